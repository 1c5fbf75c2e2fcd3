package netfd

import (
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

func TestConnectErrors(t *testing.T) {
	l, refused := listen(t)
	must(t, l.Close())
	for _, test := range []struct {
		name   string
		family int
		to     Addr
		want   error
	}{
		{"refused", unix.AF_INET, refused, unix.ECONNREFUSED},
		{"unreachable", unix.AF_INET, Inet4([4]byte{255, 255, 255, 255}, 9), unix.ENETUNREACH},
		{"no such path", unix.AF_UNIX, Unix("/nonexistent/x"), unix.ENOENT},
		{"no such name", unix.AF_UNIX, Unix("\x00nobody listens here"), unix.ECONNREFUSED},
		{"wrong family", unix.AF_INET, Unix("x"), unix.EINVAL},
	} {
		t.Run(test.name, func(t *testing.T) {
			fd := socket(t, test.family, unix.SOCK_STREAM)
			op := fd.Connect(test.to)
			defer op.Free()
			wantErr(t, "connect", run(op), test.want)
		})
	}
}

// What connect_ex of CPython 2.7 and 3.13 on Linux gives, call after call, without and with a timeout.
func TestConnectAgain(t *testing.T) {
	_, live := listen(t)
	dead := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	must(t, dead.Bind(Inet4(loopback, 0)))
	refused, err := dead.Getsockname()
	must(t, err)
	for _, test := range []struct {
		name    string
		timeout bool
		to      []Addr
		want    []error
	}{
		{"connected", false, []Addr{live, live, live}, []error{nil, unix.EISCONN, unix.EISCONN}},
		{"connected, timeout", true, []Addr{live, live, live}, []error{nil, nil, unix.EISCONN}},
		{"refused", false, []Addr{refused, refused, refused, live, live},
			[]error{unix.ECONNREFUSED, unix.ECONNREFUSED, unix.ECONNREFUSED, nil, unix.EISCONN}},
		{"refused, timeout", true, []Addr{refused, refused, refused, refused, live, live},
			[]error{unix.ECONNREFUSED, unix.ECONNABORTED, unix.ECONNREFUSED, unix.ECONNABORTED, nil, nil}},
	} {
		t.Run(test.name, func(t *testing.T) {
			fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
			for i, to := range test.to {
				op := fd.Connect(to)
				if test.timeout {
					op.SetDeadline(in(long))
				}
				if err := run(op); err != test.want[i] {
					t.Errorf("connect %d: %v, want %v", i, err, test.want[i])
				}
				op.Free()
			}
		})
	}
}

func TestAccept(t *testing.T) {
	l, addr := listen(t)
	fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op := fd.Connect(addr)
	must(t, run(op))
	op.Free()
	acc := l.Accept()
	defer acc.Free()
	must(t, run(acc))
	defer acc.FD().Close()
	mine, err := fd.Getsockname()
	must(t, err)
	theirs, err := acc.FD().Getpeername()
	must(t, err)
	if acc.Peer() != mine || theirs != mine {
		t.Errorf("peer %+v, %+v, want %+v", acc.Peer(), theirs, mine)
	}
}

// fullListener returns the address of a listener that lets a connection wait for ever: its queue is full.
func fullListener(t *testing.T) (l *FD, addr Addr) {
	l = socket(t, unix.AF_INET, unix.SOCK_STREAM)
	must(t, l.Bind(Inet4(loopback, 0)))
	must(t, l.Listen(0))
	addr, err := l.Getsockname()
	must(t, err)
	fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op := fd.Connect(addr)
	defer op.Free()
	must(t, run(op))
	return l, addr
}

func TestConnectInProgress(t *testing.T) {
	_, addr := fullListener(t)
	fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op := fd.Connect(addr)
	defer op.Free()
	wantErr(t, "try", op.Try(), unix.EINPROGRESS)
	wantErr(t, "try again", op.Try(), unix.EALREADY)

	again := fd.Connect(addr)
	again.SetDeadline(in(long))
	wantErr(t, "another, with deadline", run(again), unix.EALREADY)
	again.Free()

	patient := fd.Connect(addr)
	done := start(patient)
	untilWaiting(t, &fd.w, 1)
	patient.Interrupt()
	wantErr(t, "another, interrupted", <-done, ErrInterrupted)
	done = start(patient)
	untilWaiting(t, &fd.w, 1)
	must(t, fd.Close())
	wantErr(t, "another, closed", <-done, unix.EBADF)

	fd = socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op = fd.Connect(addr)
	op.SetDeadline(in(soon))
	wantErr(t, "deadline", run(op), ErrTimeout)
}

// A connection in progress ends when the listener has room.
func TestConnectFinishes(t *testing.T) {
	l, addr := fullListener(t)
	fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op := fd.Connect(addr)
	defer op.Free()
	done := start(op)
	untilWaiting(t, &fd.w, 1)
	acc := l.Accept()
	defer acc.Free()
	must(t, run(acc))
	defer acc.FD().Close()
	wantErr(t, "connect", <-done, nil)
}

func TestConnectUnixQueueFull(t *testing.T) {
	l := socket(t, unix.AF_UNIX, unix.SOCK_STREAM)
	addr := Unix(filepath.Join(t.TempDir(), "s"))
	must(t, l.Bind(addr))
	must(t, l.Listen(0))
	first := socket(t, unix.AF_UNIX, unix.SOCK_STREAM).Connect(addr)
	must(t, run(first))
	first.Free()
	fd := socket(t, unix.AF_UNIX, unix.SOCK_STREAM)
	op := fd.Connect(addr)
	op.SetDeadline(in(long))
	wantErr(t, "with deadline", run(op), unix.EAGAIN)
	op.Free()
	op = fd.Connect(addr)
	defer op.Free()
	done := start(op)
	until(t, "rest", func() bool {
		fd.w.mu.Lock()
		defer fd.w.mu.Unlock()
		return op.resting
	})
	acc := l.Accept()
	defer acc.Free()
	must(t, run(acc))
	defer acc.FD().Close()
	if peer := acc.Peer(); peer.Absent || peer.Path != "" || peer.Family != unix.AF_UNIX {
		t.Errorf("unbound peer: %+v", peer)
	}
	wantErr(t, "without", <-done, nil)
}

// ICMP's refusal of a datagram comes with the next call on a connected socket.
func TestDatagramRefused(t *testing.T) {
	closed := socket(t, unix.AF_INET, unix.SOCK_DGRAM)
	must(t, closed.Bind(Inet4(loopback, 0)))
	addr, err := closed.Getsockname()
	must(t, err)
	must(t, closed.Close())
	fd := socket(t, unix.AF_INET, unix.SOCK_DGRAM)
	op := fd.Connect(addr)
	must(t, run(op))
	op.Free()
	send(t, fd, "x")
	in := fd.Recv(10, 0)
	wantErr(t, "recv", run(in), unix.ECONNREFUSED)
	in.Free()
	op = fd.Connect(Addr{}) // dissolves the association
	must(t, run(op))
	op.Free()
	_, err = fd.Getpeername()
	wantErr(t, "getpeername", err, unix.ENOTCONN)
}

func TestAcceptMany(t *testing.T) {
	l, addr := listen(t)
	const n = 8
	results := make(chan error, n)
	for range n {
		go func() {
			op := l.Accept()
			defer op.Free()
			err := run(op)
			if err == nil {
				err = op.FD().Close()
			}
			results <- err
		}()
	}
	for range n {
		op := socket(t, unix.AF_INET, unix.SOCK_STREAM).Connect(addr)
		must(t, run(op))
		op.Free()
	}
	for range n {
		wantErr(t, "accept", <-results, nil)
	}
	s := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	op := s.Accept()
	wantErr(t, "not listening", run(op), unix.EINVAL)
	op.Free()
}
