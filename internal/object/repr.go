package object

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
)

// Str is str(v): what print writes.
func (rt *Runtime) Str(thread *starlark.Thread, v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), nil
	case Text:
		return v.s, nil
	case starlark.Bytes:
		if rt.Dialect != Py3 {
			return string(v), nil
		}
	case starlark.Float:
		return format.FloatStr(rt.Version(), float64(v)), nil
	case starlark.Int:
		return rt.decimal(v)
	case *ByteArray:
		if rt.Dialect != Py3 {
			return string(v.b), nil
		}
	case *Instance:
		return v.str(thread)
	case Complex:
		return v.Str(), nil
	case *MemoryView:
		if v.buffer {
			return string(v.Bytes()), nil
		}
	case *Class:
		if v.OldStyle && !rt.Py3() {
			return v.Module + "." + v.name, nil
		}
	}
	return rt.Repr(thread, v)
}

// DefaultEncoding is the codec of the dialect by which str and unicode, or str
// and bytes, turn into each other.
func (rt *Runtime) DefaultEncoding() string {
	if rt.Py3() || rt.UTF8 {
		return "utf-8"
	}
	return "ascii"
}

// Version is the format package's name for the words of the dialect.
func (rt *Runtime) Version() format.Version {
	if rt.Py3() {
		return format.Py3
	}
	return format.Py2
}

func (x *Instance) str(thread *starlark.Thread) (string, error) {
	rt := x.class.rt
	if x.Exception() != nil {
		if m, ok := x.class.method("__str__").(*Method); ok && m.owner == rt.Exc("BaseException") {
			return rt.exceptionStr(thread, x)
		}
	}
	names := []string{"__str__"}
	if rt.Dialect == Py2 {
		names = []string{"__str__", "__unicode__"}
	}
	for _, name := range names[:1] {
		v, found, err := x.Special(thread, name)
		if err != nil {
			return "", err
		}
		if found {
			return rt.textResult(v, name)
		}
	}
	return x.repr(thread)
}

func (rt *Runtime) textResult(v starlark.Value, method string) (string, error) {
	if s, ok := AsText(v); ok {
		return s, nil
	}
	if b, ok := v.(starlark.Bytes); ok && rt.Dialect != Py3 {
		return string(b), nil
	}
	return "", rt.Errorf("TypeError", "%s returned non-string (type %s)", method, rt.TypeName(v))
}

func (x *Instance) repr(thread *starlark.Thread) (string, error) {
	rt := x.class.rt
	if x.Exception() != nil {
		if m, ok := x.class.method("__repr__").(*Method); ok && m.owner == rt.Exc("BaseException") {
			return rt.exceptionRepr(thread, x)
		}
	}
	v, found, err := x.Special(thread, "__repr__")
	if err != nil {
		return "", err
	}
	if found {
		return rt.textResult(v, "__repr__")
	}
	return x.defaultRepr(), nil
}

func (x *Instance) defaultRepr() string {
	c := x.class
	if c.OldStyle && !c.rt.Py3() {
		return fmt.Sprintf("<%s.%s instance at %#x>", c.Module, c.name, x.address())
	}
	return fmt.Sprintf("<%s object at %#x>", c.QualName(), x.address())
}

// Repr is repr(v).
func (rt *Runtime) Repr(thread *starlark.Thread, v starlark.Value) (string, error) {
	r := repr{rt: rt, thread: thread, path: rt.showing[thread]}
	b, err := r.append(nil, v)
	return string(b), err
}

// repr writes a value that may contain itself.
type repr struct {
	rt     *Runtime
	thread *starlark.Thread
	path   []starlark.Value // the containers being written
}

// tooDeep bounds nested containers: deeper ones are an error in CPython too.
const tooDeep = 1000

func (r *repr) append(b []byte, v starlark.Value) ([]byte, error) {
	rt := r.rt
	switch v := v.(type) {
	case starlark.NoneType:
		return append(b, "None"...), nil
	case starlark.Bool:
		if v {
			return append(b, "True"...), nil
		}
		return append(b, "False"...), nil
	case starlark.Int:
		return r.int(b, v)
	case starlark.Float:
		return format.AppendFloatRepr(b, float64(v)), nil
	case starlark.String:
		if rt.Py3() {
			return format.AppendRepr(b, format.Str3, string(v)), nil
		}
		return format.AppendRepr(b, format.Str2, string(v)), nil
	case starlark.Bytes:
		if rt.Py3() {
			return format.AppendRepr(b, format.Bytes3, string(v)), nil
		}
		return format.AppendRepr(b, format.Str2, string(v)), nil
	case Text:
		if rt.Py3() {
			return format.AppendRepr(b, format.Str3, v.s), nil
		}
		return format.AppendRepr(b, format.Unicode2, v.s), nil
	case *starlark.List:
		return r.sequence(b, v, "[", "]", "[...]", v.Len(), v.Index)
	case starlark.Tuple:
		if len(v) == 1 {
			return r.sequence(b, v, "(", ",)", "(...)", 1, v.Index)
		}
		return r.sequence(b, v, "(", ")", "(...)", len(v), v.Index)
	case *starlark.Dict:
		return r.dict(b, v)
	case *starlark.Set:
		return r.set(b, v)
	case *Instance:
		s, err := r.instance(v)
		return append(b, s...), err
	case *starlark.Function:
		name := r.rt.FunctionLabel(v.Name())
		if r.rt.Py3() {
			name = r.rt.Qualname(v)
		}
		return fmt.Appendf(b, "<function %s at %#x>", name, address(v)), nil
	case *starlark.Builtin:
		return append(b, r.builtin(v)...), nil
	}
	return append(b, v.String()...), nil
}

