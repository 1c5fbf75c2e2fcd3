package threading

import (
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// ThreadModule returns Python 2's thread or Python 3's _thread module:
// start_new_thread, allocate_lock, get_ident, exit, interrupt_main,
// stack_size, LockType, error.
func ThreadModule(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	name := rt.Pick("thread", "_thread")
	if m, ok := rt.Modules[name]; ok {
		return m, nil
	}
	s := stateOf(rt)
	m := rt.NewModule(name, nil, nil)
	m.Set("error", s.err)
	m.Set("LockType", s.lock)
	m.Set("_local", s.local)
	for alias, f := range map[string]func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error){
		"start_new_thread": s.startNewThread, "start_new": s.startNewThread,
		"allocate_lock": s.allocateLock, "allocate": s.allocateLock,
		"exit": s.exit, "exit_thread": s.exit,
		"get_ident": s.getIdent, "interrupt_main": s.interruptMain,
		"stack_size": s.stackSize, "_count": s.count,
	} {
		m.Func(alias, f)
	}
	if rt.Py3() {
		m.Set("lock", s.lock)
		m.Set("RLock", s.rlock)
		m.Set("TIMEOUT_MAX", starlark.Float(timeoutMax))
		m.Func("get_native_id", s.getIdent)
		m.Func("_excepthook", s.excepthook)
		m.Set("_ExceptHookArgs", s.hookArgs.Class())
	}
	rt.Modules[name] = m
	return m, nil
}

// startNewThread is start_new_thread(function, args, kwargs={}): a thread that
// nobody waits for at exit.
func (s *state) startNewThread(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	if n := len(args); n < 2 || n > 3 || len(kwargs) > 0 {
		bound, want := "at least", 2
		if n > 3 {
			bound, want = "at most", 3
		}
		return nil, rt.Errorf("TypeError", "start_new_thread expected %s %d arguments, got %d", bound, want, n)
	}
	f := args[0]
	if !rt.Callable(f) {
		return nil, rt.Errorf("TypeError", "first arg must be callable")
	}
	positional, ok := args[1].(starlark.Tuple)
	if !ok {
		return nil, rt.Errorf("TypeError", "2nd arg must be a tuple")
	}
	var keyword []starlark.Tuple
	if len(args) == 3 {
		d, ok := args[2].(*starlark.Dict)
		if !ok {
			return nil, rt.Errorf("TypeError", "optional 3rd arg must be a dictionary")
		}
		keyword = d.Items()
	}
	switch err := rt.In.Stopped(); {
	case err == interp.ErrDetached:
		return nil, rt.Errorf("RuntimeError", "%s", err)
	case err != nil:
		return nil, &interp.Cancelled{Cause: err}
	}
	t := rt.In.Start(func(t *interp.Thread) { t.Daemon = true }, func(t *interp.Thread) {
		if _, err := rt.Call(t.Star, f, positional, keyword); err != nil {
			s.unhandled(t.Star, f, err)
		}
	})
	return starlark.MakeInt64(t.ID), nil
}

// unhandled reports what ended a thread of start_new_thread.
func (s *state) unhandled(thr *starlark.Thread, f starlark.Value, err error) {
	e := s.rt.Catch(thr, err)
	if e == nil || e.Value.Class().IsSubclass(s.rt.Exc("SystemExit")) {
		return
	}
	shown, _ := s.rt.Repr(thr, f)
	var b strings.Builder
	b.WriteString(s.rt.Pick("Unhandled exception in thread started by "+shown+"\n", "Exception ignored in thread started by "+shown+":\n"))
	s.rt.PrintException(thr, &b, e.Value, true)
	_ = stdio.Write(thr, stdio.Err, b.String())
}

// none makes a function without arguments.
func (s *state) none(name string, args starlark.Tuple, kwargs []starlark.Tuple) error {
	sig := object.Sig{Name: name, Class: "_thread"}
	return sig.Unpack(s.rt, args, kwargs)
}

func (s *state) exit(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := s.none("exit", args, kwargs); err != nil {
		return nil, err
	}
	return nil, s.rt.Raise(s.rt.Exc("SystemExit"))
}

func (s *state) getIdent(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.MakeInt64(s.rt.Thread(thr).ID), s.none("get_ident", args, kwargs)
}

func (s *state) interruptMain(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s.rt.In.CtrlC()
	return starlark.None, nil
}

// count is how many threads run besides the main one.
func (s *state) count(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.MakeInt(max(0, len(s.rt.In.Threads())-1)), s.none("_count", args, kwargs)
}

// smallestStack is what CPython takes for a stack size at least.
const smallestStack = 32768

// stackSize checks its argument and changes nothing: a thread's stack grows as
// it needs.
func (s *state) stackSize(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "stack_size", Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	if v != nil {
		n, err := s.rt.Int64(v)
		switch {
		case err != nil:
			return nil, err
		case n < 0:
			return nil, s.rt.Errorf("ValueError", "size must be 0 or a positive value")
		case n != 0 && n < smallestStack:
			return nil, s.rt.Errorf("ValueError", "size not valid: %d bytes", n)
		}
	}
	return starlark.MakeInt(0), nil
}
