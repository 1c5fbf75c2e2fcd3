package termios

import "golang.org/x/sys/unix"

// The requests of tcgetattr and tcsetattr; those of TCSADRAIN and TCSAFLUSH
// follow that of TCSANOW.
const (
	getRequest = unix.TCGETS
	setRequest = unix.TCSETS
)

const speedMask = unix.CBAUD

func setFlags(t *unix.Termios, flags [4]int64) {
	t.Iflag, t.Oflag, t.Cflag, t.Lflag = uint32(flags[0]), uint32(flags[1]), uint32(flags[2]), uint32(flags[3])
}
