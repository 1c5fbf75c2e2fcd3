package threading

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// defineTimer makes Timer(interval, function, args, kwargs), a Thread.
func (s *state) defineTimer() {
	rt := s.rt
	s.timer = rt.NewClass("threading", rt.Pick("_Timer", "Timer"), []*object.Class{s.thread},
		method("__init__", s.initTimer),
		method("cancel", func(thr *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			e, err := finished(x)
			if err != nil {
				return nil, err
			}
			return rt.CallMethod(thr, e, "set")
		}),
		method("run", s.runTimer),
	)
}

func (s *state) initTimer(thr *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "__init__", Class: "Timer", Names: []string{"interval", "function", "args", "kwargs"}, Defaults: 2, Method: true}
	var interval, function, callArgs, callKwargs starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &interval, &function, &callArgs, &callKwargs); err != nil {
		return nil, err
	}
	if _, err := s.initThread(thr, x, th, nil, nil); err != nil {
		return nil, err
	}
	if callArgs == nil || callArgs == starlark.None {
		callArgs = new(starlark.List)
	}
	if callKwargs == nil || callKwargs == starlark.None {
		callKwargs = new(starlark.Dict)
	}
	x.SetOwn("interval", interval)
	x.SetOwn("function", function)
	x.SetOwn("args", callArgs)
	x.SetOwn("kwargs", callKwargs)
	x.SetOwn("finished", object.NewInstance(s.event, new(event)))
	return starlark.None, nil
}

func finished(x *object.Instance) (*object.Instance, error) {
	v, err := x.Attr("finished")
	if err != nil {
		return nil, err
	}
	e, ok := v.(*object.Instance)
	if !ok {
		return nil, x.Runtime().Errorf("AttributeError", "'%s' object has no attribute 'wait'", x.Runtime().TypeName(v))
	}
	return e, nil
}

func (s *state) runTimer(thr *starlark.Thread, x *object.Instance, th *thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	done, err := finished(x)
	if err != nil {
		return nil, err
	}
	var v [4]starlark.Value
	for i, name := range []string{"interval", "function", "args", "kwargs"} {
		if v[i], err = x.Attr(name); err != nil {
			return nil, err
		}
	}
	if _, err := s.rt.CallMethod(thr, done, "wait", v[0]); err != nil {
		return nil, err
	}
	set, err := s.rt.CallMethod(thr, done, "is_set")
	if err != nil {
		return nil, err
	}
	if !bool(set.Truth()) {
		args, err := s.unpackArgs(v[1], v[2])
		if err != nil {
			return nil, err
		}
		kwargs, err := s.unpackKwargs(v[1], v[3])
		if err != nil {
			return nil, err
		}
		if _, err := s.rt.Call(thr, v[1], args, kwargs); err != nil {
			return nil, err
		}
	}
	return s.rt.CallMethod(thr, done, "set")
}
