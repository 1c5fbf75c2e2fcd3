package socketserver

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// forkingMixIn makes the class that refuses to be constructed: this process
// cannot fork.
func (l *library) forkingMixIn() *object.Class {
	refuse := func(*starlark.Thread, *object.Instance, starlark.Tuple) (starlark.Value, error) {
		return nil, l.noForking()
	}
	m := func(name string, params ...string) *object.Method {
		return l.method("ForkingMixIn", name, refuse, params...)
	}
	c := l.class("ForkingMixIn", nil,
		m("handle_timeout"),
		m("process_request", "request", "client_address"),
	)
	c.New = func(*starlark.Thread, *object.Class, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return nil, l.noForking()
	}
	c.Set("timeout", starlark.MakeInt(300))
	c.Set("active_children", starlark.None)
	c.Set("max_children", starlark.MakeInt(40))
	if l.rt.Py3() {
		c.Define(m("collect_children", "blocking="), m("service_actions"), m("server_close"))
		c.Set("block_on_close", starlark.True)
	} else {
		c.Define(m("collect_children"))
	}
	return c
}

func (l *library) noForking() error {
	return l.rt.Errorf("NotImplementedError", "forking servers are not available yet: the Threading servers of the same names serve instead")
}
