package pyio

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// closedAttr is where a stream written as a script remembers that it was
// closed; CPython's _IOBase uses the same attribute.
const closedAttr = "__IOBase_closed"

// baseClass makes _IOBase: what every stream has, in terms of read, write,
// flush and closed of the object itself.
func (st *State) baseClass() *object.Class {
	c := st.RT.NewClass("io", "IOBase", nil)
	for name, f := range map[string]method{
		"close": st.baseClose, "flush": st.baseFlush, "fileno": st.baseUnsupported("fileno"),
		"seek": st.baseUnsupported("seek"), "tell": st.baseTell, "truncate": st.baseUnsupported("truncate"),
		"isatty": st.baseIsatty, "readable": st.baseFalse, "writable": st.baseFalse, "seekable": st.baseFalse,
		"readline": st.baseReadline, "readlines": st.baseReadlines, "writelines": st.baseWritelines,
		"__enter__": st.baseEnter, "__exit__": st.baseExit, "__iter__": st.baseEnter, st.next(): st.baseNext,
		"_checkClosed": st.baseCheck, "_checkReadable": st.baseAble("readable"), "_checkWritable": st.baseAble("writable"), "_checkSeekable": st.baseAble("seekable"),
	} {
		c.Define(object.NewMethod(name, f))
	}
	c.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
		_, ok := x.Own(closedAttr)
		return starlark.Bool(ok), nil
	}})
	return c
}

// open fails if the stream is closed.
func (st *State) open(self starlark.Value) error {
	closed, err := st.isClosed(self)
	if err == nil && closed {
		err = st.closed("I/O operation on closed file.")
	}
	return err
}

func (st *State) baseCheck(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, st.open(self)
}

// baseAble makes _checkReadable and its like.
func (st *State) baseAble(what string) method {
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.True, st.able(thread, self, what)
	}
}

// able fails if stream is not what: readable, writable or seekable.
func (st *State) able(thread *starlark.Thread, stream starlark.Value, what string) error {
	able, err := st.call(thread, stream, what)
	if err == nil && !able.Truth() {
		err = st.unsupported("File or stream is not " + what + ".")
	}
	return err
}

func (st *State) baseClose(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	closed, err := st.isClosed(self)
	if closed || err != nil {
		return starlark.None, err
	}
	_, err = st.call(thread, self, "flush")
	if x, ok := self.(*object.Instance); ok {
		x.SetOwn(closedAttr, starlark.True)
	}
	return starlark.None, err
}

func (st *State) baseFlush(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, st.open(self)
}

func (st *State) baseUnsupported(what string) method {
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return nil, st.unsupported(what)
	}
}

func (st *State) baseTell(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return st.call(thread, self, "seek", starlark.MakeInt(0), starlark.MakeInt(1))
}

func (st *State) baseIsatty(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.False, st.open(self)
}

func (st *State) baseFalse(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.False, nil
}

func (st *State) baseEnter(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return self, st.open(self)
}

func (st *State) baseExit(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	_, err := st.call(thread, self, "close")
	return starlark.None, err
}

func (st *State) baseNext(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	line, err := st.call(thread, self, "readline")
	if err != nil {
		return nil, err
	}
	if n := starlark.Len(line); n == 0 {
		return nil, st.RT.Raise(st.RT.Exc("StopIteration"))
	}
	return line, nil
}

// baseReadline reads byte by byte.
func (st *State) baseReadline(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	limit, err := st.sizeArg("readline", args)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for limit < 0 || b.Len() < limit {
		v, err := st.call(thread, self, "read", starlark.MakeInt(1))
		if err != nil {
			return nil, err
		}
		data, ok := st.RT.AsBytes(v)
		if !ok {
			return nil, st.RT.Errorf("OSError", "read() should have returned a bytes object, not '%s'", st.RT.TypeName(v))
		}
		if data == "" {
			break
		}
		b.WriteString(data)
		if data[len(data)-1] == '\n' {
			break
		}
	}
	return st.RT.Bytes(b.String()), nil
}

