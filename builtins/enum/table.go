package enum

import (
	"cmp"
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Constant is a name of an enumeration and its value.
type Constant struct {
	Name  string
	Value int
}

// Ints is an enumeration of constants of a module written in Go, as
// IntEnum._convert_ and IntFlag._convert_ make them. A member is made when it is
// first asked for.
type Ints struct {
	n     *enumeration
	table func() []Constant
}

// NewInts makes a class of ints named name; flags tells that they are flags. table
// lists the names in any order.
func NewInts(rt *object.Runtime, module, name string, flags bool, table func() []Constant) *Ints {
	e := of(rt)
	base := e.intEnum
	if flags {
		base = e.intFlag
	}
	i := &Ints{table: table}
	i.n = e.newEnumeration(rt.NewClass(module, name, []*object.Class{base}), i.load)
	return i
}

// Class returns the class of the members.
func (i *Ints) Class() *object.Class { return i.n.class }

// Member returns the member with a value: of several names the first in the
// alphabet. Where there is none it is the plain int, as sock.family is.
func (i *Ints) Member(value int) starlark.Value {
	n := i.n
	if x := n.byInt[int64(value)]; x != nil {
		return x
	}
	if !n.loaded {
		name := ""
		for _, c := range i.table() {
			if c.Value == value && (name == "" || c.Name < name) {
				name = c.Name
			}
		}
		if name != "" {
			x := n.newMember(name, starlark.MakeInt(value))
			n.byInt[int64(value)] = x
			return x
		}
	}
	if n.flag {
		n.enums.enumeration(n.class)
		if v, err := n.union(int64(value)); err == nil {
			return v
		}
	}
	return starlark.MakeInt(value)
}

// load makes all members, by value and name.
func (i *Ints) load() {
	table := slices.Clone(i.table())
	slices.SortFunc(table, func(a, b Constant) int {
		return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(a.Name, b.Name))
	})
	for j, c := range table {
		x := i.n.byInt[int64(c.Value)]
		if x == nil {
			x = i.n.newMember(c.Name, starlark.MakeInt(c.Value))
		}
		if j == 0 || table[j-1].Value != c.Value {
			i.n.list(x)
		}
		i.n.bind(c.Name, x)
	}
}
