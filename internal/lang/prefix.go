package lang

import (
	"strconv"
	"strings"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

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
	case "$exc":
		return func(_ ctx, x value) (value, error) { return x.(*caught).exception, nil }
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

var _ starlark.Mapping = (*prefix)(nil)

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
