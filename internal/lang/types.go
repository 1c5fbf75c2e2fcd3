package lang

import (
	"math"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// isTypeName reports whether a built-in name of the dialect is a type.
func isTypeName(d object.Dialect, name string) bool {
	switch name {
	case "bool", "bytearray", "classmethod", "dict", "enumerate", "float", "frozenset", "int", "list", "object",
		"property", "reversed", "set", "slice", "staticmethod", "str", "super", "tuple", "type":
		return true
	case "basestring", "long", "xrange":
		return d != object.Py3
	case "buffer", "unicode":
		return d == object.Py2
	case "bytes", "complex", "memoryview":
		return d != object.Star
	case "filter", "map", "range", "zip":
		return d == object.Py3
	}
	return false
}

// typeName is the name of the class behind a built-in name.
func (l *lang) typeName(name string) string {
	if name == "bytes" && !l.Py3() {
		return "str"
	}
	return name
}

// defineType completes the class of a built-in type: how it is called, and its
// methods.
func (l *lang) defineType(c *object.Class) {
	make := l.constructor(c.Name())
	if make != nil {
		c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if cls != c && derivable(c.Name()) {
				return ctx{l, thread}.newDerived(cls, c.Name(), args, kwargs)
			}
			return make(ctx{l, thread}, args, kwargs)
		}
	}
	switch c.Name() {
	case "object", "file":
		return
	case "ABCMeta":
		l.defineABCMeta(c)
		return
	case "bool", "slice", "range", "xrange":
		c.Final = "type '" + c.Name() + "' is not an acceptable base type"
	case "type":
		c.Final = "metaclasses are not supported by pysock"
	case "dict", "tuple", "int", "list", "set", "frozenset", "str", "unicode":
	case "long":
		c.NoDict = true
	default:
		c.Final = "cannot subclass built-in type " + c.Name() + ": not supported by pysock"
	}
	for _, m := range l.methodsOf(c.Name()) {
		c.Define(l.derivedMethod(c.Name(), m))
	}
	switch c.Name() {
	case "dict", "list", "set":
		c.Set("__hash__", starlark.None)
	case "bytearray":
		if l.Py3() { // 2.7's has object's
			c.Set("__hash__", starlark.None)
		}
	}
	l.defineStatics(c)
}

// constructor is what calling a built-in type does; nil makes no instance.
func (l *lang) constructor(name string) function {
	switch name {
	case "basestring":
		return func(c ctx, _ tuple, _ keywords) (value, error) {
			return nil, c.Errorf("TypeError", "The basestring type cannot be instantiated")
		}
	case "bool":
		return ctx.newBool
	case "bytearray":
		return ctx.newByteArray
	case "buffer":
		return ctx.newBuffer
	case "bytes":
		return ctx.newBytes
	case "classmethod":
		return ctx.newClassMethod
	case "complex":
		return ctx.newComplex
	case "dict":
		return ctx.newDict
	case "enumerate":
		return ctx.newEnumerate
	case "filter":
		return ctx.newFilter
	case "float":
		return ctx.newFloat
	case "frozenset":
		return ctx.newFrozenSet
	case "int":
		return ctx.newInt
	case "list":
		return ctx.newList
	case "long":
		return ctx.newLong
	case "map":
		return ctx.newMap
	case "memoryview":
		return ctx.newMemoryView
	case "method", "instancemethod":
		return ctx.newMethod
	case "module":
		return ctx.newModule
	case "property":
		return ctx.newProperty
	case "range", "xrange":
		return func(c ctx, args tuple, kwargs keywords) (value, error) { return c.newRange(name, args, kwargs) }
	case "reversed":
		return ctx.newReversed
	case "set":
		return ctx.newSet
	case "slice":
		return ctx.newSlice
	case "staticmethod":
		return ctx.newStaticMethod
	case "str":
		return ctx.newStr
	case "super":
		return ctx.super
	case "tuple":
		return ctx.newTuple
	case "type":
		return ctx.newType
	case "unicode":
		return ctx.newUnicode
	case "zip":
		return ctx.newZip
	case "object", "file":
		return nil
	}
	return func(c ctx, _ tuple, _ keywords) (value, error) {
		return nil, c.Errorf("TypeError", "cannot create '%s' instances", name)
	}
}

