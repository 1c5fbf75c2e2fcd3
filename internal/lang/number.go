package lang

import (
	"math"
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
	return c.digits(prefix, base, n, name != "bin" && c.IsLong(n)), nil
}

// digits is n in a base, with its prefix and the L of a long.
func (c ctx) digits(prefix string, base int, n starlark.Int, long bool) value {
	s := prefix + digits(n, base)
	if n.Sign() == 0 && prefix == "0" {
		s = "0"
	}
	if n.Sign() < 0 {
		s = "-" + s
	}
	if long {
		s += "L"
	}
	return c.Text(s)
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
	switch v := plainText(v).(type) {
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
	case isNumber(number(x)) && isNumber(number(y)) && (isFloat(x) || isFloat(y)):
		f, g, err := c.floats(x, y)
		return tuple{starlark.Float(f), starlark.Float(g)}, err
	case isNumber(number(x)) && isNumber(number(y)):
		if c.IsLong(x) != c.IsLong(y) {
			return tuple{c.asLong(x), c.asLong(y)}, nil
		}
		return tuple{x, y}, nil
	}
	return nil, c.Errorf("TypeError", "number coercion failed")
}

// asLong is an integer as a long.
func (c ctx) asLong(v value) value {
	if n, ok := number(v).(starlark.Int); ok && !c.IsLong(v) {
		return c.Long(n)
	}
	return v
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
