package memfile

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
)

// BytesIO is the class io.BytesIO.
func BytesIO(rt *object.Runtime) *object.Class {
	return rt.Local(classKey("BytesIO"), func() any {
		c := rt.NewClass("_io", "BytesIO", []*object.Class{pyio.For(rt).BufferedIOBase})
		c.InC = true
		c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return object.NewInstance(cls, &file{}), nil
		}
		b := bytesIO{memory{rt, pyio.For(rt), "BytesIO"}}
		c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var initial starlark.Value
			sig := object.Sig{Name: "BytesIO", Max: 1, Names: []string{"initial_bytes"}}
			if err := sig.Unpack(rt, args, kwargs, &initial); err != nil {
				return nil, err
			}
			f := self.(*object.Instance).Native.(*file)
			*f = file{}
			if initial == nil || initial == starlark.None {
				return starlark.None, nil
			}
			s, err := b.bytesOf(initial)
			f.data = []byte(s)
			return starlark.None, err
		}))
		for _, m := range b.methods() {
			c.Define(b.method(m.name, m.min, m.max, func(x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
				f := x.Native.(*file)
				if f.closed && m.name != "close" {
					return nil, rt.Errorf("ValueError", "I/O operation on closed file.")
				}
				return m.do(f, args)
			}))
		}
		c.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
			return starlark.Bool(x.Native.(*file).closed), nil
		}})
		return c
	}).(*object.Class)
}

// memory is what BytesIO and StringIO have in common.
type memory struct {
	rt   *object.Runtime
	io   *pyio.State
	name string
}

// method makes a method of min to max arguments.
func (m memory) method(name string, min, max int, do func(x *object.Instance, args starlark.Tuple) (starlark.Value, error)) *object.Method {
	sig := object.Sig{Name: name, Class: m.name, Min: min, Max: max}
	return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(kwargs) > 0 || len(args) < min || len(args) > max {
			if n := len(args); m.rt.Py3() && len(kwargs) == 0 && max > 0 && (min == 0 || max > min) {
				if n < min {
					return nil, m.rt.Errorf("TypeError", "%s expected at least %d argument%s, got %d", name, min, plural(min), n)
				}
				return nil, m.rt.Errorf("TypeError", "%s expected at most %d argument%s, got %d", name, max, plural(max), n)
			}
			return nil, sig.Unpack(m.rt, args, kwargs, new(starlark.Value), new(starlark.Value))
		}
		return do(self.(*object.Instance), args)
	})
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// size is an optional number: nothing and None are -1.
func (m memory) size(args starlark.Tuple) (int, error) {
	if len(args) == 0 || args[0] == starlark.None {
		return -1, nil
	}
	n, err := m.rt.Index(args[0])
	if err != nil {
		return 0, m.rt.Errorf("TypeError", m.rt.Pick("integer argument expected, got '%s'", "argument should be integer or None, not '%s'"), m.rt.TypeName(args[0]))
	}
	i, ok := n.Int64()
	if !ok || i > farthest {
		i = farthest * int64(n.Sign())
	}
	return int(i), nil
}

// position is the arguments of seek.
func (m memory) position(args starlark.Tuple) (offset int64, whence int, err error) {
	i, err := m.rt.Index(args[0])
	if err != nil {
		return 0, 0, m.rt.Errorf("TypeError", m.rt.Pick("'%s' object cannot be interpreted as an index", "'%s' object cannot be interpreted as an integer"), m.rt.TypeName(args[0]))
	}
	offset, ok := i.Int64()
	if !ok || offset > farthest || offset < -farthest {
		return 0, 0, m.rt.Raise(m.rt.Exc("MemoryError"))
	}
	if len(args) == 2 {
		whence, err = m.rt.Int(args[1])
	}
	return offset, whence, err
}

type bytesIO struct{ memory }

func (b bytesIO) bytesOf(v starlark.Value) (string, error) {
	_, isText := v.(object.Text)
	if s, ok := b.rt.AsBytes(v); ok && !isText {
		return s, nil
	}
	return "", b.rt.Errorf("TypeError", b.rt.Pick("'%s' does not have the buffer interface", "a bytes-like object is required, not '%s'"), b.rt.TypeName(v))
}

type bytesMethod struct {
	name     string
	min, max int
	do       func(f *file, args starlark.Tuple) (starlark.Value, error)
}

