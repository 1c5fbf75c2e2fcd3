package lower

import (
	"math"
	"math/big"
	"slices"

	"github.com/pysock/pysock/internal/python/ast"
	"go.starlark.net/syntax"
)

func (l *lowerer) exprs(list []ast.Expr) []syntax.Expr {
	xs := make([]syntax.Expr, len(list))
	for i, x := range list {
		xs[i] = l.expr(x)
	}
	return xs
}

// expr lowers an expression.
func (l *lowerer) expr(x ast.Expr) syntax.Expr {
	l.enter(x)
	if line := x.Pos().Line; line > l.line {
		l.line = line
	}
	y := l.lowerExpr(x)
	l.leave()
	return y
}

func (l *lowerer) lowerExpr(x ast.Expr) syntax.Expr {
	switch x := x.(type) {
	case *ast.Name:
		return l.load(x)
	case *ast.Num:
		return l.number(x)
	case *ast.Bytes:
		pos := l.at(x.Start)
		if l.v3 {
			return &syntax.Literal{Token: syntax.BYTES, TokenPos: pos, Value: x.Value}
		}
		return str(pos, x.Value)
	case *ast.Unicode:
		return l.text(l.at(x.Start), x.Value)
	case *ast.NameConstant:
		return l.constant(l.at(x.Start), [...]string{ast.None: "None", ast.False: "False", ast.True: "True"}[x.Value])
	case *ast.Ellipsis:
		return l.constantName(l.at(x.Start), "$ellipsis", Constant{Kind: Ellipsis})
	case *ast.Attribute:
		name := l.scope.mangle(x.Attr)
		helper := l.byHelper(x.Value, name)
		obj := l.expr(x.Value)
		return l.attribute(l.attributePos(x), obj, name, helper)
	case *ast.Call:
		return l.call(x)
	case *ast.Subscript:
		return l.getItem(x)
	case *ast.BinOp:
		return l.binOp(x)
	case *ast.UnaryOp:
		return l.unaryOp(x)
	case *ast.BoolOp:
		return l.boolOp(x)
	case *ast.Compare:
		return l.compare(x)
	case *ast.IfExp:
		pos := l.at(x.Start)
		cond := l.test(x.Test)
		return &syntax.CondExpr{If: pos, Cond: cond, True: l.expr(x.Body), ElsePos: pos, False: l.expr(x.Orelse)}
	case *ast.Tuple:
		pos := l.at(x.Start)
		return l.sequence(pos, "$tuple", x.Elts, l.starredExprs(x.Elts))
	case *ast.List:
		pos := l.at(x.Start)
		return l.sequence(pos, "$list", x.Elts, l.starredExprs(x.Elts))
	case *ast.Set:
		pos := l.at(x.Start)
		helper := "$set"
		if l.v3 && len(x.Elts) >= 3 && !slices.ContainsFunc(x.Elts, func(e ast.Expr) bool { return !isConstant(e) }) {
			helper = "$constset"
		}
		return l.help(pos, helper, l.sequence(pos, "$list", x.Elts, l.starredExprs(x.Elts)))
	case *ast.Dict:
		return l.dict(x)
	case *ast.Lambda:
		return l.lambda(x)
	case *ast.ListComp:
		return l.listComp(x.Span, x.Elt, x.Generators, !l.v3)
	case *ast.SetComp:
		return l.help(l.at(x.Start), "$set", l.listComp(x.Span, x.Elt, x.Generators, false))
	case *ast.DictComp:
		return l.dictComp(x)
	case *ast.GeneratorExp:
		return l.generatorExp(x)
	case *ast.NamedExpr:
		return l.walrus(x)
	case *ast.JoinedStr:
		return l.joined(x)
	case *ast.FormattedValue:
		return l.formatted(x)
	case *ast.Repr:
		pos := l.at(x.Start)
		return l.help(pos, "$repr", l.expr(x.Value))
	case *ast.Yield:
		pos := l.at(x.Start)
		return binary(pos, ident(pos, ".yield"), syntax.CIRCUMFLEX, l.orNone(pos, x.Value))
	case *ast.YieldFrom:
		pos := l.at(x.Start)
		return l.help(pos, "$yieldfrom", ident(pos, ".yield"), l.expr(x.Value))
	case *ast.Starred:
		l.unsupported(x, "a starred expression here")
	case *ast.Slice:
		lo, hi, step := l.slice(x)
		return l.help(l.at(x.Start), "$sliceobj", lo, hi, step)
	}
	l.unsupported(x, "this expression")
	return nil
}

