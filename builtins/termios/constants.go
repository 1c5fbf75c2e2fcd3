package termios

import "golang.org/x/sys/unix"

var constants = map[string]int64{
	"BRKINT": unix.BRKINT, "ICRNL": unix.ICRNL, "IGNBRK": unix.IGNBRK, "IGNCR": unix.IGNCR, "INLCR": unix.INLCR,
	"INPCK": unix.INPCK, "ISTRIP": unix.ISTRIP, "IXANY": unix.IXANY, "IXOFF": unix.IXOFF, "IXON": unix.IXON, "PARMRK": unix.PARMRK,
	"OPOST": unix.OPOST, "ONLCR": unix.ONLCR,
	"CLOCAL": unix.CLOCAL, "CREAD": unix.CREAD, "CS5": unix.CS5, "CS6": unix.CS6, "CS7": unix.CS7, "CS8": unix.CS8,
	"CSIZE": unix.CSIZE, "CSTOPB": unix.CSTOPB, "HUPCL": unix.HUPCL, "PARENB": unix.PARENB, "PARODD": unix.PARODD,
	"ECHO": unix.ECHO, "ECHOE": unix.ECHOE, "ECHOK": unix.ECHOK, "ECHONL": unix.ECHONL, "ICANON": unix.ICANON,
	"IEXTEN": unix.IEXTEN, "ISIG": unix.ISIG, "NOFLSH": unix.NOFLSH, "TOSTOP": unix.TOSTOP,
	"VEOF": unix.VEOF, "VEOL": unix.VEOL, "VERASE": unix.VERASE, "VINTR": unix.VINTR, "VKILL": unix.VKILL,
	"VMIN": unix.VMIN, "VQUIT": unix.VQUIT, "VSTART": unix.VSTART, "VSTOP": unix.VSTOP, "VSUSP": unix.VSUSP, "VTIME": unix.VTIME,
	"TIOCGWINSZ": unix.TIOCGWINSZ, "TIOCSWINSZ": unix.TIOCSWINSZ,
}
