package structpack

import (
	"encoding/binary"
	"math"
	"math/big"
)

// An integer format is unsigned if its letter is upper-case.
func unsigned(code byte) bool { return 'A' <= code && code <= 'Z' }

// uint64Value returns n's bits, if n is within int64 or uint64.
func (n Integer) uint64Value() (bits uint64, negative, ok bool) {
	switch {
	case n.Big == nil:
		return uint64(n.Small), n.Small < 0, true
	case n.Big.IsUint64():
		return n.Big.Uint64(), false, true
	case n.Big.IsInt64():
		return uint64(n.Big.Int64()), true, true
	}
	return 0, n.Big.Sign() < 0, false
}

// checkRange returns the bits of n for an integer format of so many bytes, or
// the error of this Python for a number out of range.
func (f *Format) checkRange(n Integer, code byte, size int) (uint64, error) {
	bits, negative, ok := n.uint64Value()
	if code == 'P' {
		if !ok {
			return 0, f.pointerRange(n, negative)
		}
		return bits, nil
	}
	if f.python == Py2 {
		return f.checkRange2(bits, negative, ok, code, size)
	}
	low, high := limits(code, size)
	if ok && fits(bits, negative, code, size) {
		return bits, nil
	}
	return 0, errorf("'%c' format requires %d <= number <= %d", code, low, high)
}

// checkRange2 is Python 2's check. It has two stages: first the number must fit
// the C long (or, from 'I' on, unsigned long) that it passes through.
func (f *Format) checkRange2(bits uint64, negative, ok bool, code byte, size int) (uint64, error) {
	through := byte('l')
	// CPython packs h and H of the machine's own byte order as C shorts.
	foreign := f.order == binary.BigEndian
	switch {
	case code == 'I', code == 'L', code == 'Q', code == 'H' && foreign:
		through = 'L'
	}
	if !ok || !fits(bits, negative, through, 8) {
		return 0, outOfRange(code)
	}
	if fits(bits, negative, code, size) {
		return bits, nil
	}
	switch {
	case code == 'b':
		return 0, errorf("byte format requires -128 <= number <= 127")
	case code == 'B':
		return 0, errorf("ubyte format requires 0 <= number <= 255")
	case code == 'h' && !foreign:
		return 0, errorf("short format requires SHRT_MIN <= number <= SHRT_MAX")
	case code == 'H' && !foreign:
		return 0, errorf("ushort format requires 0 <= number <= USHRT_MAX")
	}
	low, high := limits(code, size)
	return 0, errorf("'%c' format requires %d <= number <= %d", code, low, high)
}

func outOfRange(code byte) error {
	return errorf("integer out of range for '%c' format code", code)
}

// limits returns the least and greatest number of an integer format.
func limits(code byte, size int) (low int64, high uint64) {
	width := 8 * uint(size)
	if unsigned(code) {
		return 0, math.MaxUint64 >> (64 - width)
	}
	return -1 << (width - 1), math.MaxInt64 >> (64 - width)
}

// fits tells whether a number, given as the bits of an int64 if negative or of
// a uint64 if not, is within the limits.
func fits(bits uint64, negative bool, code byte, size int) bool {
	low, high := limits(code, size)
	if negative {
		return int64(bits) >= low
	}
	return bits <= high
}

// pointerRange is the error for a number that does not fit a pointer.
func (f *Format) pointerRange(n Integer, negative bool) error {
	switch {
	case f.python == Py3 && n.Source == Int:
		return errIntTooLarge
	case negative:
		return &Error{OverflowError, "Python int too large to convert to C long"}
	case f.python == Py3:
		return &Error{OverflowError, "Python int too large to convert to C unsigned long"}
	default:
		return &Error{OverflowError, "long int too large to convert"}
	}
}

// fromUint64 is the Go value of an unsigned number.
func fromUint64(bits uint64) any {
	if bits <= math.MaxInt64 {
		return int64(bits)
	}
	return new(big.Int).SetUint64(bits)
}
