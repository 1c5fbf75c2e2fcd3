// Package structmod is Python's struct module, on internal/structpack.
package structmod

import (
	"errors"
	"math/big"

	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/structpack"
	"go.starlark.net/starlark"
)

// module is the state of the module in one interpreter.
type module struct {
	rt     *object.Runtime
	python structpack.Python
	err    *object.Class // struct.error
	class  *object.Class // struct.Struct
}

// Module returns Python's struct module: pack, unpack, pack_into, unpack_from,
// calcsize, Struct, error, and in Python 3 iter_unpack.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["struct"]; ok {
		return m, nil
	}
	s := &module{rt: rt, python: structpack.Py2}
	if rt.Py3() {
		s.python = structpack.Py3
	}
	s.err = rt.NewExceptionClass("struct", "error", rt.Exc("Exception"))
	s.defineStruct()

	m := rt.NewModule("struct", nil, nil)
	m.Set("error", s.err)
	m.Set("Struct", s.class)
	m.Func("calcsize", s.calcsize)
	m.Func("pack", s.pack)
	m.Func("unpack", s.unpack)
	m.Func("pack_into", s.packInto)
	m.Func("unpack_from", s.unpackFrom)
	if rt.Py3() {
		m.Func("iter_unpack", s.iterUnpack)
	}
	rt.Modules["struct"] = m
	return m, nil
}

// parse reads a format argument.
func (s *module) parse(v starlark.Value) (*structpack.Format, error) {
	text, ok := object.AsText(v)
	if b, isBytes := v.(starlark.Bytes); isBytes {
		text, ok = string(b), true
	}
	if !ok {
		return nil, s.rt.Errorf("TypeError", s.rt.Pick("Struct() argument 1 must be string, not %s", "Struct() argument 1 must be a str or bytes object, not %s"), s.rt.TypeName(v))
	}
	f, err := structpack.Parse(s.python, text)
	return f, s.raise(err)
}

// raise makes the codec's errors Python's; a script's own pass through.
func (s *module) raise(err error) error {
	var e *structpack.Error
	if !errors.As(err, &e) {
		return err
	}
	class := s.err
	switch e.Kind {
	case structpack.OverflowError:
		class = s.rt.Exc("OverflowError")
	case structpack.ValueError:
		class = s.rt.Exc("ValueError")
	case structpack.MemoryError:
		return s.rt.Raise(s.rt.Exc("MemoryError"))
	case structpack.SystemError:
		class = s.rt.Exc("SystemError")
	}
	return s.rt.Raise(class, s.rt.Text(e.Text))
}

// first takes the format off the arguments.
func (s *module) first(name string, args starlark.Tuple, kwargs []starlark.Tuple) (*structpack.Format, starlark.Tuple, error) {
	if len(kwargs) > 0 {
		return nil, nil, s.rt.Errorf("TypeError", "%s() takes no keyword arguments", name)
	}
	if len(args) == 0 {
		return nil, nil, s.rt.Errorf("TypeError", "missing format argument")
	}
	f, err := s.parse(args[0])
	return f, args[1:], err
}

func (s *module) calcsize(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "calcsize", Class: "_struct", Min: 1, Max: 1}
	var format starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &format); err != nil {
		return nil, err
	}
	f, err := s.parse(format)
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(f.Size()), nil
}

func (s *module) pack(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	f, rest, err := s.first("pack", args, kwargs)
	if err != nil {
		return nil, err
	}
	return s.packWith(thread, f, rest)
}

func (s *module) packWith(thread *starlark.Thread, f *structpack.Format, args starlark.Tuple) (starlark.Value, error) {
	b, err := f.AppendPack(make([]byte, 0, f.Size()), nil, s.values(thread, args)...)
	if err != nil {
		return nil, s.raise(err)
	}
	return s.rt.BytesOf(b), nil
}

func (s *module) packInto(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	f, rest, err := s.first("pack_into", args, kwargs)
	if err != nil {
		return nil, err
	}
	return s.packIntoWith(thread, f, rest)
}

func (s *module) packIntoWith(thread *starlark.Thread, f *structpack.Format, args starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	switch len(args) {
	case 0:
		return nil, s.raise(&structpack.Error{Text: "pack_into expected buffer argument"})
	case 1:
		return nil, s.raise(&structpack.Error{Text: "pack_into expected offset argument"})
	}
	buffer, ok := object.Writable(args[0])
	if !ok {
		return nil, rt.Errorf("TypeError", rt.Pick("argument must be read-write buffer, not %s", "argument must be read-write bytes-like object, not %s"), rt.TypeName(args[0]))
	}
	offset, err := rt.Int64(args[1])
	if err != nil {
		return nil, err
	}
	err = f.PackInto(buffer, int(offset), nil, s.values(thread, args[2:])...)
	return starlark.None, s.raise(err)
}

