package object_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

var options = &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}

// world is a runtime with a thread to run code on.
type world struct {
	t    *testing.T
	rt   *object.Runtime
	star *starlark.Thread
	env  starlark.StringDict
}

func newWorld(t *testing.T, d object.Dialect) *world {
	in := interp.New()
	w := &world{t: t, rt: object.New(in, d), star: &starlark.Thread{Name: "main"}}
	_, end := in.NewThread(w.star)
	t.Cleanup(end)
	rt := w.rt
	w.env = starlark.StringDict{
		"object": rt.Object,
		"klass": object.NewFunc("klass", func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			var bases []*object.Class
			for _, b := range args[1].(starlark.Tuple) {
				bases = append(bases, b.(*object.Class))
			}
			return rt.DeriveClass(string(args[0].(starlark.String)), bases, args[2].(*starlark.Dict).Items())
		}),
		"Super": object.NewFunc("super", func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return rt.NewSuper(args[0], args[1])
		}),
		"rep": object.NewFunc("repr", func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			s, err := rt.Repr(thread, args[0])
			return starlark.String(s), err
		}),
		"st": object.NewFunc("str", func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			s, err := rt.Str(thread, args[0])
			return starlark.String(s), err
		}),
		"throw": object.NewFunc("throw", func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return nil, rt.ToRaise(thread, args[0])
		}),
		"catch": object.NewFunc("catch", func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			v, err := starlark.Call(thread, args[0], args[1:], nil)
			if err == nil {
				return v, nil
			}
			e := rt.Catch(thread, err)
			if e == nil {
				return nil, err
			}
			return e.Value, nil
		}),
		"prop": object.NewFunc("property", func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return &object.Property{Get: args[0]}, nil
		}),
	}
	for n, c := range rt.Exceptions() {
		w.env[n] = c
	}
	return w
}

func (w *world) exec(src string) (starlark.StringDict, error) {
	w.t.Helper()
	_, prog, err := starlark.SourceProgramOptions(options, "test.star", src, w.env.Has)
	if err != nil {
		w.t.Fatal(err)
	}
	return prog.Init(w.star, w.env)
}

// result runs src and returns its global "r" by repr, or the error as a
// traceback's last line.
func (w *world) result(src string) string {
	w.t.Helper()
	globals, err := w.exec(src)
	if err != nil {
		return w.rt.ExceptionLine(w.star, w.rt.Uncaught(w.star, err).Value, false)
	}
	s, err := w.rt.Repr(w.star, globals["r"])
	if err != nil {
		return err.Error()
	}
	return s
}

