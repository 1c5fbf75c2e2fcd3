package netfd

import (
	"sync"

	"golang.org/x/sys/unix"
)

// NewEpoll is epoll_create1(2), close-on-exec, with the same retry as [Socket].
func NewEpoll() (*Epoll, error) {
	var fd *FD
	err := withDescriptors(func() error {
		num, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
		if err != nil {
			return err
		}
		// Not for epoll_wait, which heeds no O_NONBLOCK: os.NewFile registers only such with the poller.
		if err := unix.SetNonblock(num, true); err != nil {
			return err
		}
		fd, err = adopt(num)
		return err
	})
	if err != nil {
		return nil, errno(err)
	}
	return &Epoll{fd: fd}, nil
}

// Ctl is epoll_ctl(2), with unix.EPOLL_CTL_ADD, EPOLL_CTL_MOD or EPOLL_CTL_DEL.
func (e *Epoll) Ctl(op, num int, events uint32) error {
	return e.fd.Control(func(fd int) error {
		return unix.EpollCtl(fd, op, num, &unix.EpollEvent{Events: events, Fd: int32(num)})
	})
}

var epollOps = sync.Pool{New: func() any {
	o := new(EpollOp)
	o.bind(o)
	return o
}}

// Wait waits for at most max events; max must be positive. When the deadline passes, Err is ErrTimeout.
func (e *Epoll) Wait(max int) *EpollOp {
	o := epollOps.Get().(*EpollOp)
	o.reading(e.fd)
	o.max = max
	return o
}

// Free gives the operation back. It must not be used after.
func (o *EpollOp) Free() {
	o.clear()
	o.events = o.events[:0]
	epollOps.Put(o)
}

// epollBatch holds what the kernel writes, during an attempt.
type epollBatch [128]unix.EpollEvent

var epollBatches = sync.Pool{New: func() any { return new(epollBatch) }}

func (o *EpollOp) attempt(fd int) (unix.Errno, verdict) {
	batch := epollBatches.Get().(*epollBatch)
	defer epollBatches.Put(batch)
	want := batch[:]
	if o.max < len(want) {
		want = want[:o.max]
	}
	o.events = o.events[:0]
	n, err := ignoringEINTR(func() (int, error) { return unix.EpollWait(fd, want, 0) })
	if err != nil {
		e, _ := err.(unix.Errno)
		return e, finished
	}
	for _, ev := range want[:n] {
		o.events = append(o.events, EpollEvent{Num: int(ev.Fd), Events: ev.Events})
	}
	if n == 0 {
		return unix.EAGAIN, blocked
	}
	return 0, finished
}

func ignoringEINTR(f func() (int, error)) (int, error) {
	for {
		n, err := f()
		if err != unix.EINTR {
			return n, err
		}
	}
}
