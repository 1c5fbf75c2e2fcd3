package hashlib

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"hashlib": Module})
}

func TestOldModules(t *testing.T) {
	calltest.Run(t, "testdata/old.txt", map[string]calltest.Loader{"md5": MD5, "sha": SHA})
}
