package object_test

import (
	"testing"

	"github.com/pysock/pysock/internal/object"
)

// The names that lowered code gives its functions, taken apart.
func TestFunctionName(t *testing.T) {
	rt := newWorld(t, object.Py3).rt
	for _, test := range []struct {
		function, name, qualname string
		part                     bool
	}{
		{"f", "f", "f", false},
		{"f@C.f", "f", "C.f", false},
		{"f$try1", "f", "f", true},
		{"f$gen3", "f", "f", true},
		{"lambda", "<lambda>", "<lambda>", false},
		{"<lambda>@f.<locals>.<lambda>@2", "<lambda>", "f.<locals>.<lambda>", false},
		{"<genexpr>@<genexpr>@1", "<genexpr>", "<genexpr>", false},
		{"<toplevel>", "<module>", "<module>", false},
		{"<module>$with4", "<module>", "<module>", true},
	} {
		name, qualname, part := rt.FunctionName(test.function)
		if name != test.name || qualname != test.qualname || part != test.part {
			t.Errorf("FunctionName(%q) = %q, %q, %v", test.function, name, qualname, part)
		}
	}
}
