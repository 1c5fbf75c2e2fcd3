package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// atom parses a name, a literal, or an expression in brackets.
func (p *parser) atom() ast.Expr {
	t := p.tok
	switch t.Kind {
	case scan.Name:
		p.next()
		id := p.text(t)
		if id == "None" && !p.v3 {
			return &ast.NameConstant{Value: ast.None, Span: t.Span}
		}
		return &ast.Name{ID: id, Span: t.Span}
	case scan.Number:
		n := p.number(t)
		p.next()
		return n
	case scan.String, scan.FStringStart:
		return p.strings()
	case scan.LPar:
		return p.parenthesized()
	case scan.LSqb:
		return p.listDisplay()
	case scan.LBrace:
		return p.braceDisplay()
	case scan.Backquote:
		return p.repr()
	case scan.None:
		p.next()
		return &ast.NameConstant{Value: ast.None, Span: t.Span}
	case scan.True:
		p.next()
		return &ast.NameConstant{Value: ast.True, Span: t.Span}
	case scan.False:
		p.next()
		return &ast.NameConstant{Value: ast.False, Span: t.Span}
	case scan.Ellipsis:
		p.next()
		return &ast.Ellipsis{Span: t.Span}
	}
	p.fail()
	return nil
}

// parenthesized parses "(...)": an expression, tuple, generator expression or yield.
func (p *parser) parenthesized() ast.Expr {
	open := p.tok
	p.enter(bracketDepth)
	defer p.leave(bracketDepth)
	p.next()
	switch p.tok.Kind {
	case scan.RPar:
		p.next()
		return &ast.Tuple{Span: p.span(open.Start)}
	case scan.Yield:
		x := p.yield()
		p.expect(scan.RPar)
		return x
	case scan.DoubleStar:
		if p.v3 {
			p.doubleStarMistake()
		}
	}
	x := p.element()
	switch {
	case p.isFor():
		p.starredElementMistake(x)
		g := &ast.GeneratorExp{Elt: x, Generators: p.generators()}
		p.expect(scan.RPar)
		g.Span = p.span(open.Start)
		return g
	case p.tok.Kind == scan.Comma:
		elts := p.elements(x, scan.RPar)
		p.expect(scan.RPar)
		return &ast.Tuple{Elts: elts, Span: p.span(open.Start)}
	}
	if s, ok := x.(*ast.Starred); ok && p.tok.Kind == scan.RPar {
		p.mistake(s.Start, s.Stop, "cannot use starred expression here")
	}
	p.expect(scan.RPar)
	return x
}

// element parses an element of a display: 3's star_named_expression.
func (p *parser) element() ast.Expr {
	if p.v3 && p.tok.Kind == scan.Star {
		if !startsExpr(p.peek().Kind, true) {
			p.next()
			p.mistakeHere("Invalid star expression")
		}
		return p.starred()
	}
	if p.v3 {
		return p.named()
	}
	return p.test()
}

// elements parses the elements after the first one, up to a token of kind end.
func (p *parser) elements(first ast.Expr, end scan.Kind) []ast.Expr {
	elts := []ast.Expr{first}
	for p.got(scan.Comma) {
		if p.tok.Kind == end {
			break
		}
		if p.isFor() {
			p.targetMistake(elts, end)
		}
		elts = append(elts, p.element())
	}
	if p.isFor() {
		p.targetMistake(elts, end)
	}
	return elts
}

// isFor reports whether a "for" of a comprehension comes next.
func (p *parser) isFor() bool {
	return p.tok.Kind == scan.For || p.tok.Kind == scan.Async
}

func (p *parser) listDisplay() ast.Expr {
	start := p.tok.Start
	p.enter(bracketDepth)
	defer p.leave(bracketDepth)
	p.next()
	if p.got(scan.RSqb) {
		return &ast.List{Span: p.span(start)}
	}
	x := p.element()
	if p.isFor() {
		p.starredElementMistake(x)
		c := &ast.ListComp{Elt: x}
		if p.v3 {
			c.Generators = p.generators()
		} else {
			c.Generators = p.listGenerators()
		}
		p.expect(scan.RSqb)
		c.Span = p.span(start)
		return c
	}
	elts := p.elements(x, scan.RSqb)
	p.expect(scan.RSqb)
	return &ast.List{Elts: elts, Span: p.span(start)}
}

// braceDisplay parses a dict, set or comprehension of one.
func (p *parser) braceDisplay() ast.Expr {
	start := p.tok.Start
	p.enter(bracketDepth)
	defer p.leave(bracketDepth)
	p.next()
	if p.got(scan.RBrace) {
		return &ast.Dict{Span: p.span(start)}
	}
	if p.v3 && p.tok.Kind == scan.DoubleStar {
		return p.dict(start, nil)
	}
	x := p.element()
	if p.tok.Kind == scan.Colon {
		switch x.(type) {
		case *ast.Starred:
			p.fail()
		case *ast.NamedExpr:
			if p.toks[p.i-1].Kind != scan.RPar {
				p.fail()
			}
		}
		return p.dict(start, x)
	}
	if p.isFor() {
		p.starredElementMistake(x)
		c := &ast.SetComp{Elt: x, Generators: p.generators()}
		p.expect(scan.RBrace)
		c.Span = p.span(start)
		return c
	}
	elts := p.elements(x, scan.RBrace)
	p.expect(scan.RBrace)
	return &ast.Set{Elts: elts, Span: p.span(start)}
}

