package object

import (
	"slices"

	"go.starlark.net/starlark"
)

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
