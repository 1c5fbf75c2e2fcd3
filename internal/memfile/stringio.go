package memfile

import (
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
)

// text is the state of a StringIO.
type text struct {
	data    []rune
	pos     int // may lie behind the end
	closed  bool
	newline pyio.Newline
}

// IsClosed reports whether the file was closed.
func (t *text) IsClosed() bool { return t.closed }

// StringIO is the class io.StringIO.
func StringIO(rt *object.Runtime) *object.Class {
	return rt.Local(classKey("StringIO"), func() any {
		c := rt.NewClass("_io", "StringIO", []*object.Class{pyio.For(rt).TextIOBase})
		c.InC = true
		c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return object.NewInstance(cls, &text{newline: plain}), nil
		}
		s := stringIO{memory{rt, pyio.For(rt), "StringIO"}}
		c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.None, s.init(self.(*object.Instance).Native.(*text), args, kwargs)
		}))
		for _, m := range s.methods() {
			c.Define(s.method(m.name, m.min, m.max, func(x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
				t := x.Native.(*text)
				if t.closed && m.name != "close" && m.name != "flush" {
					return nil, s.closed()
				}
				return m.do(t, args)
			}))
		}
		attr := func(name string, get func(t *text) starlark.Value) {
			c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
				t := x.Native.(*text)
				if t.closed && (name == "newlines" || name == "line_buffering") {
					return nil, s.closed()
				}
				return get(t), nil
			}})
		}
		none := func(*text) starlark.Value { return starlark.None }
		attr("closed", func(t *text) starlark.Value { return starlark.Bool(t.closed) })
		attr("newlines", func(t *text) starlark.Value { return t.newline.Seen(rt) })
		attr("line_buffering", func(*text) starlark.Value { return starlark.False })
		attr("encoding", none)
		attr("errors", none)
		return c
	}).(*object.Class)
}

// plain is the argument newline that StringIO has by default.
var plain = pyio.Newline{End: "\n", Write: "\n"}

type stringIO struct{ memory }

func (s stringIO) closed() error {
	return s.rt.Errorf("ValueError", "I/O operation on closed file")
}

func (s stringIO) init(t *text, args starlark.Tuple, kwargs []starlark.Tuple) error {
	rt := s.rt
	var initial, newline starlark.Value
	sig := object.Sig{Name: rt.Pick("__init__", "StringIO"), Max: 2, Names: []string{"initial_value", "newline"}}
	if err := sig.Unpack(rt, args, kwargs, &initial, &newline); err != nil {
		return err
	}
	*t = text{newline: plain}
	if newline != nil {
		if end, ok := object.AsText(newline); !ok && newline != starlark.None {
			return rt.Errorf("TypeError", rt.Pick("__init__() argument 2 must be string or None, not %s", "newline must be str or None, not %s"), rt.TypeName(newline))
		} else if ok && end != "" && end != "\n" && end != "\r" && end != "\r\n" {
			shown := end
			if rt.Py3() {
				shown, _ = rt.Repr(nil, newline)
			}
			return rt.Errorf("ValueError", "illegal newline value: %s", shown)
		}
		var err error
		if t.newline, err = s.io.ParseNewline("StringIO", newline); err != nil {
			return err
		}
	}
	if initial == nil || initial == starlark.None {
		return nil
	}
	value, ok := s.textOf(initial)
	if !ok {
		return rt.Errorf("TypeError", rt.Pick("initial_value must be unicode or None, not %s", "initial_value must be str or None, not %s"), rt.TypeName(initial))
	}
	t.write(value)
	t.pos = 0
	return nil
}

// textOf is v if it is text: in Python 2 unicode alone.
func (s stringIO) textOf(v starlark.Value) (string, bool) {
	if _, ok := v.(starlark.String); ok && s.rt.Dialect == object.Py2 {
		return "", false
	}
	return object.AsText(v)
}

type stringMethod struct {
	name     string
	min, max int
	do       func(t *text, args starlark.Tuple) (starlark.Value, error)
}

