package format

import (
	"math"
	"math/big"
	"strconv"
)

// Int is a Python integer. The zero value is 0.
type Int struct {
	Small int64
	Big   *big.Int // the value, if it does not fit Small; else nil
	Long  bool     // 2.7: of type long, though it would fit an int
}

// NewInt returns the Int of a machine integer.
func NewInt(n int64) Int { return Int{Small: n} }

// NewBigInt returns the Int of n, which it keeps. A value that needs n is a
// long in 2.7; a smaller one is an int.
func NewBigInt(n *big.Int) Int {
	if n.IsInt64() {
		return Int{Small: n.Int64()}
	}
	return Int{Big: n, Long: true}
}

// FloatInt is int(x): x without its fraction. The errors are those of CPython
// for infinities and NaN.
func FloatInt(x float64) (Int, error) {
	switch {
	case math.IsNaN(x):
		return Int{}, valueError("cannot convert float NaN to integer")
	case math.IsInf(x, 0):
		return Int{}, overflowError("cannot convert float infinity to integer")
	case math.Abs(x) < 1<<63:
		return Int{Small: int64(x)}, nil
	}
	n, _ := new(big.Float).SetFloat64(x).Int(nil)
	return NewBigInt(n), nil
}

// Float is float(n), rounded to nearest even, or OverflowError.
func (n Int) Float(v Version) (float64, error) {
	if n.Big == nil {
		return float64(n.Small), nil
	}
	x, _ := new(big.Float).SetInt(n.Big).Float64()
	if math.IsInf(x, 0) {
		if v == Py2 {
			return 0, overflowError("long int too large to convert to float")
		}
		return 0, overflowError("int too large to convert to float")
	}
	return x, nil
}

// Str is str(n). In 3.x a number of more than 4300 digits is a ValueError.
func (n Int) Str(v Version) (string, error) {
	if err := n.checkDigits(v); err != nil {
		return "", err
	}
	if n.Big != nil {
		return n.Big.String(), nil
	}
	return strconv.FormatInt(n.Small, 10), nil
}

// Repr is repr(n): Str, with the L of 2.7's long.
func (n Int) Repr(v Version) (string, error) {
	s, err := n.Str(v)
	if err == nil && v == Py2 && n.isLong() {
		s += "L"
	}
	return s, err
}

func (n Int) isLong() bool { return n.Long || n.Big != nil }

// maxStrDigits is CPython 3's sys.int_info.default_max_str_digits.
const maxStrDigits = 4300

// checkDigits applies the limit of 3.x on decimal conversion.
func (n Int) checkDigits(v Version) error {
	const bits = 14281 // of the smallest number with maxStrDigits digits
	if v == Py2 || n.Big == nil || n.Big.BitLen() < bits {
		return nil
	}
	if len(new(big.Int).Abs(n.Big).String()) <= maxStrDigits {
		return nil
	}
	return valueError("Exceeds the limit (%d digits) for integer string conversion; "+
		"use sys.set_int_max_str_digits() to increase the limit", maxStrDigits)
}

// negative reports whether n < 0.
func (n Int) negative() bool {
	if n.Big != nil {
		return n.Big.Sign() < 0
	}
	return n.Small < 0
}

func (n Int) isZero() bool { return n.Big == nil && n.Small == 0 }

// appendDigits appends the digits of |n|, without prefix.
func (n Int) appendDigits(dst []byte, base int) []byte {
	if n.Big != nil {
		start := len(dst)
		dst = n.Big.Append(dst, base)
		if n.Big.Sign() < 0 {
			dst = append(dst[:start], dst[start+1:]...)
		}
		return dst
	}
	u := uint64(n.Small)
	if n.Small < 0 {
		u = -u
	}
	return strconv.AppendUint(dst, u, base)
}

// upper turns ASCII letters into capitals in place.
func upper(b []byte) {
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
}
