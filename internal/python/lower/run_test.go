package lower_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
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

// TestRun runs the programs in testdata/run and compares what they print with
// what CPython printed (NAME.out2, NAME.out3: see golden.sh there). The traceback of an
// uncaught exception is part of it: one line "line N in NAME" a frame.
func TestRun(t *testing.T) {
	files, err := filepath.Glob("testdata/run/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, file := range files {
		for suffix, v := range map[string]ast.Version{"2": ast.Python2, "3": ast.Python3} {
			want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".out" + suffix)
			if err != nil {
				continue
			}
			t.Run(filepath.Base(file)+"/"+suffix, func(t *testing.T) {
				src, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if got := run(t, filepath.Base(file), string(src), v); got != string(want) {
					t.Errorf("got:\n%s\nwant:\n%s", got, want)
				}
			})
		}
	}
}

// run returns what a program prints.
func run(t *testing.T, filename, src string, v ast.Version) string {
	t.Helper()
	d := object.Py3
	if v == ast.Python2 {
		d = object.Py2
	}
	in := interp.New()
	var out bytes.Buffer
	in.Stdout = &out
	rt := object.New(in, d)
	thread := &starlark.Thread{}
	_, end := in.NewThread(thread)
	defer end()

	mod, err := parse.File(filename, []byte(src), v, 0)
	if err != nil {
		t.Fatal(err)
	}
	res, err := lower.Module(mod, lower.Options{
		Module:  "__main__",
		Builtin: func(name string) bool { return lang.Has(rt, name) },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if t.Failed() {
			t.Log(dump(res.File))
		}
	}()
	predeclared := starlark.StringDict{}
	for _, name := range res.Names {
		v, ok := lang.Lookup(rt, name)
		if f := extra(rt, name, v); f != nil {
			v, ok = f, true
		}
		if !ok {
			t.Fatalf("no helper %s", name)
		}
		predeclared[name] = v
	}
	for name, c := range res.Constants {
		predeclared[name] = constant(rt, c)
	}
	prog, err := starlark.FileProgram(res.File, predeclared.Has)
	if err != nil {
		t.Fatalf("%v\n%s", err, dump(res.File))
	}
	rt.ArityOf = func(_, name string, line, _ int) (object.Arity, bool) {
		a, found := object.Arity{}, false
		for _, s := range res.Signatures {
			if s.Name == name && s.Line <= line && line <= s.EndLine {
				a, found = object.Arity{Required: s.Required, Total: s.Total, Varargs: s.Varargs}, true
			}
		}
		return a, found
	}
	rt.Hidden = func(name, file string) bool { return file != filename }
	if _, err := prog.Init(thread, predeclared); err != nil {
		report(&out, rt, thread, err)
	}
	return out.String()
}

func constant(rt *object.Runtime, c lower.Constant) starlark.Value {
	switch c.Kind {
	case lower.Text:
		if rt.Py3() {
			return rt.Text(c.Text)
		}
		return object.NewText(c.Text)
	case lower.Long:
		return rt.Long(starlark.MakeInt64(c.Int))
	}
	return object.Ellipsis
}

// report writes the frames of an uncaught exception, the parts of a function merged.
func report(out *bytes.Buffer, rt *object.Runtime, thread *starlark.Thread, err error) {
	x := rt.Uncaught(thread, err)
	type frame struct {
		line int
		name string
	}
	var frames []frame
	for _, f := range x.Value.Exception().Trace {
		name, _, part := rt.FunctionName(f.Name)
		if n := len(frames); part && n > 0 && frames[n-1].name == name {
			frames[n-1].line = f.Line
			continue
		}
		frames = append(frames, frame{f.Line, name})
	}
	for _, f := range frames {
		fmt.Fprintf(out, "line %d in %s\n", f.line, f.name)
	}
	fmt.Fprintln(out, rt.ExceptionLine(thread, x.Value, true))
}

// extra are helpers on top of those of package lang.
func extra(rt *object.Runtime, name string, have starlark.Value) starlark.Value {
	switch name {
	case "$tryer":
		if have != nil {
			return nil
		}
		try, _ := lang.Lookup(rt, "$try")
		return starlark.NewBuiltin(name, func(_ *starlark.Thread, _ *starlark.Builtin, parts starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return starlark.NewBuiltin(name, func(thread *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
				return starlark.Call(thread, try, parts, nil)
			}), nil
		})
	case "$bound":
		if have != nil {
			return nil
		}
		return starlark.NewBuiltin(name, func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(args[0].(object.Variable).Value() != nil), nil
		})
	}
	return nil
}
