package sys

import (
	"maps"
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// modules is sys.modules: a dict that shows the imported modules as they are
// now, and through which a script may drop or replace one.
type modules struct{ rt *object.Runtime }

var (
	_ starlark.IterableMapping = (*modules)(nil)
	_ starlark.HasSetKey       = (*modules)(nil)
	_ starlark.HasAttrs        = (*modules)(nil)
	_ starlark.HasBinary       = (*modules)(nil)
	_ object.HasClass          = (*modules)(nil)
)

func (m *modules) Class() *object.Class  { return m.rt.BuiltinType("dict") }
func (m *modules) Type() string          { return "dict" }
func (m *modules) Freeze()               {}
func (m *modules) Truth() starlark.Bool  { return len(m.rt.Modules) > 0 }
func (m *modules) Len() int              { return len(m.rt.Modules) }
func (m *modules) Hash() (uint32, error) { return m.dict().Hash() }
func (m *modules) String() string {
	s, _ := m.rt.Repr(nil, m.dict())
	return s
}

// dict is a copy.
func (m *modules) dict() *starlark.Dict {
	d := starlark.NewDict(len(m.rt.Modules))
	for _, name := range slices.Sorted(maps.Keys(m.rt.Modules)) {
		_ = d.SetKey(m.rt.Text(name), m.rt.Modules[name])
	}
	return d
}

// Get finds a module by name.
func (m *modules) Get(k starlark.Value) (starlark.Value, bool, error) {
	name, _ := object.AsText(k)
	v, ok := m.rt.Modules[name]
	return v, ok, nil
}

// SetKey replaces a module.
func (m *modules) SetKey(k, v starlark.Value) error {
	name, ok := object.AsText(k)
	if !ok {
		return m.rt.Errorf("TypeError", "keys of sys.modules are strings, not %s", m.rt.TypeName(k))
	}
	m.rt.Modules[name] = v
	return nil
}

// Delete drops a module: the next import makes it anew.
func (m *modules) Delete(k starlark.Value) (starlark.Value, bool, error) {
	v, ok, _ := m.Get(k)
	if ok {
		name, _ := object.AsText(k)
		delete(m.rt.Modules, name)
	}
	return v, ok, nil
}

// DelKey is del sys.modules[name].
func (m *modules) DelKey(k starlark.Value) error {
	if _, ok, err := m.Delete(k); ok || err != nil {
		return err
	}
	return m.rt.Raise(m.rt.Exc("KeyError"), k)
}

// Items and Iterate are those of a copy.
func (m *modules) Items() []starlark.Tuple    { return m.dict().Items() }
func (m *modules) Iterate() starlark.Iterator { return m.dict().Iterate() }

// Attr gives a dict's methods; those that change it work on the modules.
func (m *modules) Attr(name string) (starlark.Value, error) {
	if name != "pop" {
		return m.dict().Attr(name)
	}
	return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) < 1 || len(args) > 2 {
			return nil, m.rt.Errorf("TypeError", "pop expected at least 1 arguments, got %d", len(args))
		}
		if v, ok, err := m.Delete(args[0]); ok || err != nil {
			return v, err
		}
		if len(args) == 2 {
			return args[1], nil
		}
		return nil, m.rt.Raise(m.rt.Exc("KeyError"), args[0])
	}), nil
}

func (m *modules) AttrNames() []string { return m.dict().AttrNames() }

// Binary answers `name in sys.modules`.
func (m *modules) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if op != syntax.IN || side != starlark.Right {
		return nil, nil
	}
	_, ok, err := m.Get(y)
	return starlark.Bool(ok), err
}
