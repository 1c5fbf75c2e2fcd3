package host_test

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// faulty is a builtin with a mistake of ours in it.
func faulty() starlark.StringDict {
	return starlark.StringDict{"faulty": object.NewFunc("faulty", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		var m map[string]int
		m["x"] = 1
		return starlark.None, nil
	})}
}
