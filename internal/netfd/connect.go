package netfd

import (
	"sync"

	"golang.org/x/sys/unix"
)

// ConnectOp connects a socket.
type ConnectOp struct {
	Op
	to      sockaddr
	pending bool // the connection is under way
}

var connectOps = sync.Pool{New: func() any {
	o := new(ConnectOp)
	o.bind(o)
	return o
}}

// Connect connects to an address. An Addr that its family cannot hold gives EINVAL.
//
// Try starts a connection and gives EINPROGRESS if it takes time, EALREADY while an
// earlier one does. Run waits for the outcome. With a deadline it does so only for a
// connection that it started itself: else EALREADY, and EAGAIN for an AF_UNIX listener whose queue is full, end it,
// as they end connect with a timeout in CPython. A connection that was given up goes on in the background.
func (fd *FD) Connect(to Addr) *ConnectOp {
	o := connectOps.Get().(*ConnectOp)
	o.writing(fd)
	if e := o.to.encode(&to); e != 0 {
		o.fail(e)
		o.done = true
	}
	return o
}

// Free gives the operation back. It must not be used after.
func (o *ConnectOp) Free() {
	o.clear()
	o.pending = false
	connectOps.Put(o)
}

func (o *ConnectOp) attempt(fd int) (unix.Errno, verdict) {
	if o.pending && o.running {
		return o.outcome(fd)
	}
	e := sysConnect(fd, &o.to)
	patient := o.running && o.deadline.IsZero()
	switch {
	case e == unix.EINPROGRESS, e == unix.EINTR, e == unix.EALREADY && patient:
		o.pending = true
		if o.running {
			return o.outcome(fd)
		}
		return unix.EINPROGRESS, blocked
	case e == unix.EAGAIN && patient && o.to.family() == unix.AF_UNIX:
		// A full queue of the listener; no event tells when there is room.
		return e, stalled
	}
	return e, finished
}

// outcome asks how a connection under way ended. The poller may wake us before it has.
//
// With a deadline it does so as CPython with a timeout does, by SO_ERROR; then Linux does not take note of
// the outcome, and the next connect gives it once more: 0 before EISCONN, ECONNABORTED after a refusal.
// Without, the socket must be as a blocking connect leaves it, which takes another connect.
func (o *ConnectOp) outcome(fd int) (unix.Errno, verdict) {
	if events := pollNow(fd, unix.POLLOUT); events == 0 {
		return unix.EINPROGRESS, blocked
	}
	if !connectConcludes || !o.deadline.IsZero() {
		return sockError(fd), finished
	}
	e := sysConnect(fd, &o.to)
	if e == unix.EISCONN { // another goroutine concluded it
		e = 0
	}
	return e, finished
}
