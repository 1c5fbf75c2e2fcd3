package lower

import (
	"slices"
	"strings"

	"go.starlark.net/syntax"
)

// A part is a function made of a part of the function that is built.
type part struct {
	name   string
	params []string
	body   []syntax.Stmt
}

// def is the part as a statement, with further parameters.
func (p *part) def(pos syntax.Position, more []string) syntax.Stmt {
	var params []syntax.Expr
	for _, name := range slices.Concat(p.params, more) {
		params = append(params, ident(pos, name))
	}
	return defStmt(pos, p.name, params, p.body)
}

// define puts the definitions of parts where they run seldom: before the loops around the statement,
// or best at the top of the module, if all they use of the function can be handed to them as
// arguments. It returns the arguments.
func (l *lowerer) define(pos syntax.Position, parts []*part) []syntax.Expr {
	names, ok := l.handedOver(parts)
	// In a loop closures are made once, before it, and a turn is cheaper without arguments.
	if !ok || len(names) > 0 && len(l.fn.loops) > 0 {
		for _, p := range parts {
			l.hoist(p.def(pos, nil))
		}
		return nil
	}
	for _, p := range parts {
		l.top = append(l.top, p.def(pos, names))
		l.atTop[p.name] = true
	}
	args := make([]syntax.Expr, len(names))
	for i, name := range names {
		args[i] = ident(pos, name)
	}
	return args
}

// maxHandedOver bounds how many variables are handed to parts.
const maxHandedOver = 16

// handedOver lists the variables of the function, and of those around it, that parts use. ok is false
// if some cannot be handed over by value: it may change meanwhile, or be unbound, or what
// the part makes of it may outlive the part.
func (l *lowerer) handedOver(parts []*part) (names []string, ok bool) {
	if l.scope.kind != functionScope {
		return nil, false
	}
	for _, p := range parts {
		used, ok := freeNames(p)
		if !ok {
			return nil, false
		}
		for _, name := range used {
			captured, ok := l.captures(name)
			if !ok {
				return nil, false
			}
			if captured && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, p := range parts {
		for _, name := range p.params {
			if slices.Contains(names, name) {
				return nil, false
			}
		}
	}
	return names, len(names) <= maxHandedOver
}

// captures reports whether a name that a part uses is a variable of the function or of one around
// it; ok is false if that cannot be handed over.
func (l *lowerer) captures(name string) (captured, ok bool) {
	switch {
	case name[0] == '$' || strings.HasPrefix(name, sharedPrefix) || name == "None" || name == "True" || name == "False" || l.atTop[name]:
		return false, true
	case name == ".yield" || name[0] == '.' && strings.HasSuffix(name, ".__class__"):
		return true, true
	case strings.ContainsAny(name, ".$@"):
		return false, false
	}
	p := l.lookup(strings.TrimPrefix(name, positionalPrefix))
	switch {
	case p.kind == builtin || p.kind == dynamic || p.sym == nil || p.sym == l.module().symbols[name]:
		return false, true
	case p.kind == celled:
		return true, true
	}
	sym := p.sym
	if sym.param && !sym.changed {
		return true, true
	}
	main := l.scope.main
	if !p.own || len(sym.regions) != 1 || sym.regions[0] != main {
		return true, false
	}
	for _, r := range sym.reads {
		if r.in != main && r.from != main || r.closure {
			return true, false
		}
	}
	return true, true
}

// freeNames lists the names that a part uses and does not bind itself. ok is false if it defines
// functions, which may keep variables.
func freeNames(p *part) (names []string, ok bool) {
	bound := map[string]bool{}
	for _, name := range p.params {
		bound[name] = true
	}
	ok = true
	var visit func(syntax.Node) bool
	walk := func(n syntax.Node) { syntax.Walk(n, visit) }
	bind := func(n syntax.Expr) {
		syntax.Walk(n, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Ident:
				bound[n.Name] = true
			case *syntax.DotExpr, *syntax.IndexExpr:
				return false
			}
			return true
		})
	}
	visit = func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.DefStmt, *syntax.LambdaExpr, *syntax.Comprehension:
			ok = false
			return false
		case *syntax.AssignStmt:
			bind(n.LHS)
		case *syntax.ForStmt:
			bind(n.Vars)
		case *syntax.DotExpr:
			walk(n.X)
			return false
		case *syntax.CallExpr:
			walk(n.Fn)
			for _, arg := range n.Args {
				if b, isNamed := arg.(*syntax.BinaryExpr); isNamed && b.Op == syntax.EQ {
					arg = b.Y
				}
				walk(arg)
			}
			return false
		case *syntax.Ident:
			if !slices.Contains(names, n.Name) {
				names = append(names, n.Name)
			}
		}
		return true
	}
	for _, s := range p.body {
		walk(s)
	}
	return slices.DeleteFunc(names, func(name string) bool { return bound[name] }), ok
}
