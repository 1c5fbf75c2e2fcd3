package object

import (
	"fmt"
	"unsafe"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// MemoryView is Python's memoryview of bytes: a window on the content of a
// bytes or bytearray, without a copy. Python 2's buffer is one that cannot be
// written.
type MemoryView struct {
	rt       *Runtime
	array    *ByteArray // nil: of bytes
	s        string     // of bytes
	from, to int
	released bool
	buffer   bool // Python 2's buffer
}

var (
	_ starlark.Sliceable   = (*MemoryView)(nil)
	_ starlark.Sequence    = (*MemoryView)(nil)
	_ starlark.HasSetIndex = (*MemoryView)(nil)
	_ starlark.HasAttrs    = (*MemoryView)(nil)
)

// NewMemoryView makes a view of a bytes-like value; false if v is none.
func (rt *Runtime) NewMemoryView(v starlark.Value) (*MemoryView, bool) {
	switch v := v.(type) {
	case *ByteArray:
		return &MemoryView{rt: rt, array: v, to: len(v.b)}, true
	case *MemoryView:
		w := *v
		return &w, true
	case *Instance:
		if m, ok := v.buffer(); ok {
			return m, true
		}
	}
	if _, isText := v.(Text); isText {
		return nil, false
	}
	s, ok := rt.AsBytes(v)
	return &MemoryView{rt: rt, s: s, to: len(s)}, ok
}

// NewBuffer is Python 2's buffer(v, offset, size); size is negative for all.
func (rt *Runtime) NewBuffer(s string, offset, size int) *MemoryView {
	from := min(max(offset, 0), len(s))
	to := len(s)
	if size >= 0 {
		to = min(from+size, to)
	}
	return &MemoryView{rt: rt, s: s, from: from, to: to, buffer: true}
}

// Bytes is the content itself. Only that of a writable view may be changed.
func (m *MemoryView) Bytes() []byte {
	if m.array != nil {
		b := m.array.b
		return b[min(m.from, len(b)):min(m.to, len(b))]
	}
	s := m.s[m.from:m.to]
	return unsafe.Slice(unsafe.StringData(s), len(s))
}

// Readonly reports whether the content may not be changed.
func (m *MemoryView) Readonly() bool { return m.array == nil }

// Writable returns the memory that v gives to functions that fill a buffer,
// such as recv_into: that of a bytearray or of a memoryview of one.
func Writable(v starlark.Value) ([]byte, bool) {
	switch v := v.(type) {
	case *ByteArray:
		return v.b, true
	case *MemoryView:
		return v.Bytes(), !v.Readonly() && !v.released
	case *Instance:
		if m, ok := v.buffer(); ok {
			return m.Bytes(), !m.Readonly()
		}
	}
	return nil, false
}

// buffer is the memory that an object of a script's class gives away by
// __buffer__ (PEP 688); the module array has it in both Pythons.
func (x *Instance) buffer() (*MemoryView, bool) {
	if !x.HasSpecial("__buffer__") {
		return nil, false
	}
	v, _, err := x.Special(x.class.rt.current(), "__buffer__", starlark.MakeInt(0))
	m, ok := v.(*MemoryView)
	return m, ok && err == nil
}

func (m *MemoryView) String() string {
	if m.buffer {
		return fmt.Sprintf("<read-only buffer for %#x, size %d, offset %d at %#x>", uintptr(unsafe.Pointer(unsafe.StringData(m.s))), m.to-m.from, m.from, uintptr(unsafe.Pointer(m)))
	}
	return fmt.Sprintf("<memory at %#x>", uintptr(unsafe.Pointer(m)))
}

func (m *MemoryView) Type() string {
	if m.buffer {
		return "buffer"
	}
	return "memoryview"
}
func (m *MemoryView) Freeze()              {}
func (m *MemoryView) Truth() starlark.Bool { return m.Len() > 0 }
func (m *MemoryView) Len() int             { return len(m.Bytes()) }

// Hash is that of the bytes; a view of a bytearray has none.
func (m *MemoryView) Hash() (uint32, error) {
	if !m.Readonly() {
		return 0, m.rt.Errorf("ValueError", "cannot hash writable memoryview object")
	}
	return starlark.Bytes(m.Bytes()).Hash()
}

// Index returns a byte: in Python 2 as a str.
func (m *MemoryView) Index(i int) starlark.Value {
	if m.rt.Py3() {
		return starlark.MakeInt(int(m.Bytes()[i]))
	}
	return starlark.String(m.Bytes()[i : i+1])
}

// Slice returns a view, or of a buffer a str. Steps other than 1 copy.
func (m *MemoryView) Slice(start, end, step int) starlark.Value {
	if step != 1 {
		b := m.rt.NewByteArray(append([]byte(nil), m.Bytes()...)).Slice(start, end, step).(*ByteArray)
		return &MemoryView{rt: m.rt, s: string(b.b), to: len(b.b)}
	}
	end = max(start, end)
	if m.buffer {
		return starlark.String(m.Bytes()[start:end])
	}
	w := *m
	w.from, w.to = m.from+start, m.from+end
	return &w
}

// SetIndex changes a byte of what is viewed.
func (m *MemoryView) SetIndex(i int, v starlark.Value) error {
	if m.Readonly() {
		return m.rt.Errorf("TypeError", "cannot modify read-only memory")
	}
	if s, ok := v.(starlark.String); ok && !m.rt.Py3() && len(s) == 1 {
		m.Bytes()[i] = s[0]
		return nil
	}
	n, err := m.rt.Index(v)
	if err != nil {
		return m.rt.Errorf("TypeError", "memoryview: invalid type for format 'B'")
	}
	k, ok := n.Int64()
	if !ok || k < 0 || k > 255 {
		return m.rt.Errorf("ValueError", "memoryview: invalid value for format 'B'")
	}
	m.Bytes()[i] = byte(k)
	return nil
}

// SetRange copies b over the bytes from start on; b is as long as what it
// replaces.
func (m *MemoryView) SetRange(start, n int, b string) error {
	switch {
	case m.Readonly():
		return m.rt.Errorf("TypeError", "cannot modify read-only memory")
	case len(b) != n:
		return m.rt.Errorf("ValueError", "%s", m.rt.Pick("cannot modify size of memoryview object", "memoryview assignment: lvalue and rvalue have different structures"))
	}
	copy(m.Bytes()[start:], b)
	return nil
}

// Iterate yields the bytes.
func (m *MemoryView) Iterate() starlark.Iterator { return &viewIterator{m: m} }

type viewIterator struct {
	m *MemoryView
	i int
}

func (it *viewIterator) Next(p *starlark.Value) bool {
	if it.i >= it.m.Len() {
		return false
	}
	*p = it.m.Index(it.i)
	it.i++
	return true
}

func (it *viewIterator) Done() {}

// CompareSameType compares the contents.
func (m *MemoryView) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	return compareEqual(m.rt, op, m, string(m.Bytes()) == string(y.(*MemoryView).Bytes()))
}

