package pyfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"go.starlark.net/starlark"
)

var dialects = []object.Dialect{object.Star, object.Py2, object.Py3}

// denied is a policy that lets a script open nothing.
type denied struct{ asked []interp.Access }

func (d *denied) Allow(a interp.Access) error {
	d.asked = append(d.asked, a)
	return errors.New("not for scripts")
}

func TestPolicy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	for _, d := range dialects {
		s := calltest.New(d)
		policy := &denied{}
		s.Runtime.In.Policy = policy
		_, err := starlark.Call(s.Star, pyfile.OpenFunction(s.Runtime), starlark.Tuple{starlark.String(path), starlark.String("w")}, nil)
		want := s.Pick("IOError", "PermissionError") + ": [Errno 13] Permission denied: '" + path + "'"
		if got := s.Error(err); got != want {
			t.Errorf("%v: got %s, want %s", d, got, want)
		}
		if len(policy.asked) != 1 || policy.asked[0] != (interp.Access{Op: "open", Address: path}) {
			t.Errorf("%v: the policy was asked about %v", d, policy.asked)
		}
		s.End()
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the file was made nevertheless")
	}
}

// What a script writes to a file is there at once, and the descriptor of a file
// that it drops is closed.
func TestDropped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	for _, d := range dialects {
		s := calltest.New(d)
		num := write(t, s, path)
		if got, err := os.ReadFile(path); err != nil || string(got) != "text" {
			t.Errorf("%v: the file holds %q (%v)", d, got, err)
		}
		deadline := time.Now().Add(10 * time.Second)
		for isOpen(num, path) {
			if time.Now().After(deadline) {
				t.Fatalf("%v: descriptor %d is still open", d, num)
			}
			runtime.GC()
			runtime.Gosched()
		}
		s.End()
	}
}

// write opens a file, writes to it and drops it. It returns the descriptor.
func write(t *testing.T, s *calltest.Session, path string) int {
	f, err := starlark.Call(s.Star, pyfile.OpenFunction(s.Runtime), starlark.Tuple{starlark.String(path), starlark.String("w")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	x := f.(*object.Instance)
	if _, err := s.CallMethod(s.Star, x, "write", s.Text("text")); err != nil {
		t.Fatal(err)
	}
	v, err := s.CallMethod(s.Star, x, "fileno")
	if err != nil {
		t.Fatal(err)
	}
	num, err := starlark.AsInt32(v)
	if err != nil {
		t.Fatal(err)
	}
	return num
}

// isOpen reports whether a descriptor of this process is of the file.
func isOpen(num int, path string) bool {
	want, err := os.Stat(path)
	if err != nil {
		return false
	}
	got, err := os.Stat(filepath.Join("/dev/fd", starlark.MakeInt(num).String()))
	return err == nil && os.SameFile(got, want)
}
