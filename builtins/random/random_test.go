package random

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"random": withLongs})
}

// withLongs also defines the methods of long, which getrandbits returns.
func withLongs(thread *starlark.Thread) (starlark.Value, error) {
	lang.Lookup(object.For(thread), "long")
	return Module(thread)
}
