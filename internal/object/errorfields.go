package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// field is an attribute that an exception has from its class: those that
// CPython keeps in C, beside the object's dict.
type field struct {
	name  string
	value starlark.Value
}

// Field returns what was set, or nil.
func (e *Exception) Field(name string) starlark.Value {
	for i := range e.fields {
		if e.fields[i].name == name {
			return e.fields[i].value
		}
	}
	return nil
}

// SetField sets an attribute that the exception's class gives its objects.
func (e *Exception) SetField(name string, v starlark.Value) {
	for i := range e.fields {
		if e.fields[i].name == name {
			e.fields[i].value = v
			return
		}
	}
	e.fields = append(e.fields, field{name, v})
}

// fieldAttrs are attributes that are None until they are set.
func fieldAttrs(names ...string) []*GetSet {
	list := make([]*GetSet, len(names))
	for i, name := range names {
		list[i] = &GetSet{AttrName: name,
			Get: func(x *Instance) (starlark.Value, error) {
				if v := x.Exception().Field(name); v != nil {
					return v, nil
				}
				return starlark.None, nil
			},
			Set: func(x *Instance, v starlark.Value) error { x.Exception().SetField(name, v); return nil },
		}
	}
	return list
}

// keywordFields is the __init__ of the classes that take some attributes by
// keyword in Python 3: NameError("text", name="x").
func keywordFields(class string, names ...string) *Method {
	return NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		e := self.(*Instance).Exception()
		e.Args = args
		if class == "ImportError" && len(args) == 1 {
			e.SetField("msg", args[0])
		}
	next:
		for _, kv := range kwargs {
			key, _ := AsText(kv[0])
			for _, name := range names {
				if key == name {
					e.SetField(name, kv[1])
					continue next
				}
			}
			return nil, For(thread).Errorf("TypeError", "%s() got an unexpected keyword argument '%s'", class, key)
		}
		return starlark.None, nil
	})
}

// defineFields gives the classes of errors about names their attributes.
func (rt *Runtime) defineFields(classes map[string]*Class) {
	classes["SyntaxError"].DefineAttrs(fieldAttrs("msg", "filename", "lineno", "offset", "text", "print_file_and_line")...)
	classes["SyntaxError"].Define(NewMethod("__init__", initSyntax))
	if !rt.Py3() {
		return
	}
	classes["SyntaxError"].DefineAttrs(fieldAttrs("end_lineno", "end_offset")...)
	for class, names := range map[string][]string{
		"AttributeError": {"name", "obj"},
		"NameError":      {"name"},
		"ImportError":    {"name", "path", "name_from"},
	} {
		classes[class].DefineAttrs(fieldAttrs(names...)...)
		classes[class].Define(keywordFields(class, names...))
	}
	classes["ImportError"].DefineAttrs(fieldAttrs("msg")...)
}

// NoAttribute is the AttributeError of looking up name in obj, which may be nil
// if it is not known. Python 3 keeps both: what is suggested instead depends on them.
func (rt *Runtime) NoAttribute(obj starlark.Value, name, format string, args ...any) error {
	e := rt.Raise(rt.Exc("AttributeError"), rt.Text(fmt.Sprintf(format, args...)))
	if rt.Py3() {
		f := e.Value.Exception()
		f.fields = append(make([]field, 0, 2), field{"name", rt.Text(name)})
		if obj != nil {
			f.fields = append(f.fields, field{"obj", obj})
		}
	}
	return e
}

// NoName is the error of a name that is not bound: class is NameError or
// UnboundLocalError.
func (rt *Runtime) NoName(class, name, format string, args ...any) *Error {
	e := rt.Raise(rt.Exc(class), rt.Text(fmt.Sprintf(format, args...)))
	if rt.Py3() && class == "NameError" {
		e.Value.Exception().SetField("name", rt.Text(name))
	}
	return e
}

// NoModule is the error of an import that found no module, or of one that found
// no such name in it.
func (rt *Runtime) NoModule(class, module string, from starlark.Value, format string, args ...any) error {
	text := rt.Text(fmt.Sprintf(format, args...))
	e := rt.Raise(rt.Exc(class), text)
	if rt.Py3() {
		x := e.Value.Exception()
		x.SetField("msg", text)
		x.SetField("name", rt.Text(module))
		if from != nil {
			x.SetField("name_from", from)
		}
	}
	return e
}
