package socket

import (
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// bind is s.bind(address).
func (m *module) bind(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, v, err := m.oneArg(self, "bind", args, kwargs)
	if err != nil {
		return nil, err
	}
	addr, err := m.parseAddr(thread, s, "bind", v)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	if err := m.allow(s, "bind", addr); err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(fd.Bind(addr))
}

// connect is s.connect(address).
func (m *module) connect(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	outcome, err := m.connectTo(thread, self, "connect", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(outcome)
}

// connectEx is s.connect_ex(address): the number of the system's error.
func (m *module) connectEx(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	outcome, err := m.connectTo(thread, self, "connect_ex", args, kwargs)
	if err != nil {
		return nil, err
	}
	switch e := outcome.(type) {
	case nil:
		return starlark.MakeInt(0), nil
	case unix.Errno:
		return starlark.MakeInt(int(e)), nil
	}
	return starlark.MakeInt(int(unix.EWOULDBLOCK)), nil // the timeout passed
}

// connectTo connects. What the system said is outcome; err is what connect_ex
// raises too.
func (m *module) connectTo(thread *starlark.Thread, self starlark.Value, name string, args starlark.Tuple, kwargs []starlark.Tuple) (outcome, err error) {
	s, v, err := m.oneArg(self, name, args, kwargs)
	if err != nil {
		return nil, err
	}
	addr, err := m.parseAddr(thread, s, name, v)
	if err != nil {
		return nil, err
	}
	fd := s.FD()
	if fd == nil {
		return errClosed, nil
	}
	if err := m.allow(s, "connect", addr); err != nil {
		return nil, err
	}
	op := fd.Connect(addr)
	defer op.Free()
	timeout := s.Timeout()
	if timeout == 0 {
		return op.Try(), nil
	}
	if d, limited := sock.Duration(timeout); limited {
		op.SetDeadline(time.Now().Add(d))
	}
	if m.RT.Dialect == object.Py2 {
		op.EndOnSignal()
	}
	if interrupted := m.RT.Thread(thread).Block(op); interrupted != nil {
		return nil, interrupted
	}
	return op.Err(), nil
}

const errClosed = unix.EBADF

// listen is s.listen(backlog), optional in Python 3.
func (m *module) listen(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	backlog := min(unix.SOMAXCONN, 128)
	var s *sock.Socket
	var v starlark.Value
	var err error
	if m.RT.Py3() {
		sig := object.Sig{Name: "listen", Class: "socket", Min: 0, Max: 1}
		if s, err = m.of(self); err == nil {
			err = sig.Unpack(m.RT, args, kwargs, &v)
		}
	} else {
		s, v, err = m.oneArg(self, "listen", args, kwargs)
	}
	if err != nil {
		return nil, err
	}
	if v != nil {
		if backlog, err = m.cInt(v); err != nil {
			return nil, err
		}
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(fd.Listen(max(backlog, 0)))
}

// cInt converts the argument of listen and shutdown; 2.7 takes a float too.
func (m *module) cInt(v starlark.Value) (int, error) {
	if f, ok := v.(starlark.Float); ok && !m.RT.Py3() {
		return int(f), nil
	}
	n, err := m.RT.Int(v)
	if err != nil && !m.RT.Py3() && m.RT.Matches(err, "OverflowError") {
		return 0, m.RT.Errorf("OverflowError", "Python int too large to convert to C int")
	}
	return n, err
}

// take waits for a connection.
func (m *module) take(thread *starlark.Thread, s *sock.Socket) (*netfd.FD, starlark.Value, error) {
	fd, err := m.fd(s)
	if err != nil {
		return nil, nil, err
	}
	op := fd.Accept()
	defer op.Free()
	if err := m.perform(thread, s, op); err != nil {
		return nil, nil, err
	}
	return op.FD(), m.address(s, op.Peer()), nil
}

// accept2 is accept of 2.7's socket object.
func (m *module) accept2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.acceptAs(thread, m.Class, self, args, kwargs)
}

// rawAccept is accept of 2.7's C class.
func (m *module) rawAccept(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.acceptAs(thread, m.Raw, self, args, kwargs)
}

// acceptAs waits for a connection and makes an object of class c of it: not
// of the listener's class, in either Python.
func (m *module) acceptAs(thread *starlark.Thread, c *object.Class, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args)+len(kwargs) > 0 {
		_, err := m.def("accept", args, kwargs)
		return nil, err
	}
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	fd, addr, err := m.take(thread, s)
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{m.newSocket(c, fd, s.Family, s.Type, s.Proto), addr}, nil
}

// accept3 is accept of Python 3, which calls _accept: a script may override it.
func (m *module) accept3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := self.(*object.Instance)
	if x.Class() == m.Class {
		return m.acceptAs(thread, m.Class, self, args, kwargs)
	}
	ours, _ := m.Raw.Own("_accept")
	if v, _ := x.Class().Lookup("_accept"); v == ours {
		return m.acceptAs(thread, m.Class, self, args, kwargs)
	}
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	v, err := m.RT.CallMethod(thread, x, "_accept")
	if err != nil {
		return nil, err
	}
	pair, ok := v.(starlark.Tuple)
	if !ok || len(pair) != 2 {
		return nil, m.RT.Errorf("TypeError", "cannot unpack non-iterable %s object", m.RT.TypeName(v))
	}
	conn, err := starlark.Call(thread, m.Class, starlark.Tuple{starlark.MakeInt(s.Family), starlark.MakeInt(s.Type), starlark.MakeInt(s.Proto), pair[0]}, nil)
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{conn, pair[1]}, nil
}

// acceptNumber is _accept of Python 3: the descriptor's number and the address.
func (m *module) acceptNumber(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "_accept", args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, addr, err := m.take(thread, s)
	if err != nil {
		return nil, err
	}
	num, err := fd.Detach()
	if err != nil {
		return nil, m.Raise(err)
	}
	return starlark.Tuple{starlark.MakeInt(num), addr}, nil
}

// shutdown is s.shutdown(how).
func (m *module) shutdown(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, v, err := m.oneArg(self, "shutdown", args, kwargs)
	if err != nil {
		return nil, err
	}
	how, err := m.cInt(v)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(fd.Shutdown(how))
}

// getpeername is s.getpeername().
func (m *module) getpeername(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.name(self, "getpeername", (*netfd.FD).Getpeername, args, kwargs)
}

// getsockname is s.getsockname().
func (m *module) getsockname(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.name(self, "getsockname", (*netfd.FD).Getsockname, args, kwargs)
}

func (m *module) name(self starlark.Value, name string, get func(*netfd.FD) (netfd.Addr, error), args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, name, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	addr, err := get(fd)
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.address(s, addr), nil
}
