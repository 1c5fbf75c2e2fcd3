// Package math is Python's math module.
package math

import (
	"math"

	"github.com/pysock/pysock/internal/libm"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

type module struct {
	rt *object.Runtime
	m  *object.Module
}

// Module returns Python's math module. Results are Go's: the last digit of a
// transcendental function may differ from the C library's.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["math"]; ok {
		return m, nil
	}
	s := &module{rt, rt.NewModule("math", nil, nil)}
	s.m.Set("pi", starlark.Float(math.Pi))
	s.m.Set("e", starlark.Float(math.E))
	for _, f := range floats {
		s.addFloat(f)
	}
	s.add("pow", 2, 2, s.two(pow))
	s.add("atan2", 2, 2, s.two(func(x, y float64) (float64, problem) { return libm.Atan2(x, y), none }))
	s.add("copysign", 2, 2, s.two(func(x, y float64) (float64, problem) { return math.Copysign(x, y), none }))
	s.add("fmod", 2, 2, s.two(fmod))
	s.add("log", 1, 2, s.log)
	s.add("log10", 1, 1, s.logBase(10))
	s.add("modf", 1, 1, s.modf)
	s.add("frexp", 1, 1, s.frexp)
	s.add("ldexp", 2, 2, s.ldexp)
	s.add("fsum", 1, 1, s.fsum)
	s.add("factorial", 1, 1, s.factorial)
	s.add("trunc", 1, 1, s.whole(math.Trunc, "__trunc__", true))
	s.add("floor", 1, 1, s.whole(math.Floor, "__floor__", rt.Py3()))
	s.add("ceil", 1, 1, s.whole(math.Ceil, "__ceil__", rt.Py3()))
	s.test("isnan", math.IsNaN)
	s.test("isinf", func(x float64) bool { return math.IsInf(x, 0) })
	if rt.Py3() {
		s.addNew()
	} else {
		s.add("hypot", 2, 2, s.two(func(x, y float64) (float64, problem) { return math.Hypot(x, y), none }))
	}
	rt.Modules["math"] = s.m
	return s.m, nil
}

// add adds a function of so many arguments.
func (s *module) add(name string, least, most int, f func(v []starlark.Value) (starlark.Value, error)) {
	sig := object.Sig{Name: name, Class: "math", Min: least, Max: most}
	s.m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		rt := s.rt
		if n := len(args); len(kwargs) == 0 && least == most && least > 1 && n != least {
			return nil, rt.Errorf("TypeError", "%s expected %d arguments, got %d", name, least, n)
		}
		v := make([]starlark.Value, most)
		into := make([]*starlark.Value, most)
		for i := range v {
			into[i] = &v[i]
		}
		if err := sig.Unpack(rt, args, kwargs, into...); err != nil {
			return nil, err
		}
		return f(v)
	})
}

// problem is what is wrong with a result.
type problem int

const (
	none   problem = iota
	domain         // ValueError
	reach          // OverflowError
)

func (s *module) result(x float64, p problem) (starlark.Value, error) {
	switch p {
	case domain:
		return nil, s.rt.Errorf("ValueError", "math domain error")
	case reach:
		return nil, s.rt.Errorf("OverflowError", "math range error")
	}
	return starlark.Float(x), nil
}

// float is a function of one float to one.
type float struct {
	name     string
	f        func(float64) float64
	overflow bool // an infinite result of a finite argument is out of range, else out of the domain
	py3      bool
}

