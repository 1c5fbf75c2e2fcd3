package object

import (
	"strings"
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

// richNames are the comparison methods and what the other operand is asked.
func richNames(op syntax.Token) (name, reflected string) {
	switch op {
	case syntax.EQL:
		return "__eq__", "__eq__"
	case syntax.NEQ:
		return "__ne__", "__ne__"
	case syntax.LT:
		return "__lt__", "__gt__"
	case syntax.LE:
		return "__le__", "__ge__"
	case syntax.GT:
		return "__gt__", "__lt__"
	}
	return "__ge__", "__le__"
}

// CompareSameType compares two objects by their special methods, by __cmp__
// in Python 2, and for == by identity. It serves the engine's dicts and sets: what
// is the same is equal there.
func (x *Instance) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	if op == syntax.EQL && starlark.Value(x) == y {
		return true, nil
	}
	return x.class.rt.CompareInstance(x.class.rt.current(), op, x, y)
}

// RichCompare asks the comparison methods of x, an object, and of y. It returns
// nil if none knows the other. A method of y's class goes first if that derives
// from x's class.
func (rt *Runtime) RichCompare(thread *starlark.Thread, op syntax.Token, x *Instance, y starlark.Value) (starlark.Value, error) {
	if n, ok := x.compareInts(y); ok {
		return starlark.Bool(threeway(op, n)), nil
	}
	name, reflected := richNames(op)
	z, ok := y.(*Instance)
	if ok && x.class.precedes(z.class) {
		if v, err := z.askCompare(thread, reflected, x); v != nil || err != nil {
			return v, err
		}
		z = nil
	}
	if v, err := x.askCompare(thread, name, y); v != nil || err != nil || z == nil {
		return v, err
	}
	return z.askCompare(thread, reflected, x)
}

// precedes reports whether the methods of a right operand of class d are asked
// before those of a left one of class c.
func (c *Class) precedes(d *Class) bool { return c != d && d.IsSubclass(c) && !d.OldStyle }

// askCompare calls a comparison method. It returns nil if the class has none or it
// does not know. In Python 3 != without a method of its own is the opposite of ==.
func (x *Instance) askCompare(thread *starlark.Thread, name string, y starlark.Value) (starlark.Value, error) {
	v, found, err := x.Special(thread, name, y)
	opposite := false
	if !found && err == nil && name == "__ne__" && x.class.rt.Py3() {
		v, found, err = x.Special(thread, "__eq__", y)
		opposite = true
	}
	if err != nil || !found || v == NotImplemented {
		return nil, err
	}
	if opposite {
		v = !v.Truth()
	}
	return v, nil
}

// CompareInstance compares x with anything.
func (rt *Runtime) CompareInstance(thread *starlark.Thread, op syntax.Token, x *Instance, y starlark.Value) (bool, error) {
	v, err := rt.RichCompare(thread, op, x, y)
	if err != nil {
		return false, err
	}
	if v != nil {
		return bool(v.Truth()), nil
	}
	return rt.CompareOtherwise(thread, op, x, y)
}

// CompareOtherwise compares what no comparison method knows: by __cmp__ and by
// address in Python 2, for == by identity.
func (rt *Runtime) CompareOtherwise(thread *starlark.Thread, op syntax.Token, x *Instance, y starlark.Value) (bool, error) {
	if !rt.Py3() {
		if n, found, err := rt.cmp(thread, x, y); found || err != nil {
			return threeway(op, n), err
		}
	}
	switch op {
	case syntax.EQL, syntax.NEQ:
		return (starlark.Value(x) == y) == (op == syntax.EQL), nil
	}
	if rt.Py3() {
		return false, rt.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%s'", op, rt.TypeName(x), rt.TypeName(y))
	}
	// Python 2 orders whatever it cannot compare by the names of the types, and
	// objects of one type by address.
	n := strings.Compare(rt.orderName(x), rt.orderName(y))
	if n == 0 {
		n = compareAddress(x, y)
	}
	return threeway(op, n), nil
}

// cmp is Python 2's __cmp__.
func (rt *Runtime) cmp(thread *starlark.Thread, x *Instance, y starlark.Value) (n int, found bool, err error) {
	sign := 1
	v, found, err := x.Special(thread, "__cmp__", y)
	if !found && err == nil {
		if z, ok := y.(*Instance); ok {
			v, found, err = z.Special(thread, "__cmp__", x)
			sign = -1
		}
	}
	if err != nil || !found || v == NotImplemented {
		return 0, false, err
	}
	i, ok := AsInt(v)
	if !ok {
		return 0, false, rt.Errorf("TypeError", "an integer is required")
	}
	return sign * i.Sign(), true, nil
}

// orderName is what Python 2 orders values of unlike types by: the name of the
// type, with numbers, which instances of classic classes are taken for, and
// None before all others.
func (rt *Runtime) orderName(v starlark.Value) string {
	switch v := v.(type) {
	case *Instance:
		if _, isInt := v.Native.(starlark.Int); isInt || v.class.OldStyle {
			return ""
		}
	case starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType:
		return ""
	}
	return rt.TypeName(v)
}

func compareAddress(x, y starlark.Value) int {
	a, b := address(x), address(y)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func threeway(op syntax.Token, n int) bool {
	switch op {
	case syntax.EQL:
		return n == 0
	case syntax.NEQ:
		return n != 0
	case syntax.LT:
		return n < 0
	case syntax.LE:
		return n <= 0
	case syntax.GT:
		return n > 0
	}
	return n >= 0
}

// compareEqual serves values that know equality only.
func compareEqual(rt *Runtime, op syntax.Token, x starlark.Value, equal bool) (bool, error) {
	switch op {
	case syntax.EQL:
		return equal, nil
	case syntax.NEQ:
		return !equal, nil
	}
	return false, rt.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%[2]s'", op, rt.TypeName(x))
}

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
