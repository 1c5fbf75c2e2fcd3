package sys

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"sys": Module})
}

// What CPython reads from "line1\nline2\nabcdef\r\nx\ny" on standard input.
func TestStdin(t *testing.T) {
	tests := []struct{ code, py2, py3 string }{
		{"sys.stdin.readline()", `'line1\n'`, `'line1\n'`},
		{"sys.stdin.read()", `'line1\nline2\nabcdef\r\nx\ny'`, `'line1\nline2\nabcdef\nx\ny'`},
		{"(sys.stdin.readline(2), sys.stdin.read(5), sys.stdin.readline())", `('li', 'ne1\nl', 'ine2\n')`, `('li', 'ne1\nl', 'ine2\n')`},
		{"sys.stdin.readlines()", `['line1\n', 'line2\n', 'abcdef\r\n', 'x\n', 'y']`, `['line1\n', 'line2\n', 'abcdef\n', 'x\n', 'y']`},
		{"[line for line in sys.stdin]", `['line1\n', 'line2\n', 'abcdef\r\n', 'x\n', 'y']`, `['line1\n', 'line2\n', 'abcdef\n', 'x\n', 'y']`},
		{"(sys.stdin.read(), sys.stdin.read(), sys.stdin.readline(), sys.stdin.readlines())[1:]", `('', '', [])`, `('', '', [])`},
	}
	for _, test := range tests {
		for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
			s := session(t, d, strings.NewReader("line1\nline2\nabcdef\r\nx\ny"), nil)
			if got := answer(s, test.code); got != s.Pick(test.py2, test.py3) {
				t.Errorf("%s: %s\n got %s\nwant %s", d, test.code, got, s.Pick(test.py2, test.py3))
			}
		}
	}
	s := session(t, object.Py3, strings.NewReader("\xe4\xb8\xad\xff\r\n"), nil)
	if got, want := answer(s, "(sys.stdin.readline(), sys.stdin.buffer.read())"), `('中\udcff\n', b'')`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestStdout(t *testing.T) {
	tests := []struct {
		dialect    object.Dialect
		code, want string
	}{
		{object.Star, "sys.stdout.write(sys.stdin.readline())", "\xe4\xff\n"},
		{object.Py2, "sys.stdout.writelines(['a', 'b\\n'])", "ab\n"},
		{object.Py3, "sys.stdout.write('ab')", "ab"},
		{object.Py3, "sys.stdout.buffer.write(b'ab')", "ab"},
		{object.Py3, "sys.stdout.write(sys.stdin.readline())", "\xe4\xff\n"},
	}
	for _, test := range tests {
		var out bytes.Buffer
		s := session(t, test.dialect, strings.NewReader("\xe4\xff\n"), &out)
		answer(s, test.code)
		if out.String() != test.want {
			t.Errorf("%s: %q, want %q", test.code, &out, test.want)
		}
	}
}

// A script's own sys.stdout gets what Python's machinery prints.
func TestReplaced(t *testing.T) {
	s := session(t, object.Py3, strings.NewReader(""), nil)
	_, err := s.Exec(`
out = []
W = type("W", (object,), {"write": lambda self, s: out.append(s)})
sys.stdout = W()
`)
	if err != nil {
		t.Fatal(err)
	}
	if err := stdio.Write(s.Star, stdio.Out, "a", "b"); err != nil {
		t.Fatal(err)
	}
	if got := answer(s, "sys.stdout != sys.__stdout__"); got != "True" {
		t.Error(got)
	}
}

// A read of standard input ends with what interrupts its thread, and what
// comes later is there for the next.
func TestStdinInterrupted(t *testing.T) {
	r, w := io.Pipe()
	s := session(t, object.Py2, r, nil)
	s.In.Start(nil, func(*interp.Thread) {
		s.Thread.Interrupt(s.Raise(s.Exc("KeyboardInterrupt")))
	})
	if got := answer(s, "sys.stdin.readline()"); got != "KeyboardInterrupt" {
		t.Error(got)
	}
	go func() {
		io.WriteString(w, "late\n")
		w.Close()
	}()
	if got := answer(s, "sys.stdin.readline()"); got != `'late\n'` {
		t.Error(got)
	}
}

// exc_info shows the innermost error that is being handled.
func TestExcInfo(t *testing.T) {
	s := session(t, object.Py2, strings.NewReader(""), nil)
	s.Thread.Handled = append(s.Thread.Handled, s.Errorf("ValueError", "x"))
	if got, want := answer(s, "(sys.exc_info()[1], sys.exc_info()[0] == ValueError)"), "(ValueError('x',), True)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := answer(s, "(sys.exc_clear(), sys.exc_info())"), "(None, (None, None, None))"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func session(t *testing.T, d object.Dialect, in io.Reader, out io.Writer) *calltest.Session {
	s := calltest.New(d)
	t.Cleanup(s.End)
	s.In.Stdin = in
	if out != nil {
		s.In.Stdout = out
	}
	m, err := Module(s.Star)
	if err != nil {
		t.Fatal(err)
	}
	s.Names["sys"] = m
	return s
}

func answer(s *calltest.Session, code string) string {
	v, err := s.Eval(code)
	if err != nil {
		return s.Error(err)
	}
	text, _ := s.Repr(s.Star, v)
	return text
}
