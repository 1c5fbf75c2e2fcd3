package object

import (
	"unsafe"

	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// The special methods of a script's classes, mapped on the engine's
// interfaces. Hooks that cannot return an error raise it at the thread's next
// step (interp.Thread.RaiseLater).

var (
	_ starlark.Callable   = (*Instance)(nil)
	_ starlark.Mapping    = (*Instance)(nil)
	_ starlark.HasSetKey  = (*Instance)(nil)
	_ starlark.HasBinary  = (*Instance)(nil)
	_ starlark.HasUnary   = (*Instance)(nil)
	_ starlark.Comparable = (*Instance)(nil)
	_ starlark.Iterable   = (*Instance)(nil)
)

func (rt *Runtime) raiseLater(err error) {
	if t := rt.In.Current(); t != nil {
		t.RaiseLater(err)
	}
}

// String is repr(x).
func (x *Instance) String() string {
	s, err := x.repr(x.class.rt.current())
	if err != nil {
		x.class.rt.raiseLater(err)
		return x.defaultRepr()
	}
	return s
}

// Truth asks __bool__ (Python 2: __nonzero__), then __len__.
func (x *Instance) Truth() starlark.Bool {
	ok, err := x.class.rt.instanceTruth(x)
	if err != nil {
		x.class.rt.raiseLater(err)
	}
	return starlark.Bool(ok)
}

func (rt *Runtime) instanceTruth(x *Instance) (bool, error) {
	thread := rt.current()
	name := rt.Pick("__nonzero__", "__bool__")
	v, found, err := x.Special(thread, name)
	if !found && err == nil {
		if v, found, err = x.Special(thread, "__len__"); found {
			name = "__len__"
		}
	}
	if err != nil || !found {
		return err == nil, err
	}
	if b, ok := v.(starlark.Bool); ok {
		return bool(b), nil
	}
	n, isInt := AsInt(v)
	switch classic := x.class.OldStyle && !rt.Py3(); {
	case name == "__bool__":
		return false, rt.Errorf("TypeError", "__bool__ should return bool, returned %s", rt.TypeName(v))
	case classic && !isInt:
		return false, rt.Errorf("TypeError", "__nonzero__ should return an int")
	case classic && n.Sign() < 0:
		return false, rt.Errorf("ValueError", "__nonzero__ should return >= 0")
	case name == "__nonzero__" && !isInt:
		return false, rt.Errorf("TypeError", "__nonzero__ should return bool or int, returned %s", rt.TypeName(v))
	case name == "__len__":
		if n, err = rt.Index(v); err == nil && n.Sign() < 0 {
			err = rt.Errorf("ValueError", "__len__() should return >= 0")
		}
	}
	return err == nil && n.Sign() != 0, err
}

// Hash asks __hash__; an object with its own idea of equality and none of
// hashing has no hash in Python 3.
func (x *Instance) Hash() (uint32, error) {
	switch x.Native.(type) {
	case starlark.Int:
		x.class.rt.intKeys = true
		if n, ok := x.plainInt(); ok {
			return n.Hash()
		}
	case starlark.String, Text:
		x.class.rt.textKeys = true
	}
	i, own, err := x.OwnHash()
	if err != nil {
		return 0, err
	}
	if !own {
		return hashAddress(unsafe.Pointer(x)), nil
	}
	return i.Hash()
}

// OwnHash is what __hash__ returned; own is false for an object that goes by its
// identity.
func (x *Instance) OwnHash() (i starlark.Int, own bool, err error) {
	rt := x.class.rt
	if x.class.method("__hash__") == starlark.None {
		return i, false, rt.Errorf("TypeError", "unhashable type: '%s'", x.class.shown())
	}
	v, found, err := x.Special(rt.current(), "__hash__")
	if err != nil {
		return i, false, err
	}
	if !found {
		if (x.HasSpecial("__eq__") || x.class.OldStyle && x.HasSpecial("__cmp__")) && (rt.Py3() || x.class.OldStyle) {
			if rt.Py3() {
				return i, false, rt.Errorf("TypeError", "unhashable type: '%s'", x.class.shown())
			}
			return i, false, rt.Errorf("TypeError", "unhashable instance")
		}
		return i, false, nil
	}
	switch v := v.(type) {
	case starlark.Int:
		return v, true, nil
	case starlark.Bool:
		if v {
			return starlark.MakeInt(1), true, nil
		}
		return starlark.MakeInt(0), true, nil
	case *Instance:
		if i, ok := AsInt(v); ok {
			return i, true, nil
		}
	}
	return i, false, rt.Errorf("TypeError", "%s", rt.Pick("an integer is required", "__hash__ method should return an integer"))
}

// Name is the name the engine gives the frame of a call.
func (x *Instance) Name() string { return x.class.name }

// CallInternal calls __call__.
func (x *Instance) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	f := x.class.method("__call__")
	// An object may stand in for the method, and another for its own: going down
	// is no call that the engine would count.
	for depth := 0; ; depth++ {
		y, ok := f.(*Instance)
		if !ok || y.HasSpecial("__get__") {
			break
		}
		if depth > x.class.rt.In.DepthLimit() {
			return nil, interp.ErrTooDeep
		}
		x, f = y, y.class.method("__call__")
	}
	if f == nil {
		return nil, x.class.rt.NotCallable(x)
	}
	return x.class.rt.callUnbound(thread, f, x, args, kwargs)
}

