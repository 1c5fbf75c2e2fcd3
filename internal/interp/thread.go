package interp

import (
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"go.starlark.net/starlark"
)

// Thread is a thread of a script: a goroutine with its own Starlark thread.
type Thread struct {
	own starlark.Thread // of a thread that Start made; first, see Of

	In   *Interp
	Star *starlark.Thread

	// ID is what Python calls the thread's identifier: positive, never reused.
	ID int64

	// Daemon threads are not waited for at exit. Set before Start.
	Daemon bool

	// Object is the script's object for this thread (threading.Thread).
	// It belongs to the holder of the lock.
	Object any

	// Handled is what sys.exc_info reports: the errors now being handled,
	// innermost last. It belongs to the thread.
	Handled []error

	// Kept are errors that functions have handled and that sys.exc_info reports
	// until they return, as Python 2's does. It belongs to the thread.
	Kept []Kept

	// detached: a thread of a host that did not attach it; it holds no lock.
	detached bool

	// MaxDepth bounds the call stack; 0 means the interpreter's.
	MaxDepth int

	// running is Star, for those who interrupt the thread; touched says that somebody
	// ever did. See Switch.
	running atomic.Pointer[starlark.Thread]
	touched atomic.Bool

	mu       sync.Mutex
	blocking Blocking // what the thread waits in, if it does
	pending  error    // raised at the next step or the end of the wait
	raised   atomic.Bool
	posted   []func() error // see Post
	called   atomic.Bool    // something is in posted

}

// Kept is an error that a function has handled.
type Kept struct {
	Err      error // nil once it was cleared
	Star     *starlark.Thread
	Depth    int // of the function in the call stack, the outermost is 1
	Function starlark.Callable
	Level    int // how many errors were being handled, with this one
}

// Blocking is something that waits.
type Blocking interface {
	// Run waits. It is called without the interpreter's lock.
	Run()
	// Interrupt makes Run return soon. It may be called from any goroutine,
	// any number of times, also before Run and after it.
	Interrupt()
}

const (
	// quantum is the number of steps between two looks at the lock's queue. A
	// computing thread gives the lock to whoever waits: some 50 µs at most, as
	// servers must not wait for it. (CPython's 5 ms make an echo beside a
	// computing thread a hundred times slower.)
	quantum = 2000
	// DefaultDepth is how many calls may nest, as in CPython.
	DefaultDepth = 1000
)

// ErrTooDeep is the error of a thread whose calls nest deeper than its limit.
// The object layer turns it into Python's RuntimeError or RecursionError.
var ErrTooDeep = errors.New("maximum recursion depth exceeded")

// NewThread makes a thread of in for a Starlark thread that the caller runs,
// on the caller's goroutine: the main thread, or one of a foreign host. It
// takes the lock; end gives it back.
func (in *Interp) NewThread(star *starlark.Thread) (t *Thread, end func()) {
	t = in.register(star, nil)
	in.acquire(t)
	return t, func() {
		in.release()
		in.unregister(t)
	}
}

// Detached makes an interpreter of its own for a Starlark thread of a foreign
// host that did not ask for one. It has no lock and no second thread.
func Detached(star *starlark.Thread) *Thread {
	in := New()
	t := &Thread{In: in, Star: star, ID: 1, detached: true}
	t.running.Store(star)
	in.main, in.current = t, t
	in.stop = ErrDetached
	star.SetLocal(localKey, t)
	return t
}

// ErrDetached is why a detached interpreter starts no threads.
var ErrDetached = errors.New("this Starlark thread is not attached: call host.Attach before starting threads")

// Stopped returns why no further thread may start, or nil.
func (in *Interp) Stopped() error {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.stop
}

