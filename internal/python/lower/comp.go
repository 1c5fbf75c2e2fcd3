package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// listComp lowers a list comprehension. One of 2.7 sees the names of a class around it,
// and its targets may have to outlive it.
func (l *lowerer) listComp(span ast.Span, elt ast.Expr, gens []*ast.Comprehension, open bool) syntax.Expr {
	return l.comprehension(span, gens, open, false, func() syntax.Expr { return l.expr(elt) })
}

func (l *lowerer) dictComp(x *ast.DictComp) syntax.Expr {
	return l.comprehension(x.Span, x.Generators, false, true, func() syntax.Expr {
		pos := l.at(x.Key.Pos())
		key := l.expr(x.Key)
		return &syntax.DictEntry{Key: key, Colon: pos, Value: l.expr(x.Value)}
	})
}

func (l *lowerer) comprehension(span ast.Span, gens []*ast.Comprehension, open, curly bool, body func() syntax.Expr) syntax.Expr {
	return l.comprehensionOver(l.firstIter(gens), span, gens, open, curly, body)
}

// firstIter lowers what the outermost loop of a comprehension goes over.
func (l *lowerer) firstIter(gens []*ast.Comprehension) syntax.Expr {
	return l.iter(l.at(gens[0].Start), gens[0].Iter, gens[0].Target)
}

// comprehensionOver is comprehension, given what its outermost loop goes over.
func (l *lowerer) comprehensionOver(first syntax.Expr, span ast.Span, gens []*ast.Comprehension, open, curly bool, body func() syntax.Expr) syntax.Expr {
	pos := l.at(span.Start)
	c := &syntax.Comprehension{Curly: curly, Lbrack: pos, Rbrack: pos}
	l.inComprehension(gens, open, func() {
		for i, g := range gens {
			if g.Async {
				l.unsupported(g, "async for")
			}
			iter := first
			if i > 0 {
				iter = l.iter(l.at(g.Start), g.Iter, g.Target)
			}
			c.Clauses = append(c.Clauses, l.clauses(g, iter)...)
			for _, cond := range g.Ifs {
				c.Clauses = append(c.Clauses, &syntax.IfClause{If: l.at(cond.Pos()), Cond: l.test(cond)})
			}
		}
		c.Body = body()
	})
	return c
}

// inComprehension lowers what sees the targets of a comprehension.
func (l *lowerer) inComprehension(gens []*ast.Comprehension, open bool, build func()) {
	var names []string
	for _, name := range targets(gens) {
		name = l.scope.mangle(name)
		// In 2.7 a target that is read after the comprehension is no variable of its own.
		if sym := l.scope.symbols[name]; !(open && sym != nil && sym.leaks) {
			names = append(names, name)
		}
	}
	l.shadows = append(l.shadows, shadow{l.scope, names, !open})
	l.fn.inline++
	build()
	l.fn.inline--
	l.shadows = l.shadows[:len(l.shadows)-1]
}

// clauses lowers one "for" of a comprehension.
func (l *lowerer) clauses(g *ast.Comprehension, iter syntax.Expr) []syntax.Node {
	pos := l.at(g.Target.Pos())
	vars := l.loopVars(g.Target)
	var more []syntax.Node
	if vars == nil {
		t := l.fresh(".t")
		vars = ident(pos, t)
		more = l.bindTarget(g.Target, ident(pos, t))
	}
	return append([]syntax.Node{&syntax.ForClause{For: pos, Vars: vars, In: pos, X: iter}}, more...)
}

// bindTarget assigns a value to a target within a comprehension, by clauses that
// go over one element.
func (l *lowerer) bindTarget(target ast.Expr, value syntax.Expr) []syntax.Node {
	pos := l.at(target.Pos())
	one := func(vars syntax.Expr, value syntax.Expr) syntax.Node {
		return &syntax.ForClause{For: pos, Vars: vars, In: pos, X: tuple(pos, value)}
	}
	if s, ok := target.(*ast.Starred); ok {
		target = s.Value
	}
	if elts, ok := sequence(target); ok {
		vars := make([]syntax.Expr, len(elts))
		var more []syntax.Node
		for i, e := range elts {
			if vars[i] = l.direct(e); vars[i] == nil {
				t := l.fresh(".t")
				vars[i] = ident(pos, t)
				more = append(more, l.bindTarget(e, ident(pos, t))...)
			}
		}
		unpacked := l.unpacked(elts, value, pos)
		if len(elts) == 0 {
			return []syntax.Node{l.effect(pos, unpacked)}
		}
		return append([]syntax.Node{one(tuple(pos, vars...), unpacked)}, more...)
	}
	switch t := target.(type) {
	case *ast.Subscript:
		obj := l.expr(t.Value)
		if s, ok := t.Index.(*ast.Slice); ok {
			lo, hi, step := l.slice(s)
			return []syntax.Node{l.effect(pos, l.help(pos, "$setslice", obj, lo, hi, step, value))}
		}
		return []syntax.Node{one(l.item(pos, obj, l.expr(t.Index)), value)}
	case *ast.Attribute:
		return []syntax.Node{one(dot(pos, l.expr(t.Value), l.scope.mangle(t.Attr)), value)}
	}
	if vars := l.direct(target); vars != nil {
		return []syntax.Node{one(vars, value)}
	}
	name := l.scope.mangle(target.(*ast.Name).ID)
	return []syntax.Node{l.effect(pos, l.help(pos, "$setname", l.predeclared(pos, "$ns"), str(pos, name), value))}
}

