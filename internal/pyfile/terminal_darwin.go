package pyfile

import "golang.org/x/sys/unix"

func isTerminal(num int) bool {
	_, err := unix.IoctlGetTermios(num, unix.TIOCGETA)
	return err == nil
}
