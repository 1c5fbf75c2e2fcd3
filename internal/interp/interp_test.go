package interp_test

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var options = &syntax.FileOptions{While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}

// exec runs Starlark on t with the given builtins.
func exec(t *testing.T, th *interp.Thread, src string, env starlark.StringDict) error {
	t.Helper()
	_, prog, err := starlark.SourceProgramOptions(options, "test.star", src, env.Has)
	if err != nil {
		t.Fatal(err)
	}
	_, err = prog.Init(th.Star, env)
	return err
}

func newMain(t *testing.T) (*interp.Interp, *interp.Thread) {
	in := interp.New()
	th, end := in.NewThread(&starlark.Thread{Name: "main"})
	t.Cleanup(end)
	return in, th
}

func TestInterruptEndsBlock(t *testing.T) {
	_, th := newMain(t)
	want := errors.New("interrupted")
	var p interp.Parker
	time.AfterFunc(time.Millisecond, func() { th.Interrupt(want) })
	if err := th.Block(&p); err != want {
		t.Fatalf("Block: %v, want %v", err, want)
	}
	if p.Woken() {
		t.Error("the wait was woken")
	}
	// The interruption is used up.
	if err := th.Sleep(0); err != nil {
		t.Errorf("second wait: %v", err)
	}
}

func TestInterruptBeforeBlock(t *testing.T) {
	_, th := newMain(t)
	want := errors.New("interrupted")
	th.Interrupt(want)
	var p interp.Parker // would wait for ever
	if err := th.Block(&p); err != want {
		t.Fatalf("Block: %v, want %v", err, want)
	}
}

func TestInterruptEndsComputation(t *testing.T) {
	_, th := newMain(t)
	want := errors.New("interrupted")
	time.AfterFunc(time.Millisecond, func() { th.Interrupt(want) })
	if err := exec(t, th, "while True:\n    pass\n", nil); err == nil {
		t.Fatal("the loop ended without an error")
	}
	if err := th.Pending(); err != want {
		t.Fatalf("Pending: %v, want %v", err, want)
	}
	if err := exec(t, th, "x = 1\n", nil); err != nil {
		t.Errorf("after Pending the thread cannot go on: %v", err)
	}
}

func TestCancelledStays(t *testing.T) {
	in, th := newMain(t)
	in.Cancel(context.Canceled)
	th.Interrupt(errors.New("too late"))
	for range 2 {
		var cancelled *interp.Cancelled
		if err := th.Pending(); !errors.As(err, &cancelled) || !errors.Is(err, context.Canceled) {
			t.Fatalf("Pending: %v, want the cancellation", err)
		}
	}
	if in.Stopped() == nil {
		t.Error("a cancelled interpreter starts threads")
	}
}

func TestRaiseLater(t *testing.T) {
	_, th := newMain(t)
	want := errors.New("from a hook")
	env := starlark.StringDict{"hook": starlark.NewBuiltin("hook", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		th.RaiseLater(want)
		th.RaiseLater(errors.New("second"))
		return starlark.None, nil
	})}
	if err := exec(t, th, "hook()\nx = 1\n", env); err == nil {
		t.Fatal("the script went on")
	}
	if err := th.Pending(); err != want {
		t.Fatalf("Pending: %v, want %v", err, want)
	}
}

func TestDepth(t *testing.T) {
	_, th := newMain(t)
	err := exec(t, th, "def f(n):\n    return f(n + 1)\nf(0)\n", nil)
	if err == nil {
		t.Fatal("endless recursion ended without an error")
	}
	if err := th.Pending(); err != interp.ErrTooDeep {
		t.Fatalf("Pending: %v, want ErrTooDeep", err)
	}
}

// A thread that computes must not starve one that serves.
func TestComputingThreadYields(t *testing.T) {
	in, th := newMain(t)
	var turns atomic.Int64
	stop := errors.New("stop")
	busy := in.Start(nil, func(b *interp.Thread) {
		_, prog, _ := starlark.SourceProgramOptions(options, "busy.star", "while True:\n    pass\n", func(string) bool { return false })
		_, _ = prog.Init(b.Star, nil)
	})
	deadline := time.Now().Add(5 * time.Second)
	for turns.Load() < 20 {
		if err := th.Sleep(time.Microsecond); err != nil {
			t.Fatal(err)
		}
		turns.Add(1)
		if time.Now().After(deadline) {
			t.Fatalf("only %d turns beside a computing thread", turns.Load())
		}
	}
	busy.Interrupt(stop)
	if err := in.Wait(th); err != nil {
		t.Fatal(err)
	}
}

// The lock excludes, under contention from every path that takes it.
func TestLockExcludes(t *testing.T) {
	in, th := newMain(t)
	counter := 0
	for range 8 {
		in.Start(nil, func(w *interp.Thread) {
			for range 500 {
				n := counter
				if n%7 == 0 {
					w.Unlocked(func() {})
					n = counter
				}
				counter = n + 1
				_ = w.Sleep(0)
			}
		})
	}
	if err := in.Wait(th); err != nil {
		t.Fatal(err)
	}
	if counter != 8*500 {
		t.Errorf("counter = %d, want %d", counter, 8*500)
	}
}

func TestWaitSkipsDaemons(t *testing.T) {
	in, th := newMain(t)
	var p interp.Parker
	in.Start(func(d *interp.Thread) { d.Daemon = true }, func(d *interp.Thread) { _ = d.Block(&p) })
	if err := in.Wait(th); err != nil {
		t.Fatal(err)
	}
	p.Wake()
}

func TestWaitInterrupted(t *testing.T) {
	in, th := newMain(t)
	var p interp.Parker
	in.Start(nil, func(s *interp.Thread) { _ = s.Block(&p) })
	want := errors.New("second Ctrl-C")
	time.AfterFunc(time.Millisecond, func() { th.Interrupt(want) })
	if err := in.Wait(th); err != want {
		t.Fatalf("Wait: %v, want %v", err, want)
	}
	p.Wake()
}

func TestBlockContext(t *testing.T) {
	_, th := newMain(t)
	want := errors.New("interrupted")
	time.AfterFunc(time.Millisecond, func() { th.Interrupt(want) })
	var seen error
	err := th.BlockContext(func(ctx context.Context) {
		<-ctx.Done()
		seen = ctx.Err()
	})
	if err != want || seen == nil {
		t.Fatalf("BlockContext: %v (context: %v)", err, seen)
	}
}

func TestDetached(t *testing.T) {
	star := &starlark.Thread{}
	th := interp.Detached(star)
	if interp.Of(star) != th || th.In.Current() != th {
		t.Fatal("a detached thread is not its own current one")
	}
	if err := th.In.Stopped(); err == nil || !strings.Contains(err.Error(), "host.Attach") {
		t.Errorf("Stopped: %v, want an error that names host.Attach", err)
	}
	if err := th.Sleep(time.Microsecond); err != nil {
		t.Error(err)
	}
}

func TestPanicIsReported(t *testing.T) {
	in, th := newMain(t)
	got := make(chan any, 1)
	in.OnPanic = func(_ *interp.Thread, v any) { got <- v }
	in.Start(nil, func(*interp.Thread) { panic("oops") })
	if err := in.Wait(th); err != nil {
		t.Fatal(err)
	}
	if v := <-got; v != "oops" {
		t.Errorf("OnPanic got %v", v)
	}
}

func BenchmarkBlock(b *testing.B) {
	in := interp.New()
	th, end := in.NewThread(&starlark.Thread{})
	defer end()
	f := func() {}
	for b.Loop() {
		th.Unlocked(f)
	}
}
