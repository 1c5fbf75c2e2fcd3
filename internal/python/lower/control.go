package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// inLoop lowers a loop: build makes the statement, with the names of what has been
// hoisted out of it standing before it.
func (l *lowerer) inLoop(pos syntax.Position, orelse []ast.Stmt, build func() syntax.Stmt) {
	lp := &loop{}
	if len(orelse) > 0 {
		lp.flag = l.fresh(".b")
	}
	l.fn.loops = append(l.fn.loops, lp)
	stmt := build()
	l.fn.loops = l.fn.loops[:len(l.fn.loops)-1]
	if len(l.fn.loops) == 0 {
		l.emit(l.fn.before...)
		l.fn.before = nil
	}
	if lp.flag == "" {
		l.emit(stmt)
		return
	}
	l.emit(assign(pos, ident(pos, lp.flag), integer(pos, 0)), stmt)
	l.emit(ifStmt(pos, unary(pos, syntax.NOT, ident(pos, lp.flag)), l.suite(orelse)...))
}

func (l *lowerer) whileStmt(s *ast.While) {
	pos := l.at(s.Start)
	l.inLoop(pos, s.Orelse, func() syntax.Stmt {
		if hoistable(s.Test) == nil {
			cond := l.test(s.Test)
			return &syntax.WhileStmt{While: pos, Cond: cond, Body: l.suite(s.Body)}
		}
		body := l.block(pos, func() {
			cond := l.condition(s.Test)
			l.emit(ifStmt(pos, unary(pos, syntax.NOT, cond), branch(pos, syntax.BREAK)))
			l.emit(l.suite(s.Body)...)
		})
		return &syntax.WhileStmt{While: pos, Cond: integer(pos, 1), Body: body}
	})
}

func (l *lowerer) forStmt(s *ast.For) {
	pos := l.at(s.Start)
	iter := l.iter(pos, s.Iter, s.Target)
	target := l.at(s.Target.Pos())
	l.inLoop(pos, s.Orelse, func() syntax.Stmt {
		vars := l.loopVars(s.Target)
		var body []syntax.Stmt
		if vars != nil {
			body = l.suite(s.Body)
		} else {
			t := l.fresh(".t")
			vars = ident(pos, t)
			body = l.block(pos, func() {
				l.assign(s.Target, ident(pos, t))
				l.stmts(s.Body)
			})
		}
		return &syntax.ForStmt{For: target, Vars: vars, X: iter, Body: body}
	})
}

// iter lowers what a loop goes over.
func (l *lowerer) iter(pos syntax.Position, x, target ast.Expr) syntax.Expr {
	if elts, ok := sequence(x); ok && !hasStar(elts) && len(elts) > 0 {
		if _, unpacks := sequence(target); !unpacks {
			return tuple(pos, l.exprs(elts)...)
		}
	}
	helper := "$iter"
	if _, unpacks := sequence(target); unpacks {
		helper = "$iterunpack"
	}
	y := l.expr(x)
	if !l.v3 {
		pos.Line = l.line
	}
	return l.prefix(pos, helper, y)
}

// loopVars lowers the target of a loop, if the engine can assign to it; or nil.
func (l *lowerer) loopVars(target ast.Expr) syntax.Expr {
	elts, ok := sequence(target)
	if !ok {
		return l.direct(target)
	}
	if len(elts) == 0 || hasStar(elts) {
		return nil
	}
	vars := make([]syntax.Expr, len(elts))
	for i, e := range elts {
		if vars[i] = l.direct(e); vars[i] == nil {
			return nil
		}
	}
	return tuple(l.at(target.Pos()), vars...)
}

func (l *lowerer) breakStmt(pos syntax.Position) {
	n := len(l.fn.loops)
	if n == 0 {
		l.fn.signals |= signalBreak
		l.emit(returnStmt(pos, integer(pos, 1)))
		return
	}
	if flag := l.fn.loops[n-1].flag; flag != "" {
		l.emit(assign(pos, ident(pos, flag), integer(pos, 1)))
	}
	l.emit(branch(pos, syntax.BREAK))
}

func (l *lowerer) continueStmt(pos syntax.Position) {
	if len(l.fn.loops) == 0 {
		l.fn.signals |= signalContinue
		l.emit(returnStmt(pos, integer(pos, 2)))
		return
	}
	l.emit(branch(pos, syntax.CONTINUE))
}

