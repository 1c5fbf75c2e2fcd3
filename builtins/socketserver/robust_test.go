package socketserver_test

import (
	"bytes"
	"net"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/pysock/pysock/builtins/socketserver"
	"github.com/pysock/pysock/builtins/threading"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// lineScript answers lines, one thread a connection.
const lineScript = `
def handle(self):
    line = self.rfile.readline()
    while line:
        self.wfile.write(line)
        line = self.rfile.readline()

Handler = type("Handler", (SS.StreamRequestHandler,), {"handle": handle})
Server = type("Server", (SS.ThreadingTCPServer,), {"request_queue_size": 1024})
server = Server(("127.0.0.1", 0), Handler)
port = server.server_address[1]

def run():
    start(server.serve_forever)

def stop():
    server.shutdown()
    server.server_close()
`

// Whatever clients do, the server goes on, and nothing of them stays.
func TestBadClients(t *testing.T) {
	const crowd = 1000
	limitFiles(t, 2*crowd+200)
	clients := []struct {
		name string
		act  func(t *testing.T, c *rawClient)
	}{
		{"sends nothing", func(*testing.T, *rawClient) {}},
		{"sends half a line", func(_ *testing.T, c *rawClient) { c.write("half a li") }},
		{"sends garbage", func(_ *testing.T, c *rawClient) { c.write("\x00\xff\xfe\n\n\x80" + strings.Repeat("\xc3", 70000)) }},
		{"resets", func(_ *testing.T, c *rawClient) { c.reset() }},
		{"sends and resets", func(_ *testing.T, c *rawClient) {
			c.write(strings.Repeat("a line\n", 1000))
			c.reset()
		}},
	}
	for _, d := range dialects {
		t.Run(d.String(), func(t *testing.T) {
			s := newSession(t, d)
			s.err.to = nil // what is reported is not the matter here
			globals := s.must(t, lineScript)
			s.call(t, globals["run"])
			number, _ := starlark.AsInt32(globals["port"])
			at := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: number}
			s.unlocked(func() {
				echo(t, at)
				wait(t, func() bool { return !s.serving(1) })
				goroutines, files := runtime.NumGoroutine(), openFiles(t)
				for _, c := range clients {
					for range 20 {
						r := newRawClient(t)
						r.connect(t, at)
						c.act(t, r)
						echo(t, at) // the others are served meanwhile
						r.close()
					}
				}
				var all []*rawClient
				for range crowd {
					r := newRawClient(t)
					r.connect(t, at)
					all = append(all, r)
				}
				echo(t, at)
				for _, r := range all {
					r.close()
				}
				echo(t, at)
				wait(t, func() bool { return runtime.NumGoroutine() <= goroutines && openFiles(t) <= files })
			})
			s.call(t, globals["stop"])
		})
	}
}

// serving reports whether more threads than the main one and n run.
func (s *session) serving(n int) bool { return len(s.In.Threads()) > 1+n }

// echo has a line answered.
func echo(t *testing.T, at *net.TCPAddr) {
	t.Helper()
	c, err := net.DialTCP("tcp", nil, at)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(patience))
	if _, err := c.Write([]byte("hello\n")); err != nil {
		t.Fatal(err)
	}
	answer := make([]byte, 6)
	if _, err := c.Read(answer); err != nil || string(answer) != "hello\n" {
		t.Fatalf("got %q, %v", answer, err)
	}
}

// must runs a script.
func (s *session) must(t *testing.T, script string) starlark.StringDict {
	t.Helper()
	globals, err := s.Exec(script)
	if err != nil {
		t.Fatal(s.Error(err))
	}
	return globals
}

// call calls f(args...).
func (s *session) call(t *testing.T, f starlark.Value, args ...starlark.Value) starlark.Value {
	t.Helper()
	v, err := starlark.Call(s.Star, f, args, nil)
	if err != nil {
		t.Fatal(s.Error(err))
	}
	return v
}

// interruptSoon is Ctrl-C in a little while: it may come before the script
// waits, or find it waiting.
func (s *session) interruptSoon() {
	time.AfterFunc(20*time.Millisecond, func() {
		s.In.CtrlC()
	})
}

