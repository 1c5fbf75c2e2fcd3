package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// startsExpr reports whether an expression can begin with a token of that kind.
func startsExpr(k scan.Kind, v3 bool) bool {
	switch k {
	case scan.Name, scan.Number, scan.String, scan.LPar, scan.LSqb, scan.LBrace, scan.Minus, scan.Plus, scan.Tilde,
		scan.Not, scan.Lambda:
		return true
	case scan.Backquote:
		return !v3
	case scan.FStringStart, scan.Ellipsis, scan.None, scan.True, scan.False, scan.Await:
		return v3
	}
	return false
}

// testList parses expressions with commas between them: 2.7's testlist, 3's
// star_expressions. With a comma it is a tuple.
func (p *parser) testList() ast.Expr {
	return p.list(func() ast.Expr {
		if p.v3 && p.tok.Kind == scan.Star {
			return p.starred()
		}
		return p.test()
	})
}

// targetList parses what may be the targets of "for" and "del": 2.7's exprlist.
func (p *parser) targetList() ast.Expr {
	if p.v3 && (p.tok.Kind == scan.Lambda || p.tok.Kind == scan.Not) {
		return p.testList() // no target either, but the error is about all of it
	}
	return p.list(func() ast.Expr {
		if p.v3 && p.tok.Kind == scan.Star {
			return p.starred()
		}
		return p.binary(lowest)
	})
}

// list parses items with commas between them. With a comma it is a tuple.
func (p *parser) list(item func() ast.Expr) ast.Expr {
	start := p.tok.Start
	x := item()
	if p.tok.Kind != scan.Comma {
		return x
	}
	elts := []ast.Expr{x}
	for p.got(scan.Comma) {
		if !startsExpr(p.tok.Kind, p.v3) && !(p.v3 && p.tok.Kind == scan.Star) {
			break
		}
		elts = append(elts, item())
	}
	p.bare = &ast.Tuple{Elts: elts, Span: p.span(start)}
	return p.bare
}

// starred parses "*x" (3).
func (p *parser) starred() ast.Expr {
	start := p.tok.Start
	p.next()
	return &ast.Starred{Value: p.binary(lowest), Span: p.span(start)}
}

// named parses an expression that may be "name := value": 3's named_expression.
func (p *parser) named() ast.Expr {
	first := p.tok
	if p.v3 && first.Kind == scan.Name && p.peek().Kind == scan.ColonEqual {
		target := &ast.Name{ID: p.text(first), Ctx: ast.Store, Span: first.Span}
		p.next()
		p.next()
		value := p.test()
		return &ast.NamedExpr{Target: target, Value: value, Span: p.span(first.Start)}
	}
	x := p.test()
	if p.v3 {
		switch p.tok.Kind {
		case scan.ColonEqual:
			p.walrusMistake(x, first)
		case scan.Equal:
			p.equalMistake(x, first)
		}
	}
	return x
}

// test parses an expression without commas: 2.7's test, 3's expression.
func (p *parser) test() ast.Expr {
	if p.tok.Kind == scan.Lambda {
		return p.lambda(p.test)
	}
	p.enter(1)
	first := p.tok
	keyed := p.keyed
	p.keyed = false
	x := p.or()
	if p.tok.Kind == scan.If {
		x = p.conditional(x, first)
	} else if p.v3 && !p.plain && !keyed && startsExpr(p.tok.Kind, true) {
		p.adjacentMistake(x, first)
	}
	p.leave(1)
	return x
}

// conditional parses the rest of "x if test else y", after x, which began with the token first.
func (p *parser) conditional(x ast.Expr, first scan.Token) ast.Expr {
	if p.prefix {
		return p.tryConditional(x, first)
	}
	p.next()
	cond := p.or()
	if p.v3 && p.tok.Kind != scan.Else && p.tok.Kind != scan.Colon {
		p.mistake(first.Start, cond.End(), "expected 'else' after 'if' expression")
	}
	p.expect(scan.Else)
	orelse := p.test()
	return &ast.IfExp{Test: cond, Body: x, Orelse: orelse, Span: p.span(first.Start)}
}

