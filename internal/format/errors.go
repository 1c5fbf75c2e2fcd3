package format

import (
	"errors"
	"fmt"
	"strconv"
)

// Error is a Python exception: Kind is the name of its class, as in
// "ValueError", Msg its message, word for word that of the CPython version
// asked for.
type Error struct {
	Kind string
	Msg  string
}

func (e *Error) Error() string { return e.Kind + ": " + e.Msg }

// UnicodeError is a UnicodeDecodeError or UnicodeEncodeError (its Kind), which
// CPython builds from five values. Start and End count characters of Object.
type UnicodeError struct {
	Kind       string
	Encoding   string
	Object     string
	Start, End int
	Reason     string
}

func (e *UnicodeError) Error() string {
	return fmt.Sprintf("%s: '%s' codec: position %d: %s", e.Kind, e.Encoding, e.Start, e.Reason)
}

// Answers of an [Operand] that are no exceptions.
var (
	// ErrType says that a conversion does not take the type of the value (or
	// raised TypeError). The caller of the conversion words the exception.
	ErrType = errors.New("format: type not accepted")

	// ErrUnicode says that a value asked for as 2.7 str is unicode, which
	// makes the whole result unicode.
	ErrUnicode = errors.New("format: the result is unicode")
)

func valueError(format string, args ...any) error {
	return &Error{"ValueError", fmt.Sprintf(format, args...)}
}

func typeError(format string, args ...any) error {
	return &Error{"TypeError", fmt.Sprintf(format, args...)}
}

func overflowError(format string, args ...any) error {
	return &Error{"OverflowError", fmt.Sprintf(format, args...)}
}

func indexError(format string, args ...any) error {
	return &Error{"IndexError", fmt.Sprintf(format, args...)}
}

func checkField(n int) error {
	if n > maxField {
		return &Error{Kind: "MemoryError"}
	}
	return nil
}

// showChar is a character inside an error message: itself if it is visible
// ASCII, else \x and its number. 2.7's str shows any byte as it is.
func (t Type) showChar(r rune) string {
	switch {
	case t == Str2:
		return string([]byte{byte(r)})
	case r > ' ' && r < 128:
		return string(r)
	}
	return `\x` + strconv.FormatInt(int64(r), 16)
}
