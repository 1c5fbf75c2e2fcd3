package termios

import "golang.org/x/sys/unix"

// The requests of tcgetattr and tcsetattr; those of TCSADRAIN and TCSAFLUSH
// follow that of TCSANOW.
const (
	getRequest = unix.TIOCGETA
	setRequest = unix.TIOCSETA
)

const speedMask = 0

func setFlags(t *unix.Termios, flags [4]int64) {
	t.Iflag, t.Oflag, t.Cflag, t.Lflag = uint64(flags[0]), uint64(flags[1]), uint64(flags[2]), uint64(flags[3])
}
