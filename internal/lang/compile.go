package lang

import (
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// nameFunctions are the functions that deal with names and sources by string,
// as values: a call by name is lowered to a helper that knows the variables
// around it.
func nameFunctions(d object.Dialect, name string) function {
	if d == object.Star {
		return nil
	}
	switch name {
	case "__import__":
		return ctx.importFunction
	case "compile":
		return ctx.compile
	case "eval":
		return ctx.evalFunction
	case "exec":
		if d == object.Py3 {
			return ctx.execFunction
		}
	case "execfile":
		if d == object.Py2 {
			return ctx.execfileFunction
		}
	case "input":
		if d == object.Py2 {
			return ctx.evalInput
		}
	case "globals", "locals":
		return func(c ctx, args tuple, kwargs keywords) (value, error) {
			if err := c.none(name, args, kwargs); err != nil {
				return nil, err
			}
			return c.moduleDict(callerFunction(c.thread))
		}
	}
	return nil
}

var compileSig = object.Sig{Name: "compile", Min: 3, Max: 6, Names: []string{"source", "filename", "mode", "flags", "dont_inherit", "optimize"}}

// compile is compile(source, filename, mode). Flags are accepted and mean
// nothing.
func (c ctx) compile(args tuple, kwargs keywords) (value, error) {
	var source, filename, mode, flags, alone, optimize value
	if err := compileSig.Unpack(c.Runtime, args, kwargs, &source, &filename, &mode, &flags, &alone, &optimize); err != nil {
		return nil, err
	}
	name, ok := object.AsText(filename)
	if !ok {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "expected str, bytes or os.PathLike object, not %s", c.TypeName(filename))
		}
		return nil, c.Errorf("TypeError", "compile() argument 2 must be string, not %s", c.TypeName(filename))
	}
	m, ok := object.AsText(mode)
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("compile() argument 3 must be string, not %s", "compile() argument 'mode' must be str, not %s"), c.TypeName(mode))
	}
	if !slices.Contains([]string{"exec", "eval", "single"}, m) {
		return nil, c.Errorf("ValueError", "%s", c.Pick("compile() arg 3 must be 'exec', 'eval' or 'single'", "compile() mode must be 'exec', 'eval' or 'single'"))
	}
	src, decoded, ok := c.source(source)
	if !ok {
		return nil, c.typeError(c.Pick("expected a readable buffer object", "compile() arg 1 must be a string, bytes or AST object"))
	}
	return c.compileSource(src, name, m, decoded, alone == nil || !bool(alone.Truth()))
}

// namespaces are the globals and locals among the arguments of eval and exec.
func (c ctx) namespaces(name string, args tuple, kwargs keywords) (code, globals, locals value, err error) {
	globals, locals = starlark.None, starlark.None
	switch {
	case len(args) == 0 && c.Py3():
		return nil, nil, nil, c.Errorf("TypeError", "%s() takes at least 1 positional argument (0 given)", name)
	case len(args) == 0:
		return nil, nil, nil, c.count(name, args, nil, 1, 3)
	case len(args)+len(kwargs) > 3 && c.Py3():
		return nil, nil, nil, c.Errorf("TypeError", "%s() takes at most 3 arguments (%d given)", name, len(args)+len(kwargs))
	case len(args) > 3:
		return nil, nil, nil, c.count(name, args, nil, 1, 3)
	}
	if len(kwargs) > 0 && !c.Py3() {
		return nil, nil, nil, c.noKeywords(name)
	}
	if len(args) > 1 {
		globals = args[1]
	}
	if len(args) > 2 {
		locals = args[2]
	}
	for _, kv := range kwargs {
		switch key, _ := object.AsText(kv[0]); key {
		case "globals":
			globals = kv[1]
		case "locals":
			locals = kv[1]
		default:
			return nil, nil, nil, c.unknownKeyword(name, key, "globals", "locals")
		}
	}
	return args[0], globals, locals, nil
}

func (c ctx) evalFunction(args tuple, kwargs keywords) (value, error) {
	code, globals, locals, err := c.namespaces("eval", args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.evaluate(code, globals, locals, starlark.None)
}

func (c ctx) execFunction(args tuple, kwargs keywords) (value, error) {
	code, globals, locals, err := c.namespaces("exec", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, c.execute(code, globals, locals, starlark.None)
}

func (c ctx) execfileFunction(args tuple, kwargs keywords) (value, error) {
	if len(args) == 0 {
		return nil, c.typeError("execfile() takes at least 1 argument (0 given)")
	}
	file, globals, locals, err := c.namespaces("execfile", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, c.executeFile(file, globals, locals, starlark.None)
}

// evalInput is Python 2's input.
func (c ctx) evalInput(args tuple, kwargs keywords) (value, error) {
	text, err := c.input(args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.evaluate(text, starlark.None, starlark.None, starlark.None)
}

var importSig = object.Sig{Name: "__import__", Min: 1, Max: 5, Names: []string{"name", "globals", "locals", "fromlist", "level"}}

// importFunction is __import__: it returns the topmost package, or with a
// fromlist the module itself.
func (c ctx) importFunction(args tuple, kwargs keywords) (value, error) {
	var module, globals, locals, from, level value
	if err := importSig.Unpack(c.Runtime, args, kwargs, &module, &globals, &locals, &from, &level); err != nil {
		return nil, err
	}
	name, ok := object.AsText(module)
	switch {
	case !ok && c.Py3():
		return nil, c.typeError("module name must be a string")
	case !ok:
		return nil, c.Errorf("TypeError", "__import__() argument 1 must be string, not %s", c.TypeName(module))
	case name == "" && (level == nil || level == value(starlark.MakeInt(0))):
		return nil, c.Errorf("ValueError", "Empty module name")
	}
	if level == nil {
		level = starlark.MakeInt(0)
		if !c.Py3() {
			level = starlark.MakeInt(-1)
		}
	}
	top, leaf, err := c.importer(name, level)
	if err != nil {
		return nil, err
	}
	if from != nil && bool(from.Truth()) {
		return leaf, nil
	}
	return top, nil
}
