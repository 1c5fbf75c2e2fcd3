package pyio

import (
	"runtime"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Writer is the state of a BufferedWriter.
type Writer struct {
	buffered
	rest *rest
	size int

	through bool // keep nothing back; see [Direct]
}

func (w *Writer) ahead() *string { return nil }

// rest is what a writer has still to write. It outlives a writer that a script
// drops, so that it can be written then, as CPython's destructor does.
type rest struct {
	data []byte
	last Finisher // may be nil
}

// Finisher is a [Raw] that writes what a dropped writer left, without a
// thread of the script and without waiting. It must not lead to the writer.
type Finisher interface{ Finish(data []byte) }

// Direct is a stream that gets what is written at once: a file. CPython flushes
// one when the last reference to it is dropped, and scripts rely on it, as in
// open(name, 'w').write(text).
type Direct interface{ Direct() }

func (r *rest) finish() {
	if len(r.data) > 0 {
		r.last.Finish(r.data)
	}
}

// NewWriter makes a BufferedWriter on a raw stream.
func (st *State) NewWriter(raw starlark.Value, size int) *object.Instance {
	w := &Writer{}
	st.setUpWriter(w, raw, size)
	return object.NewInstance(st.BufferedWriter, w)
}

func (st *State) setUpWriter(w *Writer, raw starlark.Value, size int) {
	*w = Writer{buffered: buffered{st, raw, st.rawOf(raw)}, rest: &rest{}, size: size}
	_, w.through = w.io.(Direct)
	if last, ok := w.io.(Finisher); ok {
		w.rest.last = last
		runtime.AddCleanup(w, (*rest).finish, w.rest)
	}
}

func (st *State) writerClass() *object.Class {
	c := st.RT.NewClass("_io", "BufferedWriter", []*object.Class{st.BufferedIOBase})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &Writer{buffered: buffered{st: st}, rest: &rest{}}), nil
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var raw, sizeArg starlark.Value
		sig := object.Sig{Name: "BufferedWriter", Min: 1, Max: 2, Names: []string{"raw", "buffer_size"}}
		if err := sig.Unpack(st.RT, args, kwargs, &raw, &sizeArg); err != nil {
			return nil, err
		}
		size, err := st.bufferSize(sizeArg)
		if err != nil {
			return nil, err
		}
		if err := st.able(thread, raw, "writable"); err != nil {
			return nil, err
		}
		st.setUpWriter(self.(*object.Instance).Native.(*Writer), raw, size)
		return starlark.None, nil
	}))
	st.defineWriting(c, func(_ *starlark.Thread, x *object.Instance) (*Writer, error) { return x.Native.(*Writer), nil })
	for _, name := range []string{"read", "read1", "readline", "readinto", "readinto1", st.next()} {
		c.Define(object.NewMethod(name, st.baseUnsupported("read")))
	}
	c.Define(
		object.NewMethod("close", st.closeBuffered),
		object.NewMethod("writable", st.forward("writable", false)),
	)
	st.defineBuffered(c)
	return c
}

// defineWriting adds the writing methods to c, whose objects have a Writer.
func (st *State) defineWriting(c *object.Class, of func(*starlark.Thread, *object.Instance) (*Writer, error)) {
	c.Define(
		object.NewMethod("write", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			w, err := of(thread, self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			v, err := st.one(c.Name(), "write", args, kwargs)
			if err != nil {
				return nil, err
			}
			data, err := st.bytesArg(v)
			if err != nil {
				return nil, err
			}
			if err := w.check("write to closed file"); err != nil {
				return nil, err
			}
			if err := w.write(thread, data); err != nil {
				return nil, err
			}
			if w.through {
				err = w.flush(thread)
			}
			return st.RT.Long(starlark.MakeInt(len(data))), err
		}),
		object.NewMethod("flush", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			w, err := of(thread, self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			if err := w.check("flush of closed file"); err != nil {
				return nil, err
			}
			return starlark.None, w.flush(thread)
		}),
	)
}

// write buffers data, or writes what does not fit.
func (w *Writer) write(thread *starlark.Thread, data string) error {
	r := w.rest
	if len(r.data)+len(data) <= w.size && len(data) < w.size {
		if len(r.data) == 0 && r.last != nil {
			w.st.RT.In.Opened() // have a dropped writer collected soon
		}
		r.data = append(r.data, data...)
		return nil
	}
	written := 0
	if err := w.flush(thread); err != nil {
		if !w.st.RT.Matches(err, "BlockingIOError") {
			return err
		}
		if room := w.size - len(r.data); room > 0 {
			written = min(room, len(data))
			r.data = append(r.data, data[:written]...)
		}
		if written < len(data) {
			return w.st.blocked("write could not complete without blocking", written)
		}
		return nil
	}
	for len(data) >= w.size {
		n, ready, err := w.io.Write(thread, data)
		if err != nil {
			return err
		}
		if !ready {
			r.data = append(r.data, data[:w.size]...)
			return w.st.blocked("write could not complete without blocking", written+w.size)
		}
		data = data[n:]
		written += n
	}
	r.data = append(r.data, data...)
	return nil
}

// flush writes all there is. What could not be written stays.
func (w *Writer) flush(thread *starlark.Thread) error {
	r := w.rest
	for len(r.data) > 0 {
		n, ready, err := w.io.Write(thread, string(r.data))
		if err != nil {
			return err
		}
		if !ready {
			return w.st.blocked("write could not complete without blocking", 0)
		}
		r.data = r.data[n:]
	}
	r.data = nil
	return nil
}
