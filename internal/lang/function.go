package lang

import (
	"fmt"
	"slices"
	"strings"
	"unsafe"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// functionState is what a script may change of a function.
type functionState struct {
	dict  *starlark.Dict   // __dict__
	extra map[string]value // __doc__ and its like, which are not in __dict__
}

func (c ctx) functionState(f *starlark.Function) *functionState {
	st := c.functions[f]
	if st == nil {
		if c.functions == nil {
			c.functions = map[*starlark.Function]*functionState{}
		}
		st = &functionState{dict: starlark.NewDict(0), extra: map[string]value{}}
		c.functions[f] = st
	}
	return st
}

// modernName is Python 3's name of a function's own attribute, "" for a name
// that is none.
func (l *lang) modernName(name string) string {
	switch name {
	case "__name__", "__doc__", "__module__", "__dict__", "__defaults__", "__globals__", "__closure__", "__code__":
		return name
	case "__qualname__", "__annotations__", "__kwdefaults__", "__type_params__":
		if l.Py3() {
			return name
		}
	case "func_name", "func_doc", "func_dict", "func_defaults", "func_globals", "func_closure", "func_code":
		if !l.Py3() {
			return "__" + name[len("func_"):] + "__"
		}
	}
	return ""
}

// functionAttr is an attribute of a script's function: what a script set, or
// one of those that every function has.
func (c ctx) functionAttr(f *starlark.Function, name string) (value, error) {
	st := c.functions[f]
	own := c.modernName(name)
	if own == "" {
		if st != nil {
			if v, ok, _ := st.dict.Get(c.Text(name)); ok {
				return v, nil
			}
		}
		switch name {
		case "__class__":
			return c.TypeOf(f), nil
		case "__call__":
			return f, nil
		case "__get__":
			return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
				if len(args) == 0 || args[0] == starlark.None {
					return f, nil
				}
				return c.BindFunction(f, args[0]), nil
			}), nil
		}
		return nil, c.noAttribute(f, name)
	}
	if st != nil {
		if v := st.extra[own]; v != nil {
			return v, nil
		}
	}
	switch own {
	case "__name__":
		return c.Text(c.functionName(f)), nil
	case "__qualname__":
		return c.Text(c.Qualname(f)), nil
	case "__doc__":
		if doc := f.Doc(); doc != "" {
			return c.Text(doc), nil
		}
	case "__module__":
		v := f.Globals()["__name__"]
		if x, ok := v.(object.Variable); ok {
			v = x.Value()
		}
		if v != nil {
			return v, nil
		}
		return c.Text("__main__"), nil
	case "__dict__":
		return c.functionState(f).dict, nil
	case "__defaults__":
		return defaults(f), nil
	case "__kwdefaults__":
		return c.keywordDefaults(f), nil
	case "__annotations__":
		d := starlark.NewDict(0)
		c.functionState(f).extra[own] = d
		return d, nil
	case "__type_params__":
		return tuple{}, nil
	case "__code__":
		return &code{c.lang, f}, nil
	case "__closure__":
		return closure(f), nil
	case "__globals__":
		return c.moduleDict(f)
	}
	return starlark.None, nil
}

// functionName is the name a script gave a function.
func (l *lang) functionName(f starlark.Callable) string {
	name, _, _ := l.FunctionName(f.Name())
	return name
}

// positional is how many parameters a function takes by position.
func positional(f *starlark.Function) int {
	n := f.NumParams() - f.NumKwonlyParams()
	if f.HasVarargs() {
		n--
	}
	if f.HasKwargs() {
		n--
	}
	return n
}

func defaults(f *starlark.Function) value {
	var out tuple
	for i := range positional(f) {
		if v := f.ParamDefault(i); v != nil {
			out = append(out, v)
		}
	}
	if out == nil {
		return starlark.None
	}
	return out
}

func (c ctx) keywordDefaults(f *starlark.Function) value {
	d := starlark.NewDict(0)
	for i := positional(f); i < positional(f)+f.NumKwonlyParams(); i++ {
		if v := f.ParamDefault(i); v != nil {
			name, _ := f.Param(i)
			_ = d.SetKey(c.Text(name), v)
		}
	}
	if d.Len() == 0 {
		return starlark.None
	}
	return d
}

func (c ctx) setFunctionAttr(f *starlark.Function, name string, v value) error {
	st := c.functionState(f)
	switch own := c.modernName(name); own {
	case "":
		return st.dict.SetKey(c.Text(name), v)
	case "__dict__":
		d, ok := v.(*starlark.Dict)
		if !ok {
			return c.Errorf("TypeError", c.Pick("setting function's dictionary to a non-dict", "__dict__ must be set to a dictionary, not a '%s'"), c.ifPy3(c.TypeName(v))...)
		}
		st.dict = d
	case "__closure__", "__globals__":
		return c.Errorf(c.Pick("TypeError", "AttributeError"), "readonly attribute")
	case "__defaults__", "__kwdefaults__", "__code__":
		return c.Errorf("NotImplementedError", "%s of a function cannot be changed in pysock", name)
	default:
		if _, isText := object.AsText(v); !isText && (own == "__name__" || own == "__qualname__") {
			return c.Errorf("TypeError", "%s must be set to a string object", own)
		}
		st.extra[own] = v
	}
	return nil
}

