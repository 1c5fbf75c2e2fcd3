package parse

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// The functions here explain mistakes in the words of Python 3.13: they are the
// invalid_ rules of CPython's Grammar/python.gram. Each is called where its rule
// would match, and returns if there is nothing to explain.

// softKeywordPrefix reports whether name is the beginning of a soft keyword: CPython takes it for one here.
func softKeywordPrefix(name string) bool {
	for _, k := range [...]string{"_", "case", "match", "type"} {
		if strings.HasPrefix(k, name) {
			return true
		}
	}
	return false
}

// adjacentMistake explains an expression right after x, which began with the
// token first: a print statement, or a comma that is missing.
func (p *parser) adjacentMistake(x ast.Expr, first scan.Token) {
	end := p.i
	name, isName := x.(*ast.Name)
	isName = isName && p.toks[end-1].Lo == first.Lo // without parentheses
	legacy := isName && (name.ID == "print" || name.ID == "exec")
	if !legacy && !(first.Kind == scan.Name && p.notAdjacent(first)) {
		var y ast.Expr
		if p.explore(true, func() { y = p.test() }) && p.toks[p.i-1].Depth > 0 {
			p.mistake(x.Pos(), y.End(), "invalid syntax. Perhaps you forgot a comma?")
		}
		p.reset(end)
	}
	if isName && p.tok.Kind != scan.FStringStart && p.explore(false, func() { p.testList() }) && legacy {
		p.mistake(first.Start, p.prev, "Missing parentheses in call to '%s'. Did you mean %s(...)?", name.ID, name.ID)
	}
	p.reset(end)
}

// notAdjacent reports whether an expression that starts with the name first is exempt: it may be
// a string with an unknown prefix, or a statement with a soft keyword.
func (p *parser) notAdjacent(first scan.Token) bool {
	at := p.i
	for p.toks[at].Lo != first.Lo {
		at--
	}
	return softKeywordPrefix(p.text(first)) || p.toks[at+1].Kind == scan.String
}

// equalMistake explains "=" after x, where no assignment is allowed.
func (p *parser) equalMistake(x ast.Expr, first scan.Token) {
	switch first.Kind {
	case scan.True, scan.None, scan.False:
		return
	}
	switch left := leftmost(x).(type) {
	case *ast.List, *ast.Tuple, *ast.GeneratorExp:
		if left.Pos() == first.Start {
			return
		}
	}
	switch x := x.(type) {
	case *ast.Compare, *ast.BoolOp, *ast.IfExp, *ast.Lambda:
		return
	case *ast.UnaryOp:
		if x.Op == ast.Not {
			return
		}
	}
	end := p.i
	var y ast.Expr
	ok := p.explore(false, func() {
		p.next()
		y = p.binary(lowest)
		if p.tok.Kind == scan.Equal || p.tok.Kind == scan.ColonEqual {
			p.fail()
		}
	})
	if ok {
		if _, isName := x.(*ast.Name); isName && first.Kind == scan.Name {
			p.mistake(x.Pos(), y.End(), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		} else if !isName {
			p.mistake(x.Pos(), x.End(), "cannot assign to %s here. Maybe you meant '==' instead of '='?", describe(x))
		}
	}
	p.reset(end)
}

// leftmost returns the operand that x starts with.
func leftmost(x ast.Expr) ast.Expr {
	for {
		var left ast.Expr
		switch x := x.(type) {
		case *ast.BinOp:
			left = x.Left
		case *ast.Attribute:
			left = x.Value
		case *ast.Subscript:
			left = x.Value
		case *ast.Call:
			left = x.Func
		}
		if left == nil || left.Pos() != x.Pos() { // in parentheses
			return x
		}
		x = left
	}
}

// walrusMistake explains ":=" after x, which is no name.
func (p *parser) walrusMistake(x ast.Expr, first scan.Token) {
	if _, ok := x.(*ast.Name); ok && first.Kind == scan.Name {
		return
	}
	end := p.i
	if p.explore(false, func() { p.next(); p.test() }) {
		p.mistake(x.Pos(), x.End(), "cannot use assignment expressions with %s", describe(x))
	}
	p.reset(end)
}

// assignMistake explains the assignment to x, which cannot be a target, before an equals
// sign. Only the first target of a statement may be meant as a comparison.
func (p *parser) assignMistake(firstTarget bool, first scan.Token, x ast.Expr) {
	if firstTarget {
		last, at := x, first
		if t, ok := x.(*ast.Tuple); ok && t == p.bare {
			last = t.Elts[len(t.Elts)-1]
			at = p.firstToken(last)
		}
		if _, starred := last.(*ast.Starred); !starred {
			p.equalMistake(last, at)
		}
	}
	bad := invalidTarget(x, ast.Store)
	p.mistake(bad.Pos(), bad.End(), "cannot assign to %s", describe(bad))
}

// firstToken returns the token that x starts with.
func (p *parser) firstToken(x ast.Expr) scan.Token {
	i := p.i
	for p.toks[i].Start != x.Pos() {
		i--
	}
	return p.toks[i]
}

// annAssignMistake explains an annotation of x, which cannot have one.
func (p *parser) annAssignMistake(x ast.Expr) {
	end, bare := p.i, p.bare
	if p.explore(false, func() { p.next(); p.test() }) {
		switch x := x.(type) {
		case *ast.Tuple:
			if bare == x {
				e := x.Elts[0]
				p.mistake(e.Pos(), e.End(), "only single target (not tuple) can be annotated")
			}
			p.mistake(x.Start, x.Stop, "only single target (not tuple) can be annotated")
		case *ast.List:
			p.mistake(x.Start, x.Stop, "only single target (not list) can be annotated")
		default:
			p.mistake(x.Pos(), x.End(), "illegal target for annotation")
		}
	}
	p.reset(end)
	p.fail()
}

// starredElementMistake explains "[*x for ...]".
func (p *parser) starredElementMistake(x ast.Expr) {
	if s, ok := x.(*ast.Starred); ok && p.ahead(func() { p.generators() }) {
		p.mistake(s.Start, s.Stop, "iterable unpacking cannot be used in comprehension")
	}
}

// targetMistake explains "[x, y for ...]", at the "for". A tuple would need its parentheses too.
func (p *parser) targetMistake(elts []ast.Expr, end scan.Kind) {
	if !p.v3 || end == scan.RPar && !p.plain {
		return
	}
	if p.ahead(func() { p.generators() }) {
		p.mistake(elts[0].Pos(), p.prev, "did you forget parentheses around the comprehension target?")
	}
}

// doubleStarMistake explains "(**x)".
func (p *parser) doubleStarMistake() {
	start, i := p.tok.Start, p.i
	stop := p.tok.Stop
	if p.tryPlain(func() { p.next(); p.test(); p.expect(scan.RPar) }) {
		p.mistake(start, stop, "cannot use double starred expression here")
	}
	p.reset(i)
}
