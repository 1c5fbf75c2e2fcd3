package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// classDef lowers a class. Its body becomes a function that returns the namespace as
// a list of (name, value); a cell among the values stands for what it holds, if anything.
func (l *lowerer) classDef(s *ast.ClassDef) {
	decorators := l.decorators(s.Decorators)
	pos := l.at(s.Start)
	sc := l.scopes[s]
	for _, b := range s.Bases {
		l.checkBase(b)
	}
	bases := l.starredExprs(s.Bases)
	keywords := &syntax.DictExpr{Lbrace: pos, Rbrace: pos}
	keyword := func(pos syntax.Position, name string, value syntax.Expr) {
		keywords.List = append(keywords.List, &syntax.DictEntry{Key: str(pos, name), Colon: pos, Value: value})
	}
	for _, k := range s.Keywords {
		if k.Name == "" {
			l.unsupported(k.Value, "**keywords in a class statement")
		}
		if k.Name == "metaclass" {
			l.checkMetaclass(k.Value)
		}
		keyword(l.at(k.Value.Pos()), k.Name, l.expr(k.Value))
	}
	if m := l.module().symbols["__metaclass__"]; !l.v3 && m != nil && m.bound && sc.symbols["__metaclass__"] == nil {
		keyword(pos, "metaclass", l.value(pos, l.global("__metaclass__", false)))
	}
	name := s.Name + "@" + sc.qualname
	l.hoist(l.classBody(s, sc, name))
	class := l.help(pos, "$class",
		str(pos, s.Name), l.sequence(pos, "$tuple", s.Bases, bases), callExpr(pos, ident(pos, name)),
		keywords, str(pos, sc.qualname))
	l.store(pos, s.Name, l.decorate(decorators, class))
}

// checkBase refuses the built-in types that no class can derive from here, though it
// can in Python.
func (l *lowerer) checkBase(x ast.Expr) {
	n, ok := x.(*ast.Name)
	if !ok || l.opts.Dynamic || l.lookup(l.scope.mangle(n.ID)).kind != builtin {
		return
	}
	switch n.ID {
	case "type":
		l.unsupported(x, "metaclasses other than ABCMeta")
	case "bytes", "enumerate", "filter", "map", "reversed", "super", "zip":
		if !l.v3 { // bytes is str, and most of the others are functions
			return
		}
		l.unsupported(x, "classes derived from "+n.ID)
	case "bytearray", "classmethod", "complex", "float", "property", "staticmethod":
		l.unsupported(x, "classes derived from "+n.ID)
	}
}

// checkMetaclass refuses metaclasses that are not known to do what they say.
func (l *lowerer) checkMetaclass(x ast.Expr) {
	name := ""
	switch x := x.(type) {
	case *ast.Name:
		name = x.ID
	case *ast.Attribute:
		name = x.Attr
	}
	if name != "type" && name != "ABCMeta" {
		l.unsupported(x, "metaclasses other than ABCMeta")
	}
}

func (l *lowerer) classBody(s *ast.ClassDef, sc *scope, name string) syntax.Stmt {
	line, scope := l.line, l.scope
	pos := l.at(s.Start)
	l.scope = sc
	body := l.inFunction(&function{name: s.Name}, pos, func() {
		l.cells(pos, sc)
		if sc.classCell {
			l.emit(assign(pos, ident(pos, sc.cellName()), l.newCell(pos, "__class__", nil)))
		}
		var ns []syntax.Expr
		entry := func(name string, value syntax.Expr) { ns = append(ns, tuple(pos, str(pos, name), value)) }
		entry("__module__", l.moduleName(pos))
		if doc, ok := docOf(s.Body); ok {
			entry("__doc__", l.docValue(pos, doc, s.Body))
		}
		if l.annotated(s.Body) {
			l.emit(assign(pos, ident(pos, sc.annotations()), l.help(pos, "$dict", list(pos))))
			entry("__annotations__", ident(pos, sc.annotations()))
		}
		l.body(s.Body)
		for _, sym := range sc.bound {
			if !sym.global && !sym.nonlocal {
				if sym.name == "__metaclass__" && !l.v3 {
					l.checkMetaclasses(s.Body)
				}
				entry(sym.name, ident(pos, sym.star))
			}
		}
		if sc.classCell {
			entry("__classcell__", ident(pos, sc.cellName()))
		}
		l.emit(returnStmt(pos, list(pos, ns...)))
	})
	l.scope, l.line = scope, line
	return defStmt(pos, name, nil, body)
}

// moduleName is the value of __module__ in a class.
func (l *lowerer) moduleName(pos syntax.Position) syntax.Expr {
	if l.opts.Dynamic {
		return l.value(pos, l.global("__name__", false))
	}
	return str(pos, l.opts.Module)
}

// docValue is a docstring as a value: in 2.7 of the type that it is written in.
func (l *lowerer) docValue(pos syntax.Position, doc string, body []ast.Stmt) syntax.Expr {
	if _, ok := body[0].(*ast.ExprStmt).Value.(*ast.Bytes); ok {
		return str(pos, doc)
	}
	return l.text(pos, doc)
}

// checkMetaclasses looks at the assignments of __metaclass__ in a class of 2.7.
func (l *lowerer) checkMetaclasses(body []ast.Stmt) {
	for _, s := range body {
		if a, ok := s.(*ast.Assign); ok {
			for _, t := range a.Targets {
				if n, ok := t.(*ast.Name); ok && n.ID == "__metaclass__" {
					l.checkMetaclass(a.Value)
				}
			}
		}
	}
}

// annotated reports whether a class body annotates names.
func (l *lowerer) annotated(body []ast.Stmt) bool {
	for _, s := range body {
		found := false
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.AnnAssign:
				found = found || n.Simple
			}
			return true
		})
		if found {
			return true
		}
	}
	return false
}
