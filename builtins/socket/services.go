package socket

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// getservbyname is socket.getservbyname(name[, protocol]).
func (m *module) getservbyname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "getservbyname", Min: 1, Max: 2}
	var v [2]starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &v[0], &v[1]); err != nil {
		return nil, err
	}
	var s [2]string
	for i, x := range v {
		if x == nil {
			continue
		}
		var err error
		if s[i], err = m.text("getservbyname", i+1, x); err != nil {
			return nil, err
		}
	}
	port, ok := m.Resolver.ServiceByName(s[0], s[1])
	if !ok {
		return nil, m.Text("service/proto not found")
	}
	return starlark.MakeInt(port), nil
}

// getservbyport is socket.getservbyport(port[, protocol]).
func (m *module) getservbyport(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "getservbyport", Min: 1, Max: 2}
	var v [2]starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &v[0], &v[1]); err != nil {
		return nil, err
	}
	port, err := m.RT.Int(v[0])
	if err != nil {
		return nil, err
	}
	proto := ""
	if v[1] != nil {
		if proto, err = m.text("getservbyport", 2, v[1]); err != nil {
			return nil, err
		}
	}
	if port < 0 || port > 0xffff {
		return nil, m.RT.Errorf("OverflowError", "getservbyport: port must be 0-65535.")
	}
	name, ok := m.Resolver.ServiceByPort(port, proto)
	if !ok {
		return nil, m.Text("port/proto not found")
	}
	return m.RT.Text(name), nil
}

// getprotobyname is socket.getprotobyname(name).
func (m *module) getprotobyname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.one("getprotobyname", args, kwargs)
	if err != nil {
		return nil, err
	}
	name, err := m.text("getprotobyname", 1, v)
	if err != nil {
		return nil, err
	}
	number, ok := m.Resolver.ProtocolByName(name)
	if !ok {
		return nil, m.Text("protocol not found")
	}
	return starlark.MakeInt(number), nil
}
