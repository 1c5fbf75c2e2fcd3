package netfd

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func in(d time.Duration) time.Time { return time.Now().Add(d) }

const soon = 30 * time.Millisecond

// blockers are operations that block, each with the side where it waits.
func blockers(t *testing.T) map[string]func() (*FD, *side, operation) {
	reader := func(op func(*FD) operation) func() (*FD, *side, operation) {
		return func() (*FD, *side, operation) {
			a, _ := streams(t)
			return a, &a.r, op(a)
		}
	}
	writer := func(op func(*FD) operation) func() (*FD, *side, operation) {
		return func() (*FD, *side, operation) {
			a, _ := streams(t)
			fill(t, a)
			return a, &a.w, op(a)
		}
	}
	return map[string]func() (*FD, *side, operation){
		"recv":          reader(func(a *FD) operation { return a.Recv(10, 0) }),
		"recv 0":        reader(func(a *FD) operation { return a.Recv(0, 0) }),
		"recv waitall":  reader(func(a *FD) operation { return a.Recv(10, unix.MSG_WAITALL) }),
		"recvfrom":      reader(func(a *FD) operation { return a.RecvFrom(10, 0) }),
		"recv_into":     reader(func(a *FD) operation { return a.RecvInto(make([]byte, 10), 0) }),
		"recvfrom_into": reader(func(a *FD) operation { return a.RecvFromInto(make([]byte, 10), 0) }),
		"recvmsg":       reader(func(a *FD) operation { return a.Recvmsg([][]byte{make([]byte, 10)}, 64, 0) }),
		"read":          reader(func(a *FD) operation { return a.Read(10) }),
		"readable":      reader(func(a *FD) operation { return a.WaitReadable() }),
		"send":          writer(func(a *FD) operation { return a.Send(make([]byte, 10), 0) }),
		"sendall":       writer(func(a *FD) operation { return a.SendAll(make([]byte, 10), 0) }),
		"sendmsg":       writer(func(a *FD) operation { return a.Sendmsg([][]byte{make([]byte, 10)}, nil, 0, nil) }),
		"write":         writer(func(a *FD) operation { return a.Write(make([]byte, 10)) }),
		"writable":      writer(func(a *FD) operation { return a.WaitWritable() }),
		"accept": func() (*FD, *side, operation) {
			l, _ := listen(t)
			return l, &l.r, l.Accept()
		},
	}
}

// fill sends until nothing more finds room.
func fill(t *testing.T, fd *FD) (n int) {
	t.Helper()
	for {
		op := fd.Send(make([]byte, 1<<16), 0)
		err := op.Try()
		n += op.N()
		op.Free()
		if err == unix.EAGAIN {
			return n
		}
		must(t, err)
	}
}

func TestBlocked(t *testing.T) {
	for name, make := range blockers(t) {
		t.Run(name, func(t *testing.T) {
			_, _, op := make()
			wantErr(t, "try", op.(interface{ Try() error }).Try(), unix.EAGAIN)
			op.SetDeadline(in(soon))
			wantErr(t, "deadline", run(op), ErrTimeout)
			op.SetDeadline(time.Unix(1, 0))
			wantErr(t, "deadline long past", run(op), ErrTimeout)

			_, s, op := make()
			op.Interrupt()
			op.Interrupt()
			wantErr(t, "interrupt before", run(op), ErrInterrupted)
			done := start(op)
			untilWaiting(t, s, 1)
			op.Interrupt()
			wantErr(t, "interrupt during", <-done, ErrInterrupted)

			fd, s, op := make()
			done = start(op)
			untilWaiting(t, s, 1)
			must(t, fd.Close())
			wantErr(t, "close during", <-done, unix.EBADF)
			op.Interrupt()
			wantErr(t, "run after", run(op), unix.EBADF)

			fd, s, op = make()
			done = start(op)
			untilWaiting(t, s, 1)
			num, err := fd.Detach()
			must(t, err)
			wantErr(t, "detach during", <-done, unix.EBADF)
			must(t, CloseNum(num))
		})
	}
}

func TestDeadlinePassedButReady(t *testing.T) {
	a, b := streams(t)
	send(t, b, "x")
	op := a.Recv(10, 0)
	defer op.Free()
	op.SetDeadline(time.Unix(1, 0))
	wantErr(t, "run", run(op), nil)
	if op.String() != "x" {
		t.Errorf("got %q", op.String())
	}
}

