// Package codec holds Python's text encodings, with their error handlers and
// the words of their errors, for CPython 2.7 and 3.13.
//
// Text is UTF-8 in a Go string; a lone surrogate is its three-byte encoding
// (ED A0..BF xx). Errors are a [format.UnicodeError] or a [format.Error].
package codec

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
)

// Kind says between what a codec translates.
type Kind int

const (
	Unknown     Kind = iota // there is no codec of the name
	Text                    // text and bytes
	Transform               // bytes and bytes: hex, base64
	TextToText              // text and text: rot13
	Unsupported             // Python has it, pysock has not
)

// Normalize is the name by which a codec is looked up.
func Normalize(name string) string {
	s := strings.ToLower(name)
	s = strings.NewReplacer("-", "_", " ", "_").Replace(s)
	switch s {
	case "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001", "utf_8":
		return "utf-8"
	case "ascii", "646", "us_ascii", "us", "ansi_x3.4_1968", "ansi_x3_4_1968", "iso646_us", "iso_ir_6", "cp367", "ibm367":
		return "ascii"
	case "latin_1", "latin1", "latin", "l1", "iso8859_1", "iso_8859_1", "iso8859", "8859", "cp819", "ibm819", "iso_ir_100":
		return "latin-1"
	case "utf_16", "utf16", "u16":
		return "utf-16"
	case "utf_16_le", "utf_16le", "utf16le", "unicodelittleunmarked":
		return "utf-16-le"
	case "utf_16_be", "utf_16be", "utf16be", "unicodebigunmarked":
		return "utf-16-be"
	case "utf_32", "utf32", "u32":
		return "utf-32"
	case "utf_32_le", "utf_32le", "utf32le":
		return "utf-32-le"
	case "utf_32_be", "utf_32be", "utf32be":
		return "utf-32-be"
	case "utf_8_sig", "utf8_sig":
		return "utf-8-sig"
	case "hex", "hex_codec":
		return "hex"
	case "base64", "base_64", "base64_codec":
		return "base64"
	case "rot13", "rot_13":
		return "rot13"
	case "unicode_escape", "unicodeescape":
		return "unicode_escape"
	case "raw_unicode_escape":
		return "raw_unicode_escape"
	case "string_escape":
		return "string_escape"
	case "idna":
		return "idna"
	case "cp1252", "1252", "windows_1252":
		return "cp1252"
	}
	return s
}

// KindOf classifies a normalized name.
func KindOf(v format.Version, name string) Kind {
	switch name {
	case "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig",
		"unicode_escape", "raw_unicode_escape", "idna", "cp1252":
		return Text
	case "hex", "base64":
		return Transform
	case "string_escape":
		if v == format.Py2 {
			return Transform
		}
	case "rot13":
		return TextToText
	case "zlib", "zip", "zlib_codec", "bz2", "quopri", "uu", "punycode", "utf_7", "utf7", "mbcs",
		"gbk", "gb2312", "gb18030", "big5", "shift_jis", "sjis", "euc_jp", "euc_kr", "cp936", "cp437", "cp850", "cp1251", "koi8_r", "iso8859_15", "latin9", "iso8859_2":
		return Unsupported
	}
	return Unknown
}

// UnknownName is the error of a name that no codec has.
func UnknownName(name string) error {
	return &format.Error{Kind: "LookupError", Msg: "unknown encoding: " + name}
}

// Encode encodes text by a codec of kind Text.
func Encode(v format.Version, text, name, errors string) (string, error) {
	switch name {
	case "utf-8", "utf-8-sig":
		out, err := encodeUTF8(v, text, errors)
		if name == "utf-8-sig" && err == nil {
			out = "\xef\xbb\xbf" + out
		}
		return out, err
	case "ascii":
		return encodeCharmap(v, text, "ascii", 0x80, nil, errors)
	case "latin-1":
		return encodeCharmap(v, text, "latin-1", 0x100, nil, errors)
	case "cp1252":
		return encodeCharmap(v, text, "charmap", 0x80, cp1252, errors)
	case "unicode_escape", "raw_unicode_escape":
		return escape(text, name == "raw_unicode_escape"), nil
	case "idna":
		return encodeIDNA(text)
	}
	return encodeWide(v, text, name, errors)
}

// Decode decodes bytes by a codec of kind Text.
func Decode(v format.Version, b, name, errors string) (string, error) {
	switch name {
	case "utf-8":
		return decodeUTF8(v, b, errors)
	case "utf-8-sig":
		return decodeUTF8(v, strings.TrimPrefix(b, "\xef\xbb\xbf"), errors)
	case "ascii":
		return decodeCharmap(v, b, "ascii", errors)
	case "latin-1":
		return decodeCharmap(v, b, "latin-1", errors)
	case "cp1252":
		return decodeCharmap(v, b, "charmap", errors)
	case "unicode_escape", "raw_unicode_escape":
		return unescape(v, b, name, errors)
	case "idna":
		return decodeIDNA(b)
	}
	return decodeWide(v, b, name, errors)
}

