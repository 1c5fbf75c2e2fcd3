package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// getitem is x[k].
func (c ctx) getitem(x, k value) (value, error) {
	switch x := x.(type) {
	case *starlark.Dict:
		v, found, err := c.dictGet(x, k)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, c.keyError(k)
		}
		return v, nil
	case *starlark.List:
		if n, ok := k.(starlark.Int); ok {
			i, ok := n.Int64()
			if i < 0 {
				i += int64(x.Len())
			}
			if ok && i >= 0 && i < int64(x.Len()) {
				return x.Index(int(i)), nil
			}
		}
	case tuple:
		if n, ok := k.(starlark.Int); ok {
			i, ok := n.Int64()
			if i < 0 {
				i += int64(len(x))
			}
			if ok && i >= 0 && i < int64(len(x)) {
				return x[i], nil
			}
		}
	case *object.Instance:
		return x.GetItem(k)
	case *object.Class:
		return c.classItem(x, k)
	case starlark.Mapping:
		v, found, err := x.Get(k)
		if err == nil && !found {
			err = c.keyError(k)
		}
		return v, err
	}
	if s, ok := k.(*sliceValue); ok {
		return c.getslice(x, s.start, s.stop, s.step)
	}
	seq, ok := x.(starlark.Indexable)
	if !ok {
		return nil, c.notSubscriptable(x)
	}
	i, err := c.index(x, k, seq.Len())
	if err != nil {
		return nil, err
	}
	return c.item(seq, i), nil
}

// item is element i of a sequence; of Python 3's bytes it is a number.
func (c ctx) item(x starlark.Indexable, i int) value {
	if b, ok := x.(starlark.Bytes); ok {
		if c.Py3() {
			return starlark.MakeInt(int(b[i]))
		}
		return starlark.String(b[i : i+1])
	}
	return x.Index(i)
}

func (c ctx) notSubscriptable(x value) error {
	if c.Py3() {
		return c.Errorf("TypeError", "'%s' object is not subscriptable", c.TypeName(x))
	}
	switch x.(type) {
	case *starlark.Set, *frozenSet, *dictView:
		return c.Errorf("TypeError", "'%s' object does not support indexing", c.TypeName(x))
	}
	return c.Errorf("TypeError", "'%s' object has no attribute '__getitem__'", c.TypeName(x))
}

// classItem is C[k]: __class_getitem__, or a generic alias of a built-in type.
func (c ctx) classItem(x *object.Class, k value) (value, error) {
	if r, found, err := x.MetaSpecial(c.thread, "__getitem__", k); found {
		return r, err
	}
	if c.Py3() {
		if f, err := x.Attr("__class_getitem__"); err == nil {
			return c.Call(c.thread, f, tuple{k}, nil)
		}
		switch x.Name() {
		case "list", "dict", "set", "tuple", "frozenset", "type":
			if x.Module == "" {
				return c.NewGenericAlias(x, k), nil
			}
		}
		return nil, c.Errorf("TypeError", "type '%s' is not subscriptable", x.Name())
	}
	return nil, c.notSubscriptable(x)
}

func (c ctx) keyError(k value) error { return c.Raise(c.Exc("KeyError"), k) }

// kindWord names a sequence type in messages about its indices.
func (c ctx) kindWord(x value) string {
	switch x.(type) {
	case starlark.String, object.Text:
		return "string"
	case starlark.Bytes:
		return c.Pick("string", "byte")
	}
	return c.TypeName(x)
}

// index converts a subscript and checks its range.
func (c ctx) index(x, k value, n int) (int, error) {
	i, ok := number(k).(starlark.Int)
	if !ok {
		if y, isObject := k.(*object.Instance); isObject && y.HasSpecial("__index__") {
			r, err := c.Index(y)
			if err != nil {
				return 0, err
			}
			i = r
		} else {
			return 0, c.badIndex(x, k)
		}
	}
	at, ok := i.Int64()
	if !ok {
		return 0, c.Errorf("IndexError", "cannot fit '%s' into an index-sized integer", c.TypeName(i))
	}
	if at < 0 {
		at += int64(n)
	}
	if at < 0 || at >= int64(n) {
		return 0, c.outOfRange(x, "")
	}
	return int(at), nil
}

