package lang

import (
	"math"
	"strings"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// newComplex is complex(real, imag) and complex(text).
func (c ctx) newComplex(args tuple, kwargs keywords) (value, error) {
	var re, im value
	sig := object.Sig{Name: "complex", Max: 2, Names: []string{"real", "imag"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &re, &im); err != nil {
		return nil, err
	}
	if s, ok := object.AsText(re); ok && re != nil {
		if im != nil {
			return nil, c.Errorf("TypeError", "complex() can't take second arg if first is a string")
		}
		z, ok := c.parseComplex(s)
		if !ok {
			return nil, c.Errorf("ValueError", "complex() arg is a malformed string")
		}
		return c.NewComplex(z), nil
	}
	if _, ok := object.AsText(im); ok && im != nil {
		return nil, c.Errorf("TypeError", "complex() second arg can't be a string")
	}
	x, err := c.complexPart(re, "first")
	if err != nil {
		return nil, err
	}
	y, err := c.complexPart(im, "second")
	if err != nil {
		return nil, err
	}
	if _, whole := im.(object.Complex); !whole { // keeps the signs of zeros
		if _, whole := re.(object.Complex); !whole {
			return c.NewComplex(complex(real(x), real(y))), nil
		}
		return c.NewComplex(complex(real(x), imag(x)+real(y))), nil
	}
	return c.NewComplex(x + complex(-imag(y), real(y))), nil
}

func (c ctx) complexPart(v value, which string) (complex128, error) {
	if v == nil {
		return 0, nil
	}
	if z, ok := object.AsComplex(v); ok {
		return z, nil
	}
	if x, ok := v.(*object.Instance); ok {
		r, found, err := x.Special(c.thread, "__complex__")
		if err != nil {
			return 0, err
		}
		if z, ok := r.(object.Complex); found && ok {
			return z.V, nil
		}
		if x.HasSpecial("__float__") {
			f, err := c.Float(x)
			return complex(f, 0), err
		}
	}
	if which == "second" || !c.Py3() {
		return 0, c.Errorf("TypeError", c.Pick("complex() argument must be a string or a number", "complex() second arg must be a number, not '%s'"), c.ifPy3(c.TypeName(v))...)
	}
	return 0, c.Errorf("TypeError", "complex() first argument must be a string or a number, not '%s'", c.TypeName(v))
}

// parseComplex reads "1+2j", "(1-2j)", "3", "j".
func (c ctx) parseComplex(s string) (complex128, bool) {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	float := func(s string) (float64, bool) {
		switch s {
		case "", "+":
			return 1, true
		case "-":
			return -1, true
		}
		f, err := format.ParseFloat(format.Str3, s)
		return f, err == nil && strings.TrimSpace(s) == s
	}
	if s == "" {
		return 0, false
	}
	if last := s[len(s)-1]; last != 'j' && last != 'J' {
		f, ok := float(s)
		return complex(f, 0), ok && s != "+" && s != "-"
	}
	s = s[:len(s)-1]
	split := 0
	for i := 1; i < len(s); i++ {
		if (s[i] == '+' || s[i] == '-') && s[i-1]|0x20 != 'e' {
			split = i
		}
	}
	im, ok := float(s[split:])
	if split == 0 {
		return complex(0, im), ok
	}
	re, ok2 := float(s[:split])
	return complex(re, im), ok && ok2 && !math.IsNaN(re)
}

// newModule is types.ModuleType(name[, doc]).
func (c ctx) newModule(args tuple, kwargs keywords) (value, error) {
	var name, doc value
	sig := object.Sig{Name: c.Pick("module.__init__", "module"), Min: 1, Max: 2, Names: []string{"name", "doc"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &name, &doc); err != nil {
		return nil, err
	}
	s, ok := object.AsText(name)
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("module.__init__() argument 1 must be string, not %s", "module() argument 'name' must be str, not %s"), c.TypeName(name))
	}
	m := c.NewModule(s, nil, nil)
	m.Set("__doc__", orElse(doc, starlark.None))
	return m, nil
}
