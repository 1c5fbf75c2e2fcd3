package lang

import (
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// tryer is a try statement whose parts were put together before: t[args] runs them, each
// with the arguments, the handler with the exception before them. It is on the path of every
// turn of a loop, so it does little.
type tryer struct {
	l                            *lang
	body, handler, orelse, final value
}

func (t *tryer) String() string        { return "<try>" }
func (t *tryer) Type() string          { return "operator" }
func (t *tryer) Freeze()               {}
func (t *tryer) Truth() starlark.Bool  { return true }
func (t *tryer) Hash() (uint32, error) { return addressHash(unsafe.Pointer(t)), nil }

// newTryer is $tryer(body, handler, orelse, final).
func (c ctx) newTryer(args tuple, _ keywords) (value, error) {
	return &tryer{c.lang, args[0], args[1], args[2], args[3]}, nil
}

// try is $try[(body, handler, orelse, final, args...)]: the try statement, whose parts take
// the arguments. handler(caught, args...) returns $nomatch() if no clause matched.
func (c ctx) try(args tuple) (value, error) {
	t := tryer{c.lang, args[0], args[1], args[2], args[3]}
	return t.run(c, args[4:])
}

// Get runs the statement. The arguments are a tuple; anything else stands for none.
func (t *tryer) Get(x starlark.Value) (starlark.Value, bool, error) {
	args, _ := x.(tuple)
	signal, err := t.run(ctx{t.l, t.l.In.Current().Star}, args)
	return signal, true, err
}

func (t *tryer) run(c ctx, args tuple) (value, error) {
	signal, err := starlark.Call(c.thread, t.body, args, nil)
	switch {
	case err != nil && t.handler != starlark.None:
		signal, err = c.handle(t.handler, args, err)
	case err == nil && t.orelse != starlark.None && signal == starlark.None:
		signal, err = starlark.Call(c.thread, t.orelse, args, nil)
	}
	if t.final == starlark.None {
		return signal, err
	}
	return c.finally(t.final, args, signal, err)
}

// handle runs the except clauses on err.
func (c ctx) handle(handler value, args tuple, err error) (value, error) {
	e := c.caughtError(err)
	if e == nil {
		return nil, err // the host ended the thread
	}
	done := c.handling(e)
	x := &caught{exception: e.Value}
	signal, raised := starlark.Call(c.thread, handler, append(tuple{x}, args...), nil)
	done()
	if x.name != nil {
		x.name.Set(nil)
	}
	if raised != nil {
		return nil, c.inContext(raised, e)
	}
	if _, none := signal.(noMatch); none {
		return nil, c.again(e, err)
	}
	return signal, nil
}

// caught is what except clauses are given: the exception, and, if a clause has named it, the
// variable, which is unbound when the clause ends.
type caught struct {
	exception *object.Instance
	name      *cell
}

func (*caught) String() string        { return "<caught>" }
func (*caught) Type() string          { return "caught" }
func (*caught) Freeze()               {}
func (*caught) Truth() starlark.Bool  { return true }
func (*caught) Hash() (uint32, error) { return 0, nil }

func (x *caught) bind(name *cell) error {
	x.name = name
	return name.SetField("v", x.exception)
}

// again is the error to pass on after e was looked at and not handled. An
// interruption was taken back for the look: it goes on as an exception.
func (c ctx) again(e *object.Error, err error) error {
	if c.FromErrorKeep(err) != nil {
		return err
	}
	return &object.Error{Value: e.Value, Below: e.Value.Exception().Trace, Again: true}
}

// finally runs the finally clause; a signal or an error of its own replaces
// what the statement did.
func (c ctx) finally(final value, args tuple, signal value, err error) (value, error) {
	if err == nil {
		own, err := starlark.Call(c.thread, final, args, nil)
		if err != nil {
			return nil, err
		}
		if own != starlark.None {
			return own, nil
		}
		return signal, nil
	}
	e := c.caughtError(err)
	if e == nil {
		return nil, err
	}
	done := c.handling(e)
	own, raised := starlark.Call(c.thread, final, args, nil)
	done()
	switch {
	case raised != nil:
		return nil, c.inContext(raised, e)
	case own != starlark.None:
		return own, nil
	}
	return nil, c.again(e, err)
}

// noMatch is what a handler returns that has no clause for the exception.
type noMatch struct{}

func (noMatch) String() string        { return "no match" }
func (noMatch) Type() string          { return "no match" }
func (noMatch) Freeze()               {}
func (noMatch) Truth() starlark.Bool  { return false }
func (noMatch) Hash() (uint32, error) { return 0, nil }

func (c ctx) noMatch(tuple, keywords) (value, error) { return noMatch{}, nil }

// matches reports whether an except clause is for the exception.
func (c ctx) matches(x *object.Instance, types value) (bool, error) {
	switch t := types.(type) {
	case *object.Class:
		if c.Py3() && !object.IsException(t) {
			break
		}
		return x.Class().IsSubclass(t), nil
	case starlark.Tuple:
		for _, e := range t {
			if ok, err := c.matches(x, e); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if c.Py3() {
		return false, c.typeError("catching classes that do not inherit from BaseException is not allowed")
	}
	return false, nil
}

// raise is $raise(exception[, cause]).
func (c ctx) raise(args tuple, _ keywords) (value, error) {
	v := args[0]
	if !c.Py3() {
		v = firstOf(v)
	}
	err := c.ToRaise(c.thread, v)
	e, ok := err.(*object.Error)
	if !ok || len(args) < 2 {
		return nil, err
	}
	x := e.Value.Exception()
	if args[1] == starlark.None {
		x.Cause, x.SuppressContext = nil, true
		return nil, err
	}
	cause, ok := c.ToRaise(c.thread, args[1]).(*object.Error)
	if !ok || !object.IsException(args[1]) {
		return nil, c.typeError("exception causes must derive from BaseException")
	}
	x.Cause, x.SuppressContext = cause.Value, true
	return nil, err
}

// firstOf is what Python 2 raises of a tuple: its first item, or the first of that.
func firstOf(v value) value {
	for {
		t, ok := v.(starlark.Tuple)
		if !ok || len(t) == 0 {
			return v
		}
		v = t[0]
	}
}

// raise2 is $raise2(type, value, traceback): Python 2's raise with commas.
func (c ctx) raise2(args tuple, _ keywords) (value, error) {
	v := firstOf(args[0])
	class, isClass := v.(*object.Class)
	switch x, isInstance := args[1].(*object.Instance); {
	case !c.Raisable(v):
	case !isClass && args[1] != starlark.None:
		return nil, c.typeError("instance exception may not have a separate value")
	case isClass && isInstance && x.Class().IsSubclass(class):
		v = x
	case isClass:
		given, ok := args[1].(starlark.Tuple)
		if !ok && args[1] != starlark.None {
			given = tuple{args[1]}
		}
		made, err := starlark.Call(c.thread, class, given, nil)
		if err != nil {
			return nil, err
		}
		v = made
	}
	err := c.ToRaise(c.thread, v)
	if e, ok := err.(*object.Error); ok && len(args) > 2 {
		if tb, ok := args[2].(*object.Traceback); ok {
			e.Below, e.Again = tb.Frames, true
		}
	}
	return nil, err
}

// reraise is $reraise(): raise without an operand.
func (c ctx) reraise(tuple, keywords) (value, error) {
	handled := c.Handling(c.Thread(c.thread))
	if handled == nil {
		if c.Py3() {
			return nil, c.Errorf("RuntimeError", "No active exception to reraise")
		}
		return nil, c.typeError("exceptions must be old-style classes or derived from BaseException, not NoneType")
	}
	x := handled.Value
	return nil, &object.Error{Value: x, Below: x.Exception().Trace, Again: true}
}

// assert is $assert([message]), when the assertion does not hold.
func (c ctx) assert(args tuple, _ keywords) (value, error) {
	return nil, c.Raise(c.Exc("AssertionError"), args...)
}

// with is $with[(manager, body, args...)]: the with statement. body takes what __enter__
// returned, and the arguments.
func (c ctx) with(args tuple) (value, error) {
	manager, body := args[0], args[1]
	enter, err := c.managerMethod(manager, "__enter__")
	if err != nil && c.Py3() {
		return nil, err
	}
	exit, missing := c.managerMethod(manager, "__exit__") // which 2.7 looks for first
	if missing != nil {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	v, err := starlark.Call(c.thread, enter, nil, nil)
	if err != nil {
		return nil, err
	}
	signal, err := starlark.Call(c.thread, body, append(tuple{v}, args[2:]...), nil)
	if err == nil {
		if _, err := starlark.Call(c.thread, exit, tuple{starlark.None, starlark.None, starlark.None}, nil); err != nil {
			return nil, err
		}
		return signal, nil
	}
	e := c.caughtError(err)
	if e == nil {
		return nil, err
	}
	done := c.handling(e)
	swallow, raised := starlark.Call(c.thread, exit, tuple{e.Value.Class(), e.Value, c.TracebackOf(e.Value)}, nil)
	done()
	switch {
	case raised != nil:
		return nil, c.inContext(raised, e)
	case bool(swallow.Truth()):
		return starlark.None, nil
	}
	return nil, c.again(e, err)
}

// managerMethod finds a context manager's method on its class.
func (c ctx) managerMethod(manager value, name string) (value, error) {
	if x, ok := manager.(*object.Instance); !ok || x.HasSpecial(name) {
		if x, ok := manager.(starlark.HasAttrs); ok {
			f, err := x.Attr(name)
			if err == nil && f != nil {
				return f, nil
			}
		}
	}
	if c.Py3() {
		missing := ""
		if name == "__exit__" {
			missing = " (missed __exit__ method)"
		}
		return nil, c.Errorf("TypeError", "'%s' object does not support the context manager protocol%s", c.TypeName(manager), missing)
	}
	return nil, c.Errorf("AttributeError", "%s", name)
}
