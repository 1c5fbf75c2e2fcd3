package object

import (
	"fmt"
	"strings"
	"unsafe"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Method is a method written in Go. It stands among a class's attributes like
// a script's function and binds like one; called through [Runtime.CallMethod]
// or a bound method it costs no frame of the engine.
type Method struct {
	MethodName string
	Func       func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

	// Lean marks a method that thousands of threads wait in, each with all its
	// callers on a stack of its own: a bound call has the smallest frame there
	// is, and a panic in it does not tell where the script was (see [Locate]).
	Lean bool

	owner *Class
}

// NewMethod makes a method to [Class.Define].
func NewMethod(name string, f func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) *Method {
	return &Method{MethodName: name, Func: f}
}

func (m *Method) Name() string          { return m.MethodName }
func (m *Method) Type() string          { return "method_descriptor" }
func (m *Method) Freeze()               {}
func (m *Method) Truth() starlark.Bool  { return true }
func (m *Method) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(m)), nil }
func (m *Method) String() string {
	if m.owner == nil {
		return fmt.Sprintf("<method '%s'>", m.MethodName)
	}
	if m.owner.Module == "" {
		return fmt.Sprintf("<method '%s' of '%s' objects>", m.MethodName, m.owner.name)
	}
	if m.owner.rt.Py3() {
		return fmt.Sprintf("<function %s.%s at %#x>", m.owner.name, m.MethodName, address(m))
	}
	return fmt.Sprintf("<unbound method %s.%s>", m.owner.name, m.MethodName)
}

// CallInternal calls the method unbound: the first argument is the object.
func (m *Method) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		rt := m.owner.rt
		if rt.Py3() {
			return nil, rt.Errorf("TypeError", "unbound method %s.%s() needs an argument", m.owner.name, m.MethodName)
		}
		if m.owner.Module == "" {
			return nil, rt.Errorf("TypeError", "descriptor '%s' of '%s' object needs an argument", m.MethodName, m.owner.name)
		}
		return nil, rt.Errorf("TypeError", "unbound method %s() must be called with %s instance as first argument (got nothing instead)", m.MethodName, m.owner.name)
	}
	if err := m.owner.check(m.MethodName, args[0]); err != nil {
		return nil, err
	}
	return m.Func(thread, args[0], args[1:], kwargs)
}

// check refuses self of another class for an unbound call.
func (c *Class) check(method string, self starlark.Value) error {
	rt := c.rt
	if c == rt.Object || rt.IsInstance(self, c) {
		return nil
	}
	if rt.Py3() {
		return rt.Errorf("TypeError", "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", method, c.name, rt.TypeName(self))
	}
	if c.Module == "" {
		return rt.Errorf("TypeError", "descriptor '%s' requires a '%s' object but received a '%s'", method, c.name, rt.TypeName(self))
	}
	name := rt.TypeName(self)
	if x, ok := self.(*Instance); ok {
		name = x.class.name // also of a classic class
	}
	return rt.Errorf("TypeError", "unbound method %s() must be called with %s instance as first argument (got %s instance instead)", method, c.name, name)
}

// BoundMethod is a method with its object.
type BoundMethod struct {
	Self starlark.Value
	Func starlark.Callable
	rt   *Runtime
}

// Bind is the method m of x. [Instance.Attr] makes a new one each time; a
// [Binder] may keep it.
func (rt *Runtime) Bind(m *Method, x starlark.Value) *BoundMethod { return &BoundMethod{x, m, rt} }

func (b *BoundMethod) Name() string         { return b.Func.Name() }
func (b *BoundMethod) Type() string         { return "instancemethod" }
func (b *BoundMethod) Freeze()              {}
func (b *BoundMethod) Truth() starlark.Bool { return true }
func (b *BoundMethod) Hash() (uint32, error) {
	return foldAddress(address(b.Self)) ^ foldAddress(address(b.Func)), nil
}

