package object

import (
	"fmt"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Text is text that counts code points: Python 2's unicode, and Python 3's str
// where it is not ASCII (an ASCII str is a starlark.String, which the two can
// never equal, so hashing stays right). Lone surrogates are kept in the
// three-byte form UTF-8 would give them.
type Text struct {
	s   string
	n   int  // code points
	str bool // Python 3's: parts that are ASCII become a starlark.String
}

var (
	_ starlark.Sliceable  = Text{}
	_ starlark.Sequence   = Text{}
	_ starlark.HasBinary  = Text{}
	_ starlark.Comparable = Text{}
)

// NewText makes a unicode of s, whatever s holds.
func NewText(s string) Text { return Text{s: s, n: countRunes(s)} }

// countRunes is utf8.RuneCountInString that takes a lone surrogate for one.
func countRunes(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		i += RuneLen(s[i:])
	}
	return n
}

// RuneLen is the length of the first code point of s, surrogates included.
func RuneLen(s string) int {
	if s[0] < utf8.RuneSelf {
		return 1
	}
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return 3
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// String is the text in UTF-8.
func (t Text) String() string        { return t.s }
func (t Text) Type() string          { return "unicode" }
func (t Text) Freeze()               {}
func (t Text) Truth() starlark.Bool  { return len(t.s) > 0 }
func (t Text) Hash() (uint32, error) { return starlark.String(t.s).Hash() }
func (t Text) Len() int              { return t.n }

// GoString is the text in UTF-8.
func (t Text) GoString() string { return t.s }

// part is a text made of a part of t.
func (t Text) part(s string) starlark.Value {
	if t.str && isASCII(s) {
		return starlark.String(s)
	}
	return Text{s: s, n: countRunes(s), str: t.str}
}

// Offset is where code point i begins in the UTF-8.
func (t Text) Offset(i int) int {
	if t.n == len(t.s) {
		return i
	}
	at := 0
	for ; i > 0 && at < len(t.s); i-- {
		at += RuneLen(t.s[at:])
	}
	return at
}

// Index returns a code point.
func (t Text) Index(i int) starlark.Value {
	at := t.Offset(i)
	return t.part(t.s[at : at+RuneLen(t.s[at:])])
}

// Slice counts code points.
func (t Text) Slice(start, end, step int) starlark.Value {
	if step == 1 {
		if start >= end {
			return t.part("")
		}
		from := t.Offset(start)
		rest := Text{s: t.s[from:], n: t.n - start}
		return t.part(t.s[from : from+rest.Offset(end-start)])
	}
	at := make([]int, 0, t.n+1)
	for i := 0; i < len(t.s); i += RuneLen(t.s[i:]) {
		at = append(at, i)
	}
	at = append(at, len(t.s))
	var b []byte
	for i := start; step > 0 && i < end || step < 0 && i > end; i += step {
		b = append(b, t.s[at[i]:at[i+1]]...)
	}
	return t.part(string(b))
}

// Iterate yields the code points.
func (t Text) Iterate() starlark.Iterator { return &textIterator{t: t} }

type textIterator struct {
	t Text
	i int
}

func (it *textIterator) Next(p *starlark.Value) bool {
	if it.i >= len(it.t.s) {
		return false
	}
	n := RuneLen(it.t.s[it.i:])
	*p = it.t.part(it.t.s[it.i : it.i+n])
	it.i += n
	return true
}

func (it *textIterator) Done() {}

// Binary is text + text, text * int and `in`. In Python 2 a str is decoded as
// ASCII.
func (t Text) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	switch op {
	case syntax.PLUS:
		s, err := t.operand(y)
		switch _, isText := AsText(y); {
		case err != nil && side == starlark.Right && !isText:
			return nil, nil // y does not know +
		case err != nil:
			return nil, err
		}
		if side == starlark.Left {
			s = t.s + s
		} else {
			s += t.s
		}
		return t.part(s), nil
	case syntax.STAR:
		n, ok := AsInt(y)
		if !ok {
			return nil, nil
		}
		return t.repeat(n)
	case syntax.IN:
		if side == starlark.Right {
			s, err := t.operand(y)
			return starlark.Bool(strings.Contains(t.s, s)), err
		}
	}
	return nil, nil
}

