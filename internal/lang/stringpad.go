package lang

import (
	"strings"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// widthArgs are the arguments of center, ljust and rjust.
func (c ctx) widthArgs(name string, self value, args tuple, kwargs keywords) (x str, width int, fill string, err error) {
	if c.Py3() || len(kwargs) > 0 {
		err = c.count(name, args, kwargs, 1, 2)
	} else {
		err = c.sigCount(name, args, 1, 2)
	}
	if err != nil {
		return
	}
	if x, err = c.receiver(self, args[1:]); err != nil {
		return
	}
	if width, err = c.size(args[0]); err != nil {
		return
	}
	fill = " "
	if len(args) == 2 {
		s, ok, err := c.operandOf(x, args[1])
		if err != nil {
			return x, 0, "", err
		}
		if !ok || x.chars(s) != 1 {
			return x, 0, "", c.badFill(x, name, ok, args[1], s)
		}
		fill = s
	}
	return x, width, fill, nil
}

func (c ctx) badFill(x str, name string, isString bool, v value, s string) error {
	switch {
	case x.t == format.Str3 && isString:
		return c.Errorf("TypeError", "The fill character must be exactly one character long")
	case x.t == format.Str3:
		return c.Errorf("TypeError", "The fill character must be a unicode character, not %s", c.TypeName(v))
	case x.t == format.Bytes3 && isString:
		return c.Errorf("TypeError", "%s(): argument 2 must be a byte string of length 1, not a %s object of length %d", name, c.TypeName(v), len(s))
	case x.t == format.Bytes3:
		return c.Errorf("TypeError", "%s() argument 2 must be a byte string of length 1, not %s", name, c.TypeName(v))
	case x.t == format.Unicode2:
		return c.Errorf("TypeError", "The fill character must be exactly one character long")
	}
	return c.Errorf("TypeError", "%s() argument 2 must be char, not %s", name, c.TypeName(v))
}

// maxPad bounds the width that a string is padded to.
const maxPad = 1 << 28

// size converts a width or a count.
func (c ctx) size(v value) (int, error) {
	n, err := c.Int64(v)
	if err != nil {
		return 0, err
	}
	if n > maxPad {
		return 0, c.Raise(c.Exc("MemoryError"))
	}
	return int(n), nil
}

// pad puts n of the fill character on both sides.
func (c ctx) pad(self value, x str, left, right int, fill string) value {
	if left <= 0 && right <= 0 {
		if x.array || x.t != c.stringOf(self).t {
			return c.makeLike(x, x.s)
		}
		return self
	}
	return c.makeLike(x, strings.Repeat(fill, max(left, 0))+x.s+strings.Repeat(fill, max(right, 0)))
}

func (c ctx) strCenter(self value, args tuple, kwargs keywords) (value, error) {
	x, width, fill, err := c.widthArgs("center", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	n := width - x.length(x.s)
	left := n/2 + n&width&1
	return c.pad(self, x, left, n-left, fill), nil
}

func (c ctx) strLJust(self value, args tuple, kwargs keywords) (value, error) {
	x, width, fill, err := c.widthArgs("ljust", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.pad(self, x, 0, width-x.length(x.s), fill), nil
}

func (c ctx) strRJust(self value, args tuple, kwargs keywords) (value, error) {
	x, width, fill, err := c.widthArgs("rjust", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.pad(self, x, width-x.length(x.s), 0, fill), nil
}

func (c ctx) strZFill(self value, args tuple, kwargs keywords) (value, error) {
	if c.Py3() {
		if _, err := c.one(c.TypeName(self)+".zfill", args, kwargs); err != nil {
			return nil, err
		}
	} else if err := c.sigCount("zfill", args, 1, 1); err != nil {
		return nil, err
	}
	width, err := c.size(args[0])
	if err != nil {
		return nil, err
	}
	x := c.stringOf(self)
	n := width - x.length(x.s)
	if n <= 0 {
		return c.pad(self, x, 0, 0, ""), nil
	}
	sign := ""
	if x.s != "" && (x.s[0] == '+' || x.s[0] == '-') {
		sign = x.s[:1]
	}
	return c.makeLike(x, sign+strings.Repeat("0", n)+x.s[len(sign):]), nil
}

func (c ctx) strExpandTabs(self value, args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 && !c.Py3() {
		return nil, c.noKeywords("expandtabs")
	}
	var v value
	sig := object.Sig{Name: "expandtabs", Max: 1, Names: []string{"tabsize"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &v); err != nil {
		return nil, err
	}
	width := 8
	if v != nil {
		n, err := c.Int(v)
		if err != nil {
			return nil, err
		}
		width = min(n, maxPad)
	}
	x := c.stringOf(self)
	var b strings.Builder
	col := 0
	for s := x.s; s != ""; {
		n := x.charLen(s)
		switch ch := s[:n]; ch {
		case "\t":
			if width > 0 {
				pad := width - col%width
				b.WriteString(strings.Repeat(" ", pad))
				col += pad
			}
		case "\n", "\r":
			b.WriteString(ch)
			col = 0
		default:
			b.WriteString(ch)
			col++
		}
		s = s[n:]
	}
	return c.makeLike(x, b.String()), nil
}

func (c ctx) strRemovePrefix(self value, args tuple, kwargs keywords) (value, error) {
	return c.removeAffix("removeprefix", strings.TrimPrefix, self, args, kwargs)
}

func (c ctx) strRemoveSuffix(self value, args tuple, kwargs keywords) (value, error) {
	return c.removeAffix("removesuffix", strings.TrimSuffix, self, args, kwargs)
}

func (c ctx) removeAffix(name string, trim func(s, affix string) string, self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.TypeName(self)+"."+name, args, kwargs)
	if err != nil {
		return nil, err
	}
	x := c.stringOf(self)
	s, ok, err := c.operandOf(x, v)
	if err != nil {
		return nil, err
	}
	if !ok {
		if x.t == format.Str3 {
			return nil, c.Errorf("TypeError", "%s() argument must be str, not %s", name, c.TypeName(v))
		}
		return nil, c.wants(x, name, 0, v)
	}
	return c.makeLike(x, trim(x.s, s)), nil
}

func (c ctx) strFormat(self value, args tuple, kwargs keywords) (value, error) {
	t, s, _ := c.stringType(self)
	return c.brace(t, s, args, kwargs)
}

func (c ctx) strFormatMap(self value, args tuple, kwargs keywords) (value, error) {
	m, err := c.one("str.format_map", args, kwargs)
	if err != nil {
		return nil, err
	}
	t, s, _ := c.stringType(self)
	text, err := format.Brace(t, s, &fields{ctx: c, t: t, mapping: m})
	if err != nil {
		return nil, c.formatError(err)
	}
	return c.textValue(t, text), nil
}

// containerLen is __len__ of any container.
func (c ctx) containerLen(self value, args tuple, kwargs keywords) (value, error) {
	n, err := c.length(self)
	return starlark.MakeInt(n), err
}
