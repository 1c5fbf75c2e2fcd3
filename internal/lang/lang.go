// Package lang provides the built-in functions and types of each dialect, and
// the helpers that rewritten and lowered code calls. Each is made when a script
// first names it; see [Lookup].
//
// The functions work on Starlark's values and on those of internal/object, and
// answer as CPython 2.7 or 3.13 does, to the words of their errors.
package lang

import (
	"strings"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Short names for what nearly every line here is about.
type (
	value    = starlark.Value
	tuple    = starlark.Tuple
	keywords = []starlark.Tuple
)

// lang is the state of this package in one runtime.
type lang struct {
	*object.Runtime
	values map[string]value       // what Lookup made
	calls  map[string]*methodCall // by name

	// functions is what scripts changed of functions.
	functions map[*starlark.Function]*functionState

	// dicts are what globals() returns in each module that asked for it.
	dicts    map[*starlark.Module]*starlark.Dict
	builtins *starlark.Dict // what __builtins__ is to the code of exec and eval

	live map[*coroutine]bool // generators that were started and have not ended
	soft bool                // Python 2's print owes standard output a space

	shown map[*object.Instance]bool // objects whose repr is being made
}

type langKey struct{}

func of(rt *object.Runtime) *lang {
	return rt.Local(langKey{}, func() any {
		l := &lang{Runtime: rt, values: map[string]value{}}
		rt.DefineTypes(l.defineType)
		return l
	}).(*lang)
}

// ctx is a call in progress: the runtime and the thread that called.
type ctx struct {
	*lang
	thread *starlark.Thread
}

// function is a built-in function or helper.
type function func(c ctx, args tuple, kwargs keywords) (value, error)

// method is a method of a built-in type.
type method func(c ctx, self value, args tuple, kwargs keywords) (value, error)

// Lookup returns what a free name of a script means: a built-in function, type
// or exception of the dialect, or a helper, whose name begins with $.
func Lookup(rt *object.Runtime, name string) (starlark.Value, bool) {
	l := of(rt)
	if v, ok := l.values[name]; ok {
		return v, true
	}
	v := l.make(name)
	if v == nil {
		return nil, false
	}
	l.values[name] = v
	return v, true
}

// Has reports whether Lookup would find name. It makes nothing.
func Has(rt *object.Runtime, name string) bool {
	if strings.HasPrefix(name, "$") {
		op, isInfix := strings.CutPrefix(name, infixPrefix)
		return strings.HasPrefix(name, methodPrefix) || isInfix && findInfix(op) != nil || strings.HasPrefix(name, functionPrefix) || findPrefix(name) != nil || findHelper(name) != nil
	}
	d := rt.Dialect
	return name == "__builtins__" && d != object.Star || isSiteObject(d, name) || findFunction(d, name) != nil || isTypeName(d, name) || isFileName(d, name) || constant(d, name) != nil || rt.HasException(name)
}

func (l *lang) make(name string) value {
	if strings.HasPrefix(name, "$") {
		if m, ok := strings.CutPrefix(name, methodPrefix); ok {
			return l.newMethodCall(m)
		}
		if op, ok := strings.CutPrefix(name, infixPrefix); ok {
			if f := findInfix(op); f != nil {
				return &infix{l: l, name: name, quick: l.quick(op), f: f}
			}
			return nil
		}
		if of, ok := strings.CutPrefix(name, functionPrefix); ok {
			return l.newApplied(name, of)
		}
		if f := findPrefix(name); f != nil {
			return &prefix{l: l, name: name, f: f}
		}
		if f := findHelper(name); f != nil {
			return &helper{l: l, name: name, f: f}
		}
		return nil
	}
	d := l.Dialect
	if v := l.siteObject(name); v != nil {
		return v
	}
	if f := findFunction(d, name); f != nil {
		return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return f(ctx{l, thread}, args, kwargs)
		})
	}
	if isTypeName(d, name) {
		return l.BuiltinType(l.typeName(name))
	}
	if isFileName(d, name) {
		return l.fileValue(name)
	}
	if v := constant(d, name); v != nil {
		return v
	}
	if name == "__builtins__" && d != object.Star {
		return BuiltinModule(l.Runtime)
	}
	if l.HasException(name) {
		return l.Exc(name)
	}
	return nil
}

// helper is a function that only rewritten and lowered code calls.
type helper struct {
	l    *lang
	name string
	f    function
}

func (h *helper) Name() string          { return h.name }
func (h *helper) String() string        { return "<built-in function " + h.name + ">" }
func (h *helper) Type() string          { return "builtin_function_or_method" }
func (h *helper) Freeze()               {}
func (h *helper) Truth() starlark.Bool  { return true }
func (h *helper) Hash() (uint32, error) { return addressHash(unsafe.Pointer(h)), nil }

func (h *helper) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	defer object.Locate(thread)
	return h.f(ctx{h.l, thread}, args, kwargs)
}

// addressHash hashes a pointer: Go's collector does not move objects.
func addressHash(p unsafe.Pointer) uint32 { return uint32(uintptr(p)>>4) ^ uint32(uintptr(p)>>32) }

// findHelper finds a helper among the areas that have some.
func findHelper(name string) function {
	// Each returns nil for a name that is not its own.
	areas := [...]func(name string) function{
		controlHelpers,
		formatHelpers,
		methodHelpers,
		operatorHelpers,
	}
	for _, area := range areas {
		if f := area(name); f != nil {
			return f
		}
	}
	return nil
}

// findFunction finds a built-in function of a dialect.
func findFunction(d object.Dialect, name string) function {
	areas := [...]func(d object.Dialect, name string) function{
		objectFunctions,
		errorFunctions,
		outputFunctions,
		numberFunctions,
		sequenceFunctions,
		nameFunctions,
	}
	for _, area := range areas {
		if f := area(d, name); f != nil {
			return f
		}
	}
	return nil
}

// constant is a built-in name that is neither a function nor a class.
func constant(d object.Dialect, name string) value {
	switch name {
	case "NotImplemented":
		return object.NotImplemented
	case "None":
		return starlark.None
	case "True":
		return starlark.True
	case "False":
		return starlark.False
	case "Ellipsis":
		if d != object.Star {
			return object.Ellipsis
		}
	case "__debug__":
		if d != object.Star {
			return starlark.True
		}
	}
	return nil
}
