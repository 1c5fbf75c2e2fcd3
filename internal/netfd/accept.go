package netfd

import (
	"sync"

	"golang.org/x/sys/unix"
)

// AcceptOp takes a connection from a listening socket.
type AcceptOp struct {
	Op
	num  int // of conn, until complete
	conn *FD
	peer sockaddr
}

var acceptOps = sync.Pool{New: func() any {
	o := new(AcceptOp)
	o.bind(o)
	return o
}}

// Accept is accept4(2). Out of descriptors, it collects garbage and tries again, like [Socket].
func (fd *FD) Accept() *AcceptOp {
	o := acceptOps.Get().(*AcceptOp)
	o.reading(fd)
	return o
}

// FD returns the connection.
func (o *AcceptOp) FD() *FD { return o.conn }

// Peer returns the address of the other end.
func (o *AcceptOp) Peer() Addr {
	var a Addr
	o.peer.decode(&a)
	return a
}

// Free gives the operation back, not the connection. It must not be used after.
func (o *AcceptOp) Free() {
	o.clear()
	o.conn = nil
	acceptOps.Put(o)
}

func (o *AcceptOp) attempt(fd int) (unix.Errno, verdict) {
	var e unix.Errno
	o.num, e = sysAccept(fd, &o.peer)
	if outOfDescriptors(e) {
		withDescriptors(func() error {
			if o.num, e = sysAccept(fd, &o.peer); e != 0 {
				return e
			}
			return nil
		})
	}
	return judge(e)
}

func (o *AcceptOp) complete() {
	conn, err := adopt(o.num)
	if err != nil {
		o.fail(unix.EBADF)
		return
	}
	o.conn = conn
}
