package socketserver_test

import (
	"bytes"
	"net"
	"runtime"
	"testing"
	"time"

	"go.starlark.net/starlark"
)

// idleScript is a class-based threading server whose handlers wait in recv.
const idleScript = `
def handle(self):
    data = self.request.recv(1024)
    while data:
        self.request.sendall(data)
        data = self.request.recv(1024)

Handler = type("Handler", (SS.BaseRequestHandler,), {"handle": handle})
Server = type("Server", (SS.ThreadingTCPServer,), {"daemon_threads": True, "request_queue_size": 1024})
server = Server(("127.0.0.1", 0), Handler)
port = server.server_address[1]

def run():
    start(server.serve_forever)

def stop():
    server.shutdown()
    server.server_close()
`

// used is the memory the process holds in live objects and stacks.
func used() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc + m.StackInuse
}

// An idle connection, its handler blocked in recv, costs no more than 7 KB:
// thread, socket, handler and stack.
func TestIdleConnections(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector's stack frames are larger")
	}
	const connections, budget = 2000, 7 * 1024
	limitFiles(t, 2*connections+200)
	for _, d := range dialects {
		t.Run(d.String(), func(t *testing.T) {
			s := newSession(t, d)
			globals, err := s.Exec(idleScript)
			if err != nil {
				t.Fatal(s.Error(err))
			}
			call := func(name string) {
				t.Helper()
				if _, err := starlark.Call(s.Star, globals[name], nil, nil); err != nil {
					t.Fatal(s.Error(err))
				}
			}
			call("run")
			port, _ := starlark.AsInt32(globals["port"])
			at := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port}
			clients := make([]*rawClient, connections)
			for i := range clients {
				clients[i] = newRawClient(t) // descriptors that cost no memory of this process
			}
			before, goroutines := used(), runtime.NumGoroutine()
			s.unlocked(func() {
				for _, c := range clients {
					c.connect(t, at)
				}
				wait(t, func() bool { return runtime.NumGoroutine() >= goroutines+connections && blocked() >= connections })
			})
			after := used()
			each := (after - before) / connections
			t.Logf("%d bytes a connection", each)
			if each > budget {
				t.Errorf("an idle connection holds %d bytes, more than %d", each, budget)
			}
			s.unlocked(func() {
				for _, c := range clients {
					c.close()
				}
				wait(t, func() bool { return runtime.NumGoroutine() <= goroutines })
			})
			call("stop")
		})
	}
}

// unlocked runs f without the interpreter's lock, so that the script's threads
// run.
func (s *session) unlocked(f func()) { s.Thread.Unlocked(f) }

// wait waits until ok.
func wait(t *testing.T, ok func() bool) {
	t.Helper()
	end := time.Now().Add(patience)
	for !ok() {
		if time.Now().After(end) {
			t.Fatal("waited too long")
		}
		time.Sleep(time.Millisecond)
	}
}

// blocked counts the goroutines that wait for a descriptor.
func blocked() int {
	stacks := make([]byte, 16<<20)
	return bytes.Count(stacks[:runtime.Stack(stacks, true)], []byte("[IO wait"))
}
