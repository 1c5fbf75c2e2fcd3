//go:build linux || darwin

package netfd

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The calls below go round golang.org/x/sys where its wrappers convert addresses to and
// from Sockaddr, which loses flow information and the end of abstract names, and allocates.
// All retry EINTR: the Go runtime signals its threads.
// syscall.Syscall is unix.Syscall without the 150 bytes of stack that its assembly costs.

// none stands for an empty buffer: the kernel takes no null pointer for zero bytes.
var none [1]byte

func pointer(b []byte) unsafe.Pointer {
	if len(b) == 0 {
		return unsafe.Pointer(&none)
	}
	return unsafe.Pointer(&b[0])
}

func sysRecv(fd int, b []byte, flags int, from *sockaddr) (int, unix.Errno) {
	var name, size unsafe.Pointer
	if from != nil {
		from.n = sockaddrSize
		name, size = unsafe.Pointer(&from.b), unsafe.Pointer(&from.n)
	}
	for {
		n, _, e := syscall.Syscall6(unix.SYS_RECVFROM, uintptr(fd), uintptr(pointer(b)), uintptr(len(b)), uintptr(flags), uintptr(name), uintptr(size))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

func sysSend(fd int, b []byte, flags int, to *sockaddr) (int, unix.Errno) {
	var name unsafe.Pointer
	var size uint32
	if to != nil {
		name, size = unsafe.Pointer(&to.b), to.n
	}
	for {
		n, _, e := syscall.Syscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(pointer(b)), uintptr(len(b)), uintptr(flags|noSignal), uintptr(name), uintptr(size))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

func sysRead(fd int, b []byte) (int, unix.Errno) {
	for {
		n, _, e := syscall.Syscall(unix.SYS_READ, uintptr(fd), uintptr(pointer(b)), uintptr(len(b)))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

func sysWrite(fd int, b []byte) (int, unix.Errno) {
	for {
		n, _, e := syscall.Syscall(unix.SYS_WRITE, uintptr(fd), uintptr(pointer(b)), uintptr(len(b)))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

func sysRecvmsg(fd int, m *unix.Msghdr, flags int) (int, unix.Errno) {
	for {
		n, _, e := syscall.Syscall(unix.SYS_RECVMSG, uintptr(fd), uintptr(unsafe.Pointer(m)), uintptr(flags))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

func sysSendmsg(fd int, m *unix.Msghdr, flags int) (int, unix.Errno) {
	for {
		n, _, e := syscall.Syscall(unix.SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(m)), uintptr(flags|noSignal))
		if e != unix.EINTR {
			return int(n), e
		}
	}
}

// sysConnect does not retry: an interrupted connect goes on in the background.
func sysConnect(fd int, to *sockaddr) unix.Errno {
	_, _, e := syscall.Syscall(unix.SYS_CONNECT, uintptr(fd), uintptr(unsafe.Pointer(&to.b)), uintptr(to.n))
	return e
}

func sysBind(fd int, to *sockaddr) unix.Errno {
	_, _, e := syscall.Syscall(unix.SYS_BIND, uintptr(fd), uintptr(unsafe.Pointer(&to.b)), uintptr(to.n))
	return e
}

// sysName is getsockname or getpeername, as trap says.
func sysName(trap uintptr, fd int, a *sockaddr) unix.Errno {
	a.n = sockaddrSize
	_, _, e := syscall.Syscall(trap, uintptr(fd), uintptr(unsafe.Pointer(&a.b)), uintptr(unsafe.Pointer(&a.n)))
	return e
}

func sysGetsockopt(fd, level, name int, b []byte) (int, unix.Errno) {
	n := uint32(len(b))
	_, _, e := syscall.Syscall6(unix.SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(name), uintptr(pointer(b)), uintptr(unsafe.Pointer(&n)), 0)
	return int(n), e
}

func sysSetsockopt(fd, level, name int, b unsafe.Pointer, n int) unix.Errno {
	_, _, e := syscall.Syscall6(unix.SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(name), uintptr(b), uintptr(n), 0)
	return e
}

// sockError takes the pending error of a socket.
func sockError(fd int) unix.Errno {
	n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		e, _ := err.(unix.Errno)
		return e
	}
	return unix.Errno(n)
}

func isStream(fd int) bool {
	typ, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE)
	return err == nil && typ == unix.SOCK_STREAM
}