// effect is a clause that evaluates an expression and goes on.
func (l *lowerer) effect(pos syntax.Position, x syntax.Expr) syntax.Node {
	return &syntax.IfClause{If: pos, Cond: list(pos, x)}
}

// generatorExp lowers a generator expression: to a generator if there is a place for
// its function, or else to an iterator over a list.
func (l *lowerer) generatorExp(x *ast.GeneratorExp) syntax.Expr {
	pos := l.at(x.Start)
	if l.fn.inline > 0 {
		return l.prefix(pos, "$iter", l.listComp(x.Span, x.Elt, x.Generators, false))
	}
	iter := l.firstIter(x.Generators)
	f := l.genexpr(pos, []string{".yield", ".0"}, func() {
		l.inComprehension(x.Generators, false, func() {
			l.fn.inline--
			l.generate(x, 0)
			l.fn.inline++
		})
	})
	return l.help(pos, "$gen", f, iter)
}

// consumed lowers a generator expression that the function called at pos takes all of at once:
// to a list, made by a function, so that there is a frame of the generator's.
func (l *lowerer) consumed(pos syntax.Position, x *ast.GeneratorExp) syntax.Expr {
	if l.fn.inline > 0 {
		return l.listComp(x.Span, x.Elt, x.Generators, false)
	}
	iter := l.firstIter(x.Generators)
	f := l.genexpr(pos, []string{".0"}, func() {
		body := func() syntax.Expr { return l.expr(x.Elt) }
		l.emit(returnStmt(pos, l.comprehensionOver(ident(pos, ".0"), x.Span, x.Generators, false, false, body)))
	})
	return callExpr(pos, f, iter)
}

// genexpr makes a function of a generator expression.
func (l *lowerer) genexpr(pos syntax.Position, params []string, build func()) syntax.Expr {
	name := l.fresh("<genexpr>@" + l.scope.inner("<genexpr>") + "@")
	line := l.line
	body := l.inFunction(&function{name: "<genexpr>"}, pos, build)
	list := make([]syntax.Expr, len(params))
	for i, p := range params {
		list[i] = ident(pos, p)
	}
	l.hoist(defStmt(pos, name, list, body))
	l.line = line
	return ident(pos, name)
}

// generate emits the loops of a generator expression from the i-th on.
func (l *lowerer) generate(x *ast.GeneratorExp, i int) {
	if i == len(x.Generators) {
		pos := l.at(x.Elt.Pos())
		l.emit(exprStmt(binary(pos, ident(pos, ".yield"), syntax.CIRCUMFLEX, l.expr(x.Elt))))
		return
	}
	g := x.Generators[i]
	if g.Async {
		l.unsupported(g, "async for")
	}
	pos := l.at(g.Target.Pos())
	var iter syntax.Expr = ident(pos, ".0")
	if i > 0 {
		iter = l.iter(l.at(g.Start), g.Iter, g.Target)
	}
	l.inLoop(pos, nil, func() syntax.Stmt {
		vars := l.loopVars(g.Target)
		t := ""
		if vars == nil {
			t = l.fresh(".t")
			vars = ident(pos, t)
		}
		body := l.block(pos, func() {
			if t != "" {
				l.assign(g.Target, ident(pos, t))
			}
			for _, cond := range g.Ifs {
				cpos := l.at(cond.Pos())
				l.emit(ifStmt(cpos, unary(cpos, syntax.NOT, l.test(cond)), branch(cpos, syntax.CONTINUE)))
			}
			l.generate(x, i+1)
		})
		return &syntax.ForStmt{For: pos, Vars: vars, X: iter, Body: body}
	})
}
