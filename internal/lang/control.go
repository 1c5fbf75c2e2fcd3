package lang

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// The statements that Starlark lacks are lowered to functions that a helper
// here runs. Such a function returns None when it falls off its end, and else
// a signal of what the statement inside it asked for: a tuple of the value for
// return, 1 for break, 2 for continue.

// controlHelpers are the helpers of lowered statements.
func controlHelpers(name string) function {
	switch name {
	case "$setcell":
		return ctx.setCell
	case "$delcell":
		return ctx.deleteCell
	case "$bound":
		return func(_ ctx, args tuple, _ keywords) (value, error) {
			return starlark.Bool(args[0].(*cell).Value() != nil), nil
		}
	case "$tryer":
		return ctx.newTryer
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
	return nameHelpers(name)
}

// cell is a variable that more than one lowered function assigns. Its value is
// the attribute v. The name of a function's variable begins with a dot.
type cell struct {
	l    *lang
	name string
	v    value          // nil: not bound, or in dict
	dict *starlark.Dict // of a module whose globals() a script has in hands: holds the value
}

func (c *cell) String() string        { return fmt.Sprintf("<cell %s>", c.name) }
func (c *cell) Type() string          { return "cell" }
func (c *cell) Freeze()               {}
func (c *cell) Truth() starlark.Bool  { return true }
func (c *cell) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable: cell") }
func (c *cell) AttrNames() []string   { return []string{"v"} }

// Attr returns the variable's value.
func (c *cell) Attr(string) (starlark.Value, error) {
	if c.v != nil {
		return c.v, nil
	}
	if v := c.Value(); v != nil {
		return v, nil
	}
	if c.name != "" && c.name[0] != '.' && Has(c.l.Runtime, c.name) {
		if v, ok := Lookup(c.l.Runtime, c.name); ok {
			return v, nil // a deleted global uncovers the built-in
		}
	}
	return nil, c.unbound()
}

// SetField binds the variable.
func (c *cell) SetField(_ string, v starlark.Value) error {
	if c.dict == nil {
		c.v = v
		return nil
	}
	return c.dict.SetKey(c.l.Text(c.name), v)
}

var _ object.Variable = (*cell)(nil)

// Value returns what the variable is bound to, or nil.
func (c *cell) Value() starlark.Value {
	if c.dict == nil {
		return c.v
	}
	if v, found, _ := c.dict.Get(c.l.Text(c.name)); found {
		return v
	}
	return nil
}

// Set binds the variable; nil unbinds it.
func (c *cell) Set(v starlark.Value) {
	err := error(nil)
	switch {
	case c.dict == nil:
		c.v = v
	case v == nil:
		_, _, err = c.dict.Delete(c.l.Text(c.name))
	default:
		err = c.dict.SetKey(c.l.Text(c.name), v)
	}
	if err != nil {
		c.l.raiseLater(c.l.Current(), err) // a loop of the engine's own walks over the dict
	}
}

// attach moves a module's variable into the dict that globals() returns.
func (c *cell) attach(d *starlark.Dict) error {
	if c.dict == d {
		return nil
	}
	v := c.Value()
	c.dict, c.v = d, nil
	if v == nil {
		return nil
	}
	return d.SetKey(c.l.Text(c.name), v)
}

// unbound is the error of reading a variable that is not bound. A module's
// variables are made by name only; a function's carry a mark.
func (c *cell) unbound() error {
	name, local := c.name, false
	if len(name) > 0 && name[0] == '.' {
		name, local = name[1:], true
	}
	switch {
	case !local && c.l.Py3():
		return c.l.NoName("NameError", name, "name '%s' is not defined", name)
	case !local:
		return c.l.notDefined(name)
	case c.captured(c.l.Current()):
		return c.l.UnboundFree(name)
	}
	return c.l.UnboundLocal(name)
}

// notDefined is Python 2's NameError of a module's variable: a function's code
// calls it global.
func (l *lang) notDefined(name string) error {
	if f := callerFunction(l.Current()); f != nil {
		if in, _, _ := l.FunctionName(f.Name()); in != "<module>" {
			return l.NoName("NameError", name, "global name '%s' is not defined", name)
		}
	}
	return l.NoName("NameError", name, "name '%s' is not defined", name)
}

// captured reports whether the running function has the variable from a
// function around it.
func (c *cell) captured(thread *starlark.Thread) bool {
	var f *starlark.Function
	name := ""
	for i := range thread.CallStackDepth() {
		g, ok := thread.DebugFrame(i).Callable().(*starlark.Function)
		if !ok {
			continue
		}
		in, _, part := c.l.FunctionName(g.Name())
		if f != nil && in != name {
			continue
		}
		// Parts of a function belong to the nearest whole one of the same name.
		if f, name = g, in; !part {
			break
		}
	}
	if f == nil {
		return false
	}
	for i := range f.NumFreeVars() {
		if _, v := f.FreeVar(i); v == value(c) {
			return true
		}
	}
	return false
}

// callerFunction is the innermost script function that runs, or nil.
func callerFunction(thread *starlark.Thread) *starlark.Function {
	for i := range thread.CallStackDepth() {
		if f, ok := thread.DebugFrame(i).Callable().(*starlark.Function); ok {
			return f
		}
	}
	return nil
}

// setCell is $setcell(cell, value): the walrus.
func (c ctx) setCell(args tuple, _ keywords) (value, error) {
	return args[1], args[0].(*cell).SetField("v", args[1])
}

// deleteCell is $delcell(cell): del.
func (c ctx) deleteCell(args tuple, _ keywords) (value, error) {
	x := args[0].(*cell)
	if x.Value() == nil {
		return nil, x.unbound()
	}
	x.Set(nil)
	return starlark.None, nil
}

// handling pushes an exception on those that sys.exc_info reports. The result
// takes it back.
func (c ctx) handling(e *object.Error) (done func()) {
	return c.StartHandling(c.Thread(c.thread), c.thread, e)
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
		if e = c.CatchInline(c.thread, err); e == nil {
			return err // the host ended the thread
		}
		err = &object.Error{Value: e.Value, Below: e.Value.Exception().Trace, Again: true}
	}
	setContext(e, handled)
	return err
}

// setContext makes handled the context of e, if it has none.
func setContext(e, handled *object.Error) {
	x := e.Value.Exception()
	if e.Value == handled.Value || x.Context != nil {
		return
	}
	// A chain that led back here would never end: it is cut there. One that has a
	// circle already has no end either.
	slow, step := handled.Value, false
	for p := handled.Value; p != nil; step = !step {
		next := p.Exception().Context
		if next == e.Value {
			p.Exception().Context = nil
			break
		}
		if p = next; p == slow {
			break
		}
		if step {
			slow = slow.Exception().Context
		}
	}
	x.Context = handled.Value
}

// caughtError is the exception of an error that a statement catches, or nil if nothing can
// catch it. What is being handled just now is the exception's context.
func (c ctx) caughtError(err error) *object.Error {
	e := c.CatchInline(c.thread, err)
	if e != nil && c.Py3() {
		if handled := c.Handling(c.In.Current()); handled != nil {
			setContext(e, handled)
		}
	}
	return e
}

// typeError is short for an error without arguments.
func (c ctx) typeError(text string) error { return c.Errorf("TypeError", "%s", text) }
