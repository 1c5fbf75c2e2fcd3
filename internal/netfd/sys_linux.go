package netfd

import (
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

const (
	// noSignal spares the process a SIGPIPE, which Python ignores.
	noSignal = unix.MSG_NOSIGNAL
	// noWait are the flags that make a call immediate. Reading the error queue never blocks (see recv(2)).
	noWait = unix.MSG_DONTWAIT | unix.MSG_ERRQUEUE
	// cloexecMsg makes received descriptors close-on-exec.
	cloexecMsg = unix.MSG_CMSG_CLOEXEC
	// peerShut is the poll(2) event for a stream whose peer will send no more.
	peerShut = unix.POLLRDHUP
	// queuedBytes is the ioctl for the size of what is queued: FIONREAD.
	queuedBytes = unix.TIOCINQ
	// connectConcludes says that connect(2), called once more, ends a connection under way and gives its outcome.
	connectConcludes = true
	// Not in golang.org/x/sys.
	pollRdnorm, pollWrnorm = 0x40, 0x100
)

func sysSocket(family, typ, proto int) (int, error) {
	return unix.Socket(family, typ|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, proto)
}

func sysSocketPair(family, typ, proto int) ([2]int, error) {
	return unix.Socketpair(family, typ|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, proto)
}

func sysPipe() (p [2]int, err error) {
	err = unix.Pipe2(p[:], unix.O_NONBLOCK|unix.O_CLOEXEC)
	return p, err
}

func sysAccept(fd int, from *sockaddr) (int, unix.Errno) {
	for {
		from.n = sockaddrSize
		n, _, e := syscall.Syscall6(unix.SYS_ACCEPT4, uintptr(fd), uintptr(unsafe.Pointer(&from.b)), uintptr(unsafe.Pointer(&from.n)),
			unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0, 0)
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

// sysPoll is ppoll(2); a negative timeout waits forever. It may fail with EINTR.
func sysPoll(fds []PollFD, timeout time.Duration) (int, unix.Errno) {
	var ts *unix.Timespec
	if timeout >= 0 {
		t := unix.NsecToTimespec(int64(timeout))
		ts = &t
	}
	var first unsafe.Pointer
	if len(fds) > 0 {
		first = unsafe.Pointer(&fds[0])
	}
	n, _, e := syscall.Syscall6(unix.SYS_PPOLL, uintptr(first), uintptr(len(fds)), uintptr(unsafe.Pointer(ts)), 0, 0, 0)
	return int(n), e
}
