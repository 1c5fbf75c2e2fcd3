package socketserver

import (
	"errors"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// failed is what follows an error of process_request on the serving thread:
// handle_error, then shutdown_request, with sys.exc_info set. Python 2 reports
// every exception and goes on, Python 3 lets those pass that are no Exception.
func (l *library) failed(thread *starlark.Thread, x *object.Instance, request starlark.Tuple, err error) error {
	e := l.rt.FromError(thread, err)
	if e == nil {
		return err
	}
	report := l.reports(e)
	if report {
		l.rt.TraceBelow(thread, e, err)
	}
	return l.handling(thread, e, func() error {
		if report {
			if _, err := l.rt.CallMethod(thread, x, "handle_error", request...); err != nil {
				return err
			}
		}
		if _, err := l.rt.CallMethod(thread, x, "shutdown_request", request[:1]...); err != nil {
			return err
		}
		if report {
			return nil
		}
		return again(e, err)
	})
}

// reports reports whether handle_error gets the exception.
func (l *library) reports(e *object.Error) bool {
	return !l.rt.Py3() || e.Value.Class().IsSubclass(l.rt.Exc("Exception"))
}

// handling runs f as the body of an except clause for e: sys.exc_info reports
// e, and what f raises has e as its context.
func (l *library) handling(thread *starlark.Thread, e *object.Error, f func() error) error {
	t := l.rt.Thread(thread)
	t.Handled = append(t.Handled, e)
	err := f()
	t.Handled = t.Handled[:len(t.Handled)-1]
	if l.rt.Py3() {
		link(err, e)
	}
	return err
}

// link makes e the context of err, unless err has one or is e.
func link(err error, e *object.Error) {
	var raised *object.Error
	if !errors.As(err, &raised) || raised.Value == e.Value {
		return
	}
	if x := raised.Value.Exception(); x.Context == nil && x.Cause == nil {
		x.Context = e.Value
	}
}

// again is the error that raises e once more. err, which e was made of, knows
// more of where it happened, unless it is only the engine's word that the
// thread was interrupted.
func again(e *object.Error, err error) error {
	var raised *object.Error
	if errors.As(err, &raised) && raised.Value == e.Value {
		return err
	}
	return e
}

// dashes frame what handle_error writes.
var dashes = strings.Repeat("-", 40)

// handleError writes the error that is being handled: in Python 2 its frame to
// standard output and the traceback to standard error, in Python 3 all of it
// to standard error.
func (l *library) handleError(thread *starlark.Thread, _ *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	out := stdio.Out
	words := "Exception happened during processing of request from"
	if l.rt.Py3() {
		out = stdio.Err
		words = "Exception occurred during processing of request from"
	}
	if err := stdio.Write(thread, out, dashes, "\n"); err != nil {
		return nil, err
	}
	from, err := l.rt.Str(thread, args[1])
	if err != nil {
		return nil, err
	}
	if err := stdio.Write(thread, out, words, " ", from, "\n"); err != nil {
		return nil, err
	}
	if err := stdio.Write(thread, stdio.Err, l.traceback(thread)); err != nil {
		return nil, err
	}
	return starlark.None, stdio.Write(thread, out, dashes, "\n")
}

// traceback is what traceback.print_exc prints.
func (l *library) traceback(thread *starlark.Thread) string {
	t := l.rt.Thread(thread)
	if n := len(t.Handled); n > 0 {
		var e *object.Error
		if errors.As(t.Handled[n-1], &e) {
			var b strings.Builder
			l.rt.PrintPassed(thread, &b, e.Value, false)
			return b.String()
		}
	}
	return l.rt.Pick("None\n", "NoneType: None\n")
}
