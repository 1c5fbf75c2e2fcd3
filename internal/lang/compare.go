package lang

import (
	"cmp"
	"math"
	"math/big"
	"strings"

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
			return string(x) == y.GoString() && (c.Py3() || y.Len() == len(x)), nil
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
	if !comparable_(y) || !comparable_(x) {
		return false
	}
	return x == y
}

// comparable_ reports whether Go can compare v: not tuples, nor what holds one.
func comparable_(v value) bool {
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

// order is x op y for <, <=, > and >=.
func (c ctx) order(op syntax.Token, x, y value) (bool, error) { return c.orderDepth(op, x, y, 0) }

func (c ctx) orderDepth(op syntax.Token, x, y value, depth int) (bool, error) {
	if depth > maxCompareDepth {
		return false, c.tooDeepCompare()
	}
	if a, ok := x.(*object.Instance); ok {
		return c.CompareInstance(c.thread, op, a, y)
	}
	if b, ok := y.(*object.Instance); ok {
		return c.orderReflected(op, x, b)
	}
	if n, ok := compareNumbers(x, y); ok {
		return threeway(op, n), nil
	}
	if isNumber(x) && isNumber(y) {
		return false, nil // NaN
	}
	if _, ok := x.(object.Complex); ok && !c.Py3() {
		return false, c.Errorf("TypeError", "no ordering relation is defined for complex numbers")
	}
	if n, ok := c.compareStrings(x, y); ok {
		return threeway(op, n), nil
	}
	if a, ok := asTuple(x); ok {
		if b, ok := asTuple(y); ok {
			return c.orderSequences(op, a, b, depth)
		}
	}
	if a, ok := x.(*starlark.List); ok {
		if b, ok := y.(*starlark.List); ok {
			s, _ := c.collect(a)
			t, _ := c.collect(b)
			return c.orderSequences(op, s, t, depth)
		}
	}
	if a, ok := asSet(x); ok {
		if b, ok := asSet(y); ok {
			return c.orderSets(op, a, b)
		}
	}
	if c.Py3() {
		return false, c.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%s'", op, c.TypeName(x), c.TypeName(y))
	}
	n, err := c.unlike(x, y, depth)
	return threeway(op, n), err
}

// orderReflected asks the right operand, an object, about op.
func (c ctx) orderReflected(op syntax.Token, x value, y *object.Instance) (bool, error) {
	mirror := op
	switch op {
	case syntax.LT:
		mirror = syntax.GT
	case syntax.LE:
		mirror = syntax.GE
	case syntax.GT:
		mirror = syntax.LT
	case syntax.GE:
		mirror = syntax.LE
	}
	name := map[syntax.Token]string{syntax.LT: "__lt__", syntax.LE: "__le__", syntax.GT: "__gt__", syntax.GE: "__ge__"}[mirror]
	if y.HasSpecial(name) || !c.Py3() && y.HasSpecial("__cmp__") {
		return c.CompareInstance(c.thread, mirror, y, x)
	}
	if c.Py3() {
		return false, c.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%s'", op, c.TypeName(x), c.TypeName(y))
	}
	n, err := c.unlike(x, y, 0)
	return threeway(op, n), err
}

func asTuple(v value) (tuple, bool) {
	switch v := v.(type) {
	case tuple:
		return v, true
	case *object.StructSeq:
		return v.Tuple(), true
	}
	return nil, false
}

func isNumber(v value) bool {
	switch v.(type) {
	case starlark.Int, starlark.Float, starlark.Bool:
		return true
	}
	return false
}

// compareStrings orders two strings that the dialect compares.
func (c ctx) compareStrings(x, y value) (int, bool) {
	s, kindS := comparedString(x)
	t, kindT := comparedString(y)
	if kindS == 0 || kindT == 0 || c.Py3() && kindS != kindT {
		return 0, false
	}
	return strings.Compare(s, t), true // UTF-8 orders as code points do
}

// comparedString is the content of a string and whether it is text (1) or
// bytes (2).
func comparedString(v value) (string, int) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), 1
	case object.Text:
		return v.GoString(), 1
	case starlark.Bytes:
		return string(v), 2
	case *object.ByteArray:
		return string(v.Bytes()), 2
	}
	return "", 0
}

