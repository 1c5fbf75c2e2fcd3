package structmod

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/structpack"
	"go.starlark.net/starlark"
)

// compiled is what a Struct object holds.
type compiled struct {
	format *structpack.Format
	text   starlark.Value
}

// defineStruct makes the class Struct: pack, unpack, pack_into, unpack_from,
// iter_unpack, size and format.
func (s *module) defineStruct() {
	method := func(name string, f func(thread *starlark.Thread, c *compiled, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) *object.Method {
		return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			c, ok := self.(*object.Instance).Native.(*compiled)
			if !ok {
				return nil, s.rt.Errorf("RuntimeError", "Struct object is not initialized")
			}
			return f(thread, c, args, kwargs)
		})
	}
	one := func(name string, f func(*structpack.Format, starlark.Value) (starlark.Value, error)) *object.Method {
		sig := object.Sig{Name: name, Class: "Struct", Min: 1, Max: 1}
		return method(name, func(thread *starlark.Thread, c *compiled, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
				return nil, err
			}
			return f(c.format, v)
		})
	}
	module := "_struct"
	if !s.rt.Py3() {
		module = ""
	}
	s.class = s.rt.NewClass(module, "Struct", nil,
		object.NewMethod("__init__", s.initStruct),
		method("pack", func(thread *starlark.Thread, c *compiled, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.packWith(thread, c.format, args)
		}),
		method("pack_into", func(thread *starlark.Thread, c *compiled, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.packIntoWith(thread, c.format, args)
		}),
		method("unpack_from", func(thread *starlark.Thread, c *compiled, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return s.unpackFromWith(c.format, args, kwargs, 0)
		}),
		one("unpack", s.unpackWith),
	)
	s.class.InC = true
	if s.rt.Py3() {
		s.class.Define(one("iter_unpack", s.iterUnpackWith))
		s.class.Define(method("__repr__", func(thread *starlark.Thread, c *compiled, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			format, err := s.rt.Repr(thread, c.text)
			return s.rt.Text("Struct(" + format + ")"), err
		}))
	}
	s.class.DefineAttrs(
		&object.GetSet{AttrName: "size", Get: func(x *object.Instance) (starlark.Value, error) {
			return starlark.MakeInt(x.Native.(*compiled).format.Size()), nil
		}},
		&object.GetSet{AttrName: "format", Get: func(x *object.Instance) (starlark.Value, error) {
			return x.Native.(*compiled).text, nil
		}},
	)
}

func (s *module) initStruct(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "Struct", Min: 1, Max: 1, Names: []string{"format"}, Varargs2: true}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	f, err := s.parse(v)
	if err != nil {
		return nil, err
	}
	if b, ok := v.(starlark.Bytes); ok {
		v = s.rt.Text(string(b))
	}
	self.(*object.Instance).Native = &compiled{f, v}
	return starlark.None, nil
}
