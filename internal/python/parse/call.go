package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// arguments parses the arguments of a call or class definition, after the
// bracket at open, and the closing bracket. A class definition has no open: its
// only argument is no generator expression.
func (p *parser) arguments(open ast.Pos) (args []ast.Expr, keywords []*ast.Keyword) {
	if p.v3 {
		return p.arguments3(open)
	}
	return p.arguments2(open)
}

func (p *parser) arguments3(open ast.Pos) (args []ast.Expr, keywords []*ast.Keyword) {
	unpacked := false // there was a "**"
	for p.tok.Kind != scan.RPar {
		first := p.tok
		switch {
		case first.Kind == scan.Star:
			comma := scan.Token{}
			if p.i > 0 {
				comma = p.toks[p.i-1]
			}
			p.next()
			if k := p.tok.Kind; k == scan.RPar || k == scan.Comma {
				p.mistakeHere("Invalid star expression")
			}
			x := p.test()
			if p.tok.Kind == scan.Equal {
				p.starEqualMistake(first.Start, "cannot assign to iterable argument unpacking")
			}
			if unpacked {
				p.mistakeFrom(comma.Start, "iterable argument unpacking follows keyword argument unpacking")
			}
			args = append(args, &ast.Starred{Value: x, Span: p.span(first.Start)})
			if len(args) > 1 && p.isFor() && p.ahead(func() { p.generators() }) {
				p.generators()
				p.mistake(first.Start, p.prev, "Generator expression must be parenthesized")
			}
		case first.Kind == scan.DoubleStar:
			p.next()
			x := p.test()
			if p.tok.Kind == scan.Equal {
				p.starEqualMistake(first.Start, "cannot assign to keyword argument unpacking")
			}
			keywords = append(keywords, &ast.Keyword{Value: x, Span: p.span(first.Start)})
			unpacked = true
		case first.Kind == scan.Name && p.peek().Kind == scan.Equal:
			keywords = append(keywords, p.keyword())
		default:
			x := p.argument(first, open, args, keywords)
			if len(keywords) > 0 {
				p.positionalMistake(unpacked)
			}
			args = append(args, x)
		}
		if !p.got(scan.Comma) {
			break
		}
	}
	p.expect(scan.RPar)
	return args, keywords
}

