package enum

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// pair is a name of a class statement and what it was bound to.
type pair struct {
	name  string
	value starlark.Value
}

// derive makes a class of members for a class statement, as EnumType.__new__ does.
func (e *enums) derive(thread *starlark.Thread, name string, bases []*object.Class, attrs []starlark.Tuple) (*object.Class, error) {
	for _, b := range bases {
		if n := e.enumeration(b); n != nil && len(n.order) > 0 {
			return nil, e.rt.Errorf("TypeError", "<enum '%s'> cannot extend %s", name, b)
		}
	}
	var found []pair
	var rest []starlark.Tuple
	ignored := map[string]bool{"_ignore_": true, "_order_": true}
	for _, kv := range attrs {
		if kv[0] != starlark.String("_ignore_") {
			continue
		}
		if s, ok := object.AsText(kv[1]); ok {
			for _, n := range names(s) {
				ignored[n] = true
			}
		}
	}
	for _, kv := range attrs {
		n, _ := object.AsText(kv[0])
		switch {
		case ignored[n]:
		case isMember(name, n, kv[1]):
			found = append(found, pair{n, kv[1]})
		case len(n) > 2 && n[0] == '_' && n[1] != '_' && n[len(n)-1] == '_' && n[len(n)-2] != '_' && !reserved(n):
			return nil, e.rt.Errorf("ValueError", "_sunder_ names, such as '%s', are reserved for future Enum use", n)
		case n == "_missing_":
			if f, ok := kv[1].(*starlark.Function); ok {
				kv = starlark.Tuple{kv[0], &object.ClassMethod{Func: f}}
			}
			rest = append(rest, kv)
		case n == "_generate_next_value_":
			if f, ok := kv[1].(*starlark.Function); ok {
				kv = starlark.Tuple{kv[0], &object.StaticMethod{Func: f}}
			}
			rest = append(rest, kv)
		default:
			rest = append(rest, kv)
		}
	}
	cls, err := e.rt.DeriveClass(name, bases, rest)
	if err != nil {
		return nil, err
	}
	n := e.newEnumeration(cls, nil)
	if n.kind != nil && !cls.IsSubclass(e.reprEnum) {
		for _, special := range []string{"__repr__", "__str__", "__format__"} { // not those of the type
			if _, own := cls.Own(special); !own {
				m, _ := e.enum.Own(special)
				cls.Set(special, m)
			}
		}
	}
	return cls, n.define(thread, found)
}

// reserved reports whether an enumeration has a use for a _sunder_ name.
func reserved(name string) bool {
	switch name {
	case "_missing_", "_generate_next_value_", "_ignore_", "_order_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
		"_add_alias_", "_add_value_alias_":
		return true
	}
	return false
}

// isMember reports whether a name of the class statement becomes a member: not
// functions and other descriptors, __dunder__ and _sunder_ names, nor private ones.
func isMember(class, name string, v starlark.Value) bool {
	if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") || len(name) > 2 && name[0] == '_' && name[len(name)-1] == '_' ||
		strings.HasPrefix(name, "_"+strings.TrimLeft(class, "_")+"__") {
		return false
	}
	switch v := v.(type) {
	case *starlark.Function, *starlark.Builtin, *object.Property, *object.StaticMethod, *object.ClassMethod, *object.Method, *object.BoundMethod, *object.Class:
		return false
	case *object.Instance:
		return !v.HasSpecial("__get__") && !v.HasSpecial("__set__")
	}
	return true
}

// define makes the members in order.
func (n *enumeration) define(thread *starlark.Thread, found []pair) error {
	var last []starlark.Value // the values so far
	for _, p := range found {
		value, err := n.settled(thread, p.name, p.value, last)
		if err != nil {
			return err
		}
		x, err := n.create(thread, p.name, value)
		if err != nil {
			return err
		}
		last = append(last, memberValue(x))
		n.add(p.name, x)
	}
	return nil
}

