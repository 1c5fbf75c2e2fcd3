// Package platform is Python's platform module, the part that says where a
// script runs.
package platform

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// Module returns Python's platform module: system, node, release, version,
// machine, processor, platform, uname, architecture, python_version,
// python_version_tuple, python_implementation.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["platform"]; ok {
		return m, nil
	}
	m := rt.NewModule("platform", nil, nil)
	function := func(name string, f func() starlark.Value) {
		def := object.Def{Name: name}
		m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := def.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			return f(), nil
		})
	}
	var u unix.Utsname
	if err := unix.Uname(&u); err != nil {
		return nil, rt.OSError(rt.Exc("OSError"), int(err.(unix.Errno)))
	}
	names := []string{"system", "node", "release", "version", "machine", "processor"}
	fields := []string{
		unix.ByteSliceToString(u.Sysname[:]), unix.ByteSliceToString(u.Nodename[:]), unix.ByteSliceToString(u.Release[:]),
		unix.ByteSliceToString(u.Version[:]), unix.ByteSliceToString(u.Machine[:]), "",
	}
	values := make(starlark.Tuple, len(fields))
	for i, name := range names {
		values[i] = rt.Text(fields[i])
		function(name, func() starlark.Value { return values[i] })
	}
	var uname starlark.Value = values
	if rt.Py3() {
		uname = rt.NewStructSeqType("platform", "uname_result", len(names), names...).Make(values...)
	}
	function("uname", func() starlark.Value { return uname })
	text := func(name, s string) { function(name, func() starlark.Value { return rt.Text(s) }) }
	text("platform", fmt.Sprintf("%s-%s-%s", fields[0], fields[2], fields[4]))
	version := []string{"2", "7", "18"}
	if rt.Py3() {
		version = []string{"3", "13", "0"}
	}
	text("python_version", version[0]+"."+version[1]+"."+version[2])
	text("python_implementation", "CPython") // what scripts that ask want to hear: it behaves as that
	parts := starlark.Tuple{rt.Text(version[0]), rt.Text(version[1]), rt.Text(version[2])}
	function("python_version_tuple", func() starlark.Value { return parts })
	linkage := "ELF"
	if fields[0] == "Darwin" {
		linkage = ""
	}
	m.Func("architecture", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.Tuple{rt.Text("64bit"), rt.Text(linkage)}, nil
	})
	rt.Modules["platform"] = m
	return m, nil
}
