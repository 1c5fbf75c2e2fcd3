package time

import (
	"os"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/object"
)

func TestMain(m *testing.M) {
	os.Setenv("TZ", "UTC")
	os.Exit(m.Run())
}

func TestCalls(t *testing.T) {
	calltest.Run(t, "testdata/calls.txt", map[string]calltest.Loader{"time": Module})
}

// A sleep ends with what interrupts its thread.
func TestSleepInterrupted(t *testing.T) {
	s := calltest.New(object.Star)
	defer s.End()
	m, err := Module(s.Star)
	if err != nil {
		t.Fatal(err)
	}
	s.Names["time"] = m
	s.Thread.Interrupt(s.Raise(s.Exc("KeyboardInterrupt")))
	_, err = s.Eval("time.sleep(3600)")
	if got := s.Error(err); got != "KeyboardInterrupt" {
		t.Errorf("got %s", got)
	}
}
