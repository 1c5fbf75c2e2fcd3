package socket

import (
	"context"

	"github.com/pysock/pysock/builtins/socket/constants"
	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

var (
	getaddrinfoSig2 = object.Sig{Name: "getaddrinfo", Min: 2, Max: 6}
	getaddrinfoDef3 = object.Def{Name: "getaddrinfo", Names: []string{"host", "port", "family", "type", "proto", "flags"}, Defaults: 4}
)

// getaddrinfo is socket.getaddrinfo(host, port[, family[, type[, proto[, flags]]]]).
func (m *module) getaddrinfo(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v [6]starlark.Value
	var err error
	if m.RT.Py3() {
		err = getaddrinfoDef3.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5])
	} else {
		err = getaddrinfoSig2.Unpack(m.RT, args, kwargs, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5])
	}
	if err != nil {
		return nil, err
	}
	var n [4]int
	for i, x := range v[2:] {
		if x == nil {
			continue
		}
		if n[i], err = m.RT.Int(x); err != nil {
			return nil, err
		}
	}
	host, err := m.addrinfoHost(v[0])
	if err != nil {
		return nil, err
	}
	service, err := m.addrinfoService(v[1])
	if err != nil {
		return nil, err
	}
	hints := netdb.Hints{Family: n[0], Type: n[1], Proto: n[2], Flags: n[3]}
	found, err := m.addrInfos(thread, host, service, hints)
	if err != nil {
		return nil, err
	}
	list := make([]starlark.Value, len(found))
	for i, a := range found {
		list[i] = starlark.Tuple{
			m.enum(constants.AddressFamily, a.Family), m.enum(constants.SocketKind, a.Type), starlark.MakeInt(a.Proto),
			m.RT.Text(a.CanonName), m.address(nil, infoAddr(a)),
		}
	}
	return starlark.NewList(list), nil
}

// addrInfos asks the resolver.
func (m *module) addrInfos(thread *starlark.Thread, host, service string, hints netdb.Hints) ([]netdb.AddrInfo, error) {
	var found []netdb.AddrInfo
	err := m.lookUp(thread, host, func(l *look) { found, l.err = m.Resolver.Getaddrinfo(l.ctx, host, service, hints) })
	return found, m.Raise(err)
}

func (m *module) addrinfoHost(v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.NoneType:
		return netdb.Any, nil
	case starlark.Bytes:
		return string(v), nil
	case object.Text:
		if !m.RT.Py3() {
			host, fault := encodeIDNA(v.GoString())
			if fault != nil {
				return "", m.RT.Errorf("UnicodeError", "label empty or too long")
			}
			return host, nil
		}
		return m.idnaArg(v.GoString())
	case starlark.String:
		if m.RT.Py3() {
			return m.idnaArg(string(v))
		}
		return string(v), nil
	}
	return "", m.RT.Errorf("TypeError", "getaddrinfo() argument 1 must be string or None")
}

func (m *module) addrinfoService(v starlark.Value) (string, error) {
	switch v := object.Plain(v).(type) {
	case starlark.NoneType:
		return netdb.Any, nil
	case starlark.Int:
		if _, ok := v.Int64(); !ok && !m.RT.Py3() {
			return "", m.RT.Errorf("OverflowError", "Python int too large to convert to C long")
		}
		return v.String(), nil
	case starlark.Bool:
		if v {
			return "1", nil
		}
		return "0", nil
	case starlark.String:
		return string(v), nil
	case starlark.Bytes:
		return string(v), nil
	case object.Text:
		if m.RT.Py3() {
			return v.GoString(), nil
		}
	}
	return "", m.Text(m.RT.Pick("getaddrinfo() argument 2 must be integer or string", "Int or String expected"))
}

// getnameinfo is socket.getnameinfo(sockaddr, flags).
func (m *module) getnameinfo(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := m.RT
	sig := object.Sig{Name: "getnameinfo", Min: 2, Max: 2}
	var v, flagsArg starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &v, &flagsArg); err != nil {
		return nil, err
	}
	flags, err := rt.Int(flagsArg)
	if err != nil {
		return nil, err
	}
	t, ok := object.Plain(v).(starlark.Tuple)
	if !ok {
		return nil, rt.Errorf("TypeError", "getnameinfo() argument 1 must be a tuple")
	}
	host, port, flow, scope, err := m.nameinfoArgs(t)
	if err != nil {
		return nil, err
	}
	hints := netdb.Hints{Type: unix.SOCK_DGRAM, Flags: netdb.AI_NUMERICHOST}
	if !rt.Py3() {
		hints.Flags = 0 // 2.7 looks names up here too
	}
	found, err := m.addrInfos(thread, host, decimal(port), hints)
	switch {
	case err != nil:
		return nil, err
	case len(found) > 1:
		return nil, m.Text("sockaddr resolved to multiple addresses")
	}
	addr := found[0].Addr
	if addr.Is4() && len(t) != 2 {
		return nil, m.Text("IPv4 sockaddr must be 2 tuple")
	}
	_ = flow // no resolver makes use of it
	if addr.Is6() && scope != 0 {
		addr = addr.WithZone(decimal(int(scope)))
	}
	var name, service string
	if err := m.allowName(host); err != nil {
		return nil, err
	}
	var l look
	interrupted := rt.Thread(thread).BlockContext(func(ctx context.Context) {
		name, service, l.err = m.Resolver.Getnameinfo(ctx, addr, found[0].Port, flags)
	})
	if interrupted != nil {
		return nil, interrupted
	}
	if l.err != nil {
		return nil, m.Raise(l.err)
	}
	return starlark.Tuple{rt.Text(name), rt.Text(service)}, nil
}

func (m *module) nameinfoArgs(t starlark.Tuple) (host string, port int, flow, scope uint32, err error) {
	rt := m.RT
	illegal := func(text string, args ...any) error {
		if rt.Py3() {
			return rt.Errorf("TypeError", "getnameinfo(): illegal sockaddr argument")
		}
		return rt.Errorf("TypeError", text, args...)
	}
	switch {
	case len(t) < 2:
		return "", 0, 0, 0, illegal("function takes at least 2 arguments (%d given)", len(t))
	case len(t) > 4:
		return "", 0, 0, 0, illegal("function takes at most 4 arguments (%d given)", len(t))
	}
	host, ok := object.AsText(t[0])
	if !ok {
		return "", 0, 0, 0, illegal("argument 1 must be string, not %s", m.typeName(t[0]))
	}
	if port, err = rt.Int(t[1]); err != nil {
		return "", 0, 0, 0, err
	}
	var extra [2]uint32
	for i, v := range t[2:] {
		n, err := rt.Index(v)
		if err != nil {
			return "", 0, 0, 0, err
		}
		extra[i] = mask32(n)
	}
	if extra[0] > maxFlowinfo {
		return "", 0, 0, 0, rt.Errorf("OverflowError", "%s", rt.Pick("getsockaddrarg: flowinfo must be 0-1048575.", "getnameinfo(): flowinfo must be 0-1048575."))
	}
	return host, port, extra[0], extra[1], nil
}
