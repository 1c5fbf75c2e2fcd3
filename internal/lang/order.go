package lang

import (
	"cmp"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

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
		r, err := c.orderReflected(op, x, b)
		if err != nil {
			return false, err
		}
		return c.truth(r)
	}
	if n, ok := compareNumbers(x, y); ok {
		return object.ThreeWay(op, n), nil
	}
	if isNumber(x) && isNumber(y) {
		return false, nil // NaN
	}
	if _, ok := x.(object.Complex); ok && !c.Py3() {
		return false, c.Errorf("TypeError", "no ordering relation is defined for complex numbers")
	}
	if n, ok := c.compareStrings(x, y); ok {
		return object.ThreeWay(op, n), nil
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
	if a, err := c.setLike(x); a != nil || err != nil {
		b, err := c.setLike(y)
		if b != nil || err != nil {
			if err != nil {
				return false, err
			}
			return c.orderSets(op, a, b)
		}
	}
	if c.Py3() {
		return false, c.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%s'", op, c.TypeName(x), c.TypeName(y))
	}
	n, err := c.unlike(x, y, depth)
	return object.ThreeWay(op, n), err
}

// mirrored is the operator with its operands exchanged.
func mirrored(op syntax.Token) syntax.Token {
	switch op {
	case syntax.LT:
		return syntax.GT
	case syntax.LE:
		return syntax.GE
	case syntax.GT:
		return syntax.LT
	}
	return syntax.LE
}

// orderReflected asks the right operand, an object, about op.
func (c ctx) orderReflected(op syntax.Token, x value, y *object.Instance) (value, error) {
	mirror := mirrored(op)
	if r, err := c.RichCompare(c.thread, mirror, y, x); r != nil || err != nil {
		return r, err
	}
	if c.Py3() {
		return nil, c.Errorf("TypeError", "'%s' not supported between instances of '%s' and '%s'", op, c.TypeName(x), c.TypeName(y))
	}
	if y.HasSpecial("__cmp__") {
		ok, err := c.CompareOtherwise(c.thread, mirror, y, x)
		return starlark.Bool(ok), err
	}
	n, err := c.unlike(x, y, 0)
	return starlark.Bool(object.ThreeWay(op, n)), err
}

// setLike is v as a set if it is one, or a view of a dict's keys or items.
func (c ctx) setLike(v value) (*starlark.Set, error) {
	if s, ok := asSet(v); ok {
		return s, nil
	}
	if d, ok := v.(*dictView); ok && d.kind != "values" {
		return c.setOf(d.elems())
	}
	return nil, nil
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
	return object.ThreeWay(op, cmp.Compare(len(x), len(y))), nil
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
