package interp

import (
	"sync"
	"sync/atomic"
)

// lock is the interpreter's lock: only its holder runs Starlark code.
//
// It is neither a sync.Mutex (a computing thread that yields would win its
// lock back before a parked server thread is scheduled) nor a strict hand-off
// (which costs a context switch a message under load), but between the two:
// whoever comes first takes a free lock, a waiter that was woken and lost the
// race once is handed the lock directly, and yield hands it to the head of
// the queue.
type lock struct {
	held    atomic.Bool
	waiting atomic.Int32 // length of the queue
	woken   atomic.Bool  // a woken waiter has not tried yet: no need to wake another

	mu         sync.Mutex // guards the queue
	head, tail *waiter
}

// waiter is a goroutine parked in the queue.
type waiter struct {
	next   *waiter
	wake   chan struct{} // capacity 1
	lost   bool          // it was woken and somebody else took the lock
	handed bool          // the lock is already its own; written before wake
}

var waiters = sync.Pool{New: func() any { return &waiter{wake: make(chan struct{}, 1)} }}

// spins is how often a taker looks again before it parks; measured, 20 covers
// a typical builtin call of another thread.
const spins = 20

func (l *lock) acquire() {
	if l.held.CompareAndSwap(false, true) {
		return
	}
	for range spins {
		if !l.held.Load() && l.held.CompareAndSwap(false, true) {
			return
		}
	}
	l.park()
}

func (l *lock) park() {
	w := waiters.Get().(*waiter)
	for {
		l.mu.Lock()
		l.push(w)
		// The holder may have let go before it could see us in the queue.
		if l.held.CompareAndSwap(false, true) {
			l.remove(w)
			l.mu.Unlock()
			break
		}
		l.mu.Unlock()

		<-w.wake
		if w.handed {
			break
		}
		l.woken.Store(false)
		if l.held.CompareAndSwap(false, true) {
			break
		}
		w.lost = true
	}
	*w = waiter{wake: w.wake}
	waiters.Put(w)
}

func (l *lock) release() {
	l.held.Store(false)
	if l.waiting.Load() > 0 && !l.woken.Load() {
		l.wakeNext()
	}
}

// wakeNext wakes the head of the queue, or hands it the lock if it lost before.
func (l *lock) wakeNext() {
	l.mu.Lock()
	defer l.mu.Unlock()
	w := l.head
	if w == nil {
		return
	}
	if w.lost {
		if !l.held.CompareAndSwap(false, true) {
			return // taken meanwhile: that holder's release comes here again
		}
		w.handed = true
	} else {
		l.woken.Store(true)
	}
	l.remove(w)
	w.wake <- struct{}{}
}

// yield hands the lock to the head of the queue, if there is one, and waits
// for its own turn.
func (l *lock) yield() {
	l.mu.Lock()
	w := l.head
	if w == nil {
		l.mu.Unlock()
		return
	}
	w.handed = true
	l.remove(w)
	l.mu.Unlock()
	w.wake <- struct{}{}
	l.acquire()
}

// push adds w at the tail, or at the head if it has lost before. l.mu is held.
func (l *lock) push(w *waiter) {
	switch {
	case l.head == nil:
		l.head, l.tail = w, w
	case w.lost:
		w.next, l.head = l.head, w
	default:
		l.tail.next, l.tail = w, w
	}
	l.waiting.Add(1)
}

// remove takes w out of the queue. l.mu is held.
func (l *lock) remove(w *waiter) {
	var prev *waiter
	for x := l.head; x != w; x = x.next {
		prev = x
	}
	if prev == nil {
		l.head = w.next
	} else {
		prev.next = w.next
	}
	if l.tail == w {
		l.tail = prev
	}
	w.next = nil
	l.waiting.Add(-1)
}
