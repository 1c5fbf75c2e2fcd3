package random

import (
	"math"

	"github.com/pysock/pysock/internal/libm"
	"go.starlark.net/starlark"
)

// distributions adds the functions of numbers, with the formulas of random.py:
// another one for the same distribution would give other numbers for a seed.
func (s *module) distributions() {
	add := func(name string, defaults []float64, f func(g *generator, x []float64) float64, params ...string) {
		s.define(name, len(defaults), func(g *generator, v []starlark.Value) (starlark.Value, error) {
			x := make([]float64, len(v))
			for i := range v {
				if v[i] == nil || v[i] == starlark.None {
					x[i] = math.NaN()
					if j := i - (len(v) - len(defaults)); j >= 0 {
						x[i] = defaults[j]
					}
					continue
				}
				var err error
				if x[i], err = s.rt.Float(v[i]); err != nil {
					return nil, err
				}
			}
			return starlark.Float(f(g, x)), nil
		}, params...)
	}
	var normal []float64 // what mu and sigma are by default
	if s.rt.Py3() {
		normal = []float64{0, 1}
	}
	add("uniform", nil, func(g *generator, x []float64) float64 { return x[0] + (x[1]-x[0])*g.random() }, "a", "b")
	add("triangular", []float64{0, 1, math.NaN()}, triangular, "low", "high", "mode")
	add("gauss", normal, gauss, "mu", "sigma")
	add("normalvariate", normal, normalvariate, "mu", "sigma")
	add("lognormvariate", nil, func(g *generator, x []float64) float64 { return libm.Exp(normalvariate(g, x)) }, "mu", "sigma")
	var rate []float64
	if s.rt.Py3() {
		rate = []float64{1}
	}
	add("expovariate", rate, func(g *generator, x []float64) float64 { return -libm.Log(1-g.random()) / x[0] }, "lambd")
	add("paretovariate", nil, func(g *generator, x []float64) float64 {
		return libm.Pow(1-g.random(), -1/x[0])
	}, "alpha")
	add("weibullvariate", nil, func(g *generator, x []float64) float64 {
		return x[0] * libm.Pow(-libm.Log(1-g.random()), 1/x[1])
	}, "alpha", "beta")
}

func triangular(g *generator, x []float64) float64 {
	low, high, mode := x[0], x[1], x[2]
	u, c := g.random(), 0.5
	if !math.IsNaN(mode) {
		if high == low {
			return low
		}
		c = (mode - low) / (high - low)
	}
	if u > c {
		u, c = 1-u, 1-c
		low, high = high, low
	}
	return low + (high-low)*math.Sqrt(u*c)
}

func gauss(g *generator, x []float64) float64 {
	z := g.gauss
	if !g.pending {
		angle := g.random() * 2 * math.Pi
		radius := math.Sqrt(-2 * libm.Log(1-g.random()))
		z, g.gauss = libm.Cos(angle)*radius, libm.Sin(angle)*radius
	}
	g.pending = !g.pending
	return x[0] + z*x[1]
}

// normalvariate is Kinderman and Monahan's method.
func normalvariate(g *generator, x []float64) float64 {
	magic := 4 * libm.Exp(-0.5) / math.Sqrt2
	for {
		u1 := g.random()
		u2 := 1 - g.random()
		z := magic * (u1 - 0.5) / u2
		if z*z/4 <= -libm.Log(u2) {
			return x[0] + z*x[1]
		}
	}
}
