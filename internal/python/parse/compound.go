package parse

import (
	"fmt"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// compound parses a compound statement; it returns nil if there is none.
func (p *parser) compound() ast.Stmt {
	switch p.tok.Kind {
	case scan.If:
		return p.ifStatement("if")
	case scan.While:
		return p.while()
	case scan.For:
		return p.forStatement(p.tok.Start, false)
	case scan.Try:
		return p.tryStatement()
	case scan.With:
		return p.with(p.tok.Start, false)
	case scan.Def:
		return p.def(p.tok.Start, nil, false)
	case scan.Class:
		return p.class(nil)
	case scan.At:
		return p.decorated()
	case scan.Async:
		return p.async(nil)
	case scan.Name:
		if p.v3 && p.isName("match") {
			p.match()
		}
	}
	return nil
}

// block parses the suite of a compound statement, after its colon. The name
// of the statement and the line it is on are for Python 3's error.
func (p *parser) block(after string, line int32) (body []ast.Stmt) {
	if p.tok.Kind != scan.Newline {
		return p.simpleLine(nil)
	}
	p.next()
	if p.tok.Kind != scan.Indent {
		msg := "expected an indented block"
		if p.v3 {
			msg = fmt.Sprintf("expected an indented block after %s on line %d", after, line)
		}
		p.indentError(msg)
	}
	p.next()
	p.enter(4)
	for p.tok.Kind != scan.Dedent {
		if p.tok.Kind == scan.EOF {
			break
		}
		if p.tok.Kind == scan.Newline {
			p.next()
			continue
		}
		body = p.statement(body)
	}
	p.leave(4)
	if p.tok.Kind == scan.Dedent {
		p.next()
	}
	return body
}

// colon parses the colon before a block. Python 3 says that it is expected if the line ends.
func (p *parser) colon() {
	if p.v3 && p.tok.Kind == scan.Newline {
		p.mistakeHere("expected ':'")
	}
	p.expect(scan.Colon)
}

// ifStatement parses from an "if" or "elif".
func (p *parser) ifStatement(word string) *ast.If {
	top := &ast.If{}
	var chain []*ast.If
	for s := top; ; {
		s.Start = p.tok.Start
		p.next()
		s.Test = p.named()
		p.colon()
		s.Body = p.block("'"+word+"' statement", s.Start.Line)
		chain = append(chain, s)
		if p.tok.Kind == scan.Elif {
			word = "elif"
			next := &ast.If{}
			s.Orelse = []ast.Stmt{next}
			s = next
			continue
		}
		s.Orelse = p.elseBlock()
		for _, s := range chain {
			s.Stop = p.lineEnd
		}
		p.checkChain(len(chain))
		return top
	}
}

// elseBlock parses an optional "else".
func (p *parser) elseBlock() []ast.Stmt {
	line := p.tok.Start.Line
	if !p.got(scan.Else) {
		return nil
	}
	p.expectForced(scan.Colon, ":")
	return p.block("'else' statement", line)
}

func (p *parser) while() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.While{Test: p.named()}
	p.colon()
	s.Body = p.block("'while' statement", start.Line)
	s.Orelse = p.elseBlock()
	s.Span = p.blockSpan(start)
	return s
}

// blockSpan is the span of a compound statement from start to the end of the last line that was parsed.
func (p *parser) blockSpan(start ast.Pos) ast.Span {
	return ast.Span{Start: start, Stop: p.lineEnd}
}

func (p *parser) forStatement(start ast.Pos, async bool) ast.Stmt {
	line := p.tok.Start.Line
	p.next()
	s := &ast.For{Async: async, Target: p.targetList()}
	if _, ok := s.Target.(*ast.Compare); ok && p.v3 {
		p.fail() // "for (x in y)": the "in" may be the one that is missing
	}
	p.setTarget(s.Target, ast.Store)
	p.expect(scan.In)
	s.Iter = p.testList()
	p.colon()
	s.Body = p.block("'for' statement", line)
	s.Orelse = p.elseBlock()
	s.Span = p.blockSpan(start)
	return s
}

func (p *parser) tryStatement() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.Try{}
	p.expectForced(scan.Colon, ":")
	s.Body = p.block("'try' statement", start.Line)
	if p.tok.Kind != scan.Except && p.tok.Kind != scan.Finally {
		if p.v3 {
			p.mistakeHere("expected 'except' or 'finally' block")
		}
		p.fail()
	}
	for p.tok.Kind == scan.Except {
		s.Handlers = append(s.Handlers, p.handler())
	}
	if len(s.Handlers) > 0 {
		s.Orelse = p.elseBlock()
	}
	line := p.tok.Start.Line
	if p.got(scan.Finally) {
		p.expectForced(scan.Colon, ":")
		s.Finalbody = p.block("'finally' statement", line)
	}
	s.Span = p.blockSpan(start)
	return s
}