var floats = []float{
	{"acos", libm.Acos, false, false},
	{"acosh", math.Acosh, false, false},
	{"asin", libm.Asin, false, false},
	{"asinh", math.Asinh, false, false},
	{"atan", libm.Atan, false, false},
	{"atanh", math.Atanh, false, false},
	{"cos", libm.Cos, false, false},
	{"cosh", libm.Cosh, true, false},
	{"degrees", func(x float64) float64 { return x * (180 / math.Pi) }, true, false},
	{"erf", math.Erf, false, false},
	{"erfc", math.Erfc, false, false},
	{"exp", libm.Exp, true, false},
	{"expm1", math.Expm1, true, false},
	{"fabs", math.Abs, false, false},
	{"gamma", gamma, true, false},
	{"lgamma", lgamma, true, false},
	{"log1p", math.Log1p, false, false},
	{"radians", func(x float64) float64 { return x * (math.Pi / 180) }, false, false},
	{"sin", libm.Sin, false, false},
	{"sinh", libm.Sinh, true, false},
	{"sqrt", math.Sqrt, false, false},
	{"tan", libm.Tan, false, false},
	{"tanh", libm.Tanh, false, false},
	{"cbrt", math.Cbrt, false, true},
	{"exp2", func(x float64) float64 { return libm.Pow(2, x) }, true, true},
}

func (s *module) addFloat(f float) {
	if f.py3 && !s.rt.Py3() {
		return
	}
	s.add(f.name, 1, 1, func(v []starlark.Value) (starlark.Value, error) {
		x, err := s.rt.Float(v[0])
		if err != nil {
			return nil, err
		}
		y := f.f(x)
		switch finite := !math.IsInf(x, 0) && !math.IsNaN(x); {
		case math.IsNaN(y) && !math.IsNaN(x):
			return s.result(0, domain)
		case math.IsInf(y, 0) && finite && f.overflow:
			return s.result(0, reach)
		case math.IsInf(y, 0) && finite:
			return s.result(0, domain)
		}
		return starlark.Float(y), nil
	})
}

// isPole reports whether the gamma function has no value at x.
func isPole(x float64) bool { return x <= 0 && x == math.Floor(x) }

func gamma(x float64) float64 {
	if isPole(x) {
		return math.NaN()
	}
	return math.Gamma(x)
}

func lgamma(x float64) float64 {
	if isPole(x) {
		return math.NaN()
	}
	y, _ := math.Lgamma(x)
	return y
}

func (s *module) test(name string, f func(float64) bool) {
	s.add(name, 1, 1, func(v []starlark.Value) (starlark.Value, error) {
		x, err := s.rt.Float(v[0])
		return starlark.Bool(f(x)), err
	})
}

func (s *module) two(f func(x, y float64) (float64, problem)) func(v []starlark.Value) (starlark.Value, error) {
	return func(v []starlark.Value) (starlark.Value, error) {
		x, err := s.rt.Float(v[0])
		if err != nil {
			return nil, err
		}
		y, err := s.rt.Float(v[1])
		if err != nil {
			return nil, err
		}
		return s.result(f(x, y))
	}
}

func pow(x, y float64) (float64, problem) {
	z := libm.Pow(x, y)
	if math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(x) || math.IsNaN(y) {
		return z, none
	}
	switch {
	case math.IsNaN(z), x == 0 && y < 0:
		return 0, domain
	case math.IsInf(z, 0):
		return 0, reach
	}
	return z, none
}

func fmod(x, y float64) (float64, problem) {
	z := math.Mod(x, y)
	if math.IsNaN(z) && !math.IsNaN(x) && !math.IsNaN(y) {
		return 0, domain
	}
	return z, none
}

// ln is the natural logarithm of a positive number of any size.
func (s *module) ln(v starlark.Value) (float64, problem, error) {
	if i, ok := object.AsInt(v); ok && i.Sign() > 0 && math.IsInf(float64(i.Float()), 0) {
		n := i.BigInt()
		shift := n.BitLen() - 60
		n.Rsh(n, uint(shift))
		return libm.Log(float64(n.Uint64())) + float64(shift)*math.Ln2, none, nil
	}
	x, err := s.rt.Float(v)
	if err != nil {
		return 0, none, err
	}
	if x <= 0 {
		return 0, domain, nil
	}
	return libm.Log(x), none, nil
}

