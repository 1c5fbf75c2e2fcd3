package format

import (
	"math"
	"strings"
)

// Operand is the right operand of %. The values in it are opaque here; its
// methods convert them as the Python functions they name do, and the errors
// of those pass through [Percent] unchanged. [ErrType] and [ErrUnicode] ask
// for an answer instead.
//
// The type t given to some methods is that of the result in the making, which
// changes from Str2 to Unicode2 as soon as a unicode value is met.
type Operand interface {
	// Len is the length of a tuple; any other operand is one value: -1.
	Len() int

	// At returns element i of the tuple, or the value itself if Len is -1.
	At(i int) any

	// IsMapping reports whether the operand can be subscripted and is neither
	// a tuple nor a string. That holds for a list as well as for a dict.
	IsMapping() bool

	// Lookup is operand[key], where key is a string of type t.
	Lookup(t Type, key string) (any, error)

	// AppendText appends str(v), repr(v) or ascii(v), for conv 's', 'r' or
	// 'a', as a string of type t: under Unicode2 unicode(v) for 's', under
	// Bytes3 the bytes of v (or of v.__bytes__()) for 's', or ErrType.
	// Under Str2 it answers ErrUnicode if v, or its str, is unicode.
	AppendText(dst []byte, t Type, v any, conv byte) ([]byte, error)

	// AppendChar appends v for %c if v is a string that t accepts there, of
	// whatever length, and reports whether it is. For Str2 that is a str
	// (a unicode is ErrUnicode), for Unicode2 both types, for Str3 a str, for
	// Bytes3 a bytes or bytearray.
	AppendChar(dst []byte, t Type, v any) ([]byte, bool, error)

	// Int is v as an integer for a conversion, one of d i u o x X c. ErrType
	// stands for a TypeError of the conversion, in 2.7 for its every error.
	// Conversions are: int(v) without parsing text, in 2.7 for all (but under
	// Str2 a float has no 'c'), in 3.x for d i u; operator.index(v) in 3.x
	// for o x X c.
	Int(t Type, v any, conv byte) (Int, error)

	// Star is v as an integer if it is an instance of int (in 2.7: or long).
	Star(v any) (Int, bool)

	// Float is float(v) without parsing text; ErrType stands for its TypeError.
	Float(v any) (float64, error)

	// TypeName is type(v).__name__, for error messages.
	TypeName(v any) string
}

// Percent is format % args, where format is a string of type t. The result has
// the type t, or Unicode2 if t is Str2 and an argument turned out as unicode.
// See "printf-style String Formatting" in the library reference.
func Percent(t Type, format string, args Operand) (string, Type, error) {
	buf := getBuffer()
	p := percent{t: t, format: format, args: args, dst: buf.b}
	p.reset()
	err := p.run()
	text := ""
	if err == nil {
		text = string(p.dst)
	}
	buf.put(p.dst)
	return text, p.t, err
}

// percent is the state of one evaluation. Its cursor counts as CPython's does:
// argIdx runs up to argLen, from -2 to -1 for a value that is no tuple.
type percent struct {
	t      Type
	format string
	pos    int
	dst    []byte

	args           Operand
	argIdx, argLen int
	keyed          bool // the argument is the value of a mapping key
	value          any
}

func (p *percent) reset() {
	p.argIdx, p.argLen = 0, p.args.Len()
	if p.argLen < 0 {
		p.argIdx, p.argLen = -2, -1
	}
}

func (p *percent) nextArg() (any, error) {
	if p.argIdx >= p.argLen {
		return nil, typeError("not enough arguments for format string")
	}
	p.argIdx++
	switch {
	case p.keyed:
		return p.value, nil
	case p.argLen < 0:
		return p.args.At(0), nil
	}
	return p.args.At(p.argIdx - 1), nil
}

func (p *percent) run() error {
	for p.pos < len(p.format) {
		n := strings.IndexByte(p.format[p.pos:], '%')
		if n < 0 {
			p.dst = append(p.dst, p.format[p.pos:]...)
			break
		}
		p.dst = append(p.dst, p.format[p.pos:p.pos+n]...)
		p.pos += n
		start, argIdx := p.pos, p.argIdx
		err := p.directive()
		if err == ErrUnicode {
			return p.promote(start, argIdx)
		}
		if err != nil {
			return err
		}
	}
	if p.argIdx < p.argLen && !p.args.IsMapping() {
		if p.t == Bytes3 {
			return typeError("not all arguments converted during bytes formatting")
		}
		return typeError("not all arguments converted during string formatting")
	}
	return nil
}

