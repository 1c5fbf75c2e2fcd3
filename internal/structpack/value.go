package structpack

import "math/big"

// A Value is an argument to be packed. Pack asks only what the format character
// needs, since the answer may run a script's __index__, __float__ or truth
// method. An error returned here ends Pack, which returns it as it is.
type Value interface {
	// Integer answers the integer formats.
	Integer() (Integer, error)
	// Float answers 'e', 'f' and 'd': the value of a float, an integer that a
	// float can hold, or an object with __float__ (in Python 3 also
	// __index__); ok is false for any other, and where the method failed.
	Float() (x float64, ok bool)
	// Bytes answers 'c', 's' and 'p': the content of a byte string or
	// bytearray.
	Bytes() (data string, source BytesSource)
	// Truth answers '?'.
	Truth() (bool, error)
}

// An Integer is what a value amounts to as an integer.
type Integer struct {
	Source IntegerSource
	Small  int64
	Big    *big.Int // if not nil, the value, and Small is not used
}

// An IntegerSource tells how a value became an integer.
type IntegerSource uint8

// Sources of integers.
const (
	NotInteger IntegerSource = iota
	Int                      // an int, long or bool
	FromIndex                // by __index__
	FromInt                  // by __int__: Python 2 only, with a warning
	FromFloat                // a float, whose Float is then truncated: Python 2 only, with a warning
)

// A BytesSource tells what held the bytes.
type BytesSource uint8

// Sources of bytes.
const (
	NotBytes  BytesSource = iota
	Bytes                 // a byte string
	ByteArray             // a bytearray, which Python 3 packs for 's' and 'p'
)

// Of wraps a plain Go value: int, int64, uint64, *big.Int, float64, bool,
// string or []byte (byte strings); any other is a value that fits no format but
// '?', where it is true, or false if nil.
func Of(v any) Value { return plain{v} }

type plain struct{ v any }

func (p plain) Integer() (Integer, error) {
	switch v := p.v.(type) {
	case int:
		return Integer{Source: Int, Small: int64(v)}, nil
	case int64:
		return Integer{Source: Int, Small: v}, nil
	case uint64:
		return Integer{Source: Int, Big: new(big.Int).SetUint64(v)}, nil
	case *big.Int:
		return Integer{Source: Int, Big: v}, nil
	case bool:
		if v {
			return Integer{Source: Int, Small: 1}, nil
		}
		return Integer{Source: Int}, nil
	case float64:
		return Integer{Source: FromFloat}, nil
	}
	return Integer{}, nil
}

func (p plain) Float() (x float64, ok bool) {
	if x, ok := p.v.(float64); ok {
		return x, true
	}
	n, _ := p.Integer()
	if n.Source != Int {
		return 0, false
	}
	return n.Float()
}

// Float returns the nearest float; ok is false if the integer is too large for
// one.
func (n Integer) Float() (x float64, ok bool) {
	if n.Big == nil {
		return float64(n.Small), true
	}
	x, _ = new(big.Float).SetInt(n.Big).Float64()
	return x, x-x == 0
}

func (p plain) Bytes() (string, BytesSource) {
	switch v := p.v.(type) {
	case string:
		return v, Bytes
	case []byte:
		return string(v), Bytes
	}
	return "", NotBytes
}

func (p plain) Truth() (bool, error) {
	switch v := p.v.(type) {
	case nil:
		return false, nil
	case float64:
		return v != 0, nil
	case string:
		return v != "", nil
	case []byte:
		return len(v) != 0, nil
	}
	if n, _ := p.Integer(); n.Source == Int {
		return n.Small != 0 || n.Big != nil && n.Big.Sign() != 0, nil
	}
	return true, nil
}
