package lower

import (
	"slices"
	"strconv"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// at is the engine's position for a place.
func (l *lowerer) at(p ast.Pos) syntax.Position {
	line := p.Line
	if !l.v3 {
		line = l.line
	}
	return syntax.MakePosition(&l.file, line, p.Col+1)
}

func ident(pos syntax.Position, name string) *syntax.Ident {
	return &syntax.Ident{NamePos: pos, Name: name}
}

func dot(pos syntax.Position, x syntax.Expr, name string) *syntax.DotExpr {
	return &syntax.DotExpr{X: x, Dot: pos, NamePos: pos, Name: ident(pos, name)}
}

func str(pos syntax.Position, s string) *syntax.Literal {
	return &syntax.Literal{Token: syntax.STRING, TokenPos: pos, Value: s}
}

func integer(pos syntax.Position, n int) *syntax.Literal {
	return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Value: int64(n)}
}

func none(pos syntax.Position) *syntax.Ident { return ident(pos, "None") }

func callExpr(pos syntax.Position, fn syntax.Expr, args ...syntax.Expr) *syntax.CallExpr {
	return &syntax.CallExpr{Fn: fn, Lparen: pos, Args: args, Rparen: pos}
}

func tuple(pos syntax.Position, list ...syntax.Expr) *syntax.TupleExpr {
	return &syntax.TupleExpr{Lparen: pos, List: list, Rparen: pos}
}

func list(pos syntax.Position, elts ...syntax.Expr) *syntax.ListExpr {
	return &syntax.ListExpr{Lbrack: pos, List: elts, Rbrack: pos}
}

func index(pos syntax.Position, x, y syntax.Expr) *syntax.IndexExpr {
	return &syntax.IndexExpr{X: x, Lbrack: pos, Y: y, Rbrack: pos}
}

func binary(pos syntax.Position, x syntax.Expr, op syntax.Token, y syntax.Expr) *syntax.BinaryExpr {
	return &syntax.BinaryExpr{X: x, OpPos: pos, Op: op, Y: y}
}

func unary(pos syntax.Position, op syntax.Token, x syntax.Expr) *syntax.UnaryExpr {
	return &syntax.UnaryExpr{OpPos: pos, Op: op, X: x}
}

func assign(pos syntax.Position, lhs syntax.Expr, rhs syntax.Expr) *syntax.AssignStmt {
	return &syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: lhs, RHS: rhs}
}

func exprStmt(x syntax.Expr) *syntax.ExprStmt { return &syntax.ExprStmt{X: x} }

func branch(pos syntax.Position, token syntax.Token) *syntax.BranchStmt {
	return &syntax.BranchStmt{Token: token, TokenPos: pos}
}

func returnStmt(pos syntax.Position, x syntax.Expr) *syntax.ReturnStmt {
	return &syntax.ReturnStmt{Return: pos, Result: x}
}

func ifStmt(pos syntax.Position, cond syntax.Expr, then ...syntax.Stmt) *syntax.IfStmt {
	return &syntax.IfStmt{If: pos, Cond: cond, True: then, ElsePos: pos}
}

func defStmt(pos syntax.Position, name string, params []syntax.Expr, body []syntax.Stmt) *syntax.DefStmt {
	return &syntax.DefStmt{Def: pos, Name: ident(pos, name), Lparen: pos, Params: params, Rparen: pos, Body: body}
}

// let is an expression that evaluates body with the variable name bound to value:
// [body for name in (value,)][0]. It is not a function: it has no frame.
func let(pos syntax.Position, name syntax.Expr, value, body syntax.Expr) syntax.Expr {
	loop := &syntax.ForClause{For: pos, Vars: name, In: pos, X: tuple(pos, value)}
	c := &syntax.Comprehension{Lbrack: pos, Body: body, Clauses: []syntax.Node{loop}, Rbrack: pos}
	return index(pos, c, integer(pos, 0))
}

// predeclared is an identifier that the host provides. The engine looks these up in a map each
// time, and a module's own variables in an array: the module begins with making it one of its own.
func (l *lowerer) predeclared(pos syntax.Position, name string) *syntax.Ident {
	l.names[name] = true
	return l.shared(pos, name)
}

// sharedPrefix begins the names of the module's variables for what the host provides.
const sharedPrefix = "!"

func (l *lowerer) shared(pos syntax.Position, name string) *syntax.Ident {
	if l.opts.Dynamic {
		return ident(pos, name) // this code runs once
	}
	l.aliases[name] = true
	return ident(pos, sharedPrefix+name)
}

// share makes the module's variables for what the host provides.
func (l *lowerer) share(pos syntax.Position) []syntax.Stmt {
	var list []syntax.Stmt
	for _, name := range sortedKeys(l.aliases) {
		list = append(list, assign(pos, ident(pos, sharedPrefix+name), ident(pos, name)))
	}
	return list
}

// maxArgs is how many arguments the engine takes of either kind.
const maxArgs = 255

// infix applies an operator of two operands without a call: see package lang.
func (l *lowerer) infix(pos syntax.Position, op string, x, y syntax.Expr) syntax.Expr {
	left := binary(pos, l.predeclared(pos, "$op:"+op), syntax.CIRCUMFLEX, x)
	return binary(pos, left, syntax.CIRCUMFLEX, y)
}

// prefix applies a helper of one operand without a call.
func (l *lowerer) prefix(pos syntax.Position, name string, x syntax.Expr) syntax.Expr {
	return index(pos, l.predeclared(pos, name), x)
}

// help is a call of a helper.
func (l *lowerer) help(pos syntax.Position, name string, args ...syntax.Expr) syntax.Expr {
	f := l.predeclared(pos, name)
	if len(args) > maxArgs {
		return callExpr(pos, l.predeclared(pos, "$call"), f, list(pos, args...), list(pos))
	}
	return callExpr(pos, f, args...)
}

// fresh is a new name for a variable of the lowered code.
func (l *lowerer) fresh(prefix string) string {
	l.count++
	return prefix + strconv.Itoa(l.count)
}

func (l *lowerer) emit(s ...syntax.Stmt) { l.out = append(l.out, s...) }

// block returns the statements that build emits, at least one.
func (l *lowerer) block(pos syntax.Position, build func()) []syntax.Stmt {
	out := l.out
	l.out = nil
	build()
	body := l.out
	l.out = out
	if len(body) == 0 {
		body = []syntax.Stmt{branch(pos, syntax.PASS)}
	}
	return body
}

func sortedKeys(m map[string]bool) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
