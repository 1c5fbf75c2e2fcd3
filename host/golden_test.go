package host_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/pysock/pysock/host"
)

// TestGolden runs the scripts of testdata/star and compares what they print
// with what CPython 2.7 printed for their twins. The golden files are written
// by tools/golden, never from here.
func TestGolden(t *testing.T) {
	t.Chdir("../testdata/star")
	scripts, err := filepath.Glob("*.star")
	if err != nil || len(scripts) < 45 {
		t.Fatalf("found %d scripts (%v)", len(scripts), err)
	}
	for _, script := range scripts {
		name := strings.TrimSuffix(script, ".star")
		t.Run(name, func(t *testing.T) { compare(t, script, name+".golden", host.Starlark) })
	}
}
