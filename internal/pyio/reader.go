package pyio

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Reader is the state of a BufferedReader. It holds what was read ahead, and
// no memory while there is none.
type Reader struct {
	buffered
	buf  string
	size int
}

func (r *Reader) ahead() *string { return &r.buf }

func (r *Reader) flush(*starlark.Thread) error { return nil }

// NewReader makes a BufferedReader on a raw stream.
func (st *State) NewReader(raw starlark.Value, size int) *object.Instance {
	return object.NewInstance(st.BufferedReader, &Reader{buffered: buffered{st, raw, st.rawOf(raw)}, size: size})
}

func (st *State) readerClass() *object.Class {
	c := st.RT.NewClass("_io", "BufferedReader", []*object.Class{st.BufferedIOBase})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &Reader{buffered: buffered{st: st}}), nil
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var raw, sizeArg starlark.Value
		sig := object.Sig{Name: "BufferedReader", Min: 1, Max: 2, Names: []string{"raw", "buffer_size"}}
		if err := sig.Unpack(st.RT, args, kwargs, &raw, &sizeArg); err != nil {
			return nil, err
		}
		size, err := st.bufferSize(sizeArg)
		if err != nil {
			return nil, err
		}
		if err := st.able(thread, raw, "readable"); err != nil {
			return nil, err
		}
		r := self.(*object.Instance).Native.(*Reader)
		*r = Reader{buffered: buffered{st, raw, st.rawOf(raw)}, size: size}
		return starlark.None, nil
	}))
	st.defineReading(c, func(_ *starlark.Thread, x *object.Instance) (*Reader, error) { return x.Native.(*Reader), nil })
	c.Define(
		object.NewMethod("write", st.baseUnsupported("write")),
		object.NewMethod("readable", st.forward("readable", false)),
		object.NewMethod("close", st.closeBuffered),
		object.NewMethod("flush", st.forward("flush", true)),
	)
	st.defineBuffered(c)
	return c
}

// defineReading adds the reading methods to c, whose objects have a Reader.
func (st *State) defineReading(c *object.Class, of func(*starlark.Thread, *object.Instance) (*Reader, error)) {
	add := func(name, closed string, f func(r *Reader, thread *starlark.Thread, n int) (string, bool, error)) {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			r, err := of(thread, self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			n, err := st.sizeArg(name, args)
			if err != nil {
				return nil, err
			}
			if err := r.check(closed); err != nil {
				return nil, err
			}
			data, ready, err := f(r, thread, n)
			if err != nil || !ready {
				return starlark.None, err
			}
			return st.RT.Bytes(data), nil
		}))
	}
	add("read", "read of closed file", func(r *Reader, thread *starlark.Thread, n int) (string, bool, error) {
		if n < -1 {
			return "", false, st.RT.Errorf("ValueError", "read length must be non-negative or -1")
		}
		return r.read(thread, n)
	})
	add("read1", "read of closed file", (*Reader).read1)
	add("peek", "peek of closed file", func(r *Reader, thread *starlark.Thread, n int) (string, bool, error) {
		err := r.fill(thread)
		return r.buf, true, err
	})
	add("readline", "readline of closed file", func(r *Reader, thread *starlark.Thread, n int) (string, bool, error) {
		line, err := r.readline(thread, n)
		return line, true, err
	})
	for name, once := range map[string]bool{"readinto": false, "readinto1": true} {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			r, err := of(thread, self.(*object.Instance))
			if err != nil {
				return nil, err
			}
			v, err := st.one(c.Name(), name, args, kwargs)
			if err != nil {
				return nil, err
			}
			b, ok := object.Writable(v)
			if !ok {
				return nil, st.RT.Errorf("TypeError", "%s() argument must be read-write bytes-like object, not %s", name, st.RT.TypeName(v))
			}
			if err := r.check(name + " of closed file"); err != nil {
				return nil, err
			}
			read := r.read
			if once {
				read = r.read1
			}
			data, ready, err := read(thread, len(b))
			if err != nil || !ready {
				return starlark.None, err
			}
			return st.RT.Long(starlark.MakeInt(copy(b, data))), nil
		}))
	}
}

// fill reads ahead once if nothing is there.
func (r *Reader) fill(thread *starlark.Thread) error {
	if r.buf != "" {
		return nil
	}
	data, _, err := r.io.Read(thread, r.size)
	r.buf = data
	return err
}

// take takes n bytes out of the buffer.
func (r *Reader) take(n int) string {
	data := r.buf[:n]
	r.buf = r.buf[n:]
	return data
}

// read reads n bytes, or to the end; less where the stream ends or is not
// ready. What an error interrupts is lost.
func (r *Reader) read(thread *starlark.Thread, n int) (data string, ready bool, err error) {
	if n >= 0 && len(r.buf) >= n {
		return r.take(n), true, nil
	}
	var b strings.Builder
	b.WriteString(r.take(len(r.buf)))
	for n < 0 || b.Len() < n {
		want := r.size
		if left := n - b.Len(); n >= 0 && left >= r.size {
			want = left / r.size * r.size
		}
		data, ready, err := r.io.Read(thread, want)
		if err != nil {
			return "", false, err
		}
		if !ready && b.Len() == 0 {
			return "", false, nil
		}
		if data == "" {
			break
		}
		if left := n - b.Len(); n >= 0 && len(data) > left {
			data, r.buf = data[:left], data[left:]
		}
		b.WriteString(data)
	}
	return b.String(), true, nil
}

// read1 reads with at most one call below.
func (r *Reader) read1(thread *starlark.Thread, n int) (data string, ready bool, err error) {
	if n < 0 {
		n = r.size
	}
	if n == 0 {
		return "", true, nil
	}
	if r.buf != "" {
		return r.take(min(n, len(r.buf))), true, nil
	}
	data, _, err = r.io.Read(thread, n)
	return data, true, err
}

// readline reads a line of at most n bytes, if n is not negative.
func (r *Reader) readline(thread *starlark.Thread, n int) (string, error) {
	var b strings.Builder
	for {
		left := len(r.buf)
		if n >= 0 {
			left = min(left, n-b.Len())
		}
		end := strings.IndexByte(r.buf[:left], '\n') + 1
		if end > 0 || n >= 0 && b.Len()+left == n {
			if end == 0 {
				end = left
			}
			if b.Len() == 0 {
				return r.take(end), nil
			}
			b.WriteString(r.take(end))
			return b.String(), nil
		}
		b.WriteString(r.take(left))
		if err := r.fill(thread); err != nil {
			return "", err
		}
		if r.buf == "" {
			return b.String(), nil
		}
	}
}
