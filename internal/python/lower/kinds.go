package lower

import (
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

// The engine's bools are no numbers, and it orders only like with like. So an
// operator may be native only where its operands are not bools (or objects
// with methods of their own, which the whole file is asked for), and an order only
// where they are no members of enumerations or longs. kinds is what
// one can see of that in a file, by names alone: wherever a name may be bound to a bool, it
// is taken for one everywhere, and so for members.
type kinds struct {
	v3      bool
	bools   map[string]bool // variables, attributes and parameters
	returns map[string]bool // functions that may return a bool
	numbers map[string]bool // variables that are bound to plain numbers only
	members map[string]bool // variables, attributes and parameters that may be a member of an enumeration
	mention bool            // the file speaks of members: what one cannot see may be one
}

// sight is a binding: what a name is bound to somewhere; nil is what one cannot see.
type sight struct {
	name  string
	value ast.Expr
}

// findKinds looks through a file.
func findKinds(mod *ast.Module, v3 bool) *kinds {
	k := &kinds{v3: v3, bools: map[string]bool{}, returns: map[string]bool{}, numbers: map[string]bool{}, members: map[string]bool{}}
	var bindings, returned []sight
	params := map[string][]string{} // of the file's functions, by their names
	var calls []*ast.Call
	var function []string
	var leave []int

	var bind func(target, value ast.Expr)
	bind = func(target, value ast.Expr) {
		switch t := target.(type) {
		case *ast.Name:
			bindings = append(bindings, sight{t.ID, value})
		case *ast.Attribute:
			bindings = append(bindings, sight{t.Attr, value})
		case *ast.Starred:
			bind(t.Value, nil)
		case *ast.Tuple:
			bindAll(bind, t.Elts, value)
		case *ast.List:
			bindAll(bind, t.Elts, value)
		}
	}
	depth := 0
	ast.Inspect(mod, func(n ast.Node) bool {
		if n == nil {
			depth--
			if len(leave) > 0 && leave[len(leave)-1] == depth {
				leave = leave[:len(leave)-1]
				function = function[:len(function)-1]
			}
			return false
		}
		switch n := n.(type) {
		case *ast.FunctionDef:
			function = append(function, n.Name)
			leave = append(leave, depth)
			for _, a := range n.Args.Args {
				params[n.Name] = append(params[n.Name], a.Name)
				bindings = append(bindings, sight{a.Name, nil})
			}
		case *ast.Arg:
			bindings = append(bindings, sight{n.Name, n.Default})
		case *ast.Return:
			if len(function) > 0 {
				returned = append(returned, sight{function[len(function)-1], n.Value})
			}
		case *ast.Assign:
			for _, t := range n.Targets {
				bind(t, n.Value)
			}
		case *ast.AnnAssign:
			bind(n.Target, n.Value)
		case *ast.NamedExpr:
			bind(n.Target, n.Value)
		case *ast.AugAssign:
			bind(n.Target, &ast.BinOp{Left: n.Target, Op: n.Op, Right: n.Value})
		case *ast.For:
			bind(n.Target, element(n.Iter))
		case *ast.Comprehension:
			bind(n.Target, element(n.Iter))
		case *ast.WithItem:
			if n.Vars != nil {
				bind(n.Vars, nil)
			}
		case *ast.Call:
			calls = append(calls, n)
		case *ast.Name:
			k.mention = k.mention || memberName(n.ID)
		case *ast.Attribute:
			k.mention = k.mention || memberName(n.Attr) || n.Attr == "family" || n.Attr == "getaddrinfo"
		}
		depth++
		return true
	})
	for _, c := range calls {
		var name string
		switch f := c.Func.(type) {
		case *ast.Name:
			name = f.ID
		case *ast.Attribute:
			name = f.Attr
		}
		names := params[name]
		if len(names) > 0 && (names[0] == "self" || names[0] == "cls") {
			names = names[1:]
		} else if init := params["__init__"]; len(names) == 0 && len(init) > 0 {
			names = init[1:] // a class, perhaps
		}
		for i, a := range c.Args {
			if i < len(names) {
				bindings = append(bindings, sight{names[i], a})
			}
		}
		for _, kw := range c.Keywords {
			bindings = append(bindings, sight{kw.Name, kw.Value})
		}
	}
	k.settle(bindings, returned)
	return k
}

func bindAll(bind func(target, value ast.Expr), targets []ast.Expr, value ast.Expr) {
	values, ok := elements(value)
	for i, t := range targets {
		if ok && len(values) == len(targets) {
			bind(t, values[i])
		} else {
			bind(t, nil)
		}
	}
}

func elements(x ast.Expr) ([]ast.Expr, bool) {
	switch x := x.(type) {
	case *ast.Tuple:
		return x.Elts, true
	case *ast.List:
		return x.Elts, true
	}
	return nil, false
}

// element stands for what an iteration yields: a number for range(), a bool if
// one is in a display.
func element(x ast.Expr) ast.Expr {
	if c, ok := x.(*ast.Call); ok {
		if f, ok := c.Func.(*ast.Name); ok && (f.ID == "range" || f.ID == "xrange") {
			return &ast.Num{Value: int64(0)}
		}
	}
	values, _ := elements(x)
	for _, v := range values {
		if n, ok := v.(*ast.NameConstant); ok && n.Value != ast.None {
			return v
		}
	}
	return nil
}

// settle finds the sets: what may be a bool or a member grows, what is always a number
// shrinks, until nothing changes.
func (k *kinds) settle(bindings, returned []sight) {
	for _, b := range bindings {
		k.numbers[b.name] = true
	}
	for changed := true; changed; {
		changed = false
		for _, b := range bindings {
			if b.value != nil && !k.bools[b.name] && k.maybeBool(b.value) {
				k.bools[b.name] = true
				changed = true
			}
			if !k.members[b.name] && (b.value != nil && k.maybeMember(b.value) || b.value == nil && k.mention) {
				k.members[b.name] = true
				changed = true
			}
			if k.numbers[b.name] && (b.value == nil || !k.number(b.value)) {
				k.numbers[b.name] = false
				changed = true
			}
		}
		for _, r := range returned {
			if r.value != nil && !k.returns[r.name] && k.maybeBool(r.value) {
				k.returns[r.name] = true
				changed = true
			}
		}
	}
}

// number reports whether an expression is a number that is no bool and no small
// long. The quotient and the remainder of longs are longs.
func (k *kinds) number(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Num:
		_, isComplex := x.Value.(complex128)
		return !isComplex && !x.Long
	case *ast.Name:
		return k.numbers[x.ID]
	case *ast.UnaryOp:
		return x.Op != ast.Not && k.number(x.Operand)
	case *ast.BinOp:
		switch x.Op {
		case ast.Add, ast.Sub, ast.Mult, ast.FloorDiv:
			return k.number(x.Left) && k.number(x.Right)
		case ast.Div, ast.Mod:
			return k.v3 && k.number(x.Left) && k.number(x.Right)
		}
	case *ast.Call:
		if f, ok := x.Func.(*ast.Name); ok && !k.bound(f.ID) {
			switch f.ID {
			case "len", "int", "float", "ord", "round":
				return true
			}
		}
	}
	return false
}

