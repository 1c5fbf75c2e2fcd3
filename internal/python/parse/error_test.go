package parse

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// latin1 returns the bytes whose characters s has.
func latin1(s string) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

// TestErrors compares what is said about erroneous programs with what CPython
// printed about them: testdata/errors.json is written by testdata/errors.py.
func TestErrors(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		src := latin1(row["source"])
		for _, v := range []ast.Version{ast.Python2, ast.Python3} {
			want, got := string(latin1(row[v.String()])), ""
			if _, err := File("t.py", src, v, 0); err != nil {
				e := err.(*Error)
				if e.Kind == scan.Unsupported {
					continue
				}
				got = e.Report()
			}
			if got != want {
				t.Errorf("Python %s: %.200q\n got: %.300q\nwant: %.300q", v, src, got, want)
			}
		}
	}
}
