package lower

import (
	"math/big"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

var binaryTokens = [ast.NotIn + 1]syntax.Token{
	ast.Add: syntax.PLUS, ast.Sub: syntax.MINUS, ast.Mult: syntax.STAR, ast.Div: syntax.SLASH,
	ast.FloorDiv: syntax.SLASHSLASH, ast.LShift: syntax.LTLT, ast.RShift: syntax.GTGT,
	ast.BitOr: syntax.PIPE, ast.BitXor: syntax.CIRCUMFLEX, ast.BitAnd: syntax.AMP,
}

func (l *lowerer) binOp(x *ast.BinOp) syntax.Expr {
	left, right := l.expr(x.Left), l.expr(x.Right)
	pos := l.at(binaryKey(x.Span, x.Left))
	switch {
	case binaryTokens[x.Op] != 0 && l.computes(x.Op, x.Left, x.Right):
		return binary(pos, left, binaryTokens[x.Op], right)
	case x.Op == ast.Div && l.classicDivision():
		return l.infix(pos, "div", left, right)
	}
	return l.infix(pos, x.Op.String(), left, right)
}

func (l *lowerer) unaryOp(x *ast.UnaryOp) syntax.Expr {
	pos := l.at(x.Start)
	if x.Op == ast.Not {
		return unary(pos, syntax.NOT, l.test(x.Operand))
	}
	if n, ok := x.Operand.(*ast.Num); ok && x.Op == ast.USub && !n.Long {
		switch v := n.Value.(type) {
		case int64:
			return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Value: -v}
		case *big.Int:
			return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Value: new(big.Int).Neg(v)}
		}
	}
	operand := l.expr(x.Operand)
	if l.kind(x.Operand) == unknown {
		return l.prefix(pos, "$unop:"+x.Op.String(), operand)
	}
	token := syntax.MINUS
	switch x.Op {
	case ast.Invert:
		token = syntax.TILDE
	case ast.UAdd:
		token = syntax.PLUS
	}
	return unary(pos, token, operand)
}

func (l *lowerer) boolOp(x *ast.BoolOp) syntax.Expr {
	token := syntax.AND
	if x.Op == ast.Or {
		token = syntax.OR
	}
	return join(l.at(x.Start), l.exprs(x.Values), token)
}

// join puts operands together. Those after the first are one operand of their own, as
// the compiler makes shorter jumps of that, unless there are so many that this
// nests too deeply.
func join(pos syntax.Position, xs []syntax.Expr, token syntax.Token) syntax.Expr {
	switch n := len(xs); {
	case n == 1:
		return xs[0]
	case n > 32:
		return binary(pos, join(pos, xs[:n/2], token), token, join(pos, xs[n/2:], token))
	}
	return binary(pos, xs[0], token, join(pos, xs[1:], token))
}

// computes reports whether the engine computes x op y as Python does, for all one can see.
func (l *lowerer) computes(op ast.Op, x, y ast.Expr) bool {
	both := min(l.kind(x), l.kind(y))
	switch op {
	case ast.LShift, ast.RShift:
		return both == whole && isShift(y)
	case ast.FloorDiv, ast.BitAnd, ast.BitOr, ast.BitXor: // the engine's errors are about ints
		return both == whole
	case ast.Div: // the engine rounds big ints first
		return both != unknown && (isFloat(x) || isFloat(y))
	}
	return both != unknown
}

// isShift reports whether an expression is a literal that the engine shifts by: it
// takes no objects of classes of ints, and none of its own beyond 511.
func isShift(x ast.Expr) bool {
	n, ok := x.(*ast.Num)
	if !ok || n.Long {
		return false
	}
	v, ok := n.Value.(int64)
	return ok && 0 <= v && v < 512
}

// isFloat reports whether an expression is a float literal.
func isFloat(x ast.Expr) bool {
	n, ok := x.(*ast.Num)
	if !ok {
		return false
	}
	_, ok = n.Value.(float64)
	return ok
}

func isNone(x ast.Expr) bool {
	n, ok := x.(*ast.NameConstant)
	return ok && n.Value == ast.None
}

var compareTokens = [ast.NotIn + 1]syntax.Token{ast.Eq: syntax.EQL, ast.NotEq: syntax.NEQ, ast.Lt: syntax.LT, ast.LtE: syntax.LE, ast.Gt: syntax.GT, ast.GtE: syntax.GE}

// compare lowers a comparison. In a chain the operands in the middle are evaluated once.
func (l *lowerer) compare(x *ast.Compare) syntax.Expr {
	left := l.expr(x.Left)
	pos := l.at(binaryKey(x.Span, x.Left))
	if len(x.Ops) == 1 {
		right := l.expr(x.Comparators[0])
		return l.comparison(l.at(binaryKey(x.Span, x.Left)), x.Ops[0], x.Left, left, x.Comparators[0], right)
	}
	return l.chain(pos, x, 0, left)
}

// chain lowers the comparisons of a chain from the i-th on, given its left operand.
func (l *lowerer) chain(pos syntax.Position, x *ast.Compare, i int, left syntax.Expr) syntax.Expr {
	leftNode := x.Left
	if i > 0 {
		leftNode = x.Comparators[i-1]
	}
	l.enter(x)
	defer l.leave()
	node := x.Comparators[i]
	right := l.expr(node)
	if i == len(x.Ops)-1 {
		return l.comparison(pos, x.Ops[i], leftNode, left, node, right)
	}
	switch node.(type) {
	case *ast.Name, *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant:
		test := l.comparison(pos, x.Ops[i], leftNode, left, node, right)
		return binary(pos, test, syntax.AND, l.chain(pos, x, i+1, l.expr(node)))
	}
	// The left operand comes first: it is kept as well.
	first, second := l.fresh(".t"), l.fresh(".t")
	test := l.comparison(pos, x.Ops[i], leftNode, ident(pos, first), node, ident(pos, second))
	test = binary(pos, test, syntax.AND, l.chain(pos, x, i+1, ident(pos, second)))
	return let(pos, ident(pos, first), left, let(pos, ident(pos, second), right, test))
}

// comparison lowers one comparison of lowered operands.
func (l *lowerer) comparison(pos syntax.Position, op ast.Op, x ast.Expr, left syntax.Expr, y ast.Expr, right syntax.Expr) syntax.Expr {
	switch {
	case op == ast.Is && (isNone(x) || isNone(y)):
		return binary(pos, left, syntax.EQL, right)
	case op == ast.IsNot && (isNone(x) || isNone(y)):
		return binary(pos, left, syntax.NEQ, right)
	case compareTokens[op] != 0 && l.kind(x) == whole && l.kind(y) == whole:
		return binary(pos, left, compareTokens[op], right)
	}
	switch op {
	case ast.IsNot:
		return unary(pos, syntax.NOT, l.infix(pos, "is", left, right))
	case ast.NotIn:
		return unary(pos, syntax.NOT, l.infix(pos, "in", left, right))
	}
	return l.infix(pos, op.String(), left, right)
}