// decodeError asks the error handler about b[start:end]. The text replaces
// the bytes up to next.
func decodeError(v format.Version, encoding, b string, start, end int, reason, errors string) (text string, next int, err error) {
	switch errors {
	case "", "strict":
		return "", 0, &format.UnicodeError{Kind: "UnicodeDecodeError", Encoding: encoding, Object: b, Start: start, End: end, Reason: reason}
	case "ignore":
		return "", end, nil
	case "replace":
		return "\ufffd", end, nil
	}
	if v == format.Py3 {
		switch errors {
		case "backslashreplace":
			for _, c := range []byte(b[start:end]) {
				text += fmt.Sprintf(`\x%02x`, c)
			}
			return text, end, nil
		case "surrogateescape":
			for ; start < end && b[start] >= 0x80; start++ {
				text += surrogate(0xDC00 + rune(b[start]))
			}
			if text != "" {
				return text, start, nil
			}
			return "", 0, &format.UnicodeError{Kind: "UnicodeDecodeError", Encoding: encoding, Object: b, Start: start, End: end, Reason: reason}
		case "surrogatepass":
			if encoding == "utf-8" && len(b) >= start+3 && b[start] == 0xed && b[start+1]&0xE0 == 0xA0 && b[start+2]&0xC0 == 0x80 {
				return b[start : start+3], start + 3, nil
			}
			return "", 0, &format.UnicodeError{Kind: "UnicodeDecodeError", Encoding: encoding, Object: b, Start: start, End: end, Reason: reason}
		}
	}
	return "", 0, handlerError(v, errors, "decoding")
}

func handlerError(v format.Version, errors, doing string) error {
	switch errors {
	case "backslashreplace", "xmlcharrefreplace", "namereplace":
		if v == format.Py2 || errors != "backslashreplace" {
			return &format.Error{Kind: "TypeError", Msg: "don't know how to handle UnicodeDecodeError in error callback"}
		}
	}
	return &format.Error{Kind: "LookupError", Msg: "unknown error handler name '" + errors + "'"}
}

// encodeError asks the error handler about the characters from index start to
// end (the bytes text[from:to] of the text). It returns what stands for them:
// bytes ready to use, or characters to be encoded in turn.
func encodeError(v format.Version, encoding, text string, start, end, from, to int, reason, errors string) (out string, isBytes bool, err error) {
	fail := &format.UnicodeError{Kind: "UnicodeEncodeError", Encoding: encoding, Object: text, Start: start, End: end, Reason: reason}
	switch errors {
	case "", "strict":
		return "", false, fail
	case "ignore":
		return "", true, nil
	case "replace":
		return strings.Repeat("?", end-start), false, nil
	}
	each := func(f func(r rune) string) (string, bool, error) {
		for s := text[from:to]; s != ""; {
			r, n := decodeRune(s)
			out += f(r)
			s = s[n:]
		}
		return out, false, nil
	}
	switch errors {
	case "backslashreplace", "namereplace":
		if errors == "namereplace" && v == format.Py2 {
			break
		}
		return each(func(r rune) string {
			switch {
			case r < 0x100:
				return fmt.Sprintf(`\x%02x`, r)
			case r < 0x10000:
				return fmt.Sprintf(`\u%04x`, r)
			}
			return fmt.Sprintf(`\U%08x`, r)
		})
	case "xmlcharrefreplace":
		return each(func(r rune) string { return fmt.Sprintf("&#%d;", r) })
	case "surrogateescape":
		if v == format.Py2 {
			break
		}
		for s := text[from:to]; s != ""; {
			r, n := decodeRune(s)
			if r < 0xDC80 || r > 0xDCFF {
				return "", false, fail
			}
			out += string([]byte{byte(r)})
			s = s[n:]
		}
		return out, true, nil
	case "surrogatepass":
		if v == format.Py2 {
			break
		}
		if encoding == "utf-8" {
			return text[from:to], true, nil
		}
		return "", false, fail
	}
	return "", false, handlerError(v, errors, "encoding")
}

// decodeRune is utf8.DecodeRuneInString for text that may hold surrogates.
func decodeRune(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// surrogate is the UTF-8 form of a lone surrogate.
func surrogate(r rune) string {
	return string([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
}

// appendRune is utf8.AppendRune, surrogates included.
func appendRune(dst []byte, r rune) []byte {
	if 0xD800 <= r && r <= 0xDFFF {
		return append(dst, surrogate(r)...)
	}
	return utf8.AppendRune(dst, r)
}

func isSurrogate(r rune) bool { return 0xD800 <= r && r <= 0xDFFF }