func (c ctx) newRange(name string, args tuple, kwargs keywords) (value, error) {
	r, err := c.rangeArgs(name, args, kwargs)
	if err != nil {
		return nil, err
	}
	return r, nil
}

// classicType is the type of a Python 2 class without a base, and of its
// objects; nil for all else.
func (c ctx) classicType(v value) *object.Class {
	if c.Dialect != object.Py2 {
		return nil
	}
	switch x := v.(type) {
	case *object.Instance:
		if x.Class().OldStyle {
			return c.BuiltinType("instance")
		}
	case *object.Class:
		if x.OldStyle {
			return c.BuiltinType("classobj")
		}
	}
	return nil
}

// newType is type(x), or type(name, bases, dict). In .star type(x) is
// Starlark's name of the type.
func (c ctx) newType(args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		if c.Dialect == object.Star {
			return starlark.String(args[0].Type()), nil
		}
		if t := c.classicType(args[0]); t != nil {
			return t, nil
		}
		return c.TypeOf(args[0]), nil
	}
	if len(args) != 3 || len(kwargs) > 0 {
		return nil, c.Errorf("TypeError", "type() takes 1 or 3 arguments")
	}
	name, ok := object.AsText(args[0])
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("type() argument 1 must be string, not %s", "type.__new__() argument 1 must be str, not %s"), c.TypeName(args[0]))
	}
	bases, ok := args[1].(tuple)
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("type() argument 2 must be tuple, not %s", "type.__new__() argument 2 must be tuple, not %s"), c.TypeName(args[1]))
	}
	dict, ok := args[2].(*starlark.Dict)
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("type() argument 3 must be dict, not %s", "type.__new__() argument 3 must be dict, not %s"), c.TypeName(args[2]))
	}
	return c.newClass(name, bases, dict.Items())
}

