package netfd

import "sync"

// wakers holds wake descriptors for reuse: making one for each poll would cost three system calls.
var wakers = wakerPool{}

// idleWakers bounds how many are kept.
const idleWakers = 16

type wakerPool struct {
	mu   sync.Mutex
	idle []waker
}

func takeWaker() (waker, error) {
	wakers.mu.Lock()
	if last := len(wakers.idle) - 1; last >= 0 {
		w := wakers.idle[last]
		wakers.idle = wakers.idle[:last]
		wakers.mu.Unlock()
		return w, nil
	}
	wakers.mu.Unlock()
	var w waker
	err := withDescriptors(func() (err error) {
		w, err = newWaker()
		return err
	})
	return w, err
}

// release gives w back; used says that wake was called.
func (w waker) release(used bool) {
	if used {
		w.drain()
	}
	wakers.mu.Lock()
	defer wakers.mu.Unlock()
	if len(wakers.idle) < idleWakers {
		wakers.idle = append(wakers.idle, w)
		return
	}
	w.close()
}