// handler parses an "except" of a try.
func (p *parser) handler() *ast.ExceptHandler {
	start := p.tok.Start
	p.next()
	h := &ast.ExceptHandler{}
	if p.v3 && p.tok.Kind == scan.Star {
		p.next()
		p.unsupported(start, p.prev, "'except*' is")
	}
	if p.tok.Kind != scan.Colon && p.tok.Kind != scan.Newline {
		from := p.tok.Start
		h.Type = p.test()
		switch {
		case p.tok.Kind == scan.As:
			p.next()
			if p.v3 {
				at := p.tok.Start
				h.Name = &ast.Name{ID: p.name(), Ctx: ast.Store, Span: p.span(at)}
			} else {
				h.Name = p.test()
				p.setTarget(h.Name, ast.Store)
			}
		case p.tok.Kind == scan.Comma && p.v3:
			p.exceptMistake(from)
		case p.tok.Kind == scan.Comma:
			p.next()
			h.Name = p.test()
			p.setTarget(h.Name, ast.Store)
		}
	}
	p.colon()
	h.Body = p.block("'except' statement", start.Line)
	h.Span = p.blockSpan(start)
	return h
}

// exceptMistake explains "except X, Y:" (3).
func (p *parser) exceptMistake(from ast.Pos) {
	if p.explore(false, func() {
		p.next()
		p.testList()
		if p.got(scan.As) {
			p.name()
		}
		if p.tok.Kind != scan.Colon {
			p.fail()
		}
	}) {
		p.mistakeFrom(from, "multiple exception types must be parenthesized")
	}
}

func (p *parser) with(start ast.Pos, async bool) ast.Stmt {
	line := p.tok.Start.Line
	p.next()
	s := &ast.With{Async: async}
	if !(p.v3 && p.tok.Kind == scan.LPar && p.parenthesizedItems(s)) {
		s.Items = p.withItems(scan.Colon)
	}
	p.colon()
	s.Body = p.block("'with' statement", line)
	s.Span = p.blockSpan(start)
	return s
}

// parenthesizedItems parses "(a as b, c)" of a with (3). What it parses must
// be followed by a colon; otherwise the parentheses belong to an expression.
func (p *parser) parenthesizedItems(s *ast.With) bool {
	return p.try(func() {
		p.next()
		s.Items = p.withItems(scan.RPar)
		p.expect(scan.RPar)
		if p.tok.Kind != scan.Colon && !(p.tok.Kind == scan.Newline && hasVars(s.Items)) {
			p.fail()
		}
	})
}

// hasVars reports whether an item has an "as", which no expression has.
func hasVars(items []*ast.WithItem) bool {
	for _, item := range items {
		if item.Vars != nil {
			return true
		}
	}
	return false
}

// withItems parses the items of a with up to a token of kind end; before a
// parenthesis there may be a comma too many.
func (p *parser) withItems(end scan.Kind) (items []*ast.WithItem) {
	for {
		start := p.tok.Start
		item := &ast.WithItem{Context: p.test()}
		if p.got(scan.As) {
			first := p.tok
			item.Vars = p.withTarget()
			if p.v3 && p.tok.Kind != scan.Comma && p.tok.Kind != end && p.tok.Kind != scan.RPar {
				p.withTargetMistake(first)
			}
			p.setTarget(item.Vars, ast.Store)
		}
		item.Span = p.span(start)
		items = append(items, item)
		if !p.got(scan.Comma) || end == scan.RPar && p.tok.Kind == end {
			return items
		}
	}
}

// withTarget parses the target after "as".
func (p *parser) withTarget() ast.Expr {
	if p.v3 && p.tok.Kind == scan.Star {
		return p.starred()
	}
	return p.binary(lowest)
}

// withTargetMistake explains a target that is any expression.
func (p *parser) withTargetMistake(first scan.Token) {
	end := p.i
	p.explore(false, func() {
		p.resetTo(first)
		x := p.test()
		if p.tok.Kind == scan.Comma || p.tok.Kind == scan.RPar || p.tok.Kind == scan.Colon {
			if bad := invalidTarget(x, ast.Store); bad != nil {
				p.mistake(bad.Pos(), bad.End(), "cannot assign to %s", describe(bad))
			}
		}
		p.fail()
	})
	p.reset(end)
}

