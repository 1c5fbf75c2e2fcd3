package object

import (
	"slices"
	"strings"
	"unsafe"

	"go.starlark.net/starlark"
)

// Instance is an object of a [Class]. Its attributes live in slots whose
// layout (shape) it shares with the objects that got the same attributes in
// the same order: a server holds thousands of handlers with three each.
type Instance struct {
	class *Class
	shape *shape
	slots []starlark.Value
	// Native is what a class written in Go keeps in its instances.
	Native any
	frozen bool
}

// NewInstance makes an instance without calling __init__.
func NewInstance(c *Class, native any) *Instance { return &Instance{class: c, Native: native} }

// Class returns the object's class.
func (x *Instance) Class() *Class { return x.class }

// SetClass changes the object's class, as assigning __class__ does.
func (x *Instance) SetClass(c *Class) { x.class = c }

// shape is a layout of attributes: the names of the slots in order.
type shape struct {
	names []string
	dict  bool              // no layout: the attributes are in a dict, see Instance.table
	next  map[string]*shape // by the name that was added; under the interpreter's lock
	index map[string]int    // only for shapes with many names
}

// scanned is how many names are found faster by looking at each.
const scanned = 8

func (s *shape) find(name string) int {
	if s == nil {
		return -1
	}
	if s.index != nil {
		if i, ok := s.index[name]; ok {
			return i
		}
		return -1
	}
	for i, n := range s.names {
		if n == name {
			return i
		}
	}
	return -1
}

func (s *shape) with(name string) *shape {
	if t := s.next[name]; t != nil {
		return t
	}
	t := &shape{names: append(slices.Clip(s.names), name)}
	if len(t.names) > scanned {
		t.index = make(map[string]int, len(t.names))
		for i, n := range t.names {
			t.index[n] = i
		}
	}
	// An object used as a table must not leave a shape for each of its keys.
	if len(t.names) <= 64 {
		if s.next == nil {
			s.next = map[string]*shape{}
		}
		s.next[name] = t
	}
	return t
}

// Own returns an attribute of the object itself.
func (x *Instance) Own(name string) (starlark.Value, bool) {
	if d := x.table(); d != nil {
		v, ok, _ := d.Get(x.class.rt.Text(name))
		return v, ok
	}
	if i := x.shape.find(name); i >= 0 {
		return x.slots[i], true
	}
	return nil, false
}

// table is the dict that holds the object's attributes once a script has had
// its __dict__ in hands, which must stay alive; else nil. It lies in the first
// slot.
func (x *Instance) table() *starlark.Dict {
	if x.shape != nil && x.shape.dict {
		return x.slots[0].(*starlark.Dict)
	}
	return nil
}

// setTable makes d the object's __dict__.
func (x *Instance) setTable(d *starlark.Dict) {
	x.shape, x.slots = x.class.rt.dictShape(), []starlark.Value{d}
}

// SetOwn sets an attribute of the object itself.
func (x *Instance) SetOwn(name string, v starlark.Value) {
	if d := x.table(); d != nil {
		if err := d.SetKey(x.class.rt.Text(name), v); err != nil {
			x.class.rt.raiseLater(err) // a loop of the engine's own walks over it
		}
		return
	}
	if i := x.shape.find(name); i >= 0 {
		x.slots[i] = v
		return
	}
	s := x.shape
	if s == nil {
		s = x.class.rt.emptyShape()
	}
	x.shape = s.with(name)
	if x.slots == nil {
		x.slots = make([]starlark.Value, 0, 3)
	}
	x.slots = append(x.slots, v)
}

// DeleteOwn removes an attribute of the object itself.
func (x *Instance) DeleteOwn(name string) bool {
	if d := x.table(); d != nil {
		_, found, err := d.Delete(x.class.rt.Text(name))
		return found && err == nil
	}
	i := x.shape.find(name)
	if i < 0 {
		return false
	}
	names := slices.Delete(slices.Clone(x.shape.names), i, i+1)
	x.slots = slices.Delete(slices.Clone(x.slots), i, i+1)
	s := x.class.rt.emptyShape()
	for _, n := range names {
		s = s.with(n)
	}
	x.shape = s
	return true
}

