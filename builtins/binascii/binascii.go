// Package binascii is Python's binascii module.
package binascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

type module struct {
	rt  *object.Runtime
	m   *object.Module
	err *object.Class
}

// Module returns Python's binascii module: hexlify, unhexlify (b2a_hex,
// a2b_hex), b2a_base64, a2b_base64, crc32, crc_hqx, Error, Incomplete. The
// formats uu, qp and hqx are left out.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["binascii"]; ok {
		return m, nil
	}
	s := &module{rt: rt, m: rt.NewModule("binascii", nil, nil)}
	base := rt.Exc("Exception")
	if rt.Py3() {
		base = rt.Exc("ValueError")
	}
	s.err = rt.NewExceptionClass("binascii", "Error", base)
	s.m.Set("Error", s.err)
	s.m.Set("Incomplete", rt.NewExceptionClass("binascii", "Incomplete", rt.Exc("Exception")))
	if rt.Py3() {
		s.add("hexlify", "hexlify", s.hexlify, "data", "sep", "bytes_per_sep")
		s.add("b2a_hex", "b2a_hex", s.hexlify, "data", "sep", "bytes_per_sep")
		s.add("unhexlify", "unhexlify", s.unhexlify, "")
		s.m.Func("b2a_base64", s.encode3)
	} else {
		s.add("hexlify", "b2a_hex", s.hexlify, "")
		s.add("b2a_hex", "b2a_hex", s.hexlify, "")
		s.add("unhexlify", "a2b_hex", s.unhexlify, "")
		s.add("b2a_base64", "b2a_base64", func(v []starlark.Value) (starlark.Value, error) { return s.encode(v[0], true) }, "")
	}
	s.add("a2b_hex", "a2b_hex", s.unhexlify, "")
	s.add("a2b_base64", "a2b_base64", s.decode, "")
	s.add("crc32", "crc32", s.crc32, "", "")
	s.add("crc_hqx", "crc_hqx", s.crcHQX, "", "")
	rt.Modules["binascii"] = s.m
	return s.m, nil
}

// add adds a function; shown is its name in messages. The first parameter must
// be given.
func (s *module) add(name, shown string, f func(v []starlark.Value) (starlark.Value, error), params ...string) {
	sig := object.Sig{Name: shown, Class: "binascii", Min: 1, Max: len(params), Varargs2: true}
	if params[0] != "" {
		sig.Names = params
	}
	s.m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		v := make([]starlark.Value, len(params))
		into := make([]*starlark.Value, len(params))
		for i := range v {
			into[i] = &v[i]
		}
		if err := sig.Unpack(s.rt, args, kwargs, into...); err != nil {
			return nil, err
		}
		return f(v)
	})
}

// bytes reads an argument that holds bytes; text says that Python 3 takes an
// ASCII str too.
func (s *module) bytes(function string, v starlark.Value, text bool) (string, error) {
	rt := s.rt
	if data, ok := rt.AsBytes(v); ok {
		return data, nil
	}
	if rt.Py3() {
		if !text {
			return "", rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", rt.TypeName(v))
		}
		switch v := v.(type) {
		case starlark.String:
			return string(v), nil
		case object.Text:
			return "", rt.Errorf("ValueError", "string argument should contain only ASCII characters")
		}
		return "", rt.Errorf("TypeError", "argument should be bytes, buffer or ASCII string, not '%s'", rt.TypeName(v))
	}
	return "", rt.Errorf("TypeError", "%s() argument 1 must be string or buffer, not %s", function, rt.TypeName(v))
}

func (s *module) hexlify(v []starlark.Value) (starlark.Value, error) {
	data, err := s.bytes("b2a_hex", v[0], false)
	if err != nil {
		return nil, err
	}
	digits := hex.EncodeToString([]byte(data))
	if len(v) == 1 || v[1] == nil {
		return s.rt.Bytes(digits), nil
	}
	sep, ok := object.AsText(v[1])
	if !ok {
		if sep, ok = s.rt.AsBytes(v[1]); !ok {
			return nil, s.rt.Errorf("TypeError", "sep must be str or bytes.")
		}
	}
	if len(sep) != 1 {
		return nil, s.rt.Errorf("ValueError", "sep must be length 1.")
	}
	group := 1
	if v[2] != nil {
		if group, err = s.rt.Int(v[2]); err != nil {
			return nil, err
		}
	}
	return s.rt.Bytes(grouped(digits, sep, group)), nil
}

