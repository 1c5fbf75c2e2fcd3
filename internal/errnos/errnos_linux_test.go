package errnos

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// rows reads a dump that CPython wrote on Linux: two columns, tab between.
func rows(t *testing.T, file string) (rows [][2]string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		a, b, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		rows = append(rows, [2]string{a, b})
	}
	return rows
}

func TestNames(t *testing.T) {
	for _, dump := range []struct {
		file string
		in   Pythons
	}{
		{"testdata/errno27.tsv", Py2},
		{"testdata/errno313.tsv", Py3},
	} {
		want := rows(t, dump.file)
		var n int
		for e := range All(dump.in) {
			if row := [2]string{e.Name, strconv.Itoa(e.Value)}; n >= len(want) || row != want[n] {
				t.Errorf("%s: constant %d is %v", dump.file, n, row)
			}
			n++
		}
		if n != len(want) {
			t.Errorf("%s: %d names, want %d", dump.file, n, len(want))
		}
	}
}

func TestErrorcode(t *testing.T) {
	want := make(map[string]string)
	for _, row := range rows(t, "testdata/errorcode.tsv") {
		want[row[0]] = row[1]
	}
	for n := -1; n < 200; n++ {
		if got := Name(n); got != want[strconv.Itoa(n)] {
			t.Errorf("Name(%d) = %q, want %q", n, got, want[strconv.Itoa(n)])
		}
	}
}

func TestStrerror(t *testing.T) {
	for _, row := range rows(t, "testdata/strerror.tsv") {
		n, err := strconv.Atoi(row[0])
		if err != nil {
			t.Fatal(err)
		}
		if got := Strerror(n); got != row[1] {
			t.Errorf("Strerror(%d) = %q, want %q", n, got, row[1])
		}
	}
}
