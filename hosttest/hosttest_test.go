package hosttest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pysock/pysock/host"
	"github.com/pysock/pysock/hosttest"
)

func TestRun(t *testing.T) {
	hosttest.Run(t, "testdata", func(name string, h *host.Host) {
		if name == "hello.star" {
			h.Args = []string{"world"}
		}
	})
}

func TestOutput(t *testing.T) {
	const want = `before
-- exit 1 --
Traceback (most recent call last):
  File "testdata/failing.star", line 2, in <module>
    fail("no luck")
RuntimeError: no luck
`
	got := hosttest.Output(t, &host.Host{}, "testdata/failing.star")
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
