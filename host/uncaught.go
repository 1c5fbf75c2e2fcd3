package host

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// uncaught is the report of an exception that ended the script. The script may
// see to it itself, by a sys.excepthook or by another sys.stderr: then there is
// nothing left to show. A hook that exits ends the script by that.
func (r *run) uncaught(star *starlark.Thread, x *object.Instance) (text string, exit error) {
	var b strings.Builder
	sys, ok := r.rt.Modules["sys"].(*object.Module)
	if !ok {
		r.rt.PrintException(star, &b, x, true)
		return b.String(), nil
	}
	if hook := replaced(sys, "excepthook"); hook != nil {
		_, err := r.guard(star, func() (starlark.StringDict, error) {
			_, err := r.rt.Call(star, hook, starlark.Tuple{x.Class(), x, r.rt.TracebackOf(x)}, nil)
			return nil, err
		})
		if err == nil || r.rt.FromError(star, err) == nil {
			return "", nil
		}
		failed := r.rt.Uncaught(star, err).Value
		if failed.Class().IsSubclass(r.rt.Exc("SystemExit")) {
			return "", r.exit(star, failed)
		}
		b.WriteString("Error in sys.excepthook:\n")
		r.rt.PrintException(star, &b, failed, true)
		b.WriteString("\nOriginal exception was:\n")
	}
	r.rt.PrintException(star, &b, x, true)
	if replaced(sys, "stderr") != nil && stdio.Write(star, stdio.Err, b.String()) == nil {
		return "", nil
	}
	return b.String(), nil
}

// replaced is what a script put in the place of a name of sys, or nil.
func replaced(sys *object.Module, name string) starlark.Value {
	now, _ := sys.Lookup(name)
	standard, _ := sys.Lookup("__" + name + "__")
	if now == standard {
		return nil
	}
	return now
}
