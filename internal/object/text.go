package object

import (
	"unicode/utf8"
	"unsafe"

	"go.starlark.net/starlark"
)

// Text is text that counts code points: Python 2's unicode, and Python 3's str
// where it is not ASCII (an ASCII str is a starlark.String, which the two can
// never equal, so hashing stays right). Lone surrogates are kept in the
// three-byte form UTF-8 would give them.
type Text struct {
	s string
	n int // code points
}

// NewText makes a Text of s whatever s holds.
func NewText(s string) Text { return Text{s, countRunes(s)} }

// countRunes is utf8.RuneCountInString that takes a lone surrogate for one.
func countRunes(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		i += RuneLen(s[i:])
	}
	return n
}

// RuneLen is the length of the first code point of s, surrogates included.
func RuneLen(s string) int {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return 3
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// String is the text in UTF-8.
func (t Text) String() string        { return t.s }
func (t Text) Type() string          { return "unicode" }
func (t Text) Freeze()               {}
func (t Text) Truth() starlark.Bool  { return len(t.s) > 0 }
func (t Text) Hash() (uint32, error) { return starlark.String(t.s).Hash() }
func (t Text) Len() int              { return t.n }

// GoString is the text in UTF-8.
func (t Text) GoString() string { return t.s }

// Text makes the dialect's text of UTF-8: str.
func (rt *Runtime) Text(s string) starlark.Value {
	if rt.Dialect != Py3 || isASCII(s) {
		return starlark.String(s)
	}
	return NewText(s)
}

// Bytes makes the dialect's received data: bytes in Python 3, else str.
func (rt *Runtime) Bytes(s string) starlark.Value {
	if rt.Dialect == Py3 {
		return starlark.Bytes(s)
	}
	return starlark.String(s)
}

// BytesOf is Bytes of a slice that the caller gives up.
func (rt *Runtime) BytesOf(b []byte) starlark.Value {
	return rt.Bytes(unsafe.String(unsafe.SliceData(b), len(b)))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// AsText returns the text of a str or unicode (Python 3: str) in UTF-8; in
// .star and Python 2 a str's bytes as they are.
func AsText(v starlark.Value) (string, bool) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), true
	case Text:
		return v.s, true
	}
	return "", false
}

// AsBytes returns the bytes of a value that functions on bytes take: bytes,
// bytearray, and where text is bytes (.star, Python 2) also str. Python 2's
// unicode is taken if it is ASCII.
func (rt *Runtime) AsBytes(v starlark.Value) (string, bool) {
	switch v := v.(type) {
	case starlark.Bytes:
		return string(v), true
	case starlark.String:
		return string(v), rt.Dialect != Py3
	case Text:
		return v.s, rt.Dialect != Py3 && isASCII(v.s)
	case *ByteArray:
		return string(v.b), true
	}
	return "", false
}
