package netfd

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

func TestEpoll(t *testing.T) {
	e, err := NewEpoll()
	must(t, err)
	a, b := streams(t)
	must(t, e.Ctl(unix.EPOLL_CTL_ADD, a.Num(), unix.EPOLLIN))
	wantErr(t, "add twice", e.Ctl(unix.EPOLL_CTL_ADD, a.Num(), unix.EPOLLIN), unix.EEXIST)

	op := e.Wait(10)
	wantErr(t, "try", op.Try(), unix.EAGAIN)
	op.SetDeadline(in(soon))
	wantErr(t, "deadline", run(op), ErrTimeout)
	op.Free()

	op = e.Wait(10)
	done := start(op)
	untilWaiting(t, &e.FD().r, 1)
	op.Interrupt()
	wantErr(t, "interrupt", <-done, ErrInterrupted)
	done = start(op)
	untilWaiting(t, &e.FD().r, 1)
	send(t, b, "x")
	wantErr(t, "event", <-done, nil)
	if diff := cmp.Diff([]EpollEvent{{Num: a.Num(), Events: unix.EPOLLIN}}, op.Events()); diff != "" {
		t.Error(diff)
	}
	op.Free()

	// Level-triggered, and ready itself.
	op = e.Wait(1)
	must(t, run(op))
	op.Free()
	p := Poll([]PollFD{{Fd: int32(e.FD().Num()), Events: unix.POLLIN}}, Forever)
	must(t, run(p))
	p.Free()

	must(t, e.Ctl(unix.EPOLL_CTL_MOD, a.Num(), unix.EPOLLOUT))
	op = e.Wait(1)
	must(t, run(op))
	if got := op.Events()[0].Events; got != unix.EPOLLOUT {
		t.Errorf("events %#x", got)
	}
	op.Free()
	must(t, e.Ctl(unix.EPOLL_CTL_DEL, a.Num(), 0))
	op = e.Wait(1)
	done = start(op)
	untilWaiting(t, &e.FD().r, 1)
	must(t, e.Close())
	wantErr(t, "close", <-done, unix.EBADF)
	op.Free()
}
