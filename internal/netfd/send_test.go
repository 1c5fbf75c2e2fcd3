package netfd

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// drain receives until the stream ends, and returns how much came.
func drain(fd *FD) int {
	for n := 0; ; {
		op := fd.Recv(4096, 0)
		op.Run()
		got, err := op.N(), op.Err()
		op.Free()
		if n += got; got == 0 || err != nil {
			return n
		}
	}
}

func TestSendAllToSlowReader(t *testing.T) {
	client, server := tcp(t)
	data := strings.Repeat("0123456789abcdef", 1<<19) // 8 MB: more than any socket buffer
	op := client.SendAll(View(data), 0)
	defer op.Free()
	done := start(op)
	untilWaiting(t, &client.w, 1)
	total := make(chan int)
	go func() { total <- drain(server) }()
	wantErr(t, "sendall", <-done, nil)
	must(t, client.Shutdown(unix.SHUT_WR))
	if n := <-total; n != len(data) || op.N() != n {
		t.Errorf("sent %d, received %d, want %d", op.N(), n, len(data))
	}
}

// An interrupted or timed-out sendall has sent a prefix, and goes on from there.
func TestSendAllResumes(t *testing.T) {
	a, b := streams(t)
	op := a.SendAll(make([]byte, 4<<20), 0)
	defer op.Free()
	done := start(op)
	untilWaiting(t, &a.w, 1)
	op.Interrupt()
	wantErr(t, "interrupt", <-done, ErrInterrupted)
	op.SetDeadline(in(soon))
	wantErr(t, "deadline", run(op), ErrTimeout)
	if op.N() == 0 || op.N() == 4<<20 {
		t.Errorf("N = %d", op.N())
	}
	total := make(chan int)
	go func() { total <- drain(b) }()
	op.SetDeadline(time.Time{})
	wantErr(t, "again", run(op), nil)
	must(t, a.Close())
	if n := <-total; n != 4<<20 {
		t.Errorf("received %d", n)
	}
}

// With SetIdle, sendall may take longer than the timeout as long as something moves.
func TestSendAllIdle(t *testing.T) {
	const idle = 300 * time.Millisecond
	a, b := streams(t)
	op := a.SendAll(make([]byte, 2<<20), 0)
	defer op.Free()
	op.SetIdle(idle)
	op.SetDeadline(in(idle))
	started := time.Now()
	done := start(op)
	go func() {
		tick := time.NewTicker(idle / 10)
		defer tick.Stop()
		for range tick.C {
			in := b.Recv(100_000, 0)
			in.Run()
			n := in.N()
			in.Free()
			if n == 0 {
				return
			}
		}
	}()
	wantErr(t, "sendall", <-done, nil)
	must(t, a.Close())
	if took := time.Since(started); took < idle {
		t.Skipf("took only %v: proves nothing", took)
	}
}

func TestSendPartly(t *testing.T) {
	a, _ := streams(t)
	op := a.Send(make([]byte, 16<<20), 0)
	defer op.Free()
	must(t, run(op))
	if op.N() == 0 || op.N() == 16<<20 {
		t.Errorf("N = %d", op.N())
	}
}

// A sender whose unconnected peer has a full queue gets no event when there is room again.
func TestSendToFullQueue(t *testing.T) {
	for name, send := range map[string]func(*FD, Addr) operation{
		"sendto":  func(fd *FD, to Addr) operation { return fd.SendTo([]byte("x"), 0, to) },
		"sendmsg": func(fd *FD, to Addr) operation { return fd.Sendmsg([][]byte{[]byte("x")}, nil, 0, &to) },
	} {
		t.Run(name, func(t *testing.T) {
			r := socket(t, unix.AF_UNIX, unix.SOCK_DGRAM)
			must(t, r.Bind(Unix("")))
			addr, err := r.Getsockname()
			must(t, err)
			w := socket(t, unix.AF_UNIX, unix.SOCK_DGRAM)
			full := func() error {
				op := w.SendTo([]byte("x"), 0, addr)
				defer op.Free()
				return op.Try()
			}
			for err = nil; err == nil; err = full() {
			}
			wantErr(t, "full", err, unix.EAGAIN)
			op := send(w, addr)
			op.SetDeadline(in(soon))
			wantErr(t, "deadline", run(op), ErrTimeout)
			op.SetDeadline(time.Time{})
			resting := func() bool {
				w.w.mu.Lock()
				defer w.w.mu.Unlock()
				switch op := op.(type) {
				case *SendOp:
					return op.resting
				case *MessageOp:
					return op.resting
				}
				return false
			}
			done := start(op)
			until(t, "rest", resting)
			op.Interrupt()
			wantErr(t, "interrupt", <-done, ErrInterrupted)
			done = start(op)
			until(t, "rest", resting)
			recv(t, r, 10, 0)
			wantErr(t, "send", <-done, nil)
			op = send(w, addr)
			done = start(op)
			until(t, "rest", resting)
			must(t, w.Close())
			wantErr(t, "close", <-done, unix.EBADF)
		})
	}
}

