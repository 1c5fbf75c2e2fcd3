package enum

import (
	"math/bits"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// enumeration is what is known of a class of members.
type enumeration struct {
	*enums
	class  *object.Class
	flag   bool          // its members are flags
	ints   bool          // its members are ints
	kind   *object.Class // the built-in type that its members are of, too: int or str; nil for none
	load   func()
	loaded bool

	order   []string                    // the names, aliases included, as defined
	members map[string]*object.Instance // by all names
	listed  []*object.Instance          // what iteration yields: no aliases, no unions of flags
	byInt   map[int64]*object.Instance  // those with an integer value, also unions of flags

	mask, singles int64 // of flags: all bits, and those that are members by themselves
}

// newEnumeration makes the record of a class. load, if not nil, defines the
// members of a table when somebody asks for more than one by its value.
func (e *enums) newEnumeration(class *object.Class, load func()) *enumeration {
	n := &enumeration{
		enums: e, class: class, load: load,
		flag: class.IsSubclass(e.flag), ints: class.IsSubclass(e.rt.BuiltinType("int")),
		members: map[string]*object.Instance{}, byInt: map[int64]*object.Instance{},
	}
	for _, c := range class.MRO() {
		if c.Module == "" && c != e.rt.Object {
			n.kind = c
			break
		}
	}
	e.known[class] = n
	return n
}

// enumeration returns the record of a class, complete, or nil if it is not known:
// Enum itself and its like.
func (e *enums) enumeration(class *object.Class) *enumeration {
	n := e.known[class]
	if n != nil && n.load != nil && !n.loaded {
		n.loaded = true
		n.load()
	}
	return n
}

// newMember makes a member that is not yet among the others.
func (n *enumeration) newMember(name string, value starlark.Value) *object.Instance {
	x := object.NewInstance(n.class, nil)
	if n.kind != nil {
		x.Native = object.Plain(value)
	}
	n.label(x, name, value)
	return x
}

func (n *enumeration) label(x *object.Instance, name string, value starlark.Value) {
	x.SetOwn(valueAttr, value)
	if name == "" {
		x.SetOwn(nameAttr, starlark.None)
	} else {
		x.SetOwn(nameAttr, n.rt.Text(name))
	}
}

// add puts a member among the others. An equal value makes the name an alias.
func (n *enumeration) add(name string, x *object.Instance) {
	if old := n.find(memberValue(x)); old != nil {
		x = old
	} else {
		n.list(x)
	}
	n.bind(name, x)
}

// list puts a member among those with values of their own.
func (n *enumeration) list(x *object.Instance) {
	number, isInt := small(memberValue(x))
	single := isInt && bits.OnesCount64(uint64(number)) == 1
	if isInt {
		n.byInt[number] = x
	}
	if !n.flag || single {
		n.listed = append(n.listed, x)
	}
	if n.flag && isInt {
		n.mask |= number
	}
	if n.flag && single {
		n.singles |= number
	}
}

// bind gives a member a name.
func (n *enumeration) bind(name string, x *object.Instance) {
	n.order = append(n.order, name)
	n.members[name] = x
	n.class.Set(name, x)
}

// small is an integer value that fits a machine word.
func small(v starlark.Value) (int64, bool) {
	switch v := v.(type) {
	case starlark.Bool:
		if v {
			return 1, true
		}
		return 0, true
	case starlark.Float:
		return int64(v), float64(int64(v)) == float64(v)
	}
	i, ok := object.AsInt(v)
	if !ok {
		return 0, false
	}
	return i.Int64()
}

// find returns the member with a value, or nil.
func (n *enumeration) find(value starlark.Value) *object.Instance {
	if i, ok := small(value); ok {
		return n.byInt[i]
	}
	value = object.Plain(value)
	for _, name := range n.order {
		x := n.members[name]
		if same, err := starlark.Equal(memberValue(x), value); same && err == nil {
			return x
		}
	}
	return nil
}

// lookup is what calling the class with a value returns.
func (n *enumeration) lookup(thread *starlark.Thread, value starlark.Value) (starlark.Value, error) {
	if x, ok := value.(*object.Instance); ok && x.Class() == n.class {
		return x, nil
	}
	if x := n.find(value); x != nil {
		return x, nil
	}
	rt := n.rt
	if len(n.order) == 0 {
		return nil, rt.Errorf("TypeError", "%s has no members; specify `names=()` if you meant to create a new, empty, enum", n.class)
	}
	if _, ok := n.class.Lookup("_missing_"); ok {
		f, err := n.class.Attr("_missing_")
		if err != nil {
			return nil, err
		}
		v, err := rt.Call(thread, f, starlark.Tuple{value}, nil)
		if err != nil {
			return nil, err
		}
		if rt.IsInstance(v, n.class) {
			return v, nil
		}
		if v != starlark.None {
			shown, err := rt.Repr(thread, v)
			if err != nil {
				return nil, err
			}
			return nil, rt.Errorf("TypeError", "error in %s._missing_: returned %s instead of None or a valid member", n.class.Name(), shown)
		}
	} else if n.flag {
		if i, ok := small(value); ok {
			return n.union(i)
		}
	}
	return nil, n.invalid(thread, value)
}

func (n *enumeration) invalid(thread *starlark.Thread, value starlark.Value) error {
	shown, err := n.rt.Repr(thread, value)
	if err != nil {
		return err
	}
	name := n.class.Name()
	if n.class.Qualname != "" {
		name = n.class.Qualname
	}
	return n.rt.Errorf("ValueError", "%s is not a valid %s", shown, name)
}

// union makes the member that stands for several flags, which Flag._missing_
// does: unknown bits are an error unless the flags are ints.
func (n *enumeration) union(value int64) (starlark.Value, error) {
	all := int64(1)<<bits.Len64(uint64(n.mask)) - 1
	given := value
	if value < ^all || value > all || value&(all^n.mask) != 0 {
		if !n.ints {
			width := max(bits.Len64(uint64(max(value, -value))), bits.Len64(uint64(n.mask)))
			return nil, n.rt.Errorf("ValueError", "%s invalid value %d\n    given %s\n  allowed %s", n.class, value, binary(value, width), binary(n.mask, width))
		}
		if value < 0 {
			value += max(all+1, 1<<bits.Len64(uint64(-value)))
		}
	}
	if value < 0 {
		value += all + 1
	}
	if x := n.byInt[value]; x != nil {
		n.byInt[given] = x
		return x, nil
	}
	x := n.newMember(n.unionName(value), starlark.MakeInt64(value))
	n.byInt[value], n.byInt[given] = x, x
	return x, nil
}

// unionName joins the names of the flags in value; "" if there are none.
func (n *enumeration) unionName(value int64) string {
	var names []string
	var parts []*object.Instance
	rest := value
	take := func(x *object.Instance) {
		number, _ := small(memberValue(x))
		parts = append(parts, x)
		names = append(names, memberName(x))
		rest &^= number
	}
	for _, x := range n.flags(value) {
		take(x)
	}
	if value&^n.singles != 0 {
		for _, name := range n.order {
			x := n.members[name]
			number, _ := small(memberValue(x))
			if number != 0 && number&value == number && !contains(parts, x) {
				take(x)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	if rest != 0 {
		names = append(names, starlark.MakeInt64(rest).String())
	}
	return strings.Join(names, "|")
}

// flags are the members whose single bits are in value, in order.
func (n *enumeration) flags(value int64) []*object.Instance {
	var parts []*object.Instance
	for _, x := range n.listed {
		if number, _ := small(memberValue(x)); number&value != 0 {
			parts = append(parts, x)
		}
	}
	return parts
}

func contains(list []*object.Instance, x *object.Instance) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// binary writes an integer as enum.bin does: the sign as a bit apart.
func binary(value int64, width int) string {
	sign := "0b0 "
	if value < 0 {
		sign, value = "0b1 ", value+1<<width
	}
	digits := ""
	for i := width - 1; i >= 0; i-- {
		digits += string('0' + rune(value>>i&1))
	}
	return sign + digits
}
