package lower

import (
	"slices"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// positionalPrefix begins the identifiers of positional-only parameters: no keyword has such a name.
const positionalPrefix = "/"

// A shadow is a comprehension around the place that is lowered: its targets hide
// the variables of the scopes around it.
type shadow struct {
	owner  *scope
	names  []string
	opaque bool // it does not see the names of a class around it
}

// placeKind says where the value of a name is.
type placeKind uint8

const (
	native  placeKind = iota // a variable of the engine
	celled                   // in a cell
	builtin                  // a built-in function or constant
	dynamic                  // in a namespace that exists when the program runs
)

// A place is what a name means.
type place struct {
	kind placeKind
	star string  // the engine's identifier
	sym  *symbol // or nil
	own  bool    // of the scope that is lowered
}

// lookup resolves a mangled name in the scope that is lowered.
func (l *lowerer) lookup(name string) place { return l.lookupFrom(l.scope, name, len(l.shadows)) }

func (l *lowerer) lookupFrom(s *scope, name string, shadows int) place {
	for from := s; ; s = s.parent {
		opaque := false
		for ; shadows > 0 && l.shadows[shadows-1].owner == s; shadows-- {
			h := l.shadows[shadows-1]
			if slices.Contains(h.names, name) {
				return place{kind: native, star: name, own: true}
			}
			opaque = opaque || h.opaque
		}
		if s.kind == moduleScope {
			sym := s.symbols[name]
			declared := sym != nil && sym.global // code of exec may have locals of its own
			return l.global(name, s == from && !(declared && l.opts.Dynamic))
		}
		if s.kind == classScope && (s != from || opaque) {
			continue
		}
		sym := s.symbols[name]
		if sym == nil {
			continue
		}
		if sym.global {
			return l.global(name, false)
		}
		if sym.bound && !sym.nonlocal || sym.open && s == from {
			p := place{star: sym.star, sym: sym, own: s == from}
			if sym.cell {
				p.kind = celled
			}
			return p
		}
	}
}

// lookupOuter resolves a name in the scopes around the class body that is lowered.
func (l *lowerer) lookupOuter(name string) place {
	n := len(l.shadows)
	for n > 0 && l.shadows[n-1].owner == l.scope {
		n--
	}
	p := l.lookupFrom(l.scope.parent.function(), name, l.shadowsOf(l.scope.parent.function(), n))
	p.own = false
	return p
}

// shadowsOf is how many of the first n shadows belong to s or to scopes around it.
func (l *lowerer) shadowsOf(s *scope, n int) int {
	for ; n > 0; n-- {
		for o := s; o != nil; o = o.parent {
			if l.shadows[n-1].owner == o {
				return n
			}
		}
	}
	return 0
}

// global resolves a name of the module.
func (l *lowerer) global(name string, own bool) place {
	sym := l.module().symbols[name]
	bound := sym != nil && sym.bound && !(sym.preset && l.opts.Dynamic)
	switch {
	case l.opts.Dynamic:
		return place{kind: dynamic, star: name, sym: sym, own: own}
	case bound && sym.cell, !bound && l.module().reflects && !l.opts.Builtin(name):
		return place{kind: celled, star: name, sym: sym, own: own}
	case bound || !l.opts.Builtin(name):
		return place{kind: native, star: name, sym: sym, own: own}
	}
	return place{kind: builtin, star: name}
}

func (l *lowerer) module() *scope { return l.scopes[l.mod] }

// load is the value of a name.
func (l *lowerer) load(n *ast.Name) syntax.Expr {
	name := l.scope.mangle(n.ID)
	pos := l.at(n.Start)
	switch name {
	case "__debug__":
		return l.constant(pos, "True")
	case "__class__":
		if class := l.classCell(); class != nil && l.scope.symbols[name] != nil && !l.scope.symbols[name].bound {
			return dot(pos, ident(pos, class.cellName()), "v")
		}
	}
	p := l.lookup(name)
	if p.own && p.sym != nil && p.sym.open {
		return l.boundOr(pos, p, l.lookupOuter(name))
	}
	if l.scope.kind == classScope && p.own && p.sym != nil {
		switch l.outer[n] {
		case always:
			return l.value(pos, l.lookupOuter(name))
		case perhaps:
			return l.boundOr(pos, p, l.lookupOuter(name))
		}
	}
	return l.value(pos, p)
}

// boundOr reads a variable in a cell if it is bound, and else another place.
func (l *lowerer) boundOr(pos syntax.Position, p, outer place) syntax.Expr {
	bound := l.help(pos, "$bound", ident(pos, p.star))
	return &syntax.CondExpr{If: pos, Cond: bound, True: l.value(pos, p), ElsePos: pos, False: l.value(pos, outer)}
}

// value reads a place.
func (l *lowerer) value(pos syntax.Position, p place) syntax.Expr {
	switch p.kind {
	case celled:
		return dot(pos, ident(pos, p.star), "v")
	case builtin:
		if p.star == "True" || p.star == "False" || p.star == "None" {
			break
		}
		return l.predeclared(pos, p.star)
	case dynamic:
		helper := "$loadglobal"
		if p.own {
			helper = "$loadname"
		}
		return l.help(pos, helper, l.predeclared(pos, "$ns"), str(pos, p.star))
	}
	return ident(pos, p.star)
}

// newCell makes a cell for a variable, which is not bound if value is nil.
func (l *lowerer) newCell(pos syntax.Position, name string, value syntax.Expr) syntax.Expr {
	if value == nil {
		return l.prefix(pos, "$unbound:"+name, integer(pos, 0))
	}
	return l.prefix(pos, "$cell:"+name, value)
}

// constant is True, False or None, whatever a script of Python 2 calls so.
func (l *lowerer) constant(pos syntax.Position, name string) syntax.Expr { return l.shared(pos, name) }

// builtinName returns the name of the built-in function or constant that x names, or "".
func (l *lowerer) builtinName(x ast.Expr) string {
	n, ok := x.(*ast.Name)
	if !ok || !l.opts.Builtin(n.ID) {
		return ""
	}
	switch p := l.lookup(l.scope.mangle(n.ID)); {
	case p.kind == builtin, p.kind == dynamic && (p.sym == nil || !p.sym.bound), p.sym != nil && p.sym.kinds == bindStar:
		return n.ID
	}
	return ""
}

// store assigns to a name.
func (l *lowerer) store(pos syntax.Position, name string, value syntax.Expr) {
	name = l.scope.mangle(name)
	p := l.lookup(name)
	if p.kind == dynamic {
		helper := "$storeglobal"
		if p.own {
			helper = "$storename"
		}
		l.emit(exprStmt(l.help(pos, helper, l.predeclared(pos, "$ns"), str(pos, name), value)))
		return
	}
	l.emit(assign(pos, l.storeTo(pos, p), value))
}

// storeTo is what the engine can assign to in order to assign to a place that is not dynamic.
func (l *lowerer) storeTo(pos syntax.Position, p place) syntax.Expr {
	if p.kind == celled {
		return dot(pos, ident(pos, p.star), "v")
	}
	return ident(pos, p.star)
}

// classCell is the class whose body contains the function that is lowered, or nil.
func (l *lowerer) classCell() *scope {
	if !l.v3 || l.scope.kind == classScope {
		return nil
	}
	for s := l.scope.parent; s != nil; s = s.parent {
		if s.kind == classScope {
			return s
		}
	}
	return nil
}

// cellName is the variable of a class body that holds the class, once it is made.
func (s *scope) cellName() string { return "." + s.name + ".__class__" }

// cells emits the cells of a scope's variables. The name of a function's variable
// begins with a dot there, so that the error of an unbound one tells it from a module's.
func (l *lowerer) cells(pos syntax.Position, s *scope) {
	for _, sym := range s.order {
		if !sym.cell || !sym.bound && !sym.open || sym.global || sym.nonlocal {
			continue
		}
		name := sym.name
		if s.kind != classScope {
			name = "." + name
		}
		var value syntax.Expr
		if sym.param {
			value = ident(pos, sym.star)
		}
		l.emit(assign(pos, ident(pos, sym.star), l.newCell(pos, name, value)))
	}
	if s.execs {
		l.emit(assign(pos, ident(pos, s.unnamed()), l.help(pos, "$dict", list(pos))))
	}
}

// unnamed is the variable that holds what exec binds of names that the code
// around it does not mention.
func (s *scope) unnamed() string { return "." + s.name + ".exec" }
