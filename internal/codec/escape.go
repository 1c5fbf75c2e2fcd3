package codec

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/format"
)

// escape is the encoding unicode_escape, or raw_unicode_escape, which leaves
// Latin-1 as it is.
func escape(text string, raw bool) string {
	var b []byte
	for text != "" {
		r, n := decodeRune(text)
		text = text[n:]
		switch {
		case r >= 0x10000:
			b = fmt.Appendf(b, `\U%08x`, r)
		case r >= 0x100:
			b = fmt.Appendf(b, `\u%04x`, r)
		case raw:
			b = append(b, byte(r))
		case r == '\\':
			b = append(b, `\\`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r < ' ' || r >= 0x7f:
			b = fmt.Appendf(b, `\x%02x`, r)
		default:
			b = append(b, byte(r))
		}
	}
	return string(b)
}

// simpleEscape is the character that backslash and c stand for.
func simpleEscape(c byte) (byte, bool) {
	switch c {
	case '\\', '\'', '"':
		return c, true
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	}
	return 0, false
}

// escapeDigits is how many hexadecimal digits follow \x, \u and \U.
func escapeDigits(c byte) int {
	switch c {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

// unescape is the decoding unicode_escape or raw_unicode_escape.
func unescape(v format.Version, s, name, errors string) (string, error) {
	raw := name == "raw_unicode_escape"
	var b []byte
	for i := 0; i < len(s); {
		c := s[i]
		if c != '\\' {
			b = appendRune(b, rune(c))
			i++
			continue
		}
		encoding := strings.ReplaceAll(name, "_", "")
		if v == format.Py2 && raw {
			encoding = "rawunicodeescape"
		}
		if i+1 == len(s) {
			if raw {
				b = append(b, '\\')
				break
			}
			text, next, err := decodeError(v, encoding, s, i, i+1, `\ at end of string`, errors)
			if err != nil {
				return "", err
			}
			b = append(b, text...)
			i = next
			continue
		}
		e := s[i+1]
		digits := escapeDigits(e)
		if raw && e != 'u' && e != 'U' {
			b = append(b, '\\', e)
			i += 2
			continue
		}
		switch {
		case digits > 0:
			end := i + 2
			for end < len(s) && end < i+2+digits && isHex(s[end]) {
				end++
			}
			n, _ := strconv.ParseUint(s[i+2:end], 16, 32)
			reason := ""
			switch {
			case end < i+2+digits:
				reason = fmt.Sprintf(`truncated \%c%s escape`, e, strings.Repeat("X", digits))
				if raw && v == format.Py2 {
					reason = `truncated \uXXXX`
				}
			case n > 0x10FFFF && raw:
				reason = `\Uxxxxxxxx out of range`
			case n > 0x10FFFF:
				reason = "illegal Unicode character"
			}
			if reason != "" {
				text, next, err := decodeError(v, encoding, s, i, end, reason, errors)
				if err != nil {
					return "", err
				}
				b = append(b, text...)
				i = next
				continue
			}
			b = appendRune(b, rune(n))
			i = end
		case e == '\n':
			i += 2
		case '0' <= e && e <= '7':
			end := i + 1
			n := rune(0)
			for end < len(s) && end < i+4 && '0' <= s[end] && s[end] <= '7' {
				n = n<<3 | rune(s[end]-'0')
				end++
			}
			b = appendRune(b, n)
			i = end
		default:
			if r, ok := simpleEscape(e); ok {
				b = append(b, r)
			} else {
				b = append(b, '\\')
				b = appendRune(b, rune(e))
			}
			i += 2
		}
	}
	return string(b), nil
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
