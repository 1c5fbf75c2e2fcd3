package netfd

import "golang.org/x/sys/unix"

// waker is a pipe: readable after wake, until drain.
type waker [2]int

func newWaker() (waker, error) {
	p, err := sysPipe()
	return waker(p), err
}

func (w waker) num() int32 { return int32(w[0]) }
func (w waker) wake()      { sysWrite(w[1], make([]byte, 1)) }
func (w waker) drain()     { sysRead(w[0], make([]byte, 1)) }

func (w waker) close() {
	unix.Close(w[0])
	unix.Close(w[1])
}