// tryConditional is conditional in prefix mode: if what follows x does not fit, it is left alone.
func (p *parser) tryConditional(x ast.Expr, first scan.Token) ast.Expr {
	whole := x
	p.try(func() {
		p.prefix = false
		whole = p.conditional(x, first)
		p.prefix = true
	})
	p.prefix = true
	return whole
}

// lambda parses a lambda; body parses what is after its colon.
func (p *parser) lambda(body func() ast.Expr) ast.Expr {
	start := p.tok.Start
	p.enter(2)
	p.next()
	x := &ast.Lambda{Args: p.parameters(scan.Colon)}
	p.expect(scan.Colon)
	if p.tok.Kind == scan.FStringMiddle {
		p.mistake(start, p.prev, "f-string: lambda expressions are not allowed without parentheses")
	}
	x.Body = body()
	x.Span = p.span(start)
	p.leave(2)
	return x
}

// or parses operands of "or": 2.7's or_test, 3's disjunction.
func (p *parser) or() ast.Expr {
	start := p.tok.Start
	x := p.and()
	if p.tok.Kind != scan.Or {
		return x
	}
	values := []ast.Expr{x}
	for p.tok.Kind == scan.Or {
		y := p.operand(andPrec)
		if y == nil {
			break
		}
		values = append(values, y)
	}
	if len(values) == 1 {
		return x
	}
	return &ast.BoolOp{Op: ast.Or, Values: values, Span: p.span(start)}
}

func (p *parser) and() ast.Expr {
	start := p.tok.Start
	x := p.not()
	if p.tok.Kind != scan.And {
		return x
	}
	values := []ast.Expr{x}
	for p.tok.Kind == scan.And {
		y := p.operand(notPrec)
		if y == nil {
			break
		}
		values = append(values, y)
	}
	if len(values) == 1 {
		return x
	}
	return &ast.BoolOp{Op: ast.And, Values: values, Span: p.span(start)}
}

func (p *parser) not() ast.Expr {
	if p.tok.Kind != scan.Not {
		return p.comparison()
	}
	start := p.tok.Start
	p.enter(1)
	p.next()
	x := p.not()
	p.leave(1)
	return &ast.UnaryOp{Op: ast.Not, Operand: x, Span: p.span(start)}
}

// comparison parses operands with comparison operators between them.
func (p *parser) comparison() ast.Expr {
	start := p.tok.Start
	x := p.binary(lowest)
	var c *ast.Compare
	for {
		at := p.i
		op, ok := p.comparisonOp()
		if !ok {
			break
		}
		y := p.operandAt(at, lowest)
		if y == nil {
			break
		}
		if c == nil {
			c = &ast.Compare{Left: x}
		}
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, y)
	}
	if c == nil {
		return x
	}
	c.Span = p.span(start)
	return c
}

// comparisonOp parses a comparison operator, if there is one.
func (p *parser) comparisonOp() (op ast.Op, ok bool) {
	switch p.tok.Kind {
	case scan.EqEqual:
		op = ast.Eq
	case scan.NotEqual:
		op = ast.NotEq
	case scan.Less:
		op = ast.Lt
	case scan.LessEqual:
		op = ast.LtE
	case scan.Greater:
		op = ast.Gt
	case scan.GreaterEqual:
		op = ast.GtE
	case scan.In:
		op = ast.In
	case scan.Not:
		if p.peek().Kind != scan.In {
			p.furthest = max(p.furthest, p.i+1) // the error is after "not"
			return 0, false
		}
		p.next()
		op = ast.NotIn
	case scan.Is:
		op = ast.Is
		p.next()
		if p.tok.Kind == scan.Not {
			op = ast.IsNot
			p.next()
		}
		return op, true
	default:
		return 0, false
	}
	p.next()
	return op, true
}

// Precedences of binary operators.
const (
	andPrec = -1 // operands of "or"
	notPrec = 0  // operands of "and"
	lowest  = 1  // |
	highest = 6  // * / % // @
)

