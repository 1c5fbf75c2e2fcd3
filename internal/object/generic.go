package object

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// GenericAlias is Python 3's list[int]: a class that is told what it holds.
// Calling it, deriving from it and its attributes are those of the class.
type GenericAlias struct {
	Origin starlark.Value
	Args   starlark.Tuple

	rt *Runtime
}

// Union is Python 3's int | None: any of some types.
type Union struct {
	Args starlark.Tuple // classes, with NoneType for None, and whatever else stands for a type

	rt *Runtime
}

var (
	_ starlark.Callable   = (*GenericAlias)(nil)
	_ starlark.HasAttrs   = (*GenericAlias)(nil)
	_ starlark.HasBinary  = (*GenericAlias)(nil)
	_ starlark.Comparable = (*GenericAlias)(nil)
	_ HasClass            = (*GenericAlias)(nil)
	_ starlark.HasAttrs   = (*Union)(nil)
	_ starlark.HasBinary  = (*Union)(nil)
	_ starlark.Comparable = (*Union)(nil)
	_ HasClass            = (*Union)(nil)
	_ starlark.HasBinary  = (*Class)(nil)
)

// NewGenericAlias is origin[k].
func (rt *Runtime) NewGenericAlias(origin, k starlark.Value) *GenericAlias {
	args, ok := k.(starlark.Tuple)
	if !ok {
		args = starlark.Tuple{k}
	}
	return &GenericAlias{Origin: origin, Args: args, rt: rt}
}

// Binary is the | between types, which makes a [Union].
func (c *Class) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	return c.rt.union(op, c, y, side)
}

// Binary is the | between types.
func (a *GenericAlias) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	return a.rt.union(op, a, y, side)
}

// Binary is the | between types.
func (u *Union) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	return u.rt.union(op, u, y, side)
}

// union is x | y, or nil for operands that make no union.
func (rt *Runtime) union(op syntax.Token, x, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if op != syntax.PIPE || !rt.Py3() {
		return nil, nil
	}
	if side == starlark.Right {
		x, y = y, x
	}
	var all starlark.Tuple
	for _, v := range []starlark.Value{x, y} {
		var members starlark.Tuple
		switch v := v.(type) {
		case *Class, *GenericAlias:
			members = starlark.Tuple{v}
		case starlark.NoneType:
			members = starlark.Tuple{rt.BuiltinType("NoneType")}
		case *Union:
			members = v.Args
		default:
			return nil, nil
		}
		for _, m := range members {
			if known, err := contains(all, m); err != nil {
				return nil, err
			} else if !known {
				all = append(all, m)
			}
		}
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return &Union{all, rt}, nil
}

func contains(list starlark.Tuple, v starlark.Value) (bool, error) {
	for _, e := range list {
		if eq, err := starlark.Equal(e, v); eq || err != nil {
			return eq, err
		}
	}
	return false, nil
}

// Class is types.GenericAlias.
func (a *GenericAlias) Class() *Class { return a.rt.typesClass("GenericAlias") }

// Class is types.UnionType.
func (u *Union) Class() *Class { return u.rt.typesClass("UnionType") }

// typesClass is a built-in type that lives in the module types.
func (rt *Runtime) typesClass(name string) *Class {
	c := rt.BuiltinType(name)
	c.Module = "types"
	return c
}

func (a *GenericAlias) String() string {
	return a.rt.typeRepr(a.Origin) + "[" + a.rt.typeReprs(a.Args, ", ") + "]"
}

func (u *Union) String() string { return u.rt.typeReprs(u.Args, " | ") }

func (rt *Runtime) typeReprs(types []starlark.Value, sep string) string {
	if len(types) == 0 {
		return "()"
	}
	words := make([]string, len(types))
	for i, t := range types {
		words[i] = rt.typeRepr(t)
	}
	return strings.Join(words, sep)
}

// typeRepr shows a type within another, as CPython's ga_repr_item does.
func (rt *Runtime) typeRepr(v starlark.Value) string {
	switch v := v.(type) {
	case *Class:
		if v == rt.BuiltinType("NoneType") {
			return "None"
		}
		return v.QualName()
	case *starlark.List:
		return "[" + rt.typeReprs(slices.Collect(v.Elements()), ", ") + "]"
	}
	if v == Ellipsis {
		return "..."
	}
	s, err := rt.Repr(rt.current(), v)
	if err != nil {
		return v.String()
	}
	return s
}

func (a *GenericAlias) Type() string         { return "GenericAlias" }
func (a *GenericAlias) Freeze()              {}
func (a *GenericAlias) Truth() starlark.Bool { return true }

// Hash goes with what the alias says.
func (a *GenericAlias) Hash() (uint32, error) {
	return append(starlark.Tuple{a.Origin}, a.Args...).Hash()
}

// Name is the name the engine gives the frame of a call.
func (a *GenericAlias) Name() string { return "GenericAlias" }

// CallInternal calls the class.
func (a *GenericAlias) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.Call(thread, a.Origin, args, kwargs)
}

// CompareSameType is == and !=.
func (a *GenericAlias) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	b := y.(*GenericAlias)
	eq, err := starlark.EqualDepth(append(starlark.Tuple{a.Origin}, a.Args...), append(starlark.Tuple{b.Origin}, b.Args...), depth)
	return eq == (op == syntax.EQL), err
}

// Attr is __origin__ and __args__, or an attribute of the class.
func (a *GenericAlias) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__origin__":
		return a.Origin, nil
	case "__args__":
		return a.Args, nil
	case "__parameters__":
		return starlark.Tuple{}, nil
	case "__class__":
		return a.Class(), nil
	}
	if x, ok := a.Origin.(starlark.HasAttrs); ok {
		return x.Attr(name)
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (a *GenericAlias) AttrNames() []string {
	return []string{"__args__", "__origin__", "__parameters__"}
}

func (u *Union) Type() string         { return "UnionType" }
func (u *Union) Freeze()              {}
func (u *Union) Truth() starlark.Bool { return true }

// Hash does not depend on the order of the types.
func (u *Union) Hash() (sum uint32, err error) {
	for _, t := range u.Args {
		h, err := t.Hash()
		if err != nil {
			return 0, err
		}
		sum ^= h
	}
	return sum, nil
}

// CompareSameType is == and !=, whatever the order of the types.
func (u *Union) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	v := y.(*Union)
	eq := len(u.Args) == len(v.Args)
	for i := 0; eq && i < len(u.Args); i++ {
		var err error
		if eq, err = contains(v.Args, u.Args[i]); err != nil {
			return false, err
		}
	}
	return eq == (op == syntax.EQL), nil
}

// Attr is __args__.
func (u *Union) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__args__":
		return u.Args, nil
	case "__parameters__":
		return starlark.Tuple{}, nil
	case "__class__":
		return u.Class(), nil
	}
	return nil, u.rt.NoAttribute(u, name, "'types.UnionType' object has no attribute '%s'", name)
}

// AttrNames lists the attributes.
func (u *Union) AttrNames() []string { return []string{"__args__", "__parameters__"} }
