package enum

import (
	"errors"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// The names under which a member keeps what it is, as in CPython.
const (
	nameAttr  = "_name_"
	valueAttr = "_value_"
)

// memberName is a member's name; "" for a union of flags without one.
func memberName(x *object.Instance) string {
	v, _ := x.Own(nameAttr)
	s, _ := object.AsText(v)
	return s
}

// memberValue is a member's value.
func memberValue(x *object.Instance) starlark.Value {
	if v, ok := x.Own(valueAttr); ok {
		return v
	}
	return starlark.None
}

// constant is the attribute name or value of members.
func (e *enums) constant(name string) *object.GetSet {
	return &object.GetSet{
		AttrName: name,
		Get: func(x *object.Instance) (starlark.Value, error) {
			if v, ok := x.Own("_" + name + "_"); ok {
				return v, nil
			}
			return nil, e.rt.Errorf("AttributeError", "%s has no attribute '%s'", x.Class(), name)
		},
		Set: func(*object.Instance, starlark.Value) error {
			return e.rt.Errorf("AttributeError", "<enum 'Enum'> cannot set attribute '%s'", name)
		},
	}
}

func (e *enums) memberMethods() []*object.Method {
	same := func(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
		return self, nil
	}
	return []*object.Method{
		e.method("__repr__", e.memberRepr),
		e.method("__str__", e.memberStr),
		e.method("__format__", e.memberFormat),
		e.method("__hash__", func(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			h, err := starlark.String(memberName(self)).Hash()
			return starlark.MakeUint64(uint64(h)), err
		}),
		e.method("__copy__", same),
		e.method("__deepcopy__", same),
	}
}

func (e *enums) memberRepr(thread *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	v, err := e.rt.Repr(thread, memberValue(self))
	if err != nil {
		return nil, err
	}
	s := "<" + self.Class().Name()
	if name := memberName(self); name != "" {
		s += "." + name
	}
	return e.rt.Text(s + ": " + v + ">"), nil
}

func (e *enums) memberStr(_ *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	return e.rt.Text(self.Class().Name() + "." + memberName(self)), nil
}

// plainStr is str of members that are ints or strs: that of the value.
func (e *enums) plainStr(thread *starlark.Thread, self *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	s, err := e.rt.Str(thread, object.Plain(self))
	return e.rt.Text(s), err
}

// memberFormat formats the member's text.
func (e *enums) memberFormat(thread *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	s, err := e.rt.Str(thread, self)
	if err != nil || len(args) != 1 {
		return e.rt.Text(s), err
	}
	spec, _ := object.AsText(args[0])
	text, err := format.FormatText(format.Str3, s, spec, "str")
	var wrong *format.Error
	if errors.As(err, &wrong) {
		return nil, e.rt.Errorf(wrong.Kind, "%s", wrong.Msg)
	}
	return e.rt.Text(text), err
}
