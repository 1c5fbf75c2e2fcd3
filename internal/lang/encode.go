package lang

import (
	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// textType is the type of a str or unicode.
func (c ctx) textType(v value) format.Type {
	t, _, _ := c.stringType(v)
	return t
}

// codecArgs are the arguments of encode and decode.
func (c ctx) codecArgs(name string, args tuple, kwargs keywords) (encoding, errors value, err error) {
	sig := object.Sig{Name: name, Max: 2, Names: []string{"encoding", "errors"}}
	err = sig.Unpack(c.Runtime, args, kwargs, &encoding, &errors)
	return encoding, errors, err
}

func (c ctx) strEncode(self value, args tuple, kwargs keywords) (value, error) {
	if s, ok := self.(starlark.String); ok && c.Py3() && isUTF8(args, kwargs) {
		return starlark.Bytes(s), nil // a string of the engine is ASCII there
	}
	encoding, errors, err := c.codecArgs("encode", args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.encode(c.stringOf(self), encoding, errors)
}

func (c ctx) strDecode(self value, args tuple, kwargs keywords) (value, error) {
	if b, ok := self.(starlark.Bytes); ok && c.Py3() && isUTF8(args, kwargs) {
		if s, ok := c.Text(string(b)).(starlark.String); ok {
			return s, nil // it is ASCII
		}
	}
	encoding, errors, err := c.codecArgs("decode", args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.decode(c.stringOf(self), encoding, errors)
}

// isUTF8 reports whether the arguments of encode or decode ask for UTF-8, or ASCII, in one
// of the ways that are mostly written.
func isUTF8(args tuple, kwargs keywords) bool {
	if len(args) == 0 || len(kwargs) > 0 {
		return len(kwargs) == 0
	}
	name, ok := args[0].(starlark.String)
	if !ok || len(args) > 1 {
		return false
	}
	switch name {
	case "utf-8", "utf8", "UTF-8", "ascii":
		return true
	}
	return false
}

// codecNames reads the arguments encoding and errors.
func (c ctx) codecNames(method string, encoding, errors value, dflt string) (name, handler string, err error) {
	name, handler = dflt, "strict"
	if err := c.codecTypes(method, encoding, errors, 1); err != nil {
		return "", "", err
	}
	if encoding != nil {
		name, _ = object.AsText(encoding)
	}
	if errors != nil {
		handler, _ = object.AsText(errors)
	}
	return name, handler, nil
}

// codecTypes checks that encoding and errors, arguments from position on, are
// text.
func (c ctx) codecTypes(function string, encoding, errors value, position int) error {
	for i, v := range []value{encoding, errors} {
		if v == nil {
			continue
		}
		if _, ok := object.AsText(v); ok {
			continue
		}
		if c.Py3() {
			return c.Errorf("TypeError", "%s() argument '%s' must be str, not %s", function, []string{"encoding", "errors"}[i], c.TypeName(v))
		}
		return c.Errorf("TypeError", "%s() argument %d must be string, not %s", function, position+i, c.TypeName(v))
	}
	return nil
}

// encode is x.encode(encoding, errors).
func (c ctx) encode(x str, encoding, errors value) (value, error) {
	name, handler, err := c.codecNames("encode", encoding, errors, c.DefaultEncoding())
	if err != nil {
		return nil, err
	}
	norm := codec.Normalize(name)
	switch codec.KindOf(c.Version(), norm) {
	case codec.Text:
		text := x.s
		switch {
		case c.Dialect == object.Star && (norm == "utf-8" || norm == "ascii" && encoding == nil):
			return starlark.String(x.s), nil // there a str holds the bytes of its text
		case x.t == format.Str2 && c.Dialect == object.Star:
		case x.t == format.Str2:
			if text, err = c.asciiText(x.s); err != nil {
				return nil, err
			}
		}
		s, err := codec.Encode(c.Version(), text, norm, handler)
		if err != nil {
			return nil, c.formatError(err)
		}
		return c.Bytes(s), nil
	case codec.Transform, codec.TextToText:
		if c.Py3() {
			return nil, c.Errorf("LookupError", "'%s' is not a text encoding; use codecs.encode() to handle arbitrary codecs", name)
		}
		return c.transform(x, norm, false)
	case codec.Unsupported:
		return nil, c.Errorf("LookupError", "encoding %s is not supported by pysock", name)
	}
	return nil, c.formatError(codec.UnknownName(name))
}

// decode is x.decode(encoding, errors).
func (c ctx) decode(x str, encoding, errors value) (value, error) {
	name, handler, err := c.codecNames("decode", encoding, errors, c.DefaultEncoding())
	if err != nil {
		return nil, err
	}
	norm := codec.Normalize(name)
	switch codec.KindOf(c.Version(), norm) {
	case codec.Text:
		b := x.s
		if x.t == format.Unicode2 {
			if b, err = c.asciiStr(object.NewText(x.s)); err != nil {
				return nil, err
			}
		}
		s, err := codec.Decode(c.Version(), b, norm, handler)
		if err != nil {
			return nil, c.formatError(err)
		}
		switch c.Dialect {
		case object.Star:
			return starlark.String(s), nil
		case object.Py2:
			return object.NewText(s), nil
		}
		return c.Text(s), nil
	case codec.Transform, codec.TextToText:
		if c.Py3() {
			return nil, c.Errorf("LookupError", "'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs", name)
		}
		return c.transform(x, norm, true)
	case codec.Unsupported:
		return nil, c.Errorf("LookupError", "encoding %s is not supported by pysock", name)
	}
	return nil, c.formatError(codec.UnknownName(name))
}

// transform applies one of Python 2's encodings from str to str.
func (c ctx) transform(x str, norm string, decode bool) (value, error) {
	s, err := codec.Transformed(c.Version(), x.s, norm, decode)
	if err != nil {
		return nil, c.formatError(err)
	}
	if norm == "rot13" && c.Dialect == object.Py2 && (decode || x.t == format.Unicode2) {
		return object.NewText(s), nil
	}
	return starlark.String(s), nil
}

// newStr is str: in Python 3 also str(bytes, encoding).
func (c ctx) newStr(args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		return c.strOf(args[0])
	}
	if !c.Py3() {
		var v value
		sig := object.Sig{Name: "str", Max: 1, Names: []string{"object"}}
		if err := sig.Unpack(c.Runtime, args, kwargs, &v); err != nil {
			return nil, err
		}
		if v == nil {
			return starlark.String(""), nil
		}
		return c.strOf(v)
	}
	var v, encoding, errors value
	sig := object.Sig{Name: "str", Max: 3, Names: []string{"object", "encoding", "errors"}}
	if len(args) > 3 {
		return nil, c.count("str", args, nil, 0, 3)
	}
	if err := sig.Unpack(c.Runtime, args, kwargs, &v, &encoding, &errors); err != nil {
		return nil, err
	}
	if v == nil {
		return starlark.String(""), nil
	}
	if encoding == nil && errors == nil {
		return c.strOf(v)
	}
	if err := c.codecTypes("str", encoding, errors, 2); err != nil {
		return nil, err
	}
	return c.decodeObject(v, encoding, errors)
}

// decodeObject is str(v, encoding, errors), in Python 2 unicode.
func (c ctx) decodeObject(v, encoding, errors value) (value, error) {
	if _, isText := object.AsText(v); isText && (c.Py3() || hasText(v)) {
		return nil, c.Errorf("TypeError", "%s", c.Pick("decoding Unicode is not supported", "decoding str is not supported"))
	}
	if _, ok := c.AsBytes(v); !ok {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "decoding to str: need a bytes-like object, %s found", c.TypeName(v))
		}
		return nil, c.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", c.TypeName(v))
	}
	return c.decode(c.stringOf(v), encoding, errors)
}