// dict parses the rest of a dict or dict comprehension, after its first key; without a key, from "**".
func (p *parser) dict(start ast.Pos, key ast.Expr) ast.Expr {
	d := &ast.Dict{}
	for {
		if key == nil {
			stars := p.tok
			p.next()
			value := p.binary(lowest)
			if p.isFor() && p.ahead(func() { p.generators(); p.expect(scan.RBrace) }) {
				p.mistake(stars.Start, stars.Stop, "dict unpacking cannot be used in dict comprehension")
			}
			d.Keys, d.Values = append(d.Keys, nil), append(d.Values, value)
		} else {
			value := p.dictValue()
			if p.isFor() && len(d.Keys) == 0 {
				c := &ast.DictComp{Key: key, Value: value, Generators: p.generators()}
				p.expect(scan.RBrace)
				c.Span = p.span(start)
				return c
			}
			d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
		}
		if !p.got(scan.Comma) || p.tok.Kind == scan.RBrace {
			break
		}
		if key = nil; p.tok.Kind != scan.DoubleStar || !p.v3 {
			key = p.dictKey()
		}
	}
	p.expect(scan.RBrace)
	d.Span = p.span(start)
	return d
}

// dictKey parses a key that is not the first one, and stops before its colon.
func (p *parser) dictKey() ast.Expr {
	p.keyed = p.v3
	key := p.test()
	p.keyed = false
	if p.v3 && p.tok.Kind != scan.Colon {
		at := key.End()
		at.Col--
		p.mistake(at, ast.Pos{Line: at.Line, Col: -2}, "':' expected after dictionary key")
	}
	return key
}

// dictValue parses a colon and a value.
func (p *parser) dictValue() ast.Expr {
	colon := p.tok
	p.expect(scan.Colon)
	if p.v3 {
		switch p.tok.Kind {
		case scan.RBrace, scan.Comma:
			p.mistake(colon.Start, colon.Stop, "expression expected after dictionary key and ':'")
		case scan.Star:
			star := p.tok.Start
			if p.explore(false, func() { p.starred() }) {
				p.mistakeFrom(star, "cannot use a starred expression in a dictionary value")
			}
		}
	}
	return p.test()
}

// repr parses 2.7's "`x`".
func (p *parser) repr() ast.Expr {
	start := p.tok.Start
	p.enter(bracketDepth)
	p.next()
	from := p.tok.Start
	x := p.test()
	if p.tok.Kind == scan.Comma {
		elts := []ast.Expr{x}
		for p.got(scan.Comma) {
			elts = append(elts, p.test())
		}
		x = &ast.Tuple{Elts: elts, Span: p.span(from)}
	}
	p.expect(scan.Backquote)
	p.leave(bracketDepth)
	return &ast.Repr{Value: x, Span: p.span(start)}
}

// generators parses the "for ... in ... if ..." parts of a comprehension.
func (p *parser) generators() (list []*ast.Comprehension) {
	for p.isFor() {
		c := &ast.Comprehension{}
		start := p.forKeyword(c)
		c.Iter = p.or()
		for p.got(scan.If) {
			c.Ifs = append(c.Ifs, p.condition())
		}
		c.Span = p.span(start)
		list = append(list, c)
	}
	return list
}

// condition parses the condition of a comprehension: 2.7's old_test, 3's disjunction.
func (p *parser) condition() ast.Expr {
	if p.tok.Kind == scan.Lambda && !p.v3 {
		return p.lambda(p.condition)
	}
	return p.or()
}

// listGenerators parses the same for 2.7's list comprehension, whose iterables
// may be tuples without parentheses and lambdas.
func (p *parser) listGenerators() (list []*ast.Comprehension) {
	for p.isFor() {
		c := &ast.Comprehension{}
		start := p.forKeyword(c)
		from := p.tok.Start
		c.Iter = p.condition()
		if p.tok.Kind == scan.Comma {
			elts := []ast.Expr{c.Iter}
			for p.got(scan.Comma) {
				if len(elts) > 1 && !startsExpr(p.tok.Kind, false) {
					break
				}
				elts = append(elts, p.condition())
			}
			c.Iter = &ast.Tuple{Elts: elts, Span: p.span(from)}
		}
		for p.got(scan.If) {
			c.Ifs = append(c.Ifs, p.condition())
		}
		c.Span = p.span(start)
		list = append(list, c)
	}
	return list
}

// forKeyword parses "async for target in" into c, and returns its start.
func (p *parser) forKeyword(c *ast.Comprehension) ast.Pos {
	start := p.tok.Start
	c.Async = p.got(scan.Async)
	p.expect(scan.For)
	c.Target = p.targetList()
	if p.v3 && p.tok.Kind != scan.In {
		p.mistakeHere("'in' expected after for-loop variables")
	}
	p.setTarget(c.Target, ast.Store)
	p.expect(scan.In)
	return start
}
