package lang

import (
	"fmt"
	"iter"
	"runtime"
	"sync/atomic"
	"unsafe"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// generator is $gen(body[, first]): a generator whose body, called with a function that
// yields and with first, what a generator expression goes over, runs as a coroutine with a
// Starlark thread of its own.
func (c ctx) generator(args tuple, _ keywords) (value, error) {
	g := &coroutine{l: c.lang, body: args[0], first: arg(args, 1)}
	x := &Generator{g}
	// A generator that is dropped before its end is closed, as CPython does when
	// the last reference goes.
	g.open = &unfinished{}
	runtime.AddCleanup(x, dropped, g.open)
	return x, nil
}

// unfinished leads from the collector to a coroutine that has begun and not
// ended. Others it must not keep: what they refer to may be the whole run.
type unfinished struct{ atomic.Pointer[coroutine] }

// Generator is Python's generator object.
type Generator struct{ g *coroutine }

// coroutine is the state of a generator. It knows nothing of the object that
// the script holds, so that the collector sees when that is dropped.
type coroutine struct {
	l     *lang
	open  *unfinished
	body  value
	first value // or nil

	next  func() (value, bool)
	stop  func()
	star  *starlark.Thread
	owner *interp.Thread // whose thread star runs on

	started, running, done bool

	sent   value // what yield returns
	thrown error // what yield raises
	result value // of return
	err    error // that ended the body
}

// dropped closes a generator nobody refers to, on a thread of its own: its
// finally clauses may run code.
func dropped(open *unfinished) {
	g := open.Load()
	if g == nil || g.l.In.Stopped() != nil {
		return // Close has ended it
	}
	g.l.In.Spawn(func(star *starlark.Thread) { _ = g.close(ctx{g.l, star}) })
}

// resume runs the body up to its next yield. ok is false at its end.
func (g *coroutine) resume(c ctx, sent value, thrown error) (v value, ok bool, err error) {
	switch {
	case g.running:
		return nil, false, c.Errorf("ValueError", "generator already executing")
	case g.done:
		return nil, false, thrown
	case !g.started && thrown != nil:
		g.done = true
		return nil, false, thrown
	case !g.started && sent != starlark.None:
		return nil, false, c.typeError("can't send non-None value to a just-started generator")
	}
	if !g.started {
		g.started = true
		g.star = &starlark.Thread{Name: "generator", Load: c.thread.Load}
		g.next, g.stop = iter.Pull(g.sequence)
		if g.l.live == nil {
			g.l.live = map[*coroutine]bool{}
		}
		g.l.live[g] = true
		g.open.Store(g)
	}
	t := c.In.Current()
	if g.owner != t {
		t.Adopt(g.star)
		g.owner = t
	}
	handled := t.Handled
	g.sent, g.thrown, g.running = sent, thrown, true
	previous := t.Switch(g.star)
	v, ok = g.next()
	t.Switch(previous)
	t.Handled = handled
	g.running = false
	if ok {
		return v, true, nil
	}
	g.done = true
	delete(g.l.live, g)
	g.open.Store(nil)
	err, g.err = g.err, nil
	return nil, false, err
}

// Close ends the generators that a script left in the middle, on the main
// thread at the end of the run. Their finally clauses run unless the thread
// was cancelled.
func Close(rt *object.Runtime, thread *starlark.Thread) {
	l := of(rt)
	for g := range l.live {
		_ = g.close(ctx{l, thread})
		g.stop()
		g.open.Store(nil)
	}
	l.live = nil
}

// sequence is the body as Go's iterators see it.
func (g *coroutine) sequence(yield func(value) bool) {
	args := tuple{&yielder{g, yield}}
	if g.first != nil {
		args = append(args, g.first)
	}
	result, err := starlark.Call(g.star, g.body, args, nil)
	if err != nil {
		g.err = g.outward(err)
		return
	}
	if r, ok := result.(starlark.Tuple); ok && len(r) == 1 {
		g.result = r[0]
	}
}

// outward makes an error of the body fit to be raised in the caller's thread,
// with the body's frames below the caller's.
func (g *coroutine) outward(err error) error {
	e := g.l.Catch(g.star, err)
	if e == nil {
		return err
	}
	if g.l.Py3() && e.Value.Class().IsSubclass(g.l.Exc("StopIteration")) {
		wrapped := g.l.Raise(g.l.Exc("RuntimeError"), g.l.Text("generator raised StopIteration"))
		x := wrapped.Value.Exception()
		x.Cause, x.Context, x.SuppressContext = e.Value, e.Value, true
		return wrapped
	}
	return &object.Error{Value: e.Value, Below: e.Value.Exception().Trace}
}

// yielder is what the body yields through: y ^ v. It needs no frame of the engine.
type yielder struct {
	g     *coroutine
	yield func(value) bool
}

func (y *yielder) String() string        { return "<yield>" }
func (y *yielder) Type() string          { return "operator" }
func (y *yielder) Freeze()               {}
func (y *yielder) Truth() starlark.Bool  { return true }
func (y *yielder) Hash() (uint32, error) { return addressHash(unsafe.Pointer(y)), nil }

// Binary hands a value out, and returns or raises what comes back.
func (y *yielder) Binary(_ syntax.Token, v starlark.Value, _ starlark.Side) (starlark.Value, error) {
	return y.out(v)
}

func (y *yielder) out(v value) (value, error) {
	if !y.yield(v) {
		return nil, y.g.l.Raise(y.g.l.Exc("GeneratorExit"))
	}
	if err := y.g.thrown; err != nil {
		y.g.thrown = nil
		return nil, err
	}
	return y.g.sent, nil
}

// name is what the function that the body belongs to is called.
func (g *coroutine) name() string {
	if f, ok := g.body.(starlark.Callable); ok {
		return f.Name()
	}
	return "generator"
}

// close raises GeneratorExit in the body.
func (g *coroutine) close(c ctx) error {
	if !g.started || g.done {
		g.done = true
		return nil
	}
	_, yielded, err := g.resume(c, starlark.None, c.Raise(c.Exc("GeneratorExit")))
	switch {
	case yielded:
		return c.Errorf("RuntimeError", "generator ignored GeneratorExit")
	case err != nil && !c.Matches(err, "GeneratorExit") && !c.Matches(err, "StopIteration"):
		return err
	}
	return nil
}

// stopIteration is the error of asking an ended generator.
func (g *coroutine) stopIteration(c ctx) error {
	if r := g.result; r != nil && r != starlark.None {
		g.result = nil
		return c.Raise(c.Exc("StopIteration"), r)
	}
	return c.Raise(c.Exc("StopIteration"))
}

func (x *Generator) String() string {
	return fmt.Sprintf("<generator object %s at %#x>", x.g.l.FunctionLabel(x.g.name()), uintptr(unsafe.Pointer(x)))
}
func (x *Generator) Type() string          { return "generator" }
func (x *Generator) Freeze()               {}
func (x *Generator) Truth() starlark.Bool  { return true }
func (x *Generator) Hash() (uint32, error) { return addressHash(unsafe.Pointer(x)), nil }

// Iterate makes the generator its own iterator.
func (x *Generator) Iterate() starlark.Iterator { return &generatorIterator{x} }

type generatorIterator struct{ x *Generator }

func (it *generatorIterator) Next(p *starlark.Value) bool {
	g := it.x.g
	t := g.l.In.Current()
	v, ok, err := g.resume(ctx{g.l, t.Star}, starlark.None, nil)
	if err != nil {
		if !g.l.Matches(err, "StopIteration") {
			t.RaiseLater(err)
		}
		return false
	}
	if ok {
		*p = v
	}
	return ok
}
func (it *generatorIterator) Done() {}

// Attr gives next (Python 3: __next__), send, throw, close.
func (x *Generator) Attr(name string) (starlark.Value, error) {
	rt := x.g.l.Runtime
	if f := generatorMethod(rt, name); f != nil {
		return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return f(x, ctx{x.g.l, thread}, args)
		}).BindReceiver(x), nil
	}
	switch name {
	case "__name__":
		n, _, _ := rt.FunctionName(x.g.name())
		return rt.Text(n), nil
	case "__qualname__":
		if rt.Py3() {
			return rt.Text(rt.FunctionLabel(x.g.name())), nil
		}
	case "gi_running":
		return starlark.Bool(x.g.running), nil
	}
	return nil, rt.NoAttribute(x, name, "'generator' object has no attribute '%s'", name)
}

