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
	case "$binop":
		return ctx.binopHelper
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
	case "$div":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.divide(args[0], args[1], !c.Py3()) }
	case "$eq":
		return ctx.eqHelper
	case "$fmt":
		return ctx.fmtHelper
	case "$fstr":
		return ctx.fstrHelper
	case "$ge":
		return orderHelper(syntax.GE)
	case "$getattr":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.getattr(args[0], text(args[1])) }
	case "$getitem":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.getitem(args[0], args[1]) }
	case "$getslice":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return c.getslice(args[0], args[1], args[2], arg(args, 3))
		}
	case "$gt":
		return orderHelper(syntax.GT)
	case "$in":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ok, err := c.in(args[0], args[1])
			return starlark.Bool(ok), err
		}
	case "$iop":
		return ctx.iopHelper
	case "$is":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.Bool(identical(args[0], args[1])), nil
		}
	case "$iter":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.loop(args[0]) }
	case "$iterunpack":
		return ctx.loopUnpacking
	case "$le":
		return orderHelper(syntax.LE)
	case "$list":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			elems, err := c.concat(args)
			return starlark.NewList(elems), err
		}
	case "$lt":
		return orderHelper(syntax.LT)
	case "$matmul":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.matmul("@", args[0], args[1]) }
	case "$ne":
		return ctx.neHelper
	case "$pow":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.pow(args[0], args[1]) }
	case "$repr":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.reprOf(args, nil) }
	case "$set":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.newSet(args, nil) }
	case "$setattr":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.setattr(args[0], text(args[1]), args[2])
		}
	case "$setitem":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.setitem(args[0], args[1], args[2])
		}
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
	case "$unop":
		return ctx.unopHelper
	case "$unpack":
		return ctx.unpackHelper
	case "$unpackex":
		return ctx.unpackStarred
	}
	return nil
}

// text is a string that the lowering put there.
func text(v value) string { return string(v.(starlark.String)) }

func (c ctx) eqHelper(args tuple, _ keywords) (value, error) {
	switch x := args[0].(type) {
	case starlark.String:
		if y, ok := args[1].(starlark.String); ok {
			return starlark.Bool(x == y), nil
		}
	case *object.Instance:
		return c.richEqual(syntax.EQL, x, args[1])
	}
	if y, ok := args[1].(*object.Instance); ok {
		return c.richEqual(syntax.EQL, y, args[0])
	}
	ok, err := c.equal(args[0], args[1])
	return starlark.Bool(ok), err
}

// richEqual is == or != of an object, whose method may return anything.
func (c ctx) richEqual(op syntax.Token, x *object.Instance, y value) (value, error) {
	name := "__eq__"
	if op == syntax.NEQ {
		name = "__ne__"
	}
	r, found, err := x.Special(c.thread, name, y)
	if err != nil {
		return nil, err
	}
	if found && r != object.NotImplemented {
		return r, nil
	}
	ok, err := c.CompareInstance(c.thread, op, x, y)
	return starlark.Bool(ok), err
}

func (c ctx) neHelper(args tuple, _ keywords) (value, error) {
	if x, ok := args[0].(*object.Instance); ok {
		return c.richEqual(syntax.NEQ, x, args[1])
	}
	if y, ok := args[1].(*object.Instance); ok {
		return c.richEqual(syntax.NEQ, y, args[0])
	}
	ok, err := c.equal(args[0], args[1])
	return starlark.Bool(!ok), err
}

