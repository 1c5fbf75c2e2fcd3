package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
)

// places checks that statements and expressions are where they may be: what
// CPython's compile.c refuses.
func (c *checker) places(m *ast.Module) {
	p := &placer{c: c}
	p.statements(m.Body)
}

// block is what surrounds a statement inside its function.
type block uint8

const (
	loop    block = iota // body of a loop
	guarded              // body of a try or with
	finally              // finally clause
)

// placer visits the nodes of one function, class body or module.
type placer struct {
	c         *checker
	function  bool // in a function, lambda or generator expression
	async     bool
	generator bool // an async function that yields
	comp      bool // in a comprehension
	blocks    []block
}

func (p *placer) statements(list []ast.Stmt) {
	for _, s := range list {
		ast.Walk(p, s)
	}
}

// inside visits statements inside a block.
func (p *placer) inside(b block, list []ast.Stmt) {
	p.blocks = append(p.blocks, b)
	p.statements(list)
	p.blocks = p.blocks[:len(p.blocks)-1]
}

// Visit implements ast.Visitor.
func (p *placer) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case ast.Stmt:
		return p.statement(n)
	case *ast.ExceptHandler:
		if n.Type != nil {
			ast.Walk(p, n.Type)
		}
		if n.Name != nil {
			ast.Walk(p, n.Name)
		}
		p.statements(n.Body)
		return nil
	case *ast.Arg:
		p.checkName(n, n.Name)
	case *ast.Keyword:
		p.checkName(n, n.Name)
	case ast.Expr:
		return p.expression(n)
	}
	return p
}

func (p *placer) statement(n ast.Stmt) ast.Visitor {
	switch n := n.(type) {
	case *ast.FunctionDef:
		walkAll(p, n.Decorators)
		ast.Walk(p, n.Args)
		if n.Returns != nil {
			ast.Walk(p, n.Returns)
		}
		p.checkName(n, n.Name)
		if n.Async {
			p.c.refuse(n, "'async def' is")
		}
		in := &placer{c: p.c, function: true, async: n.Async, generator: n.Async && yields(n.Body)}
		in.statements(n.Body)
		return nil
	case *ast.ClassDef:
		walkAll(p, n.Decorators)
		walkAll(p, n.Bases)
		walkAll(p, n.Keywords)
		p.checkKeywords(n.Keywords)
		p.checkName(n, n.Name)
		(&placer{c: p.c}).statements(n.Body)
		return nil
	case *ast.Return:
		if !p.function {
			p.c.fail(n, "'return' outside function")
		}
		if p.generator && n.Value != nil {
			p.c.fail(n, "'return' with value in async generator")
		}
		p.noStar(n.Value)
	case *ast.For:
		if n.Async && !p.async {
			p.c.fail(n, "'async for' outside async function")
		}
		p.target(n.Target)
		ast.Walk(p, n.Target)
		p.noStar(n.Iter)
		ast.Walk(p, n.Iter)
		p.inside(loop, n.Body)
		p.statements(n.Orelse)
		return nil
	case *ast.While:
		ast.Walk(p, n.Test)
		p.inside(loop, n.Body)
		p.statements(n.Orelse)
		return nil
	case *ast.With:
		if n.Async && !p.async {
			p.c.fail(n, "'async with' outside async function")
		}
		for _, item := range n.Items {
			ast.Walk(p, item)
			if item.Vars != nil {
				p.target(item.Vars)
			}
		}
		p.inside(guarded, n.Body)
		return nil
	case *ast.Try:
		p.try(n)
		return nil
	case *ast.ImportFrom:
		if n.Module == "__future__" && n.Level == 0 && !p.c.early[n] {
			p.c.lateFuture(n)
		}
		p.imports(n, n.Names)
	case *ast.Import:
		p.imports(n, n.Names)
	case *ast.Break:
		if !p.inLoop() {
			p.c.fail(n, "'break' outside loop")
		}
	case *ast.Continue:
		p.checkContinue(n)
	case *ast.Assign:
		for _, t := range n.Targets {
			p.target(t)
		}
		p.noStar(n.Value)
	case *ast.AugAssign:
		p.noStar(n.Value)
	case *ast.AnnAssign:
		if name, ok := n.Target.(*ast.Name); ok && n.Value == nil {
			p.checkName(n, name.ID)
		}
		p.noStar(n.Value)
	case *ast.ExprStmt:
		p.noStar(n.Value)
	}
	return p
}

