package netfd

import (
	"runtime"
	"sync"
)

// wakers holds wake descriptors for reuse: making one for each poll would cost three system
// calls. The garbage collector takes those that nobody uses, and closes them.
var wakers sync.Pool // of *pooledWaker

type pooledWaker struct{ waker }

func takeWaker() (*pooledWaker, error) {
	if w, ok := wakers.Get().(*pooledWaker); ok {
		return w, nil
	}
	var w waker
	err := withDescriptors(func() (err error) {
		w, err = newWaker()
		return err
	})
	if err != nil {
		return nil, err
	}
	p := &pooledWaker{w}
	runtime.AddCleanup(p, waker.close, w)
	return p, nil
}

// release gives w back; used says that wake was called.
func (w *pooledWaker) release(used bool) {
	if used {
		w.drain()
	}
	wakers.Put(w)
}