// Attr gives tobytes, tolist, release and what describes the view.
func (m *MemoryView) Attr(name string) (starlark.Value, error) {
	method := func(f func() starlark.Value) (starlark.Value, error) {
		return NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args)+len(kwargs) > 0 && name != "__exit__" {
				return nil, m.rt.Errorf("TypeError", "%s() takes no arguments (%d given)", name, len(args)+len(kwargs))
			}
			return f(), nil
		}), nil
	}
	switch name {
	case "tobytes":
		return method(func() starlark.Value { return m.rt.Bytes(string(m.Bytes())) })
	case "tolist":
		return method(func() starlark.Value {
			list := make([]starlark.Value, m.Len())
			for i, b := range m.Bytes() {
				list[i] = starlark.MakeInt(int(b))
			}
			return starlark.NewList(list)
		})
	case "readonly":
		return starlark.Bool(m.Readonly()), nil
	case "itemsize", "ndim":
		return starlark.MakeInt(1), nil
	case "format":
		return m.rt.Text("B"), nil
	case "shape":
		return starlark.Tuple{starlark.MakeInt(m.Len())}, nil
	}
	if m.rt.Py3() {
		switch name {
		case "nbytes":
			return starlark.MakeInt(m.Len()), nil
		case "hex":
			return method(func() starlark.Value { return starlark.String(fmt.Sprintf("%x", m.Bytes())) })
		case "obj":
			if m.array != nil {
				return m.array, nil
			}
			return starlark.Bytes(m.s), nil
		case "release", "__exit__":
			return method(func() starlark.Value { m.released = true; return starlark.None })
		case "__enter__":
			return method(func() starlark.Value { return m })
		}
	}
	return nil, m.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", m.Type(), name)
}

// AttrNames lists the attributes.
func (m *MemoryView) AttrNames() []string {
	return []string{"format", "itemsize", "ndim", "readonly", "shape", "tobytes", "tolist"}
}
