package stringmod

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// template makes the class Template. Its pattern is Python's own: subclasses
// cannot change it.
func (s *module) template() *object.Class {
	rt := s.rt
	c := rt.NewClass("string", "Template", nil,
		object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			def := object.Def{Name: "__init__", Class: "Template", Names: []string{"template"}, Method: true}
			var v starlark.Value
			if err := def.Unpack(rt, args, kwargs, &v); err != nil {
				return nil, err
			}
			self.(*object.Instance).SetOwn("template", v)
			return starlark.None, nil
		}),
		object.NewMethod("substitute", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.substitute(thread, self, args, kwargs, false)
		}),
		object.NewMethod("safe_substitute", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.substitute(thread, self, args, kwargs, true)
		}),
	)
	c.Set("delimiter", rt.Text("$"))
	return c
}

func (s *module) substitute(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple, safe bool) (starlark.Value, error) {
	rt := s.rt
	if len(args) > 1 {
		return nil, rt.Errorf("TypeError", "Too many positional arguments")
	}
	v, err := self.(*object.Instance).Attr("template")
	if err != nil {
		return nil, err
	}
	text, ok := object.AsText(v)
	if !ok {
		return nil, rt.Errorf("TypeError", "expected string or buffer")
	}
	lookup := func(name string) (starlark.Value, error) {
		for _, kv := range kwargs {
			if k, _ := object.AsText(kv[0]); k == name {
				return kv[1], nil
			}
		}
		if len(args) == 1 {
			if m, ok := args[0].(starlark.Mapping); ok {
				if v, found, err := m.Get(rt.Text(name)); found || err != nil {
					return v, err
				}
			}
		}
		return nil, rt.Raise(rt.Exc("KeyError"), rt.Text(name))
	}
	var out strings.Builder
	for at := 0; at < len(text); {
		i := strings.IndexByte(text[at:], '$')
		if i < 0 {
			out.WriteString(text[at:])
			break
		}
		out.WriteString(text[at : at+i])
		at += i
		p := placeholderAt(text[at:])
		whole := text[at : at+p.length]
		switch {
		case p.escaped:
			out.WriteByte('$')
		case p.name == "" && safe:
			out.WriteString(whole)
		case p.name == "":
			return nil, s.invalid(text, at)
		default:
			v, err := lookup(p.name)
			switch {
			case err != nil && safe && rt.Matches(err, "KeyError"):
				out.WriteString(whole)
			case err != nil:
				return nil, err
			default:
				shown, err := rt.Str(thread, v)
				if err != nil {
					return nil, err
				}
				out.WriteString(shown)
			}
		}
		at += p.length
	}
	return rt.Text(out.String()), nil
}

// placeholder is what a $ begins: $$, $name, ${name}, or nothing valid.
type placeholder struct {
	name    string
	escaped bool
	length  int
}

func placeholderAt(s string) placeholder {
	rest := s[1:]
	switch {
	case strings.HasPrefix(rest, "$"):
		return placeholder{escaped: true, length: 2}
	case strings.HasPrefix(rest, "{"):
		if n := identifier(rest[1:]); n > 0 && strings.HasPrefix(rest[1+n:], "}") {
			return placeholder{name: rest[1 : 1+n], length: n + 3}
		}
	default:
		if n := identifier(rest); n > 0 {
			return placeholder{name: rest[:n], length: n + 1}
		}
	}
	return placeholder{length: 1}
}

// identifier is the length of the ASCII identifier that s begins with.
func identifier(s string) int {
	for i := range len(s) {
		c := s[i]
		if !(c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || i > 0 && '0' <= c && c <= '9') {
			return i
		}
	}
	return len(s)
}

func (s *module) invalid(text string, at int) error {
	line := strings.Count(text[:at], "\n") + 1
	col := utf8.RuneCountInString(text[strings.LastIndexByte(text[:at], '\n')+1:at]) + 1
	return s.rt.Errorf("ValueError", "Invalid placeholder in string: line %d, col %d", line, col)
}
