package socket

import (
	"runtime"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// benchSession is session for benchmarks.
func benchSession(b *testing.B, setup string) *calltest.Session {
	s := calltest.New(object.Star)
	b.Cleanup(s.End)
	m, err := Module(s.Star)
	if err != nil {
		b.Fatal(err)
	}
	s.Names["socket"] = m
	globals, err := s.Exec(setup)
	if err != nil {
		b.Fatal(s.Error(err))
	}
	for name, v := range globals {
		s.Names[name] = v
	}
	return s
}

// BenchmarkEcho is a send and a recv of 64 bytes that need not wait.
func BenchmarkEcho(b *testing.B) {
	s := benchSession(b, `
x, y = socket.socketpair()
def echo(n):
    data = 'x' * 64
    for i in range(n):
        x.send(data)
        y.recv(64)
`)
	b.ReportAllocs()
	if _, err := starlark.Call(s.Star, s.Names["echo"], starlark.Tuple{starlark.MakeInt(b.N)}, nil); err != nil {
		b.Fatal(s.Error(err))
	}
}

// BenchmarkPingPong is an echo between two threads over TCP.
func BenchmarkPingPong(b *testing.B) {
	s := benchSession(b, `
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(1)
x = socket.create_connection(l.getsockname()); y = l.accept()[0]
def serve():
    data = y.recv(1024)
    while data:
        y.sendall(data)
        data = y.recv(1024)
def ask(n):
    data = 'x' * 64
    for i in range(n):
        x.sendall(data)
        x.recv(1024)
    x.close()
`)
	s.In.Start(nil, func(t *interp.Thread) {
		if _, err := starlark.Call(t.Star, s.Names["serve"], nil, nil); err != nil {
			b.Error(err)
		}
	})
	b.ReportAllocs()
	if _, err := starlark.Call(s.Star, s.Names["ask"], starlark.Tuple{starlark.MakeInt(b.N)}, nil); err != nil {
		b.Fatal(s.Error(err))
	}
}

// BenchmarkIdle reports the memory of a connection whose handler waits in recv:
// the stack of its goroutine and what it holds.
func BenchmarkIdle(b *testing.B) {
	s := benchSession(b, `
def handle(conn):
    conn.recv(1024)
def pair():
    return socket.socketpair()
def close(p):
    p[0].close(); p[1].close()
`)
	const connections = 2000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var pairs []starlark.Value
	for range connections {
		p, err := starlark.Call(s.Star, s.Names["pair"], nil, nil)
		if err != nil {
			b.Fatal(s.Error(err))
		}
		pairs = append(pairs, p)
		conn := p.(starlark.Tuple)[0]
		s.In.Start(nil, func(t *interp.Thread) {
			_, _ = starlark.Call(t.Star, s.Names["handle"], starlark.Tuple{conn}, nil)
		})
	}
	for range connections { // each handler runs until it waits
		s.Thread.Unlocked(runtime.Gosched)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.StackInuse-before.StackInuse)/connections, "stack-B/conn")
	b.ReportMetric(float64(after.HeapInuse-before.HeapInuse)/connections, "heap-B/conn")
	for _, p := range pairs {
		if _, err := starlark.Call(s.Star, s.Names["close"], starlark.Tuple{p}, nil); err != nil {
			b.Fatal(s.Error(err))
		}
	}
	if err := s.In.Wait(s.Thread); err != nil {
		b.Fatal(err)
	}
}
