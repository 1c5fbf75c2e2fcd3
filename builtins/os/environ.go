package os

import (
	goos "os"
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// environ is os.environ: a mapping whose changes reach the environment of the
// process.
type environ struct {
	rt    *object.Runtime
	class *object.Class
	d     *starlark.Dict
}

var (
	_ starlark.IterableMapping = (*environ)(nil)
	_ starlark.HasSetKey       = (*environ)(nil)
	_ starlark.HasAttrs        = (*environ)(nil)
	_ starlark.HasBinary       = (*environ)(nil)
	_ starlark.Comparable      = (*environ)(nil)
	_ object.HasClass          = (*environ)(nil)
)

func newEnviron(rt *object.Runtime) *environ {
	e := &environ{rt: rt, class: rt.NewClass("os", "_Environ", nil), d: new(starlark.Dict)}
	for _, kv := range goos.Environ() {
		if name, value, ok := strings.Cut(kv, "="); ok {
			_ = e.d.SetKey(rt.Text(name), rt.Text(value))
		}
	}
	return e
}

func (e *environ) Class() *object.Class       { return e.class }
func (e *environ) Type() string               { return "dict" } // == compares it with a dict
func (e *environ) Freeze()                    {}
func (e *environ) Truth() starlark.Bool       { return e.d.Len() > 0 }
func (e *environ) Hash() (uint32, error)      { return e.d.Hash() }
func (e *environ) Len() int                   { return e.d.Len() }
func (e *environ) Items() []starlark.Tuple    { return e.d.Items() }
func (e *environ) Iterate() starlark.Iterator { return starlark.NewList(e.d.Keys()).Iterate() }

func (e *environ) String() string {
	s, _ := e.rt.Repr(e.rt.Current(), e.d)
	if e.rt.Py3() {
		return "environ(" + s + ")"
	}
	return s
}

// Get returns a variable.
func (e *environ) Get(k starlark.Value) (starlark.Value, bool, error) {
	if _, ok := object.AsText(k); !ok && e.rt.Py3() {
		return nil, false, e.rt.Errorf("TypeError", "str expected, not %s", e.rt.TypeName(k))
	}
	return e.d.Get(k)
}

// SetKey sets a variable, for the process too.
func (e *environ) SetKey(k, v starlark.Value) error {
	if err := putenv(e.rt, k, v); err != nil {
		return err
	}
	return e.d.SetKey(k, v)
}

// Delete removes a variable.
func (e *environ) Delete(k starlark.Value) (starlark.Value, bool, error) {
	v, ok, err := e.d.Delete(k)
	if ok {
		name, _ := object.AsText(k)
		_ = goos.Unsetenv(name)
	}
	return v, ok, err
}

// DelKey is del os.environ[k].
func (e *environ) DelKey(k starlark.Value) error {
	_, err := e.pop(k, nil)
	return err
}

// putenv sets a variable of the process.
func putenv(rt *object.Runtime, k, v starlark.Value) error {
	var text [2]string
	for i, x := range []starlark.Value{k, v} {
		s, ok := object.AsText(x)
		if !ok {
			if rt.Py3() {
				return rt.Errorf("TypeError", "str expected, not %s", rt.TypeName(x))
			}
			return rt.Errorf("TypeError", "putenv() argument %d must be string, not %s", i+1, rt.TypeName(x))
		}
		text[i] = s
	}
	if text[0] == "" || strings.Contains(text[0], "=") {
		return rt.Errorf("ValueError", "illegal environment variable name")
	}
	if strings.ContainsRune(text[0]+text[1], 0) {
		return rt.Errorf(rt.Pick("TypeError", "ValueError"), "%s", rt.Pick("must be string without null bytes, not str", "embedded null byte"))
	}
	return goos.Setenv(text[0], text[1])
}

// CompareSameType compares with a dict.
func (e *environ) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	if o, ok := y.(*environ); ok {
		y = o.d
	}
	return starlark.CompareDepth(op, e.d, y, depth)
}

