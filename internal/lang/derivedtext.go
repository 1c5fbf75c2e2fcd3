package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// derivedText are the special methods that objects of classes of text need.
var derivedText = []methodEntry{
	{"__repr__", allOf, ctx.reprMethod},
	{"__str__", allOf, func(_ ctx, self value, _ tuple, _ keywords) (value, error) { return self, nil }},
	{"__radd__", allOf, unaryArg("expected", func(c ctx, self, x value) (value, error) {
		if _, isText := object.AsText(x); !isText {
			return object.NotImplemented, nil
		}
		return c.operator("+", object.Plain(x), self)
	})},
	{"__format__", allOf, unaryArg("__format__", func(c ctx, self, spec value) (value, error) {
		return c.formatOf(tuple{self, spec}, nil)
	})},
	{"__getnewargs__", allOf, func(_ ctx, self value, _ tuple, _ keywords) (value, error) { return tuple{self}, nil }},
	{"__getslice__", inTwo, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.sigCount("__getslice__", args, 2, 2); err != nil {
			return nil, err
		}
		return c.getslice(self, args[0], args[1], nil)
	}},
}

// plainText is v, or the text in an object of a class of text: what the engine
// and Go functions know.
func plainText(v value) value {
	if x, ok := v.(*object.Instance); ok {
		switch t := x.Native.(type) {
		case starlark.String:
			return t
		case object.Text:
			return t
		}
	}
	return v
}
