package memfile

import (
	"strings"

	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// body is what a method does with an open file and its arguments.
type body func(rt *object.Runtime, x *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error)

// method is a row of the table of methods.
type method struct {
	name     string
	min, max int
	do       body
}

// StringI is cStringIO.InputType, the class of files to read from.
func StringI(rt *object.Runtime) *object.Class { return stringClass(rt, "StringI") }

// StringO is cStringIO.OutputType, the class of files to write to.
func StringO(rt *object.Runtime) *object.Class { return stringClass(rt, "StringO") }

func stringClass(rt *object.Runtime, name string) *object.Class {
	return rt.Local(classKey(name), func() any {
		c := rt.NewClass("cStringIO", name, nil)
		c.InC = true
		c.New = func(thread *starlark.Thread, _ *object.Class, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return nil, object.For(thread).Errorf("TypeError", "cannot create 'cStringIO.%s' instances", name)
		}
		c.Final = "type 'cStringIO." + name + "' is not an acceptable base type"
		define(rt, c, name == "StringO")
		return c
	}).(*object.Class)
}

func define(rt *object.Runtime, c *object.Class, writer bool) {
	for _, m := range readMethods {
		c.Define(m.make(rt))
	}
	if writer {
		for _, m := range writeMethods {
			c.Define(m.make(rt))
		}
		c.DefineAttrs(&object.GetSet{AttrName: "softspace",
			Get: func(x *object.Instance) (starlark.Value, error) {
				f, err := state(rt, x)
				if err != nil {
					return nil, err
				}
				return starlark.MakeInt(f.softspace), nil
			},
			Set: func(x *object.Instance, v starlark.Value) error {
				f, err := state(rt, x)
				if err == nil {
					f.softspace, err = rt.Int(v)
				}
				return err
			},
		})
	}
	c.Define(object.NewMethod("close", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		sig := object.Sig{Name: "close"}
		if err := sig.Unpack(rt, args, kwargs); err != nil {
			return nil, err
		}
		if f, err := state(rt, self); err == nil {
			f.closed, f.data = true, nil
		}
		return starlark.None, nil
	}))
	c.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
		f, err := state(rt, x)
		if err != nil {
			return nil, err
		}
		return starlark.Bool(f.closed), nil
	}})
}

func state(rt *object.Runtime, self starlark.Value) (*file, error) {
	if x, ok := self.(*object.Instance); ok {
		if f, ok := x.Native.(*file); ok {
			return f, nil
		}
	}
	return nil, rt.Errorf("TypeError", "a file in memory is required, not %s", rt.TypeName(self))
}

func (m method) make(rt *object.Runtime) *object.Method {
	sig := object.Sig{Name: m.name, Min: m.min, Max: m.max}
	return object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		f, err := state(rt, self)
		if err != nil {
			return nil, err
		}
		if len(kwargs) > 0 || len(args) < m.min || m.max >= 0 && len(args) > m.max {
			into := make([]*starlark.Value, max(len(args), m.max, 0))
			for i := range into {
				into[i] = new(starlark.Value)
			}
			return nil, sig.Unpack(rt, args, kwargs, into...)
		}
		if f.closed {
			return nil, rt.Errorf("ValueError", "I/O operation on closed file")
		}
		return m.do(rt, self.(*object.Instance), f, args)
	})
}

var readMethods = []method{
	{"read", 0, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		n, err := size(rt, args)
		if err != nil {
			return nil, err
		}
		return rt.Bytes(string(f.read(n))), nil
	}},
	{"readline", 0, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		n, err := size(rt, args)
		if err != nil {
			return nil, err
		}
		return rt.Bytes(string(f.readline(n))), nil
	}},
	{"readlines", 0, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		hint, err := size(rt, args)
		if err != nil {
			return nil, err
		}
		return starlark.NewList(f.readlines(rt, hint)), nil
	}},
	{"__iter__", 0, 0, func(_ *object.Runtime, x *object.Instance, _ *file, _ starlark.Tuple) (starlark.Value, error) {
		return x, nil
	}},
	{"seek", 1, 2, seek},
	{"tell", 0, 0, func(_ *object.Runtime, _ *object.Instance, f *file, _ starlark.Tuple) (starlark.Value, error) {
		return starlark.MakeInt(f.pos), nil
	}},
	{"truncate", 0, 1, truncate},
	{"flush", 0, 0, func(*object.Runtime, *object.Instance, *file, starlark.Tuple) (starlark.Value, error) {
		return starlark.None, nil
	}},
	{"isatty", 0, 0, func(*object.Runtime, *object.Instance, *file, starlark.Tuple) (starlark.Value, error) {
		return starlark.False, nil
	}},
	{"next", 0, 0, next},
	{"reset", 0, 0, func(_ *object.Runtime, _ *object.Instance, f *file, _ starlark.Tuple) (starlark.Value, error) {
		f.pos = 0
		return starlark.None, nil
	}},
	// With a true argument: only what lies before the position.
	{"getvalue", 0, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		data := f.data
		if len(args) == 1 && bool(args[0].Truth()) {
			data = data[:min(f.pos, len(data))]
		}
		return rt.Bytes(string(data)), nil
	}},
}

