package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

var listMethods = []methodEntry{
	{"append", allOf, ctx.listAppend},
	{"clear", inStar | inPy3, ctx.listClear},
	{"copy", inStar | inPy3, ctx.listCopy},
	{"count", allOf, ctx.sequenceCount},
	{"extend", allOf, ctx.listExtend},
	{"index", allOf, ctx.sequenceIndex},
	{"insert", allOf, ctx.listInsert},
	{"pop", allOf, ctx.listPop},
	{"remove", allOf, ctx.listRemove},
	{"reverse", allOf, ctx.listReverse},
	{"sort", allOf, ctx.listSort},
}

var tupleMethods = []methodEntry{
	{"count", allOf, ctx.sequenceCount},
	{"index", allOf, ctx.sequenceIndex},
}

func (c ctx) listAppend(self value, args tuple, kwargs keywords) (value, error) {
	if len(args) != 1 || len(kwargs) > 0 {
		_, err := c.one(c.Pick("append", "list.append"), args, kwargs)
		return nil, err
	}
	return starlark.None, self.(*starlark.List).Append(args[0])
}

func (c ctx) listClear(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("list.clear", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.None, self.(*starlark.List).Clear()
}

func (c ctx) listCopy(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("list.copy", args, kwargs); err != nil {
		return nil, err
	}
	elems, err := c.collect(self)
	return starlark.NewList(elems), err
}

// sequenceCount is count of a list or tuple.
func (c ctx) sequenceCount(self value, args tuple, kwargs keywords) (value, error) {
	x, err := c.one(c.Pick("count", c.TypeName(self)+".count"), args, kwargs)
	if err != nil {
		return nil, err
	}
	n := 0
	err = c.each(self, func(e value) error {
		same, err := c.sameOrEqual(e, x, 0)
		if same {
			n++
		}
		return err
	})
	return starlark.MakeInt(n), err
}

func (c ctx) listExtend(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("extend", "list.extend"), args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, c.extend(self.(*starlark.List), v)
}

// extend adds the items of v; what came before an error stays.
func (c ctx) extend(l *starlark.List, v value) error {
	if p := object.Plain(v); p == value(l) {
		v = p
	}
	switch v.(type) {
	case *starlark.List, tuple:
		elems, err := c.collect(v) // v may be l
		if err != nil {
			return err
		}
		for _, e := range elems {
			if err := l.Append(e); err != nil {
				return err
			}
		}
		return nil
	}
	return c.each(v, l.Append)
}

// sequenceIndex is index of a list or tuple.
func (c ctx) sequenceIndex(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.searchCount("index", args, kwargs); err != nil {
		return nil, err
	}
	n, err := c.length(self)
	if err != nil {
		return nil, err
	}
	start, stop := 0, n
	for i, p := range []*int{&start, &stop} {
		if v := arg(args, i+1); v != nil {
			if *p, err = c.slicePart(v, n); err != nil {
				if c.Matches(err, "TypeError") {
					return nil, c.Errorf("TypeError", "slice indices must be integers or have an __index__ method")
				}
				return nil, err
			}
			*p = max(*p, 0)
		}
	}
	at := func(i int) value { return self.(starlark.Indexable).Index(i) }
	for i := start; i < stop && i < self.(starlark.Indexable).Len(); i++ {
		same, err := c.sameOrEqual(at(i), args[0], 0)
		if err != nil {
			return nil, err
		}
		if same {
			return starlark.MakeInt(i), nil
		}
	}
	switch self.(type) {
	case tuple:
		return nil, c.Errorf("ValueError", "tuple.index(x): x not in tuple")
	case *rangeValue:
		return nil, c.Errorf("ValueError", "sequence.index(x): x not in sequence")
	}
	s, err := c.Repr(c.thread, args[0])
	if err != nil {
		return nil, err
	}
	return nil, c.Errorf("ValueError", "%s is not in list", s)
}

func (c ctx) listInsert(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("insert", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	i, err := c.Index(args[0])
	if err != nil {
		return nil, err
	}
	l := self.(*starlark.List)
	at, err := c.slicePart(i, l.Len())
	if err != nil {
		return nil, err
	}
	return c.engineMethod(l, "insert", starlark.MakeInt(min(max(at, 0), l.Len())), args[1])
}

// engineMethod calls one of the engine's own methods of a list.
func (c ctx) engineMethod(l *starlark.List, name string, args ...value) (value, error) {
	f, err := l.Attr(name)
	if err != nil {
		return nil, err
	}
	return f.(*starlark.Builtin).CallInternal(c.thread, args, nil)
}

func (c ctx) listPop(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("pop", args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	l := self.(*starlark.List)
	at := -1
	if len(args) == 1 {
		i, err := c.Index(args[0])
		if err != nil {
			return nil, err
		}
		k, ok := i.Int64()
		if !ok {
			return nil, c.Errorf(c.Pick("OverflowError", "IndexError"), "%s", c.Pick("Python int too large to convert to C long", "cannot fit 'int' into an index-sized integer"))
		}
		at = int(max(min(k, sliceLimit), -sliceLimit))
	}
	if l.Len() == 0 {
		return nil, c.Errorf("IndexError", "pop from empty list")
	}
	if at < 0 {
		at += l.Len()
	}
	if at < 0 || at >= l.Len() {
		return nil, c.Errorf("IndexError", "pop index out of range")
	}
	return c.listPopAt(l, at)
}

// listPopAt removes and returns item i.
func (c ctx) listPopAt(l *starlark.List, i int) (value, error) {
	return c.engineMethod(l, "pop", starlark.MakeInt(i))
}

func (c ctx) listRemove(self value, args tuple, kwargs keywords) (value, error) {
	x, err := c.one(c.Pick("remove", "list.remove"), args, kwargs)
	if err != nil {
		return nil, err
	}
	l := self.(*starlark.List)
	for i := 0; i < l.Len(); i++ {
		same, err := c.sameOrEqual(l.Index(i), x, 0)
		if err != nil {
			return nil, err
		}
		if same {
			_, err := c.listPopAt(l, i)
			return starlark.None, err
		}
	}
	return nil, c.Errorf("ValueError", "list.remove(x): x not in list")
}

func (c ctx) listReverse(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("reverse", "list.reverse"), args, kwargs); err != nil {
		return nil, err
	}
	l := self.(*starlark.List)
	for i, j := 0, l.Len()-1; i < j; i, j = i+1, j-1 {
		x, y := l.Index(i), l.Index(j)
		if err := l.SetIndex(i, y); err != nil {
			return nil, err
		}
		if err := l.SetIndex(j, x); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func (c ctx) listSort(self value, args tuple, kwargs keywords) (value, error) {
	l := self.(*starlark.List)
	o, err := c.sortOptions("sort", args, kwargs)
	if err != nil {
		return nil, err
	}
	elems, err := c.collect(l)
	if err != nil {
		return nil, err
	}
	if err := c.sort(elems, o); err != nil {
		return nil, err
	}
	if l.Len() != len(elems) {
		return nil, c.Errorf("ValueError", "list modified during sort")
	}
	for i, e := range elems {
		if err := l.SetIndex(i, e); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}
