package math

import (
	"math"
	"math/big"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// addNew adds what Python 3 alone has.
func (s *module) addNew() {
	s.m.Set("tau", starlark.Float(2*math.Pi))
	s.m.Set("inf", starlark.Float(math.Inf(1)))
	s.m.Set("nan", starlark.Float(math.NaN()))
	s.test("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) })
	s.add("log2", 1, 1, s.logBase(2))
	s.add("isqrt", 1, 1, func(v []starlark.Value) (starlark.Value, error) {
		n, err := s.rt.Index(v[0])
		if err != nil {
			return nil, err
		}
		if n.Sign() < 0 {
			return nil, s.rt.Errorf("ValueError", "isqrt() argument must be nonnegative")
		}
		return starlark.MakeBigInt(new(big.Int).Sqrt(n.BigInt())), nil
	})
	s.add("comb", 2, 2, s.choose("comb", func(n, k int64) *big.Int { return new(big.Int).Binomial(n, k) }))
	s.add("perm", 2, 2, s.choose("perm", func(n, k int64) *big.Int { return new(big.Int).MulRange(n-k+1, n) }))
	s.add("dist", 2, 2, func(v []starlark.Value) (starlark.Value, error) {
		p, err := s.floats(v[0])
		if err != nil {
			return nil, err
		}
		q, err := s.floats(v[1])
		if err != nil {
			return nil, err
		}
		if len(p) != len(q) {
			return nil, s.rt.Errorf("ValueError", "both points must have the same number of dimensions")
		}
		for i := range p {
			p[i] -= q[i]
		}
		return starlark.Float(norm(p)), nil
	})
	s.m.Func("hypot", s.many(func(args starlark.Tuple) (starlark.Value, error) {
		x, err := s.floats(args)
		return starlark.Float(norm(x)), err
	}))
	s.m.Func("gcd", s.many(s.fold(0, func(a, b *big.Int) *big.Int { return new(big.Int).GCD(nil, nil, a, b) })))
	s.m.Func("lcm", s.many(s.fold(1, func(a, b *big.Int) *big.Int {
		if a.Sign() == 0 || b.Sign() == 0 {
			return new(big.Int)
		}
		return new(big.Int).Mul(a, new(big.Int).Div(b, new(big.Int).GCD(nil, nil, a, b)))
	})))
	s.m.Func("prod", s.prod)
	s.m.Func("isclose", s.isclose)
}

// norm is the length of a vector, rounded once.
func norm(x []float64) float64 {
	sum := new(big.Float).SetPrec(4300) // the squares of the least and the greatest float together
	for _, e := range x {
		if math.IsInf(e, 0) {
			return math.Inf(1)
		}
		if math.IsNaN(e) {
			return e
		}
		f := new(big.Float).SetPrec(4300).SetFloat64(e)
		sum.Add(sum, f.Mul(f, f))
	}
	length, _ := sum.SetPrec(200).Sqrt(sum).Float64()
	return length
}

// many makes a function of any number of arguments.
func (s *module) many(f func(args starlark.Tuple) (starlark.Value, error)) func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(kwargs) > 0 {
			return nil, s.rt.Errorf("TypeError", "function takes no keyword arguments")
		}
		return f(args)
	}
}

// fold makes a function of integers.
func (s *module) fold(first int64, f func(a, b *big.Int) *big.Int) func(args starlark.Tuple) (starlark.Value, error) {
	return func(args starlark.Tuple) (starlark.Value, error) {
		result := big.NewInt(first)
		for _, v := range args {
			n, err := s.rt.Index(v)
			if err != nil {
				return nil, err
			}
			result = f(result, new(big.Int).Abs(n.BigInt()))
		}
		return starlark.MakeBigInt(result), nil
	}
}

// choose makes comb and perm.
func (s *module) choose(name string, f func(n, k int64) *big.Int) func(v []starlark.Value) (starlark.Value, error) {
	return func(v []starlark.Value) (starlark.Value, error) {
		var x [2]int64
		for i, what := range []string{"n", "k"} {
			n, err := s.rt.Index(v[i])
			if err != nil {
				return nil, err
			}
			if n.Sign() < 0 {
				return nil, s.rt.Errorf("ValueError", "%s must be a non-negative integer", what)
			}
			var ok bool
			if x[i], ok = n.Int64(); !ok || x[i] > largest {
				return nil, s.rt.Errorf("OverflowError", "%s() argument should not exceed %d", name, largest)
			}
		}
		if x[1] > x[0] {
			return starlark.MakeInt(0), nil
		}
		return starlark.MakeBigInt(f(x[0], x[1])), nil
	}
}

// prod is prod(iterable, *, start=1).
func (s *module) prod(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var product starlark.Value = starlark.MakeInt(1)
	for _, kv := range kwargs {
		if name, _ := object.AsText(kv[0]); name != "start" {
			return nil, s.rt.Errorf("TypeError", "prod() got an unexpected keyword argument '%s'", name)
		}
		product = kv[1]
	}
	if len(args) != 1 {
		return nil, s.rt.Errorf("TypeError", "prod() takes exactly 1 positional argument (%d given)", len(args))
	}
	iter := starlark.Iterate(args[0])
	if iter == nil {
		return nil, s.rt.Errorf("TypeError", "'%s' object is not iterable", s.rt.TypeName(args[0]))
	}
	defer iter.Done()
	var e starlark.Value
	for iter.Next(&e) {
		var err error
		if product, err = starlark.Binary(syntax.STAR, product, e); err != nil {
			return nil, err
		}
	}
	return product, nil
}

// isclose is isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0).
func (s *module) isclose(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	relative, absolute := 1e-9, 0.0
	for _, kv := range kwargs {
		var err error
		switch name, _ := object.AsText(kv[0]); name {
		case "rel_tol":
			relative, err = rt.Float(kv[1])
		case "abs_tol":
			absolute, err = rt.Float(kv[1])
		default:
			err = rt.Errorf("TypeError", "isclose() got an unexpected keyword argument '%s'", name)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(args) != 2 {
		return nil, rt.Errorf("TypeError", "isclose() takes exactly 2 positional arguments (%d given)", len(args))
	}
	a, err := rt.Float(args[0])
	if err != nil {
		return nil, err
	}
	b, err := rt.Float(args[1])
	switch {
	case err != nil:
		return nil, err
	case relative < 0 || absolute < 0:
		return nil, rt.Errorf("ValueError", "tolerances must be non-negative")
	case a == b:
		return starlark.True, nil
	case math.IsInf(a, 0) || math.IsInf(b, 0):
		return starlark.False, nil
	}
	d := math.Abs(a - b)
	return starlark.Bool(d <= math.Abs(relative*b) || d <= math.Abs(relative*a) || d <= absolute), nil
}
