package object

import (
	"fmt"
	"math"
	"math/cmplx"

	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Complex is Python's complex number.
type Complex struct {
	V  complex128
	rt *Runtime
}

// NewComplex makes a complex number.
func (rt *Runtime) NewComplex(v complex128) Complex { return Complex{v, rt} }

var (
	_ starlark.HasBinary  = Complex{}
	_ starlark.HasUnary   = Complex{}
	_ starlark.HasAttrs   = Complex{}
	_ starlark.Comparable = Complex{}
)

func (z Complex) Type() string         { return "complex" }
func (z Complex) Freeze()              {}
func (z Complex) Truth() starlark.Bool { return z.V != 0 }

// Hash agrees with that of an equal float.
func (z Complex) Hash() (uint32, error) {
	h, err := starlark.Float(real(z.V)).Hash()
	if imag(z.V) == 0 || err != nil {
		return h, err
	}
	i, err := starlark.Float(imag(z.V)).Hash()
	return h ^ i*1000003, err
}

// String is repr: (1+2j), without the parentheses if there is no real part.
func (z Complex) String() string { return z.text(format.FloatRepr) }

// text writes the number with its parts written by part.
func (z Complex) text(part func(float64) string) string {
	short := func(x float64) string {
		s := part(x)
		if n := len(s); n > 2 && s[n-2:] == ".0" {
			s = s[:n-2]
		}
		return s
	}
	re, im := real(z.V), imag(z.V)
	if re == 0 && !math.Signbit(re) {
		return short(im) + "j"
	}
	sign := "+"
	if math.Signbit(im) && !math.IsNaN(im) {
		sign = ""
	}
	return "(" + short(re) + sign + short(im) + "j)"
}

// AsComplex is a number as a complex one.
func AsComplex(v starlark.Value) (complex128, bool) {
	switch v := v.(type) {
	case Complex:
		return v.V, true
	case starlark.Float:
		return complex(float64(v), 0), true
	case starlark.Int:
		return complex(float64(v.Float()), 0), true
	case *Instance:
		if n, ok := v.Native.(starlark.Int); ok {
			return AsComplex(n)
		}
	case starlark.Bool:
		if v {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

// Binary is + - * / with another number; Python 2 also has // and %.
func (z Complex) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	w, ok := AsComplex(y)
	if !ok {
		return nil, nil
	}
	a, b := z.V, w
	if side == starlark.Right {
		a, b = b, a
	}
	switch op {
	case syntax.PLUS:
		return Complex{a + b, z.rt}, nil
	case syntax.MINUS:
		return Complex{a - b, z.rt}, nil
	case syntax.STAR:
		return Complex{a * b, z.rt}, nil
	case syntax.SLASH:
		if b == 0 {
			return nil, z.rt.Errorf("ZeroDivisionError", "%s", z.rt.Pick("complex division by zero", "complex division by zero"))
		}
		return Complex{a / b, z.rt}, nil
	case syntax.SLASHSLASH, syntax.PERCENT:
		if z.rt.Py3() {
			return nil, nil
		}
		if b == 0 {
			return nil, z.rt.Errorf("ZeroDivisionError", "complex divmod()")
		}
		q := complex(math.Floor(real(a/b)), 0)
		if op == syntax.SLASHSLASH {
			return Complex{q, z.rt}, nil
		}
		return Complex{a - q*b, z.rt}, nil
	}
	return nil, nil
}

// Power is z ** w, as CPython's complex_pow: by multiplication for a small
// whole exponent.
func (z Complex) Power(w complex128) (starlark.Value, error) {
	n := real(w)
	switch {
	case w == 0:
		return Complex{1, z.rt}, nil
	case z.V == 0:
		if imag(w) != 0 || n < 0 {
			return nil, z.rt.Errorf("ZeroDivisionError", "%s", z.rt.Pick("0.0 to a negative or complex power", "zero to a negative or complex power"))
		}
		return Complex{0, z.rt}, nil
	case imag(w) == 0 && n == math.Trunc(n) && math.Abs(n) <= 100:
		p := complex(1, 0)
		for range int(math.Abs(n)) {
			p *= z.V
		}
		if n < 0 {
			p = 1 / p
		}
		return Complex{p, z.rt}, nil
	}
	return Complex{cmplx.Pow(z.V, w), z.rt}, nil
}

// Unary is -z and +z.
func (z Complex) Unary(op syntax.Token) (starlark.Value, error) {
	switch op {
	case syntax.MINUS:
		return Complex{-z.V, z.rt}, nil
	case syntax.PLUS:
		return z, nil
	}
	return nil, nil
}

// CompareSameType knows equality only.
func (z Complex) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	if op != syntax.EQL && op != syntax.NEQ && !z.rt.Py3() {
		return false, z.rt.Errorf("TypeError", "no ordering relation is defined for complex numbers")
	}
	return compareEqual(z.rt, op, z, z.V == y.(Complex).V)
}

// Attr gives real, imag and conjugate.
func (z Complex) Attr(name string) (starlark.Value, error) {
	switch name {
	case "real":
		return starlark.Float(real(z.V)), nil
	case "imag":
		return starlark.Float(imag(z.V)), nil
	case "conjugate":
		return NewFunc(name, func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			return Complex{cmplx.Conj(z.V), z.rt}, nil
		}), nil
	}
	return nil, z.rt.Errorf("AttributeError", "'complex' object has no attribute '%s'", name)
}

// AttrNames lists the attributes.
func (z Complex) AttrNames() []string { return []string{"conjugate", "imag", "real"} }

// Str is str(z): Python 2 shows twelve digits.
func (z Complex) Str() string {
	return z.text(func(x float64) string { return format.FloatStr(z.rt.Version(), x) })
}

var _ fmt.Stringer = Complex{}
