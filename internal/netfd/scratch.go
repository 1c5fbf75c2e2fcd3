package netfd

import (
	"strings"
	"sync"
	"unsafe"
)

// scratchSize is the largest receive that is served from the pool.
const scratchSize = 64 << 10

// scratch is where the kernel writes what an attempt receives. It is held during the
// attempt only, so that a receiver that waits has none, and the same hot memory serves everyone.
type scratch struct {
	buf  []byte
	from sockaddr
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func takeScratch() *scratch {
	s := scratches.Get().(*scratch)
	if s.buf == nil {
		s.fill()
	}
	return s
}

func (s *scratch) fill() { s.buf = uncleared(scratchSize) }

// uncleared returns n bytes of memory that was not zeroed, as only strings.Builder gives it.
func uncleared(n int) []byte {
	var b strings.Builder
	b.Grow(n)
	return unsafe.Slice(unsafe.StringData(b.String()), b.Cap())[:n:n]
}

// take makes a string of the first n bytes of s.buf and gives s back. What nearly fills the
// buffer becomes the string itself; copying that much costs more than a fresh buffer.
func (s *scratch) take(n int) string {
	if n <= len(s.buf)/4*3 {
		data := string(s.buf[:n])
		s.release()
		return data
	}
	data := unsafe.String(unsafe.SliceData(s.buf), n)
	s.buf = nil
	s.release()
	return data
}

func (s *scratch) release() {
	if len(s.buf) != scratchSize {
		s.buf = nil
	}
	scratches.Put(s)
}

// View returns the bytes of s without a copy, for operations that only read them.
// They must not be written to.
func View(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
