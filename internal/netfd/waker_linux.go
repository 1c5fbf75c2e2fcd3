package netfd

import (
	"encoding/binary"

	"golang.org/x/sys/unix"
)

// waker is an eventfd(2): readable after wake, until drain.
type waker int32

func newWaker() (waker, error) {
	fd, err := unix.Eventfd(0, unix.EFD_NONBLOCK|unix.EFD_CLOEXEC)
	if err != nil {
		return 0, err
	}
	return waker(moveUp(fd)), nil
}

// moveUp gives a descriptor that no script knows of a number above those that
// scripts commonly see, which count from 3 as in CPython.
func moveUp(fd int) int {
	high, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 64)
	if err != nil {
		return fd // it serves as well
	}
	unix.Close(fd)
	return high
}

func (w waker) num() int32 { return int32(w) }

func (w waker) wake() {
	var one [8]byte
	binary.NativeEndian.PutUint64(one[:], 1)
	sysWrite(int(w), one[:])
}

func (w waker) drain() {
	var count [8]byte
	sysRead(int(w), count[:])
}

func (w waker) close() { unix.Close(int(w)) }
