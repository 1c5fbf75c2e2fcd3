package format

import (
	"math"
	"strings"
)

// spec is a parsed format specifier:
//
//	[[fill]align][sign][z][#][0][width][,|_][.precision][type]
//
// of which 2.7 knows neither z nor _. See "Format Specification Mini-Language"
// in the library reference.
type spec struct {
	fill      rune
	align     byte // one of < > ^ =
	sign      byte // one of + - space, or 0
	alt       bool // #
	noNegZero bool // z
	width     int  // or -1
	group     byte // , or _ or 0
	precision int  // or -1
	code      rune // the type; 0 if none was given
}

// specParser reads a specifier of type t for a value of the named type.
type specParser struct {
	t    Type
	text string
	pos  int
}

func (p *specParser) peek() (rune, int) {
	if p.pos == len(p.text) {
		return -1, 0
	}
	return p.t.char(p.text[p.pos:])
}

// accept consumes one of the given ASCII characters and returns it, or 0.
func (p *specParser) accept(chars string) byte {
	if p.pos < len(p.text) && strings.IndexByte(chars, p.text[p.pos]) >= 0 {
		p.pos++
		return p.text[p.pos-1]
	}
	return 0
}

// number reads digits; without any it returns -1.
func (p *specParser) number() (int, error) {
	n, size, err := scanIndex(p.t, p.text[p.pos:])
	p.pos += size
	if size == 0 {
		n = -1
	}
	return n, err
}

// scanIndex reads the digits that s begins with, of which there may be none.
func scanIndex(t Type, s string) (n, size int, err error) {
	for size < len(s) {
		r, w := t.char(s[size:])
		d := t.decimal(r)
		if d < 0 {
			break
		}
		if n > (math.MaxInt-d)/10 {
			return 0, size, valueError("Too many decimal digits in format string")
		}
		n = n*10 + d
		size += w
	}
	return n, size, nil
}

const alignments = "<>=^"

func parseSpec(t Type, text, typeName string, code rune, align byte) (spec, error) {
	p := specParser{t: t, text: text}
	s := spec{fill: ' ', align: align, width: -1, precision: -1, code: code}
	py3 := t.Version() == Py3

	aligned, filled := false, false
	if r, size := p.peek(); size > 0 && size < len(text) && strings.IndexByte(alignments, text[size]) >= 0 {
		p.pos = size + 1
		s.align, aligned = text[size], true
		s.fill, filled = r, true
	} else if c := p.accept(alignments); c != 0 {
		s.align, aligned = c, true
	}
	s.sign = p.accept(" +-")
	s.noNegZero = py3 && p.accept("z") != 0
	s.alt = p.accept("#") != 0
	if !filled && p.accept("0") != 0 {
		s.fill = '0'
		if !aligned && (align == '>' || !py3) {
			s.align = '='
		}
	}
	var err error
	if s.width, err = p.number(); err != nil {
		return s, err
	}
	s.group = p.accept(",")
	if py3 {
		if p.accept("_") != 0 {
			if s.group != 0 {
				return s, valueError("Cannot specify both ',' and '_'.")
			}
			s.group = '_'
		}
		if r, _ := p.peek(); r == ',' && s.group == '_' {
			return s, valueError("Cannot specify both ',' and '_'.")
		}
	}
	if p.accept(".") != 0 {
		if s.precision, err = p.number(); err != nil {
			return s, err
		}
		if s.precision < 0 {
			return s, valueError("Format specifier missing precision")
		}
	}
	if r, size := p.peek(); size > 0 {
		if p.pos+size != len(text) {
			if py3 {
				return s, valueError("Invalid format specifier '%s' for object of type '%s'", text, typeName)
			}
			return s, valueError("Invalid conversion specification")
		}
		s.code = r
	}
	if s.group != 0 && !s.groupAllowed() {
		return s, valueError("Cannot specify '%c' with '%s'.", s.group, t.showChar(s.code))
	}
	return s, checkField(s.width)
}

// groupAllowed reports whether the type of s can have separators.
func (s *spec) groupAllowed() bool {
	switch s.code {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return true
	case 'b', 'o', 'x', 'X':
		return s.group == '_'
	}
	return false
}

func (s *spec) unknownCode(t Type, typeName string) error {
	return valueError("Unknown format code '%s' for object of type '%s'", t.showChar(s.code), typeName)
}

