// Package base64 is Python's base64 module.
package base64

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"github.com/pysock/pysock/builtins/binascii"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

type module struct {
	rt  *object.Runtime
	m   *object.Module
	err *object.Class // what decoding raises: TypeError, in Python 3 binascii.Error
}

// Module returns Python's base64 module: the encodings base64 (standard and
// for URLs), base32 and base16, and the MIME forms encodestring, encodebytes
// and their opposites. base85 and the functions on files are left out.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["base64"]; ok {
		return m, nil
	}
	s := &module{rt: rt, m: rt.NewModule("base64", nil, nil), err: rt.Exc("TypeError")}
	if rt.Py3() {
		b, err := binascii.Module(thread)
		if err != nil {
			return nil, err
		}
		e, _ := b.(*object.Module).Lookup("Error")
		s.err = e.(*object.Class)
	}
	s.add("b64encode", 1, s.b64encode, "s", "altchars")
	if rt.Py3() {
		s.add("b64decode", 1, s.b64decode, "s", "altchars", "validate")
	} else {
		s.add("b64decode", 1, s.b64decode, "s", "altchars")
	}
	s.encoder("standard_b64encode", base64.StdEncoding.EncodeToString)
	s.encoder("urlsafe_b64encode", base64.URLEncoding.EncodeToString)
	s.encoder("b32encode", base32.StdEncoding.EncodeToString)
	s.encoder("b16encode", func(b []byte) string { return strings.ToUpper(hex.EncodeToString(b)) })
	s.add("standard_b64decode", 1, s.b64decode, "s")
	s.add("urlsafe_b64decode", 1, func(v []starlark.Value) (starlark.Value, error) {
		return s.b64decode([]starlark.Value{v[0], rt.Text("-_")})
	}, "s")
	s.add("b32decode", 1, s.b32decode, "s", "casefold", "map01")
	s.add("b16decode", 1, s.b16decode, "s", "casefold")
	encode, decode := rt.Pick("encodestring", "encodebytes"), rt.Pick("decodestring", "decodebytes")
	s.encoder(encode, lines)
	s.add(decode, 1, s.b64decode, "s")
	rt.Modules["base64"] = s.m
	return s.m, nil
}

func (s *module) add(name string, required int, f func(v []starlark.Value) (starlark.Value, error), params ...string) {
	def := object.Def{Name: name, Names: params, Defaults: len(params) - required}
	s.m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		v := make([]starlark.Value, len(params))
		into := make([]*starlark.Value, len(params))
		for i := range v {
			into[i] = &v[i]
		}
		if err := def.Unpack(s.rt, args, kwargs, into...); err != nil {
			return nil, err
		}
		return f(v)
	})
}

func (s *module) encoder(name string, f func([]byte) string) {
	s.add(name, 1, func(v []starlark.Value) (starlark.Value, error) {
		data, err := s.data(v[0])
		if err != nil {
			return nil, err
		}
		return s.rt.Bytes(f([]byte(data))), nil
	}, "s")
}

// data is what is to be encoded.
func (s *module) data(v starlark.Value) (string, error) {
	data, ok := s.rt.AsBytes(v)
	switch {
	case ok:
		return data, nil
	case s.rt.Py3():
		return "", s.rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", s.rt.TypeName(v))
	}
	return "", s.rt.Errorf("TypeError", "b2a_base64() argument 1 must be string or buffer, not %s", s.rt.TypeName(v))
}

// text is what is to be decoded: Python 3 takes an ASCII str too.
func (s *module) text(v starlark.Value) (string, error) {
	if data, ok := s.rt.AsBytes(v); ok {
		return data, nil
	}
	if s.rt.Py3() {
		switch v := v.(type) {
		case starlark.String:
			return string(v), nil
		case object.Text:
			return "", s.rt.Errorf("ValueError", "string argument should contain only ASCII characters")
		}
		return "", s.rt.Errorf("TypeError", "argument should be a bytes-like object or ASCII string, not '%s'", s.rt.TypeName(v))
	}
	return "", s.rt.Errorf("TypeError", "a2b_base64() argument 1 must be string or buffer, not %s", s.rt.TypeName(v))
}

