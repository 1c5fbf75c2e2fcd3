package lower_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
)

// BenchmarkLower lowers a thousand lines.
func BenchmarkLower(b *testing.B) {
	var src []byte
	for bytes.Count(src, []byte("\n")) < 1000 {
		for _, file := range []string{"try", "names", "gens", "stmts"} {
			text, err := os.ReadFile("testdata/run/" + file + ".py")
			if err != nil {
				b.Fatal(err)
			}
			src = append(src, text...)
		}
	}
	src = bytes.Join(bytes.SplitAfter(src, []byte("\n"))[:1000], nil)
	mod, err := parse.File("bench.py", src, ast.Python3, parse.SkipCheck)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lower.Module(mod, lower.Options{Module: "m", Builtin: builtins}); err != nil {
			b.Fatal(err)
		}
	}
}
