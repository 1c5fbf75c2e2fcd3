package socket

import (
	"errors"

	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// getdefaulttimeout is socket.getdefaulttimeout().
func (m *module) getdefaulttimeout(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "getdefaulttimeout", Class: "_socket"}
	if err := sig.Unpack(m.RT, args, kwargs); err != nil {
		return nil, err
	}
	return timeoutValue(m.DefaultTimeout()), nil
}

// setdefaulttimeout is socket.setdefaulttimeout(seconds).
func (m *module) setdefaulttimeout(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "setdefaulttimeout", Class: "_socket", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &v); err != nil {
		return nil, err
	}
	seconds, err := m.timeout(v)
	if err != nil {
		return nil, err
	}
	m.SetDefaultTimeout(seconds)
	return starlark.None, nil
}

var (
	socketpairSig2 = object.Sig{Name: "socketpair", Min: 0, Max: 3}
	socketpairDef3 = object.Def{Name: "socketpair", Names: []string{"family", "type", "proto"}, Defaults: 3}
	fromfdSig2     = object.Sig{Name: "fromfd", Min: 3, Max: 4}
	fromfdDef3     = object.Def{Name: "fromfd", Names: []string{"fd", "family", "type", "proto"}, Defaults: 1}
)

// result is the class of the sockets that socketpair and fromfd return: in 2.7
// that of the C module.
func (m *module) result() *object.Class {
	if m.RT.Py3() {
		return m.Class
	}
	return m.Raw
}

// socketpair is socket.socketpair([family[, type[, proto]]]).
func (m *module) socketpair(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v [3]starlark.Value
	var err error
	if m.RT.Py3() {
		err = socketpairDef3.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2])
	} else {
		err = socketpairSig2.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2])
	}
	if err != nil {
		return nil, err
	}
	n := [3]int{unix.AF_UNIX, unix.SOCK_STREAM, 0}
	for i, x := range v {
		if x == nil || i == 0 && x == starlark.None && m.RT.Py3() {
			continue
		}
		if n[i], err = m.RT.Int(x); err != nil {
			return nil, err
		}
	}
	a, b, err := netfd.SocketPair(n[0], n[1], n[2])
	if err != nil {
		return nil, m.Raise(err)
	}
	pair := starlark.Tuple{nil, nil}
	for i, fd := range []*netfd.FD{a, b} {
		h := m.NewHandle()
		m.adopt(h, fd, n[0], n[1], n[2])
		pair[i] = object.NewInstance(m.result(), h)
	}
	return pair, nil
}

// fromfd is socket.fromfd(fd, family, type[, proto]), on a duplicate of fd.
func (m *module) fromfd(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v [4]starlark.Value
	var err error
	if m.RT.Py3() {
		err = fromfdDef3.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2], &v[3])
	} else {
		err = fromfdSig2.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2], &v[3])
	}
	if err != nil {
		return nil, err
	}
	var n [4]int
	for i, x := range v {
		if x == nil {
			continue
		}
		if n[i], err = m.RT.Int(x); err != nil {
			return nil, err
		}
	}
	fd, err := m.duplicate(n[0])
	if err != nil {
		return nil, err
	}
	if m.RT.Py3() {
		if _, err := fd.Getsockname(); errors.Is(err, unix.ENOTSOCK) || errors.Is(err, unix.EBADF) {
			_ = fd.Close()
			return nil, m.Raise(err)
		}
	}
	h := m.NewHandle()
	m.adopt(h, fd, n[1], n[2], n[3])
	return object.NewInstance(m.result(), h), nil
}

// duplicate is dup(2) of any descriptor of the process, if the policy allows.
func (m *module) duplicate(num int) (*netfd.FD, error) {
	if err := m.allowNumber(num); err != nil {
		return nil, err
	}
	if fd := netfd.Lookup(num); fd != nil {
		dup, err := fd.Dup()
		return dup, m.Raise(err)
	}
	copied, err := unix.FcntlInt(uintptr(num), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, m.Raise(err)
	}
	fd, err := netfd.Open(copied)
	return fd, m.Raise(err)
}

var createConnectionDef2 = object.Def{Name: "create_connection", Names: []string{"address", "timeout", "source_address"}, Defaults: 2}