// create makes a member by the class's own __new__ and __init__.
func (n *enumeration) create(thread *starlark.Thread, name string, value starlark.Value) (*object.Instance, error) {
	args, isTuple := value.(starlark.Tuple)
	if !isTuple {
		args = starlark.Tuple{value}
	}
	rt := n.rt
	if f, ok := n.class.Lookup("__new__"); ok {
		if s, ok := f.(*object.StaticMethod); ok {
			if _, scripted := s.Func.(*starlark.Function); scripted {
				return n.createNew(thread, s.Func, name, value, args)
			}
		}
	}
	if n.class.IsSubclass(n.strEnum) {
		if _, ok := object.AsText(args[0]); !ok {
			shown, err := rt.Repr(thread, args[0])
			if err != nil {
				return nil, err
			}
			return nil, rt.Errorf("TypeError", "%s is not a string", shown)
		}
	}
	if n.kind != nil {
		v, err := rt.Call(thread, n.kind, args, nil)
		if err != nil {
			return nil, err
		}
		value = v
	} else if n.flag {
		if i, ok := object.AsInt(value); !ok {
			return nil, rt.Errorf("TypeError", "%s", "a flag needs an integer value")
		} else {
			value = i
		}
	}
	x := n.newMember(name, value)
	return x, n.initialize(thread, x, args)
}

// createNew makes a member by the script's __new__.
func (n *enumeration) createNew(thread *starlark.Thread, f starlark.Value, name string, value starlark.Value, args starlark.Tuple) (*object.Instance, error) {
	v, err := n.rt.Call(thread, f, append(starlark.Tuple{n.class}, args...), nil)
	if err != nil {
		return nil, err
	}
	x, ok := v.(*object.Instance)
	if !ok {
		return nil, n.rt.Errorf("TypeError", "__new__ of %s returned no member", n.class.Name())
	}
	if own, ok := x.Own(valueAttr); ok {
		value = own
	} else if plain := object.Plain(x); plain != v {
		value = plain
	}
	n.label(x, name, value)
	return x, n.initialize(thread, x, args)
}

// initialize calls the script's __init__.
func (n *enumeration) initialize(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) error {
	if !x.HasSpecial("__init__") {
		return nil
	}
	_, _, err := x.Special(thread, "__init__", args...)
	return err
}

// functional is Enum('Color', 'RED GREEN'): names as text, as a list of names or
// of pairs, or as a dict.
func (e *enums) functional(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var value, list starlark.Value
	start := starlark.MakeInt(1)
	if len(args) > 0 {
		value = args[0]
	}
	if len(args) > 1 {
		list = args[1]
	}
	module := "__main__"
	for _, kv := range kwargs {
		switch k, _ := object.AsText(kv[0]); k {
		case "value":
			value = kv[1]
		case "names":
			list = kv[1]
		case "start":
			i, err := e.rt.Index(kv[1])
			if err != nil {
				return nil, err
			}
			start = i
		case "module":
			module, _ = object.AsText(kv[1])
		}
	}
	if value == nil {
		return nil, e.rt.Errorf("TypeError", "EnumType.__call__() missing 1 required positional argument: 'value'")
	}
	if list == nil {
		return nil, e.rt.Errorf("TypeError", "%s has no members; specify `names=()` if you meant to create a new, empty, enum", e.classRepr(cls))
	}
	name, ok := object.AsText(value)
	if !ok {
		return nil, e.rt.Errorf("TypeError", "type.__new__() argument 1 must be str, not %s", e.rt.TypeName(value))
	}
	var found []starlark.Tuple
	if s, isText := object.AsText(list); isText {
		var elems []starlark.Value
		for _, n := range names(s) {
			elems = append(elems, e.rt.Text(n))
		}
		list = starlark.NewList(elems)
	}
	if d, ok := list.(*starlark.Dict); ok {
		found = d.Items()
	} else {
		it := starlark.Iterate(list)
		if it == nil {
			return nil, e.rt.Errorf("TypeError", "'%s' object is not iterable", e.rt.TypeName(list))
		}
		defer it.Done()
		var v starlark.Value
		value := start
		for it.Next(&v) {
			if p, ok := v.(starlark.Indexable); ok && p.Len() == 2 {
				if _, isText := object.AsText(v); !isText {
					found = append(found, starlark.Tuple{p.Index(0), p.Index(1)})
					continue
				}
			}
			found = append(found, starlark.Tuple{v, value})
			value = e.next(cls, value)
		}
	}
	found = append([]starlark.Tuple{{starlark.String("__module__"), e.rt.Text(module)}}, found...)
	values := map[string]starlark.Value{}
	for i, kv := range found {
		s, ok := object.AsText(kv[0])
		if !ok {
			return nil, e.rt.Errorf("TypeError", "a member's name must be a str, not '%s'", e.rt.TypeName(kv[0]))
		}
		if before := values[s]; before != nil {
			shown, err := e.rt.Repr(thread, before)
			if err != nil {
				return nil, err
			}
			return nil, e.rt.Errorf("TypeError", "'%s' already defined as %s", s, shown)
		}
		values[s] = kv[1]
		found[i] = starlark.Tuple{starlark.String(s), kv[1]}
	}
	return e.derive(thread, name, []*object.Class{cls}, found)
}

