package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sys/unix"
)

const (
	// idleConnections is how many connections the idle load holds open.
	idleConnections = 5000

	// idleBatch is how many are opened before the last of them is asked for
	// an echo. It keeps the queue of connections not yet accepted shorter than
	// the smallest usual net.core.somaxconn, 128; past that a connect waits
	// for a second.
	idleBatch = 64
)

// idle measures what a connection costs the server in resident memory: first
// when its handler waits for the first byte, then after one echo on each.
func idle(ctx context.Context, server *child, port int, _ plan) ([]float64, error) {
	n := affordable(idleConnections)
	open := dialTCP(port)
	conns := make([]int, 0, n+1)
	defer func() {
		for _, fd := range conns {
			unix.Close(fd)
		}
	}()

	// The first connection brings in what a server loads on first use.
	fd, err := open()
	if err != nil {
		return nil, err
	}
	conns = append(conns, fd)
	if err := echoOnce(fd); err != nil {
		return nil, err
	}
	pid := server.cmd.Process.Pid
	empty, err := settledBytes(ctx, pid)
	if err != nil {
		return nil, err
	}
	for i := range n {
		fd, err := open()
		if err != nil {
			return nil, fmt.Errorf("connection %d: %w", i+1, err)
		}
		conns = append(conns, fd)
		// Connections are accepted in order: an answered one proves that
		// those before it were.
		if (i+1)%idleBatch == 0 || i == n-1 {
			if err := echoOnce(fd); err != nil {
				return nil, fmt.Errorf("connection %d: %w", i+1, err)
			}
		}
	}
	waiting, err := settledBytes(ctx, pid)
	if err != nil {
		return nil, err
	}
	for i, fd := range conns {
		if err := echoOnce(fd); err != nil {
			return nil, fmt.Errorf("connection %d: %w", i, err)
		}
	}
	echoed, err := settledBytes(ctx, pid)
	if err != nil {
		return nil, err
	}
	each := func(bytes int64) float64 { return float64(bytes-empty) / float64(n) / 1024 }
	return []float64{each(waiting), each(echoed)}, nil
}

// echoOnce sends a byte and waits for it to come back.
func echoOnce(fd int) error {
	b := []byte{'x'}
	if _, err := unix.Write(fd, b); err != nil {
		return err
	}
	for {
		n, err := unix.Read(fd, b)
		switch {
		case err == unix.EINTR:
			continue
		case err == unix.EAGAIN:
			return errSilent
		case err == nil && n == 0:
			return errors.New("the server closed the connection")
		}
		return err
	}
}

// settledBytes is the resident memory of pid once three readings agree, or
// after two seconds: handlers that were just started need a moment to reach
// their wait.
func settledBytes(ctx context.Context, pid int) (int64, error) {
	var last int64
	same := 0
	for range 40 {
		now, err := residentBytes(pid)
		if err != nil {
			return 0, err
		}
		if same++; now != last {
			last, same = now, 1
		}
		if same == 3 {
			break
		}
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return last, nil
}
