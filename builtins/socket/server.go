package socket

import (
	"errors"

	"github.com/pysock/pysock/internal/errnos"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// serverArgs are the keywords of create_server.
type serverArgs struct {
	address, family, backlog, reusePort, dualstack starlark.Value
}

// createServer is socket.create_server(address, *, family=AF_INET, backlog=None,
// reuse_port=False, dualstack_ipv6=False) of Python 3.
func (m *module) createServer(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := m.RT
	var a serverArgs
	def := object.Def{Name: "create_server", Names: []string{"address", "family", "backlog", "reuse_port", "dualstack_ipv6"}, Defaults: 4}
	if len(args) > 1 {
		return nil, rt.Errorf("TypeError", "create_server() takes 1 positional argument but %d were given", len(args))
	}
	if err := def.Unpack(rt, args, kwargs, &a.address, &a.family, &a.backlog, &a.reusePort, &a.dualstack); err != nil {
		return nil, err
	}
	family := unix.AF_INET
	if a.family != nil {
		var err error
		if family, err = m.intArg(a.family); err != nil {
			return nil, err
		}
	}
	reusePort, dualstack := truth(a.reusePort), truth(a.dualstack)
	switch {
	case dualstack && !m.dualstack():
		return nil, rt.Errorf("ValueError", "dualstack_ipv6 not supported on this platform")
	case dualstack && family != unix.AF_INET6:
		return nil, rt.Errorf("ValueError", "dualstack_ipv6 requires AF_INET6 family")
	}
	fd, err := netfd.Socket(family, unix.SOCK_STREAM, 0)
	if err != nil {
		return nil, m.Raise(err)
	}
	x := m.newSocket(m.Class, fd, family, unix.SOCK_STREAM, 0)
	if err := m.serve(thread, x, fd, family, &a, reusePort, dualstack); err != nil {
		_ = sock.Of(x).Socket().Close()
		return nil, err
	}
	return x, nil
}

func truth(v starlark.Value) bool { return v != nil && bool(v.Truth()) }

// serve sets a server's options, binds it and listens. Options that are only
// wishes may fail.
func (m *module) serve(thread *starlark.Thread, x *object.Instance, fd *netfd.FD, family int, a *serverArgs, reusePort, dualstack bool) error {
	_ = fd.SetsockoptInt(unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	if reusePort {
		if err := fd.SetsockoptInt(unix.SOL_SOCKET, unix.SO_REUSEPORT, 1); err != nil {
			return m.Raise(err)
		}
	}
	if family == unix.AF_INET6 {
		only := 1
		if dualstack {
			only = 0
		}
		_ = fd.SetsockoptInt(unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, only)
	}
	if _, err := m.bind(thread, x, starlark.Tuple{a.address}, nil); err != nil {
		return m.whileBinding(thread, err, a.address)
	}
	var args starlark.Tuple
	if a.backlog != nil && a.backlog != starlark.None {
		args = starlark.Tuple{a.backlog}
	}
	_, err := m.listen(thread, x, args, nil)
	return err
}

// whileBinding adds the address to an error of bind with a number.
func (m *module) whileBinding(thread *starlark.Thread, err error, address starlark.Value) error {
	var e *object.Error
	if !errors.As(err, &e) || !m.isSocketError(err) {
		return err
	}
	errno, ok := e.Value.Exception().Errno.(starlark.Int)
	if !ok {
		return err
	}
	n, _ := errno.Int64()
	where, reprErr := m.RT.Repr(thread, address)
	if reprErr != nil {
		return reprErr
	}
	text := errnos.Strerror(int(n)) + " (while attempting to bind on address " + where + ")"
	return m.RT.Raise(m.Error, errno, m.RT.Text(text))
}

// hasDualstack is socket.has_dualstack_ipv6() of Python 3.
func (m *module) hasDualstack(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "has_dualstack_ipv6"}
	if err := def.Unpack(m.RT, args, kwargs); err != nil {
		return nil, err
	}
	return starlark.Bool(m.dualstack()), nil
}

// dualstack reports whether an IPv6 socket may serve IPv4 too.
func (m *module) dualstack() bool {
	fd, err := netfd.Socket(unix.AF_INET6, unix.SOCK_STREAM, 0)
	if err != nil {
		return false
	}
	defer fd.Close()
	return fd.SetsockoptInt(unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, 0) == nil
}
