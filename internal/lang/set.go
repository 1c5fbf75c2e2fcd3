package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// frozenSet is Python's frozenset.
type frozenSet struct {
	l   *lang
	set *starlark.Set
}

var (
	_ starlark.Sequence  = (*frozenSet)(nil)
	_ starlark.HasBinary = (*frozenSet)(nil)
)

// Plain serves objects of classes derived from frozenset; see object.Derived.
func (s *frozenSet) Plain() starlark.Value { return s }

func (s *frozenSet) Class() *object.Class { return s.l.BuiltinType("frozenset") }
func (s *frozenSet) Type() string         { return "frozenset" }
func (s *frozenSet) Freeze()              { s.set.Freeze() }
func (s *frozenSet) Truth() starlark.Bool { return s.set.Len() > 0 }
func (s *frozenSet) Len() int             { return s.set.Len() }
func (s *frozenSet) Iterate() starlark.Iterator {
	return s.l.slotIterator("set_iterator", s.l.Elements(s.set))
}

// Hash does not depend on the order of the items.
func (s *frozenSet) Hash() (uint32, error) {
	h := uint32(1927868237)
	for e := range s.set.Elements() {
		x, err := e.Hash()
		if err != nil {
			return 0, err
		}
		h ^= (x ^ 89869747 ^ x<<16) * 3644798167
	}
	return h, nil
}

func (s *frozenSet) String() string {
	if s.set.Len() == 0 && s.l.Py3() {
		return "frozenset()"
	}
	open, end := "frozenset([", "])"
	if s.l.Py3() {
		open, end = "frozenset({", "})"
	}
	text, err := ctx{s.l, s.l.Current()}.reprs(s.l.Elements(s.set))
	if err != nil {
		s.l.raiseLater(s.l.Current(), err)
	}
	return open + text + end
}

func (s *frozenSet) iterator(c ctx) iterator { return c.setIterator(s.set) }

// CompareSameType serves the engine's dicts.
func (s *frozenSet) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	c := ctx{s.l, s.l.Current()}
	t := y.(*frozenSet)
	if op == syntax.EQL || op == syntax.NEQ {
		eq, err := c.equal(s, t)
		return eq == (op == syntax.EQL), err
	}
	return c.orderSets(op, s.set, t.set)
}

// Binary gives the operators of sets; the result is of the left operand's type.
func (s *frozenSet) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	t, ok := asSet(y)
	if !ok {
		return nil, nil
	}
	c := ctx{s.l, s.l.Current()}
	if side == starlark.Right {
		return c.setOperation(op, t, s.set)
	}
	r, err := c.setOperation(op, s.set, t)
	if r == nil || err != nil {
		return nil, err
	}
	return &frozenSet{s.l, r.(*starlark.Set)}, nil
}

// asSet is the set behind a set or frozenset.
func asSet(v value) (*starlark.Set, bool) {
	switch v := v.(type) {
	case *starlark.Set:
		return v, true
	case *frozenSet:
		return v.set, true
	}
	return nil, false
}

// setHas is k in s.
func (c ctx) setHas(s *starlark.Set, k value) (bool, error) {
	found, err := s.Has(k)
	if err != nil {
		if t, ok := k.(*starlark.Set); ok { // a set is looked for as a frozenset
			return c.setHas(s, &frozenSet{c.lang, t})
		}
		return false, c.hashError(k, err)
	}
	if !found && s.Len() > 0 {
		for _, t := range c.twins(k) {
			if t == nil {
				break
			}
			if found, err = s.Has(t); found || err != nil {
				break
			}
		}
	}
	return found, err
}

// setAdd adds an item unless an equal one is there.
func (c ctx) setAdd(s *starlark.Set, k value) error {
	if found, err := s.Has(k); found || err != nil {
		if err != nil {
			return c.hashError(k, err)
		}
		return nil
	}
	if s.Len() > 0 {
		for _, t := range c.twins(k) {
			if t == nil {
				break
			}
			if found, _ := s.Has(t); found {
				return nil
			}
		}
	}
	return s.Insert(k)
}