func orderHelper(op syntax.Token) function {
	return func(c ctx, args tuple, _ keywords) (value, error) {
		if x, ok := args[0].(starlark.Int); ok {
			if y, ok := args[1].(starlark.Int); ok {
				return starlark.Bool(threeway(op, compareInts(x, y))), nil
			}
		}
		ok, err := c.order(op, args[0], args[1])
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
			if same, err := c.sameOrEqual(y.Index(i), x, 0); same || err != nil {
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
	x, ok := v.(*object.Instance)
	return ok && (x.HasSpecial("__iter__") || x.HasSpecial("__getitem__"))
}

var tokens = map[string]syntax.Token{
	"+": syntax.PLUS, "-": syntax.MINUS, "*": syntax.STAR, "/": syntax.SLASH, "//": syntax.SLASHSLASH, "%": syntax.PERCENT,
	"&": syntax.AMP, "|": syntax.PIPE, "^": syntax.CIRCUMFLEX, "<<": syntax.LTLT, ">>": syntax.GTGT,
}

func (c ctx) binopHelper(args tuple, _ keywords) (value, error) {
	return c.operator(text(args[0]), args[1], args[2])
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
	return c.binary(tokens[op], x, y)
}

func (c ctx) matmul(op string, x, y value) (value, error) {
	if r, ok, err := c.specialBinary("matmul", x, y); ok || err != nil {
		return r, err
	}
	return nil, c.unsupported(op, x, y)
}

func (c ctx) unopHelper(args tuple, _ keywords) (value, error) {
	op := map[string]syntax.Token{"-": syntax.MINUS, "+": syntax.PLUS, "~": syntax.TILDE}[text(args[0])]
	return starlark.Unary(op, number(args[1]))
}

// inplaceNames are the special methods of augmented assignment.
var inplaceNames = map[string]string{
	"+=": "__iadd__", "-=": "__isub__", "*=": "__imul__", "/=": "__itruediv__", "div=": "__idiv__", "//=": "__ifloordiv__", "%=": "__imod__",
	"&=": "__iand__", "|=": "__ior__", "^=": "__ixor__", "<<=": "__ilshift__", ">>=": "__irshift__", "**=": "__ipow__", "@=": "__imatmul__",
}

// iopHelper is $iop("+=", x, y): the new value of x.
func (c ctx) iopHelper(args tuple, _ keywords) (value, error) {
	op, x, y := text(args[0]), args[1], args[2]
	switch a := x.(type) {
	case starlark.Int:
		if b, ok := y.(starlark.Int); ok && op == "+=" {
			return a.Add(b), nil
		}
	case starlark.String:
		if b, ok := y.(starlark.String); ok && op == "+=" {
			return a + b, nil
		}
	case *object.Instance:
		if r, found, err := a.Special(c.thread, inplaceNames[op], y); err != nil || found && r != object.NotImplemented {
			return r, err
		}
	case *starlark.List:
		switch op {
		case "+=":
			return a, c.extend(a, y)
		case "*=":
			r, err := c.binary(syntax.STAR, a, y)
			if l, ok := r.(*starlark.List); ok && err == nil {
				elems, _ := c.collect(l)
				return a, c.refill(a, elems)
			}
			return r, err
		}
	case *object.ByteArray:
		if op == "+=" {
			b, ok := c.AsBytes(y)
			if !ok {
				return nil, c.Errorf("TypeError", "can't concat %s to bytearray", c.TypeName(y))
			}
			a.SetBytes(append(a.Bytes(), b...))
			return a, nil
		}
	case *starlark.Set:
		if token := tokens[op[:len(op)-1]]; token == syntax.PIPE || token == syntax.AMP || token == syntax.MINUS || token == syntax.CIRCUMFLEX {
			if _, ok := asSet(y); ok {
				_, err := c.setUpdate(op, token, a, tuple{y}, nil)
				return a, err
			}
			return nil, c.unsupported(op, x, y)
		}
	case *starlark.Dict:
		if op == "|=" && c.Py3() {
			return a, c.dictAdd(a, y)
		}
	}
	r, err := c.operator(op[:len(op)-1], x, y)
	if err != nil && c.Matches(err, "TypeError") && !c.isObject(x) && !c.isObject(y) {
		return nil, c.inplaceError(op, x, y, err)
	}
	return r, err
}

func (c ctx) isObject(v value) bool { _, ok := v.(*object.Instance); return ok }

// inplaceError words an unsupported operator of augmented assignment.
func (c ctx) inplaceError(op string, x, y value, err error) error {
	if op == "div=" {
		op = "/="
	}
	want := c.unsupported(op[:len(op)-1], x, y)
	if op == "**=" {
		want = c.Errorf("TypeError", "unsupported operand type(s) for ** or pow(): '%s' and '%s'", c.TypeName(x), c.TypeName(y))
	}
	if err.Error() != want.Error() {
		return err
	}
	return c.unsupported(op, x, y)
}

// loop is an iterable of v for the engine's for.
func (c ctx) loop(v value) (value, error) {
	switch v := v.(type) {
	case tuple, *rangeValue, *items:
		return v, nil
	case *starlark.List:
		return c.listIterator(v), nil
	}
	it, err := c.iter(v)
	if err != nil {
		return nil, err
	}
	if x, ok := it.(*object.Instance); ok {
		return x.Iterator(), nil
	}
	return it, nil
}

// loopUnpacking is loop where the engine unpacks the items, which it can only
// do with its own sequences.
func (c ctx) loopUnpacking(args tuple, _ keywords) (value, error) {
	it, err := c.iter(args[0])
	if err != nil {
		return nil, err
	}
	return c.newItems("iterator", func(c ctx) (value, error) {
		e, err := c.next(it)
		switch e.(type) {
		case nil, tuple, *starlark.List:
			return e, err
		}
		elems, err := c.collect(e)
		if err != nil {
			return e, nil // the engine will say so, at the right place
		}
		return tuple(elems), nil
	}), nil
}

// concat puts the items of several iterables together.
func (c ctx) concat(parts tuple) ([]value, error) {
	var out []value
	for _, p := range parts {
		if t, ok := p.(tuple); ok {
			out = append(out, t...)
			continue
		}
		elems, err := c.collect(p)
		if err != nil {
			if c.Py3() && c.Matches(err, "TypeError") && !c.iterableType(p) {
				return nil, c.Errorf("TypeError", "Value after * must be an iterable, not %s", c.TypeName(p))
			}
			return nil, err
		}
		out = append(out, elems...)
	}
	return out, nil
}

func (c ctx) starArgs(args tuple, _ keywords) (value, error) {
	elems, err := c.collect(args[0])
	if err != nil && c.Matches(err, "TypeError") && !c.iterableType(args[0]) {
		return nil, c.Errorf("TypeError", "argument after * must be an iterable, not %s", c.TypeName(args[0]))
	}
	return tuple(elems), err
}

func (c ctx) dictHelper(args tuple, _ keywords) (value, error) {
	pairs := args[0].(*starlark.List)
	d := starlark.NewDict(pairs.Len())
	for i := 0; i < pairs.Len(); i++ {
		kv := pairs.Index(i).(tuple)
		if err := c.dictSet(d, kv[0], kv[1]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// dictMerge is {**a, **b}.
func (c ctx) dictMerge(args tuple, _ keywords) (value, error) {
	d := starlark.NewDict(0)
	for _, a := range args {
		if !c.isMapping(a) {
			return nil, c.Errorf("TypeError", "'%s' object is not a mapping", c.TypeName(a))
		}
		if err := c.dictAdd(d, a); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// isMapping reports whether ** takes v.
func (c ctx) isMapping(v value) bool {
	switch v := v.(type) {
	case *object.Instance:
		_, err := v.Attr("keys")
		return err == nil && v.HasSpecial("__getitem__")
	case starlark.IterableMapping:
		return true
	}
	return false
}

// callHelper is $call(f, args, keywords), where keywords are (name, value) or
// (None, mapping).
func (c ctx) callHelper(args tuple, _ keywords) (value, error) {
	positional, err := c.collect(args[1])
	if err != nil {
		return nil, err
	}
	var kwargs keywords
	add := func(k, v value) error {
		name, ok := object.AsText(k)
		if !ok {
			return c.Errorf("TypeError", "%s", c.Pick(c.callName(args[0])+"() keywords must be strings", "keywords must be strings"))
		}
		if keyword(kwargs, name) != nil {
			return c.Errorf("TypeError", "%s() got multiple values for keyword argument '%s'", c.callName(args[0]), name)
		}
		kwargs = append(kwargs, tuple{starlark.String(name), v})
		return nil
	}
	if len(args) > 2 {
		err = c.each(args[2], func(kv value) error {
			pair := kv.(tuple)
			if pair[0] != starlark.None {
				return add(pair[0], pair[1])
			}
			if !c.isMapping(pair[1]) {
				return c.Errorf("TypeError", "%s() argument after ** must be a mapping, not %s", c.callName(args[0]), c.TypeName(pair[1]))
			}
			d := starlark.NewDict(0)
			if err := c.dictAdd(d, pair[1]); err != nil {
				return err
			}
			for _, item := range d.Items() {
				if err := add(item[0], item[1]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err != nil {
		return nil, err
	}
	return c.Call(c.thread, args[0], positional, kwargs)
}

func (c ctx) callName(f value) string {
	name := c.TypeName(f)
	if g, ok := f.(starlark.Callable); ok {
		name = c.functionName(g)
	}
	if _, ok := f.(*starlark.Function); ok && c.Py3() {
		return "__main__." + name
	}
	return name
}

// unpackHelper is $unpack(v, n): a sequence of n items.
func (c ctx) unpackHelper(args tuple, _ keywords) (value, error) {
	want, _ := starlark.AsInt32(args[1])
	v := args[0]
	switch v := v.(type) {
	case tuple:
		if len(v) == want {
			return v, nil
		}
	case *starlark.List:
		if v.Len() == want {
			elems, err := c.collect(v)
			return tuple(elems), err
		}
	}
	it, err := c.unpackable(v)
	if err != nil {
		return nil, err
	}
	out := make(tuple, 0, want)
	for {
		e, err := c.next(it)
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		if len(out) == want {
			if c.Py3() {
				return nil, c.Errorf("ValueError", "too many values to unpack (expected %d)", want)
			}
			return nil, c.Errorf("ValueError", "too many values to unpack")
		}
		out = append(out, e)
	}
	if len(out) < want {
		return nil, c.tooFew(len(out), want, "")
	}
	return out, nil
}

func (c ctx) unpackable(v value) (value, error) {
	it, err := c.iter(v)
	if err != nil && c.Py3() && c.Matches(err, "TypeError") && !c.iterableType(v) {
		err = c.Errorf("TypeError", "cannot unpack non-iterable %s object", c.TypeName(v))
	}
	return it, err
}

func (c ctx) tooFew(got, want int, bound string) error {
	if c.Py3() {
		return c.Errorf("ValueError", "not enough values to unpack (expected %s%d, got %d)", bound, want, got)
	}
	return c.Errorf("ValueError", "need more than %d value%s to unpack", got, plural(got))
}

// unpackStarred is $unpackex(v, before, after): the items before and after a
// starred target stand alone, those between are a list.
func (c ctx) unpackStarred(args tuple, _ keywords) (value, error) {
	before, _ := starlark.AsInt32(args[1])
	after, _ := starlark.AsInt32(args[2])
	it, err := c.unpackable(args[0])
	if err != nil {
		return nil, err
	}
	elems, err := c.collect(it)
	if err != nil {
		return nil, err
	}
	if len(elems) < before+after {
		return nil, c.tooFew(len(elems), before+after, "at least ")
	}
	rest := len(elems) - after
	out := make(tuple, 0, before+after+1)
	out = append(out, elems[:before]...)
	out = append(out, starlark.NewList(append([]value(nil), elems[before:rest]...)))
	return append(out, elems[rest:]...), nil
}

// fmtHelper is $fmt(v, conversion, spec): a replacement field of an f-string.
func (c ctx) fmtHelper(args tuple, _ keywords) (value, error) {
	v := args[0]
	if conv := text(args[1]); conv != "" {
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
	spec, _ := object.AsText(args[2])
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

func (c ctx) fstrHelper(args tuple, _ keywords) (value, error) {
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
