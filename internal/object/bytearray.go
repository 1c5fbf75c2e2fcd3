package object

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/pysock/pysock/internal/format"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// ByteArray is Python's bytearray: bytes that can be changed, the buffer for
// recv_into.
type ByteArray struct {
	b      []byte
	rt     *Runtime
	frozen bool
}

// NewByteArray makes a bytearray of b, which the caller gives up.
func (rt *Runtime) NewByteArray(b []byte) *ByteArray { return &ByteArray{b: b, rt: rt} }

// Bytes is the content itself: what is written to it is seen by the script.
func (a *ByteArray) Bytes() []byte { return a.b }

// SetBytes replaces the content.
func (a *ByteArray) SetBytes(b []byte) { a.b = b }

// Runtime returns the runtime the array belongs to.
func (a *ByteArray) Runtime() *Runtime { return a.rt }

var (
	_ starlark.HasSetIndex = (*ByteArray)(nil)
	_ starlark.Sliceable   = (*ByteArray)(nil)
	_ starlark.Sequence    = (*ByteArray)(nil)
	_ starlark.HasBinary   = (*ByteArray)(nil)
	_ starlark.Comparable  = (*ByteArray)(nil)
)

func (a *ByteArray) String() string {
	q := format.QuoteB(string(a.b))
	if q[1] == '"' { // CPython escapes the single quotes all the same
		q = strings.ReplaceAll(q, "'", `\'`)
	}
	return "bytearray(" + q + ")"
}
func (a *ByteArray) Type() string         { return "bytearray" }
func (a *ByteArray) Freeze()              { a.frozen = true }
func (a *ByteArray) Truth() starlark.Bool { return len(a.b) > 0 }
func (a *ByteArray) Len() int             { return len(a.b) }
func (a *ByteArray) Hash() (uint32, error) {
	return 0, a.rt.Errorf("TypeError", "unhashable type: 'bytearray'")
}

// Index returns a byte as an int.
func (a *ByteArray) Index(i int) starlark.Value { return starlark.MakeInt(int(a.b[i])) }

// Slice returns a new bytearray.
func (a *ByteArray) Slice(start, end, step int) starlark.Value {
	if step == 1 {
		return a.rt.NewByteArray(append([]byte(nil), a.b[start:end]...))
	}
	var b []byte
	for i := start; step > 0 && i < end || step < 0 && i > end; i += step {
		b = append(b, a.b[i])
	}
	return a.rt.NewByteArray(b)
}

// SetIndex changes a byte.
func (a *ByteArray) SetIndex(i int, v starlark.Value) error {
	if a.frozen {
		return fmt.Errorf("cannot assign to element of frozen bytearray")
	}
	n, err := starlark.AsInt32(Plain(v))
	if err != nil {
		return a.rt.Errorf("TypeError", "an integer is required")
	}
	if n < 0 || n > 255 {
		return a.rt.Errorf("ValueError", "byte must be in range(0, 256)")
	}
	a.b[i] = byte(n)
	return nil
}

// Iterate yields the bytes as ints.
func (a *ByteArray) Iterate() starlark.Iterator { return &byteIterator{a: a} }

type byteIterator struct {
	a *ByteArray
	i int
}

func (it *byteIterator) Next(p *starlark.Value) bool {
	if it.i >= len(it.a.b) {
		return false
	}
	*p = starlark.MakeInt(int(it.a.b[it.i]))
	it.i++
	return true
}
func (it *byteIterator) Done() {}

// Binary gives bytearray + bytes and bytearray * int. The sum is of the left
// operand's type, in Python 2 always a bytearray.
func (a *ByteArray) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if op == syntax.IN && side == starlark.Right {
		return a.contains(y)
	}
	switch op {
	case syntax.STAR:
		n, ok := AsInt(y)
		if !ok {
			return nil, a.rt.Errorf("TypeError", "can't multiply sequence by non-int of type '%s'", a.rt.TypeName(y))
		}
		k, ok := n.Int64()
		if n.Sign() > 0 && (!ok || k*int64(len(a.b)) > maxText) {
			return nil, a.rt.Raise(a.rt.Exc("MemoryError"))
		}
		return a.rt.NewByteArray(bytes.Repeat(a.b, int(max(k, 0)))), nil
	case syntax.PLUS:
		s, ok := a.rt.AsBytes(y)
		switch {
		case ok && side == starlark.Left:
			return a.rt.NewByteArray(append(append([]byte(nil), a.b...), s...)), nil
		case ok && a.rt.Py3():
			return starlark.Bytes(s + string(a.b)), nil
		case ok:
			return a.rt.NewByteArray(append([]byte(s), a.b...)), nil
		}
		if _, isObject := y.(*Instance); side == starlark.Left && !isObject {
			return nil, a.rt.Errorf("TypeError", a.rt.Pick("can't concat bytearray to %s", "can't concat %s to bytearray"), a.rt.TypeName(y))
		}
	}
	return nil, nil
}