// run emits a call that runs parts, and what the signals of these ask for.
func (l *lowerer) run(pos syntax.Position, call syntax.Expr, signals signal) {
	if signals == 0 {
		l.emit(exprStmt(call))
		return
	}
	s := l.fresh(".s")
	l.emit(assign(pos, ident(pos, s), call))
	here := len(l.fn.loops) > 0
	if !here && signals&^signalReturn != 0 {
		l.fn.signals |= signals &^ signalReturn
	}
	if signals&signalReturn != 0 && l.fn.part {
		l.fn.signals |= signalReturn
	}
	if l.fn.part && !here {
		// All of them go on to the caller.
		l.emit(ifStmt(pos, ident(pos, s), returnStmt(pos, ident(pos, s))))
		return
	}
	act := func(sig signal) []syntax.Stmt {
		return l.block(pos, func() {
			switch {
			case sig == signalBreak:
				l.breakStmt(pos)
			case sig == signalContinue:
				l.continueStmt(pos)
			case l.fn.part:
				l.emit(returnStmt(pos, ident(pos, s)))
			default:
				l.emit(returnStmt(pos, index(pos, ident(pos, s), integer(pos, 0))))
			}
		})
	}
	var chain []syntax.Stmt // for the signals seen so far
	for _, sig := range []signal{signalReturn, signalContinue, signalBreak} {
		if signals&sig == 0 {
			continue
		}
		if chain == nil {
			chain = act(sig)
			continue
		}
		n := 1
		if sig == signalContinue {
			n = 2
		}
		cond := binary(pos, ident(pos, s), syntax.EQL, integer(pos, n))
		chain = []syntax.Stmt{&syntax.IfStmt{If: pos, Cond: cond, True: act(sig), ElsePos: pos, False: chain}}
	}
	l.emit(ifStmt(pos, ident(pos, s), chain...))
}

func (l *lowerer) try(s *ast.Try) {
	pos := l.at(s.Start)
	var signals signal
	var parts []*part
	part := func(kind string, params []string, list []ast.Stmt, build func()) syntax.Expr {
		if len(list) == 0 {
			return none(pos)
		}
		p, sig := l.part(pos, kind, params, build)
		parts = append(parts, p)
		signals |= sig
		return ident(pos, p.name)
	}
	args := []syntax.Expr{part("try", nil, s.Body, func() { l.stmts(s.Body) })}
	if len(s.Handlers) > 0 {
		args = append(args, part("except", []string{".e"}, s.Body, func() { l.handlers(s.Handlers) }))
	} else {
		args = append(args, none(pos))
	}
	args = append(args, part("else", nil, s.Orelse, func() { l.stmts(s.Orelse) }))
	args = append(args, part("finally", nil, s.Finalbody, func() { l.stmts(s.Finalbody) }))
	handed := l.define(pos, parts)
	atTop := l.atTop[parts[0].name]
	if !atTop && len(l.fn.loops) == 0 {
		l.run(pos, l.prefix(pos, "$try", tuple(pos, append(args, handed...)...)), signals)
		return
	}
	// The parts are put together once: where they are, or before the loop.
	t := l.fresh(".r")
	together := assign(pos, ident(pos, t), l.help(pos, "$tryer", args...))
	if atTop {
		l.top = append(l.top, together)
		l.atTop[t] = true
	} else {
		l.hoist(together)
	}
	var operand syntax.Expr = integer(pos, 0)
	if len(handed) > 0 {
		operand = tuple(pos, handed...)
	}
	l.run(pos, index(pos, ident(pos, t), operand), signals)
}

// handlers lowers the except clauses of a try to the body of a function of the exception.
func (l *lowerer) handlers(list []*ast.ExceptHandler) {
	h := list[0]
	l.line = h.Start.Line
	pos := l.at(h.Start)
	if h.Type == nil {
		l.handler(h)
		return
	}
	stmt := &syntax.IfStmt{If: pos, ElsePos: pos}
	stmt.Cond = l.infix(pos, "except", ident(pos, ".e"), l.expr(h.Type))
	stmt.True = l.block(pos, func() { l.handler(h) })
	stmt.False = l.block(pos, func() {
		if len(list) > 1 {
			l.handlers(list[1:])
		} else {
			l.emit(returnStmt(pos, l.help(pos, "$nomatch")))
		}
	})
	l.emit(stmt)
}

func (l *lowerer) handler(h *ast.ExceptHandler) {
	pos := l.at(h.Start)
	if h.Name == nil {
		l.stmts(h.Body)
		return
	}
	n, ok := h.Name.(*ast.Name)
	var p place
	if ok && l.v3 {
		p = l.lookup(l.scope.mangle(n.ID))
	}
	if p.kind != celled {
		l.assign(h.Name, l.prefix(pos, "$exc", ident(pos, ".e")))
		l.stmts(h.Body)
		return
	}
	l.emit(exprStmt(l.infix(pos, "as", ident(pos, ".e"), ident(pos, p.star)))) // until the clause ends
	l.stmts(h.Body)
}

// with lowers a with statement from the first of items on.
func (l *lowerer) with(s *ast.With, items []*ast.WithItem) {
	item := items[0]
	pos := l.at(item.Context.Pos())
	manager := l.expr(item.Context)
	start := l.at(contextKey(item))
	body, signals := l.part(pos, "with", []string{".v"}, func() {
		if item.Vars != nil {
			l.assign(item.Vars, ident(pos, ".v"))
		}
		if len(items) > 1 {
			l.with(s, items[1:])
		} else {
			l.stmts(s.Body)
		}
	})
	args := append([]syntax.Expr{manager, ident(pos, body.name)}, l.define(pos, []*part{body})...)
	l.run(start, l.prefix(start, "$with", tuple(start, args...)), signals)
}