// operand is the text of the other operand, or the engine's error about it.
func (t Text) operand(y starlark.Value) (string, error) {
	switch y := y.(type) {
	case Text:
		return y.s, nil
	case starlark.String:
		if !t.str {
			return string(y), decodesASCII(string(y))
		}
		return string(y), nil
	case *Instance:
		if _, ok := AsText(y); ok {
			return t.operand(Plain(y))
		}
	}
	return "", fmt.Errorf("unknown binary op: %s + %s", map[bool]string{true: "string", false: "unicode"}[t.str], y.Type())
}

// decodesASCII is the error of Python 2 that reads s as text, or nil. See
// classify.
func decodesASCII(s string) error {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return &format.UnicodeError{Kind: "UnicodeDecodeError", Encoding: "ascii", Object: s, Start: i, End: i + 1, Reason: "ordinal not in range(128)"}
		}
	}
	return nil
}

// maxText bounds what a repetition makes.
const maxText = 1 << 30

func (t Text) repeat(n starlark.Int) (starlark.Value, error) {
	k, ok := n.Int64()
	switch {
	case n.Sign() <= 0:
		return t.part(""), nil
	case !ok || k > maxText || int(k)*len(t.s) > maxText:
		return nil, fmt.Errorf("excessive repeat (%d * %v elements)", len(t.s), n)
	}
	return t.part(strings.Repeat(t.s, int(k))), nil
}

// CompareSameType orders by code points, as UTF-8 does by bytes.
func (t Text) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return ThreeWay(op, strings.Compare(t.s, y.(Text).s)), nil
}

// Text makes the dialect's text of UTF-8: str.
func (rt *Runtime) Text(s string) starlark.Value {
	if rt.Dialect != Py3 || isASCII(s) {
		return starlark.String(s)
	}
	return Text{s: s, n: countRunes(s), str: true}
}

// Bytes makes the dialect's received data: bytes in Python 3, else str.
func (rt *Runtime) Bytes(s string) starlark.Value {
	if rt.Dialect == Py3 {
		return starlark.Bytes(s)
	}
	return starlark.String(s)
}

// BytesOf is Bytes of a slice that the caller gives up.
func (rt *Runtime) BytesOf(b []byte) starlark.Value {
	return rt.Bytes(unsafe.String(unsafe.SliceData(b), len(b)))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// AsText returns the text of a str or unicode (Python 3: str) in UTF-8; in
// .star and Python 2 a str's bytes as they are.
func AsText(v starlark.Value) (string, bool) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), true
	case Text:
		return v.s, true
	case *Instance: // of a class of text
		switch t := v.Native.(type) {
		case starlark.String:
			return string(t), true
		case Text:
			return t.s, true
		}
	}
	return "", false
}

// AsBytes returns the bytes of a value that functions on bytes take: bytes,
// bytearray, and where text is bytes (.star, Python 2) also str. Python 2's
// unicode is taken if it is ASCII.
func (rt *Runtime) AsBytes(v starlark.Value) (string, bool) {
	switch v := v.(type) {
	case starlark.Bytes:
		return string(v), true
	case starlark.String:
		return string(v), rt.Dialect != Py3
	case Text:
		return v.s, rt.Dialect != Py3 && isASCII(v.s)
	case *ByteArray:
		return string(v.b), true
	case *MemoryView:
		return string(v.Bytes()), true
	case *Instance: // of a class of text
		if s, ok := AsText(v); ok {
			return s, rt.Dialect != Py3
		}
		if m, ok := v.buffer(); ok {
			return string(m.Bytes()), true
		}
	}
	return "", false
}
