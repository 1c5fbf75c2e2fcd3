package hashlib

import (
	"encoding/hex"
	"fmt"
	"hash"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// state is what a hash object holds.
type state struct {
	algorithm
	hash.Hash
}

// hashClass makes the class of hash objects, which scripts cannot call.
func (s *module) hashClass() *object.Class {
	rt := s.rt
	c := rt.NewClass("_hashlib", "HASH", nil)
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return nil, rt.Errorf("TypeError", "cannot create '_hashlib.HASH' instances")
	}
	c.Final = "type '_hashlib.HASH' is not an acceptable base type"
	method := func(name string, arity int, f func(h *state, args starlark.Tuple) (starlark.Value, error)) {
		sig := object.Sig{Name: name, Class: "HASH", Min: arity, Max: arity, Varargs2: true}
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := sig.Unpack(rt, args, kwargs, new(starlark.Value)); err != nil {
				return nil, err
			}
			return f(self.(*object.Instance).Native.(*state), args)
		}))
	}
	method("update", 1, func(h *state, args starlark.Tuple) (starlark.Value, error) {
		b, err := s.data("update", args[0])
		h.Write([]byte(b))
		return starlark.None, err
	})
	method("digest", 0, func(h *state, _ starlark.Tuple) (starlark.Value, error) { return rt.BytesOf(h.Sum(nil)), nil })
	method("hexdigest", 0, func(h *state, _ starlark.Tuple) (starlark.Value, error) {
		return rt.Text(hex.EncodeToString(h.Sum(nil))), nil
	})
	method("copy", 0, func(h *state, _ starlark.Tuple) (starlark.Value, error) {
		same, err := h.Hash.(hash.Cloner).Clone()
		if err != nil {
			return nil, rt.Errorf("ValueError", "%s", err)
		}
		return object.NewInstance(c, &state{h.algorithm, same}), nil
	})
	c.Define(object.NewMethod("__repr__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		x := self.(*object.Instance)
		return rt.Text(fmt.Sprintf("<%s %sHASH object @ %#x>", x.Native.(*state).name, rt.Pick("", "_hashlib."), object.Address(x))), nil
	}))
	attr := func(name string, get func(h *state) starlark.Value) {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			return get(x.Native.(*state)), nil
		}})
	}
	attr("name", func(h *state) starlark.Value { return rt.Text(h.name) })
	attr("block_size", func(h *state) starlark.Value { return starlark.MakeInt(h.BlockSize()) })
	sizes := []string{"digest_size"}
	if !rt.Py3() {
		sizes = append(sizes, "digestsize")
	}
	for _, name := range sizes {
		attr(name, func(h *state) starlark.Value { return starlark.MakeInt(h.Size()) })
	}
	return c
}
