package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// statement parses one statement, or several with semicolons between them, and
// appends to body.
func (p *parser) statement(body []ast.Stmt) []ast.Stmt {
	if s := p.compound(); s != nil {
		return append(body, s)
	}
	return p.simpleLine(body)
}

// simpleLine parses the simple statements of a line.
func (p *parser) simpleLine(body []ast.Stmt) []ast.Stmt {
	for {
		body = append(body, p.simple())
		if !p.got(scan.Semi) {
			break
		}
		if p.tok.Kind == scan.Newline {
			break
		}
	}
	p.lineEnd = p.prev
	p.expect(scan.Newline)
	return body
}

func (p *parser) simple() ast.Stmt {
	start := p.tok.Start
	switch p.tok.Kind {
	case scan.Pass:
		p.next()
		return &ast.Pass{Span: p.span(start)}
	case scan.Break:
		p.next()
		return &ast.Break{Span: p.span(start)}
	case scan.Continue:
		p.next()
		return &ast.Continue{Span: p.span(start)}
	case scan.Return:
		p.next()
		s := &ast.Return{}
		if !p.atEndOfStatement() {
			s.Value = p.testList()
		}
		s.Span = p.span(start)
		return s
	case scan.Raise:
		return p.raise()
	case scan.Global, scan.Nonlocal:
		return p.scopeStatement()
	case scan.Del:
		return p.del()
	case scan.Assert:
		p.next()
		s := &ast.Assert{Test: p.test()}
		if p.got(scan.Comma) {
			s.Msg = p.test()
		}
		s.Span = p.span(start)
		return s
	case scan.Import:
		return p.importStatement()
	case scan.From:
		return p.importFrom()
	case scan.Print:
		return p.print()
	case scan.Exec:
		return p.exec()
	case scan.Name:
		if p.v3 && p.isName("type") {
			p.typeStatement()
		}
	}
	return p.exprStatement()
}

func (p *parser) atEndOfStatement() bool {
	return p.tok.Kind == scan.Newline || p.tok.Kind == scan.Semi
}

// raise parses 2.7's "raise E, V, T" or 3's "raise E from C".
func (p *parser) raise() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.Raise{}
	if !p.atEndOfStatement() {
		s.Exc = p.test()
		switch {
		case p.v3:
			if p.got(scan.From) {
				s.Cause = p.test()
			}
		case p.got(scan.Comma):
			s.Value = p.test()
			if p.got(scan.Comma) {
				s.Traceback = p.test()
			}
		}
	}
	s.Span = p.span(start)
	return s
}

// scopeStatement parses "global" or "nonlocal".
func (p *parser) scopeStatement() ast.Stmt {
	start, kind := p.tok.Start, p.tok.Kind
	p.next()
	names := []string{p.name()}
	for p.got(scan.Comma) {
		names = append(names, p.name())
	}
	if kind == scan.Global {
		return &ast.Global{Span: p.span(start), Names: names}
	}
	return &ast.Nonlocal{Span: p.span(start), Names: names}
}

func (p *parser) del() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.Delete{}
	first := p.tok
	x := p.targetList()
	if p.v3 && !p.atEndOfStatement() {
		p.delMistake(first)
	}
	if t, ok := x.(*ast.Tuple); ok && t == p.bare {
		s.Targets = t.Elts
	} else {
		s.Targets = []ast.Expr{x}
	}
	for _, t := range s.Targets {
		p.setTarget(t, ast.Del)
	}
	s.Span = p.span(start)
	return s
}

// delMistake explains a "del" of what is no target, with an operator that a target cannot have.
func (p *parser) delMistake(first scan.Token) {
	end := p.i
	p.explore(false, func() {
		p.resetTo(first)
		x := p.testList()
		if bad := invalidTarget(x, ast.Del); bad != nil {
			p.mistake(bad.Pos(), bad.End(), "cannot delete %s", describe(bad))
		}
		p.fail()
	})
	p.reset(end)
}

// resetTo goes back to token t.
func (p *parser) resetTo(t scan.Token) {
	i := p.i
	for p.toks[i].Lo != t.Lo || p.toks[i].Kind != t.Kind {
		i--
	}
	p.reset(i)
}

