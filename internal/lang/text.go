package lang

import (
	"unicode/utf8"

	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// strValue is str(v) as a value: in Python 2 the unicode that a __str__ or
// __unicode__ may return stays one.
func (c ctx) strValue(v value) (value, error) {
	switch v := v.(type) {
	case starlark.String:
		return v, nil
	case object.Text:
		return v, nil
	case starlark.Bytes:
		if !c.Py3() {
			return starlark.String(v), nil
		}
	case *object.Instance:
		if !c.Py3() {
			r, found, err := v.Special(c.thread, "__str__")
			if err != nil {
				return nil, err
			}
			if t, ok := r.(object.Text); found && ok {
				return t, nil
			}
			if s, ok := object.AsText(r); found && ok {
				return c.Text(s), nil
			}
		}
	}
	s, err := c.Str(c.thread, v)
	if err != nil {
		return nil, err
	}
	return c.Text(s), nil
}

// unicodeOf is Python 2's unicode(v).
func (c ctx) unicodeOf(v value) (string, error) {
	switch v := v.(type) {
	case object.Text:
		return v.GoString(), nil
	case starlark.String:
		return c.asciiText(string(v))
	case *object.Instance:
		if t, ok := c.ExceptionText(v); ok && c.Dialect == object.Py2 {
			return t.GoString(), nil
		}
		if c.Dialect == object.Py2 {
			r, found, err := v.Special(c.thread, "__unicode__")
			if err != nil {
				return "", err
			}
			if found {
				return c.unicodeOf(r)
			}
		}
	}
	s, err := c.strValue(v)
	if err != nil {
		return "", err
	}
	if t, ok := s.(object.Text); ok {
		return t.GoString(), nil
	}
	return c.asciiText(string(s.(starlark.String)))
}

// asciiText decodes a str as Python 2 does where it meets a unicode.
func (c ctx) asciiText(s string) (string, error) {
	if c.UTF8 {
		s, err := codec.Decode(c.Version(), s, "utf-8", "strict")
		return s, c.CodecError(err)
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return "", c.unicodeError(&format.UnicodeError{Kind: "UnicodeDecodeError", Encoding: "ascii", Object: s, Start: i, End: i + 1, Reason: "ordinal not in range(128)"})
		}
	}
	return s, nil
}

// asciiStr encodes a unicode as Python 2 does where it needs a str.
func (c ctx) asciiStr(t object.Text) (string, error) { return c.ASCII(t) }

// unicodeError makes the exception with its five arguments.
func (c ctx) unicodeError(e *format.UnicodeError) error { return c.UnicodeError(e) }

// asciiOnly escapes what is not ASCII in a repr, as ascii() does.
func asciiOnly(s string) string { return object.EscapeNonASCII(s) }
