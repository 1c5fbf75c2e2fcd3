package lower

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

func (a *analyzer) stmts(list []ast.Stmt) {
	for _, s := range list {
		a.enter(s)
		a.stmt(s)
		a.leave()
	}
}

func (a *analyzer) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		if s.Async {
			a.unsupported(s, "async def")
		}
		a.exprs(s.Decorators)
		if a.notes && a.future&ast.FutureAnnotations == 0 {
			eachNote(s, func(_ string, x ast.Expr) { a.expr(x) })
		}
		a.function(s, functionScope, s.Name, s.Args, func() { a.stmts(s.Body) })
		kind := bindDef
		if len(s.Decorators) > 0 {
			kind = bindDecorated
		}
		a.bind(s.Name).kinds |= kind
	case *ast.ClassDef:
		a.class(s)
	case *ast.Return:
		a.expr(s.Value)
	case *ast.Delete:
		for _, t := range s.Targets {
			a.del(t)
		}
	case *ast.Assign:
		a.expr(s.Value)
		for _, t := range s.Targets {
			a.target(t)
		}
	case *ast.AugAssign:
		if n, ok := s.Target.(*ast.Name); ok {
			a.load(n)
		}
		a.expr(s.Value)
		a.target(s.Target)
	case *ast.AnnAssign:
		if (a.scope.kind == classScope || a.scope.kind == moduleScope && a.notes) && s.Simple && a.future&ast.FutureAnnotations == 0 {
			a.expr(s.Annotation)
		}
		if s.Value != nil {
			a.expr(s.Value)
			a.target(s.Target)
		} else if n, ok := s.Target.(*ast.Name); ok && a.scope.kind != moduleScope {
			// A bare annotation makes the name local. It stays unbound.
			sym := a.scope.symbol(a.scope.mangle(n.ID))
			if a.scope.kind != classScope && !sym.bound {
				sym.bound, sym.cell = true, true
				sym.regions = append(sym.regions, a.scope.main)
			}
		}
	case *ast.Print:
		a.expr(s.Dest)
		a.exprs(s.Values)
	case *ast.Exec:
		a.expr(s.Body)
		a.expr(s.Globals)
		a.expr(s.Locals)
		if s.Globals == nil {
			a.reflect(true)
		}
	case *ast.For:
		if s.Async {
			a.unsupported(s, "async for")
		}
		a.expr(s.Iter)
		a.inLoop(func() {
			a.target(s.Target)
			a.stmts(s.Body)
		})
		a.inBlock(func() { a.stmts(s.Orelse) })
	case *ast.While:
		a.inLoop(func() {
			a.condition(s.Test)
			a.stmts(s.Body)
		})
		a.inBlock(func() { a.stmts(s.Orelse) })
	case *ast.If:
		a.condition(s.Test)
		a.inBlock(func() { a.stmts(s.Body) })
		a.inBlock(func() { a.stmts(s.Orelse) })
	case *ast.With:
		if s.Async {
			a.unsupported(s, "async with")
		}
		a.with(s.Items, s.Body)
	case *ast.Raise:
		a.expr(s.Exc)
		a.expr(s.Value)
		a.expr(s.Traceback)
		a.expr(s.Cause)
	case *ast.Try:
		a.try(s)
	case *ast.Assert:
		a.expr(s.Test)
		a.inBlock(func() { a.expr(s.Msg) })
	case *ast.Import:
		for _, n := range s.Names {
			name := n.AsName
			if name == "" {
				name, _, _ = strings.Cut(n.Name, ".")
			}
			a.bind(name).kinds |= bindObject
		}
	case *ast.ImportFrom:
		if s.Module == "__future__" && s.Level == 0 {
			return
		}
		for _, n := range s.Names {
			switch {
			case n.Name == "*":
				if a.scope.kind != moduleScope {
					a.unsupported(s, "import * inside a function or class")
				}
				a.stars = append(a.stars, star{s, a.region})
			case n.AsName != "":
				a.bind(n.AsName).kinds |= bindOther
			default:
				a.bind(n.Name).kinds |= bindOther
			}
		}
	case *ast.Global:
		for _, name := range s.Names {
			if a.scope.kind != moduleScope || a.opts.Dynamic {
				a.scope.symbol(a.scope.mangle(name)).global = true
			}
		}
	case *ast.Nonlocal:
		for _, name := range s.Names {
			a.scope.symbol(a.scope.mangle(name)).nonlocal = true
		}
	case *ast.ExprStmt:
		a.expr(s.Value)
	case *ast.Pass, *ast.Break, *ast.Continue:
	default:
		a.unsupported(s, "this statement")
	}
}

// condition walks the test of an if or while. A walrus that is evaluated first is
// taken out of it: see hoistable.
func (a *analyzer) condition(test ast.Expr) {
	if w := hoistable(test); w != nil {
		a.hoisted[w] = true
	}
	a.expr(test)
}

