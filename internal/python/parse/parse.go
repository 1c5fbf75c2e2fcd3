// Package parse implements a parser for Python source: it builds the syntax tree
// of package ast for a file or an expression in Python 2.7 or Python 3.13.
//
// It is a recursive-descent parser of the grammars in the Language Reference,
// section 10. It accepts what that Python's compiler accepts; what it
// refuses, it refuses in that Python's words and at its place.
// Parts of Python 3 that pysock does not run (async def, match, type statements, type
// parameters, except*) are recognized, and refused by name with an error of kind
// [scan.Unsupported].
//
// [Detect] tells which Python a source is written in.
package parse

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// Error is why a source is refused. It is what every function of this package
// returns as its error.
type Error = scan.Error

// Mode is a set of flags for the parser.
type Mode uint

const (
	// SkipCheck leaves out what CPython checks in its compiler, after parsing (names and the
	// places of statements), like ast.parse in Python; "async def" is accepted then.
	SkipCheck Mode = 1 << iota
)

// File parses the source of a file: a module. The filename is for errors.
// If there is an error, it is an [*Error], and the module is nil.
func File(filename string, src []byte, v ast.Version, mode Mode) (*ast.Module, error) {
	source, err := scan.Decode(filename, src, v)
	if err != nil {
		return nil, err
	}
	return module(source, futures(source), mode, (*parser).file)
}

// Code parses text, which is UTF-8, as a file, as exec does, with the features
// of the code that runs it.
func Code(filename, text string, v ast.Version, future ast.Future, mode Mode) (*ast.Module, error) {
	source := scan.FromString(filename, text, v, true)
	return code(source, future|futures(source), mode, (*parser).file)
}

// Expr parses text, which is UTF-8, as an expression, as eval does, with the
// features of the code that evaluates it. The module's Body is one ExprStmt.
// Spaces and tabs before the expression are allowed.
func Expr(filename, text string, v ast.Version, future ast.Future, mode Mode) (*ast.Module, error) {
	for text != "" && (text[0] == ' ' || text[0] == '\t') {
		text = text[1:]
	}
	return code(scan.FromString(filename, text, v, false), future, mode, (*parser).eval)
}

// code parses a text that is not in a file. What CPython finds after parsing, it
// reports without the line, which it would read from the file.
func code(source *scan.Source, future ast.Future, mode Mode, rule func(*parser) []ast.Stmt) (*ast.Module, error) {
	m, err := module(source, future, mode|SkipCheck, rule)
	if err != nil {
		return nil, ofString(source, err.(*Error))
	}
	if mode&SkipCheck == 0 {
		if e := check(source, m); e != nil {
			e.Text, e.HasText = "", false
			return nil, e
		}
	}
	return m, nil
}

// ofString makes an error what CPython reports for a text that is not in a file.
func ofString(source *scan.Source, e *Error) *Error {
	last := strings.Count(strings.TrimSuffix(source.Text, "\n"), "\n") + 1
	text, _ := source.Line(last)
	atEnd := e.AtEOF || e.Line == last && !strings.HasSuffix(text, "\n") && e.Offset > len(text)
	switch {
	case e.Msg == "invalid syntax" && atEnd && source.Version == ast.Python2:
		e.Msg, e.Line, e.Text, e.Offset = "unexpected EOF while parsing", last, text, len(text)
	case e.Msg == "invalid syntax" && atEnd && !strings.HasSuffix(text, "\n"):
		e.Offset, e.EndOffset = 0, 0
	case e.Offset == scan.NoOffset && source.Version == ast.Python2:
		e.Text, e.HasText = "", false
	}
	return e
}

func module(source *scan.Source, future ast.Future, mode Mode, rule func(*parser) []ast.Stmt) (*ast.Module, error) {
	p := newParser(source, future)
	var body []ast.Stmt
	if e := p.run(func() { body = rule(p) }); e != nil {
		return nil, e
	}
	start := ast.Pos{Line: 1}
	m := &ast.Module{
		Span:    ast.Span{Start: start, Stop: start},
		Version: source.Version, Future: p.future, Filename: source.Filename,
		Encoding: source.Encoding, Text: source.Text, Body: body, Warnings: p.warnings,
	}
	if len(body) > 0 {
		m.Stop = body[len(body)-1].End()
	}
	if mode&SkipCheck == 0 {
		if e := check(source, m); e != nil {
			return nil, e
		}
	}
	return m, nil
}

