package collections

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// defineUnion adds d | other and other | d, which are of d's class.
func defineUnion(rt *object.Runtime, c *object.Class) {
	union := func(name string, first, second func(x, y starlark.Value) starlark.Value) {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			x := self.(*object.Instance)
			if len(args) != 1 || len(kwargs) > 0 {
				sig := object.Sig{Name: "expected", Min: 1, Max: 1}
				return nil, sig.Unpack(rt, args, kwargs, new(starlark.Value))
			}
			if _, ok := object.Plain(args[0]).(*starlark.Dict); !ok {
				return object.NotImplemented, nil
			}
			v, err := rt.CallMethod(thread, x, "copy")
			made, ok := v.(*object.Instance)
			if err != nil || !ok {
				return v, err
			}
			if name == "__ror__" {
				if _, err := rt.CallMethod(thread, made, "clear"); err != nil {
					return nil, err
				}
			}
			for _, from := range []starlark.Value{first(x, args[0]), second(x, args[0])} {
				if from == nil {
					continue
				}
				if _, err := rt.CallMethod(thread, made, "update", from); err != nil {
					return nil, err
				}
			}
			return made, nil
		}))
	}
	none := func(_, _ starlark.Value) starlark.Value { return nil }
	self := func(x, _ starlark.Value) starlark.Value { return x }
	other := func(_, y starlark.Value) starlark.Value { return y }
	union("__or__", none, other)
	union("__ror__", other, self)
}
