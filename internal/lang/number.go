package lang

import (
	"math"
	"math/big"
	"math/cmplx"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// numberFunctions are the functions about numbers and single characters.
func numberFunctions(d object.Dialect, name string) function {
	switch name {
	case "abs":
		return ctx.abs
	case "bin":
		return ctx.bin
	case "chr":
		return ctx.chr
	case "divmod":
		return ctx.divmod
	case "hex":
		return ctx.hex
	case "oct":
		return ctx.oct
	case "ord":
		return ctx.ord
	case "pow":
		return ctx.powOf
	case "round":
		return ctx.round
	case "format":
		return ctx.formatOf
	case "ascii":
		if d == object.Py3 {
			return ctx.ascii
		}
	case "unichr":
		if d == object.Py2 {
			return ctx.unichr
		}
	case "coerce":
		if d == object.Py2 {
			return ctx.coerce
		}
	case "intern":
		if d == object.Py2 {
			return ctx.intern
		}
	}
	return nil
}

func (c ctx) abs(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("abs", args, kwargs)
	if err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case starlark.Int:
		if v.Sign() < 0 {
			return starlark.MakeInt(0).Sub(v), nil
		}
		return v, nil
	case starlark.Bool:
		return boolInt(v), nil
	case starlark.Float:
		return starlark.Float(math.Abs(float64(v))), nil
	case object.Complex:
		return starlark.Float(cmplx.Abs(v.V)), nil
	case *object.Instance:
		if r, found, err := v.Special(c.thread, "__abs__"); found || err != nil {
			return r, err
		}
	}
	return nil, c.Errorf("TypeError", "bad operand type for abs(): '%s'", c.TypeName(v))
}

// digits is n in a base, without sign or prefix.
func digits(n starlark.Int, base int) string {
	return strings.TrimPrefix(n.BigInt().Text(base), "-")
}

func (c ctx) based(name, prefix string, base int, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(name, args, kwargs)
	if err != nil {
		return nil, err
	}
	if x, ok := v.(*object.Instance); ok && !c.Py3() {
		if r, found, err := x.Special(c.thread, "__"+name+"__"); found || err != nil {
			return r, err
		}
		if name != "bin" {
			return nil, c.Errorf("TypeError", "%s() argument can't be converted to %[1]s", name)
		}
	}
	n, err := c.Index(v)
	if err != nil {
		if c.Py3() || !c.Matches(err, "TypeError") {
			return nil, err
		}
		if name == "bin" {
			return nil, c.Errorf("TypeError", "'%s' object cannot be interpreted as an index", c.TypeName(v))
		}
		return nil, c.Errorf("TypeError", "%s() argument can't be converted to %[1]s", name)
	}
	s := prefix + digits(n, base)
	if n.Sign() < 0 {
		s = "-" + s
	}
	if !c.Py3() && name != "bin" && c.TypeName(n) == "long" {
		s += "L"
	}
	if !c.Py3() && name == "oct" && n.Sign() == 0 {
		s = "0"
	}
	return c.Text(s), nil
}

func (c ctx) hex(args tuple, kwargs keywords) (value, error) {
	return c.based("hex", "0x", 16, args, kwargs)
}

func (c ctx) bin(args tuple, kwargs keywords) (value, error) {
	return c.based("bin", "0b", 2, args, kwargs)
}

func (c ctx) oct(args tuple, kwargs keywords) (value, error) {
	return c.based("oct", c.Pick("0", "0o"), 8, args, kwargs)
}

func (c ctx) chr(args tuple, kwargs keywords) (value, error) {
	if !c.Py3() {
		if err := c.parsed("chr", args, kwargs, 1, 1); err != nil {
			return nil, err
		}
		n, err := c.Int64(args[0])
		if err != nil {
			return nil, err
		}
		if n < 0 || n > 255 {
			return nil, c.Errorf("ValueError", "chr() arg not in range(256)")
		}
		return starlark.String([]byte{byte(n)}), nil
	}
	v, err := c.one("chr", args, kwargs)
	if err != nil {
		return nil, err
	}
	i, err := c.Index(v)
	if err != nil {
		return nil, err
	}
	n, ok := i.Int64()
	if !ok || n < 0 || n > utf8.MaxRune {
		return nil, c.Errorf("ValueError", "chr() arg not in range(0x110000)")
	}
	return c.Text(runeString(rune(n))), nil
}

