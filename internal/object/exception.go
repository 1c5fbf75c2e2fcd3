package object

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/errnos"
	"go.starlark.net/starlark"
)

// Error is a Python exception on its way: a Go error that holds the exception
// object. It passes through go.starlark.net unharmed; errors.As finds it.
type Error struct {
	Value *Instance // of a class that derives from BaseException

	// Below is where the exception had been before it was raised again here:
	// the end of its traceback.
	Below []Frame
	// Again: it is raised again by the frame that Below begins with.
	Again bool
}

// Error is the class and the text of the exception. The engine asks for it each time that an
// error passes through a call, so it calls no method of a script: an exception that
// could need one shows its class alone.
func (e *Error) Error() string {
	name := e.Value.class.name
	if !e.plain() {
		return name
	}
	rt := e.Value.class.rt
	s, err := rt.Str(rt.current(), e.Value)
	if err != nil || s == "" {
		return name
	}
	return name + ": " + s
}

// plain reports whether the exception's text is made without the script's help.
func (e *Error) plain() bool {
	if _, own := e.Value.class.method("__str__").(*starlark.Function); own {
		return false
	}
	if _, own := e.Value.class.method("__repr__").(*starlark.Function); own {
		return false
	}
	x := e.Value.Exception()
	if x == nil {
		return false
	}
	for _, a := range x.Args {
		switch a.(type) {
		case starlark.String, starlark.Bytes, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, Text:
		default:
			return false
		}
	}
	return true
}

// Exception is what an exception object holds besides its attributes.
type Exception struct {
	Args starlark.Tuple

	// Errno, Strerror and Filename are those of EnvironmentError (Python 2) and
	// OSError (Python 3); nil where the arguments did not give them.
	// Filename2 is Python 3's second name, of rename and its like.
	Errno, Strerror, Filename, Filename2 starlark.Value

	// Trace is where it was raised, outermost call first.
	Trace []Frame

	// Cause and Context chain exceptions in Python 3.
	Cause, Context  *Instance
	SuppressContext bool
	Notes           []string

	fields []field // that the class gives its objects: SyntaxError's place, NameError's name
}

// Exception returns the exception state of x, or nil if it is no exception.
func (x *Instance) Exception() *Exception {
	e, _ := x.Native.(*Exception)
	return e
}

// exceptionTree makes the exception classes once.
func (rt *Runtime) exceptionTree() map[string]*Class {
	rt.once.Do(func() {
		entries, module := exceptions2, "exceptions"
		if rt.Py3() {
			entries, module = exceptions3, "builtins"
		}
		m := make(map[string]*Class, len(entries)+2)
		for _, e := range entries {
			var bases []*Class
			if e.base != "" {
				bases = []*Class{m[e.base]}
			}
			m[e.name] = rt.NewClass(module, e.name, bases)
		}
		base := m["BaseException"]
		base.New = newException
		base.Define(exceptionMethods()...)
		base.DefineAttrs(exceptionAttrs()...)
		env := "EnvironmentError"
		if rt.Py3() {
			env = "OSError"
			base.Define(exceptionMethods3()...)
			for _, a := range aliases3 {
				m[a.name] = m[a.base]
			}
			base.DefineAttrs(exceptionAttrs3()...)
			m["StopIteration"].DefineAttrs(argAttr("value"))
		} else {
			base.DefineAttrs(messageAttr())
		}
		m["SystemExit"].DefineAttrs(argAttr("code"))
		for _, name := range []string{"UnicodeDecodeError", "UnicodeEncodeError"} {
			m[name].DefineAttrs(unicodeAttrs()...)
			m[name].Define(NewMethod("__init__", initUnicode))
		}
		rt.defineFields(m)
		m[env].DefineAttrs(environmentAttrs()...)
		m[env].Define(NewMethod("__init__", initEnvironment))
		rt.exceptions = m
	})
	return rt.exceptions
}

