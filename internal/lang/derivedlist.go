package lang

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// derivedList are the special methods that objects of classes of lists need.
var derivedList = []methodEntry{
	{"__init__", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		v, err := c.newList(args, kwargs)
		if err != nil {
			return nil, err
		}
		elems, err := c.collect(v)
		if err != nil {
			return nil, err
		}
		return starlark.None, c.refill(self.(*starlark.List), elems)
	}},
	{"__repr__", allOf, ctx.reprMethod},
	{"__radd__", allOf, reflectedMethod("+")},
	{"__iadd__", allOf, inPlace("+=")},
	{"__imul__", allOf, inPlace("*=")},
	{"__reversed__", allOf, func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.newReversed(tuple{self}, nil) }},
	{"__getslice__", inTwo, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.sigCount("__getslice__", args, 2, 2); err != nil {
			return nil, err
		}
		return c.getslice(self, args[0], args[1], nil)
	}},
	{"__setslice__", inTwo, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.sigCount("__setslice__", args, 3, 3); err != nil {
			return nil, err
		}
		return starlark.None, c.setslice(self, args[0], args[1], nil, args[2])
	}},
	{"__delslice__", inTwo, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.sigCount("__delslice__", args, 2, 2); err != nil {
			return nil, err
		}
		return starlark.None, c.delslice(self, args[0], args[1], nil)
	}},
}

// derivedSet are those of set and frozenset; mutable for set's own.
func derivedSet(mutable bool) []methodEntry {
	out := []methodEntry{{"__repr__", allOf, ctx.reprMethod}}
	for _, o := range [...]struct {
		stem string
		op   syntax.Token
	}{{"and", syntax.AMP}, {"or", syntax.PIPE}, {"sub", syntax.MINUS}, {"xor", syntax.CIRCUMFLEX}} {
		out = append(out,
			methodEntry{"__" + o.stem + "__", allOf, setOperator(o.op, false)},
			methodEntry{"__r" + o.stem + "__", allOf, setOperator(o.op, true)})
		if mutable {
			out = append(out, methodEntry{"__i" + o.stem + "__", allOf, inPlace(o.op.String() + "=")})
		}
	}
	if mutable {
		out = append(out, methodEntry{"__init__", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
			v, err := c.newSet(args, kwargs)
			if err != nil {
				return nil, err
			}
			s := self.(*starlark.Set)
			if err := s.Clear(); err != nil {
				return nil, err
			}
			return c.setUpdate("update", syntax.PIPE, s, tuple{v}, nil)
		}})
	}
	return out
}

// setOperator is an operator's method: NotImplemented for all but sets.
func setOperator(op syntax.Token, reflected bool) method {
	return unaryArg("expected", func(c ctx, self, x value) (value, error) {
		x = object.Plain(x)
		if _, ok := asSet(x); !ok {
			return object.NotImplemented, nil
		}
		if reflected {
			return c.binary(op, x, self)
		}
		return c.binary(op, self, x)
	})
}

// inPlace is the method of an augmented assignment, which changes self.
func inPlace(op string) method {
	return unaryArg("expected", func(c ctx, self, x value) (value, error) {
		if _, isSet := self.(*starlark.Set); isSet {
			x = object.Plain(x)
			if _, ok := asSet(x); !ok {
				return object.NotImplemented, nil
			}
		}
		return c.inplace(op, self, x)
	})
}

// givesItself reports whether a method returns the object it was called for.
func givesItself(typeName, name string) bool {
	switch typeName {
	case "dict", "list", "set":
		return strings.HasPrefix(name, "__i") && name != "__init__" && name != "__iter__"
	}
	return false
}

// keepsClass reports whether a method's result is of the class of the object
// that it was called for: Python 2 copies and combines sets so.
func (l *lang) keepsClass(typeName, name string) bool {
	if l.Py3() || typeName != "set" && typeName != "frozenset" {
		return false
	}
	switch name {
	case "copy", "difference", "intersection", "symmetric_difference", "union",
		"__and__", "__or__", "__sub__", "__xor__":
		return true
	}
	return false
}

// showSet is repr of a set of a class of its own.
func (l *lang) showSet(thread *starlark.Thread, x *object.Instance, v value) (string, error) {
	name := x.Class().Name()
	return Showing(l.Runtime, x, name+"(...)", func() (string, error) {
		s, err := l.Repr(thread, v)
		if _, items, ok := strings.Cut(s, "("); ok {
			return name + "(" + items, err
		}
		return name + "(" + s + ")", err
	})
}
