package netfd

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// PollFD is struct pollfd: the number, the events asked for, and those that happened.
type PollFD = unix.PollFd

// Forever is the timeout of a poll without one.
const Forever time.Duration = -1

// Events that one direction's wait in the Go poller can stand for; it learns of errors and hang-ups by itself.
const (
	readEvents  = unix.POLLIN | pollRdnorm
	writeEvents = unix.POLLOUT | pollWrnorm
)

// PollOp is poll(2) on a set of descriptors.
type PollOp struct {
	fds      []PollFD
	timeout  time.Duration
	deadline time.Time // set by SetDeadline, or from timeout by the first Run
	n        int
	err      error
	kernel   bool // never in the Go poller
	single   bool // in the Go poller: the wait is one
	one      WaitOp

	set     []PollFD // fds and the wake descriptor; kept for the next life of the object
	watched []*FD    // by index of fds; nil for a number that is not ours
	waker   waker    // while in ppoll; under mu

	mu          sync.Mutex
	waiting     bool // under mu; waker ends the wait
	woken       bool // under mu; waker was used
	interrupted bool // under mu
	untilSignal bool // see EndOnSignal
}

var pollOps = sync.Pool{New: func() any {
	o := new(PollOp)
	o.one.bind(&o.one)
	return o
}}

// Poll waits until one of fds has an event, or for timeout; less than zero is forever. Run writes
// Revents into fds, which must be left alone until the operation ends.
//
// Closing an FD ends every poll of its number: its Revents is POLLNVAL. (In the kernel the poll would
// stay blocked, and keep the connection open.) So is that of a number that is not open.
//
// ppoll(2) occupies a thread. The common wait, one FD for reading or for writing, is made in the Go poller instead.
func Poll(fds []PollFD, timeout time.Duration) *PollOp {
	o := pollOps.Get().(*PollOp)
	o.fds, o.timeout = fds, timeout
	return o
}

// SetDeadline sets when Run gives up, instead of the timeout; zero means never.
func (o *PollOp) SetDeadline(t time.Time) {
	o.deadline = t
	if t.IsZero() {
		o.timeout = Forever
	}
}

// N returns how many of the descriptors have events; 0 after the timeout, which is no error.
func (o *PollOp) N() int { return o.n }

// Err returns nil, ErrInterrupted, or the unix.Errno of ppoll(2), such as EINVAL for too many descriptors.
func (o *PollOp) Err() error { return o.err }

// Free gives the operation back. It must not be used after.
func (o *PollOp) Free() {
	o.fds, o.err = nil, nil
	o.deadline = time.Time{}
	o.n = 0
	o.kernel, o.single, o.interrupted, o.untilSignal = false, false, false, false
	o.one.clear()
	o.one.revents = 0
	pollOps.Put(o)
}

// Run waits. After ErrInterrupted it may be called again, and waits for the rest of the time.
func (o *PollOp) Run() {
	o.n, o.err = 0, nil
	if o.deadline.IsZero() && o.timeout > 0 {
		o.deadline = time.Now().Add(o.timeout)
	}
	if fd := o.goPollable(); fd != nil {
		o.runSingle(fd)
		return
	}
	// Most polls of a busy loop find something at once and need nothing of what follows.
	if o.ask(o.fds, 0) || o.timeout == 0 && o.deadline.IsZero() {
		return
	}
	o.runKernel()
}

// Interrupt makes the current or else the next Run end with ErrInterrupted, unless it
// finishes first. It may be called from any goroutine and any number of times until Free.
func (o *PollOp) Interrupt() {
	o.mu.Lock()
	o.interrupted = true
	single := o.single
	if o.waiting {
		o.wakeLocked()
	}
	o.mu.Unlock()
	if single {
		o.one.Interrupt()
	}
}

// wakeUp makes ppoll return, to see what has become of the descriptors.
func (o *PollOp) wakeUp() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.waiting {
		o.wakeLocked()
	}
}

func (o *PollOp) wakeLocked() {
	if !o.woken {
		o.woken = true
		o.waker.wake()
	}
}

// goPollable returns the FD to wait for in the Go poller, or nil.
func (o *PollOp) goPollable() *FD {
	if o.kernel || len(o.fds) != 1 || o.timeout == 0 {
		return nil
	}
	switch events := o.fds[0].Events; {
	case events == 0:
		return nil
	case events&^readEvents == 0, events&^writeEvents == 0:
		return Lookup(int(o.fds[0].Fd))
	}
	return nil
}

