package host_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pysock/pysock/host"
)

// compare runs a script and compares its standard output, its exit status
// (which a comment "# exit: N" declares) and, if there is such a file, its
// standard error with what CPython gave.
func compare(t *testing.T, script, golden string, language host.Language) {
	t.Helper()
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	h := host.Host{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Language: language}
	ctx, cancel := context.WithTimeoutCause(context.Background(), 30*time.Second, errors.New("took too long"))
	defer cancel()
	interrupts := make(chan os.Signal, 1) // scripts may send their process a SIGINT
	signal.Notify(interrupts, os.Interrupt)
	defer func() {
		signal.Stop(interrupts)
		close(interrupts)
	}()
	go func() {
		for range interrupts {
			h.Interrupt()
		}
	}()
	_, err = h.RunFile(ctx, script)
	if got, want := status(err, &stderr), declaredStatus(src); got != want {
		t.Errorf("exit status %d, CPython's is %d (%v)", got, want, err)
	}
	path, err := filepath.Abs(script)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(stdout.String(), path, script) // where the tree lies is in no golden file
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("standard output (-CPython +pysock):\n%s\nstandard error:\n%s", diff, stderr.String())
	}
	if want, err := os.ReadFile(strings.TrimSuffix(golden, ".golden") + ".err"); err == nil {
		if diff := cmp.Diff(string(want), stderr.String()); diff != "" {
			t.Errorf("standard error (-CPython +pysock):\n%s", diff)
		}
	}
}

// status is the exit status that the command would end with; the end's own
// words go to stderr.
func status(err error, stderr *bytes.Buffer) int {
	var exit *host.ExitError
	var script *host.Error
	var syntax *host.SyntaxError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		if exit.Text != "" {
			fmt.Fprintln(stderr, exit.Text)
		}
		return exit.Code
	case errors.As(err, &script):
		stderr.WriteString(script.Traceback)
		return 1
	case errors.As(err, &syntax):
		stderr.WriteString(syntax.Traceback())
		return 1
	}
	return -1
}

var exitComment = regexp.MustCompile(`(?m)^# exit: (\d+)`)

func declaredStatus(src []byte) int {
	m := exitComment.FindSubmatch(src)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}
