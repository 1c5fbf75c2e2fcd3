package selectmod

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"select": Module})
}

// session has the module and the two ends of a pipe, by number.
func session(t *testing.T, d object.Dialect) (s *calltest.Session, r, w *netfd.FD) {
	s = calltest.New(d)
	t.Cleanup(s.End)
	m, err := Module(s.Star)
	if err != nil {
		t.Fatal(err)
	}
	if r, w, err = netfd.Pipe(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	s.Names["select"] = m
	s.Names["r"], s.Names["w"] = starlark.MakeInt(r.Num()), starlark.MakeInt(w.Num())
	return s, r, w
}

func TestReady(t *testing.T) {
	tests := []struct {
		code, want string
		write      bool // the pipe has a byte
	}{
		{"select.select([r, r], [w], [w], 0) == ([], [w], [])", "True", false},
		{"select.select([r], [w], [], 5) == ([r], [w], [])", "True", true},
		{"select.select([r], [], []) == ([r], [], [])", "True", true},
		{"p = select.poll()\np.register(r)\np.register(w, select.POLLOUT)\np.poll(0) == [(w, 4)]", "True", false},
		{"p = select.poll()\np.register(w, select.POLLOUT)\np.register(r)\nsorted(p.poll()) == sorted([(r, 1), (w, 4)])", "True", true},
		{"p = select.poll()\np.register(r)\np.unregister(r)\np.poll(1)", "[]", true},
		{"p = select.poll()\np.register(r)\np.modify(r, select.POLLPRI)\np.poll(0)", "[]", true},
		{"e = select.epoll()\ne.register(r, select.EPOLLIN)\n(e.poll(0), e.close(), e.closed)", "([], None, True)", false},
		{"e = select.epoll()\ne.register(r, select.EPOLLIN)\ne.poll(5) == [(r, 1)]", "True", true},
		{"e = select.epoll()\ne.register(r)\ncatch(e.register, r)[1].errno", "17", false},
		{"e = select.epoll()\ne.register(r)\ne.unregister(r)\ncatch(e.unregister, r)[1].errno", "2", false},
		{"e = select.epoll()\ne.close()\nstr(catch(e.poll, 0)[1])[:31]", "'I/O operation on closed epoll f'", false},
		{"select.select([999], [], [], 0)", "error: (9, 'Bad file descriptor')", false},
	}
	for _, test := range tests {
		s, _, w := session(t, object.Py2)
		if test.write {
			op := w.WriteAll([]byte("a"))
			op.Run()
			op.Free()
		}
		v, err := s.Eval(test.code)
		var got string
		if err != nil {
			got = s.Error(err)
		} else {
			got, _ = s.Repr(s.Star, v)
		}
		if got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.code, got, test.want)
		}
	}
}

// Closing a descriptor, and an interruption, end a wait.
func TestEndedWaits(t *testing.T) {
	tests := []struct {
		code string
		end  func(s *calltest.Session, r *netfd.FD)
		want string
	}{
		{"select.select([r, w], [], [])", func(s *calltest.Session, r *netfd.FD) { r.Close() }, "error: (9, 'Bad file descriptor')"},
		{"select.select([r], [], [])", func(s *calltest.Session, r *netfd.FD) { r.Close() }, "error: (9, 'Bad file descriptor')"},
		{"select.select([r], [], [])", interrupt, "KeyboardInterrupt"},
		{"select.select([], [], [])", interrupt, "KeyboardInterrupt"},
		{"e = select.epoll()\ne.poll()", interrupt, "KeyboardInterrupt"},
		{"p = select.poll()\np.register(r)\np.poll()", interrupt, "KeyboardInterrupt"},
	}
	for _, test := range tests {
		s, r, _ := session(t, object.Py2)
		// A second thread of the script runs once the first waits.
		s.In.Start(nil, func(*interp.Thread) { test.end(s, r) })
		_, err := s.Eval(test.code)
		if err == nil {
			t.Errorf("%s: no error", test.code)
		} else if got := s.Error(err); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.code, got, test.want)
		}
	}
}

func interrupt(s *calltest.Session, _ *netfd.FD) {
	s.Thread.Interrupt(s.Raise(s.Exc("KeyboardInterrupt")))
}

// A posted call runs while the thread waits, which then goes on.
func TestPostedCall(t *testing.T) {
	s, _, w := session(t, object.Star)
	called := false
	s.In.Start(nil, func(*interp.Thread) {
		s.Thread.Post(func() error {
			called = true
			_, err := unix.Write(w.Num(), []byte("a"))
			return err
		})
	})
	v, err := s.Eval("select.select([r], [], []) == ([r], [], [])")
	if err != nil || v != starlark.True || !called {
		t.Errorf("got %v, %v, called: %v", v, err, called)
	}
}
