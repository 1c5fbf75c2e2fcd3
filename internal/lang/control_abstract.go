package lang

import (
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// abstract gives a class statement's class what the metaclass ABCMeta gives:
// it cannot be called while a method of it is abstract.
func (c ctx) abstract(cls *object.Class, kw value) {
	if d, ok := kw.(*starlark.Dict); ok {
		if meta, found, _ := d.Get(starlark.String("metaclass")); found && meta == starlark.Value(c.ABCMeta()) {
			cls.BeAbstract()
		}
	}
	if !cls.IsAbstract() {
		return
	}
	var names []string
	for _, n := range cls.AttrNames() {
		if v, ok := cls.Lookup(n); ok && c.isAbstract(v) {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	cls.SetAbstractMethods(names)
}

// isAbstract reports whether a class attribute was marked by abstractmethod.
func (c ctx) isAbstract(v value) bool {
	switch x := v.(type) {
	case *object.Property:
		return x.Get != nil && c.isAbstract(x.Get)
	case *object.StaticMethod:
		return c.isAbstract(x.Func)
	case *object.ClassMethod:
		return c.isAbstract(x.Func)
	case *starlark.Function, *object.Instance:
		mark, err := c.getattr(v, "__isabstractmethod__")
		return err == nil && mark != nil && bool(mark.Truth())
	}
	return false
}
