package lang

import (
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// nameHelpers are the helpers of code that deals with names by string: that of
// exec and eval itself ($ns is its namespace), and what calls globals, locals,
// vars, dir, eval and exec. What these look at around the call comes as their
// last argument: see localsOf.
func nameHelpers(name string) function {
	switch name {
	case "$loadname":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.loadName(nsName(args)) }
	case "$loadglobal":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.loadGlobal(nsName(args)) }
	case "$storename":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ns, name := nsName(args)
			return starlark.None, c.store(ns, name, args[2])
		}
	case "$setname":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ns, name := nsName(args)
			return args[2], c.store(ns, name, args[2])
		}
	case "$storeglobal":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ns, name := nsName(args)
			return starlark.None, c.dictSet(ns.globals, c.Text(name), args[2])
		}
	case "$delname":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ns, name := nsName(args)
			return starlark.None, c.deleteName(ns.locals, name)
		}
	case "$delglobal":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			ns, name := nsName(args)
			return starlark.None, c.deleteName(ns.globals, name)
		}
	case "$starns":
		return ctx.starNames
	case "$globals":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			if len(args) == 1 {
				return args[0].(*namespace).globals, nil
			}
			return c.moduleDict(callerFunction(c.thread))
		}
	case "$locals", "$vars":
		return func(c ctx, args tuple, _ keywords) (value, error) { return c.localsOf(args[0]) }
	case "$dir":
		return ctx.dirHere
	case "$eval":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return c.evaluate(args[0], args[1], args[2], args[3])
		}
	case "$exec":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.execute(args[0], args[1], args[2], args[3])
		}
	case "$execfile":
		return func(c ctx, args tuple, _ keywords) (value, error) {
			return starlark.None, c.executeFile(args[0], args[1], args[2], args[3])
		}
	}
	return nil
}

func nsName(args tuple) (*namespace, string) {
	return args[0].(*namespace), string(args[1].(starlark.String))
}

func (c ctx) deleteName(names value, name string) error {
	err := c.delitem(names, c.Text(name))
	if err != nil && c.Matches(err, "KeyError") {
		return c.NoName("NameError", name, "name '%s' is not defined", name)
	}
	return err
}

// starNames is $starns(ns, module): import * in the code of exec.
func (c ctx) starNames(args tuple, _ keywords) (value, error) {
	ns := args[0].(*namespace)
	e, err := c.exportedBy(args[1])
	if err != nil {
		return nil, err
	}
	for _, n := range e.names() {
		v, found, err := e.Get(c.Text(n))
		if err != nil {
			return nil, err
		}
		if found {
			if err := c.store(ns, n, v); err != nil {
				return nil, err
			}
		}
	}
	return starlark.None, nil
}

// localsOf is what locals() returns where vars are the variables around: None in a
// module's own code, the namespace in that of exec, else a list of (name, cell),
// and in Python 2 of ("", dict) where exec may bind other names.
func (c ctx) localsOf(vars value) (value, error) {
	switch vars := vars.(type) {
	case *namespace:
		return vars.locals, nil
	case *starlark.List:
		d := starlark.NewDict(vars.Len())
		for i := range vars.Len() {
			kv := vars.Index(i).(tuple)
			if others, ok := kv[1].(*starlark.Dict); ok {
				if err := c.dictAdd(d, others); err != nil {
					return nil, err
				}
				continue
			}
			if v := kv[1].(*cell).Value(); v != nil {
				if err := d.SetKey(c.Text(string(kv[0].(starlark.String))), v); err != nil {
					return nil, err
				}
			}
		}
		return d, nil
	}
	return c.moduleDict(callerFunction(c.thread))
}

// dirHere is dir() without an argument.
func (c ctx) dirHere(args tuple, _ keywords) (value, error) {
	locals, err := c.localsOf(args[0])
	if err != nil {
		return nil, err
	}
	return c.sorted(tuple{locals}, nil)
}

// surroundings makes the namespace for code that is run with these globals and
// locals, of which absent ones are None. done takes over what the code has
// bound in a function of Python 2.
func (c ctx) surroundings(what string, globals, locals, vars value) (ns *namespace, done func(), err error) {
	done = func() {}
	ns = &namespace{}
	switch g := globals.(type) {
	case starlark.NoneType:
		if around, ok := vars.(*namespace); ok {
			ns.globals, ns.locals = around.globals, around.locals
		} else if ns.globals, err = c.moduleDict(callerFunction(c.thread)); err != nil {
			return nil, nil, err
		}
	case *starlark.Dict:
		ns.globals = g
		if _, found, _ := g.Get(c.Text("__builtins__")); !found {
			if err := g.SetKey(c.Text("__builtins__"), c.builtinDict()); err != nil {
				return nil, nil, err
			}
		}
	default:
		return nil, nil, c.badNamespace(what, "globals", globals)
	}
	switch {
	case locals != starlark.None:
		if !c.subscriptable(locals) {
			return nil, nil, c.badNamespace(what, "locals", locals)
		}
		ns.locals = locals
	case globals != starlark.None:
		ns.locals = ns.globals
	case ns.locals == nil:
		if ns.locals, err = c.localsOf(vars); err != nil {
			return nil, nil, err
		}
		if cells, ok := vars.(*starlark.List); ok && !c.Py3() {
			done = func() { c.takeOver(ns.locals.(*starlark.Dict), cells) }
		}
	}
	return ns, done, nil
}

