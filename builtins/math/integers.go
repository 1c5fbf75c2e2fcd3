package math

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"
)

// largest bounds the results of factorial, comb and perm, which would
// otherwise be a way to stop the machine.
const largest = 1 << 20

func (s *module) factorial(v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	if f, ok := v[0].(starlark.Float); ok && !rt.Py3() {
		if float64(f) != math.Trunc(float64(f)) {
			return nil, rt.Errorf("ValueError", "factorial() only accepts integral values")
		}
		v[0] = starlark.MakeInt64(int64(f))
	}
	i, err := rt.Index(v[0])
	if err != nil {
		return nil, err
	}
	if i.Sign() < 0 {
		return nil, rt.Errorf("ValueError", "factorial() not defined for negative values")
	}
	n, ok := i.Int64()
	if !ok || n > largest {
		return nil, rt.Errorf("OverflowError", "factorial() argument should not exceed %d", largest)
	}
	return starlark.MakeBigInt(new(big.Int).MulRange(1, n)), nil
}

// fsum is an exact sum, rounded once.
func (s *module) fsum(v []starlark.Value) (starlark.Value, error) {
	numbers, err := s.floats(v[0])
	if err != nil {
		return nil, err
	}
	sum := new(big.Float).SetPrec(2200) // holds every float exactly, and sums of many
	special := 0.0
	for _, x := range numbers {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			special += x
			continue
		}
		sum.Add(sum, new(big.Float).SetFloat64(x))
	}
	if special != 0 {
		return starlark.Float(special), nil
	}
	x, _ := sum.Float64()
	if math.IsInf(x, 0) {
		return nil, s.rt.Errorf("OverflowError", "intermediate overflow in fsum")
	}
	return starlark.Float(x), nil
}

func (s *module) floats(v starlark.Value) ([]float64, error) {
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, s.rt.Errorf("TypeError", "'%s' object is not iterable", s.rt.TypeName(v))
	}
	defer iter.Done()
	var all []float64
	var e starlark.Value
	for iter.Next(&e) {
		x, err := s.rt.Float(e)
		if err != nil {
			return nil, err
		}
		all = append(all, x)
	}
	return all, nil
}
