package netfd

import "golang.org/x/sys/unix"

// NewEpoll gives ENOSYS.
func NewEpoll() (*Epoll, error) { return nil, unix.ENOSYS }

// Ctl gives ENOSYS.
func (e *Epoll) Ctl(op, num int, events uint32) error { return unix.ENOSYS }

// Wait cannot be reached: there is no Epoll to call it on.
func (e *Epoll) Wait(max int) *EpollOp { return nil }

// Free does nothing.
func (o *EpollOp) Free() {}

func (o *EpollOp) attempt(int) (unix.Errno, verdict) { return unix.ENOSYS, finished }
