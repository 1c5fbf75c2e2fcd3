package pyfile

import "golang.org/x/sys/unix"

func isTerminal(num int) bool {
	_, err := unix.IoctlGetTermios(num, unix.TCGETS)
	return err == nil
}
