package netfd

import (
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// untilPolling waits until a poll in ppoll has fd in its set.
func untilPolling(t *testing.T, o *PollOp) {
	t.Helper()
	until(t, "ppoll", func() bool {
		o.mu.Lock()
		defer o.mu.Unlock()
		return o.waiting
	})
}

func TestPollEvents(t *testing.T) {
	a, b := streams(t)
	c, d := streams(t)
	must(t, d.Close())
	r, w, err := Pipe()
	must(t, err)
	defer r.Close()
	r2, w2, err := Pipe()
	must(t, err)
	defer w2.Close()
	must(t, r2.Close())
	r3, w3, err := Pipe()
	must(t, err)
	defer r3.Close()
	must(t, w3.Close())
	fresh := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	send(t, b, "x")
	const inOut = unix.POLLIN | unix.POLLOUT
	for _, test := range []struct {
		name string
		num  int
		ask  int16
		want int16
	}{
		{"readable", a.Num(), unix.POLLIN, unix.POLLIN},
		{"both", a.Num(), inOut, inOut},
		{"writable", b.Num(), inOut, unix.POLLOUT},
		{"peer closed", c.Num(), unix.POLLIN, unix.POLLIN | unix.POLLHUP},
		{"pipe idle", r.Num(), unix.POLLIN, 0},
		{"pipe writable", w.Num(), unix.POLLOUT, unix.POLLOUT},
		{"no reader", w2.Num(), unix.POLLOUT, unix.POLLOUT | unix.POLLERR},
		{"no writer", r3.Num(), unix.POLLIN, unix.POLLHUP},
		{"fresh stream socket", fresh.Num(), unix.POLLIN, unix.POLLHUP},
		{"nothing asked", c.Num(), 0, unix.POLLHUP},
		{"not open", 99999, unix.POLLIN, unix.POLLNVAL},
		{"negative", -1, unix.POLLIN, 0},
	} {
		for _, timeout := range []time.Duration{0, soon} {
			for _, others := range []int{0, 1} {
				set := []PollFD{{Fd: int32(test.num), Events: test.ask, Revents: -1}}
				if others > 0 {
					set = append(set, PollFD{Fd: int32(r.Num()), Events: unix.POLLIN})
				}
				op := Poll(set, timeout)
				must(t, run(op))
				if set[0].Revents != test.want || (op.N() > 0) != (test.want != 0) {
					t.Errorf("%s, timeout %v, %d others: N %d, events %#x, want %#x", test.name, timeout, others, op.N(), set[0].Revents, test.want)
				}
				op.Free()
			}
		}
	}
	must(t, w.Close())
}

// sets are polls that wait in the Go poller and in the kernel.
func sets(a, other *FD) map[string][]PollFD {
	return map[string][]PollFD{
		"one":    {{Fd: int32(a.Num()), Events: unix.POLLIN}},
		"two":    {{Fd: int32(a.Num()), Events: unix.POLLIN}, {Fd: int32(other.Num()), Events: unix.POLLIN}},
		"twice":  {{Fd: int32(a.Num()), Events: unix.POLLIN}, {Fd: int32(a.Num()), Events: unix.POLLPRI}},
		"urgent": {{Fd: int32(a.Num()), Events: unix.POLLIN | unix.POLLPRI}},
	}
}

func TestPollWaits(t *testing.T) {
	for name := range sets(socket(t, unix.AF_UNIX, unix.SOCK_STREAM), socket(t, unix.AF_UNIX, unix.SOCK_STREAM)) {
		t.Run(name, func(t *testing.T) {
			a, b := streams(t)
			other, _ := streams(t)
			set := sets(a, other)[name]
			waiting := func(op *PollOp) {
				if name == "one" {
					untilWaiting(t, &a.r, 1)
				} else {
					untilPolling(t, op)
				}
			}
			op := Poll(set, soon)
			started := time.Now()
			wantErr(t, "timeout", run(op), nil)
			if op.N() != 0 || time.Since(started) < soon {
				t.Errorf("timeout: N = %d after %v", op.N(), time.Since(started))
			}
			op.Free()

			op = Poll(set, Forever)
			op.Interrupt()
			wantErr(t, "interrupt before", run(op), ErrInterrupted)
			done := start(op)
			waiting(op)
			op.Interrupt()
			wantErr(t, "interrupt during", <-done, ErrInterrupted)
			done = start(op)
			waiting(op)
			send(t, b, "x")
			wantErr(t, "ready", <-done, nil)
			if op.N() != 1 || set[0].Revents != unix.POLLIN {
				t.Errorf("ready: N = %d, %+v", op.N(), set)
			}
			op.Free()
			recv(t, a, 10, 0)

			op = Poll(set, Forever)
			done = start(op)
			waiting(op)
			must(t, a.Close())
			wantErr(t, "close", <-done, nil)
			if op.N() == 0 || set[0].Revents != unix.POLLNVAL {
				t.Errorf("close: N = %d, %+v", op.N(), set)
			}
			op.Free()
			// Not held open by the poll.
			if got := recv(t, b, 10, 0); got != "" {
				t.Errorf("peer got %q", got)
			}
		})
	}
}

func TestPollNothing(t *testing.T) {
	op := Poll(nil, soon)
	wantErr(t, "timeout", run(op), nil)
	op.Free()
	op = Poll(nil, Forever)
	done := start(op)
	untilPolling(t, op)
	op.Interrupt()
	wantErr(t, "interrupt", <-done, ErrInterrupted)
	op.Free()
}

// A server that selects on its listener shares it with others who do, and with accept.
func TestPollShared(t *testing.T) {
	l, addr := listen(t)
	const n = 4
	done := make([]<-chan error, n)
	for i := range n {
		op := Poll([]PollFD{{Fd: int32(l.Num()), Events: unix.POLLIN}}, Forever)
		done[i] = start(op)
		untilWaiting(t, &l.r, i+1)
	}
	c := socket(t, unix.AF_INET, unix.SOCK_STREAM).Connect(addr)
	must(t, run(c))
	c.Free()
	for _, d := range done {
		wantErr(t, "poll", <-d, nil)
	}
}

// A descriptor that the Go poller does not serve is waited for with ppoll.
func TestWaitOutside(t *testing.T) {
	for _, end := range []string{"data", "deadline", "interrupt", "close"} {
		t.Run(end, func(t *testing.T) {
			a, b := streams(t)
			op := a.Recv(10, 0)
			over := make(chan struct{})
			if end == "deadline" {
				op.SetDeadline(in(soon))
			}
			go func() {
				op.running = true
				op.waitOutside()
				close(over)
			}()
			if end != "deadline" {
				until(t, "ppoll", func() bool {
					a.r.mu.Lock()
					defer a.r.mu.Unlock()
					if op.slow == nil {
						return false
					}
					op.slow.mu.Lock()
					defer op.slow.mu.Unlock()
					return op.slow.waiting
				})
			}
			want := map[string]error{"data": nil, "deadline": ErrTimeout, "interrupt": ErrInterrupted, "close": unix.EBADF}[end]
			switch end {
			case "data":
				send(t, b, "x")
			case "interrupt":
				op.Interrupt()
			case "close":
				a.Close()
			}
			<-over
			wantErr(t, end, op.Err(), want)
		})
	}
}
