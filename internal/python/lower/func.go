package lower

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// A function is a Starlark function that is built.
type function struct {
	name    string // of its frames, without suffix
	part    bool   // it is a part of another: return, break and continue may have to leave it by a signal
	signals signal // that it may return
	loops   []*loop
	before  []syntax.Stmt // to stand before the outermost loop
	inline  int           // depth of comprehensions and lambdas around the place: no statement can be put before it
}

// signal is a set of ways to leave a part.
type signal uint8

const (
	signalReturn signal = 1 << iota
	signalBreak
	signalContinue
)

// A loop is a for or while of the function that is built.
type loop struct {
	flag string // the variable that tells that it was left by break, or ""
}

// inFunction builds the body of a Starlark function.
func (l *lowerer) inFunction(f *function, pos syntax.Position, build func()) []syntax.Stmt {
	outer := l.fn
	l.fn = f
	body := l.block(pos, build)
	l.fn = outer
	return body
}

// hoist puts a def before the statement that is lowered, and before all loops around it.
func (l *lowerer) hoist(s ...syntax.Stmt) {
	if len(l.fn.loops) > 0 {
		l.fn.before = append(l.fn.before, s...)
		return
	}
	l.emit(s...)
}

// part makes a function of a part of the function that is built, and returns it
// with the signals that it may return.
func (l *lowerer) part(pos syntax.Position, kind string, params []string, build func()) (*part, signal) {
	f := &function{name: l.fn.name, part: true}
	p := &part{name: l.fresh(l.fn.name + "$" + kind), params: params}
	p.body = l.inFunction(f, pos, build)
	return p, f.signals
}

// functionDef lowers a def.
func (l *lowerer) functionDef(s *ast.FunctionDef) {
	if s.Async {
		l.unsupported(s, "async def")
	}
	decorators := l.decorators(s.Decorators)
	sc := l.scopes[s]
	pos := l.at(s.Start)
	p := l.lookup(l.scope.mangle(s.Name))
	if len(decorators) == 0 && p.kind == native && p.star == s.Name && (!l.v3 || sc.qualname == s.Name) {
		l.emit(l.def(s, sc, s.Name, s.Args, func() { l.body(s.Body) }))
		l.annotate(s, s.Name)
		return
	}
	name := s.Name + "@" + sc.qualname
	l.emit(l.def(s, sc, name, s.Args, func() { l.body(s.Body) }))
	l.annotate(s, name)
	l.store(pos, s.Name, l.decorate(decorators, ident(pos, name)))
}

// decorator is a lowered decorator.
type decorator struct {
	pos  syntax.Position
	call func(arg syntax.Expr) syntax.Expr
}

func (l *lowerer) decorators(list []ast.Expr) []decorator {
	var ds []decorator
	if len(list) > 0 && !l.v3 {
		l.line = list[0].Pos().Line // the statement begins there
	}
	for _, d := range list {
		if !l.v3 {
			l.line = max(l.line, d.Pos().Line)
		}
		pos := l.at(decoratorKey(d))
		if x, ok := d.(*ast.Attribute); ok {
			obj := l.expr(x.Value)
			attr := l.scope.mangle(x.Attr)
			ds = append(ds, decorator{pos, func(arg syntax.Expr) syntax.Expr {
				return l.help(pos, "$m:"+attr, obj, arg)
			}})
			continue
		}
		f := l.expr(d)
		ds = append(ds, decorator{pos, func(arg syntax.Expr) syntax.Expr { return callExpr(pos, f, arg) }})
	}
	return ds
}

func (l *lowerer) decorate(ds []decorator, x syntax.Expr) syntax.Expr {
	for i := len(ds) - 1; i >= 0; i-- {
		x = ds[i].call(x)
	}
	return x
}

// def builds the DefStmt of a function. build emits its body.
func (l *lowerer) def(n ast.Node, sc *scope, name string, args *ast.Arguments, build func()) *syntax.DefStmt {
	line := l.line
	pos := l.at(n.Pos())
	params, tuples := l.params(args, sc)
	l.sign(n, name, args)
	scope := l.scope
	l.scope = sc
	frame, _, _ := strings.Cut(name, "@")
	var body []syntax.Stmt
	if sc.generator {
		body = l.generator(pos, frame, sc, tuples, build)
	} else {
		body = l.inFunction(&function{name: frame}, pos, func() {
			l.cells(pos, sc)
			l.unpackParams(tuples)
			build()
		})
	}
	if doc, ok := docstring(n); ok {
		body = append([]syntax.Stmt{exprStmt(str(pos, doc))}, body...)
	}
	l.scope = scope
	l.line = line
	return defStmt(pos, name, params, body)
}

// generator builds the body of a function that returns a generator: all of it
// becomes a function that the generator runs. Parameters that it changes are handed over
// as defaults.
func (l *lowerer) generator(pos syntax.Position, frame string, sc *scope, tuples []tupleParam, build func()) []syntax.Stmt {
	params := []syntax.Expr{ident(pos, ".yield")}
	for _, sym := range sc.order {
		if sym.param && (sym.cell || sym.changed) {
			params = append(params, binary(pos, ident(pos, sym.star), syntax.EQ, ident(pos, sym.star)))
		}
	}
	name := l.fresh(frame + "$gen")
	body := l.inFunction(&function{name: frame, part: true}, pos, func() {
		l.cells(pos, sc)
		l.unpackParams(tuples)
		build()
	})
	return []syntax.Stmt{
		defStmt(pos, name, params, body),
		returnStmt(pos, l.help(pos, "$gen", ident(pos, name))),
	}
}

