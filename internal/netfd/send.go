package netfd

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// SendOp sends on a socket, or writes to a pipe or file.
type SendOp struct {
	Op
	data  []byte
	to    *sockaddr // kept for the next life of the object
	n     int
	flags int
	idle  time.Duration
	named bool // to is in use
	file  bool // write(2) instead of sendto(2)
	all   bool
}

var sendOps = sync.Pool{New: func() any {
	o := new(SendOp)
	o.bind(o)
	return o
}}

func (fd *FD) send(b []byte, flags int) *SendOp {
	o := sendOps.Get().(*SendOp)
	o.writing(fd)
	o.data, o.flags = b, flags
	o.immediate = flags&noWait != 0
	return o
}

// Send sends b, or the part of it that finds room; N tells how much. b must not change until
// the operation ends; a string is sent as [View](s). MSG_DONTWAIT makes Run immediate.
func (fd *FD) Send(b []byte, flags int) *SendOp { return fd.send(b, flags) }

// SendTo is Send to an address. An Addr that its family cannot hold gives EINVAL.
func (fd *FD) SendTo(b []byte, flags int, to Addr) *SendOp {
	o := fd.send(b, flags)
	o.named = true
	if o.to == nil {
		o.to = new(sockaddr)
	}
	if e := o.to.encode(&to); e != 0 {
		o.fail(e)
		o.done = true
	}
	return o
}

// SendAll sends until all of b is sent. When it ends early, N tells how much was.
// For an empty b it makes one call, as sendall of Python 2.7 does.
func (fd *FD) SendAll(b []byte, flags int) *SendOp {
	o := fd.send(b, flags)
	o.all = true
	return o
}

// Write is write(2), for pipes and files as well as sockets.
func (fd *FD) Write(b []byte) *SendOp {
	o := fd.send(b, 0)
	o.file = true
	return o
}

// WriteAll is SendAll with write(2).
func (fd *FD) WriteAll(b []byte) *SendOp {
	o := fd.SendAll(b, 0)
	o.file = true
	return o
}

// SetIdle makes the deadline of SendAll start anew, idle from now, whenever some data was sent: the
// timeout of Python 2.7's sendall is for each send, that of Python 3.5 and later for all of them.
func (o *SendOp) SetIdle(idle time.Duration) { o.idle = idle }

// N returns the number of bytes sent so far.
func (o *SendOp) N() int { return o.n }

// Free gives the operation back. It must not be used after.
func (o *SendOp) Free() {
	o.clear()
	o.data = nil
	o.n, o.idle = 0, 0
	o.named, o.file, o.all = false, false, false
	sendOps.Put(o)
}

func (o *SendOp) attempt(fd int) (unix.Errno, verdict) {
	var to *sockaddr
	if o.named {
		to = o.to
	}
	for {
		var n int
		var e unix.Errno
		if o.file {
			n, e = sysWrite(fd, o.data[o.n:])
		} else {
			n, e = sysSend(fd, o.data[o.n:], o.flags, to)
		}
		if e == unix.EAGAIN && to != nil && to.family() == unix.AF_UNIX {
			// The receiver's queue is full. Only its connected peers are told when it no longer is.
			return e, stalled
		}
		if e != 0 {
			return judge(e)
		}
		o.n += n
		if !o.all || o.n >= len(o.data) {
			return 0, finished
		}
		if o.idle > 0 && o.running {
			o.postpone()
		}
	}
}

// postpone starts the deadline anew.
func (o *SendOp) postpone() {
	o.deadline = time.Now().Add(o.idle)
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	if o.s.holder == &o.Op && !o.interrupted {
		o.setPollerDeadline(o.deadline)
	}
}
