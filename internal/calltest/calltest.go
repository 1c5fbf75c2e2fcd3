// Package calltest holds a module written in Go against CPython's own answers.
//
// A table is a text file. Its first line names the modules the cases import; a
// case is one or more lines of what Starlark and both Pythons can read, the
// last one an expression, and below it what repr of it shows, or the exception,
// in Python 2.7 and in Python 3.13:
//
//	modules: time
//
//	>>> time.sleep("a")
//	2: TypeError: a float is required
//	3: TypeError: 'str' object cannot be interpreted as an integer or float
//
// Each case runs in an empty directory. ask.py writes the answers. Where pysock differs on purpose, a line that
// begins with "star:", "2!:" or "3!:" holds what it answers in that dialect.
package calltest

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Loader is what every module package exports as Module.
type Loader func(*starlark.Thread) (starlark.Value, error)

// Run runs a table in all dialects. A module that loaders lacks, or that has a
// nil value, is not there for the cases.
func Run(t *testing.T, file string, loaders map[string]Loader) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases, modules := parse(t, string(data))
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		t.Run(strings.ReplaceAll(d.String(), " ", ""), func(t *testing.T) {
			for _, c := range cases {
				t.Chdir(t.TempDir())
				got := c.run(t, d, modules, loaders)
				if want, ok := c.answer(d); ok && got != want {
					t.Errorf("line %d: %s\n got %s\nwant %s", c.line, strings.Join(c.code, "\n    "), got, want)
				}
			}
		})
	}
}

type call struct {
	line    int
	code    []string
	answers map[string]string
}

