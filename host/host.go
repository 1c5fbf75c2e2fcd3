// Package host runs pysock scripts inside a Go program.
//
// A [Host] says what a script sees: its streams, arguments, extra names and
// modules. Its zero value runs scripts on the process's streams. Each call of
// [Host.RunFile] or [Host.RunString] is an interpreter of its own, with its own
// modules, classes and threads; nothing is shared between two runs.
//
//	h := host.Host{Stdout: &out, Globals: starlark.StringDict{"port": starlark.MakeInt(8080)}}
//	globals, err := h.RunFile(ctx, "server.star")
//
// A program that runs Starlark by itself and only wants the modules uses
// [Attach].
package host

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pylib"
	"go.starlark.net/starlark"
)

// Language is what a script is written in.
type Language int

const (
	Auto     Language = iota // by the file's name and, for .py, its content
	Starlark                 // .star
	Python2                  // Python 2.7
	Python3                  // Python 3
)

// Host holds the options of a run. The zero value is ready to use. A Host must
// not be changed while a script of its runs.
type Host struct {
	// Stdin, Stdout and Stderr are the script's streams; nil means the process's.
	Stdin          io.Reader
	Stdout, Stderr io.Writer

	// Args are the script's arguments: sys.argv without its first element.
	Args []string

	// Globals are names that the script finds predeclared.
	Globals starlark.StringDict

	// Modules are modules of the host's own, by the name that load and import
	// know them by. Each is made once a run, when a script first asks.
	Modules map[string]func(*starlark.Thread) (starlark.Value, error)

	// Language overrides what the file's name says.
	Language Language

	// Color: the reports of uncaught exceptions of Python 3 are colored, as
	// CPython's are at a terminal.
	Color bool

	// IgnoreInterrupt: [Host.Interrupt] does nothing until the script sets a
	// handler for SIGINT, as in a process that began with the signal ignored.
	IgnoreInterrupt bool

	// OnError, if not nil, is told of the uncaught error of the script's top
	// level before its other threads are waited for. The error is returned, too.
	OnError func(error)

	mu   sync.Mutex
	runs map[*run]bool
}

// RunFile runs a script from a file. It returns the script's globals, also
// beside an error as far as they came to be. The error is an [*Error] for an
// uncaught exception, an [*ExitError] for sys.exit, an [*InternalError] for a
// fault of pysock's own, and the context's cause if the context ended the run.
// Threads that the script left running are waited for, unless they are daemons;
// sockets that it left open are closed, those among the globals too.
func (h *Host) RunFile(ctx context.Context, filename string) (starlark.StringDict, error) {
	src, err := os.ReadFile(filename)
	if err != nil {
		return nil, err
	}
	return h.runSource(ctx, filename, src, true)
}

// RunString runs a script from a string; name stands for it in errors. Files
// that it loads are looked for beside name, so name may be a path.
func (h *Host) RunString(ctx context.Context, name, src string) (starlark.StringDict, error) {
	return h.runSource(ctx, name, []byte(src), false)
}

// Interrupt raises KeyboardInterrupt in the main thread of every run, as
// Ctrl-C does. It reports whether there was one.
func (h *Host) Interrupt() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	for r := range h.runs {
		r.in.CtrlC()
	}
	return len(h.runs) > 0
}

func (h *Host) runSource(ctx context.Context, filename string, src []byte, file bool) (globals starlark.StringDict, err error) {
	r, err := h.newRun(filename, src)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	if h.runs == nil {
		h.runs = map[*run]bool{}
	}
	h.runs[r] = true
	h.mu.Unlock()
	defer func() {
		h.mu.Lock()
		delete(h.runs, r)
		h.mu.Unlock()
	}()
	stop := context.AfterFunc(ctx, func() { r.in.Cancel(context.Cause(ctx)) })
	defer stop()
	return r.main(codeName(filename, r.rt.Dialect, file), src)
}

func (h *Host) newRun(filename string, src []byte) (*run, error) {
	d, err := h.dialect(filename, src)
	if err != nil {
		return nil, err
	}
	in := interp.New()
	if h.Stdin != nil {
		in.Stdin = h.Stdin
	}
	if h.Stdout != nil {
		in.Stdout = h.Stdout
	}
	if h.Stderr != nil {
		in.Stderr = h.Stderr
	}
	in.Args = append([]string{filename}, h.Args...)
	r := &run{host: h, in: in, rt: object.New(in, d), dir: filepath.Dir(filename)}
	if d != object.Star {
		r.dir = scriptDir(filename)
	}
	r.loader.run = r
	r.rt.Source = r.sources.line
	r.rt.ArityOf = r.sources.arity
	r.rt.Predeclared = h.Globals
	if d != object.Star {
		r.rt.Hidden = func(_, filename string) bool { return pylib.InC(filename) }
		r.rt.Compile, r.rt.ModuleOf = r.compileCode, r.moduleOf
		r.rt.Place, r.rt.Scope, r.rt.CallAt, r.rt.IsModule = r.place, r.scope, r.callAt, r.standard
		r.rt.BuiltinNames = func() []string { return lang.BuiltinNames(r.rt) }
	}
	in.OnPanic = r.panicked
	r.rt.Colors = h.Color && d == object.Py3
	if h.IgnoreInterrupt {
		in.IgnoreInterrupt()
	}
	return r, nil
}

// dialect decides the language of a file.
func (h *Host) dialect(filename string, src []byte) (object.Dialect, error) {
	switch h.Language {
	case Starlark:
		return object.Star, nil
	case Python2:
		return object.Py2, nil
	case Python3:
		return object.Py3, nil
	}
	if IsPython(filename, src) {
		return detectPython(src), nil
	}
	return object.Star, nil
}

// Error is an uncaught exception of a script.
type Error struct {
	Class     string // "ValueError"
	Message   string // str() of the exception
	Traceback string // the whole text that Python would print, with its line end; none if the script saw to it

	// Interrupted: the exception was KeyboardInterrupt. Signal: the script's
	// language then ends its process by SIGINT itself, not by an exit status.
	Interrupted, Signal bool

	cause error
}

func (e *Error) Error() string {
	if e.Message == "" {
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// Unwrap returns the error that a Go builtin returned, if one did.
func (e *Error) Unwrap() error { return e.cause }

// ExitError is the end of a script by sys.exit or SystemExit.
type ExitError struct {
	Code int // exit status

	// Text is what sys.exit was given that is neither a number nor None; Python
	// prints it to standard error, and Code is 1.
	Text string
}

func (e *ExitError) Error() string {
	if e.Text != "" {
		return e.Text
	}
	return fmt.Sprintf("exit status %d", e.Code)
}

// InternalError is a fault of pysock's own: a panic in a builtin. The script is
// not to blame.
type InternalError struct {
	Reason   any
	Position string // where the script was
	Stack    []byte // Go's stack
}

func (e *InternalError) Error() string {
	if e.Position == "" {
		return fmt.Sprintf("internal error: %v", e.Reason)
	}
	return fmt.Sprintf("%s: internal error: %v", e.Position, e.Reason)
}
