package lang

import (
	"strconv"
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
	_ starlark.Mapping     = (*prefix)(nil)
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
	case "<":
		return quickOrder(syntax.LT)
	case "<=":
		return quickOrder(syntax.LE)
	case ">":
		return quickOrder(syntax.GT)
	case ">=":
		return quickOrder(syntax.GE)
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
				return starlark.Bool(threeway(op, compareInts(x, y)))
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

// findInfix finds the function of an operator.
func findInfix(op string) func(c ctx, x, y value) (value, error) {
	switch op {
	case "==":
		return ctx.eq
	case "!=":
		return ctx.ne
	case "<":
		return ordering(syntax.LT)
	case "<=":
		return ordering(syntax.LE)
	case ">":
		return ordering(syntax.GT)
	case ">=":
		return ordering(syntax.GE)
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
			ok, err := c.matches(x.(*object.Instance), y)
			return starlark.Bool(ok), err
		}
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

// functionPrefix begins the names of built-in functions that lowered code uses as helpers of
// one or two operands: $f:len.
const functionPrefix = "$f:"

// applied is a built-in function as a helper.
type applied struct {
	*prefix
	two infix
}

// Binary takes the first of two operands.
func (a *applied) Binary(op syntax.Token, x starlark.Value, side starlark.Side) (starlark.Value, error) {
	return a.two.Binary(op, x, side)
}

// newApplied makes the helper for a built-in function or type, or for what the host has put in
// its place.
func (l *lang) newApplied(name, of string) value {
	f := l.builtinCall(of)
	if f == nil {
		return nil
	}
	return &applied{
		prefix: &prefix{l: l, name: name, f: func(c ctx, x value) (value, error) { return f(c, tuple{x}) }},
		two:    infix{l: l, name: name, f: func(c ctx, x, y value) (value, error) { return f(c, tuple{x, y}) }},
	}
}

// builtinCall is how a built-in name is called.
func (l *lang) builtinCall(name string) func(c ctx, args tuple) (value, error) {
	if v := l.Predeclared[name]; v != nil {
		return func(c ctx, args tuple) (value, error) { return c.Call(c.thread, v, args, nil) }
	}
	if f := findFunction(l.Dialect, name); f != nil {
		return func(c ctx, args tuple) (value, error) { return f(c, args, nil) }
	}
	if !isTypeName(l.Dialect, name) {
		return nil
	}
	class := l.BuiltinType(l.typeName(name))
	return func(c ctx, args tuple) (value, error) { return class.CallInternal(c.thread, args, nil) }
}

// prefix is a helper of one operand, used as p[x].
type prefix struct {
	l    *lang
	name string
	f    func(c ctx, x value) (value, error)
}

func (p *prefix) Name() string          { return p.name }
func (p *prefix) String() string        { return "<operator " + p.name + ">" }
func (p *prefix) Type() string          { return "operator" }
func (p *prefix) Freeze()               {}
func (p *prefix) Truth() starlark.Bool  { return true }
func (p *prefix) Hash() (uint32, error) { return addressHash(unsafe.Pointer(p)), nil }

// Get takes the operand, and computes.
func (p *prefix) Get(x starlark.Value) (starlark.Value, bool, error) {
	c := ctx{p.l, p.l.In.Current().Star}
	defer object.Locate(c.thread)
	v, err := p.f(c, x)
	return v, true, err
}

// findPrefix finds the function of a helper of one operand. Many operands come as a tuple.
func findPrefix(name string) func(c ctx, x value) (value, error) {
	switch name {
	case "$iter":
		return ctx.loop
	case "$iterunpack":
		return ctx.loopUnpacking
	case "$fstr":
		return func(c ctx, x value) (value, error) { return c.fstring(x.(tuple)) }
	case "$try":
		return func(c ctx, x value) (value, error) { return c.try(x.(tuple)) }
	case "$with":
		return func(c ctx, x value) (value, error) { return c.with(x.(tuple)) }
	}
	family, of, ok := strings.Cut(name, ":")
	if !ok {
		return nil
	}
	switch family {
	case "$a":
		return func(c ctx, x value) (value, error) { return c.getattr(x, of) }
	case "$unop":
		return func(c ctx, x value) (value, error) { return c.unary(of, x) }
	case "$cell": // a variable that is bound to x; for the name see cell
		return func(c ctx, x value) (value, error) { return &cell{l: c.lang, name: of, v: x}, nil }
	case "$unbound": // one that is not bound
		return func(c ctx, _ value) (value, error) { return &cell{l: c.lang, name: of}, nil }
	case "$unpack":
		n, _ := strconv.Atoi(of)
		return func(c ctx, x value) (value, error) { return c.unpack(x, n) }
	case "$fmt":
		conv, spec, _ := strings.Cut(of, ":")
		return func(c ctx, x value) (value, error) { return c.formatField(x, conv, spec) }
	}
	return nil
}
