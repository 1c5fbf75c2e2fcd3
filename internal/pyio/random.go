package pyio

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Random is the state of a BufferedRandom, which reads and writes one stream
// at one position.
type Random struct {
	Reader
	w Writer
}

func (r *Random) flush(thread *starlark.Thread) error {
	if r.w.rest == nil || len(r.w.rest.data) == 0 {
		return nil
	}
	return r.w.flush(thread)
}

func (r *Random) waiting() int { return r.w.waiting() }

// NewRandom makes a BufferedRandom on a raw stream.
func (st *State) NewRandom(raw starlark.Value, size int) *object.Instance {
	r := &Random{}
	st.setUpRandom(r, raw, size)
	return object.NewInstance(st.BufferedRandom, r)
}

func (st *State) setUpRandom(r *Random, raw starlark.Value, size int) {
	r.Reader = Reader{buffered: buffered{st, raw, st.rawOf(raw)}, size: size}
	st.setUpWriter(&r.w, raw, size)
}

func (st *State) randomClass() *object.Class {
	c := st.RT.NewClass("_io", "BufferedRandom", []*object.Class{st.BufferedIOBase})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		b := buffered{st: st}
		return object.NewInstance(cls, &Random{Reader{buffered: b}, Writer{buffered: b, rest: &rest{}}}), nil
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var raw, sizeArg starlark.Value
		sig := object.Sig{Name: "BufferedRandom", Min: 1, Max: 2, Names: []string{"raw", "buffer_size"}}
		if err := sig.Unpack(st.RT, args, kwargs, &raw, &sizeArg); err != nil {
			return nil, err
		}
		size, err := st.bufferSize(sizeArg)
		if err != nil {
			return nil, err
		}
		for _, what := range []string{"seekable", "readable", "writable"} {
			if err := st.able(thread, raw, what); err != nil {
				return nil, err
			}
		}
		st.setUpRandom(self.(*object.Instance).Native.(*Random), raw, size)
		return starlark.None, nil
	}))
	st.defineReading(c, func(thread *starlark.Thread, x *object.Instance) (*Reader, error) {
		r := x.Native.(*Random)
		if r.raw == nil {
			return &r.Reader, nil // it will say so
		}
		return &r.Reader, r.flush(thread)
	})
	st.defineWriting(c, func(thread *starlark.Thread, x *object.Instance) (*Writer, error) {
		r := x.Native.(*Random)
		if r.buf == "" {
			return &r.w, nil
		}
		// What was read ahead lies behind the position that the script sees.
		_, err := st.call(thread, r.raw, "seek", starlark.MakeInt(-len(r.buf)), starlark.MakeInt(1))
		if err == nil {
			r.buf = ""
		}
		return &r.w, err
	})
	c.Define(
		object.NewMethod("close", st.closeBuffered),
		object.NewMethod("readable", st.forward("readable", false)),
		object.NewMethod("writable", st.forward("writable", false)),
	)
	st.defineBuffered(c)
	return c
}
