package object

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
)

// ASCII is what Python 2 makes of a unicode where it needs a str.
func (rt *Runtime) ASCII(t Text) (string, error) {
	s := t.GoString()
	if t.Len() == len(s) || rt.UTF8 {
		return s, nil
	}
	start, end := -1, 0
	for i := 0; i < len(s); end++ {
		size := RuneLen(s[i:])
		if size > 1 && start < 0 {
			start = end
		} else if size == 1 && start >= 0 {
			break
		}
		i += size
	}
	return "", rt.UnicodeError(&format.UnicodeError{Kind: "UnicodeEncodeError", Encoding: "ascii", Object: s, Start: start, End: end, Reason: "ordinal not in range(128)"})
}

// EscapeNonASCII writes what is not ASCII with backslashes.
func EscapeNonASCII(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return s
	}
	var b []byte
	for i := 0; i < len(s); {
		n := RuneLen(s[i:])
		if n == 1 {
			b = append(b, s[i])
		} else {
			q := format.AppendASCII(nil, s[i:i+n])
			b = append(b, q[1:len(q)-1]...)
		}
		i += n
	}
	return string(b)
}

// ExceptionText is the unicode that an exception of Python 2 has as its only
// argument, if its class shows that.
func (rt *Runtime) ExceptionText(x *Instance) (Text, bool) {
	e := x.Exception()
	if e == nil || len(e.Args) != 1 || x.class.method("__unicode__") != nil {
		return Text{}, false
	}
	if m, ok := x.class.method("__str__").(*Method); !ok || m.owner != rt.Exc("BaseException") {
		return Text{}, false
	}
	t, ok := e.Args[0].(Text)
	return t, ok
}
