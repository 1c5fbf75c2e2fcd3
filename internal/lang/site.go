package lang

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// siteObject makes what CPython's module site adds to the built-in names: exit
// and quit, which say how to use them, and help. nil: it is none of them. In
// .star exit and quit are functions.
func (l *lang) siteObject(name string) value {
	if l.Dialect == object.Star {
		return nil
	}
	module := l.Pick("site", "_sitebuiltins")
	switch name {
	case "exit", "quit":
		said := fmt.Sprintf("Use %s() or Ctrl-D (i.e. EOF) to exit", name)
		class := l.quitter(module)
		x := object.NewInstance(class, said)
		x.SetOwn("name", l.Text(name))
		if l.Py3() {
			x.SetOwn("eof", l.Text("Ctrl-D (i.e. EOF)"))
		}
		return x
	case "help":
		said := "Type help() for interactive help, or help(object) for help about object."
		return object.NewInstance(l.NewClass(module, "_Helper", nil, saying(l), l.helper()), said)
	}
	return nil
}

func isSiteObject(d object.Dialect, name string) bool {
	return d != object.Star && (name == "exit" || name == "quit" || name == "help")
}

type quitterKey struct{}

// quitter is the class of exit and quit.
func (l *lang) quitter(module string) *object.Class {
	return l.Local(quitterKey{}, func() any {
		sig := object.Def{Name: "__call__", Class: "Quitter", Names: []string{"code"}, Defaults: 1, Method: true}
		return l.NewClass(module, "Quitter", nil, saying(l), object.NewMethod("__call__",
			func(thread *starlark.Thread, _ starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
				var code value
				if err := sig.Unpack(l.Runtime, args, kwargs, &code); err != nil {
					return nil, err
				}
				if code == nil {
					code = starlark.None
				}
				return nil, l.Raise(l.Exc("SystemExit"), code)
			}))
	}).(*object.Class)
}

// helper is what a call of help does: there is no pydoc.
func (l *lang) helper() *object.Method {
	return object.NewMethod("__call__", func(*starlark.Thread, starlark.Value, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return nil, l.Errorf("NotImplementedError", "help() is not supported by pysock")
	})
}

// saying is the __repr__ of objects that are their own text.
func saying(l *lang) *object.Method {
	return object.NewMethod("__repr__", func(_ *starlark.Thread, self starlark.Value, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		said, _ := self.(*object.Instance).Native.(string)
		return l.Text(said), nil
	})
}
