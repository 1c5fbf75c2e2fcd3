package lang

import (
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// run times b.N turns of a loop around a statement, in Python 3.
func run(b *testing.B, setup, body string) {
	s := newSession(object.Py3)
	defer s.end()
	code := setup + "\ndef run(n):\n    for i in range(n):\n" + indent(body, "        ") + "\nrun"
	f, err := s.eval(code)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := starlark.Call(s.star, f, tuple{starlark.MakeInt(b.N)}, nil); err != nil {
		b.Fatal(s.answer("0"), err)
	}
}

func indent(code, by string) string {
	return by + strings.ReplaceAll(code, "\n", "\n"+by)
}

func BenchmarkEmpty(b *testing.B) { run(b, "", "pass") }

func BenchmarkMethodCall(b *testing.B) {
	run(b, "class C(object):\n    def m(self): return 1\nc = C()", "c.m()")
}

func BenchmarkMethodCallArgs(b *testing.B) {
	run(b, "class C(object):\n    def m(self, x, y): return x\nc = C()", "c.m(i, 2)")
}

func BenchmarkStrMethod(b *testing.B)  { run(b, "s = 'Hello'", "s.upper()") }
func BenchmarkListAppend(b *testing.B) { run(b, "l = []", "l.append(i)") }
func BenchmarkPercent(b *testing.B)    { run(b, "", "'%s:%d' % ('a', i)") }
func BenchmarkPercentOne(b *testing.B) { run(b, "", "'%s' % i") }
func BenchmarkFormat(b *testing.B)     { run(b, "", "'{}:{}'.format('a', i)") }
func BenchmarkFString(b *testing.B)    { run(b, "", "f'{i}:{i}'") }
func BenchmarkEqual(b *testing.B)      { run(b, "a = 'x'\nc = 'y'", "a == c") }
func BenchmarkEqualInt(b *testing.B)   { run(b, "a = 5", "a == i") }
func BenchmarkGetItem(b *testing.B)    { run(b, "d = {'a': 1}\nk = 'a'", "d[k]") }
func BenchmarkListItem(b *testing.B)   { run(b, "l = [1, 2, 3]", "l[i % 3]") }
func BenchmarkSetItem(b *testing.B)    { run(b, "d = {}", "d['a'] = i") }
func BenchmarkSlice(b *testing.B)      { run(b, "s = 'hello world'", "s[1:5]") }
func BenchmarkIn(b *testing.B)         { run(b, "d = {'a': 1}\nk = 'a'", "k in d") }
func BenchmarkForList(b *testing.B)    { run(b, "l = [1, 2, 3]", "for x in l: pass") }
func BenchmarkLen(b *testing.B)        { run(b, "l = [1]", "len(l)") }
func BenchmarkInt(b *testing.B)        { run(b, "s = '12'", "int(s)") }
func BenchmarkStr(b *testing.B)        { run(b, "", "str(i)") }
func BenchmarkUnpack(b *testing.B)     { run(b, "t = (1, 2)", "a, c = t") }
func BenchmarkCall(b *testing.B)       { run(b, "def f(): return 1", "f()") }
