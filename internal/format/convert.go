package format

import "math"

// convert appends the conversion of the next argument.
func (p *percent) convert(d *directive) error {
	start := len(p.dst)
	if d.conv == '%' && p.t.Version() == Py2 {
		p.dst = append(p.dst, '%')
		return p.padText(start, d)
	}
	v, err := p.nextArg()
	if err != nil {
		return err
	}
	switch d.conv {
	case 's', 'r':
		return p.text(v, d)
	case 'a':
		if p.t.Version() == Py3 {
			return p.text(v, d)
		}
	case 'b':
		if p.t == Bytes3 {
			return p.text(v, d)
		}
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.int(v, d)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(v, d)
	case 'c':
		return p.char(v, d)
	}
	return p.unsupported(d)
}

func (p *percent) unsupported(d *directive) error {
	number := uint32(d.conv)
	shown := "?"
	switch {
	case p.t == Bytes3 && d.conv >= 0x80: // CPython takes the byte as negative, and fails to show it
		return overflowError("character argument not in range(0x110000)")
	case p.t == Str2:
		shown = string([]byte{byte(d.conv)})
		number = uint32(int8(d.conv))
	case p.t == Bytes3 || 31 <= d.conv && d.conv <= 126:
		shown = string(d.conv)
	}
	return valueError("unsupported format character '%s' (0x%x) at index %d",
		shown, number, length(p.t, p.format[:d.at]))
}

// padText brings the text from start on to its width.
func (p *percent) padText(start int, d *directive) error {
	if d.width <= 0 {
		return nil
	}
	if err := checkField(d.width); err != nil {
		return err
	}
	p.fill(start, d.width-length(p.t, p.dst[start:]), d, start, false)
	return nil
}

// fill adds n characters of padding to the text from start on: blanks at its
// end or its start, or zeros at a place within it.
func (p *percent) fill(start, n int, d *directive, zerosAt int, zero bool) {
	if n <= 0 {
		return
	}
	at, c := start, byte(' ')
	switch {
	case d.left:
		at = len(p.dst)
	case zero:
		at, c = zerosAt, '0'
	}
	size := len(p.dst)
	p.dst = pad(p.dst, Bytes3, rune(c), n)
	if at < size {
		copy(p.dst[at+n:], p.dst[at:size])
		for i := at; i < at+n; i++ {
			p.dst[i] = c
		}
	}
}

func (p *percent) text(v any, d *directive) error {
	conv := byte(d.conv)
	if p.t == Bytes3 {
		if conv == 'b' {
			conv = 's'
		} else if conv == 'r' {
			conv = 'a'
		}
	}
	start := len(p.dst)
	dst, err := p.args.AppendText(p.dst, p.t, v, conv)
	if err == ErrType {
		return typeError("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
			p.args.TypeName(v))
	}
	if err != nil {
		return err
	}
	p.dst = dst
	if d.precision >= 0 {
		p.dst = dst[:start+prefixLen(p.t, dst[start:], d.precision)]
	}
	return p.padText(start, d)
}

// signed appends the sign of a number.
func (p *percent) signed(negative bool, d *directive) {
	switch {
	case negative:
		p.dst = append(p.dst, '-')
	case d.plus:
		p.dst = append(p.dst, '+')
	case d.blank:
		p.dst = append(p.dst, ' ')
	}
}

// maxIntPrecision is the longest precision that 2.7 takes for an int, whose
// digits it puts into a buffer of fixed size; a long has no such limit.
const maxIntPrecision = 116

