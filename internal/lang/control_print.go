package lang

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// printStatement is $print(file, newline, values...): Python 2's print
// statement. file is None for sys.stdout. Without newline a space is owed to
// whatever is printed next to the same file: its attribute softspace.
func (c ctx) printStatement(args tuple, _ keywords) (value, error) {
	file, newline, values := args[0], bool(args[1].Truth()), args[2:]
	if file == starlark.None {
		file = c.stdout()
	}
	soft := c.softspace(file)
	var text string
	// A real file gets the line in one piece; a file of the script's own sees
	// each write that CPython makes.
	own, ok := file.(*object.Instance)
	whole := !ok || own.Native != nil
	write := func(s string) error {
		if whole {
			text += s
			return nil
		}
		return c.write(file, s)
	}
	for _, v := range values {
		if soft {
			if err := write(" "); err != nil {
				return nil, err
			}
		}
		s, err := c.Str(c.thread, v)
		if err != nil {
			return nil, err
		}
		if err := write(s); err != nil {
			return nil, err
		}
		_, isText := object.AsText(v)
		soft = !isText || s == "" || !isSpace(s[len(s)-1]) || s[len(s)-1] == ' '
	}
	if newline {
		if err := write("\n"); err != nil {
			return nil, err
		}
		soft = false
	}
	if whole {
		if err := c.write(file, text); err != nil {
			return nil, err
		}
	}
	return starlark.None, c.setSoftspace(file, soft)
}

func isSpace(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' }

// stdout is the object that sys.stdout is now; nil if no script asked for sys:
// then nobody can have replaced it.
func (c ctx) stdout() value {
	if sys, ok := c.Modules["sys"].(*object.Module); ok {
		if v, ok := sys.Lookup("stdout"); ok {
			return v
		}
	}
	return nil
}

func (c ctx) write(file value, text string) error {
	if file == nil {
		return stdio.Write(c.thread, stdio.Out, text)
	}
	x, ok := file.(starlark.HasAttrs)
	if !ok {
		return c.Errorf("AttributeError", "'%s' object has no attribute 'write'", c.TypeName(file))
	}
	w, err := x.Attr("write")
	if err != nil {
		return err
	}
	if w == nil {
		return c.Errorf("AttributeError", "'%s' object has no attribute 'write'", c.TypeName(file))
	}
	_, err = c.Call(c.thread, w, tuple{starlark.String(text)}, nil)
	return err
}

// softspace reports whether a space is owed to file.
func (c ctx) softspace(file value) bool {
	if file == nil {
		return c.soft
	}
	x, ok := file.(starlark.HasAttrs)
	if !ok {
		return false
	}
	v, err := x.Attr("softspace")
	return err == nil && v != nil && bool(v.Truth())
}

func (c ctx) setSoftspace(file value, soft bool) error {
	if file == nil {
		c.soft = soft
		return nil
	}
	x, ok := file.(starlark.HasSetField)
	if !ok || c.softspace(file) == soft {
		return nil
	}
	n := 0
	if soft {
		n = 1
	}
	_ = x.SetField("softspace", starlark.MakeInt(n)) // what cannot keep it does without
	return nil
}
