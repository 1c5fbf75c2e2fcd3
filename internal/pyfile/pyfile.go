// Package pyfile makes Python's files: what open returns, which is Python 2's
// file or Python 3's FileIO under the buffers and text of package pyio, and the
// standard streams that sys.stdin, sys.stdout and sys.stderr hold.
package pyfile

import (
	"bytes"
	"errors"
	"io"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// File is what a file object holds. A text file of Python 3 and the binary
// file beneath it share a stream.
type File struct {
	*stream
	rt   *object.Runtime
	name starlark.Value
	mode string
	text bool // Python 3's: str, universal newlines

	standard  bool             // one of the process's streams
	softspace int              // Python 2: not zero if print owes a space
	looping   bool             // Python 2: next has read ahead
	buffer    *object.Instance // Python 3: the binary file beneath
	errors    string
}

// stream is the bytes of a file.
type stream struct {
	raw      Raw
	ahead    []byte // read and not yet asked for
	closed   bool
	readable bool
	writable bool

	newlines *pyio.Newline // Python 2's mode U; else nil
}

// Of returns the state of a file object, or nil if x is none.
func Of(x *object.Instance) *File {
	f, _ := x.Native.(*File)
	return f
}

// Direct has the streams on top keep nothing back; see pyio.Direct.
func (f *File) Direct() {}

// chunk is how much is read at a time.
const chunk = 8192

// fill reads more; false at the end.
func (s *stream) fill(t *interp.Thread) (bool, error) {
	buf := make([]byte, chunk)
	n, err := s.raw.Read(t, buf)
	if err != nil {
		return false, err
	}
	if s.newlines != nil {
		s.ahead = append(s.ahead, s.newlines.Decode(string(buf[:n]), n == 0)...)
		return n > 0, nil
	}
	s.ahead = append(s.ahead, buf[:n]...)
	return n > 0, nil
}

func (s *stream) take(n int) []byte {
	b := s.ahead[:n:n]
	s.ahead = s.ahead[n:]
	return b
}

// readBytes reads n bytes, fewer at the end; all that come if n is less than
// zero.
func (s *stream) readBytes(t *interp.Thread, n int) ([]byte, error) {
	for n < 0 || len(s.ahead) < n {
		more, err := s.fill(t)
		if err != nil {
			return nil, err
		}
		if !more {
			return s.take(len(s.ahead)), nil
		}
	}
	return s.take(n), nil
}

// readLine reads a line with its end. In text \r and \r\n end one too.
func (s *stream) readLine(t *interp.Thread, text bool) ([]byte, error) {
	for seen := 0; ; {
		if i := lineEnd(s.ahead[seen:], text); i >= 0 {
			return s.take(seen + i), nil
		}
		seen = max(0, len(s.ahead)-1) // a \r may stand last
		more, err := s.fill(t)
		if err != nil {
			return nil, err
		}
		if !more {
			return s.take(len(s.ahead)), nil
		}
	}
}

// lineEnd is where the first line of b ends, or -1.
func lineEnd(b []byte, text bool) int {
	if !text {
		return bytes.IndexByte(b, '\n') + 1 - boolInt(bytes.IndexByte(b, '\n') < 0)
	}
	i := bytes.IndexAny(b, "\r\n")
	switch {
	case i < 0, b[i] == '\r' && i+1 == len(b):
		return -1 // \n may follow
	case b[i] == '\r' && b[i+1] == '\n':
		return i + 2
	}
	return i + 1
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// readText reads n characters, or all.
func (f *File) readText(t *interp.Thread, n int) (string, error) {
	if n < 0 {
		b, err := f.readBytes(t, -1)
		if err != nil {
			return "", err
		}
		return f.decode(b)
	}
	for {
		end, enough := prefix(f.ahead, n)
		if enough {
			return f.decode(f.take(end))
		}
		more, err := f.fill(t)
		if err != nil {
			return "", err
		}
		if !more {
			return f.decode(f.take(len(f.ahead)))
		}
	}
}

func (f *File) failed(err error) error { return failed(f.rt, err) }

// failed makes the Python error of what a Raw or the system returned.
func failed(rt *object.Runtime, err error) error {
	var errno unix.Errno
	var raised *object.Error
	var cancelled *interp.Cancelled
	switch {
	case err == nil, errors.As(err, &raised), errors.As(err, &cancelled):
		return err
	case errors.As(err, &errno):
		return rt.OSError(rt.Exc("IOError"), int(errno))
	case errors.Is(err, io.ErrClosedPipe):
		return rt.OSError(rt.Exc("IOError"), int(unix.EPIPE))
	}
	return rt.Raise(rt.Exc("IOError"), rt.Text(err.Error()))
}
