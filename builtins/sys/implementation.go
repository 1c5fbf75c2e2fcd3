package sys

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// lazy makes implementation, whose type is in the module types.
func (s *module) lazy(name string) starlark.Value {
	if name != "implementation" || !s.rt.Py3() || s.rt.Import == nil {
		return nil
	}
	thread := s.rt.Current()
	_, types, err := s.rt.Import(thread, "types", 0)
	if err != nil {
		return nil
	}
	m, ok := types.(*object.Module)
	if !ok {
		return nil
	}
	class, ok := m.Lookup("SimpleNamespace")
	if !ok {
		return nil
	}
	sys := s.rt.Modules["sys"].(*object.Module)
	var fields []starlark.Tuple
	add := func(name string, v starlark.Value) {
		fields = append(fields, starlark.Tuple{starlark.String(name), v})
	}
	add("name", s.rt.Text("cpython")) // what scripts that ask want to hear, as with platform.python_implementation
	add("cache_tag", s.rt.Text("cpython-313"))
	version, _ := sys.Lookup("version_info")
	add("version", version)
	hex, _ := sys.Lookup("hexversion")
	add("hexversion", hex)
	v, err := starlark.Call(thread, class, nil, fields)
	if err != nil {
		return nil
	}
	return v
}

func (s *module) lazyNames() []string {
	if s.rt.Py3() {
		return []string{"implementation"}
	}
	return nil
}
