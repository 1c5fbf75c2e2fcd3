package codec

import (
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/format"
)

// cp1252 are the characters of bytes 0x80 to 0x9f; 0 is none.
var cp1252 = []rune{
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
}

// byteFor is the byte of r in a single-byte encoding whose first limit
// characters are Unicode's.
func byteFor(r rune, limit rune, table []rune) (byte, bool) {
	if r < limit {
		return byte(r), true
	}
	if table == nil {
		return 0, false
	}
	if 0xA0 <= r && r <= 0xFF {
		return byte(r), true
	}
	for i, t := range table {
		if t == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

func encodeCharmap(v format.Version, text, name string, limit rune, table []rune, errors string) (string, error) {
	reason := "character maps to <undefined>"
	if table == nil {
		reason = "ordinal not in range(" + strconv.Itoa(int(limit)) + ")"
	}
	b := make([]byte, 0, len(text))
	for i, n := 0, 0; i < len(text); n++ {
		r, size := decodeRune(text[i:])
		if c, ok := byteFor(r, limit, table); ok {
			b = append(b, c)
			i += size
			continue
		}
		from, start := i, n
		for i < len(text) { // the whole run of characters without encoding
			r, size := decodeRune(text[i:])
			if _, ok := byteFor(r, limit, table); ok {
				break
			}
			i += size
			n++
		}
		out, isBytes, err := encodeError(v, name, text, start, n, from, i, reason, errors)
		if err != nil {
			return "", err
		}
		if !isBytes {
			if out, err = encodeCharmap(v, out, name, limit, table, "strict"); err != nil {
				return "", err
			}
		}
		b = append(b, out...)
		n--
	}
	return string(b), nil
}

func decodeCharmap(v format.Version, s, name, errors string) (string, error) {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return s, nil
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c < 0x80:
			b.WriteByte(c)
			i++
			continue
		case name == "latin-1" || name == "charmap" && c >= 0xA0:
			b.WriteRune(rune(c))
			i++
			continue
		case name == "charmap" && cp1252[c-0x80] != 0:
			b.WriteRune(cp1252[c-0x80])
			i++
			continue
		}
		reason := "ordinal not in range(128)"
		if name == "charmap" {
			reason = "character maps to <undefined>"
		}
		text, next, err := decodeError(v, name, s, i, i+1, reason, errors)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		i = next
	}
	return b.String(), nil
}
