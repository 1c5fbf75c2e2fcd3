package lang

import (
	"maps"
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// importer calls the host's hook, which imports a module and those above it
// and returns it with the topmost.
func (c ctx) importer(name string, level value) (top, leaf value, err error) {
	if c.Import == nil {
		return nil, nil, c.noModule(name)
	}
	n, err := starlark.AsInt32(level)
	if err != nil {
		return nil, nil, err
	}
	return c.Import(c.thread, name, n)
}

func (c ctx) noModule(name string) error {
	if c.Py3() {
		return c.NoModule("ModuleNotFoundError", name, nil, "No module named '%s'", name)
	}
	return c.Errorf("ImportError", "No module named %s", name)
}

// importTop is $import(name, level): import a.b binds a.
func (c ctx) importTop(args tuple, _ keywords) (value, error) {
	top, _, err := c.importer(string(args[0].(starlark.String)), args[1])
	return top, err
}

// importLeaf is $importas(name, level): import a.b as x binds b.
func (c ctx) importLeaf(args tuple, _ keywords) (value, error) {
	_, leaf, err := c.importer(string(args[0].(starlark.String)), args[1])
	return leaf, err
}

// importFrom is $from(module, name): an attribute, or a module in a package.
func (c ctx) importFrom(args tuple, _ keywords) (value, error) {
	name := string(args[1].(starlark.String))
	x, ok := args[0].(starlark.HasAttrs)
	if ok {
		if v, err := x.Attr(name); err == nil && v != nil {
			return v, nil
		}
	}
	m, ok := args[0].(*object.Module)
	if !ok {
		return nil, c.Errorf("ImportError", "cannot import name %s", name)
	}
	if m.IsPackage() {
		if _, leaf, err := c.importer(m.Name()+"."+name, starlark.MakeInt(0)); err == nil {
			return leaf, nil
		} else if !c.Matches(err, "ImportError") || !strings.Contains(err.Error(), m.Name()+"."+name) {
			return nil, err
		}
	}
	if c.Py3() {
		where := m.File()
		if where == "" {
			where = "unknown location"
		}
		return nil, c.NoModule("ImportError", m.Name(), c.Text(name), "cannot import name '%s' from '%s' (%s)", name, m.Name(), where)
	}
	return nil, c.Errorf("ImportError", "cannot import name %s", name)
}

// exported is what import * takes from a module, as a mapping.
type exported struct {
	starlark.Value
	module starlark.HasAttrs
	all    map[string]bool // __all__, if the module has it
}

// Get returns the value of an exported name.
func (e *exported) Get(k starlark.Value) (starlark.Value, bool, error) {
	name, _ := object.AsText(k)
	if e.all != nil && !e.all[name] || e.all == nil && strings.HasPrefix(name, "_") {
		return nil, false, nil
	}
	v, err := e.module.Attr(name)
	if err != nil || v == nil {
		return nil, false, nil
	}
	return v, true, nil
}

// names lists what is exported.
func (e *exported) names() []string {
	if e.all != nil {
		return slices.Sorted(maps.Keys(e.all))
	}
	return slices.DeleteFunc(e.module.AttrNames(), func(n string) bool { return strings.HasPrefix(n, "_") })
}

// exportedBy is what import * takes from m.
func (c ctx) exportedBy(m value) (*exported, error) {
	x, ok := m.(starlark.HasAttrs)
	if !ok {
		return nil, c.Errorf("ImportError", "cannot import from '%s'", c.TypeName(m))
	}
	e := &exported{Value: m, module: x}
	if list, err := x.Attr("__all__"); err == nil && list != nil {
		e.all = map[string]bool{}
		err := c.each(list, func(n value) error {
			if s, ok := object.AsText(n); ok {
				e.all[s] = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return e, nil
}

// importStar is $star(module). What the importing file does not mention
// becomes an attribute of its module all the same.
func (c ctx) importStar(args tuple, _ keywords) (value, error) {
	e, err := c.exportedBy(args[0])
	if err != nil || c.ModuleOf == nil {
		return e, err
	}
	if f := callerFunction(c.thread); f != nil {
		if m := c.ModuleOf(f.Position().Filename()); m != nil {
			m.Inherit(func(name string) starlark.Value {
				v, _, _ := e.Get(c.Text(name))
				return v
			}, e.names)
		}
	}
	return e, nil
}

// starHas is $has(exported, name).
func (c ctx) starHas(args tuple, _ keywords) (value, error) {
	_, found, err := args[0].(*exported).Get(args[1])
	return starlark.Bool(found), err
}
