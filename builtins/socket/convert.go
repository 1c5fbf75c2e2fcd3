package socket

import (
	"encoding/binary"

	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// single returns the only argument of a function that Python 3 has as METH_O,
// and 2.7 parses.
func (m *module) single(name string, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		return args[0], nil
	}
	if !m.RT.Py3() {
		return m.one(name, args, kwargs)
	}
	sig := object.Sig{Name: name, Class: "_socket", Min: 1, Max: 1}
	return nil, sig.Unpack(m.RT, args, kwargs, new(starlark.Value))
}

// inetAton is socket.inet_aton(text).
func (m *module) inetAton(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.single("inet_aton", args, kwargs)
	if err != nil {
		return nil, err
	}
	position := 1
	if m.RT.Py3() {
		position = 0
	}
	s, err := m.text("inet_aton", position, v)
	if err != nil {
		return nil, err
	}
	ip, ok := netdb.InetAton(s)
	if !ok {
		return nil, m.Text("illegal IP address string passed to inet_aton")
	}
	return m.RT.BytesOf(ip[:]), nil
}

// packed reads a packed address: format unit "s#" in 2.7, "y*" in Python 3.
func (m *module) packed(name string, position int, v starlark.Value) (string, error) {
	if m.RT.Py3() {
		return m.data(name, v)
	}
	return m.readOnly2(name, position, v)
}

// inetNtoa is socket.inet_ntoa(packed).
func (m *module) inetNtoa(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.single("inet_ntoa", args, kwargs)
	if err != nil {
		return nil, err
	}
	b, err := m.packed("inet_ntoa", 1, v)
	if err != nil {
		return nil, err
	}
	if len(b) != 4 {
		return nil, m.Text("packed IP wrong length for inet_ntoa")
	}
	return m.RT.Text(netdb.InetNtoa([4]byte([]byte(b)))), nil
}

// inetPton is socket.inet_pton(family, text).
func (m *module) inetPton(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "inet_pton", Min: 2, Max: 2}
	var v [2]starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &v[0], &v[1]); err != nil {
		return nil, err
	}
	family, err := m.RT.Int(v[0])
	if err != nil {
		return nil, err
	}
	s, err := m.text("inet_pton", 2, v[1])
	if err != nil {
		return nil, err
	}
	if family != unix.AF_INET && family != unix.AF_INET6 {
		return nil, m.Errno(unix.EAFNOSUPPORT)
	}
	b, ok := netdb.InetPton(family, s)
	if !ok {
		return nil, m.Text("illegal IP address string passed to inet_pton")
	}
	return m.RT.BytesOf(b), nil
}

// inetNtop is socket.inet_ntop(family, packed).
func (m *module) inetNtop(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "inet_ntop", Min: 2, Max: 2}
	var v [2]starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &v[0], &v[1]); err != nil {
		return nil, err
	}
	family, err := m.RT.Int(v[0])
	if err != nil {
		return nil, err
	}
	b, err := m.packed("inet_ntop", 2, v[1])
	if err != nil {
		return nil, err
	}
	size := 0
	switch family {
	case unix.AF_INET:
		size = 4
	case unix.AF_INET6:
		size = 16
	default:
		return nil, m.RT.Errorf("ValueError", "unknown address family %d", family)
	}
	if len(b) != size {
		return nil, m.RT.Errorf("ValueError", "invalid length of packed IP address string")
	}
	s, _ := netdb.InetNtop([]byte(b))
	return m.RT.Text(s), nil
}

// swap16 makes htons and ntohs, which do the same.
func (m *module) swap16(name string) function {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		rt := m.RT
		v, err := m.single(name, args, kwargs)
		if err != nil {
			return nil, err
		}
		n, err := rt.Int(v)
		switch {
		case err != nil && rt.Py3() && rt.Matches(err, "OverflowError"):
			return nil, rt.Errorf("OverflowError", "Python int too large to convert to C int")
		case err != nil:
			return nil, err
		case n < 0 && rt.Py3():
			return nil, rt.Errorf("OverflowError", "%s: can't convert negative Python int to C 16-bit unsigned integer", name)
		case n < 0:
			return nil, rt.Errorf("OverflowError", "can't convert negative number to unsigned long")
		case n > 0xffff && rt.Py3():
			return nil, rt.Errorf("OverflowError", "%s: Python int too large to convert to C 16-bit unsigned integer", name)
		}
		var b [2]byte
		binary.BigEndian.PutUint16(b[:], uint16(n))
		return starlark.MakeInt(int(binary.NativeEndian.Uint16(b[:]))), nil
	}
}

// swap32 makes htonl and ntohl.
func (m *module) swap32(name string) function {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		rt := m.RT
		sig := object.Sig{Name: name, Class: "_socket", Min: 1, Max: 1}
		var v starlark.Value
		if err := sig.Unpack(rt, args, kwargs, &v); err != nil {
			return nil, err
		}
		if b, ok := v.(starlark.Bool); ok {
			v = starlark.MakeInt(0)
			if b {
				v = starlark.MakeInt(1)
			}
		}
		i, ok := object.AsInt(v)
		if !ok {
			return nil, rt.Errorf("TypeError", rt.Pick("expected int/long, %s found", "expected int, %s found"), rt.TypeName(v))
		}
		n, fits := i.Uint64()
		_, small := i.Int64()
		switch {
		case i.Sign() < 0 && rt.Py3():
			return nil, rt.Errorf("OverflowError", "can't convert negative value to unsigned int")
		case i.Sign() < 0 && small && !rt.IsLong(v):
			return nil, rt.Errorf("OverflowError", "can't convert negative number to unsigned long")
		case i.Sign() < 0:
			return nil, rt.Errorf("OverflowError", "can't convert negative value to unsigned long")
		case !fits:
			return nil, rt.Errorf("OverflowError", "%s", rt.Pick("long int too large to convert", "Python int too large to convert to C unsigned long"))
		case n > 0xffffffff && rt.Py3():
			return nil, rt.Errorf("OverflowError", "int larger than 32 bits")
		}
		var b [4]byte
		binary.BigEndian.PutUint32(b[:], uint32(n))
		return rt.Long(starlark.MakeUint64(uint64(binary.NativeEndian.Uint32(b[:])))), nil
	}
}
