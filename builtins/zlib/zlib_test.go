package zlib

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
)

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"zlib": Module})
}