// Names returns the names of the object's own attributes in order.
func (x *Instance) Names() []string {
	if d := x.table(); d != nil {
		var names []string
		for _, k := range d.Keys() {
			if s, ok := AsText(k); ok {
				names = append(names, s)
			}
		}
		return names
	}
	if x.shape == nil {
		return nil
	}
	return slices.Clone(x.shape.names)
}

// Type is the class's name, in Python 2 "instance" for a classic class. The
// engine takes values whose types have one name for values of one Go type, so a
// class that is called like a type of the engine's is shown with a mark.
func (x *Instance) Type() string {
	if x.class.OldStyle && x.class.rt.Dialect == Py2 {
		return "instance"
	}
	name := x.class.name
	if x.class.rt.Dialect != Star {
		name = x.class.shown()
	}
	switch name {
	case "int", "float", "bool", "string", "bytes", "tuple", "list", "dict", "set", "range", "function", "NoneType", "unicode":
		return name + "'"
	}
	return name
}
func (x *Instance) Freeze()           { x.frozen = true }
func (x *Instance) address() uintptr  { return uintptr(unsafe.Pointer(x)) }
func (x *Instance) Runtime() *Runtime { return x.class.rt }

// Attr returns an attribute in Python's order: data descriptors of the class,
// the object's own, the class's others, __getattr__.
func (x *Instance) Attr(name string) (starlark.Value, error) {
	c := x.class
	c.refresh()
	if !c.data {
		if i := x.shape.find(name); i >= 0 {
			return x.slots[i], nil
		}
	} else if ga := c.method("__getattribute__"); ga != nil {
		return x.getattribute(ga, name)
	}
	v, err := x.find(name)
	if v == nil && err == nil || err != nil && c.lookup("__getattr__") != nil && c.rt.Matches(err, "AttributeError") {
		return x.missing(name) // also if a property raised AttributeError
	}
	return v, err
}

// find is Attr without the script's own __getattribute__ and __getattr__; nil
// if there is no such attribute.
func (x *Instance) find(name string) (starlark.Value, error) {
	c := x.class
	v := c.lookup(name)
	if v != nil && c.data && c.governs(v) {
		return c.rt.bind(v, x, c)
	}
	if own, ok := x.Own(name); ok {
		return own, nil
	}
	if v != nil {
		return c.rt.bind(v, x, c)
	}
	switch name {
	case "__class__":
		return c, nil
	case "__dict__":
		if x.allows(name) {
			return x.dict(), nil
		}
	case "__doc__", "__module__":
		return c.special(name), nil
	}
	return nil, nil
}

// governs reports whether a data descriptor among the class's attributes is asked
// before the object's own attributes are looked at. Classic classes know no
// setters: an assignment hides the property.
func (c *Class) governs(d starlark.Value) bool {
	if _, isProperty := d.(*Property); isProperty && c.OldStyle && c.rt.Dialect == Py2 {
		return false
	}
	return isData(d)
}

// getattribute calls a script's own __getattribute__, then __getattr__.
func (x *Instance) getattribute(f starlark.Value, name string) (starlark.Value, error) {
	rt := x.class.rt
	v, err := rt.callUnbound(rt.current(), f, x, starlark.Tuple{rt.Text(name)}, nil)
	if err != nil && x.class.lookup("__getattr__") != nil && rt.Matches(err, "AttributeError") {
		return x.missing(name)
	}
	return v, err
}

// missing asks __getattr__, or raises AttributeError.
func (x *Instance) missing(name string) (starlark.Value, error) {
	c, rt := x.class, x.class.rt
	if f := c.lookup("__getattr__"); f != nil {
		return rt.callUnbound(rt.current(), f, x, starlark.Tuple{rt.Text(name)}, nil)
	}
	return nil, x.noAttribute(name)
}

func (x *Instance) noAttribute(name string) error {
	c, rt := x.class, x.class.rt
	if c.OldStyle && !rt.Py3() {
		return rt.Errorf("AttributeError", "%s instance has no attribute '%s'", c.name, name)
	}
	return rt.NoAttribute(x, name, "'%s' object has no attribute '%s'", c.shown(), name)
}

// shown is the class's name in messages about its objects.
func (c *Class) shown() string {
	switch {
	case c.InC:
		return c.QualName()
	case c.Module == "exceptions":
		return "exceptions." + c.name
	}
	return c.name
}

