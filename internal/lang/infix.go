package lang

import (
	"strings"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A call costs the engine a frame, a copy of the arguments and, for what a
// module does not bind itself, a look in a map. Most helpers take one operand or
// two, and lowered code gives these without a call: p[x] and f ^ x ^ y are operations
// of the engine that end in a method of p and of f.

// infixPrefix begins the names of helpers of two operands: $op:+ is x + y, $op:+=
// the new value of x, $op:in whether y contains x, $op:[] an item.
const infixPrefix = "$op:"

// infix is a helper of two operands, used as f ^ x ^ y. f ^ x is an [leftOperand].
type infix struct {
	l     *lang
	name  string
	quick func(x, y value) value // for the most frequent types; nil for all else
	f     func(c ctx, x, y value) (value, error)
	free  *leftOperand // one that is not in use
}

func (h *infix) Name() string          { return h.name }
func (h *infix) String() string        { return "<operator " + h.name + ">" }
func (h *infix) Type() string          { return "operator" }
func (h *infix) Freeze()               {}
func (h *infix) Truth() starlark.Bool  { return true }
func (h *infix) Hash() (uint32, error) { return addressHash(unsafe.Pointer(h)), nil }

// Binary takes the left operand.
func (h *infix) Binary(_ syntax.Token, x starlark.Value, _ starlark.Side) (starlark.Value, error) {
	o := h.free
	if o == nil {
		o = &leftOperand{h: h}
	} else {
		h.free = nil // evaluating the other operand may come here again
	}
	o.x = x
	return o, nil
}

// leftOperand is a helper of two operands with the left one.
type leftOperand struct {
	h *infix
	x value
}

func (o *leftOperand) String() string        { return "<operand>" }
func (o *leftOperand) Type() string          { return "operand" }
func (o *leftOperand) Freeze()               {}
func (o *leftOperand) Truth() starlark.Bool  { return true }
func (o *leftOperand) Hash() (uint32, error) { return addressHash(unsafe.Pointer(o)), nil }

// take empties o for the next use.
func (o *leftOperand) take() value {
	x := o.x
	o.x, o.h.free = nil, o
	return x
}

// Binary takes the right operand, and computes.
func (o *leftOperand) Binary(_ syntax.Token, y starlark.Value, _ starlark.Side) (starlark.Value, error) {
	h, x := o.h, o.take()
	if h.quick != nil {
		if v := h.quick(x, y); v != nil {
			return v, nil
		}
	}
	c := ctx{h.l, h.l.In.Current().Star}
	defer object.Locate(c.thread)
	return h.f(c, x, y)
}

// Get is there for the engine to see that an operand takes SetKey.
func (o *leftOperand) Get(y starlark.Value) (starlark.Value, bool, error) {
	v, err := o.Binary(syntax.CIRCUMFLEX, y, starlark.Left)
	return v, true, err
}

// SetKey is ($op:[] ^ x)[k] = v.
func (o *leftOperand) SetKey(k, v starlark.Value) error {
	h, x := o.h, o.take()
	c := ctx{h.l, h.l.In.Current().Star}
	defer object.Locate(c.thread)
	return c.setitem(x, k, v)
}

// SetField is ($op:. ^ x).name = v.
func (o *leftOperand) SetField(name string, v starlark.Value) error {
	h, x := o.h, o.take()
	c := ctx{h.l, h.l.In.Current().Star}
	defer object.Locate(c.thread)
	return c.setattr(x, name, v)
}

// Attr and AttrNames are there for the engine to see that an operand takes SetField.
func (o *leftOperand) Attr(string) (starlark.Value, error) { return nil, nil }
func (o *leftOperand) AttrNames() []string                 { return nil }

var (
	_ starlark.HasBinary   = (*infix)(nil)
	_ starlark.HasBinary   = (*leftOperand)(nil)
	_ starlark.HasSetKey   = (*leftOperand)(nil)
	_ starlark.HasSetField = (*leftOperand)(nil)
)

// findInfix finds the function of an operator.
func findInfix(op string) func(c ctx, x, y value) (value, error) {
	switch op {
	case "==":
		return ctx.eq
	case "!=":
		return ctx.ne
	case "<", "<=", ">", ">=":
		return ordering(orderToken(op))
	case "in":
		return func(c ctx, x, y value) (value, error) {
			ok, err := c.in(x, y)
			return starlark.Bool(ok), err
		}
	case "is":
		return func(c ctx, x, y value) (value, error) { return starlark.Bool(identical(x, y)), nil }
	case "[]":
		return ctx.getitem
	case ".": // only to assign
		return func(c ctx, x, y value) (value, error) { return c.getattr(x, text(y)) }
	case "except":
		return func(c ctx, x, y value) (value, error) {
			ok, err := c.matches(x.(*caught).exception, y)
			return starlark.Bool(ok), err
		}
	case "as":
		return func(_ ctx, x, y value) (value, error) { return starlark.None, x.(*caught).bind(y.(*cell)) }
	case "%":
		return ctx.mod
	case "/", "div", "**", "@":
		return func(c ctx, x, y value) (value, error) { return c.operator(op, x, y) }
	case "+", "-", "*", "//", "&", "|", "^", "<<", ">>":
		t := token(op)
		return func(c ctx, x, y value) (value, error) { return c.binary(t, x, y) }
	}
	if in, ok := strings.CutSuffix(op, "="); ok && findInfix(in) != nil {
		return func(c ctx, x, y value) (value, error) { return c.inplace(op, x, y) }
	}
	return nil
}