// parser holds the state of parsing one source.
type parser struct {
	src    *scan.Source
	scan   *scan.Scanner
	v3     bool
	future ast.Future

	warnings []ast.Warning

	toks []scan.Token // the tokens scanned so far
	i    int          // index of tok
	tok  scan.Token   // the token to be parsed next
	prev ast.Pos      // end of the token before it

	lineEnd ast.Pos // end of the last simple statements, a semicolon included

	bare     *ast.Tuple // the last tuple without parentheses
	furthest int        // 3: the greatest index at which an alternative failed
	deferred *Error     // 2.7: the first error that CPython finds only after it has parsed the whole file
	broken   bool       // the scanner has failed
	prefix   bool       // 3: an operator whose operand does not fit is left alone, as a PEG parser leaves it
	plain    bool       // 3: no rule that explains a mistake applies: an attempt is only to tell whether it succeeds
	keyed    bool       // 3: the next expression is a key of a dict whose first key had its colon
	depth    int        // how deep the rules are nested, in states of CPython's parser stack
}

func newParser(src *scan.Source, future ast.Future) *parser {
	p := &parser{src: src, scan: scan.New(src), future: future, v3: src.Version == ast.Python3}
	p.toks = make([]scan.Token, 0, len(src.Text)/4+8)
	return p
}

// run calls rule and returns the error it stops with.
func (p *parser) run(rule func()) (err *Error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
			err = p.deferred
		case *Error:
			err = p.overrule(e)
		case mismatch:
			err = p.overrule(p.syntaxError())
		default:
			panic(e)
		}
	}()
	p.load()
	rule()
	return nil
}

// file parses a whole file.
func (p *parser) file() []ast.Stmt {
	var body []ast.Stmt
	for p.tok.Kind != scan.EOF {
		if p.tok.Kind == scan.Newline { // 2.7: a newline without a statement, after a joined line
			p.next()
			continue
		}
		body = p.statement(body)
	}
	return body
}

// eval parses a single expression.
func (p *parser) eval() []ast.Stmt {
	start := p.tok.Start
	x := p.testList()
	for p.tok.Kind == scan.Newline {
		p.next()
	}
	p.expect(scan.EOF)
	return []ast.Stmt{&ast.ExprStmt{Span: ast.Span{Start: start, Stop: x.End()}, Value: x}}
}

// load makes tok the token at index i, scanning it if need be.
func (p *parser) load() {
	if p.i == len(p.toks) {
		t, err := p.scan.Scan()
		if err != nil {
			p.broken = true
			panic(err)
		}
		if t.Kind == scan.Print && p.future&ast.FuturePrintFunction != 0 {
			t.Kind = scan.Name
		}
		p.toks = append(p.toks, t)
	}
	p.tok = p.toks[p.i]
}

// next moves on to the next token.
func (p *parser) next() {
	p.prev = p.tok.Stop
	p.i++
	p.load()
}

// peek returns the token after tok.
func (p *parser) peek() scan.Token {
	p.i++
	tok := p.tok
	p.load()
	t := p.tok
	p.i--
	p.tok = tok
	return t
}

// reset goes back to the token at index i.
func (p *parser) reset(i int) {
	p.i = i
	p.load()
	if i > 0 {
		p.prev = p.toks[i-1].Stop
	}
}

// got moves on if the next token is of that kind, and reports whether it was.
func (p *parser) got(kind scan.Kind) bool {
	if p.tok.Kind != kind {
		return false
	}
	p.next()
	return true
}

// expect moves on if the next token is of that kind, and fails if it is not.
func (p *parser) expect(kind scan.Kind) {
	if p.tok.Kind != kind {
		p.fail()
	}
	if kind != scan.EOF {
		p.next()
	}
}

// expectForced is like expect, but Python 3 names the token that it wants.
func (p *parser) expectForced(kind scan.Kind, text string) {
	if p.tok.Kind != kind && p.v3 {
		p.mistake(p.tok.Start, p.tok.Stop, "expected '%s'", text)
	}
	p.expect(kind)
}

// text returns a token's text.
func (p *parser) text(t scan.Token) string { return p.src.Text[t.Lo:t.Hi] }

// isName reports whether the next token is that name.
func (p *parser) isName(name string) bool {
	return p.tok.Kind == scan.Name && p.text(p.tok) == name
}

// name parses an identifier.
func (p *parser) name() string {
	t := p.tok
	p.expect(scan.Name)
	return p.text(t)
}

// span returns the span from start to the last token that was parsed.
func (p *parser) span(start ast.Pos) ast.Span { return ast.Span{Start: start, Stop: p.prev} }
