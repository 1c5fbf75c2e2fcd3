//go:build !race

package socket

// raceEnabled tells tests that measure time that the race detector slows them.
const raceEnabled = false
