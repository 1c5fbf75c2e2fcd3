package pyfile

import (
	"runtime"

	"github.com/pysock/pysock/internal/interp"
	"golang.org/x/sys/unix"
)

// owned is a descriptor that is closed with its file, or when a script dropped
// the file.
type owned struct {
	descriptor
	in      *interp.Interp
	cleanup runtime.Cleanup
	closed  bool
}

// own makes an owned descriptor. keep leaves the number open for ever.
func own(in *interp.Interp, num int, keep bool) *owned {
	d := &owned{descriptor: descriptor{num: num, owned: !keep}, in: in}
	if !keep {
		in.Opened()
		d.cleanup = runtime.AddCleanup(d, func(num int) { _ = (&descriptor{num: num, owned: true}).Close() }, num)
	}
	return d
}

// Close closes the descriptor the first time.
func (d *owned) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if !d.descriptor.owned {
		return nil
	}
	d.cleanup.Stop()
	d.in.Closed()
	return d.descriptor.Close()
}

// seek is lseek(2).
func (d *descriptor) seek(offset int64, whence int) (int64, error) {
	return unix.Seek(d.num, offset, whence)
}

// seekable reports whether the descriptor has a position.
func (d *descriptor) seekable() bool {
	_, err := d.seek(0, 1)
	return err == nil
}