func (p *placer) inLoop() bool {
	for _, b := range p.blocks {
		if b == loop {
			return true
		}
	}
	return false
}

// checkContinue checks a continue, which in 2.7 may not be in a finally clause.
func (p *placer) checkContinue(n ast.Node) {
	for i := len(p.blocks) - 1; i >= 0; i-- {
		if p.blocks[i] == loop {
			return
		}
		if p.blocks[i] == finally && !p.c.v3 {
			p.c.fail(n, "'continue' not supported inside 'finally' clause")
		}
	}
	p.c.fail(n, "'continue' not properly in loop")
}

func (p *placer) try(n *ast.Try) {
	p.inside(guarded, n.Body)
	last := n.Body
	for i, h := range n.Handlers {
		if h.Type == nil && i < len(n.Handlers)-1 {
			if !p.c.v3 { // which shows the last line that it compiled
				p.c.fail(lastLine(last), "default 'except:' must be last")
			}
			p.c.fail(h, "default 'except:' must be last")
		}
		if len(n.Finalbody) > 0 {
			p.blocks = append(p.blocks, guarded)
		}
		ast.Walk(p, h)
		if len(n.Finalbody) > 0 {
			p.blocks = p.blocks[:len(p.blocks)-1]
		}
		last = h.Body
	}
	p.statements(n.Orelse)
	p.inside(finally, n.Finalbody)
}

// lastLine returns the innermost of the last statements of list.
func lastLine(list []ast.Stmt) ast.Stmt {
	last := list[len(list)-1]
	ast.Inspect(last, func(n ast.Node) bool {
		if s, ok := n.(ast.Stmt); ok {
			last = s
		}
		return true
	})
	return last
}

func (p *placer) expression(n ast.Expr) ast.Visitor {
	switch n := n.(type) {
	case *ast.Lambda:
		ast.Walk(p, n.Args)
		ast.Walk(&placer{c: p.c, function: true}, n.Body)
		return nil
	case *ast.Yield:
		if !p.function {
			p.c.fail(n, "'yield' outside function")
		}
		p.noStar(n.Value)
	case *ast.YieldFrom:
		if !p.function {
			p.c.fail(n, "'yield from' outside function")
		}
		if p.async {
			p.c.fail(n, "'yield from' inside async function")
		}
	case *ast.Await:
		if !p.function {
			p.c.fail(n, "'await' outside function")
		}
		if !p.async && !p.comp {
			p.c.fail(n, "'await' outside async function")
		}
		p.c.refuse(n, "'await' is")
	case *ast.ListComp:
		p.asyncComprehension(n, n.Generators, n.Elt)
		if !p.c.v3 {
			return p
		}
		p.comprehension(n.Generators, n.Elt)
		return nil
	case *ast.SetComp:
		p.asyncComprehension(n, n.Generators, n.Elt)
		p.comprehension(n.Generators, n.Elt)
		return nil
	case *ast.DictComp:
		p.asyncComprehension(n, n.Generators, n.Key, n.Value)
		p.comprehension(n.Generators, n.Key, n.Value)
		return nil
	case *ast.GeneratorExp:
		p.comprehension(n.Generators, n.Elt)
		return nil
	case *ast.Call:
		p.checkKeywords(n.Keywords)
	case *ast.Name:
		if n.Ctx != ast.Load {
			p.checkContext(n, n.ID, n.Ctx)
		}
	case *ast.Attribute:
		if n.Ctx != ast.Load {
			p.checkContext(n, n.Attr, n.Ctx)
		}
	case *ast.FormattedValue:
		p.noStar(n.Value)
	}
	return p
}

