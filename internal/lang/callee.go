package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

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
			return c.badKeywords(args[0])
		}
		if keyword(kwargs, name) != nil {
			return c.Errorf("TypeError", "%s got multiple values for keyword argument '%s'", c.calleeText(args[0]), name)
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
				return c.notMapping(args[0], pair[1])
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

// starArgs is $starargs(v): what stands behind the * of a call.
func (c ctx) starArgs(args tuple, _ keywords) (value, error) {
	elems, err := c.collect(args[0])
	if err != nil && c.Matches(err, "TypeError") && !c.iterableType(args[0]) {
		f, site := c.calleeHere()
		if c.Py3() && site.Args > 1 {
			return nil, c.Errorf("TypeError", "Value after * must be an iterable, not %s", c.TypeName(args[0]))
		}
		return nil, c.Errorf("TypeError", "%sargument after * must be an iterable, not %s", c.calleePrefix(f), c.TypeName(args[0]))
	}
	return tuple(elems), err
}

// keywordArgs is $kwargs(v): the dict that the engine wants behind the ** of a
// call.
func (c ctx) keywordArgs(args tuple, _ keywords) (value, error) {
	d, ok := args[0].(*starlark.Dict)
	if !ok {
		if !c.isMapping(args[0]) {
			f, _ := c.calleeHere()
			return nil, c.notMapping(f, args[0])
		}
		d = starlark.NewDict(0)
		if err := c.dictAdd(d, args[0]); err != nil {
			return nil, err
		}
	}
	exact := true // all are what the engine takes
	for k := range d.Entries() {
		if _, ok := object.AsText(k); !ok {
			f, _ := c.calleeHere()
			return nil, c.badKeywords(f)
		}
		_, isString := k.(starlark.String)
		exact = exact && isString
	}
	if exact {
		return d, nil
	}
	named := starlark.NewDict(d.Len())
	for k, v := range d.Entries() {
		name, _ := object.AsText(k)
		if err := named.SetKey(starlark.String(name), v); err != nil {
			return nil, err
		}
	}
	return named, nil
}

func (c ctx) notMapping(f, v value) error {
	return c.Errorf("TypeError", "%sargument after ** must be a mapping, not %s", c.calleePrefix(f), c.TypeName(v))
}

func (c ctx) badKeywords(f value) error {
	prefix := ""
	if !c.Py3() {
		prefix = c.calleePrefix(f)
	}
	return c.Errorf("TypeError", "%skeywords must be strings", prefix)
}

func (c ctx) calleePrefix(f value) string {
	if f == nil {
		return ""
	}
	return c.calleeText(f) + " "
}

// calleeText is how the refusal of what stands behind * and ** calls the
// callee: PyEval_GetFuncName and PyEval_GetFuncDesc, in Python 3
// _PyObject_FunctionStr.
func (c ctx) calleeText(f value) string {
	if !c.Py3() {
		switch f := f.(type) {
		case *object.Class:
			if f.OldStyle {
				return f.Name() + " constructor"
			}
			return "type object"
		case *object.Instance:
			if f.Class().OldStyle {
				return f.Class().Name() + " instance"
			}
			return c.TypeName(f) + " object"
		case starlark.Callable:
			return c.functionName(f) + "()"
		}
		return c.TypeName(f) + " object"
	}
	name, err := c.getattr(f, "__qualname__")
	if err != nil {
		text, _ := c.Str(c.thread, f)
		return text
	}
	text, _ := object.AsText(name)
	if module, err := c.getattr(f, "__module__"); err == nil {
		if m, ok := object.AsText(module); ok && m != "builtins" {
			text = m + "." + text
		}
	}
	return text + "()"
}

// calleeHere finds what the script is about to call: it stands in the source as
// a name or an attribute. nil if it cannot be told.
func (c ctx) calleeHere() (f value, site object.CallSite) {
	if c.CallAt == nil {
		return nil, site
	}
	for depth := range c.thread.CallStackDepth() {
		fr := c.thread.DebugFrame(depth)
		fn, ok := fr.Callable().(*starlark.Function)
		if !ok {
			continue
		}
		pos := fr.Position()
		site, ok = c.CallAt(object.Frame{Filename: pos.Filename(), Line: int(pos.Line), Col: int(pos.Col)})
		if !ok || len(site.Path) == 0 {
			return nil, site
		}
		f = c.variable(fr, fn, site.Path[0])
		for _, attr := range site.Path[1:] {
			if f == nil {
				break
			}
			var err error
			if f, err = c.getattr(f, attr); err != nil {
				return nil, site
			}
		}
		return f, site
	}
	return nil, site
}

// variable is the value of a name in a frame, or nil.
func (c ctx) variable(fr starlark.DebugFrame, fn *starlark.Function, name string) value {
	v := func() value {
		for i := range fr.NumLocals() {
			if b, v := fr.Local(i); b.Name == name && v != nil {
				return v
			}
		}
		for i := range fn.NumFreeVars() {
			if b, v := fn.FreeVar(i); b.Name == name && v != nil {
				return v
			}
		}
		if v := fn.Globals()[name]; v != nil {
			return v
		}
		v, _ := Lookup(c.Runtime, name)
		return v
	}()
	if x, ok := v.(*cell); ok {
		return x.v
	}
	return v
}