func parse(t *testing.T, text string) (cases []*call, modules []string) {
	unescape := strings.NewReplacer(`\\`, `\`, `\n`, "\n")
	for i, line := range strings.Split(text, "\n") {
		switch label, rest, _ := strings.Cut(line, " "); label {
		case "modules:":
			modules = strings.Fields(rest)
		case ">>>":
			cases = append(cases, &call{line: i + 1, code: []string{rest}, answers: map[string]string{}})
		case "...":
			c := cases[len(cases)-1]
			c.code = append(c.code, rest)
		case "2:", "3:", "star:", "2!:", "3!:":
			cases[len(cases)-1].answers[label] = unescape.Replace(rest)
		case "", "#":
		default:
			t.Fatalf("line %d: %q", i+1, line)
		}
	}
	return cases, modules
}

func (c *call) answer(d object.Dialect) (string, bool) {
	order := map[object.Dialect][]string{
		object.Star: {"star:", "2!:", "2:"}, object.Py2: {"2!:", "2:"}, object.Py3: {"3!:", "3:"},
	}
	for _, label := range order[d] {
		if s, ok := c.answers[label]; ok {
			return s, true
		}
	}
	return "", false
}

// run evaluates the case in an interpreter of its own.
func (c *call) run(t *testing.T, d object.Dialect, modules []string, loaders map[string]Loader) string {
	s := New(d)
	defer s.End()
	for _, m := range modules {
		if load := loaders[m]; load != nil {
			v, err := load(s.Star)
			if err != nil {
				t.Fatal(err)
			}
			if v != nil {
				s.Names[m] = v
			}
		}
	}
	v, err := s.Eval(strings.Join(c.code, "\n"))
	if err != nil {
		return s.Error(err)
	}
	text, err := s.Runtime.Repr(s.Star, v)
	if err != nil {
		return s.Error(err)
	}
	return text
}

// Session is an interpreter for tests with a main thread that holds the lock.
type Session struct {
	*object.Runtime
	Thread *interp.Thread
	Star   *starlark.Thread
	Names  starlark.StringDict // predeclared; Eval adds what the code defines
	End    func()
}

// New starts a session.
func New(d object.Dialect) *Session {
	rt := object.New(interp.New(), d)
	s := &Session{Runtime: rt, Star: &starlark.Thread{Name: "main"}}
	s.Thread, s.End = rt.In.NewThread(s.Star)
	s.Names = starlark.StringDict{
		"object": rt.Object,
		"type":   starlark.NewBuiltin("type", newType),
		"repr":   starlark.NewBuiltin("repr", repr),
		"str":    starlark.NewBuiltin("str", str),
		"catch":  starlark.NewBuiltin("catch", catch),

		"setattr":    starlark.NewBuiltin("setattr", setAttr),
		"int":        starlark.NewBuiltin("int", newInt),
		"bytearray":  starlark.NewBuiltin("bytearray", newByteArray),
		"isinstance": starlark.NewBuiltin("isinstance", isInstance),
		"issubclass": starlark.NewBuiltin("issubclass", isSubclass),
	}
	for name, c := range rt.Exceptions() {
		s.Names[name] = c
	}
	return s
}

// Eval runs the lines and returns the value of the last one.
func (s *Session) Eval(code string) (starlark.Value, error) {
	const result = "__result"
	lines := strings.Split(strings.TrimRight(code, "\n"), "\n")
	lines[len(lines)-1] = result + " = " + lines[len(lines)-1]
	globals, err := s.Exec(strings.Join(lines, "\n"))
	if err != nil {
		return nil, err
	}
	return globals[result], nil
}

// Exec runs statements and returns what they define.
func (s *Session) Exec(code string) (starlark.StringDict, error) {
	options := &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
	_, prog, err := starlark.SourceProgramOptions(options, "calls", code+"\n", s.Names.Has)
	if err != nil {
		return nil, err
	}
	return prog.Init(s.Star, s.Names)
}

// Error is the last line of an exception's traceback, or a Go error's text.
func (s *Session) Error(err error) string {
	var unresolved resolve.ErrorList
	if errors.As(err, &unresolved) {
		if name, ok := strings.CutPrefix(unresolved[0].Msg, "undefined: "); ok {
			name, _, _ = strings.Cut(name, " ")
			return "NameError: name '" + name + "' is not defined"
		}
	}
	e := s.Runtime.Catch(s.Star, err)
	if e == nil {
		return err.Error()
	}
	return strings.TrimPrefix(s.ExceptionLine(s.Star, e.Value, false), e.Value.Class().Module+".")
}

func newType(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	if len(args) == 1 {
		return rt.TypeOf(args[0]), nil
	}
	if len(args) != 3 {
		return nil, errors.New("type() takes 1 or 3 arguments")
	}
	var bases []*object.Class
	for _, b := range args[1].(starlark.Tuple) {
		bases = append(bases, b.(*object.Class))
	}
	name, _ := object.AsText(args[0])
	return rt.DeriveClass(name, bases, args[2].(*starlark.Dict).Items())
}

func repr(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	s, err := rt.Repr(thread, args[0])
	return rt.Text(s), err
}

func str(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	s, err := rt.Str(thread, args[0])
	return rt.Text(s), err
}

// catch calls a function and returns (result, None) or (None, exception).
func catch(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := starlark.Call(thread, args[0], args[1:], kwargs)
	if err == nil {
		return starlark.Tuple{v, starlark.None}, nil
	}
	if e := object.For(thread).Catch(thread, err); e != nil {
		return starlark.Tuple{starlark.None, e.Value}, nil
	}
	return nil, err
}

func newByteArray(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	return object.For(thread).ByteArrayOf(args[0])
}

func isInstance(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	return starlark.Bool(object.For(thread).IsInstance(args[0], args[1].(*object.Class))), nil
}

func isSubclass(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	return starlark.Bool(args[0].(*object.Class).IsSubclass(args[1].(*object.Class))), nil
}

func setAttr(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	name, _ := object.AsText(args[1])
	return starlark.None, args[0].(starlark.HasSetField).SetField(name, args[2])
}

// newInt is int of a member of an enumeration, and Starlark's int of all else.
func newInt(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 1 {
		if n, ok := object.AsInt(args[0]); ok {
			return n, nil
		}
	}
	return starlark.Call(thread, starlark.Universe["int"], args, kwargs)
}
