package host

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// warn writes the warnings about a source to sys.stderr; the lines of a file are
// shown.
func (r *run) warn(thread *starlark.Thread, tree *ast.Module) error {
	for _, w := range tree.Warnings {
		var b strings.Builder
		fmt.Fprintf(&b, "%s:%d: SyntaxWarning: %s\n", tree.Filename, w.Line, w.Msg)
		if line, ok := r.sources.line(tree.Filename, w.Line); ok {
			if line = strings.TrimSpace(line); line != "" {
				fmt.Fprintf(&b, "  %s\n", line)
			}
		}
		if err := stdio.Write(thread, stdio.Err, b.String()); err != nil {
			return err
		}
	}
	return nil
}