// strOf is str(v). In Python 2 a unicode is encoded as ASCII.
func (c ctx) strOf(v value) (value, error) {
	r, err := c.strValue(v)
	if err != nil {
		return nil, err
	}
	if t, ok := r.(object.Text); ok && !c.Py3() {
		s, err := c.asciiStr(t)
		return starlark.String(s), err
	}
	return r, nil
}

// newUnicode is Python 2's unicode.
func (c ctx) newUnicode(args tuple, kwargs keywords) (value, error) {
	var v, encoding, errors value
	sig := object.Sig{Name: "unicode", Max: 3, Names: []string{"string", "encoding", "errors"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &v, &encoding, &errors); err != nil {
		return nil, err
	}
	if v == nil {
		return object.NewText(""), nil
	}
	if encoding == nil && errors == nil {
		s, err := c.unicodeOf(v)
		if err != nil {
			return nil, err
		}
		return object.NewText(s), nil
	}
	return c.decodeObject(v, encoding, errors)
}

// binasciiError is the exception class binascii.Error: the module's, or a
// stand-in as long as no script knows that.
func (c ctx) binasciiError() *object.Class {
	rt := c.Runtime
	if m, ok := rt.Modules["binascii"].(*object.Module); ok {
		if v, ok := m.Lookup("Error"); ok {
			if class, ok := v.(*object.Class); ok {
				return class
			}
		}
	}
	return rt.Local(binasciiKey{}, func() any {
		base := rt.Exc("Exception")
		if rt.Py3() {
			base = rt.Exc("ValueError")
		}
		return rt.NewExceptionClass("binascii", "Error", base)
	}).(*object.Class)
}

type binasciiKey struct{}
