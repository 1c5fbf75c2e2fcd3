package lower

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// Annotations are kept of classes, and of functions and the module if the file looks as
// if it used them; all else drops them.

// mentionsAnnotations reports whether a file uses annotations, for all one can see.
func mentionsAnnotations(text string) bool {
	for _, name := range [...]string{"__annotations__", "get_type_hints", "get_annotations", "singledispatch"} {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// annAssign lowers an annotated assignment.
func (l *lowerer) annAssign(s *ast.AnnAssign) {
	if s.Value != nil {
		l.assignExpr(s.Target, s.Value)
	}
	n, ok := s.Target.(*ast.Name)
	if !ok || !s.Simple || l.fn.part {
		return
	}
	pos := l.at(s.Annotation.Pos())
	var notes syntax.Expr
	switch {
	case l.scope.kind == classScope:
		notes = ident(pos, l.scope.annotations())
	case l.scope.kind == moduleScope && l.notesModule():
		notes = l.value(pos, l.global("__annotations__", true))
	default:
		return
	}
	l.emit(assign(pos, index(pos, notes, str(pos, l.scope.mangle(n.ID))), l.note(s.Annotation)))
}

// notesModule reports whether the code reads the module's __annotations__.
func (l *lowerer) notesModule() bool {
	sym := l.module().symbols["__annotations__"]
	return l.v3 && !l.opts.Dynamic && sym != nil && sym.preset && len(sym.reads) > 0
}

// note is the value of an annotation.
func (l *lowerer) note(x ast.Expr) syntax.Expr {
	if l.future&ast.FutureAnnotations != 0 {
		return l.text(l.at(x.Pos()), sourceOf(l.mod.Text, x))
	}
	return l.expr(x)
}

// annotations is the variable of a class body that holds __annotations__.
func (s *scope) annotations() string { return "." + s.name + ".__annotations__" }

// eachNote calls f with the annotations of a function, by name.
func eachNote(s *ast.FunctionDef, f func(name string, x ast.Expr)) {
	for _, list := range [][]*ast.Arg{s.Args.PosOnly, s.Args.Args, {s.Args.Vararg}, s.Args.KwOnly, {s.Args.Kwarg}} {
		for _, p := range list {
			if p != nil && p.Annotation != nil {
				f(p.Name, p.Annotation)
			}
		}
	}
	if s.Returns != nil {
		f("return", s.Returns)
	}
}

// annotate gives the function that was just defined its annotations.
func (l *lowerer) annotate(s *ast.FunctionDef, name string) {
	if !l.notes {
		return
	}
	var entries []syntax.Expr
	eachNote(s, func(name string, x ast.Expr) {
		pos := l.at(x.Pos())
		entries = append(entries, tuple(pos, l.text(pos, l.scope.mangle(name)), l.note(x)))
	})
	if entries == nil {
		return
	}
	pos := l.at(s.Start)
	l.emit(assign(pos, l.field(pos, ident(pos, name), "__annotations__", true), l.help(pos, "$dict", list(pos, entries...))))
}
