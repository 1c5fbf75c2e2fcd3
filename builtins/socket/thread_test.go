package socket

import (
	"context"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

var dialects = []object.Dialect{object.Star, object.Py2, object.Py3}

// session starts an interpreter that has the module.
func session(t *testing.T, d object.Dialect) *calltest.Session {
	s := calltest.New(d)
	t.Cleanup(s.End)
	m, err := hermetic(s.Star)
	if err != nil {
		t.Fatal(err)
	}
	s.Names["socket"] = m
	return s
}

// define runs statements and keeps what they define.
func define(t *testing.T, s *calltest.Session, code string) {
	t.Helper()
	globals, err := s.Exec(code)
	if err != nil {
		t.Fatal(s.Error(err))
	}
	for name, v := range globals {
		s.Names[name] = v
	}
}

// result evaluates code to the repr of its value, or to its error.
func result(s *calltest.Session, code string) string {
	v, err := s.Eval(code)
	if err == nil {
		text, reprErr := s.Runtime.Repr(s.Star, v)
		if err = reprErr; err == nil {
			return text
		}
	}
	return s.Error(err)
}

const connected = `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(1)
b = socket.create_connection(l.getsockname()); a = l.accept()[0]
`

// What interrupts a thread ends every call that waits, at once. The thread that
// interrupts gets the lock when the call gives it away, not before.
func TestInterrupt(t *testing.T) {
	const full = `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(0)
def filler():
    c = socket.socket(); c.setblocking(0); c.connect_ex(l.getsockname())
    return c
fillers = [filler() for i in range(8)]
c = socket.socket()
`
	tests := []struct{ name, setup, call string }{
		{"accept", connected, "l.accept()"},
		{"recv", connected, "a.recv(1)"},
		{"recv with a timeout", connected + "a.settimeout(3600)", "a.recv(1)"},
		{"recvfrom", connected, "a.recvfrom(1)"},
		{"recv_into", connected, "a.recv_into(bytearray(1))"},
		{"sendall", connected, "a.sendall(b'x' * 100000000)"},
		{"connect", full, "c.connect(l.getsockname())"},
		{"connect with a timeout", full + "c.settimeout(3600)", "c.connect_ex(l.getsockname())"},
		{"getaddrinfo", "", "socket.getaddrinfo('slow.invalid', 80)"},
		{"gethostbyname", "", "socket.gethostbyname('slow.invalid')"},
		{"connect to a name", "c = socket.socket()", "c.connect(('slow.invalid', 80))"},
		{"readline", connected + "f = a.makefile()", "f.readline()"},
		{"iteration", connected + "f = a.makefile()", "[line for line in f]"},
	}
	for _, tt := range tests {
		for _, d := range dialects {
			t.Run(tt.name+"/"+strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
				s := session(t, d)
				define(t, s, "pass\n"+tt.setup)
				sock.For(s.Runtime).Resolver.Dial = func(ctx context.Context, _, _ string) (net.Conn, error) {
					<-ctx.Done()
					return nil, ctx.Err()
				}
				s.In.Start(nil, func(*interp.Thread) {
					s.Thread.Interrupt(s.Raise(s.Exc("KeyboardInterrupt")))
				})
				if got := result(s, tt.call); got != "KeyboardInterrupt" {
					t.Errorf("got %s", got)
				}
			})
		}
	}
}

// A connection that is not answered ends with the timeout.
func TestConnectTimeout(t *testing.T) {
	for _, d := range dialects {
		s := session(t, d)
		define(t, s, `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(0)
def filler():
    c = socket.socket(); c.setblocking(0); c.connect_ex(l.getsockname())
    return c
fillers = [filler() for i in range(8)]
c = socket.socket(); c.settimeout(0.05)
`)
		// Measured with both Pythons.
		want := "(timeout('timed out',), timeout('timed out',), 11)"
		if d == object.Py3 {
			want = "(TimeoutError('timed out'), TimeoutError('timed out'), 11)"
		}
		define(t, s, "e = socket.socket(); e.settimeout(0.05)")
		code := "(catch(c.connect, l.getsockname())[1], catch(socket.create_connection, l.getsockname(), 0.05)[1], e.connect_ex(l.getsockname()))"
		if got := result(s, code); got != want {
			t.Errorf("%v: got %s, want %s", d, got, want)
		}
	}
}

// call calls a function of a script on another thread of its interpreter.
func call(s *calltest.Session, code string) (done <-chan string) {
	f, err := s.Eval("lambda: " + code)
	ch := make(chan string, 1)
	if err != nil {
		ch <- s.Error(err)
		return ch
	}
	s.In.Start(nil, func(t *interp.Thread) {
		v, err := starlark.Call(t.Star, f, nil, nil)
		if err != nil {
			ch <- s.Error(err)
			return
		}
		ch <- v.String()
	})
	return ch
}

// wait gives the lock away until the helper has its result.
func wait(s *calltest.Session, done <-chan string) (got string) {
	s.Thread.Unlocked(func() { got = <-done })
	return got
}

// A call that is blocked in a socket ends when another thread closes it. (In
// CPython it stays blocked.)
func TestCloseWakes(t *testing.T) {
	for _, d := range dialects {
		for _, waits := range []string{"a.recv(1)", "l.accept()", "a.sendall(b'x' * 100000000)"} {
			t.Run(waits+"/"+strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
				s := session(t, d)
				define(t, s, connected)
				done := call(s, "(a.close(), l.close())")
				if got := result(s, waits); !strings.HasSuffix(got, "[Errno 9] Bad file descriptor") {
					t.Errorf("got %s", got)
				}
				wait(s, done)
			})
		}
	}
}

