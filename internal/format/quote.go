package format

import "strings"

// QuoteBytes is repr of 2.7's str: 'a\x00\xff'.
func QuoteBytes(s string) string { return string(AppendRepr(nil, Str2, s)) }

// QuoteUnicode is repr of 2.7's unicode: u'\xe9\u20ac'.
func QuoteUnicode(s string) string { return string(AppendRepr(nil, Unicode2, s)) }

// QuoteText is repr of 3.x's str: printable characters stand for themselves.
func QuoteText(s string) string { return string(AppendRepr(nil, Str3, s)) }

// QuoteB is repr of 3.x's bytes: b'a\x00\xff'.
func QuoteB(s string) string { return string(AppendRepr(nil, Bytes3, s)) }

// QuoteASCII is 3.x's ascii of a str: its repr, escaped outside ASCII.
func QuoteASCII(s string) string { return string(AppendASCII(nil, s)) }

// AppendRepr appends repr of a string of type t.
func AppendRepr(dst []byte, t Type, s string) []byte {
	switch t {
	case Unicode2:
		return appendQuoted(append(dst, 'u'), s, t, true)
	case Bytes3:
		return appendQuoted(append(dst, 'b'), s, t, true)
	}
	return appendQuoted(dst, s, t, t == Str2)
}

// AppendASCII appends ascii of a 3.x str.
func AppendASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, Str3, true) }

// appendQuoted appends s between quotes: single ones, unless s holds those and
// no double ones.
func appendQuoted(dst []byte, s string, t Type, ascii bool) []byte {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	dst = append(dst, quote)
	for i := 0; i < len(s); {
		start := i
		for i < len(s) && ' ' <= s[i] && s[i] < 0x7F && s[i] != quote && s[i] != '\\' {
			i++
		}
		dst = append(dst, s[start:i]...)
		if i == len(s) {
			break
		}
		r, size := t.char(s[i:])
		if r >= 0x80 && !ascii && Printable(r) {
			dst = append(dst, s[i:i+size]...)
		} else {
			dst = appendEscape(dst, r)
		}
		i += size
	}
	return append(dst, quote)
}

func appendEscape(dst []byte, r rune) []byte {
	switch {
	case r == '\t':
		return append(dst, `\t`...)
	case r == '\n':
		return append(dst, `\n`...)
	case r == '\r':
		return append(dst, `\r`...)
	case ' ' <= r && r < 0x7F: // a quote or a backslash
		return append(dst, '\\', byte(r))
	case r < 0x100:
		return appendHex(append(dst, `\x`...), r, 2)
	case r < 0x10000:
		return appendHex(append(dst, `\u`...), r, 4)
	}
	return appendHex(append(dst, `\U`...), r, 8)
}

func appendHex(dst []byte, r rune, digits int) []byte {
	for digits--; digits >= 0; digits-- {
		dst = append(dst, "0123456789abcdef"[r>>(4*digits)&0xF])
	}
	return dst
}
