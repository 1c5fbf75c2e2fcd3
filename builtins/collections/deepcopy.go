package collections

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// defineDeepCopy adds __deepcopy__ to c: fill puts copies of the items of an
// object into a new one.
func defineDeepCopy(rt *object.Runtime, c *object.Class, fresh func(x *object.Instance) starlark.Tuple, fill func(thread *starlark.Thread, x, made *object.Instance, deepcopy func(starlark.Value) (starlark.Value, error)) error) {
	c.Define(object.NewMethod("__deepcopy__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var memo starlark.Value
		sig := object.Sig{Name: "__deepcopy__", Min: 1, Max: 1}
		if err := sig.Unpack(rt, args, kwargs, &memo); err != nil {
			return nil, err
		}
		_, module, err := rt.Import(thread, "copy", 0)
		if err != nil {
			return nil, err
		}
		f, err := module.(*object.Module).Attr("deepcopy")
		if err != nil {
			return nil, err
		}
		x := self.(*object.Instance)
		v, err := rt.Call(thread, x.Class(), fresh(x), nil)
		if err != nil {
			return nil, err
		}
		if d, ok := memo.(*starlark.Dict); ok { // x may hold itself
			if err := d.SetKey(starlark.MakeUint64(uint64(object.Address(x))), v); err != nil {
				return nil, err
			}
		}
		made, ok := v.(*object.Instance)
		if !ok {
			return v, nil
		}
		return made, fill(thread, x, made, func(v starlark.Value) (starlark.Value, error) {
			return rt.Call(thread, f, starlark.Tuple{v, memo}, nil)
		})
	}))
}