// readOnly is the error of assigning an attribute to an object that has no
// place for it.
func (x *Instance) readOnly(name string) error {
	c, rt := x.class, x.class.rt
	switch {
	case c.lookup(name) != nil:
		return rt.Errorf("AttributeError", "'%s' object attribute '%s' is read-only", c.shown(), name)
	case rt.Py3():
		return rt.Errorf("AttributeError", "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", c.shown(), name)
	}
	return x.noAttribute(name)
}

// GenericAttr is Attr without the script's own __getattribute__ and
// __getattr__: what object.__getattribute__ does.
func (x *Instance) GenericAttr(name string) (starlark.Value, error) {
	if v, err := x.find(name); v != nil || err != nil {
		return v, err
	}
	return nil, x.noAttribute(name)
}

// dict is the object's __dict__. From now on it holds the attributes.
func (x *Instance) dict() *starlark.Dict {
	if d := x.table(); d != nil {
		return d
	}
	d := starlark.NewDict(len(x.slots))
	if x.shape != nil {
		for i, n := range x.shape.names {
			_ = d.SetKey(x.class.rt.Text(n), x.slots[i])
		}
	}
	x.setTable(d)
	return d
}

// AttrNames lists what dir(x) does.
func (x *Instance) AttrNames() []string {
	names := append(x.Names(), x.class.AttrNames()...)
	slices.Sort(names)
	return slices.Compact(names)
}

// SetField sets an attribute for a script.
func (x *Instance) SetField(name string, v starlark.Value) error {
	c, rt := x.class, x.class.rt
	c.refresh()
	if c.plain && !x.frozen && !strings.HasPrefix(name, "__") {
		x.SetOwn(name, v)
		return nil
	}
	if f := c.method("__setattr__"); f != nil {
		_, err := rt.callUnbound(rt.current(), f, x, starlark.Tuple{rt.Text(name), v}, nil)
		return err
	}
	return x.GenericSet(name, v)
}

// GenericSet is SetField without the script's own __setattr__.
func (x *Instance) GenericSet(name string, v starlark.Value) error {
	c, rt := x.class, x.class.rt
	if x.frozen {
		return rt.Errorf("TypeError", "cannot set attribute %s of frozen %s object", name, c.name)
	}
	switch name {
	case "__class__":
		k, ok := v.(*Class)
		if !ok {
			return rt.Errorf("TypeError", rt.Pick("__class__ must be set to new-style class, not '%s' object", "__class__ must be set to a class, not '%s' object"), rt.TypeName(v))
		}
		x.class = k
		return nil
	case "__dict__":
		d, ok := v.(*starlark.Dict)
		if !ok {
			return rt.Errorf("TypeError", rt.Pick("__dict__ must be set to a dictionary", "__dict__ must be set to a dictionary, not a '%s'"), rt.TypeName(v))
		}
		x.setTable(d)
		return nil
	}
	if c.epoch != rt.epoch {
		c.lookup(name)
	}
	if c.data || c == rt.Object {
		if d := c.lookup(name); d != nil && c.governs(d) {
			return rt.setData(d, x, v)
		}
		if !x.allows(name) {
			return x.readOnly(name)
		}
	}
	x.SetOwn(name, v)
	return nil
}

// allows reports whether the class's __slots__, if all bases have one, name name.
func (x *Instance) allows(name string) bool {
	if x.class.NoDict || x.class == x.class.rt.Object { // none of these has a __dict__
		return false
	}
	closed := false
	for _, k := range x.class.mro {
		s, ok := k.attrs["__slots__"].(*Slots)
		if !ok {
			if k != x.class.rt.Object && (k.Module != "" || k.New == nil) { // no built-in type
				return true
			}
			continue
		}
		closed = true
		if s.has(k, name) {
			return true
		}
	}
	return !closed
}

// DelField removes an attribute for a script.
func (x *Instance) DelField(name string) error {
	c, rt := x.class, x.class.rt
	if f := c.method("__delattr__"); f != nil {
		_, err := rt.callUnbound(rt.current(), f, x, starlark.Tuple{rt.Text(name)}, nil)
		return err
	}
	if d := c.lookup(name); d != nil && c.governs(d) {
		return rt.deleteData(d, x, name)
	}
	if !x.DeleteOwn(name) {
		if rt.Py3() || c.OldStyle || x.shape == nil {
			return x.noAttribute(name)
		}
		return rt.Errorf("AttributeError", "%s", name)
	}
	return nil
}
