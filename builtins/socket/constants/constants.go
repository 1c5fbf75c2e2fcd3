// Package constants holds the integer constants of Python's socket module: for
// every name its value on this platform, the Pythons that have it, and the
// enumeration that Python 3 makes of it.
//
// The tables are generated (see gen.go), one per platform, sorted by name and
// made of constant expressions only, so that a program which never asks pays
// nothing for them.
package constants

//go:generate go run gen.go

import (
	"iter"
	"sort"
)

// Group tells which type Python 3 gives a constant. In Python 2 all are plain
// integers, but for Bool.
type Group uint8

// The groups of CPython 3's socket module. An enumeration takes the names that
// are upper-case throughout, so AF_DECnet stays an Int.
const (
	Int           Group = iota // plain integer
	Bool                       // has_ipv6
	AddressFamily              // IntEnum, AF_*
	SocketKind                 // IntEnum, SOCK_*
	MsgFlag                    // IntFlag, MSG_*
	AddressInfo                // IntFlag, AI_*
)

// String returns the name of the group's Python 3 type.
func (g Group) String() string {
	switch g {
	case Bool:
		return "bool"
	case AddressFamily:
		return "AddressFamily"
	case SocketKind:
		return "SocketKind"
	case MsgFlag:
		return "MsgFlag"
	case AddressInfo:
		return "AddressInfo"
	default:
		return "int"
	}
}

// Pythons is a set of Python versions.
type Pythons uint8

// The Pythons whose socket module was read.
const (
	Py2 Pythons = 1 << iota // CPython 2.7.18
	Py3                     // CPython 3.13.0
)

// A Const is one constant of the socket module.
type Const struct {
	Name  string
	Value int64
	Group Group
	In    Pythons // which Pythons list the name
}

// Lookup finds the constant of that name in any Python.
func Lookup(name string) (Const, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].Name >= name })
	if i < len(table) && table[i].Name == name {
		return table[i], true
	}
	return Const{}, false
}

// All yields the constants that at least one of the given Pythons has, in the
// order of their names.
func All(in Pythons) iter.Seq[Const] {
	return func(yield func(Const) bool) {
		for i := range table {
			if table[i].In&in != 0 && !yield(table[i]) {
				return
			}
		}
	}
}

// EnumName returns the member that Python 3 shows for a value of an
// enumeration: of several names for one value (AF_NETLINK, AF_ROUTE) the first
// in alphabetical order, as enum's _convert_ sorts them. It knows single
// members, not unions of flags.
func EnumName(g Group, value int64) (name string, ok bool) {
	for i := range table {
		if c := &table[i]; c.Group == g && c.Value == value && c.In&Py3 != 0 {
			return c.Name, true
		}
	}
	return "", false
}
