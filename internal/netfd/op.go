package netfd

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// ErrTimeout says that the deadline of an operation passed. Python makes it socket.timeout.
var ErrTimeout = errors.New("netfd: timed out")

// ErrInterrupted says that Interrupt ended an operation. What was done until then
// counts (see N of the operation), and a new Run goes on from there.
var ErrInterrupted = errors.New("netfd: interrupted")

// Op is what all operations share. It is embedded, and made by the methods of FD only.
//
// One goroutine owns an operation, from the call that made it to Free, and calls its methods;
// Interrupt alone may come from others, until Free.
type Op struct {
	fd   *FD
	do   attempter          // the operation that embeds this Op
	step func(uintptr) bool // o.poll, bound once for all lives of a pooled object
	once func(uintptr)      // o.control, likewise
	s    *side              // the side of fd where Run waits
	next *Op                // in the queue of s; under s.mu
	wake chan struct{}      // signals a queued or resting Run; made when first needed
	slow *PollOp            // where a Run waits that the poller does not serve; under s.mu

	deadline time.Time
	err      error
	errno    unix.Errno // of the last attempt
	verdict  verdict    // of the last attempt
	rest     uint8      // how often Run had to rest, which sets for how long

	write     bool // s is the writing side
	immediate bool // Run does not wait either: MSG_DONTWAIT
	running   bool // the attempt is part of Run, so that a would-block is not the caller's
	tried     bool // this Run made an attempt
	done      bool // err and the results are final

	queued      bool // under s.mu
	resting     bool // under s.mu
	interrupted bool // under s.mu
	untilSignal bool // see EndOnSignal
}

// verdict is what an attempt came to.
type verdict uint8

const (
	finished verdict = iota // done, or failed
	blocked                 // the poller will tell when it is worth trying again
	stalled                 // no event will tell: try again after a rest
)

// attempter is the part of an operation that differs.
type attempter interface {
	// attempt tries the system call on fd, which is non-blocking.
	// It runs inside the poller's lock, on a stack that should stay small.
	attempt(fd int) (unix.Errno, verdict)
	// complete makes the results after an attempt that finished without error.
	complete()
}

// judge is the verdict for calls where EAGAIN means to wait for the poller.
func judge(e unix.Errno) (unix.Errno, verdict) {
	if e == unix.EAGAIN {
		return e, blocked
	}
	return e, finished
}

// bind prepares a new pooled object, of which do embeds o.
func (o *Op) bind(do attempter) {
	o.do = do
	// Literals, not methods: a method value is a frame more on a blocked stack.
	o.step = func(fd uintptr) bool {
		o.tried = true
		o.errno, o.verdict = o.do.attempt(int(fd))
		return o.verdict != blocked
	}
	o.once = func(fd uintptr) {
		o.errno, o.verdict = o.do.attempt(int(fd))
	}
}

func (o *Op) reading(fd *FD) { o.fd, o.s, o.write = fd, &fd.r, false }
func (o *Op) writing(fd *FD) { o.fd, o.s, o.write = fd, &fd.w, true }

// clear forgets one life of a pooled object.
func (o *Op) clear() {
	o.fd, o.s, o.err = nil, nil, nil
	o.deadline = time.Time{}
	o.errno, o.verdict, o.rest = 0, finished, 0
	o.immediate, o.done, o.interrupted, o.untilSignal = false, false, false, false
}

// complete is for operations whose attempt leaves nothing to do.
func (o *Op) complete() {}

// SetDeadline sets when Run gives up with ErrTimeout; zero means never. A Run whose
// deadline has passed already still makes one attempt.
func (o *Op) SetDeadline(t time.Time) { o.deadline = t }

// Err returns nil after success, else the unix.Errno, ErrTimeout or ErrInterrupted that ended the last Run or Try.
func (o *Op) Err() error { return o.err }

// Try makes one attempt, at once, and returns Err. What would block gives EAGAIN
// (EINPROGRESS from connect); a Run or another Try may follow then.
func (o *Op) Try() error {
	if o.done {
		return o.err
	}
	o.running = false
	if !o.attemptNow() {
		o.fail(o.errno)
	}
	return o.err
}

// Run makes attempts until one finishes, or the wait ends otherwise; Err tells. After
// ErrTimeout or ErrInterrupted, Run may be called again and goes on; once the operation
// is done it returns at once.
func (o *Op) Run() {
	if o.done {
		return
	}
	if o.immediate {
		o.Try()
		return
	}
	o.running, o.tried = true, false
	for o.enter() {
		var err error
		if o.write {
			err = o.fd.raw.Write(o.step)
		} else {
			err = o.fd.raw.Read(o.step)
		}
		if o.leave(err) {
			return
		}
	}
}

// Interrupt makes the current or else the next Run end with ErrInterrupted, unless it
// finishes first. It may be called from any goroutine and any number of times until Free.
func (o *Op) Interrupt() {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	o.interrupted = true
	switch {
	case o.slow != nil:
		o.slow.Interrupt()
	case o.s.holder == o:
		o.setPollerDeadline(past)
	case o.queued || o.resting:
		o.signal()
	}
}

// enter makes o the holder of its side, or reports that Run is over.
func (o *Op) enter() bool {
	s := o.s
	s.mu.Lock()
	if s.holder != nil && !o.interrupted && !o.fd.closed() {
		s.mu.Unlock()
		return o.queue()
	}
	defer s.mu.Unlock()
	return o.admit()
}

