package socketserver_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/builtins/socketserver"
	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

var dialects = []object.Dialect{object.Star, object.Py2, object.Py3}

// patience bounds a test that should not wait at all.
const patience = 20 * time.Second

// TestAsCPython runs the scripts of testdata and compares what they say with
// what CPython's own modules said: testdata/ask.py wrote NAME.2 and NAME.3.
func TestAsCPython(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.star")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, script := range scripts {
		for _, d := range dialects {
			golden := strings.TrimSuffix(script, ".star") + ".2"
			if d == object.Py3 {
				golden = strings.TrimSuffix(script, ".star") + ".3"
			}
			want, err := os.ReadFile(golden)
			if os.IsNotExist(err) {
				continue // the other Python's
			}
			name := strings.TrimSuffix(filepath.Base(script), ".star") + "/" + strings.ReplaceAll(d.String(), " ", "")
			t.Run(name, func(t *testing.T) {
				source, err := os.ReadFile(script)
				if err != nil {
					t.Fatal(err)
				}
				s := newSession(t, d)
				if _, err := s.Exec(string(source)); err != nil {
					t.Error(s.Error(err))
				}
				compare(t, s.out.String(), string(want))
			})
		}
	}
}

// compare shows the first line that differs.
func compare(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g):
			t.Fatalf("line %d is missing: %s", i+1, w[i])
		case i >= len(w):
			t.Fatalf("line %d is too much: %s", i+1, g[i])
		case g[i] != w[i]:
			t.Fatalf("line %d\n got %s\nwant %s\nafter\n%s", i+1, g[i], w[i], strings.Join(g[max(0, i-5):i], "\n"))
		}
	}
}

// session is a script's interpreter with the names that testdata/ask.py gives
// a script under CPython.
type session struct {
	*calltest.Session
	out bytes.Buffer // what the script and handle_error say
	err frame        // standard error
}

// frame keeps of standard error what names no file.
type frame struct {
	all   bytes.Buffer
	to    *bytes.Buffer
	shown bool
}

func (f *frame) Write(p []byte) (int, error) {
	f.all.Write(p)
	if strings.HasPrefix(string(p), "---") || strings.HasPrefix(string(p), "Exception occurred") {
		f.shown = true
	}
	if f.shown && f.to != nil {
		f.to.Write(p)
		f.shown = string(p) != "\n"
	}
	return len(p), nil
}

func newSession(t *testing.T, d object.Dialect) *session {
	s := &session{Session: calltest.New(d)}
	s.In.Stdout, s.In.Stderr = &s.out, &s.err
	if d == object.Py3 {
		s.err.to = &s.out
	}
	watchdog := time.AfterFunc(patience, func() {
		s.In.Cancel(os.ErrDeadlineExceeded)
	})
	t.Cleanup(func() {
		watchdog.Stop()
		s.End()
	})
	for name, load := range map[string]calltest.Loader{"socket": socket.Module, "SS": socketserver.Module} {
		v, err := load(s.Star)
		if err != nil {
			t.Fatal(err)
		}
		s.Names[name] = v
	}
	s.Names["PY3"] = starlark.Bool(s.Py3())
	folder := t.TempDir()
	for name, f := range map[string]func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error){
		"say": func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			words := make([]string, len(args))
			for i, a := range args {
				text, err := s.Str(thread, a)
				if err != nil {
					return nil, err
				}
				words[i] = text
			}
			s.out.WriteString(strings.Join(words, " ") + "\n")
			return starlark.None, nil
		},
		"throw": func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			return nil, s.ToRaise(thread, args[0])
		},
		"exit": func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			return nil, s.Raise(s.Exc("SystemExit"), args...)
		},
		"describe": func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			x := args[0].(*object.Instance)
			text, err := s.Str(thread, x)
			return s.Text(x.Class().Name() + ": " + text), err
		},
		"handled": func(thread *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
			handled := interp.Of(thread).Handled
			if len(handled) == 0 {
				return starlark.None, nil
			}
			return s.Text(handled[len(handled)-1].(*object.Error).Value.Class().Name()), nil
		},
		"clear": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			return starlark.None, args[0].(*starlark.List).Clear()
		},
		"start": func(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			return s.start(thread, args)
		},
		"thread_name": func(thread *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
			return s.Text(pythread.Of(s.Runtime, interp.Of(thread)).Name), nil
		},
		"is_daemon": func(thread *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(interp.Of(thread).Daemon), nil
		},
		"event": func(*starlark.Thread, starlark.Tuple) (starlark.Value, error) { return s.event(), nil },
		"path": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			return s.Text(filepath.Join(folder, name)), nil
		},
		"exists": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[0])
			_, err := os.Lstat(name)
			return starlark.Bool(err == nil), nil
		},
		"hasattr": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[1])
			v, err := args[0].(starlark.HasAttrs).Attr(name)
			return starlark.Bool(err == nil && v != nil), nil
		},
		"setattr": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[1])
			return starlark.None, args[0].(starlark.HasSetField).SetField(name, args[2])
		},
		"delattr": func(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
			name, _ := object.AsText(args[1])
			return starlark.None, args[0].(*object.Instance).DelField(name)
		},
		"tick": func(thread *starlark.Thread, _ starlark.Tuple) (starlark.Value, error) {
			return starlark.None, interp.Of(thread).Sleep(time.Millisecond)
		},
	} {
		s.Names[name] = object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return f(thread, args)
		})
	}
	return s
}

// start runs args[0](*args[1:]) on a daemon thread; the value has join().
func (s *session) start(_ *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	t := pythread.New(pythread.NextName(s.Runtime, ""))
	err := t.Start(s.Runtime, true, func(thread *starlark.Thread) error {
		_, err := starlark.Call(thread, args[0], args[1:], nil)
		return err
	})
	m := s.NewModule("thread", nil, nil)
	m.Func("join", func(thread *starlark.Thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return starlark.None, t.Join(interp.Of(thread), pythread.Forever)
	})
	return m, err
}

// event is a threading.Event.
func (s *session) event() starlark.Value {
	m := s.NewModule("event", nil, nil)
	set := false
	var waiting []*interp.Parker
	method := func(name string, f func(t *interp.Thread) error) {
		m.Func(name, func(thread *starlark.Thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return starlark.None, f(interp.Of(thread))
		})
	}
	method("set", func(*interp.Thread) error {
		set = true
		for _, p := range waiting {
			p.Wake()
		}
		waiting = nil
		return nil
	})
	method("clear", func(*interp.Thread) error {
		set = false
		return nil
	})
	method("wait", func(t *interp.Thread) error {
		if set {
			return nil
		}
		p := new(interp.Parker)
		waiting = append(waiting, p)
		return t.Block(p)
	})
	return m
}
