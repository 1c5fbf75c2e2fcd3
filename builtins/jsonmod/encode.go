package jsonmod

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// encoder writes values. Its methods return false for what json must see itself.
type encoder struct {
	rt                 *object.Runtime
	b                  []byte
	ascii, nan, sorted bool
	pretty             bool
	indent, item, key  string
}

// value appends the text of v; newline begins a line as deep as v is.
func (e *encoder) value(v starlark.Value, newline string, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case starlark.String, object.Text:
		return e.text(v)
	case starlark.NoneType:
		e.b = append(e.b, "null"...)
	case starlark.Bool:
		e.b = fmt.Append(e.b, bool(v))
	case starlark.Int:
		if _, small := v.Int64(); !small && e.rt.Py3() {
			return false // there may be too many digits
		}
		e.b = append(e.b, v.String()...)
	case starlark.Float:
		switch f := float64(v); {
		case (math.IsNaN(f) || math.IsInf(f, 0)) && !e.nan:
			return false
		case math.IsNaN(f):
			e.b = append(e.b, "NaN"...)
		case math.IsInf(f, 0):
			e.b = append(e.b, strings.TrimPrefix(fmt.Sprintf("%+f", f), "+")...)
			e.b = append(e.b, "inity"...)
		default:
			e.b = format.AppendFloatRepr(e.b, f)
		}
	case *starlark.List:
		return e.list(v, newline, depth)
	case starlark.Tuple:
		return e.list(v, newline, depth)
	case *starlark.Dict:
		return e.dict(v, newline, depth)
	default:
		return false
	}
	return true
}

// inner is the line break inside a container, "" if all is on one line.
func (e *encoder) inner(newline string) string {
	if !e.pretty {
		return ""
	}
	return newline + e.indent
}

// end closes a container.
func (e *encoder) end(newline string, mark byte) {
	if e.pretty {
		e.b = append(e.b, newline...)
	}
	e.b = append(e.b, mark)
}

func (e *encoder) list(items starlark.Indexable, newline string, depth int) bool {
	if items.Len() == 0 {
		e.b = append(e.b, "[]"...)
		return true
	}
	inner := e.inner(newline)
	e.b = append(append(e.b, '['), inner...)
	for i := range items.Len() {
		if i > 0 {
			e.b = append(append(e.b, e.item...), inner...)
		}
		if !e.value(items.Index(i), newline+e.indent, depth+1) {
			return false
		}
	}
	e.end(newline, ']')
	return true
}

func (e *encoder) dict(d *starlark.Dict, newline string, depth int) bool {
	items := e.rt.Items(d)
	if len(items) == 0 {
		e.b = append(e.b, "{}"...)
		return true
	}
	for _, kv := range items {
		switch kv[0].(type) {
		case starlark.String, object.Text:
		default:
			return false
		}
	}
	if e.sorted {
		slices.SortStableFunc(items, func(x, y starlark.Tuple) int {
			s, _ := object.AsText(x[0])
			t, _ := object.AsText(y[0])
			return strings.Compare(s, t)
		})
	}
	inner := e.inner(newline)
	e.b = append(append(e.b, '{'), inner...)
	for i, kv := range items {
		if i > 0 {
			e.b = append(append(e.b, e.item...), inner...)
		}
		if !e.text(kv[0]) {
			return false
		}
		e.b = append(e.b, e.key...)
		if !e.value(kv[1], newline+e.indent, depth+1) {
			return false
		}
	}
	e.end(newline, '}')
	return true
}

// text appends a string in quotes.
func (e *encoder) text(v starlark.Value) bool {
	s, _ := object.AsText(v)
	if _, isBytes := v.(starlark.String); isBytes && !e.rt.Py3() && !utf8.ValidString(s) {
		return false
	}
	e.b = append(e.b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch k := strings.IndexByte("\"\\\b\f\n\r\t", c); {
		case k >= 0:
			e.b = append(e.b, '\\', `"\bfnrt`[k])
			i++
		case c < ' ' || c == 0x7f && e.ascii:
			e.b = fmt.Appendf(e.b, `\u%04x`, c)
			i++
		case c < utf8.RuneSelf:
			e.b = append(e.b, c)
			i++
		case !e.ascii:
			n := object.RuneLen(s[i:])
			e.b = append(e.b, s[i:i+n]...)
			i += n
		default:
			n := object.RuneLen(s[i:])
			r, _ := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && c == 0xed && n == 3 { // a lone surrogate
				r = 0xd000 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
			}
			if r >= 0x10000 {
				r -= 0x10000
				e.b = fmt.Appendf(e.b, `\u%04x`, 0xd800|r>>10)
				r = 0xdc00 | r&0x3ff
			}
			e.b = fmt.Appendf(e.b, `\u%04x`, r)
			i += n
		}
	}
	e.b = append(e.b, '"')
	return true
}
