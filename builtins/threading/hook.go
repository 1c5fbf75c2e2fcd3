package threading

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// hooked hands what ended a thread to the excepthook that a Python 3 script
// set; false if there is none.
func (s *state) hooked(own *starlark.Thread, x *object.Instance, err error) bool {
	m, ok := s.rt.Modules["threading"].(*object.Module)
	if !ok || !s.rt.Py3() {
		return false
	}
	hook, _ := m.Lookup("excepthook")
	standard, _ := m.Lookup("__excepthook__")
	if hook == standard || hook == nil {
		return false
	}
	e := s.rt.Catch(own, err)
	if e == nil {
		return false
	}
	if e.Value.Class().IsSubclass(s.rt.Exc("SystemExit")) {
		return true
	}
	args := s.hookArgs.Make(e.Value.Class(), e.Value, s.rt.TracebackOf(e.Value), x)
	if _, err := s.rt.Call(own, hook, starlark.Tuple{args}, nil); err != nil {
		if e := s.rt.Catch(own, err); e != nil {
			var b strings.Builder
			b.WriteString("Exception in threading.excepthook:\n")
			s.rt.PrintException(own, &b, e.Value, false)
			_ = stdio.Write(own, stdio.Err, b.String())
		}
	}
	return true
}

// excepthook is the standard hook: it reports an exception as one that ended a
// thread.
func (s *state) excepthook(thr *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) != 1 {
		return nil, s.rt.Errorf("TypeError", "_thread._excepthook() takes exactly one argument (%d given)", len(args))
	}
	a, ok := args[0].(*object.StructSeq)
	if !ok || a.Class() != s.hookArgs.Class() {
		return nil, s.rt.Errorf("TypeError", "_thread.excepthook argument type must be ExceptHookArgs")
	}
	x, ok := a.Index(1).(*object.Instance)
	if !ok || x.Class().IsSubclass(s.rt.Exc("SystemExit")) {
		return starlark.None, nil
	}
	name := "?"
	if t, ok := a.Index(3).(*object.Instance); ok {
		if th, ok := t.Native.(*thread); ok && th.Thread != nil {
			name = th.Name
		}
	}
	var b strings.Builder
	b.WriteString("Exception in thread " + name + ":\n")
	s.rt.PrintPassed(thr, &b, x, true)
	return starlark.None, stdio.Write(thr, stdio.Err, b.String())
}
