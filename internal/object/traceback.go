package object

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unsafe"

	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Frame is one line of a traceback.
type Frame struct {
	Filename string
	Line     int
	Col      int // from 1; 0 if not known
	Name     string
}

// Traceback is the script's view of a trace.
type Traceback struct {
	Frames []Frame
	rt     *Runtime
}

func (t *Traceback) String() string        { return fmt.Sprintf("<traceback object at %#x>", address(t)) }
func (t *Traceback) Type() string          { return "traceback" }
func (t *Traceback) Freeze()               {}
func (t *Traceback) Truth() starlark.Bool  { return true }
func (t *Traceback) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(t)), nil }

// CompareSameType makes views of one trace equal: in CPython they are one object.
func (t *Traceback) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	a, b := t.Frames, y.(*Traceback).Frames
	same := t == y || len(a) == len(b) && len(a) > 0 && &a[0] == &b[0]
	return compareEqual(t.rt, op, t, same)
}

// Attr gives tb_lineno, tb_next and tb_frame.
func (t *Traceback) Attr(name string) (starlark.Value, error) {
	switch name {
	case "tb_frame":
		return t.rt.FrameObject(t.Frames), nil
	case "tb_lineno":
		if len(t.Frames) > 0 {
			return starlark.MakeInt(t.rt.Line(t.Frames[0])), nil
		}
		return starlark.None, nil
	case "tb_next":
		if len(t.Frames) > 1 {
			return &Traceback{t.Frames[1:], t.rt}, nil
		}
		return starlark.None, nil
	}
	return nil, nil
}

// Of is a traceback of some of t's frames, or None.
func (t *Traceback) Of(frames []Frame) starlark.Value {
	if len(frames) == 0 {
		return starlark.None
	}
	return &Traceback{frames, t.rt}
}

func (t *Traceback) AttrNames() []string { return []string{"tb_frame", "tb_lineno", "tb_next"} }

func (rt *Runtime) tracebackOf(x *Instance) starlark.Value {
	if e := x.Exception(); e != nil && len(e.Trace) > 0 {
		return &Traceback{e.Trace, rt}
	}
	return starlark.None
}

// TracebackOf returns the traceback object of an exception, or None.
func (rt *Runtime) TracebackOf(x *Instance) starlark.Value { return rt.tracebackOf(x) }

// Catch turns an error that came out of a call on thread into the Python
// exception it is, with the frames from the caller's on as its trace. Code
// that lets a script go on after an error must come here: it also takes back
// the interruption that stopped the engine. It returns nil for what scripts
// cannot catch: then err must be passed on.
func (rt *Runtime) Catch(thread *starlark.Thread, err error) *Error {
	// What lies below the call that failed: the innermost frame is ours (the
	// builtin that catches), its caller is where Python's traceback begins.
	return rt.catch(thread, err, 2)
}

// CatchInline is Catch for an operator: code that the engine runs without a
// frame.
func (rt *Runtime) CatchInline(thread *starlark.Thread, err error) *Error {
	return rt.catch(thread, err, 1)
}

// catch is Catch; the traceback begins with the last of so many frames.
func (rt *Runtime) catch(thread *starlark.Thread, err error, frames int) *Error {
	x := rt.FromError(thread, err)
	if x == nil {
		return nil
	}
	rt.trace(x, err, max(thread.CallStackDepth()-frames, 0))
	return x
}

// FromError is Catch without a trace.
func (rt *Runtime) FromError(thread *starlark.Thread, err error) *Error {
	e, _, cancelled := unwrap(err)
	if cancelled {
		return nil
	}
	if t := interp.Of(thread); t != nil {
		if p := t.Pending(); p != nil {
			err = p
			if e, _, cancelled = unwrap(p); cancelled {
				return nil
			}
		}
	}
	if e != nil {
		return e
	}
	return rt.classify(thread, err)
}

// unwrap looks through an error for the exception in it, the outermost of the engine's
// errors, which has the whole call stack, and the host's cancellation. It is errors.As for the three,
// on the path of every exception.
func unwrap(err error) (e *Error, ee *starlark.EvalError, cancelled bool) {
	for ; err != nil; err = errors.Unwrap(err) {
		switch x := err.(type) {
		case *Error:
			return x, ee, false
		case *interp.Cancelled:
			return nil, ee, true
		case *starlark.EvalError:
			if ee == nil {
				ee = x
			}
		}
	}
	return nil, ee, false
}

// FromErrorKeep is the Python exception inside err, or nil if the error is the
// engine's own. It takes no interruption back.
func (rt *Runtime) FromErrorKeep(err error) *Error {
	e, _, _ := unwrap(err)
	return e
}

