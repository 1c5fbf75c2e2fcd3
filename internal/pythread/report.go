package pythread

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
)

// report writes what ended the thread: SystemExit ends it in silence, the
// host's cancellation too.
func (t *Thread) report(rt *object.Runtime, err error) {
	thread := t.it.Star
	e := rt.Catch(thread, err)
	if e == nil || e.Value.Class().IsSubclass(rt.Exc("SystemExit")) {
		return
	}
	var b strings.Builder
	b.WriteString("Exception in thread " + t.Name + ":\n")
	rt.PrintPassed(thread, &b, e.Value, true)
	if !rt.Py3() {
		b.WriteByte('\n')
	}
	// There is nobody left to tell that the report could not be written.
	_ = stdio.Write(thread, stdio.Err, b.String())
}