func (p *percent) int(v any, d *directive) error {
	py2 := p.t.Version() == Py2
	n, err := p.args.Int(p.t, v, byte(d.conv))
	if err == ErrType {
		conv, wanted := d.conv, "a real number"
		if py2 {
			wanted = "a number"
		} else if conv == 'o' || conv == 'x' || conv == 'X' {
			wanted = "an integer"
		}
		if conv == 'i' && p.t != Str3 {
			conv = 'd'
		}
		return typeError("%%%c format: %s is required, not %s", conv, wanted, p.args.TypeName(v))
	}
	if err != nil {
		return err
	}
	if py2 && !n.isLong() && d.precision > maxIntPrecision {
		return overflowError("formatted integer is too long (precision too large?)")
	}

	if err := checkField(max(d.width, d.precision)); err != nil {
		return err
	}
	start := len(p.dst)
	p.signed(n.negative(), d)
	base, prefix := 10, ""
	switch d.conv {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		if err := n.checkDigits(p.t.Version()); err != nil {
			return err
		}
	}
	oldOctal := py2 && base == 8 // its prefix, a zero, counts as a digit
	if d.alt && !oldOctal {
		p.dst = append(p.dst, prefix...)
	}
	digits := len(p.dst)
	if d.alt && oldOctal && !n.isZero() {
		p.dst = append(p.dst, '0')
	}
	p.dst = n.appendDigits(p.dst, base)
	if py2 && n.isZero() && !n.isLong() && d.precision == 0 && !(d.alt && oldOctal) {
		p.dst = p.dst[:digits] // as C's printf prints 0 with precision 0
	}
	if d.conv == 'X' {
		upper(p.dst[digits:])
	}
	if missing := d.precision - (len(p.dst) - digits); missing > 0 {
		p.fill(digits, missing, &directive{}, digits, true)
	}
	p.fill(start, d.width-(len(p.dst)-start), d, digits, d.zero)
	return nil
}

func (p *percent) float(v any, d *directive) error {
	x, err := p.args.Float(v)
	switch {
	case err == nil:
	case p.t == Str2 || p.t == Bytes3: // here CPython replaces any error
		return typeError("float argument required, not %s", p.args.TypeName(v))
	case err != ErrType:
		return err
	case p.t == Unicode2:
		return typeError("a float is required")
	default:
		return typeError("must be real number, not %s", p.args.TypeName(v))
	}
	if err := checkField(max(d.width, d.precision)); err != nil {
		return err
	}
	start := len(p.dst)
	negative := math.Signbit(x) && !math.IsNaN(x)
	p.signed(negative, d)
	digits := len(p.dst)
	var flags floatFlags
	if d.alt {
		flags = altForm
	}
	precision := d.precision
	if precision < 0 {
		precision = 6
	}
	p.dst = appendFloat(p.dst, math.Abs(x), byte(d.conv), precision, flags)
	p.fill(start, d.width-(len(p.dst)-start), d, digits, d.zero)
	return nil
}

func (p *percent) char(v any, d *directive) error {
	start := len(p.dst)
	dst, isText, err := p.args.AppendChar(p.dst, p.t, v)
	if err != nil {
		return err
	}
	if isText {
		if length(p.t, dst[start:]) != 1 {
			return p.charType(v, isText)
		}
		p.dst = dst
		return p.padText(start, d)
	}
	n, err := p.args.Int(p.t, v, 'c')
	if err == ErrType {
		return p.charType(v, isText)
	}
	if err != nil {
		return err
	}
	if err := p.charRange(n); err != nil {
		return err
	}
	p.dst = p.t.appendChar(p.dst, rune(n.Small))
	return p.padText(start, d)
}

// charType words the refusal of v, a string or not, for %c.
func (p *percent) charType(v any, isText bool) error {
	switch {
	case p.t == Bytes3:
		return typeError("%%c requires an integer in range(256) or a single byte")
	case p.t != Str2 || isText:
		return typeError("%%c requires int or char")
	case p.args.TypeName(v) == "float":
		return typeError("integer argument expected, got float")
	}
	return typeError("an integer is required")
}

// charRange checks that n is a character of the result.
func (p *percent) charRange(n Int) error {
	switch p.t {
	case Str2:
		switch {
		case n.Big != nil:
			return errNoLong
		case n.Small < 0:
			return overflowError("unsigned byte integer is less than minimum")
		case n.Small > 0xFF:
			return overflowError("unsigned byte integer is greater than maximum")
		}
	case Unicode2:
		if n.Big != nil {
			return typeError("%%c requires int or char")
		}
		if n.Small < 0 || n.Small > 0x10FFFF {
			return overflowError("%%c arg not in range(0x110000) (wide Python build)")
		}
	case Str3:
		if n.Big != nil || n.Small < 0 || n.Small > 0x10FFFF {
			return overflowError("%%c arg not in range(0x110000)")
		}
	case Bytes3:
		if n.Big != nil || n.Small < 0 || n.Small > 0xFF {
			return overflowError("%%c arg not in range(256)")
		}
	}
	return nil
}
