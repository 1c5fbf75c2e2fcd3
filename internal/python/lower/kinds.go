package lower

import (
	"slices"

	"github.com/pysock/pysock/internal/python/ast"
)

// The engine's operators know numbers, but neither that True is one, nor ints of other
// classes, nor objects with methods of their own; NaN equals itself to it. So an operator is the
// engine's own only where one can see that its operands are plain numbers. kinds is what one can
// see of that in a file: what its variables are bound to.
type kinds struct {
	v3        bool
	functions map[ast.Node]int  // the number of each def; 0 is the module with its classes
	locals    []map[string]bool // by the number of the function: the names that it binds
	bound     map[string]bool   // all of these
	shared    map[string]bool   // names that may be of another function's variable
	variables map[variable]kind
	settable  bool // other modules may bind the module's variables
	opaque    bool // variables may be bound in ways that one cannot see

	in     int                    // the function whose code is looked at
	hidden func(name string) bool // a name there is a variable of a lambda or comprehension
}

// A kind is what one knows of an expression.
type kind uint8

const (
	unknown kind = iota
	number       // an int or a float
	whole
)

// variable is a variable of a function, or, of function 0, all other variables of
// one name.
type variable struct {
	name     string
	function int
}

// sight is a binding in a function: what a name is bound to; nil is what one cannot see.
type sight struct {
	function int
	name     string
	value    ast.Expr
	item     bool // it is bound to the items of value, one after the other
}

// findKinds looks through a file.
func findKinds(mod *ast.Module, v3, settable bool) *kinds {
	k := &kinds{
		v3: v3, settable: settable, functions: map[ast.Node]int{}, locals: []map[string]bool{{}},
		shared: map[string]bool{}, bound: map[string]bool{}, variables: map[variable]kind{},
	}
	s := &sights{kinds: k}
	ast.Walk(looker{sights: s}, mod)
	for _, b := range s.list {
		k.in = b.function
		k.variables[k.variable(b.name)] = whole
	}
	for passes := 0; !s.settled(); passes++ {
		if passes == maxPasses {
			clear(k.variables) // nothing is known for sure
			break
		}
	}
	return k
}

// maxPasses bounds the work on a chain of variables that depend on one another.
const maxPasses = 20

// settled gives each variable the least of what it is bound to, and reports
// whether nothing has changed.
func (k *sights) settled() bool {
	settled := true
	for _, b := range k.list {
		k.in = b.function
		v := k.variable(b.name)
		if is := k.seen(b); is < k.variables[v] {
			k.variables[v] = is
			settled = false
		}
	}
	return settled
}

// variable is what a name means in the function that is looked at.
func (k *kinds) variable(name string) variable {
	if k.locals[k.in][name] && !k.shared[name] {
		return variable{name, k.in}
	}
	return variable{name, 0}
}

// seen is the kind of what a name is bound to.
func (k *kinds) seen(b sight) kind {
	if !b.item {
		return k.of(b.value)
	}
	if c, ok := b.value.(*ast.Call); ok {
		if f, ok := c.Func.(*ast.Name); ok && (f.ID == "range" || f.ID == "xrange") && !k.bound[f.ID] {
			return whole
		}
	}
	return unknown
}

// of is the kind of an expression. What is computed of 2.7's longs, which are plain numbers
// if they are large, may be a small long: products make them.
func (k *kinds) of(x ast.Expr) kind {
	switch x := x.(type) {
	case *ast.Num:
		switch x.Value.(type) {
		case complex128:
			return unknown
		case float64:
			return number
		}
		if x.Long {
			return unknown
		}
		return whole
	case *ast.Name:
		v := k.variable(x.ID)
		if k.opaque || k.settable && v.function == 0 || k.hidden != nil && k.hidden(x.ID) {
			return unknown
		}
		return k.variables[v]
	case *ast.UnaryOp:
		if x.Op != ast.Not {
			return k.of(x.Operand)
		}
	case *ast.BinOp:
		both := min(k.of(x.Left), k.of(x.Right))
		switch x.Op {
		case ast.Add, ast.Sub, ast.FloorDiv:
			return both
		case ast.Div:
			if k.v3 {
				return min(both, number)
			}
		case ast.Mod, ast.Mult:
			if k.v3 {
				return both
			}
		}
	case *ast.Call:
		f, ok := x.Func.(*ast.Name)
		if !ok || k.bound[f.ID] {
			return unknown
		}
		switch f.ID {
		case "len", "ord":
			return whole
		case "float":
			return number
		case "int":
			if k.v3 {
				return whole
			}
		}
	}
	return unknown
}

