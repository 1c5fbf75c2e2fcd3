package main

import (
	"fmt"
	"math"

	"golang.org/x/sys/unix"
)

// dialTCP and dialUDP return functions that open a blocking socket to port on
// loopback. Plain descriptors, not net.Conn: the Go poller would cost the
// client a failed read and a wake-up a message.
func dialTCP(port int) func() (int, error) {
	return func() (int, error) {
		fd, err := dial(unix.SOCK_STREAM, port)
		if err != nil {
			return -1, err
		}
		if err := unix.SetsockoptInt(fd, unix.IPPROTO_TCP, unix.TCP_NODELAY, 1); err != nil {
			unix.Close(fd)
			return -1, err
		}
		return fd, nil
	}
}

func dialUDP(port int) func() (int, error) {
	return func() (int, error) { return dial(unix.SOCK_DGRAM, port) }
}

func dial(kind, port int) (int, error) {
	fd, err := unix.Socket(unix.AF_INET, kind, 0)
	if err != nil {
		return -1, fmt.Errorf("socket: %w", err)
	}
	unix.CloseOnExec(fd)
	wait := unix.NsecToTimeval(int64(silence))
	if err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &wait); err != nil {
		unix.Close(fd)
		return -1, fmt.Errorf("SO_RCVTIMEO: %w", err)
	}
	to := &unix.SockaddrInet4{Port: port, Addr: [4]byte{127, 0, 0, 1}}
	if err := unix.Connect(fd, to); err != nil {
		unix.Close(fd)
		return -1, fmt.Errorf("connect: %w", err)
	}
	return fd, nil
}

// raiseDescriptorLimit lets this process and the servers it starts hold the
// idle connections. Go raises its own soft limit, yet gives children the old
// one unless the program has set it itself.
func raiseDescriptorLimit() error {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return fmt.Errorf("RLIMIT_NOFILE: %w", err)
	}
	limit.Cur = min(limit.Max, max(limit.Cur, idleConnections+spareDescriptors))
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return fmt.Errorf("RLIMIT_NOFILE: %w", err)
	}
	return nil
}

// spareDescriptors are those that a process has open besides connections.
const spareDescriptors = 256

// affordable is how many of n connections the descriptor limit allows.
func affordable(n int) int {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil || limit.Cur > math.MaxInt32 {
		return n
	}
	return max(1, min(n, int(limit.Cur)-spareDescriptors))
}
