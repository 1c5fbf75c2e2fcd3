// Package pysockmod is the module _pysock: what pysock's own modules written
// in Python (internal/pylib) ask of the interpreter, and CPython's get from
// sys._getframe and C code.
//
//	stack()                    the calls of the thread, outermost first, as
//	                           (filename, lineno, name, line)
//	extract_tb(tb)             the same of a traceback object
//	trim_tb(tb, name, tail)    a traceback object without its first frames, as long as
//	                           they are of modules that have a variable of that name;
//	                           with tail it also ends before the next such frame
//	format_exception(type, value, tb, limit=None, chain=True)
//	                           the lines that the interpreter prints
//	caller_module()            __name__ of the module that called the calling function
//	ABCMeta                    the metaclass of abstract classes
//	in_c(class)                marks a class that CPython has in C: errors name it with
//	                           its module
//	generic(class...)          lets classes be given parameters: Queue[int] (Python 3)
package pysockmod

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns the module _pysock of the thread's interpreter.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["_pysock"]; ok {
		return m, nil
	}
	m := rt.NewModule("_pysock", nil, nil)
	m.Func("stack", stack)
	m.Func("extract_tb", extractTB)
	m.Func("trim_tb", trimTB)
	m.Func("format_exception", formatException)
	m.Func("caller_module", callerModule)
	m.Set("ABCMeta", rt.ABCMeta())
	m.Func("in_c", inC)
	m.Func("generic", generic)
	rt.Modules["_pysock"] = m
	return m, nil
}

func inC(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	for _, a := range args {
		if c, ok := a.(*object.Class); ok {
			c.InC = true
		}
	}
	return starlark.None, nil
}

// generic gives classes the __class_getitem__ that CPython's have.
func generic(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	if !rt.Py3() {
		return starlark.None, nil
	}
	alias := &object.ClassMethod{Func: object.NewFunc("__class_getitem__", func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		if len(args) != 2 {
			return nil, rt.Errorf("TypeError", "__class_getitem__() takes exactly one argument (%d given)", len(args)-1)
		}
		return rt.NewGenericAlias(args[0], args[1]), nil
	})}
	for _, a := range args {
		if c, ok := a.(*object.Class); ok {
			c.Set("__class_getitem__", alias)
		}
	}
	return starlark.None, nil
}

// row is a frame as traceback.extract_tb gives it.
func row(rt *object.Runtime, f object.Frame) starlark.Value {
	var line starlark.Value = starlark.None
	f.Line = rt.Line(f)
	if rt.Source != nil {
		if s, ok := rt.Source(f.Filename, f.Line); ok {
			line = rt.Text(strings.TrimSpace(s))
		}
	}
	return starlark.Tuple{rt.Text(f.Filename), starlark.MakeInt(f.Line), rt.Text(f.Name), line}
}

func rows(rt *object.Runtime, frames []object.Frame) starlark.Value {
	list := make([]starlark.Value, len(frames))
	for i, f := range frames {
		list[i] = row(rt, f)
	}
	return starlark.NewList(list)
}

func stack(thread *starlark.Thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	return rows(rt, rt.Stack(thread)), nil
}

func extractTB(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	if len(args) == 1 {
		if tb, ok := args[0].(*object.Traceback); ok {
			return rows(rt, tb.Frames), nil
		}
	}
	return starlark.NewList(nil), nil
}

func trimTB(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	tb, ok := args[0].(*object.Traceback)
	if !ok {
		return args[0], nil
	}
	name, _ := object.AsText(args[1])
	marked := map[string]bool{}
	for _, v := range rt.Modules {
		if m, ok := v.(*object.Module); ok && m.File() != "" {
			if _, ok := m.Lookup(name); ok {
				marked[m.File()] = true
			}
		}
	}
	frames := tb.Frames
	for len(frames) > 0 && marked[frames[0].Filename] {
		frames = frames[1:]
	}
	if bool(args[2].Truth()) {
		for i, f := range frames {
			if marked[f.Filename] {
				frames = frames[:i]
				break
			}
		}
	}
	return tb.Of(frames), nil
}

// formatSig is the signature of format_exception.
var formatSig = object.Sig{Name: "format_exception", Min: 3, Max: 5, Names: []string{"type", "value", "tb", "limit", "chain"}}

func formatException(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	var class, value, tb, limit, chain starlark.Value
	if err := formatSig.Unpack(rt, args, kwargs, &class, &value, &tb, &limit, &chain); err != nil {
		return nil, err
	}
	x, ok := value.(*object.Instance)
	if !ok || x.Exception() == nil {
		return formatOther(thread, rt, class, value)
	}
	e := x.Exception()
	kept := *e
	defer func() { *e = kept }()
	e.Trace = nil
	if t, ok := tb.(*object.Traceback); ok {
		e.Trace = t.Frames
	}
	if n, err := starlark.AsInt32(object.Plain(limit)); err == nil {
		e.Trace = limited(e.Trace, n)
	}
	if chain != nil && !bool(chain.Truth()) {
		e.Cause, e.Context = nil, nil
	}
	var b strings.Builder
	rt.PrintException(thread, &b, x, false)
	return lines(rt, b.String()), nil
}

// limited is the first n frames, or for a negative n the last.
func limited(frames []object.Frame, n int) []object.Frame {
	if n >= 0 {
		return frames[:min(n, len(frames))]
	}
	return frames[max(len(frames)+n, 0):]
}

// formatOther words what Python 2 lets scripts pass that is no exception
// object: a class with its argument, or None.
func formatOther(thread *starlark.Thread, rt *object.Runtime, class, value starlark.Value) (starlark.Value, error) {
	if class == starlark.None {
		return lines(rt, rt.Pick("None\n", "NoneType: None\n")), nil
	}
	name := ""
	if c, ok := class.(*object.Class); ok {
		name = c.Name()
	} else {
		s, err := rt.Str(thread, class)
		if err != nil {
			return nil, err
		}
		name = s
	}
	if value != nil && value != starlark.None {
		s, err := rt.Str(thread, value)
		if err != nil {
			return nil, err
		}
		if s != "" {
			name += ": " + s
		}
	}
	return lines(rt, name+"\n"), nil
}

// lines cuts text into a list of the pieces that traceback gives: a frame with
// its source and carets is one.
func lines(rt *object.Runtime, text string) starlark.Value {
	var list []starlark.Value
	var frame strings.Builder
	flush := func() {
		if frame.Len() > 0 {
			list = append(list, rt.Text(frame.String()))
			frame.Reset()
		}
	}
	for line := range strings.SplitAfterSeq(text, "\n") {
		switch {
		case strings.HasPrefix(line, "  File "):
			flush()
			frame.WriteString(line)
		case frame.Len() > 0 && strings.HasPrefix(line, "    "):
			frame.WriteString(line)
		case line != "":
			flush()
			list = append(list, rt.Text(line))
		}
	}
	flush()
	return starlark.NewList(list)
}

func callerModule(thread *starlark.Thread, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	seen := ""
	for i := 1; i < thread.CallStackDepth(); i++ {
		file := thread.CallFrame(i).Pos.Filename()
		if file == "<builtin>" || file == seen {
			continue
		}
		if seen == "" {
			seen = file // the function that asks
			continue
		}
		for name, v := range rt.Modules {
			if m, ok := v.(*object.Module); ok && m.File() == file {
				return rt.Text(name), nil
			}
		}
		break
	}
	return rt.Text("__main__"), nil
}
