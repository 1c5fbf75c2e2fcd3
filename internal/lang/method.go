package lang

import (
	"slices"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// methodPrefix begins the names of method calls: $m:recv is the callable that
// x.recv(...) goes through, with x as its first argument, and $m:recv[x] the one to
// call for this x, also with x as its first argument.
const methodPrefix = "$m:"

func methodHelpers(name string) function {
	if name == "$method" {
		return ctx.methodHelper
	}
	return nil
}

// methodHelper is $method("name", x, ...).
func (c ctx) methodHelper(args tuple, kwargs keywords) (value, error) {
	return c.methodCall(string(args[0].(starlark.String))).call(c.thread, args[1:], kwargs)
}

// methodCall returns the call of a method name.
func (l *lang) methodCall(name string) *methodCall {
	if m := l.calls[name]; m != nil {
		return m
	}
	if l.calls == nil {
		l.calls = map[string]*methodCall{}
	}
	m := &methodCall{l: l, name: name}
	l.calls[name] = m
	return m
}

func (l *lang) newMethodCall(name string) value { return l.methodCall(name) }

// methodCall calls a method by name. It remembers what the name means for the
// class of the object it was last used on, and for each built-in type.
type methodCall struct {
	l     *lang
	name  string
	cache object.MethodCache
	types [typeKinds]method
	known [typeKinds]bool
}

func (m *methodCall) Name() string          { return methodPrefix + m.name }
func (m *methodCall) String() string        { return "<method call " + m.name + ">" }
func (m *methodCall) Type() string          { return "builtin_function_or_method" }
func (m *methodCall) Freeze()               {}
func (m *methodCall) Truth() starlark.Bool  { return true }
func (m *methodCall) Hash() (uint32, error) { return addressHash(unsafe.Pointer(m)), nil }

// Get returns what to call for x: a script's method itself, or m, if it knows
// the method, or the attribute that x has.
func (m *methodCall) Get(x starlark.Value) (starlark.Value, bool, error) {
	if x, ok := x.(*object.Instance); ok {
		switch f := m.cache.Find(x, m.name).(type) {
		case *starlark.Function:
			return f, true, nil
		case *object.Method:
			return m, true, nil
		}
	} else if k := kindOf(x); k >= 0 && m.method(k) != nil {
		return m, true, nil
	}
	c := ctx{m.l, m.l.In.Current().Star}
	defer object.Locate(c.thread)
	f, err := c.getattr(x, m.name)
	return &attributeCall{m, f}, true, err
}

// method is what the name means for a built-in type, or nil.
func (m *methodCall) method(k typeKind) method {
	if !m.known[k] {
		m.types[k], m.known[k] = m.l.findMethod(k.name(m.l), m.name), true
	}
	return m.types[k]
}

// attributeCall calls an attribute that was looked up before. Its first argument is the object.
type attributeCall struct {
	*methodCall
	f value
}

func (a *attributeCall) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	defer object.Locate(thread)
	return a.l.Call(thread, a.f, args[1:], kwargs)
}

func (m *methodCall) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.call(thread, args, kwargs)
}

// call calls args[0].name(args[1:]...).
func (m *methodCall) call(thread *starlark.Thread, args tuple, kwargs keywords) (value, error) {
	defer object.Locate(thread)
	x, ok := args[0].(*object.Instance)
	if ok {
		switch f := m.cache.Find(x, m.name).(type) {
		case *object.Method:
			return f.Func(thread, x, args[1:], kwargs)
		case *starlark.Function:
			return starlark.Call(thread, f, args, kwargs)
		}
	} else if k := kindOf(args[0]); k >= 0 {
		if f := m.method(k); f != nil {
			return f(ctx{m.l, thread}, args[0], args[1:], kwargs)
		}
	}
	c := ctx{m.l, thread}
	f, err := c.getattr(args[0], m.name)
	if err != nil {
		return nil, err
	}
	return c.Call(thread, f, args[1:], kwargs)
}

