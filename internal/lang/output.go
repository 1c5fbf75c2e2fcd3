package lang

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

func outputFunctions(d object.Dialect, name string) function {
	switch name {
	case "print":
		return ctx.print
	case "repr":
		return ctx.reprOf
	}
	return nil
}

// print is Python 3's function; Python 2 has it after a __future__ import.
func (c ctx) print(args tuple, kwargs keywords) (value, error) {
	sep, end := " ", "\n"
	var file value
	for _, kv := range kwargs {
		v := kv[1]
		switch name := string(kv[0].(starlark.String)); name {
		case "sep", "end":
			if v == starlark.None {
				continue
			}
			s, ok := object.AsText(v)
			if !ok {
				return nil, c.Errorf("TypeError", c.Pick("%s must be None, str or unicode, not %s", "%s must be None or a string, not %s"), name, c.TypeName(v))
			}
			if name == "sep" {
				sep = s
			} else {
				end = s
			}
		case "file":
			if v != starlark.None {
				file = v
			}
		case "flush":
			if !c.Py3() && c.Dialect != object.Star {
				return nil, c.Errorf("TypeError", "'flush' is an invalid keyword argument for this function")
			}
		default:
			return nil, c.Errorf("TypeError", c.Pick("'%s' is an invalid keyword argument for this function", "print() got an unexpected keyword argument '%s'"), name)
		}
	}
	if file == nil {
		file = c.replacedStdout()
	}
	if file == nil {
		text, err := c.Join(c.thread, args, sep)
		if err != nil {
			return nil, err
		}
		return starlark.None, stdio.Write(c.thread, stdio.Out, text+end)
	}
	return starlark.None, c.printTo(file, args, sep, end)
}

// replacedStdout is the object that a script put in place of sys.stdout, whose
// write sees the pieces as CPython passes them, or nil.
func (c ctx) replacedStdout() value {
	sys, ok := c.Modules["sys"].(*object.Module)
	if !ok {
		return nil
	}
	v, ok := sys.Lookup("stdout")
	if !ok {
		return nil
	}
	x, ok := v.(*object.Instance)
	if !ok {
		return nil
	}
	if f, _ := x.Class().Lookup("write"); f != nil {
		if _, native := f.(*object.Method); native {
			return nil
		}
	}
	return x
}

// printTo writes piece by piece to a file object.
func (c ctx) printTo(file value, args tuple, sep, end string) error {
	write, err := c.getattr(file, "write")
	if err != nil {
		return err
	}
	put := func(s string) error {
		if s == "" {
			return nil
		}
		_, err := c.Call(c.thread, write, tuple{c.Text(s)}, nil)
		return err
	}
	if x, ok := file.(*object.Instance); ok {
		if f, _ := x.Class().Lookup("write"); f != nil {
			if _, native := f.(*object.Method); native { // nobody sees the pieces
				text, err := c.Join(c.thread, args, sep)
				if err != nil {
					return err
				}
				return put(text + end)
			}
		}
	}
	for i, v := range args {
		if i > 0 {
			if err := put(sep); err != nil {
				return err
			}
		}
		s, err := c.Str(c.thread, v)
		if err != nil {
			return err
		}
		if err := put(s); err != nil {
			return err
		}
	}
	return put(end)
}

func (c ctx) reprOf(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("repr", args, kwargs)
	if err != nil {
		return nil, err
	}
	s, err := c.Repr(c.thread, v)
	if err != nil {
		return nil, err
	}
	return c.Text(s), nil
}

// join is strings.Join of reprs, for messages.
func (c ctx) reprs(vs []value) (string, error) {
	var b strings.Builder
	for i, v := range vs {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := c.Repr(c.thread, v)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	return b.String(), nil
}
