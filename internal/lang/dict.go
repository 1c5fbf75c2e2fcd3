package lang

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// twins are the keys that Python holds equal to k and the engine does not, nil
// after the last: True and 1, an int and an object of a class of ints, in
// Python 2 also 'a' and u'a'.
func (c ctx) twins(k value) (t [2]value) {
	switch k := k.(type) {
	case starlark.String:
		t[1] = c.TextKey(k)
		if c.Dialect == object.Py2 && ascii(string(k)) {
			t[0] = object.NewText(string(k))
		}
		if t[0] == nil {
			t[0], t[1] = t[1], nil
		}
	case object.Text:
		t[0] = c.TextKey(k)
		if c.Dialect == object.Py2 && k.Len() == len(k.GoString()) {
			t[0], t[1] = starlark.String(k.GoString()), t[0]
		}
	case starlark.Bytes:
		if !c.Py3() {
			t[0] = starlark.String(k)
		}
	case *object.Instance:
		switch p := object.Plain(k).(type) {
		case starlark.String, object.Text:
			t = [2]value{p, c.twins(p)[0]}
		case tuple, *frozenSet:
			t[0] = p
		case starlark.Int:
			t[0] = p
			if n, ok := p.Int64(); ok && (n == 0 || n == 1) {
				t[1] = starlark.Bool(n == 1)
			}
		}
	case starlark.Bool:
		t[0], t[1] = boolInt(k), c.IntKey(boolInt(k))
	case starlark.Int:
		if n, ok := k.Int64(); ok && (n == 0 || n == 1) {
			t[0], t[1] = starlark.Bool(n == 1), c.IntKey(k)
		} else {
			t[0] = c.IntKey(k)
		}
	case starlark.Float:
		if k == 0 || k == 1 {
			t[0] = starlark.Bool(k == 1)
		}
	}
	return t
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// dictGet is d.get(k).
func (c ctx) dictGet(d *starlark.Dict, k value) (v value, found bool, err error) {
	v, found, err = d.Get(k)
	if err != nil {
		return nil, false, c.hashError(k, err)
	}
	if !found && d.Len() > 0 {
		for _, t := range c.twins(k) {
			if t == nil {
				break
			}
			if v, found, err = d.Get(t); found || err != nil {
				break
			}
		}
	}
	return v, found, err
}

// dictSet is d[k] = v.
func (c ctx) dictSet(d *starlark.Dict, k, v value) error {
	n := d.Len()
	if err := d.SetKey(k, v); err != nil {
		return c.hashError(k, err)
	}
	if n == 0 || d.Len() == n {
		return nil
	}
	for _, t := range c.twins(k) {
		if t == nil {
			break
		}
		if _, found, _ := d.Get(t); found { // the dict keeps the key it has
			if _, _, err := d.Delete(k); err != nil {
				return err
			}
			return d.SetKey(t, v)
		}
	}
	return nil
}

// leaving tells the layer below of a key that is about to be deleted, if it is
// there: see object.Runtime.Leaving.
func (c ctx) leaving(from value, k value) {
	if c.Dialect != object.Py2 {
		return
	}
	found := false
	switch x := from.(type) {
	case *starlark.Dict:
		_, found, _ = x.Get(k)
	case *starlark.Set:
		found, _ = x.Has(k)
	}
	if found {
		c.Leaving(from, k)
	}
}

func (c ctx) dictDelete(d *starlark.Dict, k value) (v value, found bool, err error) {
	c.leaving(d, k)
	v, found, err = d.Delete(k)
	if err != nil {
		return nil, false, c.hashError(k, err)
	}
	if !found && d.Len() > 0 {
		for _, t := range c.twins(k) {
			if t == nil {
				break
			}
			c.leaving(d, t)
			if v, found, err = d.Delete(t); found || err != nil {
				break
			}
		}
	}
	return v, found, err
}

// hashError words the engine's refusal of a key.
func (c ctx) hashError(k value, err error) error {
	var e *object.Error
	if errors.As(err, &e) {
		return err
	}
	if _, hashErr := k.Hash(); hashErr != nil {
		return c.unhashable(k)
	}
	return err
}

func (c ctx) unhashable(k value) error {
	if t, ok := k.(tuple); ok {
		for _, e := range t {
			if _, err := e.Hash(); err != nil {
				return c.unhashable(e)
			}
		}
	}
	return c.Errorf("TypeError", "unhashable type: '%s'", c.TypeName(k))
}

// newDict is dict(), dict(mapping), dict(pairs) and dict(k=v).
func (c ctx) newDict(args tuple, kwargs keywords) (value, error) {
	if len(args) > 1 {
		return nil, c.Errorf("TypeError", c.Pick("dict expected at most 1 arguments, got %d", "dict expected at most 1 argument, got %d"), len(args))
	}
	d := starlark.NewDict(len(kwargs))
	return d, c.dictUpdate("dict", d, args, kwargs)
}

// dictUpdate adds a mapping or pairs, then keywords.
func (c ctx) dictUpdate(name string, d *starlark.Dict, args tuple, kwargs keywords) error {
	if len(args) > 1 {
		return c.Errorf("TypeError", c.Pick("%s expected at most 1 arguments, got %d", "%s expected at most 1 argument, got %d"), name, len(args))
	}
	if len(args) == 1 {
		if err := c.dictAdd(d, args[0]); err != nil {
			return err
		}
	}
	c.Merging(d, d.Len(), len(kwargs))
	for _, kv := range kwargs {
		if err := c.dictSet(d, kv[0], kv[1]); err != nil {
			return err
		}
	}
	return nil
}

func (c ctx) dictAdd(d *starlark.Dict, from value) error {
	switch from := from.(type) {
	case *starlark.Dict:
		c.Merging(d, d.Len(), from.Len())
		for _, kv := range c.Items(from) {
			if err := c.dictSet(d, kv[0], kv[1]); err != nil {
				return err
			}
		}
		return nil
	case *object.Instance:
		if keys, err := from.Attr("keys"); err == nil {
			list, err := c.Call(c.thread, keys, nil, nil)
			if err != nil {
				return err
			}
			return c.each(list, func(k value) error {
				v, err := from.GetItem(k)
				if err != nil {
					return err
				}
				return c.dictSet(d, k, v)
			})
		}
	case starlark.IterableMapping:
		for _, kv := range from.Items() {
			if err := c.dictSet(d, kv[0], kv[1]); err != nil {
				return err
			}
		}
		return nil
	}
	i := 0
	return c.each(from, func(pair value) error {
		kv, err := c.collect(pair)
		if err != nil {
			if c.Matches(err, "TypeError") {
				return c.Errorf("TypeError", "cannot convert dictionary update sequence element #%d to a sequence", i)
			}
			return err
		}
		if len(kv) != 2 {
			return c.Errorf("ValueError", "dictionary update sequence element #%d has length %d; 2 is required", i, len(kv))
		}
		i++
		return c.dictSet(d, kv[0], kv[1])
	})
}

// pairs are a dict's items.
func (l *lang) pairs(d *starlark.Dict) []value {
	items := l.Items(d)
	vs := make([]value, len(items))
	for i, kv := range items {
		vs[i] = kv
	}
	return vs
}

// dictView is what keys, values and items return in Python 3, and viewkeys
// and so on in Python 2: a live view.
type dictView struct {
	l    *lang
	d    *starlark.Dict
	kind string // "keys", "values" or "items"
}

var (
	_ starlark.Sequence  = (*dictView)(nil)
	_ starlark.HasBinary = (*dictView)(nil)
)

func (v *dictView) Class() *object.Class { return v.l.BuiltinType("dict_" + v.kind) }
func (v *dictView) Type() string         { return "dict_" + v.kind }
func (v *dictView) Freeze()              {}
func (v *dictView) Truth() starlark.Bool { return v.d.Len() > 0 }
func (v *dictView) Len() int             { return v.d.Len() }
func (v *dictView) Hash() (uint32, error) {
	return 0, v.l.Errorf("TypeError", "unhashable type: '%s'", v.Type())
}

func (v *dictView) String() string {
	s, err := v.l.Repr(v.l.Current(), starlark.NewList(v.elems()))
	if err != nil {
		v.l.raiseLater(v.l.Current(), err)
	}
	return fmt.Sprintf("%s(%s)", v.Type(), s)
}

func (v *dictView) elems() []value {
	switch v.kind {
	case "keys":
		return v.l.Keys(v.d)
	case "values":
		return v.l.Values(v.d)
	}
	return v.l.pairs(v.d)
}

func (v *dictView) iterator(c ctx) iterator {
	kind := c.Pick("dictionary-", "dict_") + strings.TrimSuffix(v.kind, "s") + "iterator"
	return c.dictIterator(v.d, kind, v.elems())
}

// Iterate serves the engine's for loop.
func (v *dictView) Iterate() starlark.Iterator {
	return v.l.dictIterator(v.d, v.Type(), v.elems())
}

// has is x in the view.
func (v *dictView) has(c ctx, x value) (bool, error) {
	switch v.kind {
	case "keys":
		_, found, err := c.dictGet(v.d, x)
		return found, err
	case "items":
		if kv, ok := x.(tuple); ok && len(kv) == 2 {
			got, found, err := c.dictGet(v.d, kv[0])
			if !found || err != nil {
				return false, err
			}
			return c.sameOrEqual(got, kv[1], 0)
		}
		return false, nil
	}
	return c.among(v.elems(), x)
}

func (v *dictView) equal(c ctx, y value, _ int) (bool, error) {
	w, ok := y.(*dictView)
	if v.kind == "values" {
		return ok && v == w, nil
	}
	s, err := c.setOf(v.elems())
	if err != nil {
		return false, err
	}
	var t *starlark.Set
	if ok {
		if t, err = c.setOf(w.elems()); err != nil {
			return false, err
		}
	} else if t, ok = asSet(y); !ok {
		return false, nil
	}
	if s.Len() != t.Len() {
		return false, nil
	}
	return c.subset(s, t)
}

// Binary gives the set operations of views of keys and items.
func (v *dictView) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	c := ctx{v.l, v.l.Current()}
	switch op {
	case syntax.IN:
		if side == starlark.Left {
			return nil, nil
		}
		ok, err := v.has(c, y)
		return starlark.Bool(ok), err
	case syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX:
		if v.kind == "values" {
			return nil, nil
		}
		s, err := c.setOf(v.elems())
		if err != nil {
			return nil, err
		}
		elems, err := c.collect(y)
		if err != nil {
			return nil, err
		}
		t, err := c.setOf(elems)
		if err != nil {
			return nil, err
		}
		if side == starlark.Right {
			s, t = t, s
		}
		return c.setOperation(op, s, t)
	}
	return nil, nil
}
