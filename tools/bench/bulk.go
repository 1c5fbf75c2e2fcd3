package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"time"
)

// bulkChunk is what the bulk load writes and reads at once, and the size the
// server's recv asks for.
const bulkChunk = 65536

// bulk streams zeros through the echo server on one connection, one goroutine
// writing and one reading, and returns the MB (10⁶ bytes) that come back a
// second.
func bulk(_ context.Context, _ *child, port int, p plan) ([]float64, error) {
	conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, err
	}
	begin := time.Now().Add(p.warmUp)
	end := begin.Add(p.measure)
	conn.SetDeadline(end.Add(silence))
	written := make(chan struct{})
	go func() {
		defer close(written)
		chunk := make([]byte, bulkChunk)
		for {
			if _, err := conn.Write(chunk); err != nil {
				return // closed below, or by a server whose end Read reports
			}
		}
	}()
	defer func() {
		conn.Close()
		<-written
	}()
	buffer := make([]byte, bulkChunk)
	var total int
	for {
		n, err := conn.Read(buffer)
		if err == io.EOF {
			return nil, fmt.Errorf("the server closed the connection")
		}
		if err != nil {
			return nil, err
		}
		now := time.Now()
		if now.After(end) {
			return []float64{float64(total) / 1e6 / p.measure.Seconds()}, nil
		}
		if now.After(begin) {
			total += n
		}
	}
}