// register makes the thread for star; nil stands for one of its own. init, if
// not nil, is called before anybody else can know the thread.
func (in *Interp) register(star *starlark.Thread, init func(*Thread)) *Thread {
	t := &Thread{In: in, Star: star}
	if star == nil {
		star = &t.own
		star.Name = ownName
		t.Star = star
	} else {
		star.SetLocal(localKey, t)
	}
	t.running.Store(star)
	star.OnMaxSteps = t.onSteps
	star.SetMaxExecutionSteps(star.Steps + quantum)
	in.mu.Lock()
	in.lastID++
	t.ID = in.lastID
	in.mu.Unlock()
	if init != nil {
		init(t)
	}
	in.mu.Lock()
	if in.main == nil {
		in.main = t
	}
	in.threads = append(in.threads, t)
	stop := in.stop
	in.mu.Unlock()
	if stop != nil {
		t.Interrupt(&Cancelled{Cause: stop})
	}
	return t
}

func (in *Interp) unregister(t *Thread) {
	in.mu.Lock()
	for i, x := range in.threads {
		if x == t {
			in.threads = append(in.threads[:i], in.threads[i+1:]...)
			break
		}
	}
	in.mu.Unlock()
	in.ended.Broadcast()
}

// Start runs f on a new thread, under the lock. init, which may be nil, is
// called before the thread is known to anybody. f must handle its own errors.
func (in *Interp) Start(init func(*Thread), f func(*Thread)) *Thread {
	t := in.register(nil, init)
	go in.run(t, f)
	return t
}

func (in *Interp) run(t *Thread, f func(*Thread)) {
	in.acquire(t)
	defer t.leave() // one for all: the frame is on the stack of every idle connection
	f(t)
}

// leave ends the thread, and hands a panic to OnPanic.
func (t *Thread) leave() {
	in := t.In
	if in.OnPanic != nil {
		if v := recover(); v != nil {
			in.OnPanic(t, v)
		}
	}
	in.release()
	in.unregister(t)
}

// Block gives the lock away, runs b and takes the lock again. It is the one
// way to wait. The error is what interrupted the thread meanwhile, if
// anything: a KeyboardInterrupt, the host's cancellation. Whether b itself
// succeeded is for the caller to ask b.
func (t *Thread) Block(b Blocking) error {
	if t.detached {
		b.Run() // nobody to give the lock to, nobody to interrupt us
		return nil
	}
	for {
		t.mu.Lock()
		if t.pending != nil {
			err := t.takeLocked()
			t.mu.Unlock()
			return err
		}
		if len(t.posted) == 0 {
			t.blocking = b
			t.mu.Unlock()
			t.In.release()
			b.Run() // each frame here is on the stack of every idle connection
			if done, err := t.resume(b); done || err != nil {
				return err
			}
			continue
		}
		t.mu.Unlock()
		if err := t.runPosted(); err != nil {
			return err
		}
	}
}

// resume is what follows a wait. It reports false if b was only paused.
func (t *Thread) resume(b Blocking) (done bool, err error) {
	t.In.acquire(t)

	t.mu.Lock()
	t.blocking = nil
	if t.pending != nil {
		err = t.takeLocked()
	}
	t.mu.Unlock()
	if err == nil && t.called.Load() {
		err = t.runPosted()
	}
	r, ok := b.(Resumable)
	return !ok || !r.Paused(), err
}

// Unlocked runs f, which may take long but cannot be interrupted, without the
// lock. An interruption meanwhile stays pending.
func (t *Thread) Unlocked(f func()) {
	if t.detached {
		f()
		return
	}
	t.In.release()
	defer t.In.acquire(t)
	f()
}

// Interrupt makes the thread fail with err as soon as it can: at the end of
// the wait it is in, which ends early, or at its next step. A [Cancelled] is
// never replaced by another error. It may be called from any goroutine.
func (t *Thread) Interrupt(err error) {
	t.mu.Lock()
	var cancelled *Cancelled
	if !errors.As(t.pending, &cancelled) {
		t.pending = err
		t.raised.Store(true)
	}
	t.cancel()
	if t.blocking != nil {
		t.blocking.Interrupt() // under mu: after Block it may serve another thread
	}
	t.mu.Unlock()
}

// RaiseLater is for hooks that cannot return an error (Iterator.Next, Truth,
// String): the running thread fails with err at its next step. The first of
// several errors counts.
func (t *Thread) RaiseLater(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.pending == nil {
		t.pending = err
		t.raised.Store(true)
		t.cancel()
	}
}

