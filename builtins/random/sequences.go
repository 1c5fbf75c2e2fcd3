package random

import (
	"math"
	"slices"

	"github.com/pysock/pysock/internal/libm"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// length and at see a sequence, a str by its characters.
func (s *module) length(v starlark.Value) (int, error) {
	n := starlark.Len(v)
	if n < 0 {
		if x, ok := v.(*object.Instance); ok {
			r, found, err := x.Special(s.rt.Current(), "__len__")
			if found || err != nil {
				if err != nil {
					return 0, err
				}
				return s.rt.Int(r)
			}
		}
		return 0, s.rt.Errorf("TypeError", "object of type '%s' has no len()", s.rt.TypeName(v))
	}
	return n, nil
}

func (s *module) at(v starlark.Value, i int) (starlark.Value, error) {
	switch v := v.(type) {
	case starlark.String:
		return v[i : i+1], nil
	case starlark.Indexable:
		return v.Index(i), nil
	case *object.Instance:
		return v.GetItem(starlark.MakeInt(i))
	}
	if s.rt.Py3() {
		return nil, s.rt.Errorf("TypeError", "'%s' object is not subscriptable", s.rt.TypeName(v))
	}
	return nil, s.rt.Errorf("TypeError", "'%s' object has no attribute '__getitem__'", s.rt.TypeName(v))
}

func (s *module) choice(g *generator, v []starlark.Value) (starlark.Value, error) {
	n, err := s.length(v[0])
	if err != nil {
		return nil, err
	}
	if n == 0 {
		if s.rt.Py3() {
			return nil, s.rt.Errorf("IndexError", "Cannot choose from an empty sequence")
		}
		kind := s.rt.TypeName(v[0])
		if kind == "str" {
			kind = "string"
		}
		return nil, s.rt.Errorf("IndexError", "%s index out of range", kind)
	}
	return s.at(v[0], s.belowInt(g, n))
}

func (s *module) shuffle(g *generator, v []starlark.Value) (starlark.Value, error) {
	n, err := s.length(v[0])
	if err != nil {
		return nil, err
	}
	x, ok := object.Plain(v[0]).(starlark.HasSetIndex)
	if !ok {
		return nil, s.rt.Errorf("TypeError", "'%s' object does not support item assignment", s.rt.TypeName(v[0]))
	}
	below := func(n int) (int, error) { return s.belowInt(g, n), nil }
	if v[1] != nil && v[1] != starlark.None && !s.rt.Py3() {
		below = func(n int) (int, error) {
			r, err := s.rt.Call(s.rt.Current(), v[1], nil, nil)
			if err != nil {
				return 0, err
			}
			f, err := s.rt.Float(r)
			return int(f * float64(n)), err
		}
	}
	for i := n - 1; i > 0; i-- {
		j, err := below(i + 1)
		if err != nil {
			return nil, err
		}
		a, b := x.Index(i), x.Index(j)
		if err := x.SetIndex(i, b); err != nil {
			return nil, err
		}
		if err := x.SetIndex(j, a); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func (s *module) sample(g *generator, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	elems, unordered := []starlark.Value(nil), true
	switch x := v[0].(type) {
	case *starlark.Set:
		elems = rt.Elements(x)
	case *starlark.Dict:
		elems = rt.Keys(x)
	case *object.Instance, starlark.Indexable:
		unordered = false
	case starlark.Iterable: // a frozenset
		it := x.Iterate()
		defer it.Done()
		for e := starlark.Value(nil); it.Next(&e); {
			elems = append(elems, e)
		}
	default:
		unordered = false
	}
	if unordered && rt.Py3() {
		return nil, rt.Errorf("TypeError", "Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	if unordered {
		v[0] = starlark.Tuple(elems)
	}
	n, err := s.length(v[0])
	if err != nil {
		return nil, err
	}
	k, err := rt.Int(v[1])
	if err != nil {
		return nil, err
	}
	if k < 0 || k > n {
		return nil, rt.Errorf("ValueError", "%s", rt.Pick("sample larger than population", "Sample larger than population or is negative"))
	}
	// A set of what was chosen is smaller than a copy of all if k is small.
	limit := 21
	if k > 5 {
		limit += int(libm.Pow(4, math.Ceil(libm.Log(float64(k*3))/libm.Log(4))))
	}
	chosen := make([]int, k)
	if n <= limit {
		pool := make([]int, n)
		for i := range pool {
			pool[i] = i
		}
		for i := range chosen {
			j := s.belowInt(g, n-i)
			chosen[i] = pool[j]
			pool[j] = pool[n-i-1]
		}
	} else {
		seen := map[int]bool{}
		for i := range chosen {
			j := s.belowInt(g, n)
			for seen[j] {
				j = s.belowInt(g, n)
			}
			seen[j] = true
			chosen[i] = j
		}
	}
	result := make([]starlark.Value, k)
	for i, j := range chosen {
		if result[i], err = s.at(v[0], j); err != nil {
			return nil, err
		}
	}
	return starlark.NewList(result), nil
}

// choices is Python 3's choices(population, weights=None, *, cum_weights=None, k=1).
func (s *module) choices(g *generator, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	n, err := s.length(v[0])
	if err != nil {
		return nil, err
	}
	k := 1
	if v[3] != nil {
		if k, err = rt.Int(v[3]); err != nil {
			return nil, err
		}
	}
	if n == 0 && k > 0 {
		return nil, rt.Errorf("IndexError", "list index out of range")
	}
	pick := func() int { return int(g.random() * float64(n)) }
	cumulative, err := s.weights(v[1], v[2])
	if err != nil {
		return nil, err
	}
	if cumulative != nil {
		if len(cumulative) != n {
			return nil, rt.Errorf("ValueError", "The number of weights does not match the population")
		}
		total := cumulative[n-1]
		if total <= 0 {
			return nil, rt.Errorf("ValueError", "Total of weights must be greater than zero")
		}
		pick = func() int {
			x := g.random() * total
			i, _ := slices.BinarySearchFunc(cumulative[:n-1], x, func(w, x float64) int {
				if w <= x {
					return -1
				}
				return 1
			})
			return i
		}
	}
	result := make([]starlark.Value, max(k, 0))
	for i := range result {
		if result[i], err = s.at(v[0], pick()); err != nil {
			return nil, err
		}
	}
	return starlark.NewList(result), nil
}

// weights are the cumulative weights, or nil if there are none.
func (s *module) weights(each, cumulative starlark.Value) ([]float64, error) {
	v := cumulative
	if v == nil || v == starlark.None {
		v = each
	} else if each != nil && each != starlark.None {
		return nil, s.rt.Errorf("TypeError", "Cannot specify both weights and cumulative weights")
	}
	if v == nil || v == starlark.None {
		return nil, nil
	}
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, s.rt.Errorf("TypeError", "'%s' object is not iterable", s.rt.TypeName(v))
	}
	defer iter.Done()
	var all []float64
	var sum float64
	var e starlark.Value
	for iter.Next(&e) {
		f, err := s.rt.Float(e)
		if err != nil {
			return nil, err
		}
		if v == each {
			sum += f
			f = sum
		}
		all = append(all, f)
	}
	return all, nil
}
