package socketserver

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// body is what a method does with its object and as many arguments as it has
// parameters. An argument that was left out is nil.
type body func(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error)

// method makes a method of the named class. A parameter whose name ends in "="
// may be left out.
//
// It stands on the stack of every connection: the frame is kept small, and
// what is rare is in functions of its own.
func (l *library) method(class, name string, do body, params ...string) *object.Method {
	def := &object.Def{Name: name, Class: class, Method: true}
	for _, p := range params {
		if q, optional := strings.CutSuffix(p, "="); optional {
			p = q
			def.Defaults++
		}
		def.Names = append(def.Names, p)
	}
	return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x, ok := self.(*object.Instance)
		if !ok {
			return nil, l.notInstance(def, self)
		}
		if len(kwargs) > 0 || len(args) != len(def.Names) {
			var err error
			if args, err = l.bind(def, args, kwargs); err != nil {
				return nil, err
			}
		}
		return do(thread, x, args)
	})
}

func (l *library) notInstance(def *object.Def, self starlark.Value) error {
	return l.rt.Errorf("TypeError", "unbound method %s() must be called with %s instance as first argument (got %s instance instead)",
		def.Name, def.Class, l.rt.TypeName(self))
}

// bind puts arguments in the order of the parameters.
func (l *library) bind(def *object.Def, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Tuple, error) {
	bound := make(starlark.Tuple, len(def.Names))
	into := make([]*starlark.Value, len(bound))
	for i := range bound {
		into[i] = &bound[i]
	}
	return bound, def.Unpack(l.rt, args, kwargs, into...)
}

// call calls v.name(args...) as a script would.
func (l *library) call(thread *starlark.Thread, v starlark.Value, name string, args ...starlark.Value) (starlark.Value, error) {
	if x, ok := v.(*object.Instance); ok {
		return l.rt.CallMethod(thread, x, name, args...)
	}
	f, err := l.attr(v, name)
	if err != nil {
		return nil, err
	}
	return l.rt.Call(thread, f, args, nil)
}

// attr is v.name of any value.
func (l *library) attr(v starlark.Value, name string) (starlark.Value, error) {
	if x, ok := v.(starlark.HasAttrs); ok {
		if a, err := x.Attr(name); a != nil || err != nil {
			return a, err
		}
	}
	return nil, l.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", l.rt.TypeName(v), name)
}

// callAttr calls x.attr.name(args...).
func (l *library) callAttr(thread *starlark.Thread, x *object.Instance, attr, name string, args ...starlark.Value) (starlark.Value, error) {
	v, err := x.Attr(attr)
	if err != nil {
		return nil, err
	}
	return l.call(thread, v, name, args...)
}

// truth is the truth of x.name.
func truth(x *object.Instance, name string) (bool, error) {
	v, err := x.Attr(name)
	if err != nil {
		return false, err
	}
	return bool(v.Truth()), nil
}

// pair unpacks v into two values.
func (l *library) pair(v starlark.Value) (starlark.Tuple, error) {
	if t, ok := v.(starlark.Tuple); ok && len(t) == 2 {
		return t, nil
	}
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, l.rt.Errorf("TypeError", l.rt.Pick("'%s' object is not iterable", "cannot unpack non-iterable %s object"), l.rt.TypeName(v))
	}
	defer iter.Done()
	var t starlark.Tuple
	var e starlark.Value
	for len(t) < 3 && iter.Next(&e) {
		t = append(t, e)
	}
	switch {
	case len(t) > 2:
		return nil, l.rt.Errorf("ValueError", "%s", l.rt.Pick("too many values to unpack", "too many values to unpack (expected 2)"))
	case len(t) < 2 && l.rt.Py3():
		return nil, l.rt.Errorf("ValueError", "not enough values to unpack (expected 2, got %d)", len(t))
	case len(t) == 1:
		return nil, l.rt.Errorf("ValueError", "need more than 1 value to unpack")
	case len(t) == 0:
		return nil, l.rt.Errorf("ValueError", "need more than 0 values to unpack")
	}
	return t, nil
}
