package object

import (
	"fmt"
	"unsafe"

	"go.starlark.net/starlark"
)

// Code is Python's code object: a source that was compiled for exec or eval, or
// what is known of the code of a function.
type Code struct {
	Filename string
	Name     string // co_name
	Line     int    // co_firstlineno
	ArgCount int    // co_argcount
	Vars     []string

	// Run runs the code in a namespace of package lang, and returns the value
	// of an expression; nil for the code of a function.
	Run func(thread *starlark.Thread, namespace starlark.Value) (starlark.Value, error)

	rt *Runtime
}

// NewCode makes a code object of the runtime.
func (rt *Runtime) NewCode(c Code) *Code {
	c.rt = rt
	return &c
}

func (c *Code) String() string {
	return fmt.Sprintf("<code object %s at %#x, file \"%s\", line %d>", c.Name, address(c), c.Filename, c.Line)
}
func (c *Code) Type() string          { return "code" }
func (c *Code) Freeze()               {}
func (c *Code) Truth() starlark.Bool  { return true }
func (c *Code) Hash() (uint32, error) { return hashAddress(unsafe.Pointer(c)), nil }

// Attr gives the attributes that say where the code is from.
func (c *Code) Attr(name string) (starlark.Value, error) {
	switch name {
	case "co_filename":
		return c.rt.Text(c.Filename), nil
	case "co_name":
		return c.rt.Text(c.Name), nil
	case "co_firstlineno":
		return starlark.MakeInt(c.Line), nil
	case "co_argcount":
		return starlark.MakeInt(c.ArgCount), nil
	case "co_nlocals":
		return starlark.MakeInt(len(c.Vars)), nil
	case "co_varnames":
		names := make(starlark.Tuple, len(c.Vars))
		for i, n := range c.Vars {
			names[i] = c.rt.Text(n)
		}
		return names, nil
	}
	return nil, c.rt.NoAttribute(c, name, "'code' object has no attribute '%s'", name)
}

// AttrNames lists the attributes.
func (c *Code) AttrNames() []string {
	return []string{"co_argcount", "co_filename", "co_firstlineno", "co_name", "co_nlocals", "co_varnames"}
}
