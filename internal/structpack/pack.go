package structpack

import (
	"math"
	"math/big"
	"slices"
)

// A Warner is told of each DeprecationWarning that Python 2 issues while it
// packs. An error that it returns ends Pack. A nil Warner ignores them, as
// Python 2.7 does by default.
type Warner func(text string) error

func (warn Warner) issue(text string) error {
	if warn == nil {
		return nil
	}
	return warn(text)
}

// maxPack is the size, in bytes, beyond which a pack is refused as CPython
// refuses what it cannot allocate: a Go program would not survive the attempt.
const maxPack = 1 << 30

// AppendPack packs values as the format says and appends the bytes to dst.
func (f *Format) AppendPack(dst []byte, warn Warner, values ...Value) ([]byte, error) {
	if err := f.checkArgs("pack", values); err != nil {
		return dst, err
	}
	if f.size > maxPack {
		return dst, &Error{Kind: MemoryError}
	}
	start := len(dst)
	out := slices.Grow(dst, f.size)[:start+f.size]
	if err := f.pack(out[start:], warn, values); err != nil {
		return dst, err
	}
	return out, nil
}

// PackInto packs values into buf at offset, which counts from the end if it is
// negative. Padding is written as zeros.
func (f *Format) PackInto(buf []byte, offset int, warn Warner, values ...Value) error {
	if err := f.checkArgs("pack_into", values); err != nil {
		return err
	}
	at, err := f.place("pack_into", "packing", "no space to pack", len(buf), offset)
	if err != nil {
		return err
	}
	return f.pack(buf[at:at+f.size], warn, values)
}

func (f *Format) checkArgs(caller string, values []Value) error {
	if len(values) != f.args {
		return errorf("%s expected %d items for packing (got %d)", caller, f.args, len(values))
	}
	return nil
}

// place finds where in a buffer of n bytes the format's bytes stand.
func (f *Format) place(caller, doing, noRoom string, n, offset int) (int, error) {
	at := offset
	if at < 0 {
		at += n
	}
	if f.python == Py2 {
		if at < 0 || n-at < f.size {
			return 0, errorf("%s requires a buffer of at least %d bytes", caller, f.size)
		}
		return at, nil
	}
	switch {
	case offset < 0 && f.size > -offset:
		return 0, errorf("%s %d bytes at offset %d", noRoom, f.size, offset)
	case at < 0:
		return 0, errorf("offset %d out of range for %d-byte buffer", offset, n)
	case n-at < f.size:
		return 0, errorf("%s requires a buffer of at least %d bytes for %s %d bytes at offset %d (actual buffer size is %d)",
			caller, uint(at)+uint(f.size), doing, f.size, offset, n)
	}
	return at, nil
}

// pack writes values into out, which is f.size bytes long.
func (f *Format) pack(out []byte, warn Warner, values []Value) error {
	clear(out)
	arg := 0
	for _, it := range f.items {
		at := out[it.offset:]
		if it.code == 's' || it.code == 'p' {
			if err := f.packString(at[:it.count], it.code, values[arg]); err != nil {
				return err
			}
			arg++
			continue
		}
		for range it.count {
			if err := f.packOne(at[:it.size], it.code, warn, values[arg]); err != nil {
				return err
			}
			at = at[it.size:]
			arg++
		}
	}
	return nil
}

// packString writes as much of a string as there is room for; a Pascal string
// ('p') starts with its length in one byte.
func (f *Format) packString(out []byte, code byte, v Value) error {
	s, source := v.Bytes()
	if source == NotBytes || source == ByteArray && f.python == Py2 {
		if f.python == Py2 {
			return errorf("argument for '%c' must be a string", code)
		}
		return errorf("argument for '%c' must be a bytes object", code)
	}
	if code == 's' {
		copy(out, s)
	} else if len(out) > 0 {
		out[0] = byte(min(copy(out[1:], s), math.MaxUint8))
	}
	return nil
}

func (f *Format) packOne(out []byte, code byte, warn Warner, v Value) error {
	switch code {
	case 'c':
		s, source := v.Bytes()
		if source == Bytes && len(s) == 1 {
			out[0] = s[0]
			return nil
		}
		if f.python == Py2 {
			return errorf("char format require string of length 1")
		}
		return errorf("char format requires a bytes object of length 1")
	case '?':
		truth, err := v.Truth()
		if truth {
			out[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		return f.packFloat(out, code, v)
	}
	n, err := f.integer(v, code, warn)
	if err != nil {
		return err
	}
	bits, err := f.checkRange(n, code, len(out))
	if err != nil {
		return err
	}
	f.putUint(out, bits)
	return nil
}

// putUint writes the low bytes of bits.
func (f *Format) putUint(out []byte, bits uint64) {
	switch len(out) {
	case 1:
		out[0] = byte(bits)
	case 2:
		f.order.PutUint16(out, uint16(bits))
	case 4:
		f.order.PutUint32(out, uint32(bits))
	case 8:
		f.order.PutUint64(out, bits)
	}
}

// integer converts a value for an integer format.
func (f *Format) integer(v Value, code byte, warn Warner) (Integer, error) {
	n, err := v.Integer()
	if err != nil {
		return n, err
	}
	switch n.Source {
	case Int, FromIndex:
		return n, nil
	}
	if f.python == Py3 {
		return n, errorf("required argument is not an integer")
	}
	switch n.Source {
	case FromInt:
		return n, warn.issue("integer argument expected, got non-integer (implicit conversion using __int__ is deprecated)")
	case FromFloat:
		if err := warn.issue("integer argument expected, got float"); err != nil {
			return n, err
		}
		x, _ := v.Float()
		return truncate(x, code)
	}
	return n, errorf("cannot convert argument to integer")
}

// truncate is Python 2's int(x).
func truncate(x float64, code byte) (Integer, error) {
	switch {
	case math.IsNaN(x):
		return Integer{}, &Error{ValueError, "cannot convert float NaN to integer"}
	case math.IsInf(x, 0):
		if code == 'P' {
			return Integer{}, &Error{OverflowError, "cannot convert float infinity to integer"}
		}
		return Integer{}, outOfRange(code)
	case math.Abs(x) < 1<<63:
		return Integer{Source: Int, Small: int64(x)}, nil
	}
	n, _ := big.NewFloat(x).Int(nil)
	return Integer{Source: Int, Big: n}, nil
}

// packFloat writes a float of two, four or eight bytes.
func (f *Format) packFloat(out []byte, code byte, v Value) error {
	x, ok := v.Float()
	if !ok {
		return errorf("required argument is not a float")
	}
	switch code {
	case 'd':
		f.order.PutUint64(out, math.Float64bits(x))
		return nil
	case 'f':
		// C's conversion makes native overflow an infinity; the standard
		// sizes refuse it.
		narrow := float32(x)
		if f.native || !math.IsInf(float64(narrow), 0) || math.IsInf(x, 0) {
			f.order.PutUint32(out, math.Float32bits(narrow))
			return nil
		}
	case 'e':
		if bits, ok := halfBits(x); ok {
			f.order.PutUint16(out, bits)
			return nil
		}
	}
	if f.python == Py3 {
		if n, err := v.Integer(); err == nil && n.Source == Int {
			return errIntTooLarge
		}
	}
	return &Error{OverflowError, "float too large to pack with " + string(code) + " format"}
}

var errIntTooLarge = &Error{StructError, "int too large to convert"}