// Binary answers `name in os.environ`.
func (e *environ) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if op != syntax.IN || side != starlark.Right {
		return nil, nil
	}
	_, ok, err := e.d.Get(y)
	return starlark.Bool(ok), err
}

// Attr gives the methods of a dict. Those that only read work on the dict
// itself; the others are here.
func (e *environ) Attr(name string) (starlark.Value, error) {
	i := slices.IndexFunc(environMethods, func(m environMethod) bool { return m.name == name })
	if i < 0 || name == "has_key" && e.rt.Py3() {
		v, err := e.d.Attr(name)
		if v == nil && err == nil {
			err = e.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", e.class.Name(), name)
		}
		return v, err
	}
	m := environMethods[i]
	sig := object.Sig{Name: name, Min: m.least, Max: m.most}
	return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var a, b starlark.Value
		if name != "update" || len(args) > 1 {
			if err := sig.Unpack(e.rt, args, kwargs, &a, &b); err != nil {
				return nil, err
			}
		} else if len(args) == 1 {
			a = args[0]
		}
		return m.do(e, a, b, kwargs)
	}), nil
}

// AttrNames lists the methods.
func (e *environ) AttrNames() []string { return append(e.d.AttrNames(), "copy") }

type environMethod struct {
	name        string
	least, most int
	do          func(e *environ, a, b starlark.Value, kwargs []starlark.Tuple) (starlark.Value, error)
}

var environMethods = []environMethod{
	{"__getitem__", 1, 1, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		v, ok, err := e.Get(a)
		if err == nil && !ok {
			err = e.rt.Raise(e.rt.Exc("KeyError"), a)
		}
		return v, err
	}},
	{"__setitem__", 2, 2, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		return starlark.None, e.SetKey(a, b)
	}},
	{"__delitem__", 1, 1, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		_, err := e.pop(a, nil)
		return starlark.None, err
	}},
	{"__contains__", 1, 1, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		_, ok, err := e.d.Get(a)
		return starlark.Bool(ok), err
	}},
	{"has_key", 1, 1, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		_, ok, err := e.d.Get(a)
		return starlark.Bool(ok), err
	}},
	{"copy", 0, 0, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		d := new(starlark.Dict)
		for _, kv := range e.d.Items() {
			_ = d.SetKey(kv[0], kv[1])
		}
		return d, nil
	}},
	{"pop", 1, 2, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) { return e.pop(a, b) }},
	{"setdefault", 1, 2, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		if v, ok, err := e.d.Get(a); ok || err != nil {
			return v, err
		}
		if b == nil {
			b = starlark.None
		}
		return b, e.SetKey(a, b)
	}},
	{"clear", 0, 0, func(e *environ, a, b starlark.Value, _ []starlark.Tuple) (starlark.Value, error) {
		for _, k := range e.d.Keys() {
			if _, _, err := e.Delete(k); err != nil {
				return nil, err
			}
		}
		return starlark.None, nil
	}},
	{"update", 0, 1, func(e *environ, a, _ starlark.Value, kwargs []starlark.Tuple) (starlark.Value, error) {
		var pairs []starlark.Tuple
		switch a := a.(type) {
		case nil:
		case starlark.IterableMapping:
			pairs = a.Items()
		default:
			d := new(starlark.Dict)
			f, _ := d.Attr("update")
			if _, err := starlark.Call(e.rt.Current(), f, starlark.Tuple{a}, nil); err != nil {
				return nil, err
			}
			pairs = d.Items()
		}
		for _, kv := range append(pairs, kwargs...) {
			if err := e.SetKey(kv[0], kv[1]); err != nil {
				return nil, err
			}
		}
		return starlark.None, nil
	}},
}

func (e *environ) pop(k, standIn starlark.Value) (starlark.Value, error) {
	v, ok, err := e.Delete(k)
	switch {
	case err != nil:
		return nil, err
	case ok:
		return v, nil
	case standIn != nil:
		return standIn, nil
	}
	return nil, e.rt.Raise(e.rt.Exc("KeyError"), k)
}
