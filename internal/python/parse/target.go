package parse

import (
	"github.com/pysock/pysock/internal/python/ast"
)

// setTarget makes x a target: it sets the context of its parts. If x cannot be a
// target, that is an error.
func (p *parser) setTarget(x ast.Expr, ctx ast.Context) {
	if p.v3 {
		if bad := invalidTarget(x, ctx); bad != nil {
			verb := "assign to"
			if ctx == ast.Del {
				verb = "delete"
			}
			p.mistake(bad.Pos(), bad.End(), "cannot %s %s", verb, describe(bad))
		}
	}
	p.setContext(x, ctx)
}

func (p *parser) setContext(x ast.Expr, ctx ast.Context) {
	switch x := x.(type) {
	case *ast.Name:
		x.Ctx = ctx
		if ctx == ast.Store {
			p.checkBinding(x.ID, x.Start)
		}
	case *ast.Attribute:
		x.Ctx = ctx
		if ctx == ast.Store {
			p.checkBinding(x.Attr, x.Start)
		}
	case *ast.Subscript:
		x.Ctx = ctx
	case *ast.Starred:
		x.Ctx = ctx
		p.setContext(x.Value, ctx)
	case *ast.Tuple:
		x.Ctx = ctx
		if len(x.Elts) == 0 && !p.v3 {
			p.cannot(x, ctx, "()")
		}
		for _, e := range x.Elts {
			p.setContext(e, ctx)
		}
	case *ast.List:
		x.Ctx = ctx
		for _, e := range x.Elts {
			p.setContext(e, ctx)
		}
	case *ast.NameConstant: // 2.7's None
		if ctx == ast.Store {
			p.later(x.Start.Line, "cannot assign to None")
		}
	default:
		p.cannot(x, ctx, describe2(x))
	}
}

// cannot notes 2.7's error about a target.
func (p *parser) cannot(x ast.Expr, ctx ast.Context, what string) {
	verb := "assign to"
	if ctx == ast.Del {
		verb = "delete"
	}
	line := x.Pos().Line
	switch x.(type) {
	case *ast.Bytes, *ast.Unicode:
		line = x.End().Line // where 2.7 believes a string to be
	}
	p.later(line, "can't %s %s", verb, what)
}

// checkBinding notes 2.7's error about binding a name that must not be bound.
func (p *parser) checkBinding(name string, at ast.Pos) {
	if !p.v3 && (name == "None" || name == "__debug__") {
		p.later(at.Line, "cannot assign to %s", name)
	}
}

// invalidTarget returns the part of x that cannot be a target, or nil (3).
func invalidTarget(x ast.Expr, ctx ast.Context) ast.Expr {
	var elts []ast.Expr
	switch x := x.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return nil
	case *ast.Starred:
		if ctx == ast.Del {
			return x
		}
		return invalidTarget(x.Value, ctx)
	case *ast.Tuple:
		elts = x.Elts
	case *ast.List:
		elts = x.Elts
	default:
		return x
	}
	for _, e := range elts {
		if bad := invalidTarget(e, ctx); bad != nil {
			return bad
		}
	}
	return nil
}

// describe returns what Python 3's messages call an expression.
func describe(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	case *ast.Ellipsis:
		return "ellipsis"
	case *ast.NameConstant:
		return singletonName(x.Value)
	}
	return "literal"
}

func singletonName(s ast.Singleton) string {
	switch s {
	case ast.True:
		return "True"
	case ast.False:
		return "False"
	}
	return "None"
}

// describe2 returns what Python 2.7's messages call an expression.
func describe2(x ast.Expr) string {
	switch x.(type) {
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "operator"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield:
		return "yield expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Compare:
		return "comparison"
	case *ast.Repr:
		return "repr"
	case *ast.IfExp:
		return "conditional expression"
	}
	return "literal"
}
