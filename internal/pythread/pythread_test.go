package pythread_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

func session(t *testing.T, d object.Dialect) (*object.Runtime, *interp.Thread, *bytes.Buffer) {
	rt := object.New(interp.New(), d)
	var stderr bytes.Buffer
	rt.In.Stderr = &stderr
	it, end := rt.In.NewThread(&starlark.Thread{Name: "main"})
	t.Cleanup(end)
	return rt, it, &stderr
}

func TestNames(t *testing.T) {
	for _, row := range []struct {
		d    object.Dialect
		want string
	}{
		{object.Star, "Thread-1 Thread-2 MainThread"},
		{object.Py2, "Thread-1 Thread-2 MainThread"},
		{object.Py3, "Thread-1 Thread-2 (target) MainThread"},
	} {
		rt, it, _ := session(t, row.d)
		got := strings.Join([]string{pythread.NextName(rt, ""), pythread.NextName(rt, "target"), pythread.Of(rt, it).Name}, " ")
		if got != row.want {
			t.Errorf("%v: got %s, want %s", row.d, got, row.want)
		}
		if pythread.Of(rt, it) != pythread.Of(rt, it) {
			t.Errorf("%v: two records of one thread", row.d)
		}
	}
}

// What CPython writes when a thread ends by an exception, but for the lines of
// threading itself: nothing for
// SystemExit, and nothing for the host's cancellation, which it does not know.
func TestLastWords(t *testing.T) {
	for _, row := range []struct {
		d         object.Dialect
		exception string
		want      string
	}{
		{object.Py2, "ValueError", "Exception in thread bob:\nTraceback (most recent call last):\nValueError: x\n\n"},
		{object.Py3, "ValueError", "Exception in thread bob:\nTraceback (most recent call last):\nValueError: x\n"},
		{object.Py2, "KeyboardInterrupt", "Exception in thread bob:\nTraceback (most recent call last):\nKeyboardInterrupt: x\n\n"},
		{object.Py3, "KeyboardInterrupt", "Exception in thread bob:\nTraceback (most recent call last):\nKeyboardInterrupt: x\n"},
		{object.Py2, "SystemExit", ""},
		{object.Py3, "SystemExit", ""},
		{object.Star, "", ""},
	} {
		rt, it, stderr := session(t, row.d)
		err := error(&interp.Cancelled{Cause: errors.New("the host")})
		if row.exception != "" {
			err = rt.Errorf(row.exception, "x")
		}
		th := pythread.New("bob")
		if th.Alive() {
			t.Error("alive before the start")
		}
		if err := th.Start(rt, true, func(*starlark.Thread) error { return err }); err != nil {
			t.Fatal(err)
		}
		if !th.Alive() || !th.Daemon() {
			t.Error("not alive, or no daemon")
		}
		if err := th.Join(it, 10*time.Second); err != nil || th.Alive() {
			t.Fatal("not ended", err)
		}
		if got := stderr.String(); got != row.want {
			t.Errorf("%v: %s: got %q, want %q", row.d, row.exception, got, row.want)
		}
	}
}

func TestJoin(t *testing.T) {
	rt, it, _ := session(t, object.Star)
	var p interp.Parker
	th := pythread.New("waits")
	if err := th.Start(rt, true, func(thread *starlark.Thread) error { return rt.Thread(thread).Block(&p) }); err != nil {
		t.Fatal(err)
	}
	if err := th.Join(it, time.Millisecond); err != nil || !th.Alive() {
		t.Error("the timeout did not end the wait", err)
	}
	ctrlC := rt.Raise(rt.Exc("KeyboardInterrupt"))
	time.AfterFunc(10*time.Millisecond, func() { it.Interrupt(ctrlC) })
	if err := th.Join(it, pythread.Forever); err != error(ctrlC) {
		t.Error("not interrupted:", err)
	}
	p.Wake()
	if err := th.Join(it, pythread.Forever); err != nil || th.Alive() {
		t.Error("not ended", err)
	}
	if err := th.Join(it, pythread.Forever); err != nil {
		t.Error(err)
	}
}

// A stopped interpreter starts no threads.
func TestNoStart(t *testing.T) {
	rt, _, _ := session(t, object.Star)
	rt.In.Cancel(errors.New("over"))
	var cancelled *interp.Cancelled
	if err := pythread.New("x").Start(rt, false, nil); !errors.As(err, &cancelled) {
		t.Errorf("got %v", err)
	}
	star := &starlark.Thread{}
	detached := object.For(star)
	if err := pythread.New("x").Start(detached, false, nil); !detached.Matches(err, "RuntimeError") || !strings.Contains(err.Error(), "host.Attach") {
		t.Errorf("got %v", err)
	}
}