// FormatText is format(s, spec) of a string s of type t; typeName is the name
// of its class for error messages.
func FormatText(t Type, s, spec, typeName string) (string, error) {
	if spec == "" {
		return s, nil
	}
	f, err := parseSpec(t, spec, typeName, 's', '<')
	if err != nil {
		return "", err
	}
	if f.code != 's' {
		return "", f.unknownCode(t, typeName)
	}
	const not = " not allowed in string format specifier"
	switch {
	case f.sign == ' ' && t.Version() == Py3:
		return "", valueError("Space" + not)
	case f.sign != 0:
		return "", valueError("Sign" + not)
	case f.noNegZero:
		return "", valueError("Negative zero coercion (z)" + not)
	case f.alt:
		return "", valueError("Alternate form (#)" + not)
	case f.align == '=':
		return "", valueError("'=' alignment" + not)
	}
	if f.precision >= 0 {
		s = s[:prefixLen(t, s, f.precision)]
	}
	n := f.width - length(t, s)
	if n <= 0 {
		return s, nil
	}
	left, right := f.padding(n)
	dst := make([]byte, 0, len(s)+n)
	dst = pad(dst, t, f.fill, left)
	dst = append(dst, s...)
	return string(pad(dst, t, f.fill, right)), nil
}

// padding splits n characters of padding by the alignment.
func (s *spec) padding(n int) (left, right int) {
	switch s.align {
	case '<':
		return 0, n
	case '^':
		return n / 2, n - n/2
	}
	return n, 0
}

// FormatInt is format(n, spec) where spec is a string of type t; typeName is
// the name of n's class for error messages. An empty spec gives str(n), which
// a bool has to answer by itself.
func FormatInt(t Type, n Int, spec, typeName string) (string, error) {
	if spec == "" {
		return n.Str(t.Version())
	}
	if t == Unicode2 {
		return asStr2(spec, func() (string, error) { return FormatInt(Str2, n, spec, typeName) })
	}
	f, err := parseSpec(t, spec, typeName, 'd', '>')
	if err != nil {
		return "", err
	}
	switch f.code {
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
		return f.formatInt(t, n)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := n.Float(t.Version())
		if err != nil {
			return "", err
		}
		return f.formatFloat(t, x)
	}
	return "", f.unknownCode(t, typeName)
}

// asStr2 formats a number by a unicode spec, which 2.7 does in str: the spec
// is encoded to it, the result decoded from it.
func asStr2(spec string, format func() (string, error)) (string, error) {
	if err := encodeASCII(spec); err != nil {
		return "", err
	}
	s, err := format()
	if err == nil {
		err = decodeASCII(s)
	}
	return s, err
}

func (s *spec) formatInt(t Type, n Int) (string, error) {
	const not = " not allowed in integer format specifier"
	if s.precision >= 0 {
		return "", valueError("Precision" + not)
	}
	if s.noNegZero {
		return "", valueError("Negative zero coercion (z)" + not)
	}
	if s.code == 'c' {
		return s.formatChar(t, n)
	}
	num := number{group: s.group, groupLen: 3}
	if n.negative() {
		num.sign = '-'
	}
	base := 10
	switch s.code {
	case 'b':
		base, num.prefix = 2, "0b"
	case 'o':
		base, num.prefix = 8, "0o"
	case 'x':
		base, num.prefix = 16, "0x"
	case 'X':
		base, num.prefix = 16, "0X"
	}
	if base == 10 {
		if err := n.checkDigits(t.Version()); err != nil {
			return "", err
		}
	} else {
		num.groupLen = 4
	}
	if !s.alt {
		num.prefix = ""
	}
	buf := getBuffer()
	digits := n.appendDigits(buf.b, base)
	if s.code == 'X' {
		upper(digits)
	}
	num.digits = digits
	text := s.layout(t, &num)
	buf.put(digits)
	return text, nil
}

// formatChar is type 'c': the character of number n.
func (s *spec) formatChar(t Type, n Int) (string, error) {
	const not = " not allowed with integer format specifier 'c'"
	if s.sign != 0 {
		return "", valueError("Sign" + not)
	}
	if s.alt && t.Version() == Py3 {
		return "", valueError("Alternate form (#)" + not)
	}
	if n.Big != nil {
		return "", errNoLong
	}
	limit := int64(0x110000)
	if !t.IsText() {
		limit = 0x100
	}
	if n.Small < 0 || n.Small >= limit {
		return "", overflowError("%%c arg not in range(0x%x)", limit)
	}
	return s.layout(t, &number{rest: t.appendChar(nil, rune(n.Small))}), nil
}

// errNoLong is CPython's refusal to make a C long of a larger integer.
var errNoLong = overflowError("Python int too large to convert to C long")

