package parse

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

func TestUnsupported(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"match x:\n    case 1: pass\n", "t.py:1: SyntaxError: 'match' statement is not supported by pysock"},
		{"x\nmatch (x, y):\n    case _: pass\n", "t.py:2: SyntaxError: 'match' statement is not supported by pysock"},
		{"type X = int\n", "t.py:1: SyntaxError: 'type' statement is not supported by pysock"},
		{"def f[T](x): pass\n", "t.py:1: SyntaxError: type parameter list is not supported by pysock"},
		{"class C[T]: pass\n", "t.py:1: SyntaxError: type parameter list is not supported by pysock"},
		{"try: x\nexcept* X: y\n", "t.py:2: SyntaxError: 'except*' is not supported by pysock"},
		{"x\nasync def f(): pass\n", "t.py:2: SyntaxError: 'async def' is not supported by pysock"},
		{"(x async for x in y)\n", "t.py:1: SyntaxError: 'async for' is not supported by pysock"},
		{"x = '\\N{DIGIT ONE}'\n", `t.py:1: SyntaxError: \N{...} escape is not supported by pysock`},
	} {
		_, err := File("t.py", []byte(test.src), ast.Python3, 0)
		if e, ok := err.(*Error); !ok || e.Kind != scan.Unsupported || e.Error() != test.want {
			t.Errorf("%q: got %v, want %s", test.src, err, test.want)
		}
	}
}

func TestExpr(t *testing.T) {
	for _, test := range []struct {
		src  string
		v    ast.Version
		want string
	}{
		{" x + 1", ast.Python3, `BinOp(Left=Name(ID="x" Ctx=Load) Op='+' Right=Num(Value=1 Long=False))`},
		{"a, b\n", ast.Python2, `Tuple(Elts=[Name(ID="a" Ctx=Load),Name(ID="b" Ctx=Load)] Ctx=Load)`},
		{"'é'", ast.Python3, `Unicode(Value="\xc3\xa9")`},
		{"x = 1", ast.Python3, "<string>:1: SyntaxError: invalid syntax"},
		{"x; y", ast.Python2, "<string>:1: SyntaxError: invalid syntax"},
		{"", ast.Python3, "<string>:1: SyntaxError: invalid syntax"},
	} {
		m, err := Expr("<string>", test.src, test.v, 0, 0)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			var w writer
			w.value(m.Body[0].(*ast.ExprStmt).Value)
			got = w.String()
		}
		if got != test.want {
			t.Errorf("Python %s: Expr(%q) = %s, want %s", test.v, test.src, got, test.want)
		}
	}
}

func TestFuture(t *testing.T) {
	for _, test := range []struct {
		src  string
		v    ast.Version
		want ast.Future
	}{
		{"x\n", ast.Python2, 0},
		{"from __future__ import division\n", ast.Python2, ast.FutureDivision},
		{"'doc'\nfrom __future__ import (print_function as p,\n unicode_literals); from __future__ import absolute_import\n", ast.Python2,
			ast.FuturePrintFunction | ast.FutureUnicodeLiterals | ast.FutureAbsoluteImport},
		{"from __future__ import annotations, division\n", ast.Python3, ast.FutureAnnotations},
	} {
		m, err := File("t.py", []byte(test.src), test.v, 0)
		if err != nil {
			t.Error(err)
		} else if m.Future != test.want {
			t.Errorf("%q: Future = %b, want %b", test.src, m.Future, test.want)
		}
	}
}

// TestAtEOF tells errors that more input might mend from others.
func TestAtEOF(t *testing.T) {
	for _, test := range []struct {
		src  string
		v    ast.Version
		want bool
	}{
		{"if x:\n", ast.Python3, true},
		{"if x:\n", ast.Python2, true},
		{"f(\n", ast.Python3, true},
		{"f(\n", ast.Python2, true},
		{"x = '''a\n", ast.Python3, true},
		{"x = '''a\n", ast.Python2, true},
		{"x = 'a\n", ast.Python3, false},
		{"x = 1 2\n", ast.Python2, false},
		{"x = 1 +\n", ast.Python3, false},
		{"f(]\n", ast.Python3, false},
	} {
		_, err := File("t.py", []byte(test.src), test.v, 0)
		if e, ok := err.(*Error); !ok || e.AtEOF != test.want {
			t.Errorf("Python %s: %q: AtEOF of %v is not %v", test.v, test.src, err, test.want)
		}
	}
}

