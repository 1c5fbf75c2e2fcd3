package object

import (
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// initSyntax reads SyntaxError's arguments: the message, and a tuple of the
// place.
func initSyntax(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := self.(*Instance)
	rt, e := x.class.rt, x.Exception()
	if len(kwargs) > 0 {
		return nil, rt.Errorf("TypeError", rt.Pick("%s does not take keyword arguments", "%s() takes no keyword arguments"), x.class.name)
	}
	e.Args = args
	if len(args) > 0 {
		e.SetField("msg", args[0])
	}
	if len(args) != 2 {
		return starlark.None, nil
	}
	iter := starlark.Iterate(args[1])
	if iter == nil {
		return nil, rt.Errorf("TypeError", "'%s' object is not iterable", rt.TypeName(args[1]))
	}
	defer iter.Done()
	names := []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}
	if !rt.Py3() {
		names = names[:4]
	}
	n := 0
	var v starlark.Value
	for ; n < len(names) && iter.Next(&v); n++ {
		e.SetField(names[n], v)
	}
	switch {
	case n < 4 && rt.Py3():
		return nil, rt.Errorf("TypeError", "function takes at least 4 arguments (%d given)", n)
	case n < 4:
		return nil, rt.Errorf("IndexError", "tuple index out of range")
	}
	return starlark.None, nil
}

// syntaxStr is str(e) of a SyntaxError: the message with its place.
func (rt *Runtime) syntaxStr(thread *starlark.Thread, e *Exception) (string, error) {
	msg := "None"
	if v := e.Field("msg"); v != nil {
		s, err := rt.Str(thread, v)
		if err != nil {
			return "", err
		}
		msg = s
	}
	file, named := AsText(orNone(e.Field("filename")))
	line, numbered := e.Field("lineno").(starlark.Int)
	switch {
	case named && numbered:
		return fmt.Sprintf("%s (%s, line %s)", msg, path.Base(file), line), nil
	case named:
		return fmt.Sprintf("%s (%s)", msg, path.Base(file)), nil
	case numbered:
		return fmt.Sprintf("%s (line %s)", msg, line), nil
	}
	return msg, nil
}

func orNone(v starlark.Value) starlark.Value {
	if v == nil {
		return starlark.None
	}
	return v
}

// syntaxPlace is what a traceback shows of a SyntaxError above its message: the
// file, the line and a caret. It is empty if the error has no place.
func (rt *Runtime) syntaxPlace(e *Exception) string {
	line, ok := e.Field("lineno").(starlark.Int)
	if !ok {
		return ""
	}
	file, named := AsText(orNone(e.Field("filename")))
	if !named {
		file = "<string>"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "  File \"%s\", line %s\n", file, line)
	text, ok := AsText(orNone(e.Field("text")))
	if !ok && rt.Source != nil {
		n, _ := line.Int64()
		text, ok = rt.Source(file, int(n))
	}
	if !ok {
		return b.String()
	}
	offset, located := fieldInt(e, "offset")
	if !rt.Py3() {
		caret2(&b, text, offset, located)
		return b.String()
	}
	first, _ := fieldInt(e, "lineno")
	if last, ok := fieldInt(e, "end_lineno"); ok && last != first {
		caret3(&b, text, offset, utf8.RuneCountInString(text)+1, located)
		return b.String()
	}
	end, ok := fieldInt(e, "end_offset")
	if !ok || end == 0 {
		end = offset
	}
	caret3(&b, text, offset, end, located)
	return b.String()
}

func fieldInt(e *Exception, name string) (int, bool) {
	i, ok := e.Field(name).(starlark.Int)
	if !ok {
		return 0, false
	}
	n, err := starlark.AsInt32(i)
	return n, err == nil
}

// caret2 writes the line as Python 2.7's print_error_text does; offset counts
// bytes.
func caret2(b *strings.Builder, text string, offset int, located bool) {
	if located && offset > 0 && offset == len(text) && strings.HasSuffix(text, "\n") {
		offset--
	}
	trimmed := strings.TrimLeft(text, " \t\f")
	if located {
		offset -= len(text) - len(trimmed)
	}
	b.WriteString("    " + strings.TrimSuffix(trimmed, "\n") + "\n")
	if located {
		b.WriteString("    " + strings.Repeat(" ", max(offset-1, 0)) + "^\n")
	}
}

// caret3 writes the line as Python 3.13's traceback module does; offset and end
// count characters.
func caret3(b *strings.Builder, text string, offset, end int, located bool) {
	right := []rune(strings.TrimRight(text, "\n"))
	left := []rune(strings.TrimLeft(string(right), " \n\f"))
	spaces := len(right) - len(left)
	b.WriteString("    " + string(left) + "\n")
	if !located {
		return
	}
	size := utf8.RuneCountInString(text)
	if size > 0 && offset > size {
		offset = len(right) + 1
	}
	if size > 0 && end > size {
		end = len(right) + 1
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	column := offset - 1 - spaces
	if column < 0 {
		return
	}
	b.WriteString("    ")
	for i := range min(column, len(left)) {
		if unicode.IsSpace(left[i]) {
			b.WriteRune(left[i])
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString(strings.Repeat("^", end-offset) + "\n")
}
