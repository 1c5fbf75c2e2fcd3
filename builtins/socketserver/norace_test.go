//go:build !race

package socketserver_test

// raceEnabled: the race detector is on, whose stack frames are larger.
const raceEnabled = false