// grouped puts sep between groups of n bytes, counted from the right, or from
// the left if n is negative.
func grouped(digits, sep string, n int) string {
	if n == 0 {
		return digits
	}
	var b strings.Builder
	bytes := len(digits) / 2
	for i := range bytes {
		if i > 0 && (n > 0 && (bytes-i)%n == 0 || n < 0 && i%-n == 0) {
			b.WriteString(sep)
		}
		b.WriteString(digits[2*i : 2*i+2])
	}
	return b.String()
}

func (s *module) unhexlify(v []starlark.Value) (starlark.Value, error) {
	text, err := s.bytes("a2b_hex", v[0], true)
	if err != nil {
		return nil, err
	}
	class := s.err
	if !s.rt.Py3() {
		class = s.rt.Exc("TypeError")
	}
	if len(text)%2 != 0 {
		return nil, s.rt.Raise(class, s.rt.Text("Odd-length string"))
	}
	data, err := hex.DecodeString(text)
	if err != nil {
		return nil, s.rt.Raise(class, s.rt.Text("Non-hexadecimal digit found"))
	}
	return s.rt.BytesOf(data), nil
}

// encode3 is Python 3's b2a_base64(data, *, newline=True).
func (s *module) encode3(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	newline := true
	for _, kv := range kwargs {
		if name, _ := object.AsText(kv[0]); name != "newline" {
			return nil, s.rt.Errorf("TypeError", "b2a_base64() got an unexpected keyword argument '%s'", name)
		}
		newline = bool(kv[1].Truth())
	}
	if len(args) != 1 {
		return nil, s.rt.Errorf("TypeError", "b2a_base64() takes exactly 1 positional argument (%d given)", len(args))
	}
	return s.encode(args[0], newline)
}

func (s *module) encode(v starlark.Value, newline bool) (starlark.Value, error) {
	data, err := s.bytes("b2a_base64", v, false)
	if err != nil {
		return nil, err
	}
	text := base64.StdEncoding.EncodeToString([]byte(data))
	if newline {
		text += "\n"
	}
	return s.rt.Bytes(text), nil
}

func (s *module) decode(v []starlark.Value) (starlark.Value, error) {
	text, err := s.bytes("a2b_base64", v[0], true)
	if err != nil {
		return nil, err
	}
	data, err := DecodeBase64(text)
	if err != nil {
		message := err.Error()
		if !s.rt.Py3() {
			message = "Incorrect padding"
		}
		return nil, s.rt.Raise(s.err, s.rt.Text(message))
	}
	return s.rt.BytesOf(data), nil
}

func (s *module) crc32(v []starlark.Value) (starlark.Value, error) {
	data, err := s.bytes("crc32", v[0], false)
	if err != nil {
		return nil, err
	}
	first, err := s.start(v[1])
	if err != nil {
		return nil, err
	}
	sum := crc32.Update(first, crc32.IEEETable, []byte(data))
	if s.rt.Py3() {
		return starlark.MakeInt64(int64(sum)), nil
	}
	return starlark.MakeInt64(int64(int32(sum))), nil
}

// start is the value that a checksum goes on from.
func (s *module) start(v starlark.Value) (uint32, error) {
	if v == nil {
		return 0, nil
	}
	n, err := s.rt.Int64(v)
	return uint32(n), err
}

// crcHQX is CRC-CCITT.
func (s *module) crcHQX(v []starlark.Value) (starlark.Value, error) {
	data, err := s.bytes("crc_hqx", v[0], false)
	if err != nil {
		return nil, err
	}
	sum, err := s.start(v[1])
	if err != nil {
		return nil, err
	}
	sum &= 0xffff
	for i := range len(data) {
		sum ^= uint32(data[i]) << 8
		for range 8 {
			if sum <<= 1; sum&0x10000 != 0 {
				sum ^= 0x11021
			}
		}
	}
	return starlark.MakeInt64(int64(sum)), nil
}
