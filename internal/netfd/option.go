package netfd

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// Bind is bind(2).
func (fd *FD) Bind(a Addr) error {
	var to sockaddr
	if e := to.encode(&a); e != 0 {
		return e
	}
	return fd.Control(func(num int) error { return failure(sysBind(num, &to)) })
}

// Listen is listen(2).
func (fd *FD) Listen(backlog int) error {
	return fd.Control(func(num int) error { return unix.Listen(num, backlog) })
}

// Shutdown is shutdown(2), with unix.SHUT_RD, SHUT_WR or SHUT_RDWR.
func (fd *FD) Shutdown(how int) error {
	return fd.Control(func(num int) error { return unix.Shutdown(num, how) })
}

// Getsockname returns the address of this end.
func (fd *FD) Getsockname() (Addr, error) { return fd.name(unix.SYS_GETSOCKNAME) }

// Getpeername returns the address of the other end.
func (fd *FD) Getpeername() (Addr, error) { return fd.name(unix.SYS_GETPEERNAME) }

func (fd *FD) name(trap uintptr) (a Addr, err error) {
	err = fd.Control(func(num int) error {
		var s sockaddr
		if e := sysName(trap, num, &s); e != 0 {
			return e
		}
		s.decode(&a)
		return nil
	})
	return a, err
}

// GetsockoptInt is getsockopt(2) for an option that is an int.
func (fd *FD) GetsockoptInt(level, name int) (value int, err error) {
	err = fd.Control(func(num int) error {
		value, err = unix.GetsockoptInt(num, level, name)
		return err
	})
	return value, err
}

// GetsockoptBytes is getsockopt(2) with a buffer of size bytes; it returns what the kernel filled.
func (fd *FD) GetsockoptBytes(level, name, size int) (value []byte, err error) {
	err = fd.Control(func(num int) error {
		b := make([]byte, size)
		n, e := sysGetsockopt(num, level, name, b)
		if e != 0 {
			return e
		}
		value = b[:min(n, size)]
		return nil
	})
	return value, err
}

// SetsockoptInt is setsockopt(2) for an option that is an int.
func (fd *FD) SetsockoptInt(level, name, value int) error {
	return fd.Control(func(num int) error { return unix.SetsockoptInt(num, level, name, value) })
}

// SetsockoptBytes is setsockopt(2) with the bytes of value.
func (fd *FD) SetsockoptBytes(level, name int, value []byte) error {
	return fd.Control(func(num int) error {
		return failure(sysSetsockopt(num, level, name, pointer(value), len(value)))
	})
}

// SetsockoptNull is setsockopt(2) with a null pointer and a length: setsockopt(level, name, None, size) of Python 3.6.
func (fd *FD) SetsockoptNull(level, name, size int) error {
	return fd.Control(func(num int) error {
		return failure(sysSetsockopt(num, level, name, unsafe.Pointer(nil), size))
	})
}

func failure(e unix.Errno) error {
	if e == 0 {
		return nil
	}
	return e
}