func TestSendErrors(t *testing.T) {
	a, b := streams(t)
	must(t, b.Close())
	op := a.Send([]byte("x"), 0)
	wantErr(t, "peer closed", run(op), unix.EPIPE)
	op.Free()
	u := socket(t, unix.AF_INET, unix.SOCK_DGRAM)
	op = u.SendTo(make([]byte, 70000), 0, Inet4(loopback, 9))
	wantErr(t, "datagram too long", run(op), unix.EMSGSIZE)
	op.Free()
	op = u.Send([]byte("x"), 0)
	wantErr(t, "no destination", run(op), unix.EDESTADDRREQ)
	op.Free()
	op = u.SendTo([]byte("x"), 0, Unix(strings.Repeat("x", 200)))
	wantErr(t, "path too long", run(op), unix.EINVAL)
	op.Free()
}

func TestPipe(t *testing.T) {
	r, w, err := Pipe()
	must(t, err)
	defer r.Close()
	out := w.WriteAll([]byte("hello"))
	must(t, run(out))
	out.Free()
	in := r.Read(3)
	must(t, run(in))
	buf := make([]byte, 10)
	into := r.ReadInto(buf)
	must(t, run(into))
	if in.String() != "hel" || string(buf[:into.N()]) != "lo" {
		t.Errorf("got %q, %q", in.String(), buf[:into.N()])
	}
	in.Free()
	into.Free()
	in = r.Read(3)
	done := start(in)
	untilWaiting(t, &r.r, 1)
	must(t, w.Close())
	wantErr(t, "end", <-done, nil)
	in.Free()
	p2, w2, err := Pipe()
	must(t, err)
	defer w2.Close()
	must(t, p2.Close())
	out = w2.Write([]byte("x"))
	wantErr(t, "no reader", run(out), unix.EPIPE)
	out.Free()
}

func TestMessage(t *testing.T) {
	a, b := sockets(t, unix.AF_UNIX, unix.SOCK_DGRAM)
	r, w, err := Pipe()
	must(t, err)
	defer r.Close()
	out := a.Sendmsg([][]byte{[]byte("he"), nil, []byte("llo")}, unix.UnixRights(w.Num()), 0, nil)
	must(t, run(out))
	if out.N() != 5 {
		t.Errorf("sent %d", out.N())
	}
	out.Free()
	must(t, w.Close())

	bufs := [][]byte{make([]byte, 3), make([]byte, 10)}
	op := b.Recvmsg(bufs, unix.CmsgSpace(8), 0)
	defer op.Free()
	must(t, run(op))
	if got := string(bufs[0]) + string(bufs[1][:2]); got != "hello" || op.N() != 5 || op.Flags() != 0 || !op.From().Absent {
		t.Errorf("got %q, %d bytes, flags %#x, from %+v", got, op.N(), op.Flags(), op.From())
	}
	messages, err := unix.ParseSocketControlMessage(op.Control())
	must(t, err)
	rights, err := unix.ParseUnixRights(&messages[0])
	must(t, err)
	flags, err := unix.FcntlInt(uintptr(rights[0]), unix.F_GETFD, 0)
	if err != nil || flags&unix.FD_CLOEXEC == 0 {
		t.Errorf("received descriptor: flags %#x, %v", flags, err)
	}
	got, err := Open(rights[0])
	must(t, err)
	defer got.Close()
	write := got.Write([]byte("through"))
	must(t, run(write))
	write.Free()
	read := r.Read(100)
	defer read.Free()
	must(t, run(read))
	if read.String() != "through" {
		t.Errorf("got %q", read.String())
	}
}

func TestMessageTruncated(t *testing.T) {
	r := socket(t, unix.AF_INET, unix.SOCK_DGRAM)
	must(t, r.Bind(Inet4(loopback, 0)))
	addr, err := r.Getsockname()
	must(t, err)
	w := socket(t, unix.AF_INET, unix.SOCK_DGRAM)
	must(t, w.Bind(Inet4(loopback, 0)))
	from, err := w.Getsockname()
	must(t, err)
	out := w.Sendmsg([][]byte{[]byte("hello")}, nil, 0, &addr)
	must(t, run(out))
	out.Free()
	buf := make([]byte, 2)
	op := r.Recvmsg([][]byte{buf}, 0, 0)
	defer op.Free()
	must(t, run(op))
	if string(buf) != "he" || op.Flags() != unix.MSG_TRUNC || op.From() != from || len(op.Control()) != 0 {
		t.Errorf("got %q, flags %#x, from %+v", buf, op.Flags(), op.From())
	}
}
