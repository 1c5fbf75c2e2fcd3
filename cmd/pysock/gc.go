package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// smallHeap is how far the heap may grow before it is collected at all. Go
// begins to collect at 4 MB, which a script that makes many small values
// reaches a hundred times a second. Above smallHeap Go's own rule holds: a
// server with thousands of connections keeps no more garbage than before.
const smallHeap = 16 << 20

// tuneGC sets the collector's pace for scripts.
func tuneGC() {
	debug.SetGCPercent(400) // of Go's 4 MB
	afterCycle(adjustGC)
}

// adjustGC sets the pace anew after each cycle.
func adjustGC() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	n := max(live[0].Value.Uint64(), smallHeap/5)
	percent := 100
	if n < smallHeap/2 {
		percent = int(smallHeap*100/n - 100)
	}
	debug.SetGCPercent(percent)
	afterCycle(adjustGC)
}

// afterCycle calls f after the collector's next cycle.
func afterCycle(f func()) {
	type sentinel struct{ _ [16]byte }
	runtime.SetFinalizer(new(sentinel), func(*sentinel) { f() })
}