// newClass makes a class of a script.
func (c ctx) newClass(name string, bases tuple, attrs []tuple) (*object.Class, error) {
	classes := make([]*object.Class, len(bases))
	for i, b := range bases {
		k, ok := b.(*object.Class)
		if !ok {
			return nil, c.Errorf("TypeError", "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
		classes[i] = k
	}
	ns := make([]tuple, 0, len(attrs))
	for _, kv := range attrs {
		k, ok := object.AsText(kv[0])
		if !ok {
			continue
		}
		v := kv[1]
		if k == "__slots__" {
			names, err := c.slotNames(v)
			if err != nil {
				return nil, err
			}
			v = object.NewSlots(v, names)
		}
		if f, ok := v.(*starlark.Function); ok && k == "__new__" {
			v = &object.StaticMethod{Func: f}
		}
		ns = append(ns, tuple{starlark.String(k), v})
	}
	cls, err := c.Derive(c.thread, name, classes, ns)
	if err == nil {
		c.abstract(cls)
	}
	return cls, err
}

func (c ctx) slotNames(v value) ([]string, error) {
	if s, ok := object.AsText(v); ok {
		return []string{s}, nil
	}
	elems, err := c.collect(v)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(elems))
	for i, e := range elems {
		s, ok := object.AsText(e)
		if !ok {
			return nil, c.Errorf("TypeError", "__slots__ items must be strings, not '%s'", c.TypeName(e))
		}
		names[i] = s
	}
	return names, nil
}

func (c ctx) newBool(args tuple, kwargs keywords) (value, error) {
	if err := c.typeCount("bool", args, kwargs, 1); err != nil || len(args) == 0 {
		return starlark.False, err
	}
	ok, err := c.truth(args[0])
	return starlark.Bool(ok), err
}

// typeCount checks the arguments of a type that takes up to most.
func (c ctx) typeCount(name string, args tuple, kwargs keywords, most int) error {
	if len(kwargs) == 0 && len(args) <= most {
		return nil
	}
	if c.Py3() {
		return c.count(name, args, kwargs, 0, most)
	}
	if len(kwargs) > 0 {
		return c.noKeywords(name)
	}
	sig := object.Sig{Name: name, Max: most}
	if most == 1 {
		return c.Errorf("TypeError", "%s() takes at most 1 argument (%d given)", name, len(args))
	}
	return sig.Unpack(c.Runtime, args, nil)
}

func (c ctx) newInt(args tuple, kwargs keywords) (value, error) {
	return c.integer("int", args, kwargs)
}

func (c ctx) newLong(args tuple, kwargs keywords) (value, error) {
	v, err := c.integer("long", args, kwargs)
	return c.ofKind("long", v), err
}

// integer is int(x), int(x, base) and Python 2's long.
func (c ctx) integer(name string, args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		switch v := args[0].(type) {
		case starlark.Int:
			return v, nil
		case starlark.String:
			return c.parseInteger(name, v, 10)
		}
	}
	var x, base value
	sig := object.Sig{Name: name, Max: 2, Names: []string{"x", "base"}}
	if c.Py3() {
		sig.Names[0] = ""
	}
	if c.Py3() && len(args) > 2 {
		return nil, c.count(name, args, nil, 0, 2)
	}
	if err := sig.Unpack(c.Runtime, args, kwargs, &x, &base); err != nil {
		return nil, err
	}
	if base != nil {
		if x == nil {
			return nil, c.Errorf("TypeError", "%s() missing string argument", name)
		}
		b, err := c.Index(base)
		if err != nil {
			return nil, err
		}
		n, ok := b.Int64()
		if !ok || n > 1<<30 || n < -1<<30 {
			n = -1
		}
		if _, _, ok := c.stringType(x); !ok {
			return nil, c.Errorf("TypeError", "%s() can't convert non-string with explicit base", name)
		}
		return c.parseInteger(name, x, int(n))
	}
	switch v := x.(type) {
	case nil:
		return starlark.MakeInt(0), nil
	case starlark.Bool:
		return boolInt(v), nil
	case starlark.Int:
		return v, nil
	case starlark.Float:
		n, err := format.FloatInt(float64(v))
		if err != nil {
			return nil, c.formatError(err)
		}
		return makeInt(n), nil
	case *object.Instance:
		for _, special := range []string{"__int__", "__index__", "__trunc__"} {
			r, found, err := v.Special(c.thread, special)
			if err != nil {
				return nil, err
			}
			if !found {
				continue
			}
			n, ok := number(r).(starlark.Int)
			if !ok {
				return nil, c.Errorf("TypeError", "%s returned non-int (type %s)", special, c.TypeName(r))
			}
			if _, isInt := object.AsInt(v); !isInt && c.IsLong(r) {
				return c.Long(n), nil // Python 2 leaves it a long
			}
			return n, nil
		}
		if v.Class().OldStyle && !c.Py3() {
			return nil, c.Errorf("AttributeError", "%s instance has no attribute '__trunc__'", v.Class().Name())
		}
	}
	if _, _, ok := c.stringType(x); ok {
		return c.parseInteger(name, x, 10)
	}
	return nil, c.Errorf("TypeError", c.Pick("%s() argument must be a string or a number, not '%s'", "%s() argument must be a string, a bytes-like object or a real number, not '%s'"), name, c.TypeName(x))
}

func (c ctx) parseInteger(name string, v value, base int) (value, error) {
	t, s, _ := c.stringType(v)
	parse := format.ParseInt
	if name == "long" {
		parse = format.ParseLong
	}
	n, err := parse(t, s, base)
	if err != nil {
		return nil, c.formatError(err)
	}
	if most := c.IntDigits(); most > 0 && len(s) > most && base == 10 {
		digits := 0
		for i := range len(s) {
			if '0' <= s[i] && s[i] <= '9' {
				digits++
			}
		}
		if digits > most {
			return nil, c.Errorf("ValueError", "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", most, digits)
		}
	}
	return makeInt(n), nil
}