// Exc returns the exception class that Python knows by this name without an
// import. It panics if there is none: that is a mistake of ours.
func (rt *Runtime) Exc(name string) *Class {
	c := rt.exceptionTree()[name]
	if c == nil {
		panic("object: no exception class " + name + " in " + rt.Dialect.String())
	}
	return c
}

// Exceptions returns the built-in exception classes by name.
func (rt *Runtime) Exceptions() map[string]*Class { return rt.exceptionTree() }

// NewExceptionClass makes an exception class of a module.
func (rt *Runtime) NewExceptionClass(module, name string, bases ...*Class) *Class {
	return rt.NewClass(module, name, bases)
}

func newException(thread *starlark.Thread, cls *Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if cls.rt.Py3() && len(args) >= 2 && cls == cls.rt.Exc("OSError") {
		cls = cls.rt.osErrorClass(args[0])
	}
	if !cls.rt.Py3() { // there only __init__ keeps the arguments
		if m, ok := cls.method("__init__").(*Method); !ok || m == nil {
			args = nil
		}
	}
	return &Instance{class: cls, Native: &Exception{Args: args}}, nil
}

// osErrorClass is the class OSError(errno, ...) becomes.
func (rt *Runtime) osErrorClass(errno starlark.Value) *Class {
	if i, ok := AsInt(errno); ok {
		if n, ok := i.Int64(); ok {
			if name := errnoClass3[errnos.Name(int(n))]; name != "" {
				return rt.Exc(name)
			}
		}
	}
	return rt.Exc("OSError")
}

// Raise makes an error of class c with the given arguments.
func (rt *Runtime) Raise(c *Class, args ...starlark.Value) *Error {
	if rt.Py3() && c == rt.Exc("OSError") && len(args) >= 2 {
		c = rt.osErrorClass(args[0])
	}
	x := &Instance{class: c, Native: &Exception{Args: args}}
	switch {
	case c.IsSubclass(rt.environment()):
		x.setEnvironment(args)
	case len(args) > 0 && c.IsSubclass(rt.Exc("SyntaxError")):
		x.Exception().SetField("msg", args[0])
	}
	return &Error{Value: x}
}

func (rt *Runtime) environment() *Class {
	if rt.Py3() {
		return rt.Exc("OSError")
	}
	return rt.Exc("EnvironmentError")
}

// Errorf makes an error of the built-in class with one text argument.
func (rt *Runtime) Errorf(class string, format string, args ...any) error {
	return rt.Raise(rt.Exc(class), rt.Text(fmt.Sprintf(format, args...)))
}

// OSError makes an error of class c (socket.error, os.error, IOError, ...)
// with the system's number and text. A filename may follow.
func (rt *Runtime) OSError(c *Class, errno int, filename ...starlark.Value) error {
	args := append([]starlark.Value{starlark.MakeInt(errno), rt.Text(errnos.Strerror(errno))}, filename...)
	return rt.Raise(c, args...)
}

// setEnvironment reads errno, strerror and filename out of the arguments, as
// EnvironmentError.__init__ does: with two or three of them.
func (x *Instance) setEnvironment(args starlark.Tuple) {
	e := x.Exception()
	e.Args = args
	if n := len(args); n < 2 || n > 3 && !(x.class.rt.Py3() && n <= 5) {
		return
	}
	e.Errno, e.Strerror = args[0], args[1]
	if len(args) > 2 {
		e.Filename = args[2]
		if len(args) == 5 {
			e.Filename2 = args[4]
		}
		e.Args = args[:2]
	}
}

func initEnvironment(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	self.(*Instance).setEnvironment(args)
	return starlark.None, nil
}

