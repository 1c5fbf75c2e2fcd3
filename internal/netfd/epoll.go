package netfd

// Epoll is epoll(7). Its FD can itself be polled. Systems other than Linux have none: NewEpoll gives ENOSYS.
type Epoll struct{ fd *FD }

// EpollEvent is an event of a descriptor, as bits of EPOLLIN and so on.
type EpollEvent struct {
	Num    int
	Events uint32
}

// FD returns the descriptor of e itself, for fileno, poll, and close.
func (e *Epoll) FD() *FD { return e.fd }

// Close closes e; its waits end with EBADF.
func (e *Epoll) Close() error { return e.fd.Close() }

// EpollOp is epoll_wait(2).
type EpollOp struct {
	Op
	max    int
	events []EpollEvent
}

// Events returns what happened, in the kernel's order. They are valid until Free.
func (o *EpollOp) Events() []EpollEvent { return o.events }
