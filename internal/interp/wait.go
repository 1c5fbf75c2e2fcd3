package interp

import (
	"context"
	"sync"
	"time"
)

// Sleep waits for d. It returns what interrupted it, if anything did.
func (t *Thread) Sleep(d time.Duration) error {
	var p Parker
	p.SetTimeout(d)
	return t.Block(&p)
}

// BlockContext runs f without the lock. Its context ends when the thread is
// interrupted.
func (t *Thread) BlockContext(f func(ctx context.Context)) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	return t.Block(&contextual{f: f, ctx: ctx, cancel: cancel})
}

type contextual struct {
	f      func(context.Context)
	ctx    context.Context
	cancel context.CancelFunc
}

func (c *contextual) Run()       { c.f(c.ctx) }
func (c *contextual) Interrupt() { c.cancel() }

// Parker is a wait for one wake-up: the base of locks, events and joins.
// The zero value waits without limit. It is used once.
type Parker struct {
	mu       sync.Mutex
	done     chan struct{} // made by the first who needs it; closed when Run is to return
	signaled bool          // done is closed
	over     bool          // woken, timed out or given up
	woken    bool
	deadline time.Time // zero: none
}

// SetTimeout limits the wait; call it before Block.
func (p *Parker) SetTimeout(d time.Duration) { p.deadline = time.Now().Add(d) }

// Wake ends the wait, now or when it begins. It reports false if the wait had
// been given up already: the wake-up is then for somebody else.
func (p *Parker) Wake() bool { return p.end(true) }

// Interrupt gives the wait up.
func (p *Parker) Interrupt() { p.end(false) }

// Pause makes Run return without giving the wait up; see [Resumable].
func (p *Parker) Pause() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.signalLocked()
}

// Paused reports whether the wait goes on with another Run.
func (p *Parker) Paused() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return false
	}
	p.done, p.signaled = nil, false
	return true
}

// Woken reports whether Wake ended the wait, not a timeout or an interruption.
func (p *Parker) Woken() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.woken
}

func (p *Parker) end(wake bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return false
	}
	p.over, p.woken = true, wake
	p.signalLocked()
	return true
}

func (p *Parker) signalLocked() {
	if !p.signaled {
		p.signaled = true
		close(p.channelLocked())
	}
}

func (p *Parker) channelLocked() chan struct{} {
	if p.done == nil {
		p.done = make(chan struct{})
	}
	return p.done
}

// Run waits; see [Blocking].
func (p *Parker) Run() {
	p.mu.Lock()
	done := p.channelLocked()
	p.mu.Unlock()
	if p.deadline.IsZero() {
		<-done
		return
	}
	timer := time.NewTimer(time.Until(p.deadline))
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
		p.end(false)
	}
}
