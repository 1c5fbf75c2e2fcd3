package lower_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew, to be read by a person")

// TestGolden compares lowered code with testdata/golden.txt. Each case there is a line
// "==== VERSION title", Python source, a line "----", and the Starlark it becomes. The line that
// declares names for the engine, "if 0:", is left out.
func TestGolden(t *testing.T) {
	const file = "testdata/golden.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, part := range strings.Split(string(text), "==== ")[1:] {
		head, rest, _ := strings.Cut(part, "\n")
		src, want, _ := strings.Cut(rest, "----\n")
		version := ast.Python3
		if strings.HasPrefix(head, "2") {
			version = ast.Python2
		}
		dynamic := strings.HasSuffix(head, "(exec)")
		mod, err := parse.File("golden.py", []byte(src), version, 0)
		if err != nil {
			t.Fatalf("%s: %v", head, err)
		}
		got := ""
		res, err := lower.Module(mod, lower.Options{Module: "m", Builtin: builtins, Dynamic: dynamic})
		if err != nil {
			got = err.Error() + "\n"
		} else {
			got = withoutDeclarations(dump(res.File))
		}
		out.WriteString("==== " + head + "\n" + src + "----\n" + got)
		if got != want && !*update {
			t.Errorf("%s\n%s\ngot:\n%s\nwant:\n%s", head, src, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// withoutDeclarations drops what the module begins with: its variables for what the host
// provides, and the branch that is never taken.
func withoutDeclarations(s string) string {
	for strings.HasPrefix(s, "!") {
		line, rest, _ := strings.Cut(s, "\n")
		if name, value, _ := strings.Cut(line[1:], " = "); name != value {
			break
		}
		s = rest
	}
	before, rest, found := strings.Cut(s, "if 0:\n")
	if !found {
		return s
	}
	for strings.HasPrefix(rest, "    ") {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	return before + rest
}
