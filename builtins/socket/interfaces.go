package socket

import (
	"errors"
	"net"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// interfaceName is the name of a network interface, or its number.
func interfaceName(index int) string {
	if i, err := net.InterfaceByIndex(index); err == nil {
		return i.Name
	}
	return decimal(index)
}

func interfaceIndex(name string) (int, error) {
	i, err := net.InterfaceByName(name)
	if err != nil {
		return 0, err
	}
	return i.Index, nil
}

// ifNameindex is socket.if_nameindex().
func (m *module) ifNameindex(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "if_nameindex", Class: "_socket"}
	if err := sig.Unpack(m.RT, args, kwargs); err != nil {
		return nil, err
	}
	all, err := net.Interfaces()
	if err != nil {
		return nil, m.Raise(err)
	}
	list := make([]starlark.Value, len(all))
	for i, f := range all {
		list[i] = starlark.Tuple{starlark.MakeInt(f.Index), m.RT.Text(f.Name)}
	}
	return starlark.NewList(list), nil
}

// ifNametoindex is socket.if_nametoindex(name).
func (m *module) ifNametoindex(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.single("if_nametoindex", args, kwargs)
	if err != nil {
		return nil, err
	}
	name, err := m.pathName(v)
	if err != nil {
		return nil, err
	}
	index, err := interfaceIndex(name)
	if err != nil {
		return nil, m.Text("no interface with this name")
	}
	return starlark.MakeInt(index), nil
}

// pathName is PyUnicode_FSConverter: names that are bytes to the system.
func (m *module) pathName(v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.Bytes:
		return string(v), nil
	case starlark.String, object.Text:
		s, _ := object.AsText(v)
		return s, nil
	}
	return "", m.RT.Errorf("TypeError", "expected str, bytes or os.PathLike object, not %s", m.RT.TypeName(v))
}

// ifIndextoname is socket.if_indextoname(index).
func (m *module) ifIndextoname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.single("if_indextoname", args, kwargs)
	if err != nil {
		return nil, err
	}
	i, err := m.RT.Index(v)
	if err != nil {
		return nil, m.RT.Errorf("TypeError", "an integer is required")
	}
	n, ok := i.Int64()
	switch {
	case i.Sign() < 0:
		return nil, m.RT.Errorf("OverflowError", "can't convert negative value to unsigned int")
	case !ok || n > 1<<32-1:
		return nil, m.RT.Errorf("OverflowError", "index is too large")
	}
	found, err := net.InterfaceByIndex(int(n))
	if err != nil {
		var errno unix.Errno
		if errors.As(err, &errno) {
			return nil, m.Errno(errno)
		}
		return nil, m.Errno(unix.ENXIO)
	}
	return m.RT.Text(found.Name), nil
}
