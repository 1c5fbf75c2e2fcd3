package lang

import (
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// operatorHelpers are the helpers of lowered expressions. Lowered code calls
// them with the right number of arguments.
func operatorHelpers(name string) function {
	switch name {
	case "$call":
		return ctx.callHelper
	case "$delattr":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.delattr(args[0], text(args[1]))
		}
	case "$delitem":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.delitem(args[0], args[1])
		}
	case "$delslice":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.delslice(args[0], args[1], args[2], arg(args, 3))
		}
	case "$dict":
		return ctx.dictHelper
	case "$dictmerge":
		return ctx.dictMerge
	case "$fmt":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			spec, _ := object.AsText(args[2])
			return c.formatField(args[0], text(args[1]), spec)
		}
	case "$getslice":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return c.getslice(args[0], args[1], args[2], arg(args, 3))
		}
	case "$list":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			elems, err := c.concat(args)
			return starlark.NewList(elems), err
		}
	case "$repr":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.reprOf(args, nil) }
	case "$set":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.newSet(args, nil) }
	case "$constset": // of three constants and more: CPython 3 copies a frozenset
		return func(c ctx, args tuple, _ keywords) (value, error) {
			s, err := c.newSet(args, nil)
			if err != nil {
				return nil, err
			}
			return c.setCopyOf(s.(*starlark.Set))
		}
	case "$presized":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			c.Presize(args[0], starlark.Len(args[0]))
			return args[0], nil
		}
	case "$kwargs":
		return ctx.keywordArgs
	case "$setslice":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.setslice(args[0], args[1], args[2], args[3], args[4])
		}
	case "$sliceobj":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return c.slice(args[0], args[1], arg(args, 2)), nil
		}
	case "$starargs":
		return ctx.starArgs
	case "$tuple":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			elems, err := c.concat(args)
			return tuple(elems), err
		}
	case "$unpackex":
		return ctx.unpackStarred
	}
	return nil
}

// text is a string that the lowering put there.
func text(v value) string { return string(v.(starlark.String)) }

// eq is x == y.
func (c ctx) eq(x, y value) (value, error) {
	if x, ok := x.(*object.Instance); ok {
		return c.rich(syntax.EQL, x, y)
	}
	if y, ok := y.(*object.Instance); ok {
		return c.rich(syntax.EQL, y, x)
	}
	ok, err := c.equal(x, y)
	return starlark.Bool(ok), err
}

// rich is a comparison of an object, whose method may return anything.
func (c ctx) rich(op syntax.Token, x *object.Instance, y value) (value, error) {
	if r, err := c.RichCompare(c.thread, op, x, y); r != nil || err != nil {
		return r, err
	}
	ok, err := c.CompareOtherwise(c.thread, op, x, y)
	return starlark.Bool(ok), err
}

// ne is x != y.
func (c ctx) ne(x, y value) (value, error) {
	if x, ok := x.(*object.Instance); ok {
		return c.rich(syntax.NEQ, x, y)
	}
	if y, ok := y.(*object.Instance); ok {
		return c.rich(syntax.NEQ, y, x)
	}
	ok, err := c.equal(x, y)
	return starlark.Bool(!ok), err
}

// ordering is x < y and its like.
func ordering(op syntax.Token) func(c ctx, x, y value) (value, error) {
	return func(c ctx, x, y value) (value, error) {
		if x, ok := x.(*object.Instance); ok {
			return c.rich(op, x, y)
		}
		if y, ok := y.(*object.Instance); ok {
			return c.orderReflected(op, x, y)
		}
		ok, err := c.order(op, x, y)
		return starlark.Bool(ok), err
	}
}

