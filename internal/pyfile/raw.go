package pyfile

import (
	"io"
	"os"
	"sync"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"golang.org/x/sys/unix"
)

// Raw is where a file's bytes come from and go to.
type Raw interface {
	// Read reads at most len(p) bytes; none is the end. It waits as
	// interp.Thread.Block does and returns what interrupted it.
	Read(t *interp.Thread, p []byte) (int, error)
	// Write writes all of p.
	Write(t *interp.Thread, p []byte) error
	Close() error
	// Fileno is the descriptor's number, or -1.
	Fileno() int
	Isatty() bool
}

// FromReader makes a Raw that reads from r: a file's descriptor, or anything
// else by a goroutine, so that the wait for it can be interrupted.
func FromReader(r io.Reader) Raw {
	if num, ok := number(r); ok {
		return &descriptor{num: num, owner: r}
	}
	return &reader{r: r}
}

// FromWriter makes a Raw that writes to w.
func FromWriter(w io.Writer) Raw {
	if b, ok := w.(Buffer); ok {
		if num, ok := number(b.File()); ok {
			return newBuffered(num, b)
		}
	}
	if num, ok := number(w); ok {
		return &descriptor{num: num, owner: w}
	}
	return &writer{w: w, mu: new(sync.Mutex)}
}

// FromNumber makes a Raw of a descriptor, which it owns.
func FromNumber(num int) Raw { return &descriptor{num: num, owned: true} }

// number is the descriptor of an os.File. File.Fd is not asked: it would make
// the descriptor blocking for everybody.
func number(v any) (num int, ok bool) {
	f, ok := v.(*os.File)
	if !ok {
		return -1, false
	}
	c, err := f.SyscallConn()
	if err != nil {
		return -1, false
	}
	num = -1
	if c.Control(func(fd uintptr) { num = int(fd) }) != nil {
		return -1, false
	}
	return num, num >= 0
}

// descriptor reads and writes by number, in whatever mode the descriptor is:
// standard input is shared with other processes, so its mode is not ours.
type descriptor struct {
	num     int
	owned   bool
	owner   any // keeps the os.File alive
	kind    sync.Once
	regular bool // never blocks
}

func (d *descriptor) Fileno() int { return d.num }

func (d *descriptor) isRegular() bool {
	d.kind.Do(func() {
		var st unix.Stat_t
		d.regular = unix.Fstat(d.num, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFREG
	})
	return d.regular
}

func (d *descriptor) Read(t *interp.Thread, p []byte) (n int, err error) {
	for {
		if err := d.wait(t, unix.POLLIN); err != nil {
			return 0, err
		}
		t.Unlocked(func() { n, err = unix.Read(d.num, p) })
		if err != unix.EINTR && err != unix.EAGAIN {
			return max(n, 0), err
		}
	}
}

// pipeBuf is what a writable pipe surely takes without blocking, and no more.
const pipeBuf = 4096

// atOnce is how much is written to a file without giving the lock away.
const atOnce = 1 << 14

func (d *descriptor) Write(t *interp.Thread, p []byte) (err error) {
	for len(p) > 0 {
		if err := d.wait(t, unix.POLLOUT); err != nil {
			return err
		}
		chunk := p
		if !d.isRegular() && len(chunk) > pipeBuf {
			chunk = chunk[:pipeBuf]
		}
		var n int
		if d.isRegular() && len(chunk) <= atOnce {
			n, err = unix.Write(d.num, chunk) // to memory: sooner done than the lock is given away
		} else {
			t.Unlocked(func() { n, err = unix.Write(d.num, chunk) })
		}
		if err != nil && err != unix.EINTR && err != unix.EAGAIN {
			return err
		}
		p = p[max(n, 0):]
	}
	return nil
}

// wait waits until a pipe, terminal or socket is ready.
func (d *descriptor) wait(t *interp.Thread, events int16) error {
	if d.isRegular() {
		return nil
	}
	op := netfd.Poll([]netfd.PollFD{{Fd: int32(d.num), Events: events}}, netfd.Forever)
	defer op.Free()
	if err := t.Block(op); err != nil {
		return err
	}
	return op.Err()
}

func (d *descriptor) Close() error {
	if !d.owned {
		return nil
	}
	return netfd.CloseNum(d.num)
}

func (d *descriptor) Isatty() bool { return isTerminal(d.num) }

// writer writes to a Go writer, which need not be fit for several threads.
type writer struct {
	w  io.Writer
	mu *sync.Mutex // shared by streams that may have one writer
}

// share makes two streams, which may write to the same Go writer, take turns.
func share(a, b Raw) {
	x, ok1 := a.(*writer)
	y, ok2 := b.(*writer)
	if ok1 && ok2 {
		y.mu = x.mu
	}
}

func (w *writer) Read(*interp.Thread, []byte) (int, error) { return 0, unix.EBADF }
func (w *writer) Write(t *interp.Thread, p []byte) (err error) {
	t.Unlocked(func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		_, err = w.w.Write(p)
	})
	return err
}
func (w *writer) flush(t *interp.Thread) (err error) {
	if f, ok := w.w.(interface{ Flush() error }); ok {
		t.Unlocked(func() {
			w.mu.Lock()
			defer w.mu.Unlock()
			err = f.Flush()
		})
	}
	return err
}
func (w *writer) Close() error { return nil }
func (w *writer) Fileno() int  { return -1 }
func (w *writer) Isatty() bool { return false }

// reader reads from a Go reader on a goroutine of its own. A read that was
// interrupted goes on, and what it brings is there for the next.
type reader struct {
	r io.Reader

	mu      sync.Mutex
	running bool // the goroutine reads
	data    []byte
	err     error // io.EOF is reported once, then asked for again
	parked  *interp.Parker
}

const readerChunk = 8192

func (r *reader) Read(t *interp.Thread, p []byte) (int, error) {
	for {
		r.mu.Lock()
		if len(r.data) > 0 {
			n := copy(p, r.data)
			r.data = r.data[n:]
			r.mu.Unlock()
			return n, nil
		}
		if err := r.err; err != nil {
			r.err = nil
			r.mu.Unlock()
			if err == io.EOF {
				return 0, nil
			}
			return 0, err
		}
		if !r.running {
			r.running = true
			go r.pump()
		}
		parked := new(interp.Parker)
		r.parked = parked
		r.mu.Unlock()
		if err := t.Block(parked); err != nil {
			return 0, err
		}
	}
}

func (r *reader) pump() {
	buf := make([]byte, readerChunk)
	n, err := r.r.Read(buf)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.running = false
	r.data, r.err = buf[:n], err
	if r.parked != nil {
		r.parked.Wake()
		r.parked = nil
	}
}

func (r *reader) Write(*interp.Thread, []byte) error { return unix.EBADF }
func (r *reader) Close() error                       { return nil }
func (r *reader) Fileno() int                        { return -1 }
func (r *reader) Isatty() bool                       { return false }
