package main

import (
	"bufio"
	"sync"
)

// output is standard output: buffered, but at a terminal.
type output struct {
	mu     sync.Mutex
	w      *bufio.Writer
	direct bool
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	n, err := o.w.Write(p)
	if o.direct && err == nil {
		err = o.w.Flush()
	}
	return n, err
}

// Flush writes what is buffered.
func (o *output) Flush() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.w.Flush()
}
