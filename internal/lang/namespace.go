package lang

import (
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// namespace is where the code of exec and eval finds and leaves its names: the
// predeclared $ns of such code.
type namespace struct {
	starlark.NoneType // an opaque value
	globals           *starlark.Dict
	locals            value // a mapping: globals itself in a module's own code
}

// BuiltinNames lists the dialect's built-in names in CPython's order.
func BuiltinNames(rt *object.Runtime) []string { return of(rt).builtinNames() }

func (l *lang) builtinNames() []string {
	names := builtinNames3
	if !l.Py3() {
		names = builtinNames2
	}
	return slices.DeleteFunc(strings.Fields(names), func(n string) bool { return !Has(l.Runtime, n) })
}

const builtinNames3 = `abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr
	globals hasattr hash hex id input isinstance issubclass iter aiter len locals max min next anext oct ord pow print
	repr round setattr sorted sum vars None Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod
	complex dict enumerate filter float frozenset property int list map object range reversed set slice staticmethod str
	super tuple type zip BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit
	ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError
	OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError
	Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning
	FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning
	UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError
	IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError IndentationError IndexError
	KeyError ModuleNotFoundError NotImplementedError PythonFinalizationError RecursionError UnboundLocalError UnicodeError
	BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError
	UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open quit exit`

const builtinNames2 = `bytearray IndexError all vars SyntaxError unicode UnicodeDecodeError memoryview isinstance NameError
	BytesWarning dict input oct bin SystemExit StandardError format repr sorted False RuntimeWarning list iter reload
	Warning round dir cmp set bytes reduce intern issubclass Ellipsis EOFError locals BufferError slice FloatingPointError
	sum getattr abs exit print True FutureWarning ImportWarning None hash ReferenceError len frozenset ord super TypeError
	KeyboardInterrupt UserWarning filter range staticmethod SystemError BaseException pow RuntimeError float MemoryError
	StopIteration globals divmod enumerate apply LookupError open quit basestring UnicodeError zip hex long next
	ImportError chr xrange type Exception tuple UnicodeTranslateError reversed UnicodeEncodeError IOError hasattr delattr
	setattr raw_input SyntaxWarning compile ArithmeticError str property GeneratorExit int KeyError coerce
	PendingDeprecationWarning file EnvironmentError unichr id OSError DeprecationWarning min UnicodeWarning execfile any
	complex bool ValueError NotImplemented map buffer max object TabError callable ZeroDivisionError eval
	IndentationError AssertionError classmethod UnboundLocalError NotImplementedError AttributeError OverflowError`

// BuiltinModule is the module of the built-in names: builtins, or Python 2's
// __builtin__.
func BuiltinModule(rt *object.Runtime) *object.Module {
	name := rt.Pick("__builtin__", "builtins")
	if m, ok := rt.Modules[name].(*object.Module); ok {
		return m
	}
	l := of(rt)
	m := rt.NewModule(name, func(name string) starlark.Value {
		if strings.HasPrefix(name, "$") {
			return nil
		}
		v, _ := Lookup(rt, name)
		return v
	}, l.builtinNames)
	rt.Modules[name] = m
	return m
}

// builtinDict is the dict that exec and eval call __builtins__.
func (l *lang) builtinDict() *starlark.Dict {
	if l.builtins == nil {
		l.builtins = starlark.NewDict(160)
		for _, n := range l.builtinNames() {
			if v, ok := Lookup(l.Runtime, n); ok {
				_ = l.builtins.SetKey(l.Text(n), v)
			}
		}
	}
	return l.builtins
}

// builtin looks a name up where the code of exec and eval looks last.
func (c ctx) builtin(ns *namespace, name string) (value, error) {
	b, found, err := c.dictGet(ns.globals, c.Text("__builtins__"))
	if err != nil {
		return nil, err
	}
	switch b := b.(type) {
	case *starlark.Dict:
		if b != c.builtins {
			v, found, err := c.dictGet(b, c.Text(name))
			if !found {
				v = nil
			}
			return v, err
		}
	case starlark.NoneType:
		if c.Py3() {
			return nil, c.typeError("'NoneType' object is not subscriptable")
		}
		return nil, nil
	case starlark.HasAttrs:
		if found && b != value(BuiltinModule(c.Runtime)) {
			v, err := b.Attr(name)
			if err != nil && c.Matches(err, "AttributeError") {
				err = nil
			}
			return v, err
		}
	}
	if v, ok := c.Predeclared[name]; ok {
		return v, nil
	}
	if strings.HasPrefix(name, "$") {
		return nil, nil
	}
	if name == "__name__" { // that of the module of the built-in names
		return c.Text(c.Pick("__builtin__", "builtins")), nil
	}
	v, _ := Lookup(c.Runtime, name)
	return v, nil
}

// loadGlobal looks a name up in the globals and the built-in names.
func (c ctx) loadGlobal(ns *namespace, name string) (value, error) {
	v, found, err := c.dictGet(ns.globals, c.Text(name))
	if found || err != nil {
		return v, err
	}
	if v, err = c.builtin(ns, name); v != nil || err != nil {
		return v, err
	}
	if c.Py3() {
		return nil, c.NoName("NameError", name, "name '%s' is not defined", name)
	}
	return nil, c.notDefined(name)
}

// loadName looks in the locals first.
func (c ctx) loadName(ns *namespace, name string) (value, error) {
	switch locals := ns.locals.(type) {
	case *starlark.Dict:
		if locals == ns.globals {
			break
		}
		if v, found, err := c.dictGet(locals, c.Text(name)); found || err != nil {
			return v, err
		}
	default:
		v, err := c.getitem(locals, c.Text(name))
		if err == nil || !c.Matches(err, "KeyError") {
			return v, err
		}
	}
	return c.loadGlobal(ns, name)
}

// store binds a name in the locals.
func (c ctx) store(ns *namespace, name string, v value) error {
	if d, ok := ns.locals.(*starlark.Dict); ok {
		return c.dictSet(d, c.Text(name), v)
	}
	return c.setitem(ns.locals, c.Text(name), v)
}

// moduleDict is the dict of a module's variables: what globals() returns in
// the module that f is of. Variables in cells move into it, so that it and they
// are one; others, which nothing but the module's own top level assigns, are
// copied anew each time.
func (c ctx) moduleDict(f *starlark.Function) (*starlark.Dict, error) {
	if f == nil {
		return starlark.NewDict(0), nil
	}
	if ns, ok := f.Module().Predeclared()["$ns"].(*namespace); ok {
		return ns.globals, nil
	}
	var m *object.Module
	if c.ModuleOf != nil {
		m = c.ModuleOf(f.Position().Filename())
	}
	d := c.dicts[f.Module()]
	if d == nil {
		if c.dicts == nil {
			c.dicts = map[*starlark.Module]*starlark.Dict{}
		}
		d = starlark.NewDict(16)
		c.dicts[f.Module()] = d
		if err := c.presets(d, m); err != nil {
			return nil, err
		}
		if m != nil {
			m.SetDict(d)
		}
	}
	globals := f.Globals()
	var names []string
	if m != nil {
		names = slices.Clone(m.Bound)
	}
	var rest []string
	for n := range globals {
		if isIdentifier(n) && !slices.Contains(names, n) {
			rest = append(rest, n)
		}
	}
	slices.Sort(rest)
	for _, n := range append(names, rest...) {
		var err error
		switch v := globals[n].(type) {
		case nil:
		case *cell:
			err = v.attach(d)
		default:
			err = d.SetKey(c.Text(n), v)
		}
		if err != nil {
			return nil, err
		}
	}
	return d, nil
}

// presets puts in what each module starts with.
func (c ctx) presets(d *starlark.Dict, m *object.Module) error {
	name, file, doc := "__main__", "", value(starlark.None)
	if m != nil {
		name, file = m.Name(), m.File()
		if v, ok := m.Lookup("__doc__"); ok {
			doc = v
		}
	}
	for _, kv := range []tuple{
		{c.Text("__name__"), c.Text(name)},
		{c.Text("__doc__"), doc},
		{c.Text("__package__"), starlark.None},
		{c.Text("__builtins__"), BuiltinModule(c.Runtime)},
		{c.Text("__file__"), c.Text(file)},
	} {
		if err := d.SetKey(kv[0], kv[1]); err != nil {
			return err
		}
	}
	return nil
}

// isIdentifier tells a Python name from those that lowering made up.
func isIdentifier(s string) bool {
	return s != "" && !strings.ContainsAny(s, ".$@!")
}
