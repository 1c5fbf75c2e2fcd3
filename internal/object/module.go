package object

import (
	"fmt"
	"slices"
	"unsafe"

	"go.starlark.net/starlark"
)

// Module is a module value. Scripts may set its attributes.
type Module struct {
	// Bound are the names of a Python source's variables, in the order in
	// which it binds them.
	Bound []string

	rt     *Runtime
	name   string
	file   string // "" for built-in modules
	attrs  map[string]starlark.Value
	order  []string
	lazy   func(name string) starlark.Value // attributes made when first asked for; may be nil
	names  func() []string                  // of the lazy ones
	pkg    bool
	dir    string // of a package's modules
	frozen bool

	dict    *starlark.Dict  // what globals() gives, once somebody asked; may have more than attrs
	running func()          // brings attrs up to date while the module's own code runs
	kept    map[string]bool // attributes that others set meanwhile
}

// SetRunning says how to bring the attributes up to date while the module's own
// code runs: update calls Set for each of its variables. nil: the code has ended.
func (m *Module) SetRunning(update func()) { m.running = update }

// Running reports whether SetRunning has been called and the code still runs.
func (m *Module) Running() bool { return m.running != nil }

// Publish is Set for a variable of the module's own code, unless another module
// has set it.
func (m *Module) Publish(name string, v starlark.Value) {
	if !m.kept[name] {
		m.Set(name, v)
	}
}

// NewModule makes a module. lazy and names may be nil; they serve large tables
// of constants.
func (rt *Runtime) NewModule(name string, lazy func(string) starlark.Value, names func() []string) *Module {
	return &Module{rt: rt, name: name, attrs: map[string]starlark.Value{}, lazy: lazy, names: names}
}

// SetFile records the file a module was read from.
func (m *Module) SetFile(file string) { m.file = file }

// File is the file a module was read from, or "".
func (m *Module) File() string { return m.file }

// SetPackage makes the module a package: other modules may stand in it.
func (m *Module) SetPackage() { m.pkg = true }

// IsPackage reports whether the module is a package.
func (m *Module) IsPackage() bool { return m.pkg }

// Dir is the folder of a package's modules.
func (m *Module) Dir() string { return m.dir }

// SetDir records the folder of a package's modules.
func (m *Module) SetDir(dir string) { m.dir = dir }

// Name is the module's name.
func (m *Module) Name() string { return m.name }

// Set sets an attribute.
func (m *Module) Set(name string, v starlark.Value) {
	if _, ok := m.attrs[name]; !ok {
		m.order = append(m.order, name)
	}
	m.attrs[name] = v
}

// Func adds a function written in Go.
func (m *Module) Func(name string, f func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) {
	m.Set(name, NewFunc(name, f))
}

// NewFunc makes a function written in Go.
func NewFunc(name string, f func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) *starlark.Builtin {
	return starlark.NewBuiltin(name, func(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		defer Locate(thread)
		return f(thread, args, kwargs)
	})
}

// Inherit gives the module the attributes of another that it does not have
// itself, by import *. They are made when they are first asked for.
func (m *Module) Inherit(lookup func(string) starlark.Value, list func() []string) {
	lazy, names := m.lazy, m.names
	m.lazy = func(name string) starlark.Value {
		if v := lookup(name); v != nil || lazy == nil {
			return v
		}
		return lazy(name)
	}
	m.names = func() []string {
		if names == nil {
			return list()
		}
		return append(list(), names()...)
	}
}

// SetDict tells the dict that globals() gives in the module: what code puts
// there by name is an attribute of the module, too.
func (m *Module) SetDict(d *starlark.Dict) { m.dict = d }

// Lookup returns an attribute.
func (m *Module) Lookup(name string) (starlark.Value, bool) {
	if m.running != nil {
		m.running()
	}
	if v, ok := m.attrs[name]; ok {
		if c, ok := v.(Variable); ok {
			v = c.Value()
		}
		return v, v != nil
	}
	if m.dict != nil {
		if v, ok, err := m.dict.Get(m.rt.Text(name)); ok && err == nil {
			return v, true
		}
	}
	if m.lazy != nil {
		if v := m.lazy(name); v != nil {
			if !m.frozen {
				m.attrs[name] = v
			}
			return v, true
		}
	}
	return nil, false
}

func (m *Module) String() string {
	if m.file == "" {
		return fmt.Sprintf("<module '%s' (built-in)>", m.name)
	}
	return fmt.Sprintf("<module '%s' from '%s'>", m.name, m.file)
}
func (m *Module) Type() string          { return "module" }
func (m *Module) Freeze()               { m.frozen = true }
func (m *Module) Truth() starlark.Bool  { return true }
func (m *Module) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(m)), nil }

// Attr returns an attribute for a script.
func (m *Module) Attr(name string) (starlark.Value, error) {
	if v, ok := m.Lookup(name); ok {
		return v, nil
	}
	switch name {
	case "__name__":
		return m.rt.Text(m.name), nil
	case "__doc__":
		return starlark.None, nil
	case "__file__":
		if m.file != "" {
			return m.rt.Text(m.file), nil
		}
	case "__path__":
		if m.pkg && m.dir != "" {
			return starlark.NewList([]starlark.Value{m.rt.Text(m.dir)}), nil
		}
	case "__dict__":
		d := starlark.NewDict(len(m.order))
		for _, n := range m.AttrNames() {
			if v, ok := m.Lookup(n); ok {
				_ = d.SetKey(m.rt.Text(n), v)
			}
		}
		return d, nil
	}
	if m.rt.Py3() {
		return nil, m.rt.NoAttribute(m, name, "module '%s' has no attribute '%s'", m.name, name)
	}
	return nil, m.rt.Errorf("AttributeError", "'module' object has no attribute '%s'", name)
}

// SetField sets an attribute for a script.
func (m *Module) SetField(name string, v starlark.Value) error {
	if m.frozen {
		return fmt.Errorf("cannot set %s of frozen module %s", name, m.name)
	}
	if c, ok := m.attrs[name].(Variable); ok {
		c.Set(v)
		return nil
	}
	if m.running != nil {
		if m.kept == nil {
			m.kept = map[string]bool{}
		}
		m.kept[name] = true
	}
	if _, ok := m.attrs[name]; !ok && m.dict != nil {
		return m.dict.SetKey(m.rt.Text(name), v)
	}
	m.Set(name, v)
	return nil
}

// Variable is a module's attribute that the module's own code may change: it
// stands for its value.
type Variable interface {
	starlark.Value
	Value() starlark.Value // nil while it is not bound
	Set(starlark.Value)
}

// Delete removes an attribute.
func (m *Module) Delete(name string) bool {
	if _, ok := m.Lookup(name); !ok {
		return false
	}
	if m.dict != nil {
		if _, _, err := m.dict.Delete(m.rt.Text(name)); err != nil {
			return false
		}
	}
	m.attrs[name] = nil
	m.order = slices.DeleteFunc(m.order, func(s string) bool { return s == name })
	return true
}

// AttrNames lists all attributes.
func (m *Module) AttrNames() []string {
	if m.running != nil {
		m.running()
	}
	names := make([]string, 0, len(m.order))
	for _, n := range m.order {
		if c, ok := m.attrs[n].(Variable); !ok || c.Value() != nil {
			names = append(names, n)
		}
	}
	if m.names != nil {
		names = append(names, m.names()...)
	}
	if m.dict != nil {
		for _, k := range m.dict.Keys() {
			if s, ok := AsText(k); ok {
				names = append(names, s)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
