package socketserver

import (
	"errors"
	"math"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// watch waits until a server has a request to get, as select([server]) does in
// Python 2 and a selector with the server registered in Python 3.
type watch struct {
	l      *library
	server *object.Instance
	t      *interp.Thread
	ev     *event // may end the wait; nil for handle_request
	set    [1]netfd.PollFD
}

// register asks for the server's number. Python 3 does so once a loop, Python 2
// before each wait.
func (w *watch) register() error {
	num, err := w.l.fileno(w.t.Star, w.server)
	w.set[0] = netfd.PollFD{Fd: int32(num), Events: unix.POLLIN}
	return err
}

// wait waits for a request, at most for d unless it is netfd.Forever. It
// reports whether there is one; a descriptor that is not open counts in Python
// 3 and is an error in Python 2.
func (w *watch) wait(d time.Duration) (ready bool, err error) {
	if !w.l.rt.Py3() {
		if err := w.register(); err != nil {
			return false, err
		}
	}
	if err := w.poll(w.set[:], d); err != nil {
		return false, err
	}
	if w.set[0].Revents&unix.POLLNVAL != 0 && !w.l.rt.Py3() {
		// The server was closed meanwhile: fileno says so better.
		if err := w.register(); err != nil {
			return false, err
		}
		return false, w.l.selectError(unix.EBADF)
	}
	return w.set[0].Revents != 0, nil
}

// broken reports whether the descriptor was not open.
func (w *watch) broken() bool { return w.set[0].Revents&unix.POLLNVAL != 0 }

// rest waits until the loop is asked to stop, at most for d.
func (w *watch) rest(d time.Duration) error { return w.poll(nil, d) }

func (w *watch) poll(set []netfd.PollFD, d time.Duration) error {
	for i := range set {
		set[i].Revents = 0
	}
	op := netfd.Poll(set, d)
	defer op.Free()
	var err error
	if w.ev != nil {
		err = w.ev.block(w.t, op)
	} else {
		err = w.t.Block(op)
	}
	if err != nil {
		return err
	}
	var errno unix.Errno
	if errors.As(op.Err(), &errno) {
		return w.l.selectError(errno)
	}
	return nil
}

// fileno is the number that the server's fileno method gives.
func (l *library) fileno(thread *starlark.Thread, x *object.Instance) (int, error) {
	_, own := x.Own("fileno")
	if _, ok := x.Class().Lookup("fileno"); !ok && !own {
		if l.rt.Py3() {
			return -1, l.badFile(thread, x)
		}
		return sock.FilenoOf(thread, x) // which says what is missing
	}
	v, err := l.rt.CallMethod(thread, x, "fileno")
	if !l.rt.Py3() {
		if err != nil {
			return -1, err
		}
		if _, ok := object.AsInt(v); !ok {
			return -1, l.rt.Errorf("TypeError", "fileno() returned a non-integer")
		}
		return sock.FilenoOf(thread, v)
	}
	if l.matches(err, "AttributeError", "TypeError", "ValueError") {
		return -1, l.badFile(thread, x)
	}
	if err != nil {
		return -1, err
	}
	n, err := l.rt.Index(v)
	if err != nil {
		return -1, l.badFile(thread, x)
	}
	num, ok := n.Int64()
	if !ok || num < 0 || num > math.MaxInt32 {
		return -1, l.rt.Errorf("ValueError", "Invalid file descriptor: %s", n)
	}
	return int(num), nil
}

func (l *library) badFile(thread *starlark.Thread, x *object.Instance) error {
	s, err := l.rt.Repr(thread, x)
	if err != nil {
		return err
	}
	return l.rt.Errorf("ValueError", "Invalid file object: %s", s)
}

func (l *library) matches(err error, classes ...string) bool {
	for _, c := range classes {
		if err != nil && l.rt.Matches(err, c) {
			return true
		}
	}
	return false
}

// selectError is select.error: in Python 2 a class of its own.
func (l *library) selectError(errno unix.Errno) error {
	class := l.rt.Exc("OSError")
	if m, ok := l.rt.Modules["select"].(*object.Module); ok {
		if v, ok := m.Lookup("error"); ok {
			if c, ok := v.(*object.Class); ok {
				class = c
			}
		}
	}
	return l.rt.OSError(class, int(errno))
}

// timeout turns a timeout in seconds, or None, into a duration, with the errors
// of select and of selectors.
func (l *library) timeout(v starlark.Value) (time.Duration, error) {
	if v == starlark.None {
		return netfd.Forever, nil
	}
	seconds, err := l.rt.Float(v)
	switch {
	case err != nil && l.rt.Py3():
		return 0, l.rt.Errorf("TypeError", "'<=' not supported between instances of '%s' and 'int'", l.rt.TypeName(v))
	case err != nil:
		return 0, l.rt.Errorf("TypeError", "timeout must be a float or None")
	case seconds < 0 && !l.rt.Py3():
		return 0, l.selectError(unix.EINVAL)
	}
	return duration(max(0, seconds)), nil
}

// duration is seconds as a duration; what Go cannot count to is the longest one.
func duration(seconds float64) time.Duration {
	if !(seconds < math.MaxInt64/1e9) {
		return math.MaxInt64
	}
	return time.Duration(math.Ceil(seconds * 1e9))
}
