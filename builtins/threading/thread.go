package threading

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

// thread is what a Thread object holds.
type thread struct {
	*pythread.Thread // nil until __init__ ran

	target, args, kwargs starlark.Value // nil once run is over
	daemon               bool
	started              bool
}

func (s *state) defineThread() {
	rt := s.rt
	get := func(name string, f func(x *object.Instance, th *thread) starlark.Value) *object.Method {
		def := object.Def{Name: name, Class: "Thread", Method: true}
		return method(name, func(_ *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := def.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			if err := s.initialized(th); err != nil {
				return nil, err
			}
			return f(x, th), nil
		})
	}
	set := func(name, parameter string, f func(th *thread, v starlark.Value) error) *object.Method {
		def := object.Def{Name: name, Class: "Thread", Names: []string{parameter}, Method: true}
		return method(name, func(thread *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := def.Unpack(rt, args, kwargs, &v); err != nil {
				return nil, err
			}
			return starlark.None, f(th, v)
		})
	}
	isAlive := func(_ *object.Instance, th *thread) starlark.Value { return starlark.Bool(th.Alive()) }
	s.thread = rt.NewClass("threading", "Thread", nil,
		method("__init__", s.initThread),
		method("start", s.start),
		method("run", s.run),
		method("join", s.join),
		method("__repr__", s.reprThread),
		get("is_alive", isAlive),
		get("getName", func(_ *object.Instance, th *thread) starlark.Value { return rt.Text(th.Name) }),
		get("isDaemon", func(_ *object.Instance, th *thread) starlark.Value { return starlark.Bool(th.isDaemon()) }),
		set("setName", "name", s.setName),
		set("setDaemon", "daemonic", s.setDaemon),
	)
	if !rt.Py3() {
		s.thread.Define(get("isAlive", isAlive))
	}
	attr := func(name string, get func(th *thread) starlark.Value, set func(th *thread, v starlark.Value) error) {
		g := &object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			th := x.Native.(*thread)
			if err := s.initialized(th); err != nil {
				return nil, err
			}
			return get(th), nil
		}}
		if set != nil {
			g.Set = func(x *object.Instance, v starlark.Value) error { return set(x.Native.(*thread), v) }
		}
		s.thread.DefineAttrs(g)
	}
	ident := func(th *thread) starlark.Value {
		if it := th.Interp(); it != nil {
			return starlark.MakeInt64(it.ID)
		}
		return starlark.None
	}
	attr("name", func(th *thread) starlark.Value { return rt.Text(th.Name) }, s.setName)
	attr("daemon", func(th *thread) starlark.Value { return starlark.Bool(th.isDaemon()) }, s.setDaemon)
	attr("ident", ident, nil)
	if rt.Py3() {
		attr("native_id", ident, nil)
	}
	// The private names that subclasses with a run of their own use.
	for name, field := range map[string]func(*thread) *starlark.Value{
		"target": func(th *thread) *starlark.Value { return &th.target },
		"args":   func(th *thread) *starlark.Value { return &th.args },
		"kwargs": func(th *thread) *starlark.Value { return &th.kwargs },
	} {
		s.thread.DefineAttrs(s.private(rt.Pick("_Thread__", "_")+name, field))
	}
	allocate(s.thread, func() *thread { return new(thread) })

	s.mainThread = rt.NewClass("threading", "_MainThread", []*object.Class{s.thread})
	s.dummyThread = rt.NewClass("threading", "_DummyThread", []*object.Class{s.thread})
	s.defineTimer()
}

func (s *state) private(name string, field func(*thread) *starlark.Value) *object.GetSet {
	return &object.GetSet{
		AttrName: name,
		Get: func(x *object.Instance) (starlark.Value, error) {
			if v := *field(x.Native.(*thread)); v != nil {
				return v, nil
			}
			return nil, s.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", x.Class().Name(), name)
		},
		Set: func(x *object.Instance, v starlark.Value) error {
			*field(x.Native.(*thread)) = v
			return nil
		},
	}
}

// objectOf returns the script's object for a running thread, made now if it is
// the first time that somebody asks.
func (s *state) objectOf(it *interp.Thread) starlark.Value {
	record := pythread.Of(s.rt, it)
	if record.Object == nil {
		class := s.thread
		daemon := it.Daemon
		switch {
		case it == s.rt.In.Main():
			class = s.mainThread
		case strings.HasPrefix(record.Name, "Dummy-"):
			class, daemon = s.dummyThread, true
		}
		record.Object = object.NewInstance(class, &thread{Thread: record, daemon: daemon, started: true})
	}
	return record.Object
}