// Callable reports whether v can be called: Python's callable().
func (rt *Runtime) Callable(v starlark.Value) bool {
	if x, ok := v.(*Instance); ok {
		if _, own := x.Own("__call__"); own && x.class.OldStyle && !rt.Py3() {
			return true
		}
		return x.HasSpecial("__call__")
	}
	_, ok := v.(starlark.Callable)
	return ok
}

// Get calls __getitem__.
func (x *Instance) Get(k starlark.Value) (v starlark.Value, found bool, err error) {
	v, err = x.GetItem(k)
	return v, err == nil, err
}

// GetItem calls __getitem__.
func (x *Instance) GetItem(k starlark.Value) (starlark.Value, error) {
	rt := x.class.rt
	v, found, err := x.Special(rt.current(), "__getitem__", k)
	if found || err != nil {
		return v, err
	}
	switch {
	case x.class.OldStyle:
		return nil, rt.Errorf("AttributeError", "%s instance has no attribute '__getitem__'", x.class.name)
	case rt.Py3():
		return nil, rt.Errorf("TypeError", "'%s' object is not subscriptable", x.class.shown())
	}
	if _, ok := AsInt(k); ok && !x.class.InC { // then Python 2 takes the object for a sequence
		return nil, rt.Errorf("TypeError", "'%s' object does not support indexing", x.class.name)
	}
	return nil, rt.Errorf("TypeError", "'%s' object has no attribute '__getitem__'", x.class.shown())
}

// SetKey calls __setitem__.
func (x *Instance) SetKey(k, v starlark.Value) error {
	rt := x.class.rt
	_, found, err := x.Special(rt.current(), "__setitem__", k, v)
	if found || err != nil {
		return err
	}
	if x.class.OldStyle {
		return rt.Errorf("AttributeError", "%s instance has no attribute '__setitem__'", x.class.name)
	}
	return rt.Errorf("TypeError", "'%s' object does not support item assignment", x.class.shown())
}

// specialName is the stem of a binary operator's method.
func specialName(op syntax.Token, py3 bool) string {
	switch op {
	case syntax.PLUS:
		return "add"
	case syntax.MINUS:
		return "sub"
	case syntax.STAR:
		return "mul"
	case syntax.SLASH:
		if py3 {
			return "truediv"
		}
		return "div"
	case syntax.SLASHSLASH:
		return "floordiv"
	case syntax.PERCENT:
		return "mod"
	case syntax.AMP:
		return "and"
	case syntax.PIPE:
		return "or"
	case syntax.CIRCUMFLEX:
		return "xor"
	case syntax.LTLT:
		return "lshift"
	case syntax.GTGT:
		return "rshift"
	}
	return ""
}

