package main

import (
	"fmt"
	"io"
	"net"
)

// serveGo is the subcommand that makes this binary the Go contender: the
// server a Go programmer would write, a goroutine for each connection.
const serveGo = "serve-go"

// serve runs the contender's program of that name: a server prints its port
// on the first line and serves until it is killed.
func serve(name string, stdout io.Writer) error {
	switch name {
	case "hello":
		_, err := fmt.Fprintln(stdout, "hello")
		return err
	case "echo":
		return serveTCP(1024, stdout)
	case "busy":
		go compute()
		return serveTCP(1024, stdout)
	case "bulk":
		return serveTCP(bulkChunk, stdout)
	case "udp":
		return serveUDP(stdout)
	}
	return fmt.Errorf("no Go program called %q", name)
}

func serveTCP(size int, stdout io.Writer) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, l.Addr().(*net.TCPAddr).Port)
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			buffer := make([]byte, size)
			for {
				n, err := conn.Read(buffer)
				if err != nil {
					return
				}
				if _, err := conn.Write(buffer[:n]); err != nil {
					return
				}
			}
		}()
	}
}

func serveUDP(stdout io.Writer) error {
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, conn.LocalAddr().(*net.UDPAddr).Port)
	buffer := make([]byte, 8192)
	for {
		n, from, err := conn.ReadFromUDPAddrPort(buffer)
		if err != nil {
			return err
		}
		if _, err := conn.WriteToUDPAddrPort(buffer[:n], from); err != nil {
			return err
		}
	}
}

// compute is the work that the busy servers do besides serving.
func compute() {
	for n := 1; ; {
		n = (n*1103515245 + 12345) % 2147483648
	}
}
