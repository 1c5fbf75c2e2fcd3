package object

import "go.starlark.net/starlark"

// Metaclasses written in Go. Scripts cannot define any: what a script sees of
// them is that a class iterates, has a length, or is called in its own way, as
// enumerations do. ABCMeta, which needs none of this, has a file of its own.

// MakeClass is what a metaclass does for a class statement, or a call of type: it
// makes the class. attrs is in order of definition.
type MakeClass func(thread *starlark.Thread, name string, bases []*Class, attrs []starlark.Tuple) (*Class, error)

// NewMetaclass makes a metaclass. Its methods take the class as self: __call__,
// __iter__, __len__, __getitem__, __contains__, __repr__, __setattr__,
// __delattr__ and __getattr__, which is asked last, are what Python's operations on the class call.
// A class has it by [Class.Meta]; those that derive from it inherit it.
func (rt *Runtime) NewMetaclass(module, name string, make MakeClass, methods ...*Method) *Class {
	m := rt.NewClass(module, name, []*Class{rt.Type}, methods...)
	m.Final = "metaclasses are not supported by pysock"
	m.make = make
	return m
}

// Derive makes a class of a script: by the metaclass that one of the bases has,
// else by [Runtime.DeriveClass].
func (rt *Runtime) Derive(thread *starlark.Thread, name string, bases []*Class, attrs []starlark.Tuple) (*Class, error) {
	for _, b := range bases {
		if b.Meta != nil && b.Meta.make != nil {
			return b.Meta.make(thread, name, bases, attrs)
		}
	}
	return rt.DeriveClass(name, bases, attrs)
}

// inheritMeta gives the class the metaclass of its bases.
func (c *Class) inheritMeta() {
	for _, b := range c.bases {
		if b.Meta != nil {
			c.Meta = b.Meta
			return
		}
	}
}

// metaMethod is a method that the metaclass has beyond those of type, or nil.
func (c *Class) metaMethod(name string) *Method {
	if c.Meta == nil {
		return nil
	}
	for _, k := range c.Meta.mro {
		if k == c.rt.Type {
			break
		}
		if m, ok := k.attrs[name].(*Method); ok {
			return m
		}
	}
	return nil
}

// MetaSpecial calls a special method of the class's metaclass, if it has one.
func (c *Class) MetaSpecial(thread *starlark.Thread, name string, args ...starlark.Value) (v starlark.Value, found bool, err error) {
	m := c.metaMethod(name)
	if m == nil {
		return nil, false, nil
	}
	v, err = m.Func(thread, c, args, nil)
	return v, true, err
}

// metaAttr is an attribute that the class has from its metaclass; nil if there is
// none.
func (c *Class) metaAttr(name string) (starlark.Value, error) {
	if m := c.metaMethod(name); m != nil {
		return c.rt.Bind(m, c), nil
	}
	if v, found, err := c.MetaSpecial(c.rt.current(), "__getattr__", c.rt.Text(name)); found {
		return v, err
	}
	if !c.IsAbstract() {
		return nil, nil
	}
	if m, ok := c.rt.ABCMeta().attrs[name].(*Method); ok {
		return c.rt.Bind(m, c), nil
	}
	return nil, nil
}