// Threads that wait for the same socket, in both directions, do not hinder each
// other, and a timeout of one is not the other's.
func TestSharedSocket(t *testing.T) {
	s := session(t, object.Star)
	define(t, s, connected)
	define(t, s, "ready = []")
	reader := call(s, "(ready.append(1), a.recv(5))[1]")
	for result(s, "len(ready)") == "0" {
		s.Thread.Unlocked(runtime.Gosched)
	}
	// The reader had the lock until it waited.
	if got := result(s, "(a.settimeout(0.01), catch(a.recv, 1)[1], a.settimeout(None), b.sendall('hello'))"); got != "(None, timeout('timed out',), None, None)" {
		t.Errorf("got %s", got)
	}
	if got := wait(s, reader); got != `"hello"` {
		t.Errorf("reader got %s", got)
	}
}

// A socket that nobody refers to any more is closed soon: its peer sees the end.
func TestDropped(t *testing.T) {
	drops := map[string]string{
		"socket":         "socket.create_connection(l.getsockname())",
		"after use":      "socket.create_connection(l.getsockname()).send(b'')",
		"file":           "socket.create_connection(l.getsockname()).makefile()",
		"closed, a file": "(c.close(), f)[0]",
		"dup":            "c.dup()",
	}
	for name, drop := range drops {
		for _, d := range dialects {
			t.Run(name+"/"+strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
				s := session(t, d)
				code := "l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(1)\ndef drop():\n"
				if strings.Contains(drop, "c.") {
					code += "    c = socket.create_connection(l.getsockname()); f = c.makefile('rb')\n"
				}
				define(t, s, code+"    "+drop+"\n")
				define(t, s, "drop()\na = l.accept()[0]\na.settimeout(10)")
				start := time.Now()
				if got := result(s, "a.recv(1) in ('', b'')"); got != "True" {
					t.Errorf("got %s", got)
				}
				if took := time.Since(start); took > 200*time.Millisecond && !raceEnabled {
					t.Errorf("the end came after %v", took)
				}
			})
		}
	}
}

// What was written to a file that a script then drops arrives, as from CPython's
// destructors.
func TestDroppedWriter(t *testing.T) {
	for _, d := range dialects {
		t.Run(strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
			s := session(t, d)
			define(t, s, `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(1)
def drop():
    socket.create_connection(l.getsockname()).makefile('wb').write(b'the rest')
drop()
a = l.accept()[0]
a.settimeout(10)
`)
			if got := result(s, "(a.recv(100), a.recv(100))"); got != "('the rest', '')" && got != "(b'the rest', b'')" {
				t.Errorf("got %s", got)
			}
		})
	}
}

// refusal is a policy that allows nothing of one kind.
type refusal struct {
	op   string
	err  error
	seen []interp.Access
}

func (r *refusal) Allow(a interp.Access) error {
	r.seen = append(r.seen, a)
	if a.Op == r.op {
		return r.err
	}
	return nil
}

// The policy is asked before anything outside is touched.
func TestPolicy(t *testing.T) {
	refused := context.Canceled // any error
	tests := []struct {
		op, setup, call string
		access          interp.Access
	}{
		{"connect", "c = socket.socket()", "c.connect(('127.0.0.1', 9))", interp.Access{Op: "connect", Network: "tcp", Address: "127.0.0.1:9"}},
		{"connect", "c = socket.socket()", "c.connect_ex(('127.0.0.1', 9))", interp.Access{Op: "connect", Network: "tcp", Address: "127.0.0.1:9"}},
		{"connect", "c = socket.socket(socket.AF_UNIX)", "c.connect('/no/such')", interp.Access{Op: "connect", Network: "unix", Address: "/no/such"}},
		{"bind", "c = socket.socket(socket.AF_INET6)", "c.bind(('::1', 9))", interp.Access{Op: "bind", Network: "tcp", Address: "[::1]:9"}},
		{"bind", "c = socket.socket(socket.AF_UNIX)", "c.bind('\\0name')", interp.Access{Op: "bind", Network: "unix", Address: "@name"}},
		{"sendto", "c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)", "c.sendto(b'x', ('127.0.0.1', 9))", interp.Access{Op: "sendto", Network: "udp", Address: "127.0.0.1:9"}},
		{"resolve", "", "socket.gethostbyname('localhost')", interp.Access{Op: "resolve", Address: "localhost"}},
		{"resolve", "", "socket.getaddrinfo('localhost', 80)", interp.Access{Op: "resolve", Address: "localhost"}},
		{"fromfd", "", "socket.fromfd(0, socket.AF_INET, socket.SOCK_STREAM)", interp.Access{Op: "fromfd", Address: "0"}},
	}
	for _, d := range dialects {
		for _, tt := range tests {
			t.Run(tt.call+"/"+strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
				s := session(t, d)
				define(t, s, "pass\n"+tt.setup)
				p := &refusal{op: tt.op, err: refused}
				s.In.Policy = p
				if got := result(s, tt.call); !strings.HasSuffix(got, "[Errno 13] Permission denied") {
					t.Errorf("got %s", got)
				}
				if last := p.seen[len(p.seen)-1]; last != tt.access {
					t.Errorf("asked about %+v", last)
				}
				p.err = unix.EPERM
				if got := result(s, tt.call); !strings.HasSuffix(got, "[Errno 1] Operation not permitted") {
					t.Errorf("got %s", got)
				}
			})
		}
	}
}

// Names that are addresses need no look-up, so the policy about look-ups is not asked.
func TestPolicyNumeric(t *testing.T) {
	s := session(t, object.Star)
	s.In.Policy = &refusal{op: "resolve", err: unix.EACCES}
	if got := result(s, "socket.gethostbyname('127.1')"); got != "'127.0.0.1'" {
		t.Errorf("got %s", got)
	}
}
