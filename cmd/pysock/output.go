package main

import (
	"os"
	"sync"
)

const outputSize = 8192

// output is standard output where nobody looks on: kept until there is much of
// it. While the script runs, whoever lets it write empties the buffer (see
// pyfile.Buffer), so that a full pipe does not withstand Ctrl-C.
type output struct {
	file     *os.File
	killable func(f func()) // runs f while Ctrl-C has its default action

	mu   sync.Mutex
	kept []byte
	lost error // why Flush lost some of it
}

// File is where the bytes go.
func (o *output) File() *os.File { return o.file }

// Append keeps p, if there is room for it.
func (o *output) Append(p []byte) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.kept)+len(p) > outputSize {
		return false
	}
	o.kept = append(o.kept, p...)
	return true
}

// Take empties the buffer.
func (o *output) Take() []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	p := o.kept
	o.kept = nil
	return p
}

func (o *output) Write(p []byte) (int, error) {
	if o.Append(p) {
		return len(p), nil
	}
	if err := o.Flush(); err != nil {
		return 0, err
	}
	return o.file.Write(p)
}

// Flush writes what is kept. Once that has failed, it keeps saying so.
func (o *output) Flush() error {
	if p := o.Take(); len(p) > 0 {
		o.killable(func() {
			if _, err := o.file.Write(p); err != nil {
				o.lost = err
			}
		})
	}
	return o.lost
}