// TestDepth makes sure that source nested deeply, or long, is refused in time and not by a crash.
func TestDepth(t *testing.T) {
	const n = 20000
	for _, part := range [][3]string{
		{"(", "1", ")"}, {"[", "", "]"}, {"{1:", "1", "}"}, {"f(", "", ")"}, {"a[", "1", "]"}, {"not ", "1", ""}, {"-", "1", ""},
		{"lambda: ", "1", ""}, {"1 if 1 else ", "1", ""}, {"1 ** ", "1", ""}, {"1 + ", "1", ""}, {"1 or ", "1", ""}, {"1 < ", "1", ""},
		{"", "a", ".b"}, {"", "a", "()"}, {"", "a", "[0]"}, {"x = ", "1", ""}, {"'a' ", "'a'", ""}, {"if 1: pass\nel", "if 1: pass", ""},
		{"f'{", "1", "}'"}, {"a(b ", "c", ")"}, {"(a = ", "1", ")"}, {"print ", "a", ""}, {"(a, ", "", ",)"}, {"`", "1", "`"}, {"await ", "x", ""},
		{"*", "a", ""}, {"@", "a", "\n"}, {"yield ", "", ""}, {"del (", "a", ")"}, {"def f((", "a", ",)): pass"}, {"x[a:", "b", ":c]"},
	} {
		src := []byte(strings.Repeat(part[0], n) + part[1] + strings.Repeat(part[2], n) + "\n")
		for _, v := range []ast.Version{ast.Python2, ast.Python3} {
			m, err := File("t.py", src, v, 0)
			if err == nil {
				ast.Inspect(m, func(ast.Node) bool { return true })
			}
		}
	}
}

// TestStandardLibrary parses the standard libraries of the Pythons that are
// installed. What is refused must be what that Python refuses, or what pysock leaves out.
func TestStandardLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, v := range []ast.Version{ast.Python2, ast.Python3} {
		t.Run(v.String(), func(t *testing.T) {
			python, err := exec.LookPath("python" + v.String())
			if err != nil {
				t.Skip("not installed")
			}
			out, err := exec.Command(python, "-c", "import os; print(os.path.dirname(os.__file__))").Output()
			if err != nil {
				t.Skip(err)
			}
			var refused []string
			files := 0
			err = filepath.WalkDir(strings.TrimSpace(string(out)), func(path string, d os.DirEntry, err error) error {
				if err != nil || d.IsDir() || filepath.Ext(path) != ".py" {
					return err
				}
				src, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				files++
				if _, err := File(path, src, v, 0); err != nil {
					e := err.(*Error)
					if e.Kind != scan.Unsupported && !strings.HasPrefix(e.Msg, "encoding problem") {
						t.Log(err)
						refused = append(refused, path)
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			const script = "import sys\nfor p in sys.argv[1:]:\n  try: compile(open(p, 'rb').read(), p, 'exec', 0, 1)\n  except (SyntaxError, ValueError): continue\n  print(p)\n"
			out, err = exec.Command(python, append([]string{"-W", "ignore", "-c", script}, refused...)...).Output()
			if err != nil {
				t.Fatal(err)
			}
			if len(out) > 0 {
				t.Errorf("of %d files refused wrongly:\n%s", files, out)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, src := range []string{
		"x = 1\n", "def f(a, b=1, *c, **d):\n    return [a for a in b if c]\n", "print >>f, x,\n", "f'{a!r:{b}} {c=}'\n", "with (a as b, c): pass\n",
		"try: x\nexcept X, e: y\nfinally: z\n", "class C(B, metaclass=D): x: int = 1\n", "lambda (a, b): `c`\n", "match x:\n case 1: pass\n",
		"f(a b)\n", "(x = 1)\n", "[x, y for z in w]\n", "{1: 2, **a, b}\n", "x := 1\n", "a, *b = c\n", "@a.b(c)\ndef d(): nonlocal e\n",
		"from __future__ import print_function, unicode_literals\nprint('a')\n", "if x:\n y\nelif z:\n w\nelse: v\n", "del (a), [b]\n", "0777L + 1_0\n",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		Detect(src)
		for _, v := range []ast.Version{ast.Python2, ast.Python3} {
			m, err := File("t.py", src, v, 0)
			if err != nil {
				if e := err.(*Error); e.Report() == "" || e.Msg == "" {
					t.Fatalf("empty error %+v", e)
				}
				continue
			}
			ast.Inspect(m, func(n ast.Node) bool {
				if n != nil && n.End().Before(n.Pos()) {
					t.Fatalf("%T ends at %v, before its start %v", n, n.End(), n.Pos())
				}
				return true
			})
		}
	})
}

// BenchmarkFile parses a file of 1,000 lines.
func BenchmarkFile(b *testing.B) {
	const class = `
class Handler(socketserver.BaseRequestHandler):
    """One line of documentation."""

    limit = 1024

    def handle(self):
        while True:
            data = self.request.recv(self.limit)
            if not data or data == b'quit':
                break
            try:
                name, value = data.split(b' ', 1)
                self.table[name] = [int(x) for x in value.split(b',') if x]
            except (ValueError, KeyError) as error:
                self.request.sendall(b'error %r\n' % (str(error),))
            else:
                self.request.sendall(b'%d %d\n' % (len(data), self.count + 1))

`
	src := bytes.Repeat([]byte(class), 1000/strings.Count(class, "\n"))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := File("t.py", src, ast.Python3, 0); err != nil {
			b.Fatal(err)
		}
	}
}
