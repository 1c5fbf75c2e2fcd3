package netfd

import "golang.org/x/sys/unix"

// OpenFile is open(2), close-on-exec. The number is the caller's to close. It
// may block, as on a fifo.
func OpenFile(path string, flags int, perm uint32) (num int, err error) {
	err = withDescriptors(func() (err error) {
		for {
			num, err = unix.Open(path, flags|unix.O_CLOEXEC, perm)
			if err != unix.EINTR {
				return err
			}
		}
	})
	return num, err
}
