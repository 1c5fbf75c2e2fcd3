package lang

import (
	"math"
	"math/big"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func (c ctx) divmod(args tuple, kwargs keywords) (value, error) {
	if err := c.count("divmod", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	x, y := args[0], args[1]
	if r, ok, err := c.specialBinary("divmod", x, y); ok || err != nil {
		return r, err
	}
	keep := c.fromLongs(x, y)
	if !isNumber(x) || !isNumber(y) {
		return nil, c.Errorf("TypeError", "unsupported operand type(s) for divmod(): '%s' and '%s'", c.TypeName(x), c.TypeName(y))
	}
	if isZero(y) && (isFloat(x) || isFloat(y)) {
		return nil, c.Errorf("ZeroDivisionError", "float divmod()")
	}
	q, err := keep(c.floorDiv(x, y))
	if err != nil {
		return nil, err
	}
	r, err := keep(c.remainder(x, y))
	if err != nil {
		return nil, err
	}
	return tuple{q, r}, nil
}

func isFloat(v value) bool { _, ok := v.(starlark.Float); return ok }

func isZero(v value) bool {
	switch v := v.(type) {
	case starlark.Int:
		return v.Sign() == 0
	case starlark.Float:
		return v == 0
	case starlark.Bool:
		return !bool(v)
	}
	return false
}

// number is v as a plain int, if it is a bool or of a class of ints.
func number(v value) value {
	switch v := v.(type) {
	case starlark.Bool:
		return boolInt(v)
	case *object.Instance:
		if n, ok := object.AsInt(v); ok {
			return n
		}
	}
	return v
}

// arithmetic is v without bool: objects go on to their classes' operators.
func arithmetic(v value) value {
	if b, ok := v.(starlark.Bool); ok {
		return boolInt(b)
	}
	return v
}

// floorDiv is x // y of numbers.
func (c ctx) floorDiv(x, y value) (value, error) {
	x, y = number(x), number(y)
	a, ok1 := x.(starlark.Int)
	b, ok2 := y.(starlark.Int)
	if ok1 && ok2 {
		if b.Sign() == 0 {
			return nil, c.Errorf("ZeroDivisionError", "%s division or modulo by zero", c.wholeWord(a))
		}
		return a.Div(b), nil
	}
	f, g, err := c.floats(x, y)
	if err != nil {
		return nil, err
	}
	if g == 0 {
		return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick("float divmod()", "float floor division by zero"))
	}
	return starlark.Float(floorDivFloat(f, g)), nil
}

// floorDivFloat is CPython's float_divmod: the quotient that goes with the
// exact remainder.
func floorDivFloat(x, y float64) float64 {
	mod := math.Mod(x, y)
	div := (x - mod) / y
	if mod != 0 && (y < 0) != (mod < 0) {
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y)
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor
}

// remainder is x % y of numbers.
func (c ctx) remainder(x, y value) (value, error) {
	x, y = number(x), number(y)
	a, ok1 := x.(starlark.Int)
	b, ok2 := y.(starlark.Int)
	if ok1 && ok2 {
		if b.Sign() == 0 {
			return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick(c.wholeWord(a)+" division or modulo by zero", "integer modulo by zero"))
		}
		return a.Mod(b), nil
	}
	f, g, err := c.floats(x, y)
	if err != nil {
		return nil, err
	}
	if g == 0 {
		return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick("float modulo", "float modulo by zero"))
	}
	mod := math.Mod(f, g)
	switch {
	case mod == 0:
		mod = math.Copysign(0, g)
	case (g < 0) != (mod < 0):
		mod += g
	}
	return starlark.Float(mod), nil
}

// floats converts two numbers as float arithmetic does.
func (c ctx) floats(x, y value) (float64, float64, error) {
	f, err := c.floatOf(x)
	if err != nil {
		return 0, 0, err
	}
	g, err := c.floatOf(y)
	return f, g, err
}

func (c ctx) floatOf(v value) (float64, error) {
	switch v := v.(type) {
	case starlark.Float:
		return float64(v), nil
	case starlark.Int:
		f, err := formatInt(v).Float(c.Version())
		if err != nil {
			return 0, c.formatError(err)
		}
		return f, nil
	}
	return c.Float(v)
}

// quotient is x / y as the nearest float; ok is false if it is beyond all.
func quotient(x, y *big.Int) (f float64, ok bool) {
	f, _ = new(big.Rat).SetFrac(x, y).Float64()
	return f, !math.IsInf(f, 0)
}