// createConnection is socket.create_connection(address[, timeout[, source_address]]).
// Each of the host's addresses is tried; the error is the last one's.
func (m *module) createConnection(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := m.RT
	var address, timeout, source starlark.Value
	all := false
	if rt.Py3() {
		rest := kwargs[:0:0]
		for _, kv := range kwargs {
			if name, _ := object.AsText(kv[0]); name == "all_errors" {
				all = bool(kv[1].Truth())
				continue
			}
			rest = append(rest, kv)
		}
		kwargs = rest
	}
	if err := createConnectionDef2.Unpack(rt, args, kwargs, &address, &timeout, &source); err != nil {
		return nil, err
	}
	host, port, err := m.unpackPair(address)
	if err != nil {
		return nil, err
	}
	infos, err := m.connectionInfos(thread, host, port)
	if err != nil {
		return nil, err
	}
	var failures []error
	for _, a := range infos {
		x, err := m.connectOne(thread, a, timeout, source)
		if err == nil {
			return x, nil
		}
		if !m.isSocketError(err) {
			return nil, err
		}
		failures = append(failures, err)
	}
	switch {
	case len(failures) == 0:
		return nil, m.Text("getaddrinfo returns an empty list")
	case all:
		return nil, m.errorGroup("create_connection failed", failures)
	}
	return nil, failures[len(failures)-1]
}

func (m *module) connectionInfos(thread *starlark.Thread, host, port starlark.Value) ([]netdb.AddrInfo, error) {
	name, err := m.addrinfoHost(host)
	if err != nil {
		return nil, err
	}
	service, err := m.addrinfoService(port)
	if err != nil {
		return nil, err
	}
	return m.addrInfos(thread, name, service, netdb.Hints{Type: unix.SOCK_STREAM})
}

// unpackPair is `host, port = address`.
func (m *module) unpackPair(v starlark.Value) (a, b starlark.Value, err error) {
	rt := m.RT
	iterable := starlark.Iterable(nil)
	switch v := v.(type) {
	case starlark.String:
		elems := make(starlark.Tuple, 0, len(v))
		for _, r := range string(v) {
			elems = append(elems, rt.Text(string(r)))
		}
		iterable = elems
	case starlark.Iterable:
		iterable = v
	default:
		return nil, nil, rt.Errorf("TypeError", rt.Pick("'%s' object is not iterable", "cannot unpack non-iterable %s object"), rt.TypeName(v))
	}
	var elems []starlark.Value
	iter := iterable.Iterate()
	defer iter.Done()
	var e starlark.Value
	for len(elems) < 3 && iter.Next(&e) {
		elems = append(elems, e)
	}
	switch n := len(elems); {
	case n > 2:
		return nil, nil, rt.Errorf("ValueError", "%s", rt.Pick("too many values to unpack", "too many values to unpack (expected 2)"))
	case n < 2 && rt.Py3():
		return nil, nil, rt.Errorf("ValueError", "not enough values to unpack (expected 2, got %d)", n)
	case n == 1:
		return nil, nil, rt.Errorf("ValueError", "need more than 1 value to unpack")
	case n == 0:
		return nil, nil, rt.Errorf("ValueError", "need more than 0 values to unpack")
	}
	return elems[0], elems[1], nil
}

// connectOne makes a socket and connects it to one address.
func (m *module) connectOne(thread *starlark.Thread, a netdb.AddrInfo, timeout, source starlark.Value) (starlark.Value, error) {
	fd, err := netfd.Socket(a.Family, a.Type, a.Proto)
	if err != nil {
		return nil, m.Raise(err)
	}
	x := m.newSocket(m.Class, fd, a.Family, a.Type, a.Proto)
	s := sock.Of(x).Socket()
	err = func() error {
		if timeout != nil && timeout != m.noTimeout {
			if _, err := m.settimeout(thread, x, starlark.Tuple{timeout}, nil); err != nil {
				return err
			}
		}
		if source != nil && source.Truth() {
			if _, err := m.bind(thread, x, starlark.Tuple{source}, nil); err != nil {
				return err
			}
		}
		_, err := m.connect(thread, x, starlark.Tuple{m.address(s, infoAddr(a))}, nil)
		return err
	}()
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return x, nil
}

// infoAddr is the socket address of what getaddrinfo found.
func infoAddr(a netdb.AddrInfo) netfd.Addr {
	if a.Family == unix.AF_INET6 {
		return netfd.Inet6(a.Addr.As16(), a.Port, 0, a.ScopeID)
	}
	return netfd.Inet4(a.Addr.As4(), a.Port)
}

// isSocketError reports whether err is of socket.error's class.
func (m *module) isSocketError(err error) bool {
	var e *object.Error
	return errors.As(err, &e) && e.Value.Class().IsSubclass(m.Error)
}

// errorGroup is an ExceptionGroup of errors; where the dialect has no such
// class, the last of them.
func (m *module) errorGroup(text string, errs []error) error {
	group, ok := m.RT.Exceptions()["ExceptionGroup"]
	if !ok {
		return errs[len(errs)-1]
	}
	list := make([]starlark.Value, len(errs))
	for i, err := range errs {
		var e *object.Error
		if errors.As(err, &e) {
			list[i] = e.Value
		}
	}
	return m.RT.Raise(group, m.RT.Text(text), starlark.NewList(list))
}
