package threading

import (
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// local is what a local object holds: for each thread that used it an instance
// with that thread's attributes.
type local struct {
	args   starlark.Tuple // for __init__, which runs again in every thread
	kwargs []starlark.Tuple
	views  map[*interp.Thread]*object.Instance
	swept  int // how many views were left by the last sweep
}

func (s *state) defineLocal() {
	rt := s.rt
	name := func(args starlark.Tuple) string {
		if len(args) == 0 {
			return ""
		}
		n, _ := object.AsText(args[0])
		return n
	}
	s.local = rt.NewClass(rt.Pick("thread", "_thread"), "_local", nil,
		method("__getattribute__", func(thr *starlark.Thread, x *object.Instance, l *local, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			view, err := s.view(thr, x, l)
			if err != nil {
				return nil, err
			}
			n := name(args)
			if n == "__dict__" {
				return view.GenericAttr(n)
			}
			if v, ok := view.Own(n); ok {
				return v, nil
			}
			return x.GenericAttr(n)
		}),
		method("__setattr__", func(thr *starlark.Thread, x *object.Instance, l *local, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			view, err := s.view(thr, x, l)
			if err != nil {
				return nil, err
			}
			return starlark.None, view.GenericSet(name(args), args[1])
		}),
		method("__delattr__", func(thr *starlark.Thread, x *object.Instance, l *local, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			view, err := s.view(thr, x, l)
			if err != nil {
				return nil, err
			}
			if n := name(args); !view.DeleteOwn(n) {
				if rt.Py3() {
					return nil, rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", x.Class().QualName(), n)
				}
				return nil, rt.Errorf("AttributeError", "%s", n)
			}
			return starlark.None, nil
		}),
	)
	s.local.InC = true
	s.local.New = func(thr *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if _, own := initOf(cls); !own && len(args)+len(kwargs) > 0 {
			return nil, rt.Errorf("TypeError", "Initialization arguments are not supported")
		}
		l := &local{args: args, kwargs: kwargs, views: map[*interp.Thread]*object.Instance{}}
		l.views[rt.Thread(thr)] = object.NewInstance(cls, l) // its maker calls __init__
		return object.NewInstance(cls, l), nil
	}
}

// initOf is a subclass's __init__.
func initOf(c *object.Class) (f starlark.Value, own bool) {
	for _, k := range c.MRO() {
		if k == c.Runtime().Object {
			break
		}
		if f, ok := k.Own("__init__"); ok {
			return f, true
		}
	}
	return nil, false
}

// view returns the attributes of the calling thread, which a subclass's
// __init__ fills when the thread first comes.
func (s *state) view(thr *starlark.Thread, x *object.Instance, l *local) (*object.Instance, error) {
	t := s.rt.Thread(thr)
	if v, ok := l.views[t]; ok {
		return v, nil
	}
	l.sweep(s.rt.In)
	v := object.NewInstance(x.Class(), l)
	l.views[t] = v
	if f, own := initOf(x.Class()); own {
		args := append(starlark.Tuple{x}, l.args...)
		if _, err := s.rt.Call(thr, f, args, l.kwargs); err != nil {
			delete(l.views, t)
			return nil, err
		}
	}
	return v, nil
}

// sweep forgets threads that have ended, once they may be the greater part.
func (l *local) sweep(in *interp.Interp) {
	if len(l.views) < 2*l.swept+8 {
		return
	}
	alive := map[*interp.Thread]bool{}
	for _, t := range in.Threads() {
		alive[t] = true
	}
	for t := range l.views {
		if !alive[t] {
			delete(l.views, t)
		}
	}
	l.swept = len(l.views)
}
