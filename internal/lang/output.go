package lang

import (
	"slices"

	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"go.starlark.net/starlark"
)

func outputFunctions(d object.Dialect, name string) function {
	switch name {
	case "print":
		return ctx.print
	case "repr":
		return ctx.reprOf
	case "exit", "quit":
		if d == object.Star { // Python's are objects of site
			return ctx.exit
		}
	case "raw_input":
		if d != object.Py3 {
			return ctx.input
		}
	case "input":
		if d == object.Py3 {
			return ctx.input
		}
	}
	return nil
}

// exit raises SystemExit.
func (c ctx) exit(args tuple, kwargs keywords) (value, error) {
	if err := c.count("exit", args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	return nil, c.Raise(c.Exc("SystemExit"), args...)
}

// input is Python 2's raw_input and Python 3's input: a line of standard
// input without its end.
func (c ctx) input(args tuple, kwargs keywords) (value, error) {
	name := c.Pick("[raw_]input", "input")
	if err := c.count(name, args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	if len(args) == 1 {
		if _, err := c.print(args, keywords{{starlark.String("end"), starlark.String("")}}); err != nil {
			return nil, err
		}
	}
	var stdin value = pyfile.Streams(c.Runtime).In
	if sys, ok := c.Modules["sys"].(*object.Module); ok {
		if v, ok := sys.Lookup("stdin"); ok {
			stdin = v
		}
	}
	readline, err := c.getattr(stdin, "readline")
	if err != nil {
		return nil, err
	}
	line, err := c.Call(c.thread, readline, nil, nil)
	if err != nil {
		return nil, err
	}
	s, ok := object.AsText(line)
	if !ok {
		return nil, c.Errorf("TypeError", "object.readline() returned non-string")
	}
	if f := fileOf(c, stdin); s == "" && f != nil && f.Terminal() && pyfile.Of(pyfile.Streams(c.Runtime).Out).Terminal() {
		return nil, c.Raise(c.Exc("EOFError")) // who reads from a terminal says no more
	}
	if s == "" {
		return nil, c.Errorf("EOFError", "EOF when reading a line")
	}
	return c.textValue(c.textType(line), strings.TrimSuffix(s, "\n")), nil
}

// print is Python 3's function; Python 2 has it after a __future__ import.
func (c ctx) print(args tuple, kwargs keywords) (value, error) {
	sep, end := " ", "\n"
	var file value
	flush := false
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
			flush = bool(v.Truth())
		default:
			return nil, c.unknownKeyword("print", name, "sep", "end", "file", "flush")
		}
	}
	if file == nil {
		file = c.stdout()
	}
	if file == nil {
		file = pyfile.Streams(c.Runtime).Out
	}
	if file == starlark.None && c.Py3() {
		return starlark.None, nil
	}
	if err := c.printTo(file, args, sep, end); err != nil || !flush {
		return starlark.None, err
	}
	f, err := c.getattr(file, "flush")
	if err != nil {
		return nil, err
	}
	_, err = c.Call(c.thread, f, nil, nil)
	return starlark.None, err
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
			if _, native := f.(*object.Method); native && !c.printsUnicode(args) { // nobody sees the pieces
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
		if _, isUnicode := v.(object.Text); isUnicode && c.Dialect == object.Py2 {
			if err := c.printUnicode(file, write, v); err != nil {
				return err
			}
			continue
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

// printsUnicode reports whether there is text among args that a file of Python
// 2 encodes.
func (c ctx) printsUnicode(args tuple) bool {
	return c.Dialect == object.Py2 && slices.ContainsFunc(args, func(v value) bool {
		_, ok := v.(object.Text)
		return ok
	})
}

// printUnicode writes a unicode as Python 2's print does.
func (c ctx) printUnicode(file, write, v value) error {
	if f := fileOf(c, file); f != nil {
		s, err := c.forFile(f, v)
		if err != nil {
			return err
		}
		v = starlark.String(s)
	}
	_, err := c.Call(c.thread, write, tuple{v}, nil)
	return err
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

// reprs are the reprs of several values, with commas between them.
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