func (p *parser) importStatement() ast.Stmt {
	start := p.tok.Start
	p.next()
	if p.v3 && p.tok.Kind == scan.Newline {
		p.mistakeHere("Expected one or more names after 'import'")
	}
	s := &ast.Import{}
	for {
		from := p.tok.Start
		a := &ast.Alias{Name: p.dottedName()}
		p.importAs(a, from)
		s.Names = append(s.Names, a)
		if !p.got(scan.Comma) {
			break
		}
	}
	if p.v3 && p.tok.Kind == scan.From {
		plain := true
		for _, a := range s.Names {
			plain = plain && a.AsName == ""
		}
		if plain && p.ahead(func() { p.next(); p.dottedName() }) {
			p.next()
			p.dottedName()
			p.mistake(start, p.prev, "Did you mean to use 'from ... import ...' instead?")
		}
	}
	s.Span = p.span(start)
	return s
}

// importAs parses "as b" after the name of a.
func (p *parser) importAs(a *ast.Alias, start ast.Pos) {
	bound := a.Name
	if p.got(scan.As) {
		a.AsName = p.name()
		bound = a.AsName
	}
	p.checkBinding(bound, start)
	a.Span = p.span(start)
}

func (p *parser) dottedName() string {
	name := p.name()
	for p.got(scan.Dot) {
		name += "." + p.name()
	}
	return name
}

func (p *parser) importFrom() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.ImportFrom{}
	for {
		if p.tok.Kind == scan.Dot {
			s.Level++
		} else if p.tok.Kind == scan.Ellipsis {
			s.Level += 3
		} else {
			break
		}
		p.next()
	}
	if s.Level == 0 || p.tok.Kind == scan.Name {
		s.Module = p.dottedName()
	}
	p.expect(scan.Import)
	from := p.tok.Start
	switch {
	case p.got(scan.Star):
		s.Names = []*ast.Alias{{Span: p.span(from), Name: "*"}}
	case p.got(scan.LPar):
		s.Names = p.importNames(scan.RPar)
		p.expect(scan.RPar)
	default:
		if p.v3 && p.tok.Kind == scan.Newline {
			p.mistakeHere("Expected one or more names after 'import'")
		}
		s.Names = p.importNames(scan.Newline)
	}
	s.Span = p.span(start)
	return s
}

// importNames parses "a as b, c" up to a token of kind end.
func (p *parser) importNames(end scan.Kind) (names []*ast.Alias) {
	for {
		from := p.tok.Start
		a := &ast.Alias{Name: p.name()}
		p.importAs(a, from)
		names = append(names, a)
		if !p.got(scan.Comma) {
			return names
		}
		if p.tok.Kind == end || !p.v3 && p.atEndOfStatement() {
			if end == scan.RPar {
				return names
			}
			const msg = "trailing comma not allowed without surrounding parentheses"
			if p.v3 {
				p.mistakeHere(msg)
			}
			p.later(from.Line, msg)
			return names
		}
	}
}

// print parses 2.7's "print >>f, a, b,".
func (p *parser) print() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.Print{NL: true}
	if p.got(scan.RightShift) {
		s.Dest = p.test()
		if p.got(scan.Comma) {
			s.Values = append(s.Values, p.test())
		}
	} else if !p.atEndOfStatement() {
		s.Values = append(s.Values, p.test())
	}
	for len(s.Values) > 0 && p.got(scan.Comma) {
		if p.atEndOfStatement() {
			s.NL = false
			break
		}
		s.Values = append(s.Values, p.test())
	}
	s.Span = p.span(start)
	return s
}

// exec parses 2.7's "exec code in globals, locals".
func (p *parser) exec() ast.Stmt {
	start := p.tok.Start
	p.next()
	s := &ast.Exec{Body: p.binary(lowest)}
	if p.got(scan.In) {
		s.Globals = p.test()
		if p.got(scan.Comma) {
			s.Locals = p.test()
		}
	} else if t, ok := s.Body.(*ast.Tuple); ok && (len(t.Elts) == 2 || len(t.Elts) == 3) {
		s.Body, s.Globals = t.Elts[0], t.Elts[1]
		if len(t.Elts) == 3 {
			s.Locals = t.Elts[2]
		}
	}
	s.Span = p.span(start)
	return s
}

