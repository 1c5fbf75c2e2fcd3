package errnos

import "golang.org/x/sys/unix"

const (
	nameDeadlock = "EDEADLOCK"

	// glibc's texts.
	noError      = "Success"
	unknownError = "Unknown error "

	maxErrno = 4096 // the kernel's MAX_ERRNO is 4095

	ehwpoison = int(unix.EHWPOISON)
)
