package lower_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

// compile lowers a source and hands it to the engine's compiler. Whatever the parser
// accepts is lowered or refused, and what is lowered compiles.
func compile(t *testing.T, src string, v ast.Version, opts lower.Options) {
	t.Helper()
	mod, err := parse.File("fuzz.py", []byte(src), v, parse.SkipCheck)
	if err != nil {
		return
	}
	if _, err := parse.File("fuzz.py", []byte(src), v, 0); err != nil {
		// It is lowered all the same: a panic is a panic.
		_, _ = lower.Module(mod, opts)
		return
	}
	res, err := lower.Module(mod, opts)
	if err != nil {
		var refused *lower.Error
		if !errors.As(err, &refused) {
			t.Fatalf("%T %v", err, err)
		}
		return
	}
	names := map[string]bool{}
	for _, n := range res.Names {
		names[n] = true
	}
	if _, err := starlark.FileProgram(res.File, func(name string) bool {
		_, constant := res.Constants[name]
		return constant || names[name]
	}); err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
}

// builtins are built-in names for tests that run nothing.
func builtins(name string) bool {
	return strings.Contains(" None True False print len range open super locals globals eval exec input raw_input dir vars Exception ValueError int str sum object property execfile type float bytes ", " "+name+" ")
}

func FuzzLower(f *testing.F) {
	files, _ := filepath.Glob("testdata/run/*.py")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src), true)
		f.Add(string(src), false)
		// Pieces are easier to change.
		for _, piece := range strings.SplitAfter(string(src), "\nprint") {
			f.Add(piece, true)
			f.Add(piece, false)
		}
	}
	f.Fuzz(func(t *testing.T, src string, three bool) {
		v := ast.Python2
		if three {
			v = ast.Python3
		}
		compile(t, src, v, lower.Options{Module: "__main__", Builtin: builtins})
		compile(t, src, v, lower.Options{Module: "__main__", Builtin: builtins, Dynamic: true})
	})
}
