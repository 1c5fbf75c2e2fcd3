package netdb

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestStrerror compares the texts with what gai_strerror and hstrerror of glibc
// itself return.
func TestStrerror(t *testing.T) {
	text, err := os.ReadFile("testdata/strerror.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		field := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		code, err := strconv.Atoi(field[1])
		if err != nil {
			t.Fatal(err)
		}
		got := GaiStrerror(code)
		if field[0] == "herror" {
			got = Hstrerror(code)
		}
		if got != field[2] {
			t.Errorf("%s %d: %q, want %q", field[0], code, got, field[2])
		}
	}
}
