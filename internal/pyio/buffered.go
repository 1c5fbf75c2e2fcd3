package pyio

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// buffered is what reader and writer have in common: the stream below.
type buffered struct {
	st  *State
	raw starlark.Value // nil when detached
	io  Raw
}

// rawStream is implemented by the states of buffered streams.
type rawStream interface {
	base() *buffered
	// ahead is what was read and not yet asked for.
	ahead() *string
	// flush writes what waits to be written.
	flush(thread *starlark.Thread) error
}

func (b *buffered) base() *buffered { return b }

// check fails when the stream is detached, or, with text, when it is closed.
func (b *buffered) check(text string) error {
	if b.raw == nil {
		return b.st.RT.Errorf("ValueError", "raw stream has been detached")
	}
	if text == "" {
		return nil
	}
	closed, err := b.st.isClosed(b.raw)
	if err == nil && closed {
		err = b.st.closed(text)
	}
	return err
}

const onClosedFile = "I/O operation on closed file."

// forward makes a method that asks the stream below.
func (st *State) forward(name string, needsOpen bool) method {
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		b := self.(*object.Instance).Native.(rawStream).base()
		text := ""
		if needsOpen {
			text = onClosedFile
		}
		if err := b.check(text); err != nil {
			return nil, err
		}
		return st.call(thread, b.raw, name, args...)
	}
}

// defineBuffered adds to c what is the same for reader and writer.
func (st *State) defineBuffered(c *object.Class) {
	for name, f := range map[string]method{
		"fileno": st.forward("fileno", false), "isatty": st.forward("isatty", false),
		"seekable": st.forward("seekable", false),
		"seek":     st.bufferedSeek, "tell": st.bufferedTell, "truncate": st.bufferedTruncate,
		"detach": st.detach, "__repr__": st.bufferedRepr,
	} {
		if _, own := c.Own(name); !own {
			c.Define(object.NewMethod(name, f))
		}
	}
	for _, name := range []string{"closed", "name", "mode"} {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			b := x.Native.(rawStream).base()
			if err := b.check(""); err != nil {
				return nil, err
			}
			return st.attr(b.raw, name)
		}})
	}
	c.DefineAttrs(&object.GetSet{AttrName: "raw", Get: func(x *object.Instance) (starlark.Value, error) {
		if raw := x.Native.(rawStream).base().raw; raw != nil {
			return raw, nil
		}
		return starlark.None, nil
	}})
}

func (st *State) detach(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	b := self.(*object.Instance).Native.(rawStream).base()
	if err := b.check(""); err != nil {
		return nil, err
	}
	if _, err := st.call(thread, self, "flush"); err != nil {
		return nil, err
	}
	raw := b.raw
	b.raw, b.io = nil, nil
	return raw, nil
}

func (st *State) bufferedRepr(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := self.(*object.Instance)
	name, err := x.Attr("name")
	if err != nil {
		return st.RT.Text(fmt.Sprintf("<%s>", x.Class().QualName())), nil
	}
	text, err := st.RT.Repr(thread, name)
	return st.RT.Text(fmt.Sprintf("<%s name=%s>", x.Class().QualName(), text)), err
}

// closeBuffered flushes, if there is something to, and closes the stream below.
func (st *State) closeBuffered(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	b := self.(*object.Instance).Native.(rawStream).base()
	if err := b.check(""); err != nil {
		return nil, err
	}
	closed, err := st.isClosed(b.raw)
	if closed || err != nil {
		return starlark.None, err
	}
	_, err = st.call(thread, self, "flush")
	if _, closeErr := st.call(thread, b.raw, "close"); err == nil {
		err = closeErr
	}
	return starlark.None, err
}

// sizeOf is the buffer_size argument.
func (st *State) bufferSize(v starlark.Value) (int, error) {
	if v == nil {
		return DefaultBufferSize, nil
	}
	n, err := st.RT.Int64(v)
	if err == nil && n <= 0 {
		err = st.RT.Errorf("ValueError", "buffer size must be strictly positive")
	}
	return int(n), err
}
