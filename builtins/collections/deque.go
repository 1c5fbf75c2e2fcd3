package collections

import (
	"strconv"

	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// call is a call of a method of deque.
type call struct {
	rt     *object.Runtime
	thread *starlark.Thread
	x      *object.Instance
	*ring
	args starlark.Tuple
}

type method struct {
	name     string
	min, max int
	py3      bool // not in Python 2
	do       func(c call) (starlark.Value, error)
}

func dequeClass(rt *object.Runtime) *object.Class {
	c := rt.NewClass("collections", "deque", nil)
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &ring{most: -1}), nil
	}
	c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.None, initDeque(rt, thread, self.(*object.Instance).Native.(*ring), args, kwargs)
	}))
	for _, m := range dequeMethods {
		if m.py3 && !rt.Py3() {
			continue
		}
		sig := object.Sig{Name: m.name, Class: "deque", Min: m.min, Max: m.max}
		c.Define(object.NewMethod(m.name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(kwargs) > 0 || len(args) < m.min || len(args) > m.max {
				return nil, sig.Unpack(rt, args, kwargs, new(starlark.Value), new(starlark.Value), new(starlark.Value))
			}
			x := self.(*object.Instance)
			return m.do(call{rt, thread, x, x.Native.(*ring), args})
		}))
	}
	for name, op := range map[string]syntax.Token{
		"__eq__": syntax.EQL, "__ne__": syntax.NEQ, "__lt__": syntax.LT, "__le__": syntax.LE, "__gt__": syntax.GT, "__ge__": syntax.GE,
	} {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 1 {
				if y, ok := ringOf(args[0]); ok {
					r, err := lang.Order(thread, op, starlark.NewList(self.(*object.Instance).Native.(*ring).all()), starlark.NewList(y.all()))
					return starlark.Bool(r), err
				}
			}
			return object.NotImplemented, nil
		}))
	}
	defineDeepCopy(rt, c, func(x *object.Instance) starlark.Tuple {
		return starlark.Tuple{starlark.Tuple{}, maxlen(x.Native.(*ring))}
	}, func(_ *starlark.Thread, x, made *object.Instance, deepcopy func(starlark.Value) (starlark.Value, error)) error {
		to, ok := ringOf(made)
		for _, e := range x.Native.(*ring).all() {
			v, err := deepcopy(e)
			if err != nil || !ok {
				return err
			}
			to.push(v)
		}
		return nil
	})
	c.Set("__hash__", starlark.None)
	c.NoDict = true
	c.DefineAttrs(&object.GetSet{AttrName: "maxlen", Get: func(x *object.Instance) (starlark.Value, error) {
		return maxlen(x.Native.(*ring)), nil
	}})
	return c
}

func ringOf(v starlark.Value) (*ring, bool) {
	x, ok := v.(*object.Instance)
	if !ok {
		return nil, false
	}
	r, ok := x.Native.(*ring)
	return r, ok
}

func maxlen(r *ring) starlark.Value {
	if r.most < 0 {
		return starlark.None
	}
	return starlark.MakeInt(r.most)
}

func initDeque(rt *object.Runtime, thread *starlark.Thread, r *ring, args starlark.Tuple, kwargs []starlark.Tuple) error {
	var elements, most starlark.Value
	sig := object.Sig{Name: "deque", Max: 2, Names: []string{"iterable", "maxlen"}}
	if err := sig.Unpack(rt, args, kwargs, &elements, &most); err != nil {
		return err
	}
	r.clear()
	r.most = -1
	if most != nil && most != starlark.None {
		if f, ok := most.(starlark.Float); ok && !rt.Py3() {
			most = starlark.MakeInt(int(f))
		}
		n, err := rt.Index(most)
		if err != nil {
			return rt.Errorf("TypeError", "an integer is required")
		}
		size, ok := n.Int64()
		switch {
		case !ok:
			return rt.Errorf("OverflowError", "Python int too large to convert to C ssize_t")
		case size < 0:
			return rt.Errorf("ValueError", "maxlen must be non-negative")
		}
		r.most = int(size)
	}
	if elements == nil {
		return nil
	}
	return each(thread, r, elements, r.push)
}

// each calls f with the elements of v, which may be the deque r itself.
func each(thread *starlark.Thread, r *ring, v starlark.Value, f func(starlark.Value)) error {
	if same, ok := ringOf(v); ok && same == r {
		v = starlark.NewList(r.all())
	}
	return lang.Each(thread, v, func(e starlark.Value) error {
		f(e)
		return nil
	})
}

