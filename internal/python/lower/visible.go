package lower

import (
	"slices"

	"github.com/pysock/pysock/internal/python/ast"
)

// Visible are the names that the code at a place sees, as far as the source
// tells: for Python 3.13's suggestions of names.
type Visible struct {
	Own     []string // all variables of the function at the place; none in a module's own code
	Locals  []string // those of them that are bound above the place
	Globals []string // of the module; in its own code those that are bound above the place
	Stars   []string // the modules of "from module import *"
	Self    []string // what methods of the class assign to self, and what the class binds
	OnSelf  bool     // what is looked up at the place is an attribute of self
}

// VisibleAt finds the names that the code sees whose place the engine has noted: line and
// column, both from 1, as a frame of a traceback has them.
func VisibleAt(mod *ast.Module, line, col int) Visible {
	at := ast.Pos{Line: int32(line), Col: int32(col) - 1}
	var path []ast.Node // the functions and classes around the place
	ast.Inspect(mod, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FunctionDef, *ast.ClassDef, *ast.Lambda:
			if !n.Pos().Before(at) && n.Pos() != at || !at.Before(n.End()) {
				return false
			}
			path = append(path, n)
		}
		return true
	})
	var v Visible
	var inner ast.Node
	if len(path) > 0 {
		inner = path[len(path)-1]
		v.Own = bindings(inner, ast.Pos{})
		v.Locals = bindings(inner, at)
		at = ast.Pos{}
	}
	v.Globals = append([]string{"__name__", "__doc__", "__file__"}, bindings(mod, at)...)
	for _, s := range mod.Body {
		if f, ok := s.(*ast.ImportFrom); ok && f.Names[0].Name == "*" && f.Level == 0 {
			v.Stars = append(v.Stars, f.Module)
		}
	}
	if slices.Contains(v.Locals, "self") {
		for _, n := range path {
			if c, ok := n.(*ast.ClassDef); ok {
				v.Self = attributesOf(mod, c, 0)
			}
		}
		f := &finder{text: mod.Text, key: ast.Pos{Line: int32(line), Col: int32(col) - 1}}
		for _, s := range mod.Body {
			ast.Inspect(s, f.visit)
		}
		v.OnSelf = onSelf(f.node)
	}
	return v
}

func onSelf(n ast.Node) bool {
	if c, ok := n.(*ast.Call); ok {
		n = c.Func
	}
	a, ok := n.(*ast.Attribute)
	if !ok {
		return false
	}
	x, ok := a.Value.(*ast.Name)
	return ok && x.ID == "self"
}

// bindings lists what the code of a module, function or class binds, in order; if
// before is valid, only what it binds above that place.
func bindings(scope ast.Node, before ast.Pos) []string {
	var names []string
	outer := map[string]bool{} // declared global or nonlocal
	add := func(name string, p ast.Pos) {
		if name != "" && (!before.IsValid() || p.Before(before)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	var body []ast.Stmt
	switch n := scope.(type) {
	case *ast.Module:
		body = n.Body
	case *ast.ClassDef:
		body = n.Body
	case *ast.FunctionDef:
		body = n.Body
		parameters(n.Args, add)
	case *ast.Lambda:
		parameters(n.Args, add)
	}
	for _, s := range body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Assign:
				return !within(before, n.Span) // else the targets are not bound yet
			case *ast.AnnAssign:
				return !within(before, n.Span)
			case *ast.For:
				if within(before, n.Iter.Extent()) {
					return false
				}
			case *ast.FunctionDef:
				add(n.Name, n.Start)
				return false
			case *ast.ClassDef:
				add(n.Name, n.Start)
				return false
			case *ast.Lambda:
				return false
			case *ast.Name:
				if n.Ctx != ast.Load {
					add(n.ID, n.Start)
				}
			case *ast.Import:
				for _, a := range n.Names {
					add(boundBy(a), n.Start)
				}
			case *ast.ImportFrom:
				for _, a := range n.Names {
					if a.Name != "*" {
						add(boundBy(a), n.Start)
					}
				}
			case *ast.Global:
				for _, name := range n.Names {
					outer[name] = true
				}
			case *ast.Nonlocal:
				for _, name := range n.Names {
					outer[name] = true
				}
			}
			return true
		})
	}
	return slices.DeleteFunc(names, func(s string) bool { return outer[s] })
}

// within reports whether a place lies in a span, or at its end, where the engine may note what
// is called.
func within(p ast.Pos, s ast.Span) bool { return !p.Before(s.Start) && !s.Stop.Before(p) }

// boundBy is the variable that an import binds.
func boundBy(a *ast.Alias) string {
	if a.AsName != "" {
		return a.AsName
	}
	for i, c := range a.Name {
		if c == '.' {
			return a.Name[:i]
		}
	}
	return a.Name
}

func parameters(args *ast.Arguments, add func(string, ast.Pos)) {
	for _, list := range [][]*ast.Arg{args.PosOnly, args.Args, args.KwOnly} {
		for _, p := range list {
			add(p.Name, ast.Pos{})
		}
	}
	for _, p := range []*ast.Arg{args.Vararg, args.Kwarg} {
		if p != nil {
			add(p.Name, ast.Pos{})
		}
	}
}

// maxBases bounds how far the bases of a class are followed.
const maxBases = 8

// attributesOf are the names that a class of the module and its bases in it bind, and that
// their methods assign to self.
func attributesOf(mod *ast.Module, c *ast.ClassDef, depth int) []string {
	names := bindings(c, ast.Pos{})
	for _, s := range c.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			if a, ok := n.(*ast.Attribute); ok && a.Ctx == ast.Store {
				if x, ok := a.Value.(*ast.Name); ok && x.ID == "self" {
					names = append(names, a.Attr)
				}
			}
			return true
		})
	}
	for _, b := range c.Bases {
		x, ok := b.(*ast.Name)
		if !ok || depth == maxBases {
			continue
		}
		for _, s := range mod.Body {
			if base, ok := s.(*ast.ClassDef); ok && base.Name == x.ID && base != c {
				names = append(names, attributesOf(mod, base, depth+1)...)
			}
		}
	}
	return names
}
