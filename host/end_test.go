package host_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/builtins/threading"
	"github.com/pysock/pysock/host"
	"go.starlark.net/starlark"
	"go.uber.org/goleak"
)

// blocked are scripts that say "ready" and then wait for something that never
// comes.
var blocked = map[string]string{
	"accept":          `s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(1); ready(); s.accept()`,
	"accept, timeout": `s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(1); s.settimeout(60); ready(); s.accept()`,
	"recv":            `a, b = socket.socketpair(); ready(); a.recv(1)`,
	"recv_into":       `a, b = socket.socketpair(); ready(); a.recv_into(bytearray(8))`,
	"recvfrom":        `s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("127.0.0.1", 0)); ready(); s.recvfrom(1)`,
	"sendall":         `a, b = socket.socketpair(); ready(); a.sendall("x" * (1 << 24))`,
	"connect": `s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(0)
full = [socket.socket() for i in range(3)]
for c in full: c.setblocking(0); c.connect_ex(s.getsockname())
c = socket.socket(); ready(); c.connect(s.getsockname())`,
	"readline":       `a, b = socket.socketpair(); f = a.makefile(); ready(); f.readline()`,
	"file iteration": "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(1); c = socket.create_connection(s.getsockname()); ready()\nfor line in c.makefile(): print(line)",
	"select":         `a, b = socket.socketpair(); ready(); select.select([a], [], [])`,
	"poll":           `a, b = socket.socketpair(); p = select.poll(); p.register(a, select.POLLIN); ready(); p.poll()`,
	"sleep":          `ready(); time.sleep(60)`,
	"lock":           `l = threading.Lock(); l.acquire(); ready(); l.acquire()`,
	"condition":      `c = threading.Condition(); c.acquire(); ready(); c.wait()`,
	"event":          `ready(); threading.Event().wait()`,
	"semaphore":      `ready(); threading.Semaphore(0).acquire()`,
	"join":           `t = threading.Thread(target=time.sleep, args=(60,)); t.start(); ready(); t.join()`,
	"exit":           `threading.Thread(target=time.sleep, args=(60,)).start(); ready()`,
	"timer":          `threading.Timer(60, print).start(); ready()`,
	"serve_forever":  `s = SocketServer.TCPServer(("127.0.0.1", 0), SocketServer.BaseRequestHandler); ready(); s.serve_forever()`,
	"handle_request": `s = SocketServer.UDPServer(("127.0.0.1", 0), SocketServer.BaseRequestHandler); ready(); s.handle_request()`,
	"handler": `H = type("H", (SocketServer.BaseRequestHandler,), {"handle": lambda self: self.request.recv(1)})
s = SocketServer.ThreadingTCPServer(("127.0.0.1", 0), H)
c = socket.create_connection(s.server_address); s.handle_request(); ready()`,
	"stdin":   `ready(); sys.stdin.readline()`,
	"os.read": `r, w = os.pipe(); ready(); os.read(r, 1)`,
	"loop":    "ready()\nwhile True: pass",
	"catch":   "ready()\nwhile True: catch(time.sleep, 60)",
}

// run starts a script and returns once it has called ready.
func run(t *testing.T, ctx context.Context, h *host.Host, script string) <-chan error {
	t.Helper()
	ready := make(chan struct{})
	h.Globals = starlark.StringDict{"ready": starlark.NewBuiltin("ready", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		close(ready)
		return starlark.None, nil
	})}
	ended := make(chan error, 1)
	go func() {
		_, err := h.RunString(ctx, "test.star", script)
		ended <- err
	}()
	select {
	case <-ready:
	case err := <-ended:
		t.Fatalf("ended before it was ready: %v", err)
	}
	return ended
}

func wait(t *testing.T, ended <-chan error) error {
	t.Helper()
	select {
	case err := <-ended:
		return err
	case <-time.After(20 * time.Second):
		t.Fatal("still running")
		return nil
	}
}

// descriptors lists what the open ones are; none where the system does not tell.
func descriptors() []string {
	list, _ := os.ReadDir("/proc/self/fd")
	open := make([]string, len(list))
	for i, d := range list {
		link, _ := os.Readlink("/proc/self/fd/" + d.Name())
		open[i] = d.Name() + " " + link
	}
	return open
}

// checkLeaks fails the test if goroutines or descriptors are left when it ends.
func checkLeaks(t *testing.T) {
	if l, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
		l.Close() // Go's poller has descriptors of its own from its first use on
	}
	before := descriptors()
	ignore := goleak.IgnoreCurrent()
	t.Cleanup(func() {
		goleak.VerifyNone(t, ignore)
		// Polls keep a few wake descriptors for the next one, until a collection.
		deadline := time.Now().Add(10 * time.Second)
		for len(descriptors()) > len(before) && time.Now().Before(deadline) {
			runtime.GC()
		}
		if after := descriptors(); len(after) > len(before) {
			t.Errorf("descriptors %q, before %q", after, before)
		}
	})
}

func TestCancelEveryWait(t *testing.T) {
	for name, script := range blocked {
		t.Run(name, func(t *testing.T) {
			checkLeaks(t)
			cause := errors.New("enough")
			ctx, cancel := context.WithCancelCause(context.Background())
			stdin, w := io.Pipe()
			defer w.Close()
			ended := run(t, ctx, &host.Host{Stdin: stdin, Stdout: io.Discard, Stderr: io.Discard}, script)
			cancel(cause)
			if err := wait(t, ended); !errors.Is(err, cause) {
				t.Errorf("%v, want the context's cause", err)
			}
		})
	}
}

