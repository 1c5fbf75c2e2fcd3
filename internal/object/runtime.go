// Package object is Python's data model on Starlark values: classes,
// instances, super, exceptions and their tracebacks, text, str and repr.
//
// The state of one interpreter is a [Runtime]; nothing here is global, so two
// interpreters in one process share no class. Every value that needs its
// runtime reaches it through its class.
package object

import (
	"sync"

	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
)

// Dialect is the language of a script: it decides what is text and what is
// bytes, which exception classes there are, and the words of messages.
type Dialect int

const (
	Star Dialect = iota // .star: Starlark's grammar, Python 2.7's values and words
	Py2                 // .py, Python 2.7
	Py3                 // .py, Python 3.13
)

// Python3 reports whether values and words are Python 3's.
func (d Dialect) Python3() bool { return d == Py3 }

func (d Dialect) String() string {
	return [...]string{"Starlark", "Python 2", "Python 3"}[d]
}

// Runtime is the object layer of one interpreter.
type Runtime struct {
	In      *interp.Interp
	Dialect Dialect

	// Object and Type are the roots of the class tree.
	Object, Type *Class

	// Modules are the imported modules, by Python's name. Only the holder of
	// the lock may touch it.
	Modules map[string]starlark.Value

	// Source gives a line of a source text for tracebacks, without its end;
	// nil or false where it is not known.
	Source func(filename string, line int) (string, bool)

	// Colors: reports of uncaught exceptions are colored (Python 3 at a terminal).
	Colors bool

	// Hidden reports the frames that tracebacks leave out.
	Hidden func(name, filename string) bool

	// Import imports a module and the packages above it, and returns it with
	// the topmost; level counts the dots of a relative import. nil where
	// nothing can be imported.
	Import func(thread *starlark.Thread, name string, level int) (top, leaf starlark.Value, err error)

	// Reload runs a module's source once more. It may be nil.
	Reload func(thread *starlark.Thread, m *Module) (starlark.Value, error)

	// UTF8 has str and unicode turn into each other by UTF-8, not ASCII (2.7),
	// as sys.setdefaultencoding asks.
	UTF8 bool

	// Unlock, if it is not nil, gives sys the name setdefaultencoding, which
	// Python 2 takes away when it starts and reload(sys) brings back.
	Unlock func()

	// Compile makes a code object of a source text for exec, eval or compile;
	// mode is "exec", "eval" or "single". inherit says that the calling
	// code's features of __future__ hold for it too. nil where nothing can be compiled.
	Compile func(thread *starlark.Thread, src, filename, mode string, decoded, inherit bool) (*Code, error)

	// ModuleOf returns the module of a Python file that runs or ran, or nil.
	// It may be nil itself.
	ModuleOf func(filename string) *Module

	// Predeclared are the host's own names, which scripts find like built-in ones.
	Predeclared starlark.StringDict

	// Place tells what Python 3 shows for a frame of a traceback; nil or false
	// where it is not known. failed is the attribute whose look-up raised the
	// exception, if the frame is the innermost one of such.
	Place func(f Frame, failed string) (Place, bool)

	// Scope returns the names that a frame's code sees; nil or false where
	// they are not known.
	Scope func(f Frame) (Scope, bool)

	// IsModule reports whether Python's standard library has a module of this
	// name that can be imported here; it may be nil. BuiltinNames are the
	// names of the dialect's built-in functions and types.
	IsModule     func(name string) bool
	BuiltinNames func() []string

	// ArityOf tells about the function name whose body begins at or after a
	// line of a file; nil or false where it is not known.
	ArityOf func(filename, name string, line, col int) (Arity, bool)

	// CallAt returns the call that a frame is at; nil or false where it is not
	// known.
	CallAt func(f Frame) (CallSite, bool)

	once       sync.Once
	exceptions map[string]*Class
	types      typeTable
	locals     map[any]any // of other packages; see Local
	epoch      uint64      // grows with every change of a class; see Class.lookup
	intKeys    bool        // an object of a class of ints may be a key; see IntKey
	intDigits  int         // see IntDigits; 0 stands for the usual limit, -1 for none
	textKeys   bool        // the same of a class of text; see TextKey
	tables     tables      // of dicts and sets of Python 2; see Keys

	showing map[*starlark.Thread][]starlark.Value // the containers whose repr each thread is writing
}

// New makes the object layer of in.
func New(in *interp.Interp, d Dialect) *Runtime {
	rt := &Runtime{In: in, Dialect: d, Modules: map[string]starlark.Value{}, epoch: 1}
	in.Values = rt
	in.OnCtrlC = func() error { return rt.Raise(rt.Exc("KeyboardInterrupt")) }
	rt.Type = rt.newType("type", nil)
	rt.Object = rt.newType("object", nil)
	rt.Type.setBases([]*Class{rt.Object})
	rt.Object.define(objectMethods()...)
	rt.defineNew()
	return rt
}

// For returns the runtime of a Starlark thread. A thread of a foreign host that
// was not attached gets one of its own, in the [Star] dialect.
func For(thread *starlark.Thread) *Runtime {
	t := interp.Of(thread)
	if t == nil {
		t = interp.Detached(thread)
	}
	if t.In.Values == nil {
		New(t.In, Star)
	}
	return t.In.Values.(*Runtime)
}

// Thread returns the pysock thread behind a Starlark thread, as [For] does.
func (rt *Runtime) Thread(thread *starlark.Thread) *interp.Thread {
	if t := interp.Of(thread); t != nil {
		return t
	}
	return interp.Detached(thread)
}

// current is the Starlark thread for hooks that are not told theirs.
func (rt *Runtime) current() *starlark.Thread {
	if t := rt.In.Current(); t != nil {
		return t.Star
	}
	return &starlark.Thread{Name: "host"}
}

// Py3 reports whether values and words are Python 3's.
func (rt *Runtime) Py3() bool { return rt.Dialect == Py3 }

// Pick returns the words of the runtime's Python.
func (rt *Runtime) Pick(py2, py3 string) string {
	if rt.Py3() {
		return py3
	}
	return py2
}
