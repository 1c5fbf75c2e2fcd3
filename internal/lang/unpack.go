package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// loop is an iterable of v for the engine's for.
func (c ctx) loop(v value) (value, error) {
	switch v := v.(type) {
	case tuple, *rangeValue, *items:
		return v, nil
	case *starlark.List:
		return c.listIterator(v), nil
	}
	it, err := c.iter(v)
	if err != nil {
		return nil, err
	}
	if x, ok := it.(*object.Instance); ok {
		return x.Iterator(), nil
	}
	return it, nil
}

// loopUnpacking is loop where the engine unpacks the items, which it can only
// do with its own sequences.
func (c ctx) loopUnpacking(x value) (value, error) {
	it, err := c.iter(x)
	if err != nil {
		return nil, err
	}
	return c.newItems("iterator", func(c ctx) (value, error) {
		e, err := c.next(it)
		switch e.(type) {
		case nil, tuple, *starlark.List:
			return e, err
		}
		elems, err := c.collect(e)
		if err != nil && c.Matches(err, "TypeError") && !c.iterableType(e) {
			return e, nil // the engine will say so, at the right place
		}
		return tuple(elems), err
	}), nil
}

// concat puts the items of several iterables together.
func (c ctx) concat(parts tuple) ([]value, error) {
	var out []value
	for _, p := range parts {
		if t, ok := p.(tuple); ok {
			out = append(out, t...)
			continue
		}
		elems, err := c.collect(p)
		if err != nil {
			if c.Py3() && c.Matches(err, "TypeError") && !c.iterableType(p) {
				return nil, c.Errorf("TypeError", "Value after * must be an iterable, not %s", c.TypeName(p))
			}
			return nil, err
		}
		out = append(out, elems...)
	}
	return out, nil
}

func (c ctx) dictHelper(args tuple, _ keywords) (value, error) {
	pairs := args[0].(*starlark.List)
	d := starlark.NewDict(pairs.Len())
	for i := 0; i < pairs.Len(); i++ {
		kv := pairs.Index(i).(tuple)
		if err := c.dictSet(d, kv[0], kv[1]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// dictMerge is {**a, **b}.
func (c ctx) dictMerge(args tuple, _ keywords) (value, error) {
	d := starlark.NewDict(0)
	for _, a := range args {
		if !c.isMapping(a) {
			return nil, c.Errorf("TypeError", "'%s' object is not a mapping", c.TypeName(a))
		}
		if err := c.dictAdd(d, a); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// isMapping reports whether ** takes v.
func (c ctx) isMapping(v value) bool {
	switch v := v.(type) {
	case *object.Instance:
		_, err := v.Attr("keys")
		return err == nil && v.HasSpecial("__getitem__")
	case starlark.IterableMapping:
		return true
	}
	return false
}

// unpack is v as a sequence of so many items.
func (c ctx) unpack(v value, want int) (value, error) {
	switch v := v.(type) {
	case tuple:
		if len(v) == want {
			return v, nil
		}
	case *starlark.List:
		if v.Len() == want {
			elems, err := c.collect(v)
			return tuple(elems), err
		}
	}
	it, err := c.unpackable(v)
	if err != nil {
		return nil, err
	}
	out := make(tuple, 0, want)
	for {
		e, err := c.next(it)
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		if len(out) == want {
			if c.Py3() {
				return nil, c.Errorf("ValueError", "too many values to unpack (expected %d)", want)
			}
			return nil, c.Errorf("ValueError", "too many values to unpack")
		}
		out = append(out, e)
	}
	if len(out) < want {
		return nil, c.tooFew(len(out), want, "")
	}
	return out, nil
}

func (c ctx) unpackable(v value) (value, error) {
	it, err := c.iter(v)
	if err != nil && c.Py3() && c.Matches(err, "TypeError") && !c.iterableType(v) {
		err = c.Errorf("TypeError", "cannot unpack non-iterable %s object", c.TypeName(v))
	}
	return it, err
}

func (c ctx) tooFew(got, want int, bound string) error {
	if c.Py3() {
		return c.Errorf("ValueError", "not enough values to unpack (expected %s%d, got %d)", bound, want, got)
	}
	return c.Errorf("ValueError", "need more than %d value%s to unpack", got, plural(got))
}

// unpackStarred is $unpackex(v, before, after): the items before and after a
// starred target stand alone, those between are a list.
func (c ctx) unpackStarred(args tuple, _ keywords) (value, error) {
	before, _ := starlark.AsInt32(args[1])
	after, _ := starlark.AsInt32(args[2])
	it, err := c.unpackable(args[0])
	if err != nil {
		return nil, err
	}
	elems, err := c.collect(it)
	if err != nil {
		return nil, err
	}
	if len(elems) < before+after {
		return nil, c.tooFew(len(elems), before+after, "at least ")
	}
	rest := len(elems) - after
	out := make(tuple, 0, before+after+1)
	out = append(out, elems[:before]...)
	out = append(out, starlark.NewList(append([]value(nil), elems[before:rest]...)))
	return append(out, elems[rest:]...), nil
}
