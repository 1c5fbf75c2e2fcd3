package binascii

import (
	"errors"
	"fmt"
)

var errPadding = errors.New("Incorrect padding")

// DecodeBase64 decodes as a2b_base64 does: what is not of the alphabet is
// passed over, and what follows the padding is not looked at. The errors are
// Python 3's.
func DecodeBase64(text string) ([]byte, error) {
	var out []byte
	var bits uint32
	quad, pads, total := 0, 0, 0
	for i := range len(text) {
		c := text[i]
		if c == '=' {
			pads++
			if quad >= 2 && quad+pads >= 4 {
				return out, nil
			}
			continue
		}
		n, ok := sextet(c)
		if !ok {
			continue
		}
		pads = 0
		total++
		bits = bits<<6 | n
		switch quad {
		case 1:
			out = append(out, byte(bits>>4))
		case 2:
			out = append(out, byte(bits>>2))
		case 3:
			out = append(out, byte(bits))
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return out, nil
	case 1:
		return nil, fmt.Errorf("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", total)
	}
	return nil, errPadding
}

// sextet is the value of a character of the alphabet.
func sextet(c byte) (n uint32, ok bool) {
	switch {
	case 'A' <= c && c <= 'Z':
		return uint32(c - 'A'), true
	case 'a' <= c && c <= 'z':
		return uint32(c-'a') + 26, true
	case '0' <= c && c <= '9':
		return uint32(c-'0') + 52, true
	case c == '+':
		return 62, true
	case c == '/':
		return 63, true
	}
	return 0, false
}
