package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// reload is Python 2's reload(module).
func (c ctx) reload(args tuple, kwargs keywords) (value, error) {
	v, err := c.one("reload", args, kwargs)
	if err != nil {
		return nil, err
	}
	m, ok := v.(*object.Module)
	if !ok {
		return nil, c.Errorf("TypeError", "reload() argument must be module")
	}
	if c.Modules[m.Name()] != starlark.Value(m) {
		return nil, c.Errorf("ImportError", "reload(): module %s not in sys.modules", m.Name())
	}
	if c.Reload == nil {
		return m, nil
	}
	return c.Reload(c.thread, m)
}
