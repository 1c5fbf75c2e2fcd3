package threading

import (
	"fmt"
	"math"
	"time"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

// defineLocks makes the classes of Lock and RLock.
func (s *state) defineLocks() {
	rt := s.rt
	acquireLock := func(thread *starlark.Thread, x *object.Instance, m *mutex, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		timeout, err := s.acquireArgs(args, kwargs)
		if err != nil {
			return nil, err
		}
		ok, err := m.acquire(rt.Thread(thread), timeout)
		return starlark.Bool(ok), err
	}
	releaseLock := func(thread *starlark.Thread, x *object.Instance, m *mutex, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if !m.release() {
			return nil, rt.Raise(s.err, rt.Text("release unlocked lock"))
		}
		return starlark.None, nil
	}
	locked := func(thread *starlark.Thread, x *object.Instance, m *mutex, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.Bool(m.locked()), nil
	}
	s.lock = rt.NewClass(rt.Pick("thread", "_thread"), "lock", nil,
		method("acquire", acquireLock), method("acquire_lock", acquireLock),
		method("release", releaseLock), method("release_lock", releaseLock),
		method("locked", locked), method("locked_lock", locked),
		method("__enter__", func(thread *starlark.Thread, x *object.Instance, m *mutex, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			ok, err := m.acquire(rt.Thread(thread), forever)
			return starlark.Bool(ok), err
		}),
		method("__exit__", releaseLock),
	)
	allocate(s.lock, func() *mutex { return new(mutex) })
	s.lock.InC, s.lock.NoDict = true, true

	acquireR := func(thread *starlark.Thread, x *object.Instance, r *rlock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		timeout, err := s.acquireArgsR(args, kwargs)
		if err != nil {
			return nil, err
		}
		if again := r.owner == rt.Thread(thread); again && !rt.Py3() {
			r.count++
			return starlark.MakeInt(1), nil
		}
		ok, err := r.acquire(rt.Thread(thread), timeout)
		return starlark.Bool(ok), err
	}
	releaseR := func(thread *starlark.Thread, x *object.Instance, r *rlock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if !r.release(rt.Thread(thread)) {
			return nil, rt.Errorf("RuntimeError", "cannot release un-acquired lock")
		}
		return starlark.None, nil
	}
	s.rlock = rt.NewClass(rt.Pick("threading", "_thread"), rt.Pick("_RLock", "RLock"), nil,
		method("acquire", acquireR), method("release", releaseR),
		method("__enter__", func(thread *starlark.Thread, x *object.Instance, r *rlock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			ok, err := r.acquire(rt.Thread(thread), forever)
			return starlark.Bool(ok), err
		}),
		method("__exit__", releaseR),
		method("_is_owned", func(thread *starlark.Thread, x *object.Instance, r *rlock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(r.owner == rt.Thread(thread)), nil
		}),
		method("__repr__", s.reprR),
	)
	allocate(s.rlock, func() *rlock { return new(rlock) })
	if rt.Py3() {
		s.rlock.InC = true
		s.lock.Define(method("__repr__", func(thread *starlark.Thread, x *object.Instance, m *mutex, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return rt.Text(fmt.Sprintf("<%s _thread.lock object at %#x>", lockWord(m), object.Address(x))), nil
		}))
	}
}

func lockWord(m *mutex) string {
	if m.locked() {
		return "locked"
	}
	return "unlocked"
}

func (s *state) reprR(thread *starlark.Thread, x *object.Instance, r *rlock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if s.rt.Py3() {
		owner := int64(0)
		if r.owner != nil {
			owner = r.owner.ID
		}
		return s.rt.Text(fmt.Sprintf("<%s _thread.RLock object owner=%d count=%d at %#x>", lockWord(&r.mutex), owner, r.count, object.Address(x))), nil
	}
	owner := "None"
	if r.owner != nil {
		owner, _ = s.rt.Repr(thread, s.rt.Text(pythread.Of(s.rt, r.owner).Name))
	}
	return s.rt.Text(fmt.Sprintf("<_RLock owner=%s count=%d>", owner, r.count)), nil
}

func (s *state) allocateLock(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "allocate_lock", Class: "_thread"}
	if err := sig.Unpack(s.rt, args, kwargs); err != nil {
		return nil, err
	}
	return object.NewInstance(s.lock, new(mutex)), nil
}

