package lang

import (
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// defineABCMeta completes the metaclass of abstract classes.
func (l *lang) defineABCMeta(meta *object.Class) {
	meta.Final = "metaclasses are not supported by pysock"
	meta.New = func(thread *starlark.Thread, _ *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		c := ctx{l, thread}
		if len(args) != 3 {
			return nil, c.Errorf("TypeError", "type.__new__() takes exactly 3 arguments (%d given)", len(args))
		}
		v, err := c.newType(args, kwargs)
		if err != nil {
			return nil, err
		}
		cls := v.(*object.Class)
		cls.BeAbstract()
		c.abstract(cls)
		return cls, nil
	}
	add := func(name string, f func(c ctx, self *object.Class, arg value) (value, error)) {
		meta.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			c := ctx{l, thread}
			arg, err := c.one(name, args, kwargs)
			if err != nil {
				return nil, err
			}
			return f(c, self.(*object.Class), arg)
		}))
	}
	add("register", ctx.register)
	add("__instancecheck__", func(c ctx, self *object.Class, arg value) (value, error) {
		ok, err := c.isInstanceOf(arg, self)
		return starlark.Bool(ok), err
	})
	add("__subclasscheck__", func(c ctx, self *object.Class, arg value) (value, error) {
		return c.issubclass(tuple{arg, self}, nil)
	})
}

// register makes a class a virtual subclass of an abstract one. Python 3
// returns it, so that register may decorate a class.
func (c ctx) register(self *object.Class, arg value) (value, error) {
	sub, ok := arg.(*object.Class)
	if !ok {
		return nil, c.Errorf("TypeError", "Can only register classes")
	}
	known, err := c.isSubclassOf(sub, self)
	if err != nil {
		return nil, err
	}
	if !known {
		if cycle, err := c.isSubclassOf(self, sub); cycle || err != nil {
			if err == nil {
				err = c.Errorf("RuntimeError", "Refusing to create an inheritance cycle")
			}
			return nil, err
		}
		self.Register(sub)
	}
	if c.Py3() {
		return sub, nil
	}
	return starlark.None, nil
}

// abstractSubclass reports whether sub counts as a subclass of k though it does
// not derive from it, as ABCMeta.__subclasscheck__ finds out: k's
// __subclasshook__ says so, or sub was registered with k or with a class that
// derives from it.
func (c ctx) abstractSubclass(sub, k *object.Class) (bool, error) {
	if !k.IsAbstract() {
		return false, nil
	}
	if ok, known := k.Verdict(sub); known {
		return ok, nil
	}
	ok, err := c.judgeSubclass(sub, k)
	if err == nil {
		k.SetVerdict(sub, ok)
	}
	return ok, err
}

func (c ctx) judgeSubclass(sub, k *object.Class) (bool, error) {
	if _, found := k.Lookup("__subclasshook__"); found {
		hook, err := k.Attr("__subclasshook__")
		if err != nil {
			return false, err
		}
		r, err := c.Call(c.thread, hook, tuple{sub}, nil)
		if err != nil {
			return false, err
		}
		if r != object.NotImplemented {
			return c.truth(r)
		}
	}
	for _, others := range [][]*object.Class{k.Registered(), k.Derived()} {
		for _, other := range others {
			if ok, err := c.isSubclassOf(sub, other); ok || err != nil {
				return ok, err
			}
		}
	}
	return false, nil
}

// abstract gives a new class what the metaclass ABCMeta gives: it cannot be
// called while a method of it is abstract.
func (c ctx) abstract(cls *object.Class) {
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
	set := starlark.NewSet(len(names))
	for _, n := range names {
		_ = set.Insert(c.Text(n))
	}
	cls.Set("__abstractmethods__", &frozenSet{c.lang, set})
}

// isAbstract reports whether a class attribute was marked by abstractmethod.
func (c ctx) isAbstract(v value) bool {
	switch x := v.(type) {
	case *object.Property:
		return c.isAbstract(x.Get) || c.isAbstract(x.Set) || c.isAbstract(x.Del)
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