// comprehension visits a comprehension: all but its first iterable is a function of its own.
func (p *placer) comprehension(generators []*ast.Comprehension, elts ...ast.Expr) {
	ast.Walk(p, generators[0].Iter)
	in := &placer{c: p.c, function: true, comp: true, async: p.async}
	for i, g := range generators {
		if g.Async {
			p.c.refuse(g, "'async for' is")
		}
		p.target(g.Target)
		ast.Walk(in, g.Target)
		if i > 0 {
			ast.Walk(in, g.Iter)
		}
		walkAll(in, g.Ifs)
	}
	walkAll(in, elts)
}

// asyncComprehension refuses "async for" and await in a comprehension outside an async function.
func (p *placer) asyncComprehension(n ast.Node, generators []*ast.Comprehension, elts ...ast.Expr) {
	if p.async || !p.c.v3 {
		return
	}
	async := false
	for i, g := range generators {
		async = async || g.Async || i > 0 && awaits(g.Iter)
		for _, cond := range g.Ifs {
			async = async || awaits(cond)
		}
	}
	for _, x := range elts {
		async = async || awaits(x)
	}
	if async {
		p.c.fail(n, "asynchronous comprehension outside of an asynchronous function")
	}
}

// awaits reports whether x has an await of its own.
func awaits(x ast.Expr) (found bool) {
	ast.Inspect(x, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Await:
			found = true
		case *ast.Lambda, *ast.GeneratorExp:
			return false
		}
		return !found
	})
	return found
}

// yields reports whether the body of a function has a yield of its own.
func yields(body []ast.Stmt) (found bool) {
	for _, s := range body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Yield:
				found = true
			case *ast.FunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			}
			return !found
		})
	}
	return found
}

// imports checks the names that an import binds.
func (p *placer) imports(n ast.Node, names []*ast.Alias) {
	for _, a := range names {
		if a.AsName != "" {
			p.checkName(n, a.AsName)
		} else {
			p.checkName(n, a.Name)
		}
	}
}

// checkName refuses __debug__ as the name that n binds.
func (p *placer) checkName(n ast.Node, name string) {
	if name == "__debug__" {
		p.c.fail(n, "cannot assign to __debug__")
	}
}

func (p *placer) checkContext(n ast.Node, name string, ctx ast.Context) {
	if name != "__debug__" || !p.c.v3 {
		return
	}
	if ctx == ast.Del {
		p.c.fail(n, "cannot delete __debug__")
	}
	p.c.fail(n, "cannot assign to __debug__")
}

// checkKeywords refuses a keyword argument that is given twice.
func (p *placer) checkKeywords(list []*ast.Keyword) {
	if !p.c.v3 {
		return // the parser has done it
	}
	for i, k := range list {
		for _, other := range list[i+1:] {
			if k.Name != "" && other.Name == k.Name {
				p.c.fail(other, "keyword argument repeated: %s", k.Name)
			}
		}
	}
}

// target checks the stars of an assignment's target (3).
func (p *placer) target(x ast.Expr) {
	var elts []ast.Expr
	switch x := x.(type) {
	case *ast.Starred:
		p.c.fail(x, "starred assignment target must be in a list or tuple")
	case *ast.Tuple:
		elts = x.Elts
	case *ast.List:
		elts = x.Elts
	}
	stars := 0
	for _, e := range elts {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
			if stars++; stars > 1 {
				p.c.fail(x, "multiple starred expressions in assignment")
			}
		}
		p.target(e)
	}
}

// noStar refuses "*x" as a value of its own (3).
func (p *placer) noStar(x ast.Expr) {
	if s, ok := x.(*ast.Starred); ok {
		p.c.fail(s, "can't use starred expression here")
	}
}
