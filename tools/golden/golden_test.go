package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write makes files in a new folder; a name may hold folders.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fakePython is a stand-in that says which Python it is, and otherwise runs
// "scripts" that are shell scripts. A .star script comes behind the prelude.
func fakePython(version string) string {
	return `#!/bin/sh
case "$1" in
-c) echo "CPython ` + version + `" ;;
*prelude.py) sh "$2" ;;
*) sh "$1" ;;
esac
`
}

func TestDiscoverPairs(t *testing.T) {
	dir := write(t, map[string]string{
		"star/a.star": "", "star/a.py": "", "star/a.golden": "",
		"star/new.star": "", "star/new.py": "# exit: 3\n",
		"star/alone.star": "",
		"star/lib/x.star": "", "star/lib/x.py": "",
		"py/two.py": "", "py/two.py2.golden": "",
		"py/three.py": "", "py/three.py3.golden": "",
		"py/both.py": "", "py/both.py2.golden": "", "py/both.py3.golden": "",
		"py/none.py": "",
		"py/bad.py":  "# exit: soon\n", "py/bad.py2.golden": "",
	})
	cases, problems, err := discover(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, tc := range cases {
		line := strings.TrimPrefix(tc.script, dir+"/") + " " + tc.version + " " + filepath.Base(tc.golden)
		if tc.exit != 0 {
			line += " exits"
		}
		got = append(got, line)
	}
	for _, p := range problems {
		got = append(got, strings.TrimPrefix(p.script, dir+"/")+" is a problem")
	}
	want := []string{
		"py/both.py 2.7 both.py2.golden",
		"py/both.py 3.13 both.py3.golden",
		"py/three.py 3.13 three.py3.golden",
		"py/two.py 2.7 two.py2.golden",
		"star/a.py 2.7 a.golden",
		"star/a.star 2.7 a.golden",
		"star/new.py 2.7 new.golden exits",
		"star/new.star 2.7 new.golden",
		"py/bad.py is a problem",
		"py/none.py is a problem",
		"star/alone.star is a problem",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFindInterpretersAsksTheProgram(t *testing.T) {
	dir := write(t, map[string]string{
		"old/python2":      fakePython("2.6"),
		"other/python2":    fakePython("2.7"),
		"other/python3":    fakePython("3.12"),
		"broken/python3":   "#!/bin/sh\nexit 1\n",
		"exact/python3.13": fakePython("3.13"),
		"pypy/python2.7":   "#!/bin/sh\necho 'PyPy 2.7'\n",
	})
	folder := func(names ...string) (folders []string) {
		for _, name := range names {
			folders = append(folders, filepath.Join(dir, name))
		}
		return folders
	}
	for _, tt := range []struct {
		folders []string
		want    map[string]string
	}{
		{folder("old", "pypy", "other", "broken", "exact"), map[string]string{
			"2.7":  filepath.Join(dir, "other/python2"),
			"3.13": filepath.Join(dir, "exact/python3.13"),
		}},
		{folder("old", "pypy", "broken"), map[string]string{}},
		{folder("missing", "other"), map[string]string{"2.7": filepath.Join(dir, "other/python2")}},
	} {
		if diff := cmp.Diff(tt.want, findInterpreters(t.Context(), tt.folders)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestRun plays the whole command against stand-ins for Python.
func TestRun(t *testing.T) {
	pythons := write(t, map[string]string{"python2.7": fakePython("2.7")})
	t.Setenv("PATH", pythons+":/usr/bin:/bin")
	t.Setenv("PYENV_ROOT", pythons)

	for _, tt := range []struct {
		name   string
		files  map[string]string
		args   []string
		status int
		output string // "DIR/" stands for the folder
		golden string // what a.golden holds afterwards
	}{
		{
			name:   "the same",
			files:  map[string]string{"a.py": "echo hello", "a.star": "echo hello", "a.golden": "hello\n"},
			output: "2 same, 0 written, 0 failed, 0 skipped\n",
			golden: "hello\n",
		},
		{
			name:   "a difference",
			files:  map[string]string{"a.py": "echo hello", "a.star": "echo hello", "a.golden": "hullo\n"},
			status: 1,
			output: "DIFF DIR/a.py\ndiff DIR/a.golden Python 2.7\n--- DIR/a.golden\n+++ Python 2.7\n@@ -1,1 +1,1 @@\n-hullo\n+hello\n" +
				"DIFF DIR/a.star\ndiff DIR/a.golden Python 2.7\n--- DIR/a.golden\n+++ Python 2.7\n@@ -1,1 +1,1 @@\n-hullo\n+hello\n" +
				"0 same, 0 written, 2 failed, 0 skipped\n",
			golden: "hullo\n",
		},
		{
			name:   "written anew",
			files:  map[string]string{"a.py": "echo hello", "a.star": "echo hello", "a.golden": "hullo\n"},
			args:   []string{"-update"},
			output: "wrote DIR/a.golden\n1 same, 1 written, 0 failed, 0 skipped\n",
			golden: "hello\n",
		},
		{
			name:   "written for the first time",
			files:  map[string]string{"a.py": "echo hello", "a.star": "echo hello"},
			args:   []string{"-update"},
			output: "wrote DIR/a.golden\n1 same, 1 written, 0 failed, 0 skipped\n",
			golden: "hello\n",
		},
		{
			name:   "a .star script never writes",
			files:  map[string]string{"a.py": "echo hello", "a.star": "echo other", "a.golden": "hello\n"},
			args:   []string{"-update", "a.star"},
			status: 1,
			output: "DIFF DIR/a.star\ndiff DIR/a.golden Python 2.7\n--- DIR/a.golden\n+++ Python 2.7\n@@ -1,1 +1,1 @@\n-hello\n+other\n" +
				"0 same, 0 written, 1 failed, 0 skipped\n",
			golden: "hello\n",
		},
		{
			name:   "the wrong exit status",
			files:  map[string]string{"a.py": "echo hello; echo why >&2; exit 3", "a.py2.golden": "hello\n"},
			status: 1,
			output: "FAIL DIR/a.py: exit status 3, not 0\nwhy\n\n0 same, 0 written, 1 failed, 0 skipped\n",
		},
		{
			name:   "the announced exit status",
			files:  map[string]string{"a.py": "# exit: 3\necho hello; exit 3", "a.py2.golden": "hello\n"},
			output: "1 same, 0 written, 0 failed, 0 skipped\n",
		},
		{
			name:   "no interpreter",
			files:  map[string]string{"a.py": "echo hello", "a.py3.golden": ""},
			output: "skipped for lack of Python 3.13: DIR/a.py\n0 same, 0 written, 0 failed, 1 skipped\n",
		},
		{
			name:   "standard input is empty, the folder is the script's",
			files:  map[string]string{"a.py": "cat; cat beside", "a.py2.golden": "text\n", "beside": "text\n"},
			output: "1 same, 0 written, 0 failed, 0 skipped\n",
		},
		{
			name:   "an unknown flag",
			args:   []string{"-nothing"},
			status: 2,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := write(t, tt.files)
			var stdout, stderr bytes.Buffer
			status := run(t.Context(), append([]string{"-dir", dir}, tt.args...), &stdout, &stderr)
			if status != tt.status {
				t.Errorf("status %d, want %d\n%s", status, tt.status, &stderr)
			}
			if diff := cmp.Diff(tt.output, strings.ReplaceAll(stdout.String(), dir, "DIR")); diff != "" {
				t.Error(diff)
			}
			golden, _ := os.ReadFile(filepath.Join(dir, "a.golden"))
			if diff := cmp.Diff(tt.golden, string(golden)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
