package object

import (
	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
)

// objectMethods are what every class has from object. Scripts reach them by
// super() and object.__init__(self); the runtime itself asks for overrides
// only (see Class.method).
func objectMethods() []*Method {
	return []*Method{
		NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if x, ok := self.(*Instance); ok && len(args)+len(kwargs) > 0 {
				return starlark.None, x.objectInit()
			}
			return starlark.None, nil
		}),
		NewMethod("__getattribute__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			name, err := nameArg(thread, args)
			if err != nil {
				return nil, err
			}
			if x, ok := self.(*Instance); ok {
				return x.GenericAttr(name)
			}
			return For(thread).attribute(self, name)
		}),
		NewMethod("__setattr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			name, err := nameArg(thread, args)
			if err != nil {
				return nil, err
			}
			x, ok := self.(*Instance)
			if !ok || len(args) != 2 {
				return nil, For(thread).Errorf("TypeError", "expected 2 arguments, got %d", len(args))
			}
			return starlark.None, x.GenericSet(name, args[1])
		}),
		NewMethod("__delattr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			name, err := nameArg(thread, args)
			if err != nil {
				return nil, err
			}
			x, ok := self.(*Instance)
			if !ok || !x.DeleteOwn(name) {
				return nil, For(thread).Errorf("AttributeError", "%s", name)
			}
			return starlark.None, nil
		}),
		NewMethod("__repr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			if x, ok := self.(*Instance); ok {
				return rt.Text(x.defaultRepr()), nil
			}
			s, err := rt.Repr(thread, self)
			return rt.Text(s), err
		}),
		NewMethod("__str__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			s, err := rt.Repr(thread, self)
			return rt.Text(s), err
		}),
		NewMethod("__format__", formatObject),
		NewMethod("__hash__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.MakeUint64(uint64(address(self) >> 4)), nil
		}),
		NewMethod("__eq__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(len(args) == 1 && address(args[0]) == address(self)), nil
		}),
		NewMethod("__ne__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(len(args) != 1 || address(args[0]) != address(self)), nil
		}),
		NewMethod("__reduce__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			return nil, rt.Errorf("TypeError", "can't pickle %s objects", rt.TypeName(self))
		}),
	}
}

// defineNew gives object its __new__ and, in Python 3, __init_subclass__, for
// scripts that call them from theirs.
func (rt *Runtime) defineNew() {
	rt.Object.Set("__new__", &StaticMethod{starlark.NewBuiltin("__new__", func(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) == 0 {
			return nil, rt.Errorf("TypeError", "object.__new__(): not enough arguments")
		}
		c, ok := args[0].(*Class)
		if !ok {
			return nil, rt.Errorf("TypeError", "object.__new__(X): X is not a type object (%s)", rt.TypeName(args[0]))
		}
		return c.Allocate(thread, args[1:], kwargs)
	})})
	if !rt.Py3() {
		return
	}
	rt.Object.Set("__init_subclass__", &ClassMethod{starlark.NewBuiltin("__init_subclass__", func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) == 0 {
			return nil, rt.Errorf("TypeError", "descriptor '__init_subclass__' of 'object' object needs an argument")
		}
		c, ok := args[0].(*Class)
		switch {
		case ok && len(kwargs) > 0:
			return nil, rt.Errorf("TypeError", "%s.__init_subclass__() takes no keyword arguments", c.qualname())
		case len(args) > 1:
			return nil, rt.Errorf("TypeError", "object.__init_subclass__() takes no arguments (%d given)", len(args)-1)
		}
		return starlark.None, nil
	})})
}

func nameArg(thread *starlark.Thread, args starlark.Tuple) (string, error) {
	rt := For(thread)
	if len(args) == 0 {
		return "", rt.Errorf("TypeError", "%s", rt.Pick("expected 1 arguments, got 0", "expected 1 argument, got 0"))
	}
	s, ok := AsText(args[0])
	if !ok {
		return "", rt.Errorf("TypeError", "attribute name must be string, not '%s'", rt.TypeName(args[0]))
	}
	return s, nil
}

// formatObject is object.__format__: str of the object. Python 2 formats it as
// a str.
func formatObject(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := For(thread)
	if len(args) != 1 {
		return nil, rt.Errorf("TypeError", "object.__format__() takes exactly one argument (%d given)", len(args))
	}
	spec, ok := AsText(args[0])
	if !ok {
		return nil, rt.Errorf("TypeError", "%s", rt.Pick("Argument to __format__ must be unicode or str", "__format__() argument must be str, not "+rt.TypeName(args[0])))
	}
	s, err := rt.Str(thread, self)
	if err != nil || spec == "" {
		return rt.Text(s), err
	}
	if rt.Py3() {
		return nil, rt.Errorf("TypeError", "unsupported format string passed to %s.__format__", rt.TypeName(self))
	}
	if s, err = format.FormatText(format.Str2, s, spec, "str"); err != nil {
		return nil, rt.Errorf("ValueError", "%s", err)
	}
	return rt.Text(s), nil
}

// attribute is what object's __getattribute__ finds of a value that is no instance.
func (rt *Runtime) attribute(v starlark.Value, name string) (starlark.Value, error) {
	class := rt.TypeOf(v)
	if _, isClass := v.(*Class); !isClass {
		if a, ok := class.Lookup(name); ok {
			return rt.bind(a, v, class)
		}
	}
	if x, ok := v.(starlark.HasAttrs); ok {
		if a, err := x.Attr(name); a != nil || err != nil {
			return a, err
		}
	}
	if name == "__class__" {
		return class, nil
	}
	return nil, rt.NoAttribute(v, name, "'%s' object has no attribute '%s'", rt.TypeName(v), name)
}
