package host

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"syscall"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/lower"
	"go.starlark.net/starlark"
)

// run is one interpreter at work.
type run struct {
	host *Host
	in   *interp.Interp
	rt   *object.Runtime
	dir  string // where the main script is; loads and imports begin here
	loader
	sources sources

	path  []string                  // where imports look for files
	files map[string]*object.Module // the modules of Python files, by file name

	running map[*object.Module]*lower.Result // those whose own code has not ended

	mu    sync.Mutex
	fault *InternalError // the first panic
}

// main runs the script's top level on the caller's goroutine and ends the
// interpreter as Python does: report, wait for threads, exit functions.
func (r *run) main(filename string, src []byte) (starlark.StringDict, error) {
	star := &starlark.Thread{Name: "main", Load: r.load}
	thread, end := r.in.NewThread(star)
	defer end()

	globals, err := r.guard(star, func() (starlark.StringDict, error) { return r.execute(star, filename, src) })
	_, _ = r.guard(star, func() (starlark.StringDict, error) {
		lang.EndLine(r.rt, star)
		return nil, nil
	})
	failure := r.failure(star, err)
	if failure != nil && r.host.OnError != nil {
		r.host.OnError(failure)
	}
	err = r.shutdown(star, thread)
	if err := r.flush(star); err != nil {
		failure = err
	}
	if failure == nil {
		failure = err
	}
	if f := r.faulted(); f != nil {
		failure = f
	}
	return globals, failure
}

// shutdown waits for the threads that are not daemons; an interruption ends
// the wait. Then it runs the exit functions and ends what is left. The error is
// what ended the whole run meanwhile: the context, os._exit.
func (r *run) shutdown(star *starlark.Thread, thread *interp.Thread) (ended error) {
	r.callAll(star, r.in.Leaving())
	var cancelled *interp.Cancelled
	if err := r.in.Wait(thread); errors.As(err, &cancelled) {
		ended = r.failure(star, err)
	} else if err != nil && r.rt.Py3() {
		io.WriteString(r.in.Stderr, "Traceback (most recent call last):\nKeyboardInterrupt: \n")
	}
	r.callAll(star, r.in.AtExit())
	lang.Close(r.rt, star)
	r.in.Cancel(errEnded)
	r.in.End()
	return ended
}

// flush writes what is left of standard output. That it could not be written
// ends a script of Python 3 with a status of its own; the file object of Python
// 2 just complains when it goes.
func (r *run) flush(star *starlark.Thread) error {
	f, ok := r.in.Stdout.(interface{ Flush() error })
	if !ok {
		return nil
	}
	var errno syscall.Errno
	if err := f.Flush(); !errors.As(err, &errno) {
		return nil
	}
	switch r.rt.Dialect {
	case object.Py2:
		io.WriteString(r.in.Stderr, "close failed in file object destructor:\nsys.excepthook is missing\nlost sys.stderr\n")
	case object.Py3:
		var e *object.Error
		if errors.As(r.rt.OSError(r.rt.Exc("OSError"), int(errno)), &e) {
			fmt.Fprintf(r.in.Stderr, "Exception ignored on flushing sys.stdout:\n%s\n", r.rt.ExceptionLine(star, e.Value, true))
		}
		return &ExitError{Code: exitFlush}
	}
	return nil
}

// exitFlush is Python 3's exit status when its last output was lost.
const exitFlush = 120

// callAll calls exit functions. The error of one is reported and does not keep
// the others from being called.
func (r *run) callAll(star *starlark.Thread, fs []func(*starlark.Thread) error) {
	for _, f := range fs {
		if _, err := r.guard(star, func() (starlark.StringDict, error) { return nil, f(star) }); err != nil {
			if e := r.rt.FromError(star, err); e != nil && !e.Value.Class().IsSubclass(r.rt.Exc("SystemExit")) {
				r.rt.PrintException(star, r.in.Stderr, e.Value, true)
			}
		}
	}
}

var errEnded = errors.New("the script has ended")

// execute compiles and runs a source as the main module.
func (r *run) execute(star *starlark.Thread, filename string, src []byte) (starlark.StringDict, error) {
	if r.rt.Dialect == object.Star {
		return r.runStar(star, filename, src, "__main__")
	}
	r.rt.Import, r.rt.Reload = r.importModule, r.reload
	m := r.rt.NewModule("__main__", nil, nil)
	r.addFile(filename, m)
	r.rt.Modules["__main__"] = m
	return r.runPython(star, filename, src, m)
}

