package host_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/pysock/pysock/host"
)

// serve runs a server script in the background until the test ends. The script
// prints its port first. The result is the server's address.
func serve(t *testing.T, script string) (address string, h *host.Host) {
	t.Helper()
	r, w := io.Pipe()
	h = &host.Host{Stdout: w, Stderr: io.Discard}
	ctx, cancel := context.WithCancelCause(context.Background())
	ended := make(chan error, 1)
	go func() {
		_, err := h.RunString(ctx, "server.star", script)
		w.CloseWithError(err)
		ended <- err
	}()
	over := errors.New("the test is over")
	t.Cleanup(func() {
		cancel(over)
		go io.Copy(io.Discard, r)
		select {
		case err := <-ended:
			if err != nil && !errors.Is(err, over) {
				t.Errorf("the server ended: %v", err)
			}
		case <-time.After(20 * time.Second):
			t.Error("the server does not end")
		}
	})
	port, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("the server does not start: %v", err)
	}
	return "127.0.0.1:" + strings.TrimSpace(port), h
}

const echoServer = `
def handle(self):
    while True:
        data = self.request.recv(1024)
        if not data:
            break
        self.request.sendall(data)

Echo = type("Echo", (SocketServer.BaseRequestHandler,), {"handle": handle})
Server = type("Server", (SocketServer.ThreadingTCPServer,), {"daemon_threads": True, "request_queue_size": 1024})
server = Server(("127.0.0.1", 0), Echo)
print(server.server_address[1])
server.serve_forever()
`

// A threading echo server holds thousands of idle connections and serves busy
// ones beside them; when they leave, everything they used is given back.
func TestThousandsOfConnections(t *testing.T) {
	idle, busy := 5000, 128
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	if need := uint64(2*(idle+busy) + 200); limit.Cur < need {
		t.Skipf("needs %d descriptors, the limit is %d", need, limit.Cur)
	}
	address, _ := serve(t, echoServer)
	before := runtime.NumGoroutine()

	connections := make([]net.Conn, idle)
	for i := range connections {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		connections[i] = c
	}
	var wg sync.WaitGroup
	for range busy {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", address)
			if err != nil {
				t.Error(err)
				return
			}
			defer c.Close()
			for range 50 {
				echo(t, c)
			}
		}()
	}
	wg.Wait()
	for i := 0; i < idle; i += 500 {
		echo(t, connections[i]) // they are still served
	}
	for _, c := range connections {
		c.Close()
	}
	deadline := time.Now().Add(20 * time.Second)
	for runtime.NumGoroutine() > before+5 {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines are left, there were %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond) // goroutines cannot be waited for otherwise
	}
}

func echo(t *testing.T, c net.Conn) {
	t.Helper()
	c.SetDeadline(time.Now().Add(20 * time.Second))
	message := []byte("0123456789abcdef")
	if _, err := c.Write(message); err != nil {
		t.Error(err)
		return
	}
	answer := make([]byte, len(message))
	if _, err := io.ReadFull(c, answer); err != nil || string(answer) != string(message) {
		t.Errorf("got %q (%v)", answer, err)
	}
}

// CPython closes a socket when the last reference goes; so the peer of a
// handler or a function that never closes sees the end soon.
func TestDroppedSocketIsClosed(t *testing.T) {
	address, _ := serve(t, `
def client():
    s = socket.create_connection(server.getsockname())
    s.send("from a function that never closes")

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(5)
print(server.getsockname()[1])
while True:
    connection, address = server.accept()
    connection.send("hello")
    connection = None
`)
	for range 3 {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		c.SetDeadline(start.Add(20 * time.Second))
		data, err := io.ReadAll(c)
		if err != nil || string(data) != "hello" {
			t.Fatalf("got %q (%v)", data, err)
		}
		if d := time.Since(start); d > 200*time.Millisecond {
			t.Errorf("the peer saw the end after %v", d)
		}
		c.Close()
	}
}

// A panic in Go code is an internal error with the script's position.
func TestInternalError(t *testing.T) {
	h := host.Host{Globals: faulty(), Stderr: io.Discard}
	_, err := h.RunString(context.Background(), "fault.star", "x = 1\nfaulty()\n")
	var fault *host.InternalError
	if !errors.As(err, &fault) || !strings.Contains(fault.Error(), "fault.star:2") || len(fault.Stack) == 0 {
		t.Errorf("got %v, want an internal error at fault.star:2", err)
	}
	_, err = h.RunString(context.Background(), "fault.star", "t = threading.Thread(target=faulty)\nt.start()\nt.join()\n")
	if !errors.As(err, &fault) {
		t.Errorf("on a thread: got %v, want an internal error", err)
	}
}
