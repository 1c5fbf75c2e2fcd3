package threading

import (
	"slices"
	"sync"
	"time"

	"github.com/pysock/pysock/internal/interp"
)

// forever and atOnce are timeouts of a wait.
const (
	forever time.Duration = -1
	atOnce  time.Duration = 0
)

// queue holds the threads that wait for one thing, first come first.
type queue struct {
	mu      sync.Mutex
	waiting []*interp.Parker
}

// wait parks the thread until somebody wakes it or the time is over. The
// caller holds q.mu, which is released. The error is what interrupted the
// thread; the wake-up may have come nonetheless.
func (q *queue) wait(t *interp.Thread, timeout time.Duration) (woken bool, err error) {
	p := new(interp.Parker)
	if timeout >= 0 {
		p.SetTimeout(timeout)
	}
	q.waiting = append(q.waiting, p)
	q.mu.Unlock()
	err = t.Block(p)
	if p.Woken() {
		return true, err
	}
	p.Interrupt() // Block may have returned before it ran
	if p.Woken() {
		return true, err
	}
	q.mu.Lock()
	if i := slices.Index(q.waiting, p); i >= 0 {
		q.waiting = slices.Delete(q.waiting, i, i+1)
	}
	q.mu.Unlock()
	return false, err
}

// wakeOne wakes the first that still waits. q.mu is held.
func (q *queue) wakeOne() bool {
	for len(q.waiting) > 0 {
		p := q.waiting[0]
		q.waiting = q.waiting[1:]
		if p.Wake() {
			return true
		}
	}
	return false
}

// wakeAll wakes all that wait. q.mu is held.
func (q *queue) wakeAll() {
	for _, p := range q.waiting {
		p.Wake()
	}
	q.waiting = nil
}

// mutex is a Lock: whoever waits longest is handed it.
type mutex struct {
	queue
	held bool
}

// acquire takes the lock. It reports false when the time is over; after an
// error the lock is not taken.
func (m *mutex) acquire(t *interp.Thread, timeout time.Duration) (bool, error) {
	m.mu.Lock()
	if !m.held {
		m.held = true
		m.mu.Unlock()
		return true, nil
	}
	if timeout == atOnce {
		m.mu.Unlock()
		return false, nil
	}
	woken, err := m.wait(t, timeout)
	if woken && err != nil {
		m.release()
	}
	return woken && err == nil, err
}

// insist takes the lock whatever happens, for a thread that may not go on
// without it; only the host's cancellation lets it.
func (m *mutex) insist(t *interp.Thread) error {
	var first error
	for {
		ok, err := m.acquire(t, forever)
		if first == nil {
			first = err
		}
		if ok || isCancelled(err) {
			return first
		}
	}
}

// release gives the lock away; false if nobody has it.
func (m *mutex) release() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.held {
		return false
	}
	m.held = m.wakeOne()
	return true
}

func (m *mutex) locked() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.held
}

// rlock is a lock that its owner may take again. owner and count belong to the
// holder of the interpreter's lock.
type rlock struct {
	mutex
	owner *interp.Thread
	count int
}

func (r *rlock) acquire(t *interp.Thread, timeout time.Duration) (bool, error) {
	if r.owner == t {
		r.count++
		return true, nil
	}
	ok, err := r.mutex.acquire(t, timeout)
	if ok {
		r.owner, r.count = t, 1
	}
	return ok, err
}

// release undoes one acquire; false if t is not the owner.
func (r *rlock) release(t *interp.Thread) bool {
	if r.owner != t {
		return false
	}
	if r.count--; r.count == 0 {
		r.owner = nil
		r.mutex.release()
	}
	return true
}

// save releases the lock wholly and returns how often it was taken.
func (r *rlock) save() int {
	n := r.count
	r.owner, r.count = nil, 0
	r.mutex.release()
	return n
}

func (r *rlock) restore(t *interp.Thread, n int) error {
	err := r.insist(t)
	r.owner, r.count = t, n
	return err
}
