package lang

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// The statements that Starlark lacks are lowered to functions that a helper
// here runs. Such a function returns None when it falls off its end, and else
// a signal of what the statement inside it asked for.
var (
	signalBreak    = starlark.MakeInt(1)
	signalContinue = starlark.MakeInt(2)
	// A return is a tuple of one: (value,).
)

// controlHelpers are the helpers of lowered statements.
func controlHelpers(name string) function {
	switch name {
	case "$cell":
		return ctx.newCell
	case "$setcell":
		return ctx.setCell
	case "$delcell":
		return ctx.deleteCell
	case "$bound":
		return func(_ ctx, args tuple, _ keywords) (value, error) {
			return starlark.Bool(args[0].(*cell).v != nil), nil
		}
	case "$try":
		return ctx.try
	case "$tryer":
		return ctx.newTryer
	case "$match":
		return ctx.match
	case "$exc":
		return func(_ ctx, args tuple, _ keywords) (value, error) { return args[0], nil }
	case "$nomatch":
		return ctx.noMatch
	case "$raise":
		return ctx.raise
	case "$raise2":
		return ctx.raise2
	case "$reraise":
		return ctx.reraise
	case "$assert":
		return ctx.assert
	case "$with":
		return ctx.with
	case "$gen":
		return ctx.generator
	case "$yieldfrom":
		return ctx.yieldFrom
	case "$class":
		return ctx.class
	case "$print":
		return ctx.printStatement
	case "$import":
		return ctx.importTop
	case "$importas":
		return ctx.importLeaf
	case "$from":
		return ctx.importFrom
	case "$star":
		return ctx.importStar
	case "$has":
		return ctx.starHas
	}
	return nil
}

// cell is a variable that more than one lowered function assigns. Its value is
// the attribute v.
type cell struct {
	l    *lang
	name string
	v    value // nil: not bound
}

func (c *cell) String() string        { return fmt.Sprintf("<cell %s>", c.name) }
func (c *cell) Type() string          { return "cell" }
func (c *cell) Freeze()               {}
func (c *cell) Truth() starlark.Bool  { return true }
func (c *cell) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable: cell") }
func (c *cell) AttrNames() []string   { return []string{"v"} }

// Attr returns the variable's value.
func (c *cell) Attr(string) (starlark.Value, error) {
	if c.v == nil {
		return nil, c.unbound()
	}
	return c.v, nil
}

// SetField binds the variable.
func (c *cell) SetField(_ string, v starlark.Value) error {
	c.v = v
	return nil
}

var _ object.Variable = (*cell)(nil)

// Value returns what the variable is bound to, or nil.
func (c *cell) Value() starlark.Value { return c.v }

// Set binds the variable; nil unbinds it.
func (c *cell) Set(v starlark.Value) { c.v = v }

// unbound is the error of reading a variable that is not bound. A module's
// variables are made by name only; a function's carry a mark.
func (c *cell) unbound() error {
	name, local := c.name, false
	if len(name) > 0 && name[0] == '.' {
		name, local = name[1:], true
	}
	switch {
	case !local:
		return c.l.Errorf("NameError", "name '%s' is not defined", name)
	case c.l.Py3():
		return c.l.Errorf("UnboundLocalError", "cannot access local variable '%s' where it is not associated with a value", name)
	}
	return c.l.Errorf("UnboundLocalError", "local variable '%s' referenced before assignment", name)
}

// newCell is $cell(name[, value]). The name of a function's variable begins
// with a dot.
func (c ctx) newCell(args tuple, _ keywords) (value, error) {
	x := &cell{l: c.lang, name: string(args[0].(starlark.String))}
	if len(args) > 1 {
		x.v = args[1]
	}
	return x, nil
}

// setCell is $setcell(cell, value): the walrus.
func (c ctx) setCell(args tuple, _ keywords) (value, error) {
	args[0].(*cell).v = args[1]
	return args[1], nil
}

func (c ctx) deleteCell(args tuple, _ keywords) (value, error) {
	x := args[0].(*cell)
	if x.v == nil {
		return nil, x.unbound()
	}
	x.v = nil
	return starlark.None, nil
}

// handling pushes an exception on those that sys.exc_info reports. The result
// takes it back.
func (c ctx) handling(e *object.Error) (done func()) {
	t := c.Thread(c.thread)
	t.Handled = append(t.Handled, e)
	n := len(t.Handled)
	return func() { t.Handled = t.Handled[:n-1] }
}

// inContext makes handled the context of the exception that err is, if that
// was raised while handled was being handled (Python 3's __context__). It returns the
// error to pass on: one of the engine's own becomes an exception here.
func (c ctx) inContext(err error, handled *object.Error) error {
	if !c.Py3() {
		return err
	}
	e := c.FromErrorKeep(err)
	if e == nil {
		if e = c.Catch(c.thread, err); e == nil {
			return err // the host ended the thread
		}
		err = &object.Error{Value: e.Value, Below: e.Value.Exception().Trace, Again: true}
	}
	x := e.Value.Exception()
	if e.Value == handled.Value || x.Context != nil {
		return err
	}
	// A chain that led back here would never end.
	for p := handled.Value; p != nil; p = p.Exception().Context {
		if p == e.Value {
			return err
		}
	}
	x.Context = handled.Value
	return err
}

// typeError is short for an error without arguments.
func (c ctx) typeError(text string) error { return c.Errorf("TypeError", "%s", text) }
