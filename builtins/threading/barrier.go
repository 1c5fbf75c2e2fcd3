package threading

import (
	"fmt"
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// barrier is what a Barrier holds. All of it belongs to the holder of the
// interpreter's lock.
type barrier struct {
	parties int
	action  starlark.Value
	timeout time.Duration
	broken  bool
	round   *round
}

// round is one meeting of all parties.
type round struct {
	waiting []*interp.Parker
	broken  bool // it came to nothing
}

func (b *barrier) fail() {
	b.broken, b.round.broken = true, true
	b.next()
}

// next ends the round and wakes who waits.
func (b *barrier) next() {
	r := b.round
	b.round = new(round)
	for _, p := range r.waiting {
		p.Wake()
	}
}

func (s *state) defineBarrier() {
	rt := s.rt
	s.broken = rt.NewExceptionClass("threading", "BrokenBarrierError", rt.Exc("RuntimeError"))
	s.barrier = rt.NewClass("threading", "Barrier", nil,
		method("__init__", s.initBarrier),
		method("wait", s.barrierWait),
		method("reset", func(_ *starlark.Thread, x *object.Instance, b *barrier, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(b.round.waiting) > 0 {
				b.fail()
			}
			b.broken = false
			return starlark.None, nil
		}),
		method("abort", func(_ *starlark.Thread, x *object.Instance, b *barrier, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			b.fail()
			return starlark.None, nil
		}),
		method("__repr__", func(_ *starlark.Thread, x *object.Instance, b *barrier, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			name := fmt.Sprintf("<%s at %#x: ", x.Class().QualName(), object.Address(x))
			if b.broken {
				return rt.Text(name + "broken>"), nil
			}
			return rt.Text(fmt.Sprintf("%swaiters=%d/%d>", name, len(b.round.waiting), b.parties)), nil
		}),
	)
	for name, get := range map[string]func(*barrier) starlark.Value{
		"parties":   func(b *barrier) starlark.Value { return starlark.MakeInt(b.parties) },
		"n_waiting": func(b *barrier) starlark.Value { return starlark.MakeInt(len(b.round.waiting)) },
		"broken":    func(b *barrier) starlark.Value { return starlark.Bool(b.broken) },
	} {
		s.barrier.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			return get(x.Native.(*barrier)), nil
		}})
	}
	allocate(s.barrier, func() *barrier { return &barrier{timeout: forever, round: new(round)} })
}

func (s *state) initBarrier(thr *starlark.Thread, x *object.Instance, b *barrier, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "__init__", Class: "Barrier", Names: []string{"parties", "action", "timeout"}, Defaults: 2, Method: true}
	var parties, action, timeout starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &parties, &action, &timeout); err != nil {
		return nil, err
	}
	n, err := s.rt.Int(parties)
	if err != nil {
		return nil, err
	}
	if n < 1 {
		return nil, s.rt.Errorf("ValueError", "parties must be > 0")
	}
	b.parties = n
	if action != nil && action != starlark.None {
		b.action = action
	}
	b.timeout, err = s.waitTimeout(timeout)
	return starlark.None, err
}

func (s *state) barrierWait(thr *starlark.Thread, x *object.Instance, b *barrier, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "wait", Class: "Barrier", Names: []string{"timeout"}, Defaults: 1, Method: true}
	var v starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	timeout := b.timeout
	if v != nil && v != starlark.None {
		var err error
		if timeout, err = s.waitTimeout(v); err != nil {
			return nil, err
		}
	}
	if b.broken {
		return nil, s.rt.Raise(s.broken)
	}
	r := b.round
	index := len(r.waiting)
	if index+1 == b.parties {
		if b.action != nil {
			if _, err := s.rt.Call(thr, b.action, nil, nil); err != nil {
				b.fail()
				return nil, err
			}
		}
		b.next()
		return starlark.MakeInt(index), nil
	}
	p := new(interp.Parker)
	if timeout >= 0 {
		p.SetTimeout(timeout)
	}
	r.waiting = append(r.waiting, p)
	err := s.rt.Thread(thr).Block(p)
	if b.round == r { // nobody else ended it: the time is over, or we were interrupted
		b.fail()
	}
	switch {
	case err != nil:
		return nil, err
	case r.broken:
		return nil, s.rt.Raise(s.broken)
	}
	return starlark.MakeInt(index), nil
}
