package format

import "testing"

func TestPercent(t *testing.T) {
	for _, c := range readCases(t, "percent.txt") {
		got, typ, err := Percent(c.t, unescape(c.in[0]), parseOperand(c.t, c.in[1:]))
		c.check(t, got, err)
		if err == nil && c.t.Version() == Py2 && c.unicode != (typ == Unicode2) {
			t.Errorf("%s\ngot a result of type %d", c.where, typ)
		}
	}
}

// operand is an Operand of the cases: a tuple, a dict, an empty list, or one value.
type operand struct {
	t     Type
	kind  string
	items []any
	dict  map[any]any
}

func parseOperand(t Type, fields []string) *operand {
	o := &operand{t: t, kind: fields[0], dict: map[any]any{}}
	for _, f := range fields[1:] {
		o.items = append(o.items, parseValue(f))
	}
	if o.kind == "D" {
		for i := 0; i < len(o.items); i += 2 {
			o.dict[o.items[i]] = o.items[i+1]
		}
	}
	return o
}

func (o *operand) Len() int {
	if o.kind == "T" {
		return len(o.items)
	}
	return -1
}

func (o *operand) At(i int) any {
	if o.kind == "D" || o.kind == "E" {
		return o
	}
	return o.items[i]
}

func (o *operand) IsMapping() bool {
	if o.kind == "1" && o.t == Str3 {
		_, isBytes := o.items[0].(raw) // which have items as well
		return isBytes
	}
	return o.kind == "D" || o.kind == "E"
}

func (o *operand) Lookup(t Type, key string) (any, error) {
	if o.kind != "D" {
		return nil, &Error{"TypeError", anyMessage}
	}
	keys := []any{text(key), raw(key)}
	switch t {
	case Str3:
		keys = keys[:1]
	case Bytes3:
		keys = keys[1:]
	}
	for _, k := range keys {
		if v, ok := o.dict[k]; ok {
			return v, nil
		}
	}
	return nil, &Error{"KeyError", string(AppendRepr(nil, t, key))}
}

func (o *operand) AppendText(dst []byte, t Type, v any, conv byte) ([]byte, error) {
	if _, ok := v.(*operand); ok {
		return dst, &Error{"TypeError", anyMessage}
	}
	if conv == 's' {
		switch v := v.(type) {
		case text:
			if t == Str2 {
				return dst, ErrUnicode
			}
			if t != Bytes3 {
				return append(dst, v...), nil
			}
		case raw:
			if t == Unicode2 {
				if err := decodeASCII(string(v)); err != nil {
					return dst, err
				}
			}
			if t != Str3 {
				return append(dst, v...), nil
			}
		}
		if t == Bytes3 {
			return dst, ErrType
		}
		s, err := strOf(t.Version(), v)
		return append(dst, s...), err
	}
	if s, ok := v.(text); ok && conv == 'a' {
		return AppendASCII(dst, string(s)), nil
	}
	s, err := reprOf(t.Version(), v)
	return append(dst, s...), err
}

func (o *operand) AppendChar(dst []byte, t Type, v any) ([]byte, bool, error) {
	switch v := v.(type) {
	case text:
		if t == Str2 {
			return dst, false, ErrUnicode
		}
		if t != Bytes3 {
			return append(dst, v...), true, nil
		}
	case raw:
		if t == Unicode2 && len(v) == 1 {
			return append(dst, v...), true, decodeASCII(string(v))
		}
		if t != Str3 {
			return append(dst, v...), true, nil
		}
	}
	return dst, false, nil
}

func (o *operand) Int(t Type, v any, conv byte) (Int, error) {
	switch v := v.(type) {
	case Int:
		return v, nil
	case bool:
		return NewInt(1), nil
	case float64:
		switch t {
		case Str2, Unicode2:
			if t == Str2 && conv == 'c' {
				return Int{}, ErrType
			}
			n, err := FloatInt(v)
			if err != nil {
				err = ErrType
			}
			return n, err
		default:
			if conv == 'd' || conv == 'i' || conv == 'u' {
				return FloatInt(v)
			}
		}
	}
	return Int{}, ErrType
}

func (o *operand) Star(v any) (Int, bool) {
	switch v := v.(type) {
	case Int:
		return v, true
	case bool:
		return NewInt(1), true
	}
	return Int{}, false
}

func (o *operand) Float(v any) (float64, error) {
	switch v := v.(type) {
	case Int:
		return v.Float(o.t.Version())
	case bool:
		return 1, nil
	case float64:
		return v, nil
	}
	return 0, ErrType
}

func (o *operand) TypeName(v any) string {
	if v, ok := v.(*operand); ok {
		if v.kind == "D" {
			return "dict"
		}
		return "list"
	}
	return typeName(o.t.Version(), v)
}

func FuzzPercent(f *testing.F) {
	f.Add(0, "%(k)+05.3d %% %-10s")
	f.Add(1, "%*.*f %c")
	f.Add(2, "%#x %r %é")
	f.Add(3, "%b %a %c")
	f.Fuzz(func(t *testing.T, typ int, format string) {
		if longNumber(format) {
			t.Skip()
		}
		kind := Type(typ & 3)
		for _, args := range []*operand{
			{t: kind, kind: "T", items: []any{NewInt(3), text("é"), 1.5, raw("x"), nil}},
			{t: kind, kind: "1", items: []any{text("a")}},
			{t: kind, kind: "D", dict: map[any]any{text("k"): NewInt(-7), raw("k"): text("v")}},
		} {
			Percent(kind, format, args) // must not panic
		}
	})
}

// longNumber reports whether s asks for a field that takes long to fill.
func longNumber(s string) bool {
	digits := 0
	for _, c := range s {
		if decimal(c) < 0 {
			digits = 0
		} else if digits++; digits > 4 {
			return true
		}
	}
	return false
}

// pair is the operand of the benchmarks, as bare as one can be.
type pair struct {
	operand
	s string
	n int64
}

func (p *pair) Len() int { return 2 }

func (p *pair) At(i int) any {
	if i == 0 {
		return &p.s
	}
	return &p.n
}

func (p *pair) AppendText(dst []byte, t Type, v any, conv byte) ([]byte, error) {
	return append(dst, *v.(*string)...), nil
}

func (p *pair) Int(t Type, v any, conv byte) (Int, error) { return NewInt(*v.(*int64)), nil }

func BenchmarkPercent(b *testing.B) {
	args := &pair{s: "spam", n: 42}
	for _, format := range []string{"%s and %d", "%-10s|%05d"} {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Percent(Str2, format, args); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
