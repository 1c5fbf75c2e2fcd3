// Package stdio writes what Python's own machinery (a server's handle_error, a
// thread's last words) writes to sys.stdout and sys.stderr: to the objects
// that these names hold, which a script may have replaced.
package stdio

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"go.starlark.net/starlark"
)

// Out and Err name the streams as the module sys does.
const (
	Out = "stdout"
	Err = "stderr"
)

// Write calls write of the stream with each piece of text. A script that never
// imported sys cannot have replaced the stream: then the text goes straight to
// the interpreter's. The error is what write raised.
func Write(thread *starlark.Thread, name string, pieces ...string) error {
	rt := object.For(thread)
	if sys, ok := rt.Modules["sys"].(*object.Module); ok {
		if stream, ok := sys.Lookup(name); ok {
			return write(thread, rt, stream, pieces)
		}
	}
	stream := pyfile.Streams(rt).Out
	if name == Err {
		stream = pyfile.Streams(rt).Err
	}
	return write(thread, rt, stream, pieces)
}

func write(thread *starlark.Thread, rt *object.Runtime, stream starlark.Value, pieces []string) error {
	if stream == starlark.None && rt.Py3() {
		return nil // print does the same
	}
	x, ok := stream.(starlark.HasAttrs)
	if !ok {
		return rt.Errorf("AttributeError", "'%s' object has no attribute 'write'", rt.TypeName(stream))
	}
	for _, s := range pieces {
		f, err := x.Attr("write")
		if err != nil {
			return err
		}
		if f == nil {
			return rt.Errorf("AttributeError", "'%s' object has no attribute 'write'", rt.TypeName(stream))
		}
		if _, err := rt.Call(thread, f, starlark.Tuple{rt.Text(s)}, nil); err != nil {
			return err
		}
	}
	return nil
}
