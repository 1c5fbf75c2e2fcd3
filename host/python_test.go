package host_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/pysock/pysock/host"
)

// TestPython runs the programs of testdata/py, not a character changed, and
// compares what they print with what CPython printed: NAME.py2.golden is
// 2.7's, NAME.py3.golden 3.13's. The golden files are written by tools/golden.
func TestPython(t *testing.T) {
	t.Chdir("../testdata/py")
	goldens, err := filepath.Glob("*.py[23].golden")
	if err != nil || len(goldens) == 0 {
		t.Fatalf("found %d golden files (%v)", len(goldens), err)
	}
	for _, golden := range goldens {
		name := strings.TrimSuffix(golden, ".golden")
		t.Run(name, func(t *testing.T) {
			language := host.Python3
			if strings.HasSuffix(name, "2") {
				language = host.Python2
			}
			compare(t, name[:len(name)-1], golden, language)
		})
	}
}
