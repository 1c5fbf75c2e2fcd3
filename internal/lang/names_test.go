package lang

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// What Has promises Lookup keeps, and the same value each time.
func TestLookup(t *testing.T) {
	names := strings.Fields(`abs all any apply ascii basestring bin bool bytearray bytes callable catch chr classmethod cmp
		coerce delattr dict dir divmod enumerate exit fail filter float format frozenset getattr hasattr hash hex id input int
		intern isinstance issubclass iter len list long map max min next object oct ord pow print property quit range raw_input
		reduce repr reversed round set setattr slice sorted staticmethod str sum super throw tuple type unichr unicode vars
		xrange zip NotImplemented Ellipsis ValueError IOError ConnectionError StandardError nosuch
		$format $method $op:% $op:== $op:+= $op:[] $op:nosuch $iter $unpack:2 $a:recv $f:len $f:str $call $m:recv $nosuch`)
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		s := newSession(d)
		for _, n := range names {
			has := Has(s.Runtime, n)
			v, ok := Lookup(s.Runtime, n)
			if ok != has || ok != (v != nil) {
				t.Errorf("%v: %s: Has %v, Lookup %v %v", d, n, has, v, ok)
			}
			if again, _ := Lookup(s.Runtime, n); again != v {
				t.Errorf("%v: %s: a second Lookup made another value", d, n)
			}
		}
		s.end()
	}
}

// Names that one dialect has and another has not.
func TestDialectNames(t *testing.T) {
	for _, tt := range []struct {
		name             string
		star, two, three bool
	}{
		{"catch", true, false, false},
		{"unicode", false, true, false},
		{"unichr", false, true, false},
		{"xrange", true, true, false},
		{"raw_input", true, true, false},
		{"input", false, true, true},
		{"ascii", false, false, true},
		{"cmp", true, true, false},
		{"bytes", false, true, true}, // .star has Starlark's
		{"StandardError", true, true, false},
		{"BrokenPipeError", false, false, true},
	} {
		for d, want := range map[object.Dialect]bool{object.Star: tt.star, object.Py2: tt.two, object.Py3: tt.three} {
			s := newSession(d)
			if got := Has(s.Runtime, tt.name); got != want {
				t.Errorf("%v: %s: %v", d, tt.name, got)
			}
			s.end()
		}
	}
}

// The functions that .star has in place of statements.
func TestStar(t *testing.T) {
	for _, tt := range []struct{ code, want string }{
		{"catch(lambda: 5)", "(5, None)"},
		{"catch(lambda x, y=0: x + y, 1, y=2)", "(3, None)"},
		{"str(catch(lambda: [][0])[1])", "'list index out of range'"},
		{"isinstance(catch(lambda: {}['k'])[1], KeyError)", "True"},
		{"catch(throw, ValueError)[1]", "ValueError()"},
		{"catch(throw, ValueError('a', 1))[1].args", "('a', 1)"},
		{"throw(ValueError('x'))", "ValueError: x"},
		{"throw(5)", "TypeError: exceptions must be old-style classes or derived from BaseException, not int"},
		{"isinstance(catch(throw, KeyboardInterrupt)[1], Exception)", "False"},
		{"isinstance(catch(throw, SystemExit(3))[1], SystemExit)", "True"},
		{"fail('a', 1)", "RuntimeError: a 1"},
		{"catch(5)", "(None, TypeError(\"'int' object is not callable\",))"},
		{"type('a'), type(1), type([]), type(None), type(ValueError('x'))", "('string', 'int', 'list', 'NoneType', 'ValueError')"},
		{"C = type('C', (object,), {})\ntype(C()), type(C)", "('C', 'type')"},
		{"isinstance(b'a', str), isinstance(b'a', bytes)", "(True, True)"},
		{"str(b'\\xde') == '\\xde'", "True"},
		{"'abc'.elems", "<built-in method elems of str object at 0x>"},
		{"'\\xe9'.upper() == '\\xe9', '\\xc3\\xa9'.isalpha()", "(True, False)"},
		{"'h\\xc3\\xa9'.encode('utf-8') == 'h\\xc3\\xa9', len('\\xc3\\xa9'.decode('utf-8'))", "(True, 2)"},
		{"f = lambda: 1\nf.x", "AttributeError: 'function' object has no attribute 'x'"},
	} {
		s := newSession(object.Star)
		if got := addresses.ReplaceAllString(s.answer(tt.code), "0x"); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.code, got, tt.want)
		}
		s.end()
	}
}

