package lang

import (
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// The special methods of built-in types, for code that asks for them by name:
// hasattr(x, '__iter__'), list.__getitem__(x, 0), x.__eq__(y).

// protocolMethods lists the special methods of a built-in type.
func protocolMethods(l *lang, typeName string) []methodEntry {
	py3 := l.Py3()
	numeric := slices.Contains([]string{"int", "long", "float", "bool"}, typeName)
	text := slices.Contains([]string{"str", "unicode", "bytes", "bytearray"}, typeName)
	sequence := text || slices.Contains([]string{"list", "tuple"}, typeName)
	container := sequence || slices.Contains([]string{"dict", "set", "frozenset", "range", "xrange", "dict_keys", "dict_values", "dict_items"}, typeName)
	var out []methodEntry
	add := func(name string, f method) { out = append(out, methodEntry{name, allOf, f}) }
	if numeric && typeName != "float" && !py3 {
		add("__cmp__", unaryArg("expected", func(c ctx, self, x value) (value, error) { return c.cmpOf(tuple{self, object.Plain(x)}, nil) }))
	} else if numeric || container {
		add("__eq__", comparison(syntax.EQL))
		add("__ne__", comparison(syntax.NEQ))
		add("__lt__", comparison(syntax.LT))
		add("__le__", comparison(syntax.LE))
		add("__gt__", comparison(syntax.GT))
		add("__ge__", comparison(syntax.GE))
	}
	if typeName != "set" && typeName != "list" && typeName != "dict" && typeName != "bytearray" && (numeric || container) {
		add("__hash__", func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.hash(tuple{self}, nil) })
	}
	if container {
		add("__len__", ctx.containerLen)
		add("__contains__", unaryArg("__contains__", func(c ctx, self, x value) (value, error) {
			ok, err := c.in(x, self)
			return starlark.Bool(ok), err
		}))
		if py3 || !text || typeName == "bytearray" {
			add("__iter__", func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.iter(self) })
		}
	}
	if sequence || typeName == "dict" || typeName == "range" || typeName == "xrange" {
		add("__getitem__", unaryArg("__getitem__", ctx.getitem))
	}
	switch typeName {
	case "builtin_function_or_method", "function", "instancemethod", "method", "type":
		add("__call__", func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
			return c.Call(c.thread, self, args, kwargs)
		})
	case "list", "dict", "bytearray":
		add("__setitem__", func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
			if err := c.count("__setitem__", args, kwargs, 2, 2); err != nil {
				return nil, err
			}
			return starlark.None, c.setitem(self, args[0], args[1])
		})
		add("__delitem__", unaryArg("__delitem__", func(c ctx, self, k value) (value, error) {
			return starlark.None, c.delitem(self, k)
		}))
	}
	whole := typeName == "int" || typeName == "long" // see intSpecials
	if sequence || numeric && !whole {
		add("__add__", operatorMethod("+"))
		add("__mul__", operatorMethod("*"))
		add("__rmul__", operatorMethod("*"))
	}
	if text && !(typeName == "bytearray" && !py3) {
		add("__mod__", unaryArg("expected", func(c ctx, self, x value) (value, error) { return c.operator("%", self, x) }))
	}
	if numeric && !whole {
		for _, e := range [...][2]string{{"__sub__", "-"}, {"__floordiv__", "//"}, {"__mod__", "%"}, {"__truediv__", "/"}, {"__pow__", "**"}, {"__radd__", "+"}} {
			add(e[0], operatorMethod(e[1]))
		}
		add("__abs__", func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.abs(tuple{self}, nil) })
		add("__neg__", func(c ctx, self value, _ tuple, _ keywords) (value, error) {
			return starlark.Unary(syntax.MINUS, number(self))
		})
	}
	if numeric {
		add("__int__", func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.newInt(tuple{self}, nil) })
		add("__float__", func(c ctx, self value, _ tuple, _ keywords) (value, error) { return c.newFloat(tuple{self}, nil) })
		if typeName != "float" {
			add("__index__", func(_ ctx, self value, _ tuple, _ keywords) (value, error) { return number(self), nil })
		}
		add(l.Pick("__nonzero__", "__bool__"), func(_ ctx, self value, _ tuple, _ keywords) (value, error) { return self.Truth(), nil })
	}
	return out
}

func unaryArg(name string, f func(c ctx, self, x value) (value, error)) method {
	return func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.count(name, args, kwargs, 1, 1); err != nil {
			return nil, err
		}
		return f(c, self, args[0])
	}
}

func operatorMethod(op string) method {
	return unaryArg("expected", func(c ctx, self, x value) (value, error) { return c.operator(op, self, object.Plain(x)) })
}

// comparison is a comparison method: NotImplemented for a value of another
// type.
func comparison(op syntax.Token) method {
	return unaryArg("expected", func(c ctx, self, x value) (value, error) {
		x = object.Plain(x)
		if !c.comparableTypes(self, x) {
			return object.NotImplemented, nil
		}
		if op == syntax.EQL || op == syntax.NEQ {
			ok, err := c.equal(self, x)
			return starlark.Bool(ok == (op == syntax.EQL)), err
		}
		ok, err := c.order(op, self, x)
		return starlark.Bool(ok), err
	})
}

func (c ctx) comparableTypes(x, y value) bool {
	if isNumber(x) {
		return isNumber(y)
	}
	if _, ok := asSet(x); ok {
		_, ok := asSet(y)
		return ok
	}
	_, kindX := comparedString(x)
	_, kindY := comparedString(y)
	return c.TypeOf(x) == c.TypeOf(y) || kindX != 0 && kindX == kindY
}