// guard turns a panic into an error.
func (r *run) guard(star *starlark.Thread, f func() (starlark.StringDict, error)) (globals starlark.StringDict, err error) {
	defer func() {
		if p := recover(); p != nil {
			fault := newFault(p)
			r.report(fault)
			err = fault
		}
	}()
	return f()
}

func newFault(p any) *InternalError {
	if at, ok := p.(*object.Panic); ok {
		return &InternalError{Reason: at.Value, Position: at.Position(), Stack: at.Stack}
	}
	return &InternalError{Reason: p, Stack: debug.Stack()}
}

func (r *run) report(f *InternalError) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fault == nil {
		r.fault = f
	}
}

func (r *run) faulted() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fault == nil {
		return nil
	}
	return r.fault
}

// panicked is told of a panic on a thread of the script: it ends the run.
func (r *run) panicked(t *interp.Thread, p any) {
	f := newFault(p)
	r.report(f)
	r.in.Cancel(f)
}

// failure is the error a caller sees for what ended the top level.
func (r *run) failure(star *starlark.Thread, err error) error {
	if err == nil {
		return nil
	}
	var fault *InternalError
	if errors.As(err, &fault) {
		return fault
	}
	if err := r.rt.Fatal(star, err); err != nil {
		var exit *interp.Exit
		if errors.As(err, &exit) {
			return &ExitError{Code: exit.Status}
		}
		var c *interp.Cancelled
		if errors.As(err, &c) {
			return c.Cause
		}
		return err
	}
	var syntax *SyntaxError
	if errors.As(err, &syntax) {
		if r.rt.Colors {
			syntax.report = object.ColorSyntax(syntax.report)
		}
		return syntax
	}
	e := r.rt.Uncaught(star, err)
	x := e.Value
	if x.Class().IsSubclass(r.rt.Exc("SystemExit")) {
		return r.exit(star, x)
	}
	text, exit := r.uncaught(star, x)
	if exit != nil {
		return exit
	}
	message, _ := r.rt.Str(star, x)
	return &Error{
		Class: x.Class().Name(), Message: message, Traceback: text,
		Interrupted: x.Class().IsSubclass(r.rt.Exc("KeyboardInterrupt")),
		Signal:      r.rt.Dialect != object.Py2,
		cause:       hostCause(err),
	}
}

// hostCause is the Go error of a host's builtin behind an engine error.
func hostCause(err error) error {
	var ee *starlark.EvalError
	for errors.As(err, &ee) {
		next := ee.Unwrap()
		if next == nil {
			return nil
		}
		err = next
	}
	var e *object.Error
	if errors.As(err, &e) {
		return nil
	}
	return err
}

// exit reads SystemExit's code as the interpreter does.
func (r *run) exit(star *starlark.Thread, x *object.Instance) error {
	code, err := x.Attr("code")
	if err != nil {
		return &ExitError{Code: 1}
	}
	switch v := object.Plain(code).(type) {
	case starlark.NoneType:
		return &ExitError{}
	case starlark.Int:
		n, _ := v.Int64()
		return &ExitError{Code: int(n & 0xff)}
	case starlark.Bool:
		return &ExitError{Code: map[bool]int{true: 1}[bool(v)]}
	}
	text, err := r.rt.Str(star, code)
	if err != nil {
		text = fmt.Sprint(code)
	}
	return &ExitError{Code: 1, Text: text}
}

// predeclared collects what a file's free names mean.
func (r *run) predeclared(star *starlark.Thread, names []string, module, filename string) (starlark.StringDict, error) {
	dict := make(starlark.StringDict, len(names))
	for _, n := range names {
		switch n {
		case "__name__":
			dict[n] = r.rt.Text(module)
			continue
		case "__file__":
			dict[n] = r.rt.Text(filename)
			continue
		}
		if v, ok := r.host.Globals[n]; ok {
			dict[n] = v
			continue
		}
		if v, ok := lang.Lookup(r.rt, n); ok {
			dict[n] = v
			continue
		}
		if r.rt.Dialect == object.Star {
			v, err := r.module(star, n)
			if err != nil {
				return nil, err
			}
			dict[n] = v
		}
	}
	return dict, nil
}
