package pyfile

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

type openKey struct{ io bool }

// OpenFunction is the built-in function open.
func OpenFunction(rt *object.Runtime) starlark.Value {
	if rt.Py3() {
		return IOOpen(rt)
	}
	return rt.Local(openKey{}, func() any {
		class := FileClass(rt)
		return object.NewFunc("open", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Call(thread, class, args, kwargs)
		})
	}).(starlark.Value)
}

// IOOpen is the function io.open.
func IOOpen(rt *object.Runtime) starlark.Value {
	return rt.Local(openKey{io: true}, func() any {
		return object.NewFunc("open", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return open(rt, thread, args, kwargs)
		})
	}).(starlark.Value)
}

// opening is a call of open.
type opening struct {
	mode string

	raw                               string // the letters that FileIO takes
	reading, writing, updating        bool
	binary                            bool
	encoding, errors, newline, opener starlark.Value
	buffering                         int
}

// open is Python 3's open: a FileIO, a buffer on it, and text on that.
func open(rt *object.Runtime, thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var file, mode, buffering, closefd starlark.Value
	o := &opening{mode: "r", buffering: -1}
	sig := object.Sig{Name: "open", Min: 1, Max: 7, Names: []string{"file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"}}
	if rt.Py3() {
		sig.Max = 8
	}
	if err := sig.Unpack(rt, args, kwargs, &file, &mode, &buffering, &o.encoding, &o.errors, &o.newline, &closefd, &o.opener); err != nil {
		return nil, err
	}
	if err := o.convert(rt, mode, buffering); err != nil {
		return nil, err
	}
	if err := o.parse(rt); err != nil {
		return nil, err
	}
	raw := &fileIO{rt: rt}
	if err := raw.open(thread, file, o.raw, closefd == nil || bool(closefd.Truth()), o.opener); err != nil {
		return nil, err
	}
	x, err := o.stack(thread, raw)
	if err != nil {
		_ = raw.fd.Close()
	}
	return x, err
}

// convert checks the types of the arguments.
func (o *opening) convert(rt *object.Runtime, mode, buffering starlark.Value) error {
	if mode != nil {
		s, ok := object.AsText(mode)
		if !ok {
			return rt.Errorf("TypeError", rt.Pick("open() argument 2 must be string, not %s", "open() argument 'mode' must be str, not %s"), rt.TypeName(mode))
		}
		o.mode = s
	}
	if buffering != nil {
		n, err := rt.Int(buffering)
		if err != nil {
			return err
		}
		o.buffering = n
	}
	for _, a := range [...]struct {
		name string
		v    starlark.Value
	}{{"encoding", o.encoding}, {"errors", o.errors}, {"newline", o.newline}} {
		if a.v == nil || a.v == starlark.None {
			continue
		}
		if _, ok := object.AsText(a.v); !ok {
			return rt.Errorf("TypeError", "open() argument '%s' must be str or None, not %s", a.name, rt.TypeName(a.v))
		}
	}
	return nil
}

// parse reads the mode.
func (o *opening) parse(rt *object.Runtime) error {
	var text, universal bool
	kinds := 0
	for i := range len(o.mode) {
		c := o.mode[i]
		if strings.IndexByte(o.mode[:i], c) >= 0 {
			return rt.Errorf("ValueError", "invalid mode: '%s'", o.mode)
		}
		switch {
		case c == 'r' || c == 'w' || c == 'a' || c == 'x' && rt.Py3():
			kinds++
			o.raw += string(c)
			o.reading = o.reading || c == 'r'
			o.writing = o.writing || c != 'r'
		case c == '+':
			o.updating = true
			o.raw += "+"
		case c == 't':
			text = true
		case c == 'b':
			o.binary = true
		case c == 'U' && !rt.Py3():
			universal = true
		default:
			return rt.Errorf("ValueError", "invalid mode: '%s'", o.mode)
		}
	}
	if universal {
		if o.writing {
			return rt.Errorf("ValueError", "can't use U and writing mode at once")
		}
		if !o.reading {
			kinds, o.reading, o.raw = kinds+1, true, "r"+o.raw
		}
	}
	given := func(v starlark.Value) bool { return v != nil && v != starlark.None }
	problem := ""
	switch {
	case text && o.binary:
		problem = "can't have text and binary mode at once"
	case kinds > 1:
		problem = rt.Pick("must have exactly one of read/write/append mode", "must have exactly one of create/read/write/append mode")
	case o.binary && given(o.encoding):
		problem = "binary mode doesn't take an encoding argument"
	case o.binary && given(o.errors):
		problem = "binary mode doesn't take an errors argument"
	case o.binary && given(o.newline):
		problem = "binary mode doesn't take a newline argument"
	default:
		return nil
	}
	return rt.Errorf("ValueError", "%s", problem)
}

// stack puts on the raw file what the mode asks for.
func (o *opening) stack(thread *starlark.Thread, raw *fileIO) (starlark.Value, error) {
	rt := raw.rt
	base := object.NewInstance(FileIO(rt), raw)
	lines := false
	if o.buffering == 1 && !o.binary || o.buffering < 0 && raw.fd.Isatty() {
		lines, o.buffering = true, -1
	}
	if o.buffering == 0 {
		if !o.binary {
			return nil, rt.Errorf("ValueError", "can't have unbuffered text I/O")
		}
		return base, nil
	}
	size := o.buffering
	if size <= 1 {
		size = bufferSize(raw.fd.num)
	}
	io := pyio.For(rt)
	var buffer *object.Instance
	switch {
	case o.updating:
		if !raw.fd.seekable() {
			return nil, rt.Raise(io.Unsupported, rt.Text("File or stream is not seekable."))
		}
		buffer = io.NewRandom(base, size)
	case o.reading:
		buffer = io.NewReader(base, size)
	default:
		buffer = io.NewWriter(base, size)
	}
	if o.binary {
		return buffer, nil
	}
	return io.OpenText(thread, buffer, o.encoding, o.errors, o.newline, o.mode, lines)
}

// bufferSize is the block size of the file's system, as CPython takes it.
func bufferSize(num int) int {
	var st unix.Stat_t
	if unix.Fstat(num, &st) == nil && st.Blksize > 1 {
		return max(int(st.Blksize), pyio.DefaultBufferSize)
	}
	return pyio.DefaultBufferSize
}
