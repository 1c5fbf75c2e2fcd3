package host_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pysock/pysock/host"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestUncaught runs programs that end with an uncaught exception, and compares
// what is printed with what CPython printed: see testdata/uncaught.py.
func TestUncaught(t *testing.T) {
	for file, language := range map[string]host.Language{
		"testdata/uncaught2.txt": host.Python2,
		"testdata/uncaught3.txt": host.Python3,
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, f := range txtar.Parse(data).Files {
			files[f.Name] = string(f.Data)
		}
		for program, src := range files {
			name, ok := strings.CutSuffix(program, ".py")
			if !ok {
				continue
			}
			t.Run(file[len("testdata/uncaught"):]+"/"+name, func(t *testing.T) {
				var stdout, stderr bytes.Buffer
				h := host.Host{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Language: language}
				_, err := h.RunString(t.Context(), program, src)
				_ = status(err, &stderr)
				if diff := cmp.Diff(files[name+".err"], stderr.String()); diff != "" {
					t.Errorf("standard error (-CPython +pysock):\n%s", diff)
				}
			})
		}
	}
}
