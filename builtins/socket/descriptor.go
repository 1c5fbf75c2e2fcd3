package socket

import (
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// adopt makes fd the descriptor of h. Python 3 keeps the flags that Linux takes
// along with the type out of s.type, and heeds SOCK_NONBLOCK.
func (m *module) adopt(h *sock.Handle, fd *netfd.FD, family, typ, proto int) {
	kind := typ
	if m.RT.Py3() {
		kind &^= typeFlags
	}
	h.Open(fd, family, kind, proto)
	if kind != typ && typ&nonblockFlag != 0 {
		h.Socket().SetTimeout(0)
	}
}

// openNumber is socket(fileno=n): the descriptor itself, whose family, type and
// protocol the system tells unless they are given.
func (m *module) openNumber(h *sock.Handle, family, typ, proto, fileno starlark.Value) error {
	n := [3]int{-1, -1, -1}
	for i, v := range []starlark.Value{family, typ, proto} {
		if v == nil {
			continue
		}
		given, err := m.intArg(v)
		if err != nil {
			return err
		}
		n[i] = given
	}
	num, err := m.intArg(fileno)
	if err != nil {
		return err
	}
	if num < 0 {
		return m.RT.Errorf("ValueError", "negative file descriptor")
	}
	fd, err := m.openFD(num)
	if err != nil {
		return err
	}
	if err := m.identify(fd, &n); err != nil {
		return m.Raise(err)
	}
	m.adopt(h, fd, n[0], n[1], n[2])
	return nil
}

// openFD takes over a descriptor by number.
func (m *module) openFD(num int) (*netfd.FD, error) {
	if err := m.allowNumber(num); err != nil {
		return nil, err
	}
	fd, err := netfd.Open(num)
	return fd, m.Raise(err)
}

func (m *module) allowNumber(num int) error {
	if m.RT.In.Policy == nil {
		return nil
	}
	return m.Allow(interp.Access{Op: "fromfd", Address: decimal(num)})
}

// identify fills in what is -1.
func (m *module) identify(fd *netfd.FD, n *[3]int) error {
	addr, err := fd.Getsockname()
	if err != nil {
		return err
	}
	if n[0] == -1 {
		n[0] = addr.Family
	}
	if n[1] == -1 {
		if n[1], err = fd.GetsockoptInt(unix.SOL_SOCKET, unix.SO_TYPE); err != nil {
			return err
		}
	}
	if n[2] == -1 {
		n[2] = protocolOf(fd)
	}
	return nil
}

// fileno is s.fileno().
func (m *module) fileno(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "fileno", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(s.Num()), nil
}

// noArgs is the beginning of a method without arguments.
func (m *module) noArgs(self starlark.Value, name string, args starlark.Tuple, kwargs []starlark.Tuple) (*sock.Socket, error) {
	s, err := m.of(self)
	if err == nil && len(args)+len(kwargs) > 0 {
		sig := object.Sig{Name: name, Class: "socket"}
		err = m.unpack(&sig, args, kwargs)
	}
	return s, err
}

// unpack is sig.Unpack for a method that 2.7 calls through a function meth,
// which takes no keywords.
func (m *module) unpack(sig *object.Sig, args starlark.Tuple, kwargs []starlark.Tuple, into ...*starlark.Value) error {
	if len(kwargs) > 0 && !m.RT.Py3() {
		name, _ := object.AsText(kwargs[0][0])
		return m.RT.Errorf("TypeError", "meth() got an unexpected keyword argument '%s'", name)
	}
	return sig.Unpack(m.RT, args, kwargs, into...)
}

// oneArg is the beginning of a method with one argument.
func (m *module) oneArg(self starlark.Value, name string, args starlark.Tuple, kwargs []starlark.Tuple) (s *sock.Socket, v starlark.Value, err error) {
	if s, err = m.of(self); err != nil {
		return nil, nil, err
	}
	sig := object.Sig{Name: name, Class: "socket", Min: 1, Max: 1}
	err = m.unpack(&sig, args, kwargs, &v)
	return s, v, err
}

// def checks the arguments of a method that CPython has in Python.
func (m *module) def(name string, args starlark.Tuple, kwargs []starlark.Tuple, params ...string) (starlark.Tuple, error) {
	d := object.Def{Name: name, Class: "socket", Names: params, Method: true}
	vals := make(starlark.Tuple, len(params))
	into := make([]*starlark.Value, len(params))
	for i := range vals {
		into[i] = &vals[i]
	}
	return vals, d.Unpack(m.RT, args, kwargs, into...)
}

// rawClose is _socket.socket.close: the descriptor goes, whoever uses it.
func (m *module) rawClose(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "close", args, kwargs)
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil && err != unix.ECONNRESET && m.RT.Py3() {
		return nil, m.Raise(err)
	}
	return starlark.None, nil
}

// close2 is close of 2.7's socket object, which lets go of the raw one.
func (m *module) close2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) > 0 && len(args) <= 3 {
		// CPython's close has private parameters: a class to make, names, setattr.
		return nil, m.RT.NotCallable(args[0])
	}
	if len(args) > 3 {
		return nil, m.RT.Errorf("TypeError", "close() takes at most 4 arguments (%d given)", len(args)+1)
	}
	if _, err := m.def("close", args, kwargs); err != nil {
		return nil, err
	}
	x := self.(*object.Instance)
	if h := sock.Of(x); h != nil {
		h.Release()
	}
	for _, name := range delegated {
		x.DeleteOwn(name) // what a script or delegate put there would outlive the socket
	}
	return starlark.None, nil
}

