package format

import (
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// ParseInt is int(text, base) of a string of type t: base is 0 or 2..36; int
// of one argument means base 10. The errors are CPython's ValueErrors, and
// UnicodeEncodeError for 2.7's unicode.
func ParseInt(t Type, text string, base int) (Int, error) {
	return parseInt(t, text, base, "int")
}

// ParseLong is 2.7's long(text, base). It takes a final L, and its result is a
// long of any size.
func ParseLong(t Type, text string, base int) (Int, error) {
	n, err := parseInt(t, text, base, "long")
	n.Long = true
	return n, err
}

func parseInt(t Type, text string, base int, function string) (Int, error) {
	if base != 0 && base < 2 || base > 36 {
		return Int{}, valueError("%s() base must be >= 2 and <= 36, or 0", function)
	}
	s, err := numeral(t, text)
	if err != nil {
		return Int{}, err
	}
	py2 := t.Version() == Py2
	lit := s
	if py2 {
		t, text = Str2, s
		if nul := strings.IndexByte(s, 0); nul >= 0 && base == 10 {
			lit, text = s[:nul], s[:nul]
		}
	}
	n, usedBase, err := scanInt(lit, base, py2, function == "long")
	if err == errSyntax {
		switch function {
		case "long": // names the base it went by
			if strings.IndexByte(lit, 0) < 0 {
				base = usedBase
			}
		case "int":
			if py2 {
				text = strings.TrimLeft(text, cSpace)
			}
		}
		return Int{}, valueError("invalid literal for %s() with base %d: %s", function, base, clippedRepr(t, text))
	}
	if err == nil && len(lit) != len(s) {
		return Int{}, valueError("null byte in argument for %s()", function)
	}
	return n, err
}

// maxShown is how much of a literal CPython puts into an error message.
const maxShown = 200

// clippedRepr is the literal as an error shows it: 2.7 clips the text and
// quotes what is left, 3.x clips the repr.
func clippedRepr(t Type, text string) string {
	if t == Str2 {
		return QuoteBytes(clip(t, text))
	}
	return clip(Str3, string(AppendRepr(nil, t, text)))
}

func clip(t Type, s string) string { return s[:prefixLen(t, s, maxShown)] }

// cSpace is what C's isspace takes for white space.
const cSpace = " \t\n\v\f\r"

// numeral is text with its digits and white space in ASCII. Both Pythons take
// digits of any script; what is no part of a number is left as it is, or, in
// 3.x, as a byte that is never part of one.
func numeral(t Type, text string) (string, error) {
	if !t.IsText() || t == Str3 && decodeASCII(text) == nil {
		return text, nil
	}
	var b []byte
	n := 0
	for i := 0; i < len(text); n++ {
		r, size := decodeRune(text[i:])
		i += size
		switch d := decimal(r); {
		case t == Str3 && r < 0x80:
			b = append(b, byte(r))
		case d >= 0:
			b = append(b, '0'+byte(d))
		case space(r):
			b = append(b, ' ')
		case t == Unicode2 && 0 < r && r < 0x100:
			b = append(b, byte(r))
		case t == Str3:
			b = append(b, '?')
		default:
			return "", &UnicodeError{"UnicodeEncodeError", "decimal", text, n, n + 1, "invalid decimal Unicode string"}
		}
	}
	return string(b), nil
}

// errSyntax says that a literal is no number.
var errSyntax = errors.New("format: not a number")

// scanInt reads an integer between optional white space. It also returns the
// base that a prefix led to.
func scanInt(s string, base int, py2, long bool) (Int, int, error) {
	s = strings.Trim(s, cSpace)
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
		if py2 {
			s = strings.TrimLeft(s, cSpace)
		}
	}
	prefixed, zeroOnly := 0, false
	if len(s) > 1 && s[0] == '0' {
		switch s[1] {
		case 'x', 'X':
			prefixed = 16
		case 'o', 'O':
			prefixed = 8
		case 'b', 'B':
			prefixed = 2
		}
	}
	if base == 0 {
		switch {
		case prefixed != 0:
			base = prefixed
		case s == "" || s[0] != '0':
			base = 10
		case py2:
			base = 8
		default: // 017 is no number in 3.x, 000 is
			base, zeroOnly = 10, true
		}
	}
	if base == prefixed {
		s = s[2:]
		if !py2 && strings.HasPrefix(s, "_") {
			s = s[1:]
		}
	}

	digits, end := scanDigits(s, base, !py2)
	if !py2 && len(digits) > maxStrDigits && base&(base-1) != 0 {
		return Int{}, base, valueError("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit", maxStrDigits, len(digits))
	}
	rest := s[end:]
	if long && len(rest) == 1 && rest[0]|0x20 == 'l' {
		rest = ""
	}
	if digits == "" || rest != "" {
		return Int{}, base, errSyntax
	}
	if negative {
		digits = "-" + digits
	}
	n, err := strconv.ParseInt(digits, base, 64)
	if zeroOnly && (n != 0 || err != nil) {
		return Int{}, base, errSyntax
	}
	if err != nil { // out of range; the digits were checked
		big, _ := new(big.Int).SetString(digits, base)
		return NewBigInt(big), base, nil
	}
	return NewInt(n), base, nil
}

