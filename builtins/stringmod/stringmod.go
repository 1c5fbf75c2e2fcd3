// Package stringmod is Python's string module.
package stringmod

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

type module struct{ rt *object.Runtime }

const (
	lower       = "abcdefghijklmnopqrstuvwxyz"
	upper       = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits      = "0123456789"
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	whitespace  = " \t\n\r\v\f"
)

// Module returns Python's string module: the constants, capwords, Template,
// and in Python 2 the functions that became methods of str. Formatter is written
// in Python (internal/pylib) and read when a script first asks for it.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["string"]; ok {
		return m, nil
	}
	s := &module{rt}
	m := rt.NewModule("string", s.formatter, func() []string { return []string{"Formatter"} })
	constants := map[string]string{
		"ascii_letters": lower + upper, "ascii_lowercase": lower, "ascii_uppercase": upper,
		"digits": digits, "hexdigits": digits + "abcdefABCDEF", "octdigits": digits[:8],
		"punctuation": punctuation, "printable": digits + lower + upper + punctuation + whitespace,
		"whitespace": whitespace,
	}
	if !rt.Py3() {
		constants["letters"] = lower + upper
		constants["lowercase"] = lower
		constants["uppercase"] = upper
		constants["whitespace"] = "\t\n\v\f\r "
		s.addFunctions(m)
		for _, name := range []string{"index_error", "atoi_error", "atof_error", "atol_error"} {
			m.Set(name, rt.Exc("ValueError"))
		}
	}
	for name, text := range constants {
		m.Set(name, rt.Text(text))
	}
	m.Func("capwords", s.capwords)
	m.Set("Template", s.template())
	rt.Modules["string"] = m
	return m, nil
}

// formatter is the class Formatter, nil for another name.
func (s *module) formatter(name string) starlark.Value {
	if name != "Formatter" || s.rt.Import == nil {
		return nil
	}
	_, leaf, err := s.rt.Import(s.rt.Current(), "_formatter", 0)
	if err != nil {
		return nil
	}
	class, err := leaf.(starlark.HasAttrs).Attr(name)
	if err != nil {
		return nil
	}
	return class
}

// call calls a method of any value, as v.name(args...) does.
func (s *module) call(thread *starlark.Thread, v starlark.Value, name string, args ...starlark.Value) (starlark.Value, error) {
	if f, ok := s.rt.TypeOf(v).Lookup(name); ok {
		if m, ok := f.(*object.Method); ok {
			return m.Func(thread, v, args, nil)
		}
	}
	if h, ok := v.(starlark.HasAttrs); ok {
		f, err := h.Attr(name)
		if err != nil {
			return nil, err
		}
		if f != nil {
			return s.rt.Call(thread, f, args, nil)
		}
	}
	return nil, s.rt.Errorf("AttributeError", "'%s' object has no attribute '%s'", s.rt.TypeName(v), name)
}

// capwords is capwords(s, sep=None): split, capitalize, join.
func (s *module) capwords(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "capwords", Names: []string{"s", "sep"}, Defaults: 1}
	var text, sep starlark.Value
	if err := def.Unpack(s.rt, args, kwargs, &text, &sep); err != nil {
		return nil, err
	}
	var split []starlark.Value
	if sep == nil || sep == starlark.None {
		sep = s.rt.Text(" ")
	} else {
		split = append(split, sep)
	}
	words, err := s.call(thread, text, "split", split...)
	if err != nil {
		return nil, err
	}
	var capital []starlark.Value
	iter := starlark.Iterate(words)
	defer iter.Done()
	var w starlark.Value
	for iter.Next(&w) {
		c, err := s.call(thread, w, "capitalize")
		if err != nil {
			return nil, err
		}
		capital = append(capital, c)
	}
	return s.call(thread, sep, "join", starlark.NewList(capital))
}