// Binary calls __add__ and its like, or __radd__ when x stands right. `in`
// asks __contains__, then iterates.
func (x *Instance) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	rt := x.class.rt
	if op == syntax.IN {
		if side == starlark.Left {
			return nil, nil
		}
		ok, err := x.Contains(rt.current(), y)
		return starlark.Bool(ok), err
	}
	name := specialName(op, rt.Py3())
	if name == "" {
		return nil, nil
	}
	return x.BinarySpecial(rt.current(), name, y, side)
}

// BinarySpecial calls __name__, or __rname__ when x stands right. The result is
// nil if nothing answers. A right operand goes first if its class derives from the
// left one's and has an __rname__ of its own; of one class only the left is asked.
func (x *Instance) BinarySpecial(thread *starlark.Thread, name string, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	reflected := "__r" + name + "__"
	z, both := y.(*Instance)
	if side == starlark.Right {
		if both && (x.class == z.class && !x.class.OldStyle || x.reflectsFirst(z, reflected)) {
			return nil, nil
		}
		return x.askBinary(thread, reflected, y)
	}
	if both && z.reflectsFirst(x, reflected) {
		if v, err := z.askBinary(thread, reflected, x); v != nil || err != nil {
			return v, err
		}
	}
	return x.askBinary(thread, "__"+name+"__", y)
}

// reflectsFirst reports whether x, right of left, is asked first.
func (x *Instance) reflectsFirst(left *Instance, reflected string) bool {
	return left.class.precedes(x.class) && left.class.lookup(reflected) != x.class.lookup(reflected)
}

func (x *Instance) askBinary(thread *starlark.Thread, name string, y starlark.Value) (starlark.Value, error) {
	v, found, err := x.Special(thread, name, y)
	if !found || err != nil || v == NotImplemented {
		return nil, err
	}
	return v, nil
}

// Ellipsis is Python's constant of that name.
var Ellipsis starlark.Value = ellipsis{}

type ellipsis struct{}

func (ellipsis) String() string        { return "Ellipsis" }
func (ellipsis) Type() string          { return "ellipsis" }
func (ellipsis) Freeze()               {}
func (ellipsis) Truth() starlark.Bool  { return true }
func (ellipsis) Hash() (uint32, error) { return 2, nil }

// NotImplemented is what a special method returns that does not know the
// other operand.
var NotImplemented starlark.Value = notImplemented{}

type notImplemented struct{}

func (notImplemented) String() string        { return "NotImplemented" }
func (notImplemented) Type() string          { return "NotImplementedType" }
func (notImplemented) Freeze()               {}
func (notImplemented) Truth() starlark.Bool  { return true }
func (notImplemented) Hash() (uint32, error) { return 1, nil }

// Unary calls __neg__, __pos__ or __invert__.
func (x *Instance) Unary(op syntax.Token) (starlark.Value, error) {
	var name string
	switch op {
	case syntax.MINUS:
		name = "__neg__"
	case syntax.PLUS:
		name = "__pos__"
	case syntax.TILDE:
		name = "__invert__"
	}
	v, _, err := x.Special(x.class.rt.current(), name)
	return v, err
}

// Contains is y in x: __contains__, or a search through the iteration.
func (x *Instance) Contains(thread *starlark.Thread, y starlark.Value) (bool, error) {
	rt := x.class.rt
	v, found, err := x.Special(thread, "__contains__", y)
	if err != nil {
		return false, err
	}
	if found {
		return bool(v.Truth()), nil
	}
	iter := x.Iterate()
	if iter == nil {
		return false, rt.Errorf("TypeError", "argument of type '%s' is not iterable", rt.TypeName(x))
	}
	defer iter.Done()
	var e starlark.Value
	for iter.Next(&e) {
		if ok, err := starlark.Equal(e, y); ok || err != nil {
			return ok, err
		}
	}
	if t := interp.Of(thread); t != nil {
		if err := t.Pending(); err != nil {
			return false, err
		}
	}
	return false, nil
}
