package netfd

import (
	"sync"
	"time"
)

// side is one direction, reading or writing, of an FD: who waits for it.
//
// The holder is the one operation inside the os.File's RawConn.Read or Write. The poller's
// deadline is the holder's: it is set when an operation becomes the holder, and moved to
// the past to interrupt it. A deadline that is left behind is harmless until there is
// a next holder, which replaces it; most have none to set, and then nothing is done.
type side struct {
	mu     sync.Mutex
	holder *Op
	first  *Op // queue, oldest first; empty while there is no holder
	last   *Op
	empty  chan struct{} // closed when the holder leaves, once drain asked for it
	polls  []*PollOp     // ppoll calls that have the FD in their set; of the reading side only
	stale  bool          // the poller has a deadline, maybe of one who left
}

// past is a deadline that has passed.
var past = time.Unix(1, 0)

// push appends o to the queue. s.mu is held.
func (s *side) push(o *Op) {
	o.queued = true
	if s.last == nil {
		s.first = o
	} else {
		s.last.next = o
	}
	s.last = o
}

// drop takes o out of the queue if it is there. s.mu is held.
func (s *side) drop(o *Op) {
	if !o.queued {
		return
	}
	var before *Op
	for at := s.first; at != o; at = at.next {
		before = at
	}
	if before == nil {
		s.first = o.next
	} else {
		before.next = o.next
	}
	if s.last == o {
		s.last = before
	}
	o.next, o.queued = nil, false
}

// pass ends o's hold of the poller and gives it to the first in the queue. s.mu is held.
func (s *side) pass(o *Op) {
	if s.holder != o {
		return
	}
	s.holder = s.first
	if next := s.first; next != nil {
		s.drop(next)
		next.signal()
	}
	if s.holder == nil && s.empty != nil {
		close(s.empty)
		s.empty = nil
	}
}

// abandon wakes the queued operations of a closed FD. The holder is woken by the poller.
func (s *side) abandon() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.first != nil {
		o := s.first
		s.drop(o)
		o.signal()
	}
}

// drain makes the holder of a retired FD, whose poller stays open, leave; it returns when it has.
func (s *side) drain(setDeadline func(time.Time) error) {
	s.abandon()
	s.mu.Lock()
	if s.holder == nil {
		s.mu.Unlock()
		return
	}
	setDeadline(past) // an unpollable file has no deadline, nor anyone who waits in the poller
	s.empty = make(chan struct{})
	empty := s.empty
	s.mu.Unlock()
	<-empty
}