func (b *BoundMethod) String() string {
	class := b.rt.TypeOf(b.Self)
	if c, ok := b.Self.(*Class); ok {
		class = c
	}
	if m, ok := b.Func.(*Method); ok && m.owner != nil && m.owner.builtin() {
		return fmt.Sprintf("<built-in method %s of %s object at %#x>", b.Name(), class.QualName(), address(b.Self))
	}
	self, err := b.rt.Repr(b.rt.current(), b.Self)
	if err != nil {
		self = "?"
	}
	name, qualname, _ := b.rt.FunctionName(b.Name())
	if !b.rt.Py3() || qualname == name {
		owner := class.name
		if c, ok := b.Self.(*Class); ok && b.rt.Dialect == Py2 {
			owner = "type" // what a class method's class is an object of
			if c.OldStyle {
				owner = "classobj"
			}
		}
		qualname = owner + "." + name
	}
	return fmt.Sprintf("<bound method %s of %s>", qualname, self)
}

func (c *Class) builtin() bool { return c.Module == "" || c.Module == "_socket" }

// CompareSameType makes two bindings of one method to one object equal.
func (b *BoundMethod) CompareSameType(op syntax.Token, y_ starlark.Value, depth int) (bool, error) {
	y := y_.(*BoundMethod)
	return compareEqual(b.rt, op, b, b.Self == y.Self && b.Func == y.Func)
}

// Attr gives a method's own attributes and those of its function.
func (b *BoundMethod) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__self__", "im_self":
		return b.Self, nil
	case "__func__", "im_func":
		return b.Func, nil
	case "im_class":
		return b.rt.TypeOf(b.Self), nil
	case "__name__":
		name, _, _ := b.rt.FunctionName(b.Name())
		return b.rt.Text(name), nil
	case "__doc__":
		return starlark.None, nil
	}
	return nil, b.rt.NoAttribute(b, name, "'%s' object has no attribute '%s'", b.rt.TypeName(b), name)
}

func (b *BoundMethod) AttrNames() []string { return []string{"__func__", "__name__", "__self__"} }

// CallInternal calls the method with its object.
func (b *BoundMethod) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if m, ok := b.Func.(*Method); ok && m.Lean {
		return m.Func(thread, b.Self, args, kwargs)
	}
	return b.call(thread, args, kwargs)
}

func (b *BoundMethod) call(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if m, ok := b.Func.(*Method); ok {
		defer Locate(thread)
		return m.Func(thread, b.Self, args, kwargs)
	}
	all := make(starlark.Tuple, len(args)+1)
	all[0] = b.Self
	copy(all[1:], args)
	return starlark.Call(thread, b.Func, all, kwargs)
}

// Unbound is a Python 2 class's view of a method: a function that insists on an
// instance of the class.
type Unbound struct {
	starlark.Callable
	class *Class
}

// scriptName is the name that the script gave the function.
func (u *Unbound) scriptName() string {
	name, _, _ := u.class.rt.FunctionName(u.Name())
	return name
}

func (u *Unbound) Type() string { return "instancemethod" }
func (u *Unbound) String() string {
	return fmt.Sprintf("<unbound method %s.%s>", u.class.name, u.scriptName())
}

// CallInternal calls the function if its first argument is an instance.
func (u *Unbound) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := u.class.rt
	if len(args) == 0 {
		return nil, rt.Errorf("TypeError", "unbound method %s() must be called with %s instance as first argument (got nothing instead)", u.scriptName(), u.class.name)
	}
	if err := u.class.check(u.scriptName(), args[0]); err != nil {
		return nil, err
	}
	return starlark.Call(thread, u.Callable, args, kwargs)
}

// Attr gives the attributes of the function.
func (u *Unbound) Attr(name string) (starlark.Value, error) {
	switch name {
	case "im_func", "__func__":
		return u.Callable, nil
	case "__name__":
		return starlark.String(u.scriptName()), nil
	}
	if f, ok := u.Callable.(starlark.HasAttrs); ok {
		return f.Attr(name)
	}
	return nil, u.class.rt.Errorf("AttributeError", "'instancemethod' object has no attribute '%s'", name)
}

