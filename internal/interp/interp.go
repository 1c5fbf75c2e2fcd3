// Package interp is the ground floor of pysock: one interpreter with its lock,
// its threads, their cancellation and the policy that says what a script may
// touch. It knows nothing of Python's objects or of any module.
//
// Starlark values may not be shared between goroutines, but tutorial threads
// share lists and dicts. So all Starlark code of one interpreter runs under
// one lock, as in CPython. A thread gives the lock away in [Thread.Block],
// the one place where anything may wait, and every few thousand steps if
// somebody wants it.
package interp

import (
	"io"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"go.starlark.net/starlark"
)

// Interp is one interpreter. The zero value is not usable; see [New].
type Interp struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer

	// Policy is asked before a script touches the outside; nil allows all.
	Policy Policy

	// Args are the script's name and its arguments: sys.argv.
	Args []string

	// MaxDepth bounds the call stack of threads that have no limit of their
	// own; 0 means [DefaultDepth]. It belongs to the holder of the lock.
	MaxDepth int

	// OnPanic is told of a panic on a thread that Start made. It ends the run.
	OnPanic func(t *Thread, v any)

	// OnCtrlC makes the script's error of [ErrInterrupt]. It is called by the
	// interrupted thread.
	OnCtrlC func() error

	// Values belongs to the object layer: its state for this interpreter.
	// It is set once, before the first thread runs.
	Values any

	lock    lock
	current *Thread // the lock's holder; read and written by the holder only

	mu      sync.Mutex
	threads []*Thread // started and not yet ended
	main    *Thread
	ended   sync.Cond // a thread left threads
	stop    error     // set by Cancel: no further thread starts
	lastID  int64

	onInterrupt func() // under mu; see OnInterrupt
	deaf        bool   // see IgnoreInterrupt
	atExit      []func(*starlark.Thread) error
	onLeave     []func(*starlark.Thread) error
	atEnd       []func() // under mu; see OnEnd

	idle collector
}

