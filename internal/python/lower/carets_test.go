package lower_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

// TestCarets calls each function of testdata/carets/cases.py and compares what is shown of the
// frame that raised with what CPython 3.13 shows (cases.out: see golden.py there).
func TestCarets(t *testing.T) {
	const file = "testdata/carets/cases.py"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile("testdata/carets/cases.out")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	name := ""
	for line := range strings.Lines(string(golden)) {
		if line[0] == 'c' {
			name = strings.TrimSpace(line)
			continue
		}
		want[name] += line
	}

	in := interp.New()
	in.Stdout = &bytes.Buffer{}
	rt := object.New(in, object.Py3)
	thread := &starlark.Thread{}
	_, end := in.NewThread(thread)
	defer end()
	mod, err := parse.File(file, src, ast.Python3, 0)
	if err != nil {
		t.Fatal(err)
	}
	res, err := lower.Module(mod, lower.Options{Module: "__main__", Builtin: func(name string) bool { return lang.Has(rt, name) }})
	if err != nil {
		t.Fatal(err)
	}
	predeclared := starlark.StringDict{}
	for _, name := range res.Names {
		predeclared[name], _ = lang.Lookup(rt, name)
	}
	for name, c := range res.Constants {
		predeclared[name] = constant(rt, c)
	}
	prog, err := starlark.FileProgram(res.File, predeclared.Has)
	if err != nil {
		t.Fatal(err)
	}
	rt.Hidden = func(_, filename string) bool { return filename != file }
	globals, err := prog.Init(thread, predeclared)
	if err != nil {
		t.Fatal(err)
	}
	for name := range want {
		t.Run(name, func(t *testing.T) {
			_, err := starlark.Call(thread, globals[name], nil, nil)
			if err == nil {
				t.Fatal("no error")
			}
			x := rt.Uncaught(thread, err)
			trace := x.Value.Exception().Trace
			for n := len(trace); n > 0 && (strings.HasPrefix(trace[n-1].Name, "plain") || strings.HasPrefix(trace[n-1].Name, "fails")); n-- {
				trace = trace[:n-1]
			}
			f := trace[len(trace)-1]
			c, ok := lower.Locate(mod, f.Line, f.Col)
			if !ok {
				t.Fatalf("no expression at %d:%d for %v", f.Line, f.Col, x)
			}
			if c.Callee != nil && strings.HasSuffix(x.Error(), "has no attribute '"+c.Method+"'") {
				c = *c.Callee
			}
			if got := c.Excerpt(mod.Text); got != want[name] {
				t.Errorf("at %d:%d for %v\ngot:\n%s\nwant:\n%s", f.Line, f.Col, x, got, want[name])
			}
		})
	}
	if len(want) < 60 {
		t.Error(fmt.Sprint(len(want), " cases"))
	}
}