// in is x in container.
func (c ctx) in(x, container value) (bool, error) {
	switch y := container.(type) {
	case *starlark.Dict:
		_, found, err := c.dictGet(y, x)
		return found, err
	case *starlark.List:
		for i := 0; i < y.Len(); i++ {
			if same, err := c.isItem(x, y.Index(i)); same || err != nil {
				return same, err
			}
		}
		return false, nil
	case tuple:
		return c.among(y, x)
	case starlark.String, object.Text, starlark.Bytes, *object.ByteArray:
		return c.contains(y, x)
	case *dictView:
		return y.has(c, x)
	case *object.Class:
		if r, found, err := y.MetaSpecial(c.thread, "__contains__", x); found {
			return err == nil && bool(r.Truth()), err
		}
	case *object.Instance:
		r, found, err := y.Special(c.thread, "__contains__", x)
		if err != nil {
			return false, err
		}
		if found {
			return c.truth(r)
		}
	}
	if s, ok := asSet(container); ok {
		return c.setHas(s, x)
	}
	if y, ok := container.(starlark.Container); ok {
		return y.Has(x)
	}
	if y, ok := container.(starlark.Mapping); ok {
		if _, isObject := container.(*object.Instance); !isObject {
			_, found, err := y.Get(x)
			return found, err
		}
	}
	it, err := c.iter(container)
	if err != nil {
		if c.Matches(err, "TypeError") && !c.iterableType(container) {
			return false, c.Errorf("TypeError", "argument of type '%s' is not iterable", c.TypeName(container))
		}
		return false, err
	}
	found := false
	err = c.each(it, func(e value) error {
		same, err := c.sameOrEqual(e, x, 0)
		if same {
			found = true
			return errStop
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return found, err
}

// iterableType reports whether v has a way to be iterated, though it failed.
func (c ctx) iterableType(v value) bool {
	if x, ok := v.(*object.Instance); ok {
		return x.HasSpecial("__iter__") || x.HasSpecial("__getitem__")
	}
	_, err := c.iter(v)
	return err == nil
}

// orderToken is the engine's name of one of < <= > >=.
func orderToken(op string) syntax.Token {
	switch op {
	case "<":
		return syntax.LT
	case "<=":
		return syntax.LE
	case ">":
		return syntax.GT
	}
	return syntax.GE
}

// token is the engine's name of a binary operator, or 0.
func token(op string) syntax.Token {
	switch op {
	case "+":
		return syntax.PLUS
	case "-":
		return syntax.MINUS
	case "*":
		return syntax.STAR
	case "/":
		return syntax.SLASH
	case "//":
		return syntax.SLASHSLASH
	case "%":
		return syntax.PERCENT
	case "&":
		return syntax.AMP
	case "|":
		return syntax.PIPE
	case "^":
		return syntax.CIRCUMFLEX
	case "<<":
		return syntax.LTLT
	case ">>":
		return syntax.GTGT
	}
	return 0
}

// operator is x op y for any of Python's binary operators; "div" is Python 2's
// division.
func (c ctx) operator(op string, x, y value) (value, error) {
	switch op {
	case "**":
		return c.pow(x, y)
	case "@":
		return c.matmul("@", x, y)
	case "/":
		return c.divide(x, y, false)
	case "div":
		return c.divide(x, y, true)
	}
	return c.binary(token(op), x, y)
}

func (c ctx) matmul(op string, x, y value) (value, error) {
	if r, ok, err := c.specialBinary("matmul", x, y); ok || err != nil {
		return r, err
	}
	return nil, c.unsupported(op, x, y)
}

// unary is -x, +x or ~x.
func (c ctx) unary(sign string, x value) (value, error) {
	op := syntax.TILDE
	if sign != "~" {
		op = token(sign)
	}
	return c.fromLongs(x, x)(starlark.Unary(op, arithmetic(x)))
}

// formatField is a replacement field of an f-string.
func (c ctx) formatField(v value, conv, spec string) (value, error) {
	if conv != "" {
		var s string
		var err error
		if conv == "s" {
			s, err = c.Str(c.thread, v)
		} else {
			s, err = c.Repr(c.thread, v)
		}
		if err != nil {
			return nil, err
		}
		if conv == "a" {
			s = asciiOnly(s)
		}
		v = c.Text(s)
	}
	if spec == "" {
		switch v.(type) {
		case starlark.String, object.Text:
			return v, nil
		}
	}
	s, err := c.formatValue(format.Str3, v, spec)
	if err != nil {
		return nil, err
	}
	return c.Text(s), nil
}

// fstring puts the pieces of an f-string together.
func (c ctx) fstring(args tuple) (value, error) {
	n := 0
	for _, a := range args {
		s, _ := object.AsText(a)
		n += len(s)
	}
	b := make([]byte, 0, n)
	for _, a := range args {
		s, _ := object.AsText(a)
		b = append(b, s...)
	}
	return c.Text(string(b)), nil
}
