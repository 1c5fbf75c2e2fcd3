package libm

import "math"

// exp is e**x as a number near 1 and a power of two.
func exp(x double) (r double, power int) {
	k := math.Round(x.hi / ln2.hi)
	x = x.sub(ln2.times(k))
	const halvings = 8
	x = double{x.hi * (1.0 / (1 << halvings)), x.lo * (1.0 / (1 << halvings))}
	// The series of e**x - 1, then as many squarings: (1+s)**2 - 1 = 2s + s*s.
	s := inverse[9]
	for n := 8; n > 0; n-- {
		s = s.mul(x).add(inverse[n])
	}
	s = s.mul(x)
	for range halvings {
		s = double{2 * s.hi, 2 * s.lo}.add(s.mul(s))
	}
	return s.add(one), int(k)
}

// log is the natural logarithm of a positive, normal number.
func log(x float64) double {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, k = m*2, k-1
	}
	y := math.Log(m)
	e, n := exp(double{-y, 0})
	d := e.scaled(n).times(m).sub(one) // log(m) = y + log(1+d)
	return ln2.times(float64(k)).add(double{y, 0}).add(d.sub(d.mul(d).scaled(-1)))
}

// normal reports whether x is a positive number of full precision.
func normal(x float64) bool { return x >= 0x1p-1022 && x <= math.MaxFloat64 }

// Below these bounds results are of full precision.
const (
	maxExp = 709.7
	minExp = -708.3
)

// Exp is math.Exp.
func Exp(x float64) float64 {
	if !(x > minExp && x < maxExp) || x == 0 {
		return math.Exp(x)
	}
	r, k := exp(double{x, 0})
	return math.Ldexp(r.hi, k)
}

// Log is math.Log.
func Log(x float64) float64 {
	if !normal(x) || x == 1 {
		return math.Log(x)
	}
	return log(x).hi
}

// Log2 is math.Log2.
func Log2(x float64) float64 {
	if !normal(x) || x == 1 {
		return math.Log2(x)
	}
	return log(x).div(ln2).hi
}

// Log10 is the C library's log10, whose last step is not rounded as well as the
// others are.
func Log10(x float64) float64 {
	if !normal(x) || x == 1 {
		return math.Log10(x)
	}
	const (
		ivln10   = 4.34294481903251816668e-01
		log10Hi2 = 3.01029995663611771306e-01
		log10Lo2 = 3.69423907715893078616e-13
	)
	bits := math.Float64bits(x)
	k := int(bits>>52) - 1023
	i := 0
	if k < 0 {
		i = 1
	}
	y := float64(k + i)
	x = math.Float64frombits(bits&(1<<52-1) | uint64(1023-i)<<52)
	z := float64(y*log10Lo2) + float64(ivln10*Log(x))
	return z + float64(y*log10Hi2)
}

// Pow is math.Pow.
func Pow(x, y float64) float64 {
	a := math.Abs(x)
	if !normal(a) || y == 0 || a == 1 || y != y || math.IsInf(y, 0) || x < 0 && y != math.Trunc(y) {
		return math.Pow(x, y)
	}
	switch y { // what is rounded once as it is
	case 1:
		return x
	case 2:
		return x * x
	case -1:
		return 1 / x
	case 0.5:
		return math.Sqrt(x)
	}
	p := log(a)
	if z := p.hi * y; !(z > minExp && z < maxExp) {
		return math.Pow(x, y)
	}
	r, k := exp(p.times(y))
	z := math.Ldexp(r.hi, k)
	if x < 0 && math.Mod(y, 2) != 0 {
		return -z
	}
	return z
}