// catch does not catch what ends the thread for good.
func TestCatchCancelled(t *testing.T) {
	s := newSession(object.Star)
	defer s.end()
	stop := starlark.NewBuiltin("stop", func(thread *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		s.In.Cancel(errStop)
		return nil, s.Thread(thread).Pending()
	})
	catch, _ := Lookup(s.Runtime, "catch")
	_, err := starlark.Call(s.star, catch, tuple{stop}, nil)
	if err == nil || s.Fatal(s.star, err) == nil {
		t.Errorf("got %v", err)
	}
}

func TestPrint(t *testing.T) {
	for _, tt := range []struct {
		code, want string
		d          object.Dialect
	}{
		{"print('a', 1, [b'x', None], sep='-', end='!')", "a-1-['x', None]!", object.Star},
		{"print()", "\n", object.Py3},
		{"print('\\u20ac', b'x', 1.0, sep=None)", "\u20ac b'x' 1.0\n", object.Py3},
		{"print('a', flush=True)", "a\n", object.Py3},
	} {
		s := newSession(tt.d)
		var out bytes.Buffer
		s.In.Stdout = &out
		if got := s.answer(tt.code); got != "None" || out.String() != tt.want {
			t.Errorf("%s: wrote %q, want %q (%s)", tt.code, &out, tt.want, got)
		}
		s.end()
	}
}

// A stream of a script's own sees the pieces that CPython's print writes.
func TestPrintPieces(t *testing.T) {
	s := newSession(object.Py3)
	defer s.end()
	const code = `class W:
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
w = W()
print('a', 5, file=w)
print('b', end='', file=w)
w.got`
	if got, want := s.answer(code), `['a', ' ', '5', '\n', 'b']`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	sys := s.NewModule("sys", nil, nil)
	s.Modules["sys"] = sys
	w, err := s.eval(strings.Replace(code, "w.got", "w", 1))
	if err != nil {
		t.Fatal(err)
	}
	sys.Set("stdout", w)
	if got := s.answer("print('to', 'w')"); got != "None" {
		t.Fatal(got)
	}
	got, err := w.(*object.Instance).Attr("got")
	if err != nil || !strings.HasSuffix(got.String(), `"to", " ", "w", "\n"]`) {
		t.Errorf("%v %v", got, err)
	}
}

func TestStarMethod(t *testing.T) {
	for name, want := range map[string]bool{
		"encode": true, "has_key": true, "iteritems": true, "sort": true, "upper": true, "update": true, "next": true,
		"elems": false, "codepoints": false, "recv": false, "hex": true, "isdecimal": false,
	} {
		if StarMethod(name) != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
}

// A method call finds what the attribute means now: the cache notices a change
// of the class, and an attribute of the object itself.
func TestMethodCallCache(t *testing.T) {
	s := newSession(object.Py3)
	defer s.end()
	const code = `class A:
    def m(self): return 'A'
class B(A):
    def m(self): return 'B'
def call(x): return x.m()
a, b, got = A(), B(), []
got.append(call(a)); got.append(call(b)); got.append(call(a))
A.m = lambda self: 'A2'
got.append(call(a))
a.m = lambda: 'own'
got.append(call(a)); got.append(call(A()))
del a.m
got.append(call(a))
del B.m
got.append(call(b))
A.m = 5
try: call(a)
except TypeError as e: got.append(str(e))
class G:
    def __getattribute__(self, n): return lambda: 'all ' + n
got.append(call(G()))
class P:
    @property
    def m(self): return lambda: 'property'
got.append(call(P()))
got`
	const want = `['A', 'B', 'A', 'A2', 'own', 'A2', 'A2', 'A2', "'int' object is not callable", 'all m', 'property']`
	if got := s.answer(code); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