func (s *module) unpack(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(kwargs) > 0 {
		return nil, s.rt.Errorf("TypeError", "%s() takes no keyword arguments", s.rt.Pick("unpack", "_struct.unpack"))
	}
	if len(args) != 2 {
		return nil, s.rt.Errorf("TypeError", "unpack expected 2 arguments, got %d", len(args))
	}
	f, err := s.parse(args[0])
	if err != nil {
		return nil, err
	}
	return s.unpackWith(f, args[1])
}

func (s *module) unpackWith(f *structpack.Format, v starlark.Value) (starlark.Value, error) {
	data, ok := s.rt.AsBytes(v)
	if !ok {
		if s.rt.Py3() {
			return nil, s.notBytes(v)
		}
		return nil, s.raise(f.SizeError())
	}
	return s.tuple(f.Unpack([]byte(data)))
}

func (s *module) notBytes(v starlark.Value) error {
	return s.rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", s.rt.TypeName(v))
}

func (s *module) unpackFrom(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		return nil, s.rt.Errorf("TypeError", "%s", s.rt.Pick("missing format argument", "unpack_from() missing required argument 'format' (pos 1)"))
	}
	f, err := s.parse(args[0])
	if err != nil {
		return nil, err
	}
	return s.unpackFromWith(f, args[1:], kwargs, 1)
}

// unpackFromWith reads (buffer, offset=0); before is how many positions stand
// in front of them in Python 3's count.
func (s *module) unpackFromWith(f *structpack.Format, args starlark.Tuple, kwargs []starlark.Tuple, before int) (starlark.Value, error) {
	rt := s.rt
	sig := object.Sig{Name: "unpack_from", Min: 1, Max: 2, Names: []string{"buffer", "offset"}}
	var buffer, at starlark.Value
	if len(args)+len(kwargs) == 0 && rt.Py3() {
		return nil, rt.Errorf("TypeError", "unpack_from() missing required argument 'buffer' (pos %d)", before+1)
	}
	if err := sig.Unpack(rt, args, kwargs, &buffer, &at); err != nil {
		return nil, err
	}
	data, ok := rt.AsBytes(buffer)
	if !ok {
		if rt.Py3() {
			return nil, s.notBytes(buffer)
		}
		return nil, rt.Errorf("TypeError", "unpack_from() argument 1 must be string or read-only buffer, not %s", rt.TypeName(buffer))
	}
	offset := int64(0)
	if at != nil {
		var err error
		if offset, err = rt.Int64(at); err != nil {
			return nil, err
		}
	}
	return s.tuple(f.UnpackFrom([]byte(data), int(offset)))
}

func (s *module) iterUnpack(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) != 2 || len(kwargs) > 0 {
		return nil, s.rt.Errorf("TypeError", "iter_unpack expected 2 arguments, got %d", len(args))
	}
	f, err := s.parse(args[0])
	if err != nil {
		return nil, err
	}
	return s.iterUnpackWith(f, args[1])
}

func (s *module) iterUnpackWith(f *structpack.Format, v starlark.Value) (starlark.Value, error) {
	data, ok := s.rt.AsBytes(v)
	if !ok {
		return nil, s.notBytes(v)
	}
	if err := f.CheckIter(len(data)); err != nil {
		return nil, s.raise(err)
	}
	rest := []byte(data)
	return lang.Iterator(s.rt, "unpack_iterator", func(*starlark.Thread) (starlark.Value, error) {
		if len(rest) == 0 {
			return nil, nil
		}
		item := rest[:f.Size()]
		rest = rest[f.Size():]
		return s.tuple(f.Unpack(item))
	}), nil
}

// tuple makes Python values of the codec's.
func (s *module) tuple(values []any, err error) (starlark.Value, error) {
	if err != nil {
		return nil, s.raise(err)
	}
	t := make(starlark.Tuple, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case int64:
			t[i] = starlark.MakeInt64(v)
		case *big.Int:
			t[i] = starlark.MakeBigInt(v)
		case float64:
			t[i] = starlark.Float(v)
		case bool:
			t[i] = starlark.Bool(v)
		case string:
			t[i] = s.rt.Bytes(v)
		}
	}
	return t, nil
}
