// Package hooks is the module _pysock: what the companions of package pylib
// need of the interpreter.
package hooks

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns the module _pysock:
//
//	stack()            the calls of the thread, outermost first, up to that of
//	                   stack, as (filename, lineno, name, line)
//	extract_tb(tb)     the same of a traceback object
//	format_exception(type, value, tb, limit=None, chain=True)
//	                   the lines that the interpreter prints for an exception,
//	                   in the pieces that traceback.format_exception returns
//	caller_module()    the __name__ of the module whose code called into the
//	                   file that the calling function is in
//	ABCMeta            what makes abstract classes: type, under that name
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["_pysock"]; ok {
		return m, nil
	}
	h := hooks{rt}
	m := rt.NewModule("_pysock", nil, nil)
	m.Func("stack", h.stack)
	m.Func("extract_tb", h.extractTB)
	m.Func("format_exception", h.formatException)
	m.Func("caller_module", h.callerModule)
	m.Set("ABCMeta", rt.NewClass("abc", "ABCMeta", []*object.Class{rt.Type}))
	rt.Modules["_pysock"] = m
	return m, nil
}

type hooks struct{ rt *object.Runtime }

func (h hooks) stack(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "stack"}
	if err := sig.Unpack(h.rt, args, kwargs); err != nil {
		return nil, err
	}
	return h.rows(h.rt.Stack(thread)), nil
}

func (h hooks) extractTB(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "extract_tb", Min: 1, Max: 1}
	var tb starlark.Value
	if err := sig.Unpack(h.rt, args, kwargs, &tb); err != nil {
		return nil, err
	}
	frames, err := h.frames(tb)
	if err != nil {
		return nil, err
	}
	return h.rows(frames), nil
}

// frames are those of a traceback object or None.
func (h hooks) frames(tb starlark.Value) ([]object.Frame, error) {
	switch tb := tb.(type) {
	case nil, starlark.NoneType:
		return nil, nil
	case *object.Traceback:
		return tb.Frames, nil
	}
	return nil, h.rt.Errorf("TypeError", "a traceback object is required, not '%s'", h.rt.TypeName(tb))
}

// rows are frames as a list of (filename, lineno, name, line).
func (h hooks) rows(frames []object.Frame) starlark.Value {
	rows := make([]starlark.Value, len(frames))
	for i, f := range frames {
		line := starlark.Value(starlark.None)
		if h.rt.Source != nil {
			if text, ok := h.rt.Source(f.Filename, f.Line); ok {
				line = h.rt.Text(strings.TrimSpace(text))
			}
		}
		rows[i] = starlark.Tuple{h.rt.Text(f.Filename), starlark.MakeInt(f.Line), h.rt.Text(f.Name), line}
	}
	return starlark.NewList(rows)
}

// callerModule is of the innermost frame outside the file that called it.
func (h hooks) callerModule(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "caller_module"}
	if err := sig.Unpack(h.rt, args, kwargs); err != nil {
		return nil, err
	}
	frames := h.rt.Stack(thread)
	for i := len(frames) - 2; i >= 0; i-- {
		if file := frames[i].Filename; file != frames[len(frames)-1].Filename {
			return h.rt.Text(h.moduleOf(file)), nil
		}
	}
	return h.rt.Text("__main__"), nil
}

// moduleOf is the name of the module that a file was imported as.
func (h hooks) moduleOf(file string) string {
	for name, v := range h.rt.Modules {
		if m, ok := v.(*object.Module); ok && m.File() == file {
			return name
		}
	}
	return "__main__"
}

const (
	header      = "Traceback (most recent call last):\n"
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

func (h hooks) formatException(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "format_exception", Min: 3, Max: 5, Names: []string{"type", "value", "tb", "limit", "chain"}}
	var class, value, tb, limit, chain starlark.Value
	if err := sig.Unpack(h.rt, args, kwargs, &class, &value, &tb, &limit, &chain); err != nil {
		return nil, err
	}
	frames, err := h.frames(tb)
	if err != nil {
		return nil, err
	}
	p := pieces{h: h, thread: thread}
	if limit != nil && limit != starlark.None {
		n, err := h.rt.Int(limit)
		if err != nil {
			return nil, err
		}
		p.limited, p.limit, p.negative = true, max(n, -n), n < 0
	}
	x, ok := value.(*object.Instance)
	if !ok || x.Exception() == nil {
		p.add(h.rt.Pick("None\n", "NoneType: None\n"))
		return p.list(), nil
	}
	if h.rt.Py3() && (chain == nil || bool(chain.Truth())) {
		p.chain(x)
	}
	p.exception(x, frames, tb != starlark.None && tb != nil)
	return p.list(), nil
}

// pieces are the parts of the text of an exception.
type pieces struct {
	h        hooks
	thread   *starlark.Thread
	limited  bool
	limit    int
	negative bool // the innermost frames are shown, not the outermost
	seen     []*object.Instance
	texts    []starlark.Value
}

func (p *pieces) add(s string) { p.texts = append(p.texts, p.h.rt.Text(s)) }

func (p *pieces) list() starlark.Value { return starlark.NewList(p.texts) }

// chain adds the exceptions that x is chained to, the first one first.
func (p *pieces) chain(x *object.Instance) {
	p.seen = append(p.seen, x)
	e := x.Exception()
	next, text := e.Cause, causeText
	if next == nil && !e.SuppressContext {
		next, text = e.Context, contextText
	}
	if next == nil {
		return
	}
	for _, s := range p.seen {
		if s == next {
			return
		}
	}
	p.chain(next)
	p.exception(next, next.Exception().Trace, len(next.Exception().Trace) > 0)
	p.add(text)
}

// exception adds one exception.
func (p *pieces) exception(x *object.Instance, frames []object.Frame, traced bool) {
	if p.limited {
		n := min(p.limit, len(frames))
		if p.negative {
			frames = frames[len(frames)-n:]
		} else {
			frames = frames[:n]
		}
	}
	if traced {
		p.add(header)
	}
	var b strings.Builder
	p.h.rt.WriteFrames(&b, frames)
	var frame string
	for line := range strings.Lines(b.String()) {
		if frame != "" && !strings.HasPrefix(line, "    ") {
			p.add(frame)
			frame = ""
		}
		frame += line
	}
	if frame != "" {
		p.add(frame)
	}
	p.add(p.h.rt.ExceptionLine(p.thread, x, false) + "\n")
	for _, note := range x.Exception().Notes {
		p.add(note + "\n")
	}
}
