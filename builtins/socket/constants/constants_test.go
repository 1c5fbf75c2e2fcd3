package constants

import (
	"slices"
	"testing"
)

func TestTableIsSorted(t *testing.T) {
	for i := 1; i < len(table); i++ {
		if table[i-1].Name >= table[i].Name {
			t.Errorf("%s stands before %s", table[i-1].Name, table[i].Name)
		}
	}
	for _, c := range table {
		if got, ok := Lookup(c.Name); !ok || got != c {
			t.Errorf("Lookup(%q) = %v, %v", c.Name, got, ok)
		}
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, name := range []string{"", "AF_", "AF_INET7", "has_ipv7", "socket", "zzz"} {
		if c, ok := Lookup(name); ok {
			t.Errorf("Lookup(%q) = %v", name, c)
		}
	}
}

func TestAllStops(t *testing.T) {
	for c := range All(Py3) {
		if c.Name == "AF_INET" {
			return
		}
	}
	t.Error("AF_INET is missing")
}

func TestLookupDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Lookup("SO_REUSEADDR") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func names(in Pythons) (all []string) {
	for c := range All(in) {
		all = append(all, c.Name)
	}
	return all
}

func TestAllIsUnion(t *testing.T) {
	both := append(names(Py2), names(Py3)...)
	slices.Sort(both)
	if got := names(Py2 | Py3); !slices.Equal(got, slices.Compact(both)) {
		t.Errorf("got %v", got)
	}
}