// bound reports whether the file binds a name that it might mean a built-in by.
func (k *kinds) bound(name string) bool {
	_, ok := k.numbers[name]
	return ok
}

// maybeMember reports whether an expression may be a member of an enumeration of
// socket or signal. In a file that speaks of them each variable may that is bound to
// something one cannot see: a loop's, a parameter.
func (k *kinds) maybeMember(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Name:
		return memberName(x.ID) || k.members[x.ID]
	case *ast.Attribute:
		return memberName(x.Attr) || k.members[x.Attr] || x.Attr == "family" || x.Attr == "type"
	case *ast.BoolOp:
		return slices.ContainsFunc(x.Values, k.maybeMember)
	case *ast.IfExp:
		return k.maybeMember(x.Body) || k.maybeMember(x.Orelse)
	case *ast.NamedExpr:
		return k.maybeMember(x.Value)
	case *ast.UnaryOp:
		return x.Op == ast.Invert && k.maybeMember(x.Operand)
	case *ast.BinOp:
		switch x.Op {
		case ast.BitAnd, ast.BitOr, ast.BitXor:
			return k.maybeMember(x.Left) || k.maybeMember(x.Right)
		}
	case *ast.Call:
		switch f := x.Func.(type) {
		case *ast.Name:
			return memberMaker(f.ID)
		case *ast.Attribute:
			return memberMaker(f.Attr)
		}
	}
	return false
}

// memberName reports whether a constant is called as members are.
func memberName(name string) bool {
	for _, prefix := range []string{"AF_", "SOCK_", "MSG_", "AI_", "SIG"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// memberMaker reports whether a function of this name returns members.
func memberMaker(name string) bool {
	switch name {
	case "AddressFamily", "SocketKind", "MsgFlag", "AddressInfo", "Signals", "Handlers", "Sigmasks", "getsignal":
		return true
	}
	return false
}

// isIntClass reports whether a base class makes the objects of a class ints.
func isIntClass(base ast.Expr) bool {
	name := ""
	switch b := base.(type) {
	case *ast.Name:
		name = b.ID
	case *ast.Attribute:
		name = b.Attr
	}
	switch name {
	case "int", "long", "IntEnum", "IntFlag":
		return true
	}
	return false
}

// maybeBool reports whether an expression may be a bool, for all one can see.
func (k *kinds) maybeBool(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Compare:
		return true
	case *ast.UnaryOp:
		return x.Op == ast.Not
	case *ast.NameConstant:
		return x.Value != ast.None
	case *ast.BoolOp:
		for _, v := range x.Values {
			if k.maybeBool(v) {
				return true
			}
		}
	case *ast.IfExp:
		return k.maybeBool(x.Body) || k.maybeBool(x.Orelse)
	case *ast.NamedExpr:
		return k.maybeBool(x.Value)
	case *ast.Name:
		return x.ID == "True" || x.ID == "False" || k.bools[x.ID]
	case *ast.Attribute:
		return k.bools[x.Attr]
	case *ast.BinOp:
		switch x.Op {
		case ast.BitAnd, ast.BitOr, ast.BitXor:
			return k.maybeBool(x.Left) && k.maybeBool(x.Right)
		}
	case *ast.Call:
		switch f := x.Func.(type) {
		case *ast.Name:
			switch f.ID {
			case "bool", "isinstance", "issubclass", "callable", "hasattr", "any", "all":
				return true
			}
			return k.returns[f.ID]
		case *ast.Attribute:
			switch f.Attr {
			case "startswith", "endswith", "isdigit", "isalpha", "isspace", "isupper", "islower", "isalnum",
				"is_set", "isSet", "is_alive", "isAlive", "acquire", "wait", "isatty", "exists", "isfile", "isdir", "getblocking":
				return true
			}
			return k.returns[f.Attr]
		}
	}
	return false
}
