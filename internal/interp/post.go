package interp

import "errors"

// Resumable is a wait that may be paused, so that the thread runs what was
// posted to it, and then goes on. A wait that is not keeps posted calls
// waiting until it ends.
type Resumable interface {
	Blocking
	// Pause makes Run return soon, without giving the wait up. Like Interrupt
	// it may be called from any goroutine at any time.
	Pause()
	// Paused reports whether Run returned because of Pause only: then it may
	// be called again, and goes on.
	Paused() bool
}

// Post has the thread call f as soon as it can, under the lock: at its next
// step, or at once if it waits in something [Resumable]. An error of f is
// raised in the thread, as if the call or wait that it interrupts had failed.
// Python's signal handlers run this way. It may be called from any goroutine.
func (t *Thread) Post(f func() error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.posted = append(t.posted, f)
	t.called.Store(true)
	if r, ok := t.blocking.(Resumable); ok {
		r.Pause()
	}
}

// runPosted calls what was posted, up to the first error.
func (t *Thread) runPosted() error {
	for t.called.Load() {
		t.mu.Lock()
		if len(t.posted) == 0 {
			t.called.Store(false)
			t.mu.Unlock()
			return nil
		}
		f := t.posted[0]
		t.posted = t.posted[1:]
		t.mu.Unlock()
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// OnInterrupt has f called for every [Interp.CtrlC] instead of what it does by
// itself; nil takes that back. f may run on any goroutine.
func (in *Interp) OnInterrupt(f func()) {
	in.mu.Lock()
	in.onInterrupt = f
	in.mu.Unlock()
}

// IgnoreInterrupt makes [Interp.CtrlC] do nothing until OnInterrupt is called.
// It is called before the script runs.
func (in *Interp) IgnoreInterrupt() {
	in.deaf = true
	in.OnInterrupt(func() {})
}

// InterruptIgnored reports whether the script began with Ctrl-C ignored.
func (in *Interp) InterruptIgnored() bool { return in.deaf }

// ErrInterrupt is what Ctrl-C leaves for a thread. Whoever interrupts does not
// hold the lock: the thread itself makes the script's error of it
// ([Interp.OnCtrlC]).
var ErrInterrupt = errors.New("KeyboardInterrupt")

// CtrlC is what SIGINT does: the main thread fails with [ErrInterrupt], unless
// the script has a handler of its own. It may be called from any goroutine.
func (in *Interp) CtrlC() {
	in.mu.Lock()
	f, main := in.onInterrupt, in.main
	in.mu.Unlock()
	switch {
	case f != nil:
		f()
	case main != nil:
		main.Interrupt(ErrInterrupt)
	}
}
