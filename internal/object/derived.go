package object

import "go.starlark.net/starlark"

// An object whose class derives from a built-in type (dict or tuple) is an
// [Instance] whose Native is the value of that type, or knows it.

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
	case Derived:
		return n.Plain()
	}
	return v
}
