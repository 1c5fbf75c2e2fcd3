package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// parameters parses the parameters of a function, up to a closing parenthesis,
// or of a lambda, up to its colon. It stops before the token of kind end.
func (p *parser) parameters(end scan.Kind) *ast.Arguments {
	a := &ast.Arguments{}
	start := p.tok.Start
	if p.tok.Kind == end {
		a.Span = ast.Span{Start: start, Stop: start}
		return a
	}
	if p.v3 {
		p.parameters3(a, end)
	} else {
		p.parameters2(a, end)
	}
	a.Span = p.span(start)
	return a
}

// parameter parses one name with, in a def of Python 3, its annotation. After a
// star the annotation may be starred.
func (p *parser) parameter(end scan.Kind, star bool) *ast.Arg {
	start := p.tok.Start
	a := &ast.Arg{Name: p.name()}
	p.checkBinding(a.Name, start)
	if p.v3 && end == scan.RPar && p.got(scan.Colon) {
		if star && p.tok.Kind == scan.Star {
			a.Annotation = p.starred()
		} else {
			a.Annotation = p.test()
		}
	}
	a.Span = p.span(start)
	return a
}

func (p *parser) parameters3(a *ast.Arguments, end scan.Kind) {
	slash, star, defaults := false, false, false
	for p.tok.Kind != end {
		first := p.tok
		switch first.Kind {
		case scan.Slash:
			p.slash(a, slash, star)
			a.PosOnly, a.Args = a.Args, nil
			slash = true
		case scan.Star:
			if star {
				p.mistakeHere("* argument may appear only once")
			}
			star = true
			p.star(a, end)
		case scan.DoubleStar:
			p.next()
			a.Kwarg = p.parameter(end, false)
			p.afterKwarg(end)
			return
		case scan.LPar:
			p.parenthesizedMistake(end)
			p.fail()
		default:
			arg := p.parameter(end, false)
			hasDefault := p.tok.Kind == scan.Equal
			p.parameterDefault(arg, end)
			if star {
				a.KwOnly = append(a.KwOnly, arg)
				break
			}
			if defaults && !hasDefault && (p.tok.Kind == scan.Comma || p.tok.Kind == end) {
				p.mistake(arg.Start, arg.Stop, "parameter without a default follows parameter with a default")
			}
			defaults = defaults || hasDefault
			a.Args = append(a.Args, arg)
		}
		if p.tok.Kind == end {
			return
		}
		p.expect(scan.Comma)
	}
}

// parameterDefault parses "=value", if it is there.
func (p *parser) parameterDefault(arg *ast.Arg, end scan.Kind) {
	equal := p.tok
	if !p.got(scan.Equal) {
		return
	}
	if end == scan.RPar && (p.tok.Kind == scan.RPar || p.tok.Kind == scan.Comma) {
		p.mistake(equal.Start, equal.Stop, "expected default value expression")
	}
	arg.Default = p.test()
}

// slash parses the "/" after positional-only parameters.
func (p *parser) slash(a *ast.Arguments, slash, star bool) {
	switch {
	case slash:
		p.mistakeHere("/ may appear only once")
	case star:
		p.mistakeHere("/ must be ahead of *")
	case len(a.Args) == 0:
		if p.peek().Kind == scan.Comma {
			p.mistakeHere("at least one argument must precede /")
		}
		p.fail()
	}
	p.next()
	if p.tok.Kind == scan.Star {
		p.mistakeHere("expected comma between / and *")
	}
}

// star parses "*args", or the "*" before keyword-only parameters.
func (p *parser) star(a *ast.Arguments, end scan.Kind) {
	first := p.tok
	p.next()
	switch p.tok.Kind {
	case end:
		p.bareStarMistake(first, end)
	case scan.Comma:
		if k := p.peek().Kind; k == end || k == scan.DoubleStar {
			p.bareStarMistake(first, end)
		}
	default:
		a.Vararg = p.parameter(end, true)
		if p.tok.Kind == scan.Equal {
			p.mistakeHere("var-positional argument cannot have default value")
		}
	}
}

