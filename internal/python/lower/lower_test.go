package lower_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

func module(t *testing.T, src string, v ast.Version, opts lower.Options) *lower.Result {
	t.Helper()
	mod, err := parse.File("m.py", []byte(src), v, 0)
	if err != nil {
		t.Fatal(err)
	}
	if opts.Builtin == nil {
		opts.Builtin = builtins
	}
	res, err := lower.Module(mod, opts)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func TestGlobals(t *testing.T) {
	const src = "a = 1\nimport b\ndef f():\n    global c\n    c = d\nclass C: pass\ntry: e = 1\nfinally: pass\nprint(__name__)\n"
	want := map[string]bool{"a": false, "b": false, "f": false, "c": true, "C": false, "e": true, "__name__": false}
	if got := module(t, src, ast.Python3, lower.Options{}).Globals; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	want["a"] = true
	want["e"] = true
	if got := module(t, src, ast.Python3, lower.Options{Settable: true}).Globals; !reflect.DeepEqual(got, want) {
		t.Errorf("settable: %v, want %v", got, want)
	}
}

func TestStar(t *testing.T) {
	opts := lower.Options{Star: func(module string, level int) []string {
		if module == "socket" && level == 0 {
			return []string{"AF_INET", "unused"}
		}
		return nil
	}}
	got := withoutDeclarations(dump(module(t, "from socket import *\nprint(AF_INET, other)\n", ast.Python3, opts).File))
	const want = ".t1 = !$star(!$importas(\"socket\", 0))\nAF_INET = .t1[\"AF_INET\"]\n!print(AF_INET, other)\n"
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSignatures(t *testing.T) {
	const src = "class C:\n    def f(self, a, b=1, *c, d, e=2, **g):\n        pass\nh = lambda x: x\n"
	want := []lower.Signature{
		{Name: "f@C.f", Line: 2, EndLine: 3, Col: 5, Required: 2, Total: 3, Names: []string{"self", "a", "b", "d", "e"}, Varargs: true, Kwargs: true},
		{Name: "lambda", Qualname: "<lambda>", Line: 4, EndLine: 4, Col: 5, Required: 1, Total: 1, Names: []string{"x"}},
	}
	if got := module(t, src, ast.Python3, lower.Options{}).Signatures; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestExpr(t *testing.T) {
	mod, err := parse.Expr("<string>", "a + 1", ast.Python3, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	res, err := lower.Expr(mod, lower.Options{Builtin: builtins, Dynamic: true})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := dump(res.File), ".result = (($op:+ ^ $loadname($ns, \"a\")) ^ 1)\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestRefused are what is left out, whether the parser finds it or the lowering.
func TestRefused(t *testing.T) {
	for _, test := range []struct {
		version ast.Version
		src     string
		want    string // in the error
		line    int
	}{
		{ast.Python3, "async def f(): pass", "async", 1},
		{ast.Python3, "\nmatch x:\n    case 1: pass", "match", 2},
		{ast.Python3, "try: pass\nexcept* ValueError: pass", "except*", 0},
		{ast.Python3, "class A(metaclass=M): pass", "metaclasses other than ABCMeta", 1},
		{ast.Python3, "class M(type): pass", "metaclasses other than ABCMeta", 1},
		{ast.Python3, "x = 1\nclass A(float): pass", "classes derived from float", 2},
		{ast.Python3, "class A(bytes): pass", "classes derived from bytes", 1},
		{ast.Python2, "def f():\n    class A(object, property): pass", "classes derived from property", 2},
		{ast.Python3, "class A(**k): pass", "**keywords in a class statement", 1},
		{ast.Python2, "class A:\n    __metaclass__ = M", "metaclasses other than ABCMeta", 2},
		{ast.Python2, "def f():\n    from m import *", "import * inside a function", 2},
		{ast.Python3, "x = [lambda: (y := 1) for z in a]", "a lambda with := or yield", 1},
	} {
		mod, err := parse.File("m.py", []byte(test.src+"\n"), test.version, 0)
		if err == nil {
			_, err = lower.Module(mod, lower.Options{Builtin: builtins})
		}
		e, ok := err.(*lower.Error)
		if !ok || !strings.Contains(e.Msg, test.want) || test.line > 0 && e.Line != test.line || e.Filename != "m.py" {
			t.Errorf("%q: %v", test.src, err)
		}
	}
}

// TestHuge are programs that a person would not write: they are compiled or refused.
func TestHuge(t *testing.T) {
	repeat := strings.Repeat
	for name, src := range map[string]string{
		"sum":        "x = 1" + repeat(" + 1", 20000),
		"difference": "x = 1" + repeat(" - 1", 20000),
		"power":      "x = 1" + repeat(" ** 1", 20000),
		"or":         "x = a" + repeat(" or a", 50000),
		"chain":      "x = a" + repeat(" < a", 20000),
		"calls":      "x = a" + repeat("()", 20000),
		"attributes": "x = a" + repeat(".a", 20000),
		"items":      "x = a" + repeat("[0]", 20000),
		"lambdas":    "x = " + repeat("lambda: ", 20000) + "1",
		"not":        "x = " + repeat("not ", 20000) + "1",
		"minus":      "x = " + repeat("-", 20000) + "a",
		"if":         "x = " + repeat("a if a else ", 20000) + "1",
		"elif":       "if a: pass\n" + repeat("elif a: pass\n", 4000),
		"targets":    repeat("a = ", 20000) + "1",
		"list":       "x = [" + repeat("1, ", 200000) + "]",
		"dict":       "x = {" + repeat("1: 1, ", 20000) + "}",
		"arguments":  "f(" + repeat("a, ", 20000) + ")",
		"keywords":   "f(**a" + repeat(", **a", 2000) + ")",
		"f-string":   "f'" + repeat("{a}", 20000) + "'",
		"long line":  "x = '" + repeat("a", 1<<20) + "'",
		"statements": repeat("a.b(c)\n", 50000),
		"functions":  repeat("def f(): return f\n", 20000),
		"decorators": repeat("@a\n", 20000) + "def f(): pass",
		"with":       "with a" + repeat(", a", 2000) + ": pass",
		"handlers":   "try: pass\n" + repeat("except a: pass\n", 2000),
		"for":        "x = [a" + repeat(" for a in a", 2000) + "]",
	} {
		mod, err := parse.File("m.py", []byte(src+"\n"), ast.Python3, 0)
		if err != nil {
			continue // the parser refused it
		}
		res, err := lower.Module(mod, lower.Options{Builtin: builtins})
		if err != nil {
			if _, ok := err.(*lower.Error); !ok {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if _, err := starlark.FileProgram(res.File, func(string) bool { return true }); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