// Fatal reports what FromError cannot turn into an exception: the error that
// ended the thread for good.
func (rt *Runtime) Fatal(thread *starlark.Thread, err error) error {
	var cancelled *interp.Cancelled
	if errors.As(err, &cancelled) {
		return cancelled
	}
	if t := interp.Of(thread); t != nil {
		if c := t.Cancelled(); c != nil {
			return c
		}
	}
	return nil
}

// Uncaught is the exception that err is at the end of a thread, with its
// whole trace. Errors that scripts cannot catch must be asked for first: see
// [Runtime.Fatal].
func (rt *Runtime) Uncaught(thread *starlark.Thread, err error) *Error {
	x := rt.FromError(thread, err)
	if x == nil {
		x = rt.Raise(rt.Exc("SystemError"), rt.Text(err.Error()))
	}
	rt.trace(x, err, thread.CallStackDepth())
	return x
}

// TraceBelow gives x, which [Runtime.FromError] made of err, the frames below
// the running call as its trace: for machinery that Python's traceback begins
// behind, such as a server's loop. A trace that x has already stays.
func (rt *Runtime) TraceBelow(thread *starlark.Thread, x *Error, err error) {
	rt.trace(x, err, thread.CallStackDepth())
}

// trace gives an exception the frames of err from depth on. An error that
// passes on is asked again by each who catches it: its trace grows outwards.
func (rt *Runtime) trace(x *Error, err error, depth int) {
	raised, ee, _ := unwrap(err)
	if ee == nil || depth > len(ee.CallStack) {
		return
	}
	stack := ee.CallStack
	if n := len(stack) - 1; n >= depth && raised == nil && calleeRefused(ee) {
		stack = stack[:n]
	}
	frames := rt.frames(stack[depth:], rt.Hidden)
	if limit := rt.In.DepthLimit(); len(stack) > limit && rt.isTooDeep(x) {
		// The engine looks at the depth now and then: what is above is not Python's.
		frames = frames[:max(min(limit-len(rt.frames(stack[:depth], rt.Hidden)), len(frames)), 0)]
	}
	if x.Again && len(frames) > 0 {
		frames = frames[:len(frames)-1]
	}
	x.Value.Exception().Trace = append(frames, x.Below...)
}

// isTooDeep reports whether x is the error of too many nested calls.
func (rt *Runtime) isTooDeep(x *Error) bool {
	return x.Value.class == rt.Exc(rt.Pick("RuntimeError", "RecursionError")) && strings.HasPrefix(x.Error(), x.Value.class.name+": maximum recursion depth")
}

// calleeRefused reports whether an error is the engine's refusal of a call's
// arguments: then the innermost frame is of a function that did not begin.
func calleeRefused(ee *starlark.EvalError) bool {
	for {
		var inner *starlark.EvalError
		if !errors.As(ee.Unwrap(), &inner) {
			break
		}
		ee = inner
	}
	top := ee.CallStack[len(ee.CallStack)-1]
	rest, ok := strings.CutPrefix(ee.Msg, "function "+top.Name+" ")
	return ok && (strings.HasPrefix(rest, "accepts ") || strings.HasPrefix(rest, "missing ") || strings.HasPrefix(rest, "got "))
}

// frames makes Python's frames of the engine's. The functions that a statement
// was lowered to are named after the one they came from, with a $ behind it:
// what they add is only the line that the function had reached. hidden, if not
// nil, tells which frames to leave out.
func (rt *Runtime) frames(stack starlark.CallStack, hidden func(name, filename string) bool) []Frame {
	frames := make([]Frame, 0, len(stack))
	for _, fr := range stack {
		file := fr.Pos.Filename()
		if file == "<builtin>" || hidden != nil && hidden(fr.Name, file) {
			continue
		}
		name, _, lowered := rt.FunctionName(fr.Name)
		f := Frame{file, int(fr.Pos.Line), int(fr.Pos.Col), name}
		if n := len(frames); lowered && n > 0 && frames[n-1].Name == name && frames[n-1].Filename == file {
			frames[n-1] = f
			continue
		}
		frames = append(frames, f)
	}
	return frames
}

// FunctionName reads the engine's name of a function: NAME, NAME@QUALNAME for
// a Python function with a longer qualified name, NAME$PART for a part of NAME
// that a statement was lowered to.
func (rt *Runtime) FunctionName(full string) (name, qualname string, part bool) {
	full, _, part = strings.Cut(full, "$")
	name, qualname, _ = strings.Cut(full, "@")
	qualname, _, _ = strings.Cut(qualname, "@") // a number may follow
	switch name {
	case "<toplevel>":
		name = "<module>"
	case "lambda":
		name = "<lambda>"
	}
	if qualname == "" {
		qualname = name
	}
	return name, qualname, part
}

