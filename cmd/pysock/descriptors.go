//go:debug containermaxprocs=0

package main

import (
	"os"
	"syscall"
)

// firstOwn is the least number of the descriptors that pysock itself keeps
// open.
const firstOwn = 64

// leaveLowDescriptors has Go's poller take its descriptors above those that a
// script will see: scripts print them, and their first socket is 3, as in
// CPython. (The two that Go's scheduler keeps, to follow the limits of a
// container, go:debug turns off: a script computes on one core.)
func leaveLowDescriptors() {
	var taken []int
	for {
		n, err := syscall.Dup(1)
		if err != nil || n >= firstOwn {
			if err == nil {
				taken = append(taken, n)
			}
			break
		}
		taken = append(taken, n)
	}
	if r, w, err := os.Pipe(); err == nil { // the first pipe starts the poller
		r.Close()
		w.Close()
	}
	for _, n := range taken {
		syscall.Close(n)
	}
}
