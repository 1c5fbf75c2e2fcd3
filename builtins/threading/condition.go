package threading

import (
	"fmt"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// condition is what a Condition holds: its lock, which may be any object with
// acquire and release, and who waits.
type condition struct {
	queue
	lock *object.Instance
	any  starlark.Value // the lock, if it is no instance
}

func (s *state) defineCondition() {
	rt := s.rt
	s.condition = rt.NewClass("threading", rt.Pick("_Condition", "Condition"), nil,
		method("__init__", s.initCondition),
		method("wait", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			timeout, err := s.timeoutArg("Condition", "wait", args, kwargs)
			if err != nil {
				return nil, err
			}
			woken, err := s.conditionWait(thread, c, timeout)
			if err != nil || !rt.Py3() {
				return starlark.None, err
			}
			return starlark.Bool(woken), nil
		}),
		method("notify", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			def := object.Def{Name: "notify", Class: "Condition", Names: []string{"n"}, Defaults: 1, Method: true}
			var v starlark.Value
			if err := def.Unpack(rt, args, kwargs, &v); err != nil {
				return nil, err
			}
			n := 1
			if v != nil {
				var err error
				if n, err = rt.Int(v); err != nil {
					return nil, err
				}
			}
			return s.notify(thread, c, n)
		}),
		method("__enter__", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.callLock(thread, c, "__enter__", nil, nil)
		}),
		method("__exit__", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.callLock(thread, c, "__exit__", args, nil)
		}),
		method("acquire", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.callLock(thread, c, "acquire", args, kwargs)
		}),
		method("release", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.callLock(thread, c, "release", args, kwargs)
		}),
		method("__repr__", func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			lock, err := rt.Repr(thread, c.object())
			c.mu.Lock()
			defer c.mu.Unlock()
			return rt.Text(fmt.Sprintf("<Condition(%s, %d)>", lock, len(c.waiting))), err
		}),
	)
	for _, name := range []string{"notify_all", "notifyAll"} {
		s.condition.Define(method(name, func(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			c.mu.Lock()
			n := len(c.waiting)
			c.mu.Unlock()
			return s.notify(thread, c, n)
		}))
	}
	if rt.Py3() {
		s.condition.Define(method("wait_for", s.waitFor))
	}
	allocate(s.condition, func() *condition { return new(condition) })
}

func (s *state) initCondition(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "__init__", Class: "Condition", Names: []string{"lock"}, Defaults: 1, Method: true}
	var lock starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &lock); err != nil {
		return nil, err
	}
	switch lock := lock.(type) {
	case nil, starlark.NoneType:
		c.lock = object.NewInstance(s.rlock, new(rlock))
	case *object.Instance:
		c.lock = lock
	default:
		c.any = lock
	}
	return starlark.None, nil
}

func (c *condition) object() starlark.Value {
	if c.lock != nil {
		return c.lock
	}
	return c.any
}

func (s *state) callLock(thread *starlark.Thread, c *condition, name string, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if c.lock != nil && len(kwargs) == 0 {
		return s.rt.CallMethod(thread, c.lock, name, args...)
	}
	h, ok := c.object().(starlark.HasAttrs)
	if !ok {
		return nil, s.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", s.rt.TypeName(c.object()), name)
	}
	f, err := h.Attr(name)
	if err != nil {
		return nil, err
	}
	return s.rt.Call(thread, f, args, kwargs)
}

// owned reports whether the thread holds the lock. As in CPython, a Lock that
// anybody holds counts.
func (s *state) owned(thread *starlark.Thread, c *condition) (bool, error) {
	if c.lock != nil {
		switch l := c.lock.Native.(type) {
		case *rlock:
			return l.owner == s.rt.Thread(thread), nil
		case *mutex:
			return l.locked(), nil
		}
	}
	free, err := s.callLock(thread, c, "acquire", starlark.Tuple{starlark.MakeInt(0)}, nil)
	if err != nil || !bool(free.Truth()) {
		return err == nil, err
	}
	_, err = s.callLock(thread, c, "release", nil, nil)
	return false, err
}

// conditionWait gives the lock away, waits, and takes the lock again.
func (s *state) conditionWait(thread *starlark.Thread, c *condition, timeout time.Duration) (woken bool, err error) {
	if ok, err := s.owned(thread, c); err != nil {
		return false, err
	} else if !ok {
		return false, s.rt.Errorf("RuntimeError", "cannot wait on un-acquired lock")
	}
	t := s.rt.Thread(thread)
	restore, err := s.letGo(thread, t, c)
	if err != nil {
		return false, err
	}
	c.mu.Lock()
	woken, err = c.wait(t, timeout)
	if e := restore(); err == nil {
		err = e
	}
	return woken, err
}

// letGo releases a condition's lock and returns what takes it back.
func (s *state) letGo(thread *starlark.Thread, t *interp.Thread, c *condition) (restore func() error, err error) {
	if c.lock != nil {
		switch l := c.lock.Native.(type) {
		case *rlock:
			n := l.save()
			return func() error { return l.restore(t, n) }, nil
		case *mutex:
			l.release()
			return func() error { return l.insist(t) }, nil
		}
	}
	if _, err := s.callLock(thread, c, "release", nil, nil); err != nil {
		return nil, err
	}
	return func() error {
		_, err := s.callLock(thread, c, "acquire", nil, nil)
		return err
	}, nil
}

func (s *state) notify(thread *starlark.Thread, c *condition, n int) (starlark.Value, error) {
	if ok, err := s.owned(thread, c); err != nil {
		return nil, err
	} else if !ok {
		return nil, s.rt.Errorf("RuntimeError", "cannot notify on un-acquired lock")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for ; n > 0 && c.wakeOne(); n-- {
	}
	return starlark.None, nil
}

// waitFor is Condition.wait_for(predicate, timeout=None).
func (s *state) waitFor(thread *starlark.Thread, x *object.Instance, c *condition, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "wait_for", Class: "Condition", Names: []string{"predicate", "timeout"}, Defaults: 1, Method: true}
	var predicate, limit starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &predicate, &limit); err != nil {
		return nil, err
	}
	timeout, err := s.waitTimeout(limit)
	if err != nil {
		return nil, err
	}
	end := time.Now().Add(timeout)
	for {
		v, err := s.rt.Call(thread, predicate, nil, nil)
		if err != nil || bool(v.Truth()) {
			return v, err
		}
		rest := forever
		if timeout != forever {
			if rest = time.Until(end); rest <= 0 {
				return v, nil
			}
		}
		if _, err := s.conditionWait(thread, c, rest); err != nil {
			return nil, err
		}
	}
}

// timeoutArg reads the only argument of wait(timeout=None).
func (s *state) timeoutArg(class, name string, args starlark.Tuple, kwargs []starlark.Tuple) (time.Duration, error) {
	def := object.Def{Name: name, Class: class, Names: []string{"timeout"}, Defaults: 1, Method: true}
	var v starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &v); err != nil {
		return 0, err
	}
	return s.waitTimeout(v)
}
