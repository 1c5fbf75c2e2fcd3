package threading

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// event is what an Event holds.
type event struct {
	queue
	on bool // under mu
}

func (e *event) isSet() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.on
}

func (e *event) set() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.on = true
	e.wakeAll()
}

func (s *state) defineEvent() {
	rt := s.rt
	def := func(name string, f func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error)) *object.Method {
		def := object.Def{Name: name, Class: "Event", Method: true}
		return method(name, func(thread *starlark.Thread, x *object.Instance, e *event, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := def.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			return f(thread, x, e)
		})
	}
	isSet := func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error) {
		return starlark.Bool(e.isSet()), nil
	}
	s.event = rt.NewClass("threading", rt.Pick("_Event", "Event"), nil,
		def("__init__", func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error) {
			return starlark.None, nil
		}),
		def("is_set", isSet), def("isSet", isSet),
		def("set", func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error) {
			e.set()
			return starlark.None, nil
		}),
		def("clear", func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error) {
			e.mu.Lock()
			e.on = false
			e.mu.Unlock()
			return starlark.None, nil
		}),
		method("wait", func(thread *starlark.Thread, x *object.Instance, e *event, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			timeout, err := s.timeoutArg("Event", "wait", args, kwargs)
			if err != nil {
				return nil, err
			}
			e.mu.Lock()
			if e.on {
				e.mu.Unlock()
				return starlark.True, nil
			}
			woken, err := e.wait(rt.Thread(thread), timeout)
			if err != nil {
				return nil, err
			}
			if !rt.Py3() {
				woken = e.isSet()
			}
			return starlark.Bool(woken), nil
		}),
	)
	if rt.Py3() {
		s.event.Define(def("__repr__", func(thread *starlark.Thread, x *object.Instance, e *event) (starlark.Value, error) {
			word := "unset"
			if e.isSet() {
				word = "set"
			}
			return rt.Text(fmt.Sprintf("<%s at %#x: %s>", x.Class().QualName(), object.Address(x), word)), nil
		}))
	}
	allocate(s.event, func() *event { return new(event) })
}
