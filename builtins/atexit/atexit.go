// Package atexit is Python's atexit module.
package atexit

import (
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// exit is a registered call.
type exit struct {
	f      starlark.Value
	args   starlark.Tuple
	kwargs []starlark.Tuple
}

// module is the state of the module in one interpreter.
type module struct {
	rt    *object.Runtime
	exits []*exit
}

// Module returns Python's atexit module: register, and in Python 3 unregister.
// The calls are made when the script has ended and its threads, too, last
// registered first. An error of one is reported, and the others are made.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["atexit"]; ok {
		return m, nil
	}
	s := &module{rt: rt}
	m := rt.NewModule("atexit", nil, nil)
	m.Func("register", s.register)
	if rt.Py3() {
		m.Func("unregister", s.unregister)
	}
	rt.In.OnExit(s.run)
	rt.Modules["atexit"] = m
	return m, nil
}

func (s *module) register(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		return nil, s.rt.Errorf("TypeError", "register() takes at least 1 argument (0 given)")
	}
	if s.rt.Py3() && !s.rt.Callable(args[0]) {
		return nil, s.rt.Errorf("TypeError", "the first argument must be callable")
	}
	s.exits = append(s.exits, &exit{args[0], args[1:], kwargs})
	return args[0], nil
}

func (s *module) unregister(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "unregister", Class: "atexit", Min: 1, Max: 1}
	var f starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &f); err != nil {
		return nil, err
	}
	s.exits = slices.DeleteFunc(s.exits, func(e *exit) bool {
		same, err := starlark.Equal(e.f, f)
		return same && err == nil
	})
	return starlark.None, nil
}

// run makes the calls, those too that a call registers.
func (s *module) run(thread *starlark.Thread) error {
	for len(s.exits) > 0 {
		e := s.exits[len(s.exits)-1]
		s.exits = s.exits[:len(s.exits)-1]
		if _, err := s.rt.Call(thread, e.f, e.args, e.kwargs); err != nil {
			x := s.rt.Catch(thread, err)
			if x == nil {
				return err
			}
			s.report(thread, e.f, x.Value)
		}
	}
	return nil
}

func (s *module) report(thread *starlark.Thread, f starlark.Value, x *object.Instance) {
	if x.Class().IsSubclass(s.rt.Exc("SystemExit")) {
		return
	}
	var b strings.Builder
	if s.rt.Py3() {
		shown, _ := s.rt.Repr(thread, f)
		b.WriteString("Exception ignored in atexit callback " + shown + ":\n")
	} else {
		b.WriteString("Error in atexit._run_exitfuncs:\n")
	}
	s.rt.PrintException(thread, &b, x, false)
	_ = stdio.Write(thread, stdio.Err, b.String()) // nobody is left to tell
}