// acquireArgs reads acquire([blocking]) of Python 2 and
// acquire(blocking=True, timeout=-1) of Python 3.
func (s *state) acquireArgs(args starlark.Tuple, kwargs []starlark.Tuple) (time.Duration, error) {
	rt := s.rt
	var blocking, timeout starlark.Value
	if rt.Py3() {
		sig := object.Sig{Name: "acquire", Max: 2, Names: []string{"blocking", "timeout"}}
		if err := sig.Unpack(rt, args, kwargs, &blocking, &timeout); err != nil {
			return 0, err
		}
		return s.lockTimeout(blocking == nil || bool(blocking.Truth()), timeout)
	}
	sig := object.Sig{Name: "acquire", Max: 1}
	if err := sig.Unpack(rt, args, kwargs, &blocking); err != nil {
		return 0, err
	}
	if blocking != nil {
		if i, err := rt.Int(blocking); err != nil {
			return 0, err
		} else if i == 0 {
			return atOnce, nil
		}
	}
	return forever, nil
}

// acquireArgsR is acquireArgs for RLock, which Python 2 has in Python.
func (s *state) acquireArgsR(args starlark.Tuple, kwargs []starlark.Tuple) (time.Duration, error) {
	if s.rt.Py3() {
		return s.acquireArgs(args, kwargs)
	}
	def := object.Def{Name: "acquire", Names: []string{"blocking"}, Defaults: 1, Method: true}
	var blocking starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &blocking); err != nil {
		return 0, err
	}
	if blocking != nil && !blocking.Truth() {
		return atOnce, nil
	}
	return forever, nil
}

// lockTimeout checks a timeout as Python 3's locks do.
func (s *state) lockTimeout(blocking bool, v starlark.Value) (time.Duration, error) {
	rt := s.rt
	if v == nil {
		if blocking {
			return forever, nil
		}
		return atOnce, nil
	}
	switch v.(type) {
	case starlark.Int, starlark.Float, starlark.Bool, *object.Instance:
	default:
		_, err := rt.Index(v)
		return 0, err
	}
	f, err := rt.Float(v)
	switch {
	case err != nil:
		return 0, err
	case !blocking && f != -1:
		return 0, rt.Errorf("ValueError", "can't specify a timeout for a non-blocking call")
	case !blocking:
		return atOnce, nil
	case f == -1:
		return forever, nil
	case f < 0:
		return 0, rt.Errorf("ValueError", "timeout value must be a non-negative number")
	case math.IsNaN(f):
		return 0, rt.Errorf("ValueError", "Invalid value NaN (not a number)")
	case f > float64(math.MaxInt64):
		return 0, rt.Errorf("OverflowError", "timestamp out of range for platform time_t")
	case f > timeoutMax:
		return 0, rt.Errorf("OverflowError", "timeout value is too large")
	}
	return time.Duration(f * 1e9), nil
}

// waitTimeout reads the timeout of a wait: None or seconds; less than zero is
// no time at all.
func (s *state) waitTimeout(v starlark.Value) (time.Duration, error) {
	if v == nil || v == starlark.None {
		return forever, nil
	}
	f, err := s.rt.Float(v)
	if err != nil {
		if !s.rt.Matches(err, "TypeError") {
			return 0, err
		}
		if s.rt.Py3() {
			return 0, s.rt.Errorf("TypeError", "'>' not supported between instances of '%s' and 'int'", s.rt.TypeName(v))
		}
		return 0, s.rt.Errorf("TypeError", "unsupported operand type(s) for +: 'float' and '%s'", s.rt.TypeName(v))
	}
	switch {
	case f > timeoutMax || math.IsNaN(f):
		if s.rt.Py3() {
			return 0, s.rt.Errorf("OverflowError", "timeout value is too large")
		}
		return forever, nil
	case f <= 0:
		return atOnce, nil
	}
	return time.Duration(f * 1e9), nil
}
