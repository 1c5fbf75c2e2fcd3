package pyio

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
)

// codec is a text encoding.
type codec int

const (
	utf8Codec codec = iota
	asciiCodec
	latin1Codec
)

// codecs are the encodings that a text stream knows, by their normal names.
var codecs = map[string]codec{
	"utf_8": utf8Codec, "utf8": utf8Codec, "u8": utf8Codec, "cp65001": utf8Codec,
	"ascii": asciiCodec, "us_ascii": asciiCodec, "646": asciiCodec,
	"latin_1": latin1Codec, "latin1": latin1Codec, "iso_8859_1": latin1Codec, "iso8859_1": latin1Codec, "l1": latin1Codec, "8859": latin1Codec,
}

func findCodec(name string) (codec, bool) {
	c, ok := codecs[strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(name))]
	return c, ok
}

func (c codec) name() string { return [...]string{"utf-8", "ascii", "latin-1"}[c] }

// escape is the form that the error handler surrogateescape gives a byte.
func escape(b byte) string {
	// U+DC80 to U+DCFF, in the three bytes UTF-8 would give a surrogate.
	r := 0xdc00 + int(b)
	return string([]byte{0xe0 | byte(r>>12), 0x80 | byte(r>>6)&0x3f, 0x80 | byte(r)&0x3f})
}

// decode appends data as UTF-8 to b. Unless it is final, it leaves a sequence
// that is cut off at the end for the next call.
func (st *State) decode(b []byte, c codec, errors, data string, final bool) (out []byte, left string, err error) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf || c == latin1Codec {
			b = utf8.AppendRune(b, rune(data[i]))
			i++
			continue
		}
		reason, size := "ordinal not in range(128)", 1
		if c == utf8Codec {
			r, n := utf8.DecodeRuneInString(data[i:])
			if r != utf8.RuneError || n > 1 {
				b = append(b, data[i:i+n]...)
				i += n
				continue
			}
			if !utf8.FullRuneInString(data[i:]) {
				if !final {
					return b, data[i:], nil
				}
				reason, size = "unexpected end of data", len(data)-i
			} else {
				reason, size = malformed(data[i:])
			}
		}
		bad := data[i : i+size]
		switch errors {
		case "ignore":
		case "replace":
			b = utf8.AppendRune(b, utf8.RuneError)
		case "surrogateescape":
			for j := range len(bad) {
				b = append(b, escape(bad[j])...)
			}
		case "strict":
			if size > 1 {
				return b, "", st.RT.Errorf("UnicodeDecodeError", "'%s' codec can't decode bytes in position %d-%d: %s", c.name(), i, i+size-1, reason)
			}
			return b, "", st.RT.Errorf("UnicodeDecodeError", "'%s' codec can't decode byte 0x%02x in position %d: %s", c.name(), bad[0], i, reason)
		default:
			return b, "", st.unknownHandler(errors)
		}
		i += size
	}
	return b, "", nil
}

// malformed tells why UTF-8 is not, and how many bytes to blame.
func malformed(s string) (reason string, size int) {
	n := 0
	switch first := s[0]; {
	case first < 0xc2 || first > 0xf4:
		return "invalid start byte", 1
	case first < 0xe0:
		n = 2
	case first < 0xf0:
		n = 3
	default:
		n = 4
	}
	// The sequence is cut before the first byte that cannot continue it.
	size = 1
	for size < n && size < len(s) && !utf8.FullRuneInString(s[:size]) {
		size++
	}
	return "invalid continuation byte", max(1, size-1)
}

func (st *State) unknownHandler(errors string) error {
	return st.RT.Errorf("LookupError", "unknown error handler name '%s'", errors)
}

// encode encodes UTF-8, in which lone surrogates have three bytes.
func (st *State) encode(c codec, errors, text string) (string, error) {
	if c == utf8Codec && utf8.ValidString(text) {
		return text, nil
	}
	limit := [...]rune{utf8.MaxRune, 0x7f, 0xff}[c]
	reason := [...]string{"surrogates not allowed", "ordinal not in range(128)", "ordinal not in range(256)"}[c]
	var b strings.Builder
	for i, pos := 0, 0; i < len(text); pos++ {
		r, n := utf8.DecodeRuneInString(text[i:])
		surrogate := r == utf8.RuneError && n == 1 && i+3 <= len(text)
		if surrogate {
			n = 3
			r = rune(text[i]&0xf)<<12 | rune(text[i+1]&0x3f)<<6 | rune(text[i+2]&0x3f)
		}
		char := text[i : i+n]
		i += n
		switch {
		case !surrogate && r <= limit && c == utf8Codec:
			b.WriteString(char)
		case !surrogate && r <= limit:
			b.WriteByte(byte(r))
		case errors == "surrogateescape" && surrogate && r >= 0xdc80 && r <= 0xdcff:
			b.WriteByte(byte(r))
		case errors == "ignore":
		case errors == "replace":
			b.WriteByte('?')
		case errors == "strict" || errors == "surrogateescape":
			shown, err := st.RT.Repr(nil, object.NewText(char))
			if err != nil {
				return "", err
			}
			return "", st.RT.Errorf("UnicodeEncodeError", "'%s' codec can't encode character %s in position %d: %s", c.name(), shown, pos, reason)
		default:
			return "", st.unknownHandler(errors)
		}
	}
	return b.String(), nil
}