func exceptionMethods() []*Method {
	return []*Method{
		NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x := self.(*Instance)
			if len(kwargs) > 0 && !x.class.scripted() {
				return nil, x.class.rt.Errorf("TypeError", x.class.rt.Pick("%s does not take keyword arguments", "%s() takes no keyword arguments"), x.class.name)
			}
			x.Exception().Args = args
			return starlark.None, nil
		}),
		NewMethod("__str__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			s, err := rt.exceptionStr(thread, self.(*Instance))
			return rt.Text(s), err
		}),
		NewMethod("__repr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt := For(thread)
			s, err := rt.exceptionRepr(thread, self.(*Instance))
			return rt.Text(s), err
		}),
		// Python 2: e[0], and a, b = e.
		NewMethod("__getitem__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			rt, e := For(thread), self.(*Instance).Exception()
			if rt.Py3() {
				return nil, rt.Errorf("TypeError", "'%s' object is not subscriptable", rt.TypeName(self))
			}
			if len(args) != 1 {
				return nil, rt.Errorf("TypeError", "expected 1 arguments, got %d", len(args))
			}
			i, err := starlark.AsInt32(Plain(args[0]))
			if err != nil {
				return nil, rt.Errorf("TypeError", "an integer is required")
			}
			if i < 0 {
				i += len(e.Args)
			}
			if i < 0 || i >= len(e.Args) {
				return nil, rt.Errorf("IndexError", "tuple index out of range")
			}
			return e.Args[i], nil
		}),
	}
}

// exceptionMethods3 are the methods that only Python 3 has.
func exceptionMethods3() []*Method {
	return []*Method{
		NewMethod("with_traceback", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) != 1 {
				return nil, For(thread).Errorf("TypeError", "BaseException.with_traceback() takes exactly one argument (%d given)", len(args))
			}
			e := self.(*Instance).Exception()
			switch tb := args[0].(type) {
			case *Traceback:
				e.Trace = tb.Frames
			case starlark.NoneType:
				e.Trace = nil
			default:
				return nil, For(thread).Errorf("TypeError", "__traceback__ must be a traceback or None")
			}
			return self, nil
		}),
		NewMethod("add_note", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 1 {
				if s, ok := AsText(args[0]); ok {
					e := self.(*Instance).Exception()
					e.Notes = append(e.Notes, s)
					return starlark.None, nil
				}
			}
			return nil, For(thread).Errorf("TypeError", "note must be a str")
		}),
	}
}

func (c *Class) scripted() bool { return c.Module != "exceptions" && c.Module != "builtins" }

func exceptionAttrs() []*GetSet {
	return []*GetSet{
		{AttrName: "args",
			Get: func(x *Instance) (starlark.Value, error) { return x.Exception().Args, nil },
			Set: func(x *Instance, v starlark.Value) error {
				iter := starlark.Iterate(v)
				if iter == nil {
					return x.class.rt.Errorf("TypeError", "'%s' object is not iterable", x.class.rt.TypeName(v))
				}
				defer iter.Done()
				var args starlark.Tuple
				var e starlark.Value
				for iter.Next(&e) {
					args = append(args, e)
				}
				x.Exception().Args = args
				return nil
			}},
	}
}

// messageAttr is Python 2's e.message: the only argument, or an empty str.
func messageAttr() *GetSet {
	return &GetSet{AttrName: "message",
		Get: func(x *Instance) (starlark.Value, error) {
			if v, ok := x.Own("message"); ok {
				return v, nil
			}
			if e := x.Exception(); len(e.Args) == 1 {
				return e.Args[0], nil
			}
			return starlark.String(""), nil
		},
		Set: func(x *Instance, v starlark.Value) error { x.SetOwn("message", v); return nil },
	}
}

// argAttr is an attribute that is the first argument unless it was set.
func argAttr(name string) *GetSet {
	return &GetSet{AttrName: name,
		Get: func(x *Instance) (starlark.Value, error) {
			if v, ok := x.Own(name); ok {
				return v, nil
			}
			switch e := x.Exception(); len(e.Args) {
			case 0:
				return starlark.None, nil
			case 1:
				return e.Args[0], nil
			default:
				if name == "code" {
					return e.Args, nil
				}
				return e.Args[0], nil
			}
		},
		Set: func(x *Instance, v starlark.Value) error { x.SetOwn(name, v); return nil },
	}
}