// AttrNames lists the methods.
func (x *Generator) AttrNames() []string {
	return []string{"close", x.g.l.Pick("next", "__next__"), "send", "throw"}
}

func generatorMethod(rt *object.Runtime, name string) func(x *Generator, c ctx, args tuple) (value, error) {
	switch name {
	case "next", "__next__":
		if (name == "next") == rt.Py3() {
			return nil
		}
		return func(x *Generator, c ctx, _ tuple) (value, error) { return x.step(c, starlark.None, nil) }
	case "__iter__":
		return func(x *Generator, _ ctx, _ tuple) (value, error) { return x, nil }
	case "send":
		return (*Generator).send
	case "throw":
		return (*Generator).throw
	case "close":
		return func(x *Generator, c ctx, _ tuple) (value, error) {
			ended := x.g.done
			err := x.g.close(c)
			if r := x.g.result; r != nil && c.Py3() && !ended {
				return r, err
			}
			return starlark.None, err
		}
	}
	return nil
}

// Step asks for the next value, as the function next does.
func (x *Generator) step(c ctx, sent value, thrown error) (value, error) {
	v, ok, err := x.g.resume(c, sent, thrown)
	switch {
	case err != nil:
		return nil, err
	case !ok:
		return nil, x.g.stopIteration(c)
	}
	return v, nil
}

