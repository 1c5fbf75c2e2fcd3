package object

import (
	"go.starlark.net/starlark"
)

// CallMethod calls x.name(args...) as a script would: an override counts. A
// method written in Go is called directly, without a frame of the engine.
func (rt *Runtime) CallMethod(thread *starlark.Thread, x *Instance, name string, args ...starlark.Value) (starlark.Value, error) {
	if _, own := x.Own(name); !own {
		switch f := x.class.lookup(name).(type) {
		case *Method:
			return f.Func(thread, x, args, nil)
		case *starlark.Function:
			return rt.callUnbound(thread, f, x, args, nil)
		}
	}
	f, err := x.Attr(name)
	if err != nil {
		return nil, err
	}
	return rt.Call(thread, f, args, nil)
}

// Overridden reports whether x.name is anything but the method m of a Go class:
// a caller may then skip a call that does nothing.
func (x *Instance) Overridden(name string, m *Method) bool {
	if _, own := x.Own(name); own {
		return true
	}
	f, ok := x.class.lookup(name).(*Method)
	return !ok || f.MethodName != m.MethodName || f.owner != m.owner
}

// Call calls any value. A panic of ours never passes through scripts: see host.
func (rt *Runtime) Call(thread *starlark.Thread, f starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if _, ok := f.(starlark.Callable); !ok {
		return nil, rt.NotCallable(f)
	}
	return starlark.Call(thread, f, args, kwargs)
}

// NotCallable is the error of calling v.
func (rt *Runtime) NotCallable(v starlark.Value) error {
	if x, ok := v.(*Instance); ok && x.class.OldStyle {
		return rt.Errorf("AttributeError", "%s instance has no __call__ method", x.class.name)
	}
	return rt.Errorf("TypeError", "'%s' object is not callable", rt.TypeName(v))
}

// callUnbound calls f, found on a class, with self in front.
func (rt *Runtime) callUnbound(thread *starlark.Thread, f starlark.Value, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	switch f := f.(type) {
	case *Method:
		return f.Func(thread, self, args, kwargs)
	case *starlark.Function:
		all := make(starlark.Tuple, len(args)+1)
		all[0] = self
		copy(all[1:], args)
		return starlark.Call(thread, f, all, kwargs)
	}
	bound, err := rt.bind(f, self, rt.TypeOf(self))
	if err != nil {
		return nil, err
	}
	return rt.Call(thread, bound, args, kwargs)
}

// Special calls the special method name of x's class, if it has one. Python
// looks these up on the class, not on the object.
func (x *Instance) Special(thread *starlark.Thread, name string, args ...starlark.Value) (v starlark.Value, found bool, err error) {
	f := x.class.method(name)
	if f == nil || f == starlark.None {
		return nil, false, nil
	}
	v, err = x.class.rt.callUnbound(thread, f, x, args, nil)
	return v, true, err
}

// HasSpecial reports whether x's class has the special method name.
func (x *Instance) HasSpecial(name string) bool {
	f := x.class.method(name)
	return f != nil && f != starlark.None
}
