package object

import (
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

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
		return starlark.Bool(ThreeWay(op, n)), nil
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
			return ThreeWay(op, n), err
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
	return ThreeWay(op, n), nil
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

// ThreeWay reports whether x op y holds, given what a three-way comparison of the two says.
func ThreeWay(op syntax.Token, n int) bool {
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
