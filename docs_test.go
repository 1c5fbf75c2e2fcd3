package pysock_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tutorialRows is how many statements docs/tutorial.md takes the tutorial apart into.
const tutorialRows = 202

// A row is one line of the tables in docs/tutorial.md.
type row struct {
	id, says, does string
	shownBy        []string // star/NAME, scripts/FILE or TestName
	why            string
}

// readTutorial returns the rows in the order of the file.
func readTutorial(t *testing.T) []row {
	t.Helper()
	text, err := os.ReadFile("docs/tutorial.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "| S") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 5 {
			t.Errorf("%d columns, not 5: %s", len(cells), line)
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		r := row{id: cells[0], says: cells[1], does: cells[2], why: cells[4]}
		if cells[3] != "—" {
			for name := range strings.SplitSeq(cells[3], ", ") {
				r.shownBy = append(r.shownBy, strings.Trim(name, "`"))
			}
		}
		rows = append(rows, r)
	}
	return rows
}

func TestTutorialHasEveryRow(t *testing.T) {
	rows := readTutorial(t)
	for i := range tutorialRows {
		if want := fmt.Sprintf("S%03d", i+1); i >= len(rows) || rows[i].id != want {
			t.Fatalf("row %s is missing or out of order", want)
		}
	}
	if len(rows) > tutorialRows {
		t.Errorf("%d rows, want %d", len(rows), tutorialRows)
	}
	for _, r := range rows {
		if r.says == "" || r.does == "" {
			t.Errorf("%s does not say what the tutorial says, or what pysock does", r.id)
		}
		if len(r.shownBy) == 0 && r.why == "" {
			t.Errorf("%s is neither shown nor explained", r.id)
		}
	}
}

func TestTutorialNamesWhatExists(t *testing.T) {
	tests := testNames(t)
	for _, r := range readTutorial(t) {
		for _, name := range r.shownBy {
			var files []string
			script, isStar := strings.CutPrefix(name, "star/")
			switch {
			case isStar:
				base := filepath.Join("testdata/star", script)
				files = []string{base + ".star", base + ".py", base + ".golden"}
			case strings.HasPrefix(name, "scripts/"):
				files = []string{name}
			case !tests[name]:
				t.Errorf("%s: there is no test %s", r.id, name)
			}
			for _, file := range files {
				if info, err := os.Stat(file); err != nil {
					t.Errorf("%s: %v", r.id, err)
				} else if info.Size() == 0 {
					t.Errorf("%s: %s is empty", r.id, file)
				}
			}
		}
	}
}

// TestTutorialAgreesWithScripts holds the "# rows:" line of every script against the table, both ways.
func TestTutorialAgreesWithScripts(t *testing.T) {
	table := map[string][]string{} // script -> rows
	for _, r := range readTutorial(t) {
		for _, name := range r.shownBy {
			if script, ok := strings.CutPrefix(name, "star/"); ok {
				table[script] = append(table[script], r.id)
			}
		}
	}
	for _, pattern := range []string{"testdata/star/*.star", "testdata/star/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		scripts := map[string][]string{}
		for _, file := range files {
			if rows := declaredRows(t, file); len(rows) > 0 {
				scripts[strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))] = rows
			}
		}
		for _, script := range slices.Sorted(maps.Keys(scripts)) {
			if !slices.Equal(scripts[script], table[script]) {
				t.Errorf("%s: %s names rows %v, the table %v", pattern, script, scripts[script], table[script])
			}
		}
		for _, script := range slices.Sorted(maps.Keys(table)) {
			if scripts[script] == nil {
				t.Errorf("%s: %s has no rows line, the table names %v", pattern, script, table[script])
			}
		}
	}
}

// declaredRows reads a script's "# rows: S001 S002" line.
func declaredRows(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if rows, ok := strings.CutPrefix(line, "# rows:"); ok {
			return strings.Fields(rows)
		}
	}
	return nil
}

// testNames returns every test and example function of the module.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	function := regexp.MustCompile(`(?m)^func ((?:Test|Example|Fuzz)\w*)\(`)
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, match := range function.FindAllStringSubmatch(string(text), -1) {
			names[match[1]] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestScriptsAreListed holds scripts/README.md against the folder, both ways.
func TestScriptsAreListed(t *testing.T) {
	readme, err := os.ReadFile("scripts/README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, match := range regexp.MustCompile("(?m)^\\| \\d+ \\| `(\\w+\\.star)").FindAllSubmatch(readme, -1) {
		listed = append(listed, string(match[1]))
	}
	files, err := filepath.Glob("scripts/*.star")
	if err != nil {
		t.Fatal(err)
	}
	for i := range files {
		files[i] = filepath.Base(files[i])
	}
	if !slices.Equal(listed, files) {
		t.Errorf("README.md lists %v\nthe folder holds %v", listed, files)
	}
}
