package object

import (
	"fmt"
	"slices"
	"strings"
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

// depthFirst is the order in which Python 2 searches classic classes: each
// base with its own bases before the next.
func depthFirst(c *Class, bases []*Class) []*Class {
	order := []*Class{c}
	for _, b := range bases {
		for _, k := range b.mro {
			if k != c.rt.Object && !slices.Contains(order, k) {
				order = append(order, k)
			}
		}
	}
	return append(order, c.rt.Object)
}

// linearize computes the method resolution order (C3, as CPython's
// mro_implementation).
func linearize(c *Class, bases []*Class) ([]*Class, error) {
	var lists [][]*Class
	for _, b := range bases {
		lists = append(lists, b.mro)
	}
	lists = append(lists, bases)
	order := []*Class{c}
	for {
		rest := lists[:0:0]
		for _, l := range lists {
			if len(l) > 0 {
				rest = append(rest, l)
			}
		}
		if len(rest) == 0 {
			return order, nil
		}
		next := candidate(rest)
		if next == nil {
			var names []string
			for _, l := range rest {
				if !slices.Contains(names, l[0].name) {
					names = append(names, l[0].name)
				}
			}
			return nil, fmt.Errorf("Cannot create a consistent method resolution%sorder (MRO) for bases %s", c.rt.Pick("\n", " "), strings.Join(names, ", "))
		}
		order = append(order, next)
		for i, l := range rest {
			if l[0] == next {
				rest[i] = l[1:]
			}
		}
		lists = rest
	}
}

// candidate returns the first head that stands in no tail.
func candidate(lists [][]*Class) *Class {
	for _, l := range lists {
		head := l[0]
		if !slices.ContainsFunc(lists, func(m []*Class) bool { return slices.Contains(m[1:], head) }) {
			return head
		}
	}
	return nil
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

// Attr returns a class attribute, with methods unbound and class methods bound.
func (c *Class) Attr(name string) (starlark.Value, error) {
	if v := c.lookup(name); v != nil {
		return c.rt.bindClass(v, c)
	}
	if v := c.special(name); v != nil {
		return v, nil
	}
	if v, err := c.metaAttr(name); v != nil || err != nil {
		return v, err
	}
	if c.OldStyle && !c.rt.Py3() {
		return nil, c.rt.Errorf("AttributeError", "class %s has no attribute '%s'", c.name, name)
	}
	return nil, c.rt.NoAttribute(c, name, "type object '%s' has no attribute '%s'", c.name, name)
}

// special are the attributes every class has.
func (c *Class) special(name string) starlark.Value {
	switch name {
	case "__name__":
		return c.rt.Text(c.name)
	case "__qualname__":
		if c.rt.Py3() {
			return c.rt.Text(c.qualname())
		}
	case "__module__":
		switch {
		case c.Module != "":
			return c.rt.Text(c.Module)
		case c.rt.Py3():
			return c.rt.Text("builtins")
		}
		return starlark.String("__builtin__")
	case "__doc__":
		return starlark.None
	case "__bases__":
		if c.OldStyle && !c.rt.Py3() && len(c.bases) == 1 && c.bases[0] == c.rt.Object {
			return starlark.Tuple{}
		}
		return classTuple(c.bases)
	case "__base__":
		if len(c.bases) > 0 {
			return c.bases[0]
		}
		return starlark.None
	case "__mro__":
		if !c.OldStyle || c.rt.Dialect != Py2 {
			return classTuple(c.mro)
		}
	case "__class__":
		return c.rt.TypeOf(c)
	case "__dict__":
		d := starlark.NewDict(len(c.order))
		for _, n := range c.order {
			v := c.attrs[n]
			if s, ok := v.(*Slots); ok {
				v = s.Value
			}
			_ = d.SetKey(c.rt.Text(n), v)
		}
		return d
	case "__subclasses__":
		return NewFunc(name, func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			return starlark.NewList(classTuple(c.derived)), nil
		})
	case "mro":
		return starlark.NewBuiltin("mro", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			return starlark.NewList(classTuple(c.mro)), nil
		})
	}
	return nil
}

func classTuple(cs []*Class) starlark.Tuple {
	t := make(starlark.Tuple, len(cs))
	for i, c := range cs {
		t[i] = c
	}
	return t
}

