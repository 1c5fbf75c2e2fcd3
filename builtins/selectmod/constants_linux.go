package selectmod

import "golang.org/x/sys/unix"

var constants = []constant{
	{"PIPE_BUF", 4096, false},
	{"POLLIN", unix.POLLIN, false},
	{"POLLPRI", unix.POLLPRI, false},
	{"POLLOUT", unix.POLLOUT, false},
	{"POLLERR", unix.POLLERR, false},
	{"POLLHUP", unix.POLLHUP, false},
	{"POLLNVAL", unix.POLLNVAL, false},
	{"POLLRDNORM", 0x40, false},
	{"POLLRDBAND", 0x80, false},
	{"POLLWRNORM", 0x100, false},
	{"POLLWRBAND", 0x200, false},
	{"POLLMSG", 0x400, false},
	{"POLLRDHUP", unix.POLLRDHUP, true},
	{"EPOLLIN", unix.EPOLLIN, false},
	{"EPOLLPRI", unix.EPOLLPRI, false},
	{"EPOLLOUT", unix.EPOLLOUT, false},
	{"EPOLLERR", unix.EPOLLERR, false},
	{"EPOLLHUP", unix.EPOLLHUP, false},
	{"EPOLLRDNORM", unix.EPOLLRDNORM, false},
	{"EPOLLRDBAND", unix.EPOLLRDBAND, false},
	{"EPOLLWRNORM", unix.EPOLLWRNORM, false},
	{"EPOLLWRBAND", unix.EPOLLWRBAND, false},
	{"EPOLLMSG", unix.EPOLLMSG, false},
	{"EPOLLONESHOT", unix.EPOLLONESHOT, false},
	{"EPOLLET", unix.EPOLLET, false},
	{"EPOLLRDHUP", unix.EPOLLRDHUP, true},
	{"EPOLLEXCLUSIVE", unix.EPOLLEXCLUSIVE, true},
	{"EPOLL_CLOEXEC", unix.EPOLL_CLOEXEC, true},
}
