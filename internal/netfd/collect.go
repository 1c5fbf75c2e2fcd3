package netfd

import (
	"errors"
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// withDescriptors calls open, and once more after a garbage collection when the process
// or the system is out of descriptors: CPython would have closed the dropped ones by now.
func withDescriptors(open func() error) error {
	err := open()
	// Finalizers run in no promised order, so the sentinel may overtake the sockets;
	// the second round then finds them closed.
	for round := 0; round < 2 && outOfDescriptors(err); round++ {
		collect()
		err = open()
	}
	return err
}

func outOfDescriptors(err error) bool {
	return errors.Is(err, unix.EMFILE) || errors.Is(err, unix.ENFILE)
}

// collect runs the garbage collector and waits for the finalizers of what it found.
func collect() {
	const patience = 100 * time.Millisecond // a finalizer of someone else may block the queue
	done := make(chan struct{})
	sentinel := new([16]byte) // not a tiny object, whose finalizer might wait for its neighbours
	runtime.SetFinalizer(sentinel, func(*[16]byte) { close(done) })
	runtime.GC()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
	}
}
