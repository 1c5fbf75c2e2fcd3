package netfd

import "golang.org/x/sys/unix"

// Pause is Interrupt for one who goes on with Run afterwards; with [Op.Paused]
// it makes an operation a wait that scripts' signal handlers may interrupt.
func (o *Op) Pause() { o.Interrupt() }

// Paused reports whether an interruption ended the last Run, which may be
// called again.
func (o *Op) Paused() bool { return paused(&o.err, o.untilSignal) }

// EndOnSignal makes a Pause end the operation with EINTR, as signals do where
// nobody takes up the system call again.
func (o *Op) EndOnSignal() { o.untilSignal = true }

// Pause is Interrupt for one who goes on with Run afterwards.
func (o *PollOp) Pause() { o.Interrupt() }

// Paused reports whether an interruption ended the last Run, which may be
// called again.
func (o *PollOp) Paused() bool { return paused(&o.err, o.untilSignal) }

// EndOnSignal makes a Pause end the operation with EINTR.
func (o *PollOp) EndOnSignal() { o.untilSignal = true }

func paused(err *error, untilSignal bool) bool {
	if *err != ErrInterrupted {
		return false
	}
	if untilSignal {
		*err = unix.EINTR
	}
	return !untilSignal
}
