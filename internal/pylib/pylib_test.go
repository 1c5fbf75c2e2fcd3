package pylib_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pysock/pysock/host"
	"github.com/pysock/pysock/internal/pylib"
)

func TestSource(t *testing.T) {
	for _, test := range []struct {
		name     string
		py3      bool
		filename string
		pkg      bool
	}{
		{"argparse", false, "<frozen argparse>", false},
		{"argparse", true, "<frozen argparse>", false},
		{"json", true, "<frozen json>", true},
		{"json.decoder", false, "<frozen json.decoder>", false},
		{"Queue", false, "<frozen Queue>", false},
		{"Queue", true, "", false},
		{"queue", true, "<frozen queue>", false},
		{"queue", false, "", false},
		{"collections", false, "<frozen collections>", true},
		{"collections.abc", true, "<frozen collections.abc>", false},
		{"collections.abc", false, "", false},
		{"urlparse", false, "<frozen urlparse>", false},
		{"urllib.parse", true, "<frozen urllib.parse>", false},
		{"urllib.parse", false, "", false},
		{"json.__init__.py", true, "", false},
		{"ssl", true, "", false},
		{"../pylib", true, "", false},
		{"", true, "", false},
	} {
		src, filename, ok := pylib.Source(test.name, test.py3)
		if filename != test.filename || ok != (test.filename != "") || ok && len(src) == 0 {
			t.Errorf("Source(%q, %v) = %d bytes, %q, %v", test.name, test.py3, len(src), filename, ok)
		}
		if pkg := pylib.IsPackage(test.name, test.py3); pkg != test.pkg {
			t.Errorf("IsPackage(%q, %v) = %v", test.name, test.py3, pkg)
		}
	}
}

// TestScripts runs the scripts that tools/pylibcheck runs on CPython; the
// golden files hold what CPython's own modules make of them.
func TestScripts(t *testing.T) {
	for _, version := range []struct {
		golden string
		lang   host.Language
	}{{".py2.golden", host.Python2}, {".py3.golden", host.Python3}} {
		goldens, err := filepath.Glob("testdata/*" + version.golden)
		if err != nil || len(goldens) == 0 {
			t.Fatalf("no golden files: %v", err)
		}
		if out, err := run(t, version.lang, "trivial.py", "import argparse\nprint('ready')\n"); err != nil || out != "ready\n" {
			t.Skipf("host does not run .py files yet: %v", err)
		}
		for _, golden := range goldens {
			name := strings.TrimSuffix(golden, version.golden) + ".py"
			t.Run(filepath.Base(golden), func(t *testing.T) {
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				src, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				path, err := filepath.Abs(name)
				if err != nil {
					t.Fatal(err)
				}
				t.Setenv("COLUMNS", "80")
				t.Setenv("TZ", "UTC")
				t.Chdir(t.TempDir())
				got, err := run(t, version.lang, path, string(src))
				if diff := cmp.Diff(string(want), got); diff != "" || err != nil {
					t.Errorf("%v (-CPython +pysock)\n%s", err, diff)
				}
			})
		}
	}
}

// run is what a script prints on both streams.
func run(t *testing.T, lang host.Language, name, src string) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var out bytes.Buffer
	h := host.Host{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Language: lang}
	_, err := h.RunString(ctx, name, src)
	return out.String(), err
}