func (u *Unbound) AttrNames() []string { return []string{"__func__", "__name__", "im_func"} }

// Property is Python's property; Get, Set and Del may be nil.
type Property struct {
	Get, Set, Del starlark.Value
	Doc           starlark.Value
}

func (p *Property) String() string        { return fmt.Sprintf("<property object at %#x>", address(p)) }
func (p *Property) Type() string          { return "property" }
func (p *Property) Freeze()               {}
func (p *Property) Truth() starlark.Bool  { return true }
func (p *Property) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(p)), nil }

// Attr gives fget, fset, fdel, and the decorators getter, setter and deleter.
func (p *Property) Attr(name string) (starlark.Value, error) {
	part := func(v starlark.Value) (starlark.Value, error) {
		if v == nil {
			return starlark.None, nil
		}
		return v, nil
	}
	with := func(set func(q *Property, f starlark.Value)) (starlark.Value, error) {
		return NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) != 1 {
				return nil, For(thread).Errorf("TypeError", "%s() takes exactly one argument (%d given)", name, len(args))
			}
			q := *p
			set(&q, args[0])
			return &q, nil
		}), nil
	}
	switch name {
	case "__get__":
		return getter(p), nil
	case "__set__":
		return NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			if len(args) != 2 {
				return nil, rt.Errorf("TypeError", " expected 2 arguments, got %d", len(args)) // CPython has no name there
			}
			x, ok := args[0].(*Instance)
			if !ok {
				return nil, rt.propertyError(p, rt.TypeOf(args[0]), "setter")
			}
			return starlark.None, rt.setData(p, x, args[1])
		}), nil
	case "fget":
		return part(p.Get)
	case "fset":
		return part(p.Set)
	case "fdel":
		return part(p.Del)
	case "getter":
		return with(func(q *Property, f starlark.Value) { q.Get = f })
	case "setter":
		return with(func(q *Property, f starlark.Value) { q.Set = f })
	case "deleter":
		return with(func(q *Property, f starlark.Value) { q.Del = f })
	case "__doc__":
		if f, ok := p.Get.(*starlark.Function); ok && p.Doc == nil && f.Doc() != "" {
			return starlark.String(f.Doc()), nil
		}
		return part(p.Doc)
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (p *Property) AttrNames() []string {
	return []string{"deleter", "fdel", "fget", "fset", "getter", "setter"}
}

// propertyError is the error of a property that lacks a function; c is the class
// of the object.
func (rt *Runtime) propertyError(p *Property, c *Class, lacks string) error {
	if !rt.Py3() {
		return rt.Errorf("AttributeError", "%s", map[string]string{
			"getter": "unreadable attribute", "setter": "can't set attribute", "deleter": "can't delete attribute",
		}[lacks])
	}
	for _, k := range c.mro {
		for name, v := range k.attrs {
			if v == starlark.Value(p) {
				return rt.Errorf("AttributeError", "property '%s' of '%s' object has no %s", name, c.qualname(), lacks)
			}
		}
	}
	return rt.Errorf("AttributeError", "property of '%s' object has no %s", c.qualname(), lacks)
}

// getter is the method __get__ of what a class holds: the object or None, and
// its class.
func getter(v starlark.Value) starlark.Value {
	return NewFunc("__get__", func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		rt := For(thread)
		if len(args) == 0 || len(args) > 2 {
			return nil, rt.Errorf("TypeError", "expected at least 1 argument, got %d", len(args))
		}
		class, _ := args[len(args)-1].(*Class)
		if args[0] != starlark.None {
			if class == nil || len(args) == 1 {
				class = rt.TypeOf(args[0])
			}
			return rt.bind(v, args[0], class)
		}
		if class == nil {
			return nil, rt.Errorf("TypeError", "__get__(None, None) is invalid")
		}
		return rt.bindClass(v, class)
	})
}

