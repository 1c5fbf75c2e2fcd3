// Package enum is Python 3's enum module: Enum, IntEnum, StrEnum, Flag, IntFlag,
// auto and unique. The modules that have enumerations of constants make them here, see
// [Ints].
//
// CPython's enum.py is the source of the behaviour. A class of members has the
// metaclass EnumType, as there.
package enum

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

type localKey struct{}

// enums is the module's state in one interpreter.
type enums struct {
	rt                                              *object.Runtime
	meta                                            *object.Class
	enum, reprEnum, intEnum, strEnum, flag, intFlag *object.Class
	auto                                            *object.Class
	known                                           map[*object.Class]*enumeration
}

// of returns the classes of a runtime, made on the first call.
func of(rt *object.Runtime) *enums {
	return rt.Local(localKey{}, func() any {
		e := &enums{rt: rt, known: map[*object.Class]*enumeration{}}
		e.meta = rt.NewMetaclass("enum", "EnumType", e.derive, e.metaMethods()...)
		e.enum = rt.NewClass("enum", "Enum", nil, e.memberMethods()...)
		e.enum.Meta = e.meta
		e.enum.DefineAttrs(e.constant("name"), e.constant("value"))
		e.reprEnum = rt.NewClass("enum", "ReprEnum", []*object.Class{e.enum})
		e.flag = rt.NewClass("enum", "Flag", []*object.Class{e.enum}, e.flagMethods()...)
		integer := rt.BuiltinType("int")
		e.intEnum = rt.NewClass("enum", "IntEnum", []*object.Class{integer, e.reprEnum}, e.method("__repr__", e.memberRepr), e.method("__str__", e.plainStr))
		e.intFlag = rt.NewClass("enum", "IntFlag", []*object.Class{integer, e.reprEnum, e.flag}, append(e.flagMethods(), e.method("__str__", e.plainStr))...)
		e.strEnum = rt.NewClass("enum", "StrEnum", []*object.Class{rt.BuiltinType("str"), e.reprEnum}, e.method("__repr__", e.memberRepr), e.method("__str__", e.plainStr))
		e.auto = rt.NewClass("enum", "auto", nil, e.autoMethods()...)
		return e
	}).(*enums)
}

// Module returns Python 3's enum module.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["enum"]; ok {
		return m, nil
	}
	e := of(rt)
	m := rt.NewModule("enum", nil, nil)
	for _, c := range []*object.Class{e.enum, e.reprEnum, e.intEnum, e.strEnum, e.flag, e.intFlag, e.auto} {
		m.Set(c.Name(), c)
	}
	m.Set("EnumType", e.meta)
	m.Set("EnumMeta", e.meta)
	m.Func("unique", e.unique)
	rt.Modules["enum"] = m
	return m, nil
}

// unique is the decorator that refuses aliases.
func (e *enums) unique(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	def := object.Def{Name: "unique", Names: []string{"enumeration"}}
	if err := def.Unpack(e.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	cls, ok := v.(*object.Class)
	if !ok || e.known[cls] == nil {
		return nil, e.rt.Errorf("AttributeError", "'%s' object has no attribute '__members__'", e.rt.TypeName(v))
	}
	aliases := ""
	n := e.enumeration(cls)
	for _, name := range n.order {
		if first := memberName(n.members[name]); first != name {
			if aliases != "" {
				aliases += ", "
			}
			aliases += name + " -> " + first
		}
	}
	if aliases != "" {
		return nil, e.rt.Errorf("ValueError", "duplicate values found in %s: %s", cls, aliases)
	}
	return cls, nil
}

type methodFunc = func(thread *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error)

// method is a method of members.
func (e *enums) method(name string, f methodFunc, params ...string) *object.Method {
	return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		x, ok := self.(*object.Instance)
		if !ok {
			return nil, e.rt.Errorf("TypeError", "'%s' object is no member of an enumeration", e.rt.TypeName(self))
		}
		if err := e.missing("Flag."+name, args, params); err != nil {
			return nil, err
		}
		return f(thread, x, args)
	})
}

// missing is the error of a call with fewer arguments than parameters, or nil.
func (e *enums) missing(function string, args starlark.Tuple, params []string) error {
	if len(args) >= len(params) {
		return nil
	}
	def := object.Def{Name: function, Names: params}
	var v [2]starlark.Value
	return def.Unpack(e.rt, args, nil, &v[0], &v[1])
}
