// Package structpack is the codec of Python's struct module: it parses a
// format, packs Go values into bytes and unpacks bytes into Go values, with the
// sizes, alignment and error texts of CPython 2.7 or 3.13.
//
// Native sizes ('@', and no prefix) are those of the LP64 C compilers of Linux
// and macOS.
package structpack

import (
	"encoding/binary"
	"fmt"
	"math"
)

// A Python selects the rules and texts of one CPython.
type Python uint8

// The Pythons that were measured.
const (
	Py2 Python = 2 // CPython 2.7.18
	Py3 Python = 3 // CPython 3.13.0
)

// A Kind is the exception class of an Error.
type Kind uint8

// The exceptions that the struct module raises.
const (
	StructError Kind = iota // struct.error
	OverflowError
	ValueError
	MemoryError
	SystemError // Python 2's answer to unpacking "0p"
)

// An Error is a Python exception: its class and its text.
type Error struct {
	Kind Kind
	Text string
}

func (e *Error) Error() string { return e.Text }

func errorf(format string, args ...any) error {
	return &Error{StructError, fmt.Sprintf(format, args...)}
}

// A Format is a parsed format string. It is immutable. Parsing takes a few
// hundred nanoseconds at most for usual formats, so there is no cache.
type Format struct {
	python Python
	native bool // native sizes and alignment
	order  binary.ByteOrder
	items  []item
	size   int
	args   int
}

// An item is one format character with its repeat count.
type item struct {
	code   byte
	size   int // of one value, bytes
	count  int // values; of 's' and 'p' the bytes of the one value
	offset int
}

// Size returns the number of bytes that the format describes.
func (f *Format) Size() int { return f.size }

// Args returns the number of values that the format packs.
func (f *Format) Args() int { return f.args }

// Parse parses a format string. A format that Python hands over as text is
// ASCII: refusing other text is up to the caller.
func Parse(python Python, format string) (*Format, error) {
	f := &Format{python: python, native: true, order: binary.NativeEndian}
	for i := range len(format) {
		if format[i] != 0 {
			continue
		}
		if python == Py3 {
			return nil, errorf("embedded null character")
		}
		format = format[:i] // a C string
		break
	}
	if format != "" {
		skip := 1
		switch format[0] {
		case '@':
		case '=':
			f.native = false
		case '<':
			f.native, f.order = false, binary.LittleEndian
		case '>', '!':
			f.native, f.order = false, binary.BigEndian
		default:
			skip = 0
		}
		format = format[skip:]
	}
	for i := 0; i < len(format); i++ {
		c := format[i]
		if isSpace(c) {
			continue
		}
		count := 1
		if isDigit(c) {
			for count = 0; i < len(format) && isDigit(format[i]); i++ {
				digit := int(format[i] - '0')
				if count > (math.MaxInt-digit)/10 {
					return nil, errTooLong
				}
				count = count*10 + digit
			}
			if i == len(format) {
				if python == Py2 {
					break
				}
				return nil, errorf("repeat count given without format specifier")
			}
			c = format[i]
		}
		if err := f.add(c, count); err != nil {
			return nil, err
		}
	}
	if python == Py2 && f.args > maxPack {
		return nil, &Error{Kind: MemoryError} // it notes every value apart
	}
	return f, nil
}

var errTooLong = &Error{StructError, "total struct size too long"}

// add appends one format character.
func (f *Format) add(code byte, count int) error {
	size, align := f.layout(code)
	if size == 0 {
		return errorf("bad char in struct format")
	}
	offset := f.size
	if align > 1 {
		if offset > math.MaxInt-(align-1) {
			return errTooLong
		}
		offset = (offset + align - 1) / align * align
	}
	if count > (math.MaxInt-offset)/size {
		return errTooLong
	}
	f.size = offset + count*size
	switch code {
	case 'x':
		return nil
	case 's', 'p':
		f.args++
	default:
		if count == 0 {
			return nil // it aligned, that was all
		}
		f.args += count
	}
	f.items = append(f.items, item{code, size, count, offset})
	return nil
}

// layout returns the size and alignment of a format character; 0 for one that
// this Python does not know.
func (f *Format) layout(code byte) (size, align int) {
	switch code {
	case 'x', 'b', 'B', 'c', 's', 'p', '?':
		return 1, 1
	case 'h', 'H':
		size = 2
	case 'e':
		if f.python == Py2 {
			return 0, 0
		}
		size = 2
	case 'i', 'I', 'f':
		size = 4
	case 'l', 'L':
		size = 4
		if f.native {
			size = 8
		}
	case 'q', 'Q', 'd':
		size = 8
	case 'n', 'N':
		if f.python == Py2 || !f.native {
			return 0, 0
		}
		size = 8
	case 'P':
		if !f.native {
			return 0, 0
		}
		size = 8
	}
	if !f.native {
		return size, 1
	}
	return size, size
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isSpace is isspace(3) in the C locale.
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
