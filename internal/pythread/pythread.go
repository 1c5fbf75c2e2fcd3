// Package pythread is what threading and SocketServer share of a script's
// threads: their names, how they end, and how another thread waits for that.
//
// A [Thread] stands in the Object field of its interp.Thread. The script's own
// object for it (an instance of threading.Thread) is made only when a script
// asks, so that a server's connection holds none. All of it belongs to the
// holder of the interpreter's lock.
package pythread

import (
	"strconv"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Thread is what Python knows of a thread.
type Thread struct {
	Name   string
	Object starlark.Value // the instance of threading.Thread; nil until threading makes it

	it      *interp.Thread
	ended   bool
	waiting []*interp.Parker
}

// Of returns the record of a running thread. One that was not made by [Start]
// gets its record now: the main thread, or one of the host's, which is a
// dummy and a daemon to Python.
func Of(rt *object.Runtime, it *interp.Thread) *Thread {
	if t, ok := it.Object.(*Thread); ok {
		return t
	}
	name := "MainThread"
	if main := rt.In.Main(); main != nil && main != it {
		name = "Dummy-" + strconv.Itoa(next(rt))
	}
	t := &Thread{Name: name, it: it}
	it.Object = t
	return t
}

// NextName is the name of a thread that was given none: Thread-1 and so on.
// Python 3 adds the name of the target function, if there is one.
func NextName(rt *object.Runtime, target string) string {
	name := "Thread-" + strconv.Itoa(next(rt))
	if rt.Py3() && target != "" {
		name += " (" + target + ")"
	}
	return name
}

type counterKey struct{}

// next is the next number in a name.
func next(rt *object.Runtime) int {
	last := rt.Local(counterKey{}, func() any { return new(int) }).(*int)
	*last++
	return *last
}

// New makes the record of a thread that is not started yet.
func New(name string) *Thread { return &Thread{Name: name} }

// Start starts the thread, which runs run. What run returns is reported as
// Python reports what ends a thread. The error says why no thread may start:
// RuntimeError, or the host's cancellation.
func (t *Thread) Start(rt *object.Runtime, daemon bool, run func(thread *starlark.Thread) error) error {
	return t.Go(rt, daemon, func(it *interp.Thread) { t.End(rt, run(it.Star)) })
}

// Go is Start for one who counts stack frames: f calls End at its end.
func (t *Thread) Go(rt *object.Runtime, daemon bool, f func(it *interp.Thread)) error {
	if err := rt.In.Stopped(); err != nil {
		if err == interp.ErrDetached {
			return rt.Errorf("RuntimeError", "%s", err)
		}
		return &interp.Cancelled{Cause: err}
	}
	rt.In.Start(func(it *interp.Thread) {
		it.Daemon, it.Object, t.it = daemon, t, it
	}, f)
	return nil
}

// End reports err, which may be nil, and wakes those who wait for the thread.
func (t *Thread) End(rt *object.Runtime, err error) {
	if err != nil {
		t.report(rt, err)
	}
	t.ended = true
	for _, p := range t.waiting {
		p.Wake()
	}
	t.waiting = nil
}

// Interp returns the running thread, or nil before Start.
func (t *Thread) Interp() *interp.Thread { return t.it }

// Alive reports whether the thread was started and has not ended.
func (t *Thread) Alive() bool { return t.it != nil && !t.ended }

// Daemon reports whether the thread is not waited for at exit.
func (t *Thread) Daemon() bool { return t.it != nil && t.it.Daemon }

// Forever is the timeout of a [Thread.Join] without one.
const Forever time.Duration = -1

// Join makes self wait until t has ended, or for timeout. The error is what
// interrupted self.
func (t *Thread) Join(self *interp.Thread, timeout time.Duration) error {
	if t.ended {
		return nil
	}
	p := new(interp.Parker)
	if timeout >= 0 {
		p.SetTimeout(timeout)
	}
	t.waiting = append(t.waiting, p)
	err := self.Block(p)
	for i, q := range t.waiting {
		if q == p {
			t.waiting = append(t.waiting[:i], t.waiting[i+1:]...)
			break
		}
	}
	return err
}