// typeKind numbers the built-in types that method calls know.
type typeKind int

const (
	noKind typeKind = iota - 1
	strKind
	textKind
	bytesKind
	byteArrayKind
	listKind
	tupleKind
	dictKind
	setKind
	frozenSetKind
	intKind
	floatKind
	typeKinds
)

func kindOf(v value) typeKind {
	switch v.(type) {
	case starlark.String:
		return strKind
	case *starlark.List:
		return listKind
	case *starlark.Dict:
		return dictKind
	case starlark.Bytes:
		return bytesKind
	case object.Text:
		return textKind
	case *object.ByteArray:
		return byteArrayKind
	case tuple:
		return tupleKind
	case *starlark.Set:
		return setKind
	case *frozenSet:
		return frozenSetKind
	case starlark.Int:
		return intKind
	case starlark.Float:
		return floatKind
	}
	return noKind
}

func (k typeKind) name(l *lang) string {
	switch k {
	case textKind:
		return l.Pick("unicode", "str")
	case bytesKind:
		return l.Pick("str", "bytes")
	}
	return [...]string{"str", "", "", "bytearray", "list", "tuple", "dict", "set", "frozenset", "int", "float"}[k]
}

// dialects is a set of dialects.
type dialects int

const (
	inStar dialects = 1 << object.Star
	inPy2  dialects = 1 << object.Py2
	inPy3  dialects = 1 << object.Py3
	inTwo           = inStar | inPy2
	allOf           = inTwo | inPy3
)

// methodEntry is a line of a table of methods.
type methodEntry struct {
	name string
	in   dialects
	f    method
}

// table returns the methods of a built-in type, of all dialects.
func table(d object.Dialect, typeName string) [][]methodEntry {
	switch typeName {
	case "str":
		if d != object.Py3 {
			return [][]methodEntry{stringMethods, textMethods}
		}
		return [][]methodEntry{stringMethods, textMethods, unicodeMethods}
	case "unicode":
		return [][]methodEntry{stringMethods, textMethods, unicodeMethods}
	case "bytes":
		return [][]methodEntry{stringMethods, bytesMethods}
	case "bytearray":
		return [][]methodEntry{stringMethods, bytesMethods, byteArrayMethods}
	case "list":
		return [][]methodEntry{listMethods}
	case "tuple":
		return [][]methodEntry{tupleMethods}
	case "dict":
		return [][]methodEntry{dictMethods}
	case "set":
		return [][]methodEntry{frozenSetMethods, setMethods}
	case "frozenset":
		return [][]methodEntry{frozenSetMethods}
	case "int", "long", "bool":
		return [][]methodEntry{intMethods}
	case "float":
		return [][]methodEntry{floatMethods}
	case "range":
		return [][]methodEntry{rangeMethods}
	}
	return nil
}

// methodsOf lists the methods of a built-in type in the runtime's dialect.
func (l *lang) methodsOf(typeName string) []methodEntry {
	var out []methodEntry
	if typeName == "bool" {
		return nil // they come from int
	}
	for _, t := range table(l.Dialect, typeName) {
		for _, e := range t {
			if e.in&(1<<l.Dialect) != 0 {
				out = append(out, e)
			}
		}
	}
	out = append(out, protocolMethods(l, typeName)...)
	for _, e := range derivedMethods(typeName) {
		if e.in&(1<<l.Dialect) != 0 {
			out = append(out, e)
		}
	}
	if isIteratorName(typeName) {
		out = append(out, iteratorMethods(l.Dialect)...)
	}
	return out
}

func (l *lang) findMethod(typeName, name string) method {
	for _, e := range l.methodsOf(typeName) {
		if e.name == name {
			return e.f
		}
	}
	return nil
}

