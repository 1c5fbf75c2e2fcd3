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

// contextKey is the place of entering and leaving a context manager.
func contextKey(x *ast.WithItem) ast.Pos {
	if p := x.Context.End(); p.Line == x.Context.Pos().Line {
		return p
	}
	return x.Context.Pos()
}

// decoratorKey is the place of calling a decorator.
func decoratorKey(x ast.Expr) ast.Pos {
	if p := x.End(); p.Line == x.Pos().Line {
		return p
	}
	return x.Pos()
}

// A Caret is the stretch of source that Python 3.13 marks in a traceback.
type Caret struct {
	Start, Stop ast.Pos

	// AnchorStart and AnchorStop are the operator of a binary operation, or the
	// brackets of a call or subscript, which are marked by carets, and the rest by
	// tildes. They are invalid if all is marked alike.
	AnchorStart, AnchorStop ast.Pos

	// Method is the name of the method that is called, if it is a call of one, and Callee what
	// is marked if looking up the method failed: the two have one place.
	Method string
	Callee *Caret

	whole bool // the value of a return or assignment that Python does not mark if the whole of it is to be marked
}

// Locate finds the expression whose place the engine has noted: line and column, both from 1, as a
// frame of a traceback has them. The line of the frame is that of the Caret's Start.
func Locate(mod *ast.Module, line, col int) (Caret, bool) {
	f := &finder{text: mod.Text, key: ast.Pos{Line: int32(line), Col: int32(col) - 1}}
	for _, s := range mod.Body {
		ast.Inspect(s, f.visit)
	}
	return f.caret, f.found
}

// CallAt finds the call whose place the engine has noted, as [Locate] does.
func CallAt(mod *ast.Module, line, col int) (*ast.Call, bool) {
	f := &finder{text: mod.Text, key: ast.Pos{Line: int32(line), Col: int32(col) - 1}}
	for _, s := range mod.Body {
		ast.Inspect(s, f.visit)
	}
	call, ok := f.node.(*ast.Call)
	return call, ok
}

type finder struct {
	text  string
	key   ast.Pos
	caret Caret
	found bool
	node  ast.Node // at the place; nil for a decorator
	stmt  ast.Stmt // around the place
}

// visit looks at a node, and reports whether to look within it.
func (f *finder) visit(n ast.Node) bool {
	if n == nil || f.found {
		return false
	}
	start := n.Pos()
	switch n := n.(type) {
	case *ast.FunctionDef:
		f.decorated(n.Decorators)
		if len(n.Decorators) > 0 {
			start = n.Decorators[0].Pos()
		}
	case *ast.ClassDef:
		f.decorated(n.Decorators)
		if len(n.Decorators) > 0 {
			start = n.Decorators[0].Pos()
		}
	}
	if f.found || f.key.Line < start.Line || f.key.Line > n.End().Line {
		return false
	}
	if s, ok := n.(ast.Stmt); ok {
		f.stmt = s
	}
	if a, ok := n.(*ast.AugAssign); ok && a.Target.Pos() == f.key {
		if name, ok := a.Target.(*ast.Name); ok { // which is read first
			f.mark(name, name.Span)
			return false
		}
	}
	if key, span := keyOf(n); key == f.key {
		f.mark(n, span)
	} else if iter := advanced(n, f.key); iter != nil {
		f.mark(iter, iter.Extent())
	} else if a, ok := n.(*ast.AugAssign); ok && a.Target.Pos() == f.key {
		if name, ok := a.Target.(*ast.Name); ok {
			f.mark(name, name.Span) // it is read
		}
	}
	return !f.found
}

// advanced returns what a loop with a plain variable goes over, if key is the place of going on
// to the next value.
func advanced(n ast.Node, key ast.Pos) ast.Expr {
	var target, iter ast.Expr
	switch n := n.(type) {
	case *ast.For:
		target, iter = n.Target, n.Iter
	case *ast.Comprehension:
		target, iter = n.Target, n.Iter
	default:
		return nil
	}
	if _, ok := sequence(target); ok || target.Pos() != key {
		return nil
	}
	return iter
}

func (f *finder) decorated(list []ast.Expr) {
	for _, d := range list {
		if decoratorKey(d) == f.key {
			f.mark(nil, d.Extent())
		}
	}
}

