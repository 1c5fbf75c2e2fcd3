package object

import (
	"fmt"
	"unsafe"

	"go.starlark.net/starlark"
)

// Super is super(class, self): the attributes of self's class behind class.
type Super struct {
	class *Class
	self  starlark.Value // an instance, or a class for class methods
	start *Class         // whose order counts
}

// NewSuper makes super(class, self).
func (rt *Runtime) NewSuper(class, self starlark.Value) (*Super, error) {
	c, ok := class.(*Class)
	if !ok || c.OldStyle && rt.Dialect == Py2 {
		if rt.Py3() {
			return nil, rt.Errorf("TypeError", "super() argument 1 must be a type, not %s", rt.TypeName(class))
		}
		kind := rt.TypeName(class)
		if ok {
			kind = "classobj"
		}
		return nil, rt.Errorf("TypeError", "super() argument 1 must be type, not %s", kind)
	}
	start := rt.TypeOf(self)
	if k, ok := self.(*Class); ok && k.IsSubclass(c) {
		start = k
	}
	if !start.IsSubclass(c) {
		return nil, rt.Errorf("TypeError", rt.Pick("super(type, obj): obj must be an instance or subtype of type",
			"super(type, obj): obj (instance of %s) is not an instance or subtype of type (%s)."), argsIf(rt.Py3(), start.name, c.name)...)
	}
	return &Super{class: c, self: self, start: start}, nil
}

func argsIf(ok bool, args ...any) []any {
	if ok {
		return args
	}
	return nil
}

func (s *Super) Type() string          { return "super" }
func (s *Super) Freeze()               {}
func (s *Super) Truth() starlark.Bool  { return true }
func (s *Super) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(s)), nil }
func (s *Super) String() string {
	return fmt.Sprintf("<super: <class '%s'>, <%s object>>", s.class.name, s.start.name)
}

// Attr finds name behind the class in the order of self's class, and binds it.
func (s *Super) Attr(name string) (starlark.Value, error) {
	rt := s.class.rt
	if v, ok := s.start.lookupAfter(s.class, name); ok {
		if k, ok := s.self.(*Class); ok {
			if name == "__new__" {
				if m, ok := v.(*StaticMethod); ok {
					return m.Func, nil
				}
				return v, nil
			}
			return rt.bindClass(v, k)
		}
		return rt.bind(v, s.self, s.start)
	}
	return nil, rt.NoAttribute(s, name, "'super' object has no attribute '%s'", name)
}

// SetField refuses: Python's super sets nothing.
func (s *Super) SetField(name string, v starlark.Value) error {
	return s.class.rt.Errorf("AttributeError", "'super' object has no attribute '%s'", name)
}

func (s *Super) AttrNames() []string { return s.start.AttrNames() }
