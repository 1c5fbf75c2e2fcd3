// Package gc is Python's gc module, as far as a collector that is not
// CPython's can have one.
package gc

import (
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Module returns Python's gc module: collect, which closes sockets and files
// that the script has dropped, and enable, disable, isenabled, which only keep
// a flag: memory is always collected.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["gc"]; ok {
		return m, nil
	}
	m := rt.NewModule("gc", nil, nil)
	m.Set("garbage", new(starlark.List))
	enabled := true
	function := func(name string, f func(t *interp.Thread) starlark.Value) {
		sig := object.Sig{Name: name, Class: "gc"}
		m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := sig.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			return f(rt.Thread(thread)), nil
		})
	}
	function("enable", func(*interp.Thread) starlark.Value { enabled = true; return starlark.None })
	function("disable", func(*interp.Thread) starlark.Value { enabled = false; return starlark.None })
	function("isenabled", func(*interp.Thread) starlark.Value { return starlark.Bool(enabled) })
	three := func(a, b, c int) starlark.Value {
		return starlark.Tuple{starlark.MakeInt(a), starlark.MakeInt(b), starlark.MakeInt(c)}
	}
	function("get_count", func(*interp.Thread) starlark.Value { return three(0, 0, 0) })
	function("get_threshold", func(*interp.Thread) starlark.Value { return three(700, 10, 10) })
	m.Func("collect", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		sig := object.Sig{Name: "collect", Max: 1, Names: []string{"generation"}}
		var v starlark.Value
		if err := sig.Unpack(rt, args, kwargs, &v); err != nil {
			return nil, err
		}
		if v != nil {
			if n, err := rt.Int(v); err != nil {
				return nil, err
			} else if n < 0 || n > 2 {
				return nil, rt.Errorf("ValueError", "invalid generation")
			}
		}
		rt.Thread(thread).Collect()
		return starlark.MakeInt(0), nil
	})
	rt.Modules["gc"] = m
	return m, nil
}
