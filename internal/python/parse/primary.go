package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// primary parses an atom with attributes, subscripts and calls.
func (p *parser) primary() ast.Expr {
	start := p.tok.Start
	x := p.atom()
	for n := 1; ; n++ {
		switch p.tok.Kind {
		case scan.Dot:
			if p.prefix && p.peek().Kind != scan.Name {
				return x
			}
			p.next()
			attr := p.name()
			x = &ast.Attribute{Value: x, Attr: attr, Span: p.span(start)}
		case scan.LPar:
			open := p.tok.Start
			p.enter(trailerDepth)
			p.next()
			call := &ast.Call{Func: x}
			call.Args, call.Keywords = p.arguments(open)
			call.Span = p.span(start)
			p.leave(trailerDepth)
			x = call
		case scan.LSqb:
			p.enter(trailerDepth)
			p.next()
			index := p.subscript()
			p.expect(scan.RSqb)
			p.leave(trailerDepth)
			x = &ast.Subscript{Value: x, Index: index, Span: p.span(start)}
		default:
			return x
		}
		p.checkChain(n)
	}
}

// How many states of CPython 2.7's parser stack an expression in brackets takes, besides its
// own: as an atom, and as arguments or an index.
const (
	bracketDepth = 14
	trailerDepth = 15
)

// subscript parses what is in the brackets of a subscript.
func (p *parser) subscript() ast.Expr {
	start := p.tok.Start
	x := p.slice()
	if p.tok.Kind != scan.Comma {
		if s, ok := x.(*ast.Starred); ok {
			return &ast.Tuple{Elts: []ast.Expr{s}, Span: s.Span}
		}
		return x
	}
	elts := []ast.Expr{x}
	for p.got(scan.Comma) {
		if p.tok.Kind == scan.RSqb {
			break
		}
		elts = append(elts, p.slice())
	}
	return &ast.Tuple{Elts: elts, Span: p.span(start)}
}

// slice parses one index or slice.
func (p *parser) slice() ast.Expr {
	start := p.tok.Start
	if p.tok.Kind == scan.Star && p.v3 {
		return p.starred()
	}
	if p.tok.Kind == scan.Dot && !p.v3 { // 2.7's ellipsis
		p.next()
		p.expect(scan.Dot)
		p.expect(scan.Dot)
		return &ast.Ellipsis{Span: p.span(start)}
	}
	s := &ast.Slice{}
	if p.tok.Kind != scan.Colon {
		x := p.named()
		_, walrus := x.(*ast.NamedExpr)
		if p.tok.Kind != scan.Colon || walrus && p.toks[p.i-1].Kind != scan.RPar {
			return x
		}
		s.Lower = x
	}
	p.expect(scan.Colon)
	if k := p.tok.Kind; k != scan.Colon && k != scan.Comma && k != scan.RSqb {
		s.Upper = p.test()
	}
	if p.got(scan.Colon) {
		if k := p.tok.Kind; k != scan.Comma && k != scan.RSqb {
			s.Step = p.test()
		} else if !p.v3 {
			s.Step = &ast.NameConstant{Value: ast.None, Span: ast.Span{Start: p.prev, Stop: p.prev}}
		}
	}
	s.Span = p.span(start)
	return s
}
