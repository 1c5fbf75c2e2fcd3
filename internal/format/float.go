package format

import (
	"bytes"
	"math"
	"strconv"
)

// FloatRepr is repr(x), the same in both versions: the shortest digits that
// read back as x, with an exponent below 1e-4 and from 1e16 on.
func FloatRepr(x float64) string { return string(AppendFloatRepr(nil, x)) }

// AppendFloatRepr appends FloatRepr(x).
func AppendFloatRepr(dst []byte, x float64) []byte {
	return appendFloat(dst, x, 'r', 0, addDot0)
}

// FloatStr is str(x): repr in 3.x, twelve significant digits in 2.7.
func FloatStr(v Version, x float64) string { return string(AppendFloatStr(nil, v, x)) }

// AppendFloatStr appends FloatStr(v, x).
func AppendFloatStr(dst []byte, v Version, x float64) []byte {
	if v == Py2 {
		return appendFloat(dst, x, 'g', strDigits, addDot0)
	}
	return AppendFloatRepr(dst, x)
}

// strDigits is the number of significant digits in 2.7's str of a float.
const strDigits = 12

type floatFlags int

const (
	addDot0   floatFlags = 1 << iota // print 1.0, not 1 (repr and str)
	altForm                          // '#': keep the point, and the zeros of 'g'
	noNegZero                        // 'z': print a negative zero without its sign
)

// appendFloat is CPython's PyOS_double_to_string. The code is one of e E f F g
// G, or r for the shortest digits, which ignores prec.
func appendFloat(dst []byte, x float64, code byte, prec int, flags floatFlags) []byte {
	start := len(dst)
	switch lower := code | 0x20; {
	case math.IsNaN(x):
		dst = append(dst, "nan"...)
	case math.IsInf(x, 0):
		if x < 0 {
			dst = append(dst, '-')
		}
		dst = append(dst, "inf"...)
	case lower == 'e' || lower == 'f':
		dst = strconv.AppendFloat(dst, x, lower, prec, 64)
		if prec == 0 && flags&altForm != 0 {
			at := bytes.IndexByte(dst[start:], 'e')
			if at < 0 {
				dst = append(dst, '.')
			} else {
				dst = append(dst, 0)
				copy(dst[start+at+1:], dst[start+at:])
				dst[start+at] = '.'
			}
		}
	default:
		dst = appendGeneral(dst, x, lower, prec, flags)
	}
	if flags&noNegZero != 0 && dst[start] == '-' && !bytes.ContainsAny(mantissa(dst[start:]), "123456789in") {
		dst = append(dst[:start], dst[start+1:]...)
	}
	if code < 'a' {
		upper(dst[start:])
	}
	return dst
}

// mantissa is what stands before the exponent of a float.
func mantissa(b []byte) []byte {
	if i := bytes.IndexByte(b, 'e'); i >= 0 {
		return b[:i]
	}
	return b
}

// appendGeneral appends a finite number by the rules of 'g', or, for code 'r',
// its shortest digits: plain if the exponent is small, else with exponent.
func appendGeneral(dst []byte, x float64, code byte, prec int, flags floatFlags) []byte {
	if a := math.Abs(x); code == 'r' && flags == addDot0 && (a == 0 || 1e-4 <= a && a < 1e16) {
		start := len(dst)
		dst = strconv.AppendFloat(dst, x, 'f', -1, 64)
		if bytes.IndexByte(dst[start:], '.') < 0 {
			dst = append(dst, ".0"...)
		}
		return dst
	}
	// The digits of d.ddde±xx, then the point put where it belongs.
	maxPoint, wanted := 16, 0
	digitsAfter := -1
	if code == 'g' {
		prec = max(prec, 1)
		digitsAfter, maxPoint = prec-1, prec
		if flags&addDot0 != 0 {
			maxPoint--
		}
		if flags&altForm != 0 {
			wanted = prec
		}
	}
	var array [32]byte
	digits := strconv.AppendFloat(array[:0], math.Abs(x), 'e', digitsAfter, 64)
	e := bytes.LastIndexByte(digits, 'e')
	exp, _ := strconv.Atoi(string(digits[e+1:]))
	digits = digits[:e]
	if len(digits) > 1 {
		copy(digits[1:], digits[2:])
		digits = digits[:len(digits)-1]
	}
	for len(digits) > 1 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}

	if math.Signbit(x) {
		dst = append(dst, '-')
	}
	point := exp + 1 // digits before the point
	useExp := point <= -4 || point > maxPoint
	if useExp {
		point = 1
	}
	if point <= 0 {
		dst = append(dst, "0."...)
		dst = pad(dst, Bytes3, '0', -point)
		dst = append(dst, digits...)
		dst = pad(dst, Bytes3, '0', wanted-len(digits))
		return dst
	}
	whole := min(point, len(digits))
	dst = append(dst, digits[:whole]...)
	dst = pad(dst, Bytes3, '0', point-whole)
	fraction := digits[whole:]
	zeros := max(wanted-max(point, len(digits)), 0)
	if flags&addDot0 != 0 && !useExp && len(fraction) == 0 {
		zeros = max(zeros, 1)
	}
	if len(fraction)+zeros > 0 || flags&altForm != 0 {
		dst = append(dst, '.')
	}
	dst = append(dst, fraction...)
	dst = pad(dst, Bytes3, '0', zeros)
	if useExp {
		dst = append(dst, 'e')
		if exp < 0 {
			dst = append(dst, '-')
			exp = -exp
		} else {
			dst = append(dst, '+')
		}
		if exp < 10 {
			dst = append(dst, '0')
		}
		dst = strconv.AppendInt(dst, int64(exp), 10)
	}
	return dst
}
