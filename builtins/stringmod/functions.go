package stringmod

import (
	"errors"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// asMethod is a function of Python 2 whose first argument is the object of the
// method of the same name.
type asMethod struct {
	name, alias string
	names       []string
	defaults    int
}

var asMethods = []asMethod{
	{"lower", "", []string{"s"}, 0},
	{"upper", "", []string{"s"}, 0},
	{"swapcase", "", []string{"s"}, 0},
	{"capitalize", "", []string{"s"}, 0},
	{"strip", "", []string{"s", "chars"}, 1},
	{"lstrip", "", []string{"s", "chars"}, 1},
	{"rstrip", "", []string{"s", "chars"}, 1},
	{"split", "splitfields", []string{"s", "sep", "maxsplit"}, 2},
	{"rsplit", "", []string{"s", "sep", "maxsplit"}, 2},
	{"replace", "", []string{"s", "old", "new", "maxreplace"}, 1},
	{"expandtabs", "", []string{"s", "tabsize"}, 1},
	{"find", "", []string{"s", "sub", "start", "end"}, 2},
	{"rfind", "", []string{"s", "sub", "start", "end"}, 2},
	{"index", "", []string{"s", "sub", "start", "end"}, 2},
	{"rindex", "", []string{"s", "sub", "start", "end"}, 2},
	{"count", "", []string{"s", "sub", "start", "end"}, 2},
	{"ljust", "", []string{"s", "width", "fillchar"}, 1},
	{"rjust", "", []string{"s", "width", "fillchar"}, 1},
	{"center", "", []string{"s", "width", "fillchar"}, 1},
}

// addFunctions adds what Python 3 has no more.
func (s *module) addFunctions(m *object.Module) {
	rt := s.rt
	add := func(name, alias string, names []string, defaults int, f func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error)) {
		def := object.Def{Name: name, Names: names, Defaults: defaults}
		fn := object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			v := make([]starlark.Value, len(names))
			into := make([]*starlark.Value, len(names))
			for i := range v {
				into[i] = &v[i]
			}
			if err := def.Unpack(rt, args, kwargs, into...); err != nil {
				return nil, err
			}
			for len(v) > 0 && v[len(v)-1] == nil {
				v = v[:len(v)-1]
			}
			for i := range v {
				if v[i] == nil {
					v[i] = starlark.None
				}
			}
			return f(thread, v)
		})
		m.Set(name, fn)
		if alias != "" {
			m.Set(alias, fn)
		}
	}
	for _, a := range asMethods {
		add(a.name, a.alias, a.names, a.defaults, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			return s.call(thread, v[0], a.name, v[1:]...)
		})
	}
	add("join", "joinfields", []string{"words", "sep"}, 1, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		sep := rt.Text(" ")
		if len(v) > 1 {
			sep = v[1]
		}
		return s.call(thread, sep, "join", v[0])
	})
	add("zfill", "", []string{"x", "width"}, 0, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		if _, ok := object.AsText(v[0]); !ok {
			text, err := rt.Repr(thread, v[0])
			if err != nil {
				return nil, err
			}
			v[0] = rt.Text(text)
		}
		return s.call(thread, v[0], "zfill", v[1])
	})
	add("translate", "", []string{"s", "table", "deletions"}, 1, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		return s.call(thread, v[0], "translate", v[1:]...)
	})
	add("atoi", "", []string{"s", "base"}, 1, s.atoi)
	add("atol", "", []string{"s", "base"}, 1, s.atol)
	add("atof", "", []string{"s"}, 0, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		text, err := s.number(v[0], "float() argument must be a string or a number, not '%s'")
		if err != nil {
			return nil, err
		}
		x, err := format.ParseFloat(format.Str2, text)
		if err != nil {
			return nil, s.raise(err)
		}
		return starlark.Float(x), nil
	})
	m.Func("maketrans", s.maketrans)
}

// raise makes the exception of a conversion's error.
func (s *module) raise(err error) error {
	var e *format.Error
	if errors.As(err, &e) {
		return s.rt.Errorf(e.Kind, "%s", e.Msg)
	}
	return err
}

func (s *module) number(v starlark.Value, words string) (string, error) {
	text, ok := object.AsText(v)
	if !ok {
		return "", s.rt.Errorf("TypeError", words, s.rt.TypeName(v))
	}
	return text, nil
}

func (s *module) atoi(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	n, err := s.whole("int", format.ParseInt, v)
	if err != nil {
		return nil, err
	}
	return n, nil
}

func (s *module) atol(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	n, err := s.whole("long", format.ParseLong, v)
	if err != nil {
		return nil, err
	}
	return s.rt.Long(n), nil
}

// whole reads a text and a base.
func (s *module) whole(name string, parse func(format.Type, string, int) (format.Int, error), v []starlark.Value) (i starlark.Int, err error) {
	text, err := s.number(v[0], name+"() can't convert non-string with explicit base")
	if err != nil {
		return i, s.rt.Errorf("TypeError", "%s() can't convert non-string with explicit base", name)
	}
	base := 10
	if len(v) > 1 {
		if base, err = s.rt.Int(v[1]); err != nil {
			return i, err
		}
	}
	n, err := parse(format.Str2, text, base)
	if err != nil {
		return i, s.raise(err)
	}
	if n.Big != nil {
		return starlark.MakeBigInt(n.Big), nil
	}
	return starlark.MakeInt64(n.Small), nil
}

// maketrans makes the table of translate: 256 bytes.
func (s *module) maketrans(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "maketrans", Min: 2, Max: 2}
	var a, b starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &a, &b); err != nil {
		return nil, err
	}
	var text [2]string
	for i, v := range []starlark.Value{a, b} {
		var ok bool
		if text[i], ok = s.rt.AsBytes(v); !ok {
			return nil, s.rt.Errorf("TypeError", "maketrans() argument %d must be string or read-only character buffer, not %s", i+1, s.rt.TypeName(v))
		}
	}
	if len(text[0]) != len(text[1]) {
		return nil, s.rt.Errorf("ValueError", "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(text[0]) {
		table[text[0][i]] = text[1][i]
	}
	return s.rt.BytesOf(table), nil
}