// contains is y in a: bytes, or a byte as an int.
func (a *ByteArray) contains(y starlark.Value) (starlark.Value, error) {
	if s, ok := a.rt.AsBytes(y); ok {
		return starlark.Bool(bytes.Contains(a.b, []byte(s))), nil
	}
	n, err := a.rt.Index(y)
	if err != nil {
		return nil, a.rt.Errorf("TypeError", a.rt.Pick("Type %s doesn't support the buffer API", "a bytes-like object is required, not '%s'"), a.rt.TypeName(y))
	}
	i, ok := n.Int64()
	if !ok || i < 0 || i > 255 {
		return nil, a.rt.Errorf("ValueError", "byte must be in range(0, 256)")
	}
	return starlark.Bool(bytes.IndexByte(a.b, byte(i)) >= 0), nil
}

// CompareSameType compares the contents.
func (a *ByteArray) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return starlark.Compare(op, starlark.Bytes(a.b), starlark.Bytes(y.(*ByteArray).b))
}

// Attr gives the methods of bytes, and those that change the array.
func (a *ByteArray) Attr(name string) (starlark.Value, error) {
	if m, ok := byteArrayMethods()[name]; ok {
		return &BoundMethod{a, m, a.rt}, nil
	}
	return nil, a.rt.NoAttribute(a, name, "'bytearray' object has no attribute '%s'", name)
}

// AttrNames lists the methods.
func (a *ByteArray) AttrNames() []string { return slices.Sorted(maps.Keys(byteArrayMethods())) }

// byteArrayMethods is made when a script first asks.
var byteArrayMethods = sync.OnceValue(func() map[string]*Method {
	return methodTable(
		NewMethod("append", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			a := self.(*ByteArray)
			if len(args) != 1 {
				return nil, a.rt.Errorf("TypeError", "append() takes exactly one argument (%d given)", len(args))
			}
			a.b = append(a.b, 0)
			if err := a.SetIndex(len(a.b)-1, args[0]); err != nil {
				a.b = a.b[:len(a.b)-1]
				return nil, err
			}
			return starlark.None, nil
		}),
		NewMethod("extend", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			a := self.(*ByteArray)
			if len(args) != 1 {
				return nil, a.rt.Errorf("TypeError", "extend() takes exactly one argument (%d given)", len(args))
			}
			if s, ok := a.rt.AsBytes(args[0]); ok {
				a.b = append(a.b, s...)
				return starlark.None, nil
			}
			b, err := a.rt.bytesFromInts(args[0])
			if err != nil {
				return nil, err
			}
			a.b = append(a.b, b...)
			return starlark.None, nil
		}),
	)
})

// bytesFromInts collects an iterable of ints from 0 to 255.
func (rt *Runtime) bytesFromInts(v starlark.Value) ([]byte, error) {
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, rt.Errorf("TypeError", "'%s' object is not iterable", rt.TypeName(v))
	}
	defer iter.Done()
	var b []byte
	var e starlark.Value
	for iter.Next(&e) {
		n, err := starlark.AsInt32(Plain(e))
		if err != nil {
			return nil, rt.Errorf("TypeError", "an integer is required")
		}
		if n < 0 || n > 255 {
			return nil, rt.Errorf("ValueError", "byte must be in range(0, 256)")
		}
		b = append(b, byte(n))
	}
	return b, nil
}

// ByteArrayOf is bytearray(v): a size, bytes, or an iterable of ints.
func (rt *Runtime) ByteArrayOf(v starlark.Value) (*ByteArray, error) {
	if s, ok := rt.AsBytes(v); ok {
		return rt.NewByteArray([]byte(s)), nil
	}
	if i, ok := AsInt(v); ok {
		n, ok := i.Int64()
		switch {
		case !ok || n > 1<<40:
			return nil, rt.Raise(rt.Exc("MemoryError"))
		case n < 0:
			return nil, rt.Errorf("ValueError", "negative count")
		}
		return rt.NewByteArray(make([]byte, n)), nil
	}
	if _, ok := AsText(v); ok {
		return nil, rt.Errorf("TypeError", "string argument without an encoding")
	}
	b, err := rt.bytesFromInts(v)
	if err != nil {
		return nil, err
	}
	return rt.NewByteArray(b), nil
}

func methodTable(methods ...*Method) map[string]*Method {
	m := make(map[string]*Method, len(methods))
	for _, x := range methods {
		m[x.MethodName] = x
	}
	return m
}
