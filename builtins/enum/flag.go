package enum

import (
	"math/bits"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// flagMethods are the methods of Flag; IntFlag has them before those of int.
func (e *enums) flagMethods() []*object.Method {
	binary := func(name string, f func(x, y int64) int64) *object.Method {
		return e.method(name, func(thread *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
			n := e.enumeration(self.Class())
			if n == nil || len(args) != 1 {
				return object.NotImplemented, nil
			}
			other := args[0]
			if x, ok := other.(*object.Instance); ok && x.Class() == n.class {
				other = memberValue(x)
			} else if !n.ints {
				return object.NotImplemented, nil
			}
			x, ok1 := small(memberValue(self))
			y, ok2 := small(other)
			const most = 1 << 62 // flags beyond that nobody has
			if _, isFloat := other.(starlark.Float); isFloat || !ok1 || !ok2 || y >= most || y <= -most {
				return object.NotImplemented, nil
			}
			return n.lookup(thread, starlark.MakeInt64(f(x, y)))
		}, "other")
	}
	or := func(x, y int64) int64 { return x | y }
	and := func(x, y int64) int64 { return x & y }
	xor := func(x, y int64) int64 { return x ^ y }
	return []*object.Method{
		binary("__or__", or), binary("__ror__", or),
		binary("__and__", and), binary("__rand__", and),
		binary("__xor__", xor), binary("__rxor__", xor),
		e.method("__invert__", func(thread *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			n := e.enumeration(self.Class())
			value, _ := small(memberValue(self))
			if n.ints {
				return n.lookup(thread, starlark.MakeInt64(^value))
			}
			return n.lookup(thread, starlark.MakeInt64(n.singles&^value))
		}),
		e.method("__contains__", func(_ *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
			x, ok := args[0].(*object.Instance)
			if !ok || x.Class() != self.Class() {
				return nil, e.rt.Errorf("TypeError", "unsupported operand type(s) for 'in': '%s' and '%s'", e.rt.TypeName(args[0]), self.Class().Name())
			}
			part, _ := small(memberValue(x))
			whole, _ := small(memberValue(self))
			return starlark.Bool(part&whole == part), nil
		}, "other"),
		e.method("__iter__", func(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			value, _ := small(memberValue(self))
			flags := starlark.NewSet(0) // no sequence: those are no iterators
			for _, x := range e.enumeration(self.Class()).flags(value) {
				if err := flags.Insert(x); err != nil {
					return nil, err
				}
			}
			return flags, nil
		}),
		e.method("__len__", func(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			value, _ := small(memberValue(self))
			return starlark.MakeInt(bits.OnesCount64(uint64(value))), nil
		}),
		e.method("__bool__", func(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			value, _ := small(memberValue(self))
			return starlark.Bool(value != 0), nil
		}),
		e.method("__repr__", e.memberRepr),
		e.method("__str__", func(thread *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
			if memberName(self) != "" {
				return e.memberStr(thread, self, args)
			}
			value, _ := small(memberValue(self))
			return e.rt.Text(self.Class().Name() + "(" + starlark.MakeInt64(value).String() + ")"), nil
		}),
	}
}
