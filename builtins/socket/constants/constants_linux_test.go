package constants

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestCPython compares the table with what dir(socket) of CPython itself holds
// on Linux: name, value, type and, of enumerations, the member's name.
func TestCPython(t *testing.T) {
	for _, dump := range []struct {
		file string
		in   Pythons
	}{
		{"testdata/cpython27.tsv", Py2},
		{"testdata/cpython313.tsv", Py3},
	} {
		text, err := os.ReadFile(dump.file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
		for _, line := range lines {
			field := strings.Split(line, "\t")
			value, err := strconv.ParseInt(field[1], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			c, ok := Lookup(field[0])
			if !ok || c.Value != value || c.In&dump.in == 0 {
				t.Errorf("%s: %s = %d (%v), want %d", dump.file, field[0], c.Value, c, value)
			}
			if dump.in == Py3 && c.Group.String() != field[2] {
				t.Errorf("%s: type of %s = %s, want %s", dump.file, field[0], c.Group, field[2])
			}
			if len(field) > 3 {
				if name, _ := EnumName(c.Group, value); name != field[3] {
					t.Errorf("%s: member of %s = %s, want %s", dump.file, field[0], name, field[3])
				}
			}
		}
		if got := len(names(dump.in)); got != len(lines) {
			t.Errorf("%s: %d names, want %d", dump.file, got, len(lines))
		}
	}
}
