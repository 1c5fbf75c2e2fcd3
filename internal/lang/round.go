package lang

import (
	"math"
	"math/big"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// round goes away from zero at a half in Python 2, to even in Python 3, where
// round(x) alone is an int.
func (c ctx) round(args tuple, kwargs keywords) (value, error) {
	var v, places value
	sig := object.Sig{Name: "round", Min: 1, Max: 2, Names: []string{"number", "ndigits"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &v, &places); err != nil {
		return nil, err
	}
	if places == starlark.None && c.Py3() {
		places = nil
	}
	nd := 0
	if places != nil {
		n, err := c.Index(places)
		if err != nil {
			return nil, err
		}
		i, ok := n.Int64()
		if !ok {
			i = int64(n.Sign()) << 40
		}
		nd = int(i)
	}
	if c.Py3() {
		switch v := number(v).(type) {
		case starlark.Int:
			if places == nil || nd >= 0 {
				return v, nil
			}
			return roundInt(v, -nd), nil
		case starlark.Float:
			if places == nil {
				n, err := format.FloatInt(math.RoundToEven(float64(v)))
				if err != nil {
					return nil, c.formatError(err)
				}
				return makeInt(n), nil
			}
			return c.roundFloat(float64(v), nd)
		case *object.Instance:
			extra := []value{}
			if places != nil {
				extra = append(extra, places)
			}
			if r, found, err := v.Special(c.thread, "__round__", extra...); found || err != nil {
				return r, err
			}
		}
		return nil, c.Errorf("TypeError", "type %s doesn't define __round__ method", c.TypeName(v))
	}
	f, err := c.floatOf(v)
	if err != nil {
		return nil, err
	}
	return c.roundFloat(f, nd)
}

// roundInt rounds to a multiple of ten to the n, halves to even.
func roundInt(v starlark.Int, n int) value {
	if n > 10000 {
		return starlark.MakeInt(0)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	q, r := new(big.Int).DivMod(v.BigInt(), unit, new(big.Int))
	switch twice := new(big.Int).Lsh(r, 1).Cmp(unit); {
	case twice > 0, twice == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return starlark.MakeBigInt(q.Mul(q, unit))
}

// roundFloat rounds to nd decimal places, exactly: by the decimal digits of x.
func (c ctx) roundFloat(x float64, nd int) (value, error) {
	if math.IsNaN(x) || math.IsInf(x, 0) || x == 0 || nd > 323 {
		return starlark.Float(x), nil
	}
	if nd < -308 {
		return starlark.Float(math.Copysign(0, x)), nil
	}
	exact := new(big.Rat).SetFloat64(math.Abs(x))
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(abs(nd))), nil))
	if nd < 0 {
		scale.Inv(scale)
	}
	exact.Mul(exact, scale)
	q, r := new(big.Int).DivMod(exact.Num(), exact.Denom(), new(big.Int))
	switch twice := r.Lsh(r, 1).Cmp(exact.Denom()); {
	case twice > 0, twice == 0 && (!c.Py3() || q.Bit(0) == 1):
		q.Add(q, big.NewInt(1))
	}
	f, _ := new(big.Rat).Quo(new(big.Rat).SetInt(q), scale).Float64()
	if math.IsInf(f, 0) {
		return nil, c.Errorf("OverflowError", "rounded value too large to represent")
	}
	return starlark.Float(math.Copysign(f, x)), nil
}
