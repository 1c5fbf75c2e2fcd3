package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
)

func (a *analyzer) exprs(list []ast.Expr) {
	for _, x := range list {
		a.expr(x)
	}
}

func (a *analyzer) expr(x ast.Expr) {
	if x == nil {
		return
	}
	a.enter(x)
	a.walk(x)
	a.leave()
}

func (a *analyzer) walk(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Name:
		a.load(x)
		if x.ID == "__class__" && a.v3 {
			a.useClassCell()
		}
	case *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant, *ast.Ellipsis:
	case *ast.Attribute:
		a.expr(x.Value)
	case *ast.Call:
		a.call(x)
	case *ast.BinOp:
		a.expr(x.Left)
		a.expr(x.Right)
	case *ast.UnaryOp:
		a.expr(x.Operand)
	case *ast.BoolOp:
		a.exprs(x.Values)
	case *ast.Compare:
		a.expr(x.Left)
		a.exprs(x.Comparators)
	case *ast.Subscript:
		a.expr(x.Value)
		a.expr(x.Index)
	case *ast.Slice:
		a.expr(x.Lower)
		a.expr(x.Upper)
		a.expr(x.Step)
	case *ast.Tuple:
		a.exprs(x.Elts)
	case *ast.List:
		a.exprs(x.Elts)
	case *ast.Set:
		a.exprs(x.Elts)
	case *ast.Dict:
		a.exprs(x.Keys)
		a.exprs(x.Values)
	case *ast.Starred:
		a.expr(x.Value)
	case *ast.IfExp:
		a.expr(x.Test)
		a.expr(x.Body)
		a.expr(x.Orelse)
	case *ast.Repr:
		a.expr(x.Value)
	case *ast.JoinedStr:
		a.exprs(x.Values)
	case *ast.FormattedValue:
		a.expr(x.Value)
		if x.FormatSpec != nil {
			a.exprs(x.FormatSpec.Values)
		}
	case *ast.Lambda:
		s := a.function(x, lambdaScope, "<lambda>", x.Args, func() { a.expr(x.Body) })
		s.def = s.def || s.generator || s.reflects
		for _, sym := range s.order {
			s.def = s.def || sym.bound && sym.cell
		}
	case *ast.NamedExpr:
		a.expr(x.Value)
		a.assign(x.Target.ID)
		if !a.hoisted[x] {
			a.scope.symbol(a.scope.mangle(x.Target.ID)).cell = true
		}
		if a.scope.kind == lambdaScope {
			a.scope.def = true
		}
	case *ast.Yield:
		a.expr(x.Value)
		a.scope.generator = true
	case *ast.YieldFrom:
		a.expr(x.Value)
		a.scope.generator = true
	case *ast.ListComp:
		a.comprehension(x.Generators, !a.v3, false, func() { a.expr(x.Elt) })
		if !a.v3 {
			for _, name := range targets(x.Generators) {
				sym := a.scope.symbol(a.scope.mangle(name))
				sym.listed = true
				again := len(sym.reads) > 0 && (a.loops > 0 || a.region.looped || !sym.bound)
				if again || sym.global || a.scope.kind == classScope { // there it becomes an attribute
					a.leak(sym)
				}
			}
		}
	case *ast.SetComp:
		a.comprehension(x.Generators, false, false, func() { a.expr(x.Elt) })
	case *ast.DictComp:
		a.comprehension(x.Generators, false, false, func() { a.expr(x.Key); a.expr(x.Value) })
	case *ast.GeneratorExp:
		a.scope.lazy = true
		a.comprehension(x.Generators, false, true, func() { a.expr(x.Elt) })
	case *ast.Await:
		a.unsupported(x, "await")
	default:
		a.unsupported(x, "this expression")
	}
}

// comprehension walks one: open is one that sees the names of a class around it.
func (a *analyzer) comprehension(gens []*ast.Comprehension, open, generator bool, elt func()) {
	a.expr(gens[0].Iter)
	h := hidden{owner: a.scope, names: targets(gens), opaque: !open, later: generator}
	for i, name := range h.names {
		h.names[i] = a.scope.mangle(name)
	}
	a.hidden = append(a.hidden, h)
	for i, g := range gens {
		if g.Async {
			a.unsupported(g, "async for")
		}
		if i > 0 {
			a.expr(g.Iter)
		}
		a.subtargets(g.Target)
		a.exprs(g.Ifs)
	}
	elt()
	a.hidden = a.hidden[:len(a.hidden)-1]
}

// subtargets walks what is read to assign to the target of a comprehension.
func (a *analyzer) subtargets(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Tuple:
		for _, e := range x.Elts {
			a.subtargets(e)
		}
	case *ast.List:
		for _, e := range x.Elts {
			a.subtargets(e)
		}
	case *ast.Starred:
		a.subtargets(x.Value)
	case *ast.Attribute, *ast.Subscript:
		a.target(x)
	}
}

// targets are the names that a comprehension binds.
func targets(gens []*ast.Comprehension) []string {
	var names []string
	var add func(x ast.Expr)
	add = func(x ast.Expr) {
		switch x := x.(type) {
		case *ast.Name:
			names = append(names, x.ID)
		case *ast.Tuple:
			for _, e := range x.Elts {
				add(e)
			}
		case *ast.List:
			for _, e := range x.Elts {
				add(e)
			}
		case *ast.Starred:
			add(x.Value)
		}
	}
	for _, g := range gens {
		add(g.Target)
	}
	return names
}

func (a *analyzer) call(x *ast.Call) {
	a.expr(x.Func)
	a.exprs(x.Args)
	for _, k := range x.Keywords {
		a.expr(k.Value)
	}
	f, ok := x.Func.(*ast.Name)
	if !ok {
		return
	}
	plain := len(x.Args)+len(x.Keywords) == 0
	switch f.ID {
	case "super":
		if plain && a.v3 && a.useClassCell() && a.scope.first != "" {
			a.scope.symbol(a.scope.first).note(read{a.region, a.scope.main, false})
		}
	case "globals":
		a.module.reflects = true
	case "locals":
		a.reflect(false)
	case "vars", "dir":
		if plain {
			a.reflect(false)
		}
	case "eval":
		if len(x.Args) < 2 {
			a.reflect(false)
		}
	case "input":
		if !a.v3 {
			a.reflect(false)
		}
	case "exec", "execfile":
		if len(x.Args) < 2 {
			a.reflect(true)
		}
	}
}

// reflect notes that the program looks at the variables around the place by name,
// and perhaps binds others.
func (a *analyzer) reflect(binds bool) {
	if a.scope.kind != moduleScope {
		a.scope.reflects = true
		a.scope.execs = a.scope.execs || binds && !a.v3 && a.scope.kind == functionScope
	}
	if binds {
		a.module.reflects = true
	}
}

// useClassCell notes that the code refers to the class whose body it is in, and
// reports whether there is one.
func (a *analyzer) useClassCell() bool {
	if a.scope.kind == classScope {
		return false
	}
	for s := a.scope.parent; s != nil; s = s.parent {
		if s.kind == classScope {
			s.classCell = true
			return true
		}
	}
	return false
}
