package signal

import (
	"math"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// timer is an interval timer: ITIMER_REAL, which alarm uses too. It counts in
// Go, since Go's own runtime uses the system's for its profiler.
type timer struct {
	*time.Timer
	end      time.Time // when it goes off; zero: it is not set
	interval time.Duration
}

func (s *module) addTimers(m *object.Module) {
	rt := s.rt
	name := rt.Pick("ItimerError", "itimer_error")
	s.err = rt.NewExceptionClass("signal", name, rt.Exc(rt.Pick("IOError", "OSError")))
	m.Set("ItimerError", s.err)
	m.Set("ITIMER_REAL", starlark.MakeInt(0))
	m.Func("alarm", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		sig := object.Sig{Name: "alarm", Class: "_signal", Min: 1, Max: 1, Varargs2: true}
		var v starlark.Value
		if err := sig.Unpack(rt, args, kwargs, &v); err != nil {
			return nil, err
		}
		n, err := rt.Int(v)
		if err != nil {
			return nil, err
		}
		left, _ := s.set(time.Duration(uint32(n))*time.Second, 0)
		return starlark.MakeInt64(int64((left + time.Second - 1) / time.Second)), nil
	})
	m.Func("setitimer", s.setitimer)
	m.Func("getitimer", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		sig := object.Sig{Name: "getitimer", Class: "_signal", Min: 1, Max: 1, Varargs2: true}
		var which starlark.Value
		if err := sig.Unpack(rt, args, kwargs, &which); err != nil {
			return nil, err
		}
		if err := s.which(which); err != nil {
			return nil, err
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		return pair(s.timer.left(), s.timer.interval), nil
	})
}

func pair(left, interval time.Duration) starlark.Value {
	return starlark.Tuple{starlark.Float(left.Seconds()), starlark.Float(interval.Seconds())}
}

// which insists on ITIMER_REAL: the others count processor time.
func (s *module) which(v starlark.Value) error {
	n, err := s.rt.Int(v)
	if err == nil && n != 0 {
		err = s.rt.OSError(s.err, int(unix.EINVAL))
	}
	return err
}

func (s *module) setitimer(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	sig := object.Sig{Name: "setitimer", Min: 2, Max: 3}
	var which, first, every starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &which, &first, &every); err != nil {
		return nil, err
	}
	var d [2]time.Duration
	for i, v := range []starlark.Value{first, every} {
		if v == nil {
			continue
		}
		f, err := s.seconds(v)
		if err != nil {
			return nil, err
		}
		if f < 0 || f > math.MaxInt32 {
			return nil, rt.OSError(s.err, int(unix.EINVAL))
		}
		d[i] = time.Duration(f * 1e9)
	}
	if err := s.which(which); err != nil {
		return nil, err
	}
	return pair(s.set(d[0], d[1])), nil
}

func (s *module) seconds(v starlark.Value) (float64, error) {
	switch v.(type) {
	case starlark.Int, starlark.Float, starlark.Bool, *object.Instance:
		return s.rt.Float(v)
	}
	if s.rt.Py3() {
		_, err := s.rt.Index(v)
		return 0, err
	}
	return 0, s.rt.Errorf("TypeError", "a float is required")
}

func (t *timer) left() time.Duration {
	if t.end.IsZero() {
		return 0
	}
	return max(time.Until(t.end), time.Microsecond)
}

// set starts the timer, or with zero stops it, and returns what it was.
func (s *module) set(first, every time.Duration) (left, interval time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &s.timer
	left, interval = t.left(), t.interval
	if t.Timer != nil {
		t.Stop()
	}
	*t = timer{interval: every}
	if first > 0 {
		t.end = time.Now().Add(first)
		t.Timer = time.AfterFunc(first, s.expired)
	}
	return left, interval
}

// expired is SIGALRM: the handler runs, or without one the process ends.
func (s *module) expired() {
	if s.rt.In.Stopped() != nil {
		return
	}
	s.mu.Lock()
	t := &s.timer
	switch {
	case t.end.IsZero() || time.Now().Before(t.end): // it was set anew meanwhile
		s.mu.Unlock()
		return
	case t.interval > 0:
		t.end = time.Now().Add(t.interval)
		t.Timer = time.AfterFunc(t.interval, s.expired)
	default:
		t.end = time.Time{}
	}
	s.mu.Unlock()
	switch h := s.handler(unix.SIGALRM); {
	case isNumber(h, byDefault):
		die(unix.SIGALRM)
	case !isNumber(h, ignored):
		s.deliver(unix.SIGALRM)
	}
}