func next(rt *object.Runtime, _ *object.Instance, f *file, _ starlark.Tuple) (starlark.Value, error) {
	line := f.readline(-1)
	if len(line) == 0 {
		return nil, rt.Raise(rt.Exc("StopIteration"))
	}
	return rt.Bytes(string(line)), nil
}

var writeMethods = []method{
	{"write", 1, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		s, ok := rt.AsBytes(args[0])
		if u, isText := args[0].(object.Text); isText {
			s, err := ascii(rt, u)
			if err == nil {
				f.write(s)
			}
			return starlark.None, err
		}
		if !ok {
			return nil, rt.Errorf("TypeError", "write() argument 1 must be string or buffer, not %s", strings.TrimSuffix(rt.TypeName(args[0]), "Type"))
		}
		f.write(s)
		return starlark.None, nil
	}},
	{"writelines", 1, 1, func(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
		iter := starlark.Iterate(args[0])
		if iter == nil {
			return nil, rt.Errorf("TypeError", "'%s' object is not iterable", rt.TypeName(args[0]))
		}
		defer iter.Done()
		var e starlark.Value
		for iter.Next(&e) {
			s, ok := rt.AsBytes(e)
			if u, isText := e.(object.Text); isText {
				var err error
				if s, err = ascii(rt, u); err != nil {
					return nil, err
				}
			} else if !ok {
				return nil, rt.Errorf("TypeError", "expected string or Unicode object, %s found", rt.TypeName(e))
			}
			f.write(s)
		}
		return starlark.None, nil
	}},
}

// ascii is how cStringIO stores a unicode.
func ascii(rt *object.Runtime, u object.Text) (string, error) {
	s, err := codec.Encode(rt.Version(), u.GoString(), "ascii", "strict")
	return s, rt.CodecError(err)
}

// size is the optional argument of read and its like: less than zero is no
// limit.
func size(rt *object.Runtime, args starlark.Tuple) (int, error) {
	if len(args) == 0 {
		return -1, nil
	}
	n, err := rt.Int64(args[0])
	return int(n), err
}

// farthest bounds the position: a byte written there is allocated with the
// whole gap before it.
const farthest = 1 << 31

func seek(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
	offset, err := rt.Int64(args[0])
	if err != nil {
		return nil, err
	}
	whence := 0
	if len(args) == 2 {
		if whence, err = rt.Int(args[1]); err != nil {
			return nil, err
		}
	}
	base := 0
	switch {
	case whence == 1:
		base = f.pos
	case whence == 2:
		base = len(f.data)
	}
	if offset > farthest || offset < -farthest || base+int(offset) > farthest {
		return nil, rt.Raise(rt.Exc("MemoryError"))
	}
	f.pos = max(0, base+int(offset))
	return starlark.None, nil
}

func truncate(rt *object.Runtime, _ *object.Instance, f *file, args starlark.Tuple) (starlark.Value, error) {
	n := int64(f.pos)
	if len(args) == 1 {
		var err error
		if n, err = rt.Int64(args[0]); err != nil {
			return nil, err
		}
	}
	if n < 0 {
		return nil, rt.OSError(rt.Exc("IOError"), int(unix.EINVAL))
	}
	f.data = f.data[:min(n, int64(len(f.data)))]
	f.pos = min(f.pos, int(n))
	return starlark.None, nil
}