// Qualname is a function's __qualname__.
func (rt *Runtime) Qualname(f *starlark.Function) string {
	if f.Name() == "lambda" && rt.ArityOf != nil {
		if a, ok := rt.ArityOf(f.Position().Filename(), "lambda", int(f.Position().Line), int(f.Position().Col)); ok && a.Qualname != "" {
			return a.Qualname
		}
	}
	_, qualname, _ := rt.FunctionName(f.Name())
	return qualname
}

// FunctionLabel is how messages and reprs call a function: by its name, in
// Python 3 by its qualified name.
func (rt *Runtime) FunctionLabel(full string) string {
	name, qualname, _ := rt.FunctionName(full)
	if rt.Py3() {
		return qualname
	}
	return name
}

// Stack returns the frames of the running thread, as traceback.extract_stack.
func (rt *Runtime) Stack(thread *starlark.Thread) []Frame { return rt.frames(thread.CallStack(), nil) }

// PrintException writes a traceback and the exception as traceback.print_exc
// does; uncaught: as the interpreter does when the exception ends the script.
func (rt *Runtime) PrintException(thread *starlark.Thread, w io.Writer, x *Instance, uncaught bool) {
	p := printer{rt: rt, thread: thread, uncaught: uncaught, color: uncaught && rt.Colors, seen: map[*Instance]bool{}}
	p.chain(x)
	_, _ = io.WriteString(w, p.String())
}

// PrintPassed is PrintException for what passed machinery whose frames CPython
// shows and pysock has not: the heading stands there also above no frame. color:
// in colors, where the interpreter's own reports have them.
func (rt *Runtime) PrintPassed(thread *starlark.Thread, w io.Writer, x *Instance, color bool) {
	p := printer{rt: rt, thread: thread, headed: true, color: color && rt.Colors, seen: map[*Instance]bool{}}
	p.chain(x)
	_, _ = io.WriteString(w, p.String())
}

// printer writes an exception with those it is chained to.
type printer struct {
	strings.Builder
	rt       *Runtime
	thread   *starlark.Thread
	uncaught bool
	headed   bool // the outermost has a heading even without frames
	color    bool // as at a terminal
	seen     map[*Instance]bool
}

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

func (p *printer) chain(x *Instance) {
	p.seen[x] = true
	headed := p.headed
	p.headed = false
	e := x.Exception()
	if p.rt.Py3() {
		switch {
		case e.Cause != nil && !p.seen[e.Cause]:
			p.chain(e.Cause)
			p.WriteString(causeText)
		case e.Context != nil && !e.SuppressContext && !p.seen[e.Context]:
			p.chain(e.Context)
			p.WriteString(contextText)
		}
	}
	if len(e.Trace) > 0 || headed {
		p.WriteString("Traceback (most recent call last):\n")
		p.rt.writeFrames(&p.Builder, e.Trace, frameStyle{failed: p.rt.failedAttribute(x), uncaught: p.uncaught, color: p.color})
	}
	if x.class.IsSubclass(p.rt.Exc("SyntaxError")) {
		place := p.rt.syntaxPlace(e)
		if p.color {
			place = ColorSyntax(place)
		}
		p.WriteString(place)
	}
	last := p.rt.lastLine(p.thread, x, p.uncaught)
	if p.color {
		last = colorLast(last)
	}
	p.WriteString(last)
	p.WriteByte('\n')
	for _, n := range e.Notes {
		p.WriteString(n)
		p.WriteByte('\n')
	}
}

// repeats is how many equal frames are shown before the rest is counted.
const repeats = 3

// lastLine is the line of the exception in a traceback.
func (rt *Runtime) lastLine(thread *starlark.Thread, x *Instance, uncaught bool) string {
	if !x.class.IsSubclass(rt.Exc("SyntaxError")) {
		return rt.ExceptionLine(thread, x, uncaught) + rt.Suggestion(thread, x)
	}
	e := x.Exception()
	msg, err := rt.Str(thread, orNone(e.Field("msg")))
	if err != nil || e.Field("msg") == nil {
		msg = rt.Pick("None", "<no detail available>")
	}
	name, _, _ := strings.Cut(rt.ExceptionLine(thread, x, uncaught), ":")
	if file, ok := AsText(orNone(e.Field("filename"))); ok && rt.Py3() && orNone(e.Field("lineno")) == starlark.None {
		msg += " (" + file + ")"
	}
	return name + ": " + msg
}

