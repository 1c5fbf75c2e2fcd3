package lower

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

func (l *lowerer) importStmt(s *ast.Import) {
	pos := l.at(s.Start)
	for _, n := range s.Names {
		if n.AsName != "" {
			l.store(pos, n.AsName, l.importModule(pos, "$importas", n.Name, 0))
			continue
		}
		top, _, _ := strings.Cut(n.Name, ".")
		l.store(pos, top, l.importModule(pos, "$import", n.Name, 0))
	}
}

// importModule is a call of an import helper. Level is how far up to start: the number of
// dots; -1 is 2.7's import that looks beside the importer first.
func (l *lowerer) importModule(pos syntax.Position, helper, name string, level int) syntax.Expr {
	if level == 0 && !l.v3 && l.future&ast.FutureAbsoluteImport == 0 {
		level = -1
	}
	return l.help(pos, helper, str(pos, name), integer(pos, level))
}

func (l *lowerer) importFrom(s *ast.ImportFrom) {
	pos := l.at(s.Start)
	if s.Module == "__future__" && s.Level == 0 {
		return
	}
	module := l.importModule(pos, "$importas", s.Module, s.Level)
	if s.Names[0].Name == "*" {
		l.importStar(s, pos, module)
		return
	}
	get := func(n *ast.Alias, m syntax.Expr) {
		as := n.AsName
		if as == "" {
			as = n.Name
		}
		l.store(pos, as, l.help(pos, "$from", m, str(pos, n.Name)))
	}
	if len(s.Names) == 1 {
		get(s.Names[0], module)
		return
	}
	m := l.keep(pos, module)
	for _, n := range s.Names {
		get(n, copyOf(m))
	}
}

// importStar binds those names of a module that the file mentions. The helper makes
// the others attributes of the importing module.
func (l *lowerer) importStar(s *ast.ImportFrom, pos syntax.Position, module syntax.Expr) {
	if l.opts.Dynamic {
		l.emit(exprStmt(l.help(pos, "$starns", l.predeclared(pos, "$ns"), module)))
		return
	}
	m := l.keep(pos, l.help(pos, "$star", module))
	star := l.starred[s]
	for _, name := range star.names {
		p := l.global(name, true)
		set := assign(pos, l.storeTo(pos, p), index(pos, copyOf(m), str(pos, name)))
		if star.sure {
			l.emit(set)
			continue
		}
		l.emit(ifStmt(pos, l.help(pos, "$has", copyOf(m), str(pos, name)), set))
	}
}
