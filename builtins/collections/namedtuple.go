package collections

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// named is a class that namedtuple made.
type named struct {
	rt       *object.Runtime
	name     string
	fields   []string
	defaults starlark.Tuple // of the last fields
}

// tupleClass is tuple_class(name, fields, defaults, module).
func tupleClass(rt *object.Runtime, thread *starlark.Thread, name, fields, defaults, module starlark.Value) (starlark.Value, error) {
	n := &named{rt: rt}
	n.name, _ = object.AsText(name)
	err := lang.Each(thread, fields, func(f starlark.Value) error {
		s, _ := object.AsText(f)
		n.fields = append(n.fields, s)
		return nil
	})
	if err == nil {
		err = lang.Each(thread, defaults, func(v starlark.Value) error {
			n.defaults = append(n.defaults, v)
			return nil
		})
	}
	if err != nil {
		return nil, err
	}
	where, _ := object.AsText(module)
	c := rt.NewClass(where, n.name, []*object.Class{rt.BuiltinType("tuple")})
	n.define(c)
	return c, nil
}

func (n *named) define(c *object.Class) {
	rt := n.rt
	names := make(starlark.Tuple, len(n.fields))
	given := starlark.NewDict(len(n.defaults))
	for i, f := range n.fields {
		names[i] = rt.Text(f)
		if d := i - len(n.fields) + len(n.defaults); d >= 0 {
			_ = given.SetKey(names[i], n.defaults[d]) // a text has a hash
		}
		c.DefineAttrs(&object.GetSet{AttrName: f,
			Get: func(x *object.Instance) (starlark.Value, error) {
				if t, ok := x.Native.(starlark.Tuple); ok && i < len(t) {
					return t[i], nil
				}
				return nil, rt.Errorf("IndexError", "tuple index out of range")
			},
			Set: func(*object.Instance, starlark.Value) error {
				return rt.Errorf("AttributeError", "can't set attribute")
			},
		})
	}
	c.Set("__doc__", rt.Text(n.name+"("+strings.Join(n.fields, ", ")+")"))
	c.NoDict = true
	c.Set("__slots__", object.NewSlots(starlark.Tuple{}, nil))
	c.Set("_fields", names)
	if rt.Py3() {
		c.Set("_field_defaults", given)
		c.Set("__match_args__", names)
	}
	c.Set("__new__", &object.StaticMethod{Func: object.NewFunc("__new__", n.new)})
	c.Set("_make", &object.ClassMethod{Func: object.NewMethod("_make", n.make)})
	c.Define(
		object.NewMethod("__repr__", n.repr),
		object.NewMethod("_replace", n.replace),
		object.NewMethod("_asdict", n.asDict),
		object.NewMethod("__getnewargs__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return object.Plain(self), nil
		}),
	)
}

// new is __new__(cls, fields...).
func (n *named) new(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		return nil, n.rt.Errorf("TypeError", "%s.__new__(): not enough arguments", n.name)
	}
	cls, ok := args[0].(*object.Class)
	if !ok {
		return nil, n.rt.Errorf("TypeError", "%s.__new__(X): X is not a type object (%s)", n.name, n.rt.TypeName(args[0]))
	}
	values := make(starlark.Tuple, len(n.fields))
	if len(kwargs) == 0 && len(args)-1 == len(values) {
		copy(values, args[1:])
		return object.NewInstance(cls, values), nil
	}
	into := make([]*starlark.Value, len(values))
	for i := range into {
		into[i] = &values[i]
	}
	def := object.Def{Name: "__new__", Class: n.name, Names: n.fields, Defaults: len(n.defaults), Method: true}
	if err := def.Unpack(n.rt, args[1:], kwargs, into...); err != nil {
		return nil, err
	}
	for i, v := range values {
		if v == nil {
			values[i] = n.defaults[i-len(values)+len(n.defaults)]
		}
	}
	return object.NewInstance(cls, values), nil
}

// make is _make(iterable).
func (n *named) make(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var elements starlark.Value
	sig := object.Sig{Name: "_make", Min: 1, Max: 1, Names: []string{"iterable"}}
	if err := sig.Unpack(n.rt, args, kwargs, &elements); err != nil {
		return nil, err
	}
	values := make(starlark.Tuple, 0, len(n.fields))
	if err := lang.Each(thread, elements, func(v starlark.Value) error { values = append(values, v); return nil }); err != nil {
		return nil, err
	}
	if len(values) != len(n.fields) {
		return nil, n.rt.Errorf("TypeError", "Expected %d arguments, got %d", len(n.fields), len(values))
	}
	return object.NewInstance(self.(*object.Class), slices.Clip(values)), nil
}

func (n *named) repr(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := self.(*object.Instance)
	name := n.name
	if n.rt.Py3() {
		name = x.Class().Name()
	}
	values := object.Plain(x).(starlark.Tuple)
	s, err := lang.Showing(n.rt, x, name+"(...)", func() (string, error) {
		var b strings.Builder
		b.WriteString(name + "(")
		for i, v := range values {
			if i > 0 {
				b.WriteString(", ")
			}
			shown, err := n.rt.Repr(thread, v)
			if err != nil {
				return "", err
			}
			b.WriteString(n.field(i) + "=" + shown)
		}
		b.WriteByte(')')
		return b.String(), nil
	})
	return n.rt.Text(s), err
}

// field is the name of item i. A derived class may make longer tuples.
func (n *named) field(i int) string {
	if i < len(n.fields) {
		return n.fields[i]
	}
	return strconv.Itoa(i)
}

// replace is _replace(field=value, ...).
func (n *named) replace(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := n.rt
	if len(args) > 0 {
		return nil, rt.Errorf("TypeError", rt.Pick("_replace() takes exactly 1 argument (%d given)", "_replace() takes 1 positional argument but %d were given"), len(args)+1)
	}
	x := self.(*object.Instance)
	values := slices.Clone(object.Plain(x).(starlark.Tuple))
	var unknown []starlark.Value
	for _, kv := range kwargs {
		name, _ := object.AsText(kv[0])
		if i := slices.Index(n.fields, name); i >= 0 {
			values[i] = kv[1]
		} else {
			unknown = append(unknown, rt.Text(name))
		}
	}
	if unknown != nil {
		shown, err := rt.Repr(thread, starlark.NewList(unknown))
		if err != nil {
			return nil, err
		}
		return nil, rt.Errorf(rt.Pick("ValueError", "TypeError"), "Got unexpected field names: %s", shown)
	}
	return object.NewInstance(x.Class(), values), nil
}

// asDict is _asdict().
func (n *named) asDict(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	values := object.Plain(self).(starlark.Tuple)
	d := starlark.NewDict(len(values))
	for i, v := range values {
		if err := d.SetKey(n.rt.Text(n.field(i)), v); err != nil {
			return nil, err
		}
	}
	return d, nil
}