// failedAttribute is the name whose look-up raised an AttributeError, or "".
func (rt *Runtime) failedAttribute(x *Instance) string {
	if !x.class.IsSubclass(rt.Exc("AttributeError")) {
		return ""
	}
	name, _ := AsText(orNone(x.Exception().Field("name")))
	return name
}

// Place is what Python 3 shows for a frame of a traceback.
type Place struct {
	Line    int    // the first line of the expression that failed
	Excerpt string // source lines and carets, as they are printed
}

// Line is the number that Python gives to the line of a frame: where the
// expression begins that was evaluated.
func (rt *Runtime) Line(f Frame) int {
	if rt.Py3() && rt.Place != nil {
		if p, ok := rt.Place(f, ""); ok {
			return p.Line
		}
	}
	return f.Line
}

// WriteFrames writes the lines of a traceback.
func (rt *Runtime) WriteFrames(b *strings.Builder, frames []Frame) {
	rt.writeFrames(b, frames, frameStyle{})
}

// frameStyle is what the frames of a traceback depend on.
type frameStyle struct {
	failed   string // the attribute whose look-up raised the exception, or ""
	uncaught bool   // PrintException reports it as uncaught
	color    bool
}

func (rt *Runtime) writeFrames(b *strings.Builder, frames []Frame, style frameStyle) {
	run := 0
	for i, f := range frames {
		if i > 0 && f.Filename == frames[i-1].Filename && f.Line == frames[i-1].Line && f.Name == frames[i-1].Name {
			run++
		} else {
			rt.writeRepeated(b, run)
			run = 0
		}
		if run >= repeats && rt.Dialect != Py2 {
			continue
		}
		inner := style
		if i < len(frames)-1 {
			inner.failed = ""
		}
		rt.writeFrame(b, f, inner)
	}
	rt.writeRepeated(b, run)
}

func (rt *Runtime) writeFrame(b *strings.Builder, f Frame, style frameStyle) {
	if rt.Py3() && rt.Place != nil {
		if p, ok := rt.Place(f, style.failed); ok {
			if style.color {
				b.WriteString(colorFrame(f.Filename, p.Line, f.Name) + colorExcerpt(p.Excerpt))
				return
			}
			fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n%s", f.Filename, p.Line, f.Name, p.Excerpt)
			return
		}
	}
	if style.color {
		b.WriteString(colorFrame(f.Filename, f.Line, f.Name))
	} else {
		fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n", f.Filename, f.Line, f.Name)
	}
	if rt.Source == nil {
		return
	}
	if line, ok := rt.Source(f.Filename, f.Line); ok {
		if style.uncaught && rt.Dialect == Py2 { // the interpreter's own printer leaves what ends the line
			line = strings.TrimLeft(line, " \t\f")
		} else {
			line = strings.TrimSpace(line)
		}
		if line != "" {
			b.WriteString("    " + line + "\n")
		}
	}
}

func (rt *Runtime) writeRepeated(b *strings.Builder, run int) {
	if rt.Dialect == Py2 || run < repeats {
		return
	}
	more := run - repeats + 1
	plural := "s"
	if more == 1 {
		plural = ""
	}
	fmt.Fprintf(b, "  [Previous line repeated %d more time%s]\n", more, plural)
}

// ExceptionLine is the last line of a traceback: "ValueError: text". Python 3
// qualifies the class with its module; Python 2 does so only for the uncaught
// exception that ends a script.
func (rt *Runtime) ExceptionLine(thread *starlark.Thread, x *Instance, uncaught bool) string {
	name := x.class.qualname()
	switch m := x.class.Module; {
	case m == "" || m == "exceptions" || m == "builtins":
	case rt.Py3() && m != "__main__", !rt.Py3() && uncaught && !(m == "__main__" && rt.Dialect == Star):
		name = m + "." + name
	}
	var message starlark.Value = x
	if e := x.Exception(); x.class.IsSubclass(rt.Exc("SyntaxError")) && orNone(e.Field("lineno")) != starlark.None {
		message = orNone(e.Field("msg")) // the place is told above it
	}
	s, err := rt.Str(thread, message)
	if err != nil {
		if rt.Py3() || uncaught {
			return name + ": <exception str() failed>"
		}
		if t, ok := rt.ExceptionText(x); ok {
			return name + ": " + EscapeNonASCII(t.GoString())
		}
		return name + ": <unprintable " + x.class.name + " object>"
	}
	if s == "" {
		return name
	}
	return name + ": " + s
}
