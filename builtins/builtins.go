// Package builtins is the registry of the modules that pysock brings: it maps
// Python's name of a module to the package that makes it. Nothing is made
// before a script asks for it.
package builtins

import (
	"github.com/pysock/pysock/builtins/errno"
	"github.com/pysock/pysock/builtins/os"
	"github.com/pysock/pysock/builtins/selectmod"
	"github.com/pysock/pysock/builtins/signal"
	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/builtins/socketserver"
	"github.com/pysock/pysock/builtins/stringmod"
	"github.com/pysock/pysock/builtins/structmod"
	"github.com/pysock/pysock/builtins/sys"
	"github.com/pysock/pysock/builtins/threading"
	"github.com/pysock/pysock/builtins/time"
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
	case "errno":
		return errno.Module
	case "os":
		return os.Module
	case "os.path":
		return os.Path
	case "select":
		return selectmod.Module
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
	case "_thread":
		if d == object.Py3 {
			return threading.ThreadModule
		}
	case "threading":
		return threading.Module
	case "time":
		return time.Module
	}
	return nil
}

// Predeclared are the modules that a .star file has without a load.
var Predeclared = []string{
	"SocketServer", "errno", "os", "select", "socket", "socketserver",
	"string", "struct", "sys", "threading", "time",
}
