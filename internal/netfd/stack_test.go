//go:build !race

package netfd

import (
	"runtime"
	"sync"
	"testing"
)

//go:noinline
func below2500(f func()) {
	var frame [2500]byte
	touch(&frame)
	f()
	touch(&frame)
}

//go:noinline
func touch(frame *[2500]byte) { frame[0]++ }

// A goroutine blocked in Recv under 2,500 bytes of callers stays within a 4 KB stack, as it
// would in os.File.Read.
func TestStackOfBlockedReceiver(t *testing.T) {
	const n = 200
	stacks := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.StackInuse
	}
	var wg sync.WaitGroup
	var peers []*FD
	runtime.GC()
	before := stacks()
	for range n {
		a, b := streams(t)
		peers = append(peers, b)
		wg.Go(func() {
			op := a.Recv(1024, 0)
			below2500(op.Run)
			op.Free()
		})
		untilWaiting(t, &a.r, 1)
	}
	if each := (stacks() - before) / n; each > 6000 {
		t.Errorf("%d bytes of stack for each blocked receiver, want 4096", each)
	}
	for _, b := range peers {
		b.Close()
	}
	wg.Wait()
}
