package hashlib

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"hashlib": Module})
}

func TestOldModules(t *testing.T) {
	in2 := func(load calltest.Loader) calltest.Loader {
		return func(thread *starlark.Thread) (starlark.Value, error) {
			if object.For(thread).Py3() {
				return nil, nil
			}
			return load(thread)
		}
	}
	calltest.Run(t, "testdata/old.txt", map[string]calltest.Loader{"md5": in2(MD5), "sha": in2(SHA)})
}
