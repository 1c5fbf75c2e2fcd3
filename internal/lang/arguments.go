package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// CPython words the error of a wrong number of arguments by the way in which
// the C function reads them.

// one is for functions of exactly one argument (METH_O).
func (c ctx) one(name string, args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		return args[0], nil
	}
	if len(kwargs) > 0 {
		return nil, c.noKeywords(name)
	}
	return nil, c.Errorf("TypeError", "%s() takes exactly one argument (%d given)", name, len(args))
}

// none is for functions without arguments (METH_NOARGS).
func (c ctx) none(name string, args tuple, kwargs keywords) error {
	if len(args) == 0 && len(kwargs) == 0 {
		return nil
	}
	if len(kwargs) > 0 {
		return c.noKeywords(name)
	}
	return c.Errorf("TypeError", "%s() takes no arguments (%d given)", name, len(args))
}

func (c ctx) noKeywords(name string) error {
	return c.Errorf("TypeError", "%s() takes no keyword arguments", name)
}

// unknownKeyword refuses a keyword that is none of names.
func (c ctx) unknownKeyword(function, keyword string, names ...string) error {
	if !c.Py3() {
		return c.Errorf("TypeError", "'%s' is an invalid keyword argument for this function", keyword)
	}
	return c.Errorf("TypeError", "%s() got an unexpected keyword argument '%s'%s", function, keyword, object.KeywordMeant(keyword, names))
}

// count is for functions that read with PyArg_UnpackTuple.
func (c ctx) count(name string, args tuple, kwargs keywords, least, most int) error {
	n := len(args)
	if len(kwargs) == 0 && n >= least && n <= most {
		return nil
	}
	if len(kwargs) > 0 {
		return c.noKeywords(name)
	}
	bound, want := "", least
	if least != most {
		bound = "at least "
		if n > most {
			bound, want = "at most ", most
		}
	}
	s := "s"
	if c.Py3() {
		s = plural(want)
	}
	return c.Errorf("TypeError", "%s expected %s%d argument%s, got %d", name, bound, want, s, n)
}

// parsed is for functions that read with PyArg_ParseTuple in Python 2, and
// with PyArg_UnpackTuple's words in Python 3 (Argument Clinic).
func (c ctx) parsed(name string, args tuple, kwargs keywords, least, most int) error {
	if len(kwargs) == 0 && len(args) >= least && len(args) <= most {
		return nil
	}
	if c.Py3() || len(kwargs) > 0 {
		return c.count(name, args, kwargs, least, most)
	}
	return c.sigCount(name, args, least, most)
}

// sigCount words a wrong number of arguments as PyArg_ParseTuple.
func (c ctx) sigCount(name string, args tuple, least, most int) error {
	n := len(args)
	if n >= least && n <= most {
		return nil
	}
	bound, want := "exactly", least
	if least != most {
		bound = "at least"
		if n > most {
			bound, want = "at most", most
		}
	}
	return c.Errorf("TypeError", "%s() takes %s %d argument%s (%d given)", name, bound, want, plural(want), n)
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// arg returns argument i, or nil.
func arg(args tuple, i int) value {
	if i < len(args) {
		return args[i]
	}
	return nil
}

// keyword takes a keyword argument out of kwargs, or returns nil.
func keyword(kwargs keywords, name string) value {
	for _, kv := range kwargs {
		if string(kv[0].(starlark.String)) == name {
			return kv[1]
		}
	}
	return nil
}

// truth is bool(v).
func (c ctx) truth(v value) (bool, error) {
	switch v := v.(type) {
	case starlark.Bool:
		return bool(v), nil
	case *object.Instance:
		ok := bool(v.Truth())
		return ok, c.pending()
	}
	return bool(v.Truth()), nil
}

// pending is the error that a hook of the engine could not return.
func (c ctx) pending() error { return c.Thread(c.thread).Pending() }