func (s *state) initialized(th *thread) error {
	if th.Thread == nil {
		return s.rt.Errorf("AssertionError", "Thread.__init__() not called")
	}
	return nil
}

func (th *thread) isDaemon() bool { return th.daemon }

// initThread is Thread(group=None, target=None, name=None, args=(),
// kwargs=None), in Python 3 with the keyword daemon.
func (s *state) initThread(thr *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	def := object.Def{Name: "__init__", Class: "Thread", Names: []string{"group", "target", "name", "args", "kwargs", "verbose"}, Defaults: 6, Method: true}
	var group, target, name, callArgs, callKwargs, verbose, daemon starlark.Value
	if rt.Py3() {
		def.Names, def.Defaults = def.Names[:5], 5
		kwargs = append([]starlark.Tuple(nil), kwargs...)
		for i, kv := range kwargs {
			if k, _ := object.AsText(kv[0]); k == "daemon" {
				daemon = kv[1]
				kwargs = append(kwargs[:i], kwargs[i+1:]...)
				break
			}
		}
	}
	into := []*starlark.Value{&group, &target, &name, &callArgs, &callKwargs, &verbose}
	if err := def.Unpack(rt, args, kwargs, into[:len(def.Names)]...); err != nil {
		return nil, err
	}
	if group != nil && group != starlark.None {
		return nil, rt.Errorf("AssertionError", "group argument must be None for now")
	}
	th.target, th.args, th.kwargs = starlark.None, starlark.Tuple{}, new(starlark.Dict)
	if target != nil {
		th.target = target
	}
	if callArgs != nil {
		th.args = callArgs
	}
	if callKwargs != nil && callKwargs != starlark.None {
		th.kwargs = callKwargs
	}
	th.daemon = s.inherited(rt.Thread(thr))
	if daemon != nil && daemon != starlark.None {
		th.daemon = bool(daemon.Truth())
	}
	text := ""
	if name != nil && name != starlark.None {
		var err error
		if text, err = rt.Str(thr, name); err != nil {
			return nil, err
		}
	}
	if text == "" {
		text = pythread.NextName(rt, nameOf(rt, th.target))
	}
	th.Thread = pythread.New(text)
	th.Thread.Object = x
	return starlark.None, nil
}

// nameOf is the __name__ of a target, or "".
func nameOf(rt *object.Runtime, target starlark.Value) string {
	if h, ok := target.(starlark.HasAttrs); ok {
		if v, err := h.Attr("__name__"); err == nil && v != nil {
			s, _ := object.AsText(v)
			return s
		}
	}
	switch f := target.(type) {
	case *starlark.Function:
		name, _, _ := rt.FunctionName(f.Name())
		return name
	case *object.Instance:
		return ""
	case starlark.Callable:
		return f.Name()
	}
	return ""
}

// inherited is whether a thread made by t is a daemon: as t itself.
func (s *state) inherited(t *interp.Thread) bool {
	if record, ok := t.Object.(*pythread.Thread); ok && record.Object != nil {
		if x, ok := record.Object.(*object.Instance); ok {
			return x.Native.(*thread).daemon
		}
	}
	return t.Daemon
}

func (s *state) setName(th *thread, v starlark.Value) error {
	if err := s.initialized(th); err != nil {
		return err
	}
	text, err := s.rt.Str(nil, v)
	if err == nil {
		th.Name = text
	}
	return err
}

func (s *state) setDaemon(th *thread, v starlark.Value) error {
	switch {
	case th.Thread == nil:
		return s.rt.Errorf("RuntimeError", "Thread.__init__() not called")
	case th.started:
		return s.rt.Errorf("RuntimeError", "cannot set daemon status of active thread")
	}
	th.daemon = bool(v.Truth())
	return nil
}