func (c ctx) unichr(args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("unichr", args, kwargs, 1, 1); err != nil {
		return nil, err
	}
	n, err := c.Int(args[0])
	if err != nil {
		return nil, err
	}
	if n < 0 || n > utf8.MaxRune {
		return nil, c.Errorf("ValueError", "unichr() arg not in range(0x110000) (wide Python build)")
	}
	return object.NewText(runeString(rune(n))), nil
}

// runeString is the UTF-8 of r, also of a lone surrogate.
func runeString(r rune) string {
	if 0xD800 <= r && r <= 0xDFFF {
		return string([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
	}
	return string(r)
}

// firstRune is the first code point of s, also a lone surrogate, and its size.
func firstRune(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

func (c ctx) ord(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("ord", args, kwargs)
	if err != nil {
		return nil, err
	}
	n := 0
	switch v := v.(type) {
	case starlark.String:
		if n = len(v); n == 1 {
			return starlark.MakeInt(int(v[0])), nil
		}
	case starlark.Bytes:
		if n = len(v); n == 1 {
			return starlark.MakeInt(int(v[0])), nil
		}
	case object.Text:
		if n = v.Len(); n == 1 {
			r, _ := firstRune(v.GoString())
			return starlark.MakeInt(int(r)), nil
		}
	case *object.ByteArray:
		if n = v.Len(); n == 1 {
			return starlark.MakeInt(int(v.Bytes()[0])), nil
		}
	default:
		return nil, c.Errorf("TypeError", "ord() expected string of length 1, but %s found", c.TypeName(v))
	}
	return nil, c.Errorf("TypeError", "ord() expected a character, but string of length %d found", n)
}

func (c ctx) divmod(args tuple, kwargs keywords) (value, error) {
	if err := c.count("divmod", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	x, y := args[0], args[1]
	if a, ok := x.(*object.Instance); ok {
		if r, found, err := a.Special(c.thread, "__divmod__", y); found || err != nil {
			return r, err
		}
	}
	if !isNumber(x) || !isNumber(y) {
		return nil, c.Errorf("TypeError", "unsupported operand type(s) for divmod(): '%s' and '%s'", c.TypeName(x), c.TypeName(y))
	}
	if isZero(y) && (isFloat(x) || isFloat(y)) {
		return nil, c.Errorf("ZeroDivisionError", "float divmod()")
	}
	q, err := c.floorDiv(x, y)
	if err != nil {
		return nil, err
	}
	r, err := c.remainder(x, y)
	if err != nil {
		return nil, err
	}
	return tuple{q, r}, nil
}

func isFloat(v value) bool { _, ok := v.(starlark.Float); return ok }

func isZero(v value) bool {
	switch v := v.(type) {
	case starlark.Int:
		return v.Sign() == 0
	case starlark.Float:
		return v == 0
	case starlark.Bool:
		return !bool(v)
	}
	return false
}

// number is v without bool.
func number(v value) value {
	if b, ok := v.(starlark.Bool); ok {
		return boolInt(b)
	}
	return v
}

// floorDiv is x // y of numbers.
func (c ctx) floorDiv(x, y value) (value, error) {
	x, y = number(x), number(y)
	a, ok1 := x.(starlark.Int)
	b, ok2 := y.(starlark.Int)
	if ok1 && ok2 {
		if b.Sign() == 0 {
			return nil, c.Errorf("ZeroDivisionError", "integer division or modulo by zero")
		}
		return a.Div(b), nil
	}
	f, g, err := c.floats(x, y)
	if err != nil {
		return nil, err
	}
	if g == 0 {
		return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick("float divmod()", "float floor division by zero"))
	}
	return starlark.Float(floorDivFloat(f, g)), nil
}

// floorDivFloat is CPython's float_divmod: the quotient that goes with the
// exact remainder.
func floorDivFloat(x, y float64) float64 {
	mod := math.Mod(x, y)
	div := (x - mod) / y
	if mod != 0 && (y < 0) != (mod < 0) {
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y)
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor
}

// remainder is x % y of numbers.
func (c ctx) remainder(x, y value) (value, error) {
	x, y = number(x), number(y)
	a, ok1 := x.(starlark.Int)
	b, ok2 := y.(starlark.Int)
	if ok1 && ok2 {
		if b.Sign() == 0 {
			return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick("integer division or modulo by zero", "integer modulo by zero"))
		}
		return a.Mod(b), nil
	}
	f, g, err := c.floats(x, y)
	if err != nil {
		return nil, err
	}
	if g == 0 {
		return nil, c.Errorf("ZeroDivisionError", "%s", c.Pick("float modulo", "float modulo by zero"))
	}
	mod := math.Mod(f, g)
	switch {
	case mod == 0:
		mod = math.Copysign(0, g)
	case (g < 0) != (mod < 0):
		mod += g
	}
	return starlark.Float(mod), nil
}

// floats converts two numbers as float arithmetic does.
func (c ctx) floats(x, y value) (float64, float64, error) {
	f, err := c.floatOf(x)
	if err != nil {
		return 0, 0, err
	}
	g, err := c.floatOf(y)
	return f, g, err
}

func (c ctx) floatOf(v value) (float64, error) {
	switch v := v.(type) {
	case starlark.Float:
		return float64(v), nil
	case starlark.Int:
		f, err := formatInt(v).Float(c.Version())
		if err != nil {
			return 0, c.formatError(err)
		}
		return f, nil
	}
	return c.Float(v)
}

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
		return c.powMod(args[0], args[1], args[2])
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
			return starlark.MakeBigInt(new(big.Int).Exp(a.BigInt(), big.NewInt(n), nil)), nil
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
	r := math.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return nil, c.Raise(c.Exc("OverflowError"), starlark.MakeInt(34), c.Text("Numerical result out of range"))
	}
	return starlark.Float(r), nil
}