// Every wait of a server ends by Ctrl-C, those that would never end included.
func TestInterrupt(t *testing.T) {
	const script = `
server = SS.TCPServer(("127.0.0.1", 0), SS.BaseRequestHandler)
threading = SS.ThreadingTCPServer(("127.0.0.1", 0), SS.BaseRequestHandler)

def shutdown_from_handler(self):
    self.server.shutdown()

def in_handler():
    s = SS.TCPServer(("127.0.0.1", 0), type("Handler", (SS.BaseRequestHandler,), {"handle": shutdown_from_handler}))
    c = socket.create_connection(s.server_address)
    s.handle_error = lambda request, address: say("handle_error", handled())
    s.serve_forever()

def wait_in_handler(self):
    self.request.recv(10)

def closes():
    s = SS.ThreadingTCPServer(("127.0.0.1", 0), type("Handler", (SS.BaseRequestHandler,), {"handle": wait_in_handler}))
    c = socket.create_connection(s.server_address)
    s.handle_request()
    result, error = catch(s.server_close)
    c.close()
    say(describe(error) if error != None else "closed")
`
	const interrupted = "KeyboardInterrupt"
	for _, row := range []struct{ call, py2, py3 string }{
		{"server.serve_forever()", interrupted, interrupted},
		{"server.serve_forever(None)", interrupted, interrupted},
		{"server.handle_request()", interrupted, interrupted},
		{"threading.serve_forever()", interrupted, interrupted},
		{"server.shutdown()", interrupted, interrupted}, // before serve_forever: nobody ends it
		// Python 2 reports the error and finds that the loop is to end.
		{"in_handler()", "handle_error KeyboardInterrupt\n", interrupted},
		// Python 3 waits for its threads.
		{"closes()", "", "KeyboardInterrupt: \n"},
	} {
		for _, d := range dialects {
			want := row.py2
			if d == object.Py3 {
				want = row.py3
			}
			if want == "" {
				continue
			}
			t.Run(row.call+"/"+d.String(), func(t *testing.T) {
				s := newSession(t, d)
				globals := s.must(t, script+"\ndef run():\n    "+row.call+"\n")
				s.interruptSoon()
				_, err := starlark.Call(s.Star, globals["run"], nil, nil)
				got := s.out.String()
				if err != nil {
					got = s.Error(err)
				}
				if got != want {
					t.Errorf("got %q, want %q", got, want)
				}
			})
		}
	}
}

// After Ctrl-C ended the loop the server may serve again.
func TestServeAfterInterrupt(t *testing.T) {
	s := newSession(t, object.Star)
	globals := s.must(t, lineScript)
	server := globals["server"].(*object.Instance)
	s.interruptSoon()
	if _, err := s.CallMethod(s.Star, server, "serve_forever"); err == nil || s.Error(err) != "KeyboardInterrupt" {
		t.Fatalf("got %v", err)
	}
	s.call(t, globals["run"])
	number, _ := starlark.AsInt32(globals["port"])
	s.unlocked(func() { echo(t, &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: number}) })
	s.call(t, globals["stop"])
}

// The host's cancellation is no exception: no hook sees it.
func TestCancel(t *testing.T) {
	for _, d := range dialects {
		s := newSession(t, d)
		globals := s.must(t, `
def handle(self):
    self.request.recv(10)

def finish(self):
    say("finish")

server = SS.TCPServer(("127.0.0.1", 0), type("Handler", (SS.BaseRequestHandler,), {"handle": handle, "finish": finish}))
server.handle_error = lambda *args: say("handle_error")
c = socket.create_connection(server.server_address)

def run():
    server.serve_forever()
`)
		time.AfterFunc(20*time.Millisecond, func() { s.In.Cancel(os.ErrClosed) })
		_, err := starlark.Call(s.Star, globals["run"], nil, nil)
		if s.Fatal(s.Star, err) == nil || s.out.Len() > 0 {
			t.Errorf("%v: got %v, said %q", d, err, &s.out)
		}
	}
}

// Forking servers are there, and say why they cannot be made.
func TestForking(t *testing.T) {
	const want = "NotImplementedError: forking servers are not available yet: the Threading servers of the same names serve instead"
	for _, d := range dialects {
		s := newSession(t, d)
		names := []string{"ForkingTCPServer", "ForkingUDPServer"}
		if d == object.Py3 {
			names = append(names, "ForkingUnixStreamServer", "ForkingUnixDatagramServer")
		}
		calls := []string{`type("Mixed", (SS.ForkingMixIn, SS.TCPServer), {})(("127.0.0.1", 0), None)`, "SS.ForkingMixIn()"}
		for _, name := range names {
			calls = append(calls, "SS."+name+`(("127.0.0.1", 0), SS.BaseRequestHandler)`)
		}
		for _, call := range calls {
			_, err := s.Eval(call)
			if err == nil || s.Error(err) != want {
				t.Errorf("%v: %s: %v", d, call, err)
			}
		}
	}
}