// FormatFloat is format(x, spec) where spec is a string of type t; typeName is
// the name of x's class for error messages.
func FormatFloat(t Type, x float64, spec, typeName string) (string, error) {
	if spec == "" {
		return FloatStr(t.Version(), x), nil
	}
	if t == Unicode2 {
		return asStr2(spec, func() (string, error) { return FormatFloat(Str2, x, spec, typeName) })
	}
	f, err := parseSpec(t, spec, typeName, 0, '>')
	if err != nil {
		return "", err
	}
	switch f.code {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return f.formatFloat(t, x)
	}
	return "", f.unknownCode(t, typeName)
}

func (s *spec) formatFloat(t Type, x float64) (string, error) {
	if s.alt && t.Version() == Py2 {
		return "", valueError("Alternate form (#) not allowed in float format specifier")
	}
	if s.precision > math.MaxInt32 {
		return "", valueError("precision too big")
	}
	if err := checkField(s.precision); err != nil {
		return "", err
	}
	var flags floatFlags
	if s.alt {
		flags |= altForm
	}
	if s.noNegZero {
		flags |= noNegZero
	}
	precision := s.precision
	if precision < 0 {
		precision = 6
	}
	code := byte(s.code)
	switch code {
	case 0: // like str, or like 'g' with a digit after the point
		flags |= addDot0
		code = 'g'
		if s.precision < 0 {
			precision = strDigits
			if t.Version() == Py3 {
				code = 'r'
			}
		}
	case 'n':
		code = 'g'
	case '%':
		x *= 100
		code = 'f'
	}
	buf := getBuffer()
	b := appendFloat(buf.b, x, code, precision, flags)
	if s.code == '%' {
		b = append(b, '%')
	}
	num := number{group: s.group, groupLen: 3}
	body := b
	if body[0] == '-' {
		num.sign = '-'
		body = body[1:]
	}
	i := 0
	for i < len(body) && '0' <= body[i] && body[i] <= '9' {
		i++
	}
	num.digits, num.rest = body[:i], body[i:]
	text := s.layout(t, &num)
	buf.put(b)
	return text, nil
}

// number is a formatted number in the parts that padding can fall between.
type number struct {
	sign     byte   // '-' or 0
	prefix   string // 0x and its like
	digits   []byte // those that separators may divide
	rest     []byte // point and fraction, exponent, inf, or the character of 'c'
	group    byte   // the separator, or 0
	groupLen int    // digits between separators
}

// layout puts a number together:
//
//	padding sign prefix padding digits rest padding
//
// Zeros of a zero-padded number take part in the grouping of its digits.
func (s *spec) layout(t Type, num *number) string {
	sign := num.sign
	if sign == 0 && (s.sign == '+' || s.sign == ' ') {
		sign = s.sign
	}
	fixed := len(num.prefix) + length(t, num.rest)
	if sign != 0 {
		fixed++
	}
	minDigits := 0
	if s.fill == '0' && s.align == '=' {
		minDigits = s.width - fixed
	}
	grouped := 0
	if len(num.digits) > 0 {
		grouped = num.groupedLen(minDigits)
	}
	n := max(s.width-fixed-grouped, 0)
	left, middle, right := 0, n, 0
	if s.align != '=' {
		left, right = s.padding(n)
		middle = 0
	}

	buf := getBuffer()
	dst := pad(buf.b, t, s.fill, left)
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, num.prefix...)
	dst = pad(dst, t, s.fill, middle)
	if grouped > 0 {
		dst = num.appendGrouped(dst, grouped)
	}
	dst = append(dst, num.rest...)
	dst = pad(dst, t, s.fill, right)
	text := string(dst)
	buf.put(dst)
	return text
}

// groupedLen is the length of the digits, filled up with zeros to at least
// minDigits characters, separators included. As a separator is never the
// first character, the result may exceed minDigits by one.
func (num *number) groupedLen(minDigits int) int {
	if num.group == 0 {
		return max(len(num.digits), minDigits)
	}
	n := len(num.digits)
	n += (n - 1) / num.groupLen
	if n >= minDigits {
		return n
	}
	if n = minDigits; n%(num.groupLen+1) == 0 {
		n++
	}
	return n
}

// appendGrouped appends the digits as n characters.
func (num *number) appendGrouped(dst []byte, n int) []byte {
	if num.group == 0 {
		dst = pad(dst, Bytes3, '0', n-len(num.digits))
		return append(dst, num.digits...)
	}
	digits := n - n/(num.groupLen+1) // how many of n are no separators
	for ; digits > 0; digits-- {
		d := byte('0')
		if digits <= len(num.digits) {
			d = num.digits[len(num.digits)-digits]
		}
		dst = append(dst, d)
		if digits > 1 && (digits-1)%num.groupLen == 0 {
			dst = append(dst, num.group)
		}
	}
	return dst
}