// New returns an interpreter on the process's standard streams.
func New() *Interp {
	in := &Interp{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
	in.ended.L = &in.mu
	return in
}

// Current returns the thread that holds the lock. The engine's hooks (Attr,
// Binary, Iterate, ...) are not told which thread calls them; this is how they
// know. Only code that runs under the lock may ask.
func (in *Interp) Current() *Thread { return in.current }

func (in *Interp) acquire(t *Thread) {
	in.lock.acquire()
	in.current = t
	in.idle.active()
}

func (in *Interp) release() {
	in.current = nil
	in.lock.release()
	in.idle.resting(in)
}

// Main returns the thread that runs the script's top level.
func (in *Interp) Main() *Thread {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.main
}

// Threads returns the threads that are running now, oldest first.
func (in *Interp) Threads() []*Thread {
	in.mu.Lock()
	defer in.mu.Unlock()
	return append([]*Thread(nil), in.threads...)
}

// Cancel ends every thread with err, which scripts cannot catch, and refuses
// new ones. The first call decides. It may be called from any goroutine.
func (in *Interp) Cancel(err error) {
	in.mu.Lock()
	if in.stop == nil {
		in.stop = err
	}
	stop := in.stop
	threads := append([]*Thread(nil), in.threads...)
	in.mu.Unlock()
	for _, t := range threads {
		t.Interrupt(&Cancelled{Cause: stop})
	}
}

// OnExit registers a function for the end of the script; the last registered
// is called first, after the threads that are waited for.
func (in *Interp) OnExit(f func(*starlark.Thread) error) {
	in.mu.Lock()
	in.atExit = append(in.atExit, f)
	in.mu.Unlock()
}

// OnLeave registers a function for when the script's own code has ended and
// before its threads are waited for; the last registered is called first.
func (in *Interp) OnLeave(f func(*starlark.Thread) error) {
	in.mu.Lock()
	in.onLeave = append(in.onLeave, f)
	in.mu.Unlock()
}

// Leaving returns the functions of [Interp.OnLeave] in the order of their
// calls, and forgets them.
func (in *Interp) Leaving() []func(*starlark.Thread) error {
	in.mu.Lock()
	defer in.mu.Unlock()
	fs := in.onLeave
	in.onLeave = nil
	slices.Reverse(fs)
	return fs
}

// OnEnd registers a function that gives back what a module took from the
// process. It is called when the script has ended and its threads are cancelled.
func (in *Interp) OnEnd(f func()) {
	in.mu.Lock()
	in.atEnd = append(in.atEnd, f)
	in.mu.Unlock()
}

// End calls what OnEnd registered, and forgets it. The caller holds the lock of
// the interpreter.
func (in *Interp) End() {
	in.mu.Lock()
	fs := in.atEnd
	in.atEnd = nil
	in.mu.Unlock()
	for _, f := range fs {
		f()
	}
}

// AtExit returns the exit functions in the order of their calls, and forgets them.
func (in *Interp) AtExit() []func(*starlark.Thread) error {
	in.mu.Lock()
	defer in.mu.Unlock()
	fs := in.atExit
	in.atExit = nil
	slices.Reverse(fs)
	return fs
}

// Cancelled is the error of a thread that its host ended (by context, limit or
// exit). Scripts cannot catch it.
type Cancelled struct{ Cause error }

func (c *Cancelled) Error() string { return "cancelled: " + c.Cause.Error() }
func (c *Cancelled) Unwrap() error { return c.Cause }

// Wait waits until no thread but the caller's own and daemon threads is left.
// It gives the lock away. A KeyboardInterrupt or a cancellation ends it early.
func (in *Interp) Wait(t *Thread) error {
	w := &joinAll{in: in, self: t}
	return t.Block(w)
}

// joinAll waits for the non-daemon threads.
type joinAll struct {
	in          *Interp
	self        *Thread
	interrupted bool
	paused      bool
}

func (w *joinAll) Run() {
	in := w.in
	in.mu.Lock()
	defer in.mu.Unlock()
	for !w.interrupted && !w.paused && in.othersLocked(w.self) {
		in.ended.Wait()
	}
}

func (w *joinAll) Pause() {
	w.in.mu.Lock()
	w.paused = true
	w.in.mu.Unlock()
	w.in.ended.Broadcast()
}

func (w *joinAll) Paused() bool {
	w.in.mu.Lock()
	defer w.in.mu.Unlock()
	paused := w.paused
	w.paused = false
	return paused
}

func (w *joinAll) Interrupt() {
	w.in.mu.Lock()
	w.interrupted = true
	w.in.mu.Unlock()
	w.in.ended.Broadcast()
}

func (in *Interp) othersLocked(self *Thread) bool {
	for _, t := range in.threads {
		if t != self && !t.Daemon {
			return true
		}
	}
	return false
}

// Of returns the pysock thread behind a Starlark thread, or nil if the
// Starlark thread was not made by this package and not attached.
//
// A server holds thousands of threads, and a Starlark thread with a local
// value costs a map of 350 bytes. So the Starlark thread of one that Start made
// is the first field of its Thread, and its name, which nobody else has,
// tells so.
func Of(thread *starlark.Thread) *Thread {
	if unsafe.StringData(thread.Name) == unsafe.StringData(ownName) {
		return (*Thread)(unsafe.Pointer(thread))
	}
	t, _ := thread.Local(localKey).(*Thread)
	return t
}

const ownName = "thread of a pysock script"

const localKey = "pysock"

// collector closes what scripts drop. CPython closes a dropped socket at once,
// by reference count, and many tutorials rely on it. Here the garbage
// collector does it, so it is run soon after the interpreter comes to rest, if
// descriptors were opened since the last run and are not yet closed.
type collector struct {
	opened   atomic.Int64 // descriptors opened and not closed since the last collection
	activity atomic.Uint32
	armed    atomic.Bool
}

const (
	collectAfter  = 25 * time.Millisecond  // rest before a collection
	collectAtMost = 400 * time.Millisecond // a collection that activity put off is run after this
)

// Opened counts a descriptor that only the garbage collector may close.
func (in *Interp) Opened() { in.idle.opened.Add(1) }

// Closed takes back what Opened counted.
func (in *Interp) Closed() {
	for {
		n := in.idle.opened.Load()
		if n == 0 || in.idle.opened.CompareAndSwap(n, n-1) {
			return
		}
	}
}

func (c *collector) active() { c.activity.Add(1) }

func (c *collector) resting(in *Interp) {
	if c.opened.Load() > 0 && c.armed.CompareAndSwap(false, true) {
		c.watch(c.activity.Load(), time.Now())
	}
}

func (c *collector) watch(seen uint32, since time.Time) {
	time.AfterFunc(collectAfter, func() {
		now := c.activity.Load()
		if c.opened.Load() == 0 {
			c.armed.Store(false)
			return
		}
		if now != seen && time.Since(since) < collectAtMost {
			c.watch(now, since)
			return
		}
		c.opened.Store(0)
		c.armed.Store(false)
		collect()
	})
}
