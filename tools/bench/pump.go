package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// messageSize is what the echo loads send: small enough that the cost of a
// message is the cost of handling it.
const messageSize = 64

// silence is how long a server may leave the client without any reply.
const silence = 5 * time.Second

var errSilent = fmt.Errorf("no reply for %v", silence)

// A pump keeps one request in flight on each of its connections and times
// the replies. It is one thread with poll(2), blocking sockets and one buffer
// for all, so that the client takes as little as it can of the machine the
// server runs on: two system calls a message and its share of a poll.
type pump struct {
	conns   []pumped
	churn   func() (int, error) // opens a new connection after each reply, if set
	message []byte
	buffer  []byte

	latencies []time.Duration // of the replies inside the measured time
}

// pumped is one connection of a pump.
type pumped struct {
	fd   int
	got  int // bytes of the reply that have come
	sent time.Time
}

// newPump opens n connections with open. With churn each of them serves one
// message and is opened anew.
func newPump(n int, churn bool, open func() (int, error)) (*pump, error) {
	p := &pump{
		message:   make([]byte, messageSize),
		buffer:    make([]byte, messageSize),
		latencies: make([]time.Duration, 0, 1<<18),
	}
	if churn {
		p.churn = open
	}
	for i := range p.message {
		p.message[i] = 'a' + byte(i%26)
	}
	for range n {
		fd, err := open()
		if err != nil {
			p.close()
			return nil, err
		}
		p.conns = append(p.conns, pumped{fd: fd})
	}
	return p, nil
}

func (p *pump) close() {
	for _, c := range p.conns {
		if c.fd >= 0 {
			unix.Close(c.fd)
		}
	}
}

// run works until end and keeps the latencies of the replies that came after
// begin.
func (p *pump) run(begin, end time.Time) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	polled := make([]unix.PollFd, len(p.conns))
	for i := range p.conns {
		if err := p.send(i, time.Now()); err != nil {
			return err
		}
		polled[i] = unix.PollFd{Fd: int32(p.conns[i].fd), Events: unix.POLLIN}
	}
	for {
		// A single connection is read without asking: SO_RCVTIMEO bounds it.
		if len(polled) > 1 {
			n, err := unix.Poll(polled, int(silence.Milliseconds()))
			if err == unix.EINTR {
				continue
			}
			if err != nil {
				return err
			}
			if n == 0 {
				return errSilent
			}
		}
		for i := range polled {
			if len(polled) > 1 && polled[i].Revents == 0 {
				continue
			}
			whole, err := p.receive(i)
			if err != nil {
				return err
			}
			if !whole {
				continue
			}
			now := time.Now()
			if now.After(end) {
				return nil
			}
			if now.After(begin) {
				p.latencies = append(p.latencies, now.Sub(p.conns[i].sent))
			}
			if err := p.next(i, now); err != nil {
				return err
			}
			polled[i].Fd = int32(p.conns[i].fd)
		}
	}
}

// next sends the connection's next request, on a new connection under churn.
func (p *pump) next(i int, now time.Time) error {
	c := &p.conns[i]
	if p.churn != nil {
		unix.Close(c.fd)
		c.fd = -1
		fd, err := p.churn()
		if err != nil {
			return err
		}
		c.fd = fd
	}
	return p.send(i, now)
}

func (p *pump) send(i int, now time.Time) error {
	c := &p.conns[i]
	c.got, c.sent = 0, now
	n, err := unix.Write(c.fd, p.message)
	if err == nil && n < len(p.message) {
		err = errors.New("short write")
	}
	return err
}

// receive reads what has come on connection i and says whether that
// completes the reply.
func (p *pump) receive(i int) (bool, error) {
	c := &p.conns[i]
	n, err := unix.Read(c.fd, p.buffer[c.got:])
	switch {
	case err == unix.EINTR:
		return false, nil
	case err == unix.EAGAIN:
		return false, errSilent
	case err != nil:
		return false, err
	case n == 0:
		return false, errors.New("the server closed the connection")
	}
	c.got += n
	if c.got < messageSize {
		return false, nil
	}
	if string(p.buffer) != string(p.message) {
		return false, fmt.Errorf("the reply %q is not the request", p.buffer)
	}
	return true, nil
}

// pumpAll spreads n connections over as many pumps as leave half of the
// processors to the server, runs them, and returns the sorted latencies.
func pumpAll(n int, churn bool, open func() (int, error), p plan) ([]time.Duration, error) {
	var pumps []*pump
	defer func() {
		for _, pump := range pumps {
			pump.close()
		}
	}()
	count := min(n, max(1, runtime.NumCPU()/2))
	for i := range count {
		pump, err := newPump((n+i)/count, churn, open)
		if err != nil {
			return nil, err
		}
		pumps = append(pumps, pump)
	}
	begin := time.Now().Add(p.warmUp)
	end := begin.Add(p.measure)
	errs := make([]error, count)
	var wg sync.WaitGroup
	for i, pump := range pumps {
		wg.Go(func() { errs[i] = pump.run(begin, end) })
	}
	wg.Wait()
	var all []time.Duration
	for _, pump := range pumps {
		all = append(all, pump.latencies...)
	}
	slices.Sort(all)
	return all, errors.Join(errs...)
}
