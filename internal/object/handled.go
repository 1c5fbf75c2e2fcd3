package object

import (
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
)

// maxKept bounds the errors that a thread keeps: those of generators that never
// went on.
const maxKept = 64

// StartHandling makes e the innermost error that the thread handles. In Python 2
// the function that handles it goes on to do so until it returns. The caller ends
// the handling with done.
func (rt *Runtime) StartHandling(t *interp.Thread, thread *starlark.Thread, e *Error) (done func()) {
	t.Handled = append(t.Handled, e)
	n := len(t.Handled)
	if rt.Dialect == Py2 {
		rt.keepHandled(t, thread, e)
	}
	return func() { t.Handled = t.Handled[:n-1] }
}

// keepHandled remembers e for the function that handles it: the innermost that
// runs, or the one of whose parts that was made.
func (rt *Runtime) keepHandled(t *interp.Thread, thread *starlark.Thread, e *Error) {
	depth := thread.CallStackDepth()
	i := 0
	for i < depth-1 && strings.Contains(thread.DebugFrame(i).Callable().Name(), "$") {
		i++
	}
	if i >= depth {
		return
	}
	k := interp.Kept{Err: e, Star: thread, Depth: depth - i, Function: thread.DebugFrame(i).Callable(), Level: len(t.Handled)}
	last := len(t.Kept)
	for last > 0 && t.Kept[last-1].Star == thread && t.Kept[last-1].Depth >= k.Depth {
		last-- // of a function that returned, or of this one
	}
	if last >= maxKept {
		t.Kept = append(t.Kept[:0], t.Kept[last-maxKept/2:last]...)
		last = len(t.Kept)
	}
	clear(t.Kept[last:])
	t.Kept = append(t.Kept[:last], k)
}

// Handling is the error that sys.exc_info reports, or nil.
func (rt *Runtime) Handling(t *interp.Thread) *Error {
	n := len(t.Handled)
	if k := kept(t); k != nil && k.Level >= n {
		e, _ := k.Err.(*Error)
		return e
	}
	if n == 0 {
		return nil
	}
	e, _ := t.Handled[n-1].(*Error)
	return e
}

// ForgetHandled is Python 2's sys.exc_clear.
func (rt *Runtime) ForgetHandled(t *interp.Thread) {
	if k := kept(t); k != nil {
		k.Err = nil
	}
	if n := len(t.Handled); n > 0 {
		t.Handled[n-1] = nil
	}
}

// kept is the innermost error that a function which still runs has handled. A
// function that was called again from the same place is taken for the same.
func kept(t *interp.Thread) *interp.Kept {
	for i := len(t.Kept) - 1; i >= 0; i-- {
		k := &t.Kept[i]
		if k.Star != t.Star {
			continue
		}
		depth := t.Star.CallStackDepth()
		if k.Depth <= depth && t.Star.DebugFrame(depth-k.Depth).Callable() == k.Function {
			return k
		}
	}
	return nil
}