func (x *Generator) send(c ctx, args tuple) (value, error) {
	if len(args) != 1 {
		return nil, c.Errorf("TypeError", c.Pick("send() takes exactly one argument (%d given)", "generator.send() takes exactly one argument (%d given)"), len(args))
	}
	return x.step(c, args[0], nil)
}

func (x *Generator) throw(c ctx, args tuple) (value, error) {
	if len(args) == 0 {
		return nil, c.typeError("throw expected at least 1 argument, got 0")
	}
	v := args[0]
	if class, ok := v.(*object.Class); ok && len(args) > 1 && args[1] != starlark.None {
		if y, ok := args[1].(*object.Instance); ok && y.Class().IsSubclass(class) {
			v = y
		} else {
			made, err := starlark.Call(c.thread, class, args[1:2], nil)
			if err != nil {
				return nil, err
			}
			v = made
		}
	}
	return x.step(c, starlark.None, c.ToRaise(c.thread, v))
}

// yieldFrom is $yieldfrom(yield, iterable): each value goes out through the
// outer generator; what is sent goes in to the inner one. Its result is the
// inner generator's.
func (c ctx) yieldFrom(args tuple, _ keywords) (value, error) {
	out := args[0].(*yielder)
	inner, ok := args[1].(*Generator)
	if !ok {
		it, err := c.iter(args[1])
		if err != nil {
			return nil, err
		}
		err = c.each(it, func(v value) error {
			_, err := out.out(v)
			return err
		})
		return starlark.None, err
	}
	var sent value = starlark.None
	var thrown error
	for {
		v, more, err := inner.g.resume(c, sent, thrown)
		if err != nil {
			return nil, err
		}
		if !more {
			if r := inner.g.result; r != nil {
				return r, nil
			}
			return starlark.None, nil
		}
		sent, thrown = starlark.None, nil
		back, err := out.out(v)
		if err != nil {
			if c.FromErrorKeep(err) == nil {
				return nil, err
			}
			thrown = err
			continue
		}
		sent = back
	}
}
