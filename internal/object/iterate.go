package object

import (
	"go.starlark.net/starlark"
)

// Iterate asks __iter__, or counts up with __getitem__ as old classes do.
func (x *Instance) Iterate() starlark.Iterator {
	rt := x.class.rt
	thread := rt.current()
	v, found, err := x.Special(thread, "__iter__")
	switch {
	case err != nil:
		rt.raiseLater(err)
		return emptyIterator{}
	case !found && x.HasSpecial("__getitem__"):
		return &itemIterator{x: x}
	case !found:
		return nil
	}
	if y, ok := v.(*Instance); ok {
		return &nextIterator{x: y}
	}
	if iter := starlark.Iterate(v); iter != nil {
		return iter
	}
	rt.raiseLater(rt.Errorf("TypeError", "iter() returned non-iterator of type '%s'", rt.TypeName(v)))
	return emptyIterator{}
}

type emptyIterator struct{}

func (emptyIterator) Next(*starlark.Value) bool { return false }
func (emptyIterator) Done()                     {}

// nextIterator calls __next__ (Python 2: next) until StopIteration.
type nextIterator struct{ x *Instance }

func (it *nextIterator) Next(p *starlark.Value) bool {
	rt := it.x.class.rt
	v, found, err := it.x.Special(rt.current(), rt.Pick("next", "__next__"))
	if err == nil && !found {
		err = rt.Errorf("TypeError", "iter() returned non-iterator of type '%s'", rt.TypeName(it.x))
	}
	if err != nil {
		if !rt.Matches(err, "StopIteration") {
			rt.raiseLater(err)
		}
		return false
	}
	*p = v
	return true
}
func (it *nextIterator) Done() {}

// itemIterator calls __getitem__ with 0, 1, ... until IndexError.
type itemIterator struct {
	x *Instance
	i int
}

func (it *itemIterator) Next(p *starlark.Value) bool {
	rt := it.x.class.rt
	v, _, err := it.x.Special(rt.current(), "__getitem__", starlark.MakeInt(it.i))
	if err != nil {
		if !rt.Matches(err, "IndexError") && !rt.Matches(err, "StopIteration") {
			rt.raiseLater(err)
		}
		return false
	}
	it.i++
	*p = v
	return true
}
func (it *itemIterator) Done() {}
