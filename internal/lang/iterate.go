package lang

import (
	"fmt"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// iterator is a value that gives its items one by one: what iter returns.
type iterator interface {
	starlark.Iterable
	// next returns the next item, or nil at the end.
	next(c ctx) (value, error)
}

// items is the iterator over whatever step yields. It is its own engine
// iterator too, so that a for loop allocates one value.
type items struct {
	l    *lang
	kind string // the name of its class
	step func(c ctx) (value, error)
	done bool
}

func (l *lang) newItems(kind string, step func(c ctx) (value, error)) *items {
	return &items{l: l, kind: kind, step: step}
}

func (it *items) Class() *object.Class  { return it.l.BuiltinType(it.kind) }
func (it *items) Type() string          { return it.kind }
func (it *items) Freeze()               {}
func (it *items) Truth() starlark.Bool  { return true }
func (it *items) Hash() (uint32, error) { return addressHash(unsafe.Pointer(it)), nil }
func (it *items) String() string {
	name := it.kind
	if it.l.Dialect != object.Py3 && name == "generator" {
		return fmt.Sprintf("<generator object at %#x>", uintptr(unsafe.Pointer(it)))
	}
	return fmt.Sprintf("<%s object at %#x>", name, uintptr(unsafe.Pointer(it)))
}

func (it *items) next(c ctx) (value, error) {
	if it.done {
		return nil, nil
	}
	v, err := it.step(c)
	if v == nil || err != nil {
		it.done = err == nil
		if err != nil && it.kind != "generator" && c.Matches(err, "StopIteration") && c.Catch(c.thread, err) != nil {
			err = nil // the function that map calls ends the loop
		}
		return nil, err
	}
	return v, err
}

// Iterate, Next and Done serve the engine's for loop.
func (it *items) Iterate() starlark.Iterator { return it }
func (it *items) Done()                      {}

func (it *items) Next(p *starlark.Value) bool {
	thread := it.l.Current()
	v, err := it.next(ctx{it.l, thread})
	if err != nil {
		it.l.raiseLater(thread, err)
		return false
	}
	if v == nil {
		return false
	}
	*p = v
	return true
}

// raiseLater raises err at the thread's next step, for hooks of the engine
// that return no error.
func (l *lang) raiseLater(thread *starlark.Thread, err error) { l.Thread(thread).RaiseLater(err) }

// listItems walks over a list by index, so that the list may change meanwhile.
type listItems struct {
	items
	list *starlark.List
	i    int
}

func (l *lang) listIterator(list *starlark.List) *listItems {
	it := &listItems{list: list}
	it.l, it.kind = l, l.Pick("listiterator", "list_iterator")
	return it
}

func (it *listItems) Iterate() starlark.Iterator { return it }

func (it *listItems) Next(p *starlark.Value) bool {
	if it.list == nil {
		return false
	}
	if it.i >= it.list.Len() {
		it.list = nil // it stays at its end, even if the list grows
		return false
	}
	*p = it.list.Index(it.i)
	it.i++
	return true
}

func (it *listItems) next(ctx) (value, error) {
	var v value
	if it.Next(&v) {
		return v, nil
	}
	return nil, nil
}

// slots walks over a snapshot; size, if not nil, is asked whether the
// container that it was taken from has changed.
type slots struct {
	items
	elems []value
	i     int
	size  func() int
	start int
	what  string
}

func (l *lang) slotIterator(kind string, elems []value) *slots {
	it := &slots{elems: elems}
	it.l, it.kind = l, kind
	return it
}

func (it *slots) Iterate() starlark.Iterator { return it }

func (it *slots) changed() error {
	if it.size != nil && it.size() != it.start {
		it.start = -1 // it stays broken
		return it.l.Errorf("RuntimeError", "%s changed size during iteration", it.what)
	}
	return nil
}

func (it *slots) Next(p *starlark.Value) bool {
	if it.i >= len(it.elems) {
		if it.elems != nil && it.changed() != nil {
			it.l.raiseLater(it.l.Current(), it.l.Errorf("RuntimeError", "%s changed size during iteration", it.what))
		}
		it.elems = nil
		return false
	}
	if err := it.changed(); err != nil {
		it.l.raiseLater(it.l.Current(), err)
		return false
	}
	*p = it.elems[it.i]
	it.i++
	return true
}

func (it *slots) next(ctx) (value, error) {
	if err := it.changed(); err != nil && it.elems != nil {
		return nil, err
	}
	if it.i >= len(it.elems) {
		it.elems = nil
		return nil, nil
	}
	it.i++
	return it.elems[it.i-1], nil
}

// dictIterator walks over keys, values or items of a dict as it is now.
func (l *lang) dictIterator(d *starlark.Dict, kind string, elems []value) *slots {
	it := l.slotIterator(kind, elems)
	it.size, it.start, it.what = d.Len, d.Len(), "dictionary"
	return it
}

func (l *lang) setIterator(s *starlark.Set) *slots {
	it := l.slotIterator(l.Pick("setiterator", "set_iterator"), l.Elements(s))
	it.size, it.start, it.what = s.Len, s.Len(), "Set"
	if !l.Py3() {
		it.what = "Set"
	}
	return it
}

// iter is iter(v): an [iterator], or an object with a next method.
func (c ctx) iter(v value) (value, error) {
	switch v := v.(type) {
	case iterator:
		return v, nil
	case *starlark.List:
		return c.listIterator(v), nil
	case tuple:
		return c.slotIterator(c.Pick("tupleiterator", "tuple_iterator"), v), nil
	case *object.StructSeq:
		return c.slotIterator(c.Pick("tupleiterator", "tuple_iterator"), v.Tuple()), nil
	case *starlark.Dict:
		return c.dictIterator(v, c.Pick("dictionary-keyiterator", "dict_keyiterator"), c.Keys(v)), nil
	case *starlark.Set:
		return c.setIterator(v), nil
	case starlark.String:
		return c.charIterator(c.Pick("iterator", "str_ascii_iterator"), string(v)), nil
	case object.Text:
		return c.textIterator(v), nil
	case starlark.Bytes:
		if c.Py3() {
			return c.byteIterator("bytes_iterator", func() []byte { return []byte(v) }), nil
		}
		return c.charIterator("iterator", string(v)), nil
	case *object.ByteArray:
		return c.byteIterator(c.Pick("bytearrayiterator", "bytearray_iterator"), v.Bytes), nil
	case iterable:
		return v.iterator(c), nil
	case *object.Instance:
		return c.instanceIter(v)
	case *object.Class:
		if r, found, err := v.MetaSpecial(c.thread, "__iter__"); found {
			if err != nil {
				return nil, err
			}
			return c.iter(r)
		}
		return nil, c.Errorf("TypeError", "'%s' object is not iterable", c.TypeName(v))
	case starlark.Iterable:
		it := v.Iterate()
		if err := c.pending(); err != nil {
			return nil, err
		}
		if it == nil {
			break
		}
		return c.newItems("iterator", func(c ctx) (value, error) {
			var e value
			if it.Next(&e) {
				return e, nil
			}
			it.Done()
			return nil, c.pending()
		}), nil
	}
	return nil, c.notIterable(v)
}

func (c ctx) notIterable(v value) error {
	if x, ok := v.(*object.Instance); ok && x.Class().OldStyle && !c.Py3() {
		return c.Errorf("TypeError", "iteration over non-sequence")
	}
	return c.Errorf("TypeError", "'%s' object is not iterable", c.TypeName(v))
}

// iterable is a value of this package that can be iterated more than once.
type iterable interface {
	value
	iterator(c ctx) iterator
}

// instanceIter asks __iter__, or counts with __getitem__ as old classes do.
func (c ctx) instanceIter(x *object.Instance) (value, error) {
	v, found, err := x.Special(c.thread, "__iter__")
	switch {
	case err != nil:
		return nil, err
	case found:
		switch y := v.(type) {
		case iterator:
			return y, nil
		case *object.Instance:
			if y.HasSpecial(c.Pick("next", "__next__")) {
				return y, nil
			}
		case starlark.Iterable:
			if _, ours := v.(starlark.Indexable); !ours {
				return c.iter(y)
			}
		}
		return nil, c.Errorf("TypeError", "iter() returned non-iterator of type '%s'", c.TypeName(v))
	case x.HasSpecial("__getitem__"):
		i := 0
		return c.newItems("iterator", func(c ctx) (value, error) {
			v, _, err := x.Special(c.thread, "__getitem__", starlark.MakeInt(i))
			if err != nil {
				if c.Matches(err, "IndexError") || c.Matches(err, "StopIteration") {
					return nil, nil
				}
				return nil, err
			}
			i++
			return v, nil
		}), nil
	}
	return nil, c.notIterable(x)
}

// next returns the next item of what iter returned, or nil at the end.
func (c ctx) next(it value) (value, error) {
	switch it := it.(type) {
	case iterator:
		return it.next(c)
	case *object.Instance:
		v, found, err := it.Special(c.thread, c.Pick("next", "__next__"))
		if err != nil {
			if c.Matches(err, "StopIteration") && c.FromError(c.thread, err) != nil {
				return nil, nil
			}
			return nil, err
		}
		if found {
			return v, nil
		}
	}
	if c.Py3() {
		return nil, c.Errorf("TypeError", "'%s' object is not an iterator", c.TypeName(it))
	}
	return nil, c.Errorf("TypeError", "%s object is not an iterator", c.TypeName(it))
}

// each calls f with each item of v.
func (c ctx) each(v value, f func(value) error) error {
	switch v := v.(type) {
	case *starlark.List:
		for i := 0; i < v.Len(); i++ {
			if err := f(v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	case tuple:
		for _, e := range v {
			if err := f(e); err != nil {
				return err
			}
		}
		return nil
	}
	it, err := c.iter(v)
	if err != nil {
		return err
	}
	for {
		e, err := c.next(it)
		if e == nil || err != nil {
			return err
		}
		if err := f(e); err != nil {
			return err
		}
	}
}

// collect returns the items of v, in a slice of its own.
func (c ctx) collect(v value) ([]value, error) {
	switch v := v.(type) {
	case *starlark.List:
		elems := make([]value, v.Len())
		for i := range elems {
			elems[i] = v.Index(i)
		}
		return elems, nil
	case tuple:
		return append([]value(nil), v...), nil
	case *starlark.Dict:
		return c.Keys(v), nil
	case *starlark.Set:
		return c.Elements(v), nil
	}
	var elems []value
	err := c.each(v, func(e value) error {
		elems = append(elems, e)
		return nil
	})
	return elems, err
}

// charIterator walks over the characters of a byte string or an ASCII text.
func (l *lang) charIterator(kind, s string) iterator {
	i := 0
	return l.newItems(kind, func(ctx) (value, error) {
		if i >= len(s) {
			return nil, nil
		}
		i++
		return starlark.String(s[i-1 : i]), nil
	})
}

func (l *lang) textIterator(t object.Text) iterator {
	s, i := t.GoString(), 0
	return l.newItems(l.Pick("iterator", "str_iterator"), func(c ctx) (value, error) {
		if i >= len(s) {
			return nil, nil
		}
		n := object.RuneLen(s[i:])
		i += n
		if c.Py3() {
			return c.Text(s[i-n : i]), nil
		}
		return object.NewText(s[i-n : i]), nil
	})
}

func (l *lang) byteIterator(kind string, b func() []byte) iterator {
	i := 0
	return l.newItems(kind, func(ctx) (value, error) {
		p := b()
		if i >= len(p) {
			return nil, nil
		}
		i++
		return starlark.MakeInt(int(p[i-1])), nil
	})
}

// next is iterator's, for Go code; the engine uses Iterate.
func (x *Generator) next(c ctx) (value, error) {
	v, ok, err := x.g.resume(c, starlark.None, nil)
	if err != nil && c.Matches(err, "StopIteration") && c.FromError(c.thread, err) != nil {
		return nil, nil
	}
	if !ok {
		return nil, err
	}
	return v, nil
}