// What CPython 2.7.18 and 3.13.0 answer to the same in their own words.
func TestClasses(t *testing.T) {
	const point = `
def init(self, x, y=2):
    self.x = x
    self.y = y
P = klass("P", (), {"__init__": init, "name": "point", "sum": lambda self: self.x + self.y})
`
	const diamond = `
A = klass("A", (), {"who": lambda self: ["A"]})
B = klass("B", (A,), {"who": lambda self: ["B"] + Super(B, self).who()})
C = klass("C", (A,), {"who": lambda self: ["C"] + Super(C, self).who()})
D = klass("D", (B, C), {"who": lambda self: ["D"] + Super(D, self).who()})
`
	tests := []struct{ name, src, py2, py3 string }{
		{"attributes", point + "p = P(1)\np.z = 3\nr = [p.x, p.y, p.z, p.name, p.sum()]", "[1, 2, 3, 'point', 3]", ""},
		{"class attribute changed", point + "p = P(1)\nP.name = 'other'\nr = p.name", "'other'", ""},
		{"no such attribute", point + "r = P(1).w", "AttributeError: 'P' object has no attribute 'w'", ""},
		{"no such class attribute", point + "r = P.w", "AttributeError: type object 'P' has no attribute 'w'", ""},
		{"unbound call", point + "r = P.sum(P(3))", "5", ""},
		{"class repr", point + "r = P", "<class '__main__.P'>", ""},
		{"diamond", diamond + "r = D().who()", "['D', 'B', 'C', 'A']", ""},
		{"order", diamond + "r = [c.__name__ for c in D.__mro__]", "['D', 'B', 'C', 'A', 'object']", ""},
		{"inconsistent order", "A = klass('A', (), {})\nB = klass('B', (A,), {})\nr = klass('C', (A, B), {})",
			"TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B",
			"TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B"},
		{"property", "Q = klass('Q', (), {'seven': prop(lambda self: 7)})\nr = Q().seven", "7", ""},
		{"getattr", "Q = klass('Q', (), {'__getattr__': lambda self, n: n + '!'})\nr = Q().anything", "'anything!'", ""},
		{"operators", "V = klass('V', (), {'__add__': lambda s, o: ('add', o), '__radd__': lambda s, o: ('radd', o)})\nv = V()\nr = [v + 1, 2 + v]", "[('add', 1), ('radd', 2)]", ""},
		{"comparison", "V = klass('V', (), {'__eq__': lambda s, o: True})\nr = V() == V()", "True", ""},
		{"getitem", "V = klass('V', (), {'__getitem__': lambda s, i: i * 2})\nr = V()[21]", "42", ""},
		{"getitem missing", "V = klass('V', (), {})\nr = V()[0]", "TypeError: 'V' object does not support indexing", "TypeError: 'V' object is not subscriptable"},
		{"call", "V = klass('V', (), {'__call__': lambda s, x: x + 1})\nr = V()(1)", "2", ""},
		{"not callable", "V = klass('V', (), {})\nr = V()()", "TypeError: 'V' object is not callable", ""},
		{"iteration by getitem", "def g(s, i):\n    if i == 3:\n        throw(IndexError)\n    return i\nV = klass('V', (), {'__getitem__': g})\nr = [x for x in V()]", "[0, 1, 2]", ""},
		{"error in iteration", "def g(s, i):\n    throw(ValueError('no'))\nV = klass('V', (), {'__getitem__': g})\nr = [x for x in V()]", "ValueError: no", ""},
		{"too many arguments", "V = klass('V', (), {})\nr = V(1)", "TypeError: object() takes no parameters", "TypeError: V() takes no arguments"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newWorld(t, object.Star).result(tt.src); got != tt.py2 {
				t.Errorf("2.7 words: got %s, want %s", got, tt.py2)
			}
			want := tt.py3
			if want == "" {
				want = tt.py2
			}
			if got := newWorld(t, object.Py3).result(tt.src); got != want {
				t.Errorf("3.13 words: got %s, want %s", got, want)
			}
		})
	}
}

func TestExceptions(t *testing.T) {
	tests := []struct{ src, py2, py3 string }{
		{"r = ValueError('x')", "ValueError('x',)", "ValueError('x')"},
		{"r = ValueError()", "ValueError()", ""},
		{"r = ValueError('a', 1)", "ValueError('a', 1)", ""},
		{"r = st(ValueError('a', 1))", `"('a', 1)"`, ""},
		{"r = st(ValueError())", "''", ""},
		{"r = st(KeyError('k'))", `"'k'"`, ""},
		{"r = ValueError('a').args", "('a',)", ""},
		{"r = IOError(111, 'Connection refused')", "IOError(111, 'Connection refused')", "ConnectionRefusedError(111, 'Connection refused')"},
		{"r = st(IOError(111, 'Connection refused'))", "'[Errno 111] Connection refused'", ""},
		{"r = st(IOError(1, 'a', 'b'))", `"[Errno 1] a: 'b'"`, ""},
		{"e = IOError(1, 'a', 'b')\nr = [e.errno, e.strerror, e.filename, e.args]", "[1, 'a', 'b', (1, 'a')]", ""},
		{"e = IOError('only')\nr = [e.errno, e.strerror, e.args]", "[None, None, ('only',)]", ""},
		{"r = SystemExit(3).code", "3", ""},
		{"r = SystemExit().code", "None", ""},
		{"r = throw(3)", "TypeError: exceptions must be old-style classes or derived from BaseException, not int", "TypeError: exceptions must derive from BaseException"},
		{"r = catch(lambda: throw(KeyError))", "KeyError()", ""},
		{"M = klass('M', (Exception,), {})\nr = M('x')", "M('x',)", "M('x')"},
		{"M = klass('M', (Exception,), {'__str__': lambda s: 'mine'})\nr = st(M('x'))", "'mine'", ""},
	}
	for _, tt := range tests {
		if got := newWorld(t, object.Star).result(tt.src); got != tt.py2 {
			t.Errorf("%s\n2.7 words: got %s, want %s", tt.src, got, tt.py2)
		}
		want := tt.py3
		if want == "" {
			want = tt.py2
		}
		if got := newWorld(t, object.Py3).result(tt.src); got != want {
			t.Errorf("%s\n3.13 words: got %s, want %s", tt.src, got, want)
		}
	}
}

