package pyio

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Pair is the state of a BufferedRWPair.
type Pair struct {
	st             *State
	reader, writer *object.Instance
}

// NewPair makes a BufferedRWPair of a raw stream, or of two.
func (st *State) NewPair(reader, writer starlark.Value, size int) *object.Instance {
	return object.NewInstance(st.BufferedRWPair, &Pair{st, st.NewReader(reader, size), st.NewWriter(writer, size)})
}

func (p *Pair) r() *Reader { return p.reader.Native.(*Reader) }
func (p *Pair) w() *Writer { return p.writer.Native.(*Writer) }

func (st *State) pairClass() *object.Class {
	c := st.RT.NewClass("_io", "BufferedRWPair", []*object.Class{st.BufferedIOBase})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &Pair{st: st}), nil
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var reader, writer, sizeArg starlark.Value
		sig := object.Sig{Name: "BufferedRWPair", Min: 2, Max: 3}
		if err := sig.Unpack(st.RT, args, kwargs, &reader, &writer, &sizeArg); err != nil {
			return nil, err
		}
		size, err := st.bufferSize(sizeArg)
		if err != nil {
			return nil, err
		}
		if err := st.able(thread, reader, "readable"); err != nil {
			return nil, err
		}
		if err := st.able(thread, writer, "writable"); err != nil {
			return nil, err
		}
		*self.(*object.Instance).Native.(*Pair) = Pair{st, st.NewReader(reader, size), st.NewWriter(writer, size)}
		return starlark.None, nil
	}))
	pair := func(x *object.Instance) (*Pair, error) {
		p := x.Native.(*Pair)
		if p.reader == nil {
			return nil, st.RT.Errorf("ValueError", "I/O operation on uninitialized object")
		}
		return p, nil
	}
	st.defineReading(c, func(_ *starlark.Thread, x *object.Instance) (*Reader, error) {
		p, err := pair(x)
		if err != nil {
			return nil, err
		}
		return p.r(), nil
	})
	st.defineWriting(c, func(_ *starlark.Thread, x *object.Instance) (*Writer, error) {
		p, err := pair(x)
		if err != nil {
			return nil, err
		}
		return p.w(), nil
	})
	ask := func(name string, of func(*Pair) *object.Instance) *object.Method {
		return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			p, err := pair(self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			return st.call(thread, of(p), name)
		})
	}
	c.Define(
		ask("readable", func(p *Pair) *object.Instance { return p.reader }),
		ask("writable", func(p *Pair) *object.Instance { return p.writer }),
		ask("isatty", func(p *Pair) *object.Instance { return p.writer }),
		object.NewMethod("detach", st.baseUnsupported("detach")),
		object.NewMethod("close", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			p, err := pair(self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			_, err = st.call(thread, p.writer, "close")
			if _, closeErr := st.call(thread, p.reader, "close"); err == nil {
				err = closeErr
			}
			return starlark.None, err
		}),
	)
	c.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
		p, err := pair(x)
		if err != nil {
			return nil, err
		}
		return p.writer.Attr("closed")
	}})
	return c
}
