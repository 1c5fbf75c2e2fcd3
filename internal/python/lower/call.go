package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

// call lowers a call.
func (l *lowerer) call(x *ast.Call) syntax.Expr {
	if y := l.special(x); y != nil {
		return y
	}
	if y := l.applied(x); y != nil {
		return y
	}
	var fn syntax.Expr
	var first []syntax.Expr // what goes before the arguments
	if m, ok := x.Func.(*ast.Attribute); ok {
		obj := l.expr(m.Value)
		l.line = max(l.line, m.Start.Line)
		pos := l.at(callKey(x))
		attr := l.scope.mangle(m.Attr)
		if l.isNamespace(m.Value) {
			fn = l.attribute(l.attributePos(m), obj, attr, l.byHelper(m.Value, attr))
		} else {
			first = []syntax.Expr{obj}
			fn = l.predeclared(pos, "$m:"+attr)
			if _, isName := m.Value.(*ast.Name); isName && isVariable(obj) {
				fn = index(l.attributePos(m), fn, copyOf(obj))
			}
		}
	} else {
		fn = l.expr(x.Func)
	}
	args, plain := l.arguments(x, first)
	pos := l.at(callKey(x))
	if plain {
		return callExpr(pos, fn, args...)
	}
	return l.callAny(pos, x, fn, first)
}

// applied lowers calls of the built-in functions that are used most as operators, or returns nil.
func (l *lowerer) applied(x *ast.Call) syntax.Expr {
	if len(x.Keywords) > 0 || hasStar(x.Args) {
		return nil
	}
	if l.opts.Dynamic { // its globals may have other built-in names
		return nil
	}
	name := l.builtinName(x.Func)
	switch len(x.Args) {
	case 1:
		switch name {
		case "len", "str", "int", "float", "bool", "ord", "chr", "repr", "abs", "range", "xrange", "unicode", "type", "hash", "id":
			pos := l.at(callKey(x))
			return l.prefix(pos, "$f:"+name, l.argument(x, x.Args[0]))
		}
	case 2:
		switch name {
		case "isinstance", "hasattr", "getattr", "range", "xrange", "min", "max":
			pos := l.at(callKey(x))
			f := binary(pos, l.predeclared(pos, "$f:"+name), syntax.CIRCUMFLEX, l.expr(x.Args[0]))
			return binary(pos, f, syntax.CIRCUMFLEX, l.expr(x.Args[1]))
		}
	}
	return nil
}

// isNamespace reports whether an expression is the name of a module or class, whose
// attributes are called as they are.
func (l *lowerer) isNamespace(x ast.Expr) bool {
	n, ok := x.(*ast.Name)
	if !ok {
		return false
	}
	p := l.lookup(l.scope.mangle(n.ID))
	return p.sym != nil && p.sym.kinds == bindObject
}

// isVariable reports whether a lowered name is a variable, or one in a cell.
func isVariable(x syntax.Expr) bool {
	if d, ok := x.(*syntax.DotExpr); ok {
		x = d.X
	}
	_, ok := x.(*syntax.Ident)
	return ok
}

// arguments lowers the arguments of a call if the engine can take them as they are.
func (l *lowerer) arguments(x *ast.Call, args []syntax.Expr) ([]syntax.Expr, bool) {
	if len(x.Args)+len(args) > maxArgs || len(x.Keywords) > maxArgs {
		return nil, false
	}
	for i, arg := range x.Args {
		if _, ok := arg.(*ast.Starred); ok && i < len(x.Args)-1 {
			return nil, false
		}
	}
	for i, k := range x.Keywords {
		if k.Name == "" && i < len(x.Keywords)-1 {
			return nil, false
		}
	}
	args = args[:len(args):len(args)]
	var star syntax.Expr
	for _, arg := range x.Args {
		if s, ok := arg.(*ast.Starred); ok {
			star = unary(l.at(s.Start), syntax.STAR, l.starArg(x, s.Value))
			continue
		}
		args = append(args, l.argument(x, arg))
	}
	var kwargs syntax.Expr
	for _, k := range x.Keywords {
		value := l.expr(k.Value)
		pos := l.at(k.Start)
		if k.Name == "" {
			kwargs = unary(pos, syntax.STARSTAR, l.starStarArg(l.at(callKey(x)), k.Value, value))
			continue
		}
		args = append(args, binary(pos, ident(pos, k.Name), syntax.EQ, value))
	}
	if star != nil {
		args = append(args, star)
	}
	if kwargs != nil {
		args = append(args, kwargs)
	}
	return args, true
}

// starArg lowers a starred argument. The engine iterates over all but strings.
func (l *lowerer) starArg(call *ast.Call, x ast.Expr) syntax.Expr {
	y := l.expr(x)
	switch x := x.(type) {
	case *ast.Tuple, *ast.List, *ast.ListComp:
		return y
	case *ast.Name:
		if p := l.lookup(l.scope.mangle(x.ID)); p.sym != nil && p.sym.vararg && !p.sym.changed {
			return y
		}
	}
	return l.help(l.at(callKey(call)), "$starargs", y)
}

// starStarArg lowers an argument behind **. The engine takes dicts.
func (l *lowerer) starStarArg(pos syntax.Position, x ast.Expr, y syntax.Expr) syntax.Expr {
	switch x := x.(type) {
	case *ast.Dict:
		return y
	case *ast.Name:
		if p := l.lookup(l.scope.mangle(x.ID)); p.sym != nil && p.sym.vararg && !p.sym.changed {
			return y
		}
	}
	return l.help(pos, "$kwargs", y)
}

