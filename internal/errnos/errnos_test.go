package errnos

import "testing"

func TestTableIsSorted(t *testing.T) {
	for i := 1; i < len(table); i++ {
		if table[i-1].Name >= table[i].Name {
			t.Errorf("%s stands before %s", table[i-1].Name, table[i].Name)
		}
	}
	for _, e := range table {
		if got, ok := Lookup(e.Name); !ok || got != e {
			t.Errorf("Lookup(%q) = %v, %v", e.Name, got, ok)
		}
	}
	for _, name := range []string{"", "E", "errorcode", "EZZZ"} {
		if e, ok := Lookup(name); ok {
			t.Errorf("Lookup(%q) = %v", name, e)
		}
	}
}
