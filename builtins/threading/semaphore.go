package threading

import (
	"math"

	"fmt"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// semaphore is what a Semaphore holds. A release goes to who waits longest
// before it counts.
type semaphore struct {
	queue
	value   int // under mu
	initial int
	bounded bool
}

func (s *state) defineSemaphores() {
	rt := s.rt
	acquire := func(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		timeout, err := s.semaphoreArgs(args, kwargs)
		if err != nil {
			return nil, err
		}
		return s.semaphoreAcquire(thread, m, timeout)
	}
	s.semaphore = rt.NewClass("threading", rt.Pick("_Semaphore", "Semaphore"), nil,
		method("__init__", s.initSemaphore),
		method("acquire", acquire),
		method("__enter__", func(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.semaphoreAcquire(thread, m, forever)
		}),
		method("release", s.semaphoreRelease),
		method("__exit__", func(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.semaphoreRelease(thread, x, m, nil, nil)
		}),
	)
	if rt.Py3() {
		s.semaphore.Define(method("__repr__", func(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			m.mu.Lock()
			defer m.mu.Unlock()
			value := fmt.Sprint(m.value)
			if m.bounded {
				value += fmt.Sprintf("/%d", m.initial)
			}
			return rt.Text(fmt.Sprintf("<%s at %#x: value=%s>", x.Class().QualName(), object.Address(x), value)), nil
		}))
	}
	allocate(s.semaphore, func() *semaphore { return &semaphore{value: 1, initial: 1} })
	s.boundedSemaphore = rt.NewClass("threading", rt.Pick("_BoundedSemaphore", "BoundedSemaphore"), []*object.Class{s.semaphore})
	allocate(s.boundedSemaphore, func() *semaphore { return &semaphore{value: 1, initial: 1, bounded: true} })
}

func (s *state) initSemaphore(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "__init__", Class: "Semaphore", Names: []string{"value"}, Defaults: 1, Method: true}
	var v starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	if v != nil {
		i, err := s.rt.Index(v)
		if err != nil {
			return nil, err
		}
		n, ok := i.Int64()
		if !ok {
			n = int64(i.Sign()) * math.MaxInt
		}
		m.value, m.initial = int(n), int(n)
	}
	if m.value < 0 {
		return nil, s.rt.Errorf("ValueError", "semaphore initial value must be >= 0")
	}
	return starlark.None, nil
}

// semaphoreArgs reads acquire(blocking=1), in Python 3 with timeout=None.
func (s *state) semaphoreArgs(args starlark.Tuple, kwargs []starlark.Tuple) (time.Duration, error) {
	def := object.Def{Name: "acquire", Class: "Semaphore", Names: []string{"blocking"}, Defaults: 1, Method: true}
	var blocking, timeout starlark.Value
	into := []*starlark.Value{&blocking}
	if s.rt.Py3() {
		def.Names, def.Defaults = append(def.Names, "timeout"), 2
		into = append(into, &timeout)
	}
	if err := def.Unpack(s.rt, args, kwargs, into...); err != nil {
		return 0, err
	}
	if blocking != nil && !blocking.Truth() {
		if timeout != nil && timeout != starlark.None {
			return 0, s.rt.Errorf("ValueError", "can't specify timeout for non-blocking acquire")
		}
		return atOnce, nil
	}
	return s.waitTimeout(timeout)
}

func (s *state) semaphoreAcquire(thread *starlark.Thread, m *semaphore, timeout time.Duration) (starlark.Value, error) {
	m.mu.Lock()
	if m.value > 0 {
		m.value--
		m.mu.Unlock()
		return starlark.True, nil
	}
	if timeout == atOnce {
		m.mu.Unlock()
		return starlark.False, nil
	}
	woken, err := m.wait(s.rt.Thread(thread), timeout)
	if woken && err != nil {
		m.mu.Lock()
		m.giveLocked()
		m.mu.Unlock()
	}
	return starlark.Bool(woken && err == nil), err
}

func (m *semaphore) giveLocked() {
	if !m.wakeOne() {
		m.value++
	}
}

func (s *state) semaphoreRelease(thread *starlark.Thread, x *object.Instance, m *semaphore, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "release", Class: "Semaphore", Method: true}
	n := 1
	if s.rt.Py3() {
		def.Names, def.Defaults = []string{"n"}, 1
	}
	var v starlark.Value
	into := []*starlark.Value{&v}
	if err := def.Unpack(s.rt, args, kwargs, into[:len(def.Names)]...); err != nil {
		return nil, err
	}
	if v != nil {
		var err error
		if n, err = s.rt.Int(v); err != nil {
			return nil, err
		}
		if n < 1 {
			return nil, s.rt.Errorf("ValueError", "n must be one or more")
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.bounded && m.value+n > m.initial {
		return nil, s.rt.Errorf("ValueError", "Semaphore released too many times")
	}
	for range n {
		m.giveLocked()
	}
	return starlark.None, nil
}