func (c ctx) newFloat(args tuple, kwargs keywords) (value, error) {
	if err := c.typeCount("float", args, kwargs, 1); err != nil || len(args) == 0 {
		return starlark.Float(0), err
	}
	x := args[0]
	switch v := x.(type) {
	case starlark.Float:
		return v, nil
	case starlark.Int, starlark.Bool:
		f, err := c.floatOf(v)
		return starlark.Float(f), err
	case *object.Instance:
		r, found, err := v.Special(c.thread, "__float__")
		if err != nil {
			return nil, err
		}
		if found {
			if f, ok := r.(starlark.Float); ok {
				return f, nil
			}
			return nil, c.Errorf("TypeError", c.Pick("__float__ returned non-float (type %[2]s)", "%s.__float__ returned non-float (type %s)"), c.TypeName(x), c.TypeName(r))
		}
		if c.Py3() && v.HasSpecial("__index__") {
			f, err := c.Float(v)
			return starlark.Float(f), err
		}
		if v.Class().OldStyle && !c.Py3() {
			return nil, c.Errorf("AttributeError", "%s instance has no attribute '__float__'", v.Class().Name())
		}
	}
	if t, s, ok := c.stringType(x); ok {
		f, err := format.ParseFloat(t, s)
		if err != nil {
			return nil, c.formatError(err)
		}
		if math.IsNaN(f) {
			f = math.NaN()
		}
		return starlark.Float(f), nil
	}
	return nil, c.Errorf("TypeError", c.Pick("float() argument must be a string or a number", "float() argument must be a string or a real number, not '%s'"), c.ifPy3(c.TypeName(x))...)
}

// ifPy3 are arguments for words that only Python 3 has a place for.
func (c ctx) ifPy3(args ...any) []any {
	if c.Py3() {
		return args
	}
	return nil
}

func (c ctx) newList(args tuple, kwargs keywords) (value, error) {
	args, err := c.sequenceArg("list", args, kwargs)
	if err != nil {
		return nil, err
	}
	if len(args) == 0 {
		return starlark.NewList(nil), nil
	}
	elems, err := c.collect(args[0])
	if err != nil {
		return nil, err
	}
	return starlark.NewList(elems), nil
}

// sequenceArg is the argument of list and tuple, which has a name in Python 2.
func (c ctx) sequenceArg(name string, args tuple, kwargs keywords) (tuple, error) {
	if c.Py3() || len(kwargs) == 0 {
		return args, c.typeCount(name, args, kwargs, 1)
	}
	var v value
	sig := object.Sig{Name: name, Max: 1, Names: []string{"sequence"}}
	err := sig.Unpack(c.Runtime, args, kwargs, &v)
	return tuple{v}, err
}

func (c ctx) newTuple(args tuple, kwargs keywords) (value, error) {
	args, err := c.sequenceArg("tuple", args, kwargs)
	if err != nil {
		return nil, err
	}
	if len(args) == 0 {
		return tuple{}, nil
	}
	if t, ok := args[0].(tuple); ok {
		return t, nil
	}
	elems, err := c.collect(args[0])
	if err != nil {
		return nil, err
	}
	return tuple(elems), nil
}

func (c ctx) newProperty(args tuple, kwargs keywords) (value, error) {
	p := &object.Property{}
	sig := object.Sig{Name: "property", Max: 4, Names: []string{"fget", "fset", "fdel", "doc"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &p.Get, &p.Set, &p.Del, &p.Doc); err != nil {
		return nil, err
	}
	return p, nil
}

func (c ctx) newStaticMethod(args tuple, kwargs keywords) (value, error) {
	if err := c.count("staticmethod", args, kwargs, 1, 1); err != nil {
		return nil, err
	}
	return &object.StaticMethod{Func: args[0]}, nil
}

func (c ctx) newClassMethod(args tuple, kwargs keywords) (value, error) {
	if err := c.count("classmethod", args, kwargs, 1, 1); err != nil {
		return nil, err
	}
	return &object.ClassMethod{Func: args[0]}, nil
}

// newMethod is types.MethodType(function, object): in Python 2 a class may
// follow.
func (c ctx) newMethod(args tuple, kwargs keywords) (value, error) {
	if err := c.count(c.Pick("instancemethod", "method"), args, kwargs, 2, 2+pickNumber(c.Py3(), 0, 1)); err != nil {
		return nil, err
	}
	f, ok := args[0].(starlark.Callable)
	if !ok {
		return nil, c.Errorf("TypeError", "first argument must be callable")
	}
	if args[1] == starlark.None {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "instance must not be None")
		}
		return f, nil
	}
	return c.BindFunction(f, args[1]), nil
}
