// Package threading is Python's threading module, and thread (in Python 3
// _thread) beneath it.
//
// A thread of the script is a goroutine; every wait here ends with
// KeyboardInterrupt when Ctrl-C reaches the main thread, also where CPython 2.7
// would go on waiting.
package threading

import (
	"errors"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

// state is what both modules share in one interpreter.
type state struct {
	rt  *object.Runtime
	err *object.Class // thread.error, threading.ThreadError

	thread, mainThread, dummyThread, timer       *object.Class
	lock, rlock, condition, event                *object.Class
	semaphore, boundedSemaphore, barrier, broken *object.Class
	local                                        *object.Class
	hookArgs                                     *object.StructSeqType
}

type stateKey struct{}

// stateOf makes the classes when first asked.
func stateOf(rt *object.Runtime) *state {
	return rt.Local(stateKey{}, func() any {
		s := &state{rt: rt, err: rt.Exc("RuntimeError")}
		if !rt.Py3() {
			s.err = rt.NewExceptionClass("thread", "error", rt.Exc("Exception"))
		}
		s.defineLocks()
		s.defineCondition()
		s.defineEvent()
		s.defineSemaphores()
		s.defineThread()
		s.defineLocal()
		if rt.Py3() {
			s.defineBarrier()
			s.hookArgs = rt.NewStructSeqType("_thread", "_ExceptHookArgs", 4, "exc_type", "exc_value", "exc_traceback", "thread")
		}
		return s
	}).(*state)
}

// Module returns Python's threading module: Thread, Timer, Lock, RLock,
// Condition, Event, Semaphore, BoundedSemaphore, local, current_thread,
// active_count, enumerate, stack_size, ThreadError, with the camel-case names
// too, and in Python 3 Barrier, main_thread, get_ident, get_native_id,
// excepthook, TIMEOUT_MAX. Tracing and profiling are left out.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["threading"]; ok {
		return m, nil
	}
	s := stateOf(rt)
	m := rt.NewModule("threading", nil, nil)
	m.Set("ThreadError", s.err)
	m.Set("Thread", s.thread)
	m.Set("_MainThread", s.mainThread)
	m.Set("_DummyThread", s.dummyThread)
	m.Set("local", s.local)
	m.Set("RLock", factory("RLock", s.rlock))
	m.Set("_RLock", s.rlock)
	m.Func("stack_size", s.stackSize)
	classes := map[string]*object.Class{
		"Condition": s.condition, "Event": s.event, "Timer": s.timer,
		"Semaphore": s.semaphore, "BoundedSemaphore": s.boundedSemaphore,
	}
	for name, c := range classes {
		if rt.Py3() {
			m.Set(name, c)
		} else {
			m.Set(name, factory(name, c))
			m.Set("_"+name, c)
		}
	}
	function := func(name, alias string, f func(t *interp.Thread) starlark.Value) {
		def := object.Def{Name: name}
		fn := object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := def.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			return f(rt.Thread(thread)), nil
		})
		m.Set(name, fn)
		if alias != "" {
			m.Set(alias, fn)
		}
	}
	function("current_thread", "currentThread", func(t *interp.Thread) starlark.Value { return s.objectOf(t) })
	function("active_count", "activeCount", func(t *interp.Thread) starlark.Value {
		return starlark.MakeInt(len(s.enumerate()))
	})
	function("enumerate", "", func(t *interp.Thread) starlark.Value { return starlark.NewList(s.enumerate()) })
	if !rt.Py3() {
		m.Set("Lock", object.NewFunc("allocate_lock", s.allocateLock))
	} else {
		m.Set("Lock", s.lock)
		m.Set("Barrier", s.barrier)
		m.Set("BrokenBarrierError", s.broken)
		m.Set("TIMEOUT_MAX", starlark.Float(timeoutMax))
		m.Set("ExceptHookArgs", s.hookArgs.Class())
		m.Func("excepthook", s.excepthook)
		m.Func("_register_atexit", s.registerAtExit)
		m.Set("__excepthook__", starlark.None)
		if hook, ok := m.Lookup("excepthook"); ok {
			m.Set("__excepthook__", hook)
		}
		function("main_thread", "", func(*interp.Thread) starlark.Value { return s.objectOf(rt.In.Main()) })
		function("get_ident", "", func(t *interp.Thread) starlark.Value { return starlark.MakeInt64(t.ID) })
		function("get_native_id", "", func(t *interp.Thread) starlark.Value { return starlark.MakeInt64(t.ID) })
	}
	rt.Modules["threading"] = m
	return m, nil
}

// timeoutMax is the longest timeout of a lock, in seconds.
const timeoutMax = 9223372036

// factory is a function that makes an instance: what Python 2 has in place of
// the classes.
func factory(name string, c *object.Class) starlark.Value {
	return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return c.CallInternal(thread, args, kwargs)
	})
}

// enumerate lists the main thread and those that threading, or a script that
// asked for its object, knows of.
func (s *state) enumerate() []starlark.Value {
	var all []starlark.Value
	for _, t := range s.rt.In.Threads() {
		record, known := t.Object.(*pythread.Thread)
		if known && record.Alive() || t == s.rt.In.Main() {
			all = append(all, s.objectOf(t))
		}
	}
	return all
}

func isCancelled(err error) bool {
	var c *interp.Cancelled
	return errors.As(err, &c)
}

// method makes a method whose instances hold an N.
func method[N any](name string, f func(thread *starlark.Thread, self *object.Instance, n N, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) *object.Method {
	return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x, _ := self.(*object.Instance)
		if x != nil {
			if n, ok := x.Native.(N); ok {
				return f(thread, x, n, args, kwargs)
			}
		}
		rt := object.For(thread)
		return nil, rt.Errorf("TypeError", "descriptor '%s' requires another type of object than '%s'", name, rt.TypeName(self))
	})
}

// allocate makes a class's instances hold what make returns.
func allocate[N any](c *object.Class, make func() N) {
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, make()), nil
	}
}

// registerAtExit is _register_atexit(f, *args, **kwargs): f is called when the
// script's own code has ended, before its threads are waited for. Pools end
// their threads by it.
func (s *state) registerAtExit(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		return nil, s.rt.Errorf("TypeError", "_register_atexit() missing 1 required positional argument: 'func'")
	}
	s.rt.In.OnLeave(func(thread *starlark.Thread) error {
		_, err := starlark.Call(thread, args[0], args[1:], kwargs)
		return err
	})
	return starlark.None, nil
}