func (c ctx) powMod(x, y, z value) (value, error) {
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
			if c.Py3() {
				return out, c.Errorf("TypeError", "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", c.TypeName(vs[0]), c.TypeName(vs[1]), c.TypeName(vs[2]))
			}
			return out, c.Errorf("TypeError", "pow() 3rd argument not allowed unless all arguments are integers")
		}
		out[i] = n
	}
	return out, nil
}

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

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func (c ctx) formatOf(args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("format", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	t := format.Str2
	if c.Py3() {
		t = format.Str3
	}
	spec := ""
	if len(args) == 2 {
		s, ok := object.AsText(args[1])
		if !ok {
			if c.Py3() {
				return nil, c.Errorf("TypeError", "format() argument 2 must be str, not %s", c.TypeName(args[1]))
			}
			return nil, c.Errorf("TypeError", "format expects arg 2 to be string or unicode, not %s", c.TypeName(args[1]))
		}
		if _, wide := args[1].(object.Text); wide && !c.Py3() {
			t = format.Unicode2
		}
		spec = s
	}
	if _, wide := args[0].(object.Text); wide && !c.Py3() {
		t = format.Unicode2
	}
	s, err := c.formatValue(t, args[0], spec)
	if err != nil {
		return nil, err
	}
	return c.textValue(t, s), nil
}

func (c ctx) ascii(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("ascii", args, kwargs)
	if err != nil {
		return nil, err
	}
	s, err := c.Repr(c.thread, v)
	return starlark.String(asciiOnly(s)), err
}

func (c ctx) coerce(args tuple, kwargs keywords) (value, error) {
	if err := c.count("coerce", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	x, y := args[0], args[1]
	switch {
	case isNumber(x) && isNumber(y) && (isFloat(x) || isFloat(y)):
		f, g, err := c.floats(x, y)
		return tuple{starlark.Float(f), starlark.Float(g)}, err
	case isNumber(x) && isNumber(y):
		return tuple{number(x), number(y)}, nil
	}
	return nil, c.Errorf("TypeError", "number coercion failed")
}

// intern returns a str as it is: strings are equal or not, nothing else.
func (c ctx) intern(args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("intern", args, kwargs, 1, 1); err != nil {
		return nil, err
	}
	if s, ok := args[0].(starlark.String); ok {
		return s, nil
	}
	return nil, c.Errorf("TypeError", "intern() argument 1 must be string, not %s", c.TypeName(args[0]))
}
