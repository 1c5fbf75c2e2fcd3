package structmod

import (
	"math"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/structpack"
	"go.starlark.net/starlark"
)

func (s *module) values(thread *starlark.Thread, args starlark.Tuple) []structpack.Value {
	values := make([]structpack.Value, len(args))
	for i, v := range args {
		values[i] = value{s.rt, thread, v}
	}
	return values
}

// value is a script's value for the codec.
type value struct {
	rt     *object.Runtime
	thread *starlark.Thread
	v      starlark.Value
}

func (v value) Integer() (structpack.Integer, error) {
	switch x := v.v.(type) {
	case starlark.Int:
		return integer(x, structpack.Int), nil
	case starlark.Bool:
		if x {
			return structpack.Integer{Source: structpack.Int, Small: 1}, nil
		}
		return structpack.Integer{Source: structpack.Int}, nil
	case starlark.Float:
		return structpack.Integer{Source: structpack.FromFloat}, nil
	case *object.Instance:
		if i, ok := object.AsInt(x); ok {
			return integer(i, structpack.Int), nil
		}
		for _, m := range []struct {
			name   string
			source structpack.IntegerSource
		}{{"__index__", structpack.FromIndex}, {"__int__", structpack.FromInt}} {
			if m.name == "__int__" && v.rt.Py3() {
				break
			}
			r, found, err := x.Special(v.thread, m.name)
			if err != nil {
				return structpack.Integer{}, err
			}
			if i, ok := object.AsInt(r); found && ok {
				return integer(i, m.source), nil
			}
		}
	}
	return structpack.Integer{}, nil
}

func integer(i starlark.Int, source structpack.IntegerSource) structpack.Integer {
	if n, ok := i.Int64(); ok {
		return structpack.Integer{Source: source, Small: n}
	}
	return structpack.Integer{Source: source, Big: i.BigInt()}
}

func (v value) Float() (x float64, ok bool) {
	x, err := v.rt.Float(v.v)
	if i, isInt := object.AsInt(v.v); isInt && math.IsInf(float64(i.Float()), 0) {
		return 0, false
	}
	return x, err == nil
}

func (v value) Bytes() (string, structpack.BytesSource) {
	data, ok := v.rt.AsBytes(v.v)
	if !ok {
		return "", structpack.NotBytes
	}
	if _, array := v.v.(*object.ByteArray); array {
		return data, structpack.ByteArray
	}
	return data, structpack.Bytes
}

func (v value) Truth() (bool, error) { return bool(v.v.Truth()), nil }
