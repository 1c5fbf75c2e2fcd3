package netfd

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

func TestOpen(t *testing.T) {
	_, err := Open(-1)
	wantErr(t, "negative", err, unix.EBADF)
	_, err = Open(99999)
	wantErr(t, "not open", err, unix.EBADF)

	p, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	must(t, err)
	a, err := Open(p[0])
	must(t, err)
	defer a.Close()
	same, err := Open(p[0])
	if err != nil || same != a {
		t.Errorf("second Open: another owner, %v", err)
	}
	flags, _ := unix.FcntlInt(uintptr(p[0]), unix.F_GETFL, 0)
	fdFlags, _ := unix.FcntlInt(uintptr(p[0]), unix.F_GETFD, 0)
	if flags&unix.O_NONBLOCK == 0 || fdFlags&unix.FD_CLOEXEC == 0 {
		t.Errorf("flags %#x, %#x", flags, fdFlags)
	}
	b, err := Open(p[1])
	must(t, err)
	defer b.Close()
	op := a.Recv(10, 0)
	defer op.Free()
	done := start(op)
	untilWaiting(t, &a.r, 1)
	send(t, b, "x")
	wantErr(t, "recv", <-done, nil)
}

func TestRegularFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	must(t, os.WriteFile(path, []byte("hello"), 0o600))
	num, err := unix.Open(path, unix.O_RDWR, 0)
	must(t, err)
	fd, err := Open(num)
	must(t, err)
	defer fd.Close()
	for _, want := range []string{"hel", "lo", ""} {
		op := fd.Read(3)
		op.SetDeadline(in(long))
		must(t, run(op))
		if op.String() != want {
			t.Errorf("got %q, want %q", op.String(), want)
		}
		op.Free()
	}
	out := fd.WriteAll([]byte("!"))
	must(t, run(out))
	out.Free()
	for _, wait := range []*WaitOp{fd.WaitReadable(), fd.WaitWritable()} {
		wantErr(t, "wait", run(wait), nil)
		wait.Free()
	}
	p := Poll([]PollFD{{Fd: int32(num), Events: unix.POLLIN}}, Forever)
	wantErr(t, "poll", run(p), nil)
	p.Free()
	if got, _ := os.ReadFile(path); string(got) != "hello!" {
		t.Errorf("file: %q", got)
	}
	detached, err := fd.Detach()
	must(t, err)
	must(t, CloseNum(detached))
}

func TestClose(t *testing.T) {
	a, _ := streams(t)
	num := a.Num()
	if Lookup(num) != a {
		t.Error("not in the table")
	}
	must(t, a.Close())
	wantErr(t, "second close", a.Close(), unix.EBADF)
	_, err := a.Detach()
	wantErr(t, "detach", err, unix.EBADF)
	if a.Num() != -1 || Lookup(num) != nil || Lookup(-1) != nil || Lookup(1<<20) != nil {
		t.Error("still in the table")
	}
	for name, make := range blockers(t) {
		fd, _, op := make()
		must(t, fd.Close())
		wantErr(t, name, op.(interface{ Try() error }).Try(), unix.EBADF)
		wantErr(t, name, run(op), unix.EBADF)
	}
}

func TestCloseNum(t *testing.T) {
	a, b := streams(t)
	must(t, CloseNum(a.Num()))
	wantErr(t, "its FD", a.Close(), unix.EBADF)
	if got := recv(t, b, 1, 0); got != "" {
		t.Errorf("got %q", got)
	}
	num, err := unix.Dup(b.Num())
	must(t, err)
	must(t, CloseNum(num))
	wantErr(t, "again", CloseNum(num), unix.EBADF)
}

func TestDup(t *testing.T) {
	a, b := streams(t)
	dup, err := a.Dup()
	must(t, err)
	defer dup.Close()
	must(t, a.Close())
	send(t, b, "x")
	if got := recv(t, dup, 10, 0); got != "x" {
		t.Errorf("got %q", got)
	}
}

