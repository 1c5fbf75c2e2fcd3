// Package collections is the module _collections: the part of Python's
// collections that CPython has in C, too. The rest is internal/pylib's.
package collections

import (
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns the module _collections:
//
//	deque, defaultdict, OrderedDict
//	    the classes
//	tuple_class(name, fields, defaults, module)
//	    what namedtuple makes: a class of tuples whose items have the names
//	    fields, of which the last have the values defaults
//	_count_elements(mapping, iterable)
//	    adds 1 to the value of each element, for Counter
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["_collections"]; ok {
		return m, nil
	}
	m := rt.NewModule("_collections", nil, nil)
	m.Set("deque", dequeClass(rt))
	m.Set("defaultdict", defaultDictClass(rt))
	m.Set("OrderedDict", orderedDictClass(rt))
	m.Func("tuple_class", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var name, fields, defaults, module starlark.Value
		sig := object.Sig{Name: "tuple_class", Min: 4, Max: 4}
		if err := sig.Unpack(rt, args, kwargs, &name, &fields, &defaults, &module); err != nil {
			return nil, err
		}
		return tupleClass(rt, thread, name, fields, defaults, module)
	})
	m.Func("_count_elements", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var mapping, elements starlark.Value
		sig := object.Sig{Name: "_count_elements", Min: 2, Max: 2}
		if err := sig.Unpack(rt, args, kwargs, &mapping, &elements); err != nil {
			return nil, err
		}
		return starlark.None, countElements(rt, thread, mapping, elements)
	})
	rt.Modules["_collections"] = m
	return m, nil
}

// countElements counts in an object with get and __setitem__.
func countElements(rt *object.Runtime, thread *starlark.Thread, mapping, elements starlark.Value) error {
	x, ok := mapping.(*object.Instance)
	if !ok {
		return rt.Errorf("TypeError", "a mapping is required, not %s", rt.TypeName(mapping))
	}
	zero, one := starlark.MakeInt(0), starlark.MakeInt(1)
	return lang.Each(thread, elements, func(e starlark.Value) error {
		n, err := rt.CallMethod(thread, x, "get", e, zero)
		if err != nil {
			return err
		}
		if n, err = lang.Add(thread, n, one); err != nil {
			return err
		}
		return x.SetKey(e, n)
	})
}
