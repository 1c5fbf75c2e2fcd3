package selectmod

import (
	"github.com/pysock/pysock/internal/object"
	"golang.org/x/sys/unix"
)

var constants = []constant{
	{"PIPE_BUF", 512, false},
	{"POLLIN", unix.POLLIN, false},
	{"POLLPRI", unix.POLLPRI, false},
	{"POLLOUT", unix.POLLOUT, false},
	{"POLLERR", unix.POLLERR, false},
	{"POLLHUP", unix.POLLHUP, false},
	{"POLLNVAL", unix.POLLNVAL, false},
	{"POLLRDNORM", unix.POLLRDNORM, false},
	{"POLLRDBAND", unix.POLLRDBAND, false},
	{"POLLWRNORM", unix.POLLWRNORM, false},
	{"POLLWRBAND", unix.POLLWRBAND, false},
}

// addEpoll adds nothing: this system has no epoll.
func (s *module) addEpoll(*object.Module) {}