// GetSet is an attribute of a Go class computed in Go. Set may be nil: then it
// is read-only.
type GetSet struct {
	AttrName string
	Get      func(self *Instance) (starlark.Value, error)
	Set      func(self *Instance, v starlark.Value) error
}

func (g *GetSet) String() string        { return fmt.Sprintf("<attribute '%s'>", g.AttrName) }
func (g *GetSet) Type() string          { return "getset_descriptor" }
func (g *GetSet) Freeze()               {}
func (g *GetSet) Truth() starlark.Bool  { return true }
func (g *GetSet) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(g)), nil }

// DefineAttrs adds computed attributes to a class.
func (c *Class) DefineAttrs(attrs ...*GetSet) {
	for _, g := range attrs {
		c.Set(g.AttrName, g)
	}
}

// StaticMethod and ClassMethod wrap a function as Python's do.
type StaticMethod struct{ Func starlark.Value }
type ClassMethod struct{ Func starlark.Value }

func (s *StaticMethod) String() string {
	return fmt.Sprintf("<staticmethod object at %#x>", address(s))
}
func (s *StaticMethod) Type() string          { return "staticmethod" }
func (s *StaticMethod) Freeze()               {}
func (s *StaticMethod) Truth() starlark.Bool  { return true }
func (s *StaticMethod) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(s)), nil }
func (s *ClassMethod) String() string         { return fmt.Sprintf("<classmethod object at %#x>", address(s)) }
func (s *ClassMethod) Type() string           { return "classmethod" }
func (s *ClassMethod) Freeze()                {}
func (s *ClassMethod) Truth() starlark.Bool   { return true }
func (s *ClassMethod) Hash() (uint32, error)  { return hashAddress(unsafe.Pointer(s)), nil }

// Attr gives the function, and __get__.
func (s *StaticMethod) Attr(name string) (starlark.Value, error) { return wrapped(s, s.Func, name) }

// AttrNames lists the attributes.
func (s *StaticMethod) AttrNames() []string { return []string{"__func__", "__get__"} }

// Attr gives the function, and __get__.
func (s *ClassMethod) Attr(name string) (starlark.Value, error) { return wrapped(s, s.Func, name) }

// AttrNames lists the attributes.
func (s *ClassMethod) AttrNames() []string { return []string{"__func__", "__get__"} }

func wrapped(v, f starlark.Value, name string) (starlark.Value, error) {
	switch name {
	case "__func__":
		return f, nil
	case "__get__":
		return getter(v), nil
	}
	return nil, nil
}

// Slots is a class's __slots__.
type Slots struct {
	starlark.Value // as the script wrote it
	names          []string
}

// NewSlots closes the attributes of a class to names.
func NewSlots(v starlark.Value, names []string) *Slots { return &Slots{v, names} }

// has reports whether the slots of class k allow an attribute: names that begin
// with two underscores are the class's own.
func (s *Slots) has(k *Class, name string) bool {
	for _, n := range s.names {
		if n == name || n == "__dict__" {
			return true
		}
		if strings.HasPrefix(n, "__") && !strings.HasSuffix(n, "__") && name == "_"+strings.TrimLeft(k.name, "_")+n {
			return true
		}
	}
	return false
}

// SlotCount is the number of attributes that __slots__ of the class and its bases
// name, if every class among them has __slots__ and so the objects have no dict.
func (c *Class) SlotCount() (n int, closed bool) {
	for _, k := range c.mro {
		if k == c.rt.Object {
			continue
		}
		slots, ok := k.attrs["__slots__"].(*Slots)
		if !ok {
			return 0, false
		}
		n += len(slots.names)
	}
	return n, true
}

// isData reports whether v, found on a class, goes before the object's own
// attribute of the same name.
func isData(v starlark.Value) bool {
	switch v := v.(type) {
	case *Property, *GetSet, *Slots:
		return true
	case *Instance:
		return v.class.lookup("__set__") != nil
	}
	return false
}

