package host

import (
	"strings"

	"github.com/pysock/pysock/builtins"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pylib"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

// python is the tree of a Python file: parsed again when an error in it is
// first shown, as nothing else needs it once the file runs.
func (r *run) python(filename string) *ast.Module {
	s := &r.sources
	s.mu.Lock()
	defer s.mu.Unlock()
	if tree, ok := s.modules[filename]; ok {
		return tree
	}
	src, ok := s.texts[filename]
	if !ok || r.rt.Dialect == object.Star {
		return nil
	}
	tree, err := parse.File(filename, src, r.pythonVersion(), 0)
	if err != nil {
		tree = nil // it ran: only a file that was changed on its way here
	}
	if s.modules == nil {
		s.modules = map[string]*ast.Module{}
	}
	s.modules[filename] = tree
	return tree
}

// place finds what Python 3 marks for a frame: see object.Runtime.Place.
func (r *run) place(f object.Frame, failed string) (p object.Place, ok bool) {
	tree := r.python(f.Filename)
	if tree == nil || f.Col == 0 {
		return p, false
	}
	caret, ok := lower.Locate(tree, f.Line, f.Col)
	if !ok {
		return p, false
	}
	if caret.Callee != nil && failed != "" && caret.Method == failed {
		caret = *caret.Callee
	}
	return object.Place{Line: int(caret.Start.Line), Excerpt: caret.Excerpt(tree.Text)}, true
}

// scope finds the names that a frame's code sees: see object.Runtime.Scope.
func (r *run) scope(f object.Frame) (s object.Scope, ok bool) {
	tree := r.python(f.Filename)
	if tree == nil || f.Col == 0 {
		return s, false
	}
	v := lower.VisibleAt(tree, f.Line, f.Col)
	for _, m := range v.Stars {
		if x, ok := r.rt.Modules[m].(starlark.HasAttrs); ok {
			for _, n := range x.AttrNames() {
				if !strings.HasPrefix(n, "_") {
					v.Globals = append(v.Globals, n)
				}
			}
		}
	}
	return object.Scope{Own: v.Own, Locals: v.Locals, Globals: v.Globals, Self: v.Self, OnSelf: v.OnSelf}, true
}

// callAt finds the call that a frame is at: see object.Runtime.CallAt.
func (r *run) callAt(f object.Frame) (site object.CallSite, ok bool) {
	tree := r.python(f.Filename)
	if tree == nil || f.Col == 0 {
		return site, false
	}
	call, ok := lower.CallAt(tree, f.Line, f.Col)
	if !ok {
		return site, false
	}
	site.Path, site.Args = namePath(call.Func), len(call.Args)
	switch f := call.Func.(type) {
	case *ast.Name:
		site.Callee = f.ID
	case *ast.Attribute:
		site.Callee = f.Attr
	}
	for _, k := range call.Keywords {
		if k.Name != "" {
			site.Keywords = append(site.Keywords, k.Name)
		}
	}
	return site, true
}

// namePath is the path of an expression that is made of names only.
func namePath(x ast.Expr) []string {
	switch x := x.(type) {
	case *ast.Name:
		return []string{x.ID}
	case *ast.Attribute:
		if path := namePath(x.Value); path != nil {
			return append(path, x.Attr)
		}
	}
	return nil
}

// standard reports whether a name is that of a standard module that is here.
func (r *run) standard(name string) bool {
	if strings.HasPrefix(name, "_pysock") || strings.Contains(name, ".") {
		return false
	}
	if builtins.Lookup(name, r.rt.Dialect) != nil {
		return true
	}
	_, _, ok := pylib.Source(name, r.rt.Py3())
	return ok
}