// cancel stops the engine at its next step.
func (t *Thread) cancel() {
	t.touched.Store(true)
	t.running.Load().Cancel("interrupted")
}

// Pending returns and clears what Interrupt or RaiseLater left, so that the
// thread can go on. A [Cancelled] stays. Code that receives an error from the
// engine asks here first: the engine's own error then only says "cancelled".
func (t *Thread) Pending() error {
	if !t.raised.Load() {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.pending == nil {
		return nil
	}
	return t.takeLocked()
}

// Cancelled returns the host's cancellation of the thread, or nil. Other
// interruptions stay pending.
func (t *Thread) Cancelled() *Cancelled {
	if !t.raised.Load() {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	var c *Cancelled
	errors.As(t.pending, &c)
	return c
}

func (t *Thread) takeLocked() error {
	err := t.pending
	if err == ErrInterrupt && t.In.OnCtrlC != nil {
		err = t.In.OnCtrlC()
	}
	var cancelled *Cancelled
	if !errors.As(err, &cancelled) {
		t.pending = nil
		t.raised.Store(false)
		t.Star.Uncancel()
	}
	return err
}

// DepthLimit is how many calls may nest in threads that have no limit of their
// own.
func (in *Interp) DepthLimit() int {
	if in.MaxDepth == 0 {
		return DefaultDepth
	}
	return in.MaxDepth
}

// onSteps is called by the engine every few thousand steps.
func (t *Thread) onSteps(star *starlark.Thread) {
	star.SetMaxExecutionSteps(star.Steps + quantum)
	limit := t.MaxDepth
	if limit == 0 {
		limit = t.In.DepthLimit()
	}
	if star.CallStackDepth() > limit && scriptDepth(star) > limit {
		t.RaiseLater(ErrTooDeep)
		return
	}
	if t.called.Load() {
		if err := t.runPosted(); err != nil {
			t.RaiseLater(err)
			return
		}
	}
	in := t.In
	if in.current != t || in.lock.waiting.Load() == 0 {
		return
	}
	in.current = nil
	in.lock.yield()
	in.current = t
}

// scriptDepth is how many of the script's own functions are on the stack: not
// builtins, nor the parts of a function that statements were lowered to.
func scriptDepth(star *starlark.Thread) int {
	n := 0
	for i := range star.CallStackDepth() {
		fr := star.CallFrame(i)
		if fr.Pos.Filename() != "<builtin>" && !strings.Contains(fr.Name, "$") {
			n++
		}
	}
	return n
}

// collect runs the garbage collector, and waits until the cleanups it found
// have been queued.
func collect() { runtime.GC() }

// Collect closes dropped descriptors now; called when the process has no free
// descriptor left.
func (t *Thread) Collect() {
	t.Unlocked(func() {
		collect()
		collect()
	})
}

// Adopt makes star a Starlark thread that may run on t: see Switch.
func (t *Thread) Adopt(star *starlark.Thread) {
	star.SetLocal(localKey, t)
	star.OnMaxSteps = t.onSteps
	star.SetMaxExecutionSteps(star.Steps + quantum)
}

// Switch makes star, which t has adopted, the Starlark thread that runs on t,
// and returns the one that did: a generator's body has a Starlark thread of its
// own but runs on the thread of whoever asks it for a value. What interrupts t
// reaches star.
func (t *Thread) Switch(star *starlark.Thread) (previous *starlark.Thread) {
	previous = t.Star
	t.Star = star
	t.running.Store(star)
	if t.touched.Load() { // after the store: see cancel
		t.mu.Lock()
		if t.raised.Load() {
			star.Cancel("interrupted")
		} else {
			star.Uncancel()
		}
		t.mu.Unlock()
	}
	return previous
}

// Spawn runs f on a daemon thread that no script knows of: what the collector
// has to do under the lock.
func (in *Interp) Spawn(f func(star *starlark.Thread)) {
	in.Start(func(t *Thread) { t.Daemon = true }, func(t *Thread) { f(t.Star) })
}
