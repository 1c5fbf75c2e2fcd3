package object

import "go.starlark.net/starlark"

// DefineTypes has f complete the class of every built-in type when it is made,
// and at once those that were made before.
func (rt *Runtime) DefineTypes(f func(*Class)) {
	rt.types.define = f
	f(rt.Object)
	f(rt.Type)
	for _, c := range rt.types.byName {
		f(c)
	}
}

// HasException reports whether the dialect has a built-in exception class of
// this name. It makes none.
func (rt *Runtime) HasException(name string) bool {
	entries := exceptions2
	if rt.Py3() {
		entries = exceptions3
	}
	for _, e := range entries {
		if e.name == name {
			return true
		}
	}
	if rt.Py3() {
		for _, a := range aliases3 {
			if a.name == name {
				return true
			}
		}
	}
	return false
}

// Current is the Starlark thread that runs now, for hooks of the engine that
// are not told theirs.
func (rt *Runtime) Current() *starlark.Thread { return rt.current() }

// Locate is deferred around Go code that scripts call: it adds the position of
// the script to a panic on its way. See [Panic].
func Locate(thread *starlark.Thread) {
	switch v := recover().(type) {
	case nil:
	case *Panic:
		panic(v)
	default:
		panic(newPanic(thread, v))
	}
}

// BindFunction is f as a method of x.
func (rt *Runtime) BindFunction(f starlark.Callable, x starlark.Value) *BoundMethod {
	return &BoundMethod{x, f, rt}
}

// Iterator is x, an object with a next method, as the engine iterates.
func (x *Instance) Iterator() starlark.Iterable { return instanceIterator{x} }

// instanceIterator is an iterator of a script for the engine's for loop, which
// must not ask it for __iter__ again.
type instanceIterator struct{ *Instance }

func (it instanceIterator) Iterate() starlark.Iterator { return &nextIterator{x: it.Instance} }

// Unicode makes text that counts code points: Python 3's str, else unicode.
func (rt *Runtime) Unicode(s string) starlark.Value {
	if rt.Py3() {
		return rt.Text(s)
	}
	return NewText(s)
}
