package netfd

import (
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func TestRecvResults(t *testing.T) {
	big := strings.Repeat("0123456789abcdef", 6<<10) // 96 KB
	for _, test := range []struct {
		name  string
		typ   int
		sent  []string
		size  int
		flags int
		want  []string
	}{
		{"stream in pieces", unix.SOCK_STREAM, []string{"hello"}, 2, 0, []string{"he", "ll", "o"}},
		{"stream joined", unix.SOCK_STREAM, []string{"he", "llo"}, 100, 0, []string{"hello"}},
		{"peek", unix.SOCK_STREAM, []string{"hello"}, 100, unix.MSG_PEEK, []string{"hello", "hello"}},
		{"larger than scratch", unix.SOCK_STREAM, []string{big}, 1 << 20, unix.MSG_WAITALL | unix.MSG_PEEK | unix.MSG_DONTWAIT, []string{big}},
		{"huge size", unix.SOCK_STREAM, []string{"x"}, 1 << 30, 0, []string{"x"}},
		{"exactly scratch", unix.SOCK_STREAM, []string{big[:scratchSize]}, scratchSize, unix.MSG_WAITALL, []string{big[:scratchSize]}},
		{"waitall", unix.SOCK_STREAM, []string{big}, len(big) - 1, unix.MSG_WAITALL, []string{big[:len(big)-1]}},
		{"waitall on datagrams", unix.SOCK_DGRAM, []string{"ab", "cd"}, 4, unix.MSG_WAITALL, []string{"ab", "cd"}},
		{"truncated datagram", unix.SOCK_DGRAM, []string{"hello", "x"}, 2, 0, []string{"he", "x"}},
		{"empty datagram", unix.SOCK_DGRAM, []string{"", "x"}, 10, 0, []string{"", "x"}},
		{"datagram into nothing", unix.SOCK_DGRAM, []string{"hello", "x"}, 0, 0, []string{"", ""}},
		{"large datagram", unix.SOCK_DGRAM, []string{big}, 1 << 20, 0, []string{big}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := sockets(t, unix.AF_UNIX, test.typ)
			must(t, b.SetsockoptInt(unix.SOL_SOCKET, unix.SO_SNDBUF, 1<<20))
			for _, data := range test.sent {
				send(t, b, data)
			}
			for i, want := range test.want {
				if got := recv(t, a, test.size, test.flags); got != want {
					t.Errorf("receive %d: got %d bytes %.20q, want %d bytes %.20q", i, len(got), got, len(want), want)
				}
			}
		})
	}
}

