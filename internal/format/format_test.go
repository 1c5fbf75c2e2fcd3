package format

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

func TestRepr(t *testing.T) {
	for _, c := range readCases(t, "quote.txt") {
		s := unescape(c.in[1])
		got := ""
		switch {
		case c.in[0] == "ascii":
			got = QuoteASCII(s)
		case c.t == Str2:
			got = QuoteBytes(s)
		case c.t == Unicode2:
			got = QuoteUnicode(s)
		case c.t == Str3:
			got = QuoteText(s)
		case c.t == Bytes3:
			got = QuoteB(s)
		}
		c.check(t, got, nil)
	}
}

func TestFloat(t *testing.T) {
	for _, c := range readCases(t, "float.txt") {
		x, err := strconv.ParseFloat(c.in[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		got := FloatRepr(x)
		if c.in[0] == "str" {
			got = FloatStr(c.t.Version(), x)
		}
		c.check(t, got, nil)
	}
}

func TestSpec(t *testing.T) {
	for _, c := range readCases(t, "spec.txt") {
		got, err := formatValue(c.t, parseValue(c.in[1]), unescape(c.in[0]))
		c.check(t, got, err)
	}
}

// formatValue is format(v, spec).
func formatValue(t Type, v any, spec string) (string, error) {
	name := typeName(t.Version(), v)
	switch v := v.(type) {
	case Int:
		return FormatInt(t, v, spec, name)
	case float64:
		return FormatFloat(t, v, spec, name)
	case bool:
		if spec == "" {
			return "True", nil
		}
		return FormatInt(t, NewInt(1), spec, name)
	case text:
		return FormatText(t, string(v), spec, name)
	case raw:
		return FormatText(t, string(v), spec, name)
	case box:
		return "<" + spec + ">", nil
	}
	return "", errors.New("no value to format")
}

func TestParse(t *testing.T) {
	for _, c := range readCases(t, "parse.txt") {
		base, err := strconv.Atoi(c.in[1])
		if err != nil {
			t.Fatal(err)
		}
		s, got := unescape(c.in[2]), ""
		switch c.in[0] {
		case "int":
			var n Int
			if n, err = ParseInt(c.t, s, base); err == nil {
				got, err = n.Repr(c.t.Version())
			}
		case "long":
			var n Int
			if n, err = ParseLong(c.t, s, base); err == nil {
				got, err = n.Repr(c.t.Version())
			}
		case "float":
			var x float64
			if x, err = ParseFloat(c.t, s); err == nil {
				got = FloatRepr(x)
			}
		}
		c.check(t, got, err)
	}
}

// CPython 3 limits conversions between int and decimal text to 4300 digits.
func TestDigitLimit(t *testing.T) {
	const advice = "; use sys.set_int_max_str_digits() to increase the limit"
	nines := func(n int) string { return strings.Repeat("9", n) }
	number := func(n int) Int {
		v, _ := new(big.Int).SetString(nines(n), 10)
		return NewBigInt(v)
	}
	text := func(s string, err error) error { return err }
	parsed := func(n Int, err error) error { return err }
	for _, c := range []struct {
		call string
		err  error
		want string
	}{
		{"int(4300 digits)", parsed(ParseInt(Str3, nines(4300), 10)), ""},
		{"int(4301 digits)", parsed(ParseInt(Str3, nines(4301), 10)),
			"Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits" + advice},
		{"int(4301 digits, 16)", parsed(ParseInt(Str3, nines(4301), 16)), ""},
		{"2.7 int(4301 digits)", parsed(ParseInt(Str2, nines(4301), 10)), ""},
		{"str, 4300 digits", text(number(4300).Str(Py3)), ""},
		{"str, 4301 digits", text(number(4301).Str(Py3)),
			"Exceeds the limit (4300 digits) for integer string conversion" + advice},
		{"2.7 str, 4301 digits", text(number(4301).Str(Py2)), ""},
		{"format x, 4301 digits", text(FormatInt(Str3, number(4301), "x", "int")), ""},
		{"format d, 4301 digits", text(FormatInt(Str3, number(4301), "d", "int")),
			"Exceeds the limit (4300 digits) for integer string conversion" + advice},
	} {
		got := ""
		var e *Error
		if errors.As(c.err, &e) {
			got = e.Msg
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.call, got, c.want)
		}
	}
}

// Fields too wide for the host are refused at once.
func TestHugeField(t *testing.T) {
	one := &operand{t: Str3, kind: "1", items: []any{NewInt(1)}}
	_, _, err := Percent(Str3, "%2147483647d", one)
	var e *Error
	if !errors.As(err, &e) || e.Kind != "MemoryError" {
		t.Errorf("%%: got %v", err)
	}
	if _, err := FormatInt(Str3, NewInt(1), "2147483647", "int"); !errors.As(err, &e) || e.Kind != "MemoryError" {
		t.Errorf("format: got %v", err)
	}
	if got, _, err := Percent(Str3, "%.2147483647s", one); got != "1" || err != nil {
		t.Errorf("%%s: got %q, %v", got, err)
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, c := range []struct {
		spec string
		v    any
	}{{"05d", NewInt(42)}, {",", NewInt(1234567)}, {".2f", 3.14159}, {">10", text("spam")}} {
		b.Run(c.spec, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := formatValue(Str3, c.v, c.spec); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