// The engine's errors are Python's.
func TestEngineErrors(t *testing.T) {
	tests := []struct{ src, py2, py3 string }{
		{"r = 1 // 0", "ZeroDivisionError: integer division or modulo by zero", ""},
		{"r = 1.0 / 0", "ZeroDivisionError: float division by zero", ""},
		{"r = 5 % 0", "ZeroDivisionError: integer division or modulo by zero", "ZeroDivisionError: integer modulo by zero"},
		{"r = [1][5]", "IndexError: list index out of range", ""},
		{"r = (1,)[5]", "IndexError: tuple index out of range", ""},
		{"r = 'a'[5]", "IndexError: string index out of range", ""},
		{"r = {}['k']", "KeyError: 'k'", ""},
		{"r = {}[7]", "KeyError: 7", ""},
		{"r = 1 + 'a'", "TypeError: unsupported operand type(s) for +: 'int' and 'str'", ""},
		{"r = 'a' + 1", "TypeError: cannot concatenate 'str' and 'int' objects", `TypeError: can only concatenate str (not "int") to str`},
		{"r = [] + ()", `TypeError: can only concatenate list (not "tuple") to list`, ""},
		{"r = -'a'", "TypeError: bad operand type for unary -: 'str'", ""},
		{"r = None()", "TypeError: 'NoneType' object is not callable", ""},
		{"a, b = 1, 2, 3", "ValueError: too many values to unpack", "ValueError: too many values to unpack (expected 2)"},
		{"a, b = [1]", "ValueError: need more than 1 value to unpack", "ValueError: not enough values to unpack (expected 2, got 1)"},
		{"a, b = 5", "TypeError: 'int' object is not iterable", "TypeError: cannot unpack non-iterable int object"},
		{"for x in 5:\n    pass", "TypeError: 'int' object is not iterable", ""},
		{"def f():\n    x += 1\n    x = 2\nf()", "UnboundLocalError: local variable 'x' referenced before assignment", "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"},
		{"def f():\n    return g\nf()\ng = 1", "NameError: global name 'g' is not defined", "NameError: name 'g' is not defined"},
		{"def f(a): pass\nf(1, 2)", "TypeError: f() takes exactly 1 argument (2 given)", "TypeError: f() takes 1 positional argument but 2 were given"},
		{"def f(): pass\nf(1)", "TypeError: f() takes no arguments (1 given)", "TypeError: f() takes 0 positional arguments but 1 was given"},
		{"def f(a): pass\nf(b=1)", "TypeError: f() got an unexpected keyword argument 'b'", ""},
		{"def f(a): pass\nf(1, a=1)", "TypeError: f() got multiple values for keyword argument 'a'", "TypeError: f() got multiple values for argument 'a'"},
		{"def f(a, b): pass\nf()", "", "TypeError: f() missing 2 required positional arguments: 'a' and 'b'"},
		{"def f(): return f()\nf()", "RuntimeError: maximum recursion depth exceeded", "RecursionError: maximum recursion depth exceeded"},
		{"r = {[]: 1}", "TypeError: unhashable type: 'list'", ""},
		{"x = 5\nx.foo = 1", "AttributeError: 'int' object has no attribute 'foo'", "AttributeError: 'int' object has no attribute 'foo' and no __dict__ for setting new attributes"},
		{"r = 'a'.foo", "AttributeError: 'str' object has no attribute 'foo'", ""},
		{"r = fail('boom')", "RuntimeError: boom", ""},
	}
	for _, tt := range tests {
		if tt.py2 != "" {
			if got := newWorld(t, object.Star).result(tt.src); got != tt.py2 {
				t.Errorf("%s\n2.7 words: got %s, want %s", tt.src, got, tt.py2)
			}
		}
		want := tt.py3
		if want == "" {
			want = tt.py2
		}
		if got := newWorld(t, object.Py3).result(tt.src); got != want {
			t.Errorf("%s\n3.13 words: got %s, want %s", tt.src, got, want)
		}
	}
}

