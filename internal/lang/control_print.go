package lang

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
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
	// A real file gets the line in one piece; any other sees each write that
	// CPython makes.
	own := fileOf(c, file)
	var text string
	write := func(v value) error {
		if own == nil {
			return c.write(file, v)
		}
		s, err := c.forFile(own, v)
		text += s
		return err
	}
	err := c.printItems(values, write, &soft)
	if err == nil && newline {
		err, soft = write(starlark.String("\n")), false
	}
	if own != nil && (err == nil || text != "") {
		if err := c.write(file, starlark.String(text)); err != nil {
			return nil, err
		}
	}
	if err != nil {
		return nil, err
	}
	return starlark.None, c.setSoftspace(file, soft)
}

// EndLine ends a line that a print statement left open on sys.stdout, as Python 2
// does when the script ends (Py_FlushLine).
func EndLine(rt *object.Runtime, thread *starlark.Thread) {
	c := ctx{of(rt), thread}
	if rt.Dialect == object.Py2 && c.softspace(c.stdout()) {
		_, _ = c.printStatement(tuple{starlark.None, starlark.True}, nil) // nobody is left to tell
	}
}

// printItems writes what a print statement shows, with spaces between.
func (c ctx) printItems(values tuple, write func(value) error, soft *bool) error {
	for _, v := range values {
		if *soft {
			if err := write(starlark.String(" ")); err != nil {
				return err
			}
		}
		shown, isUnicode := v.(object.Text)
		s := shown.GoString()
		if isUnicode {
			if err := write(v); err != nil {
				return err
			}
		} else {
			var err error
			if s, err = c.Str(c.thread, v); err != nil {
				return err
			}
			if err := write(starlark.String(s)); err != nil {
				return err
			}
		}
		_, isText := object.AsText(v)
		*soft = !isText || s == "" || !isSpace(s[len(s)-1]) || s[len(s)-1] == ' '
	}
	return nil
}

// fileOf is the real file behind what print writes to, or nil.
func fileOf(c ctx, file value) *pyfile.File {
	if file == nil {
		file = pyfile.Streams(c.Runtime).Out
	}
	if x, ok := file.(*object.Instance); ok {
		return pyfile.Of(x)
	}
	return nil
}

// forFile is what Python 2's print writes for v to a real file: a unicode in
// the file's encoding.
func (c ctx) forFile(f *pyfile.File, v value) (string, error) {
	if u, ok := v.(object.Text); ok && c.Dialect == object.Py2 {
		return f.Encode(u)
	}
	return c.Str(c.thread, v)
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

func (c ctx) write(file, text value) error {
	if file == nil {
		s, _ := object.AsText(text)
		return stdio.Write(c.thread, stdio.Out, s)
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
	_, err = c.Call(c.thread, w, tuple{text}, nil)
	return err
}

// softspace reports whether a space is owed to file.
func (c ctx) softspace(file value) bool {
	if file == nil {
		return c.soft
	}
	if c.soft && file == value(pyfile.Streams(c.Runtime).Out) { // the script has imported sys meanwhile
		c.soft = false
		_ = c.setSoftspace(file, true)
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
