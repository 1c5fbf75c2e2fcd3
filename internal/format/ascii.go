package format

// 2.7 turns str into unicode and back by ASCII, whose failures end here.

// decodeASCII is the error of the decoding of s, if it fails.
func decodeASCII(s string) error {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return &UnicodeError{"UnicodeDecodeError", "ascii", s, i, i + 1, "ordinal not in range(128)"}
		}
	}
	return nil
}

// encodeASCII is the error of the encoding of s, if it fails. It names the
// whole run of characters that have no encoding.
func encodeASCII(s string) error {
	start, n := -1, 0
	for i := 0; i < len(s); n++ {
		r, size := decodeRune(s[i:])
		if r >= 0x80 && start < 0 {
			start = n
		} else if r < 0x80 && start >= 0 {
			break
		}
		i += size
	}
	if start < 0 {
		return nil
	}
	return &UnicodeError{"UnicodeEncodeError", "ascii", s, start, n, "ordinal not in range(128)"}
}
