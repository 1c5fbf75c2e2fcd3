package object

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"
)

type abcMetaKey struct{}

// ABCMeta returns the metaclass of abstract classes: called like type it makes
// a class, and it may stand behind metaclass=.
func (rt *Runtime) ABCMeta() *Class {
	return rt.Local(abcMetaKey{}, func() any {
		meta := rt.NewClass("abc", "ABCMeta", []*Class{rt.Type})
		meta.New = func(thread *starlark.Thread, _ *Class, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			if len(args) != 3 {
				return nil, rt.Errorf("TypeError", "type.__new__() takes exactly 3 arguments (%d given)", len(args))
			}
			name, ok1 := AsText(args[0])
			tuple, ok2 := args[1].(starlark.Tuple)
			dict, ok3 := args[2].(*starlark.Dict)
			if !ok1 || !ok2 || !ok3 {
				return nil, rt.Errorf("TypeError", "ABCMeta() arguments must be a name, a tuple and a dict")
			}
			var bases []*Class
			for _, b := range tuple {
				if c, ok := b.(*Class); ok {
					bases = append(bases, c)
				}
			}
			c, err := rt.DeriveClass(name, bases, dict.Items())
			if err != nil {
				return nil, err
			}
			c.BeAbstract()
			return c, nil
		}
		return meta
	}).(*Class)
}

// BeAbstract gives the class the metaclass ABCMeta, as its children will have.
func (c *Class) BeAbstract() { c.abstract = true }

// IsAbstract reports whether the class's metaclass is ABCMeta.
func (c *Class) IsAbstract() bool {
	for _, k := range c.mro {
		if k.abstract {
			return true
		}
	}
	return false
}

// SetAbstractMethods records the methods that a child must define before it can
// be called, in order.
func (c *Class) SetAbstractMethods(names []string) { c.lacking = names }

// refuseAbstract is the error of calling a class that lacks methods.
func (c *Class) refuseAbstract() error {
	n := len(c.lacking)
	if n == 0 {
		return nil
	}
	if c.rt.Py3() {
		quoted := make([]string, n)
		for i, s := range c.lacking {
			quoted[i] = "'" + s + "'"
		}
		return c.rt.Errorf("TypeError", "Can't instantiate abstract class %s without an implementation for abstract method%s %s", c.name, pluralS(n), strings.Join(quoted, ", "))
	}
	return c.rt.Errorf("TypeError", "%s", fmt.Sprintf("Can't instantiate abstract class %s with abstract methods %s", c.name, strings.Join(c.lacking, ", ")))
}
