package socketserver_test

import (
	"net"
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// rawClient is a blocking TCP client without a Go object behind it, which would
// count as the server's memory.
type rawClient struct{ fd int }

func newRawClient(t *testing.T) *rawClient {
	t.Helper()
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(os.NewSyscallError("socket", err))
	}
	return &rawClient{fd}
}

func (c *rawClient) connect(t *testing.T, at *net.TCPAddr) {
	t.Helper()
	if err := unix.Connect(c.fd, &unix.SockaddrInet4{Port: at.Port, Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		t.Fatal(os.NewSyscallError("connect", err))
	}
}

func (c *rawClient) write(s string) { _, _ = unix.Write(c.fd, []byte(s)) }

// reset closes the connection with RST.
func (c *rawClient) reset() {
	_ = unix.SetsockoptLinger(c.fd, unix.SOL_SOCKET, unix.SO_LINGER, &unix.Linger{Onoff: 1})
	c.close()
}

// close closes the connection, once: the number may be another's by then.
func (c *rawClient) close() {
	if c.fd >= 0 {
		_ = unix.Close(c.fd)
		c.fd = -1
	}
}

// limitFiles sees to it that n files may be open, or skips.
func limitFiles(t *testing.T, n uint64) {
	t.Helper()
	var old unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &old); err != nil {
		t.Fatal(err)
	}
	if old.Cur >= n {
		return
	}
	if old.Max < n {
		t.Skipf("only %d files may be open", old.Max)
	}
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: n, Max: old.Max}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Setrlimit(unix.RLIMIT_NOFILE, &old) })
}

// openFiles counts the process's descriptors.
func openFiles(t *testing.T) int {
	t.Helper()
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip("no /proc")
	}
	return len(names)
}