func environmentAttrs() []*GetSet {
	return []*GetSet{
		environmentAttr("errno", func(e *Exception) *starlark.Value { return &e.Errno }),
		environmentAttr("strerror", func(e *Exception) *starlark.Value { return &e.Strerror }),
		environmentAttr("filename", func(e *Exception) *starlark.Value { return &e.Filename }),
	}
}

func environmentAttr(name string, field func(*Exception) *starlark.Value) *GetSet {
	return &GetSet{AttrName: name,
		Get: func(x *Instance) (starlark.Value, error) {
			if v := *field(x.Exception()); v != nil {
				return v, nil
			}
			return starlark.None, nil
		},
		Set: func(x *Instance, v starlark.Value) error { *field(x.Exception()) = v; return nil },
	}
}

func exceptionAttrs3() []*GetSet {
	return []*GetSet{
		chainAttr("__cause__", func(e *Exception) **Instance { return &e.Cause }),
		chainAttr("__context__", func(e *Exception) **Instance { return &e.Context }),
		{AttrName: "__suppress_context__",
			Get: func(x *Instance) (starlark.Value, error) { return starlark.Bool(x.Exception().SuppressContext), nil },
			Set: func(x *Instance, v starlark.Value) error {
				x.Exception().SuppressContext = bool(v.Truth())
				return nil
			}},
		{AttrName: "__notes__",
			Get: func(x *Instance) (starlark.Value, error) {
				rt, notes := x.class.rt, x.Exception().Notes
				if notes == nil {
					return nil, rt.NoAttribute(x, "__notes__", "'%s' object has no attribute '__notes__'", x.class.name)
				}
				list := make([]starlark.Value, len(notes))
				for i, n := range notes {
					list[i] = rt.Text(n)
				}
				return starlark.NewList(list), nil
			},
		},
		{AttrName: "__traceback__",
			Get: func(x *Instance) (starlark.Value, error) { return x.class.rt.tracebackOf(x), nil },
			Set: func(x *Instance, v starlark.Value) error {
				switch tb := v.(type) {
				case *Traceback:
					x.Exception().Trace = tb.Frames
				case starlark.NoneType:
					x.Exception().Trace = nil
				default:
					return x.class.rt.Errorf("TypeError", "__traceback__ must be a traceback or None")
				}
				return nil
			}},
	}
}

func chainAttr(name string, field func(*Exception) **Instance) *GetSet {
	return &GetSet{AttrName: name,
		Get: func(x *Instance) (starlark.Value, error) {
			if v := *field(x.Exception()); v != nil {
				return v, nil
			}
			return starlark.None, nil
		},
		Set: func(x *Instance, v starlark.Value) error {
			y, ok := v.(*Instance)
			if v != starlark.None && (!ok || y.Exception() == nil) {
				return x.class.rt.Errorf("TypeError", "exception %s must be None or derive from BaseException", strings.Trim(name, "_"))
			}
			*field(x.Exception()) = y
			if name == "__cause__" {
				x.Exception().SuppressContext = true
			}
			return nil
		},
	}
}

// exceptionStr is str(e), whose arguments may hold e.
func (rt *Runtime) exceptionStr(thread *starlark.Thread, x *Instance) (string, error) {
	return rt.nested(thread, x, "str", func() (string, error) { return rt.exceptionText(thread, x) })
}

