package object

import "go.starlark.net/starlark"

// MethodCache remembers what a method name means for the objects it was last
// asked about: those of one class and one layout of attributes.
type MethodCache struct {
	class *Class
	epoch uint64
	shape *shape
	found starlark.Value
}

// Find returns the function that x.name(...) calls with x as the first
// argument: a [Method] or a function of a script. It is nil if the attribute
// must be got in the usual way, because it is none or not just that.
func (m *MethodCache) Find(x *Instance, name string) starlark.Value {
	c := x.class
	if x.table() != nil {
		return m.findInTable(x, name)
	}
	if m.class == c && m.epoch == c.rt.epoch && m.shape == x.shape {
		return m.found
	}
	v := c.lookup(name) // also brings c.data up to date
	switch v.(type) {
	case *Method, *starlark.Function:
	default:
		v = nil
	}
	if c.data && c.method("__getattribute__") != nil || x.shape.find(name) >= 0 {
		v = nil
	}
	m.class, m.epoch, m.shape, m.found = c, c.rt.epoch, x.shape, v
	return v
}

// findInTable is Find without remembering: a dict may change unseen.
func (m *MethodCache) findInTable(x *Instance, name string) starlark.Value {
	if _, own := x.Own(name); own {
		return nil
	}
	c := x.class
	v := c.lookup(name)
	if c.data && c.method("__getattribute__") != nil {
		return nil
	}
	switch v.(type) {
	case *Method, *starlark.Function:
		return v
	}
	return nil
}