// callAny lowers a call with arguments in an order or a number that the engine does not take.
func (l *lowerer) callAny(pos syntax.Position, x *ast.Call, fn syntax.Expr, first []syntax.Expr) syntax.Expr {
	elts := make([]ast.Expr, 0, len(first)+len(x.Args))
	xs := append([]syntax.Expr{}, first...)
	for range first {
		elts = append(elts, x.Func)
	}
	elts = append(elts, x.Args...)
	xs = append(xs, l.starredExprs(x.Args)...)
	var keywords []syntax.Expr
	for _, k := range x.Keywords {
		kpos := l.at(k.Start)
		name := syntax.Expr(none(kpos))
		if k.Name != "" {
			name = str(kpos, k.Name)
		}
		keywords = append(keywords, tuple(kpos, name, l.expr(k.Value)))
	}
	return l.help(pos, "$call", fn, l.sequence(pos, "$list", elts, xs), list(pos, keywords...))
}

// consumes reports whether a built-in function takes all of an iterable before it does
// anything else: a generator expression may be a list to it.
func consumes(name string) bool {
	switch name {
	case "sum", "list", "tuple", "sorted", "set", "frozenset", "min", "max", "dict", "bytes", "bytearray":
		return true
	}
	return false
}

// argument lowers an argument.
func (l *lowerer) argument(x *ast.Call, arg ast.Expr) syntax.Expr {
	g, ok := arg.(*ast.GeneratorExp)
	if !ok || len(x.Args) != 1 || len(x.Keywords) > 0 {
		return l.expr(arg)
	}
	m, isMethod := x.Func.(*ast.Attribute)
	if isMethod && m.Attr == "join" || consumes(l.builtinName(x.Func)) {
		return l.consumed(l.at(callKey(x)), g)
	}
	return l.expr(arg)
}

// special lowers calls of the built-in functions that look at the place of the call; or
// returns nil.
func (l *lowerer) special(x *ast.Call) syntax.Expr {
	f, ok := x.Func.(*ast.Name)
	if !ok || hasStar(x.Args) || len(x.Keywords) > 0 {
		return nil
	}
	n := len(x.Args)
	arg := func(i int) syntax.Expr {
		if i < n {
			return l.expr(x.Args[i])
		}
		return none(l.at(x.Start))
	}
	helper := ""
	switch f.ID {
	case "super":
		if n == 0 {
			return l.super(x, f)
		}
	case "globals":
		if n == 0 {
			helper = "$globals"
		}
	case "locals", "vars", "dir":
		if n == 0 {
			helper = "$" + f.ID
		}
	case "eval", "exec", "execfile":
		if 1 <= n && n <= 3 && (f.ID != "exec" || l.v3) {
			helper = "$" + f.ID
		}
	case "input":
		if n <= 1 && !l.v3 {
			helper = "$eval"
		}
	}
	if helper == "" || l.builtinName(f) == "" {
		return nil
	}
	pos := l.at(callKey(x))
	switch f.ID {
	case "globals":
		if l.opts.Dynamic {
			return l.help(pos, helper, l.predeclared(pos, "$ns"))
		}
		return l.help(pos, helper)
	case "locals", "vars", "dir":
		return l.help(pos, helper, l.locals(pos, true))
	case "input":
		text := callExpr(pos, l.predeclared(pos, "raw_input"), l.exprs(x.Args)...)
		return l.help(pos, helper, text, none(pos), none(pos), l.locals(pos, true))
	}
	return l.help(pos, helper, arg(0), arg(1), arg(2), l.locals(pos, n < 2))
}

// super lowers super() to super(class, first parameter).
func (l *lowerer) super(x *ast.Call, f *ast.Name) syntax.Expr {
	class := l.classCell()
	if class == nil || l.scope.first == "" || l.builtinName(f) == "" {
		return nil
	}
	pos := l.at(callKey(x))
	self := l.value(pos, l.lookup(l.scope.first))
	return callExpr(pos, l.predeclared(pos, "super"), dot(pos, ident(pos, class.cellName()), "v"), self)
}

// locals is what helpers need to know of the variables around a call: None in the
// module's own code, "$ns" in that of exec and eval, and in a function or class a list of
// (name, cell).
func (l *lowerer) locals(pos syntax.Position, wanted bool) syntax.Expr {
	if !wanted {
		return none(pos)
	}
	if l.scope.kind == moduleScope {
		if l.opts.Dynamic {
			return l.predeclared(pos, "$ns")
		}
		return none(pos)
	}
	var vars []syntax.Expr
	for _, sym := range l.scope.order {
		if (sym.bound || sym.open) && sym.cell && !sym.global && !sym.nonlocal {
			vars = append(vars, tuple(pos, str(pos, sym.name), ident(pos, sym.star)))
		}
	}
	for _, sym := range l.scope.order {
		if sym.bound || sym.open || sym.global || len(sym.reads) == 0 && !sym.nonlocal || l.scope.kind == classScope {
			continue
		}
		if p := l.lookup(sym.name); p.kind == celled && p.sym != nil && p.sym != l.module().symbols[sym.name] {
			vars = append(vars, tuple(pos, str(pos, sym.name), ident(pos, p.star)))
		}
	}
	if l.scope.execs {
		vars = append(vars, tuple(pos, str(pos, ""), ident(pos, l.scope.unnamed())))
	}
	return list(pos, vars...)
}
