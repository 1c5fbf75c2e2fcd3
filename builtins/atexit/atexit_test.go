package atexit

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/object"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"atexit": Module})
}

// Exit functions run in reverse, and one that fails is reported.
func TestRun(t *testing.T) {
	tests := []struct {
		dialect object.Dialect
		want    string
	}{
		{object.Py2, "Error in atexit._run_exitfuncs:\nTraceback"},
		{object.Py3, "Exception ignored in atexit callback <function bad at 0x"},
	}
	for _, test := range tests {
		s := calltest.New(test.dialect)
		defer s.End()
		var stderr bytes.Buffer
		s.In.Stderr = &stderr
		m, err := Module(s.Star)
		if err != nil {
			t.Fatal(err)
		}
		s.Names["atexit"] = m
		globals, err := s.Exec(`
out = []
def bad():
    return [][0]
x = atexit.register(out.append, 1)
x = atexit.register(bad)
x = atexit.register(out.append, 2)
`)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range s.In.AtExit() {
			if err := f(s.Star); err != nil {
				t.Fatal(err)
			}
		}
		if got := globals["out"].String(); got != "[2, 1]" {
			t.Errorf("got %s", got)
		}
		if !strings.HasPrefix(stderr.String(), test.want) || !strings.HasSuffix(stderr.String(), "IndexError: list index out of range\n") {
			t.Errorf("got %q, want %q", &stderr, test.want)
		}
	}
}