func TestRepr(t *testing.T) {
	tests := []struct{ src, py2, py3 string }{
		{"r = 'it\\'s'", `"it's"`, ""},
		{"r = ['a', ('b',), {'k': 1.0}, None, True]", "['a', ('b',), {'k': 1.0}, None, True]", ""},
		{"r = 1 << 70", "1180591620717411303424L", "1180591620717411303424"},
		{"r = set([1])", "set([1])", "{1}"},
		{"r = b'a\\xff'", `'a\xff'`, `b'a\xff'`},
		{"r = 1e16", "1e+16", ""},
		{"r = []\nr.append(r)", "[[...]]", ""},
		{"r = len", "<built-in function len>", ""},
	}
	for _, tt := range tests {
		if got := newWorld(t, object.Star).result(tt.src); got != tt.py2 {
			t.Errorf("%s\n2.7: got %s, want %s", tt.src, got, tt.py2)
		}
		want := tt.py3
		if want == "" {
			want = tt.py2
		}
		if got := newWorld(t, object.Py3).result(tt.src); got != want {
			t.Errorf("%s\n3.13: got %s, want %s", tt.src, got, want)
		}
	}
}

func TestTraceback(t *testing.T) {
	w := newWorld(t, object.Star)
	src := "def f():\n    throw(ValueError('no'))\ndef g():\n    f()\ng()\n"
	lines := strings.Split(src, "\n")
	w.rt.Source = func(_ string, n int) (string, bool) { return lines[n-1], true }
	_, err := w.exec(src)
	var b strings.Builder
	w.rt.PrintException(w.star, &b, w.rt.Uncaught(w.star, err).Value, true)
	want := `Traceback (most recent call last):
  File "test.star", line 5, in <module>
    g()
  File "test.star", line 4, in g
    f()
  File "test.star", line 2, in f
    throw(ValueError('no'))
ValueError: no
`
	if b.String() != want {
		t.Errorf("got:\n%swant:\n%s", b.String(), want)
	}
}

// A script cannot catch what its host did.
func TestHostCancellationPasses(t *testing.T) {
	w := newWorld(t, object.Star)
	reason := errors.New("the host says stop")
	w.rt.In.Cancel(reason)
	_, err := w.exec("def f():\n    for x in range(10000): pass\nr = catch(f)\n")
	if w.rt.FromError(w.star, err) != nil {
		t.Error("the cancellation became an exception")
	}
	if got := w.rt.Fatal(w.star, err); !errors.Is(got, reason) {
		t.Errorf("Fatal: %v, want %v", got, reason)
	}
}

// Two interpreters share no class.
func TestRuntimesAreApart(t *testing.T) {
	a, b := newWorld(t, object.Star), newWorld(t, object.Star)
	if a.rt.Exc("ValueError") == b.rt.Exc("ValueError") {
		t.Error("two runtimes share ValueError")
	}
}
