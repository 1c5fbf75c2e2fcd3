package parse

import (
	"fmt"

	"github.com/pysock/pysock/internal/python/ast"
)

// scopes checks how the names of each scope are bound and declared: what
// CPython's symtable.c refuses.
func (c *checker) scopes(m *ast.Module) {
	top := &scope{kind: moduleScope, symbols: map[string]symbol{}}
	(&scoper{c, top}).body(m.Body)
	c.resolve(top, nil)
}

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	comprehensionScope // a function scope too
)

// symbol is what a scope does with a name, as a set of flags.
type symbol uint16

const (
	param symbol = 1 << iota
	local
	used
	global
	nonlocal
	annotated
	iteration // target of a comprehension's for
	walrus    // in a comprehension: target of := in it
	imported
)

type scope struct {
	kind       scopeKind
	name       string
	line       int32 // of the definition
	parent     *scope
	children   []*scope
	symbols    map[string]symbol
	names      []string            // in order of first mention
	directives map[string]ast.Node // first global or nonlocal statement of a name
	comp       string              // what the comprehension is called
	iterable   bool                // 3: inside the iterable of a comprehension's for
	returns    bool                // 2.7: returns a value
	generator  bool                // 2.7: yields
	exec       *ast.Exec           // 2.7: the last exec without globals
	star       *ast.ImportFrom     // 2.7: the last import *
}

func (s *scope) set(name string, flag symbol) {
	old, ok := s.symbols[name]
	if !ok {
		s.names = append(s.names, name)
	}
	s.symbols[name] = old | flag
}

// scoper visits the nodes of one scope.
type scoper struct {
	c *checker
	s *scope
}

func (v *scoper) body(list []ast.Stmt) {
	for _, s := range list {
		ast.Walk(v, s)
	}
}

func walkAll[N ast.Node](v ast.Visitor, list []N) {
	for _, n := range list {
		ast.Walk(v, n)
	}
}

// enter makes a scope inside this one and returns its visitor.
func (v *scoper) enter(kind scopeKind, name string, n ast.Node) *scoper {
	s := &scope{kind: kind, name: name, line: n.Pos().Line, parent: v.s, symbols: map[string]symbol{}}
	v.s.children = append(v.s.children, s)
	return &scoper{v.c, s}
}

// Visit implements ast.Visitor.
func (v *scoper) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.FunctionDef:
		v.s.set(n.Name, local)
		v.defaults(n.Args)
		walkAll(v, n.Decorators)
		v.annotations(n.Args)
		if n.Returns != nil {
			ast.Walk(v, n.Returns)
		}
		in := v.enter(functionScope, n.Name, n)
		in.parameters(n.Args)
		in.body(n.Body)
		return nil
	case *ast.Lambda:
		v.defaults(n.Args)
		in := v.enter(functionScope, "lambda", n)
		in.parameters(n.Args)
		ast.Walk(in, n.Body)
		return nil
	case *ast.ClassDef:
		v.s.set(n.Name, local)
		walkAll(v, n.Decorators)
		walkAll(v, n.Bases)
		walkAll(v, n.Keywords)
		v.enter(classScope, n.Name, n).body(n.Body)
		return nil
	case *ast.ListComp:
		if !v.c.v3 {
			return v
		}
		v.comprehension(n, "list comprehension", n.Generators, n.Elt, nil)
		return nil
	case *ast.SetComp:
		v.comprehension(n, "set comprehension", n.Generators, n.Elt, nil)
		return nil
	case *ast.GeneratorExp:
		v.comprehension(n, "generator expression", n.Generators, n.Elt, nil)
		return nil
	case *ast.DictComp:
		v.comprehension(n, "dict comprehension", n.Generators, n.Key, n.Value)
		return nil
	case *ast.NamedExpr:
		v.walrus(n)
		ast.Walk(v, n.Value)
		return nil
	case *ast.Name:
		if n.Ctx == ast.Load {
			v.s.set(n.ID, used)
		} else {
			v.s.set(n.ID, local)
		}
	case *ast.ExceptHandler:
		if n.Type != nil {
			ast.Walk(v, n.Type)
		}
	case *ast.Alias:
		v.importName(n)
	case *ast.ImportFrom:
		v.importFrom(n)
	case *ast.Global:
		v.declare(n, n.Names, global, "global")
	case *ast.Nonlocal:
		v.declare(n, n.Names, nonlocal, "nonlocal")
	case *ast.AnnAssign:
		v.annAssign(n)
		return nil
	case *ast.Return:
		if n.Value != nil {
			v.s.returns = true
			v.checkGenerator(n)
		}
	case *ast.Yield:
		v.s.generator = true
		v.checkGenerator(n)
		v.yieldInComprehension(n)
	case *ast.YieldFrom:
		v.yieldInComprehension(n)
	case *ast.Exec:
		if n.Globals == nil {
			v.s.exec = n
		}
	}
	return v
}

