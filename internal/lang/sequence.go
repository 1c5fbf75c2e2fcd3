package lang

import (
	"math"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// sequenceFunctions are the functions about iterables.
func sequenceFunctions(d object.Dialect, name string) function {
	two := d != object.Py3
	switch name {
	case "all":
		return ctx.all
	case "any":
		return ctx.any
	case "iter":
		return ctx.iterOf
	case "len":
		return ctx.lenOf
	case "max":
		return ctx.max
	case "min":
		return ctx.min
	case "next":
		return ctx.nextOf
	case "sorted":
		return ctx.sorted
	case "sum":
		return ctx.sum
	}
	if two {
		switch name {
		case "cmp":
			return ctx.cmpOf
		case "filter":
			return ctx.filter2
		case "map":
			return ctx.map2
		case "range":
			return ctx.range2
		case "reduce":
			return ctx.reduce
		case "zip":
			return ctx.zip2
		}
	}
	return nil
}

// length is len(v).
func (c ctx) length(v value) (int, error) {
	switch v := v.(type) {
	case starlark.String:
		return len(v), nil
	case *object.Instance:
		r, found, err := v.Special(c.thread, "__len__")
		if err != nil {
			return 0, err
		}
		if !found {
			break
		}
		n, err := c.Index(r)
		if err != nil {
			if c.Py3() {
				return 0, err
			}
			return 0, c.Errorf("TypeError", "an integer is required")
		}
		i, ok := n.Int64()
		if !ok {
			return 0, c.Errorf("OverflowError", "cannot fit '%s' into an index-sized integer", c.TypeName(r))
		}
		if i < 0 {
			return 0, c.Errorf("ValueError", "__len__() should return >= 0")
		}
		return int(i), nil
	case *object.Class:
		if r, found, err := v.MetaSpecial(c.thread, "__len__"); found && err == nil {
			return starlark.AsInt32(r)
		}
	case starlark.Sequence:
		return v.Len(), nil
	case starlark.Indexable:
		return v.Len(), nil
	case interface{ Len() int }:
		return v.Len(), nil
	}
	if x, ok := v.(*object.Instance); ok && x.Class().OldStyle && !c.Py3() {
		return 0, c.Errorf("AttributeError", "%s instance has no attribute '__len__'", x.Class().Name())
	}
	return 0, c.Errorf("TypeError", "object of type '%s' has no len()", c.TypeName(v))
}

func (c ctx) lenOf(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("len", args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := c.length(v)
	return starlark.MakeInt(n), err
}

func (c ctx) all(args tuple, kwargs keywords) (value, error) {
	return c.anyAll("all", false, args, kwargs)
}

func (c ctx) any(args tuple, kwargs keywords) (value, error) {
	return c.anyAll("any", true, args, kwargs)
}

// anyAll looks for an item whose truth is want.
func (c ctx) anyAll(name string, want bool, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(name, args, kwargs)
	if err != nil {
		return nil, err
	}
	found := false
	err = c.each(v, func(e value) error {
		ok, err := c.truth(e)
		if err == nil && ok == want {
			found = true
			return errStop
		}
		return err
	})
	if err != nil && err != errStop {
		return nil, err
	}
	return starlark.Bool(found == want), nil
}

func (c ctx) iterOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("iter", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	if len(args) == 1 {
		return c.iter(args[0])
	}
	f, sentinel := args[0], args[1]
	if !c.Callable(f) {
		return nil, c.Errorf("TypeError", "iter(v, w): v must be callable")
	}
	return c.newItems(c.Pick("callable-iterator", "callable_iterator"), func(c ctx) (value, error) {
		v, err := c.Call(c.thread, f, nil, nil)
		if err != nil {
			if c.Matches(err, "StopIteration") && c.FromError(c.thread, err) != nil {
				return nil, nil
			}
			return nil, err
		}
		if same, err := c.equal(v, sentinel); same || err != nil {
			return nil, err
		}
		return v, nil
	}), nil
}

func (c ctx) nextOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("next", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	if g, ok := args[0].(*Generator); ok && len(args) == 1 { // its result goes into the exception
		return g.step(c, starlark.None, nil)
	}
	v, err := c.next(args[0])
	if v != nil || err != nil {
		return v, err
	}
	if len(args) == 2 {
		return args[1], nil
	}
	return nil, c.Raise(c.Exc("StopIteration"))
}

func (c ctx) max(args tuple, kwargs keywords) (value, error) {
	return c.extreme("max", syntax.GT, args, kwargs)
}

func (c ctx) min(args tuple, kwargs keywords) (value, error) {
	return c.extreme("min", syntax.LT, args, kwargs)
}

// extreme is min or max: the first item that no other is op.
func (c ctx) extreme(name string, op syntax.Token, args tuple, kwargs keywords) (value, error) {
	var key, dflt value
	for _, kv := range kwargs {
		switch k := string(kv[0].(starlark.String)); {
		case k == "key":
			if key = kv[1]; key == starlark.None && c.Py3() {
				key = nil
			}
		case k == "default" && c.Py3():
			dflt = kv[1]
		case c.Py3():
			return nil, c.unknownKeyword(name, k, "key", "default")
		default:
			return nil, c.Errorf("TypeError", "%s() got an unexpected keyword argument", name)
		}
	}
	var from value
	switch len(args) {
	case 0:
		return nil, c.Errorf("TypeError", c.Pick("%s expected 1 arguments, got 0", "%s expected at least 1 argument, got 0"), name)
	case 1:
		from = args[0]
	default:
		if dflt != nil {
			return nil, c.Errorf("TypeError", "Cannot specify a default for %s() with multiple positional arguments", name)
		}
		from = args
	}
	var best, bestKey value
	err := c.each(from, func(e value) error {
		k := e
		if key != nil {
			var err error
			if k, err = c.Call(c.thread, key, tuple{e}, nil); err != nil {
				return err
			}
		}
		if best != nil {
			if better, err := c.order(op, k, bestKey); !better || err != nil {
				return err
			}
		}
		best, bestKey = e, k
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case best != nil:
		return best, nil
	case dflt != nil:
		return dflt, nil
	}
	return nil, c.Errorf("ValueError", c.Pick("%s() arg is an empty sequence", "%s() iterable argument is empty"), name)
}

func (c ctx) sum(args tuple, kwargs keywords) (value, error) {
	if c.Py3() && len(kwargs) == 1 && len(args) == 1 {
		if v := keyword(kwargs, "start"); v != nil {
			args, kwargs = tuple{args[0], v}, nil
		}
	}
	if c.Py3() && len(args) == 0 {
		return nil, c.Errorf("TypeError", "sum() takes at least 1 positional argument (0 given)")
	}
	if c.Py3() && len(kwargs) > 0 {
		k, _ := object.AsText(kwargs[0][0])
		return nil, c.unknownKeyword("sum", k, "start")
	}
	if err := c.count("sum", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	var total value = starlark.MakeInt(0)
	if len(args) == 2 {
		total = args[1]
		switch total.(type) {
		case starlark.String, object.Text:
			return nil, c.Errorf("TypeError", "sum() can't sum strings [use ''.join(seq) instead]")
		case starlark.Bytes, *object.ByteArray:
			if c.Py3() {
				return nil, c.Errorf("TypeError", "sum() can't sum %s [use b''.join(seq) instead]", c.TypeName(total))
			}
		}
	}
	var low float64 // what the float total has lost: Python 3 gives it back at the end
	err := c.each(args[0], func(e value) (err error) {
		sum, ok1 := total.(starlark.Float)
		x, ok2 := e.(starlark.Float)
		if !c.Py3() || !ok1 || !ok2 {
			total, err = c.binary(syntax.PLUS, total, e)
			return err
		}
		t := sum + x
		if math.Abs(float64(sum)) >= math.Abs(float64(x)) {
			low += float64((sum - t) + x)
		} else {
			low += float64((x - t) + sum)
		}
		total = t
		return nil
	})
	if f, ok := total.(starlark.Float); ok && low != 0 && !math.IsInf(low, 0) && !math.IsNaN(low) {
		total = f + starlark.Float(low)
	}
	return total, err
}

func (c ctx) cmpOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("cmp", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	n, err := c.threeWay(args[0], args[1], 0)
	return starlark.MakeInt(n), err
}

// filter2 is Python 2's filter: a list, or what the argument was if that is a
// str or tuple.
func (c ctx) filter2(args tuple, kwargs keywords) (value, error) {
	if err := c.count("filter", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	f := args[0]
	var out []value
	err := c.each(args[1], func(e value) error {
		ok, err := c.accepts(f, e)
		if ok {
			out = append(out, e)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	switch args[1].(type) {
	case tuple:
		return tuple(out), nil
	case starlark.String, object.Text:
		return c.joinStrings(args[1], out)
	}
	return starlark.NewList(out), nil
}

// joinStrings puts characters together as a string of like's type.
func (c ctx) joinStrings(like value, chars []value) (value, error) {
	var b []byte
	for _, e := range chars {
		s, _ := object.AsText(e)
		b = append(b, s...)
	}
	if _, wide := like.(object.Text); wide {
		return object.NewText(string(b)), nil
	}
	return starlark.String(b), nil
}

// accepts is what filter asks: f(e), or e where f is None.
func (c ctx) accepts(f, e value) (bool, error) {
	if f == starlark.None {
		return c.truth(e)
	}
	r, err := c.Call(c.thread, f, tuple{e}, nil)
	if err != nil {
		return false, err
	}
	return c.truth(r)
}

// map2 is Python 2's map: a list as long as the longest argument, the others
// filled up with None.
func (c ctx) map2(args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords("map")
	}
	if len(args) < 2 {
		return nil, c.Errorf("TypeError", "map() requires at least two args")
	}
	f, columns := args[0], make([][]value, len(args)-1)
	longest := 0
	for i, a := range args[1:] {
		elems, err := c.collect(a)
		if err != nil {
			if c.Matches(err, "TypeError") && !c.iterableType(a) {
				return nil, c.Errorf("TypeError", "argument %d to map() must support iteration", i+2)
			}
			return nil, err
		}
		columns[i] = elems
		longest = max(longest, len(elems))
	}
	out := make([]value, longest)
	for i := range out {
		row := make(tuple, len(columns))
		for j, col := range columns {
			row[j] = starlark.None
			if i < len(col) {
				row[j] = col[i]
			}
		}
		switch {
		case f != starlark.None:
			v, err := c.Call(c.thread, f, row, nil)
			if err != nil {
				return nil, err
			}
			out[i] = v
		case len(row) == 1:
			out[i] = row[0]
		default:
			out[i] = row
		}
	}
	return starlark.NewList(out), nil
}

func (c ctx) zip2(args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords("zip")
	}
	its := make([]value, len(args))
	for i, a := range args {
		it, err := c.iter(a)
		if err != nil {
			if c.Matches(err, "TypeError") {
				return nil, c.Errorf("TypeError", "zip argument #%d must support iteration", i+1)
			}
			return nil, err
		}
		its[i] = it
	}
	var rows []value
	for len(its) > 0 {
		row := make(tuple, len(its))
		for i, it := range its {
			v, err := c.next(it)
			if err != nil {
				return nil, err
			}
			if v == nil {
				return starlark.NewList(rows), nil
			}
			row[i] = v
		}
		rows = append(rows, row)
	}
	return starlark.NewList(rows), nil
}

func (c ctx) reduce(args tuple, kwargs keywords) (value, error) {
	if err := c.count("reduce", args, kwargs, 2, 3); err != nil {
		return nil, err
	}
	acc := arg(args, 2)
	it, err := c.iter(args[1])
	if err != nil {
		if c.Matches(err, "TypeError") {
			return nil, c.Errorf("TypeError", "reduce() arg 2 must support iteration")
		}
		return nil, err
	}
	for {
		e, err := c.next(it)
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		if acc == nil {
			acc = e
			continue
		}
		if acc, err = c.Call(c.thread, args[0], tuple{acc, e}, nil); err != nil {
			return nil, err
		}
	}
	if acc == nil {
		return nil, c.Errorf("TypeError", "reduce() of empty sequence with no initial value")
	}
	return acc, nil
}

// maxRange bounds the list that range makes.
const maxRange = 1 << 28

// range2 is Python 2's range: a list.
func (c ctx) range2(args tuple, kwargs keywords) (value, error) {
	r, err := c.rangeArgs("range", args, kwargs)
	if err != nil {
		return nil, err
	}
	if r.n > maxRange {
		return nil, c.Errorf("OverflowError", "range() result has too many items")
	}
	elems := make([]value, r.n)
	for i := range elems {
		elems[i] = r.Index(i)
	}
	return starlark.NewList(elems), nil
}