var dequeMethods = []method{
	{"append", 1, 1, false, func(c call) (starlark.Value, error) { c.push(c.args[0]); return starlark.None, nil }},
	{"appendleft", 1, 1, false, func(c call) (starlark.Value, error) { c.unshift(c.args[0]); return starlark.None, nil }},
	{"pop", 0, 0, false, func(c call) (starlark.Value, error) {
		if c.n == 0 {
			return nil, c.empty()
		}
		return c.pop(), nil
	}},
	{"popleft", 0, 0, false, func(c call) (starlark.Value, error) {
		if c.n == 0 {
			return nil, c.empty()
		}
		return c.shift(), nil
	}},
	{"extend", 1, 1, false, func(c call) (starlark.Value, error) {
		return starlark.None, each(c.thread, c.ring, c.args[0], c.push)
	}},
	{"extendleft", 1, 1, false, func(c call) (starlark.Value, error) {
		return starlark.None, each(c.thread, c.ring, c.args[0], c.unshift)
	}},
	{"clear", 0, 0, false, func(c call) (starlark.Value, error) { c.clear(); return starlark.None, nil }},
	{"rotate", 0, 1, false, call.rotateBy},
	{"reverse", 0, 0, false, func(c call) (starlark.Value, error) {
		for i, j := 0, c.n-1; i < j; i, j = i+1, j-1 {
			p, q := c.place(i), c.place(j)
			*p, *q = *q, *p
		}
		return starlark.None, nil
	}},
	{"count", 1, 1, false, func(c call) (starlark.Value, error) {
		n := 0
		_, err := c.find(c.args[0], 0, c.n, func() bool { n++; return true })
		return starlark.MakeInt(n), err
	}},
	{"remove", 1, 1, false, call.remove},
	{"index", 1, 3, true, call.index},
	{"insert", 2, 2, true, call.insert},
	{"copy", 0, 0, true, call.copy},
	{"__copy__", 0, 0, false, call.copy},
	{"__len__", 0, 0, false, func(c call) (starlark.Value, error) { return starlark.MakeInt(c.n), nil }},
	{"__contains__", 1, 1, false, func(c call) (starlark.Value, error) {
		i, err := c.find(c.args[0], 0, c.n, nil)
		return starlark.Bool(i >= 0), err
	}},
	{"__iter__", 0, 0, false, func(c call) (starlark.Value, error) {
		return c.iterator(c.rt.Pick("deque_iterator", "_deque_iterator"), func(i int) int { return i }), nil
	}},
	{"__reversed__", 0, 0, false, func(c call) (starlark.Value, error) {
		return c.iterator(c.rt.Pick("deque_reverse_iterator", "_deque_reverse_iterator"), func(i int) int { return c.n - 1 - i }), nil
	}},
	{"__getitem__", 1, 1, false, func(c call) (starlark.Value, error) {
		i, err := c.where(c.args[0])
		if err != nil {
			return nil, err
		}
		return c.at(i), nil
	}},
	{"__setitem__", 2, 2, false, func(c call) (starlark.Value, error) {
		i, err := c.where(c.args[0])
		if err != nil {
			return nil, err
		}
		*c.place(i) = c.args[1]
		return starlark.None, nil
	}},
	{"__delitem__", 1, 1, false, func(c call) (starlark.Value, error) {
		i, err := c.where(c.args[0])
		if err != nil {
			return nil, err
		}
		c.delete(i)
		return starlark.None, nil
	}},
	{"__repr__", 0, 0, false, call.repr},
	{"__add__", 1, 1, true, call.add},
	{"__iadd__", 1, 1, false, func(c call) (starlark.Value, error) {
		return c.x, each(c.thread, c.ring, c.args[0], c.push)
	}},
	{"__mul__", 1, 1, true, call.mul},
	{"__rmul__", 1, 1, true, call.mul},
}

func (c call) empty() error { return c.rt.Errorf("IndexError", "pop from an empty deque") }

// delete takes out item i.
func (r *ring) delete(i int) {
	r.rotate(-i)
	r.shift()
	r.rotate(i)
}

// where converts an index.
func (c call) where(v starlark.Value) (int, error) {
	n, err := c.rt.Index(v)
	if err != nil {
		return 0, c.rt.Errorf("TypeError", "sequence index must be integer, not '%s'", c.rt.TypeName(v))
	}
	i, ok := n.Int64()
	if i < 0 {
		i += int64(c.n)
	}
	if !ok || i < 0 || i >= int64(c.n) {
		return 0, c.rt.Errorf("IndexError", "deque index out of range")
	}
	return int(i), nil
}

// find returns the index of the first item from low to high that equals v, or
// -1. It goes on while found says so.
func (c call) find(v starlark.Value, low, high int, found func() bool) (int, error) {
	changed := c.changed
	for i := low; i < high; i++ {
		same, err := lang.Equal(c.thread, c.at(i), v)
		if err != nil {
			return -1, err
		}
		if c.changed != changed {
			return -1, c.mutated()
		}
		if same && (found == nil || !found()) {
			return i, nil
		}
	}
	return -1, nil
}

