package socket

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
)

// makefile3 is makefile of Python 3: a stream of the io module on a SocketIO.
func (m *module) makefile3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := m.RT
	var mode, buffering, encoding, errors, newline starlark.Value
	def := object.Def{Name: "makefile", Class: "socket", Names: []string{"mode", "buffering", "encoding", "errors", "newline"}, Defaults: 5, Method: true}
	if n := len(args); n > 2 { // the others are by keyword only
		return nil, rt.Errorf("TypeError", "socket.makefile() takes from 1 to 3 positional arguments but %d were given", n+1)
	}
	if err := def.Unpack(rt, args, kwargs, &mode, &buffering, &encoding, &errors, &newline); err != nil {
		return nil, err
	}
	name := "r"
	if mode != nil {
		var ok bool
		if name, ok = object.AsText(mode); !ok {
			return nil, rt.Errorf("TypeError", "'%s' object is not iterable", rt.TypeName(mode))
		}
	}
	if strings.Trim(name, "rwb") != "" {
		shown, err := rt.Repr(thread, mode)
		if err != nil {
			return nil, err
		}
		return nil, rt.Errorf("ValueError", "invalid mode %s (only r, w, b allowed)", shown)
	}
	writing := strings.Contains(name, "w")
	reading := strings.Contains(name, "r") || !writing
	binary := strings.Contains(name, "b")
	size, err := m.buffering(buffering)
	if err != nil {
		return nil, err
	}
	if size == 0 && !binary {
		return nil, rt.Errorf("ValueError", "unbuffered streams must be binary")
	}
	raw := m.newSocketIO(self.(*object.Instance), reading, writing)
	if size == 0 {
		return raw, nil
	}
	io := pyio.For(rt)
	var buffer *object.Instance
	switch {
	case reading && writing:
		buffer = io.NewPair(raw, raw, size)
	case reading:
		buffer = io.NewReader(raw, size)
	default:
		buffer = io.NewWriter(raw, size)
	}
	if binary {
		return buffer, nil
	}
	text, err := io.NewText(thread, buffer, encoding, errors, newline)
	if err != nil {
		return nil, err
	}
	text.SetOwn("mode", rt.Text(name))
	return text, nil
}

// buffering converts the argument of makefile.
func (m *module) buffering(v starlark.Value) (int, error) {
	if v == nil || v == starlark.None {
		return pyio.DefaultBufferSize, nil
	}
	if f, ok := v.(starlark.Float); ok && f >= 0 {
		return 0, m.RT.Errorf("TypeError", "'float' object cannot be interpreted as an integer")
	}
	n, err := m.RT.Int64(v)
	if err != nil {
		return 0, m.RT.Errorf("TypeError", "'<' not supported between instances of '%s' and 'int'", m.RT.TypeName(v))
	}
	if n < 0 {
		n = pyio.DefaultBufferSize
	}
	return int(n), nil
}
