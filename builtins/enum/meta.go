package enum

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// metaMethods are the methods of EnumType: what Python's operations on a class
// of members do.
func (e *enums) metaMethods() []*object.Method {
	type classFunc = func(thread *starlark.Thread, cls *object.Class, n *enumeration, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)
	method := func(name string, f classFunc, params ...string) *object.Method {
		return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			cls, ok := self.(*object.Class)
			if !ok {
				return nil, e.rt.Errorf("TypeError", "descriptor '%s' requires a type but received a '%s'", name, e.rt.TypeName(self))
			}
			if err := e.missing("EnumType."+name, args, params); err != nil {
				return nil, err
			}
			n := e.enumeration(cls)
			if n == nil {
				n = &enumeration{enums: e, class: cls} // it has no members
			}
			return f(thread, cls, n, args, kwargs)
		})
	}
	return []*object.Method{
		method("__call__", e.call),
		method("__iter__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return members(n.listed), nil
		}),
		method("__reversed__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			list := make(starlark.Tuple, len(n.listed))
			for i, x := range n.listed {
				list[len(list)-1-i] = x
			}
			return list, nil
		}),
		method("__len__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return starlark.MakeInt(len(n.listed)), nil
		}),
		method("__getitem__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			if x, ok := n.members[name]; ok {
				return x, nil
			}
			return nil, e.rt.Raise(e.rt.Exc("KeyError"), args[0])
		}, "name"),
		method("__contains__", func(_ *starlark.Thread, cls *object.Class, n *enumeration, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			if e.rt.IsInstance(args[0], cls) || n.find(args[0]) != nil {
				return starlark.True, nil
			}
			if i, ok := small(args[0]); ok && n.flag {
				_, err := n.union(i)
				return starlark.Bool(err == nil), nil
			}
			return starlark.False, nil
		}, "value"),
		method("__repr__", func(_ *starlark.Thread, cls *object.Class, _ *enumeration, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return e.rt.Text(e.classRepr(cls)), nil
		}),
		method("__setattr__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			if _, ok := n.members[name]; ok {
				return nil, e.rt.Errorf("AttributeError", "cannot reassign member '%s'", name)
			}
			return starlark.None, nil
		}, "name", "value"),
		method("__delattr__", func(_ *starlark.Thread, cls *object.Class, n *enumeration, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			if _, ok := n.members[name]; ok {
				return nil, e.rt.Errorf("AttributeError", "'%s' cannot delete member '%s'.", cls.Name(), name)
			}
			return starlark.None, nil
		}, "name"),
		method("__getattr__", func(_ *starlark.Thread, _ *object.Class, n *enumeration, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			if x, ok := n.members[name]; ok { // of a table that was just loaded
				return x, nil
			}
			switch name {
			case "__members__", "_member_map_":
				d := starlark.NewDict(len(n.order))
				for _, name := range n.order {
					if err := d.SetKey(e.rt.Text(name), n.members[name]); err != nil {
						return nil, err
					}
				}
				return d, nil
			case "_member_names_":
				var names []starlark.Value
				for _, x := range n.listed {
					names = append(names, e.rt.Text(memberName(x)))
				}
				return starlark.NewList(names), nil
			}
			return nil, nil
		}, "name"),
	}
}

// classRepr is repr of a class of members.
func (e *enums) classRepr(cls *object.Class) string {
	kind := "enum"
	if cls.IsSubclass(e.flag) {
		kind = "flag"
	}
	return "<" + kind + " '" + cls.Name() + "'>"
}

func members(list []*object.Instance) starlark.Tuple {
	t := make(starlark.Tuple, len(list))
	for i, x := range list {
		t[i] = x
	}
	return t
}

// call is Color(value), or Enum('Color', names) of a class without members.
func (e *enums) call(thread *starlark.Thread, cls *object.Class, n *enumeration, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(n.order) == 0 && len(args)+len(kwargs) > 1 {
		return e.functional(thread, cls, args, kwargs)
	}
	var value starlark.Value
	switch {
	case len(args) > 1:
		value = args
	case len(args) == 1 && len(kwargs) == 0:
		value = args[0]
	case len(args) == 0 && len(kwargs) == 1 && kwargs[0][0] == starlark.String("value"):
		value = kwargs[0][1]
	default:
		return nil, e.rt.Errorf("TypeError", "EnumType.__call__() missing 1 required positional argument: 'value'")
	}
	return n.lookup(thread, value)
}