// alphabet reads altchars: two characters in place of + and /.
func (s *module) alphabet(v []starlark.Value) (string, error) {
	if len(v) < 2 || v[1] == nil || v[1] == starlark.None {
		return "", nil
	}
	alt, ok := object.AsText(v[1])
	if !ok {
		alt, ok = s.rt.AsBytes(v[1])
	}
	if !ok || len(alt) != 2 {
		shown, _ := s.rt.Repr(s.rt.Current(), v[1])
		return "", s.rt.Errorf("AssertionError", "%s", shown)
	}
	return alt, nil
}

func (s *module) b64encode(v []starlark.Value) (starlark.Value, error) {
	data, err := s.data(v[0])
	if err != nil {
		return nil, err
	}
	alt, err := s.alphabet(v)
	if err != nil {
		return nil, err
	}
	text := base64.StdEncoding.EncodeToString([]byte(data))
	if alt != "" {
		text = strings.NewReplacer("+", alt[:1], "/", alt[1:]).Replace(text)
	}
	return s.rt.Bytes(text), nil
}

func (s *module) b64decode(v []starlark.Value) (starlark.Value, error) {
	text, err := s.text(v[0])
	if err != nil {
		return nil, err
	}
	alt, err := s.alphabet(v)
	if err != nil {
		return nil, err
	}
	if alt != "" {
		text = strings.NewReplacer(alt[:1], "+", alt[1:], "/").Replace(text)
	}
	if len(v) > 2 && v[2] != nil && bool(v[2].Truth()) {
		if data, err := base64.StdEncoding.DecodeString(text); err == nil && !strings.ContainsAny(text, "\r\n") {
			return s.rt.BytesOf(data), nil
		}
		return nil, s.fail("Only base64 data is allowed")
	}
	data, err := binascii.DecodeBase64(text)
	if err != nil {
		if s.rt.Py3() {
			return nil, s.fail(err.Error())
		}
		return nil, s.fail("Incorrect padding")
	}
	return s.rt.BytesOf(data), nil
}

func (s *module) fail(text string) error { return s.rt.Raise(s.err, s.rt.Text(text)) }

func folded(v starlark.Value) bool { return v != nil && bool(v.Truth()) }

func (s *module) b32decode(v []starlark.Value) (starlark.Value, error) {
	text, err := s.text(v[0])
	if err != nil {
		return nil, err
	}
	if len(text)%8 != 0 {
		return nil, s.fail("Incorrect padding")
	}
	if v[2] != nil && v[2] != starlark.None {
		one, err := s.text(v[2])
		if err != nil {
			return nil, err
		}
		text = strings.NewReplacer("0", "O", "1", one).Replace(text)
	}
	if folded(v[1]) {
		text = strings.ToUpper(text)
	}
	data, err := base32.StdEncoding.DecodeString(text)
	if err != nil {
		if strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=") != "" {
			return nil, s.fail("Non-base32 digit found")
		}
		return nil, s.fail("Incorrect padding")
	}
	return s.rt.BytesOf(data), nil
}

func (s *module) b16decode(v []starlark.Value) (starlark.Value, error) {
	text, err := s.text(v[0])
	if err != nil {
		return nil, err
	}
	if folded(v[1]) {
		text = strings.ToUpper(text)
	}
	if strings.Trim(text, "0123456789ABCDEF") != "" {
		return nil, s.fail("Non-base16 digit found")
	}
	data, err := hex.DecodeString(text)
	if err != nil {
		return nil, s.fail("Odd-length string")
	}
	return s.rt.BytesOf(data), nil
}

// lines is base64 in lines of 76 characters, as MIME has it.
func lines(data []byte) string {
	const perLine = 76 / 4 * 3
	var b strings.Builder
	for len(data) > 0 {
		n := min(perLine, len(data))
		b.WriteString(base64.StdEncoding.EncodeToString(data[:n]))
		b.WriteByte('\n')
		data = data[n:]
	}
	return b.String()
}
