package lang

import (
	"strings"
	"unicode"

	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
)

// mapped is x with each character turned into others.
func (x str) mapped(f func(r rune, first bool) string, byteFor func(b byte, i int) byte) string {
	if !x.t.IsText() || ascii(x.s) {
		b := []byte(x.s)
		for i := range b {
			b[i] = byteFor(b[i], i)
		}
		return string(b)
	}
	var b strings.Builder
	for i, n := 0, 0; i < len(x.s); i, n = i+x.charLen(x.s[i:]), n+1 {
		b.WriteString(f(x.char(x.s[i:]), n == 0))
	}
	return b.String()
}

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 32
	}
	return b
}

func upperByte(b byte) byte {
	if 'a' <= b && b <= 'z' {
		return b - 32
	}
	return b
}

// upperRune is the upper case of a character, in Python 3 with those that
// become several.
func (x str) upperRune(r rune) string {
	if x.t == format.Str3 {
		switch r {
		case 'ß':
			return "SS"
		case 'ŉ':
			return "ʼN"
		case 'ﬁ':
			return "FI"
		case 'ﬂ':
			return "FL"
		}
	}
	return runeString(unicode.ToUpper(r))
}

func (x str) lowerRune(r rune) string {
	if x.t == format.Str3 && r == 'İ' {
		return "i̇"
	}
	return runeString(unicode.ToLower(r))
}

func (x str) titleRune(r rune) string {
	if x.t == format.Str3 && r == 'ß' {
		return "Ss"
	}
	return runeString(unicode.ToTitle(r))
}

func (x str) upper() string {
	return x.mapped(func(r rune, _ bool) string { return x.upperRune(r) }, func(b byte, _ int) byte { return upperByte(b) })
}

func (x str) lower() string {
	if x.t == format.Str3 && strings.ContainsRune(x.s, 'Σ') {
		return x.lowerSigma()
	}
	return x.mapped(func(r rune, _ bool) string { return x.lowerRune(r) }, func(b byte, _ int) byte { return lowerByte(b) })
}

// lowerSigma is lower of text with a capital sigma, which has another small
// form at the end of a word.
func (x str) lowerSigma() string {
	runes := []rune(x.s)
	ignored := func(r rune) bool {
		return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Lm, r) || strings.ContainsRune("'.:^`\u00ad\u00b7\u2019", r)
	}
	cased := func(i, step int) bool {
		for i += step; i >= 0 && i < len(runes); i += step {
			if !ignored(runes[i]) {
				return x.isCased(runes[i])
			}
		}
		return false
	}
	var b strings.Builder
	for i, r := range runes {
		switch {
		case r != 'Σ':
			b.WriteString(x.lowerRune(r))
		case cased(i, -1) && !cased(i, 1):
			b.WriteRune('ς')
		default:
			b.WriteRune('σ')
		}
	}
	return b.String()
}

// converted makes a method without arguments that returns a string.
func converted(name string, f func(x str) string) method {
	return func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.noneOf(name, self, args, kwargs); err != nil {
			return nil, err
		}
		x := c.stringOf(self)
		return c.makeLike(x, f(x)), nil
	}
}

// noneOf is none for a method of self's type.
func (c ctx) noneOf(name string, self value, args tuple, kwargs keywords) error {
	if len(args) == 0 && len(kwargs) == 0 {
		return nil
	}
	return c.none(c.Pick(name, c.TypeName(self)+"."+name), args, kwargs)
}

func (x str) capitalize() string {
	return x.mapped(func(r rune, first bool) string {
		switch {
		case !first:
			return x.lowerRune(r)
		case x.t == format.Str3:
			return x.titleRune(r)
		}
		return x.upperRune(r)
	}, func(b byte, i int) byte {
		if i == 0 {
			return upperByte(b)
		}
		return lowerByte(b)
	})
}

