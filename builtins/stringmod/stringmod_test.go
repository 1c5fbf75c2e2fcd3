package stringmod

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"string": withMethods})
}

// withMethods also defines the methods of str, which the functions call.
func withMethods(thread *starlark.Thread) (starlark.Value, error) {
	lang.Lookup(object.For(thread), "str")
	return Module(thread)
}