// body lowers the statements of a def or class.
func (l *lowerer) body(list []ast.Stmt) {
	if _, ok := docOf(list); ok {
		list = list[1:]
	}
	l.stmts(list)
}

// docOf returns the docstring of a body.
func docOf(list []ast.Stmt) (string, bool) {
	if len(list) == 0 {
		return "", false
	}
	x, ok := list[0].(*ast.ExprStmt)
	if !ok {
		return "", false
	}
	switch s := x.Value.(type) {
	case *ast.Unicode:
		return s.Value, true
	case *ast.Bytes:
		return s.Value, true
	}
	return "", false
}

func docstring(n ast.Node) (string, bool) {
	if f, ok := n.(*ast.FunctionDef); ok {
		return docOf(f.Body)
	}
	return "", false
}

// tupleParam is a parameter of 2.7 that is a tuple of names.
type tupleParam struct {
	name   string
	target *ast.Tuple
}

// params lowers parameters; defaults belong to the scope around the function.
func (l *lowerer) params(args *ast.Arguments, sc *scope) (params []syntax.Expr, tuples []tupleParam) {
	add := func(p *ast.Arg) {
		pos := l.at(p.Start)
		name := ""
		if p.Tuple != nil {
			name = l.fresh(".p")
			tuples = append(tuples, tupleParam{name, p.Tuple})
		} else {
			name = sc.symbol(sc.mangle(p.Name)).star
		}
		var param syntax.Expr = ident(pos, name)
		if p.Default != nil {
			param = binary(pos, param, syntax.EQ, l.expr(p.Default))
		}
		params = append(params, param)
	}
	for _, p := range args.PosOnly {
		add(p)
	}
	for _, p := range args.Args {
		add(p)
	}
	if v := args.Vararg; v != nil {
		pos := l.at(v.Start)
		params = append(params, unary(pos, syntax.STAR, ident(pos, sc.mangle(v.Name))))
	} else if len(args.KwOnly) > 0 {
		params = append(params, unary(l.at(args.KwOnly[0].Start), syntax.STAR, nil))
	}
	for _, p := range args.KwOnly {
		add(p)
	}
	if k := args.Kwarg; k != nil {
		pos := l.at(k.Start)
		params = append(params, unary(pos, syntax.STARSTAR, ident(pos, sc.mangle(k.Name))))
	}
	return params, tuples
}

func (l *lowerer) unpackParams(tuples []tupleParam) {
	for _, t := range tuples {
		pos := l.at(t.target.Start)
		l.assign(t.target, ident(pos, t.name))
	}
}

// sign notes the signature of a function.
func (l *lowerer) sign(n ast.Node, name string, args *ast.Arguments) {
	start := n.Pos()
	if f, ok := n.(*ast.FunctionDef); ok && len(f.Decorators) > 0 {
		start = f.Decorators[0].Pos()
	}
	s := Signature{
		Name: name, Line: int(start.Line), EndLine: int(n.End().Line), Col: int(l.at(start).Col),
		Total: len(args.PosOnly) + len(args.Args), PosOnly: len(args.PosOnly),
		Varargs: args.Vararg != nil, Kwargs: args.Kwarg != nil,
	}
	for i, list := range [][]*ast.Arg{args.PosOnly, args.Args, args.KwOnly} {
		for _, p := range list {
			s.Names = append(s.Names, p.Name)
			if p.Default == nil && i < 2 {
				s.Required++
			}
		}
	}
	l.res.Signatures = append(l.res.Signatures, s)
}

// lambda lowers a lambda: to the engine's, or to a def if it needs statements.
func (l *lowerer) lambda(x *ast.Lambda) syntax.Expr {
	sc := l.scopes[x]
	pos := l.at(x.Start)
	if sc.def || sc.lazy && l.fn.inline == 0 {
		if l.fn.inline > 0 {
			l.unsupported(x, "a lambda with := or yield inside a comprehension or lambda")
		}
		name := l.fresh("<lambda>@" + sc.qualname + "@")
		l.emit(l.def(x, sc, name, x.Args, func() { l.emit(returnStmt(l.at(x.Body.Pos()), l.expr(x.Body))) }))
		return ident(pos, name)
	}
	params, tuples := l.params(x.Args, sc)
	l.sign(x, "lambda", x.Args)
	l.res.Signatures[len(l.res.Signatures)-1].Qualname = sc.qualname
	scope := l.scope
	l.scope = sc
	l.fn.inline++
	body := l.expr(x.Body)
	for i := len(tuples) - 1; i >= 0; i-- {
		t := tuples[i]
		value := l.unpackedTo(pos, ident(pos, t.name), len(t.target.Elts))
		body = let(pos, l.nameTuple(t.target), value, body)
	}
	l.fn.inline--
	l.scope = scope
	return &syntax.LambdaExpr{Lambda: pos, Params: params, Body: body}
}

// nameTuple is a tuple of names, and such tuples, as a target of the engine.
func (l *lowerer) nameTuple(t *ast.Tuple) syntax.Expr {
	pos := l.at(t.Start)
	elts := make([]syntax.Expr, len(t.Elts))
	for i, e := range t.Elts {
		switch e := e.(type) {
		case *ast.Name:
			elts[i] = ident(l.at(e.Start), l.scope.mangle(e.ID))
		case *ast.Tuple:
			elts[i] = l.nameTuple(e)
		}
	}
	return tuple(pos, elts...)
}
