package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// quick is quickInfix in the dialect. What Python 2 computes of large ints is a long, also
// when it is small.
func (l *lang) quick(op string) func(x, y value) value {
	f := quickInfix(op)
	switch op {
	case "+", "+=", "-", "-=", "*", "*=", "&":
		if l.Dialect != object.Py2 {
			break
		}
		return func(x, y value) value {
			if bigInt(x) || bigInt(y) {
				return nil
			}
			return f(x, y)
		}
	}
	return f
}

// quickInfix finds what an operator does with the types it mostly meets. It spares
// them what calling into the script, or failing, would need.
func quickInfix(op string) func(x, y value) value {
	switch op {
	case "==":
		return func(x, y value) value { return quickEqual(x, y, true) }
	case "!=":
		return func(x, y value) value { return quickEqual(x, y, false) }
	case "<", "<=", ">", ">=":
		return quickOrder(orderToken(op))
	case "is":
		return func(x, y value) value { return starlark.Bool(identical(x, y)) }
	case "+", "+=":
		return quickAdd
	case "-", "-=":
		return quickSubtract
	case "*", "*=":
		return quickMultiply
	case "&":
		return quickAnd
	case "[]":
		return quickItem
	}
	return nil
}

func quickEqual(x, y value, same bool) value {
	switch x := x.(type) {
	case starlark.String:
		if y, ok := y.(starlark.String); ok {
			return starlark.Bool((x == y) == same)
		}
	case starlark.Int:
		if y, ok := y.(starlark.Int); ok {
			return starlark.Bool((compareInts(x, y) == 0) == same)
		}
	}
	return nil
}

func quickOrder(op syntax.Token) func(x, y value) value {
	return func(x, y value) value {
		if x, ok := x.(starlark.Int); ok {
			if y, ok := y.(starlark.Int); ok {
				return starlark.Bool(object.ThreeWay(op, compareInts(x, y)))
			}
		}
		return nil
	}
}

func quickAdd(x, y value) value {
	switch x := x.(type) {
	case starlark.Int:
		if y, ok := y.(starlark.Int); ok {
			return x.Add(y)
		}
	case starlark.Float:
		if y, ok := y.(starlark.Float); ok {
			return x + y
		}
	case starlark.String:
		if y, ok := y.(starlark.String); ok {
			return x + y
		}
	case starlark.Bytes:
		if y, ok := y.(starlark.Bytes); ok {
			return x + y
		}
	}
	return nil
}

func quickSubtract(x, y value) value {
	switch x := x.(type) {
	case starlark.Int:
		if y, ok := y.(starlark.Int); ok {
			return x.Sub(y)
		}
	case starlark.Float:
		if y, ok := y.(starlark.Float); ok {
			return x - y
		}
	}
	return nil
}

func quickMultiply(x, y value) value {
	switch x := x.(type) {
	case starlark.Int:
		if y, ok := y.(starlark.Int); ok {
			return x.Mul(y)
		}
	case starlark.Float:
		if y, ok := y.(starlark.Float); ok {
			return x * y
		}
	}
	return nil
}

func quickAnd(x, y value) value {
	if x, ok := x.(starlark.Int); ok {
		if y, ok := y.(starlark.Int); ok {
			return x.And(y)
		}
	}
	return nil
}

// quickItem is an item of a list or tuple by its place from the front, or of a dict by a str.
func quickItem(x, k value) value {
	switch k := k.(type) {
	case starlark.Int:
		i, ok := k.Int64()
		if !ok || i < 0 {
			return nil
		}
		switch x := x.(type) {
		case *starlark.List:
			if i < int64(x.Len()) {
				return x.Index(int(i))
			}
		case tuple:
			if i < int64(len(x)) {
				return x[i]
			}
		}
	case starlark.String:
		if d, ok := x.(*starlark.Dict); ok {
			if v, found, err := d.Get(k); found && err == nil {
				return v
			}
		}
	}
	return nil
}