func (s stringIO) methods() []stringMethod {
	rt := s.rt
	yes := func(*text, starlark.Tuple) (starlark.Value, error) { return starlark.True, nil }
	return []stringMethod{
		{"read", 0, 1, func(t *text, args starlark.Tuple) (starlark.Value, error) {
			n, err := s.size(args)
			if err != nil {
				return nil, err
			}
			return rt.Unicode(t.take(n)), nil
		}},
		{"readline", 0, 1, func(t *text, args starlark.Tuple) (starlark.Value, error) {
			n, err := s.size(args)
			if err != nil {
				return nil, err
			}
			return rt.Unicode(t.line(n)), nil
		}},
		{"write", 1, 1, func(t *text, args starlark.Tuple) (starlark.Value, error) {
			value, ok := s.textOf(args[0])
			if !ok {
				return nil, rt.Errorf("TypeError", rt.Pick("unicode argument expected, got '%s'", "string argument expected, got '%s'"), rt.TypeName(args[0]))
			}
			t.write(value)
			return rt.Long(starlark.MakeInt(starlark.Len(args[0]))), nil
		}},
		{"seek", 1, 2, s.seek},
		{"tell", 0, 0, func(t *text, _ starlark.Tuple) (starlark.Value, error) { return rt.Long(starlark.MakeInt(t.pos)), nil }},
		{"truncate", 0, 1, func(t *text, args starlark.Tuple) (starlark.Value, error) {
			n, err := s.size(args)
			if err != nil {
				return nil, err
			}
			if len(args) == 0 || args[0] == starlark.None {
				n = t.pos
			}
			if n < 0 {
				return nil, rt.Errorf("ValueError", "Negative size value %d", n)
			}
			t.data = t.data[:min(n, len(t.data))]
			return rt.Long(starlark.MakeInt(n)), nil
		}},
		{"getvalue", 0, 0, func(t *text, _ starlark.Tuple) (starlark.Value, error) {
			return rt.Unicode(encode(t.data)), nil
		}},
		{"flush", 0, 0, func(*text, starlark.Tuple) (starlark.Value, error) { return starlark.None, nil }},
		{"readable", 0, 0, yes},
		{"writable", 0, 0, yes},
		{"seekable", 0, 0, yes},
		{"close", 0, 0, func(t *text, _ starlark.Tuple) (starlark.Value, error) {
			t.closed, t.data = true, nil
			return starlark.None, nil
		}},
	}
}

func (s stringIO) seek(t *text, args starlark.Tuple) (starlark.Value, error) {
	offset, whence, err := s.position(args)
	switch {
	case err != nil:
		return nil, err
	case whence < 0 || whence > 2:
		return nil, s.rt.Errorf("ValueError", "Invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && offset < 0:
		return nil, s.rt.Errorf("ValueError", "Negative seek position %d", offset)
	case whence != 0 && offset != 0:
		return nil, s.rt.Raise(s.rt.Exc("IOError"), s.rt.Text("Can't do nonzero cur-relative seeks"))
	case whence == 0:
		t.pos = int(offset)
	case whence == 2:
		t.pos = len(t.data)
	}
	return s.rt.Long(starlark.MakeInt(t.pos)), nil
}

// take takes n characters, or all that are left if n is less than zero.
func (t *text) take(n int) string {
	left := t.left()
	if n >= 0 && n < len(left) {
		left = left[:n]
	}
	t.pos += len(left)
	return encode(left)
}

func (t *text) left() []rune { return t.data[min(t.pos, len(t.data)):] }

// line takes a line of at most n characters, if n is not less than zero.
func (t *text) line(n int) string {
	left := t.left()
	if n < 0 || n > len(left) {
		n = len(left)
	}
	if end := t.lineEnd(left); end > 0 {
		n = min(n, end)
	}
	return t.take(n)
}

// lineEnd is where the first line of s ends; 0 if it does not.
func (t *text) lineEnd(s []rune) int {
	end := []rune(t.newline.End)
	for i, r := range s {
		switch {
		case t.newline.Universal && r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			return i + 2
		case t.newline.Universal:
			if r == '\n' || r == '\r' {
				return i + 1
			}
		case r == end[0]:
			if len(end) == 1 {
				return i + 1
			}
			if i+1 < len(s) && s[i+1] == end[1] {
				return i + 2
			}
		}
	}
	return 0
}

func (t *text) write(s string) {
	if t.newline.Translate {
		s = t.newline.Decode(s, true)
	}
	s = t.newline.Encode(s)
	if s == "" {
		return
	}
	for len(t.data) < t.pos {
		t.data = append(t.data, 0)
	}
	if t.pos == len(t.data) {
		t.data = appendRunes(t.data, s)
		t.pos = len(t.data)
		return
	}
	runes := appendRunes(nil, s)
	n := copy(t.data[t.pos:], runes)
	t.data = append(t.data, runes[n:]...)
	t.pos += len(runes)
}

// appendRunes decodes text, in which a lone surrogate has three bytes.
func appendRunes(dst []rune, s string) []rune {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 && len(s) >= 3 {
			n = object.RuneLen(s)
			if n == 3 {
				r = rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f)
			}
		}
		dst = append(dst, r)
		s = s[n:]
	}
	return dst
}

// encode is the way back.
func encode(rs []rune) string {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		if 0xd800 <= r && r <= 0xdfff {
			b = append(b, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
		} else {
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}
