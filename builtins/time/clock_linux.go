package time

import (
	"time"

	"golang.org/x/sys/unix"
)

// monotonicNow is clock_gettime(CLOCK_MONOTONIC), as in CPython: the same in
// all processes of a machine.
func monotonicNow(began time.Time) time.Duration {
	var ts unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts) != nil {
		return time.Since(began)
	}
	return time.Duration(ts.Nano())
}
