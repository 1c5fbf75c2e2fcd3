package lang

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"github.com/pysock/pysock/internal/star"
	"go.starlark.net/starlark"
)

// session is an interpreter with a main thread that holds the lock.
type session struct {
	*lang
	star *starlark.Thread
	end  func()
}

func newSession(d object.Dialect) *session {
	rt := object.New(interp.New(), d)
	s := &session{lang: of(rt), star: &starlark.Thread{Name: "main"}}
	_, s.end = rt.In.NewThread(s.star)
	return s
}

// eval runs the lines and returns the value of the last one, an expression.
func (s *session) eval(code string) (value, error) {
	lines := strings.Split(code, "\n")
	lines[len(lines)-1] = "result__ = (" + lines[len(lines)-1] + ")"
	code = strings.Join(lines, "\n") + "\n"
	if s.Dialect == object.Star {
		return s.evalStar(code)
	}
	version := ast.Python2
	if s.Py3() {
		version = ast.Python3
	}
	tree, err := parse.File("case", []byte(code), version, 0)
	if err != nil {
		return nil, err
	}
	res, err := lower.Module(tree, lower.Options{Module: "__main__", Builtin: func(name string) bool { return Has(s.Runtime, name) }})
	if err != nil {
		return nil, err
	}
	names := starlark.StringDict{}
	for _, n := range res.Names {
		if v, ok := Lookup(s.Runtime, n); ok {
			names[n] = v
		}
	}
	for n, c := range res.Constants {
		switch c.Kind {
		case lower.Text:
			names[n] = s.Unicode(c.Text)
		case lower.Long:
			names[n] = s.Long(starlark.MakeInt64(c.Int))
		case lower.Complex:
			names[n] = s.NewComplex(c.Complex)
		default:
			names[n] = object.Ellipsis
		}
	}
	prog, err := starlark.FileProgram(res.File, names.Has)
	if err != nil {
		return nil, err
	}
	globals, err := prog.Init(s.star, names)
	if err != nil {
		return nil, err
	}
	return globals["result__"], nil
}

func (s *session) evalStar(code string) (value, error) {
	file, err := star.Parse("case", []byte(code), StarMethod)
	if err != nil {
		return nil, err
	}
	names := starlark.StringDict{}
	prog, err := starlark.FileProgram(file, func(name string) bool {
		v, ok := Lookup(s.Runtime, name)
		if ok {
			names[name] = v
		}
		return ok
	})
	if err != nil {
		return nil, err
	}
	globals, err := prog.Init(s.star, names)
	if err != nil {
		return nil, err
	}
	return globals["result__"], nil
}

// answer is what the interactive interpreter would show for the code.
func (s *session) answer(code string) (text string) {
	defer func() {
		if p := recover(); p != nil {
			if at, ok := p.(*object.Panic); ok {
				p = fmt.Sprintf("%v\n%s", at.Value, at.Stack)
			}
			text = fmt.Sprintf("panic: %v", p)
		}
	}()
	v, err := s.eval(code)
	if err == nil && v == nil {
		return "no result"
	}
	if err == nil {
		var repr string
		if repr, err = s.Repr(s.star, v); err == nil {
			if perr := s.Thread(s.star).Pending(); perr != nil {
				err = perr
			} else {
				return repr
			}
		}
	}
	e := s.Catch(s.star, err)
	if e == nil {
		return "error: " + err.Error()
	}
	message, err := s.Str(s.star, e.Value)
	if err != nil {
		return "error: " + err.Error()
	}
	if message == "" {
		return e.Value.Class().Name()
	}
	return e.Value.Class().Name() + ": " + message
}

// row is a case of a table: code, and CPython's answers by a label. See
// internal/calltest/ask.py, which writes them.
type row struct {
	line    int
	code    string
	answers map[string]string
}

func readTable(t *testing.T, file string) (rows []*row) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	unescape := strings.NewReplacer(`\\`, `\`, `\n`, "\n")
	for i, line := range strings.Split(string(data), "\n") {
		label, rest, _ := strings.Cut(line, " ")
		switch label {
		case ">>>":
			rows = append(rows, &row{line: i + 1, code: rest, answers: map[string]string{}})
		case "...":
			rows[len(rows)-1].code += "\n" + rest
		case "2:", "3:", "2!:", "3!:", "star:":
			rows[len(rows)-1].answers[label] = unescape.Replace(rest)
		case "", "#":
		default:
			t.Fatalf("%s:%d: %q", file, i+1, line)
		}
	}
	return rows
}

// addresses differ from run to run.
var addresses = regexp.MustCompile(`0x[0-9a-f]{6,}`)

// TestTables compares the built-in functions, types and operators with
// CPython: a line that begins with "2!:" or "3!:" says where pysock differs on
// purpose.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		rows := readTable(t, file)
		for _, d := range []object.Dialect{object.Py2, object.Py3} {
			label := map[object.Dialect]string{object.Py2: "2", object.Py3: "3"}[d]
			t.Run(filepath.Base(file)+"/"+label, func(t *testing.T) {
				for _, r := range rows {
					want, ok := r.answers[label+"!:"]
					if !ok {
						want, ok = r.answers[label+":"]
					}
					if ok && !strings.HasPrefix(want, "SyntaxError: ") {
						compare(t, d, r, want)
					}
				}
			})
		}
		if !strings.HasPrefix(filepath.Base(file), "star") {
			continue
		}
		t.Run(filepath.Base(file)+"/star", func(t *testing.T) {
			for _, r := range rows {
				want, ok := r.answers["star:"]
				if !ok {
					want = r.answers["2:"]
				}
				compare(t, object.Star, r, want)
			}
		})
	}
}

func compare(t *testing.T, d object.Dialect, r *row, want string) {
	t.Helper()
	s := newSession(d)
	defer s.end()
	got := addresses.ReplaceAllString(s.answer(r.code), "0x")
	if want = addresses.ReplaceAllString(want, "0x"); got != want {
		t.Errorf("line %d: %s\n got %s\nwant %s", r.line, r.code, got, want)
	}
}
