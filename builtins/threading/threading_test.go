package threading

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/pysock/pysock/builtins/time"
	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", loaders())
}

// Programs with threads of their own.
func TestPrograms(t *testing.T) {
	calltest.Run(t, "testdata/programs.txt", loaders())
}

func loaders() map[string]calltest.Loader {
	return map[string]calltest.Loader{
		"threading": Module,
		"thread":    only(ThreadModule, false),
		"_thread":   only(ThreadModule, true),
		"time":      time.Module,
	}
}

// only makes a module that one Python has.
func only(load calltest.Loader, py3 bool) calltest.Loader {
	return func(thread *starlark.Thread) (starlark.Value, error) {
		if object.For(thread).Py3() != py3 {
			return nil, nil
		}
		return load(thread)
	}
}

// What ends a thread is reported on sys.stderr, in the words of each Python
// but without the frames of threading.py, which pysock has none of.
func TestReports(t *testing.T) {
	const code = `
def bad():
    return [][1]
t = threading.Thread(target=bad%s)
t.start()
t.join()
`
	const trace = "Traceback (most recent call last):\n  File \"calls\", line 3, in bad\nIndexError: list index out of range\n"
	tests := []struct {
		dialect object.Dialect
		args    string
		want    string
	}{
		{object.Star, "", "Exception in thread Thread-1:\n" + trace + "\n"},
		{object.Py2, "", "Exception in thread Thread-1:\n" + trace + "\n"},
		{object.Py3, "", "Exception in thread Thread-1 (bad):\n" + trace},
		{object.Py3, ", name='x'", "Exception in thread x:\n" + trace},
	}
	for _, test := range tests {
		s, stderr := session(t, test.dialect)
		if _, err := s.Exec(fmt.Sprintf(code, test.args)); err != nil {
			t.Fatal(err)
		}
		if got := stderr.String(); got != test.want {
			t.Errorf("%s%s:\n got %s\nwant %s", test.dialect, test.args, got, test.want)
		}
	}
}

// A thread that ends by SystemExit says nothing.
func TestExitIsSilent(t *testing.T) {
	s, stderr := session(t, object.Py3)
	_, err := s.Exec("t = threading.Thread(target=low.exit)\nt.start()\nt.join()")
	if err != nil || stderr.Len() > 0 {
		t.Errorf("got %v, %q", err, stderr)
	}
}

func TestUnhandled(t *testing.T) {
	tests := []struct {
		dialect object.Dialect
		want    string // %s is the function's repr
	}{
		{object.Py2, "Unhandled exception in thread started by %s\nTraceback"},
		{object.Py3, "Exception ignored in thread started by %s:\nTraceback"},
	}
	for _, test := range tests {
		s, stderr := session(t, test.dialect)
		globals, err := s.Exec("def bad():\n    return [][1]\nx = low.start_new_thread(bad, ())")
		if err != nil {
			t.Fatal(err)
		}
		bad, _ := s.Repr(s.Star, globals["bad"])
		if err := s.Thread.Block(&others{in: s.In, self: s.Thread}); err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf(test.want, bad); !strings.HasPrefix(stderr.String(), want) {
			t.Errorf("got %q, want %q", stderr, want)
		}
	}
}

// others waits until no other thread is left.
type others struct {
	in   *interp.Interp
	self *interp.Thread
}

func (o *others) Run() {
	for len(o.in.Threads()) > 1 {
		runtime.Gosched()
	}
}
func (o *others) Interrupt() {}

// Every wait ends when its thread is interrupted, and leaves the locks as
// Python code may expect.
func TestInterrupted(t *testing.T) {
	tests := []struct{ setup, wait, after, want string }{
		{"l = threading.Lock()\nx = l.acquire()", "l.acquire()", "l.locked()", "True"},
		{"e = threading.Event()", "e.wait()", "e.is_set()", "False"},
		{"c = threading.Condition()\nx = c.acquire()", "c.wait()", "c.release()", "None"},
		{"c = threading.Condition(threading.Lock())\nx = c.acquire()", "c.wait(3600)", "c.release()", "None"},
		{"s = threading.Semaphore(0)", "s.acquire()", "s.acquire(False)", "False"},
		{"b = threading.Barrier(2)", "b.wait()", "b.broken", "True"},
		{"e = threading.Event()\nt = threading.Thread(target=e.wait)\nt.daemon = True\nt.start()", "t.join()", "(e.set(), t.join(), t.is_alive())", "(None, None, False)"},
	}
	for _, test := range tests {
		s, _ := session(t, object.Py3)
		globals, err := s.Exec(test.setup)
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range globals {
			s.Names[name] = v
		}
		s.In.Start(nil, func(*interp.Thread) {
			s.In.CtrlC()
		})
		if _, err := s.Eval(test.wait); err == nil || s.Error(err) != "KeyboardInterrupt" {
			t.Errorf("%s: %v", test.wait, err)
		}
		v, err := s.Eval(test.after)
		if err != nil {
			t.Errorf("%s: %v", test.after, err)
			continue
		}
		if got, _ := s.Repr(s.Star, v); got != test.want {
			t.Errorf("%s: %s, want %s", test.after, got, test.want)
		}
	}
}

// A thread of a host that did not attach it starts none.
func TestDetached(t *testing.T) {
	star := &starlark.Thread{}
	m, err := Module(star)
	if err != nil {
		t.Fatal(err)
	}
	names := starlark.StringDict{"threading": m}
	_, err = starlark.ExecFileOptions(&syntax.FileOptions{}, star, "host.star", "threading.Thread(target=len).start()", names)
	if err == nil || !strings.Contains(err.Error(), "host.Attach") {
		t.Errorf("got %v", err)
	}
}

// session has the modules, as threading, low and so on, and catches stderr.
func session(t *testing.T, d object.Dialect) (*calltest.Session, *bytes.Buffer) {
	s := calltest.New(d)
	t.Cleanup(s.End)
	stderr := new(bytes.Buffer)
	s.In.Stderr = stderr
	for name, load := range map[string]calltest.Loader{"threading": Module, "low": ThreadModule} {
		m, err := load(s.Star)
		if err != nil {
			t.Fatal(err)
		}
		s.Names[name] = m
	}
	return s, stderr
}
