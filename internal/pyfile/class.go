package pyfile

import (
	"fmt"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

type body func(f *File, x *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error)

type method struct {
	name     string
	min, max int
	open     bool // refuses a closed file
	do       body
}

// both are the methods of all files.
var both = []method{
	{"read", 0, 1, true, read},
	{"readline", 0, 1, true, readline},
	{"readlines", 0, 1, true, readlines},
	{"write", 1, 1, true, write},
	{"writelines", 1, 1, true, writelines},
	{"flush", 0, 0, true, func(f *File, _ *object.Instance, t *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
		return starlark.None, f.failed(f.flush(t))
	}},
	{"close", 0, 0, false, closeFile},
	{"fileno", 0, 0, true, func(f *File, _ *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
		n := f.raw.Fileno()
		if n < 0 {
			return nil, f.unsupported("fileno")
		}
		return starlark.MakeInt(n), nil
	}},
	{"isatty", 0, 0, true, func(f *File, _ *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
		return starlark.Bool(f.raw.Isatty()), nil
	}},
	{"seek", 1, 2, true, seek},
	{"tell", 0, 0, true, tell},
	{"truncate", 0, 1, true, truncate},
	{"readinto", 1, 1, true, readinto},
	{"__iter__", 0, 0, true, itself},
	{"__enter__", 0, 0, true, itself},
	{"__exit__", 0, 3, false, closeFile},
}

func closeFile(f *File, _ *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
	if f.closed {
		return starlark.None, nil
	}
	f.closed = true
	return starlark.None, f.failed(f.raw.Close())
}

var only2 = []method{
	{"next", 0, 0, true, next},
	{"xreadlines", 0, 0, true, itself},
}

var only3 = []method{
	{"__next__", 0, 0, true, next},
	{"readable", 0, 0, true, answer(func(f *File) bool { return f.readable })},
	{"writable", 0, 0, true, answer(func(f *File) bool { return f.writable })},
	{"seekable", 0, 0, true, answer(func(*File) bool { return false })},
	{"read1", 0, 1, true, readSome},
	{"detach", 0, 0, true, func(f *File, x *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
		if f.buffer == nil {
			return nil, f.unsupported("detach")
		}
		return f.buffer, nil
	}},
	{"reconfigure", 0, 0, true, func(*File, *object.Instance, *interp.Thread, starlark.Tuple) (starlark.Value, error) {
		return starlark.None, nil // line_buffering and its like: every write goes through at once
	}},
}

func itself(_ *File, x *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
	return x, nil
}

func answer(f func(*File) bool) body {
	return func(file *File, _ *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
		return starlark.Bool(f(file)), nil
	}
}

func read(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	n, err := f.size(args)
	if err != nil {
		return nil, err
	}
	if f.text {
		s, err := f.readText(t, n)
		return f.rt.Text(s), f.failed(err)
	}
	b, err := f.readBytes(t, n)
	return f.rt.Bytes(string(b)), f.failed(err)
}

// readSome is read1: what there is, or what the next read brings.
func readSome(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	n, err := f.size(args)
	if err != nil {
		return nil, err
	}
	if len(f.ahead) == 0 {
		if _, err := f.fill(t); err != nil {
			return nil, f.failed(err)
		}
	}
	if n < 0 || n > len(f.ahead) {
		n = len(f.ahead)
	}
	return f.rt.Bytes(string(f.take(n))), nil
}

func readline(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	n, err := f.size(args)
	if err != nil {
		return nil, err
	}
	return f.line(t, n)
}

// line reads a line, of n characters at most if n is not less than zero.
func (f *File) line(t *interp.Thread, n int) (starlark.Value, error) {
	b, err := f.readLine(t, f.text)
	if err != nil {
		return nil, f.failed(err)
	}
	if n >= 0 && n < len(b) {
		end := n
		if f.text {
			end, _ = prefix(b, n)
		}
		f.ahead = append(b[end:len(b):len(b)], f.ahead...)
		b = b[:end]
	}
	if !f.text {
		return f.rt.Bytes(string(b)), nil
	}
	s, err := f.decode(b)
	return f.rt.Text(s), err
}

func readlines(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	hint, err := f.size(args)
	if err != nil {
		return nil, err
	}
	var lines []starlark.Value
	for total := 0; hint <= 0 || total < hint; {
		line, err := f.line(t, -1)
		if err != nil {
			return nil, err
		}
		n := starlark.Len(line)
		if n == 0 {
			break
		}
		total += n
		lines = append(lines, line)
	}
	return starlark.NewList(lines), nil
}

func next(f *File, _ *object.Instance, t *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
	if !f.readable {
		return nil, f.unsupported("not readable")
	}
	line, err := f.line(t, -1)
	if raw, ok := f.raw.(interface{ isRegular() bool }); ok && !f.rt.Py3() && raw.isRegular() {
		f.looping = true
	}
	if err == nil && starlark.Len(line) == 0 {
		f.looping = false
		return nil, f.rt.Raise(f.rt.Exc("StopIteration"))
	}
	return line, err
}

// size is the optional argument of read and its like.
func (f *File) size(args starlark.Tuple) (int, error) {
	rt := f.rt
	if !f.readable {
		return 0, f.unsupported("not readable")
	}
	if err := f.notLooping(); err != nil {
		return 0, err
	}
	if len(args) == 0 || rt.Py3() && args[0] == starlark.None {
		return -1, nil
	}
	n, err := rt.Int64(args[0])
	if err != nil && rt.Py3() && rt.Matches(err, "TypeError") {
		err = rt.Errorf("TypeError", "argument should be integer or None, not '%s'", rt.TypeName(args[0]))
	}
	return int(n), err
}

func write(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	data, n, err := f.data(args[0], "write() argument must be str, not %s", "expected a string or other character buffer object")
	if err != nil {
		return nil, err
	}
	if err := f.rewind(); err != nil {
		return nil, err
	}
	if err := f.raw.Write(t, []byte(data)); err != nil {
		return nil, f.failed(err)
	}
	f.softspace = 0
	if f.rt.Py3() {
		return starlark.MakeInt(n), nil
	}
	return starlark.None, nil
}

// data is what writing v writes, and how much Python 3 says it was.
func (f *File) data(v starlark.Value, py3, py2 string) (data string, n int, err error) {
	rt := f.rt
	if !f.writable {
		return "", 0, f.unsupported("not writable")
	}
	if f.text {
		s, ok := object.AsText(v)
		if !ok {
			return "", 0, rt.Errorf("TypeError", py3, rt.TypeName(v))
		}
		data, err := f.encode(s)
		return data, starlark.Len(v), err
	}
	data, ok := rt.AsBytes(v)
	switch {
	case ok:
		return data, len(data), nil
	case rt.Py3():
		return "", 0, rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", rt.TypeName(v))
	}
	if u, ok := v.(object.Text); ok {
		data, err := f.Encode(u)
		return data, len(data), err
	}
	return "", 0, rt.Errorf("TypeError", "%s", py2)
}

func writelines(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	rt := f.rt
	if !f.writable {
		return nil, f.unsupported("not writable")
	}
	if s, ok := object.AsText(args[0]); ok {
		args = starlark.Tuple{starlark.Tuple{rt.Text(s)}} // its characters, one after the other
	}
	iter := starlark.Iterate(args[0])
	if iter == nil {
		if rt.Py3() {
			return nil, rt.Errorf("TypeError", "'%s' object is not iterable", rt.TypeName(args[0]))
		}
		return nil, rt.Errorf("TypeError", "writelines() requires an iterable argument")
	}
	var all string
	var v starlark.Value
	for iter.Next(&v) {
		data, _, err := f.data(v, "write() argument must be str, not %s", "writelines() argument must be a sequence of strings")
		if err != nil {
			iter.Done()
			return nil, err
		}
		all += data
	}
	iter.Done()
	if err := f.rewind(); err != nil {
		return nil, err
	}
	f.softspace = 0
	return starlark.None, f.failed(f.raw.Write(t, []byte(all)))
}

func (f *File) flush(t *interp.Thread) error {
	if w, ok := f.raw.(interface{ flush(*interp.Thread) error }); ok {
		return w.flush(t)
	}
	return nil
}

// unsupported is io.UnsupportedOperation, in Python 2 IOError.
func (f *File) unsupported(what string) error {
	if f.rt.Py3() {
		return f.rt.Raise(pyio.For(f.rt).Unsupported, f.rt.Text(what))
	}
	switch what {
	case "not readable":
		what = "File not open for reading"
	case "not writable":
		what = "File not open for writing"
	}
	return f.rt.Raise(f.rt.Exc("IOError"), f.rt.Text(what))
}

func (f *File) noSeek() error {
	if f.rt.Py3() {
		return f.unsupported("underlying stream is not seekable")
	}
	return f.rt.OSError(f.rt.Exc("IOError"), int(unix.ESPIPE))
}

// define adds the methods and attributes of files to c.
func define(rt *object.Runtime, c *object.Class) {
	class := c.Name()
	if class == "file" {
		class = ""
	}
	for _, m := range append(both[:len(both):len(both)], map[bool][]method{false: only2, true: only3}[rt.Py3()]...) {
		c.Define(m.make(rt, class))
	}
	c.Define(object.NewMethod("__repr__", func(_ *starlark.Thread, self starlark.Value, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		x := self.(*object.Instance)
		return rt.Text(Of(x).repr(x)), nil
	}))
	attr := func(name string, get func(f *File) starlark.Value) *object.GetSet {
		return &object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) { return get(Of(x)), nil }}
	}
	encoding := attr("encoding", func(f *File) starlark.Value {
		if f.text {
			return rt.Text("utf-8")
		}
		if f.Terminal() {
			return rt.Text("UTF-8")
		}
		return starlark.None
	})
	c.DefineAttrs(
		attr("closed", func(f *File) starlark.Value { return starlark.Bool(f.closed) }),
		attr("name", func(f *File) starlark.Value { return f.name }),
		attr("mode", func(f *File) starlark.Value { return rt.Text(f.mode) }),
		encoding,
		attr("newlines", func(f *File) starlark.Value {
			if f.newlines == nil {
				return starlark.None
			}
			return f.newlines.Seen(rt)
		}),
		attr("errors", func(f *File) starlark.Value {
			if f.text {
				return rt.Text(f.errors)
			}
			return starlark.None
		}),
	)
	if rt.Py3() {
		c.DefineAttrs(
			&object.GetSet{AttrName: "buffer", Get: func(x *object.Instance) (starlark.Value, error) {
				if f := Of(x); f.buffer != nil {
					return f.buffer, nil
				}
				return nil, rt.Errorf("AttributeError", "'%s' object has no attribute 'buffer'", c.QualName())
			}},
			attr("line_buffering", func(f *File) starlark.Value { return starlark.Bool(f.raw.Isatty()) }),
			attr("write_through", func(f *File) starlark.Value { return starlark.True }),
		)
		return
	}
	c.DefineAttrs(&object.GetSet{AttrName: "softspace",
		Get: func(x *object.Instance) (starlark.Value, error) {
			return starlark.MakeInt(Of(x).softspace), nil
		},
		Set: func(x *object.Instance, v starlark.Value) (err error) { Of(x).softspace, err = rt.Int(v); return err },
	})
}

