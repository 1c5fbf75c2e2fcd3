package pyfile

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// prefix is how many bytes of b are n characters of text, line ends counted as
// one; enough is false if b does not hold them, or its end is not sure.
func prefix(b []byte, n int) (end int, enough bool) {
	for i := 0; ; n-- {
		if n == 0 {
			return i, true
		}
		if i >= len(b) {
			return i, false
		}
		switch {
		case b[i] == '\r' && i+1 == len(b):
			return i, false
		case b[i] == '\r' && b[i+1] == '\n':
			i += 2
		case b[i] < utf8.RuneSelf:
			i++
		case !utf8.FullRune(b[i:]):
			return i, false
		default:
			_, size := utf8.DecodeRune(b[i:])
			i += size
		}
	}
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// decode is UTF-8 with the error handler surrogateescape, and universal
// newlines.
func (f *File) decode(b []byte) (string, error) {
	s := string(b)
	if strings.IndexByte(s, '\r') >= 0 {
		s = newlines.Replace(s)
	}
	if utf8.ValidString(s) {
		return s, nil
	}
	var out strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && size == 1 {
			out.WriteString(surrogate(s[0]))
		} else {
			out.WriteString(s[:size])
		}
		s = s[size:]
	}
	return out.String(), nil
}

// Terminal reports whether f is a standard stream on a terminal. That of Python 2
// has an encoding; other files have none.
func (f *File) Terminal() bool { return f.standard && f.raw.Isatty() }

// Encode is what Python 2 writes for a unicode: in the terminal's encoding, in
// ASCII elsewhere.
func (f *File) Encode(u object.Text) (string, error) {
	encoding := "ascii"
	if f.Terminal() || f.rt.UTF8 {
		encoding = "utf-8"
	}
	data, err := codec.Encode(f.rt.Version(), u.GoString(), encoding, "strict")
	return data, f.rt.CodecError(err)
}

// surrogate is U+DC80 and on, in the three bytes that UTF-8 would give it.
func surrogate(b byte) string {
	r := 0xdc00 | int(b)
	return string([]byte{0xe0 | byte(r>>12), 0x80 | byte(r>>6)&0x3f, 0x80 | byte(r)&0x3f})
}

// encode is the way back. A surrogate that stands for no byte is an error, or
// with backslashreplace its escape.
func (f *File) encode(s string) (string, error) {
	if utf8.ValidString(s) {
		return s, nil
	}
	var out strings.Builder
	for at, rest := 0, s; len(rest) > 0; at++ {
		n := object.RuneLen(rest)
		if c := rest[:n]; n == 3 && c[0] == 0xed && c[1] >= 0xa0 {
			r := 0xd000 | int(c[1]&0x3f)<<6 | int(c[2]&0x3f)
			switch {
			case f.errors == "surrogateescape" && 0xdc80 <= r && r <= 0xdcff:
				out.WriteByte(byte(r))
			case f.errors == "backslashreplace":
				out.WriteString(`\u` + hex4(r))
			default:
				return "", f.rt.Raise(f.rt.Exc("UnicodeEncodeError"), f.rt.Text("utf-8"), f.rt.Text(s), index(at), index(at+1), f.rt.Text("surrogates not allowed"))
			}
		} else {
			out.WriteString(c)
		}
		rest = rest[n:]
	}
	return out.String(), nil
}

func hex4(r int) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]})
}

func index(i int) starlark.Value { return starlark.MakeInt(i) }
