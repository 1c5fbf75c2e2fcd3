// Package exceptions is Python 2's module exceptions: the built-in exceptions,
// under the name that their reprs show.
package exceptions

import (
	"maps"
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns the module exceptions.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["exceptions"]; ok {
		return m, nil
	}
	m := rt.NewModule("exceptions", nil, nil)
	classes := rt.Exceptions()
	for _, name := range slices.Sorted(maps.Keys(classes)) {
		m.Set(name, classes[name])
	}
	rt.Modules["exceptions"] = m
	return m, nil
}
