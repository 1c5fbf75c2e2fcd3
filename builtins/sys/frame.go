package sys

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// getFrame is _getframe([depth]).
func (s *module) getFrame(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	sig := object.Sig{Name: "_getframe", Class: "sys", Max: 1}
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	depth := 0
	if v != nil {
		var err error
		if depth, err = s.rt.Int(v); err != nil {
			return nil, err
		}
	}
	stack := s.rt.Stack(thread)
	if depth = max(depth, 0); depth >= len(stack) {
		return nil, s.rt.Errorf("ValueError", "call stack is not deep enough")
	}
	return s.rt.StackFrame(stack[:len(stack)-depth]), nil
}