// admit makes o the holder unless it was interrupted or the FD was closed. s.mu is held; no one else holds s.
func (o *Op) admit() bool {
	if o.over() {
		o.s.pass(o)
		return false
	}
	o.s.holder = o
	if !o.deadline.IsZero() || o.s.stale {
		o.setPollerDeadline(o.deadline)
	}
	return true
}

// over reports whether o must not wait, and why. s.mu is held.
func (o *Op) over() bool {
	switch {
	case o.fd.closed():
		o.fail(unix.EBADF)
		o.done = true
	case o.interrupted:
		o.interrupted = false
		o.err = ErrInterrupted
	default:
		return false
	}
	return true
}

// setPollerDeadline sets the deadline of o's side of the os.File. s.mu is held, and o is the holder.
// It fails on closed and on unpollable files, where no one waits in the poller.
func (o *Op) setPollerDeadline(t time.Time) {
	if o.write {
		o.fd.file.SetWriteDeadline(t)
	} else {
		o.fd.file.SetReadDeadline(t)
	}
	o.s.stale = !t.IsZero()
}

// queue tries at once, since RawConn.Read would wait for the holder first, and then
// waits for its turn in the poller. It reports whether o became the holder.
func (o *Op) queue() bool {
	if o.attemptNow() {
		return false
	}
	s := o.s
	s.mu.Lock()
	if s.holder == nil || o.interrupted || o.fd.closed() {
		defer s.mu.Unlock()
		return o.admit()
	}
	if o.wake == nil {
		o.wake = make(chan struct{}, 1)
	}
	s.push(o)
	s.mu.Unlock()

	o.await(o.deadline)

	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop(o)
	select {
	case <-o.wake: // came as the timer fired
	default:
	}
	if s.holder == o || o.interrupted || o.fd.closed() {
		return o.admit()
	}
	o.err = ErrTimeout
	return false
}

// await waits for a signal or until t.
func (o *Op) await(t time.Time) {
	if t.IsZero() {
		<-o.wake
		return
	}
	timer := time.NewTimer(time.Until(t))
	defer timer.Stop()
	select {
	case <-o.wake:
	case <-timer.C:
	}
}

// signal wakes a Run that is queued or rests. s.mu is held.
func (o *Op) signal() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// attemptNow makes an attempt outside the poller's locks and reports whether that ended the operation.
func (o *Op) attemptNow() bool {
	o.tried = true
	if o.fd.closed() || o.fd.raw.Control(o.once) != nil {
		o.fail(unix.EBADF)
		o.done = true
		return true
	}
	if o.verdict == finished {
		o.settle()
		return true
	}
	return false
}

// leave gives the poller to the next after a Read or Write that returned err, and
// reports whether Run is over.
func (o *Op) leave(err error) bool {
	s := o.s
	s.mu.Lock()
	s.pass(o)
	ended := err != nil && o.over()
	s.mu.Unlock()
	switch {
	case ended:
		return true
	case err == nil && o.verdict == finished:
		o.settle()
		return true
	case err == nil:
		return o.pause()
	case errors.Is(err, os.ErrDeadlineExceeded):
		if o.deadline.IsZero() || time.Now().Before(o.deadline) {
			return false
		}
		if o.tried || !o.attemptNow() {
			o.err = ErrTimeout
		}
		return true
	default:
		return o.waitOutside()
	}
}

// pause rests after an attempt that stalled: 1 ms at first, then more, up to 16. It reports whether Run is over.
func (o *Op) pause() bool {
	until := time.Now().Add(time.Millisecond << o.rest)
	if o.rest < 4 {
		o.rest++
	}
	if !o.deadline.IsZero() && o.deadline.Before(until) {
		until = o.deadline
	}
	if o.wake == nil {
		o.wake = make(chan struct{}, 1)
	}
	o.setResting(true)
	o.await(until)
	o.setResting(false)
	select {
	case <-o.wake:
	default:
	}
	return false
}

func (o *Op) setResting(resting bool) {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	o.resting = resting
	if resting && o.interrupted {
		o.signal()
	}
}

// waitOutside finishes a Run on a descriptor that the Go poller does not serve: it could not be
// registered, or the poller took an error event for a fault. It reports true: Run is over.
func (o *Op) waitOutside() bool {
	events := int16(unix.POLLIN)
	if o.write {
		events = unix.POLLOUT
	}
	for ready := false; !o.attemptNow(); ready = true {
		if ready { // but it was not, and so poll(2) would not wait: a pending error can do that
			o.pause()
		}
		p := Poll([]PollFD{{Fd: int32(o.fd.Num()), Events: events}}, Forever)
		p.kernel = true
		p.SetDeadline(o.deadline)
		over := o.setSlow(p)
		if !over {
			p.Run()
			over = o.setSlow(nil)
		}
		timedOut := p.Err() == nil && p.N() == 0
		p.Free()
		if over {
			return true
		}
		if timedOut {
			o.err = ErrTimeout
			return true
		}
	}
	return true
}

// setSlow tells Interrupt where o waits, and reports whether Run is over.
func (o *Op) setSlow(p *PollOp) bool {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	o.slow = p
	if o.over() {
		o.slow = nil
		return true
	}
	return false
}

// settle ends the operation with the outcome of the last attempt.
func (o *Op) settle() {
	o.done = true
	if o.errno != 0 {
		o.fail(o.errno)
		return
	}
	o.err = nil
	o.do.complete()
}

func (o *Op) fail(e unix.Errno) { o.err = e }
