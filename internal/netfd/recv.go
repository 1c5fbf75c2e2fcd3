package netfd

import (
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"
)

// RecvOp receives from a socket, or reads from a pipe or file.
type RecvOp struct {
	Op
	buf   []byte   // the caller's, or what MSG_WAITALL gathered
	held  *scratch // from an attempt that succeeded until complete
	data  string
	from  *Addr // kept for the next life of the object
	size  int
	n     int
	flags int
	into  bool // buf is the caller's
	named bool // the sender's address is wanted
	file  bool // read(2) instead of recvfrom(2)
}

var recvOps = sync.Pool{New: func() any {
	o := new(RecvOp)
	o.bind(o)
	return o
}}

func (fd *FD) recv(size, flags int) *RecvOp {
	o := recvOps.Get().(*RecvOp)
	o.reading(fd)
	o.size, o.flags = size, flags
	o.immediate = flags&noWait != 0
	return o
}

// Recv receives up to size bytes; the result is String.
//
// All of recv(2)'s flags pass through. MSG_DONTWAIT makes Run immediate. MSG_WAITALL makes
// a Run without deadline wait for all of size bytes of a stream (with one, and in Try, it has no effect, as in
// CPython, whose timeouts make the socket non-blocking too).
//
// A size of zero asks the kernel, which waits until there is something to receive, as
// recv(0) of Python 2.7 does. Python 3 does no system call for it: there, make no operation.
func (fd *FD) Recv(size, flags int) *RecvOp { return fd.recv(size, flags) }

// RecvFrom is Recv that also tells the sender's address, From.
func (fd *FD) RecvFrom(size, flags int) *RecvOp {
	o := fd.recv(size, flags)
	o.wantFrom()
	return o
}

// RecvInto is Recv into b, which must be left alone until the operation ends; the result is N.
func (fd *FD) RecvInto(b []byte, flags int) *RecvOp {
	o := fd.recv(len(b), flags)
	o.buf, o.into = b, true
	return o
}

// RecvFromInto is RecvInto that also tells the sender's address, From.
func (fd *FD) RecvFromInto(b []byte, flags int) *RecvOp {
	o := fd.RecvInto(b, flags)
	o.wantFrom()
	return o
}

// Read is read(2), for pipes and files as well as sockets; the result is String.
func (fd *FD) Read(size int) *RecvOp {
	o := fd.recv(size, 0)
	o.file = true
	return o
}

// ReadInto is Read into b, which must be left alone until the operation ends; the result is N.
func (fd *FD) ReadInto(b []byte) *RecvOp {
	o := fd.RecvInto(b, 0)
	o.file = true
	return o
}

func (o *RecvOp) wantFrom() {
	o.named = true
	if o.from == nil {
		o.from = new(Addr)
	}
}

// String returns what Recv, RecvFrom or Read received; "" at the end of a stream.
func (o *RecvOp) String() string { return o.data }

// N returns the number of bytes received so far. With MSG_TRUNC it may exceed the size: it is then
// the length of the whole datagram.
func (o *RecvOp) N() int { return o.n }

// From returns the sender's address after RecvFrom and RecvFromInto. It is Absent for a connected stream.
func (o *RecvOp) From() Addr {
	if !o.named {
		return Addr{Absent: true}
	}
	return *o.from
}

// Free gives the operation back. It must not be used after.
func (o *RecvOp) Free() {
	o.clear()
	if o.named {
		*o.from = Addr{}
	}
	o.buf, o.data = nil, ""
	o.n = 0
	o.into, o.named, o.file = false, false, false
	recvOps.Put(o)
}

// attempt is written out, not spread over functions: it sets how deep the stack of a blocked receiver gets.
func (o *RecvOp) attempt(fd int) (e unix.Errno, v verdict) {
	if o.flags&unix.MSG_WAITALL != 0 && o.waitsForAll(fd) {
		if o.flags&unix.MSG_PEEK == 0 {
			return o.gather(fd)
		}
		if !o.enough(fd) {
			return unix.EAGAIN, blocked
		}
	}
	b := o.buf
	var from *sockaddr
	if !o.into || o.named {
		if o.into || o.size <= scratchSize && o.flags&unix.MSG_TRUNC == 0 {
			o.held = takeScratch()
		} else {
			o.held = o.ownScratch(fd)
		}
		if !o.into {
			b = o.held.buf[:min(o.size, len(o.held.buf))]
		}
		if o.named {
			from = &o.held.from
		}
	}
	if o.file {
		o.n, e = sysRead(fd, b)
	} else {
		o.n, e = sysRecv(fd, b, o.flags, from)
	}
	if e != 0 {
		o.n = 0
		if o.held != nil {
			o.held.release()
			o.held = nil
		}
	}
	return judge(e)
}

// waitsForAll reports whether MSG_WAITALL has an effect.
func (o *RecvOp) waitsForAll(fd int) bool {
	return o.running && o.deadline.IsZero() && isStream(fd)
}

// ownScratch returns a buffer that is not from the pool.
func (o *RecvOp) ownScratch(fd int) *scratch {
	if o.flags&unix.MSG_TRUNC != 0 {
		// A stream discards data without writing any; what others received must not show.
		return &scratch{buf: make([]byte, o.available(fd))}
	}
	return &scratch{buf: uncleared(o.available(fd))}
}

// available bounds the size of a buffer for one call by what is queued. recv(1 << 30) must not
// take so much memory to receive a line.
func (o *RecvOp) available(fd int) int {
	if o.size <= scratchSize {
		return o.size
	}
	queued, err := unix.IoctlGetInt(fd, queuedBytes)
	if err != nil {
		return o.size
	}
	return min(o.size, max(queued, scratchSize))
}

// gather receives until o.size bytes are there. Like the kernel's MSG_WAITALL it returns less at the
// end of the stream and on errors.
func (o *RecvOp) gather(fd int) (unix.Errno, verdict) {
	var s *scratch
	if !o.into {
		s = takeScratch()
		defer s.release()
	}
	for {
		var b []byte
		if o.into {
			b = o.buf[o.n:]
		} else {
			b = s.buf[:min(o.size-o.n, len(s.buf))]
		}
		n, e := sysRecv(fd, b, o.flags&^unix.MSG_WAITALL, nil)
		if e == unix.EAGAIN {
			return e, blocked
		}
		if e != 0 {
			if o.n > 0 {
				e = 0
			}
			return e, finished
		}
		if !o.into {
			o.buf = append(o.buf, b[:n]...)
		}
		o.n += n
		if n == 0 || o.n >= o.size {
			return 0, finished
		}
	}
}

// enough reports whether MSG_PEEK can see o.size bytes, or the stream has no more to come.
func (o *RecvOp) enough(fd int) bool {
	ended := pollNow(fd, peerShut) != 0 // asked first: what arrived before the end must count
	queued, err := unix.IoctlGetInt(fd, queuedBytes)
	return ended || err != nil || queued >= o.size
}

func (o *RecvOp) complete() {
	if o.named {
		o.from.Absent = true // gather leaves no address: streams have none
	}
	s := o.held
	if s == nil {
		if !o.into {
			o.data = unsafe.String(unsafe.SliceData(o.buf), len(o.buf))
		}
		return
	}
	o.held = nil
	if o.named {
		s.from.decode(o.from)
	}
	if o.into {
		s.release()
		return
	}
	o.data = s.take(min(o.n, o.size, len(s.buf)))
}
