package socketserver

import (
	"fmt"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// The names that CPython's name mangling gives the two private attributes of
// a server. Scripts do reach for them.
const (
	isShutDown      = "_BaseServer__is_shut_down"
	shutdownRequest = "_BaseServer__shutdown_request"
)

// event is a server's __is_shut_down: an Event that is set while no
// serve_forever runs, once one ran. It also knows the waits of the running
// loops, which a request to shut down ends.
type event struct {
	rt      *object.Runtime
	set     bool
	waiting []*interp.Parker
	polls   []*poll
}

func (e *event) String() string {
	return fmt.Sprintf("<threading.Event object at %#x>", object.Address(e))
}
func (e *event) Type() string         { return e.rt.Pick("_Event", "Event") }
func (e *event) Freeze()              {}
func (e *event) Truth() starlark.Bool { return true }
func (e *event) Hash() (uint32, error) {
	return 0, e.rt.Errorf("TypeError", "unhashable type: '%s'", e.Type())
}

// Attr gives the methods of threading.Event that a script may call.
func (e *event) Attr(name string) (starlark.Value, error) {
	switch name {
	case "is_set", "isSet":
		return object.NewFunc(name, func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(e.set), nil
		}), nil
	case "set":
		return object.NewFunc(name, func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			e.signal()
			return starlark.None, nil
		}), nil
	case "clear":
		return object.NewFunc(name, func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			e.set = false
			return starlark.None, nil
		}), nil
	case "wait":
		return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			limit := starlark.Value(starlark.None)
			if err := starlark.UnpackArgs(name, args, kwargs, "timeout?", &limit); err != nil {
				return nil, err
			}
			if err := e.wait(thread, limit); err != nil {
				return nil, err
			}
			return starlark.Bool(e.set), nil
		}), nil
	}
	return nil, e.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", e.Type(), name)
}

// AttrNames lists the methods.
func (e *event) AttrNames() []string { return []string{"clear", "isSet", "is_set", "set", "wait"} }

func (e *event) signal() {
	e.set = true
	for _, p := range e.waiting {
		p.Wake()
	}
	e.waiting = nil
}

// wait waits until the event is set, at most for limit seconds unless that is
// None. The error is what interrupted it.
func (e *event) wait(thread *starlark.Thread, limit starlark.Value) error {
	if e.set {
		return nil
	}
	p := new(interp.Parker)
	if limit != starlark.None {
		seconds, err := e.rt.Float(limit)
		if err != nil {
			return err
		}
		p.SetTimeout(duration(max(0, seconds)))
	}
	e.waiting = append(e.waiting, p)
	err := e.rt.Thread(thread).Block(p)
	e.waiting = without(e.waiting, p)
	return err
}

// wake ends the waits of the loops.
func (e *event) wake() {
	for _, p := range e.polls {
		p.woken = true
		p.Interrupt()
	}
}

// block runs a poll that wake can end.
func (e *event) block(t *interp.Thread, op *netfd.PollOp) error {
	p := &poll{PollOp: op}
	e.polls = append(e.polls, p)
	err := t.Block(p)
	e.polls = without(e.polls, p)
	return err
}

// poll is a wait of a loop. One that was woken is not resumed as one that was
// paused is.
type poll struct {
	*netfd.PollOp
	woken bool // belongs to the holder of the interpreter's lock
}

// Paused reports whether the wait goes on; see [interp.Resumable].
func (p *poll) Paused() bool { return !p.woken && p.PollOp.Paused() }

func without[T comparable](list []T, x T) []T {
	for i, y := range list {
		if x == y {
			return append(list[:i], list[i+1:]...)
		}
	}
	return list
}

// eventOf returns the event of a server. Without one BaseServer's constructor
// was never called.
func (l *library) eventOf(x *object.Instance) (*event, error) {
	v, err := x.Attr(isShutDown)
	if err != nil {
		return nil, err
	}
	e, ok := v.(*event)
	if !ok {
		return nil, l.rt.Errorf("TypeError", "%s was replaced by a '%s' object", isShutDown, l.rt.TypeName(v))
	}
	return e, nil
}

// shutdownAttr is __shutdown_request. Whoever sets it, shutdown or a script,
// wakes the loop.
func shutdownAttr() *object.GetSet {
	return &object.GetSet{AttrName: shutdownRequest,
		Get: func(x *object.Instance) (starlark.Value, error) {
			if v, ok := x.Own(shutdownRequest); ok {
				return v, nil
			}
			return nil, x.Runtime().Errorf("AttributeError", x.Runtime().Pick("%s instance has no attribute '%s'", "'%s' object has no attribute '%s'"), x.Class().Name(), shutdownRequest)
		},
		Set: func(x *object.Instance, v starlark.Value) error {
			setShutdown(x, v)
			return nil
		},
	}
}

func setShutdown(x *object.Instance, v starlark.Value) {
	x.SetOwn(shutdownRequest, v)
	if v.Truth() {
		if a, ok := x.Own(isShutDown); ok {
			if e, ok := a.(*event); ok {
				e.wake()
			}
		}
	}
}