// promote goes on in unicode from the directive at start: what stands before
// it stays as str wrote it, the rest of the format and of the arguments is
// formatted anew.
func (p *percent) promote(start, argIdx int) error {
	rest := p.format[start:]
	if err := decodeASCII(rest); err != nil {
		return err
	}
	u := percent{t: Unicode2, format: rest, args: p.args}
	u.reset()
	if u.argLen >= 0 && argIdx > 0 {
		u.argIdx = argIdx
	}
	if err := u.run(); err != nil {
		return err
	}
	if err := decodeASCII(string(p.dst)); err != nil {
		return err
	}
	p.t = Unicode2
	p.dst = append(p.dst, u.dst...)
	return nil
}

// directive is one conversion specifier: %(key)#0- +width.precision hlL conv.
type directive struct {
	left, plus, blank, alt, zero bool

	width, precision int // or -1
	conv             rune
	at               int // the index of conv in the format, in bytes
}

// directive reads the conversion specifier at p.pos, converts its argument and
// appends the result.
func (p *percent) directive() error {
	p.pos++ // the %
	if p.t.Version() == Py3 && p.pos < len(p.format) && p.format[p.pos] == '%' {
		p.dst = append(p.dst, '%')
		p.pos++
		return nil
	}
	d := directive{width: -1, precision: -1}
	if c := p.peek(); c == 's' || c == 'd' { // nothing to parse in the usual case
		d.conv, d.at = rune(c), p.pos
		p.pos++
		return p.convert(&d)
	}
	if err := p.parse(&d); err != nil {
		return err
	}
	return p.convert(&d)
}

func (p *percent) parse(d *directive) error {
	if p.peek() == '(' {
		if err := p.key(); err != nil {
			return err
		}
	}
flags:
	for {
		switch p.peek() {
		case '-':
			d.left = true
		case '+':
			d.plus = true
		case ' ':
			d.blank = true
		case '#':
			d.alt = true
		case '0':
			d.zero = true
		default:
			break flags
		}
		p.pos++
	}
	var err error
	if d.width, err = p.width(d); err != nil {
		return err
	}
	if p.peek() == '.' {
		p.pos++
		if d.precision, err = p.precision(); err != nil {
			return err
		}
	}
	if c := p.peek(); c == 'h' || c == 'l' || c == 'L' {
		p.pos++
	}
	if p.pos == len(p.format) {
		return valueError("incomplete format")
	}
	d.at = p.pos
	r, size := p.t.char(p.format[p.pos:])
	d.conv = r
	p.pos += size
	return nil
}

// peek returns the next byte of the format, or 0 at its end.
func (p *percent) peek() byte {
	if p.pos < len(p.format) {
		return p.format[p.pos]
	}
	return 0
}

// key reads (key), in which parentheses may nest, and looks it up.
func (p *percent) key() error {
	if !p.args.IsMapping() {
		return typeError("format requires a mapping")
	}
	p.pos++
	start, depth := p.pos, 1
	for ; depth > 0; p.pos++ {
		if p.pos == len(p.format) {
			return valueError("incomplete format key")
		}
		switch p.format[p.pos] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	value, err := p.args.Lookup(p.t, p.format[start:p.pos-1])
	if err != nil {
		return err
	}
	p.value, p.keyed = value, true
	p.argIdx, p.argLen = -2, -1
	return nil
}

func (p *percent) width(d *directive) (int, error) {
	if p.peek() != '*' {
		return p.number(math.MaxInt, "width")
	}
	n, err := p.star()
	if err != nil {
		return 0, err
	}
	if n.Big != nil {
		return 0, overflowError("Python int too large to convert to C ssize_t")
	}
	if n.Small < 0 {
		d.left = true
		return int(-max(n.Small, -math.MaxInt64)), nil
	}
	return int(n.Small), nil
}

// precision reads what follows the point; nothing means 0.
func (p *percent) precision() (int, error) {
	if p.peek() != '*' {
		n, err := p.number(math.MaxInt32, "precision")
		return max(n, 0), err
	}
	n, err := p.star()
	if err != nil {
		return 0, err
	}
	if n.Big != nil || n.Small != int64(int32(n.Small)) {
		return 0, overflowError("Python int too large to convert to C int")
	}
	return max(int(n.Small), 0), nil
}

// star takes a width or precision from the arguments.
func (p *percent) star() (Int, error) {
	p.pos++
	v, err := p.nextArg()
	if err != nil {
		return Int{}, err
	}
	n, ok := p.args.Star(v)
	if !ok || p.t.Version() == Py2 && n.isLong() {
		return Int{}, typeError("* wants int")
	}
	return n, nil
}

// number reads ASCII digits; without any it returns -1.
func (p *percent) number(limit int, what string) (int, error) {
	n := -1
	for {
		c := p.peek()
		if c < '0' || c > '9' {
			return n, nil
		}
		n = max(n, 0)
		digit := int(c - '0')
		if n > (limit-digit)/10 {
			if what == "precision" && p.t != Str3 {
				what = "prec"
			}
			return 0, valueError("%s too big", what)
		}
		n = n*10 + digit
		p.pos++
	}
}