func (f *finder) mark(n ast.Node, span ast.Span) {
	f.found, f.node = true, n
	f.caret = Caret{Start: span.Start, Stop: span.Stop}
	var left ast.Expr
	open := byte(0)
	switch n := marked(n).(type) {
	case *ast.BinOp:
		left = n.Left
	case *ast.Subscript:
		left, open = n.Value, '['
	case *ast.Call:
		left, open = n.Func, '('
		f.caret.whole = f.isWhole(n)
		if m, ok := n.Func.(*ast.Attribute); ok && f.node == ast.Node(n) {
			s := fromAttribute(m, m.Span)
			f.caret.Method, f.caret.Callee = m.Attr, &Caret{Start: s.Start, Stop: s.Stop}
		}
	default:
		return
	}
	if left.Pos().Before(span.Start) && left.End().Line != span.Start.Line {
		return // what is marked begins within the operand, and is no such expression by itself
	}
	p := f.skip(left.End(), open)
	if !p.IsValid() {
		return
	}
	f.caret.AnchorStart, f.caret.AnchorStop = p, span.Stop
	if op, ok := marked(n).(*ast.BinOp); ok {
		f.caret.AnchorStop = ast.Pos{Line: p.Line, Col: p.Col + int32(len(op.Op.String()))}
	}
}

// marked is the node that is marked where n fails: an expression that n uses, or n itself.
func marked(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.For:
		return n.Iter
	case *ast.Comprehension:
		return n.Iter
	case *ast.WithItem:
		return n.Context
	case *ast.Assert:
		return n.Test
	}
	return n
}

// isWhole reports whether a call is the value of a statement that Python does not mark.
func (f *finder) isWhole(n *ast.Call) bool {
	text, _ := lineOf(f.text, int(n.Start.Line))
	if f.stmt == nil || f.stmt.Pos().Line != n.Start.Line || strings.TrimSpace(text[:f.stmt.Pos().Col]) != "" {
		return false
	}
	switch s := f.stmt.(type) {
	case *ast.Return:
		_, name := n.Func.(*ast.Name)
		return name && s.Value == ast.Expr(n)
	case *ast.Assign:
		if len(s.Targets) != 1 {
			return false
		}
		_, name := s.Targets[0].(*ast.Name)
		return name && s.Value == ast.Expr(n)
	}
	return false
}

// skip finds the operator, or the bracket, that follows an operand.
func (f *finder) skip(p ast.Pos, open byte) ast.Pos {
	for {
		text, ok := lineOf(f.text, int(p.Line))
		if !ok {
			return ast.Pos{}
		}
		for i := int(p.Col); i < len(text); i++ {
			c := text[i]
			if c == '#' || c == '\\' {
				break
			}
			if open != 0 && c == open || open == 0 && !strings.ContainsRune(" \t\f\n)", rune(c)) {
				return ast.Pos{Line: p.Line, Col: int32(i)}
			}
		}
		p = ast.Pos{Line: p.Line + 1}
	}
}

// keyOf returns the place that the engine notes for the operation of a node, and what
// Python marks for it. The place is invalid if the node has no operation.
func keyOf(n ast.Node) (ast.Pos, ast.Span) {
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx != ast.Store {
			return n.Start, n.Span
		}
	case *ast.Attribute:
		return attributeKey(n), fromAttribute(n, n.Span)
	case *ast.Call:
		if m, ok := n.Func.(*ast.Attribute); ok {
			return callKey(n), fromAttribute(m, n.Span)
		}
		return callKey(n), n.Span
	case *ast.Subscript:
		return subscriptKey(n), n.Span
	case *ast.BinOp:
		return binaryKey(n.Span, n.Left), n.Span
	case *ast.Compare:
		return binaryKey(n.Span, n.Left), n.Span
	case *ast.AugAssign:
		return binaryKey(n.Span, n.Target), n.Span
	case *ast.For:
		return n.Start, n.Iter.Extent()
	case *ast.Comprehension:
		return n.Start, n.Iter.Extent()
	case *ast.WithItem:
		return contextKey(n), n.Context.Extent()
	case *ast.Assert:
		return n.Start, n.Test.Extent()
	case *ast.Tuple:
		if n.Ctx == ast.Store {
			return n.Start, n.Span
		}
	case *ast.UnaryOp, *ast.List, *ast.Dict, *ast.Set, *ast.FormattedValue, *ast.Yield, *ast.YieldFrom,
		*ast.Raise, *ast.Import, *ast.ImportFrom, *ast.ClassDef, *ast.ExceptHandler:
		return n.Pos(), n.Extent()
	}
	return ast.Pos{}, ast.Span{}
}

// fromAttribute is the span of an expression that goes on from an attribute: if that
// is not on the first line, it begins with the attribute's name.
func fromAttribute(m *ast.Attribute, span ast.Span) ast.Span {
	if m.Stop.Line != span.Start.Line {
		span.Start = ast.Pos{Line: m.Stop.Line, Col: max(m.Stop.Col-int32(len(m.Attr)), 0)}
	}
	return span
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
