package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Classes that derive from built-in types; see object.Plain. The
// methods of the type take their objects, too.

// derivable reports whether scripts may derive from a built-in type.
func derivable(name string) bool {
	switch name {
	case "dict", "tuple", "int", "long", "list", "set", "frozenset", "str", "unicode":
		return true
	}
	return false
}

// newDerived is __new__ of a class that derives from the built-in type base.
func (c ctx) newDerived(cls *object.Class, base string, args tuple, kwargs keywords) (value, error) {
	make := ctx.newTuple
	switch base {
	case "dict": // __init__ fills it
		return object.NewInstance(cls, starlark.NewDict(0)), nil
	case "list":
		return object.NewInstance(cls, starlark.NewList(nil)), nil
	case "set":
		return object.NewInstance(cls, starlark.NewSet(0)), nil
	case "frozenset":
		make = ctx.newFrozenSet
	case "str":
		make = ctx.newStr
	case "unicode":
		make = ctx.newUnicode
	case "int":
		make = ctx.newInt
	case "long":
		make = ctx.newLong
	}
	v, err := make(c, args, kwargs)
	if err != nil {
		return nil, err
	}
	return object.NewInstance(cls, object.Plain(v)), nil
}

// derivedMethods are the special methods that only such objects need.
func derivedMethods(typeName string) []methodEntry {
	switch typeName {
	case "int", "long":
		return intSpecials(typeName == "long")
	case "dict":
		return []methodEntry{
			{"__init__", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
				return starlark.None, c.dictUpdate("dict", self.(*starlark.Dict), args, kwargs)
			}},
			{"__repr__", allOf, ctx.reprMethod},
			{"__or__", inPy3, operatorMethod("|")},
			{"__ror__", inPy3, reflectedMethod("|")},
			{"__ior__", inPy3, unaryArg("__ior__", func(c ctx, self, x value) (value, error) {
				return self, c.dictAdd(self.(*starlark.Dict), x)
			})},
			{"__reversed__", inPy3, func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.newReversed(tuple{self}, nil) }},
		}
	case "list":
		return derivedList
	case "set":
		return derivedSet(true)
	case "frozenset":
		return derivedSet(false)
	case "str", "unicode":
		return derivedText
	case "tuple":
		return []methodEntry{
			{"__repr__", allOf, ctx.reprMethod},
			{"__radd__", allOf, reflectedMethod("+")},
			{"__getnewargs__", allOf, func(c ctx, self value, _ tuple, _ keywords) (value, error) { return tuple{self}, nil }},
		}
	}
	return nil
}

func (c ctx) reprMethod(self value, _ tuple, _ keywords) (value, error) {
	s, err := c.Repr(c.thread, self)
	return c.Text(s), err
}

func reflectedMethod(op string) method {
	return unaryArg("expected", func(c ctx, self, x value) (value, error) { return c.operator(op, x, self) })
}

// derivedMethod is a method of a built-in type for all that have it.
func (l *lang) derivedMethod(typeName string, m methodEntry) *object.Method {
	f := m.f
	switch {
	case typeName == "dict" && m.name == "__getitem__":
		f = ctx.dictItem
	case (typeName == "int" || typeName == "long") && m.name == "__format__":
	case givesItself(typeName, m.name), m.name == "__repr__", l.keepsClass(typeName, m.name):
		return object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x, ok := self.(*object.Instance)
			if !ok {
				return f(ctx{l, thread}, self, args, kwargs)
			}
			if m.name == "__repr__" {
				return l.showDerived(thread, x)
			}
			v, err := f(ctx{l, thread}, object.Plain(x), args, kwargs)
			if err != nil || v == object.NotImplemented {
				return v, err
			}
			if !givesItself(typeName, m.name) { // a set of Python 2
				return object.NewInstance(x.Class(), v), nil
			}
			return x, nil
		})
	default:
		return object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return f(ctx{l, thread}, object.Plain(self), args, kwargs)
		})
	}
	return object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return f(ctx{l, thread}, self, args, kwargs)
	})
}

// dictItem is dict.__getitem__, which asks a class's __missing__.
func (c ctx) dictItem(self value, args tuple, kwargs keywords) (value, error) {
	k, err := c.one("__getitem__", args, kwargs)
	if err != nil {
		return nil, err
	}
	v, found, err := c.dictGet(object.Plain(self).(*starlark.Dict), k)
	if found || err != nil {
		return v, err
	}
	if x, ok := self.(*object.Instance); ok {
		if v, found, err := x.Special(c.thread, "__missing__", k); found || err != nil {
			return v, err
		}
	}
	return nil, c.keyError(k)
}

// showDerived is repr of an object as its built-in type has it.
func (l *lang) showDerived(thread *starlark.Thread, x *object.Instance) (value, error) {
	v, again := object.Plain(x), "(...)"
	if n, ok := v.(starlark.Int); ok {
		return l.Text(l.showInt(x, n)), nil
	}
	switch v.(type) {
	case *starlark.Dict:
		again = "{...}"
	case *starlark.List:
		again = "[...]"
	case *starlark.Set, *frozenSet:
		s, err := l.showSet(thread, x, v)
		return l.Text(s), err
	}
	s, err := Showing(l.Runtime, x, again, func() (string, error) { return l.Repr(thread, v) })
	return l.Text(s), err
}