// text is a text string: a literal if the engine's strings can stand for it.
func (l *lowerer) text(pos syntax.Position, s string) syntax.Expr {
	if l.v3 && isASCII(s) {
		return str(pos, s)
	}
	name, ok := l.texts[s]
	if !ok {
		name = l.newConstant(Constant{Kind: Text, Text: s})
		if l.texts == nil {
			l.texts = map[string]string{}
		}
		l.texts[s] = name
	}
	return l.shared(pos, name)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func (l *lowerer) newConstant(c Constant) string {
	name := l.fresh("$k")
	l.res.Constants[name] = c
	return name
}

func (l *lowerer) constantName(pos syntax.Position, name string, c Constant) syntax.Expr {
	l.res.Constants[name] = c
	return l.shared(pos, name)
}

func (l *lowerer) number(x *ast.Num) syntax.Expr {
	pos := l.at(x.Start)
	switch v := x.Value.(type) {
	case int64:
		if x.Long {
			return l.shared(pos, l.newConstant(Constant{Kind: Long, Int: v}))
		}
		return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Value: v}
	case *big.Int:
		return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Value: v}
	case float64:
		lit := &syntax.Literal{Token: syntax.FLOAT, TokenPos: pos, Value: v}
		if v == 0 && math.Signbit(v) {
			// The engine's table of constants does not tell -0.0 from 0.0.
			lit.Value = 0.0
			return unary(pos, syntax.MINUS, lit)
		}
		return lit
	case complex128:
		return l.shared(pos, l.newConstant(Constant{Kind: Complex, Complex: v}))
	}
	l.unsupported(x, "this number")
	return nil
}

// sequence is a tuple, list or set display. With stars it is put together by a helper
// of runs of elements and of what is starred.
func (l *lowerer) sequence(pos syntax.Position, helper string, elts []ast.Expr, xs []syntax.Expr) syntax.Expr {
	if !hasStar(elts) {
		if helper == "$tuple" {
			return tuple(pos, xs...)
		}
		return list(pos, xs...)
	}
	return l.help(pos, helper, l.runs(pos, elts, xs)...)
}

// starredExprs lowers expressions some of which may be starred.
func (l *lowerer) starredExprs(elts []ast.Expr) []syntax.Expr {
	xs := make([]syntax.Expr, len(elts))
	for i, e := range elts {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		xs[i] = l.expr(e)
	}
	return xs
}

// runs groups the elements of a display: what is starred stands alone, each run of others is a tuple.
func (l *lowerer) runs(pos syntax.Position, elts []ast.Expr, xs []syntax.Expr) []syntax.Expr {
	var parts, run []syntax.Expr
	flush := func() {
		if len(run) > 0 {
			parts = append(parts, tuple(pos, run...))
			run = nil
		}
	}
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			flush()
			parts = append(parts, xs[i])
		} else {
			run = append(run, xs[i])
		}
	}
	flush()
	return parts
}

// dict lowers a dict display: the engine's refuses a key that is there already.
func (l *lowerer) dict(x *ast.Dict) syntax.Expr {
	pos := l.at(x.Start)
	if distinctConstants(x.Keys) {
		entries := make([]syntax.Expr, len(x.Keys))
		for i, k := range x.Keys {
			key := l.expr(k)
			entries[i] = &syntax.DictEntry{Key: key, Colon: l.at(k.Pos()), Value: l.expr(x.Values[i])}
		}
		return l.presized(pos, len(x.Keys), &syntax.DictExpr{Lbrace: pos, List: entries, Rbrace: pos})
	}
	var parts, run []syntax.Expr
	for i, k := range x.Keys {
		if k == nil {
			if len(run) > 0 {
				parts = append(parts, l.help(pos, "$dict", list(pos, run...)))
				run = nil
			}
			parts = append(parts, l.expr(x.Values[i]))
			continue
		}
		kpos := l.at(k.Pos())
		key := l.expr(k)
		run = append(run, tuple(kpos, key, l.expr(x.Values[i])))
	}
	if len(parts) == 0 {
		return l.presized(pos, len(x.Keys), l.help(pos, "$dict", list(pos, run...)))
	}
	if len(run) > 0 {
		parts = append(parts, l.help(pos, "$dict", list(pos, run...)))
	}
	return l.help(pos, "$dictmerge", parts...)
}

