package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// functionAttr is an attribute of a script's function: what a script set, or
// one of those that every function has.
func (c ctx) functionAttr(f *starlark.Function, name string) (value, error) {
	if v, ok := c.functions[f][name]; ok {
		return v, nil
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
		d := starlark.NewDict(0)
		for k, v := range c.functions[f] {
			_ = d.SetKey(c.Text(k), v)
		}
		return d, nil
	case "__defaults__", "func_defaults":
		return defaults(f), nil
	case "__class__":
		return c.TypeOf(f), nil
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

func (c ctx) setFunctionAttr(f *starlark.Function, name string, v value) error {
	if c.functions == nil {
		c.functions = map[*starlark.Function]map[string]value{}
	}
	m := c.functions[f]
	if m == nil {
		m = map[string]value{}
		c.functions[f] = m
	}
	m[name] = v
	return nil
}

func (c ctx) deleteFunctionAttr(f *starlark.Function, name string) bool {
	_, ok := c.functions[f][name]
	delete(c.functions[f], name)
	return ok
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
	case "__self__":
		if r := f.Receiver(); r != nil {
			return r, nil
		}
		return starlark.None, nil
	}
	return c.typeAttr(f, name)
}
