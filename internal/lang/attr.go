package lang

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// nativeAttrs reports whether v is of a type whose methods are ours, not those
// that the engine gives its values.
func (l *lang) nativeAttrs(v value) bool {
	switch v.(type) {
	case starlark.String, starlark.Bytes, object.Text, *object.ByteArray, *starlark.List, tuple, *starlark.Dict, *starlark.Set,
		starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType:
		return true
	}
	return false
}

// getattr is v.name.
func (c ctx) getattr(v value, name string) (value, error) {
	switch v := v.(type) {
	case *object.Instance:
		return v.Attr(name)
	case *object.Class:
		if name == "__call__" {
			if _, ok := v.Lookup(name); !ok {
				return v, nil
			}
		}
		return v.Attr(name)
	case *starlark.Function:
		return c.functionAttr(v, name)
	case *starlark.Builtin:
		return c.builtinAttr(v, name)
	case *object.BoundMethod:
		if f, ok := v.Func.(*starlark.Function); ok && !methodsOwn(name) {
			return c.functionAttr(f, name)
		}
	case *object.Unbound:
		if f, ok := v.Callable.(*starlark.Function); ok && !methodsOwn(name) {
			return c.functionAttr(f, name)
		}
	}
	if !c.nativeAttrs(v) {
		if x, ok := v.(starlark.HasAttrs); ok {
			a, err := x.Attr(name)
			if a != nil || err != nil && !c.Matches(err, "AttributeError") {
				return a, err
			}
			if b, err2 := c.typeAttr(v, name); err2 == nil || err == nil {
				return b, err2
			}
			return nil, err
		}
	}
	return c.typeAttr(v, name)
}

// methodsOwn reports whether a bound method answers for an attribute itself,
// not for its function.
func methodsOwn(name string) bool {
	switch name {
	case "__self__", "__func__", "im_self", "im_func", "im_class", "__class__", "__call__":
		return true
	}
	return false
}

// typeAttr is an attribute that v has from its type.
func (c ctx) typeAttr(v value, name string) (value, error) {
	class := c.TypeOf(v)
	if a, ok := class.Lookup(name); ok {
		switch a := a.(type) {
		case *object.Method:
			return c.Bind(a, v), nil
		case *object.StaticMethod:
			return a.Func, nil
		case *object.ClassMethod:
			if f, ok := a.Func.(*object.Method); ok {
				return c.Bind(f, class), nil
			}
			return a.Func, nil
		case *typeGetter:
			return a.get(c, v)
		}
		return a, nil
	}
	switch name {
	case "__class__":
		return class, nil
	case "__doc__":
		return starlark.None, nil
	case "__name__":
		if f, ok := v.(starlark.Callable); ok {
			return c.Text(f.Name()), nil
		}
	}
	return nil, c.noAttribute(v, name)
}

func (c ctx) noAttribute(v value, name string) error {
	return c.NoAttribute(v, name, "'%s' object has no attribute '%s'", c.TypeName(v), name)
}

// typeGetter is an attribute of a built-in type computed from the value.
type typeGetter struct {
	l    *lang
	name string
	get  func(c ctx, v value) (value, error)
}

func (g *typeGetter) String() string        { return fmt.Sprintf("<attribute '%s'>", g.name) }
func (g *typeGetter) Type() string          { return "getset_descriptor" }
func (g *typeGetter) Freeze()               {}
func (g *typeGetter) Truth() starlark.Bool  { return true }
func (g *typeGetter) Hash() (uint32, error) { return starlark.String(g.name).Hash() }

// setattr is v.name = x.
func (c ctx) setattr(v value, name string, x value) error {
	switch v := v.(type) {
	case starlark.HasSetField:
		err := v.SetField(name, x)
		if _, missing := err.(starlark.NoSuchAttrError); missing {
			return c.noAttribute(v, name)
		}
		return err
	case *starlark.Function:
		return c.setFunctionAttr(v, name, x)
	}
	if _, err := c.getattr(v, name); err == nil {
		if c.nativeAttrs(v) {
			return c.Errorf("AttributeError", "'%s' object attribute '%s' is read-only", c.TypeName(v), name)
		}
		return c.Errorf("AttributeError", "attribute '%s' of '%s' objects is not writable", name, c.TypeName(v))
	}
	if c.Py3() {
		return c.Errorf("AttributeError", "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", c.TypeName(v), name)
	}
	return c.noAttribute(v, name)
}

// delattr is del v.name.
func (c ctx) delattr(v value, name string) error {
	switch v := v.(type) {
	case *object.Instance:
		return v.DelField(name)
	case *object.Class:
		if _, _, err := v.MetaSpecial(c.thread, "__delattr__", c.Text(name)); err != nil {
			return err
		}
		if v.Delete(name) {
			return nil
		}
		if c.Py3() {
			return c.Errorf("AttributeError", "type object '%s' has no attribute '%s'", v.Name(), name)
		}
		return c.Errorf("AttributeError", "%s", name)
	case *object.Module:
		if v.Delete(name) {
			return nil
		}
		if c.Py3() {
			return c.Errorf("AttributeError", "module '%s' has no attribute '%s'", v.Name(), name)
		}
		return c.Errorf("AttributeError", "%s", name)
	case *starlark.Function:
		if c.deleteFunctionAttr(v, name) {
			return nil
		}
		return c.noAttribute(v, name)
	case starlark.Int, starlark.Float, starlark.String, object.Text, starlark.Bytes, tuple, *starlark.List, *starlark.Dict, *starlark.Set:
		return c.setattr(v, name, nil) // the same refusals
	}
	if d, ok := v.(interface{ DelField(name string) error }); ok {
		return d.DelField(name)
	}
	return c.noAttribute(v, name)
}

// Bind serves objects of a class that derives from the type.
func (g *typeGetter) Bind(rt *object.Runtime, x starlark.Value, _ *object.Class) (starlark.Value, error) {
	return g.get(ctx{g.l, rt.Current()}, x)
}
