package lang

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

var intMethods = []methodEntry{
	{"as_integer_ratio", inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return tuple{number(self), starlark.MakeInt(1)}, c.noneOf("as_integer_ratio", self, args, kwargs)
	}},
	{"bit_count", inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		n := 0
		for _, b := range number(self).(starlark.Int).BigInt().Bytes() {
			for ; b != 0; b &= b - 1 {
				n++
			}
		}
		return starlark.MakeInt(n), c.noneOf("bit_count", self, args, kwargs)
	}},
	{"bit_length", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return starlark.MakeInt(number(self).(starlark.Int).BigInt().BitLen()), c.noneOf("bit_length", self, args, kwargs)
	}},
	{"conjugate", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return number(self), c.noneOf("conjugate", self, args, kwargs)
	}},
	{"is_integer", inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return starlark.True, c.noneOf("is_integer", self, args, kwargs)
	}},
	{"to_bytes", inPy3, ctx.intToBytes},
}

var floatMethods = []methodEntry{
	{"__format__", allOf, unaryArg("__format__", func(c ctx, self, spec value) (value, error) {
		return c.formatOf(tuple{self, spec}, nil)
	})},
	{"as_integer_ratio", allOf, ctx.floatRatio},
	{"conjugate", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return self, c.noneOf("conjugate", self, args, kwargs)
	}},
	{"hex", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.Text(floatHex(float64(self.(starlark.Float)))), c.noneOf("hex", self, args, kwargs)
	}},
	{"is_integer", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		f := float64(self.(starlark.Float))
		return starlark.Bool(f == math.Trunc(f) && !math.IsInf(f, 0)), c.noneOf("is_integer", self, args, kwargs)
	}},
}

// byteOrder reads the argument byteorder: whether the first byte is the
// lowest.
func (c ctx) byteOrder(v value) (little bool, err error) {
	if v == nil {
		return false, nil
	}
	s, ok := object.AsText(v)
	if !ok {
		return false, c.Errorf("TypeError", "argument 'byteorder' must be str, not %s", c.TypeName(v))
	}
	if s != "little" && s != "big" {
		return false, c.Errorf("ValueError", "byteorder must be either 'little' or 'big'")
	}
	return s == "little", nil
}

// takeSigned takes the keyword-only argument signed out of kwargs.
func takeSigned(kwargs keywords) (signed bool, rest keywords) {
	for _, kv := range kwargs {
		if string(kv[0].(starlark.String)) == "signed" {
			signed = bool(kv[1].Truth())
		} else {
			rest = append(rest, kv)
		}
	}
	return signed, rest
}

func (c ctx) intToBytes(self value, args tuple, kwargs keywords) (value, error) {
	signed, kwargs := takeSigned(kwargs)
	var length, order value
	sig := object.Sig{Name: "to_bytes", Max: 2, Names: []string{"length", "byteorder"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &length, &order); err != nil {
		return nil, err
	}
	n := 1
	if length != nil {
		var err error
		if n, err = c.size(length); err != nil {
			return nil, err
		}
	}
	little, err := c.byteOrder(order)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, c.Errorf("ValueError", "length argument must be non-negative")
	}
	x := number(self).(starlark.Int).BigInt()
	if x.Sign() < 0 && !signed {
		return nil, c.Errorf("OverflowError", "can't convert negative int to unsigned")
	}
	bits := x.BitLen()
	if signed {
		if x.Sign() < 0 {
			bits = new(big.Int).Not(x).BitLen()
		}
		bits++
		if x.Sign() == 0 {
			bits = 0
		}
	}
	if bits > 8*n {
		return nil, c.Errorf("OverflowError", "int too big to convert")
	}
	if x.Sign() < 0 {
		x = new(big.Int).Add(x, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	b := x.FillBytes(make([]byte, n))
	if little {
		slices.Reverse(b)
	}
	return starlark.Bytes(b), nil
}

func (c ctx) intFromBytes(args tuple, kwargs keywords) (value, error) {
	signed, kwargs := takeSigned(kwargs)
	var from, order value
	sig := object.Sig{Name: "from_bytes", Min: 1, Max: 2, Names: []string{"bytes", "byteorder"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &from, &order); err != nil {
		return nil, err
	}
	little, err := c.byteOrder(order)
	if err != nil {
		return nil, err
	}
	s, ok := c.AsBytes(from)
	b := []byte(s)
	if !ok {
		if _, isText := object.AsText(from); isText {
			return nil, c.Errorf("TypeError", "cannot convert '%s' object to bytes", c.TypeName(from))
		}
		if b, err = c.bytesFromInts(from); err != nil {
			return nil, err
		}
	}
	if little {
		slices.Reverse(b)
	}
	x := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0] >= 0x80 {
		x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return starlark.MakeBigInt(x), nil
}

func (c ctx) floatRatio(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.noneOf("as_integer_ratio", self, args, kwargs); err != nil {
		return nil, err
	}
	f := float64(self.(starlark.Float))
	switch {
	case math.IsInf(f, 0):
		return nil, c.Errorf("OverflowError", "%s", c.Pick("Cannot pass infinity to float.as_integer_ratio.", "cannot convert Infinity to integer ratio"))
	case math.IsNaN(f):
		return nil, c.Errorf("ValueError", "%s", c.Pick("Cannot pass NaN to float.as_integer_ratio.", "cannot convert NaN to integer ratio"))
	}
	r := new(big.Rat).SetFloat64(f)
	return tuple{starlark.MakeBigInt(r.Num()), starlark.MakeBigInt(r.Denom())}, nil
}

// floatHex is float.hex: C's %a with all digits.
func floatHex(f float64) string {
	switch {
	case math.IsInf(f, 0), math.IsNaN(f):
		return format.FloatRepr(f)
	case f == 0:
		if math.Signbit(f) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	bits := math.Float64bits(math.Abs(f))
	exp, lead := int(bits>>52)-1023, "1"
	if bits>>52 == 0 {
		exp, lead = -1022, "0"
	}
	digits := strconv.FormatUint(bits&(1<<52-1), 16)
	s := "0x" + lead + "." + strings.Repeat("0", 13-len(digits)) + digits + "p"
	if exp >= 0 {
		s += "+"
	}
	s += strconv.Itoa(exp)
	if f < 0 {
		s = "-" + s
	}
	return s
}

func (c ctx) floatFromHex(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("fromhex", args, kwargs)
	if err != nil {
		return nil, err
	}
	s, ok := object.AsText(v)
	if !ok {
		return nil, c.Errorf("TypeError", "%s", c.Pick("expected a string or other character buffer object", "bad argument type for built-in operation"))
	}
	lit := strings.ToLower(strings.TrimSpace(s))
	sign := ""
	if lit != "" && (lit[0] == '-' || lit[0] == '+') {
		sign, lit = lit[:1], lit[1:]
	}
	switch lit {
	case "inf", "infinity", "nan":
	default:
		lit = strings.TrimPrefix(lit, "0x")
		if !strings.Contains(lit, "p") {
			lit += "p0"
		}
		lit = "0x" + lit
	}
	f, err := strconv.ParseFloat(sign+lit, 64)
	if math.IsInf(f, 0) && err != nil {
		return nil, c.Errorf("OverflowError", "hexadecimal value too large to represent as a float")
	}
	if err != nil || strings.Contains(lit, "_") {
		return nil, c.Errorf("ValueError", "invalid hexadecimal floating-point string")
	}
	return starlark.Float(f), nil
}