// operators are the binary operators by token, with their precedence.
var operators = [...]struct {
	prec int
	op   ast.Op
}{
	scan.VBar:        {1, ast.BitOr},
	scan.Circumflex:  {2, ast.BitXor},
	scan.Amper:       {3, ast.BitAnd},
	scan.LeftShift:   {4, ast.LShift},
	scan.RightShift:  {4, ast.RShift},
	scan.Plus:        {5, ast.Add},
	scan.Minus:       {5, ast.Sub},
	scan.Star:        {highest, ast.Mult},
	scan.Slash:       {highest, ast.Div},
	scan.Percent:     {highest, ast.Mod},
	scan.DoubleSlash: {highest, ast.FloorDiv},
	scan.At:          {highest, ast.MatMult},
}

// operand passes an operator and parses the operand after it, of that precedence.
func (p *parser) operand(prec int) ast.Expr {
	at := p.i
	p.next()
	return p.operandAt(at, prec)
}

// operandAt parses an operand. In prefix mode, if it does not fit, it goes back to
// the operator, which is at that index, and returns nil.
func (p *parser) operandAt(at, prec int) ast.Expr {
	if p.prefix {
		return p.tryOperand(at, prec)
	}
	switch prec {
	case andPrec:
		return p.and()
	case notPrec:
		return p.not()
	}
	return p.binary(prec)
}

func (p *parser) tryOperand(at, prec int) (x ast.Expr) {
	rule := func() {
		switch prec {
		case andPrec:
			x = p.and()
		case notPrec:
			x = p.not()
		default:
			x = p.binary(prec)
		}
	}
	if !p.try(rule) {
		p.reset(at)
		return nil
	}
	return x
}

// operator returns the binary operator that the next token is; prec is 0 if it is none.
func (p *parser) operator() (prec int, op ast.Op) {
	k := p.tok.Kind
	if int(k) >= len(operators) || k == scan.At && !p.v3 {
		return 0, 0
	}
	o := operators[k]
	return o.prec, o.op
}

// binary parses operands with binary operators of at least that precedence.
func (p *parser) binary(min int) ast.Expr {
	start := p.tok.Start
	x := p.factor()
	for n := 1; ; n++ {
		prec, op := p.operator()
		if prec < min || prec == 0 {
			return x
		}
		right := p.operand(prec + 1)
		if right == nil {
			return x
		}
		x = &ast.BinOp{Left: x, Op: op, Right: right, Span: p.span(start)}
		p.checkChain(n)
	}
}

// factor parses unary operators and a power.
func (p *parser) factor() ast.Expr {
	start := p.tok.Start
	var op ast.Op
	switch p.tok.Kind {
	case scan.Minus:
		op = ast.USub
	case scan.Plus:
		op = ast.UAdd
	case scan.Tilde:
		op = ast.Invert
	default:
		return p.power()
	}
	p.enter(1)
	p.next()
	number := p.tok
	x := p.factor()
	p.leave(1)
	if n, ok := x.(*ast.Num); ok && op == ast.USub && !p.v3 && number.Kind == scan.Number && n.Start == number.Start {
		n.Value, n.Long = negated(n, p.text(number))
		n.Start = start
		return n
	}
	return &ast.UnaryOp{Op: op, Operand: x, Span: p.span(start)}
}

// power parses "x ** y", which binds tighter than a unary operator on its left.
func (p *parser) power() ast.Expr {
	start := p.tok.Start
	var x ast.Expr
	if p.tok.Kind == scan.Await {
		p.next()
		x = &ast.Await{Value: p.primary(), Span: p.span(start)}
	} else {
		x = p.primary()
	}
	if p.tok.Kind == scan.DoubleStar {
		p.enter(2)
		p.next()
		right := p.factor()
		p.leave(2)
		x = &ast.BinOp{Left: x, Op: ast.Pow, Right: right, Span: p.span(start)}
	}
	return x
}

// yield parses "yield", "yield x" or 3's "yield from x".
func (p *parser) yield() ast.Expr {
	start := p.tok.Start
	p.next()
	if p.v3 && p.got(scan.From) {
		x := p.test()
		return &ast.YieldFrom{Value: x, Span: p.span(start)}
	}
	y := &ast.Yield{}
	if startsExpr(p.tok.Kind, p.v3) || p.v3 && p.tok.Kind == scan.Star {
		y.Value = p.testList()
	}
	y.Span = p.span(start)
	return y
}
