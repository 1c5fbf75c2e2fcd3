package socket

import (
	"net"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// A line server, a thread for each connection, outlives clients of every kind,
// and is left with as many descriptors as before.
func TestGarbageClients(t *testing.T) {
	const clients = 200
	for _, d := range dialects {
		t.Run(strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
			s := session(t, d)
			define(t, s, `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(128)
def serve(conn):
    f = conn.makefile('rb')
    line = f.readline()
    while line and len(line) < 1000:
        conn.sendall(line)
        line = f.readline(1000)
    f.close()
    conn.close()
`)
			accept, _ := s.Eval("l.accept")
			handler, _ := s.Eval("serve")
			port, _ := s.Eval("l.getsockname()[1]")
			address := "127.0.0.1:" + port.String()
			before := descriptors()

			var mu sync.Mutex
			served := 0
			all := make(chan struct{})
			s.In.Start(nil, func(thread *interp.Thread) {
				for range clients {
					v, err := starlark.Call(thread.Star, accept, nil, nil)
					if err != nil {
						t.Error(err)
						return
					}
					conn := v.(starlark.Tuple)[0]
					s.In.Start(nil, func(thread *interp.Thread) {
						// The reset of a client is an error here, as in Python.
						_, _ = starlark.Call(thread.Star, handler, starlark.Tuple{conn}, nil)
						_, _ = starlark.Call(thread.Star, closer(conn), nil, nil)
						mu.Lock()
						defer mu.Unlock()
						if served++; served == clients {
							close(all)
						}
					})
				}
			})
			s.Thread.Unlocked(func() {
				var visitors sync.WaitGroup
				for i := range clients {
					visitors.Go(func() { visit(t, address, i) })
				}
				visitors.Wait()
				select {
				case <-all:
				case <-time.After(30 * time.Second):
					t.Error("not all connections were served")
				}
			})
			if after := settle(before); after > before {
				t.Errorf("%d descriptors before, %d after", before, after)
			}
		})
	}
}

func closer(conn starlark.Value) starlark.Value {
	f, _ := conn.(*object.Instance).Attr("close")
	return f
}

// visit is a client of kind i.
func visit(t *testing.T, address string, i int) {
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Error(err)
		return
	}
	defer c.Close()
	switch i % 5 {
	case 0: // sends nothing
	case 1: // half a line
		c.Write([]byte("half a li"))
	case 2: // garbage
		c.Write([]byte(strings.Repeat("\x00\xff\xfe", 4000)))
	case 3: // resets the connection, with data under way
		c.Write([]byte("line\n"))
		c.(*net.TCPConn).SetLinger(0)
	case 4: // behaves
		line := "client " + strconv.Itoa(i) + "\n"
		c.Write([]byte(line))
		got := make([]byte, len(line))
		for n := 0; n < len(got); {
			k, err := c.Read(got[n:])
			if err != nil {
				t.Errorf("client %d: %v", i, err)
				return
			}
			n += k
		}
		if string(got) != line {
			t.Errorf("client %d got %q", i, got)
		}
	}
}
