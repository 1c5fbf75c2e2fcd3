package structpack

import "math"

// IEEE 754 binary16: one sign bit, five of exponent with bias 15, ten of
// fraction.
const (
	halfSign     = 0x8000
	halfInf      = 0x7c00
	halfNaN      = 0x7e00
	halfFraction = 10  // bits
	halfMinExp   = -14 // of a normal number

	quietNaN = 0x7ff8 << 48 // a binary64; a half's payload is not kept
)

// halfBits rounds x to the nearest half, ties to even; ok is false if it is
// too large for one.
func halfBits(x float64) (bits uint16, ok bool) {
	if math.Signbit(x) {
		bits = halfSign
	}
	x = math.Abs(x)
	switch {
	case math.IsNaN(x):
		return bits | halfNaN, true
	case math.IsInf(x, 0):
		return bits | halfInf, true
	case x == 0:
		return bits, true
	}
	exp := max(math.Ilogb(x), halfMinExp)
	if exp > 15 {
		return 0, false
	}
	// The implicit leading bit of the rounded significand, and a carry out of
	// it, count one up in the exponent field.
	significand := uint16(math.RoundToEven(math.Ldexp(x, halfFraction-exp)))
	magnitude := uint16(exp-halfMinExp)<<halfFraction + significand
	return bits | magnitude, magnitude < halfInf
}

// halfFloat is the value of a half.
func halfFloat(bits uint16) float64 {
	exp := int(bits &^ halfSign >> halfFraction)
	fraction := int(bits & (1<<halfFraction - 1))
	var x float64
	switch exp {
	case 0:
		x = math.Ldexp(float64(fraction), halfMinExp-halfFraction)
	case halfInf >> halfFraction:
		x = math.Inf(1)
		if fraction != 0 {
			x = math.Float64frombits(quietNaN)
		}
	default:
		x = math.Ldexp(float64(fraction|1<<halfFraction), exp-1+halfMinExp-halfFraction)
	}
	if bits&halfSign != 0 {
		return math.Copysign(x, -1)
	}
	return x
}
