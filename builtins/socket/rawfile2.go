package socket

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// rawMakefile is makefile of 2.7's C class: a file on a descriptor of its own.
func (m *module) rawMakefile(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	var arg, bufsize starlark.Value
	sig := object.Sig{Name: "makefile", Min: 0, Max: 2}
	if err := sig.Unpack(m.RT, args, kwargs, &arg, &bufsize); err != nil {
		return nil, err
	}
	mode := "r"
	if arg != nil {
		var ok bool
		if mode, ok = object.AsText(arg); !ok {
			return nil, m.RT.Errorf("TypeError", "makefile() argument 1 must be string, not %s", m.typeName(arg))
		}
	}
	if bufsize != nil {
		n, err := m.RT.Int(bufsize)
		if err != nil {
			return nil, err
		}
		bufsize = starlark.MakeInt(n)
	}
	if mode == "" || !strings.Contains("rwa", mode[:1]) { // fdopen refuses it
		return nil, m.Raise(unix.EINVAL)
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	dup, err := fd.Dup()
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.newRawFile(dup, s, starlark.String(mode), bufsize)
}

func (m *module) newRawFile(fd *netfd.FD, s *sock.Socket, mode, bufsize starlark.Value) (starlark.Value, error) {
	raw := m.newSocket(m.Raw, fd, s.Family, s.Type, s.Proto)
	f := &file2{m: m, other: raw}
	x := object.NewInstance(m.rawFile, f)
	f.use(sock.Of(raw).Socket())
	f.setUp(x, mode, bufsize, true)
	return x, nil
}

// A rawMethod is a method of the built-in file. Unlike _fileobject it refuses a
// closed file and one that was opened for the other direction.
type rawMethod struct {
	name      string
	direction string // the modes that allow it; "" for all
	args      int    // how many it takes
	optional  bool   // they may be left out
	do        func(*file2, *starlark.Thread, starlark.Tuple) (starlark.Value, error)
}

const (
	forReading = "r+"
	forWriting = "wa+"
)

var rawMethods = []rawMethod{
	{"read", forReading, 1, true, (*file2).read},
	{"readline", forReading, 1, true, (*file2).readline},
	{"readlines", forReading, 1, true, (*file2).readlines},
	{"next", forReading, 0, false, (*file2).next},
	{"write", forWriting, 1, false, (*file2).write},
	{"writelines", forWriting, 1, false, (*file2).writelines},
	{"flush", "", 0, false, (*file2).flush},
	{"fileno", "", 0, false, (*file2).fileno},
	{"isatty", "", 0, false, func(*file2, *starlark.Thread, starlark.Tuple) (starlark.Value, error) { return starlark.False, nil }},
	{"tell", "", 0, false, (*file2).seek},
	{"seek", "", 2, true, (*file2).seek},
}

// seek is what every change of position ends with: a socket has none.
func (f *file2) seek(*starlark.Thread, starlark.Tuple) (starlark.Value, error) {
	return nil, f.m.RT.OSError(f.m.RT.Exc("IOError"), int(unix.ESPIPE))
}

// rawFileClass makes the class of what rawMakefile returns. In CPython it is
// the built-in file.
func (m *module) rawFileClass() *object.Class {
	c := m.RT.NewClass("", "file", []*object.Class{m.file2})
	for _, r := range rawMethods {
		c.Define(object.NewMethod(r.name, m.rawFileMethod(r)))
	}
	c.Define(object.NewMethod("__repr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x := self.(*object.Instance)
		state := "open"
		if !x.Native.(*file2).open {
			state = "closed"
		}
		return starlark.String(fmt.Sprintf("<%s file '<socket>', mode '%s' at %#x>", state, rawMode(x), object.Address(x))), nil
	}))
	return c
}

func rawMode(x *object.Instance) string {
	mode, _ := x.Own("mode")
	text, _ := object.AsText(mode)
	return text
}

func (m *module) rawFileMethod(r rawMethod) method {
	sig := object.Sig{Name: r.name, Min: r.args, Max: r.args}
	if r.optional {
		sig.Min = 0
	}
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x := self.(*object.Instance)
		f := x.Native.(*file2)
		if !f.open {
			return nil, m.RT.Errorf("ValueError", "I/O operation on closed file")
		}
		if r.direction != "" && !strings.ContainsAny(rawMode(x), r.direction) {
			return nil, m.RT.Raise(m.RT.Exc("IOError"), m.RT.Text(map[string]string{
				forReading: "File not open for reading", forWriting: "File not open for writing",
			}[r.direction]))
		}
		var v [2]starlark.Value
		if err := sig.Unpack(m.RT, args, kwargs, &v[0], &v[1]); err != nil {
			return nil, err
		}
		switch {
		case v[0] == nil:
		case r.direction == forReading:
			if _, err := m.RT.Int(v[0]); err != nil {
				return nil, err
			}
		case r.name == "write":
			if _, ok := m.RT.AsBytes(v[0]); !ok {
				if strings.Contains(rawMode(x), "b") {
					return nil, m.RT.Errorf("TypeError", "argument 1 must be string or buffer, not %s", m.typeName(v[0]))
				}
				return nil, m.RT.Errorf("TypeError", "expected a string or other character buffer object")
			}
		}
		return r.do(f, thread, args)
	}
}