func (r *repr) builtin(v *starlark.Builtin) string {
	if recv := v.Receiver(); recv != nil {
		return fmt.Sprintf("<built-in method %s of %s object at %#x>", v.Name(), r.rt.TypeName(recv), address(v))
	}
	return fmt.Sprintf("<built-in function %s>", v.Name())
}

// int writes an int; in Python 2 one beyond a machine word is a long.
func (r *repr) int(b []byte, v starlark.Int) ([]byte, error) {
	if n, ok := v.Int64(); ok {
		return fmt.Appendf(b, "%d", n), nil
	}
	s, err := r.rt.decimal(v)
	b = append(b, s...)
	if !r.rt.Py3() {
		b = append(b, 'L')
	}
	return b, err
}

func (r *repr) enter(v starlark.Value) (again bool, err error) {
	for _, p := range r.path {
		if samePointer(p, v) {
			return true, nil
		}
	}
	if len(r.path) > tooDeep {
		if r.rt.Py3() {
			return false, r.rt.Errorf("RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
		}
		return false, r.rt.Errorf("RuntimeError", "maximum recursion depth exceeded while getting the repr of a list")
	}
	r.path = append(r.path, v)
	return false, nil
}

// samePointer is identity for the containers that may hold themselves.
func samePointer(x, y starlark.Value) bool {
	switch x := x.(type) {
	case *starlark.List:
		y, ok := y.(*starlark.List)
		return ok && x == y
	case *starlark.Dict:
		y, ok := y.(*starlark.Dict)
		return ok && x == y
	case *starlark.Set:
		y, ok := y.(*starlark.Set)
		return ok && x == y
	case starlark.Tuple:
		y, ok := y.(starlark.Tuple)
		return ok && len(x) == len(y) && len(x) > 0 && &x[0] == &y[0]
	}
	return false
}

// instance asks an object, whose __repr__ may come back to what is being written.
func (r *repr) instance(x *Instance) (string, error) {
	if len(r.path) == 0 {
		return x.repr(r.thread)
	}
	return r.rt.within(r.thread, r.path, func() (string, error) { return x.repr(r.thread) })
}

// within calls show, which may come back to what is on the path.
func (rt *Runtime) within(thread *starlark.Thread, path []starlark.Value, show func() (string, error)) (string, error) {
	before := rt.showing[thread]
	if rt.showing == nil {
		rt.showing = map[*starlark.Thread][]starlark.Value{}
	}
	rt.showing[thread] = path
	s, err := show()
	if before == nil {
		delete(rt.showing, thread)
	} else {
		rt.showing[thread] = before
	}
	return s, err
}

// nested calls show, the str or repr of x, which may hold itself.
func (rt *Runtime) nested(thread *starlark.Thread, x *Instance, what string, show func() (string, error)) (string, error) {
	path := rt.showing[thread]
	if len(path) > tooDeep {
		return "", rt.tooDeep(" while getting the " + what + " of an object")
	}
	return rt.within(thread, append(path, x), show)
}

func (r *repr) leave() { r.path = r.path[:len(r.path)-1] }

func (r *repr) sequence(b []byte, v starlark.Value, open, end, again string, n int, at func(int) starlark.Value) ([]byte, error) {
	if a, err := r.enter(v); err != nil || a {
		return append(b, again...), err
	}
	defer r.leave()
	b = append(b, open...)
	var err error
	for i := 0; i < n; i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		if b, err = r.append(b, at(i)); err != nil {
			return b, err
		}
	}
	return append(b, end...), nil
}

func (r *repr) dict(b []byte, d *starlark.Dict) ([]byte, error) {
	if a, err := r.enter(d); err != nil || a {
		return append(b, "{...}"...), err
	}
	defer r.leave()
	b = append(b, '{')
	for i, kv := range r.rt.Items(d) {
		if i > 0 {
			b = append(b, ", "...)
		}
		var err error
		if b, err = r.append(b, kv[0]); err != nil {
			return b, err
		}
		b = append(b, ": "...)
		if b, err = r.append(b, kv[1]); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

// set writes set([1, 2]) in Python 2, {1, 2} or set() in Python 3.
func (r *repr) set(b []byte, s *starlark.Set) ([]byte, error) {
	elems := r.rt.Elements(s)
	at := func(i int) starlark.Value { return elems[i] }
	switch {
	case !r.rt.Py3():
		return r.sequence(b, s, "set([", "])", "set(...)", len(elems), at)
	case len(elems) == 0:
		return append(b, "set()"...), nil
	}
	return r.sequence(b, s, "{", "}", "set(...)", len(elems), at)
}

// Join writes values with sep between them, each by Str: what print does.
func (rt *Runtime) Join(thread *starlark.Thread, args starlark.Tuple, sep string) (string, error) {
	if len(args) == 1 {
		return rt.Str(thread, args[0])
	}
	var b strings.Builder
	for i, v := range args {
		if i > 0 {
			b.WriteString(sep)
		}
		s, err := rt.Str(thread, v)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	return b.String(), nil
}
