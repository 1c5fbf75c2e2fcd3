package netfd

import (
	"os"
	"runtime"
	"testing"
	"time"

	"go.uber.org/goleak"
	"golang.org/x/sys/unix"
)

func TestMain(m *testing.M) {
	before := openDescriptors()
	goleak.VerifyTestMain(m, goleak.Cleanup(func(status int) {
		if after := settleDescriptors(before); after > before && status == 0 {
			os.Stderr.WriteString("descriptors leaked\n")
			status = 1
		}
		os.Exit(status)
	}))
}

// openDescriptors counts what the process has open.
func openDescriptors() int {
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0
	}
	return len(names)
}

// settleDescriptors collects garbage until no more than want are open, or it is clear that this will not come.
func settleDescriptors(want int) (n int) {
	for range 20 {
		if n = openDescriptors(); n <= want+2 { // the runtime's epoll and eventfd come with the first FD
			return want
		}
		collect()
	}
	return n
}

const long = 30 * time.Second // what no test waits for

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t testing.TB, what string, got, want error) {
	t.Helper()
	if got != want {
		t.Errorf("%s: error %v, want %v", what, got, want)
	}
}

func sockets(t testing.TB, family, typ int) (a, b *FD) {
	t.Helper()
	a, b, err := SocketPair(family, typ, 0)
	must(t, err)
	t.Cleanup(func() { a.Close(); b.Close() })
	return a, b
}

func streams(t testing.TB) (a, b *FD) { return sockets(t, unix.AF_UNIX, unix.SOCK_STREAM) }

func socket(t testing.TB, family, typ int) *FD {
	t.Helper()
	fd, err := Socket(family, typ, 0)
	must(t, err)
	t.Cleanup(func() { fd.Close() })
	return fd
}

var loopback = [4]byte{127, 0, 0, 1}

// listen returns a TCP listener on loopback, and its address.
func listen(t testing.TB) (*FD, Addr) {
	t.Helper()
	l := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	must(t, l.Bind(Inet4(loopback, 0)))
	must(t, l.Listen(16))
	addr, err := l.Getsockname()
	must(t, err)
	return l, addr
}

// tcp returns the two ends of a TCP connection.
func tcp(t testing.TB) (client, server *FD) {
	t.Helper()
	l, addr := listen(t)
	client = socket(t, unix.AF_INET, unix.SOCK_STREAM)
	must(t, run(client.Connect(addr)))
	acc := l.Accept()
	defer acc.Free()
	must(t, run(acc))
	server = acc.FD()
	t.Cleanup(func() { server.Close() })
	must(t, l.Close())
	return client, server
}

type operation interface {
	Run()
	Interrupt()
	Err() error
	SetDeadline(time.Time)
}

// run runs op, but never for long.
func run(op operation) error {
	watchdog := time.AfterFunc(long, op.Interrupt)
	defer watchdog.Stop()
	op.Run()
	return op.Err()
}

// start runs op in a goroutine and returns the channel of its outcome.
func start(op operation) <-chan error {
	done := make(chan error, 1)
	go func() { done <- run(op) }()
	return done
}

// until waits for a condition that other goroutines bring about.
func until(t testing.TB, what string, cond func() bool) {
	t.Helper()
	for limit := time.Now().Add(long); !cond(); runtime.Gosched() {
		if time.Now().After(limit) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// waiters counts who waits on a side of an FD, or is about to.
func waiters(s *side) (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.holder != nil {
		n++
	}
	for o := s.first; o != nil; o = o.next {
		n++
	}
	return n
}

func untilWaiting(t testing.TB, s *side, n int) {
	t.Helper()
	until(t, "blocked operations", func() bool { return waiters(s) == n })
}

func send(t testing.TB, fd *FD, data string) {
	t.Helper()
	op := fd.SendAll(View(data), 0)
	defer op.Free()
	must(t, run(op))
}

func recv(t testing.TB, fd *FD, size, flags int) string {
	t.Helper()
	op := fd.Recv(size, flags)
	defer op.Free()
	must(t, run(op))
	return op.String()
}
