package lang

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// frozenSetMethods are those of set and frozenset.
var frozenSetMethods = []methodEntry{
	{"copy", allOf, ctx.setCopy},
	{"difference", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setFold("difference", syntax.MINUS, self, args, kwargs)
	}},
	{"intersection", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setFold("intersection", syntax.AMP, self, args, kwargs)
	}},
	{"isdisjoint", allOf, ctx.setIsDisjoint},
	{"issubset", allOf, ctx.setIsSubset},
	{"issuperset", allOf, ctx.setIsSuperset},
	{"symmetric_difference", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if _, err := c.one(c.Pick("symmetric_difference", c.TypeName(self)+".symmetric_difference"), args, kwargs); err != nil {
			return nil, err
		}
		return c.setFold("symmetric_difference", syntax.CIRCUMFLEX, self, args, kwargs)
	}},
	{"union", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setFold("union", syntax.PIPE, self, args, kwargs)
	}},
}

// setMethods are those of set alone.
var setMethods = []methodEntry{
	{"add", allOf, ctx.setAddMethod},
	{"clear", allOf, ctx.setClear},
	{"difference_update", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setUpdate("difference_update", syntax.MINUS, self, args, kwargs)
	}},
	{"discard", allOf, ctx.setDiscard},
	{"intersection_update", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setUpdate("intersection_update", syntax.AMP, self, args, kwargs)
	}},
	{"pop", allOf, ctx.setPop},
	{"remove", allOf, ctx.setRemove},
	{"symmetric_difference_update", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setUpdate("symmetric_difference_update", syntax.CIRCUMFLEX, self, args, kwargs)
	}},
	{"update", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.setUpdate("update", syntax.PIPE, self, args, kwargs)
	}},
}

// sameKind makes a set of self's type.
func (c ctx) sameKind(self value, s *starlark.Set) value {
	if _, frozen := self.(*frozenSet); frozen {
		return &frozenSet{c.lang, s}
	}
	return s
}

func (c ctx) setCopy(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("copy", c.TypeName(self)+".copy"), args, kwargs); err != nil {
		return nil, err
	}
	if _, frozen := self.(*frozenSet); frozen {
		return self, nil
	}
	s, _ := asSet(self)
	return c.setCopyOf(s)
}

// setFold applies an operator to self and each argument in turn.
func (c ctx) setFold(name string, op syntax.Token, self value, args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords(name)
	}
	s, _ := asSet(self)
	s, err := c.setCopyOf(s)
	if err != nil {
		return nil, err
	}
	for _, a := range args {
		t, err := c.toSet(a)
		if err != nil {
			return nil, err
		}
		v, err := c.setOperation(op, s, t)
		if err != nil {
			return nil, err
		}
		s = v.(*starlark.Set)
	}
	return c.sameKind(self, s), nil
}

// toSet is v as a set: itself, or its items.
func (c ctx) toSet(v value) (*starlark.Set, error) {
	if s, ok := asSet(v); ok {
		return s, nil
	}
	elems, err := c.collect(v)
	if err != nil {
		return nil, err
	}
	return c.setOf(elems)
}

// setUpdate changes self to what the operator gives.
func (c ctx) setUpdate(name string, op syntax.Token, self value, args tuple, kwargs keywords) (value, error) {
	s := self.(*starlark.Set)
	if op == syntax.PIPE {
		if len(kwargs) > 0 {
			return nil, c.noKeywords(name)
		}
		for _, a := range args {
			c.mergingInto(s, a)
			if err := c.each(a, func(e value) error { return c.setAdd(s, e) }); err != nil {
				return nil, err
			}
		}
		return starlark.None, nil
	}
	r, err := c.setFold(name, op, self, args, kwargs)
	if err != nil {
		return nil, err
	}
	elems := c.Elements(r.(*starlark.Set))
	if err := s.Clear(); err != nil {
		return nil, err
	}
	for _, e := range elems {
		if err := s.Insert(e); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func (c ctx) setPair(name string, self value, args tuple, kwargs keywords) (s, t *starlark.Set, err error) {
	v, err := c.one(c.Pick(name, c.TypeName(self)+"."+name), args, kwargs)
	if err != nil {
		return nil, nil, err
	}
	s, _ = asSet(self)
	t, err = c.toSet(v)
	return s, t, err
}

func (c ctx) setIsDisjoint(self value, args tuple, kwargs keywords) (value, error) {
	s, t, err := c.setPair("isdisjoint", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	for _, e := range c.Elements(s) {
		if found, err := c.setHas(t, e); found || err != nil {
			return starlark.False, err
		}
	}
	return starlark.True, nil
}

func (c ctx) setIsSubset(self value, args tuple, kwargs keywords) (value, error) {
	s, t, err := c.setPair("issubset", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	ok, err := c.subset(s, t)
	return starlark.Bool(ok), err
}

func (c ctx) setIsSuperset(self value, args tuple, kwargs keywords) (value, error) {
	s, t, err := c.setPair("issuperset", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	ok, err := c.subset(t, s)
	return starlark.Bool(ok), err
}

func (c ctx) setAddMethod(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("add", "set.add"), args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, c.setAdd(self.(*starlark.Set), v)
}

func (c ctx) setClear(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("clear", "set.clear"), args, kwargs); err != nil {
		return nil, err
	}
	c.Emptied(self)
	return starlark.None, self.(*starlark.Set).Clear()
}

func (c ctx) setDiscard(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("discard", "set.discard"), args, kwargs)
	if err != nil {
		return nil, err
	}
	_, err = c.setDelete(self.(*starlark.Set), v)
	return starlark.None, err
}

func (c ctx) setRemove(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("remove", "set.remove"), args, kwargs)
	if err != nil {
		return nil, err
	}
	found, err := c.setDelete(self.(*starlark.Set), v)
	if err == nil && !found {
		err = c.keyError(v)
	}
	return starlark.None, err
}

// setPop takes the first item.
func (c ctx) setPop(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("pop", "set.pop"), args, kwargs); err != nil {
		return nil, err
	}
	s := self.(*starlark.Set)
	elems := c.Elements(s)
	if len(elems) == 0 {
		return nil, c.Errorf("KeyError", "pop from an empty set")
	}
	_, err := c.setDelete(s, elems[0])
	return elems[0], err
}
