package object

import (
	"fmt"
	"unsafe"

	"go.starlark.net/starlark"
)

// frameObject is Python's view of a call: where it is, and what called it. It
// holds no variables but the module's.
type frameObject struct {
	rt   *Runtime
	at   Frame
	back []Frame // those that led to it, innermost last
}

// FrameObject is the frame that a traceback of these frames begins with.
func (rt *Runtime) FrameObject(trace []Frame) starlark.Value {
	if len(trace) == 0 {
		return starlark.None
	}
	return &frameObject{rt: rt, at: trace[0]}
}

// StackFrame is the innermost of the frames of a stack, which is outermost
// first.
func (rt *Runtime) StackFrame(stack []Frame) starlark.Value {
	if len(stack) == 0 {
		return starlark.None
	}
	n := len(stack) - 1
	return &frameObject{rt, stack[n], stack[:n]}
}

func (f *frameObject) String() string {
	if f.rt.Py3() {
		return fmt.Sprintf("<frame at %#x, file '%s', line %d, code %s>", address(f), f.at.Filename, f.rt.Line(f.at), f.at.Name)
	}
	return fmt.Sprintf("<frame object at %#x>", address(f))
}
func (f *frameObject) Type() string          { return "frame" }
func (f *frameObject) Freeze()               {}
func (f *frameObject) Truth() starlark.Bool  { return true }
func (f *frameObject) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(f)), nil }

// Attr gives f_code, f_lineno, f_back and f_globals.
func (f *frameObject) Attr(name string) (starlark.Value, error) {
	switch name {
	case "f_code":
		return f.rt.NewCode(Code{Filename: f.at.Filename, Name: f.at.Name, Line: f.rt.Line(f.at)}), nil
	case "f_lineno":
		return starlark.MakeInt(f.rt.Line(f.at)), nil
	case "f_back":
		return f.rt.StackFrame(f.back), nil
	case "f_globals":
		if f.rt.ModuleOf != nil {
			if m := f.rt.ModuleOf(f.at.Filename); m != nil {
				return m.Attr("__dict__")
			}
		}
		return starlark.NewDict(0), nil
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (f *frameObject) AttrNames() []string {
	return []string{"f_back", "f_code", "f_globals", "f_lineno"}
}
