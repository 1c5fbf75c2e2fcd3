package sys

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// displayhook writes a value as the interactive interpreter does. The built-in
// name _ stays as it is: there is no such interpreter to ask for it.
func (s *module) displayhook(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "displayhook", Class: "sys", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil || v == starlark.None {
		return starlark.None, err
	}
	text, err := s.rt.Repr(thread, v)
	if err != nil {
		return nil, err
	}
	return starlark.None, stdio.Write(thread, stdio.Out, text+"\n")
}
