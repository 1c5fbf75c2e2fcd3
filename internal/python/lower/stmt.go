package lower

import (
	"slices"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// module lowers a file.
func (l *lowerer) runModule() {
	l.scope = l.module()
	start := syntax.MakePosition(&l.file, 1, 1)
	l.res.File.Stmts = l.inFunction(&function{name: "<module>"}, start, func() {
		l.prologue(start)
		n := len(l.out)
		l.body(l.mod.Body)
		l.out = slices.Insert(l.out, n, l.top...)
		l.out = append(l.share(start), l.out...)
	})
}

// result lowers the expression of an eval.
func (l *lowerer) result() {
	l.scope = l.module()
	start := syntax.MakePosition(&l.file, 1, 1)
	l.res.File.Stmts = l.inFunction(&function{name: "<module>"}, start, func() {
		l.prologue(start)
		x := l.mod.Body[0].(*ast.ExprStmt).Value
		l.line = x.Pos().Line
		value := l.expr(x)
		l.emit(assign(l.at(x.Pos()), ident(l.at(x.Pos()), ".result"), value))
	})
}

// prologue declares the names of the module. The engine wants to see a binding of
// every name; one that is in a branch never taken leaves the name unbound.
func (l *lowerer) prologue(pos syntax.Position) {
	m := l.module()
	if doc, ok := docOf(l.mod.Body); ok {
		l.res.Doc, l.res.HasDoc = doc, true
	}
	if l.opts.Dynamic {
		return
	}
	for _, sym := range m.bound {
		if !sym.preset || sym.changed {
			l.res.Bound = append(l.res.Bound, sym.name)
		}
	}
	var unbound []syntax.Stmt
	for _, sym := range m.order {
		name := sym.name
		if !sym.bound && len(sym.reads) == 0 {
			continue
		}
		p := l.global(name, true)
		if p.kind == builtin {
			continue
		}
		if sym.bound && (!sym.preset || sym.changed || len(sym.reads) > 0) {
			l.res.Globals[name] = p.kind == celled
		}
		var value syntax.Expr
		switch {
		case sym.preset:
			if len(sym.reads) == 0 && !sym.changed {
				continue
			}
			value = l.preset(pos, name)
		case l.opts.Builtin(name):
			value = l.predeclared(pos, name)
		}
		if p.kind == celled {
			value = l.newCell(pos, name, value)
		}
		switch {
		case value != nil:
			l.emit(assign(pos, ident(pos, name), value))
		case !sym.bound || sym.early:
			unbound = append(unbound, assign(pos, ident(pos, name), integer(pos, 0)))
		}
	}
	if len(unbound) > 0 {
		l.emit(ifStmt(pos, integer(pos, 0), unbound...))
	}
}

// preset is the value of a variable that a module starts with.
func (l *lowerer) preset(pos syntax.Position, name string) syntax.Expr {
	switch name {
	case "__name__":
		return str(pos, l.opts.Module)
	case "__file__":
		return str(pos, l.file)
	case "__package__":
		if l.opts.Package == "" && (!l.v3 || l.opts.Module == "__main__") {
			return none(pos)
		}
		return str(pos, l.opts.Package)
	case "__annotations__":
		return l.help(pos, "$dict", list(pos))
	case "__spec__", "__cached__":
		return none(pos)
	}
	if l.res.HasDoc {
		return l.docValue(pos, l.res.Doc, l.mod.Body)
	}
	return none(pos)
}

func (l *lowerer) stmts(list []ast.Stmt) {
	for _, s := range list {
		l.line = s.Pos().Line
		l.enter(s)
		l.stmt(s)
		l.leave()
	}
}

// suite lowers the statements of a compound statement.
func (l *lowerer) suite(list []ast.Stmt) []syntax.Stmt {
	var pos syntax.Position
	if len(list) > 0 {
		l.line = list[0].Pos().Line
		pos = l.at(list[0].Pos())
	}
	return l.block(pos, func() { l.stmts(list) })
}

func (l *lowerer) stmt(s ast.Stmt) {
	pos := l.at(s.Pos())
	switch s := s.(type) {
	case *ast.ExprStmt:
		switch x := s.Value.(type) {
		case *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant, *ast.Ellipsis:
			// Without effect.
		default:
			l.emit(exprStmt(l.expr(x)))
		}
	case *ast.Assign:
		l.assignStmt(s)
	case *ast.AugAssign:
		l.augAssign(s)
	case *ast.AnnAssign:
		l.annAssign(s)
	case *ast.If:
		l.ifStmt(s)
	case *ast.For:
		l.forStmt(s)
	case *ast.While:
		l.whileStmt(s)
	case *ast.Break:
		l.breakStmt(pos)
	case *ast.Continue:
		l.continueStmt(pos)
	case *ast.Return:
		l.returnStmt(s)
	case *ast.FunctionDef:
		l.functionDef(s)
	case *ast.ClassDef:
		l.classDef(s)
	case *ast.Try:
		l.try(s)
	case *ast.With:
		l.with(s, s.Items)
	case *ast.Raise:
		l.raise(s)
	case *ast.Import:
		l.importStmt(s)
	case *ast.ImportFrom:
		l.importFrom(s)
	case *ast.Print:
		l.print(s)
	case *ast.Delete:
		for _, t := range s.Targets {
			l.del(t)
		}
	case *ast.Assert:
		l.assert(s)
	case *ast.Exec:
		body := l.expr(s.Body)
		l.emit(exprStmt(l.help(pos, "$exec", body, l.orNone(pos, s.Globals), l.orNone(pos, s.Locals), l.locals(pos, s.Globals == nil))))
	case *ast.Pass, *ast.Global, *ast.Nonlocal:
	default:
		l.unsupported(s, "this statement")
	}
}

// orNone lowers an expression that may be absent.
func (l *lowerer) orNone(pos syntax.Position, x ast.Expr) syntax.Expr {
	if x == nil {
		return none(pos)
	}
	return l.expr(x)
}

func (l *lowerer) ifStmt(s *ast.If) {
	pos := l.at(s.Start)
	cond := l.condition(s.Test)
	then := l.suite(s.Body)
	stmt := &syntax.IfStmt{If: pos, Cond: cond, True: then, ElsePos: pos}
	if len(s.Orelse) > 0 {
		stmt.False = l.suite(s.Orelse)
	}
	l.emit(stmt)
}

// condition lowers the test of an if or while; a walrus that comes first becomes
// a statement before it.
func (l *lowerer) condition(test ast.Expr) syntax.Expr {
	if w := hoistable(test); w != nil {
		l.store(l.at(w.Start), w.Target.ID, l.expr(w.Value))
	}
	return l.test(test)
}

// test lowers an expression of which only the truth matters.
func (l *lowerer) test(x ast.Expr) syntax.Expr {
	if truth, ok := l.constantTruth(x); ok {
		n := 0
		if truth {
			n = 1
		}
		return integer(l.at(x.Pos()), n)
	}
	return l.expr(x)
}

// constantTruth reports whether x is a constant, and whether it is true.
func (l *lowerer) constantTruth(x ast.Expr) (truth, ok bool) {
	switch x := x.(type) {
	case *ast.NameConstant:
		return x.Value == ast.True, true
	case *ast.Num:
		n, ok := x.Value.(int64)
		return n != 0, ok
	case *ast.Name:
		switch l.builtinName(x) {
		case "True":
			return true, true
		case "False":
			return false, true
		}
	}
	return false, false
}

func (l *lowerer) returnStmt(s *ast.Return) {
	pos := l.at(s.Start)
	var value syntax.Expr
	if n, ok := s.Value.(*ast.NameConstant); s.Value != nil && !(ok && n.Value == ast.None) {
		value = l.expr(s.Value)
	}
	if l.fn.part {
		if value == nil {
			value = none(pos)
		}
		l.fn.signals |= signalReturn
		value = tuple(pos, value)
	}
	l.emit(returnStmt(pos, value))
}

func (l *lowerer) raise(s *ast.Raise) {
	helper, args := "$reraise", []syntax.Expr(nil)
	switch {
	case s.Exc == nil:
	case s.Value != nil || s.Traceback != nil:
		helper, args = "$raise2", []syntax.Expr{l.expr(s.Exc), l.orNone(l.at(s.Start), s.Value), l.orNone(l.at(s.Start), s.Traceback)}
	case s.Cause != nil:
		helper, args = "$raise", []syntax.Expr{l.expr(s.Exc), l.expr(s.Cause)}
	default:
		helper, args = "$raise", []syntax.Expr{l.expr(s.Exc)}
	}
	l.emit(exprStmt(l.help(l.at(s.Start), helper, args...))) // Python 2 raises on the last operand's line
}

func (l *lowerer) assert(s *ast.Assert) {
	pos := l.at(s.Start)
	cond := l.condition(s.Test)
	fail := l.block(pos, func() {
		var args []syntax.Expr
		if s.Msg != nil {
			args = append(args, l.expr(s.Msg))
		}
		l.emit(exprStmt(l.help(l.at(s.Start), "$assert", args...)))
	})
	l.emit(&syntax.IfStmt{If: pos, Cond: unary(pos, syntax.NOT, cond), True: fail, ElsePos: pos})
}

// print lowers the print statement. Python writes each item before it evaluates
// the next, which shows if that calls something that writes, waits or fails: then each item
// has a helper call of its own.
func (l *lowerer) print(s *ast.Print) {
	pos := l.at(s.Start)
	newline := 0
	if s.NL {
		newline = 1
	}
	dest := func() syntax.Expr { return l.orNone(pos, s.Dest) }
	rest := s.Values
	// What comes before an item that may fail, or show something itself, is
	// written before that is evaluated.
	for kept := false; len(rest) > 1; kept = true {
		n := slices.IndexFunc(rest[1:], l.showsLate) + 1
		if n == 0 {
			break
		}
		if !kept && s.Dest != nil {
			dest = l.keepName(s.Dest)
		}
		l.emit(exprStmt(l.help(pos, "$print", append([]syntax.Expr{dest(), integer(pos, 0)}, l.exprs(rest[:n])...)...)))
		rest = rest[n:]
	}
	l.emit(exprStmt(l.help(pos, "$print", append([]syntax.Expr{dest(), integer(pos, newline)}, l.exprs(rest)...)...)))
}

// showsLate reports whether evaluating x may fail or call something: all but constants
// and parameters.
func (l *lowerer) showsLate(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant:
		return false
	case *ast.Name:
		p := l.lookup(l.scope.mangle(x.ID))
		return p.kind != builtin && (p.sym == nil || !p.sym.param)
	}
	return true
}