func TestInterruptEveryWait(t *testing.T) {
	for name, script := range blocked {
		if name == "catch" { // it catches KeyboardInterrupt too
			continue
		}
		t.Run(name, func(t *testing.T) {
			checkLeaks(t)
			stdin, w := io.Pipe()
			defer w.Close()
			h := &host.Host{Stdin: stdin, Stdout: io.Discard, Stderr: io.Discard}
			ended := run(t, context.Background(), h, script)
			for h.Interrupt() {
				select {
				case err := <-ended:
					var e *host.Error
					if err != nil && (!errors.As(err, &e) || !e.Interrupted) {
						t.Errorf("%v, want KeyboardInterrupt", err)
					}
					return
				case <-time.After(20 * time.Millisecond): // it waits for the threads that are left
				}
			}
			if err := wait(t, ended); err != nil && !strings.Contains(err.Error(), "KeyboardInterrupt") {
				t.Errorf("%v, want KeyboardInterrupt", err)
			}
		})
	}
}

// TestNothingIsLeft runs scripts that leave something behind.
func TestNothingIsLeft(t *testing.T) {
	for name, script := range map[string]string{
		"sockets":        `keep = [socket.socket() for i in range(20)] + list(socket.socketpair())`,
		"a server":       `keep = SocketServer.ThreadingTCPServer(("127.0.0.1", 0), SocketServer.BaseRequestHandler)`,
		"files":          `a, b = socket.socketpair(); keep = a.makefile()`,
		"daemon threads": `t = threading.Thread(target=time.sleep, args=(60,)); t.daemon = True; t.start()`,
		"a daemon in accept": `s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(1)
t = threading.Thread(target=s.accept); t.daemon = True; t.start()`,
		"a daemon that computes": "def f():\n  while True: pass\nt = threading.Thread(target=f); t.daemon = True; t.start()",
		"a daemon that catches":  "def f():\n  while True: catch(time.sleep, 60)\nt = threading.Thread(target=f); t.daemon = True; t.start()",
		"a daemon timer":         `t = threading.Timer(60, print); t.daemon = True; t.start()`,
		"a daemon server": `s = SocketServer.ThreadingTCPServer(("127.0.0.1", 0), SocketServer.BaseRequestHandler)
t = threading.Thread(target=s.serve_forever); t.daemon = True; t.start()`,
		"an error":  `keep = socket.socket(); fail("no")`,
		"an exit":   `keep = socket.socket(); sys.exit(3)`,
		"pipes":     `r, w = os.pipe(); os.close(r); os.close(w)`,
		"poll":      `a, b = socket.socketpair(); p = select.poll(); p.register(a)`,
		"a connect": `s = socket.socket(); s.setblocking(0); s.connect_ex(("127.0.0.1", 1))`,
	} {
		t.Run(name, func(t *testing.T) {
			checkLeaks(t)
			h := &host.Host{Stdout: io.Discard, Stderr: io.Discard}
			_, err := h.RunString(context.Background(), "test.star", script)
			var e *host.Error
			if errors.As(err, &e) && e.Message != "no" {
				t.Error(e.Traceback)
			}
		})
	}
}

// TestRunsAreApart runs many scripts at once, each with classes and modules of
// its own.
func TestRunsAreApart(t *testing.T) {
	checkLeaks(t)
	script := `
socket.mine = me
SocketServer.TCPServer.mine = me
socket.setdefaulttimeout(me)
def work(): print(socket.mine, SocketServer.TCPServer.mine, socket.socket().gettimeout())
ts = [threading.Thread(target=work) for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
`
	var group sync.WaitGroup
	for i := range 16 {
		group.Go(func() {
			var out bytes.Buffer
			h := &host.Host{Stdout: &out, Globals: starlark.StringDict{"me": starlark.MakeInt(i)}}
			if _, err := h.RunString(context.Background(), "test.star", script); err != nil {
				t.Error(err)
			}
			if want := strings.Repeat(fmt.Sprintf("%d %d %d.0\n", i, i, i), 4); out.String() != want {
				t.Errorf("run %d printed %q", i, out.String())
			}
		})
	}
	group.Wait()
}

// TestBrokenOutput is a host whose writer fails.
func TestBrokenOutput(t *testing.T) {
	h := &host.Host{Stdout: failing{}}
	globals, err := h.RunString(context.Background(), "test.star", `r, e = catch(print, "x"); print("again")`)
	var e *host.Error
	if !errors.As(err, &e) || e.Class != "IOError" || e.Message != "no paper" {
		t.Errorf("%v, want IOError: no paper", err)
	}
	if got := globals["e"].String(); !strings.Contains(got, "no paper") {
		t.Errorf("the script caught %s", got)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no paper") }

// TestAttachThreads uses the modules, and a thread of the script, on a thread
// of the caller's.
func TestAttachThreads(t *testing.T) {
	checkLeaks(t)
	thread := &starlark.Thread{Name: "main"}
	release := host.Attach(thread)
	defer release()
	modules := starlark.StringDict{}
	for name, module := range map[string]func(*starlark.Thread) (starlark.Value, error){
		"socket": socket.Module, "threading": threading.Module,
	} {
		m, err := module(thread)
		if err != nil {
			t.Fatal(err)
		}
		modules[name] = m
	}
	globals, err := starlark.ExecFile(thread, "x.star", `
def main():
    a, b = socket.socketpair()
    def send():
        a.sendall("hello")
        a.close()
    sender = threading.Thread(target=send)
    sender.start()
    got = b.recv(10)
    sender.join()
    b.close()
    return got
got = main()
`, modules)
	if err != nil {
		t.Fatal(err)
	}
	if got := globals["got"]; got != starlark.String("hello") {
		t.Errorf("got %v", got)
	}
}