// hoistable finds the walrus that a test evaluates before anything else that
// matters, so that it may as well be a statement before the test; or nil.
func hoistable(x ast.Expr) *ast.NamedExpr {
	for {
		switch e := x.(type) {
		case *ast.NamedExpr:
			return e
		case *ast.Compare:
			x = e.Left
		case *ast.BinOp:
			x = e.Left
		case *ast.UnaryOp:
			x = e.Operand
		case *ast.BoolOp:
			x = e.Values[0]
		case *ast.Attribute:
			x = e.Value
		case *ast.Subscript:
			x = e.Value
		case *ast.Call:
			x = e.Func
		default:
			return nil
		}
	}
}

func (a *analyzer) with(items []*ast.WithItem, body []ast.Stmt) {
	a.expr(items[0].Context)
	a.inRegion(func() {
		if v := items[0].Vars; v != nil {
			a.target(v)
		}
		if len(items) > 1 {
			a.with(items[1:], body)
		} else {
			a.stmts(body)
		}
	})
}

func (a *analyzer) try(s *ast.Try) {
	a.inRegion(func() { a.stmts(s.Body) })
	if len(s.Handlers) > 0 {
		a.inRegion(func() {
			for _, h := range s.Handlers {
				a.expr(h.Type)
				a.inBlock(func() {
					if h.Name != nil {
						a.target(h.Name)
					}
					a.stmts(h.Body)
				})
			}
		})
	}
	if len(s.Orelse) > 0 {
		a.inRegion(func() { a.stmts(s.Orelse) })
	}
	if len(s.Finalbody) > 0 {
		a.inRegion(func() { a.stmts(s.Finalbody) })
	}
}

func (a *analyzer) class(s *ast.ClassDef) {
	a.exprs(s.Decorators)
	a.exprs(s.Bases)
	for _, k := range s.Keywords {
		a.expr(k.Value)
	}
	sc := a.open(s, classScope, s.Name, a.scope)
	a.inScope(sc, func() { a.stmts(s.Body) })
	a.bind(s.Name).kinds |= bindObject
}

// function walks a def or lambda: its defaults in the scope around it, its body in its own.
func (a *analyzer) function(n ast.Node, kind scopeKind, name string, args *ast.Arguments, body func()) *scope {
	for _, list := range [][]*ast.Arg{args.PosOnly, args.Args, args.KwOnly} {
		for _, p := range list {
			a.expr(p.Default)
		}
	}
	s := a.open(n, kind, name, a.scope)
	a.inScope(s, func() {
		for _, list := range [][]*ast.Arg{args.PosOnly, args.Args, args.KwOnly, {args.Vararg, args.Kwarg}} {
			for _, p := range list {
				switch {
				case p == nil:
				case p.Tuple != nil:
					a.target(p.Tuple)
				default:
					sym := a.bind(p.Name)
					sym.param = true
					sym.kinds |= bindOther
					sym.vararg = p == args.Vararg || p == args.Kwarg
				}
			}
		}
		for _, p := range args.PosOnly {
			sym := s.symbol(s.mangle(p.Name))
			sym.star = positionalPrefix + sym.name
		}
		if all := append(args.PosOnly[:len(args.PosOnly):len(args.PosOnly)], args.Args...); len(all) > 0 && all[0].Tuple == nil {
			s.first = s.mangle(all[0].Name)
			s.symbol(s.first).self = s.parent.kind == classScope
		}
		body()
	})
	return s
}

// target walks what is assigned to.
func (a *analyzer) target(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Name:
		a.assign(x.ID)
	case *ast.Tuple:
		for _, e := range x.Elts {
			a.target(e)
		}
	case *ast.List:
		for _, e := range x.Elts {
			a.target(e)
		}
	case *ast.Starred:
		a.target(x.Value)
	case *ast.Attribute:
		a.expr(x.Value)
		if n, ok := x.Value.(*ast.Name); ok && !a.isSelf(n) {
			a.stored[a.scope.mangle(x.Attr)] = true
		}
	case *ast.Subscript:
		a.expr(x.Value)
		a.expr(x.Index)
	default:
		a.unsupported(x, "assignment to this expression")
	}
}

// isSelf reports whether a name is the first parameter of the method that is walked.
func (a *analyzer) isSelf(n *ast.Name) bool {
	sym := a.scope.symbols[n.ID]
	return sym != nil && sym.self
}

func (a *analyzer) del(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Name:
		a.unbind(x.ID)
	case *ast.Tuple:
		for _, e := range x.Elts {
			a.del(e)
		}
	case *ast.List:
		for _, e := range x.Elts {
			a.del(e)
		}
	default:
		a.target(x)
	}
}
