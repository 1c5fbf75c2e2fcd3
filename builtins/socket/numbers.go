package socket

import (
	"github.com/pysock/pysock/internal/netfd"
	"go.starlark.net/starlark"
)

// dupNumber is socket.dup(fd) of Python 3.
func (m *module) dupNumber(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	num, err := m.numberArg("dup", args, kwargs)
	if err != nil {
		return nil, err
	}
	fd, err := m.duplicate(num)
	if err != nil {
		return nil, err
	}
	copied, err := fd.Detach()
	if err != nil {
		return nil, m.Raise(err)
	}
	return starlark.MakeInt(copied), nil
}

// closeNumber is socket.close(fd) of Python 3.
func (m *module) closeNumber(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	num, err := m.numberArg("close", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(netfd.CloseNum(num))
}

func (m *module) numberArg(name string, args starlark.Tuple, kwargs []starlark.Tuple) (int, error) {
	v, err := m.single(name, args, kwargs)
	if err != nil {
		return 0, err
	}
	return m.intArg(v)
}