// presized marks the dict of a display of n items, for which 2.7 makes a table
// that holds them all: the order of its items, which shows, goes by its size.
func (l *lowerer) presized(pos syntax.Position, n int, d syntax.Expr) syntax.Expr {
	if l.v3 || n < 8 {
		return d
	}
	return l.help(pos, "$presized", d)
}

// isConstant reports whether CPython's compiler knows the value of an expression.
func isConstant(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Num, *ast.Bytes, *ast.Unicode, *ast.NameConstant:
		return true
	case *ast.UnaryOp:
		return x.Op != ast.Not && isConstant(x.Operand)
	}
	return false
}

// distinctConstants reports whether all keys are constants of one type, no two of them equal.
func distinctConstants(keys []ast.Expr) bool {
	seen := make(map[any]bool, len(keys))
	kind := 0
	for _, k := range keys {
		var v any
		is := 0
		switch k := k.(type) {
		case *ast.Num:
			n, ok := k.Value.(int64)
			if !ok || k.Long {
				return false
			}
			v, is = n, 1
		case *ast.Bytes:
			v, is = k.Value, 2
		case *ast.Unicode:
			v, is = k.Value, 3
		default:
			return false
		}
		if kind == 0 {
			kind = is
		}
		if kind != is || seen[v] {
			return false
		}
		seen[v] = true
	}
	return true
}

// attributePos is where an attribute is looked up: the line is that of its name.
func (l *lowerer) attributePos(x *ast.Attribute) syntax.Position { return l.at(attributeKey(x)) }

// attribute reads an attribute.
func (l *lowerer) attribute(pos syntax.Position, obj syntax.Expr, name string, helper bool) syntax.Expr {
	if helper {
		return l.prefix(pos, "$a:"+name, obj)
	}
	return dot(pos, obj, name)
}

func (l *lowerer) getItem(x *ast.Subscript) syntax.Expr {
	obj := l.expr(x.Value)
	if s, ok := x.Index.(*ast.Slice); ok {
		lo, hi, step := l.slice(s)
		return l.help(l.at(subscriptKey(x)), "$getslice", obj, lo, hi, step)
	}
	i := l.subscript(x.Index)
	pos := l.at(subscriptKey(x))
	return l.infix(pos, "[]", obj, i)
}

// subscript lowers what is in the brackets, if it is not a plain slice.
func (l *lowerer) subscript(x ast.Expr) syntax.Expr { return l.expr(x) }

func (l *lowerer) slice(s *ast.Slice) (lo, hi, step syntax.Expr) {
	pos := l.at(s.Start)
	return l.orNone(pos, s.Lower), l.orNone(pos, s.Upper), l.orNone(pos, s.Step)
}

// walrus lowers "target := value", unless it stands before its statement already.
func (l *lowerer) walrus(x *ast.NamedExpr) syntax.Expr {
	if l.hoisted[x] {
		return l.load(x.Target)
	}
	pos := l.at(x.Start)
	p := l.lookup(l.scope.mangle(x.Target.ID))
	value := l.expr(x.Value)
	if p.kind == dynamic {
		return l.help(pos, "$setname", l.predeclared(pos, "$ns"), str(pos, p.star), value)
	}
	return l.help(pos, "$setcell", ident(pos, p.star), value)
}

func (l *lowerer) joined(x *ast.JoinedStr) syntax.Expr {
	pos := l.at(x.Start)
	return l.prefix(pos, "$fstr", tuple(pos, l.exprs(x.Values)...))
}

func (l *lowerer) formatted(x *ast.FormattedValue) syntax.Expr {
	value := l.expr(x.Value)
	pos := l.at(x.Start)
	conv := ""
	if x.Conversion != 0 {
		conv = string(rune(x.Conversion))
	}
	spec := ""
	if x.FormatSpec != nil {
		if v := x.FormatSpec.Values; len(v) == 1 {
			if t, ok := v[0].(*ast.Unicode); ok {
				return l.prefix(pos, "$fmt:"+conv+":"+t.Value, value)
			}
		}
		if len(x.FormatSpec.Values) > 0 {
			return l.help(pos, "$fmt", value, str(pos, conv), l.joined(x.FormatSpec))
		}
	}
	return l.prefix(pos, "$fmt:"+conv+":"+spec, value)
}
