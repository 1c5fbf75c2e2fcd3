package object

import (
	"go.starlark.net/starlark"
)

// typeTable holds the classes of Starlark's own values, made when first asked for.
type typeTable struct {
	byName map[string]*Class
	empty  *shape
	dict   *shape       // of objects whose attributes are in a dict
	define func(*Class) // completes a new one; see DefineTypes
}

func (rt *Runtime) emptyShape() *shape {
	if rt.types.empty == nil {
		rt.types.empty = &shape{}
	}
	return rt.types.empty
}

func (rt *Runtime) dictShape() *shape {
	if rt.types.dict == nil {
		rt.types.dict = &shape{dict: true}
	}
	return rt.types.dict
}

// BuiltinType returns the class of a built-in type by Python's name: "str",
// "int", "NoneType", ... It is made on the first call.
func (rt *Runtime) BuiltinType(name string) *Class {
	switch name {
	case "object":
		return rt.Object
	case "type":
		return rt.Type
	}
	if c := rt.types.byName[name]; c != nil {
		return c
	}
	if rt.types.byName == nil {
		rt.types.byName = map[string]*Class{}
	}
	var bases []*Class
	switch name {
	case "bool":
		bases = []*Class{rt.BuiltinType("int")}
	case "str", "unicode":
		if rt.Dialect != Py3 {
			bases = []*Class{rt.BuiltinType("basestring")}
		}
	}
	c := rt.newType(name, bases)
	rt.types.byName[name] = c
	if rt.types.define != nil {
		rt.types.define(c)
	}
	return c
}

// TypeOf returns the class of any value, as Python's type(v).
func (rt *Runtime) TypeOf(v starlark.Value) *Class {
	switch v := v.(type) {
	case *Instance:
		return v.class
	case *Class:
		if v.Meta != nil {
			return v.Meta
		}
		if v.IsAbstract() {
			return rt.ABCMeta()
		}
		return rt.Type
	case HasClass:
		return v.Class()
	}
	return rt.BuiltinType(rt.TypeName(v))
}

// HasClass is a value written in Go that has a class of its own.
type HasClass interface{ Class() *Class }

// TypeName is the name of v's class, as messages have it.
func (rt *Runtime) TypeName(v starlark.Value) string {
	switch v := v.(type) {
	case *Instance:
		if v.class.OldStyle {
			return "instance"
		}
		return v.class.shown()
	case *Class:
		if v.OldStyle && rt.Dialect == Py2 {
			return "classobj"
		}
		if v.Meta != nil {
			return v.Meta.name
		}
		if v.IsAbstract() {
			return "ABCMeta"
		}
		return "type"
	case HasClass:
		return v.Class().name
	case starlark.NoneType:
		return "NoneType"
	case starlark.String:
		return "str"
	case Text:
		return rt.Pick("unicode", "str")
	case starlark.Bytes:
		return rt.Pick("str", "bytes")
	case starlark.Int:
		if _, small := v.Int64(); !small && rt.Dialect != Py3 {
			return "long"
		}
		return "int"
	case starlark.Tuple:
		return "tuple"
	case *starlark.Function:
		return "function"
	case *starlark.Builtin:
		return "builtin_function_or_method"
	case *BoundMethod:
		if m, ok := v.Func.(*Method); ok && m.owner != nil && m.owner.builtin() {
			return "builtin_function_or_method"
		}
		return rt.Pick("instancemethod", "method")
	}
	return v.Type()
}

// IsInstance reports whether v is an instance of c.
func (rt *Runtime) IsInstance(v starlark.Value, c *Class) bool {
	if x, ok := v.(*Instance); ok {
		return x.class.IsSubclass(c)
	}
	if c == rt.Object {
		return true
	}
	return rt.TypeOf(v).IsSubclass(c)
}
