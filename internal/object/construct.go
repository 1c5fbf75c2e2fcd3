package object

import (
	"slices"

	"go.starlark.net/starlark"
)

// CallInternal makes an instance: __new__, then __init__.
func (c *Class) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if c.Meta != nil {
		if m := c.metaMethod("__call__"); m != nil {
			return m.Func(thread, c, args, kwargs)
		}
	}
	v, err := c.allocate(thread, args, kwargs)
	if err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok && x.class.IsSubclass(c) {
		if err := x.init(thread, args, kwargs); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func (c *Class) allocate(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if v := c.method("__new__"); v != nil {
		if s, ok := v.(*StaticMethod); ok {
			v = s.Func
		}
		all := append(starlark.Tuple{c}, args...)
		return starlark.Call(thread, v, all, kwargs)
	}
	return c.Allocate(thread, args, kwargs)
}

// Allocate makes the bare instance with the nearest New, as object.__new__ does.
func (c *Class) Allocate(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := c.refuseAbstract(); err != nil {
		return nil, err
	}
	for _, k := range c.mro {
		if k.New != nil {
			return k.New(thread, c, args, kwargs)
		}
	}
	return &Instance{class: c}, nil
}

func (x *Instance) init(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	switch f := x.class.method("__init__").(type) {
	case nil:
		return x.noInit(args, kwargs)
	case *Method:
		_, err := f.Func(thread, x, args, kwargs)
		return err
	default:
		v, err := x.class.rt.callUnbound(thread, f, x, args, kwargs)
		if err == nil && v != starlark.None {
			return x.class.rt.Errorf("TypeError", "__init__() should return None, not '%s'", x.class.rt.TypeName(v))
		}
		return err
	}
}

// objectInit is object.__init__(self, ...) with arguments: it refuses them,
// unless they were for a __new__ of the class's own.
func (x *Instance) objectInit() error {
	c, rt := x.class, x.class.rt
	ownNew := c.method("__new__") != nil || slices.ContainsFunc(c.mro, func(k *Class) bool { return k.New != nil })
	ownInit := c.method("__init__") != nil
	switch {
	case !rt.Py3() && (ownInit != ownNew || !ownInit):
		if ownNew && !ownInit {
			return nil
		}
		return rt.Errorf("TypeError", "object.__init__() takes no parameters")
	case !rt.Py3():
		return nil
	case ownInit:
		return rt.Errorf("TypeError", "object.__init__() takes exactly one argument (the instance to initialize)")
	case !ownNew:
		return rt.Errorf("TypeError", "%s.__init__() takes exactly one argument (the instance to initialize)", c.name)
	}
	return nil
}

// noInit refuses arguments that nothing takes.
func (x *Instance) noInit(args starlark.Tuple, kwargs []starlark.Tuple) error {
	if len(args) == 0 && len(kwargs) == 0 {
		return nil
	}
	c := x.class
	if c.method("__new__") != nil {
		return nil
	}
	for _, k := range c.mro {
		if k.New != nil {
			return nil // it took them
		}
	}
	switch {
	case c.OldStyle:
		return c.rt.Errorf("TypeError", "this constructor takes no arguments")
	case c.rt.Py3():
		return c.rt.Errorf("TypeError", "%s() takes no arguments", c.name)
	}
	return c.rt.Errorf("TypeError", "object() takes no parameters")
}