func TestRecvEnd(t *testing.T) {
	a, b := streams(t)
	send(t, b, "rest")
	must(t, b.Close())
	for _, want := range []string{"rest", "", ""} {
		if got := recv(t, a, 10, 0); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// recv(0) of Python 2.7 waits for data, and takes none.
func TestRecvZeroWaits(t *testing.T) {
	for name, pair := range map[string]func(testing.TB) (a, b *FD){"unix": streams, "tcp": tcp} {
		t.Run(name, func(t *testing.T) {
			a, b := pair(t)
			op := a.Recv(0, 0)
			defer op.Free()
			done := start(op)
			untilWaiting(t, &a.r, 1)
			send(t, b, "x")
			wantErr(t, "recv(0)", <-done, nil)
			if got := recv(t, a, 10, 0); got != "x" {
				t.Errorf("then got %q", got)
			}
		})
	}
}

func TestRecvInto(t *testing.T) {
	a, b := streams(t)
	send(t, b, "hello")
	buf := []byte("........")
	op := a.RecvInto(buf[1:4], 0)
	must(t, run(op))
	if string(buf) != ".hel...." || op.N() != 3 || op.String() != "" {
		t.Errorf("got %q, %d", buf, op.N())
	}
	op.Free()
	op = a.RecvFromInto(buf, 0)
	must(t, run(op))
	if string(buf[:op.N()]) != "lo" || !op.From().Absent {
		t.Errorf("got %q from %+v", buf[:op.N()], op.From())
	}
	op.Free()
}

// MSG_WAITALL goes on over pieces, an interruption, and ends with the stream.
func TestWaitall(t *testing.T) {
	for _, into := range []bool{false, true} {
		a, b := streams(t)
		buf := make([]byte, 10)
		op := a.Recv(10, unix.MSG_WAITALL)
		if into {
			op = a.RecvInto(buf, unix.MSG_WAITALL)
		}
		send(t, b, "abc")
		done := start(op)
		untilWaiting(t, &a.r, 1)
		op.Interrupt()
		wantErr(t, "interrupt", <-done, ErrInterrupted)
		if op.N() != 3 {
			t.Errorf("after the interruption: N = %d", op.N())
		}
		done = start(op)
		send(t, b, "def")
		must(t, b.Close())
		wantErr(t, "end", <-done, nil)
		got := op.String()
		if into {
			got = string(buf[:op.N()])
		}
		if got != "abcdef" {
			t.Errorf("got %q", got)
		}
		op.Free()
	}
}

func TestPeekWaitall(t *testing.T) {
	a, b := streams(t)
	op := a.Recv(4, unix.MSG_PEEK|unix.MSG_WAITALL)
	defer op.Free()
	send(t, b, "ab")
	done := start(op)
	untilWaiting(t, &a.r, 1)
	send(t, b, "cd")
	wantErr(t, "peek", <-done, nil)
	if got := op.String() + recv(t, a, 10, 0); got != "abcdabcd" {
		t.Errorf("got %q", got)
	}
}

// A timeout makes CPython's sockets non-blocking, which robs MSG_WAITALL of its effect.
func TestWaitallWithDeadline(t *testing.T) {
	a, b := streams(t)
	send(t, b, "abc")
	op := a.Recv(10, unix.MSG_WAITALL)
	defer op.Free()
	op.SetDeadline(in(long))
	must(t, run(op))
	if op.String() != "abc" {
		t.Errorf("got %q", op.String())
	}
}

func TestOutOfBand(t *testing.T) {
	client, server := tcp(t)
	op := server.Recv(10, unix.MSG_OOB)
	wantErr(t, "nothing urgent", run(op), unix.EINVAL)
	op.Free()
	out := client.Send([]byte("xyz"), unix.MSG_OOB)
	must(t, run(out))
	out.Free()
	p := Poll([]PollFD{{Fd: int32(server.Num()), Events: unix.POLLPRI}}, long)
	must(t, run(p))
	p.Free()
	if got := recv(t, server, 10, unix.MSG_OOB); got != "z" {
		t.Errorf("urgent: %q", got)
	}
	if got := recv(t, server, 10, 0); got != "xy" {
		t.Errorf("rest: %q", got)
	}
}

// MSG_TRUNC tells a datagram's length, and shows no one else's data where a stream discards.
func TestTruncFlag(t *testing.T) {
	a, b := sockets(t, unix.AF_UNIX, unix.SOCK_DGRAM)
	send(t, b, "hello")
	op := a.Recv(2, unix.MSG_TRUNC)
	must(t, run(op))
	if op.N() != 5 || op.String() != "he" {
		t.Errorf("datagram: %d, %q", op.N(), op.String())
	}
	op.Free()
	client, server := tcp(t)
	send(t, client, "secret")
	if got := recv(t, server, 6, unix.MSG_TRUNC); got != strings.Repeat("\x00", 6) {
		t.Errorf("stream: %q", got)
	}
}

func TestDontwait(t *testing.T) {
	a, b := streams(t)
	for _, flags := range []int{unix.MSG_DONTWAIT, unix.MSG_ERRQUEUE} {
		op := a.Recv(10, flags)
		wantErr(t, "recv", run(op), unix.EAGAIN)
		op.Free()
	}
	fill(t, b)
	op := b.Send([]byte("x"), unix.MSG_DONTWAIT)
	wantErr(t, "send", run(op), unix.EAGAIN)
	op.Free()
}

func TestWrongKind(t *testing.T) {
	r, w, err := Pipe()
	must(t, err)
	defer r.Close()
	defer w.Close()
	op := r.Recv(10, 0)
	wantErr(t, "recv on a pipe", run(op), unix.ENOTSOCK)
	op.Free()
	l, _ := listen(t)
	op = l.Recv(10, 0)
	wantErr(t, "recv on a listener", run(op), unix.ENOTCONN)
	op.Free()
}

func TestReset(t *testing.T) {
	client, server := tcp(t)
	must(t, client.SetsockoptBytes(unix.SOL_SOCKET, unix.SO_LINGER, []byte{1, 0, 0, 0, 0, 0, 0, 0}))
	must(t, client.Close())
	for _, want := range []error{unix.ECONNRESET, nil} {
		op := server.Recv(10, 0)
		wantErr(t, "recv", run(op), want)
		op.Free()
	}
	op := server.Send([]byte("x"), 0)
	wantErr(t, "send", run(op), unix.EPIPE)
	op.Free()
}

func TestRecvAllocations(t *testing.T) {
	a, b := streams(t)
	message := []byte("0123456789")
	allocs := testing.AllocsPerRun(200, func() {
		out := b.SendAll(message, 0)
		out.Run()
		out.Free()
		op := a.Recv(100, 0)
		op.SetDeadline(in(long))
		op.Run()
		op.Free()
	})
	if allocs > 1.5 && !raceEnabled {
		t.Errorf("%v allocations for a send and a receive, want 1: the string", allocs)
	}
}
