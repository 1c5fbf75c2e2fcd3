package netfd

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

func sysAccept3(fd int, from *sockaddr) (int, unix.Errno) {
	from.n = sockaddrSize
	n, _, e := syscall.Syscall(unix.SYS_ACCEPT, uintptr(fd), uintptr(unsafe.Pointer(&from.b)), uintptr(unsafe.Pointer(&from.n)))
	return int(n), e
}
