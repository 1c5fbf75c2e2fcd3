// Package builtins is the registry of the modules that pysock brings: it maps
// Python's name of a module to the package that makes it. Nothing is made
// before a script asks for it.
package builtins

import (
	"github.com/pysock/pysock/builtins/atexit"
	"github.com/pysock/pysock/builtins/base64"
	"github.com/pysock/pysock/builtins/binascii"
	"github.com/pysock/pysock/builtins/collections"
	"github.com/pysock/pysock/builtins/enum"
	"github.com/pysock/pysock/builtins/errno"
	"github.com/pysock/pysock/builtins/exceptions"
	"github.com/pysock/pysock/builtins/fcntl"
	"github.com/pysock/pysock/builtins/gc"
	"github.com/pysock/pysock/builtins/hashlib"
	"github.com/pysock/pysock/builtins/iomod"
	"github.com/pysock/pysock/builtins/jsonmod"
	"github.com/pysock/pysock/builtins/math"
	"github.com/pysock/pysock/builtins/os"
	"github.com/pysock/pysock/builtins/platform"
	"github.com/pysock/pysock/builtins/pysockmod"
	"github.com/pysock/pysock/builtins/random"
	"github.com/pysock/pysock/builtins/selectmod"
	"github.com/pysock/pysock/builtins/signal"
	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/builtins/socketserver"
	"github.com/pysock/pysock/builtins/stringmod"
	"github.com/pysock/pysock/builtins/structmod"
	"github.com/pysock/pysock/builtins/sys"
	"github.com/pysock/pysock/builtins/termios"
	"github.com/pysock/pysock/builtins/threading"
	"github.com/pysock/pysock/builtins/time"
	"github.com/pysock/pysock/builtins/zlib"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Maker makes a module for the interpreter of a thread, or returns the one it
// made before.
type Maker func(thread *starlark.Thread) (starlark.Value, error)

// Lookup returns the maker of the module that a dialect knows by this name, or
// nil.
func Lookup(name string, d object.Dialect) Maker {
	switch name {
	case "_json":
		return jsonmod.Module
	case "_pysock":
		return pysockmod.Module
	case "_collections":
		return collections.Module
	case "_thread":
		if d == object.Py3 {
			return threading.ThreadModule
		}
	case "atexit":
		return atexit.Module
	case "base64":
		return base64.Module
	case "binascii":
		return binascii.Module
	case "cStringIO":
		if d == object.Py2 {
			return iomod.CStringIO
		}
	case "enum":
		if d == object.Py3 {
			return enum.Module
		}
	case "errno":
		return errno.Module
	case "exceptions":
		if d == object.Py2 {
			return exceptions.Module
		}
	case "termios":
		return termios.Module
	case "fcntl":
		return fcntl.Module
	case "gc":
		return gc.Module
	case "hashlib":
		return hashlib.Module
	case "_io", "io":
		if d != object.Star {
			return iomod.Module
		}
	case "math":
		return math.Module
	case "md5":
		if d == object.Py2 {
			return hashlib.MD5
		}
	case "os":
		return os.Module
	case "os.path", "posixpath":
		return os.Path
	case "platform":
		return platform.Module
	case "random":
		return random.Module
	case "select":
		return selectmod.Module
	case "sha":
		if d == object.Py2 {
			return hashlib.SHA
		}
	case "signal":
		return signal.Module
	case "socket":
		return socket.Module
	case "SocketServer":
		if d != object.Py3 {
			return socketserver.Module
		}
	case "socketserver":
		if d != object.Py2 {
			return socketserver.Module
		}
	case "string":
		return stringmod.Module
	case "struct":
		return structmod.Module
	case "sys":
		return sys.Module
	case "thread":
		if d == object.Py2 {
			return threading.ThreadModule
		}
	case "threading":
		return threading.Module
	case "time":
		return time.Module
	case "zlib":
		return zlib.Module
	}
	return nil
}

// Predeclared are the modules that a .star file has without a load.
var Predeclared = []string{
	"SocketServer", "errno", "os", "select", "socket", "socketserver",
	"string", "struct", "sys", "threading", "time",
}