// start begins the thread and, as CPython does, waits until it runs.
func (s *state) start(thr *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	def := object.Def{Name: "start", Class: "Thread", Method: true}
	if err := def.Unpack(rt, args, kwargs); err != nil {
		return nil, err
	}
	switch {
	case th.Thread == nil:
		return nil, rt.Errorf("RuntimeError", "thread.__init__() not called")
	case th.started:
		return nil, rt.Errorf("RuntimeError", "threads can only be started once")
	}
	var begun interp.Parker
	err := th.Start(rt, th.daemon, func(own *starlark.Thread) error {
		begun.Wake()
		_, err := rt.CallMethod(own, x, "run")
		if err != nil && s.hooked(own, x, err) {
			return nil
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	th.started = true
	return starlark.None, rt.Thread(thr).Block(&begun)
}

// run calls the target.
func (s *state) run(thr *starlark.Thread, x *object.Instance, th *thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	target, args, kwargs := th.target, th.args, th.kwargs
	if err := s.initialized(th); err != nil {
		return nil, err
	}
	defer func() { th.target, th.args, th.kwargs = nil, nil, nil }()
	if target == nil || target == starlark.None || !bool(target.Truth()) {
		return starlark.None, nil
	}
	positional, err := s.unpackArgs(target, args)
	if err != nil {
		return nil, err
	}
	keyword, err := s.unpackKwargs(target, kwargs)
	if err != nil {
		return nil, err
	}
	_, err = s.rt.Call(thr, target, positional, keyword)
	return starlark.None, err
}

// unpackArgs is what f(*v) passes. A string is its characters.
func (s *state) unpackArgs(f, v starlark.Value) (starlark.Tuple, error) {
	switch v := v.(type) {
	case starlark.Tuple:
		return v, nil
	case starlark.String:
		var chars starlark.Tuple
		for i := range len(v) {
			chars = append(chars, v[i:i+1])
		}
		return chars, nil
	}
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, s.rt.Errorf("TypeError", "%s() argument after * must be an iterable, not %s", s.shown(f), s.rt.TypeName(v))
	}
	defer iter.Done()
	var all starlark.Tuple
	var e starlark.Value
	for iter.Next(&e) {
		all = append(all, e)
	}
	return all, nil
}

func (s *state) unpackKwargs(f, v starlark.Value) ([]starlark.Tuple, error) {
	d, ok := v.(starlark.IterableMapping)
	if !ok {
		return nil, s.rt.Errorf("TypeError", "%s() argument after ** must be a mapping, not %s", s.shown(f), s.rt.TypeName(v))
	}
	items := d.Items()
	for _, kv := range items {
		if _, ok := kv[0].(starlark.String); !ok {
			return nil, s.rt.Errorf("TypeError", "%s", s.rt.Pick(s.shown(f)+"() keywords must be strings", "keywords must be strings"))
		}
	}
	return items, nil
}

// shown is a function's name in messages: Python 3 puts its module before.
func (s *state) shown(f starlark.Value) string {
	if _, script := f.(*starlark.Function); script && s.rt.Py3() {
		return "__main__." + nameOf(s.rt, f)
	}
	return nameOf(s.rt, f)
}

func (s *state) join(thr *starlark.Thread, x *object.Instance, th *thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	def := object.Def{Name: "join", Class: "Thread", Names: []string{"timeout"}, Defaults: 1, Method: true}
	var v starlark.Value
	if err := def.Unpack(rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	self := rt.Thread(thr)
	switch {
	case th.Thread == nil:
		return nil, rt.Errorf("RuntimeError", "Thread.__init__() not called")
	case !th.started:
		return nil, rt.Errorf("RuntimeError", "cannot join thread before it is started")
	case th.Interp() == self:
		return nil, rt.Errorf("RuntimeError", "cannot join current thread")
	}
	timeout, err := s.waitTimeout(v)
	if err != nil {
		return nil, err
	}
	return starlark.None, th.Join(self, timeout)
}

func (s *state) reprThread(_ *starlark.Thread, x *object.Instance, th *thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	if th.Thread == nil {
		return nil, s.rt.Errorf("AssertionError", "Thread.__init__() was not called")
	}
	status := "initial"
	switch {
	case th.Alive():
		status = "started"
	case th.started:
		status = "stopped"
	}
	if th.daemon {
		status += " daemon"
	}
	if it := th.Interp(); it != nil {
		status += fmt.Sprintf(" %d", it.ID)
	}
	return s.rt.Text(fmt.Sprintf("<%s(%s, %s)>", x.Class().Name(), th.Name, status)), nil
}
