package format

import "unicode"

// newer holds the characters that the Unicode of CPython 3.13 (15.1) has and
// that of Go (15.0) has not.
var newer = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2FFC, Hi: 0x2FFF, Stride: 1}, {Lo: 0x31EF, Hi: 0x31EF, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x2EBF0, Hi: 0x2EE5D, Stride: 1}},
}

// Printable is str.isprintable of one character in 3.13.
func Printable(r rune) bool { return unicode.IsPrint(r) || unicode.Is(newer, r) }

// space is str.isspace of one character: Python counts the four information
// separators among the white space, Go does not.
func space(r rune) bool { return unicode.IsSpace(r) || 0x1C <= r && r <= 0x1F }

// decimal is the value of a decimal digit of any script, or -1. The runs of
// such digits are ten long, or a multiple of it, and start with a zero.
func decimal(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case r < 0x80:
		return -1
	}
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	return -1
}

// decimal is the value of a digit in a format string of type t, or -1: in text
// of any script, in bytes of ASCII.
func (t Type) decimal(r rune) int {
	if r >= 0x80 && !t.IsText() {
		return -1
	}
	return decimal(r)
}
