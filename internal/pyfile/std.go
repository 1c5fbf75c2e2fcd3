package pyfile

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
)

// Standard are the file objects of an interpreter's streams.
type Standard struct{ In, Out, Err *object.Instance }

type standardKey struct{}

// Streams returns the file objects on the streams of rt's interpreter.
func Streams(rt *object.Runtime) *Standard {
	return rt.Local(standardKey{}, func() any {
		c := makeClasses(rt)
		out, err := FromWriter(rt.In.Stdout), FromWriter(rt.In.Stderr)
		share(out, err)
		return &Standard{
			In:  c.file("<stdin>", "r", &stream{raw: FromReader(rt.In.Stdin), readable: true}, "surrogateescape"),
			Out: c.file("<stdout>", "w", &stream{raw: out, writable: true}, "surrogateescape"),
			Err: c.file("<stderr>", "w", &stream{raw: err, writable: true}, "backslashreplace"),
		}
	}).(*Standard)
}

// classes are those of the standard streams.
type classes struct {
	rt             *object.Runtime
	text           *object.Class // Python 2's file, Python 3's TextIOWrapper
	reader, writer *object.Class // Python 3
}

func makeClasses(rt *object.Runtime) *classes {
	c := &classes{rt: rt}
	if !rt.Py3() {
		c.text = FileClass(rt)
		return c
	}
	io := pyio.For(rt)
	for name, class := range map[string]**object.Class{"TextIOWrapper": &c.text, "BufferedReader": &c.reader, "BufferedWriter": &c.writer} {
		base := io.BufferedIOBase
		if name == "TextIOWrapper" {
			base = io.TextIOBase
		}
		*class = rt.NewClass("_io", name, []*object.Class{base})
		(*class).InC = true
		define(rt, *class)
	}
	return c
}

func (c *classes) file(name, mode string, s *stream, handler string) *object.Instance {
	f := &File{stream: s, rt: c.rt, name: c.rt.Text(name), mode: mode, text: c.rt.Py3(), errors: handler, standard: true}
	if f.text {
		class := c.reader
		if s.writable {
			class = c.writer
		}
		f.buffer = object.NewInstance(class, &File{stream: s, rt: c.rt, name: c.rt.Text(name), mode: mode + "b"})
	}
	return object.NewInstance(c.text, f)
}
