package codec

import (
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/format"
)

// Transformed applies a codec of kind Transform or TextToText to s.
func Transformed(v format.Version, s, name string, decode bool) (string, error) {
	switch name {
	case "hex":
		if !decode {
			return hex.EncodeToString([]byte(s)), nil
		}
		return unhex(v, s)
	case "base64":
		if !decode {
			return lines64(s), nil
		}
		return Unbase64(v, s)
	case "rot13":
		return strings.Map(rot13, s), nil
	case "string_escape":
		if !decode {
			q := format.QuoteBytes("\"" + s) // which forces single quotes around it
			return q[2 : len(q)-1], nil
		}
		return unescapeBytes(s)
	}
	return "", UnknownName(name)
}

func unhex(v format.Version, s string) (string, error) {
	b, err := hex.DecodeString(s)
	if err == nil {
		return string(b), nil
	}
	word := "Non-hexadecimal digit found"
	if len(s)%2 == 1 {
		word = "Odd-length string"
	}
	if v == format.Py2 {
		return "", &format.Error{Kind: "TypeError", Msg: word}
	}
	return "", &format.Error{Kind: "ValueError", Msg: word}
}

// lines64 is base64.encodebytes: lines of 76 characters, each with its end.
func lines64(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := min(len(s), 57)
		b.WriteString(base64.StdEncoding.EncodeToString([]byte(s[:n])))
		b.WriteByte('\n')
		s = s[n:]
	}
	return b.String()
}

// Unbase64 is binascii.a2b_base64: what is no base64 is skipped.
func Unbase64(v format.Version, s string) (string, error) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	var out []byte
	var acc uint32
	n, pads, total := 0, 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '=' {
			pads++
			if n >= 2 && n+pads >= 4 {
				acc <<= uint(6 * (4 - n))
				b := []byte{byte(acc >> 16), byte(acc >> 8)}
				out = append(out, b[:n-1]...)
				return string(out), nil
			}
			continue
		}
		k := strings.IndexByte(alphabet, c)
		if k < 0 {
			continue
		}
		pads = 0
		acc = acc<<6 | uint32(k)
		total++
		if n++; n == 4 {
			out = append(out, byte(acc>>16), byte(acc>>8), byte(acc))
			acc, n = 0, 0
		}
	}
	if n == 0 {
		return string(out), nil
	}
	if v == format.Py2 {
		return "", &format.Error{Kind: "binascii.Error", Msg: "Incorrect padding"}
	}
	if n == 1 {
		return "", &format.Error{Kind: "binascii.Error", Msg: "Invalid base64-encoded string: number of data characters (" + strconv.Itoa(total) + ") cannot be 1 more than a multiple of 4"}
	}
	return "", &format.Error{Kind: "binascii.Error", Msg: "Incorrect padding"}
}

func rot13(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return 'a' + (r-'a'+13)%26
	case 'A' <= r && r <= 'Z':
		return 'A' + (r-'A'+13)%26
	}
	return r
}

// unescapeBytes is Python 2's decoding string_escape.
func unescapeBytes(s string) (string, error) {
	var b []byte
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			b = append(b, s[i])
			i++
			continue
		}
		if i+1 == len(s) {
			return "", &format.Error{Kind: "ValueError", Msg: `Trailing \ in string`}
		}
		e := s[i+1]
		switch {
		case e == '\n':
			i += 2
		case e == 'x':
			if i+3 >= len(s) || !isHex(s[i+2]) || !isHex(s[i+3]) {
				return "", &format.Error{Kind: "ValueError", Msg: `invalid \x escape`}
			}
			c, _ := hex.DecodeString(s[i+2 : i+4])
			b = append(b, c...)
			i += 4
		case '0' <= e && e <= '7':
			n := 0
			for i++; i < len(s) && '0' <= s[i] && s[i] <= '7' && n < 32; i++ {
				n = n<<3 | int(s[i]-'0')
			}
			b = append(b, byte(n))
		default:
			if r, ok := simpleEscape(e); ok {
				b = append(b, r)
			} else {
				b = append(b, '\\', e)
			}
			i += 2
		}
	}
	return string(b), nil
}
