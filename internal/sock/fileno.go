package sock

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// FilenoOf returns the descriptor number that v stands for, as
// PyObject_AsFileDescriptor does: an int, or what v.fileno() says.
func FilenoOf(thread *starlark.Thread, v starlark.Value) (int, error) {
	rt := object.For(thread)
	n, ok := asInt(v)
	if !ok {
		f, err := attr(v, "fileno")
		if err != nil {
			return 0, err
		}
		if f == nil {
			return 0, rt.Errorf("TypeError", "%s", rt.Pick("argument must be an int, or have a fileno() method", "argument must be an int, or have a fileno() method."))
		}
		r, err := rt.Call(thread, f, nil, nil)
		if err != nil {
			return 0, err
		}
		if n, ok = asInt(r); !ok {
			return 0, rt.Errorf("TypeError", "fileno() returned a non-integer")
		}
	}
	num, err := starlark.AsInt32(n)
	if err != nil {
		if rt.Py3() {
			return 0, rt.Errorf("OverflowError", "Python int too large to convert to C int")
		}
		num = -1
	}
	if num < 0 {
		return 0, rt.Errorf("ValueError", "file descriptor cannot be a negative integer (%d)", num)
	}
	return num, nil
}

func asInt(v starlark.Value) (starlark.Int, bool) {
	switch v := object.Plain(v).(type) {
	case starlark.Int:
		return v, true
	case starlark.Bool:
		if v {
			return starlark.MakeInt(1), true
		}
		return starlark.MakeInt(0), true
	}
	return starlark.Int{}, false
}

// attr is v.name, or nil if v has none.
func attr(v starlark.Value, name string) (starlark.Value, error) {
	h, ok := v.(starlark.HasAttrs)
	if !ok {
		return nil, nil
	}
	f, err := h.Attr(name)
	if err != nil {
		if x, ok := v.(*object.Instance); ok && !x.Runtime().Matches(err, "AttributeError") {
			return nil, err
		}
		return nil, nil
	}
	return f, nil
}
