package parse

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// mismatch is what a rule panics with if the next token does not fit. It becomes
// "invalid syntax" unless an alternative is tried. A rule that knows better panics with an *Error.
type mismatch struct{}

// fail stops the rule at the next token.
func (p *parser) fail() {
	p.furthest = max(p.furthest, p.i)
	panic(mismatch{})
}

// try calls rule. If it fails, try returns false, and the parser is where it was.
func (p *parser) try(rule func()) (ok bool) {
	i, depth, plain, keyed := p.i, p.depth, p.plain, p.keyed
	defer func() {
		if ok {
			return
		}
		switch e := recover().(type) {
		case mismatch:
			p.depth, p.plain, p.keyed = depth, plain, keyed
			p.reset(i)
		default:
			panic(e)
		}
	}()
	rule()
	return true
}

// tryPlain is try without explanations of mistakes.
func (p *parser) tryPlain(rule func()) bool {
	plain := p.plain
	p.plain = true
	defer func() { p.plain = plain }()
	return p.try(rule)
}

// explore tries a rule of what might have been meant. It is a prefix that
// has to fit, and a failure does not move the place of the error.
func (p *parser) explore(plain bool, rule func()) bool {
	furthest, outer, prefix := p.furthest, p.plain, p.prefix
	p.plain, p.prefix = plain || outer, true
	defer func() { p.plain, p.prefix = outer, prefix }()
	ok := p.try(rule)
	p.furthest = furthest
	return ok
}

// ahead reports whether rule succeeds here, and stays here. It does not move the place of an error.
func (p *parser) ahead(rule func()) bool {
	i, furthest := p.i, p.furthest
	ok := p.tryPlain(rule)
	p.furthest = furthest
	p.reset(i)
	return ok
}

// mistake stops with an error about the source from start to stop: one of the
// explanations of Python 3 in place of "invalid syntax".
func (p *parser) mistake(start, stop ast.Pos, format string, args ...any) {
	if p.plain {
		p.fail()
	}
	panic(p.src.NewError(scan.SyntaxError, start, stop, fmt.Sprintf(format, args...)))
}

// mistakeHere is mistake about the next token.
func (p *parser) mistakeHere(format string, args ...any) {
	p.mistake(p.tok.Start, p.tok.Stop, format, args...)
}

// mistakeFrom is mistake from start to the next token, which CPython leaves one character short.
func (p *parser) mistakeFrom(start ast.Pos, format string, args ...any) {
	stop := p.tok.Stop
	stop.Col--
	p.mistake(start, stop, format, args...)
}

// later notes an error that CPython 2.7 finds when it converts its parse tree: it
// counts only if all of the file can be parsed, and has a line but no column.
func (p *parser) later(line int32, format string, args ...any) {
	if p.deferred == nil {
		p.deferred = p.src.LineError(scan.SyntaxError, line, fmt.Sprintf(format, args...))
	}
}

// unsupported stops with an error about what pysock leaves out.
func (p *parser) unsupported(start, stop ast.Pos, what string) {
	panic(unsupported(p.src, start, stop, what))
}

func unsupported(src *scan.Source, start, stop ast.Pos, what string) *Error {
	return src.NewError(scan.Unsupported, start, stop, what+" not supported by pysock")
}

// syntaxError is the error about a token that fits no rule.
func (p *parser) syntaxError() *Error {
	p.reset(max(p.furthest, p.i))
	kind, msg := scan.SyntaxError, "invalid syntax"
	start, stop := p.tok.Start, p.tok.Stop
	switch p.tok.Kind {
	case scan.Indent:
		kind, msg = scan.IndentationError, "unexpected indent"
		stop.Col = -2
	case scan.Dedent:
		kind, msg = scan.IndentationError, "unexpected unindent"
		stop.Col = -2
	}
	if !p.v3 {
		start = tokenEnd(p.tok)
	}
	return p.atEOF(p.src.NewError(kind, start, stop, msg))
}

// tokenEnd is where 2.7 puts its caret: at the last character of a token.
func tokenEnd(t scan.Token) ast.Pos {
	end := t.Stop
	if t.Kind != scan.EOF && t.Kind != scan.Indent && t.Kind != scan.Dedent {
		end.Col--
	}
	return end
}

// indentError is the error about a block that is missing.
func (p *parser) indentError(msg string) {
	start := p.tok.Start
	if !p.v3 {
		start = tokenEnd(p.tok)
	}
	panic(p.atEOF(p.src.NewError(scan.IndentationError, start, p.tok.Stop, msg)))
}

// atEOF marks the error if it is about the end of the file.
func (p *parser) atEOF(e *Error) *Error {
	e.AtEOF = int(p.tok.Hi) >= len(p.src.Text) && p.tok.Kind != scan.Newline
	return e
}

// overrule returns the error that CPython 3 prefers to e: it scans the rest of
// the file, and an error of the scanner, or a bracket that is left open on an
// earlier line, comes first. Errors about lines and those in f-strings do not.
func (p *parser) overrule(e *Error) *Error {
	if !p.v3 || p.broken || len(p.toks) == 0 || e.Kind != scan.SyntaxError && e.Kind != scan.IndentationError ||
		e.Msg == "unexpected indent" || e.Msg == "unexpected unindent" {
		return e
	}
	line := int(p.toks[len(p.toks)-1].Start.Line)
	for {
		t, err := p.scan.Scan()
		switch {
		case err == nil && t.Kind == scan.EOF || err != nil && p.scan.InFString():
			return e
		case err == nil:
		case err.Kind != scan.SyntaxError || strings.HasPrefix(err.Msg, "unexpected ") || strings.HasSuffix(err.Msg, " was never closed"):
			if open := p.scan.NeverClosed(); open != nil && line > open.Line {
				return open
			}
			return e
		default:
			return err
		}
	}
}

// CPython's parsers have a stack of limited depth; these are the sizes of theirs.
const (
	maxDepth2 = 1480 // what is left for an expression of 1500
	maxDepth3 = 4000
	maxChain  = 10000 // operators of a kind in a row, which make a tree as deep
)

// enter notes that n more states of CPython's parser stack are in use; leave gives them back.
func (p *parser) enter(n int) {
	p.depth += n
	if p.v3 && p.depth > maxDepth3 || !p.v3 && p.depth > maxDepth2 {
		p.tooDeep()
	}
}

func (p *parser) leave(n int) { p.depth -= n }

func (p *parser) tooDeep() {
	msg := "s_push: parser stack overflow"
	if p.v3 {
		msg = "Parser stack overflowed - Python source too complex to parse"
	}
	panic(p.src.NewError(scan.MemoryError, p.tok.Start, p.tok.Stop, msg))
}

// checkChain stops at the n-th operator in a row if that is too many.
func (p *parser) checkChain(n int) {
	if n > maxChain {
		p.tooDeep()
	}
}
