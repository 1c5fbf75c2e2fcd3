package pyio

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Raw streams written as scripts, and what stands on them. Files of sockets are
// tested with the socket module.
func TestScriptedStreams(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{
		"_io": func(thread *starlark.Thread) (starlark.Value, error) {
			rt := object.For(thread)
			if !rt.Py3() {
				return nil, nil
			}
			return For(rt), nil
		},
	})
}