func (m method) make(rt *object.Runtime, class string) *object.Method {
	sig := object.Sig{Name: m.name, Class: class, Min: m.min, Max: m.max}
	return object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x, ok := self.(*object.Instance)
		if !ok || Of(x) == nil {
			return nil, rt.Errorf("TypeError", "descriptor '%s' requires a 'file' object but received a '%s'", m.name, rt.TypeName(self))
		}
		f := Of(x)
		if m.name == "reconfigure" {
			return starlark.None, nil
		}
		if len(kwargs) > 0 || len(args) < m.min || len(args) > m.max {
			if m.name == "write" && !rt.Py3() && len(kwargs) == 0 {
				return nil, rt.Errorf("TypeError", "function takes exactly 1 argument (%d given)", len(args))
			}
			var spare [3]starlark.Value
			return nil, sig.Unpack(rt, args, kwargs, &spare[0], &spare[1], &spare[2])
		}
		if m.open && f.closed {
			return nil, rt.Errorf("ValueError", "%s", rt.Pick("I/O operation on closed file", "I/O operation on closed file."))
		}
		return m.do(f, x, rt.Thread(thread), args)
	})
}

func (f *File) repr(x *object.Instance) string {
	name, _ := f.rt.Repr(nil, f.name)
	switch {
	case !f.rt.Py3():
		state := "open"
		if f.closed {
			state = "closed"
		}
		return fmt.Sprintf("<%s file %s, mode '%s' at %#x>", state, name, f.mode, object.Address(x))
	case f.text:
		return fmt.Sprintf("<_io.TextIOWrapper name=%s mode='%s' encoding='utf-8'>", name, f.mode)
	}
	return fmt.Sprintf("<%s name=%s>", x.Class().QualName(), name)
}