// keyword parses "name=value" (3).
func (p *parser) keyword() *ast.Keyword {
	first := p.tok
	p.next()
	equal := p.tok
	p.next()
	if p.tok.Kind == scan.Comma || p.tok.Kind == scan.RPar {
		p.mistake(first.Start, equal.Stop, "expected argument value expression")
	}
	value := p.test()
	if p.isFor() && p.ahead(func() { p.generators() }) {
		p.mistake(first.Start, equal.Stop, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
	return &ast.Keyword{Name: p.text(first), Value: value, Span: p.span(first.Start)}
}

// argument parses a positional argument (3).
func (p *parser) argument(first scan.Token, open ast.Pos, args []ast.Expr, keywords []*ast.Keyword) ast.Expr {
	if k := first.Kind; (k == scan.True || k == scan.False || k == scan.None) && p.peek().Kind == scan.Equal {
		p.mistake(first.Start, p.peek().Stop, "cannot assign to %s", p.text(first))
	}
	x := p.argumentValue(first)
	if p.tok.Kind == scan.Equal {
		p.mistake(x.Pos(), p.tok.Stop, `expression cannot contain assignment, perhaps you meant "=="?`)
	}
	if !p.isFor() || !open.IsValid() {
		return x
	}
	g := &ast.GeneratorExp{Elt: x, Generators: p.generators()}
	if len(args)+len(keywords) > 0 || p.tok.Kind == scan.Comma {
		p.mistake(x.Pos(), g.Generators[len(g.Generators)-1].Stop, "Generator expression must be parenthesized")
	}
	g.Span = ast.Span{Start: open, Stop: p.tok.Stop}
	return g
}

// argumentValue parses "x" or "x := y".
func (p *parser) argumentValue(first scan.Token) ast.Expr {
	if first.Kind == scan.Name && p.peek().Kind == scan.ColonEqual {
		return p.named()
	}
	return p.test()
}

// positionalMistake explains a positional argument after a keyword argument, once all arguments are parsed.
func (p *parser) positionalMistake(unpacked bool) {
	for p.got(scan.Comma) && p.tok.Kind != scan.RPar {
		p.got(scan.Star)
		p.got(scan.DoubleStar)
		if p.tok.Kind == scan.Name && p.peek().Kind == scan.Equal {
			p.keyword()
		} else {
			p.argumentValue(p.tok)
		}
	}
	if unpacked {
		p.mistakeHere("positional argument follows keyword argument unpacking")
	}
	p.mistakeHere("positional argument follows keyword argument")
}

// starEqualMistake explains "*x = y" and "**x = y" among arguments.
func (p *parser) starEqualMistake(start ast.Pos, msg string) {
	p.next()
	p.test()
	p.mistake(start, p.prev, "%s", msg)
}

// arguments2 parses 2.7's argument list, whose order is partly a matter of the
// grammar and partly checked later.
func (p *parser) arguments2(open ast.Pos) (args []ast.Expr, keywords []*ast.Keyword) {
	seen := map[string]bool{}
	generators, star := 0, false
	for p.tok.Kind != scan.RPar {
		first := p.tok
		switch first.Kind {
		case scan.Star:
			if star {
				p.fail()
			}
			star = true
			p.next()
			x := p.test()
			args = append(args, &ast.Starred{Value: x, Span: p.span(first.Start)})
		case scan.DoubleStar:
			p.next()
			x := p.test()
			keywords = append(keywords, &ast.Keyword{Value: x, Span: p.span(first.Start)})
			if p.tok.Kind != scan.RPar {
				p.fail()
			}
			continue
		default:
			x := p.test()
			switch {
			case p.tok.Kind == scan.Equal:
				p.next()
				keywords = append(keywords, p.keyword2(x, first, seen))
			default:
				if p.isFor() {
					g := &ast.GeneratorExp{Elt: x, Generators: p.generators()}
					g.Span = ast.Span{Start: open, Stop: p.tok.Stop}
					x = g
					generators++
				}
				if len(keywords) > 0 {
					p.later(first.Start.Line, "non-keyword arg after keyword arg")
				} else if star {
					p.later(first.Start.Line, "only named arguments may follow *expression")
				}
				args = append(args, x)
			}
		}
		if !p.got(scan.Comma) {
			break
		}
		if star && p.tok.Kind == scan.RPar {
			p.fail()
		}
	}
	p.expect(scan.RPar)
	if generators > 0 && len(args)+len(keywords) > 1 {
		p.later(open.Line, "Generator expression must be parenthesized if not sole argument")
	}
	if len(args)+len(keywords) > 255 {
		p.later(open.Line, "more than 255 arguments")
	}
	return args, keywords
}

// keyword2 parses the value of "x=value", after the equals sign (2.7).
func (p *parser) keyword2(x ast.Expr, first scan.Token, seen map[string]bool) *ast.Keyword {
	line := first.Start.Line
	k := &ast.Keyword{}
	switch x := x.(type) {
	case *ast.Name:
		k.Name = x.ID
		p.checkBinding(x.ID, x.Start)
	case *ast.NameConstant:
		p.later(line, "cannot assign to None")
	case *ast.Lambda:
		p.later(line, "lambda cannot contain assignment")
	default:
		p.later(line, "keyword can't be an expression")
	}
	if k.Name != "" && seen[k.Name] {
		p.later(line, "keyword argument repeated")
	}
	seen[k.Name] = true
	k.Value = p.test()
	k.Span = p.span(first.Start)
	return k
}
