package os

import (
	goos "os"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
)

func TestMain(m *testing.M) {
	goos.Setenv("HOME", "/home/me")
	goos.Exit(m.Run())
}

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"os": Module})
}

func session(t *testing.T, d object.Dialect) *calltest.Session {
	s := calltest.New(d)
	t.Cleanup(s.End)
	m, err := Module(s.Star)
	if err != nil {
		t.Fatal(err)
	}
	s.Names["os"] = m
	return s
}

// A change of environ is seen by the process, and taken back with it.
func TestEnvironment(t *testing.T) {
	s := session(t, object.Star)
	t.Setenv("PYSOCK_TEST", "old") // restores it
	if _, err := s.Eval(`os.environ.setdefault("PYSOCK_OTHER", "x")`); err != nil {
		t.Fatal(err)
	}
	if got := goos.Getenv("PYSOCK_OTHER"); got != "x" {
		t.Errorf("got %q", got)
	}
	if _, err := s.Eval(`os.environ.pop("PYSOCK_OTHER")`); err != nil {
		t.Fatal(err)
	}
	if _, ok := goos.LookupEnv("PYSOCK_OTHER"); ok {
		t.Error("still there")
	}
}

func TestReadInterrupted(t *testing.T) {
	s := session(t, object.Py3)
	s.In.Start(nil, func(*interp.Thread) {
		s.Thread.Interrupt(s.Raise(s.Exc("KeyboardInterrupt")))
	})
	_, err := s.Eval("p = os.pipe()\nos.read(p[0], 1)")
	if err == nil || s.Error(err) != "KeyboardInterrupt" {
		t.Errorf("got %v", err)
	}
}

type denyAll struct{}

func (denyAll) Allow(a interp.Access) error { return goos.ErrPermission }

// What the policy refuses is an error of the system to the script.
func TestPolicy(t *testing.T) {
	s := session(t, object.Py3)
	s.In.Policy = denyAll{}
	for _, code := range []string{`os.remove("f")`, `os.listdir(".")`, `os.open("f", os.O_CREAT)`, `os.stat("f")`, `os.rename("a", "b")`, `os.system("true")`} {
		_, err := s.Eval(code)
		if err == nil || !strings.HasPrefix(s.Error(err), "PermissionError: [Errno 13]") {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestLeftOut(t *testing.T) {
	s := session(t, object.Py3)
	for _, name := range []string{"popen", "execv", "spawnv"} {
		_, err := s.Eval("os." + name)
		if want := "AttributeError: module 'os' has no attribute '" + name + "'"; err == nil || s.Error(err) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := s.Eval("os.fork()"); err == nil || !strings.HasPrefix(s.Error(err), "NotImplementedError") {
		t.Errorf("fork: %v", err)
	}
}

// _exit ends the run with a status that its host can tell.
func TestExit(t *testing.T) {
	s := session(t, object.Py2)
	_, err := s.Eval("os._exit(3)")
	if err == nil || s.Catch(s.Star, err) != nil {
		t.Fatalf("got %v", err)
	}
	if e, ok := s.In.Stopped().(*interp.Exit); !ok || e.Status != 3 {
		t.Errorf("got %v", s.In.Stopped())
	}
}