// exceptionText is what BaseException.__str__ and those that override it in C write.
func (rt *Runtime) exceptionText(thread *starlark.Thread, x *Instance) (string, error) {
	e := x.Exception()
	if e.Errno != nil && x.class.IsSubclass(rt.environment()) {
		errno, err := rt.Str(thread, e.Errno)
		if err != nil {
			return "", err
		}
		text, err := rt.Str(thread, e.Strerror)
		if err != nil {
			return "", err
		}
		if e.Filename == nil || e.Filename == starlark.None {
			return fmt.Sprintf("[Errno %s] %s", errno, text), nil
		}
		name, err := rt.Repr(thread, e.Filename)
		if e.Filename2 != nil && e.Filename2 != starlark.None && err == nil {
			var second string
			second, err = rt.Repr(thread, e.Filename2)
			name += " -> " + second
		}
		return fmt.Sprintf("[Errno %s] %s: %s", errno, text, name), err
	}
	if x.class.IsSubclass(rt.Exc("SyntaxError")) {
		return rt.syntaxStr(thread, e)
	}
	if len(e.Args) == 5 && x.class.IsSubclass(rt.Exc("UnicodeError")) {
		if s, ok := rt.unicodeStr(x); ok {
			return s, nil
		}
	}
	switch {
	case len(e.Args) == 0:
		return "", nil
	case len(e.Args) == 1 && x.class.IsSubclass(rt.Exc("KeyError")):
		return rt.Repr(thread, e.Args[0])
	case len(e.Args) == 1:
		if t, ok := e.Args[0].(Text); ok && rt.Dialect == Py2 {
			return rt.ASCII(t)
		}
		return rt.Str(thread, e.Args[0])
	}
	return rt.Repr(thread, e.Args)
}

// exceptionRepr is repr(e): in Python 2 a single argument keeps its comma.
func (rt *Runtime) exceptionRepr(thread *starlark.Thread, x *Instance) (string, error) {
	e := x.Exception()
	s, err := rt.nested(thread, x, "repr", func() (string, error) {
		if len(e.Args) == 1 && rt.Py3() {
			s, err := rt.Repr(thread, e.Args[0])
			return "(" + s + ")", err
		}
		return rt.Repr(thread, e.Args)
	})
	return x.class.name + s, err
}

// IsException reports whether v may be raised: an instance or a class of exceptions.
func IsException(v starlark.Value) bool {
	switch v := v.(type) {
	case *Instance:
		return v.Exception() != nil
	case *Class:
		return v.IsSubclass(v.rt.Exc("BaseException"))
	}
	return false
}

// Raisable reports whether v may be raised: as [IsException], and in Python 2 also
// a classic class or an instance of one.
func (rt *Runtime) Raisable(v starlark.Value) bool {
	if rt.Dialect == Py2 {
		switch v := v.(type) {
		case *Instance:
			if v.class.OldStyle && v.Native == nil {
				return true
			}
		case *Class:
			if v.OldStyle {
				return true
			}
		}
	}
	return IsException(v)
}

// ToRaise turns the operand of raise or throw into an error: an exception, or
// a class that is called without arguments.
func (rt *Runtime) ToRaise(thread *starlark.Thread, v starlark.Value) error {
	if c, ok := v.(*Class); ok && rt.Raisable(c) {
		made, err := starlark.Call(thread, c, nil, nil)
		if err != nil {
			return err
		}
		v = made
	}
	if x, ok := v.(*Instance); ok && rt.Raisable(x) {
		if x.Native == nil {
			x.Native = &Exception{}
		}
		e := &Error{Value: x}
		if rt.Dialect != Py2 {
			e.Below = x.Exception().Trace
		}
		return e
	}
	if rt.Py3() {
		return rt.Errorf("TypeError", "exceptions must derive from BaseException")
	}
	return rt.Errorf("TypeError", "exceptions must be old-style classes or derived from BaseException, not %s", rt.TypeName(v))
}

// Matches reports whether err is a Python exception of the named built-in class.
func (rt *Runtime) Matches(err error, class string) bool {
	var e *Error
	return errors.As(err, &e) && e.Value.class.IsSubclass(rt.Exc(class))
}
