package lang

import (
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// The special methods of int and of Python 2's long. The engine and the helpers
// compute with plain ints themselves; objects of classes derived from int, members of
// enumerations and longs come here. See object.AsInt.

// intOperators are the binary operators by the stems of their methods.
var intOperators = [...]struct{ stem, op string }{
	{"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"floordiv", "//"}, {"truediv", "/"}, {"div", "div"}, {"mod", "%"}, {"pow", "**"}, {"divmod", "divmod"},
	{"and", "&"}, {"or", "|"}, {"xor", "^"}, {"lshift", "<<"}, {"rshift", ">>"},
}

// intSpecials are the methods that compute; long tells for which of the types.
func intSpecials(long bool) []methodEntry {
	var out []methodEntry
	for _, o := range intOperators {
		in := allOf
		if o.stem == "div" {
			in = inTwo
		}
		out = append(out,
			methodEntry{"__" + o.stem + "__", in, intOperator(o.op, long, false)},
			methodEntry{"__r" + o.stem + "__", in, intOperator(o.op, long, true)})
	}
	unary := func(in dialects, name string, f func(c ctx, n starlark.Int) (value, error)) {
		out = append(out, methodEntry{name, in, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
			if err := c.noneOf(name, self, args, kwargs); err != nil {
				return nil, err
			}
			n := number(self).(starlark.Int)
			v, err := c.fromLongs(n, n)(f(c, n))
			if n, ok := v.(starlark.Int); ok && long {
				v = c.Long(n)
			}
			return v, err
		}})
	}
	same := func(_ ctx, n starlark.Int) (value, error) { return n, nil }
	unary(allOf, "__abs__", func(c ctx, n starlark.Int) (value, error) { return c.abs(tuple{n}, nil) })
	unary(allOf, "__neg__", func(_ ctx, n starlark.Int) (value, error) { return starlark.Unary(syntax.MINUS, n) })
	unary(allOf, "__invert__", func(_ ctx, n starlark.Int) (value, error) { return starlark.Unary(syntax.TILDE, n) })
	unary(allOf, "__pos__", same)
	unary(allOf, "__trunc__", same)
	unary(inTwo, "conjugate", same)
	unary(inTwo, "__index__", same)
	unary(inPy3, "__floor__", same)
	unary(inPy3, "__ceil__", same)
	unary(inTwo, "__str__", func(_ ctx, n starlark.Int) (value, error) { return starlark.String(n.String()), nil })
	unary(inTwo, "__hex__", func(c ctx, n starlark.Int) (value, error) { return c.digits("0x", 16, n, long || c.IsLong(n)), nil })
	unary(inTwo, "__oct__", func(c ctx, n starlark.Int) (value, error) { return c.digits("0", 8, n, long || c.IsLong(n)), nil })
	unary(inTwo, "__long__", func(c ctx, n starlark.Int) (value, error) { return c.Long(n), nil })
	return append(out,
		methodEntry{"__repr__", allOf, ctx.reprMethod},
		methodEntry{"__format__", allOf, unaryArg("__format__", ctx.intFormat)},
		methodEntry{"__round__", inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
			return c.round(append(tuple{number(self)}, args...), kwargs)
		}},
		methodEntry{"__getnewargs__", allOf, func(c ctx, self value, _ tuple, _ keywords) (value, error) {
			return tuple{c.ofLong(long, number(self).(starlark.Int))}, nil
		}})
}

// ofLong is n as a long, if it shall be one.
func (c ctx) ofLong(long bool, n starlark.Int) value {
	if long {
		return c.Long(n)
	}
	return n
}

// ofKind is a result of a method of the type typeName: a long of longs.
func (c ctx) ofKind(typeName string, v value) value {
	if n, ok := v.(starlark.Int); ok && typeName == "long" {
		return c.Long(n)
	}
	return v
}

// bitwise reports whether an operator knows no floats.
func bitwise(op string) bool {
	switch op {
	case "&", "|", "^", "<<", ">>":
		return true
	}
	return false
}

// fromLongs makes the result of an operator on x and y a long if one of them
// is. The engine's own operators cannot: what they make of two ints is an int as
// soon as it fits a machine word.
func (c ctx) fromLongs(x, y value) func(value, error) (value, error) {
	if c.Dialect != object.Py2 || !bigInt(x) && !bigInt(y) {
		return func(v value, err error) (value, error) { return v, err }
	}
	return func(v value, err error) (value, error) {
		if n, ok := v.(starlark.Int); ok {
			v = c.Long(n)
		}
		return v, err
	}
}

// bigInt reports whether v is an int that a machine word does not hold.
func bigInt(v value) bool {
	n, ok := v.(starlark.Int)
	if !ok {
		return false
	}
	_, small := n.Int64()
	return !small
}

// wholeWord is what Python 2 calls the division of x.
func (c ctx) wholeWord(x value) string {
	if c.IsLong(x) {
		return "long"
	}
	return "integer"
}

// intOperator is __add__ and its like, or the reflected one. A long on the other
// side computes itself.
func intOperator(op string, long, reflected bool) method {
	return unaryArg("expected", func(c ctx, self, y value) (value, error) {
		if _, isObject := y.(*object.Instance); isObject && !long && c.IsLong(y) {
			return object.NotImplemented, nil
		}
		x, y := number(self), number(y)
		switch {
		case isFloat(y) && bitwise(op):
			return object.NotImplemented, nil
		case !isNumber(y) && !(op == "*" && isSequence(y)):
			return object.NotImplemented, nil
		}
		if reflected {
			x, y = y, x
		}
		if long && isZero(y) && !isFloat(x) && !isFloat(y) {
			switch op {
			case "//", "div", "%", "divmod":
				return nil, c.Errorf("ZeroDivisionError", "long division or modulo by zero")
			}
		}
		var r value
		var err error
		if op == "divmod" {
			r, err = c.divmod(tuple{x, y}, nil)
		} else {
			r, err = c.operator(op, x, y)
		}
		if !long || err != nil {
			return r, err
		}
		if pair, ok := r.(tuple); ok && op == "divmod" {
			return tuple{c.ofKind("long", pair[0]), c.ofKind("long", pair[1])}, nil
		}
		return c.ofKind("long", r), nil
	})
}

// intFormat is int.__format__: without a specification str(self), which a class
// may define.
func (c ctx) intFormat(self, spec value) (value, error) {
	t := format.Str2
	if c.Py3() {
		t = format.Str3
	}
	if _, wide := spec.(object.Text); wide && !c.Py3() {
		t = format.Unicode2
	}
	s, ok := object.AsText(spec)
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("format expects arg 2 to be string or unicode, not %s", "__format__() argument must be str, not %s"), c.TypeName(spec))
	}
	if s == "" {
		s, err := c.Str(c.thread, self)
		return c.textValue(t, s), err
	}
	s, err := c.formatted(format.FormatInt(t, formatInt(number(self).(starlark.Int)), s, c.TypeName(self)))
	return c.textValue(t, s), err
}

// showInt is repr of x, an object that is the integer n, as its built-in type has it.
func (l *lang) showInt(x *object.Instance, n starlark.Int) string {
	if l.IsLong(x) {
		return n.String() + "L"
	}
	return n.String()
}
