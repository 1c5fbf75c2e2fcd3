package netfd

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

const (
	noSignal   = unix.MSG_NOSIGNAL
	noWait     = unix.MSG_DONTWAIT
	cloexecMsg = 0
	peerShut   = unix.POLLHUP
	pollRdnorm = 0x40
	// FIONREAD, _IOR('f', 127, int), which golang.org/x/sys lacks.
	queuedBytes = 0x4004667f

	connectConcludes = false
	pollWrnorm       = unix.POLLOUT
)

// withoutFork keeps a child from inheriting what open makes before it is marked
// close-on-exec; darwin has no flags to do so at once.
func withoutFork(open func() ([2]int, error)) ([2]int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	p, err := open()
	if err != nil {
		return p, err
	}
	for _, fd := range p {
		if fd < 0 {
			continue
		}
		unix.CloseOnExec(fd)
		if err := unix.SetNonblock(fd, true); err != nil {
			return p, err
		}
	}
	return p, nil
}

func sysSocket(family, typ, proto int) (int, error) {
	p, err := withoutFork(func() ([2]int, error) {
		fd, err := unix.Socket(family, typ, proto)
		return [2]int{fd, -1}, err
	})
	return p[0], err
}

func sysSocketPair(family, typ, proto int) ([2]int, error) {
	return withoutFork(func() ([2]int, error) { return unix.Socketpair(family, typ, proto) })
}

func sysPipe() ([2]int, error) {
	return withoutFork(func() (p [2]int, err error) {
		err = unix.Pipe(p[:])
		return p, err
	})
}

func sysAccept(fd int, from *sockaddr) (int, unix.Errno) {
	for {
		p, err := withoutFork(func() ([2]int, error) {
			n, e := sysAccept3(fd, from)
			if e != 0 {
				return [2]int{-1, -1}, e
			}
			return [2]int{n, -1}, nil
		})
		e, _ := err.(unix.Errno)
		if e != unix.EINTR {
			return p[0], e
		}
	}
}

// sysPoll is poll(2), in milliseconds rounded up; a negative timeout waits forever. It may fail with EINTR.
func sysPoll(fds []PollFD, timeout time.Duration) (int, unix.Errno) {
	ms := -1
	if timeout >= 0 {
		ms = int(min((timeout+time.Millisecond-1)/time.Millisecond, 1<<31-1))
	}
	n, err := unix.Poll(fds, ms)
	e, _ := err.(unix.Errno)
	return n, e
}