// A detached number stays open, and can be taken up again and waited on.
func TestDetach(t *testing.T) {
	for _, waiting := range []bool{false, true} {
		a, b := streams(t)
		num := a.Num()
		op := a.Recv(10, 0)
		var done <-chan error
		if waiting {
			done = start(op)
			untilWaiting(t, &a.r, 1)
		}
		got, err := a.Detach()
		if got != num || err != nil {
			t.Fatalf("Detach: %d, %v, want %d", got, err, num)
		}
		if waiting {
			wantErr(t, "waiting", <-done, unix.EBADF)
		}
		op.Free()
		wantErr(t, "close", a.Close(), unix.EBADF)
		if Lookup(num) != nil {
			t.Error("detached number has an owner")
		}
		if _, e := sysSend(num, []byte("raw"), 0, nil); e != 0 {
			t.Errorf("the number is dead: %v", e)
		}
		if got := recv(t, b, 10, 0); got != "raw" {
			t.Errorf("got %q", got)
		}
		a = nil
		collect()
		again, err := Open(num)
		must(t, err)
		if again.Num() != num || Lookup(num) != again {
			t.Errorf("reopened as %d", again.Num())
		}
		op = again.Recv(10, 0)
		done = start(op)
		untilWaiting(t, &again.r, 1)
		send(t, b, "x")
		wantErr(t, "recv", <-done, nil)
		op.Free()
		must(t, again.Close())
		if got := recv(t, b, 1, 0); got != "" {
			t.Errorf("got %q", got)
		}
	}
}

// A detached number that someone else closed, and the kernel gave out again, is a new descriptor.
func TestDetachedNumberReused(t *testing.T) {
	a, _ := streams(t)
	num, err := a.Detach()
	must(t, err)
	c, d := streams(t)
	must(t, unix.Dup3(c.Num(), num, unix.O_CLOEXEC)) // closes the detached one
	again, err := Open(num)
	must(t, err)
	collect()
	collect()
	send(t, d, "x")
	if got := recv(t, again, 10, 0); got != "x" {
		t.Errorf("got %q", got)
	}
	must(t, again.Close())
}

// The peer of a dropped FD sees the end of the stream after a collection.
func TestDroppedIsClosed(t *testing.T) {
	before := Made()
	peer := func() *FD {
		_, b, err := SocketPair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		must(t, err)
		return b
	}()
	defer peer.Close()
	if Made() != before+2 {
		t.Errorf("Made: %d, want %d", Made(), before+2)
	}
	op := peer.Recv(10, 0)
	defer op.Free()
	done := start(op)
	runtime.GC()
	wantErr(t, "recv", <-done, nil)
	if op.String() != "" {
		t.Errorf("got %q", op.String())
	}
}

// Out of descriptors, dropped sockets make room.
func TestCollectsWhenOutOfDescriptors(t *testing.T) {
	var limit unix.Rlimit
	must(t, unix.Getrlimit(unix.RLIMIT_NOFILE, &limit))
	few := limit
	few.Cur = uint64(openDescriptors() + 60)
	must(t, unix.Setrlimit(unix.RLIMIT_NOFILE, &few))
	defer unix.Setrlimit(unix.RLIMIT_NOFILE, &limit)
	for i := range 300 {
		if _, _, err := SocketPair(unix.AF_UNIX, unix.SOCK_STREAM, 0); err != nil {
			t.Fatalf("pair %d: %v", i, err)
		}
	}
	l, addr := listen(t)
	for i := range 100 {
		fd, err := Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
		must(t, err)
		op := fd.Connect(addr)
		must(t, run(op))
		op.Free()
		acc := l.Accept()
		if err := run(acc); err != nil {
			t.Fatalf("accept %d: %v", i, err)
		}
		acc.Free()
	}
	var kept []*FD
	for {
		a, b, err := SocketPair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		if err != nil {
			wantErr(t, "none dropped", err, unix.EMFILE)
			break
		}
		kept = append(kept, a, b)
	}
	for _, fd := range kept {
		fd.Close()
	}
}
