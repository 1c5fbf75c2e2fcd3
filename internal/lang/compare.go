package lang

import (
	"cmp"
	"math"
	"math/big"
	"reflect"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// maxCompareDepth bounds nested containers in comparisons.
const maxCompareDepth = 900

func (c ctx) tooDeepCompare() error {
	return c.Errorf(c.Pick("RuntimeError", "RecursionError"), "maximum recursion depth exceeded %s", c.Pick("in cmp", "in comparison"))
}

// equal is x == y.
func (c ctx) equal(x, y value) (bool, error) { return c.equalDepth(x, y, 0) }

func (c ctx) equalDepth(x, y value, depth int) (bool, error) {
	if depth > maxCompareDepth {
		return false, c.tooDeepCompare()
	}
	if _, ok := y.(*object.Instance); ok {
		if _, ok := x.(*object.Instance); !ok {
			x, y = y, x // only the object knows
		}
	}
	switch y.(type) {
	case object.Complex, *object.MemoryView:
		x, y = y, x // they know both sides
	}
	switch x := x.(type) {
	case starlark.String:
		switch y := y.(type) {
		case starlark.String:
			return x == y, nil
		case object.Text:
			return string(x) == y.GoString() && (c.Py3() || c.UTF8 || y.Len() == len(x)), nil
		case starlark.Bytes:
			return !c.Py3() && string(x) == string(y), nil
		case *object.ByteArray:
			return !c.Py3() && string(x) == string(y.Bytes()), nil
		}
		return false, nil
	case starlark.Int:
		switch y := y.(type) {
		case starlark.Int:
			return x == y || x.Sign() == y.Sign() && compareInts(x, y) == 0, nil
		case starlark.Float, starlark.Bool:
			n, ok := compareNumbers(x, y)
			return ok && n == 0, nil
		}
		return false, nil
	case starlark.Bool, starlark.Float:
		n, ok := compareNumbers(x, y)
		return ok && n == 0, nil
	case starlark.NoneType:
		return x == y, nil
	case object.Text:
		switch y := y.(type) {
		case object.Text:
			return x.GoString() == y.GoString(), nil
		case starlark.String:
			return c.equalDepth(y, x, depth)
		case starlark.Bytes:
			return !c.Py3() && string(y) == x.GoString() && x.Len() == len(y), nil
		}
		return false, nil
	case starlark.Bytes:
		switch y := y.(type) {
		case starlark.Bytes:
			return x == y, nil
		case starlark.String, object.Text:
			return c.equalDepth(y, x, depth)
		case *object.ByteArray:
			return string(x) == string(y.Bytes()), nil
		}
		return false, nil
	case *object.ByteArray:
		switch y := y.(type) {
		case *object.ByteArray:
			return string(x.Bytes()) == string(y.Bytes()), nil
		case starlark.Bytes, starlark.String:
			return c.equalDepth(y, x, depth)
		}
		return false, nil
	case *object.Instance:
		return c.CompareInstance(c.thread, syntax.EQL, x, y)
	case object.Complex:
		z, ok := object.AsComplex(y)
		return ok && x.V == z, nil
	case *object.MemoryView:
		s, ok := c.AsBytes(y)
		return ok && s == string(x.Bytes()), nil
	case *starlark.List:
		y, ok := y.(*starlark.List)
		if !ok || x.Len() != y.Len() {
			return false, nil
		}
		for i := 0; i < x.Len() && i < y.Len(); i++ {
			if ok, err := c.sameOrEqual(x.Index(i), y.Index(i), depth+1); !ok || err != nil {
				return false, err
			}
		}
		return true, nil
	case tuple:
		return c.equalTuples(x, y, depth)
	case *object.StructSeq:
		return c.equalTuples(x.Tuple(), y, depth)
	case *starlark.Dict:
		y, ok := y.(*starlark.Dict)
		if !ok || x.Len() != y.Len() {
			return false, nil
		}
		return c.equalDicts(x, y, depth)
	}
	if s, ok := asSet(x); ok {
		t, ok := asSet(y)
		if !ok || s.Len() != t.Len() {
			return false, nil
		}
		return c.subset(s, t)
	}
	if e, ok := x.(equaler); ok {
		return e.equal(c, y, depth)
	}
	if identical(x, y) {
		return true, nil
	}
	if x.Type() != y.Type() {
		return false, nil
	}
	return starlark.Equal(x, y)
}

// equaler is a value of this package with its own idea of equality.
type equaler interface {
	equal(c ctx, y value, depth int) (bool, error)
}

func (c ctx) equalTuples(x tuple, y value, depth int) (bool, error) {
	var z tuple
	switch y := y.(type) {
	case tuple:
		z = y
	case *object.StructSeq:
		z = y.Tuple()
	default:
		return false, nil
	}
	if len(x) != len(z) {
		return false, nil
	}
	for i := range x {
		if ok, err := c.sameOrEqual(x[i], z[i], depth+1); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

func (c ctx) equalDicts(x, y *starlark.Dict, depth int) (bool, error) {
	for _, kv := range x.Items() {
		v, found, err := c.dictGet(y, kv[0])
		if !found || err != nil {
			return false, err
		}
		if ok, err := c.sameOrEqual(kv[1], v, depth+1); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// sameOrEqual is what containers ask about their items: x is y or x == y.
func (c ctx) sameOrEqual(x, y value, depth int) (bool, error) {
	if identical(x, y) {
		return true, nil
	}
	return c.equalDepth(x, y, depth)
}

// identical is x is y. Numbers and strings are the same if they are equal and
// of one type, as they are for CPython's small ints and constants.
func identical(x, y value) bool {
	switch x := x.(type) {
	case tuple:
		z, ok := y.(tuple)
		return ok && len(x) == len(z) && (len(x) == 0 || &x[0] == &z[0])
	case starlark.Int:
		z, ok := y.(starlark.Int)
		return ok && (x == z || compareInts(x, z) == 0)
	case starlark.Float:
		z, ok := y.(starlark.Float)
		return ok && math.Float64bits(float64(x)) == math.Float64bits(float64(z))
	}
	if !comparable(y) || !comparable(x) {
		return false
	}
	return x == y
}

// comparable reports whether Go can compare v: not tuples, nor what holds one.
func comparable(v value) bool {
	switch v.(type) {
	case tuple:
		return false
	case starlark.String, starlark.NoneType, starlark.Bool, *object.Instance, *object.Class, *starlark.List, *starlark.Dict, *starlark.Function, *starlark.Builtin, object.Text:
		return true
	}
	return isComparable(v)
}

func compareInts(x, y starlark.Int) int {
	n, _ := x.Cmp(y, 1)
	return n
}

// compareNumbers orders two numbers; ok is false for anything else and for NaN.
func compareNumbers(x, y value) (n int, ok bool) {
	if b, isBool := x.(starlark.Bool); isBool {
		x = boolInt(b)
	}
	if b, isBool := y.(starlark.Bool); isBool {
		y = boolInt(b)
	}
	switch x := x.(type) {
	case starlark.Int:
		switch y := y.(type) {
		case starlark.Int:
			return compareInts(x, y), true
		case starlark.Float:
			return compareIntFloat(x, float64(y))
		}
	case starlark.Float:
		switch y := y.(type) {
		case starlark.Float:
			if x != x || y != y {
				return 0, false
			}
			return cmp.Compare(x, y), true
		case starlark.Int:
			n, ok := compareIntFloat(y, float64(x))
			return -n, ok
		}
	}
	return 0, false
}

func compareIntFloat(x starlark.Int, y float64) (int, bool) {
	switch {
	case y != y:
		return 0, false
	case math.IsInf(y, 0):
		if y > 0 {
			return -1, true
		}
		return 1, true
	}
	if n, ok := x.Int64(); ok && -1<<53 <= n && n <= 1<<53 {
		return cmp.Compare(float64(n), y), true
	}
	return new(big.Float).SetInt(x.BigInt()).Cmp(big.NewFloat(y)), true
}

func boolInt(b starlark.Bool) starlark.Int {
	if b {
		return starlark.MakeInt(1)
	}
	return starlark.MakeInt(0)
}

// among reports whether an item equals x.
func (c ctx) among(elems []value, x value) (bool, error) {
	for _, e := range elems {
		if same, err := c.isItem(x, e); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

// isItem reports whether x is item, or equal to it, as "in" asks of each item of a
// sequence: Python 3 asks the item first.
func (c ctx) isItem(x, item value) (bool, error) {
	if c.Py3() {
		return c.sameOrEqual(item, x, 0)
	}
	return c.sameOrEqual(x, item, 0)
}

// isComparable reports whether Go's == may be used on v.
func isComparable(v value) bool { return reflect.TypeOf(v).Comparable() }
