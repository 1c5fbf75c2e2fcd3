package lang

import (
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// specialBinary asks the objects among two operands for __name__ and
// __rname__. ok reports whether one of them answered.
func (c ctx) specialBinary(name string, x, y value) (r value, ok bool, err error) {
	if a, isObject := x.(*object.Instance); isObject {
		if r, err := a.BinarySpecial(c.thread, name, y, starlark.Left); r != nil || err != nil {
			return r, true, err
		}
	}
	if b, isObject := y.(*object.Instance); isObject {
		if r, err := b.BinarySpecial(c.thread, name, x, starlark.Right); r != nil || err != nil {
			return r, true, err
		}
	}
	return nil, false, nil
}

// mod is x % y: formatting if x is a string.
func (c ctx) mod(x, y value) (value, error) {
	if x, ok := x.(*object.Instance); ok {
		return c.binary(syntax.PERCENT, x, y)
	}
	if t, s, ok := c.stringType(x); ok {
		if _, isArray := x.(*object.ByteArray); isArray && !c.Py3() {
			return nil, c.unsupported("%", x, y)
		}
		v, err := c.percent(t, s, y)
		if a, isArray := x.(*object.ByteArray); isArray && err == nil {
			b, _ := c.AsBytes(v)
			return a.Runtime().NewByteArray([]byte(b)), nil
		}
		return v, err
	}
	if isNumber(x) && isNumber(y) {
		return c.fromLongs(x, y)(c.remainder(x, y))
	}
	return c.binary(syntax.PERCENT, x, y)
}

// unsupported is the error of an operator between types that do not know it.
func (c ctx) unsupported(op string, x, y value) error {
	if f, ok := x.(*starlark.Builtin); ok && op == ">>" && f.Name() == "print" && c.Py3() { // print >>f
		return c.Errorf("TypeError", `unsupported operand type(s) for >>: '%s' and '%s'. Did you mean "print(<message>, file=<output_stream>)"?`, c.TypeName(x), c.TypeName(y))
	}
	return c.Errorf("TypeError", "unsupported operand type(s) for %s: '%s' and '%s'", op, c.TypeName(x), c.TypeName(y))
}

// binary is x op y for an operator of the engine.
func (c ctx) binary(op syntax.Token, x, y value) (value, error) {
	return c.fromLongs(x, y)(c.compute(op, x, y))
}

func (c ctx) compute(op syntax.Token, x, y value) (value, error) {
	x0, y0 := x, y
	if b, ok := x.(starlark.Bool); ok {
		if n, ok := object.AsInt(y); ok && !c.IsLong(y) {
			y = n // its class does not derive from bool, and bool computes with any int
		}
		if d, ok := y.(starlark.Bool); ok && (op == syntax.AMP || op == syntax.PIPE || op == syntax.CIRCUMFLEX) {
			switch op {
			case syntax.AMP:
				return b && d, nil
			case syntax.PIPE:
				return b || d, nil
			}
			return starlark.Bool(b != d), nil
		}
	}
	x, y = arithmetic(x), arithmetic(y)
	switch op {
	case syntax.PERCENT:
		if _, isObject := x.(*object.Instance); isObject {
			break
		}
		if _, _, ok := c.stringType(x); ok || isNumber(x) && isNumber(y) {
			return c.mod(x, y)
		}
	case syntax.SLASHSLASH:
		if isNumber(x) && isNumber(y) {
			return c.floorDiv(x, y)
		}
	case syntax.SLASH:
		return c.divide(x, y, !c.Py3())
	case syntax.PLUS:
		if b, isObject := y.(*object.Instance); isObject && b.HasSpecial("__radd__") {
			break
		}
		if v, err, ok := c.concatenate(x, y0); ok {
			return v, err
		}
	case syntax.STAR:
		if isSequence(x) || isSequence(y) {
			if r, ok, err := c.specialBinary("mul", x, y); ok || err != nil {
				return r, err
			}
		}
		if v, err, ok := c.repeat(x, y); ok {
			return v, err
		}
	case syntax.LTLT, syntax.GTGT:
		if a, ok := x.(starlark.Int); ok {
			if b, ok := y.(starlark.Int); ok {
				return c.shift(op, a, b)
			}
		}
	case syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX:
		if s, ok := x.(*starlark.Set); ok {
			if t, ok := asSet(y); ok {
				return c.setOperation(op, s, t)
			}
		}
		if d, ok := x.(*starlark.Dict); ok && op == syntax.PIPE && !c.Py3() {
			if _, ok := y.(*starlark.Dict); ok {
				return nil, c.unsupported("|", d, y)
			}
		}
	}
	if a, ok := x.(*object.Instance); ok {
		if v, err := a.Binary(op, y, starlark.Left); v != nil || err != nil {
			return v, err
		}
	} else if v, err, done := c.plainBinary(op, x, y); done {
		return v, err
	}
	if b, ok := y.(starlark.HasBinary); ok {
		if v, err := b.Binary(op, x, starlark.Right); v != nil || err != nil {
			return v, err
		}
	}
	if op == syntax.PLUS {
		if v, err, ok := c.concatenate(x, y0); ok {
			return v, err
		}
	}
	return nil, c.unsupported(op.String(), x0, y0)
}

// plainBinary lets the engine compute what it knows.
func (c ctx) plainBinary(op syntax.Token, x, y value) (v value, err error, done bool) {
	switch x.(type) {
	case starlark.Int, starlark.Float:
		if isNumber(y) && op != syntax.PERCENT {
			if _, isInt := x.(starlark.Int); !isInt || isFloat(y) {
				switch op {
				case syntax.AMP, syntax.PIPE, syntax.CIRCUMFLEX, syntax.LTLT, syntax.GTGT:
					return nil, nil, false
				}
				f, g, err := c.floats(x, y)
				if err != nil {
					return nil, err, true
				}
				x, y = starlark.Float(f), starlark.Float(g)
			}
			v, err = starlark.Binary(op, x, y)
			return v, err, true
		}
	case *starlark.Dict:
		if d, ok := y.(*starlark.Dict); ok && op == syntax.PIPE {
			out := starlark.NewDict(0)
			if err := c.dictAdd(out, x); err != nil {
				return nil, err, true
			}
			return out, c.dictAdd(out, d), true
		}
	case starlark.HasBinary:
		if v, err = x.(starlark.HasBinary).Binary(op, y, starlark.Left); v != nil || err != nil {
			return v, err, true
		}
	}
	return nil, nil, false
}

// concatenate is x + y of sequences; ok is false if x is none.
func (c ctx) concatenate(x, y value) (v value, err error, ok bool) {
	switch a := x.(type) {
	case starlark.String:
		switch b := y.(type) {
		case starlark.String:
			return a + b, nil, true
		case object.Text:
			if !c.Py3() {
				s, err := c.asciiText(string(a))
				if err != nil {
					return nil, err, true
				}
				return object.NewText(s + b.GoString()), nil, true
			}
			return c.Text(string(a) + b.GoString()), nil, true
		case starlark.Bytes:
			if !c.Py3() {
				return a + starlark.String(b), nil, true
			}
		case *object.ByteArray:
			if !c.Py3() {
				return c.NewByteArray(append([]byte(a), b.Bytes()...)), nil, true
			}
		}
		if c.Py3() {
			return nil, c.Errorf("TypeError", `can only concatenate str (not "%s") to str`, c.TypeName(y)), true
		}
		return nil, c.Errorf("TypeError", "cannot concatenate 'str' and '%s' objects", c.TypeName(y)), true
	case object.Text:
		switch b := y.(type) {
		case object.Text:
			return c.textValue(c.wideType(), a.GoString()+b.GoString()), nil, true
		case starlark.String:
			s := string(b)
			if !c.Py3() {
				if s, err = c.asciiText(s); err != nil {
					return nil, err, true
				}
			}
			return c.textValue(c.wideType(), a.GoString()+s), nil, true
		}
		if c.Py3() {
			return nil, c.Errorf("TypeError", `can only concatenate str (not "%s") to str`, c.TypeName(y)), true
		}
		return nil, c.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", c.TypeName(y)), true
	case starlark.Bytes:
		if s, isBytes := c.AsBytes(y); isBytes {
			if _, array := y.(*object.ByteArray); !array || c.Py3() {
				return c.Bytes(string(a) + s), nil, true
			}
			return c.NewByteArray(append([]byte(a), s...)), nil, true
		}
		if c.Py3() {
			return nil, c.Errorf("TypeError", "can't concat %s to bytes", c.TypeName(y)), true
		}
		return nil, c.Errorf("TypeError", "cannot concatenate 'str' and '%s' objects", c.TypeName(y)), true
	case *object.ByteArray:
		if s, isBytes := c.AsBytes(y); isBytes {
			return c.NewByteArray(append(append([]byte(nil), a.Bytes()...), s...)), nil, true
		}
		return nil, c.Errorf("TypeError", c.Pick("can't concat bytearray to %s", "can't concat %s to bytearray"), c.TypeName(y)), true
	case *starlark.List:
		if b, isList := y.(*starlark.List); isList {
			v, err := starlark.Binary(syntax.PLUS, a, b)
			return v, err, true
		}
		return nil, c.Errorf("TypeError", `can only concatenate list (not "%s") to list`, c.TypeName(y)), true
	case tuple, *object.StructSeq:
		s, _ := asTuple(a)
		if t, isTuple := asTuple(y); isTuple {
			return append(append(make(tuple, 0, len(s)+len(t)), s...), t...), nil, true
		}
		return nil, c.Errorf("TypeError", `can only concatenate tuple (not "%s") to tuple`, c.TypeName(y)), true
	}
	return nil, nil, false
}

// wideType is the type of object.Text.
func (l *lang) wideType() format.Type {
	if l.Py3() {
		return format.Str3
	}
	return format.Unicode2
}

// isSequence reports whether v is a built-in sequence that * repeats.
func isSequence(v value) bool {
	switch v.(type) {
	case starlark.String, object.Text, starlark.Bytes, *object.ByteArray, *starlark.List, tuple, *object.StructSeq:
		return true
	}
	return false
}

// repeat is x * y where one is a sequence; ok is false if none is.
func (c ctx) repeat(x, y value) (v value, err error, ok bool) {
	if !isSequence(x) {
		x, y = y, x
	}
	if !isSequence(x) {
		return nil, nil, false
	}
	n, isInt := y.(starlark.Int)
	if !isInt {
		z, isObject := y.(*object.Instance)
		switch {
		case isObject && z.HasSpecial("__index__"):
			if n, err = c.Index(z); err != nil {
				return nil, err, true
			}
		default:
			return nil, c.Errorf("TypeError", "can't multiply sequence by non-int of type '%s'", c.TypeName(y)), true
		}
	}
	k, small := n.Int64()
	if !small && n.Sign() > 0 {
		return nil, c.Errorf("OverflowError", "cannot fit '%s' into an index-sized integer", c.TypeName(n)), true
	}
	size, _ := c.length(x)
	if k > 0 && size > 0 && k > maxRange/int64(size) {
		return nil, c.Raise(c.Exc("MemoryError")), true
	}
	switch a := x.(type) {
	case *object.ByteArray:
		b := []byte{}
		for range max(k, 0) {
			b = append(b, a.Bytes()...)
		}
		return c.NewByteArray(b), nil, true
	case *object.StructSeq:
		x = a.Tuple()
	case starlark.Bytes:
		if !c.Py3() {
			x = starlark.String(a)
		}
	}
	v, err = starlark.Binary(syntax.STAR, x, starlark.MakeInt64(max(k, 0)))
	return v, err, true
}

// maxShift bounds the result of a left shift, in bits.
const maxShift = 1 << 31

func (c ctx) shift(op syntax.Token, x, y starlark.Int) (value, error) {
	n, ok := y.Int64()
	if !ok && !c.Py3() {
		return nil, c.Errorf("OverflowError", "long int too large to convert to int")
	}
	if y.Sign() < 0 {
		return nil, c.Errorf("ValueError", "negative shift count")
	}
	if op == syntax.GTGT {
		if !ok || n > maxShift {
			return starlark.MakeInt(min(x.Sign(), 0)), nil
		}
		return x.Rsh(uint(n)), nil
	}
	if x.Sign() == 0 {
		return x, nil
	}
	if !ok || n > maxShift {
		return nil, c.Errorf("OverflowError", "%s", c.Pick("Python int too large to convert to C long", "too many digits in integer"))
	}
	return x.Lsh(uint(n)), nil
}

// divide is x / y; classic: floor division of integers, as Python 2 does.
func (c ctx) divide(x, y value, classic bool) (value, error) {
	x0, y0 := x, y
	x, y = arithmetic(x), arithmetic(y)
	if isNumber(x) && isNumber(y) {
		_, ok1 := x.(starlark.Int)
		_, ok2 := y.(starlark.Int)
		if ok1 && ok2 && classic {
			return c.fromLongs(x, y)(c.floorDiv(x, y))
		}
		if isZero(y) {
			if ok1 && ok2 {
				return nil, c.Errorf("ZeroDivisionError", "division by zero")
			}
			return nil, c.Errorf("ZeroDivisionError", "float division by zero")
		}
		if ok1 && ok2 {
			return c.trueDivide(x.(starlark.Int), y.(starlark.Int))
		}
		f, g, err := c.floats(x, y)
		if err != nil {
			return nil, err
		}
		return starlark.Float(f / g), nil
	}
	name := "truediv"
	if classic {
		name = "div"
	}
	if r, ok, err := c.specialBinary(name, x, y); ok || err != nil {
		return r, err
	}
	for _, v := range []value{x, y} {
		if b, ok := v.(starlark.HasBinary); ok {
			if _, isObject := v.(*object.Instance); isObject {
				continue
			}
			side := starlark.Left
			other := y
			if v == y {
				side, other = starlark.Right, x
			}
			if r, err := b.Binary(syntax.SLASH, other, side); r != nil || err != nil {
				return r, err
			}
		}
	}
	return nil, c.unsupported("/", x0, y0)
}

// trueDivide is exact also beyond the integers that floats hold.
func (c ctx) trueDivide(x, y starlark.Int) (value, error) {
	if x.Sign() == 0 {
		return starlark.Float(0 / float64(y.Sign())), nil
	}
	a, ok1 := x.Int64()
	b, ok2 := y.Int64()
	const exact = 1 << 53
	if ok1 && ok2 && -exact <= a && a <= exact && -exact <= b && b <= exact {
		return starlark.Float(float64(a) / float64(b)), nil
	}
	f, ok := quotient(x.BigInt(), y.BigInt())
	if !ok {
		return nil, c.Errorf("OverflowError", "integer division result too large for a float")
	}
	return starlark.Float(f), nil
}