func (b bytesIO) methods() []bytesMethod {
	rt := b.rt
	none := func(*file, starlark.Tuple) (starlark.Value, error) { return starlark.None, nil }
	yes := func(*file, starlark.Tuple) (starlark.Value, error) { return starlark.True, nil }
	least := 0
	if !rt.Py3() {
		least = 1 // read1 wants its argument
	}
	read := func(f *file, args starlark.Tuple) (starlark.Value, error) {
		n, err := b.size(args)
		if err != nil {
			return nil, err
		}
		return rt.Bytes(string(f.read(n))), nil
	}
	methods := []bytesMethod{
		{"read", 0, 1, read},
		{"read1", least, 1, read},
		{"readline", 0, 1, func(f *file, args starlark.Tuple) (starlark.Value, error) {
			n, err := b.size(args)
			if err != nil {
				return nil, err
			}
			return rt.Bytes(string(f.readline(n))), nil
		}},
		{"readlines", 0, 1, func(f *file, args starlark.Tuple) (starlark.Value, error) {
			hint, err := b.size(args)
			if err != nil {
				return nil, rt.Errorf("TypeError", "integer argument expected, got '%s'", rt.TypeName(args[0]))
			}
			return starlark.NewList(f.readlines(rt, hint)), nil
		}},
		{"readinto", 1, 1, b.readinto},
		{"readinto1", 1, 1, b.readinto},
		{"write", 1, 1, func(f *file, args starlark.Tuple) (starlark.Value, error) {
			s, err := b.bytesOf(args[0])
			if err != nil {
				return nil, err
			}
			if s != "" {
				f.write(s)
			}
			return rt.Long(starlark.MakeInt(len(s))), nil
		}},
		{"seek", 1, 2, b.seek},
		{"tell", 0, 0, func(f *file, _ starlark.Tuple) (starlark.Value, error) { return rt.Long(starlark.MakeInt(f.pos)), nil }},
		{"truncate", 0, 1, func(f *file, args starlark.Tuple) (starlark.Value, error) {
			n, err := b.size(args)
			if err != nil {
				return nil, err
			}
			if len(args) == 0 || args[0] == starlark.None {
				n = f.pos
			}
			if n < 0 {
				return nil, rt.Errorf("ValueError", "negative size value %d", n)
			}
			f.data = f.data[:min(n, len(f.data))]
			return rt.Long(starlark.MakeInt(n)), nil
		}},
		{"getvalue", 0, 0, func(f *file, _ starlark.Tuple) (starlark.Value, error) {
			return rt.Bytes(string(f.data)), nil
		}},
		{"flush", 0, 0, none},
		{"readable", 0, 0, yes},
		{"writable", 0, 0, yes},
		{"seekable", 0, 0, yes},
		{"close", 0, 0, func(f *file, _ starlark.Tuple) (starlark.Value, error) {
			f.closed, f.data = true, nil
			return starlark.None, nil
		}},
	}
	if rt.Py3() {
		methods = append(methods, bytesMethod{"getbuffer", 0, 0, func(f *file, _ starlark.Tuple) (starlark.Value, error) {
			v, _ := rt.NewMemoryView(rt.NewByteArray(f.data))
			return v, nil
		}})
	}
	return methods
}

func (b bytesIO) readinto(f *file, args starlark.Tuple) (starlark.Value, error) {
	w, ok := object.Writable(args[0])
	if !ok {
		return nil, b.rt.Errorf("TypeError", b.rt.Pick("argument 1 must be read-write buffer, not %s", "readinto() argument must be read-write bytes-like object, not %s"), b.rt.TypeName(args[0]))
	}
	return b.rt.Long(starlark.MakeInt(copy(w, f.read(len(w))))), nil
}

func (b bytesIO) seek(f *file, args starlark.Tuple) (starlark.Value, error) {
	offset, whence, err := b.position(args)
	if err != nil {
		return nil, err
	}
	switch {
	case whence == 0 && offset < 0:
		return nil, b.rt.Errorf("ValueError", "negative seek value %d", offset)
	case whence == 1:
		offset += int64(f.pos)
	case whence == 2:
		offset += int64(len(f.data))
	case whence != 0:
		return nil, b.rt.Errorf("ValueError", "invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	f.pos = int(max(0, offset))
	return b.rt.Long(starlark.MakeInt(f.pos)), nil
}
