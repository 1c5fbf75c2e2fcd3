package pyfile

import (
	"context"
	"io"
	"os"

	"github.com/pysock/pysock/internal/interp"
)

// Buffer is a writer that keeps what it is given until there is too much of
// it. Its owner writes what is left when the script has ended.
type Buffer interface {
	io.Writer
	File() *os.File       // where the bytes go
	Append(p []byte) bool // keeps p, if there is room for it
	Take() []byte         // empties the buffer
}

// buffered writes to a descriptor by way of a buffer. Only the descriptor may
// block, and a wait for it can be interrupted.
type buffered struct {
	*descriptor
	buffer Buffer
	gate   chan struct{} // full while a thread empties the buffer
}

func newBuffered(num int, b Buffer) *buffered {
	return &buffered{&descriptor{num: num, owner: b.File()}, b, make(chan struct{}, 1)}
}

func (w *buffered) Write(t *interp.Thread, p []byte) error {
	if w.buffer.Append(p) {
		return nil
	}
	return w.empty(t, p)
}

func (w *buffered) flush(t *interp.Thread) error { return w.empty(t, nil) }

// empty writes what is kept, and p behind it. What an error interrupts is lost.
func (w *buffered) empty(t *interp.Thread, p []byte) error {
	if err := w.enter(t); err != nil {
		return err
	}
	defer func() { <-w.gate }()
	return w.descriptor.Write(t, append(w.buffer.Take(), p...))
}

// enter waits until no other thread empties the buffer.
func (w *buffered) enter(t *interp.Thread) error {
	select {
	case w.gate <- struct{}{}:
		return nil
	default:
	}
	entered := false
	err := t.BlockContext(func(ctx context.Context) {
		select {
		case w.gate <- struct{}{}:
			entered = true
		case <-ctx.Done():
		}
	})
	if err != nil && entered {
		<-w.gate
	}
	return err
}