func (l *lowerer) del(x ast.Expr) {
	pos := l.at(x.Pos())
	switch x := x.(type) {
	case *ast.Name:
		name := l.scope.mangle(x.ID)
		p := l.lookup(name)
		if p.kind == dynamic {
			helper := "$delglobal"
			if p.own {
				helper = "$delname"
			}
			l.emit(exprStmt(l.help(pos, helper, l.predeclared(pos, "$ns"), str(pos, name))))
			return
		}
		l.emit(exprStmt(l.help(pos, "$delcell", ident(pos, p.star))))
	case *ast.Attribute:
		l.emit(exprStmt(l.help(l.attributePos(x), "$delattr", l.expr(x.Value), str(pos, l.scope.mangle(x.Attr)))))
	case *ast.Subscript:
		key := l.at(subscriptKey(x))
		obj := l.expr(x.Value)
		if sl, ok := x.Index.(*ast.Slice); ok {
			lo, hi, step := l.slice(sl)
			l.emit(exprStmt(l.help(key, "$delslice", obj, lo, hi, step)))
			return
		}
		l.emit(exprStmt(l.help(key, "$delitem", obj, l.subscript(x.Index))))
	case *ast.Tuple:
		for _, e := range x.Elts {
			l.del(e)
		}
	case *ast.List:
		for _, e := range x.Elts {
			l.del(e)
		}
	default:
		l.unsupported(x, "del of this expression")
	}
}
