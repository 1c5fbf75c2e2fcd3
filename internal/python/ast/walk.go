package ast

// A Visitor's Visit is called by [Walk] for each node. If it returns a
// Visitor w that is not nil, Walk visits the node's children with w, and then
// calls w.Visit(nil).
type Visitor interface {
	Visit(node Node) (w Visitor)
}

type inspector func(Node) bool

func (f inspector) Visit(node Node) Visitor {
	if f(node) {
		return f
	}
	return nil
}

// Inspect calls f for node, which must not be nil, and, if f returns true, for each of its children in the
// order of [Walk], followed by a call f(nil).
func Inspect(node Node, f func(Node) bool) { Walk(inspector(f), node) }

// Walk traverses a tree depth first, starting with node, which must not be nil.
// Children come in the order of their fields in Python's ast module, which is the
// order of execution wherever Python has one, but that the value of an Assign comes after its targets.
func Walk(v Visitor, node Node) {
	if v = v.Visit(node); v == nil {
		return
	}
	switch n := node.(type) {
	case *Module:
		walkList(v, n.Body)

	case *FunctionDef:
		walkList(v, n.Decorators)
		Walk(v, n.Args)
		walkExpr(v, n.Returns)
		walkList(v, n.Body)
	case *ClassDef:
		walkList(v, n.Decorators)
		walkList(v, n.Bases)
		walkList(v, n.Keywords)
		walkList(v, n.Body)
	case *Return:
		walkExpr(v, n.Value)
	case *Delete:
		walkList(v, n.Targets)
	case *Assign:
		walkList(v, n.Targets)
		Walk(v, n.Value)
	case *AugAssign:
		Walk(v, n.Target)
		Walk(v, n.Value)
	case *AnnAssign:
		Walk(v, n.Target)
		Walk(v, n.Annotation)
		walkExpr(v, n.Value)
	case *Print:
		walkExpr(v, n.Dest)
		walkList(v, n.Values)
	case *Exec:
		Walk(v, n.Body)
		walkExpr(v, n.Globals)
		walkExpr(v, n.Locals)
	case *For:
		Walk(v, n.Target)
		Walk(v, n.Iter)
		walkList(v, n.Body)
		walkList(v, n.Orelse)
	case *While:
		Walk(v, n.Test)
		walkList(v, n.Body)
		walkList(v, n.Orelse)
	case *If:
		Walk(v, n.Test)
		walkList(v, n.Body)
		walkList(v, n.Orelse)
	case *With:
		walkList(v, n.Items)
		walkList(v, n.Body)
	case *WithItem:
		Walk(v, n.Context)
		walkExpr(v, n.Vars)
	case *Raise:
		walkExpr(v, n.Exc)
		walkExpr(v, n.Value)
		walkExpr(v, n.Traceback)
		walkExpr(v, n.Cause)
	case *Try:
		walkList(v, n.Body)
		walkList(v, n.Handlers)
		walkList(v, n.Orelse)
		walkList(v, n.Finalbody)
	case *ExceptHandler:
		walkExpr(v, n.Type)
		walkExpr(v, n.Name)
		walkList(v, n.Body)
	case *Assert:
		Walk(v, n.Test)
		walkExpr(v, n.Msg)
	case *Import:
		walkList(v, n.Names)
	case *ImportFrom:
		walkList(v, n.Names)
	case *ExprStmt:
		Walk(v, n.Value)
	case *Alias, *Global, *Nonlocal, *Pass, *Break, *Continue:
		// no children

	case *BoolOp:
		walkList(v, n.Values)
	case *NamedExpr:
		Walk(v, n.Target)
		Walk(v, n.Value)
	case *BinOp:
		Walk(v, n.Left)
		Walk(v, n.Right)
	case *UnaryOp:
		Walk(v, n.Operand)
	case *Lambda:
		Walk(v, n.Args)
		Walk(v, n.Body)
	case *IfExp:
		Walk(v, n.Test)
		Walk(v, n.Body)
		Walk(v, n.Orelse)
	case *Dict:
		for i, key := range n.Keys {
			walkExpr(v, key)
			Walk(v, n.Values[i])
		}
	case *Set:
		walkList(v, n.Elts)
	case *ListComp:
		Walk(v, n.Elt)
		walkList(v, n.Generators)
	case *SetComp:
		Walk(v, n.Elt)
		walkList(v, n.Generators)
	case *DictComp:
		Walk(v, n.Key)
		Walk(v, n.Value)
		walkList(v, n.Generators)
	case *GeneratorExp:
		Walk(v, n.Elt)
		walkList(v, n.Generators)
	case *Comprehension:
		Walk(v, n.Target)
		Walk(v, n.Iter)
		walkList(v, n.Ifs)
	case *Await:
		Walk(v, n.Value)
	case *Yield:
		walkExpr(v, n.Value)
	case *YieldFrom:
		Walk(v, n.Value)
	case *Compare:
		Walk(v, n.Left)
		walkList(v, n.Comparators)
	case *Call:
		Walk(v, n.Func)
		walkList(v, n.Args)
		walkList(v, n.Keywords)
	case *Keyword:
		Walk(v, n.Value)
	case *Repr:
		Walk(v, n.Value)
	case *JoinedStr:
		walkList(v, n.Values)
	case *FormattedValue:
		Walk(v, n.Value)
		if n.FormatSpec != nil {
			Walk(v, n.FormatSpec)
		}
	case *Attribute:
		Walk(v, n.Value)
	case *Subscript:
		Walk(v, n.Value)
		Walk(v, n.Index)
	case *Slice:
		walkExpr(v, n.Lower)
		walkExpr(v, n.Upper)
		walkExpr(v, n.Step)
	case *Starred:
		Walk(v, n.Value)
	case *List:
		walkList(v, n.Elts)
	case *Tuple:
		walkList(v, n.Elts)
	case *Num, *Bytes, *Unicode, *NameConstant, *Ellipsis, *Name:
		// no children

	case *Arguments:
		walkList(v, n.PosOnly)
		walkList(v, n.Args)
		walkArg(v, n.Vararg)
		walkList(v, n.KwOnly)
		walkArg(v, n.Kwarg)
	case *Arg:
		if n.Tuple != nil {
			Walk(v, n.Tuple)
		}
		walkExpr(v, n.Annotation)
		walkExpr(v, n.Default)
	default:
		panic("ast.Walk: unexpected node type")
	}
	v.Visit(nil)
}

func walkList[N Node](v Visitor, list []N) {
	for _, n := range list {
		Walk(v, n)
	}
}

func walkExpr(v Visitor, x Expr) {
	if x != nil {
		Walk(v, x)
	}
}

func walkArg(v Visitor, a *Arg) {
	if a != nil {
		Walk(v, a)
	}
}