func (st *State) baseReadlines(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	hint, err := st.sizeArg("readlines", args)
	if err != nil {
		return nil, err
	}
	if err := st.open(self); err != nil {
		return nil, err
	}
	var lines []starlark.Value
	for total := 0; hint <= 0 || total <= hint; {
		line, err := st.call(thread, self, "readline")
		if err != nil {
			return nil, err
		}
		n := starlark.Len(line)
		if n == 0 {
			break
		}
		lines = append(lines, line)
		total += n
	}
	return starlark.NewList(lines), nil
}

func (st *State) baseWritelines(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	lines, err := st.one("_IOBase", "writelines", args, kwargs)
	if err != nil {
		return nil, err
	}
	if err := st.open(self); err != nil {
		return nil, err
	}
	elems, err := st.elements(lines)
	if err != nil {
		return nil, err
	}
	for _, e := range elems {
		if _, err := st.call(thread, self, "write", e); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

// elements collects an iterable; a str gives its characters.
func (st *State) elements(v starlark.Value) ([]starlark.Value, error) {
	if s, ok := object.AsText(v); ok {
		var elems []starlark.Value
		for _, r := range s {
			elems = append(elems, st.RT.Text(string(r)))
		}
		return elems, nil
	}
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, st.RT.Errorf("TypeError", "'%s' object is not iterable", st.RT.TypeName(v))
	}
	defer iter.Done()
	var elems []starlark.Value
	var e starlark.Value
	for iter.Next(&e) {
		elems = append(elems, e)
	}
	return elems, nil
}

// rawClass makes _RawIOBase: read in terms of readinto.
func (st *State) rawClass() *object.Class {
	c := st.RT.NewClass("io", "RawIOBase", []*object.Class{st.IOBase})
	c.Define(
		object.NewMethod("read", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			n, err := st.sizeArg("read", args)
			if err != nil {
				return nil, err
			}
			if n < 0 {
				return st.call(thread, self, "readall")
			}
			data, ready, err := st.rawOf(self).Read(thread, n)
			if err != nil || !ready {
				return starlark.None, err
			}
			return st.RT.Bytes(data), nil
		}),
		object.NewMethod("readall", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var b strings.Builder
			for {
				v, err := st.call(thread, self, "read", starlark.MakeInt(DefaultBufferSize))
				if err != nil {
					return nil, err
				}
				if v == starlark.None && b.Len() == 0 {
					return v, nil
				}
				data, _ := st.RT.AsBytes(v)
				if data == "" {
					return st.RT.Bytes(b.String()), nil
				}
				b.WriteString(data)
			}
		}),
	)
	return c
}

// Raw is an unbuffered stream. When it is not ready, in non-blocking mode,
// Python's methods return None.
type Raw interface {
	Read(thread *starlark.Thread, size int) (data string, ready bool, err error)
	Write(thread *starlark.Thread, data string) (n int, ready bool, err error)
}

// Native is the state of a raw stream written in Go: Raw returns it if x is of
// its very class, so that no script overrides anything.
type Native interface{ Raw(x *object.Instance) Raw }

func (st *State) rawOf(v starlark.Value) Raw {
	if x, ok := v.(*object.Instance); ok {
		if n, ok := x.Native.(Native); ok {
			if r := n.Raw(x); r != nil {
				return r
			}
		}
	}
	return &scriptRaw{st, v}
}

// scriptRaw is a raw stream written as a script.
type scriptRaw struct {
	st *State
	v  starlark.Value
}

func (r *scriptRaw) Read(thread *starlark.Thread, size int) (string, bool, error) {
	buf := r.st.RT.NewByteArray(make([]byte, size))
	v, err := r.st.call(thread, r.v, "readinto", buf)
	if err != nil || v == starlark.None {
		return "", false, err
	}
	n, err := r.st.RT.Int(v)
	if err != nil {
		return "", false, err
	}
	if n < 0 || n > size {
		return "", false, r.st.RT.Errorf("OSError", "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, size)
	}
	return string(buf.Bytes()[:n]), true, nil
}

func (r *scriptRaw) Write(thread *starlark.Thread, data string) (int, bool, error) {
	v, err := r.st.call(thread, r.v, "write", r.st.RT.Bytes(data))
	if err != nil || v == starlark.None {
		return 0, false, err
	}
	n, err := r.st.RT.Int(v)
	if err == nil && (n < 0 || n > len(data)) {
		err = r.st.RT.Errorf("OSError", "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(data))
	}
	return n, true, err
}