// bareStarMistake explains a "*" that no parameter follows; in a lambda it is found at the token after.
func (p *parser) bareStarMistake(star scan.Token, end scan.Kind) {
	if end == scan.Colon {
		if p.tok.Kind == scan.Comma {
			p.next()
		}
		star = p.tok
	}
	p.mistake(star.Start, star.Stop, "named arguments must follow bare *")
}

// afterKwarg explains what comes after "**kwargs" but a comma.
func (p *parser) afterKwarg(end scan.Kind) {
	if p.tok.Kind == scan.Equal {
		p.mistakeHere("var-keyword argument cannot have default value")
	}
	if p.got(scan.Comma) && p.tok.Kind != end {
		switch p.tok.Kind {
		case scan.Name, scan.Star, scan.DoubleStar, scan.Slash:
			p.mistakeHere("arguments cannot follow var-keyword argument")
		}
	}
}

// parenthesizedMistake explains 2.7's tuple parameters.
func (p *parser) parenthesizedMistake(end scan.Kind) {
	start := p.tok.Start
	if !p.explore(true, func() {
		p.next()
		p.name()
		for p.got(scan.Comma) {
			if p.tok.Kind == scan.RPar {
				break
			}
			p.name()
		}
		p.expect(scan.RPar)
	}) {
		return
	}
	what := "Function"
	if end == scan.Colon {
		what = "Lambda expression"
	}
	p.mistake(start, p.prev, "%s parameters cannot be parenthesized", what)
}

// parameters2 parses 2.7's varargslist.
func (p *parser) parameters2(a *ast.Arguments, end scan.Kind) {
	defaults := false
	for p.tok.Kind == scan.Name || p.tok.Kind == scan.LPar {
		arg := p.parameter2()
		line := arg.Start.Line
		if p.got(scan.Equal) {
			arg.Default = p.test()
			defaults = true
		} else if defaults {
			p.later(line, "non-default argument follows default argument")
		}
		a.Args = append(a.Args, arg)
		if p.tok.Kind == end {
			return
		}
		p.expect(scan.Comma)
		if p.tok.Kind == end {
			return
		}
	}
	if p.got(scan.Star) {
		a.Vararg = p.parameter(end, true)
		if !p.got(scan.Comma) {
			return
		}
		if p.tok.Kind != scan.DoubleStar {
			p.fail()
		}
	}
	if !p.got(scan.DoubleStar) {
		p.fail()
	}
	a.Kwarg = p.parameter(end, false)
}

// parameter2 parses 2.7's fpdef: a name, or names in parentheses.
func (p *parser) parameter2() *ast.Arg {
	start := p.tok.Start
	if p.tok.Kind != scan.LPar {
		return p.parameter(scan.Colon, false)
	}
	x := p.tupleParameter()
	a := &ast.Arg{Span: p.span(start)}
	switch x := x.(type) {
	case *ast.Name: // (a) is a
		a.Name = x.ID
	case *ast.Tuple:
		a.Tuple = x
	}
	return a
}

func (p *parser) tupleParameter() ast.Expr {
	start := p.tok.Start
	if p.tok.Kind == scan.Name {
		x := &ast.Name{ID: p.name(), Ctx: ast.Store, Span: p.span(start)}
		p.checkBinding(x.ID, start)
		return x
	}
	p.enter(2)
	p.expect(scan.LPar)
	x := p.tupleParameter()
	if p.tok.Kind == scan.Comma {
		t := &ast.Tuple{Elts: []ast.Expr{x}, Ctx: ast.Store}
		for p.got(scan.Comma) {
			if p.tok.Kind == scan.RPar {
				break
			}
			t.Elts = append(t.Elts, p.tupleParameter())
		}
		x = t
	}
	p.expect(scan.RPar)
	if t, ok := x.(*ast.Tuple); ok && !t.Start.IsValid() {
		t.Span = p.span(start)
	}
	p.leave(2)
	return x
}
