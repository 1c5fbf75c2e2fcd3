package lang

import (
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// str is a string of any type while a method works on it: Python 2's str and
// unicode, Python 3's str and bytes, and bytearray.
type str struct {
	t     format.Type
	s     string
	array bool // a bytearray; t tells its Python
	plain bool // text all of whose characters are bytes
}

// stringOf is v as a str.
func (c ctx) stringOf(v value) str {
	t, s, _ := c.stringType(v)
	x := str{t: t, s: s}
	switch v := v.(type) {
	case *object.ByteArray:
		x.array = true
	case starlark.String:
		x.plain = true // in Python 3 a text that is not ASCII is an object.Text
	case object.Text:
		x.plain = v.Len() == len(s)
	}
	return x
}

// receiver is self of a method with these arguments. In Python 2 a unicode
// among them makes a unicode of a str.
func (c ctx) receiver(self value, args tuple) (str, error) {
	x := c.stringOf(self)
	if x.t != format.Str2 || c.Dialect != object.Py2 || x.array {
		return x, nil
	}
	for _, a := range args {
		if hasText(a) {
			return c.widen(x)
		}
	}
	return x, nil
}

func hasText(v value) bool {
	switch v := v.(type) {
	case object.Text:
		return true
	case tuple:
		for _, e := range v {
			if _, ok := e.(object.Text); ok {
				return true
			}
		}
	}
	return false
}

// widen decodes a Python 2 str.
func (c ctx) widen(x str) (str, error) {
	s, err := c.asciiText(x.s)
	return str{t: format.Unicode2, s: s, plain: true}, err
}

// make is a result of the type of x.
func (c ctx) makeLike(x str, s string) value {
	if x.array {
		return c.NewByteArray([]byte(s))
	}
	return c.textValue(x.t, s)
}

func (c ctx) makeList(x str, parts []string) value {
	elems := make([]value, len(parts))
	for i, p := range parts {
		elems[i] = c.makeLike(x, p)
	}
	return starlark.NewList(elems)
}

// operandOf is v as a string that goes with x; ok is false for other types.
func (c ctx) operandOf(x str, v value) (s string, ok bool, err error) {
	v = plainText(v)
	switch x.t {
	case format.Str2:
		s, ok = c.AsBytes(v)
		return s, ok, nil
	case format.Unicode2:
		switch v := v.(type) {
		case object.Text:
			return v.GoString(), true, nil
		case starlark.String:
			s, err := c.asciiText(string(v))
			return s, true, err
		}
	case format.Str3:
		s, ok = object.AsText(v)
		return s, ok, nil
	case format.Bytes3:
		switch v := v.(type) {
		case starlark.Bytes:
			return string(v), true, nil
		case *object.ByteArray:
			return string(v.Bytes()), true, nil
		}
	}
	return "", false, nil
}

// wants words the refusal of an argument of another type.
func (c ctx) wants(x str, method string, position int, v value) error {
	name := c.TypeName(v)
	switch {
	case x.t == format.Str3 && position > 0:
		return c.Errorf("TypeError", "%s() argument %d must be str, not %s", method, position, name)
	case x.t == format.Str3:
		return c.Errorf("TypeError", "must be str, not %s", name)
	case x.t == format.Bytes3:
		return c.Errorf("TypeError", "a bytes-like object is required, not '%s'", name)
	case x.t == format.Unicode2:
		return c.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", name)
	case x.array:
		return c.Errorf("TypeError", "Type %s doesn't support the buffer API", name)
	}
	return c.Errorf("TypeError", "expected a string or other character buffer object")
}

// stringArg is argument i as a string that goes with x.
func (c ctx) stringArg(x str, method string, args tuple, i int) (string, error) {
	s, ok, err := c.operandOf(x, args[i])
	if err == nil && !ok {
		err = c.wants(x, method, i+1, args[i])
	}
	return s, err
}

// length is the length of a part of x in characters.
func (x str) length(part string) int {
	if x.plain {
		return len(part)
	}
	return x.chars(part)
}

// chars is the length of s in characters of x.
func (x str) chars(s string) int {
	if !x.t.IsText() {
		return len(s)
	}
	n := 0
	for i := 0; i < len(s); n++ {
		i += object.RuneLen(s[i:])
	}
	return n
}

// offset is where character i of x begins.
func (x str) offset(i int) int {
	if x.plain || !x.t.IsText() {
		return min(i, len(x.s))
	}
	at := 0
	for ; i > 0 && at < len(x.s); i-- {
		at += object.RuneLen(x.s[at:])
	}
	return at
}

// charLen is the length of the first character of s.
func (x str) charLen(s string) int {
	if !x.t.IsText() {
		return 1
	}
	return object.RuneLen(s)
}

// char is the first character of s.
func (x str) char(s string) rune {
	if !x.t.IsText() {
		return rune(s[0])
	}
	r, _ := firstRune(s)
	return r
}

// lastLen is the length of the last character of s.
func (x str) lastLen(s string) int {
	n := 1
	if x.t.IsText() {
		for n < len(s) && s[len(s)-n]&0xC0 == 0x80 {
			n++
		}
	}
	return n
}

// span is x[start:end] for the optional arguments that find and its like take,
// in bytes; ok is false if start lies behind the end.
func (c ctx) span(x str, args tuple, i int) (from, to int, ok bool, err error) {
	n := x.length(x.s)
	start, end := 0, n
	for k, p := range []*int{&start, &end} {
		v := arg(args, i+k)
		if v == nil || v == starlark.None {
			continue
		}
		if *p, err = c.slicePart(v, n); err != nil {
			return 0, 0, false, err
		}
		*p = max(*p, 0)
	}
	if end > n {
		end = n
	}
	if start > end {
		return 0, 0, false, nil
	}
	return x.offset(start), x.offset(end), true, nil
}