// typeStatement refuses "type X = ..." (3).
func (p *parser) typeStatement() {
	if p.peek().Kind != scan.Name {
		return
	}
	start := p.tok.Start
	p.next()
	p.next()
	if p.tok.Kind != scan.Equal && p.tok.Kind != scan.LSqb {
		p.fail()
	}
	p.unsupported(start, p.prev, "'type' statement is")
}

// exprStatement parses an expression statement or any kind of assignment.
func (p *parser) exprStatement() ast.Stmt {
	start, first := p.tok.Start, p.tok
	var x ast.Expr
	if p.tok.Kind == scan.Yield {
		x = p.yield()
		if p.v3 && p.tok.Kind == scan.Equal {
			p.mistake(start, p.prev, "assignment to yield expression not possible")
		}
		return &ast.ExprStmt{Span: p.span(start), Value: x}
	}
	x = p.testList()
	switch k := p.tok.Kind; {
	case k == scan.Equal:
		return p.assign(first, x)
	case k >= scan.PlusEqual && k <= scan.DoubleSlashEqual:
		return p.augAssign(start, x)
	case k == scan.Colon && p.v3:
		return p.annAssign(first, x)
	case k == scan.ColonEqual && p.v3:
		p.walrusMistake(x, first)
	}
	return &ast.ExprStmt{Span: p.span(start), Value: x}
}

// assign parses the rest of "x = ...", after x, which began with the token first.
func (p *parser) assign(first scan.Token, x ast.Expr) ast.Stmt {
	s := &ast.Assign{}
	for p.tok.Kind == scan.Equal {
		if p.v3 && invalidTarget(x, ast.Store) != nil {
			p.assignMistake(len(s.Targets) == 0, first, x)
		}
		p.setTarget(x, ast.Store)
		s.Targets = append(s.Targets, x)
		p.next()
		if p.tok.Kind == scan.Yield {
			from := p.tok.Start
			x = p.yield()
			if p.v3 && p.tok.Kind == scan.Equal {
				p.mistake(from, p.prev, "assignment to yield expression not possible")
			}
			if p.tok.Kind == scan.Equal {
				p.later(from.Line, "assignment to yield expression not possible")
			}
		} else {
			x = p.testList()
		}
	}
	s.Value = x
	s.Span = p.span(first.Start)
	return s
}

func (p *parser) augAssign(start ast.Pos, x ast.Expr) ast.Stmt {
	op := ast.Add + ast.Op(p.tok.Kind-scan.PlusEqual)
	valid := false
	switch x := x.(type) {
	case *ast.Name:
		valid = true
	case *ast.Attribute, *ast.Subscript:
		valid = true
	case *ast.GeneratorExp:
		if !p.v3 {
			p.later(x.Start.Line, "can't assign to generator expression")
		}
	case *ast.Tuple, *ast.List:
		if !p.v3 {
			p.later(x.Pos().Line, "illegal expression for augmented assignment")
		}
	}
	if !p.v3 || valid {
		p.setTarget(x, ast.Store)
	}
	p.next()
	s := &ast.AugAssign{Target: x, Op: op}
	if p.tok.Kind == scan.Yield {
		s.Value = p.yield()
	} else {
		s.Value = p.testList()
	}
	if p.v3 && !valid {
		p.mistake(x.Pos(), x.End(), "'%s' is an illegal expression for augmented assignment", describe(x))
	}
	s.Span = p.span(start)
	return s
}

// annAssign parses the rest of "x: annotation = value" (3), after x, which began with the token first.
func (p *parser) annAssign(first scan.Token, x ast.Expr) ast.Stmt {
	switch x := x.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
	default:
		p.annAssignMistake(x)
	}
	p.setTarget(x, ast.Store)
	p.next()
	s := &ast.AnnAssign{Target: x, Annotation: p.test()}
	if _, ok := x.(*ast.Name); ok {
		s.Simple = first.Kind == scan.Name
	}
	if p.got(scan.Equal) {
		if p.tok.Kind == scan.Yield {
			s.Value = p.yield()
		} else {
			s.Value = p.testList()
		}
	}
	s.Span = p.span(first.Start)
	return s
}
