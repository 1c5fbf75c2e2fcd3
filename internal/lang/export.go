package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// What modules written in Go need of the language.

// Equal is x == y, or x is y as containers ask about their items.
func Equal(thread *starlark.Thread, x, y starlark.Value) (bool, error) {
	return in(thread).sameOrEqual(x, y, 0)
}

// Order is x op y for ==, !=, <, <=, > and >=.
func Order(thread *starlark.Thread, op syntax.Token, x, y starlark.Value) (bool, error) {
	c := in(thread)
	switch op {
	case syntax.EQL, syntax.NEQ:
		ok, err := c.equal(x, y)
		return ok == (op == syntax.EQL), err
	}
	return c.order(op, x, y)
}

// Each calls f with each item of an iterable.
func Each(thread *starlark.Thread, v starlark.Value, f func(starlark.Value) error) error {
	return in(thread).each(v, f)
}

// Iterator makes an iterator of the class kind over what next returns; nil ends
// it.
func Iterator(rt *object.Runtime, kind string, next func(*starlark.Thread) (starlark.Value, error)) starlark.Value {
	return of(rt).newItems(kind, func(c ctx) (value, error) { return next(c.thread) })
}

// Add is x + y.
func Add(thread *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	return in(thread).binary(syntax.PLUS, x, y)
}

// Showing returns what show does, which makes the repr of x, or again while it
// runs: then x holds itself.
func Showing(rt *object.Runtime, x *object.Instance, again string, show func() (string, error)) (string, error) {
	l := of(rt)
	if l.shown[x] {
		return again, nil
	}
	if l.shown == nil {
		l.shown = map[*object.Instance]bool{}
	}
	l.shown[x] = true
	defer delete(l.shown, x)
	return show()
}

func in(thread *starlark.Thread) ctx { return ctx{of(object.For(thread)), thread} }