// defaults visits the defaults of parameters, which belong to the scope around the function.
func (v *scoper) defaults(a *ast.Arguments) {
	for _, list := range [][]*ast.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, arg := range list {
			if arg.Default != nil {
				ast.Walk(v, arg.Default)
			}
		}
	}
}

func (v *scoper) annotations(a *ast.Arguments) {
	for _, arg := range allArgs(a) {
		if arg.Annotation != nil {
			ast.Walk(v, arg.Annotation)
		}
	}
}

// allArgs returns the parameters in the order in which CPython binds them.
func allArgs(a *ast.Arguments) []*ast.Arg {
	list := append([]*ast.Arg{}, a.PosOnly...)
	list = append(list, a.Args...)
	list = append(list, a.KwOnly...)
	if a.Vararg != nil {
		list = append(list, a.Vararg)
	}
	if a.Kwarg != nil {
		list = append(list, a.Kwarg)
	}
	return list
}

// parameters binds the parameters in the function's scope.
func (v *scoper) parameters(a *ast.Arguments) {
	var tuples []*ast.Arg
	for _, arg := range allArgs(a) {
		if arg.Tuple != nil {
			tuples = append(tuples, arg)
			continue
		}
		v.parameter(arg.Name, arg)
	}
	for _, arg := range tuples {
		ast.Inspect(arg.Tuple, func(n ast.Node) bool {
			if name, ok := n.(*ast.Name); ok {
				v.parameter(name.ID, name)
			}
			return true
		})
	}
}

func (v *scoper) parameter(name string, n ast.Node) {
	if v.s.symbols[name]&param != 0 {
		if !v.c.v3 {
			line := ast.Pos{Line: v.s.line}
			v.c.failAt(line, line, "duplicate argument '%s' in function definition", name)
		}
		v.c.fail(n, "duplicate argument '%s' in function definition", name)
	}
	v.s.set(name, param|local)
}

// comprehension visits a comprehension: the first iterable in this scope, the rest in its own.
func (v *scoper) comprehension(n ast.Node, what string, generators []*ast.Comprehension, elt, value ast.Expr) {
	first := generators[0]
	v.inIterable(first.Iter)
	in := v.enter(comprehensionScope, "<comp>", n)
	in.s.comp = what
	for i, g := range generators {
		in.targets(g.Target)
		if i > 0 {
			in.inIterable(g.Iter)
		}
		walkAll(in, g.Ifs)
	}
	ast.Walk(in, elt)
	if value != nil {
		ast.Walk(in, value)
	}
}

// inIterable visits the iterable of a comprehension's for.
func (v *scoper) inIterable(x ast.Expr) {
	outer := v.s.iterable
	v.s.iterable = true
	ast.Walk(v, x)
	v.s.iterable = outer
}

// targets binds the targets of a comprehension's for.
func (v *scoper) targets(x ast.Expr) {
	ast.Inspect(x, func(n ast.Node) bool {
		if name, ok := n.(*ast.Name); ok && name.Ctx == ast.Store {
			if v.s.symbols[name.ID]&walrus != 0 {
				v.c.fail(name, "comprehension inner loop cannot rebind assignment expression target '%s'", name.ID)
			}
			v.s.set(name.ID, iteration)
		}
		return true
	})
	ast.Walk(v, x)
}

// walrus binds the target of := in the scope around comprehensions.
func (v *scoper) walrus(n *ast.NamedExpr) {
	for s := v.s; s != nil; s = s.parent {
		if s.iterable {
			v.c.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
		}
		if s.kind != comprehensionScope {
			if s != v.s && s.kind == classScope {
				v.c.fail(n.Target, "assignment expression within a comprehension cannot be used in a class body")
			}
			s.set(n.Target.ID, local)
			return
		}
		if s.symbols[n.Target.ID]&iteration != 0 {
			v.c.fail(n.Target, "assignment expression cannot rebind comprehension iteration variable '%s'", n.Target.ID)
		}
		s.set(n.Target.ID, walrus)
	}
}

func (v *scoper) importName(a *ast.Alias) {
	name := a.AsName
	if name == "" {
		name = a.Name
		for i := range len(name) {
			if name[i] == '.' {
				name = name[:i]
				break
			}
		}
	}
	if name != "*" {
		v.s.set(name, imported)
	}
}

func (v *scoper) importFrom(n *ast.ImportFrom) {
	if n.Names[0].Name != "*" || v.s.kind == moduleScope {
		return
	}
	if v.c.v3 {
		v.c.fail(n.Names[0], "import * only allowed at module level")
	}
	v.s.star = n
}

