package netfd

import (
	"fmt"
	"io"
	"net"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// BenchmarkEcho sends 64 bytes back and forth over loopback TCP.
func BenchmarkEcho(b *testing.B) {
	message := strings.Repeat("x", 64)
	b.Run("netfd", func(b *testing.B) {
		client, server := tcp(b)
		client.SetsockoptInt(unix.IPPROTO_TCP, unix.TCP_NODELAY, 1)
		server.SetsockoptInt(unix.IPPROTO_TCP, unix.TCP_NODELAY, 1)
		done := make(chan bool)
		go func() {
			defer close(done)
			for {
				in := server.Recv(1024, 0)
				in.Run()
				data := in.String()
				in.Free()
				if data == "" {
					return
				}
				out := server.SendAll(View(data), 0)
				out.Run()
				out.Free()
			}
		}()
		b.ReportAllocs()
		for b.Loop() {
			out := client.SendAll(View(message), 0)
			out.Run()
			out.Free()
			in := client.Recv(1024, 0)
			in.Run()
			if in.N() != 64 {
				b.Fatal(in.Err())
			}
			in.Free()
		}
		client.Close()
		<-done
	})
	b.Run("net", func(b *testing.B) {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		must(b, err)
		defer l.Close()
		done := make(chan bool)
		go func() {
			defer close(done)
			c, _ := l.Accept()
			defer c.Close()
			buf := make([]byte, 1024)
			for {
				n, err := c.Read(buf)
				if err != nil {
					return
				}
				c.Write(buf[:n])
			}
		}()
		c, err := net.Dial("tcp", l.Addr().String())
		must(b, err)
		buf := make([]byte, 1024)
		b.ReportAllocs()
		for b.Loop() {
			io.WriteString(c, message)
			c.Read(buf)
		}
		c.Close()
		<-done
	})
}

// BenchmarkRecv measures a receive whose data is there, without the peer's work. The data is peeked at.
func BenchmarkRecv(b *testing.B) {
	for _, size := range []int{64, 4 << 10, 64 << 10} {
		a, peer := streams(b)
		peer.SetsockoptInt(unix.SOL_SOCKET, unix.SO_SNDBUF, 1<<20)
		send(b, peer, strings.Repeat("x", size))
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				op := a.Recv(size, unix.MSG_PEEK)
				op.Run()
				if len(op.String()) != size {
					b.Fatal(op.N(), op.Err())
				}
				op.Free()
			}
		})
	}
}

// BenchmarkBulk moves 64 KB pieces over loopback TCP.
func BenchmarkBulk(b *testing.B) {
	client, server := tcp(b)
	piece := strings.Repeat("x", 64<<10)
	done := make(chan bool)
	go func() {
		defer close(done)
		for {
			in := server.Recv(64<<10, 0)
			in.Run()
			n := in.N()
			in.Free()
			if n == 0 {
				return
			}
		}
	}()
	b.ReportAllocs()
	b.SetBytes(int64(len(piece)))
	for b.Loop() {
		out := client.SendAll(View(piece), 0)
		out.Run()
		out.Free()
	}
	client.Close()
	<-done
}

// BenchmarkPoll measures polls of descriptors that are ready.
func BenchmarkPoll(b *testing.B) {
	a, peer := streams(b)
	c, _ := streams(b)
	send(b, peer, "x")
	for _, set := range [][]PollFD{
		{{Fd: int32(a.Num()), Events: unix.POLLIN}},
		{{Fd: int32(a.Num()), Events: unix.POLLIN}, {Fd: int32(c.Num()), Events: unix.POLLIN}},
	} {
		b.Run(fmt.Sprint(len(set)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				op := Poll(set, Forever)
				op.Run()
				if op.N() != 1 {
					b.Fatal(op.Err())
				}
				op.Free()
			}
		})
	}
}
