package collections

import (
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// defaultDict is the state of a defaultdict.
type defaultDict struct {
	dict    *starlark.Dict
	factory starlark.Value
}

// Plain is the dict.
func (d *defaultDict) Plain() starlark.Value { return d.dict }

func defaultDictClass(rt *object.Runtime) *object.Class {
	dict := rt.BuiltinType("dict")
	c := rt.NewClass("collections", "defaultdict", []*object.Class{dict})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &defaultDict{starlark.NewDict(0), starlark.None}), nil
	}
	define := func(name string, f func(thread *starlark.Thread, x *object.Instance, d *defaultDict, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x := self.(*object.Instance)
			return f(thread, x, x.Native.(*defaultDict), args, kwargs)
		}))
	}
	define("__init__", func(thread *starlark.Thread, x *object.Instance, d *defaultDict, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) > 0 {
			if args[0] != starlark.None && !rt.Callable(args[0]) {
				return nil, rt.Errorf("TypeError", "first argument must be callable or None")
			}
			d.factory, args = args[0], args[1:]
		}
		fill, _ := dict.Lookup("__init__")
		return fill.(*object.Method).Func(thread, x, args, kwargs)
	})
	define("__missing__", func(thread *starlark.Thread, x *object.Instance, d *defaultDict, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var key starlark.Value
		sig := object.Sig{Name: "__missing__", Class: "defaultdict", Min: 1, Max: 1}
		if err := sig.Unpack(rt, args, kwargs, &key); err != nil {
			return nil, err
		}
		if d.factory == starlark.None {
			return nil, rt.Raise(rt.Exc("KeyError"), key)
		}
		v, err := rt.Call(thread, d.factory, nil, nil)
		if err != nil {
			return nil, err
		}
		return v, x.SetKey(key, v)
	})
	again := func(thread *starlark.Thread, x *object.Instance, d *defaultDict, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		sig := object.Sig{Name: "copy", Class: "defaultdict"}
		if err := sig.Unpack(rt, args, kwargs); err != nil {
			return nil, err
		}
		return rt.Call(thread, x.Class(), starlark.Tuple{d.factory, x}, nil)
	}
	define("copy", again)
	define("__copy__", again)
	define("__repr__", func(thread *starlark.Thread, x *object.Instance, d *defaultDict, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		name := "defaultdict"
		if rt.Py3() {
			name = x.Class().Name()
		}
		s, err := lang.Showing(rt, x, name+"(...)", func() (string, error) {
			factory, err := rt.Repr(thread, d.factory)
			if err != nil {
				return "", err
			}
			items, err := rt.Repr(thread, d.dict)
			return name + "(" + factory + ", " + items + ")", err
		})
		return rt.Text(s), err
	})
	c.DefineAttrs(&object.GetSet{AttrName: "default_factory",
		Get: func(x *object.Instance) (starlark.Value, error) { return x.Native.(*defaultDict).factory, nil },
		Set: func(x *object.Instance, v starlark.Value) error { x.Native.(*defaultDict).factory = v; return nil },
	})
	if rt.Py3() {
		defineUnion(rt, c)
	}
	defineDeepCopy(rt, c, func(x *object.Instance) starlark.Tuple {
		return starlark.Tuple{x.Native.(*defaultDict).factory}
	}, func(_ *starlark.Thread, x, made *object.Instance, deepcopy func(starlark.Value) (starlark.Value, error)) error {
		for _, kv := range x.Native.(*defaultDict).dict.Items() {
			v, err := deepcopy(kv[1])
			if err != nil {
				return err
			}
			if err := made.SetKey(kv[0], v); err != nil {
				return err
			}
		}
		return nil
	})
	c.NoDict = true
	return c
}