func (c ctx) orderSequences(op syntax.Token, x, y []value, depth int) (bool, error) {
	for i := 0; i < len(x) && i < len(y); i++ {
		same, err := c.sameOrEqual(x[i], y[i], depth+1)
		if err != nil {
			return false, err
		}
		if !same {
			return c.orderDepth(op, x[i], y[i], depth+1)
		}
	}
	return threeway(op, cmp.Compare(len(x), len(y))), nil
}

func (c ctx) orderSets(op syntax.Token, x, y *starlark.Set) (bool, error) {
	switch op {
	case syntax.LT, syntax.LE:
		if op == syntax.LT && x.Len() >= y.Len() {
			return false, nil
		}
		return c.subset(x, y)
	}
	if op == syntax.GT && y.Len() >= x.Len() {
		return false, nil
	}
	return c.subset(y, x)
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

// unlike is Python 2's order of values that have none: None first, then
// numbers, then by the names of the types, at last by address.
func (c ctx) unlike(x, y value, depth int) (int, error) {
	if a, ok := x.(*starlark.Dict); ok {
		if b, ok := y.(*starlark.Dict); ok {
			return c.compareDicts(a, b, depth)
		}
	}
	if c.TypeName(x) == c.TypeName(y) && !isNumber(x) {
		return cmp.Compare(object.Address(x), object.Address(y)), nil
	}
	if x == starlark.None || y == starlark.None {
		if x == starlark.None {
			return -1, nil
		}
		return 1, nil
	}
	if n := cmp.Compare(c.orderName(x), c.orderName(y)); n != 0 {
		return n, nil
	}
	return cmp.Compare(object.Address(x), object.Address(y)), nil
}

// orderName is the name by which Python 2 sorts a type: numbers have none.
func (c ctx) orderName(v value) string {
	if isNumber(v) {
		return ""
	}
	return c.TypeName(v)
}

// compareDicts is Python 2's order of dicts: by length, then by the smallest
// key at which they differ, then by its values.
func (c ctx) compareDicts(x, y *starlark.Dict, depth int) (int, error) {
	if n := cmp.Compare(x.Len(), y.Len()); n != 0 {
		return n, nil
	}
	kx, vx, err := c.differs(x, y, depth)
	if err != nil || kx == nil {
		return 0, err
	}
	ky, vy, err := c.differs(y, x, depth)
	if err != nil || ky == nil {
		return 0, err
	}
	if n, err := c.threeWay(kx, ky, depth+1); n != 0 || err != nil {
		return n, err
	}
	return c.threeWay(vx, vy, depth+1)
}

// differs finds the smallest key of x that y lacks or holds another value for.
func (c ctx) differs(x, y *starlark.Dict, depth int) (key, val value, err error) {
	for _, kv := range x.Items() {
		if key != nil {
			if n, err := c.threeWay(kv[0], key, depth+1); n >= 0 || err != nil {
				if err != nil {
					return nil, nil, err
				}
				continue
			}
		}
		v, found, err := c.dictGet(y, kv[0])
		if err != nil {
			return nil, nil, err
		}
		if found {
			if same, err := c.sameOrEqual(kv[1], v, depth+1); same || err != nil {
				if err != nil {
					return nil, nil, err
				}
				continue
			}
		}
		key, val = kv[0], kv[1]
	}
	return key, val, nil
}

// threeWay is Python 2's cmp(x, y).
func (c ctx) threeWay(x, y value, depth int) (int, error) {
	if same, err := c.sameOrEqual(x, y, depth); same || err != nil {
		return 0, err
	}
	if _, ok := asSet(x); ok {
		if _, ok := asSet(y); ok {
			return 0, c.Errorf("TypeError", "cannot compare sets using cmp()")
		}
	}
	less, err := c.orderDepth(syntax.LT, x, y, depth)
	if err != nil || less {
		return -1, err
	}
	return 1, nil
}

// among reports whether an item equals x.
func (c ctx) among(elems []value, x value) (bool, error) {
	for _, e := range elems {
		if same, err := c.sameOrEqual(e, x, 0); same || err != nil {
			return same, err
		}
	}
	return false, nil
}
