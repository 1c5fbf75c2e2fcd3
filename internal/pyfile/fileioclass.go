package pyfile

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// rawMethod is a method of FileIO.
type rawMethod struct {
	name     string
	min, max int
	do       func(f *fileIO, thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error)
}

var rawMethods = []rawMethod{
	{"read", 0, 1, (*fileIO).readMethod},
	{"readall", 0, 0, (*fileIO).readAll},
	{"readinto", 1, 1, (*fileIO).readInto},
	{"write", 1, 1, (*fileIO).writeMethod},
	{"seek", 1, 2, (*fileIO).seekMethod},
	{"tell", 0, 0, func(f *fileIO, _ *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
		if err := f.check(true, ""); err != nil {
			return nil, err
		}
		n, err := f.fd.seek(0, 1)
		return f.rt.Long(starlark.MakeInt64(n)), f.failed(err)
	}},
	{"truncate", 0, 1, (*fileIO).truncate},
	{"fileno", 0, 0, func(f *fileIO, _ *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
		if err := f.check(true, ""); err != nil {
			return nil, err
		}
		return starlark.MakeInt(f.fd.num), nil
	}},
	{"isatty", 0, 0, rawAnswer(func(f *fileIO) bool { return f.fd.Isatty() })},
	{"readable", 0, 0, rawAnswer(func(f *fileIO) bool { return f.readable })},
	{"writable", 0, 0, rawAnswer(func(f *fileIO) bool { return f.writable })},
	{"seekable", 0, 0, rawAnswer(func(f *fileIO) bool { return f.fd.seekable() })},
	{"close", 0, 0, func(f *fileIO, _ *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
		if f.fd == nil {
			return starlark.None, nil
		}
		return starlark.None, f.failed(f.fd.Close())
	}},
}

func rawAnswer(ask func(*fileIO) bool) func(f *fileIO, _ *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
	return func(f *fileIO, _ *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
		if err := f.check(true, ""); err != nil {
			return nil, err
		}
		return starlark.Bool(ask(f)), nil
	}
}

func defineFileIO(rt *object.Runtime, c *object.Class) {
	for _, m := range rawMethods {
		sig := object.Sig{Name: m.name, Class: "FileIO", Min: m.min, Max: m.max}
		c.Define(object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := sig.Unpack(rt, args, kwargs, new(starlark.Value), new(starlark.Value)); err != nil {
				return nil, err
			}
			return m.do(self.(*object.Instance).Native.(*fileIO), thread, args)
		}))
	}
	c.Define(
		object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.None, self.(*object.Instance).Native.(*fileIO).init(thread, args, kwargs)
		}),
		object.NewMethod("__repr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x := self.(*object.Instance)
			s, err := x.Native.(*fileIO).repr(thread, x.Class().QualName())
			return rt.Text(s), err
		}),
	)
	attr := func(name string, get func(f *fileIO) starlark.Value) {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			return get(x.Native.(*fileIO)), nil
		}})
	}
	attr("closed", func(f *fileIO) starlark.Value { return starlark.Bool(f.IsClosed()) })
	attr("mode", func(f *fileIO) starlark.Value { return rt.Text(f.mode) })
	attr("closefd", func(f *fileIO) starlark.Value { return starlark.Bool(f.fd != nil && f.fd.descriptor.owned) })
	c.DefineAttrs(&object.GetSet{AttrName: "name",
		Get: func(x *object.Instance) (starlark.Value, error) {
			if v, ok := x.Own("name"); ok {
				return v, nil
			}
			if f := x.Native.(*fileIO); f.name != nil {
				return f.name, nil
			}
			return nil, rt.Errorf("AttributeError", "'%s' object has no attribute 'name'", c.QualName())
		},
		Set: func(x *object.Instance, v starlark.Value) error { x.SetOwn("name", v); return nil },
	})
}

func (f *fileIO) readMethod(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := f.check(f.readable, "reading"); err != nil {
		return nil, err
	}
	size := int64(-1)
	if len(args) == 1 && args[0] != starlark.None {
		var err error
		if size, err = f.rt.Int64(args[0]); err != nil {
			return nil, err
		}
	}
	if size < 0 {
		return f.readAll(thread, nil)
	}
	data, _, err := f.Read(thread, int(min(size, largest)))
	return f.rt.Bytes(data), err
}

// largest is how much one read asks for at most.
const largest = 1 << 30

func (f *fileIO) readAll(thread *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
	var b strings.Builder
	for {
		data, _, err := f.Read(thread, 1<<16)
		if err != nil {
			return nil, err
		}
		if data == "" {
			return f.rt.Bytes(b.String()), nil
		}
		b.WriteString(data)
	}
}

func (f *fileIO) readInto(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := f.check(f.readable, "reading"); err != nil {
		return nil, err
	}
	b, ok := object.Writable(args[0])
	if !ok {
		return nil, f.rt.Errorf("TypeError", "readinto() argument must be read-write bytes-like object, not %s", f.rt.TypeName(args[0]))
	}
	data, _, err := f.Read(thread, len(b))
	return f.rt.Long(starlark.MakeInt(copy(b, data))), err
}

func (f *fileIO) writeMethod(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	data, ok := f.rt.AsBytes(args[0])
	if !ok {
		return nil, f.rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", f.rt.TypeName(args[0]))
	}
	n, _, err := f.Write(thread, data)
	return f.rt.Long(starlark.MakeInt(n)), err
}

func (f *fileIO) seekMethod(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := f.check(true, ""); err != nil {
		return nil, err
	}
	offset, err := f.rt.Int64(args[0])
	if err != nil {
		return nil, err
	}
	whence := 0
	if len(args) == 2 {
		if whence, err = f.rt.Int(args[1]); err != nil {
			return nil, err
		}
	}
	at, err := f.fd.seek(offset, whence)
	return f.rt.Long(starlark.MakeInt64(at)), f.failed(err)
}

func (f *fileIO) truncate(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := f.check(f.writable, "writing"); err != nil {
		return nil, err
	}
	size, err := f.fd.seek(0, 1)
	result := f.rt.Long(starlark.MakeInt64(size))
	if len(args) == 1 && args[0] != starlark.None {
		size, err = f.rt.Int64(args[0])
		result = args[0]
	} else {
		err = f.failed(err)
	}
	if err != nil {
		return nil, err
	}
	return result, f.failed(unix.Ftruncate(f.fd.num, size))
}
