// Package pyio is the machinery of Python's io module that files and files of
// sockets stand on: the base classes, buffered readers and writers, and text on
// top of them. Words and order of calls are CPython 3.13's _io; in Python 2 the
// words are 2.7's where a script is likely to see them.
package pyio

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// DefaultBufferSize is io.DEFAULT_BUFFER_SIZE.
const DefaultBufferSize = 8192

// State is the io classes of one runtime. It is also the value of the module
// _io.
type State struct {
	*object.Module
	RT *object.Runtime

	IOBase, RawIOBase, BufferedIOBase, TextIOBase *object.Class

	BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper *object.Class

	// Unsupported is io.UnsupportedOperation.
	Unsupported *object.Class
}

const moduleName = "_io"

// For returns the classes of rt, which are made on the first call. Only the
// holder of the interpreter's lock may call it.
func For(rt *object.Runtime) *State {
	if st, ok := rt.Modules[moduleName].(*State); ok {
		return st
	}
	st := &State{Module: rt.NewModule(moduleName, nil, nil), RT: rt}
	bases := []*object.Class{rt.Exc("OSError"), rt.Exc("ValueError")}
	if !rt.Py3() {
		bases = []*object.Class{rt.Exc("ValueError"), rt.Exc("IOError")}
	}
	st.Unsupported = rt.NewExceptionClass("io", "UnsupportedOperation", bases...)
	st.IOBase = st.baseClass()
	st.RawIOBase = st.rawClass()
	st.BufferedIOBase = rt.NewClass("io", "BufferedIOBase", []*object.Class{st.IOBase})
	st.TextIOBase = rt.NewClass("io", "TextIOBase", []*object.Class{st.IOBase})
	for _, name := range []string{"detach", "read", "write"} {
		m := object.NewMethod(name, st.baseUnsupported(name))
		st.BufferedIOBase.Define(m)
		st.TextIOBase.Define(m)
	}
	for _, name := range []string{"encoding", "errors", "newlines"} {
		st.TextIOBase.Set(name, starlark.None)
	}
	st.BufferedReader = st.readerClass()
	st.BufferedWriter = st.writerClass()
	st.BufferedRandom = st.randomClass()
	st.BufferedRWPair = st.pairClass()
	st.TextIOWrapper = st.textClass()
	for _, c := range []*object.Class{st.BufferedReader, st.BufferedWriter, st.BufferedRandom, st.BufferedRWPair, st.TextIOWrapper} {
		st.Set(c.Name(), c)
	}
	st.Set("_IOBase", st.IOBase)
	st.Set("_RawIOBase", st.RawIOBase)
	st.Set("_BufferedIOBase", st.BufferedIOBase)
	st.Set("_TextIOBase", st.TextIOBase)
	st.Set("UnsupportedOperation", st.Unsupported)
	st.Set("DEFAULT_BUFFER_SIZE", starlark.MakeInt(DefaultBufferSize))
	rt.Modules[moduleName] = st
	return st
}

// unsupported is io.UnsupportedOperation(what).
func (st *State) unsupported(what string) error {
	return st.RT.Raise(st.Unsupported, st.RT.Text(what))
}

func (st *State) closed(text string) error { return st.RT.Errorf("ValueError", "%s", text) }

// method is the Go function behind a method.
type method = func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

// sizeArg is an optional number of bytes or characters: None and nothing are -1.
func (st *State) sizeArg(name string, args starlark.Tuple) (int, error) {
	switch {
	case len(args) == 0:
		return -1, nil
	case len(args) > 1:
		return 0, st.RT.Errorf("TypeError", "%s expected at most 1 argument, got %d", name, len(args))
	}
	switch v := args[0].(type) {
	case starlark.NoneType:
		return -1, nil
	case starlark.Int, starlark.Bool:
		n, err := st.RT.Int64(v)
		return int(n), err
	case *object.Instance:
		if v.HasSpecial("__index__") {
			n, err := st.RT.Int64(v)
			return int(n), err
		}
	}
	return 0, st.RT.Errorf("TypeError", st.RT.Pick("integer argument expected, got '%s'", "argument should be integer or None, not '%s'"), st.RT.TypeName(args[0]))
}

// one returns the only argument of a method.
func (st *State) one(class, name string, args starlark.Tuple, kwargs []starlark.Tuple) (v starlark.Value, err error) {
	sig := object.Sig{Name: name, Class: class, Min: 1, Max: 1}
	err = sig.Unpack(st.RT, args, kwargs, &v)
	return v, err
}

// bytesArg is the bytes-like argument of a write.
func (st *State) bytesArg(v starlark.Value) (string, error) {
	if s, ok := st.RT.AsBytes(v); ok {
		return s, nil
	}
	return "", st.notBytes(v)
}

// notBytes is the error of v where bytes are wanted.
func (st *State) notBytes(v starlark.Value) error {
	return st.RT.Errorf("TypeError", st.RT.Pick("'%s' does not have the buffer interface", "a bytes-like object is required, not '%s'"), st.RT.TypeName(v))
}

// asText is v if it is text: in Python 2 unicode alone.
func (st *State) asText(v starlark.Value) (string, bool) {
	if _, ok := v.(starlark.String); ok && st.RT.Dialect == object.Py2 {
		return "", false
	}
	return object.AsText(v)
}

// next is the name of the method that iterators have.
func (st *State) next() string { return st.RT.Pick("next", "__next__") }

// call is v.name(args...).
func (st *State) call(thread *starlark.Thread, v starlark.Value, name string, args ...starlark.Value) (starlark.Value, error) {
	if x, ok := v.(*object.Instance); ok {
		return st.RT.CallMethod(thread, x, name, args...)
	}
	f, err := st.attr(v, name)
	if err != nil {
		return nil, err
	}
	return st.RT.Call(thread, f, args, nil)
}

// attr is v.name.
func (st *State) attr(v starlark.Value, name string) (starlark.Value, error) {
	h, ok := v.(starlark.HasAttrs)
	if !ok {
		return nil, st.noAttr(v, name)
	}
	a, err := h.Attr(name)
	if a == nil && err == nil {
		return nil, st.noAttr(v, name)
	}
	return a, err
}

func (st *State) noAttr(v starlark.Value, name string) error {
	return st.RT.Errorf("AttributeError", "'%s' object has no attribute '%s'", st.RT.TypeName(v), name)
}

// isClosed is v.closed.
func (st *State) isClosed(v starlark.Value) (bool, error) {
	if x, ok := v.(*object.Instance); ok {
		if c, ok := x.Native.(closer); ok {
			return c.IsClosed(), nil
		}
	}
	c, err := st.attr(v, "closed")
	if err != nil {
		return false, err
	}
	return bool(c.Truth()), nil
}

// closer is the native state of a raw stream that knows whether it is closed.
type closer interface{ IsClosed() bool }

// blocked is what a buffered write raises when a stream in non-blocking mode
// takes no more.
func (st *State) blocked(text string, written int) error {
	const wouldBlock = 11 // EAGAIN of Linux; the class follows from it
	return st.RT.Raise(st.RT.Exc("BlockingIOError"), starlark.MakeInt(wouldBlock), st.RT.Text(text), starlark.MakeInt(written))
}
