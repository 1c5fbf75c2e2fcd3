package lower

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// maxDepth bounds the nesting of the tree. The engine's resolver and compiler are
// recursive, and a Go stack that overflows cannot be recovered from.
const maxDepth = 5000

// unsupported stops with an error that names what pysock does not run.
func (l *lowerer) unsupported(n ast.Node, what string) {
	l.fail(n, scan.Unsupported, "pysock does not support "+what)
}

func (l *lowerer) fail(n ast.Node, kind scan.ErrorKind, msg string) {
	e := &Error{Version: l.mod.Version, Kind: kind, Msg: msg, Filename: l.file, Offset: scan.NoOffset}
	start, stop := n.Pos(), n.End()
	if start.IsValid() {
		e.Line = int(start.Line)
		if text, ok := lineOf(l.mod.Text, e.Line); ok {
			e.Text, e.HasText = text, true
			e.Offset = l.offset(text, start.Col)
			if e.EndLine = int(stop.Line); e.EndLine == e.Line {
				e.EndOffset = l.offset(text, stop.Col)
			}
		}
	}
	panic(e)
}

// offset converts a column to what Python calls an offset: from 1, in characters
// (2.7: bytes).
func (l *lowerer) offset(text string, col int32) int {
	if c := int(col); l.v3 && c <= len(text) {
		return utf8.RuneCountInString(text[:c]) + 1
	}
	return int(col) + 1
}

// lineOf returns a line of a text with its newline.
func lineOf(text string, n int) (string, bool) {
	for ; n > 1; n-- {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return "", false
		}
		text = text[i+1:]
	}
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i+1]
	}
	return text, text != ""
}

// enter counts one more level of nesting; each call is paired with leave.
func (l *lowerer) enter(n ast.Node) {
	if l.depth++; l.depth > maxDepth {
		if l.v3 {
			l.fail(n, scan.MemoryError, "too deeply nested")
		}
		l.fail(n, scan.MemoryError, "s_push: parser stack overflow")
	}
}

func (l *lowerer) leave() { l.depth-- }
