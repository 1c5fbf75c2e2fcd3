package host_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/pysock/pysock/host"
)

// A cancelled run does not wait for what the shell started, even if that holds the output open.
func TestCancelDuringSystem(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	var out bytes.Buffer
	h := host.Host{Stdout: &out, Stderr: &out, Language: host.Python3}
	start := time.Now()
	if _, err := h.RunString(ctx, "m.py", "import os\nos.system('sleep 8; true')\n"); err == nil {
		t.Error("no error")
	}
	if d := time.Since(start); d > 6*time.Second {
		t.Errorf("ended after %v", d)
	}
}
