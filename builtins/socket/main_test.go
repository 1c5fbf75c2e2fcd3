package socket

import (
	"os"
	"runtime"
	"testing"

	"go.uber.org/goleak"
)

// All tests together must leave no goroutine and no descriptor behind.
func TestMain(m *testing.M) {
	before := descriptors()
	goleak.VerifyTestMain(m, goleak.Cleanup(func(status int) {
		if after := settle(before); after > before && status == 0 {
			println("descriptors before:", before, "after:", after)
			status = 1
		}
		os.Exit(status)
	}))
}

// descriptors counts what the process has open.
func descriptors() int {
	names, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0 // only Linux can tell
	}
	return len(names)
}

// runtimeDescriptors are the poller's own, and the wake descriptors that
// internal/netfd keeps for reuse.
const runtimeDescriptors = 2 + 16

// settle collects garbage until no more than want are open, or it is clear that
// this will not come. What scripts drop is closed by the collector.
func settle(want int) int {
	n := 0
	for range 20 {
		if n = descriptors(); n <= want+runtimeDescriptors {
			return want
		}
		runtime.GC()
		runtime.Gosched()
	}
	return n
}
