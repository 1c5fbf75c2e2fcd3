// Package format is Python's text and number formatting on plain Go values:
// the quoting of repr, floats as text, the format-spec mini-language, the %
// operator, str.format, and the parsing of numbers. It knows both CPython 2.7
// and 3.13, whose results and error texts it reproduces, and nothing of the
// values of a running program: those it meets as any, and asks the interfaces
// [Operand] and [Fields] about them.
//
// Text is UTF-8 in a Go string. A lone surrogate, which Python text may hold,
// is its three-byte encoding (ED A0..BF xx), so every string has one form. The
// byte strings (2.7's str, 3.x's bytes) are Go strings too, of any bytes.
package format

import (
	"sync"
	"unicode/utf8"
)

// Version is the major version of Python whose results are wanted.
type Version int

// The versions stand for CPython 2.7 and 3.13.
const (
	Py2 Version = 2
	Py3 Version = 3
)

// Type is a Python string type. The type of a format string decides what its
// result is, what a character is, and how errors are worded.
type Type int

const (
	Str2     Type = iota // 2.7's str: bytes
	Unicode2             // 2.7's unicode: text
	Str3                 // 3.x's str: text
	Bytes3               // 3.x's bytes
)

// Version returns the version of Python that t belongs to.
func (t Type) Version() Version {
	if t == Str2 || t == Unicode2 {
		return Py2
	}
	return Py3
}

// IsText reports whether the characters of t are code points, not bytes.
func (t Type) IsText() bool { return t == Unicode2 || t == Str3 }

// length is len() of s in characters of t.
func length[S string | []byte](t Type, s S) int {
	n := len(s)
	if t.IsText() {
		for i := 0; i < len(s); i++ {
			if s[i]&0xC0 == 0x80 { // a continuation byte starts no character
				n--
			}
		}
	}
	return n
}

// prefixLen is the length in bytes of the first n characters of s.
func prefixLen[S string | []byte](t Type, s S, n int) int {
	if !t.IsText() {
		return min(n, len(s))
	}
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(s)
}

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// decodeRune is utf8.DecodeRuneInString for text that may hold surrogates. A
// byte that is no UTF-8 at all reads as the surrogate that stands for it in
// the surrogateescape error handler.
func decodeRune(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r != utf8.RuneError || size != 1 {
		return r, size
	}
	if len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return 0xDC00 + rune(s[0]), 1
}

// appendRune is utf8.AppendRune, surrogates included.
func appendRune(dst []byte, r rune) []byte {
	if surrogateMin <= r && r <= surrogateMax {
		return append(dst, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(dst, r)
}

// char is the first character of s, and its size in bytes.
func (t Type) char(s string) (rune, int) {
	if c := s[0]; c < utf8.RuneSelf || !t.IsText() {
		return rune(c), 1
	}
	return decodeRune(s)
}

// appendChar appends one character of t.
func (t Type) appendChar(dst []byte, r rune) []byte {
	if t.IsText() {
		return appendRune(dst, r)
	}
	return append(dst, byte(r))
}

// maxField bounds a width and a precision. CPython would try to allocate any
// size; here a larger one is a MemoryError at once, which protects the host.
const maxField = 1 << 28

// pad appends n copies of a fill character.
func pad(dst []byte, t Type, fill rune, n int) []byte {
	for ; n > 0; n-- {
		dst = t.appendChar(dst, fill)
	}
	return dst
}

// scratch holds the buffers in which results are put together; a result
// leaves as a string of its own, so that a call allocates just once.
var scratch = sync.Pool{New: func() any { return new(buffer) }}

type buffer struct{ b []byte }

func getBuffer() *buffer { return scratch.Get().(*buffer) }

// put gives the buffer back, with the space that b grew to.
func (buf *buffer) put(b []byte) {
	if cap(b) <= 64<<10 { // let go of what one huge result needed
		buf.b = b[:0]
		scratch.Put(buf)
	}
}
