package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// functionAttr is an attribute of a script's function: what a script set, or
// one of those that every function has.
func (c ctx) functionAttr(f *starlark.Function, name string) (value, error) {
	if d := c.functions[f]; d != nil {
		if v, ok, _ := d.Get(c.Text(name)); ok {
			return v, nil
		}
	}
	switch name {
	case "__name__":
		return c.Text(c.functionName(f)), nil
	case "func_name":
		if !c.Py3() {
			return c.Text(c.functionName(f)), nil
		}
	case "__qualname__":
		if c.Py3() {
			_, qualname, _ := c.FunctionName(f.Name())
			return c.Text(qualname), nil
		}
	case "__doc__", "func_doc":
		if doc := f.Doc(); doc != "" {
			return c.Text(doc), nil
		}
		return starlark.None, nil
	case "__module__":
		if v, ok := f.Globals()["__name__"]; ok {
			return v, nil
		}
		return c.Text("__main__"), nil
	case "__dict__":
		return c.functionDict(f), nil
	case "func_dict":
		if !c.Py3() {
			return c.functionDict(f), nil
		}
	case "__defaults__", "func_defaults":
		return defaults(f), nil
	case "__class__":
		return c.TypeOf(f), nil
	case "__call__":
		return f, nil
	case "__globals__", "func_globals":
		d := starlark.NewDict(0)
		for k, v := range f.Globals() {
			_ = d.SetKey(c.Text(k), v)
		}
		return d, nil
	case "__get__":
		return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 0 || args[0] == starlark.None {
				return f, nil
			}
			return c.BindFunction(f, args[0]), nil
		}), nil
	}
	return nil, c.noAttribute(f, name)
}

// functionName is the name a script gave a function.
func (l *lang) functionName(f starlark.Callable) string {
	name, _, _ := l.FunctionName(f.Name())
	return name
}

func defaults(f *starlark.Function) value {
	var out tuple
	for i := range f.NumParams() {
		if v := f.ParamDefault(i); v != nil {
			out = append(out, v)
		}
	}
	if out == nil {
		return starlark.None
	}
	return out
}

// functionDict is the __dict__ of a function.
func (c ctx) functionDict(f *starlark.Function) *starlark.Dict {
	d := c.functions[f]
	if d == nil {
		if c.functions == nil {
			c.functions = map[*starlark.Function]*starlark.Dict{}
		}
		d = starlark.NewDict(1)
		c.functions[f] = d
	}
	return d
}

func (c ctx) setFunctionAttr(f *starlark.Function, name string, v value) error {
	if name == "__dict__" {
		d, ok := v.(*starlark.Dict)
		if !ok {
			return c.Errorf("TypeError", "__dict__ must be set to a dictionary")
		}
		c.functionDict(f)
		c.functions[f] = d
		return nil
	}
	return c.functionDict(f).SetKey(c.Text(name), v)
}

func (c ctx) deleteFunctionAttr(f *starlark.Function, name string) bool {
	d := c.functions[f]
	if d == nil {
		return false
	}
	_, found, err := d.Delete(c.Text(name))
	return found && err == nil
}

// builtinAttr is an attribute of a function written in Go.
func (c ctx) builtinAttr(f *starlark.Builtin, name string) (value, error) {
	switch name {
	case "__name__":
		return c.Text(f.Name()), nil
	case "__doc__":
		return starlark.None, nil
	case "__module__":
		return c.Text(c.Pick("__builtin__", "builtins")), nil
	case "__call__":
		return f, nil
	case "__self__":
		if r := f.Receiver(); r != nil {
			return r, nil
		}
		return starlark.None, nil
	}
	return c.typeAttr(f, name)
}