// Each of two receivers of one socket keeps its own deadline, whoever was first in the poller.
func TestTwoDeadlines(t *testing.T) {
	for _, test := range []struct {
		name          string
		first, second time.Duration // 0: none
	}{
		{"holder first", soon, 0},
		{"queued first", 0, soon},
		{"both", soon, 2 * soon},
		{"both, queued first", 2 * soon, soon},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := streams(t)
			var done [2]<-chan error
			var ops [2]*RecvOp
			for i, d := range []time.Duration{test.first, test.second} {
				ops[i] = a.Recv(1, 0)
				if d > 0 {
					ops[i].SetDeadline(in(d))
				}
			}
			started := time.Now()
			for i, op := range ops {
				done[i] = start(op)
				if ops[0].deadline.IsZero() || i == 0 && test.first > soon {
					untilWaiting(t, &a.r, i+1)
				}
			}
			for i, d := range []time.Duration{test.first, test.second} {
				if d > 0 {
					wantErr(t, "with deadline", <-done[i], ErrTimeout)
					if time.Since(started) < d {
						t.Errorf("%d timed out too soon", i)
					}
				}
			}
			for i, d := range []time.Duration{test.first, test.second} {
				if d == 0 {
					send(t, b, "x")
					wantErr(t, "without deadline", <-done[i], nil)
				}
			}
			for _, op := range ops {
				op.Free()
			}
			send(t, b, "y")
			if got := recv(t, a, 1, 0); got != "y" {
				t.Errorf("afterwards: %q", got)
			}
		})
	}
}

// Interrupting one of many receivers leaves the others, who share what comes.
func TestInterruptOneOfMany(t *testing.T) {
	const n = 5
	for victim := range n {
		a, b := streams(t)
		ops := make([]*RecvOp, n)
		done := make([]<-chan error, n)
		for i := range ops {
			ops[i] = a.Recv(1, 0)
			done[i] = start(ops[i])
			untilWaiting(t, &a.r, i+1)
		}
		ops[victim].Interrupt()
		wantErr(t, "victim", <-done[victim], ErrInterrupted)
		send(t, b, strings.Repeat("x", n-1))
		for i := range ops {
			if i != victim {
				wantErr(t, "other", <-done[i], nil)
			}
			ops[i].Free()
		}
	}
}

func TestCloseWakesQueue(t *testing.T) {
	a, _ := streams(t)
	done := make([]<-chan error, 5)
	for i := range done {
		done[i] = start(a.Recv(1, 0))
		untilWaiting(t, &a.r, i+1)
	}
	must(t, a.Close())
	for _, d := range done {
		wantErr(t, "queued", <-d, unix.EBADF)
	}
}

// A receiver that blocks does not keep others from receiving at once, and loses nothing by it.
func TestTryBesideBlocked(t *testing.T) {
	a, b := sockets(t, unix.AF_UNIX, unix.SOCK_DGRAM)
	blockedOp := a.Recv(10, 0)
	done := start(blockedOp)
	untilWaiting(t, &a.r, 1)
	op := a.Recv(10, 0)
	defer op.Free()
	wantErr(t, "try", op.Try(), unix.EAGAIN)
	send(t, b, "one")
	wantErr(t, "blocked", <-done, nil)
	if got := blockedOp.String(); got != "one" {
		t.Errorf("got %q", got)
	}
}

// Hammer one socket with operations that end in every way at once.
func TestConcurrentEnds(t *testing.T) {
	a, b := streams(t)
	const workers, rounds = 8, 200
	received := make(chan int, workers)
	for w := range workers {
		go func() {
			n := 0
			for i := range rounds {
				op := a.Recv(1, 0)
				stop := make(chan bool)
				gone := make(chan bool)
				switch (i + w) % 3 {
				case 0:
					op.SetDeadline(in(time.Duration(i%7) * 100 * time.Microsecond))
					close(gone)
				default:
					go func() {
						defer close(gone)
						select {
						case <-stop:
						case <-time.After(time.Duration(i%5) * 100 * time.Microsecond):
						}
						op.Interrupt()
					}()
				}
				op.Run()
				if op.Err() == nil {
					n += op.N()
				}
				close(stop)
				<-gone
				op.Free()
			}
			received <- n
		}()
	}
	sent := 0
	for done := 0; done < workers; {
		select {
		case n := <-received:
			sent -= n
			done++
		default:
			op := b.Send([]byte("x"), 0)
			if op.Try() == nil {
				sent++
			}
			op.Free()
		}
	}
	if sent > 0 {
		rest := a.Recv(1<<20, 0)
		defer rest.Free()
		must(t, run(rest))
		sent -= rest.N()
	}
	if sent != 0 {
		t.Errorf("%d bytes lost", sent)
	}
}
