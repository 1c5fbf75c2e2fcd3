package object

import (
	"runtime/debug"

	"go.starlark.net/starlark"
)

// Panic is a panic of a function written in Go, with where the script was: the
// engine's call stack is gone by the time the panic reaches the host.
type Panic struct {
	Value any
	At    starlark.CallStack
	Stack []byte // Go's stack
}

// Position is the script's line that made the call, or "".
func (p *Panic) Position() string {
	for i := len(p.At) - 1; i >= 0; i-- {
		if pos := p.At[i].Pos; pos.Filename() != "<builtin>" {
			return pos.String()
		}
	}
	return ""
}

func newPanic(thread *starlark.Thread, v any) *Panic {
	return &Panic{Value: v, At: thread.CallStack(), Stack: debug.Stack()}
}
