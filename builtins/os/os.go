// Package os is Python's os module, with os.path.
package os

import (
	"errors"

	"github.com/pysock/pysock/internal/errnos"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// module is the state of the module in one interpreter.
type module struct {
	rt   *object.Runtime
	m    *object.Module
	stat *object.StructSeqType
	fds  map[int]*netfd.FD // made by pipe and dup: a number alone would not keep them open
}

// Module returns Python's os module: files and directories, descriptors,
// environ, and the process. What runs other programs by themselves (popen, exec,
// spawn) is not there, and fork raises NotImplementedError.
//
// Descriptors that pipe, dup and open make are closed when the process
// executes another program, as in Python 3.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["os"]; ok {
		return m, nil
	}
	s := &module{rt: rt, m: rt.NewModule("os", nil, nil), fds: map[int]*netfd.FD{}}
	m := s.m
	path, err := Path(thread)
	if err != nil {
		return nil, err
	}
	m.Set("path", path)
	m.Set("error", rt.Exc("OSError"))
	m.Set("environ", newEnviron(rt))
	for name, text := range map[string]string{
		"name": "posix", "sep": "/", "linesep": "\n", "curdir": ".", "pardir": "..", "pathsep": ":", "extsep": ".",
		"devnull": "/dev/null", "defpath": rt.Pick(":/bin:/usr/bin", "/bin:/usr/bin"),
	} {
		m.Set(name, rt.Text(text))
	}
	m.Set("altsep", starlark.None)
	for _, c := range constants {
		m.Set(c.name, starlark.MakeInt(c.value))
	}
	s.defineStat()
	s.files()
	s.descriptors()
	s.process()
	s.environment()
	rt.In.OnEnd(func() {
		for _, fd := range s.fds {
			_ = fd.Close()
		}
	})
	rt.Modules["os"] = m
	return m, nil
}

var constants = []struct {
	name  string
	value int
}{
	{"F_OK", 0},
	{"R_OK", 4},
	{"W_OK", 2},
	{"X_OK", 1},
	{"SEEK_SET", 0},
	{"SEEK_CUR", 1},
	{"SEEK_END", 2},
	{"O_RDONLY", unix.O_RDONLY},
	{"O_WRONLY", unix.O_WRONLY},
	{"O_RDWR", unix.O_RDWR},
	{"O_CREAT", unix.O_CREAT},
	{"O_EXCL", unix.O_EXCL},
	{"O_TRUNC", unix.O_TRUNC},
	{"O_APPEND", unix.O_APPEND},
	{"O_NONBLOCK", unix.O_NONBLOCK},
	{"O_NDELAY", unix.O_NONBLOCK},
	{"O_SYNC", unix.O_SYNC},
	{"O_NOCTTY", unix.O_NOCTTY},
	{"O_NOFOLLOW", unix.O_NOFOLLOW},
	{"O_DIRECTORY", unix.O_DIRECTORY},
	{"EX_OK", 0},
	{"EX_USAGE", 64},
	{"EX_DATAERR", 65},
	{"EX_NOINPUT", 66},
	{"EX_UNAVAILABLE", 69},
	{"EX_SOFTWARE", 70},
	{"EX_OSERR", 71},
	{"EX_IOERR", 74},
	{"EX_TEMPFAIL", 75},
	{"EX_NOPERM", 77},
	{"EX_CONFIG", 78},
	{"WNOHANG", unix.WNOHANG},
	{"WUNTRACED", unix.WUNTRACED},
}

// function describes a function of the module: its parameters, of which the
// first are required. Python 3 takes them by name too.
type function struct {
	name     string
	params   []string
	required int
}

type body func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error)

// add adds a function that CPython has in C.
func (s *module) add(f function, do body) {
	sig := object.Sig{Name: f.name, Class: "posix", Min: f.required, Max: len(f.params), Varargs2: true}
	if s.rt.Py3() && len(f.params) > 0 && f.params[0] != "" {
		sig.Names = f.params
	}
	s.m.Func(f.name, s.bind(len(f.params), sig.Unpack, do))
}

// addDef adds a function that CPython has in Python.
func (s *module) addDef(f function, do body) {
	def := object.Def{Name: f.name, Names: f.params, Defaults: len(f.params) - f.required}
	s.m.Func(f.name, s.bind(len(f.params), def.Unpack, do))
}

func (s *module) bind(n int, unpack func(*object.Runtime, starlark.Tuple, []starlark.Tuple, ...*starlark.Value) error, do body) func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		v := make([]starlark.Value, n)
		into := make([]*starlark.Value, n)
		for i := range v {
			into[i] = &v[i]
		}
		if err := unpack(s.rt, args, kwargs, into...); err != nil {
			return nil, err
		}
		return do(thread, v)
	}
}

// failed makes the OSError of a system call's error, which names the files.
func (s *module) failed(err error, files ...starlark.Value) error {
	rt := s.rt
	var errno unix.Errno
	if !errors.As(err, &errno) {
		return err // nil, an interruption, or Python's own
	}
	if len(files) == 2 && rt.Py3() {
		files = []starlark.Value{files[0], starlark.None, files[1]}
	} else if len(files) == 2 {
		files = nil
	}
	return rt.OSError(rt.Exc("OSError"), int(errno), files...)
}

// none is what most functions return.
func (s *module) none(err error, files ...starlark.Value) (starlark.Value, error) {
	if err != nil {
		return nil, s.failed(err, files...)
	}
	return starlark.None, nil
}

// allow asks the policy before a file is touched.
func (s *module) allow(op, address string) error {
	err := s.rt.In.Allow(interp.Access{Op: op, Address: address})
	var raised *object.Error
	var errno unix.Errno
	if err == nil || errors.As(err, &raised) || errors.As(err, &errno) {
		return err
	}
	return unix.EACCES
}

// file reads the argument path of a function and asks whether the script may
// touch it.
func (s *module) file(function string, v starlark.Value) (string, error) {
	path, err := fsPath(s.rt, v, function)
	if err != nil {
		return "", err
	}
	return path, s.failed(s.allow("open", path), v)
}

// fsPath converts a path: str, in Python 3 also bytes and what has __fspath__.
func fsPath(rt *object.Runtime, v starlark.Value, function string) (string, error) {
	path, ok := object.AsText(v)
	if b, isBytes := v.(starlark.Bytes); isBytes {
		path, ok = string(b), true
	}
	if x, isInstance := v.(*object.Instance); isInstance && rt.Py3() {
		r, found, err := x.Special(rt.Current(), "__fspath__")
		if err != nil {
			return "", err
		}
		if found {
			path, ok = object.AsText(r)
		}
	}
	if !ok {
		if rt.Py3() {
			return "", rt.Errorf("TypeError", "%s: path should be string, bytes or os.PathLike, not %s", function, rt.TypeName(v))
		}
		return "", rt.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", rt.TypeName(v))
	}
	for i := range len(path) {
		if path[i] == 0 {
			if rt.Py3() {
				return "", rt.Errorf("ValueError", "%s: embedded null character in path", function)
			}
			return "", rt.Errorf("TypeError", "%s() argument 1 must be encoded string without null bytes, not %s", function, rt.TypeName(v))
		}
	}
	return path, nil
}

// like is a name of the same type as the path that led to it.
func like(rt *object.Runtime, v starlark.Value, name string) starlark.Value {
	if _, ok := v.(starlark.Bytes); ok {
		return rt.Bytes(name)
	}
	return rt.Text(name)
}

func strerror(n int) string { return errnos.Strerror(n) }
