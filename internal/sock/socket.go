package sock

import (
	"math"
	"sync/atomic"
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"golang.org/x/sys/unix"
)

// Socket is a socket as CPython's C class has it: a descriptor with its mode.
// Its methods may be called from many goroutines.
type Socket struct {
	State               *State // immutable
	Family, Type, Proto int    // immutable once a script sees the socket

	fd      atomic.Pointer[netfd.FD] // nil when closed or detached
	timeout atomic.Uint64            // bits of seconds; see NoTimeout
	users   atomic.Int32             // Python 2: handles and files; Python 3: open SocketIOs
	closed  atomic.Bool              // Python 3: close was called, maybe before the last SocketIO's
	raw     *object.Instance         // Python 2: what s._sock showed; under the interpreter's lock
}

// Slots are the methods whose binding a [Handle] remembers: the ones a server
// calls for each message.
const Slots = 5

// Handle is what a script's socket object holds. Methods may be called from
// many goroutines.
type Handle struct {
	sock  atomic.Pointer[Socket] // nil in Python 2 after close
	Bound [Slots]atomic.Pointer[object.BoundMethod]
	own   Socket // so that a socket is one piece of memory
}

// NewHandle makes the handle of a socket that has no descriptor yet.
func (st *State) NewHandle() *Handle {
	h := &Handle{}
	h.own.State = st
	h.own.timeout.Store(math.Float64bits(NoTimeout))
	h.sock.Store(&h.own)
	return h
}

// Of returns the handle of a script's socket, or nil if x is none.
func Of(x *object.Instance) *Handle {
	h, _ := x.Native.(*Handle)
	return h
}

// Socket returns the socket, or nil when Python 2's close let go of it.
func (h *Handle) Socket() *Socket { return h.sock.Load() }

// Open gives a new handle its descriptor, with the default timeout.
func (h *Handle) Open(fd *netfd.FD, family, typ, proto int) {
	s := &h.own
	s.Family, s.Type, s.Proto = family, typ, proto
	s.SetTimeout(s.State.DefaultTimeout())
	s.users.Store(1)
	s.closed.Store(false)
	if old := s.fd.Swap(fd); old != nil {
		s.State.RT.In.Closed() // __init__ was called again: the old one is dropped
	}
	s.State.owner.Own(fd)
	s.State.RT.In.Opened()
}

// Share makes h another handle of s, as socket(_sock=...) and dup of Python 2 do.
func (h *Handle) Share(s *Socket) {
	s.users.Add(1)
	h.sock.Store(s)
}

// Release is close of Python 2: h lets go of its socket, and the last user
// closes the descriptor.
func (h *Handle) Release() {
	if s := h.sock.Swap(nil); s != nil {
		s.Unuse()
	}
}

// Use counts another user: a file made of the socket.
func (s *Socket) Use() { s.users.Add(1) }

// Unuse takes back what Use or a handle counted. A user that a script dropped
// without closing it still counts, so what is left then is closed by the
// garbage collector, which is told to come.
func (s *Socket) Unuse() {
	if s.users.Add(-1) <= 0 {
		_ = s.Close()
	} else if s.fd.Load() != nil {
		s.State.RT.In.Opened()
	}
}

// Leave takes back what Use counted, and leaves the descriptor alone.
func (s *Socket) Leave() { s.users.Add(-1) }

// RawObject returns the object of the C class for a socket of Python 2, made by
// make on the first call.
func (s *Socket) RawObject(make func() *object.Instance) *object.Instance {
	if s.raw == nil {
		s.raw = make()
	}
	return s.raw
}

// Users returns how many users are left.
func (s *Socket) Users() int { return int(s.users.Load()) }

// FD returns the descriptor, or nil when it is closed or detached.
func (s *Socket) FD() *netfd.FD { return s.fd.Load() }

// Num returns the descriptor's number, or -1.
func (s *Socket) Num() int {
	if fd := s.fd.Load(); fd != nil {
		return fd.Num()
	}
	return -1
}

// Close closes the descriptor, whoever uses it. A second Close does nothing.
func (s *Socket) Close() error {
	fd := s.fd.Swap(nil)
	if fd == nil {
		return nil
	}
	s.State.RT.In.Closed()
	return fd.Close()
}

// Detach gives the descriptor away; it is -1 if there is none.
func (s *Socket) Detach() int {
	fd := s.fd.Swap(nil)
	if fd == nil {
		return -1
	}
	s.State.RT.In.Closed()
	num, err := fd.Detach()
	if err != nil {
		return -1
	}
	return num
}

// Closed reports whether Python 3's close was called.
func (s *Socket) Closed() bool { return s.closed.Load() }

// SetClosed records that Python 3's close was called.
func (s *Socket) SetClosed() { s.closed.Store(true) }

// Timeout is the timeout in seconds: [NoTimeout], 0 for non-blocking mode, or
// more.
func (s *Socket) Timeout() float64 { return math.Float64frombits(s.timeout.Load()) }

// SetTimeout sets the timeout.
func (s *Socket) SetTimeout(seconds float64) { s.timeout.Store(math.Float64bits(seconds)) }

// Wait returns how long the socket may wait for something, and whether that is
// limited at all.
func (s *Socket) Wait() (d time.Duration, limited bool) { return Duration(s.Timeout()) }

// Duration is a timeout in seconds as a duration. What Go's clock cannot count
// to (Python 2 takes infinity and NaN too) is no limit.
func Duration(seconds float64) (d time.Duration, limited bool) {
	ns := math.Ceil(seconds * 1e9)
	if !(ns >= 0 && ns < math.MaxInt64) {
		return 0, false
	}
	return time.Duration(ns), true
}

// errClosed is the error of a socket without a descriptor.
const errClosed = unix.EBADF