func (x str) swapcase() string {
	return x.mapped(func(r rune, _ bool) string {
		switch {
		case unicode.IsUpper(r):
			return x.lowerRune(r)
		case unicode.IsLower(r):
			return x.upperRune(r)
		}
		return runeString(r)
	}, func(b byte, _ int) byte {
		if 'a' <= b && b <= 'z' {
			return b - 32
		}
		return lowerByte(b)
	})
}

func (x str) title() string {
	inWord := false
	step := func(r rune) (cased, start bool) {
		cased = x.isCased(r)
		start = cased && !inWord
		inWord = cased
		return cased, start
	}
	return x.mapped(func(r rune, _ bool) string {
		switch cased, start := step(r); {
		case start:
			return x.titleRune(r)
		case cased:
			return x.lowerRune(r)
		}
		return runeString(r)
	}, func(b byte, _ int) byte {
		switch cased, start := step(rune(b)); {
		case start:
			return upperByte(b)
		case cased:
			return lowerByte(b)
		}
		return b
	})
}

func (x str) isCased(r rune) bool {
	return x.isUpper(r) || x.isLower(r) || x.t.IsText() && unicode.IsTitle(r)
}

func (x str) isUpper(r rune) bool {
	return 'A' <= r && r <= 'Z' || r > 0x7f && x.t.IsText() && (unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r))
}

func (x str) isLower(r rune) bool {
	return 'a' <= r && r <= 'z' || r > 0x7f && x.t.IsText() && (unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r))
}

func (x str) isAlpha(r rune) bool {
	return x.isUpper(r) && r < 0x80 || x.isLower(r) && r < 0x80 || r > 0x7f && x.t.IsText() && unicode.IsLetter(r)
}

func (x str) isDigit(r rune) bool {
	if '0' <= r && r <= '9' {
		return true
	}
	if r < 0x80 || !x.t.IsText() {
		return false
	}
	switch { // superscripts and circled digits are digits, though not decimal
	case r == 0xb2 || r == 0xb3 || r == 0xb9 || r == 0x2070 || 0x2074 <= r && r <= 0x2079 || 0x2080 <= r && r <= 0x2089:
		return true
	case 0x2460 <= r && r <= 0x2468:
		return true
	}
	return unicode.Is(unicode.Nd, r)
}

func (x str) isNumeric(r rune) bool {
	return x.isDigit(r) || r > 0x7f && x.t.IsText() && unicode.IsNumber(r)
}

// predicate makes a method that asks something of every character; an empty
// string has none.
func predicate(name string, is func(x str, r rune) bool) method {
	return func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.noneOf(name, self, args, kwargs); err != nil {
			return nil, err
		}
		x := c.stringOf(self)
		for s := x.s; s != ""; s = s[x.charLen(s):] {
			if !is(x, x.char(s)) {
				return starlark.False, nil
			}
		}
		return starlark.Bool(x.s != "" || name == "isascii" || name == "isprintable"), nil
	}
}

// casePredicate is isupper, or islower: some cased characters, none of the
// other case.
func casePredicate(name string, want func(x str, r rune) bool) method {
	return func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.noneOf(name, self, args, kwargs); err != nil {
			return nil, err
		}
		x, some := c.stringOf(self), false
		for s := x.s; s != ""; s = s[x.charLen(s):] {
			r := x.char(s)
			if want(x, r) {
				some = true
			} else if x.isCased(r) {
				return starlark.False, nil
			}
		}
		return starlark.Bool(some), nil
	}
}

func (c ctx) strIsTitle(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.noneOf("istitle", self, args, kwargs); err != nil {
		return nil, err
	}
	x := c.stringOf(self)
	inWord, some := false, false
	for s := x.s; s != ""; s = s[x.charLen(s):] {
		switch r := x.char(s); {
		case x.isUpper(r) || x.t.IsText() && unicode.IsTitle(r):
			if inWord {
				return starlark.False, nil
			}
			inWord, some = true, true
		case x.isLower(r):
			if !inWord {
				return starlark.False, nil
			}
			some = true
		default:
			inWord = false
		}
	}
	return starlark.Bool(some), nil
}
