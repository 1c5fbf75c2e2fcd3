package lang

import (
	"slices"
	"strconv"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func (c ctx) newEnumerate(args tuple, kwargs keywords) (value, error) {
	var v, start value
	sig := object.Sig{Name: "enumerate", Min: 1, Max: 2, Names: []string{c.Pick("sequence", "iterable"), "start"}}
	if c.Py3() && len(args)+len(kwargs) == 0 {
		return nil, c.Errorf("TypeError", "enumerate() missing required argument 'iterable'")
	}
	if err := sig.Unpack(c.Runtime, args, kwargs, &v, &start); err != nil {
		return nil, err
	}
	n := starlark.MakeInt(0)
	if start != nil {
		i, err := c.Index(start)
		if err != nil {
			if !c.Py3() && c.Matches(err, "TypeError") {
				err = c.Errorf("TypeError", "'%s' object cannot be interpreted as an index", c.TypeName(start))
			}
			return nil, err
		}
		n = i
	}
	it, err := c.iter(v)
	if err != nil {
		return nil, err
	}
	one := starlark.MakeInt(1)
	return c.newItems("enumerate", func(c ctx) (value, error) {
		e, err := c.next(it)
		if e == nil || err != nil {
			return nil, err
		}
		pair := tuple{n, e}
		n = n.Add(one)
		return pair, nil
	}), nil
}

func (c ctx) newReversed(args tuple, kwargs keywords) (value, error) {
	if err := c.count("reversed", args, kwargs, 1, 1); err != nil {
		return nil, err
	}
	v := args[0]
	at, n := func(int) (value, error) { return nil, nil }, 0
	kind := "reversed"
	switch v := v.(type) {
	case *object.Class:
		r, found, err := v.MetaSpecial(c.thread, "__reversed__")
		if err != nil {
			return nil, err
		}
		if found {
			return c.iter(r)
		}
		return nil, c.notReversible(v)
	case *starlark.List:
		kind = c.Pick("listreverseiterator", "list_reverseiterator")
		n = v.Len()
		at = func(i int) (value, error) {
			if i >= v.Len() {
				return nil, nil
			}
			return v.Index(i), nil
		}
	case *object.Instance:
		if r, found, err := v.Special(c.thread, "__reversed__"); found || err != nil {
			return r, err
		}
		if !v.HasSpecial("__len__") || !v.HasSpecial("__getitem__") {
			return nil, c.notReversible(v)
		}
		var err error
		if n, err = c.length(v); err != nil {
			return nil, err
		}
		at = func(i int) (value, error) { return v.GetItem(starlark.MakeInt(i)) }
	case *starlark.Dict, *dictView:
		if !c.Py3() {
			return nil, c.notReversible(v)
		}
		elems, err := c.collect(v)
		if err != nil {
			return nil, err
		}
		slices.Reverse(elems)
		return c.slotIterator("dict_reversekeyiterator", elems), nil
	case *rangeValue:
		if c.Py3() {
			kind = "range_iterator"
		}
		n = v.n
		at = func(i int) (value, error) { return v.Index(i), nil }
	default:
		if _, _, ok := c.stringType(v); !ok {
			if _, ok := asTuple(v); !ok {
				return nil, c.notReversible(v)
			}
		}
		elems, err := c.collect(v)
		if err != nil {
			return nil, err
		}
		n = len(elems)
		at = func(i int) (value, error) { return elems[i], nil }
	}
	return c.newItems(kind, func(ctx) (value, error) {
		if n == 0 {
			return nil, nil
		}
		n--
		return at(n)
	}), nil
}

func (c ctx) notReversible(v value) error {
	if c.Py3() {
		return c.Errorf("TypeError", "'%s' object is not reversible", c.TypeName(v))
	}
	return c.Errorf("TypeError", "argument to reversed() must be a sequence")
}

func (c ctx) newFilter(args tuple, kwargs keywords) (value, error) {
	if err := c.count("filter", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	f := args[0]
	it, err := c.iter(args[1])
	if err != nil {
		return nil, err
	}
	return c.newItems("filter", func(c ctx) (value, error) {
		for {
			e, err := c.next(it)
			if e == nil || err != nil {
				return nil, err
			}
			if ok, err := c.accepts(f, e); ok || err != nil {
				return e, err
			}
		}
	}), nil
}

// iters makes iterators of several arguments.
func (c ctx) iters(args tuple) ([]value, error) {
	its := make([]value, len(args))
	for i, a := range args {
		it, err := c.iter(a)
		if err != nil {
			return nil, err
		}
		its[i] = it
	}
	return its, nil
}

func (c ctx) newMap(args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords("map")
	}
	if len(args) < 2 {
		return nil, c.Errorf("TypeError", "map() must have at least two arguments.")
	}
	f := args[0]
	its, err := c.iters(args[1:])
	if err != nil {
		return nil, err
	}
	return c.newItems("map", func(c ctx) (value, error) {
		row := make(tuple, len(its))
		for i, it := range its {
			e, err := c.next(it)
			if e == nil || err != nil {
				return nil, err
			}
			row[i] = e
		}
		return c.Call(c.thread, f, row, nil)
	}), nil
}

func (c ctx) newZip(args tuple, kwargs keywords) (value, error) {
	strict := false
	for _, kv := range kwargs {
		if k := string(kv[0].(starlark.String)); k != "strict" {
			return nil, c.unknownKeyword("zip", k, "strict")
		}
		strict = bool(kv[1].Truth())
	}
	its, err := c.iters(args)
	if err != nil {
		if c.Matches(err, "TypeError") {
			for i, a := range args {
				if _, err := c.iter(a); err != nil {
					return nil, c.Errorf("TypeError", "'%s' object is not iterable", c.TypeName(args[i]))
				}
			}
		}
		return nil, err
	}
	return c.newItems("zip", func(c ctx) (value, error) {
		if len(its) == 0 {
			return nil, nil
		}
		row := make(tuple, len(its))
		for i, it := range its {
			e, err := c.next(it)
			if err != nil {
				return nil, err
			}
			if e == nil {
				if strict {
					return nil, c.unevenZip(its, i)
				}
				return nil, nil
			}
			row[i] = e
		}
		return row, nil
	}), nil
}

// unevenZip is the error of zip(strict=True) whose argument i ended first, or
// nil if all ended together.
func (c ctx) unevenZip(its []value, i int) error {
	word := "shorter"
	if i == 0 {
		word = "longer"
		for i = 1; i < len(its); i++ {
			e, err := c.next(its[i])
			if err != nil {
				return err
			}
			if e != nil {
				break
			}
		}
		if i == len(its) {
			return nil
		}
	}
	before := "argument 1"
	if i > 1 {
		before = "arguments 1-" + strconv.Itoa(i)
	}
	return c.Errorf("ValueError", "zip() argument %d is %s than %s", i+1, word, before)
}
