package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/diff"
)

// timeLimit is what one script may take.
const timeLimit = 20 * time.Second

//go:embed prelude.py
var preludeSource []byte

// writePrelude puts prelude.py where Python can read it, until remove is called.
func writePrelude() (path string, remove func(), err error) {
	dir, err := os.MkdirTemp("", "golden")
	if err != nil {
		return "", nil, err
	}
	path = filepath.Join(dir, "prelude.py")
	if err := os.WriteFile(path, preludeSource, 0o600); err != nil {
		os.RemoveAll(dir)
		return "", nil, err
	}
	return path, func() { os.RemoveAll(dir) }, nil
}

// A checker compares scripts with their golden files.
type checker struct {
	interpreters map[string]string // version -> path
	prelude      string
	update       bool
}

// A result is the outcome of one case; the zero result means "the same".
type result struct {
	skipped bool   // no interpreter
	err     error  // the script could not be run, or ended with another status
	diff    string // the golden file differs
	written bool   // the golden file was rewritten
}

// check runs one case.
func (c checker) check(ctx context.Context, tc testCase) result {
	interpreter, ok := c.interpreters[tc.version]
	if !ok {
		return result{skipped: true}
	}
	got, err := c.output(ctx, interpreter, tc)
	if err != nil {
		return result{err: err}
	}
	want, err := os.ReadFile(tc.golden)
	switch {
	case err == nil && bytes.Equal(got, want) && (len(want) > 0 || !c.update):
		return result{}
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return result{err: err}
	case c.update && !tc.star:
		return result{written: true, err: os.WriteFile(tc.golden, got, 0o644)}
	}
	return result{diff: string(diff.Diff(tc.golden, want, "Python "+tc.version, got))}
}

// output runs the script in its own folder, with an empty standard input and an
// environment that is the same everywhere, and returns what it printed.
func (c checker) output(ctx context.Context, interpreter string, tc testCase) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	args := []string{filepath.Base(tc.script)}
	if tc.star {
		args = []string{c.prelude, filepath.Base(tc.script)}
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, interpreter, args...)
	cmd.Dir = filepath.Dir(tc.script)
	cmd.Env = append(os.Environ(),
		"LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", "PYTHONPATH=")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = time.Second // a child of the script may hold the pipes open

	err := cmd.Run()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("still running after %v", timeLimit)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	if status := cmd.ProcessState.ExitCode(); status != tc.exit {
		return nil, fmt.Errorf("exit status %d, not %d\n%s", status, tc.exit, stderr.Bytes())
	}
	return shortened(stdout.Bytes(), tc.script), nil
}

// shortened names the script by its base name where Python 3 shows its absolute
// path, which is another on each machine.
func shortened(text []byte, script string) []byte {
	path, err := filepath.Abs(script)
	if err != nil {
		return text
	}
	return bytes.ReplaceAll(text, []byte(path), []byte(filepath.Base(script)))
}
