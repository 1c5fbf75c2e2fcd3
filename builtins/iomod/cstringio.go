package iomod

import (
	"strings"

	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/memfile"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// CStringIO returns Python 2's cStringIO module: StringIO() is a file in memory
// to write to, StringIO(s) one to read s from. Neither class can be derived
// from.
func CStringIO(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["cStringIO"]; ok {
		return m, nil
	}
	m := rt.NewModule("cStringIO", nil, nil)
	m.Set("InputType", memfile.StringI(rt))
	m.Set("OutputType", memfile.StringO(rt))
	m.Func("StringIO", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		switch {
		case len(kwargs) > 0:
			return nil, rt.Errorf("TypeError", "StringIO() takes no keyword arguments")
		case len(args) > 1:
			return nil, rt.Errorf("TypeError", "StringIO expected at most 1 arguments, got %d", len(args))
		case len(args) == 0:
			return memfile.NewWriter(rt), nil
		}
		s, ok := rt.AsBytes(args[0])
		if u, isText := args[0].(object.Text); isText {
			var err error
			if s, err = codec.Encode(rt.Version(), u.GoString(), "ascii", "strict"); err != nil {
				return nil, rt.CodecError(err)
			}
			ok = true
		}
		if !ok {
			return nil, rt.Errorf("TypeError", "StringIO() argument 1 must be string or buffer, not %s", strings.TrimSuffix(rt.TypeName(args[0]), "Type"))
		}
		return memfile.NewReader(rt, s), nil
	})
	rt.Modules["cStringIO"] = m
	return m, nil
}