// AttrNames lists what dir(cls) does.
func (c *Class) AttrNames() []string {
	seen := map[string]bool{}
	var names []string
	classic := c.OldStyle && c.rt.Dialect == Py2
	if classic { // they do not derive from object
		names = []string{"__doc__", "__module__"}
		seen["__doc__"], seen["__module__"] = true, true
	}
	for _, k := range c.mro {
		if classic && k == c.rt.Object {
			continue
		}
		for _, n := range k.order {
			if !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	slices.Sort(names)
	return names
}

// SetField sets a class attribute for a script.
func (c *Class) SetField(name string, v starlark.Value) error {
	if c.frozen {
		return c.rt.Errorf("TypeError", "cannot set attribute %s of frozen class %s", name, c.name)
	}
	if _, done, err := c.MetaSpecial(c.rt.current(), "__setattr__", c.rt.Text(name), v); done && err != nil {
		return err
	}
	switch name {
	case "__name__", "__module__", "__qualname__":
		if name == "__qualname__" && !c.rt.Py3() {
			break
		}
		s, ok := AsText(v)
		if !ok {
			return c.rt.Errorf("TypeError", "can only assign string to %s.%s, not '%s'", c.name, name, c.rt.TypeName(v))
		}
		switch name {
		case "__name__":
			c.Qualname, c.name = c.qualname(), s
		case "__qualname__":
			c.Qualname = s
		default:
			c.Module = s
			c.Set(name, v) // else a base's would be found
		}
		return nil
	}
	if c.Module == "" && c.New != nil {
		if !c.rt.Py3() {
			return c.rt.Errorf("TypeError", "can't set attributes of built-in/extension type '%s'", c.name)
		}
		return c.rt.Errorf("TypeError", "cannot set '%s' attribute of immutable type '%s'", name, c.name)
	}
	c.Set(name, v)
	return nil
}

// CallInternal makes an instance: __new__, then __init__.
func (c *Class) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if c.Meta != nil {
		if m := c.metaMethod("__call__"); m != nil {
			return m.Func(thread, c, args, kwargs)
		}
	}
	v, err := c.allocate(thread, args, kwargs)
	if err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok && x.class.IsSubclass(c) {
		if err := x.init(thread, args, kwargs); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func (c *Class) allocate(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if v := c.method("__new__"); v != nil {
		if s, ok := v.(*StaticMethod); ok {
			v = s.Func
		}
		all := append(starlark.Tuple{c}, args...)
		return starlark.Call(thread, v, all, kwargs)
	}
	return c.Allocate(thread, args, kwargs)
}

// Allocate makes the bare instance with the nearest New, as object.__new__ does.
func (c *Class) Allocate(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := c.refuseAbstract(); err != nil {
		return nil, err
	}
	for _, k := range c.mro {
		if k.New != nil {
			return k.New(thread, c, args, kwargs)
		}
	}
	return &Instance{class: c}, nil
}

func (x *Instance) init(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	switch f := x.class.method("__init__").(type) {
	case nil:
		return x.noInit(args, kwargs)
	case *Method:
		_, err := f.Func(thread, x, args, kwargs)
		return err
	default:
		v, err := x.class.rt.callUnbound(thread, f, x, args, kwargs)
		if err == nil && v != starlark.None {
			return x.class.rt.Errorf("TypeError", "__init__() should return None, not '%s'", x.class.rt.TypeName(v))
		}
		return err
	}
}

// objectInit is object.__init__(self, ...) with arguments: it refuses them,
// unless they were for a __new__ of the class's own.
func (x *Instance) objectInit() error {
	c, rt := x.class, x.class.rt
	ownNew := c.method("__new__") != nil || slices.ContainsFunc(c.mro, func(k *Class) bool { return k.New != nil })
	ownInit := c.method("__init__") != nil
	switch {
	case !rt.Py3() && (ownInit != ownNew || !ownInit):
		if ownNew && !ownInit {
			return nil
		}
		return rt.Errorf("TypeError", "object.__init__() takes no parameters")
	case !rt.Py3():
		return nil
	case ownInit:
		return rt.Errorf("TypeError", "object.__init__() takes exactly one argument (the instance to initialize)")
	case !ownNew:
		return rt.Errorf("TypeError", "%s.__init__() takes exactly one argument (the instance to initialize)", c.name)
	}
	return nil
}

// noInit refuses arguments that nothing takes.
func (x *Instance) noInit(args starlark.Tuple, kwargs []starlark.Tuple) error {
	if len(args) == 0 && len(kwargs) == 0 {
		return nil
	}
	c := x.class
	if c.method("__new__") != nil {
		return nil
	}
	for _, k := range c.mro {
		if k.New != nil {
			return nil // it took them
		}
	}
	switch {
	case c.OldStyle:
		return c.rt.Errorf("TypeError", "this constructor takes no arguments")
	case c.rt.Py3():
		return c.rt.Errorf("TypeError", "%s() takes no arguments", c.name)
	}
	return c.rt.Errorf("TypeError", "object() takes no parameters")
}
