package libm

import "math"

// The hyperbolic functions are computed by the C library's formulas (fdlibm), which
// do not round correctly.

// Sinh is the C library's sinh.
func Sinh(x float64) float64 {
	a, h := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case !(a > 0x1p-28 && a < maxExp):
		return math.Sinh(x)
	case a > 22:
		return h * Exp(a)
	}
	t := math.Expm1(a)
	if a < 1 {
		return h * (2*t - float64(t*t)/(t+1))
	}
	return h * (t + t/(t+1))
}

// Cosh is the C library's cosh.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a < maxExp):
		return math.Cosh(x)
	case a > 22:
		return 0.5 * Exp(a)
	case a < 0.5*math.Ln2:
		t := math.Expm1(a)
		w := 1 + t
		return 1 + float64(t*t)/(w+w)
	}
	t := Exp(a)
	return float64(0.5*t) + 0.5/t
}

// Tanh is the C library's tanh.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	if !(a > 0x1p-55 && a < 22) {
		return math.Tanh(x)
	}
	if a >= 1 {
		t := math.Expm1(2 * a)
		return math.Copysign(1-2/(t+2), x)
	}
	t := math.Expm1(-2 * a)
	return math.Copysign(-t/(t+2), x)
}
