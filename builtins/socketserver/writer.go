package socketserver

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// writer is the state of a _SocketWriter: the unbuffered wfile of Python 3.
type writer struct {
	sock   starlark.Value
	closed bool
}

// writerBody is what a method does with the state of its object.
type writerBody func(thread *starlark.Thread, x *object.Instance, w *writer, args starlark.Tuple) (starlark.Value, error)

func (l *library) writerClass() *object.Class {
	const name = "_SocketWriter"
	m := func(method string, do writerBody, params ...string) *object.Method {
		return l.method(name, method, func(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
			w, ok := x.Native.(*writer)
			if !ok {
				return nil, l.rt.Errorf("TypeError", "a %s is required, not %s", name, l.rt.TypeName(x))
			}
			return do(thread, x, w, args)
		}, params...)
	}
	open := func(v starlark.Value) writerBody {
		return func(_ *starlark.Thread, _ *object.Instance, w *writer, _ starlark.Tuple) (starlark.Value, error) {
			if w.closed {
				return nil, l.rt.Errorf("ValueError", "I/O operation on closed file.")
			}
			return v, nil
		}
	}
	always := func(v starlark.Value) writerBody {
		return func(*starlark.Thread, *object.Instance, *writer, starlark.Tuple) (starlark.Value, error) {
			return v, nil
		}
	}
	c := l.class(name, nil,
		m("write", l.writeAll, "b"),
		m("writelines", l.writeLines, "lines"),
		m("writable", always(starlark.True)),
		m("readable", always(starlark.False)),
		m("seekable", always(starlark.False)),
		m("flush", open(starlark.None)),
		m("isatty", open(starlark.False)),
		m("fileno", func(thread *starlark.Thread, _ *object.Instance, w *writer, _ starlark.Tuple) (starlark.Value, error) {
			return l.call(thread, w.sock, "fileno")
		}),
		m("close", func(_ *starlark.Thread, _ *object.Instance, w *writer, _ starlark.Tuple) (starlark.Value, error) {
			w.closed = true
			return starlark.None, nil
		}),
		m("__enter__", func(_ *starlark.Thread, x *object.Instance, w *writer, _ starlark.Tuple) (starlark.Value, error) {
			if w.closed {
				return nil, l.rt.Errorf("ValueError", "I/O operation on closed file.")
			}
			return x, nil
		}),
		object.NewMethod("__exit__", func(thread *starlark.Thread, self starlark.Value, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			if _, err := l.call(thread, self, "close"); err != nil {
				return nil, err
			}
			return starlark.None, nil
		}),
	)
	c.New = func(_ *starlark.Thread, cls *object.Class, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		if len(args) != 1 {
			return nil, l.rt.Errorf("TypeError", "%s.__init__() missing 1 required positional argument: 'sock'", name)
		}
		return object.NewInstance(cls, &writer{sock: args[0]}), nil
	}
	c.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
		w, _ := x.Native.(*writer)
		return starlark.Bool(w == nil || w.closed), nil
	}})
	return c
}

// writeAll sends all of b, also through a writer that was closed: the
// connection is not the writer's.
func (l *library) writeAll(thread *starlark.Thread, _ *object.Instance, w *writer, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.call(thread, w.sock, "sendall", args[0]); err != nil {
		return nil, err
	}
	b, ok := l.rt.AsBytes(args[0])
	if !ok {
		return nil, l.rt.Errorf("TypeError", "memoryview: a bytes-like object is required, not '%s'", l.rt.TypeName(args[0]))
	}
	return starlark.MakeInt(len(b)), nil
}

func (l *library) writeLines(thread *starlark.Thread, x *object.Instance, w *writer, args starlark.Tuple) (starlark.Value, error) {
	if w.closed {
		return nil, l.rt.Errorf("ValueError", "I/O operation on closed file.")
	}
	iter := starlark.Iterate(args[0])
	if iter == nil {
		return nil, l.rt.Errorf("TypeError", "'%s' object is not iterable", l.rt.TypeName(args[0]))
	}
	defer iter.Done()
	var line starlark.Value
	for iter.Next(&line) {
		if _, err := l.rt.CallMethod(thread, x, "write", line); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}
