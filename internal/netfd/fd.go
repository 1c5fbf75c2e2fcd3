package netfd

import (
	"errors"
	"os"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// FD is an open file description in non-blocking, close-on-exec mode.
// All methods may be called from many goroutines at once.
//
// An FD that is dropped without Close is closed by the garbage collector; the
// finalizer is the one of its os.File.
type FD struct {
	file *os.File        // owns the number; immutable
	raw  syscall.RawConn // of file; immutable
	num  atomic.Int64    // -1 once closed or detached
	r, w side

	owner  atomic.Pointer[Owner]
	others atomic.Int32 // how many more have the FD from Open; changed while numbers.adoption is held
}

// Open returns the FD that owns descriptor num, which is made non-blocking and
// close-on-exec. From then on only the FD may close it.
//
// If a live FD owns num already, that one is returned: one descriptor can have only
// one owner in the poller. A number that [FD.Detach] let go is taken up again.
//
// A descriptor that cannot be polled, such as a regular file, works too: its calls
// go straight to the kernel. The error is EBADF for a number that is not open.
func Open(num int) (*FD, error) {
	if num < 0 {
		return nil, unix.EBADF
	}
	numbers.adoption.Lock()
	defer numbers.adoption.Unlock()
	if fd := Lookup(num); fd != nil {
		fd.others.Add(1)
		return fd, nil
	}
	if file := numbers.reclaim(num); file != nil {
		fd, err := newFD(num, file)
		if err == nil {
			// The poller still holds the deadline by which Detach emptied it.
			fd.r.stale, fd.w.stale = true, true
		}
		return fd, err
	}
	if _, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0); err != nil {
		return nil, errno(err)
	}
	unix.CloseOnExec(num)
	if err := unix.SetNonblock(num, true); err != nil {
		return nil, errno(err)
	}
	return adopt(num)
}

// adopt makes the FD of a descriptor that is non-blocking and close-on-exec.
func adopt(num int) (*FD, error) {
	return newFD(num, os.NewFile(uintptr(num), "netfd"))
}

func newFD(num int, file *os.File) (*FD, error) {
	raw, err := file.SyscallConn()
	if err != nil {
		return nil, errno(err)
	}
	fd := &FD{file: file, raw: raw}
	fd.num.Store(int64(num))
	numbers.add(num, fd)
	return fd, nil
}

// Socket is socket(2). Out of descriptors, it collects garbage and tries again,
// since dropped sockets hold theirs until they are collected.
func Socket(family, typ, proto int) (fd *FD, err error) {
	err = withDescriptors(func() error {
		num, err := sysSocket(family, typ, proto)
		if err == nil {
			fd, err = adopt(num)
		}
		return err
	})
	return fd, errno(err)
}

// SocketPair is socketpair(2), with the same retry as [Socket].
func SocketPair(family, typ, proto int) (a, b *FD, err error) {
	return pair(func() ([2]int, error) { return sysSocketPair(family, typ, proto) })
}

// Pipe is pipe(2): what is written to w is read from r.
func Pipe() (r, w *FD, err error) {
	return pair(sysPipe)
}

func pair(open func() ([2]int, error)) (a, b *FD, err error) {
	err = withDescriptors(func() error {
		nums, err := open()
		if err != nil {
			return err
		}
		if a, err = adopt(nums[0]); err == nil {
			b, err = adopt(nums[1])
		}
		return err
	})
	return a, b, errno(err)
}

// Num returns the descriptor's number, or -1 when fd is closed or detached.
func (fd *FD) Num() int { return int(fd.num.Load()) }

func (fd *FD) closed() bool { return fd.num.Load() < 0 }

// Control calls f with the number, which stays open until f returns. f must not block.
// It gives EBADF when fd is closed, else what f returns.
func (fd *FD) Control(f func(num int) error) error {
	if fd.closed() {
		return unix.EBADF
	}
	var failed error
	if err := fd.raw.Control(func(num uintptr) { failed = f(int(num)) }); err != nil {
		return errno(err)
	}
	return errno(failed)
}

// Dup returns a new FD, with a number of its own, on the same open file description.
func (fd *FD) Dup() (dup *FD, err error) {
	err = withDescriptors(func() error {
		return fd.Control(func(num int) error {
			n, err := unix.FcntlInt(uintptr(num), unix.F_DUPFD_CLOEXEC, 0)
			if err == nil {
				dup, err = adopt(n)
			}
			return err
		})
	})
	return dup, errno(err)
}

// Close closes the descriptor. Blocked operations, and polls of fd, end with
// EBADF (polls with POLLNVAL). A second Close gives EBADF and does nothing.
func (fd *FD) Close() error {
	if fd.retire() < 0 {
		return unix.EBADF
	}
	err := fd.file.Close()
	fd.wakeAll()
	return errno(err)
}

// Detach takes the number away from fd, which behaves as closed from then on. The
// descriptor stays open; [CloseNum] closes it, and [Open] takes it up again. Of
// an FD that [Open] gave to several, it is the last Detach that does so.
//
// The os.File lives on in the table of numbers. An os.File cannot let go of its
// descriptor without closing it, and freeing the number for a moment, to put a
// duplicate back, would let another goroutine's open take it.
func (fd *FD) Detach() (num int, err error) {
	numbers.adoption.Lock()
	defer numbers.adoption.Unlock()
	if num = fd.Num(); num >= 0 && fd.others.Load() > 0 {
		fd.others.Add(-1) // somebody else has it from Open
		return num, nil
	}
	if num = fd.retire(); num < 0 {
		return -1, unix.EBADF
	}
	fd.r.drain(fd.file.SetReadDeadline)
	fd.w.drain(fd.file.SetWriteDeadline)
	fd.wakeAll()
	numbers.keep(num, fd.file)
	return num, nil
}

// retire marks fd as closed and takes it out of the table. It returns the
// number, or -1 if another call was first.
func (fd *FD) retire() int {
	num := int(fd.num.Swap(-1))
	if num >= 0 {
		numbers.remove(num, fd)
	}
	return num
}

// wakeAll ends the queued waits and the polls of a closed fd.
func (fd *FD) wakeAll() {
	fd.w.abandon()
	fd.r.abandon()
	for _, p := range fd.r.takePolls() {
		p.wakeUp()
	}
}

// errno strips err to its unix.Errno. nil stays nil; an os.ErrClosed, or
// whatever else has none, comes from a closed descriptor.
func errno(err error) error {
	if err == nil {
		return nil
	}
	var e unix.Errno
	if errors.As(err, &e) {
		return e
	}
	return unix.EBADF
}
