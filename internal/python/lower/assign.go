package lower

import (
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

func (l *lowerer) assignStmt(s *ast.Assign) {
	if len(s.Targets) == 1 {
		l.assignExpr(s.Targets[0], s.Value)
		return
	}
	value := l.expr(s.Value)
	if !repeatable(value) {
		pos := l.at(s.Value.Pos())
		t := l.fresh(".t")
		l.emit(assign(pos, ident(pos, t), value))
		value = ident(pos, t)
	}
	for _, t := range s.Targets {
		l.assign(t, copyOf(value))
	}
}

// repeatable reports whether an expression may be evaluated more than once, or
// later than it stands, as nothing can change it in between.
func repeatable(x syntax.Expr) bool {
	switch x := x.(type) {
	case *syntax.Literal:
		return true
	case *syntax.Ident:
		return x.Name == "None" || strings.HasPrefix(x.Name, sharedPrefix) || isTemporary(x.Name)
	}
	return false
}

// isTemporary reports whether a name is that of a variable which holds a value for one
// statement, as [lowerer.keep] makes them.
func isTemporary(name string) bool {
	digits, ok := strings.CutPrefix(name, ".t")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// copyOf is x for use in another place: the resolver wants a node of its own for each use
// of an identifier.
func copyOf(x syntax.Expr) syntax.Expr {
	switch x := x.(type) {
	case *syntax.Ident:
		return ident(x.NamePos, x.Name)
	case *syntax.DotExpr:
		return dot(x.Dot, copyOf(x.X), x.Name.Name)
	}
	return x
}

// assignExpr assigns the value of an expression to a target.
func (l *lowerer) assignExpr(target, value ast.Expr) {
	elts, ok := sequence(target)
	if !ok {
		l.assign(target, l.expr(value))
		return
	}
	// a, b = c, d needs no unpacking of a tuple.
	values, ok := sequence(value)
	if !ok || len(values) != len(elts) || len(elts) == 0 || hasStar(elts) || hasStar(values) {
		l.assign(target, l.expr(value))
		return
	}
	pos := l.at(target.Pos())
	if distinctNames(elts) {
		l.assignPairs(elts, values, pos)
		return
	}
	l.assignEach(elts, tuple(pos, l.exprs(values)...), pos)
}

// assignPairs assigns values to as many variables. All values are evaluated before the first
// is assigned; the last needs no temporary variable.
func (l *lowerer) assignPairs(elts, values []ast.Expr, pos syntax.Position) {
	last := len(elts) - 1
	kept := make([]syntax.Expr, last)
	for i := range kept {
		kept[i] = l.keep(pos, l.expr(values[i]))
	}
	l.assign(elts[last], l.expr(values[last]))
	for i, x := range kept {
		l.assign(elts[i], x)
	}
}

// distinctNames reports whether targets are variables, each another.
func distinctNames(elts []ast.Expr) bool {
	for i, e := range elts {
		n, ok := e.(*ast.Name)
		if !ok {
			return false
		}
		for _, other := range elts[:i] {
			if other.(*ast.Name).ID == n.ID {
				return false
			}
		}
	}
	return true
}

// sequence returns the elements of a tuple or list display.
func sequence(x ast.Expr) ([]ast.Expr, bool) {
	switch x := x.(type) {
	case *ast.Tuple:
		return x.Elts, true
	case *ast.List:
		return x.Elts, true
	}
	return nil, false
}

func hasStar(list []ast.Expr) bool {
	for _, x := range list {
		if _, ok := x.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

// assign assigns a lowered value to a target.
func (l *lowerer) assign(target ast.Expr, value syntax.Expr) {
	pos := l.at(target.Pos())
	switch t := target.(type) {
	case *ast.Name:
		l.store(pos, t.ID, value)
	case *ast.Attribute:
		l.assignAttribute(t, value)
	case *ast.Subscript:
		l.assignSubscript(t, value)
	case *ast.Tuple:
		l.unpack(t.Elts, value, pos)
	case *ast.List:
		l.unpack(t.Elts, value, pos)
	default:
		l.unsupported(target, "assignment to this expression")
	}
}

// unpack assigns the elements of a value.
func (l *lowerer) unpack(elts []ast.Expr, value syntax.Expr, pos syntax.Position) {
	unpacked := l.unpacked(elts, value, pos)
	if len(elts) == 0 {
		l.emit(exprStmt(unpacked))
		return
	}
	l.assignEach(elts, unpacked, pos)
}

// unpacked is a sequence of as many values as there are targets.
func (l *lowerer) unpacked(elts []ast.Expr, value syntax.Expr, pos syntax.Position) syntax.Expr {
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			return l.help(pos, "$unpackex", value, integer(pos, i), integer(pos, len(elts)-i-1))
		}
	}
	return l.unpackedTo(pos, value, len(elts))
}

// unpackedTo is a sequence of n values.
func (l *lowerer) unpackedTo(pos syntax.Position, value syntax.Expr, n int) syntax.Expr {
	return l.prefix(pos, "$unpack:"+strconv.Itoa(n), value)
}

// assignEach assigns the elements of a value that is a sequence of the right length. What
// the engine cannot assign to, and what follows it, goes by temporary variables.
func (l *lowerer) assignEach(elts []ast.Expr, value syntax.Expr, pos syntax.Position) {
	lhs := make([]syntax.Expr, len(elts))
	i := 0
	for ; i < len(elts); i++ {
		if lhs[i] = l.direct(elts[i]); lhs[i] == nil {
			break
		}
	}
	later := elts[i:]
	temps := make([]string, len(later))
	for j := range later {
		temps[j] = l.fresh(".t")
		lhs[i+j] = ident(pos, temps[j])
	}
	l.emit(assign(pos, tuple(pos, lhs...), value))
	for j, e := range later {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		l.assign(e, ident(pos, temps[j]))
	}
}

// direct lowers a target that the engine can assign to, or returns nil.
func (l *lowerer) direct(target ast.Expr) syntax.Expr {
	switch t := target.(type) {
	case *ast.Name:
		if p := l.lookup(l.scope.mangle(t.ID)); p.kind != dynamic {
			return l.storeTo(l.at(t.Start), p)
		}
	case *ast.Attribute:
		if n, ok := t.Value.(*ast.Name); ok && !l.mayBeFunction(n) {
			return dot(l.attributePos(t), l.load(n), l.scope.mangle(t.Attr))
		}
	case *ast.Starred:
		return l.direct(t.Value)
	}
	return nil
}

// mayBeFunction reports whether x is a name that may well be that of a function of the
// script: the engine's functions have no attributes.
func (l *lowerer) mayBeFunction(x ast.Expr) bool {
	n, ok := x.(*ast.Name)
	if !ok {
		return false
	}
	p := l.lookup(l.scope.mangle(n.ID))
	return p.sym == nil || !p.sym.self && p.sym.kinds != bindObject
}

// isFunction reports whether a name is that of a function of the script.
func (l *lowerer) isFunction(x ast.Expr) bool {
	n, ok := x.(*ast.Name)
	if !ok {
		return false
	}
	p := l.lookup(l.scope.mangle(n.ID))
	return p.sym != nil && (p.sym.kinds == bindDef || p.sym.kinds == bindDecorated)
}

// byHelper reports whether x.name must be read by a helper.
func (l *lowerer) byHelper(x ast.Expr, name string) bool {
	if _, plain := x.(*ast.Name); !plain && l.stored[name] {
		return true
	}
	return awkward(name) || l.isFunction(x) || l.stored[name] && l.mayBeFunction(x)
}

func (l *lowerer) assignAttribute(t *ast.Attribute, value syntax.Expr) {
	pos := l.attributePos(t)
	name := l.scope.mangle(t.Attr)
	l.emit(assign(pos, l.field(pos, l.expr(t.Value), name, l.mayBeFunction(t.Value)), value))
}

// field is obj.name as the target of an assignment.
func (l *lowerer) field(pos syntax.Position, obj syntax.Expr, name string, helper bool) syntax.Expr {
	if helper {
		obj = binary(pos, l.predeclared(pos, "$op:."), syntax.CIRCUMFLEX, obj)
	}
	return dot(pos, obj, name)
}

// assignSubscript stores an item. Python evaluates the value before the object and the key.
func (l *lowerer) assignSubscript(t *ast.Subscript, value syntax.Expr) {
	pos := l.at(subscriptKey(t))
	s, isSlice := t.Index.(*ast.Slice)
	if !quiet(t.Value) || !quiet(t.Index) || isSlice && !plain(value) { // the engine itself takes the value of obj[key] = value first
		value = l.keep(pos, value)
	}
	obj := l.expr(t.Value)
	if isSlice {
		lo, hi, step := l.slice(s)
		l.emit(exprStmt(l.help(pos, "$setslice", obj, lo, hi, step, value)))
		return
	}
	l.emit(assign(pos, l.item(pos, obj, l.subscript(t.Index)), value))
}

// item is obj[key] as the target of an assignment.
func (l *lowerer) item(pos syntax.Position, obj, key syntax.Expr) syntax.Expr {
	return index(pos, binary(pos, l.predeclared(pos, "$op:[]"), syntax.CIRCUMFLEX, obj), key)
}

// keep evaluates an expression now, for use later.
func (l *lowerer) keep(pos syntax.Position, x syntax.Expr) syntax.Expr {
	if repeatable(x) {
		return x
	}
	t := l.fresh(".t")
	l.emit(assign(pos, ident(pos, t), x))
	return ident(pos, t)
}

// plain reports whether x is a variable or a literal.
func plain(x syntax.Expr) bool {
	if d, ok := x.(*syntax.DotExpr); ok { // a cell
		x = d.X
	}
	_, isName := x.(*syntax.Ident)
	return isName || repeatable(x)
}

// quiet reports whether evaluating x calls nothing of the script, as far as one can see.
func quiet(x ast.Expr) bool {
	switch x := x.(type) {
	case nil, *ast.Name, *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant, *ast.Ellipsis:
		return true
	case *ast.Attribute:
		return quiet(x.Value)
	case *ast.Slice:
		return (x.Lower == nil || quiet(x.Lower)) && (x.Upper == nil || quiet(x.Upper)) && (x.Step == nil || quiet(x.Step))
	case *ast.BinOp:
		return quiet(x.Left) && quiet(x.Right)
	case *ast.UnaryOp:
		return quiet(x.Operand)
	case *ast.Tuple:
		for _, e := range x.Elts {
			if !quiet(e) {
				return false
			}
		}
		return true
	}
	return false
}

var augTokens = [ast.NotIn + 1]syntax.Token{
	ast.Add: syntax.PLUS_EQ, ast.Sub: syntax.MINUS_EQ, ast.Mult: syntax.STAR_EQ, ast.FloorDiv: syntax.SLASHSLASH_EQ,
	ast.BitOr: syntax.PIPE_EQ, ast.BitXor: syntax.CIRCUMFLEX_EQ, ast.BitAnd: syntax.AMP_EQ,
}

func (l *lowerer) augAssign(s *ast.AugAssign) {
	pos := l.at(binaryKey(s.Span, s.Target))
	// op is the new value, given the old one.
	op := func(old syntax.Expr) syntax.Expr {
		return l.infix(pos, l.augName(s.Op), old, l.expr(s.Value))
	}
	switch t := s.Target.(type) {
	case *ast.Name:
		name := l.scope.mangle(t.ID)
		p := l.lookup(name)
		token := augTokens[s.Op]
		if token != 0 && l.computes(s.Op, t, s.Value) && p.kind != dynamic && !(l.scope.kind == classScope && p.own) {
			l.emit(&syntax.AssignStmt{OpPos: pos, Op: token, LHS: l.storeTo(l.at(t.Start), p), RHS: l.expr(s.Value)})
			return
		}
		l.store(pos, t.ID, op(l.load(t)))
	case *ast.Attribute:
		attr := l.attributePos(t)
		name := l.scope.mangle(t.Attr)
		obj := l.keepName(t.Value)
		value := op(l.attribute(attr, obj(), name, l.byHelper(t.Value, name)))
		l.emit(assign(attr, l.field(attr, obj(), name, l.mayBeFunction(t.Value)), value))
	case *ast.Subscript:
		key := l.at(subscriptKey(t))
		obj := l.keepName(t.Value)
		if sl, ok := t.Index.(*ast.Slice); ok {
			lo, hi, step := l.slice(sl)
			lo, hi, step = l.keep(key, lo), l.keep(key, hi), l.keep(key, step)
			old := l.help(key, "$getslice", obj(), copyOf(lo), copyOf(hi), copyOf(step))
			l.emit(exprStmt(l.help(key, "$setslice", obj(), lo, hi, step, op(old))))
			return
		}
		index := l.keepIndex(t.Index)
		l.emit(assign(key, l.item(key, obj(), index()), op(l.infix(key, "[]", obj(), index()))))
	}
}

// keepName evaluates an expression that is used more than once. What it returns
// makes one more use. A plain variable is used as it is.
func (l *lowerer) keepName(x ast.Expr) func() syntax.Expr {
	if n, ok := x.(*ast.Name); ok {
		return func() syntax.Expr { return l.load(n) }
	}
	return l.uses(l.keep(l.at(x.Pos()), l.expr(x)))
}

func (l *lowerer) keepIndex(x ast.Expr) func() syntax.Expr {
	if n, ok := x.(*ast.Name); ok {
		return func() syntax.Expr { return l.load(n) }
	}
	return l.uses(l.keep(l.at(x.Pos()), l.subscript(x)))
}

func (l *lowerer) uses(x syntax.Expr) func() syntax.Expr {
	return func() syntax.Expr { return copyOf(x) }
}

// augName is what the operator is called: Python's, but that "div=" is 2.7's division.
func (l *lowerer) augName(op ast.Op) string {
	if op == ast.Div && l.classicDivision() {
		return "div="
	}
	return op.String() + "="
}

func (l *lowerer) classicDivision() bool { return !l.v3 && l.future&ast.FutureDivision == 0 }
