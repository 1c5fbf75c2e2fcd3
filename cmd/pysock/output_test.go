package main

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/pysock/pysock/host"
)

// TestFullPipe interrupts a script that waits for a reader of its output: both
// a print and a flush, after which nothing is left to write.
func TestFullPipe(t *testing.T) {
	for _, code := range []string{
		"for i in range(1 << 20): print(i)",
		"sys.stdout.write('x' * (1 << 20))",
		"for i in range(1 << 20): sys.stdout.write('x' * 100); sys.stdout.flush()",
	} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		out := &output{file: w, killable: func(f func()) { f() }}
		h := &host.Host{Stdout: out}
		ended := make(chan error, 1)
		go func() {
			_, err := h.RunString(context.Background(), "test.star", code)
			ended <- err
		}()
		if _, err := r.Read(make([]byte, 1)); err != nil { // it has begun to write
			t.Fatal(err)
		}
		h.Interrupt()
		select {
		case err := <-ended:
			var e *host.Error
			if !errors.As(err, &e) || !e.Interrupted {
				t.Errorf("%s: %v, want KeyboardInterrupt", code, err)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: Ctrl-C did not end it", code)
		}
		w.Close()
		r.Close()
	}
}

// TestOutputIsAFile gives sys.stdout the number of what is behind the buffer.
func TestOutputIsAFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	h := &host.Host{Stdout: &output{file: w, killable: func(f func()) { f() }}}
	code := "ready = select.select([], [sys.stdout], [], 0)[1]\nsame = ready == [sys.stdout]\ntty = sys.stdout.isatty()\nn = sys.stdout.fileno()"
	globals, err := h.RunString(context.Background(), "test.star", code)
	if err != nil {
		t.Fatal(err)
	}
	if got := globals["same"].String(); got != "True" {
		t.Errorf("select finds sys.stdout ready: %s", got)
	}
	if got := globals["tty"].String(); got != "False" {
		t.Errorf("isatty of a pipe: %s", got)
	}
}