func (c ctx) setDelete(s *starlark.Set, k value) (bool, error) {
	c.leaving(s, k)
	found, err := s.Delete(k)
	if err != nil {
		if t, ok := k.(*starlark.Set); ok {
			return c.setDelete(s, &frozenSet{c.lang, t})
		}
		return false, c.hashError(k, err)
	}
	if !found && s.Len() > 0 {
		for _, t := range c.twins(k) {
			if t == nil {
				break
			}
			c.leaving(s, t)
			if found, err = s.Delete(t); found || err != nil {
				break
			}
		}
	}
	return found, err
}

// setOf makes a set of items.
func (c ctx) setOf(elems []value) (*starlark.Set, error) {
	s := starlark.NewSet(len(elems))
	return s, c.setAddAll(s, elems)
}

// setCopyOf is a set of the items of s.
func (c ctx) setCopyOf(s *starlark.Set) (*starlark.Set, error) {
	out := starlark.NewSet(s.Len())
	c.mergingInto(out, s)
	return out, c.setAddAll(out, c.Elements(s))
}

func (c ctx) setAddAll(s *starlark.Set, elems []value) error {
	for _, e := range elems {
		if err := c.setAdd(s, e); err != nil {
			return err
		}
	}
	return nil
}

// subset reports whether every item of x is in y.
func (c ctx) subset(x, y *starlark.Set) (bool, error) {
	for _, e := range c.Elements(x) {
		if ok, err := c.setHas(y, e); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// setOperation is x op y for | & - ^; nil for another operator.
func (c ctx) setOperation(op syntax.Token, x, y *starlark.Set) (value, error) {
	out := starlark.NewSet(0)
	add := func(from, other *starlark.Set, want bool) error {
		for _, e := range c.Elements(from) {
			if other != nil {
				in, err := c.setHas(other, e)
				if err != nil {
					return err
				}
				if in != want {
					continue
				}
			}
			if err := c.setAdd(out, e); err != nil {
				return err
			}
		}
		return nil
	}
	var err error
	switch op {
	case syntax.PIPE:
		c.mergingInto(out, x)
		if err = add(x, nil, true); err == nil {
			c.mergingInto(out, y)
			err = add(y, nil, true)
		}
	case syntax.AMP:
		if c.Dialect != object.Star && y.Len() <= x.Len() {
			x, y = y, x
		}
		err = add(x, y, true)
	case syntax.MINUS:
		err = add(x, y, false)
	case syntax.CIRCUMFLEX:
		if c.Dialect == object.Py2 {
			x, y = y, x
			c.Merging(out, 0, x.Len())
		}
		if err = add(x, y, false); err == nil {
			err = add(y, x, false)
		}
	default:
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (c ctx) newSet(args tuple, kwargs keywords) (value, error) {
	s, err := c.setArgument("set", args, kwargs)
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (c ctx) newFrozenSet(args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 {
		if s, ok := args[0].(*frozenSet); ok {
			return s, nil
		}
	}
	s, err := c.setArgument("frozenset", args, kwargs)
	if err != nil {
		return nil, err
	}
	return &frozenSet{c.lang, s}, nil
}

func (c ctx) setArgument(name string, args tuple, kwargs keywords) (*starlark.Set, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords(name)
	}
	if len(args) > 1 {
		return nil, c.Errorf("TypeError", c.Pick("%s expected at most 1 arguments, got %d", "%s expected at most 1 argument, got %d"), name, len(args))
	}
	if len(args) == 0 {
		return starlark.NewSet(0), nil
	}
	elems, err := c.collect(args[0])
	if err != nil {
		return nil, err
	}
	s := starlark.NewSet(len(elems))
	c.mergingInto(s, args[0])
	return s, c.setAddAll(s, elems)
}

func onlyInts(s *starlark.Set) bool {
	for e := range s.Elements() {
		if _, ok := e.(starlark.Int); !ok {
			return false
		}
	}
	return true
}

// mergingInto tells that the items of v are about to come to s: CPython asks
// sets and dicts how many they are.
func (c ctx) mergingInto(s *starlark.Set, v value) {
	if from, ok := asSet(v); ok {
		if c.Py3() && !onlyInts(from) {
			return // their order is nothing to rely on
		}
		c.Merging(s, s.Len(), from.Len())
	} else if d, ok := v.(*starlark.Dict); ok {
		c.Merging(s, s.Len(), d.Len())
	}
}
