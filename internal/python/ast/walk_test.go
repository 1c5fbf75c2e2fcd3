package ast_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/parse"
)

// everything has each type of node at least once, in the language that has it.
var everything = map[ast.Version]string{
	ast.Python3: `
import a
from b import c
@d
async def e(f, /, g: h = 1, *i, j, **k) -> l:
    global m
    await n
    async with o as p: pass
    async for q in r: break
    return [s async for s in t]
def u():
    nonlocal v
    yield 1
    yield from w
class x(y, z=1):
    pass
del a
a = b = 1
a += 1
a: b = c
for a in b: continue
else: pass
while a: pass
if a: b
else: c
with a as b: pass
raise a from b
try: a
except b as c: d
else: e
finally: f
assert a, b
a and b, (c := d), e + f, -g, lambda h: i, j if k else l
{a: b, **c}, {d}, [e], (f,)
[a for a in b], {c for c in d}, {e: f for g in h if i}, (j for j in k)
a < b, c(d, *e, f=g), 1, b"h", "i", f"j{k!r:l}", None, ...
a.b[c:d:e]
`,
	ast.Python2: "print >>a, `b`\nexec c in d, e\ndef f((g, h)): raise i, j, k\n",
}

func TestWalk(t *testing.T) {
	seen := map[string]bool{}
	for v, src := range everything {
		m, err := parse.File("t.py", []byte(src), v, parse.SkipCheck)
		if err != nil {
			t.Fatal(err)
		}
		var stack []ast.Node
		ast.Inspect(m, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			if reflect.ValueOf(n).IsNil() {
				t.Fatalf("Walk visits a nil %T", n)
			}
			seen[strings.TrimPrefix(reflect.TypeOf(n).String(), "*ast.")] = true
			if n.End().Before(n.Pos()) {
				t.Errorf("%T ends at %v, before its start %v", n, n.End(), n.Pos())
			}
			stack = append(stack, n)
			return true
		})
		if len(stack) != 0 {
			t.Errorf("Walk does not leave %d nodes", len(stack))
		}
	}
	for _, n := range nodes {
		if name := reflect.TypeOf(n).Elem().Name(); !seen[name] {
			t.Errorf("Walk does not visit a %s", name)
		}
	}
}

var nodes = []ast.Node{
	&ast.Module{}, &ast.FunctionDef{}, &ast.ClassDef{}, &ast.Return{}, &ast.Delete{}, &ast.Assign{}, &ast.AugAssign{}, &ast.AnnAssign{},
	&ast.Print{}, &ast.Exec{}, &ast.For{}, &ast.While{}, &ast.If{}, &ast.With{}, &ast.WithItem{}, &ast.Raise{}, &ast.Try{},
	&ast.ExceptHandler{}, &ast.Assert{}, &ast.Import{}, &ast.ImportFrom{}, &ast.Alias{}, &ast.Global{}, &ast.Nonlocal{}, &ast.ExprStmt{},
	&ast.Pass{}, &ast.Break{}, &ast.Continue{}, &ast.BoolOp{}, &ast.NamedExpr{}, &ast.BinOp{}, &ast.UnaryOp{}, &ast.Lambda{}, &ast.IfExp{},
	&ast.Dict{}, &ast.Set{}, &ast.ListComp{}, &ast.SetComp{}, &ast.DictComp{}, &ast.GeneratorExp{}, &ast.Comprehension{}, &ast.Await{},
	&ast.Yield{}, &ast.YieldFrom{}, &ast.Compare{}, &ast.Call{}, &ast.Keyword{}, &ast.Repr{}, &ast.Num{}, &ast.Bytes{}, &ast.Unicode{},
	&ast.JoinedStr{}, &ast.FormattedValue{}, &ast.NameConstant{}, &ast.Ellipsis{}, &ast.Attribute{}, &ast.Subscript{}, &ast.Slice{},
	&ast.Starred{}, &ast.Name{}, &ast.List{}, &ast.Tuple{}, &ast.Arguments{}, &ast.Arg{},
}

func TestInspectStops(t *testing.T) {
	m, err := parse.File("t.py", []byte("def f():\n    x\ny\n"), ast.Python3, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(m, func(n ast.Node) bool {
		if name, ok := n.(*ast.Name); ok {
			names = append(names, name.ID)
		}
		_, function := n.(*ast.FunctionDef)
		return !function
	})
	if got := strings.Join(names, " "); got != "y" {
		t.Errorf("visited names %q, want %q", got, "y")
	}
}
