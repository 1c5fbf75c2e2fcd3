package lower

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

// The place that the engine notes for an operation tells which expression it is of: no two
// expressions of a line have the same. What begins with an operand has the place after
// that operand, and all else its own beginning.

func callKey(x *ast.Call) ast.Pos {
	p := x.Func.End()
	if _, ok := x.Func.(*ast.Attribute); !ok && p.Line != x.Start.Line {
		return x.Start
	}
	return p
}

func attributeKey(x *ast.Attribute) ast.Pos {
	if p := x.Value.End(); p.Line == x.Stop.Line {
		return p
	}
	return ast.Pos{Line: x.Stop.Line, Col: max(x.Stop.Col-int32(len(x.Attr)), 0)}
}

func subscriptKey(x *ast.Subscript) ast.Pos { return binaryKey(x.Span, x.Value) }

func binaryKey(span ast.Span, left ast.Expr) ast.Pos {
	if p := left.End(); p.Line == span.Start.Line {
		return p
	}
	return span.Start
}

// sourceOf is the text of a node.
func sourceOf(text string, n ast.Node) string {
	offset := func(p ast.Pos) int {
		at := 0
		for i := int32(1); i < p.Line; i++ {
			n := strings.IndexByte(text[at:], '\n')
			if n < 0 {
				return len(text)
			}
			at += n + 1
		}
		return min(at+int(p.Col), len(text))
	}
	return text[offset(n.Pos()):offset(n.End())]
}
