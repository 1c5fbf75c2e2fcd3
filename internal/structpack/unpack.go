package structpack

import "math"

// Unpack reads data, which must be exactly as long as the format, and returns
// its values: int64, or *big.Int for what an int64 cannot hold; float64; bool;
// and string for 'c', 's' and 'p'.
func (f *Format) Unpack(data []byte) ([]any, error) {
	if len(data) != f.size {
		return nil, f.SizeError()
	}
	return f.unpack(data)
}

// SizeError is the error for data of a wrong length: in Python 2 also the one
// for an argument that holds no bytes at all.
func (f *Format) SizeError() error {
	if f.python == Py2 {
		return errorf("unpack requires a string argument of length %d", f.size)
	}
	return errorf("unpack requires a buffer of %d bytes", f.size)
}

// UnpackFrom reads the values at offset, which counts from the end if it is
// negative.
func (f *Format) UnpackFrom(data []byte, offset int) ([]any, error) {
	at, err := f.place("unpack_from", "unpacking", "not enough data to unpack", len(data), offset)
	if err != nil {
		return nil, err
	}
	return f.unpack(data[at : at+f.size])
}

// CheckIter tells whether Python 3's iter_unpack accepts data of n bytes.
func (f *Format) CheckIter(n int) error {
	if f.size == 0 {
		return errorf("cannot iteratively unpack with a struct of length 0")
	}
	if n%f.size != 0 {
		return errorf("iterative unpacking requires a buffer of a multiple of %d bytes", f.size)
	}
	return nil
}

func (f *Format) unpack(data []byte) ([]any, error) {
	values := make([]any, 0, f.args)
	for _, it := range f.items {
		in := data[it.offset:]
		switch it.code {
		case 's':
			values = append(values, string(in[:it.count]))
			continue
		case 'p':
			if it.count == 0 && f.python == Py2 {
				return nil, &Error{SystemError, "Negative size passed to PyString_FromStringAndSize"}
			}
			values = append(values, pascalString(in[:it.count]))
			continue
		}
		for range it.count {
			values = append(values, f.unpackOne(in[:it.size], it.code))
			in = in[it.size:]
		}
	}
	return values, nil
}

func pascalString(in []byte) string {
	if len(in) == 0 {
		return ""
	}
	return string(in[1:][:min(int(in[0]), len(in)-1)])
}

func (f *Format) unpackOne(in []byte, code byte) any {
	switch code {
	case 'c':
		return string(in)
	case '?':
		return in[0] != 0
	case 'e':
		return halfFloat(f.order.Uint16(in))
	case 'f':
		return float64(math.Float32frombits(f.order.Uint32(in)))
	case 'd':
		return math.Float64frombits(f.order.Uint64(in))
	}
	bits := f.uint(in)
	if unsigned(code) {
		return fromUint64(bits)
	}
	shift := 64 - 8*uint(len(in)) // extend the sign
	return int64(bits<<shift) >> shift
}

// uint reads a number of one, two, four or eight bytes.
func (f *Format) uint(in []byte) uint64 {
	switch len(in) {
	case 1:
		return uint64(in[0])
	case 2:
		return uint64(f.order.Uint16(in))
	case 4:
		return uint64(f.order.Uint32(in))
	default:
		return f.order.Uint64(in)
	}
}