// scanDigits returns the digits that s begins with, and where they end. With
// underscores allowed, single ones may stand between digits; a misplaced one
// ends the number.
func scanDigits(s string, base int, underscores bool) (digits string, end int) {
	split := false
	for end < len(s) {
		if digitValue(s[end]) < base {
			end++
		} else if underscores && s[end] == '_' && end > 0 && end+1 < len(s) && digitValue(s[end+1]) < base {
			split = true
			end += 2
		} else {
			break
		}
	}
	if split {
		return strings.ReplaceAll(s[:end], "_", ""), end
	}
	return s[:end], end
}

// digitValue is the value of a digit in bases up to 36, else 36.
func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 36
}

// ParseFloat is float(text) of a string of type t. The errors are CPython's
// ValueErrors, and UnicodeEncodeError for 2.7's unicode.
func ParseFloat(t Type, text string) (float64, error) {
	s, err := numeral(t, text)
	if err != nil {
		return 0, err
	}
	if t.Version() == Py2 {
		return parseFloat2(s)
	}
	if lit, ok := dropUnderscores(strings.Trim(s, cSpace)); ok {
		if x, size := scanFloat(lit); size > 0 && size == len(lit) {
			return x, nil
		}
	}
	return 0, valueError("could not convert string to float: %s", AppendRepr(nil, t, text))
}

// parseFloat2 words its errors by whether s begins like a number.
func parseFloat2(s string) (float64, error) {
	s = strings.TrimLeft(s, cSpace)
	x, size := scanFloat(s)
	rest := strings.TrimLeft(s[size:], cSpace)
	if size > 0 && rest == "" {
		return x, nil
	}
	shown := s
	if nul := strings.IndexByte(s, 0); nul >= 0 {
		shown = s[:nul]
	}
	shown = clip(Str2, shown)
	if size == 0 {
		return 0, valueError("could not convert string to float: %s", shown)
	}
	return 0, valueError("invalid literal for float(): %s", shown)
}

// dropUnderscores removes single underscores between digits, and reports
// whether there are no others.
func dropUnderscores(s string) (string, bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && (i == 0 || i+1 == len(s) || digitValue(s[i-1]) > 9 || digitValue(s[i+1]) > 9) {
			return s, false
		}
	}
	return strings.ReplaceAll(s, "_", ""), true
}

// scanFloat reads the longest float that s begins with; size is 0 if there is
// none.
func scanFloat(s string) (x float64, size int) {
	i := 0
	negative := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		negative = s[i] == '-'
		i++
	}
	if x, n := scanSpecial(s[i:]); n > 0 {
		if negative {
			x = -x
		}
		return x, i + n
	}
	digits := func() int {
		start := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return i - start
	}
	n := digits()
	if i < len(s) && s[i] == '.' {
		i++
		n += digits()
	}
	if n == 0 {
		return 0, 0
	}
	if end := i; i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if digits() == 0 {
			i = end
		}
	}
	x, _ = strconv.ParseFloat(s[:i], 64) // out of range it is ±Inf, as in Python
	return x, i
}

// scanSpecial reads inf, infinity or nan in any case.
func scanSpecial(s string) (x float64, size int) {
	for _, name := range [...]string{"infinity", "inf", "nan"} {
		if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) {
			if name == "nan" {
				return math.NaN(), len(name)
			}
			return math.Inf(1), len(name)
		}
	}
	return 0, 0
}