func (c call) mutated() error {
	return c.rt.Errorf("RuntimeError", "deque mutated during iteration")
}

func (c call) rotateBy() (starlark.Value, error) {
	n := 1
	if len(c.args) == 1 {
		i, err := c.rt.Int64(c.args[0])
		if err != nil {
			return nil, err
		}
		n = int(i)
	}
	c.rotate(n)
	return starlark.None, nil
}

func (c call) remove() (starlark.Value, error) {
	i, err := c.find(c.args[0], 0, c.n, nil)
	switch {
	case err != nil:
		return nil, err
	case i >= 0:
		c.delete(i)
		return starlark.None, nil
	case !c.rt.Py3():
		return nil, c.rt.Errorf("ValueError", "deque.remove(x): x not in deque")
	}
	return nil, c.absent(c.args[0])
}

func (c call) absent(v starlark.Value) error {
	shown, err := c.rt.Repr(c.thread, v)
	if err != nil {
		return err
	}
	return c.rt.Errorf("ValueError", "%s is not in deque", shown)
}

func (c call) index() (starlark.Value, error) {
	bounds := [2]int{0, c.n}
	for k, v := range c.args[1:] {
		i, err := c.rt.Int64(v)
		if err != nil {
			return nil, err
		}
		if i < 0 {
			i += int64(c.n)
		}
		bounds[k] = int(min(max(i, 0), int64(c.n)))
	}
	i, err := c.find(c.args[0], bounds[0], bounds[1], nil)
	if err == nil && i < 0 {
		err = c.absent(c.args[0])
	}
	return starlark.MakeInt(i), err
}

func (c call) insert() (starlark.Value, error) {
	i, err := c.rt.Int64(c.args[0])
	if err != nil {
		return nil, err
	}
	if c.most >= 0 && c.n >= c.most {
		return nil, c.rt.Errorf("IndexError", "deque already at its maximum size")
	}
	if i < 0 {
		i += int64(c.n)
	}
	at := int(min(max(i, 0), int64(c.n)))
	c.rotate(-at)
	c.unshift(c.args[1])
	c.rotate(at)
	return starlark.None, nil
}

// copy makes one of the same class.
func (c call) copy() (starlark.Value, error) {
	args := starlark.Tuple{c.x}
	if c.most >= 0 {
		args = append(args, starlark.MakeInt(c.most))
	}
	return c.rt.Call(c.thread, c.x.Class(), args, nil)
}

func (c call) add() (starlark.Value, error) {
	y, ok := ringOf(c.args[0])
	if !ok {
		return nil, c.rt.Errorf("TypeError", "can only concatenate deque (not \"%s\") to deque", c.rt.TypeName(c.args[0]))
	}
	v, err := c.copy()
	if r, ok := ringOf(v); ok && err == nil {
		for _, e := range y.all() {
			r.push(e)
		}
	}
	return v, err
}

// tooMany bounds what repetition may make.
const tooMany = 1 << 28

func (c call) mul() (starlark.Value, error) {
	n, err := c.rt.Int64(c.args[0])
	if err != nil {
		return object.NotImplemented, nil
	}
	if n > 0 && int64(c.n) > tooMany/n {
		return nil, c.rt.Raise(c.rt.Exc("MemoryError"))
	}
	v, err := c.copy()
	if r, ok := ringOf(v); ok && err == nil {
		items := c.all()
		r.clear()
		for range n {
			for _, e := range items {
				r.push(e)
			}
		}
	}
	return v, err
}

// iterator gives the items in the order of place.
func (c call) iterator(kind string, place func(i int) int) starlark.Value {
	i, changed := 0, c.changed
	return lang.Iterator(c.rt, kind, func(*starlark.Thread) (starlark.Value, error) {
		if c.changed != changed {
			return nil, c.mutated()
		}
		if i >= c.n {
			return nil, nil
		}
		i++
		return c.at(place(i - 1)), nil
	})
}

func (c call) repr() (starlark.Value, error) {
	s, err := lang.Showing(c.rt, c.x, "[...]", func() (string, error) {
		items, err := c.rt.Repr(c.thread, starlark.NewList(c.all()))
		if err != nil {
			return "", err
		}
		name := "deque"
		if c.rt.Py3() {
			name = c.x.Class().Name()
		}
		if c.most >= 0 {
			items += ", maxlen=" + strconv.Itoa(c.most)
		}
		return name + "(" + items + ")", nil
	})
	return c.rt.Text(s), err
}