func (c ctx) badIndex(x, k value) error {
	name := c.TypeName(k)
	switch x.(type) {
	case *rangeValue:
		if !c.Py3() {
			return c.Errorf("TypeError", "sequence index must be integer, not '%s'", name)
		}
	case *object.ByteArray:
		if !c.Py3() {
			return c.Errorf("TypeError", "bytearray indices must be integers")
		}
	case starlark.String, object.Text:
		if c.Py3() {
			return c.Errorf("TypeError", "string indices must be integers, not '%s'", name)
		}
		if _, wide := x.(object.Text); wide {
			return c.typeError("string indices must be integers")
		}
	case *object.StructSeq:
		return c.Errorf("TypeError", c.Pick("tuple indices must be integers, not %s", "tuple indices must be integers or slices, not %s"), name)
	}
	return c.Errorf("TypeError", c.Pick("%s indices must be integers, not %s", "%s indices must be integers or slices, not %s"), c.kindWord(x), name)
}

func (c ctx) outOfRange(x value, what string) error {
	word := c.kindWord(x)
	switch x.(type) {
	case starlark.Bytes:
		word = c.Pick("string", "index")
		if c.Py3() {
			return c.Errorf("IndexError", "index out of range")
		}
	case *rangeValue:
		word = c.Pick("xrange object", "range object")
	case *object.StructSeq:
		word = "tuple"
	}
	return c.Errorf("IndexError", "%s %sindex out of range", word, what)
}

// setitem is x[k] = v.
func (c ctx) setitem(x, k, v value) error {
	switch x := x.(type) {
	case *starlark.Dict:
		return c.dictSet(x, k, v)
	case *starlark.List:
		if s, ok := k.(*sliceValue); ok {
			return c.setslice(x, s.start, s.stop, s.step, v)
		}
		i, err := c.index(x, k, x.Len())
		if err != nil {
			if c.Matches(err, "IndexError") {
				return c.outOfRange(x, "assignment ")
			}
			return err
		}
		return x.SetIndex(i, v)
	case *object.Instance:
		return x.SetKey(k, v)
	case *object.ByteArray:
		if s, ok := k.(*sliceValue); ok {
			return c.setslice(x, s.start, s.stop, s.step, v)
		}
		i, err := c.index(x, k, x.Len())
		if err != nil {
			return err
		}
		n, err := c.byteValue(v)
		if err != nil {
			return err
		}
		return x.SetIndex(i, starlark.MakeInt(int(n)))
	case starlark.HasSetKey:
		return x.SetKey(k, v)
	case starlark.HasSetIndex:
		if s, ok := k.(*sliceValue); ok {
			return c.setslice(x, s.start, s.stop, s.step, v)
		}
		i, err := c.index(x, k, x.Len())
		if err != nil {
			return err
		}
		return x.SetIndex(i, v)
	}
	return c.Errorf("TypeError", "'%s' object does not support item assignment", c.TypeName(x))
}

// delitem is del x[k].
func (c ctx) delitem(x, k value) error {
	switch x := x.(type) {
	case *starlark.Dict:
		_, found, err := c.dictDelete(x, k)
		if err == nil && !found {
			err = c.keyError(k)
		}
		return err
	case *starlark.List:
		if s, ok := k.(*sliceValue); ok {
			return c.delslice(x, s.start, s.stop, s.step)
		}
		i, err := c.index(x, k, x.Len())
		if err != nil {
			if c.Matches(err, "IndexError") {
				return c.outOfRange(x, "assignment ")
			}
			return err
		}
		_, err = c.listPopAt(x, i)
		return err
	case *object.Instance:
		_, found, err := x.Special(c.thread, "__delitem__", k)
		if found || err != nil {
			return err
		}
		if x.Class().OldStyle && !c.Py3() {
			return c.Errorf("AttributeError", "%s instance has no attribute '__delitem__'", x.Class().Name())
		}
	case *object.ByteArray:
		if s, ok := k.(*sliceValue); ok {
			return c.delslice(x, s.start, s.stop, s.step)
		}
		i, err := c.index(x, k, x.Len())
		if err != nil {
			return err
		}
		x.SetBytes(append(x.Bytes()[:i:i], x.Bytes()[i+1:]...))
		return nil
	case interface{ DelKey(k starlark.Value) error }:
		return x.DelKey(k)
	}
	if c.Py3() {
		return c.Errorf("TypeError", "'%s' object doesn't support item deletion", c.TypeName(x))
	}
	return c.Errorf("TypeError", "'%s' object doesn't support item deletion", c.TypeName(x))
}
