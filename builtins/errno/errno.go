// Package errno is Python's errno module.
package errno

import (
	"github.com/pysock/pysock/internal/errnos"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns Python's errno module: the system's error numbers by name, and
// errorcode, a dict of the names by number.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["errno"]; ok {
		return m, nil
	}
	in := errnos.Py2
	if rt.Py3() {
		in = errnos.Py3
	}
	lazy := func(name string) starlark.Value {
		if name == "errorcode" {
			return errorcode(rt, in)
		}
		if e, ok := errnos.Lookup(name); ok && e.In&in != 0 {
			return starlark.MakeInt(e.Value)
		}
		return nil
	}
	names := func() []string {
		names := []string{"errorcode"}
		for e := range errnos.All(in) {
			names = append(names, e.Name)
		}
		return names
	}
	m := rt.NewModule("errno", lazy, names)
	rt.Modules["errno"] = m
	return m, nil
}

func errorcode(rt *object.Runtime, in errnos.Pythons) *starlark.Dict {
	d := new(starlark.Dict)
	for e := range errnos.All(in) {
		_ = d.SetKey(starlark.MakeInt(e.Value), rt.Text(errnos.Name(e.Value)))
	}
	return d
}
