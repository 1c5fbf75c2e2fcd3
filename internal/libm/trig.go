package libm

import "math"

// maxAngle bounds the angles whose multiples of pi/2 three parts of it are enough for.
const maxAngle = 1e6

// sincos are sine and cosine of |x| < maxAngle.
func sincos(x double) (sin, cos double) {
	k := math.Round(x.hi / halfPi.hi)
	x = x.sub(twoProduct(k, halfPi.hi)).sub(twoProduct(k, halfPi.lo)).sub(double{k * halfPiRest, 0})
	square := x.mul(x).neg()
	sin, cos = inverse[27], inverse[26]
	for n := 25; n > 0; n -= 2 {
		sin = sin.mul(square).add(inverse[n])
		cos = cos.mul(square).add(inverse[n-1])
	}
	sin = sin.mul(x)
	switch int64(k) & 3 {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

func moderate(x float64) bool { return math.Abs(x) < maxAngle && math.Abs(x) > 1e-150 }

// Sin is math.Sin.
func Sin(x float64) float64 {
	if !moderate(x) {
		return math.Sin(x)
	}
	s, _ := sincos(double{x, 0})
	return s.hi
}

// Cos is math.Cos.
func Cos(x float64) float64 {
	if !moderate(x) {
		return math.Cos(x)
	}
	_, c := sincos(double{x, 0})
	return c.hi
}

// Tan is math.Tan.
func Tan(x float64) float64 {
	if !moderate(x) {
		return math.Tan(x)
	}
	s, c := sincos(double{x, 0})
	return s.div(c).hi
}

// atan is the angle of 0 < x <= 1, by one step of Newton's method.
func atan(x double) double {
	y := math.Atan(x.hi)
	s, c := sincos(double{y, 0})
	return double{y, 0}.add(x.mul(c).sub(s).div(c.add(x.mul(s))))
}

// angle is the angle of the point (x, y) of the first quadrant.
func angle(y, x float64) double {
	if y > x {
		return halfPi.sub(atan(double{x, 0}.div(double{y, 0})))
	}
	return atan(double{y, 0}.div(double{x, 0}))
}

// ratio reports whether the quotient of two positive numbers is neither too large nor
// too small to be computed.
func ratio(y, x float64) bool {
	return y/x < 1e100 && y/x > 1e-100 && y < 1e150 && x < 1e150 && y > 1e-150 && x > 1e-150
}

// Atan is math.Atan.
func Atan(x float64) float64 {
	a := math.Abs(x)
	if !ratio(a, 1) {
		return math.Atan(x)
	}
	return math.Copysign(angle(a, 1).hi, x)
}

// Atan2 is math.Atan2.
func Atan2(y, x float64) float64 {
	if !ratio(math.Abs(y), math.Abs(x)) {
		return math.Atan2(y, x)
	}
	t := angle(math.Abs(y), math.Abs(x))
	if x < 0 {
		t = pi.sub(t)
	}
	return math.Copysign(t.hi, y)
}

// Asin is math.Asin.
func Asin(x float64) float64 {
	a := math.Abs(x)
	if !(a < 1 && a > 1e-100) {
		return math.Asin(x)
	}
	y := math.Asin(a)
	s, c := sincos(double{y, 0})
	return math.Copysign(double{y, 0}.add(double{a, 0}.sub(s).div(c)).hi, x)
}

// Acos is math.Acos.
func Acos(x float64) float64 {
	if a := math.Abs(x); !(a < 1 && a > 1e-100) {
		return math.Acos(x)
	}
	y := math.Acos(x)
	s, c := sincos(double{y, 0})
	return double{y, 0}.add(c.sub(double{x, 0}).div(s)).hi
}
