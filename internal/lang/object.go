package lang

import (
	"math"
	"math/big"
	"slices"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// objectFunctions are the functions about objects and classes.
func objectFunctions(d object.Dialect, name string) function {
	switch name {
	case "apply":
		if d == object.Py2 {
			return ctx.apply
		}
	case "callable":
		return ctx.callable
	case "reload":
		if d == object.Py2 {
			return ctx.reload
		}
	case "delattr":
		return ctx.delattrOf
	case "dir":
		return ctx.dir
	case "getattr":
		return ctx.getattrOf
	case "hasattr":
		return ctx.hasattr
	case "hash":
		return ctx.hash
	case "id":
		return ctx.id
	case "isinstance":
		return ctx.isinstance
	case "issubclass":
		return ctx.issubclass
	case "setattr":
		return ctx.setattrOf
	case "vars":
		return ctx.vars
	}
	return nil
}

func (c ctx) callable(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("callable", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.Bool(c.Callable(v)), nil
}

// attrName is the name argument of getattr and its like.
func (c ctx) attrName(fn string, v value) (string, error) {
	if s, ok := object.AsText(v); ok {
		return s, nil
	}
	if c.Py3() {
		return "", c.Errorf("TypeError", "attribute name must be string, not '%s'", c.TypeName(v))
	}
	if fn == "setattr" || fn == "delattr" {
		return "", c.Errorf("TypeError", "attribute name must be string, not '%s'", c.TypeName(v))
	}
	return "", c.Errorf("TypeError", "%s(): attribute name must be string", fn)
}

func (c ctx) getattrOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("getattr", args, kwargs, 2, 3); err != nil {
		return nil, err
	}
	name, err := c.attrName("getattr", args[1])
	if err != nil {
		return nil, err
	}
	v, err := c.getattr(args[0], name)
	if err != nil && len(args) == 3 && c.Matches(err, "AttributeError") {
		return args[2], nil
	}
	return v, err
}

// hasattr swallows every Exception in Python 2, AttributeError in Python 3.
func (c ctx) hasattr(args tuple, kwargs keywords) (value, error) {
	if err := c.count("hasattr", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	name, err := c.attrName("hasattr", args[1])
	if err != nil {
		return nil, err
	}
	if _, err := c.getattr(args[0], name); err != nil {
		if c.Matches(err, c.Pick("Exception", "AttributeError")) {
			return starlark.False, nil
		}
		return nil, err
	}
	return starlark.True, nil
}

func (c ctx) setattrOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("setattr", args, kwargs, 3, 3); err != nil {
		return nil, err
	}
	name, err := c.attrName("setattr", args[1])
	if err != nil {
		return nil, err
	}
	return starlark.None, c.setattr(args[0], name, args[2])
}

func (c ctx) delattrOf(args tuple, kwargs keywords) (value, error) {
	if err := c.count("delattr", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	name, err := c.attrName("delattr", args[1])
	if err != nil {
		return nil, err
	}
	return starlark.None, c.delattr(args[0], name)
}

func (c ctx) hash(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("hash", args, kwargs)
	if err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case starlark.Int:
		return c.hashInt(v), nil
	case starlark.Bool:
		return boolInt(v), nil
	case object.Complex:
		if imag(v.V) == 0 {
			return c.hash(tuple{starlark.Float(real(v.V))}, nil)
		}
	case starlark.Float:
		if n, err := format.FloatInt(float64(v)); err == nil && float64(makeInt(n).Float()) == float64(v) {
			return c.hashInt(makeInt(n)), nil
		}
		if math.IsInf(float64(v), 1) {
			return starlark.MakeInt(314159), nil
		}
		if math.IsInf(float64(v), -1) {
			if c.Py3() {
				return starlark.MakeInt(-314159), nil
			}
			return starlark.MakeInt(-271828), nil
		}
	case *object.Instance:
		n, own, err := v.OwnHash()
		if err != nil {
			return nil, err
		}
		if own {
			if k, ok := n.Int64(); ok && k != -1 {
				return n, nil
			}
			return c.hashInt(n), nil
		}
	}
	h, err := v.Hash()
	if err != nil {
		return nil, c.hashError(v, err)
	}
	return starlark.MakeUint64(uint64(h)), nil
}

// hashInt is CPython's hash of an integer: the remainder of a Mersenne prime, in
// Python 2 of the numbers beyond 64 bits that of 2**64-1. -1 means an error there.
func (c ctx) hashInt(n starlark.Int) starlark.Int {
	k, small := n.Int64()
	if !small || c.Py3() {
		modulus := new(big.Int).Lsh(big.NewInt(1), 64)
		if c.Py3() {
			modulus.Rsh(modulus, 3)
		}
		r := new(big.Int).Rem(n.BigInt(), modulus.Sub(modulus, big.NewInt(1)))
		k = r.Int64()
		if !c.Py3() {
			k = int64(new(big.Int).Abs(r).Uint64()) * int64(n.Sign())
		}
	}
	if k == -1 {
		k = -2
	}
	return starlark.MakeInt64(k)
}

func (c ctx) id(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("id", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.MakeUint64(uint64(object.Address(v))), nil
}

func (c ctx) isinstance(args tuple, kwargs keywords) (value, error) {
	if err := c.count("isinstance", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	ok, err := c.isInstanceOf(args[0], args[1])
	return starlark.Bool(ok), err
}

// isInstanceOf is isinstance(v, kinds).
func (c ctx) isInstanceOf(v, kinds value) (bool, error) {
	switch k := kinds.(type) {
	case *object.Class:
		if t := c.classicType(v); t != nil && (t == k || k == c.BuiltinType("type")) {
			return t == k, nil
		}
		if c.IsInstance(v, k) || c.wraps(v) == k {
			return true, nil
		}
		return c.abstractSubclass(c.TypeOf(v), k)
	case tuple:
		for _, e := range k {
			if ok, err := c.isInstanceOf(v, e); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	case *object.Union:
		return c.isInstanceOf(v, k.Args)
	case starlark.NoneType:
	case *starlark.Builtin: // Starlark's own bytes
		if class := c.starClass(k); class != nil {
			return c.IsInstance(v, class), nil
		}
	case *object.Instance:
		if r, found, err := k.Special(c.thread, "__instancecheck__", v); found || err != nil {
			if err != nil {
				return false, err
			}
			return c.truth(r)
		}
	}
	return false, c.Errorf("TypeError", "%s", c.Pick("isinstance() arg 2 must be a class, type, or tuple of classes and types",
		"isinstance() arg 2 must be a type, a tuple of types, or a union"))
}

// wraps is the built-in type that a companion written in Python says its
// class stands for, by the class attribute __wraps__; nil if it says nothing.
func (c ctx) wraps(v value) *object.Class {
	x, ok := v.(*object.Instance)
	if !ok {
		return nil
	}
	w, _ := x.Class().Lookup("__wraps__")
	k, _ := w.(*object.Class)
	return k
}

// starClass is the class behind a function of Starlark's own that makes values
// of a type.
func (c ctx) starClass(b *starlark.Builtin) *object.Class {
	if c.Dialect == object.Star && b.Name() == "bytes" {
		return c.BuiltinType("str")
	}
	return nil
}

func (c ctx) issubclass(args tuple, kwargs keywords) (value, error) {
	if err := c.count("issubclass", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	class, ok := args[0].(*object.Class)
	if !ok {
		return nil, c.Errorf("TypeError", "issubclass() arg 1 must be a class")
	}
	ok, err := c.isSubclassOf(class, args[1])
	return starlark.Bool(ok), err
}

func (c ctx) isSubclassOf(class *object.Class, kinds value) (bool, error) {
	switch k := kinds.(type) {
	case *object.Class:
		if class.IsSubclass(k) {
			return k != c.Object || !class.OldStyle || c.Dialect != object.Py2, nil
		}
		return c.abstractSubclass(class, k)
	case tuple:
		for _, e := range k {
			if ok, err := c.isSubclassOf(class, e); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	case *object.Union:
		return c.isSubclassOf(class, k.Args)
	case *starlark.Builtin:
		if k := c.starClass(k); k != nil {
			return class.IsSubclass(k), nil
		}
	}
	return false, c.Errorf("TypeError", "%s", c.Pick("issubclass() arg 2 must be a class or tuple of classes",
		"issubclass() arg 2 must be a class, a tuple of classes, or a union"))
}

func (c ctx) super(args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords("super")
	}
	switch len(args) {
	case 0:
		if c.Py3() {
			if f := c.caller(); f != nil && f.NumParams() > 0 {
				return nil, c.Errorf("RuntimeError", "super(): __class__ cell not found")
			}
			return nil, c.Errorf("RuntimeError", "super(): no arguments")
		}
		return nil, c.Errorf("TypeError", "super() takes at least 1 argument (0 given)")
	case 1:
		if _, ok := args[0].(*object.Class); ok {
			return nil, c.Errorf("TypeError", "super() of a class alone is not supported by pysock")
		}
		return c.NewSuper(args[0], starlark.None)
	case 2:
		return c.NewSuper(args[0], args[1])
	}
	return nil, c.Errorf("TypeError", c.Pick("super() takes at most 2 arguments (%d given)", "super() expected at most 2 arguments, got %d"), len(args))
}

// vars is the object's own attributes: a copy.
func (c ctx) vars(args tuple, kwargs keywords) (value, error) {
	if err := c.count("vars", args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	if len(args) == 1 {
		switch x := args[0].(type) {
		case *object.Instance:
			d, err := x.Attr("__dict__")
			if err == nil && x.Class() != c.Object {
				return d, nil
			}
		case *object.Class, *object.Module:
			return x.(starlark.HasAttrs).Attr("__dict__")
		}
	}
	return nil, c.Errorf("TypeError", "vars() argument must have __dict__ attribute")
}

func (c ctx) dir(args tuple, kwargs keywords) (value, error) {
	if err := c.count("dir", args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	if len(args) == 0 {
		return nil, c.Errorf("TypeError", "dir() without an argument is not supported by pysock")
	}
	names, err := c.attrNames(args[0])
	if err != nil {
		return nil, err
	}
	elems := make([]value, len(names))
	for i, n := range names {
		elems[i] = c.Text(n)
	}
	return starlark.NewList(elems), nil
}

// attrNames is dir(v) without what every object has.
func (c ctx) attrNames(v value) ([]string, error) {
	if x, ok := v.(*object.Instance); ok {
		if r, found, err := x.Special(c.thread, "__dir__"); found || err != nil {
			if err != nil {
				return nil, err
			}
			list, err := c.collect(r)
			if err != nil {
				return nil, err
			}
			var names []string
			for _, e := range list {
				if s, ok := object.AsText(e); ok {
					names = append(names, s)
				}
			}
			slices.Sort(names)
			return names, nil
		}
	}
	var names []string
	switch v := v.(type) {
	case *object.Instance, *object.Class, *object.Module:
		names = v.(starlark.HasAttrs).AttrNames()
	default:
		names = c.TypeOf(v).AttrNames()
		if x, ok := v.(starlark.HasAttrs); ok && !c.nativeAttrs(v) {
			names = append(names, x.AttrNames()...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// apply is Python 2's apply(f, args, kwargs).
func (c ctx) apply(args tuple, kwargs keywords) (value, error) {
	if err := c.count("apply", args, kwargs, 1, 3); err != nil {
		return nil, err
	}
	list := starlark.NewList(nil)
	if len(args) == 3 {
		list = starlark.NewList([]value{tuple{starlark.None, args[2]}})
	}
	return c.callHelper(tuple{args[0], orElse(arg(args, 1), tuple{}), list}, nil)
}

// caller is the script's function that called a built-in one, or nil.
func (c ctx) caller() *starlark.Function {
	if c.thread.CallStackDepth() < 2 {
		return nil
	}
	f, _ := c.thread.DebugFrame(1).Callable().(*starlark.Function)
	return f
}