func (s *module) log(v []starlark.Value) (starlark.Value, error) {
	x, p, err := s.ln(v[0])
	if err != nil || p != none || v[1] == nil {
		if err != nil {
			return nil, err
		}
		return s.result(x, p)
	}
	base, p, err := s.ln(v[1])
	switch {
	case err != nil:
		return nil, err
	case p != none:
		return s.result(0, p)
	case base == 0:
		return nil, s.rt.Errorf("ZeroDivisionError", "%s", s.rt.Pick("float division by zero", "division by zero"))
	}
	return starlark.Float(x / base), nil
}

// logBase makes log2 and log10, which are exact for powers.
func (s *module) logBase(base int) func(v []starlark.Value) (starlark.Value, error) {
	return func(v []starlark.Value) (starlark.Value, error) {
		ln, p, err := s.ln(v[0])
		if err != nil {
			return nil, err
		}
		if p == none {
			if x, _ := s.rt.Float(v[0]); !math.IsInf(x, 0) && base == 2 {
				return starlark.Float(libm.Log2(x)), nil
			} else if !math.IsInf(x, 0) {
				return starlark.Float(libm.Log10(x)), nil
			}
			ln /= libm.Log(float64(base))
		}
		return s.result(ln, p)
	}
}

func (s *module) modf(v []starlark.Value) (starlark.Value, error) {
	x, err := s.rt.Float(v[0])
	if err != nil {
		return nil, err
	}
	if math.IsInf(x, 0) {
		return starlark.Tuple{starlark.Float(math.Copysign(0, x)), starlark.Float(x)}, nil
	}
	whole := math.Trunc(x)
	return starlark.Tuple{starlark.Float(math.Copysign(x-whole, x)), starlark.Float(whole)}, nil
}

func (s *module) frexp(v []starlark.Value) (starlark.Value, error) {
	x, err := s.rt.Float(v[0])
	if err != nil {
		return nil, err
	}
	f, e := math.Frexp(x)
	return starlark.Tuple{starlark.Float(f), starlark.MakeInt(e)}, nil
}

func (s *module) ldexp(v []starlark.Value) (starlark.Value, error) {
	x, err := s.rt.Float(v[0])
	if err != nil {
		return nil, err
	}
	i, ok := object.AsInt(v[1])
	if !ok {
		return nil, s.rt.Errorf("TypeError", "Expected an int%s as second argument to ldexp.", s.rt.Pick(" or long", ""))
	}
	e, ok := i.Int64()
	if !ok || e > math.MaxInt32 || e < math.MinInt32 {
		e = int64(i.Sign()) * math.MaxInt32
	}
	y := math.Ldexp(x, int(e))
	if math.IsInf(y, 0) && !math.IsInf(x, 0) {
		return s.result(0, reach)
	}
	return starlark.Float(y), nil
}

// whole makes trunc, floor and ceil. Those of Python 2 but trunc give floats.
func (s *module) whole(round func(float64) float64, special string, integer bool) func(v []starlark.Value) (starlark.Value, error) {
	return func(v []starlark.Value) (starlark.Value, error) {
		rt := s.rt
		switch x := v[0].(type) {
		case starlark.Int:
			if integer {
				return x, nil
			}
		case *object.Instance:
			if integer {
				if r, found, err := x.Special(rt.Current(), special); found || err != nil {
					return r, err
				}
			}
		}
		x, err := rt.Float(v[0])
		if err != nil {
			return nil, err
		}
		x = round(x)
		switch {
		case !integer:
			return starlark.Float(x), nil
		case math.IsNaN(x):
			return nil, rt.Errorf("ValueError", "cannot convert float NaN to integer")
		case math.IsInf(x, 0):
			return nil, rt.Errorf("OverflowError", "cannot convert float infinity to integer")
		}
		return starlark.NumberToInt(starlark.Float(x))
	}
}
