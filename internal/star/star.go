// Package star reads .star files. Their grammar is go.starlark.net's, and so is
// its parser; what the engine does in its own way and Python in another is
// rewritten in the tree to calls of helpers: the operator %, the method
// format, and the methods that Starlark's values lack.
package star

import (
	"go.starlark.net/syntax"
)

// Options is the grammar of .star: Starlark with while, top-level control
// flow, reassigned globals, recursion and sets.
func Options() *syntax.FileOptions {
	return &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
}

// The helpers that rewritten code calls. No script can spell these names.
const (
	Mod    = "$op:%"   // Mod ^ x ^ y: x % y
	Floor  = "$op://"  // Floor ^ x ^ y: x // y
	Item   = "$op:[]"  // (Item ^ x)[k] = v: x[k] = v
	Attr   = "$a:"     // ($a:name)[x]: x.name, where name is such a method
	Format = "$format" // $format(x, ...): x.format(...)
	Method = "$method" // $method("name", x, ...): x.name(...)
)

// Parse parses a .star file. methods are the names of methods that go through
// [Method].
func Parse(filename string, src []byte, methods func(name string) bool) (*syntax.File, error) {
	src, odd := hideBytes(src)
	f, err := Options().Parse(filename, src, 0)
	if err != nil {
		return nil, err
	}
	r := rewriter{methods: methods, odd: odd}
	r.stmts(f.Stmts)
	return f, nil
}

type rewriter struct {
	methods func(string) bool
	odd     map[position]string
	target  bool // within the left side of an assignment
}

type position struct{ line, col int32 }

func (r *rewriter) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
	for i, s := range list {
		list[i] = store(s)
	}
}

// store rewrites x[k] = v.
func store(s syntax.Stmt) syntax.Stmt {
	a, ok := s.(*syntax.AssignStmt)
	if !ok || a.Op != syntax.EQ {
		return s
	}
	x, ok := a.LHS.(*syntax.IndexExpr)
	if !ok {
		return s
	}
	x.X = apply(Item, x.Lbrack, x.X)
	return s
}

func (r *rewriter) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.AssignStmt:
		r.target = true
		r.expr(&s.LHS)
		r.target = false
		r.expr(&s.RHS)
		if s.Op == syntax.PERCENT_EQ {
			if id, ok := s.LHS.(*syntax.Ident); ok {
				s.RHS = apply(Mod, s.OpPos, copyIdent(id), s.RHS)
				s.Op = syntax.EQ
			}
		}
	case *syntax.DefStmt:
		for i := range s.Params {
			r.expr(&s.Params[i])
		}
		r.stmts(s.Body)
	case *syntax.ExprStmt:
		r.expr(&s.X)
	case *syntax.ForStmt:
		r.expr(&s.Vars)
		r.expr(&s.X)
		r.stmts(s.Body)
	case *syntax.WhileStmt:
		r.expr(&s.Cond)
		r.stmts(s.Body)
	case *syntax.IfStmt:
		r.expr(&s.Cond)
		r.stmts(s.True)
		r.stmts(s.False)
	case *syntax.ReturnStmt:
		if s.Result != nil {
			r.expr(&s.Result)
		}
	}
}

func (r *rewriter) exprs(list []syntax.Expr) {
	for i := range list {
		r.expr(&list[i])
	}
}

func (r *rewriter) expr(p *syntax.Expr) {
	switch x := (*p).(type) {
	case *syntax.BinaryExpr:
		r.expr(&x.X)
		r.expr(&x.Y)
		switch x.Op {
		case syntax.PERCENT:
			*p = apply(Mod, x.OpPos, x.X, x.Y)
		case syntax.SLASHSLASH:
			// The engine's error does not tell ints from floats.
			*p = apply(Floor, x.OpPos, x.X, x.Y)
		}
	case *syntax.CallExpr:
		r.exprs(x.Args)
		if dot, ok := x.Fn.(*syntax.DotExpr); ok {
			r.expr(&dot.X)
			switch name := dot.Name.Name; {
			case name == "format":
				x.Args = append([]syntax.Expr{dot.X}, x.Args...)
				x.Fn = ident(Format, dot.NamePos)
			case r.methods(name):
				x.Args = append([]syntax.Expr{text(name, dot.NamePos), dot.X}, x.Args...)
				x.Fn = ident(Method, dot.NamePos)
			}
			return
		}
		r.expr(&x.Fn)
	case *syntax.Comprehension:
		r.expr(&x.Body)
		for _, c := range x.Clauses {
			switch c := c.(type) {
			case *syntax.ForClause:
				r.expr(&c.Vars)
				r.expr(&c.X)
			case *syntax.IfClause:
				r.expr(&c.Cond)
			}
		}
	case *syntax.CondExpr:
		r.expr(&x.Cond)
		r.expr(&x.True)
		r.expr(&x.False)
	case *syntax.DictEntry:
		r.expr(&x.Key)
		r.expr(&x.Value)
	case *syntax.DictExpr:
		r.exprs(x.List)
	case *syntax.DotExpr:
		r.expr(&x.X)
		if name := x.Name.Name; !r.target && (name == "format" || r.methods(name)) {
			*p = &syntax.IndexExpr{X: ident(Attr+name, x.NamePos), Lbrack: x.NamePos, Y: x.X, Rbrack: x.NamePos}
		}
	case *syntax.IndexExpr:
		r.expr(&x.X)
		r.expr(&x.Y)
	case *syntax.LambdaExpr:
		r.exprs(x.Params)
		r.expr(&x.Body)
	case *syntax.ListExpr:
		r.exprs(x.List)
	case *syntax.Literal:
		if s, ok := r.odd[position{x.TokenPos.Line, x.TokenPos.Col}]; ok {
			x.Value = s
		}
	case *syntax.ParenExpr:
		r.expr(&x.X)
	case *syntax.SliceExpr:
		r.expr(&x.X)
		for _, e := range []*syntax.Expr{&x.Lo, &x.Hi, &x.Step} {
			if *e != nil {
				r.expr(e)
			}
		}
	case *syntax.TupleExpr:
		r.exprs(x.List)
	case *syntax.UnaryExpr:
		if x.X != nil {
			r.expr(&x.X)
		}
	}
}

func ident(name string, pos syntax.Position) *syntax.Ident {
	return &syntax.Ident{NamePos: pos, Name: name}
}

// copyIdent is needed because the resolver binds each use for itself.
func copyIdent(id *syntax.Ident) *syntax.Ident { return ident(id.Name, id.NamePos) }

func text(s string, pos syntax.Position) *syntax.Literal {
	return &syntax.Literal{Token: syntax.STRING, TokenPos: pos, Raw: "''", Value: s}
}

// apply gives operands to an operator: op ^ x ^ y. That costs the engine less than a call.
func apply(op string, pos syntax.Position, operands ...syntax.Expr) syntax.Expr {
	var x syntax.Expr = ident(op, pos)
	for _, y := range operands {
		x = &syntax.BinaryExpr{X: x, OpPos: pos, Op: syntax.CIRCUMFLEX, Y: y}
	}
	return x
}
