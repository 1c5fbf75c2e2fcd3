package netfd

import (
	"sync"

	"golang.org/x/sys/unix"
)

// WaitOp waits for a descriptor to become ready, as poll(2) defines it.
type WaitOp struct {
	Op
	events  int16
	revents int16
}

var waitOps = sync.Pool{New: func() any {
	o := new(WaitOp)
	o.bind(o)
	return o
}}

// WaitReadable waits until fd can be read, or accepted from, without blocking; an error or a
// hang-up counts too. Try gives EAGAIN when that is not so.
func (fd *FD) WaitReadable() *WaitOp { return fd.wait(unix.POLLIN) }

// WaitWritable waits until fd can be written to without blocking; an error or a hang-up counts too.
func (fd *FD) WaitWritable() *WaitOp { return fd.wait(unix.POLLOUT) }

func (fd *FD) wait(events int16) *WaitOp {
	o := waitOps.Get().(*WaitOp)
	o.watch(fd, events)
	return o
}

// watch sets what a WaitOp waits for: events of one direction.
func (o *WaitOp) watch(fd *FD, events int16) {
	if events&writeEvents != 0 {
		o.writing(fd)
	} else {
		o.reading(fd)
	}
	o.events = events
}

// Events returns what poll(2) said when the wait ended: POLLIN, POLLOUT, POLLERR, POLLHUP.
func (o *WaitOp) Events() int { return int(o.revents) }

// Free gives the operation back. It must not be used after.
func (o *WaitOp) Free() {
	o.clear()
	o.revents = 0
	waitOps.Put(o)
}

func (o *WaitOp) attempt(fd int) (unix.Errno, verdict) {
	if o.revents = pollNow(fd, o.events); o.revents == 0 {
		return unix.EAGAIN, blocked
	}
	return 0, finished
}

// pollNow asks for the events of one descriptor, without waiting.
func pollNow(fd int, events int16) int16 {
	set := [1]PollFD{{Fd: int32(fd), Events: events}}
	for {
		n, e := sysPoll(set[:], 0)
		switch {
		case e == unix.EINTR:
			continue
		case e != 0:
			return unix.POLLERR
		case n == 0:
			return 0
		}
		return set[0].Revents
	}
}
