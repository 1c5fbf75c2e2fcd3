// Package libm has the elementary functions of package math, correctly rounded but for
// very rare cases: Go's own are off by one unit in the last place for every third
// argument, and Python's floats are shown to the last digit. The C library, which
// CPython calls, is as good as correctly rounded in these functions.
package libm

import "math"

// double is a number of twice the precision: hi is it rounded to a float64, lo the rest.
type double struct{ hi, lo float64 }

func twoSum(a, b float64) double {
	s := a + b
	t := s - a
	return double{s, (a - (s - t)) + (b - t)}
}

// norm is a + b where a is the larger one.
func norm(a, b float64) double {
	s := a + b
	return double{s, b - (s - a)}
}

func twoProduct(a, b float64) double {
	p := float64(a * b)
	return double{p, math.FMA(a, b, -p)}
}

func (x double) add(y double) double {
	s, t := twoSum(x.hi, y.hi), twoSum(x.lo, y.lo)
	s = norm(s.hi, s.lo+t.hi)
	return norm(s.hi, s.lo+t.lo)
}

func (x double) neg() double         { return double{-x.hi, -x.lo} }
func (x double) sub(y double) double { return x.add(y.neg()) }

func (x double) mul(y double) double {
	p := twoProduct(x.hi, y.hi)
	return norm(p.hi, p.lo+(float64(x.hi*y.lo)+float64(x.lo*y.hi)))
}

func (x double) times(f float64) double { return x.mul(double{f, 0}) }

func (x double) div(y double) double {
	q := x.hi / y.hi
	r := x.sub(y.times(q))
	q2 := r.hi / y.hi
	r = r.sub(y.times(q2))
	return norm(q, q2).add(double{r.hi / y.hi, 0})
}

// scaled is x * 2**n.
func (x double) scaled(n int) double { return double{math.Ldexp(x.hi, n), math.Ldexp(x.lo, n)} }

// Constants in twice the precision; a third part of pi/2 serves its multiples.
var (
	ln2    = double{6.931471805599452862e-01, 2.319046813846299558e-17}
	halfPi = double{1.570796326794896558e+00, 6.123233995736766036e-17}
	pi     = double{3.141592653589793116e+00, 1.224646799147353207e-16}
	one    = double{1, 0}
)

const halfPiRest = -1.497384904859169833e-33
