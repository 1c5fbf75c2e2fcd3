package socket

import (
	"fmt"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// rawRepr is repr of _socket.socket.
func (m *module) rawRepr(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if m.RT.Py3() {
		return m.RT.Text(fmt.Sprintf("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s.Num(), s.Family, s.Type, s.Proto)), nil
	}
	return m.RT.Text(fmt.Sprintf("<socket object, fd=%d, family=%d, type=%d, protocol=%d>", s.Num(), s.Family, s.Type, s.Proto)), nil
}

// repr3 is repr of Python 3's socket, with its addresses while it is open.
func (m *module) repr3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	c := self.(*object.Instance).Class()
	closed := ""
	if s.Closed() {
		closed = " [closed]"
	}
	text := fmt.Sprintf("<%s.%s%s fd=%d, family=%d, type=%d, proto=%d", c.Module, c.Name(), closed, s.Num(), s.Family, s.Type, s.Proto)
	if fd := s.FD(); fd != nil {
		text += m.reprAddr(thread, s, "laddr", fd.Getsockname)
		text += m.reprAddr(thread, s, "raddr", fd.Getpeername)
	}
	return m.RT.Text(text + ">"), nil
}

func (m *module) reprAddr(thread *starlark.Thread, s *sock.Socket, label string, get func() (netfd.Addr, error)) string {
	a, err := get()
	if err != nil || a.Absent || a.Family == unix.AF_UNIX && a.Path == "" {
		return ""
	}
	text, err := m.RT.Str(thread, m.address(s, a))
	if err != nil {
		return ""
	}
	return ", " + label + "=" + text
}