// The traceback that handle_error writes begins with the script's own frames
// below the server, and a thread's last words with its name.
func TestTraceback(t *testing.T) {
	const script = `
def deep():
    throw(ValueError("on purpose"))
def handle(self):
    deep()
Handler = type("Handler", (SS.BaseRequestHandler,), {"handle": handle})
def run(S):
    server = S(("127.0.0.1", 0), Handler)
    c = socket.create_connection(server.server_address)
    server.handle_request()
    c.recv(1)
    server.server_close()
def fail(*args):
    throw(KeyError("in handle_error"))
def fails():
    S = type("Fails", (SS.ThreadingTCPServer,), {"handle_error": fail})
    run(S)
`
	const frames = "Traceback (most recent call last):\n" +
		"  File \"calls\", line 5, in handle\n" +
		"  File \"calls\", line 3, in deep\n" +
		"ValueError: on purpose\n"
	for _, d := range dialects {
		for _, class := range []string{"TCPServer", "ThreadingTCPServer"} {
			s := newSession(t, d)
			globals := s.must(t, script)
			c, _ := s.Names["SS"].(*object.Module).Lookup(class)
			s.call(t, globals["run"], c)
			got := s.err.all.String()
			if d != object.Py3 && got != frames || !strings.Contains(got, frames) {
				t.Errorf("%v: %s: got\n%s", d, class, got)
			}
		}
		s := newSession(t, d)
		globals := s.must(t, script)
		if d == object.Py3 {
			s.call(t, globals["fails"]) // shutdown_request comes even so
		} else {
			// Python 2 leaves the connection open: its peer sees no end.
			s.must(t, script+`
S = type("Fails", (SS.ThreadingTCPServer,), {"handle_error": fail})
server = S(("127.0.0.1", 0), Handler)
c = socket.create_connection(server.server_address)
server.handle_request()
server.server_close()
`)
		}
		s.unlocked(func() { wait(t, func() bool { return !s.serving(0) }) })
		got := s.err.all.String()
		begin := "Exception in thread Thread-1:\nTraceback (most recent call last):\n"
		if d == object.Py3 {
			begin = "Exception in thread Thread-1 (process_request_thread):\n" + frames +
				"\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n"
		}
		if !strings.HasPrefix(got, begin) || !strings.Contains(got, "KeyError: 'in handle_error'\n") {
			t.Errorf("%v: got\n%s", d, got)
		}
	}
}

// A host that did not attach its thread gets a server without threads, and is
// told what to call.
func TestDetached(t *testing.T) {
	star := &starlark.Thread{}
	module, err := socketserver.Module(star)
	if err != nil {
		t.Fatal(err)
	}
	rt := object.For(star)
	var out, errors bytes.Buffer
	rt.In.Stdout, rt.In.Stderr = &out, &errors
	for _, name := range []string{"TCPServer", "ThreadingTCPServer"} {
		class, err := module.(starlark.HasAttrs).Attr(name)
		if err != nil {
			t.Fatal(err)
		}
		served := 0
		handler := object.NewFunc("handler", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
			served++
			return starlark.None, nil
		})
		address := starlark.Tuple{starlark.String("127.0.0.1"), starlark.MakeInt(0)}
		v, err := starlark.Call(star, class, starlark.Tuple{address, handler}, nil)
		if err != nil {
			t.Fatal(err)
		}
		server := v.(*object.Instance)
		bound, _ := server.Attr("server_address")
		port, _ := starlark.AsInt32(bound.(starlark.Tuple)[1])
		c, err := net.Dial("tcp", (&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port}).String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if _, err := rt.CallMethod(star, server, "handle_request"); err != nil {
			t.Fatal(err)
		}
		switch {
		case name == "TCPServer" && served != 1:
			t.Error("not served")
		case name != "TCPServer" && (served != 0 || !strings.Contains(errors.String(), "RuntimeError") || !strings.Contains(errors.String(), "host.Attach")):
			t.Errorf("served %d, reported %s%s", served, &out, &errors)
		}
		if _, err := rt.CallMethod(star, server, "server_close"); err != nil {
			t.Fatal(err)
		}
	}
}

// threading knows the threads of a server: their names, and who waits for them.
func TestThreadingModule(t *testing.T) {
	for _, d := range dialects {
		s := newSession(t, d)
		module, err := threading.Module(s.Star)
		if err != nil {
			t.Fatal(err)
		}
		s.Names["threading"] = module
		s.must(t, `
seen = []
def handle(self):
    t = threading.current_thread()
    seen.append(t)
    say(t.name, t.daemon, t == threading.current_thread(), t in threading.enumerate(), threading.active_count())
    self.request.recv(1)

def run(daemon):
    server = SS.ThreadingTCPServer(("127.0.0.1", 0), type("Handler", (SS.BaseRequestHandler,), {"handle": handle}))
    server.daemon_threads = daemon
    c = socket.create_connection(server.server_address)
    server.handle_request()
    c.sendall(b"x")
    c.recv(1)
    seen[-1].join()
    say(seen[-1].is_alive(), threading.active_count())
    c.close()
    server.server_close()
run(False)
run(True)
say(threading.Thread().name)
`)
		name := s.Pick("Thread-%", "Thread-% (process_request_thread)")
		want := strings.ReplaceAll(name, "%", "1") + " False True True 2\nFalse 1\n" +
			strings.ReplaceAll(name, "%", "2") + " True True True 2\nFalse 1\nThread-3\n"
		if got := s.out.String(); got != want {
			t.Errorf("%v: got\n%swant\n%s", d, got, want)
		}
	}
}
