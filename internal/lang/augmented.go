package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// inplaceName is the special method of an augmented assignment.
func inplaceName(op string) string {
	switch op {
	case "+=":
		return "__iadd__"
	case "-=":
		return "__isub__"
	case "*=":
		return "__imul__"
	case "/=":
		return "__itruediv__"
	case "div=":
		return "__idiv__"
	case "//=":
		return "__ifloordiv__"
	case "%=":
		return "__imod__"
	case "&=":
		return "__iand__"
	case "|=":
		return "__ior__"
	case "^=":
		return "__ixor__"
	case "<<=":
		return "__ilshift__"
	case ">>=":
		return "__irshift__"
	case "**=":
		return "__ipow__"
	}
	return "__imatmul__"
}

// inplace is x op y for an operator of augmented assignment: the new value of x.
func (c ctx) inplace(op string, x, y value) (value, error) {
	switch a := x.(type) {
	case *object.Instance:
		if r, found, err := a.Special(c.thread, inplaceName(op), y); err != nil || found && r != object.NotImplemented {
			return r, err
		}
	case *starlark.List:
		switch op {
		case "+=":
			return a, c.extend(a, y)
		case "*=":
			r, err := c.binary(syntax.STAR, a, y)
			if l, ok := r.(*starlark.List); ok && err == nil {
				elems, _ := c.collect(l)
				return a, c.refill(a, elems)
			}
			return r, err
		}
	case *object.ByteArray:
		if op == "+=" {
			b, ok := c.AsBytes(y)
			if !ok {
				return nil, c.Errorf("TypeError", "can't concat %s to bytearray", c.TypeName(y))
			}
			a.SetBytes(append(a.Bytes(), b...))
			return a, nil
		}
	case *starlark.Set:
		if t := token(op[:len(op)-1]); t == syntax.PIPE || t == syntax.AMP || t == syntax.MINUS || t == syntax.CIRCUMFLEX {
			if _, ok := asSet(object.Plain(y)); ok {
				_, err := c.setUpdate(op, t, a, tuple{y}, nil)
				return a, err
			}
			return nil, c.unsupported(op, x, y)
		}
	case *starlark.Dict:
		if op == "|=" && c.Py3() {
			return a, c.dictAdd(a, y)
		}
	}
	r, err := c.operator(op[:len(op)-1], x, y)
	if err != nil && c.Matches(err, "TypeError") {
		return nil, c.inplaceError(op, x, y, err)
	}
	return r, err
}

// inplaceError words an unsupported operator of augmented assignment.
func (c ctx) inplaceError(op string, x, y value, err error) error {
	if op == "div=" {
		op = "/="
	}
	want := c.unsupported(op[:len(op)-1], x, y)
	if op == "**=" {
		want = c.Errorf("TypeError", "unsupported operand type(s) for ** or pow(): '%s' and '%s'", c.TypeName(x), c.TypeName(y))
	}
	if err.Error() != want.Error() {
		return err
	}
	return c.unsupported(op, x, y)
}
