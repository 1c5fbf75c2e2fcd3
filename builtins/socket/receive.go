package socket

import (
	"time"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// operation is what netfd's operations have in common.
type operation interface {
	interp.Blocking
	Try() error
	Err() error
	SetDeadline(time.Time)
	EndOnSignal()
}

// perform tries op and, in the socket's mode, waits for it. What it returns is
// a Python error. The lock is held but while it waits.
func (m *module) perform(thread *starlark.Thread, s *sock.Socket, op operation) error {
	err := op.Try()
	if err == unix.EAGAIN && s.Timeout() != 0 {
		return m.wait(thread, s, op)
	}
	if err != nil {
		return m.Raise(err)
	}
	return nil
}

// wait is the part of perform that gives the lock away.
func (m *module) wait(thread *starlark.Thread, s *sock.Socket, op operation) error {
	return m.ended(thread, op, m.limit(thread, s, op).Block(op))
}

// limit gives op the socket's timeout as its deadline, and returns the thread that is to wait.
func (m *module) limit(thread *starlark.Thread, s *sock.Socket, op operation) *interp.Thread {
	if d, limited := s.Wait(); limited {
		op.SetDeadline(time.Now().Add(d))
	}
	if m.RT.Dialect == object.Py2 {
		op.EndOnSignal()
	}
	return m.RT.Thread(thread)
}

// ended is what came of a wait that interrupted, if not nil, ended.
func (m *module) ended(thread *starlark.Thread, op operation, interrupted error) error {
	err := op.Err()
	if interrupted == nil {
		return m.Raise(err)
	}
	if err != nil {
		return interrupted
	}
	// It was done before the interruption came: what was received must not get lost.
	m.RT.Thread(thread).RaiseLater(interrupted)
	return nil
}

// size converts the size of a receive: format unit "n", in 2.7 "i".
func (m *module) size(v starlark.Value, name string) (int, error) {
	if i, ok := v.(starlark.Int); ok {
		if n, ok := i.Int64(); ok && 0 <= n && n <= 1<<31-1 {
			return int(n), nil
		}
	}
	n, err := m.ssize(v)
	switch {
	case err != nil:
		return 0, err
	case n < 0:
		return 0, m.RT.Errorf("ValueError", "negative buffersize in %s", name)
	case n >= noMemory:
		return 0, m.RT.Raise(m.RT.Exc("MemoryError"))
	}
	return n, nil
}

// noMemory is the size of a buffer that a system refuses outright.
const noMemory = 1 << 38

// ssize is format unit "n"; in 2.7, whose functions use "i" there, that.
func (m *module) ssize(v starlark.Value) (int, error) {
	if !m.RT.Py3() {
		return m.RT.Int(v)
	}
	i, err := m.RT.Index(v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok {
		return 0, m.RT.Errorf("OverflowError", "Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

func (m *module) flags(v starlark.Value) (int, error) {
	if v == nil {
		return 0, nil
	}
	return m.RT.Int(v)
}

var (
	recvSig         = object.Sig{Name: "recv", Class: "socket", Min: 1, Max: 2}
	recvfromSig     = object.Sig{Name: "recvfrom", Class: "socket", Min: 1, Max: 2}
	recvIntoSig     = object.Sig{Name: "recv_into", Class: "socket", Min: 1, Max: 3, Names: []string{"buffer", "nbytes", "flags"}}
	recvfromIntoSig = object.Sig{Name: "recvfrom_into", Class: "socket", Min: 1, Max: 3, Names: []string{"buffer", "nbytes", "flags"}}
)

// recv makes s.recv(bufsize[, flags]). It is a closure, not a method: a method
// value has a frame of its own, and every frame here is on the stack of every
// idle connection.
func (m *module) recv() method {
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		s, err := m.of(self)
		if err != nil {
			return nil, err
		}
		size, flags, err := m.recvArgs(&recvSig, args, kwargs)
		if err != nil {
			return nil, err
		}
		fd := s.FD()
		if fd == nil {
			return nil, m.Closed()
		}
		if size == 0 && m.RT.Py3() {
			return m.RT.Bytes(""), nil // Python 3 does not ask the system
		}
		// perform, written out for the same reason.
		op := fd.Recv(size, flags)
		if err = op.Try(); err == unix.EAGAIN && s.Timeout() != 0 {
			err = m.ended(thread, op, m.limit(thread, s, op).Block(op))
		} else {
			err = m.Raise(err)
		}
		if err != nil {
			op.Free()
			return nil, err
		}
		data := op.String()
		op.Free()
		return m.RT.Bytes(data), nil
	}
}

// receive is one recv of a socket.
func (m *module) receive(thread *starlark.Thread, s *sock.Socket, size int) (string, error) {
	fd := s.FD()
	if fd == nil {
		return "", m.Closed()
	}
	op := fd.Recv(size, 0)
	if err := m.perform(thread, s, op); err != nil {
		op.Free()
		return "", err
	}
	data := op.String()
	op.Free()
	return data, nil
}

func (m *module) recvArgs(sig *object.Sig, args starlark.Tuple, kwargs []starlark.Tuple) (size, flags int, err error) {
	if len(args) == 0 || len(args) > 2 || len(kwargs) > 0 {
		return 0, 0, sig.Unpack(m.RT, args, kwargs)
	}
	// Both are converted before either is judged.
	if len(args) == 2 {
		if _, err = m.ssize(args[0]); err != nil {
			return 0, 0, err
		}
		if flags, err = m.RT.Int(args[1]); err != nil {
			return 0, 0, err
		}
	}
	size, err = m.size(args[0], sig.Name)
	return size, flags, err
}

// recvfrom is s.recvfrom(bufsize[, flags]).
func (m *module) recvfrom(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	size, flags, err := m.recvArgs(&recvfromSig, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	op := fd.RecvFrom(size, flags)
	defer op.Free()
	if err := m.perform(thread, s, op); err != nil {
		return nil, err
	}
	return starlark.Tuple{m.RT.Bytes(op.String()), m.address(s, op.From())}, nil
}

// writable is a buffer that a script can see changes in: a bytearray, or a view
// of one.
type writable interface{ Bytes() []byte }

// writable is the memory of a value; nil if it has none that may be changed.
func (m *module) writable(v starlark.Value) writable {
	if a, ok := v.(*object.ByteArray); ok {
		return a
	}
	if _, ok := object.Writable(v); ok {
		if view, ok := m.RT.NewMemoryView(v); ok {
			return view
		}
	}
	return nil
}

// into holds the arguments of recv_into and recvfrom_into.
type into struct {
	buf         writable
	size, flags int
}

func (m *module) intoArgs(sig *object.Sig, args starlark.Tuple, kwargs []starlark.Tuple) (a into, err error) {
	var buf, size, flags starlark.Value
	if err = sig.Unpack(m.RT, args, kwargs, &buf, &size, &flags); err != nil {
		return a, err
	}
	if a.buf = m.writable(buf); a.buf == nil {
		return a, m.RT.Errorf("TypeError", m.RT.Pick("%s() argument 1 must be read-write buffer, not %s", "%s() argument 1 must be read-write bytes-like object, not %s"),
			sig.Name, m.typeName(buf))
	}
	if size != nil {
		if a.size, err = m.ssize(size); err != nil {
			return a, err
		}
	}
	if a.flags, err = m.flags(flags); err != nil {
		return a, err
	}
	room := len(a.buf.Bytes())
	switch {
	case a.size < 0:
		return a, m.RT.Errorf("ValueError", "negative buffersize in %s", sig.Name)
	case a.size == 0:
		a.size = room
	case a.size > room && sig == &recvIntoSig:
		return a, m.RT.Errorf("ValueError", "buffer too small for requested bytes")
	case a.size > room:
		return a, m.RT.Errorf("ValueError", "nbytes is greater than the length of the buffer")
	}
	return a, nil
}

// typeName names the type of an argument as PyArg_ParseTuple does, which calls
// None by its name.
func (m *module) typeName(v starlark.Value) string {
	if v == starlark.None {
		return "None"
	}
	return m.RT.TypeName(v)
}

// recvInto is s.recv_into(buffer[, nbytes[, flags]]).
func (m *module) recvInto(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	a, err := m.intoArgs(&recvIntoSig, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	if a.size == 0 && m.RT.Py3() {
		return starlark.MakeInt(0), nil
	}
	n, _, err := m.fill(thread, s, fd, a, false)
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(n), nil
}

// recvfromInto is s.recvfrom_into(buffer[, nbytes[, flags]]).
func (m *module) recvfromInto(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	a, err := m.intoArgs(&recvfromIntoSig, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	n, from, err := m.fill(thread, s, fd, a, true)
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{starlark.MakeInt(n), m.address(s, from)}, nil
}

// fill receives into a buffer, which other threads may see: it is written to
// under the lock only. What is there goes straight into it, what has to be
// waited for is copied.
func (m *module) fill(thread *starlark.Thread, s *sock.Socket, fd *netfd.FD, a into, from bool) (int, netfd.Addr, error) {
	receive := fd.RecvInto
	if from {
		receive = fd.RecvFromInto
	}
	waitAll := a.flags&unix.MSG_WAITALL != 0 && s.Timeout() < 0
	if !waitAll {
		op := receive(a.buf.Bytes()[:a.size], a.flags)
		err := op.Try()
		n, addr := op.N(), op.From()
		op.Free()
		if err == nil {
			return n, addr, nil
		}
		if err != unix.EAGAIN || s.Timeout() == 0 {
			return 0, addr, m.Raise(err)
		}
	}
	op := fd.RecvFrom(a.size, a.flags)
	defer op.Free()
	var err error
	if waitAll {
		err = m.wait(thread, s, op)
	} else {
		err = m.perform(thread, s, op)
	}
	if err != nil {
		return 0, netfd.Addr{}, err
	}
	copy(a.buf.Bytes(), op.String())
	return op.N(), op.From(), nil
}
