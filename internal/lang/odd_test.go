package lang

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// oddValues are arguments that functions do not expect.
func oddValues(s *session) []value {
	self := starlark.NewList(nil)
	_ = self.Append(self)
	d := starlark.NewDict(1)
	_ = d.SetKey(starlark.String("a"), starlark.MakeInt(1))
	set := starlark.NewSet(1)
	_ = set.Insert(starlark.MakeInt(1))
	big := starlark.MakeUint64(1 << 63).Mul(starlark.MakeInt(5))
	class, err := s.DeriveClass("C", nil, nil)
	if err != nil {
		panic(err)
	}
	empty := object.NewInstance(class, nil)
	return []value{
		starlark.None, starlark.True, starlark.MakeInt(-3), starlark.MakeInt(2), big, starlark.Float(1.5), starlark.Float(1e300),
		starlark.String(""), starlark.String("a,b"), s.Unicode("\u00e9\u20ac"), starlark.Bytes("\xff\x00"), s.NewByteArray([]byte("xy")),
		self, starlark.NewList([]value{starlark.MakeInt(1)}), tuple{}, tuple{starlark.MakeInt(1), starlark.NewList(nil)}, d, set,
		empty, s.BuiltinType("str"), s.Exc("ValueError"), object.NotImplemented,
	}
}

// No call with odd arguments panics: it returns a value or a Python exception.
func TestOddArguments(t *testing.T) {
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		s := newSession(d)
		var out bytes.Buffer
		s.In.Stdout, s.In.Stdin = &out, strings.NewReader("")
		args := oddValues(s)
		try := func(what string, f func() (value, error)) {
			defer func() {
				if p := recover(); p != nil {
					if at, ok := p.(*object.Panic); ok {
						p = fmt.Sprintf("%v\n%s", at.Value, at.Stack)
					}
					t.Fatalf("%v: %s: %v", d, what, p)
				}
			}()
			v, err := f()
			if err == nil && v == nil {
				t.Errorf("%v: %s: no result", d, what)
			}
			if err != nil && s.Catch(s.star, err) == nil {
				t.Errorf("%v: %s: %v", d, what, err)
			}
			s.Thread(s.star).Pending()
		}
		calls := func(name string, f value) {
			try(name+"()", func() (value, error) { return starlark.Call(s.star, f, nil, nil) })
			try(name+"(x=1)", func() (value, error) {
				return starlark.Call(s.star, f, nil, keywords{{starlark.String("x"), starlark.MakeInt(1)}})
			})
			for i, a := range args {
				try(fmt.Sprintf("%s(#%d)", name, i), func() (value, error) { return starlark.Call(s.star, f, tuple{a}, nil) })
				for j, b := range args {
					try(fmt.Sprintf("%s(#%d, #%d)", name, i, j), func() (value, error) { return starlark.Call(s.star, f, tuple{a, b}, nil) })
				}
			}
		}
		for _, name := range strings.Fields(`abs all any bin bool bytearray bytes callable chr cmp coerce delattr dict dir divmod enumerate
			filter float format frozenset getattr hasattr hash hex id int isinstance issubclass iter len list long map max min next oct ord
			pow property range reduce repr reversed round set setattr slice sorted str sum super tuple type unichr unicode vars xrange zip`) {
			if f, ok := Lookup(s.Runtime, name); ok {
				calls(name, f)
			}
		}
		for _, self := range args {
			for _, name := range s.TypeOf(self).AttrNames() {
				switch name {
				case "append", "extend", "insert", "update", "add", "__setitem__", "__init__", "__setattr__", "__delattr__", "__getattribute__", "__iadd__", "setdefault":
					continue // would grow the arguments themselves
				}
				calls("$m:"+name, &methodOn{s.methodCall(name), self})
			}
			for _, op := range []string{"+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "@", "div"} {
				for _, b := range args {
					c := ctx{s.lang, s.star}
					try(op, func() (value, error) { return c.operator(op, self, b) })
				}
			}
			for _, b := range args {
				c := ctx{s.lang, s.star}
				for _, h := range []string{"==", "!=", "<", ">=", "in", "is", "[]", "%"} {
					try(h, func() (value, error) { return findInfix(h)(c, self, b) })
				}
				try("getslice", func() (value, error) { return c.getslice(self, b, self, starlark.None) })
				try("getslice step", func() (value, error) { return c.getslice(self, starlark.None, starlark.None, b) })
			}
		}
		s.end()
	}
}

// methodOn is a method call with its object.
type methodOn struct {
	*methodCall
	self value
}

func (m *methodOn) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.call(thread, append(tuple{m.self}, args...), kwargs)
}
