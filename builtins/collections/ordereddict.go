package collections

import (
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// orderedDictClass makes OrderedDict: a dict, which keeps its order anyway, with
// an equality that minds it and ways to change it.
func orderedDictClass(rt *object.Runtime) *object.Class {
	dict := rt.BuiltinType("dict")
	c := rt.NewClass("collections", "OrderedDict", []*object.Class{dict})
	define := func(name string, min, max int, names []string, f func(o ordered, args []starlark.Value) (starlark.Value, error)) {
		sig := object.Sig{Name: name, Class: "OrderedDict", Min: min, Max: max, Names: names}
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			values := make([]starlark.Value, 2)
			if err := sig.Unpack(rt, args, kwargs, &values[0], &values[1]); err != nil {
				return nil, err
			}
			x := self.(*object.Instance)
			return f(ordered{rt, thread, x, object.Plain(x).(*starlark.Dict)}, values)
		}))
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) > 1 {
			return nil, rt.Errorf("TypeError", rt.Pick("expected at most 1 arguments, got %d", "expected at most 1 argument, got %d"), len(args))
		}
		if d, ok := object.Plain(self).(*starlark.Dict); ok {
			rt.KeepOrder(d)
		}
		update, _ := dict.Lookup("__init__")
		return update.(*object.Method).Func(thread, self, args, kwargs)
	}))
	define("popitem", 0, 1, []string{"last"}, ordered.popItem)
	if rt.Py3() {
		define("move_to_end", 1, 2, []string{"key", "last"}, ordered.moveToEnd)
		defineUnion(rt, c)
	}
	define("__eq__", 1, 1, nil, func(o ordered, args []starlark.Value) (starlark.Value, error) { return o.equal(args[0], true) })
	define("__ne__", 1, 1, nil, func(o ordered, args []starlark.Value) (starlark.Value, error) { return o.equal(args[0], false) })
	define("__repr__", 0, 0, nil, ordered.repr)
	again := func(o ordered, _ []starlark.Value) (starlark.Value, error) {
		return rt.Call(o.thread, o.x.Class(), starlark.Tuple{o.x}, nil)
	}
	define("copy", 0, 0, nil, again)
	define("__copy__", 0, 0, nil, again)
	define("__reversed__", 0, 0, nil, func(o ordered, _ []starlark.Value) (starlark.Value, error) {
		keys := o.d.Keys()
		return lang.Iterator(rt, rt.Pick("generator", "odict_iterator"), func(*starlark.Thread) (starlark.Value, error) {
			n := len(keys)
			if n == 0 {
				return nil, nil
			}
			k := keys[n-1]
			keys = keys[:n-1]
			return k, nil
		}), nil
	})
	c.Set("__hash__", starlark.None)
	return c
}

// ordered is a call of a method of OrderedDict.
type ordered struct {
	rt     *object.Runtime
	thread *starlark.Thread
	x      *object.Instance
	d      *starlark.Dict
}

// last is an argument that is True if it is not given.
func last(v starlark.Value) bool { return v == nil || bool(v.Truth()) }

func (o ordered) popItem(args []starlark.Value) (starlark.Value, error) {
	keys := o.d.Keys()
	if len(keys) == 0 {
		return nil, o.rt.Errorf("KeyError", "dictionary is empty")
	}
	k := keys[0]
	if last(args[0]) {
		k = keys[len(keys)-1]
	}
	v, _, err := o.d.Delete(k)
	return starlark.Tuple{k, v}, err
}

func (o ordered) moveToEnd(args []starlark.Value) (starlark.Value, error) {
	k := args[0]
	v, found, err := o.d.Delete(k)
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, o.rt.Raise(o.rt.Exc("KeyError"), k)
	case last(args[1]):
		return starlark.None, o.d.SetKey(k, v)
	}
	rest := o.d.Items()
	if err := o.d.Clear(); err != nil {
		return nil, err
	}
	for _, kv := range append([]starlark.Tuple{{k, v}}, rest...) {
		if err := o.d.SetKey(kv[0], kv[1]); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

// equal compares with a dict; with another OrderedDict order counts.
func (o ordered) equal(v starlark.Value, want bool) (starlark.Value, error) {
	d, ok := object.Plain(v).(*starlark.Dict)
	if !ok {
		return object.NotImplemented, nil
	}
	same, err := lang.Equal(o.thread, o.d, d)
	if y, isObject := v.(*object.Instance); same && isObject && err == nil && y.Class().IsSubclass(orderedDictOf(o.x.Class())) {
		same, err = lang.Equal(o.thread, starlark.NewList(o.d.Keys()), starlark.NewList(d.Keys()))
	}
	return starlark.Bool(same == want), err
}

// orderedDictOf is the class OrderedDict that c is or derives from.
func orderedDictOf(c *object.Class) *object.Class {
	for _, k := range c.MRO() {
		if k.Module == "collections" && k.Name() == "OrderedDict" {
			return k
		}
	}
	return c
}

func (o ordered) repr(_ []starlark.Value) (starlark.Value, error) {
	name := o.x.Class().Name()
	s, err := lang.Showing(o.rt, o.x, "...", func() (string, error) {
		if o.d.Len() == 0 {
			return name + "()", nil
		}
		var shown starlark.Value = o.d
		if !o.rt.Py3() {
			items := make([]starlark.Value, 0, o.d.Len())
			for _, kv := range o.d.Items() {
				items = append(items, kv)
			}
			shown = starlark.NewList(items)
		}
		text, err := o.rt.Repr(o.thread, shown)
		return name + "(" + text + ")", err
	})
	return o.rt.Text(s), err
}
