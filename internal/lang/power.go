package lang

import (
	"math"
	"math/big"
	"slices"

	"github.com/pysock/pysock/internal/libm"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func (c ctx) powOf(args tuple, kwargs keywords) (value, error) {
	if c.Py3() && len(kwargs) > 0 {
		var base, exp, mod value
		sig := object.Sig{Name: "pow", Min: 2, Max: 3, Names: []string{"base", "exp", "mod"}}
		if err := sig.Unpack(c.Runtime, args, kwargs, &base, &exp, &mod); err != nil {
			return nil, err
		}
		args = tuple{base, exp}
		if mod != nil {
			args = append(args, mod)
		}
		kwargs = nil
	}
	if c.Py3() && len(args) < 2 {
		missing := []string{"base", "exp"}[len(args)]
		return nil, c.Errorf("TypeError", "pow() missing required argument '%s' (pos %d)", missing, len(args)+1)
	}
	if c.Py3() && len(args) > 3 {
		return nil, c.Errorf("TypeError", "pow() takes at most 3 arguments (%d given)", len(args))
	}
	if err := c.count("pow", args, kwargs, 2, 3); err != nil {
		return nil, err
	}
	if len(args) == 3 && args[2] != starlark.None {
		v, err := c.powMod(args[0], args[1], args[2])
		if n, ok := v.(starlark.Int); ok && (c.IsLong(args[0]) || c.IsLong(args[1]) || c.IsLong(args[2])) {
			v = c.Long(n)
		}
		return v, err
	}
	return c.pow(args[0], args[1])
}

// maxPowBits bounds the result of an integer power, whose computing no script
// could wait for.
const maxPowBits = 1 << 27

// pow is x ** y.
func (c ctx) pow(x, y value) (value, error) {
	if r, ok, err := c.specialBinary("pow", x, y); ok || err != nil {
		return r, err
	}
	if z, ok := x.(object.Complex); ok {
		if w, ok := object.AsComplex(y); ok {
			return z.Power(w)
		}
	}
	if w, ok := y.(object.Complex); ok {
		if z, ok := object.AsComplex(x); ok {
			return c.NewComplex(z).Power(w.V)
		}
	}
	if !isNumber(x) || !isNumber(y) {
		return nil, c.Errorf("TypeError", "unsupported operand type(s) for ** or pow(): '%s' and '%s'", c.TypeName(x), c.TypeName(y))
	}
	x, y = number(x), number(y)
	if a, ok := x.(starlark.Int); ok {
		if b, ok := y.(starlark.Int); ok && b.Sign() >= 0 {
			n, small := b.Int64()
			bits := a.BigInt().BitLen()
			if bits > 1 && (!small || n > maxPowBits || int64(bits)*n > maxPowBits) {
				return nil, c.Raise(c.Exc("MemoryError"))
			}
			if bits <= 1 && !small { // 0, 1 or -1: only the parity counts
				n = 2 + int64(b.BigInt().Bit(0))
			}
			return c.fromLongs(x, y)(starlark.MakeBigInt(new(big.Int).Exp(a.BigInt(), big.NewInt(n), nil)), nil)
		}
	}
	f, g, err := c.floats(x, y)
	if err != nil {
		return nil, err
	}
	return c.powFloat(f, g)
}

func (c ctx) powFloat(x, y float64) (value, error) {
	if x == 0 && y < 0 {
		return nil, c.Errorf("ZeroDivisionError", "0.0 cannot be raised to a negative power")
	}
	if x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y != math.Floor(y) {
		if c.Py3() {
			return c.NewComplex(complex(x, 0)).Power(complex(y, 0))
		}
		return nil, c.Errorf("ValueError", "negative number cannot be raised to a fractional power")
	}
	r := libm.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return nil, c.Raise(c.Exc("OverflowError"), starlark.MakeInt(34), c.Text("Numerical result out of range"))
	}
	return starlark.Float(r), nil
}

func (c ctx) powMod(x, y, z value) (value, error) {
	if _, isInt := object.AsInt(x); isInt {
		// Its class's own method takes two.
	} else if a, ok := x.(*object.Instance); ok {
		if r, found, err := a.Special(c.thread, "__pow__", y, z); err != nil || found && r != object.NotImplemented {
			return r, err
		}
	}
	a, err := c.wholeNumber(x, y, z)
	if err != nil {
		return nil, err
	}
	base, exp, mod := a[0].BigInt(), a[1].BigInt(), a[2].BigInt()
	if mod.Sign() == 0 {
		return nil, c.Errorf("ValueError", "pow() 3rd argument cannot be 0")
	}
	if exp.Sign() < 0 {
		if !c.Py3() {
			return nil, c.Errorf("TypeError", "pow() 2nd argument cannot be negative when 3rd argument specified")
		}
		if base = new(big.Int).ModInverse(base, new(big.Int).Abs(mod)); base == nil {
			return nil, c.Errorf("ValueError", "base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r := new(big.Int).Exp(base, exp, new(big.Int).Abs(mod))
	if mod.Sign() < 0 && r.Sign() > 0 {
		r.Add(r, mod)
	}
	return starlark.MakeBigInt(r), nil
}

func (c ctx) wholeNumber(vs ...value) (out [3]starlark.Int, err error) {
	for i, v := range vs {
		n, ok := number(v).(starlark.Int)
		if !ok {
			if !slices.ContainsFunc(vs, isFloat) {
				return out, c.Errorf("TypeError", "unsupported operand type(s) for %s: '%s', '%s', '%s'", c.Pick("pow()", "** or pow()"), c.TypeName(vs[0]), c.TypeName(vs[1]), c.TypeName(vs[2]))
			}
			return out, c.Errorf("TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
		}
		out[i] = n
	}
	return out, nil
}
