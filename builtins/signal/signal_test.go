package signal

import (
	"testing"
	"time"

	pytime "github.com/pysock/pysock/builtins/time"
	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"signal": withInts})
}

func session(t *testing.T) *calltest.Session {
	s := calltest.New(object.Py3)
	t.Cleanup(func() {
		for _, f := range s.In.AtExit() {
			_ = f(s.Star)
		}
		s.In.Cancel(errDone)
		s.End()
	})
	for name, load := range map[string]calltest.Loader{"signal": Module, "time": pytime.Module} {
		m, err := load(s.Star)
		if err != nil {
			t.Fatal(err)
		}
		s.Names[name] = m
	}
	s.Names["kill"] = starlark.NewBuiltin("kill", func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		n, _ := starlark.AsInt32(object.Plain(args[0]))
		return starlark.None, unix.Kill(unix.Getpid(), unix.Signal(n))
	})
	return s
}

var errDone = &interp.Exit{}

// What CPython 3.13 makes of these.
func TestHandlers(t *testing.T) {
	tests := []struct{ name, code, want string }{
		{"a handler runs while the script computes", `
out = []
x = signal.signal(signal.SIGUSR1, lambda n, f: out.append(n))
kill(signal.SIGUSR1)
while not out:
    pass
out`, "[10]"},
		{"a handler runs in a wait, which goes on", `
out = []
x = signal.signal(signal.SIGALRM, lambda n, f: out.append(n))
x = signal.setitimer(signal.ITIMER_REAL, 0.01)
(time.sleep(0.05), out)`, "(None, [14])"},
		{"its exception ends the wait", `
def stop(n, f):
    return [][5]
x = signal.signal(signal.SIGALRM, stop)
x = signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(3600)`, "IndexError: list index out of range"},
		{"its exception ends a computation", `
def stop(n, f):
    return [][5]
def spin():
    while True:
        pass
x = signal.signal(signal.SIGALRM, stop)
x = signal.setitimer(signal.ITIMER_REAL, 0.01)
spin()`, "IndexError: list index out of range"},
		{"pause ends when a handler has run", `
out = []
x = signal.signal(signal.SIGALRM, lambda n, f: out.append(n))
x = signal.setitimer(signal.ITIMER_REAL, 0.01)
(signal.pause(), out)`, "(None, [14])"},
		{"a timer goes on by its interval", `
out = []
x = signal.signal(signal.SIGALRM, lambda n, f: out.append(n))
x = signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005)
while len(out) < 3:
    x = signal.pause()
x = signal.setitimer(signal.ITIMER_REAL, 0)
len(out) >= 3`, "True"},
		{"an ignored signal does nothing", `
x = signal.signal(signal.SIGUSR2, signal.SIG_IGN)
kill(signal.SIGUSR2)`, "None"},
		{"SIGINT without a handler", `
x = signal.raise_signal(signal.SIGINT)
time.sleep(3600)`, "KeyboardInterrupt"},
		{"SIGINT with a handler", `
out = []
x = signal.signal(signal.SIGINT, lambda n, f: out.append(n))
x = signal.raise_signal(signal.SIGINT)
x = time.sleep(0)
out`, "[2]"},
		{"SIGINT ignored", `
x = signal.signal(signal.SIGINT, signal.SIG_IGN)
x = signal.raise_signal(signal.SIGINT)
time.sleep(0)`, "None"},
		{"SIGINT as it was", `
x = signal.signal(signal.SIGINT, signal.SIG_IGN)
x = signal.signal(signal.SIGINT, signal.default_int_handler)
x = signal.raise_signal(signal.SIGINT)
time.sleep(3600)`, "KeyboardInterrupt"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := session(t)
			limit := time.AfterFunc(10*time.Second, func() { s.In.Cancel(errDone) })
			defer limit.Stop()
			v, err := s.Eval(test.code)
			var got string
			if err != nil {
				got = s.Error(err)
			} else {
				got, _ = s.Repr(s.Star, v)
			}
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// Only the main thread may set a handler.
func TestOtherThread(t *testing.T) {
	s := session(t)
	var got error
	done := make(chan struct{})
	s.In.Start(nil, func(o *interp.Thread) {
		defer close(done)
		m := s.Names["signal"].(*object.Module)
		f, _ := m.Lookup("signal")
		_, got = starlark.Call(o.Star, f, starlark.Tuple{starlark.MakeInt(10), starlark.MakeInt(0)}, nil)
	})
	s.Thread.Unlocked(func() { <-done })
	if got == nil || s.Error(got) != "ValueError: signal only works in main thread of the main interpreter" {
		t.Errorf("got %v", got)
	}
}

// withInts also defines the methods of int, which the constants have.
func withInts(thread *starlark.Thread) (starlark.Value, error) {
	lang.Lookup(object.For(thread), "int")
	return Module(thread)
}
