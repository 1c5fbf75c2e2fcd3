// Package memfile is a file in memory: Python 2's cStringIO, and BytesIO and
// StringIO of the module io. DatagramRequestHandler reads its packet from one
// and writes its answer to another.
package memfile

import (
	"bytes"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// file is the state of an instance.
type file struct {
	data   []byte
	pos    int // may lie behind the end
	closed bool

	softspace int // Python 2: not zero if print owes a space
}

// NewReader makes a file to read data from: a BytesIO, in Python 2 one of
// cStringIO, which cannot be written to.
func NewReader(rt *object.Runtime, data string) *object.Instance {
	return object.NewInstance(class(rt, false), &file{data: []byte(data)})
}

// NewWriter makes an empty file that can be written and read.
func NewWriter(rt *object.Runtime) *object.Instance {
	return object.NewInstance(class(rt, true), &file{})
}

// class returns the class of readers or writers, which Python 3 does not tell
// apart.
func class(rt *object.Runtime, writer bool) *object.Class {
	switch {
	case rt.Py3():
		return BytesIO(rt)
	case writer:
		return StringO(rt)
	}
	return StringI(rt)
}

// classKey is where a runtime keeps a class made here.
type classKey string

// IsClosed reports whether the file was closed.
func (f *file) IsClosed() bool { return f.closed }

// read takes n bytes, or all that are left if n is less than zero.
func (f *file) read(n int) []byte {
	if f.pos >= len(f.data) {
		return nil
	}
	left := f.data[f.pos:]
	if n >= 0 && n < len(left) {
		left = left[:n]
	}
	f.pos += len(left)
	return left
}

// readline takes a line with its end, but not more than n bytes if n is not
// less than zero.
func (f *file) readline(n int) []byte {
	if f.pos < len(f.data) {
		if end := bytes.IndexByte(f.data[f.pos:], '\n') + 1; end > 0 && (n < 0 || end < n) {
			n = end
		}
	}
	return f.read(n)
}

// readlines takes lines until they have hint bytes, or all if hint is not
// positive.
func (f *file) readlines(rt *object.Runtime, hint int) []starlark.Value {
	var lines []starlark.Value
	for total := 0; hint <= 0 || total < hint; {
		line := f.readline(-1)
		if len(line) == 0 {
			break
		}
		total += len(line)
		lines = append(lines, rt.Bytes(string(line)))
	}
	return lines
}

func (f *file) write(s string) {
	if gap := f.pos - len(f.data); gap > 0 {
		f.data = append(f.data, make([]byte, gap)...)
	}
	n := copy(f.data[f.pos:], s)
	f.data = append(f.data, s[n:]...)
	f.pos += len(s)
}