// close3 is close of Python 3, which waits for the files made of the socket.
func (m *module) close3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if _, err := m.def("close", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.None, m.closeSocket(thread, self.(*object.Instance), s)
}

// closeSocket is what close ends with; a script's class may have its own.
func (m *module) closeSocket(thread *starlark.Thread, x *object.Instance, s *sock.Socket) error {
	s.SetClosed()
	if s.Users() > 1 {
		m.RT.In.Opened() // a file that a script dropped still counts: have it collected
		return nil
	}
	_, err := m.RT.CallMethod(thread, x, "_real_close")
	return err
}

// decref is what a file made of the socket calls when it is closed.
func (m *module) decref(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if s.Users() > 1 {
		s.Leave()
	}
	if s.Closed() {
		_, err = m.RT.CallMethod(thread, self.(*object.Instance), "close")
	}
	return starlark.None, err
}

// detach is s.detach().
func (m *module) detach(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if _, err := m.def("detach", args, kwargs); err != nil {
		return nil, err
	}
	s.SetClosed()
	return starlark.MakeInt(s.Detach()), nil
}

// dup2 is dup of 2.7: another object for the same descriptor.
func (m *module) dup2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if _, err := m.def("dup", args, kwargs); err != nil {
		return nil, err
	}
	h := m.NewHandle()
	if s := sock.Of(self.(*object.Instance)).Socket(); s != nil {
		h.Share(s)
	} else {
		h.Release() // dup of a closed one is as closed
	}
	return object.NewInstance(m.Class, h), nil
}

// rawDup is dup of 2.7's C class: a descriptor of its own.
func (m *module) rawDup(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "dup", args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	copied, err := fd.Dup()
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.newSocket(m.Raw, copied, s.Family, s.Type, s.Proto), nil
}

// dup3 is dup of Python 3: an object of the same class with a descriptor of its
// own and the same timeout.
func (m *module) dup3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if _, err := m.def("dup", args, kwargs); err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	copied, err := fd.Dup()
	if err != nil {
		return nil, m.Raise(err)
	}
	c := self.(*object.Instance).Class()
	if c == m.Class {
		x := m.newSocket(c, copied, s.Family, s.Type, s.Proto)
		sock.Of(x).Socket().SetTimeout(s.Timeout())
		return x, nil
	}
	num := starlark.MakeInt(copied.Num())
	x, err := starlark.Call(thread, c, starlark.Tuple{starlark.MakeInt(s.Family), starlark.MakeInt(s.Type), starlark.MakeInt(s.Proto)},
		[]starlark.Tuple{{m.RT.Text("fileno"), num}})
	if err != nil {
		return nil, err
	}
	y, ok := x.(*object.Instance)
	if !ok {
		return x, nil
	}
	_, err = m.RT.CallMethod(thread, y, "settimeout", timeoutValue(s.Timeout()))
	return x, err
}

// rawOf is 2.7's s._sock: the C object behind s.
func (m *module) rawOf(x *object.Instance) (starlark.Value, error) {
	s, err := m.of(x)
	if err != nil {
		return nil, err
	}
	return m.rawObject(s), nil
}

// rawObject is the object of the C class for s. It is a user of its own, since
// a script may keep it.
func (m *module) rawObject(s *sock.Socket) *object.Instance {
	return s.RawObject(func() *object.Instance {
		h := m.NewHandle()
		h.Share(s)
		return object.NewInstance(m.Raw, h)
	})
}

// setRaw assigns s._sock.
func (m *module) setRaw(x *object.Instance, v starlark.Value) error {
	h := sock.Of(x)
	h.Release()
	return m.share(h, v)
}

func (m *module) enter(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return self, nil
}

func (m *module) exit(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	_, err := m.RT.CallMethod(thread, self.(*object.Instance), "close")
	return starlark.None, err
}

// getInheritable is s.get_inheritable().
func (m *module) getInheritable(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	_, fd, err := m.opened(self)
	if err != nil {
		return nil, err
	}
	if _, err := m.def("get_inheritable", args, kwargs); err != nil {
		return nil, err
	}
	inheritable := false
	err = fd.Control(func(num int) error {
		flags, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0)
		inheritable = flags&unix.FD_CLOEXEC == 0
		return err
	})
	return starlark.Bool(inheritable), m.Raise(err)
}

// setInheritable is s.set_inheritable(inheritable).
func (m *module) setInheritable(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	_, fd, err := m.opened(self)
	if err != nil {
		return nil, err
	}
	vals, err := m.def("set_inheritable", args, kwargs, "inheritable")
	if err != nil {
		return nil, err
	}
	err = fd.Control(func(num int) error {
		flags, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0)
		if err != nil {
			return err
		}
		flags |= unix.FD_CLOEXEC
		if vals[0].Truth() {
			flags &^= unix.FD_CLOEXEC
		}
		_, err = unix.FcntlInt(uintptr(num), unix.F_SETFD, flags)
		return err
	})
	return starlark.None, m.Raise(err)
}
