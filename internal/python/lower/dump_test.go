package lower_test

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"go.starlark.net/syntax"
)

// dump writes a file as Starlark source, for people: what the engine's own parser would
// refuse ($helpers, .names) is written as it is.
func dump(f *syntax.File) string {
	var d dumper
	d.stmts(f.Stmts, 0)
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(depth int, format string, args ...any) {
	d.WriteString(strings.Repeat("    ", depth))
	fmt.Fprintf(d, format, args...)
	d.WriteByte('\n')
}

func (d *dumper) stmts(list []syntax.Stmt, depth int) {
	for _, s := range list {
		d.stmt(s, depth)
	}
}

func (d *dumper) stmt(s syntax.Stmt, depth int) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		d.line(depth, "%s", src(s.X))
	case *syntax.AssignStmt:
		d.line(depth, "%s %s %s", src(s.LHS), s.Op, src(s.RHS))
	case *syntax.BranchStmt:
		d.line(depth, "%s", s.Token)
	case *syntax.ReturnStmt:
		if s.Result == nil {
			d.line(depth, "return")
		} else {
			d.line(depth, "return %s", src(s.Result))
		}
	case *syntax.IfStmt:
		d.line(depth, "if %s:", src(s.Cond))
		d.stmts(s.True, depth+1)
		if len(s.False) > 0 {
			d.line(depth, "else:")
			d.stmts(s.False, depth+1)
		}
	case *syntax.WhileStmt:
		d.line(depth, "while %s:", src(s.Cond))
		d.stmts(s.Body, depth+1)
	case *syntax.ForStmt:
		d.line(depth, "for %s in %s:", src(s.Vars), src(s.X))
		d.stmts(s.Body, depth+1)
	case *syntax.DefStmt:
		d.line(depth, "def %s(%s):", s.Name.Name, srcs(s.Params))
		d.stmts(s.Body, depth+1)
	default:
		panic(fmt.Sprintf("statement %T", s))
	}
}

func srcs(list []syntax.Expr) string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = src(x)
	}
	return strings.Join(out, ", ")
}

func src(x syntax.Expr) string {
	switch x := x.(type) {
	case *syntax.Ident:
		return x.Name
	case *syntax.Literal:
		switch v := x.Value.(type) {
		case string:
			if x.Token == syntax.BYTES {
				return "b" + strconv.Quote(v)
			}
			return strconv.Quote(v)
		case *big.Int:
			return v.String()
		case float64:
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
		return fmt.Sprint(x.Value)
	case *syntax.CallExpr:
		return src(x.Fn) + "(" + srcs(x.Args) + ")"
	case *syntax.DotExpr:
		return src(x.X) + "." + x.Name.Name
	case *syntax.IndexExpr:
		return src(x.X) + "[" + src(x.Y) + "]"
	case *syntax.TupleExpr:
		if len(x.List) == 1 {
			return "(" + src(x.List[0]) + ",)"
		}
		return "(" + srcs(x.List) + ")"
	case *syntax.ListExpr:
		return "[" + srcs(x.List) + "]"
	case *syntax.DictExpr:
		return "{" + srcs(x.List) + "}"
	case *syntax.DictEntry:
		return src(x.Key) + ": " + src(x.Value)
	case *syntax.UnaryExpr:
		if x.X == nil {
			return "*"
		}
		if x.Op == syntax.NOT {
			return "not " + src(x.X)
		}
		return x.Op.String() + src(x.X)
	case *syntax.BinaryExpr:
		if x.Op == syntax.EQ {
			return src(x.X) + "=" + src(x.Y)
		}
		return "(" + src(x.X) + " " + x.Op.String() + " " + src(x.Y) + ")"
	case *syntax.CondExpr:
		return "(" + src(x.True) + " if " + src(x.Cond) + " else " + src(x.False) + ")"
	case *syntax.LambdaExpr:
		return "(lambda " + srcs(x.Params) + ": " + src(x.Body) + ")"
	case *syntax.Comprehension:
		var b strings.Builder
		b.WriteString(src(x.Body))
		for _, c := range x.Clauses {
			switch c := c.(type) {
			case *syntax.ForClause:
				fmt.Fprintf(&b, " for %s in %s", src(c.Vars), src(c.X))
			case *syntax.IfClause:
				fmt.Fprintf(&b, " if %s", src(c.Cond))
			}
		}
		if x.Curly {
			return "{" + b.String() + "}"
		}
		return "[" + b.String() + "]"
	}
	panic(fmt.Sprintf("expression %T", x))
}
