package format

import (
	"errors"
	"testing"
)

func TestBrace(t *testing.T) {
	for _, c := range readCases(t, "brace.txt") {
		f := &arguments{t: c.t, named: map[string]any{}}
		for _, in := range c.in[1:] {
			if len(in) > 2 && in[1] == '=' {
				f.named[in[:1]] = parseValue(in[2:])
			} else {
				f.positional = append(f.positional, parseValue(in))
			}
		}
		got, err := Brace(c.t, unescape(c.in[0]), f)
		c.check(t, got, err)
	}
}

func TestBraceFormatMap(t *testing.T) {
	f := &arguments{t: Str3, mapOnly: true, named: map[string]any{"x": NewInt(5)}}
	if got, err := Brace(Str3, "{x:>3}", f); got != "  5" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	_, err := Brace(Str3, "{}", f)
	var e *Error
	if !errors.As(err, &e) || *e != (Error{"ValueError", "Format string contains positional fields"}) {
		t.Errorf("got %v", err)
	}
}

// arguments are the Fields of the cases.
type arguments struct {
	t          Type
	positional []any
	named      map[string]any
	mapOnly    bool
}

func (a *arguments) Len() int {
	if a.mapOnly {
		return -1
	}
	return len(a.positional)
}

func (a *arguments) Arg(i int) any { return a.positional[i] }

func (a *arguments) Keyword(name string) (any, error) {
	if v, ok := a.named[name]; ok {
		return v, nil
	}
	return nil, &Error{"KeyError", string(AppendRepr(nil, a.t, name))}
}

func (a *arguments) Attr(v any, name string) (any, error) {
	if _, ok := v.(box); ok {
		switch name {
		case "a":
			return NewInt(1), nil
		case "b":
			if a.t == Str2 || a.t == Unicode2 {
				return raw("x"), nil
			}
			return text("x"), nil
		case "c":
			return v, nil
		}
	}
	if n, ok := v.(Int); ok && name == "real" {
		return n, nil
	} else if ok && name == "imag" {
		return NewInt(0), nil
	}
	if a.t == Unicode2 { // names of attributes are ASCII in 2.7
		if err := encodeASCII(name); err != nil {
			return nil, err
		}
	}
	return nil, &Error{"AttributeError", anyMessage}
}

func (a *arguments) Index(v any, i int) (any, error) {
	switch v := v.(type) {
	case box:
		return NewInt(int64(i) * 2), nil
	case text:
		if i < len(v) {
			return v[i : i+1], nil
		}
		return nil, &Error{"IndexError", anyMessage}
	case raw:
		if i < len(v) {
			return v[i : i+1], nil
		}
		return nil, &Error{"IndexError", anyMessage}
	}
	return nil, &Error{"TypeError", anyMessage}
}

func (a *arguments) Item(v any, key string) (any, error) {
	if _, ok := v.(box); ok {
		switch key {
		case "k":
			if a.t.Version() == Py2 {
				return raw("v"), nil
			}
			return text("v"), nil
		case "c":
			return v, nil
		}
		return nil, &Error{"KeyError", string(AppendRepr(nil, a.t, key))}
	}
	return nil, &Error{"TypeError", anyMessage}
}

func (a *arguments) Convert(v any, conv byte) (any, error) {
	if conv == 's' {
		switch v := v.(type) {
		case text:
			return v, nil
		case raw:
			if a.t == Unicode2 {
				return text(v), decodeASCII(string(v))
			}
			return v, nil
		}
	}
	if s, ok := v.(text); ok && conv == 'a' {
		return text(QuoteASCII(string(s))), nil
	}
	s, err := reprOf(a.t.Version(), v)
	if conv == 's' {
		s, err = strOf(a.t.Version(), v)
	}
	if a.t == Str2 || a.t == Unicode2 && conv == 'r' {
		return raw(s), err
	}
	return text(s), err
}

func (a *arguments) AppendFormat(dst []byte, v any, spec string) ([]byte, error) {
	s, err := formatValue(a.t, v, spec)
	return append(dst, s...), err
}

func FuzzBrace(f *testing.F) {
	f.Add(0, "{0!r:>{1}} {{}} {x.a[k]}")
	f.Add(1, "{}{!s}")
	f.Add(2, "{0[é]:é^+#010,.3f}")
	f.Fuzz(func(t *testing.T, typ int, format string) {
		if longNumber(format) {
			t.Skip()
		}
		kind := Type((typ & 0xFF) % 3)
		args := &arguments{t: kind, positional: []any{NewInt(7), box{}, 2.5, text("é")},
			named: map[string]any{"x": box{}}}
		Brace(kind, format, args) // must not panic
	})
}

func FuzzSpec(f *testing.F) {
	f.Add(0, "*^+#010,.3f")
	f.Add(2, "é=+z#010_.3g")
	f.Fuzz(func(t *testing.T, typ int, spec string) {
		if longNumber(spec) {
			t.Skip()
		}
		kind := Type(typ & 3)
		for _, v := range []any{NewInt(-1234567), -1234.5, text("é"), true} {
			formatValue(kind, v, spec) // must not panic
		}
	})
}

func BenchmarkBrace(b *testing.B) {
	args := &arguments{t: Str3, positional: []any{text("spam"), NewInt(42)}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Brace(Str3, "{} and {}", args); err != nil {
			b.Fatal(err)
		}
	}
}