// StarMethod reports whether name is a method that .star scripts call through
// $method: one that Starlark's own values lack or have with another meaning.
func StarMethod(name string) bool {
	for _, t := range [...][]methodEntry{stringMethods, textMethods, byteArrayMethods, listMethods, tupleMethods, dictMethods, frozenSetMethods, setMethods, intMethods, floatMethods} {
		if slices.ContainsFunc(t, func(e methodEntry) bool { return e.name == name && e.in&inStar != 0 }) {
			return true
		}
	}
	return name == "next"
}

// isIteratorName reports whether a class is one of iterators.
func isIteratorName(name string) bool {
	switch name {
	case "enumerate", "reversed", "filter", "map", "zip", "iterator", "generator",
		"listiterator", "list_iterator", "tupleiterator", "tuple_iterator", "setiterator", "set_iterator",
		"str_iterator", "str_ascii_iterator", "bytes_iterator", "bytearrayiterator", "bytearray_iterator",
		"dictionary-keyiterator", "dictionary-valueiterator", "dictionary-itemiterator",
		"dict_keyiterator", "dict_valueiterator", "dict_itemiterator", "dict_reversekeyiterator",
		"rangeiterator", "range_iterator", "callable-iterator", "callable_iterator",
		"listreverseiterator", "list_reverseiterator", "unpack_iterator", "odict_iterator",
		"deque_iterator", "_deque_iterator", "deque_reverse_iterator", "_deque_reverse_iterator":
		return true
	}
	return false
}

// iteratorMethods are those of every iterator.
func iteratorMethods(d object.Dialect) []methodEntry {
	next := "next"
	if d == object.Py3 {
		next = "__next__"
	}
	return []methodEntry{
		{next, allOf, ctx.iteratorNext},
		{"__iter__", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) { return self, nil }},
	}
}

func (c ctx) iteratorNext(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.next(self)
	if v == nil && err == nil {
		err = c.Raise(c.Exc("StopIteration"))
	}
	return v, err
}

// defineStatics gives a type its class and static methods and its computed
// attributes.
func (l *lang) defineStatics(class *object.Class) {
	static := func(name string, f function) {
		class.Set(name, &object.ClassMethod{Func: object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return f(ctx{l, thread}, args, kwargs)
		})})
	}
	switch class.Name() {
	case "dict":
		class.Set("fromkeys", &object.ClassMethod{Func: object.NewMethod("fromkeys", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return ctx{l, thread}.dictFromKeys(self, args, kwargs)
		})})
	case "bytes", "bytearray":
		wrap := starlark.Value(class)
		static("fromhex", func(c ctx, args tuple, kwargs keywords) (value, error) { return c.fromHex(wrap, args, kwargs) })
		if l.Py3() {
			static("maketrans", ctx.makeTransBytes)
		}
	case "str":
		if l.Py3() {
			static("maketrans", ctx.makeTrans)
		}
	case "int":
		if l.Py3() {
			static("from_bytes", ctx.intFromBytes)
		}
		l.defineNumberAttrs(class)
	case "long":
		l.defineNumberAttrs(class)
	case "float":
		static("fromhex", ctx.floatFromHex)
		l.defineNumberAttrs(class)
	}
}

func (l *lang) defineNumberAttrs(class *object.Class) {
	self := func(c ctx, v value) (value, error) { return c.ofKind(class.Name(), number(v)), nil }
	zero := func(c ctx, v value) (value, error) {
		if isFloat(v) {
			return starlark.Float(0), nil
		}
		return c.ofKind(class.Name(), starlark.MakeInt(0)), nil
	}
	class.Set("real", &typeGetter{l, "real", self})
	class.Set("imag", &typeGetter{l, "imag", zero})
	if class.Name() != "float" {
		class.Set("numerator", &typeGetter{l, "numerator", self})
		class.Set("denominator", &typeGetter{l, "denominator", func(c ctx, _ value) (value, error) { return c.ofKind(class.Name(), starlark.MakeInt(1)), nil }})
	}
}