// bind is what x.name gives for v, found on x's class c.
func (rt *Runtime) bind(v starlark.Value, x starlark.Value, c *Class) (starlark.Value, error) {
	switch v := v.(type) {
	case *Method:
		return &BoundMethod{x, v, rt}, nil
	case *starlark.Function:
		return &BoundMethod{x, v, rt}, nil
	case *Property:
		if v.Get == nil || v.Get == starlark.None {
			return nil, rt.propertyError(v, c, "getter")
		}
		return starlark.Call(rt.current(), v.Get, starlark.Tuple{x}, nil)
	case *GetSet:
		self, ok := x.(*Instance)
		if !ok {
			return v, nil
		}
		return v.Get(self)
	case *StaticMethod:
		return v.Func, nil
	case *ClassMethod:
		return rt.bindTo(v.Func, c), nil
	case Binder:
		return v.Bind(rt, x, c)
	case *Instance:
		if get := v.class.lookup("__get__"); get != nil {
			return rt.callUnbound(rt.current(), get, v, starlark.Tuple{x, c}, nil)
		}
	}
	return v, nil
}

// Binder is a value of another package that binds like a function when it is
// found on the class of x.
type Binder interface {
	starlark.Value
	Bind(rt *Runtime, x starlark.Value, c *Class) (starlark.Value, error)
}

func (rt *Runtime) bindTo(f starlark.Value, self starlark.Value) starlark.Value {
	if fn, ok := f.(starlark.Callable); ok {
		return &BoundMethod{self, fn, rt}
	}
	return f
}

// bindClass is what C.name gives for v.
func (rt *Runtime) bindClass(v starlark.Value, c *Class) (starlark.Value, error) {
	switch v := v.(type) {
	case *starlark.Function:
		if rt.Dialect == Py2 {
			return &Unbound{v, c}, nil
		}
	case *Method:
		if v.owner != c && c.OldStyle && !rt.Py3() {
			return &Unbound{v, c}, nil // shows the class that was asked, not the one that has it
		}
	case *StaticMethod:
		return v.Func, nil
	case *ClassMethod:
		return rt.bindTo(v.Func, c), nil
	case *Slots:
		return v.Value, nil
	case *Instance:
		if get := v.class.lookup("__get__"); get != nil {
			return rt.callUnbound(rt.current(), get, v, starlark.Tuple{starlark.None, c}, nil)
		}
	}
	return v, nil
}

func (rt *Runtime) setData(d starlark.Value, x *Instance, v starlark.Value) error {
	switch d := d.(type) {
	case *Property:
		if d.Set == nil || d.Set == starlark.None {
			return rt.propertyError(d, x.class, "setter")
		}
		_, err := starlark.Call(rt.current(), d.Set, starlark.Tuple{x, v}, nil)
		return err
	case *GetSet:
		if d.Set == nil {
			return rt.Errorf("AttributeError", "attribute '%s' of '%s' objects is not writable", d.AttrName, x.class.shown())
		}
		return d.Set(x, v)
	case *Instance:
		_, err := rt.callUnbound(rt.current(), d.class.lookup("__set__"), d, starlark.Tuple{x, v}, nil)
		return err
	}
	return nil
}

func (rt *Runtime) deleteData(d starlark.Value, x *Instance, name string) error {
	switch d := d.(type) {
	case *Property:
		if d.Del == nil || d.Del == starlark.None {
			return rt.propertyError(d, x.class, "deleter")
		}
		_, err := starlark.Call(rt.current(), d.Del, starlark.Tuple{x}, nil)
		return err
	case *Instance:
		if del := d.class.lookup("__delete__"); del != nil {
			_, err := rt.callUnbound(rt.current(), del, d, starlark.Tuple{x}, nil)
			return err
		}
	}
	return rt.Errorf("AttributeError", "%s", name)
}
