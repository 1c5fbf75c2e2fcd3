package parse

import (
	"math/big"

	"github.com/pysock/pysock/internal/python/ast"
)

// warn adds what CPython's compiler warns of: code that can be read, but hardly means what it
// says.
func warn(m *ast.Module) {
	w := &warner{m}
	for _, s := range m.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			w.look(n)
			return true
		})
	}
}

type warner struct{ m *ast.Module }

func (w *warner) add(n ast.Node, msg string) {
	w.m.Warnings = append(w.m.Warnings, ast.Warning{Line: int(n.Pos().Line), Msg: msg})
}

func (w *warner) look(n ast.Node) {
	if a, ok := n.(*ast.Assert); ok {
		if t, ok := a.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
			w.add(a, "assertion is always true, perhaps remove parentheses?")
		}
	}
	if w.m.Version != ast.Python3 {
		return
	}
	const comma = "; perhaps you missed a comma?"
	switch n := n.(type) {
	case *ast.Compare:
		w.compare(n)
	case *ast.Call:
		if t := literalType(n.Func); t != "" && t != "function" && t != "ellipsis" {
			w.add(n, "'"+t+"' object is not callable"+comma)
		}
	case *ast.Subscript:
		if n.Ctx != ast.Load {
			return
		}
		switch t := literalType(n.Value); t {
		case "NoneType", "ellipsis", "int", "bool", "float", "complex", "set", "generator", "function":
			w.add(n, "'"+t+"' object is not subscriptable"+comma)
		case "str", "bytes", "tuple", "list":
			if i := literalType(n.Index); i != "" && i != "int" && i != "bool" {
				w.add(n, t+" indices must be integers or slices, not "+i+comma)
			}
		}
	}
}

// compare looks for constants that are compared by identity.
func (w *warner) compare(n *ast.Compare) {
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		t := byValue(left)
		if t == "" {
			t = byValue(right)
		}
		switch {
		case t == "":
		case op == ast.Is:
			w.add(n, "\"is\" with '"+t+"' literal. Did you mean \"==\"?")
			return
		case op == ast.IsNot:
			w.add(n, "\"is not\" with '"+t+"' literal. Did you mean \"!=\"?")
			return
		}
		left = right
	}
}

// byValue is the type of a constant that is not one of a kind, or "".
func byValue(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.UnaryOp:
		if n, ok := x.Operand.(*ast.Num); ok && x.Op != ast.Not {
			return literalType(n)
		}
	case *ast.Tuple:
		for _, e := range x.Elts {
			if _, isName := e.(*ast.NameConstant); !isName && byValue(e) == "" {
				return ""
			}
		}
		return "tuple"
	case *ast.Num, *ast.Bytes, *ast.Unicode:
		return literalType(x)
	}
	return ""
}

// literalType is the type of what is written out in the source, or "".
func literalType(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Num:
		switch x.Value.(type) {
		case int64, *big.Int:
			return "int"
		case float64:
			return "float"
		}
		return "complex"
	case *ast.NameConstant:
		if x.Value == ast.None {
			return "NoneType"
		}
		return "bool"
	case *ast.Unicode, *ast.JoinedStr:
		return "str"
	case *ast.Bytes:
		return "bytes"
	case *ast.Ellipsis:
		return "ellipsis"
	case *ast.Tuple:
		for _, e := range x.Elts {
			if _, isSlice := e.(*ast.Slice); isSlice {
				return ""
			}
		}
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	}
	return ""
}
