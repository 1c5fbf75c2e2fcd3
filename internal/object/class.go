package object

import (
	"fmt"
	"slices"
	"unsafe"

	"go.starlark.net/starlark"
)

// Class is a Python class: of a script, of a module of ours, or of Starlark's
// own values (str, list, ...). It is a value; calling it makes an instance.
type Class struct {
	Module string // what __module__ says; "" for built-in types

	// New makes the bare instance; nil inherits, at last from object. Classes of
	// values that are not an [Instance] (int, str, ...) return those.
	New func(thread *starlark.Thread, cls *Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

	// Final names why no script may derive from the class; "" lets it.
	Final string

	// InC is a class that CPython has in C: Python 2 shows it as <type 'm.n'>,
	// and some messages name it with its module.
	InC bool

	// NoDict: its objects have the attributes that the class defines, no others.
	// A script's subclass lets them have more.
	NoDict bool

	// OldStyle is a classic class of Python 2: super does not take it.
	OldStyle bool

	// Meta is the class's metaclass if that is none of Python's own; see
	// [Runtime.NewMetaclass].
	Meta *Class

	// Qualname is Python 3's __qualname__, if it is not the name.
	Qualname string

	name    string
	rt      *Runtime
	bases   []*Class
	mro     []*Class
	derived []*Class // direct subclasses that scripts made
	attrs   map[string]starlark.Value
	order   []string // of attrs, as defined

	cache  map[string]starlark.Value // results of lookup, valid for one epoch
	epoch  uint64
	data   bool   // a data descriptor is among the attributes; valid for one epoch
	plain  bool   // instances take any attribute as it comes; valid for one epoch
	asInt  answer // objects compare and hash as the int they hold; valid for one epoch
	frozen bool

	make     MakeClass    // of a metaclass
	abstract *abstraction // not nil: its metaclass is ABCMeta
	lacking  []string     // abstract methods: the class cannot be called
}

var (
	_ starlark.Callable    = (*Class)(nil)
	_ starlark.HasSetField = (*Class)(nil)
)

// newType makes a class of the runtime's own.
func (rt *Runtime) newType(name string, bases []*Class, methods ...*Method) *Class {
	c := &Class{name: name, rt: rt, attrs: map[string]starlark.Value{}}
	if bases == nil && rt.Object != nil {
		bases = []*Class{rt.Object}
	}
	c.setBases(bases)
	c.define(methods...)
	return c
}

// NewClass makes a class of a module written in Go. With no bases it derives
// from object.
func (rt *Runtime) NewClass(module, name string, bases []*Class, methods ...*Method) *Class {
	c := rt.newType(name, bases, methods...)
	c.Module = module
	return c
}

func (c *Class) setBases(bases []*Class) {
	c.bases = bases
	mro, err := linearize(c, bases)
	if err != nil {
		panic(err) // only for classes of ours; scripts come by DeriveClass
	}
	c.mro = mro
	c.inheritMeta()
}

func (c *Class) define(methods ...*Method) {
	for _, m := range methods {
		m := *m
		m.owner = c
		c.Set(m.MethodName, &m)
	}
}

// Define adds methods to the class.
func (c *Class) Define(methods ...*Method) { c.define(methods...) }

// DeriveClass makes a class of a script, as type(name, bases, dict) and the
// class statement do. attrs is in order of definition.
func (rt *Runtime) DeriveClass(name string, bases []*Class, attrs []starlark.Tuple) (*Class, error) {
	if len(bases) == 0 {
		bases = []*Class{rt.Object}
	}
	c := &Class{name: name, Module: "__main__", rt: rt, bases: bases, attrs: make(map[string]starlark.Value, len(attrs))}
	for i, b := range bases {
		if b.Final != "" {
			return nil, rt.Errorf("TypeError", "%s", b.Final)
		}
		if slices.Contains(bases[:i], b) {
			return nil, rt.Errorf("TypeError", "duplicate base class %s", b.name)
		}
		c.OldStyle = c.OldStyle || b.OldStyle
	}
	c.OldStyle = c.OldStyle && !slices.ContainsFunc(bases, func(b *Class) bool { return !b.OldStyle })
	if c.OldStyle && rt.Dialect == Py2 {
		c.mro = depthFirst(c, bases)
	} else {
		mro, err := linearize(c, bases)
		if err != nil {
			return nil, rt.Errorf("TypeError", "%s", err)
		}
		c.mro = mro
	}
	c.inheritMeta()
	for _, kv := range attrs {
		c.Set(string(kv[0].(starlark.String)), kv[1])
		if s, ok := AsText(kv[1]); ok && kv[0] == starlark.String("__module__") {
			c.Module = s
		}
	}
	for _, b := range bases {
		b.derived = append(b.derived, c)
	}
	return c, nil
}

// Name returns the class's name, without its module.
func (c *Class) Name() string { return c.name }

// Runtime returns the runtime the class belongs to.
func (c *Class) Runtime() *Runtime { return c.rt }

// Bases returns the direct base classes.
func (c *Class) Bases() []*Class { return c.bases }

// MRO returns the method resolution order, the class itself first.
func (c *Class) MRO() []*Class { return c.mro }

// IsSubclass reports whether c is base or derives from it.
func (c *Class) IsSubclass(base *Class) bool {
	return c == base || slices.Contains(c.mro, base)
}

// Lookup returns what the class or the first base that has it says of name,
// unbound.
func (c *Class) Lookup(name string) (starlark.Value, bool) {
	v := c.lookup(name)
	return v, v != nil
}

// lookup is Lookup with a cache that any change of any class empties.
func (c *Class) lookup(name string) starlark.Value {
	c.refresh()
	if v, ok := c.cache[name]; ok {
		return v
	}
	var found starlark.Value
	for _, k := range c.mro {
		if v, ok := k.attrs[name]; ok {
			found = v
			break
		}
	}
	c.cache[name] = found
	return found
}

// refresh forgets what was found out before a class changed.
func (c *Class) refresh() {
	if c.epoch == c.rt.epoch {
		return
	}
	c.epoch = c.rt.epoch
	c.asInt = unasked
	c.cache = make(map[string]starlark.Value, 8)
	c.data = c.hasData()
	c.plain = !c.data && c.method("__setattr__") == nil && c != c.rt.Object
}

// method is lookup without what every class has from object.
func (c *Class) method(name string) starlark.Value {
	v := c.lookup(name)
	switch m := v.(type) {
	case *Method:
		if m.owner == c.rt.Object {
			return nil
		}
	case *StaticMethod:
		if name == "__new__" && v == c.rt.Object.attrs[name] {
			return nil
		}
	}
	return v
}

// lookupAfter is lookup in the order of c, beginning behind the class start:
// what super does.
func (c *Class) lookupAfter(start *Class, name string) (starlark.Value, bool) {
	i := slices.Index(c.mro, start)
	for _, k := range c.mro[i+1:] {
		if v, ok := k.attrs[name]; ok {
			return v, true
		}
	}
	return nil, false
}

func (c *Class) hasData() bool {
	if c.NoDict {
		return true
	}
	for _, k := range c.mro {
		if k == c.rt.Object {
			continue
		}
		if _, ok := k.attrs["__getattribute__"]; ok {
			return true
		}
		for _, v := range k.attrs {
			if isData(v) {
				return true
			}
		}
	}
	return false
}

// Set sets a class attribute.
func (c *Class) Set(name string, v starlark.Value) {
	if _, ok := c.attrs[name]; !ok {
		c.order = append(c.order, name)
	}
	c.attrs[name] = v
	c.rt.epoch++
}

// Delete removes an attribute that the class itself has.
func (c *Class) Delete(name string) bool {
	if _, ok := c.attrs[name]; !ok {
		return false
	}
	delete(c.attrs, name)
	c.order = slices.DeleteFunc(c.order, func(s string) bool { return s == name })
	c.rt.epoch++
	return true
}

// Own returns the attribute that the class itself has.
func (c *Class) Own(name string) (starlark.Value, bool) {
	v, ok := c.attrs[name]
	return v, ok
}

// OwnNames returns the names of the class's own attributes, as defined.
func (c *Class) OwnNames() []string { return slices.Clone(c.order) }

// QualName is the class's name as messages and reprs have it: with its module.
func (c *Class) QualName() string {
	if c.Module == "" || c.Module == "builtins" || c.Module == "exceptions" {
		return c.qualname()
	}
	return c.Module + "." + c.qualname()
}

func (c *Class) qualname() string {
	if c.Qualname != "" && c.rt.Py3() {
		return c.Qualname
	}
	return c.name
}

func (c *Class) String() string {
	if v, _, _ := c.MetaSpecial(c.rt.current(), "__repr__"); v != nil {
		if s, ok := AsText(v); ok {
			return s
		}
	}
	switch {
	case c.OldStyle && !c.rt.Py3():
		return fmt.Sprintf("<class %s.%s at %#x>", c.Module, c.name, address(c))
	case c.Module == "" && !c.rt.Py3():
		return fmt.Sprintf("<type '%s'>", c.name)
	case c.Module == "exceptions":
		return fmt.Sprintf("<type 'exceptions.%s'>", c.name)
	case c.InC && !c.rt.Py3():
		return fmt.Sprintf("<type '%s'>", c.QualName())
	}
	return fmt.Sprintf("<class '%s'>", c.QualName())
}

func (c *Class) Type() string          { return "type" }
func (c *Class) Freeze()               { c.frozen = true }
func (c *Class) Truth() starlark.Bool  { return true }
func (c *Class) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(c)), nil }

// hashAddress hashes a pointer: Go's collector does not move objects.
func hashAddress(p unsafe.Pointer) uint32 { return foldAddress(uintptr(p)) }

func foldAddress(a uintptr) uint32 { return uint32(a>>4) ^ uint32(a>>32) }

// Address is the number that reprs and id() show for v.
func Address(v starlark.Value) uintptr { return address(v) }

func address(v any) uintptr {
	type iface struct{ _, data unsafe.Pointer }
	return uintptr((*iface)(unsafe.Pointer(&v)).data)
}
