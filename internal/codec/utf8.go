package codec

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
)

// encodeUTF8 copies the text; in Python 3 a surrogate has no encoding.
func encodeUTF8(v format.Version, text, errors string) (string, error) {
	if !strings.Contains(text, "\xed") {
		return text, nil
	}
	if v == format.Py2 {
		return joinPairs(text), nil
	}
	var b []byte
	for i, n := 0, 0; i < len(text); n++ {
		r, size := decodeRune(text[i:])
		if !isSurrogate(r) {
			b = append(b, text[i:i+size]...)
			i += size
			continue
		}
		from, start := i, n
		for i < len(text) {
			r, size := decodeRune(text[i:])
			if !isSurrogate(r) {
				break
			}
			i += size
			n++
		}
		out, _, err := encodeError(v, "utf-8", text, start, n, from, i, "surrogates not allowed", errors)
		if err != nil {
			return "", err
		}
		b = append(b, out...)
		n--
	}
	return string(b), nil
}

// joinPairs makes one character of each pair of surrogates.
func joinPairs(text string) string {
	var b []byte
	for i := 0; i < len(text); {
		r, size := decodeRune(text[i:])
		if 0xD800 <= r && r < 0xDC00 && i+size < len(text) {
			if low, n := decodeRune(text[i+size:]); 0xDC00 <= low && low < 0xE000 {
				r = 0x10000 + (r-0xD800)<<10 + low - 0xDC00
				size += n
			}
		}
		b = appendRune(b, r)
		i += size
	}
	return string(b)
}

// decodeUTF8 checks UTF-8 and replaces what is wrong. Where an invalid
// sequence ends differs between the Pythons, and both differ from Go.
func decodeUTF8(v format.Version, b, errors string) (string, error) {
	if utf8.ValidString(b) {
		return b, nil
	}
	name := "utf8"
	if v == format.Py3 {
		name = "utf-8"
	}
	var out []byte
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			out = append(out, b[i])
			i++
			continue
		}
		size, end, reason := sequence(v, b[i:])
		if reason == "" {
			out = append(out, b[i:i+size]...)
			i += size
			continue
		}
		text, next, err := decodeError(v, name, b, i, i+end, reason, errors)
		if err != nil {
			return "", err
		}
		out = append(out, text...)
		i = next
	}
	return string(out), nil
}

// sequence examines the multi-byte sequence that s begins with: its size if it
// is right, else how many bytes are wrong and why. Python 2 accepts surrogates.
func sequence(v format.Version, s string) (size, end int, reason string) {
	c := s[0]
	need := 0
	low, high := byte(0x80), byte(0xBF) // of the second byte
	switch {
	case c < 0xC2 || c > 0xF4:
		return 0, 1, "invalid start byte"
	case c < 0xE0:
		need = 2
	case c < 0xF0:
		need = 3
		if c == 0xE0 {
			low = 0xA0
		}
		if c == 0xED && v == format.Py3 {
			high = 0x9F
		}
	default:
		need = 4
		if c == 0xF0 {
			low = 0x90
		}
		if c == 0xF4 {
			high = 0x8F
		}
	}
	if v == format.Py2 {
		return sequence2(s, need, low, high)
	}
	for k := 1; k < need; k++ {
		if k >= len(s) {
			return 0, len(s), "unexpected end of data"
		}
		if s[k] < low || s[k] > high {
			return 0, k, "invalid continuation byte"
		}
		low, high = 0x80, 0xBF
	}
	return need, 0, ""
}

// sequence2 is the end of sequence in Python 2, which counts the continuation
// bytes that follow, also if the second of them is out of range.
func sequence2(s string, need int, low, high byte) (size, end int, reason string) {
	continues := func(k int) bool { return k < len(s) && s[k]&0xC0 == 0x80 }
	end = 1
	if len(s) < need {
		for continues(end) {
			end++
		}
		return 0, end, "unexpected end of data"
	}
	right := low <= s[1] && s[1] <= high
	for k := 2; k < need; k++ {
		right = right && continues(k)
	}
	if right {
		return need, 0, ""
	}
	for end < need-1 && continues(end) {
		end++
	}
	return 0, end, "invalid continuation byte"
}