func (c ctx) deleteFunctionAttr(f *starlark.Function, name string) bool {
	st := c.functions[f]
	if st == nil {
		return false
	}
	_, found, err := st.dict.Delete(c.Text(name))
	return found && err == nil
}

// closure is the tuple of the variables that a function has from outside.
func closure(f *starlark.Function) value {
	if f.NumFreeVars() == 0 {
		return starlark.None
	}
	cells := make(tuple, f.NumFreeVars())
	for i := range cells {
		_, v := f.FreeVar(i)
		if x, ok := v.(*cell); ok {
			v = x.v
		}
		cells[i] = &closureCell{v}
	}
	return cells
}

// closureCell is a variable of a closure, to be read only.
type closureCell struct{ v value }

func (x *closureCell) String() string {
	return fmt.Sprintf("<cell at %#x>", uintptr(unsafe.Pointer(x)))
}
func (x *closureCell) Type() string          { return "cell" }
func (x *closureCell) Freeze()               {}
func (x *closureCell) Truth() starlark.Bool  { return true }
func (x *closureCell) Hash() (uint32, error) { return addressHash(unsafe.Pointer(x)), nil }

// Attr gives cell_contents.
func (x *closureCell) Attr(name string) (starlark.Value, error) {
	if name == "cell_contents" && x.v != nil {
		return x.v, nil
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (x *closureCell) AttrNames() []string { return []string{"cell_contents"} }

// code is what a function's __code__ tells.
type code struct {
	l *lang
	f *starlark.Function
}

func (x *code) String() string {
	pos := x.f.Position()
	return fmt.Sprintf("<code object %s at %#x, file \"%s\", line %d>", x.l.functionName(x.f), uintptr(unsafe.Pointer(x.f)), pos.Filename(), pos.Line)
}
func (x *code) Type() string          { return "code" }
func (x *code) Freeze()               {}
func (x *code) Truth() starlark.Bool  { return true }
func (x *code) Hash() (uint32, error) { return addressHash(unsafe.Pointer(x.f)), nil }

// Attr gives the name, the place and the parameters of the function.
func (x *code) Attr(name string) (starlark.Value, error) {
	l := x.l
	switch name {
	case "co_name":
		return l.Text(l.functionName(x.f)), nil
	case "co_qualname":
		if l.Py3() {
			return l.Text(l.Qualname(x.f)), nil
		}
	case "co_filename":
		return l.Text(x.f.Position().Filename()), nil
	case "co_firstlineno":
		return starlark.MakeInt(int(x.f.Position().Line)), nil
	case "co_argcount":
		return starlark.MakeInt(positional(x.f)), nil
	case "co_kwonlyargcount":
		if l.Py3() {
			return starlark.MakeInt(x.f.NumKwonlyParams()), nil
		}
	case "co_posonlyargcount":
		if l.Py3() {
			n := 0
			for n < x.f.NumParams() {
				if name, _ := x.f.Param(n); !strings.HasPrefix(name, "/") {
					break
				}
				n++
			}
			return starlark.MakeInt(n), nil
		}
	case "co_freevars":
		var names []string
		for i := range x.f.NumFreeVars() {
			if b, _ := x.f.FreeVar(i); isIdentifier(b.Name) {
				names = append(names, b.Name)
			}
		}
		slices.Sort(names)
		out := make(tuple, len(names))
		for i, n := range names {
			out[i] = l.Text(n)
		}
		return out, nil
	case "co_varnames":
		names := make(tuple, x.f.NumParams())
		for i := range names {
			n, _ := x.f.Param(i)
			names[i] = l.Text(strings.TrimPrefix(n, "/"))
		}
		return names, nil
	case "co_flags":
		flags := 3 // optimized, new locals
		if !l.Py3() && x.f.NumFreeVars() == 0 {
			flags |= 0x40
		}
		if strings.Contains(l.Qualname(x.f), "<locals>") {
			flags |= 0x10
		}
		if x.f.HasVarargs() {
			flags |= 4
		}
		if x.f.HasKwargs() {
			flags |= 8
		}
		return starlark.MakeInt(flags), nil
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (x *code) AttrNames() []string {
	return []string{"co_argcount", "co_filename", "co_firstlineno", "co_flags", "co_name", "co_varnames"}
}

// builtinAttr is an attribute of a function written in Go.
func (c ctx) builtinAttr(f *starlark.Builtin, name string) (value, error) {
	switch name {
	case "__name__":
		return c.Text(f.Name()), nil
	case "__qualname__":
		if c.Py3() {
			return c.Text(f.Name()), nil
		}
	case "__doc__":
		return c.Text(f.Name() + "(...)"), nil
	case "__module__":
		return c.Text(c.Pick("__builtin__", "builtins")), nil
	case "__call__":
		return f, nil
	case "__self__":
		if r := f.Receiver(); r != nil {
			return r, nil
		}
		return starlark.None, nil
	}
	return c.typeAttr(f, name)
}