func (o *PollOp) runSingle(fd *FD) {
	o.mu.Lock()
	if o.interruptedNow() {
		o.mu.Unlock()
		return
	}
	if !o.single {
		o.one.watch(fd, o.fds[0].Events)
		o.single = true
	}
	o.mu.Unlock()
	o.one.SetDeadline(o.deadline)
	o.one.Run()

	o.fds[0].Revents = 0
	switch o.one.Err() {
	case nil:
		o.fds[0].Revents = o.one.revents
		o.n = 1
	case ErrTimeout:
	case ErrInterrupted:
		o.err = ErrInterrupted
		o.mu.Lock()
		o.interrupted = false
		o.mu.Unlock()
	default:
		o.fds[0].Revents = unix.POLLNVAL
		o.n = 1
	}
}

// interruptedNow consumes an interruption, which ends Run. o.mu is held.
func (o *PollOp) interruptedNow() bool {
	if !o.interrupted {
		return false
	}
	o.interrupted = false
	o.err = ErrInterrupted
	return true
}

// ask calls ppoll once and reports whether Run is over.
func (o *PollOp) ask(set []PollFD, wait time.Duration) bool {
	n, e := sysPoll(set, wait)
	if e != 0 && e != unix.EINTR {
		o.err = e
		return true
	}
	if e == 0 {
		o.n = n
	}
	return o.n > 0
}

// runKernel waits in ppoll, with a descriptor more that ends the wait.
func (o *PollOp) runKernel() {
	w, err := takeWaker()
	if err != nil {
		o.err = errno(err)
		return
	}
	o.watch()
	o.mu.Lock()
	o.waker, o.waiting, o.woken = w.waker, true, false
	o.mu.Unlock()
	o.set = append(append(o.set[:0], o.fds...), PollFD{Fd: w.num(), Events: unix.POLLIN})

	for !o.pollOnce() {
	}

	o.mu.Lock()
	o.waiting = false
	used := o.woken
	o.mu.Unlock()
	w.release(used)
	o.unwatch()
}

// pollOnce waits in ppoll and reports whether Run is over.
func (o *PollOp) pollOnce() bool {
	wait := Forever
	if !o.deadline.IsZero() {
		wait = max(0, time.Until(o.deadline))
	}
	if o.closedCount() > 0 || o.isInterrupted() {
		wait = 0 // but see what else there is
	}
	failed := o.ask(o.set, wait) && o.err != nil
	if failed {
		return true
	}
	o.n = 0
	for i := range o.fds {
		o.fds[i].Revents = o.set[i].Revents
		if fd := o.watched[i]; fd != nil && fd.closed() {
			o.fds[i].Revents = unix.POLLNVAL
		}
		if o.fds[i].Revents != 0 {
			o.n++
		}
	}
	if o.n > 0 {
		return true
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.interruptedNow() {
		return true
	}
	if o.woken { // by a close that our FDs have not seen: it was meant for an earlier life of o
		o.waker.drain()
		o.woken = false
	}
	return wait >= 0 && !o.deadline.IsZero() && !time.Now().Before(o.deadline)
}

func (o *PollOp) isInterrupted() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.interrupted
}

// watch has the FDs of the set wake o when they are closed.
func (o *PollOp) watch() {
	o.watched = o.watched[:0]
	for _, p := range o.fds {
		fd := Lookup(int(p.Fd))
		o.watched = append(o.watched, fd)
		if fd != nil {
			fd.r.addPoll(o)
		}
	}
}

func (o *PollOp) unwatch() {
	for _, fd := range o.watched {
		if fd != nil {
			fd.r.removePoll(o)
		}
	}
	clear(o.watched)
}

func (o *PollOp) closedCount() (n int) {
	for _, fd := range o.watched {
		if fd != nil && fd.closed() {
			n++
		}
	}
	return n
}

func (s *side) addPoll(o *PollOp) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.polls = append(s.polls, o)
}

func (s *side) removePoll(o *PollOp) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, p := range s.polls {
		if p == o {
			last := len(s.polls) - 1
			s.polls[i], s.polls[last] = s.polls[last], nil
			s.polls = s.polls[:last]
			return
		}
	}
}

// takePolls empties the list.
func (s *side) takePolls() []*PollOp {
	s.mu.Lock()
	defer s.mu.Unlock()
	polls := s.polls
	s.polls = nil
	return polls
}
