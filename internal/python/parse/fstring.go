package parse

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// fstring parses an f-string (3) and adds its parts to j.
func (p *parser) fstring(j *joiner) {
	raw := strings.ContainsAny(p.text(p.tok), "rR")
	j.formatted = true
	p.enter(bracketDepth)
	p.next()
	warned := len(p.warnings)
	for p.tok.Kind != scan.FStringEnd {
		p.fstringPart(j, raw)
	}
	p.leave(bracketDepth)
	for i := range p.warnings[warned:] { // CPython's tokens of an f-string have its last line
		p.warnings[warned+i].Line = int(p.tok.Start.Line)
	}
	p.next()
}

// fstringPart parses a literal part or a replacement field.
func (p *parser) fstringPart(j *joiner, raw bool) {
	switch t := p.tok; t.Kind {
	case scan.FStringMiddle:
		u := unquoter{p: p, at: t}
		j.add(u.value(p.text(t), raw), t.Span)
		p.next()
	case scan.LBrace:
		p.replacementField(j, raw)
	default:
		p.fail()
	}
}

// replacementField parses "{value=!r:spec}".
func (p *parser) replacementField(j *joiner, raw bool) {
	open := p.i
	start := p.tok.Start
	p.next()
	switch p.tok.Kind {
	case scan.Equal, scan.Exclamation, scan.Colon, scan.RBrace:
		p.mistakeHere("f-string: valid expression required before '%s'", p.text(p.tok))
	}
	f := &ast.FormattedValue{Value: p.fieldValue()}
	debug := p.tok.Kind == scan.Equal
	if debug {
		p.next()
		j.add(p.source(open), ast.Span{Start: p.toks[open].Stop, Stop: p.tok.Start})
	}
	switch k := p.tok.Kind; {
	case k == scan.Exclamation:
		f.Conversion = p.conversion()
		if p.tok.Kind != scan.Colon && p.tok.Kind != scan.RBrace {
			p.mistakeHere("f-string: expecting ':' or '}'")
		}
	case k != scan.Colon && k != scan.RBrace && debug:
		p.mistakeHere("f-string: expecting '!', or ':', or '}'")
	case k != scan.Colon && k != scan.RBrace:
		p.mistakeHere("f-string: expecting '=', or '!', or ':', or '}'")
	}
	if p.tok.Kind == scan.Colon {
		f.FormatSpec = p.formatSpec(raw)
	} else if debug && f.Conversion == 0 {
		f.Conversion = 'r'
	}
	p.expect(scan.RBrace)
	f.Span = p.span(start)
	j.addValue(f)
}

// fieldValue parses the expression of a replacement field.
func (p *parser) fieldValue() (x ast.Expr) {
	rule := func() {
		if p.tok.Kind == scan.Yield {
			x = p.yield()
		} else {
			x = p.testList()
		}
	}
	if !p.try(rule) && !p.explore(false, rule) {
		p.mistakeHere("f-string: expecting a valid expression after '{'")
	}
	return x
}

// source returns the source after the token at index open up to the next token, without comments.
func (p *parser) source(open int) string {
	lo, hi := p.toks[open].Hi, p.tok.Lo
	if !strings.Contains(p.src.Text[lo:hi], "#") {
		return p.src.Text[lo:hi]
	}
	var b strings.Builder
	for i := open; i < p.i; i++ {
		if i > open {
			b.WriteString(p.text(p.toks[i]))
		}
		for gap := range strings.Lines(p.src.Text[p.toks[i].Hi:p.toks[i+1].Lo]) {
			blank, _, comment := strings.Cut(gap, "#")
			b.WriteString(blank)
			if comment {
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// conversion parses "!r".
func (p *parser) conversion() byte {
	mark := p.tok
	p.next()
	t := p.tok
	switch {
	case t.Kind == scan.Colon || t.Kind == scan.RBrace:
		p.mistakeHere("f-string: missing conversion character")
	case t.Kind != scan.Name:
		p.mistakeHere("f-string: invalid conversion character")
	case t.Lo != mark.Hi:
		p.mistake(mark.Start, t.Stop, "f-string: conversion type must come right after the exclamanation mark")
	}
	c := p.text(t)
	if c != "s" && c != "r" && c != "a" {
		p.mistakeHere("f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", c)
	}
	p.next()
	return c[0]
}

// formatSpec parses ":spec", in which there may be replacement fields.
func (p *parser) formatSpec(raw bool) *ast.JoinedStr {
	start := p.tok.Start
	p.next()
	j := &joiner{p: p, formatted: true}
	for p.tok.Kind == scan.FStringMiddle || p.tok.Kind == scan.LBrace {
		p.fstringPart(j, raw)
	}
	if p.tok.Kind != scan.RBrace {
		p.mistakeHere("f-string: expecting '}', or format specs")
	}
	return j.result(p.span(start)).(*ast.JoinedStr)
}
