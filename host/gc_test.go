package host_test

import (
	"context"
	"io"
	"runtime"
	"testing"

	"github.com/pysock/pysock/host"
)

// A run that has ended leaves nothing behind, also with generators among its
// variables that were never asked, or not to the end.
func TestEndedRunsAreCollected(t *testing.T) {
	used := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // what the first one's cleanups let go
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	run := func() {
		h := host.Host{Stdout: io.Discard, Stderr: io.Discard, Language: host.Python3}
		_, err := h.RunString(context.Background(), "generators", `
def count():
    for i in range(3):
        yield i

fresh, begun, over = count(), count(), count()
next(begun)
list(over)
`)
		if err != nil {
			t.Fatal(err)
		}
	}
	run()
	before := used()
	const runs = 50
	for range runs {
		run()
	}
	if grown := int64(used()) - int64(before); grown > runs*5_000 {
		t.Errorf("%d runs left %d bytes", runs, grown)
	}
}
