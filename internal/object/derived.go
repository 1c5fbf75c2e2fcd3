package object

import "go.starlark.net/starlark"

// An object whose class derives from a built-in type (dict, list, str, int, ...) is an
// [Instance] whose Native is the value of that type, or knows it. Python 2's
// long is such an object, too: an int of another class.

// Derived is the Native of such an object that holds more than the value.
type Derived interface{ Plain() starlark.Value }

// Plain returns the value of the built-in type in an object whose class
// derives from it, and any other value as it is.
func Plain(v starlark.Value) starlark.Value {
	x, ok := v.(*Instance)
	if !ok {
		return v
	}
	switch n := x.Native.(type) {
	case *starlark.Dict:
		return n
	case starlark.Tuple:
		return n
	case starlark.Int:
		return n
	case *starlark.List:
		return n
	case *starlark.Set:
		return n
	case starlark.String:
		return n
	case Text:
		return n
	case Derived:
		return n.Plain()
	}
	return v
}

// AsInt returns the integer that v is: an int, or an object whose class derives
// from int or is Python 2's long. A bool is none.
func AsInt(v starlark.Value) (starlark.Int, bool) {
	switch v := v.(type) {
	case starlark.Int:
		return v, true
	case *Instance:
		n, ok := v.Native.(starlark.Int)
		return n, ok
	}
	return starlark.Int{}, false
}

// Long makes Python 2's long of n. Beyond a machine word an int counts as one
// without more ado; see [Runtime.TypeName]. Elsewhere there is only int.
func (rt *Runtime) Long(n starlark.Int) starlark.Value {
	if _, small := n.Int64(); !small || rt.Dialect != Py2 {
		return n
	}
	return NewInstance(rt.BuiltinType("long"), n)
}

// IsLong reports whether v is a long of Python 2 or of a class derived from it.
func (rt *Runtime) IsLong(v starlark.Value) bool {
	if rt.Dialect != Py2 {
		return false
	}
	switch v := v.(type) {
	case starlark.Int:
		_, small := v.Int64()
		return !small
	case *Instance:
		_, ok := v.Native.(starlark.Int)
		return ok && v.class.IsSubclass(rt.BuiltinType("long"))
	}
	return false
}

// IntKey is what finds an object of a class of ints under the int n in the engine's
// dicts and sets, which take values of unlike Go types for different; nil while
// nothing has hashed such an object.
func (rt *Runtime) IntKey(n starlark.Int) starlark.Value {
	if !rt.intKeys {
		return nil
	}
	return NewInstance(rt.BuiltinType("int"), n)
}

// TextKey is what finds an object of a class of text under the plain text, as
// [Runtime.IntKey] does.
func (rt *Runtime) TextKey(text starlark.Value) starlark.Value {
	if !rt.textKeys {
		return nil
	}
	return NewInstance(rt.TypeOf(text), text)
}

// answer is yes or no, once somebody has asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// plainInt returns the integer that x holds if x compares and hashes as it: no
// script says otherwise.
func (x *Instance) plainInt() (starlark.Int, bool) {
	n, ok := x.Native.(starlark.Int)
	if !ok {
		return n, false
	}
	c := x.class
	c.refresh()
	if c.asInt == unasked {
		c.asInt = yes
		for _, name := range [...]string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__cmp__", "__hash__"} {
			f := c.method(name)
			if m, ok := f.(*Method); f != nil && (!ok || m.owner == nil || !m.owner.builtin()) {
				c.asInt = no
				break
			}
		}
	}
	return n, c.asInt == yes
}

// compareInts compares x with y, if both compare as integers.
func (x *Instance) compareInts(y starlark.Value) (n int, ok bool) {
	a, ok := x.plainInt()
	if !ok {
		return 0, false
	}
	b, ok := y.(starlark.Int)
	if z, isObject := y.(*Instance); isObject {
		b, ok = z.plainInt()
	}
	if !ok {
		return 0, false
	}
	n, err := a.Cmp(b, 1)
	return n, err == nil
}