func (p *parser) def(start ast.Pos, decorators []ast.Expr, async bool) ast.Stmt {
	line := p.tok.Start.Line
	p.next()
	f := &ast.FunctionDef{Decorators: decorators, Async: async}
	at := p.tok.Start
	f.Name = p.name()
	p.checkBinding(f.Name, at)
	p.refuseTypeParams()
	p.expectForced(scan.LPar, "(")
	f.Args = p.parameters(scan.RPar)
	p.expect(scan.RPar)
	if arrow := p.tok; p.v3 && p.got(scan.Arrow) {
		if !startsExpr(p.tok.Kind, true) {
			p.mistake(arrow.Start, arrow.Stop, "expected ':'")
		}
		f.Returns = p.test()
	}
	p.expectForced(scan.Colon, ":")
	f.Body = p.block("function definition", line)
	f.Span = p.blockSpan(start)
	return f
}

// refuseTypeParams refuses the brackets of "def f[T]" and "class C[T]" (3).
func (p *parser) refuseTypeParams() {
	if p.v3 && p.tok.Kind == scan.LSqb {
		p.unsupported(p.tok.Start, p.tok.Stop, "type parameter list is")
	}
}

func (p *parser) class(decorators []ast.Expr) ast.Stmt {
	start := p.tok.Start
	p.next()
	c := &ast.ClassDef{Decorators: decorators}
	at := p.tok.Start
	c.Name = p.name()
	p.checkBinding(c.Name, at)
	p.refuseTypeParams()
	if p.got(scan.LPar) {
		if p.v3 {
			c.Bases, c.Keywords = p.arguments(ast.Pos{})
		} else {
			for p.tok.Kind != scan.RPar {
				c.Bases = append(c.Bases, p.test())
				if !p.got(scan.Comma) {
					break
				}
			}
			p.expect(scan.RPar)
		}
	}
	p.colon()
	c.Body = p.block("class definition", start.Line)
	c.Span = p.blockSpan(start)
	return c
}

func (p *parser) decorated() ast.Stmt {
	var list []ast.Expr
	for p.got(scan.At) {
		if p.v3 {
			list = append(list, p.named())
		} else {
			list = append(list, p.decorator2())
		}
		p.expect(scan.Newline)
	}
	switch p.tok.Kind {
	case scan.Def:
		return p.def(p.tok.Start, list, false)
	case scan.Class:
		return p.class(list)
	case scan.Async:
		return p.async(list)
	}
	p.fail()
	return nil
}

// decorator2 parses 2.7's decorator: a dotted name, perhaps called.
func (p *parser) decorator2() ast.Expr {
	start := p.tok.Start
	var x ast.Expr = &ast.Name{ID: p.name(), Span: p.span(start)}
	if p.text(p.toks[p.i-1]) == "None" {
		x = &ast.NameConstant{Value: ast.None, Span: p.span(start)}
	}
	for p.got(scan.Dot) {
		attr := p.name()
		x = &ast.Attribute{Value: x, Attr: attr, Span: p.span(start)}
	}
	if p.got(scan.LPar) {
		call := &ast.Call{Func: x}
		call.Args, call.Keywords = p.arguments(p.prev)
		call.Span = p.span(start)
		return call
	}
	return x
}

// async parses what follows "async" (3).
func (p *parser) async(decorators []ast.Expr) ast.Stmt {
	start := p.tok.Start
	p.next()
	switch {
	case p.tok.Kind == scan.Def:
		return p.def(start, decorators, true)
	case p.tok.Kind == scan.For && decorators == nil:
		return p.forStatement(start, true)
	case p.tok.Kind == scan.With && decorators == nil:
		return p.with(start, true)
	}
	p.fail()
	return nil
}

// match refuses a match statement (3), if that is what begins here.
func (p *parser) match() {
	start, stop := p.tok.Start, p.tok.Stop
	next := p.peek().Kind
	if next != scan.Star && !startsExpr(next, true) {
		return
	}
	i := p.i
	ok := p.tryPlain(func() {
		p.next()
		p.subject()
	})
	if ok && p.tok.Kind == scan.Newline && next != scan.LPar && next != scan.LSqb && next != scan.Minus && next != scan.Plus && next != scan.Star {
		p.mistakeHere("expected ':'")
	}
	if ok && p.tok.Kind == scan.Colon && p.peek().Kind == scan.Newline {
		p.next()
		p.next()
		if p.tok.Kind != scan.Indent {
			p.indentError(fmt.Sprintf("expected an indented block after 'match' statement on line %d", start.Line))
		}
		p.next()
		if !p.isName("case") {
			p.fail()
		}
		p.unsupported(start, stop, "'match' statement is")
	}
	p.reset(i)
}

// subject parses the subject of a match statement.
func (p *parser) subject() {
	for {
		if p.tok.Kind == scan.Star {
			p.starred()
		} else {
			p.named()
		}
		if !p.got(scan.Comma) || !startsExpr(p.tok.Kind, true) && p.tok.Kind != scan.Star {
			return
		}
	}
}
