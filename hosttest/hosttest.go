// Package hosttest keeps golden files of pysock scripts in a Go program's own
// tests:
//
//	func TestScripts(t *testing.T) {
//		hosttest.Run(t, "testdata", nil)
//	}
//
// runs every .star and .py file of the folder and compares what it prints with
// NAME.golden beside it. go test -update rewrites the golden files.
package hosttest

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pysock/pysock/host"
)

var update = flag.Bool("update", false, "rewrite the golden files of pysock scripts")

// Timeout is how long one script may run.
const Timeout = time.Minute

// Run runs each script of dir as a subtest named after it. Scripts without a
// golden file are skipped, unless -update is given. configure, which may be
// nil, prepares the host of each script: arguments, modules, standard input.
//
// A golden file holds what the script writes to standard output. If it ends by
// an uncaught exception or sys.exit, a line "-- exit STATUS --" follows, and
// behind it what Python would write to standard error.
func Run(t *testing.T, dir string, configure func(name string, h *host.Host)) {
	t.Helper()
	for _, pattern := range []string{"*.star", "*.py"} {
		scripts, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, script := range scripts {
			t.Run(filepath.Base(script), func(t *testing.T) { check(t, script, configure) })
		}
	}
}

func check(t *testing.T, script string, configure func(string, *host.Host)) {
	golden := script[:len(script)-len(filepath.Ext(script))] + ".golden"
	want, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Skipf("no golden file: %v", err)
	}
	var h host.Host
	if configure != nil {
		configure(filepath.Base(script), &h)
	}
	got := Output(t, &h, script)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs from its golden file (-want +got):\n%s", script, diff)
	}
}

// Output runs a script and returns what a golden file holds of it. The host's
// Stdout is replaced; standard error is shown in the test's log.
func Output(t *testing.T, h *host.Host, script string) []byte {
	t.Helper()
	var out, errors buffer
	h.Stdout = &out
	if h.Stderr == nil {
		h.Stderr = &errors
	}
	ctx, cancel := context.WithTimeout(context.Background(), Timeout)
	defer cancel()
	_, err := h.RunFile(ctx, script)
	if text := errors.String(); text != "" {
		t.Logf("standard error of %s:\n%s", script, text)
	}
	return []byte(shortened(out.String()+ending(err), script))
}

// shortened names a script as the test does where Python 3 shows its absolute
// path, which is another on each machine.
func shortened(text, script string) string {
	if dir, err := os.Getwd(); err == nil && !filepath.IsAbs(script) {
		return strings.ReplaceAll(text, dir+"/"+script, script)
	}
	return text
}

// ending is what a golden file says about the end of a script.
func ending(err error) string {
	var exception *host.Error
	var exit *host.ExitError
	var syntax *host.SyntaxError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &exception):
		return fmt.Sprintf("-- exit 1 --\n%s", exception.Traceback)
	case errors.As(err, &syntax):
		return fmt.Sprintf("-- exit 1 --\n%s", syntax.Traceback())
	case errors.As(err, &exit) && exit.Text != "":
		return fmt.Sprintf("-- exit %d --\n%s\n", exit.Code, exit.Text)
	case errors.As(err, &exit) && exit.Code == 0:
		return ""
	case errors.As(err, &exit):
		return fmt.Sprintf("-- exit %d --\n", exit.Code)
	}
	return fmt.Sprintf("-- failed --\n%v\n", err)
}

// buffer is a bytes.Buffer that threads of a script may share.
type buffer struct {
	mu sync.Mutex
	bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.Write(p)
}