// subscriptable reports whether v can be the locals of code.
func (c ctx) subscriptable(v value) bool {
	if x, ok := v.(*object.Instance); ok {
		return x.HasSpecial("__getitem__")
	}
	return c.isMapping(v)
}

// takeOver binds a function's variables anew after exec: Python 2 only.
func (c ctx) takeOver(d *starlark.Dict, cells *starlark.List) {
	for i := range cells.Len() {
		kv := cells.Index(i).(tuple)
		if others, ok := kv[1].(*starlark.Dict); ok { // it is the last
			_ = others.Clear()
			_ = c.dictAdd(others, d)
			continue
		}
		v, found, _ := d.Delete(c.Text(string(kv[0].(starlark.String))))
		if !found {
			v = nil
		}
		kv[1].(*cell).Set(v)
	}
}

func (c ctx) badNamespace(what, which string, v value) error {
	globals := which == "globals"
	switch {
	case what == "eval" && globals:
		return c.typeError("globals must be a dict")
	case what == "eval" && !c.Py3():
		return c.typeError("locals must be a mapping")
	case what == "execfile" && globals:
		return c.Errorf("TypeError", "execfile() argument 2 must be dict, not %s", c.TypeName(v))
	case c.Py3() && globals:
		return c.Errorf("TypeError", "exec() globals must be a dict, not %s", c.TypeName(v))
	case c.Py3() && what == "eval":
		return c.typeError("locals must be a mapping")
	case c.Py3():
		return c.Errorf("TypeError", "locals must be a mapping or None, not %s", c.TypeName(v))
	case globals:
		return c.typeError("exec: arg 2 must be a dictionary or None")
	}
	return c.typeError("exec: arg 3 must be a mapping or None")
}

// evaluate is eval(): code is a text or a code object.
func (c ctx) evaluate(code, globals, locals, vars value) (value, error) {
	ns, _, err := c.surroundings("eval", globals, locals, vars)
	if err != nil {
		return nil, err
	}
	compiled, err := c.codeOf(code, "eval", c.Pick("eval() arg 1 must be a string or code object", "eval() arg 1 must be a string, bytes or code object"))
	if err != nil {
		return nil, err
	}
	return compiled.Run(c.thread, ns)
}

// execute is exec, the statement and the function.
func (c ctx) execute(code, globals, locals, vars value) error {
	if t, ok := code.(tuple); ok && !c.Py3() && globals == starlark.None && (len(t) == 2 || len(t) == 3) {
		code, globals = t[0], t[1]
		if len(t) == 3 {
			locals = t[2]
		}
	}
	ns, done, err := c.surroundings("exec", globals, locals, vars)
	if err != nil {
		return err
	}
	if !c.Py3() {
		if read, err := c.getattr(code, "read"); err == nil { // an open file
			if code, err = c.Call(c.thread, read, nil, nil); err != nil {
				return err
			}
		}
	}
	compiled, err := c.codeOf(code, "exec", c.Pick("exec: arg 1 must be a string, file, or code object", "exec() arg 1 must be a string, bytes or code object"))
	if err != nil {
		return err
	}
	defer done()
	_, err = compiled.Run(c.thread, ns)
	return err
}

// executeFile is Python 2's execfile.
func (c ctx) executeFile(file, globals, locals, vars value) error {
	name, ok := object.AsText(file)
	if !ok {
		return c.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", c.TypeName(file))
	}
	ns, done, err := c.surroundings("execfile", globals, locals, vars)
	if err != nil {
		return err
	}
	open, _ := Lookup(c.Runtime, "open")
	f, err := c.Call(c.thread, open, tuple{file}, nil)
	if err != nil {
		return err
	}
	text, err := c.methodCall("read").call(c.thread, tuple{f}, nil)
	if err == nil {
		_, err = c.methodCall("close").call(c.thread, tuple{f}, nil)
	}
	if err != nil {
		return err
	}
	src, decoded, _ := c.source(text)
	compiled, err := c.compileSource(src, name, "exec", decoded, true)
	if err != nil {
		return err
	}
	defer done()
	_, err = compiled.Run(c.thread, ns)
	return err
}

// codeOf is the code object of what exec and eval are given.
func (c ctx) codeOf(v value, mode, refusal string) (*object.Code, error) {
	if code, ok := v.(*object.Code); ok {
		return code, nil
	}
	src, decoded, ok := c.source(v)
	if !ok {
		return nil, c.typeError(refusal)
	}
	return c.compileSource(src, "<string>", mode, decoded, true)
}

// source is a source text; decoded tells text from bytes, which may say their
// encoding.
func (c ctx) source(v value) (src string, decoded, ok bool) {
	switch v := object.Plain(v).(type) {
	case starlark.String:
		return string(v), c.Py3(), true
	case object.Text:
		return v.GoString(), true, true
	case starlark.Bytes:
		return string(v), false, true
	case *object.ByteArray:
		return string(v.Bytes()), false, c.Py3()
	}
	return "", false, false
}

func (c ctx) compileSource(src, filename, mode string, decoded, inherit bool) (*object.Code, error) {
	if slices.Contains([]byte(src), 0) {
		if c.Py3() {
			return nil, c.Raise(c.Exc("SyntaxError"), c.Text("source code string cannot contain null bytes"))
		}
		return nil, c.typeError("compile() expected string without null bytes")
	}
	if c.Compile == nil {
		return nil, c.Errorf("NotImplementedError", "nothing can be compiled here")
	}
	return c.Compile(c.thread, src, filename, mode, decoded, inherit)
}