// declare notes a global or nonlocal statement. Python 3 refuses it after the name has been used.
func (v *scoper) declare(n ast.Node, names []string, flag symbol, what string) {
	for _, name := range names {
		old := v.s.symbols[name]
		if v.c.v3 {
			switch {
			case old&param != 0:
				v.c.fail(n, "name '%s' is parameter and %s", name, what)
			case old&used != 0:
				v.c.fail(n, "name '%s' is used prior to %s declaration", name, what)
			case old&annotated != 0:
				v.c.fail(n, "annotated name '%s' can't be %s", name, what)
			case old&local != 0:
				v.c.fail(n, "name '%s' is assigned to before %s declaration", name, what)
			}
		}
		if !v.c.v3 && old&(local|used) != 0 {
			msg := "name '%s' is used prior to global declaration"
			if old&local != 0 {
				msg = "name '%s' is assigned to before global declaration"
			}
			v.c.module.Warnings = append(v.c.module.Warnings, ast.Warning{Line: int(n.Pos().Line), Msg: fmt.Sprintf(msg, name)})
		}
		v.s.set(name, flag)
		if v.s.directives == nil {
			v.s.directives = map[string]ast.Node{}
		}
		if v.s.directives[name] == nil {
			v.s.directives[name] = n
		}
	}
}

func (v *scoper) annAssign(n *ast.AnnAssign) {
	name, ok := n.Target.(*ast.Name)
	switch {
	case ok && n.Simple:
		old := v.s.symbols[name.ID]
		if v.s.kind != moduleScope && old&global != 0 {
			v.c.fail(n, "annotated name '%s' can't be global", name.ID)
		}
		if v.s.kind != moduleScope && old&nonlocal != 0 {
			v.c.fail(n, "annotated name '%s' can't be nonlocal", name.ID)
		}
		v.s.set(name.ID, annotated|local)
	case ok && n.Value != nil:
		v.s.set(name.ID, local)
	case !ok:
		ast.Walk(v, n.Target)
	}
	ast.Walk(v, n.Annotation)
	if n.Value != nil {
		ast.Walk(v, n.Value)
	}
}

// checkGenerator refuses 2.7's generator that returns a value.
func (v *scoper) checkGenerator(n ast.Node) {
	if !v.c.v3 && v.s.returns && v.s.generator {
		v.c.fail(n, "'return' with argument inside generator")
	}
}

// yieldInComprehension refuses 3's yield that would make a generator of a comprehension.
func (v *scoper) yieldInComprehension(n ast.Node) {
	if v.c.v3 && v.s.kind == comprehensionScope {
		v.c.fail(n, "'yield' inside %s", v.s.comp)
	}
}

// resolve checks the declarations of a scope against the names that functions around it
// bind, and then the scopes inside it.
func (c *checker) resolve(s *scope, bound map[string]bool) {
	for _, name := range s.names {
		flags := s.symbols[name]
		switch {
		case flags&global != 0 && flags&param != 0:
			line := ast.Pos{Line: s.line}
			c.failAt(line, line, "name '%s' is local and global", name)
		case flags&global != 0 && flags&nonlocal != 0:
			c.fail(s.directives[name], "name '%s' is nonlocal and global", name)
		case flags&nonlocal != 0 && s.kind == moduleScope:
			c.fail(s.directives[name], "nonlocal declaration not allowed at module level")
		case flags&nonlocal != 0 && !bound[name]:
			c.fail(s.directives[name], "no binding for nonlocal '%s' found", name)
		}
	}
	inner := map[string]bool{}
	for name := range bound {
		inner[name] = true
	}
	switch s.kind {
	case classScope:
		if c.v3 {
			inner["__class__"] = true
		}
	case functionScope, comprehensionScope:
		for name, flags := range s.symbols {
			if flags&global != 0 {
				delete(inner, name)
			} else if flags&(local|imported|iteration) != 0 {
				inner[name] = true
			}
		}
	}
	for _, child := range s.children {
		c.resolve(child, inner)
	}
	if !c.v3 && s.kind == functionScope {
		c.checkUnoptimized(s)
	}
}

// checkUnoptimized refuses 2.7's bare exec and import * in a function where it
// would be unclear which names are free.
func (c *checker) checkUnoptimized(s *scope) {
	if s.exec == nil && s.star == nil {
		return
	}
	why := "contains a nested function with free variables"
	if !s.childFree() {
		if !s.nested() || !s.free() {
			return
		}
		why = "is a nested function"
	}
	switch {
	case s.exec != nil && s.star != nil:
		n := ast.Node(s.exec)
		if n.Pos().Before(s.star.Start) {
			n = s.star
		}
		c.fail(n, "function '%s' uses import * and bare exec, which are illegal because it %s", s.name, why)
	case s.exec != nil:
		c.fail(s.exec, "unqualified exec is not allowed in function '%s' because it %s", s.name, why)
	default:
		c.fail(s.star, "import * is not allowed in function '%s' because it %s", s.name, why)
	}
}

// nested reports whether a function is around s.
func (s *scope) nested() bool {
	for p := s.parent; p != nil; p = p.parent {
		if p.kind == functionScope || p.kind == comprehensionScope {
			return true
		}
	}
	return false
}

// free reports whether s uses a name that it does not bind itself.
func (s *scope) free() bool {
	for _, flags := range s.symbols {
		if flags&used != 0 && flags&(local|imported|global|param|iteration) == 0 {
			return true
		}
	}
	return false
}

func (s *scope) childFree() bool {
	for _, child := range s.children {
		if child.free() || child.childFree() {
			return true
		}
	}
	return false
}
