package lang

import (
	"errors"
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// errStop ends a walk early.
var errStop = errors.New("stop")

// sortOptions are the arguments of sorted and list.sort.
type sortOptions struct {
	cmp, key value
	reverse  bool
}

func (c ctx) sortOptions(name string, args tuple, kwargs keywords) (o sortOptions, err error) {
	set := func(k string, v value) error {
		switch k {
		case "cmp":
			if v != starlark.None {
				o.cmp = v
			}
		case "key":
			if v != starlark.None {
				o.key = v
			}
		case "reverse":
			if c.Py3() {
				ok, err := c.truth(v)
				o.reverse = ok
				return err
			}
			n, err := c.Index(v)
			if err != nil {
				return err
			}
			o.reverse = n.Sign() != 0
		}
		return nil
	}
	names := []string{"cmp", "key", "reverse"}
	if c.Py3() {
		names = names[1:]
		if len(args) > 0 {
			if name == "sort" && len(args)+len(kwargs) > 2 {
				return o, c.Errorf("TypeError", "sort() takes at most 2 arguments (%d given)", len(args)+len(kwargs))
			}
			if name == "sort" {
				return o, c.Errorf("TypeError", "sort() takes no positional arguments")
			}
			return o, c.Errorf("TypeError", "sorted expected 1 argument, got %d", len(args)+1)
		}
	}
	if len(args) > len(names) {
		return o, c.Errorf("TypeError", "%s() takes at most %d arguments (%d given)", name, len(names), len(args))
	}
	for i, v := range args {
		if err := set(names[i], v); err != nil {
			return o, err
		}
	}
	for _, kv := range kwargs {
		k := string(kv[0].(starlark.String))
		if !slices.Contains(names, k) {
			if c.Py3() {
				return o, c.unknownKeyword("sort", k, names...)
			}
			return o, c.Errorf("TypeError", "'%s' is an invalid keyword argument for this function", k)
		}
		if err := set(k, kv[1]); err != nil {
			return o, err
		}
	}
	return o, nil
}

// sorted is sorted(iterable, ...).
func (c ctx) sorted(args tuple, kwargs keywords) (value, error) {
	if len(args) == 0 {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "sorted expected 1 argument, got 0")
		}
		return nil, c.Errorf("TypeError", "Required argument 'iterable' (pos 1) not found")
	}
	elems, err := c.collect(args[0])
	if err != nil {
		return nil, err
	}
	o, err := c.sortOptions("sorted", args[1:], kwargs)
	if err != nil {
		return nil, err
	}
	if err := c.sort(elems, o); err != nil {
		return nil, err
	}
	return starlark.NewList(elems), nil
}

// sort sorts in place, stably also in reverse.
func (c ctx) sort(elems []value, o sortOptions) error {
	type item struct{ key, elem value }
	items := make([]item, len(elems))
	for i, e := range elems {
		items[i] = item{e, e}
		if o.key != nil {
			k, err := c.Call(c.thread, o.key, tuple{e}, nil)
			if err != nil {
				return err
			}
			items[i].key = k
		}
	}
	var failed error
	less := func(x, y value) bool {
		if failed != nil {
			return false
		}
		var ok bool
		if o.cmp == nil {
			ok, failed = c.order(syntax.LT, x, y)
			return ok
		}
		r, err := c.Call(c.thread, o.cmp, tuple{x, y}, nil)
		if err == nil {
			n, isInt := number(r).(starlark.Int)
			if isInt {
				return n.Sign() < 0
			}
			err = c.Errorf("TypeError", "comparison function must return int, not %s", c.TypeName(r))
		}
		failed = err
		return false
	}
	if o.reverse {
		slices.Reverse(items)
	}
	slices.SortStableFunc(items, func(a, b item) int {
		switch {
		case less(a.key, b.key):
			return -1
		case less(b.key, a.key):
			return 1
		}
		return 0
	})
	if o.reverse {
		slices.Reverse(items)
	}
	for i, it := range items {
		elems[i] = it.elem
	}
	return failed
}
