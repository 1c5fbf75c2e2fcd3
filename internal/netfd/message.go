package netfd

import (
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"
)

// MessageOp is sendmsg(2) or recvmsg(2).
type MessageOp struct {
	Op
	hdr     unix.Msghdr
	iov     []unix.Iovec
	bufs    [][]byte // keeps what iov points to
	control []byte
	addr    sockaddr
	n       int
	flags   int
	send    bool
	named   bool
}

var messageOps = sync.Pool{New: func() any {
	o := new(MessageOp)
	o.bind(o)
	return o
}}

func newMessage(bufs [][]byte, control []byte, flags int) *MessageOp {
	o := messageOps.Get().(*MessageOp)
	o.bufs, o.control, o.flags = bufs, control, flags
	o.immediate = flags&noWait != 0
	for _, b := range bufs {
		v := unix.Iovec{Base: (*byte)(pointer(b))}
		v.SetLen(len(b))
		o.iov = append(o.iov, v)
	}
	return o
}

// Recvmsg receives a message into bufs, one after the other, and up to controlSize bytes of
// ancillary data. Received descriptors are close-on-exec; their numbers belong to no FD yet.
func (fd *FD) Recvmsg(bufs [][]byte, controlSize, flags int) *MessageOp {
	o := newMessage(bufs, make([]byte, controlSize), flags)
	o.reading(fd)
	o.named = true
	return o
}

// Sendmsg sends the concatenated bufs and the ancillary data as one message, to a nil to the connected peer.
// An Addr that its family cannot hold gives EINVAL.
func (fd *FD) Sendmsg(bufs [][]byte, control []byte, flags int, to *Addr) *MessageOp {
	o := newMessage(bufs, control, flags)
	o.writing(fd)
	o.send = true
	if to != nil {
		o.named = true
		if e := o.addr.encode(to); e != 0 {
			o.fail(e)
			o.done = true
		}
	}
	return o
}

// N returns the number of bytes sent or received, without the ancillary data.
func (o *MessageOp) N() int { return o.n }

// Control returns the ancillary data received; see unix.ParseSocketControlMessage.
func (o *MessageOp) Control() []byte {
	if o.send || o.err != nil {
		return nil
	}
	return o.control[:min(int(o.hdr.Controllen), len(o.control))]
}

// Flags returns the flags of a message received, such as MSG_TRUNC and MSG_CTRUNC.
func (o *MessageOp) Flags() int {
	return int(o.hdr.Flags) &^ (cloexecMsg &^ o.flags)
}

// From returns the address of the sender of a message received.
func (o *MessageOp) From() Addr {
	var a Addr
	o.addr.decode(&a)
	return a
}

// Free gives the operation back. It must not be used after.
func (o *MessageOp) Free() {
	o.clear()
	clear(o.iov)
	o.hdr, o.iov = unix.Msghdr{}, o.iov[:0]
	o.bufs, o.control = nil, nil
	o.n = 0
	o.send, o.named = false, false
	messageOps.Put(o)
}

func (o *MessageOp) attempt(fd int) (e unix.Errno, v verdict) {
	// The kernel overwrites the lengths, so each attempt starts afresh.
	o.hdr = unix.Msghdr{}
	if len(o.iov) > 0 {
		o.hdr.Iov = &o.iov[0]
	}
	o.hdr.SetIovlen(len(o.iov))
	if len(o.control) > 0 {
		o.hdr.Control = &o.control[0]
	}
	o.hdr.SetControllen(len(o.control))
	if o.named {
		if !o.send {
			o.addr.n = sockaddrSize
		}
		o.hdr.Name = (*byte)(unsafe.Pointer(&o.addr.b))
		o.hdr.Namelen = o.addr.n
	}
	if !o.send {
		o.n, e = sysRecvmsg(fd, &o.hdr, o.flags|cloexecMsg)
		o.addr.n = o.hdr.Namelen
	} else {
		o.n, e = sysSendmsg(fd, &o.hdr, o.flags)
	}
	if e != 0 {
		o.n = 0
	}
	if e == unix.EAGAIN && o.send && o.named && o.addr.family() == unix.AF_UNIX {
		return e, stalled // see SendOp
	}
	return judge(e)
}
