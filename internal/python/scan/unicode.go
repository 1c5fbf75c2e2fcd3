package scan

import (
	"fmt"
	"unicode/utf8"
)

// UnicodeError returns Python's message about the first bytes of s that are not
// UTF-8, or "" if there are none.
func UnicodeError(s string) string {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		n, reason := invalidSequence(s[i:])
		if n == 1 {
			return fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", s[i], i, reason)
		}
		return fmt.Sprintf("(unicode error) 'utf-8' codec can't decode bytes in position %d-%d: %s", i, i+n-1, reason)
	}
	return ""
}

// invalidSequence returns how many bytes at the start of s Python's decoder
// takes for one error, and its reason.
func invalidSequence(s string) (n int, reason string) {
	need := 0
	lo, hi := byte(0x80), byte(0xBF)
	switch c := s[0]; {
	case c < 0xC2 || c > 0xF4:
		return 1, "invalid start byte"
	case c < 0xE0:
		need = 1
	case c < 0xF0:
		need = 2
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	default:
		need = 3
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	}
	for i := 1; i <= need; i++ {
		if i >= len(s) {
			return i, "unexpected end of data"
		}
		if s[i] < lo || s[i] > hi {
			return i, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return need + 1, "invalid continuation byte"
}
