package lang

import (
	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// brace is s.format(*args, **kwargs) for a string s of type t.
func (c ctx) brace(t format.Type, s string, args tuple, kwargs keywords) (value, error) {
	text, err := format.Brace(t, s, &fields{ctx: c, t: t, args: args, kwargs: kwargs})
	if err != nil {
		return nil, c.formatError(err)
	}
	return c.textValue(t, text), nil
}

// fields are the arguments of str.format, as format.Brace asks about them.
type fields struct {
	ctx
	t       format.Type
	args    tuple
	kwargs  keywords
	mapping value // of format_map; else nil
}

func (f *fields) Len() int {
	if f.mapping != nil {
		return -1
	}
	return len(f.args)
}

func (f *fields) Arg(i int) any { return f.args[i] }

func (f *fields) Keyword(name string) (any, error) {
	if f.mapping != nil {
		return f.getitem(f.mapping, f.textValue(f.t, name))
	}
	for _, kv := range f.kwargs {
		if k, _ := object.AsText(kv[0]); k == name {
			return kv[1], nil
		}
	}
	return nil, f.Raise(f.Exc("KeyError"), f.textValue(f.t, name))
}

func (f *fields) Attr(v any, name string) (any, error) { return f.getattr(v.(value), name) }

func (f *fields) Index(v any, i int) (any, error) {
	return f.getitem(v.(value), starlark.MakeInt(i))
}

func (f *fields) Item(v any, key string) (any, error) {
	return f.getitem(v.(value), f.textValue(f.t, key))
}

func (f *fields) Convert(v_ any, conv byte) (any, error) {
	v := v_.(value)
	if conv == 's' {
		if f.t == format.Unicode2 {
			s, err := f.unicodeOf(v)
			return object.NewText(s), err
		}
		return f.strValue(v)
	}
	s, err := f.Repr(f.thread, v)
	if conv == 'a' {
		s = asciiOnly(s)
	}
	return f.textValue(f.t, s), err
}

func (f *fields) AppendFormat(dst []byte, v any, spec string) ([]byte, error) {
	if spec == "" {
		switch v := v.(type) {
		case starlark.String:
			if f.t != format.Unicode2 {
				return append(dst, v...), nil
			}
		case starlark.Int:
			s, err := formatInt(v).Str(f.t.Version())
			return append(dst, s...), err
		}
	}
	s, err := f.formatValue(f.t, v.(value), spec)
	return append(dst, s...), err
}

// formatValue is format(v, spec) where spec is a string of type t.
func (c ctx) formatValue(t format.Type, v value, spec string) (string, error) {
	var s string
	var err error
	name := c.TypeName(v)
	switch v := v.(type) {
	case starlark.String:
		if t == format.Unicode2 {
			if s, err = c.unicodeOf(v); err != nil {
				return "", err
			}
			return c.formatted(format.FormatText(t, s, spec, name))
		}
		return c.formatted(format.FormatText(t, string(v), spec, name))
	case object.Text:
		if t == format.Str2 {
			// CPython formats it as unicode and encodes the result.
			s, err = format.FormatText(format.Unicode2, v.GoString(), spec, name)
			if err == nil {
				s, err = c.asciiStr(object.NewText(s))
			}
			return c.formatted(s, err)
		}
		return c.formatted(format.FormatText(t, v.GoString(), spec, name))
	case starlark.Int:
		if spec == "" || spec[len(spec)-1] == 'd' {
			if err := c.CheckDigits(v); err != nil {
				return "", err
			}
		}
		return c.formatted(format.FormatInt(t, formatInt(v), spec, name))
	case starlark.Bool:
		if spec == "" {
			return v.String(), nil
		}
		n, _ := c.Index(v)
		return c.formatted(format.FormatInt(t, formatInt(n), spec, name))
	case starlark.Float:
		return c.formatted(format.FormatFloat(t, float64(v), spec, name))
	case *object.Instance:
		if r, found, err := v.Special(c.thread, "__format__", c.textValue(t, spec)); found || err != nil {
			if err != nil {
				return "", err
			}
			s, ok := object.AsText(r)
			if !ok {
				if c.Py3() {
					return "", c.Errorf("TypeError", "__format__ must return a str, not %s", c.TypeName(r))
				}
				return "", c.Errorf("TypeError", "%s.__format__ must return string or unicode, not %s", name, c.TypeName(r))
			}
			return s, nil
		}
	case formatter:
		return v.formatSpec(c, t, spec)
	}
	if spec != "" && c.Py3() {
		return "", c.Errorf("TypeError", "unsupported format string passed to %s.__format__", name)
	}
	if t == format.Unicode2 {
		s, err = c.unicodeOf(v)
	} else {
		s, err = c.Str(c.thread, v)
	}
	if err != nil || spec == "" {
		return s, err
	}
	return c.formatted(format.FormatText(t, s, spec, "str"))
}

// formatter is a value that formats itself.
type formatter interface {
	formatSpec(c ctx, t format.Type, spec string) (string, error)
}

func (c ctx) formatted(s string, err error) (string, error) {
	if err != nil {
		return "", c.formatError(err)
	}
	return s, nil
}
