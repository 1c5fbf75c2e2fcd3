package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// errorFunctions are what .star has in place of try and raise.
func errorFunctions(d object.Dialect, name string) function {
	if d != object.Star {
		return nil
	}
	switch name {
	case "catch":
		return ctx.catch
	case "fail":
		return ctx.fail
	case "throw":
		return ctx.throw
	}
	return nil
}

// catch calls f and returns (result, None), or (None, error) for whatever a
// bare except would catch.
func (c ctx) catch(args tuple, kwargs keywords) (value, error) {
	if len(args) == 0 {
		return nil, c.Errorf("TypeError", "catch() takes at least 1 argument (0 given)")
	}
	v, err := c.Call(c.thread, args[0], args[1:], kwargs)
	if err == nil {
		return tuple{v, starlark.None}, nil
	}
	if e := c.Runtime.Catch(c.thread, err); e != nil {
		return tuple{starlark.None, e.Value}, nil
	}
	return nil, err
}

// throw raises an exception, or one of a class.
func (c ctx) throw(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("throw", args, kwargs)
	if err != nil {
		return nil, err
	}
	return nil, c.ToRaise(c.thread, v)
}

// fail raises RuntimeError with its arguments as print writes them.
func (c ctx) fail(args tuple, kwargs keywords) (value, error) {
	sep := " "
	for _, kv := range kwargs {
		s, ok := object.AsText(kv[1])
		if string(kv[0].(starlark.String)) != "sep" || !ok {
			return nil, c.Errorf("TypeError", "'%s' is an invalid keyword argument for this function", string(kv[0].(starlark.String)))
		}
		sep = s
	}
	text, err := c.Join(c.thread, args, sep)
	if err != nil {
		return nil, err
	}
	return nil, c.Errorf("RuntimeError", "%s", text)
}