// next is the value after value: the next number, of flags the next bit.
func (e *enums) next(cls *object.Class, value starlark.Int) starlark.Int {
	if cls.IsSubclass(e.flag) {
		if n, ok := value.Int64(); ok {
			return starlark.MakeInt(1).Lsh(uint(bits.Len64(uint64(n))))
		}
	}
	return value.Add(starlark.MakeInt(1))
}

// names are the words of a text, by spaces or commas.
func names(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' })
}

// auto is the Native of auto(), or of flags combined before they have values.
type auto struct {
	op          string // "" for auto() itself, else of left and right
	left, right starlark.Value
	value       starlark.Value // once it is known
}

func (e *enums) autoMethods() []*object.Method {
	shown := func(*starlark.Thread, *object.Instance, starlark.Tuple) (starlark.Value, error) {
		return starlark.String("auto(_auto_null)"), nil
	}
	methods := []*object.Method{e.method("__repr__", shown), e.method("__init__", func(_ *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
		self.Native = &auto{}
		return starlark.None, nil
	})}
	for _, o := range [...][2]string{{"|", "or"}, {"&", "and"}, {"^", "xor"}} {
		op, name := o[0], o[1]
		combine := func(_ *starlark.Thread, self *object.Instance, args starlark.Tuple) (starlark.Value, error) {
			return object.NewInstance(e.auto, &auto{op: op, left: self, right: args[0]}), nil
		}
		methods = append(methods, e.method("__"+name+"__", combine, "other"), e.method("__r"+name+"__", combine, "other"))
	}
	return methods
}

// settled is a value of the class statement with auto() put in.
func (n *enumeration) settled(thread *starlark.Thread, name string, v starlark.Value, last []starlark.Value) (starlark.Value, error) {
	if t, ok := v.(starlark.Tuple); ok {
		out := make(starlark.Tuple, len(t))
		for i, v := range t {
			s, err := n.settled(thread, name, v, last)
			if err != nil {
				return nil, err
			}
			out[i] = s
		}
		return out, nil
	}
	x, ok := v.(*object.Instance)
	if !ok {
		return v, nil
	}
	a, ok := x.Native.(*auto)
	if !ok {
		return v, nil
	}
	var err error
	switch {
	case a.value != nil:
	case a.op == "":
		a.value, err = n.generate(thread, name, last)
	default:
		var left, right starlark.Value
		if left, err = n.settled(thread, name, a.left, last); err != nil {
			return nil, err
		}
		if right, err = n.settled(thread, name, a.right, last); err != nil {
			return nil, err
		}
		x, ok1 := small(left)
		y, ok2 := small(right)
		if !ok1 || !ok2 {
			return nil, n.rt.Errorf("TypeError", "unsupported operand type(s) for %s: '%s' and '%s'", a.op, n.rt.TypeName(left), n.rt.TypeName(right))
		}
		switch a.op {
		case "|":
			x |= y
		case "&":
			x &= y
		default:
			x ^= y
		}
		a.value = starlark.MakeInt64(x)
	}
	return a.value, err
}

// generate is what auto() stands for.
func (n *enumeration) generate(thread *starlark.Thread, name string, last []starlark.Value) (starlark.Value, error) {
	if _, ok := n.class.Lookup("_generate_next_value_"); ok {
		f, err := n.class.Attr("_generate_next_value_")
		if err != nil {
			return nil, err
		}
		return n.rt.Call(thread, f, starlark.Tuple{n.rt.Text(name), starlark.MakeInt(1), starlark.MakeInt(len(last)), starlark.NewList(append([]starlark.Value(nil), last...))}, nil)
	}
	if n.class.IsSubclass(n.strEnum) {
		return n.rt.Text(strings.ToLower(name)), nil
	}
	if len(last) == 0 {
		return starlark.MakeInt(1), nil
	}
	var most starlark.Int
	for i, v := range last {
		k, ok := object.AsInt(v)
		if !ok {
			shown, err := n.rt.Repr(thread, v)
			if err != nil {
				return nil, err
			}
			if len(last) > 1 {
				return nil, n.rt.Errorf("TypeError", "unable to sort non-numeric values")
			}
			return nil, n.rt.Errorf("TypeError", "%s", fmt.Sprintf("unable to increment %s", shown))
		}
		if c, err := k.Cmp(most, 1); i == 0 || err == nil && c > 0 {
			most = k
		}
	}
	return n.next(n.class, most), nil
}