// sights gathers the bindings of a file.
type sights struct {
	*kinds
	list []sight
}

// looker walks through the code of one function.
type looker struct {
	*sights
	function int
	within   bool // within another function: a name here may be one of its variables
	inline   bool // within a lambda or comprehension
}

func (k looker) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.FunctionDef:
		k.name(sight{name: n.Name})
		k.locals = append(k.locals, map[string]bool{})
		k.functions[n] = len(k.locals) - 1
		return looker{sights: k.sights, function: len(k.locals) - 1, within: k.within || k.function != 0}
	case *ast.ClassDef:
		k.name(sight{name: n.Name})
		return looker{sights: k.sights, function: k.function, within: k.within || k.function != 0}
	case *ast.Lambda, *ast.GeneratorExp, *ast.SetComp, *ast.DictComp:
		k.inline = true
	case *ast.ListComp:
		if k.v3 {
			k.inline = true
		}
	case *ast.Arg:
		if k.inline {
			break
		}
		k.name(sight{name: n.Name})
		if n.Tuple != nil {
			k.bind(n.Tuple, nil)
		}
	case *ast.Assign:
		for _, t := range n.Targets {
			k.bind(t, n.Value)
		}
	case *ast.AnnAssign:
		if n.Value != nil {
			k.bind(n.Target, n.Value)
		}
	case *ast.NamedExpr:
		k.bind(n.Target, nil)
	case *ast.AugAssign:
		k.bind(n.Target, &ast.BinOp{Left: n.Target, Op: n.Op, Right: n.Value})
	case *ast.For:
		if name, ok := n.Target.(*ast.Name); ok {
			k.name(sight{name: name.ID, value: n.Iter, item: true})
		} else {
			k.bind(n.Target, nil)
		}
	case *ast.Comprehension:
		if !k.inline {
			k.bind(n.Target, nil) // 2.7: a variable of the function
		}
	case *ast.WithItem:
		k.bind(n.Vars, nil)
	case *ast.ExceptHandler:
		k.bind(n.Name, nil)
	case *ast.Import:
		k.imports(n.Names)
	case *ast.ImportFrom:
		k.imports(n.Names)
	case *ast.Global:
		k.share(n.Names...)
	case *ast.Nonlocal:
		k.share(n.Names...)
	case *ast.Exec:
		k.opaque = true
	case *ast.Name:
		if k.within {
			k.share(n.ID)
		}
		if n.ID == "exec" || n.ID == "execfile" {
			k.opaque = true
		}
	}
	return k
}

// share notes names that one does not tell apart by the function.
func (k looker) share(names ...string) {
	for _, name := range names {
		k.shared[name] = true
	}
}

func (k looker) imports(list []*ast.Alias) {
	for _, a := range list {
		k.opaque = k.opaque || a.Name == "*"
		k.name(sight{name: boundBy(a)})
	}
}

func (k looker) name(b sight) {
	b.function = k.function
	k.locals[k.function][b.name] = true
	k.bound[b.name] = true
	k.list = append(k.list, b)
}

func (k looker) bind(target, value ast.Expr) {
	switch t := target.(type) {
	case *ast.Name:
		k.name(sight{name: t.ID, value: value})
	case *ast.Starred:
		k.bind(t.Value, nil)
	case *ast.Tuple:
		k.bindAll(t.Elts, value)
	case *ast.List:
		k.bindAll(t.Elts, value)
	}
}

func (k looker) bindAll(targets []ast.Expr, value ast.Expr) {
	values, ok := sequence(value)
	for i, t := range targets {
		if ok && len(values) == len(targets) && !hasStar(values) {
			k.bind(t, values[i])
		} else {
			k.bind(t, nil)
		}
	}
}

// kind is what one knows of an expression of the code that is lowered.
func (l *lowerer) kind(x ast.Expr) kind {
	k := l.kinds
	k.in = 0
	for s := l.scope; s != nil; s = s.parent {
		if n := k.functions[s.node]; n > 0 {
			k.in = n
			break
		}
	}
	if k.hidden == nil {
		k.hidden = l.isInline
	}
	return k.of(x)
}

// isInline reports whether a name is a variable of a lambda or comprehension around the code that is lowered.
func (l *lowerer) isInline(name string) bool {
	for _, h := range l.shadows {
		if slices.Contains(h.names, name) {
			return true
		}
	}
	for s := l.scope; s != nil; s = s.parent {
		if _, ok := s.node.(*ast.Lambda); ok && s.symbols[name] != nil && s.symbols[name].param {
			return true
		}
	}
	return false
}
