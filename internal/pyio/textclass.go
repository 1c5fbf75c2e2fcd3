package pyio

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// textClass makes TextIOWrapper.
func (st *State) textClass() *object.Class {
	c := st.RT.NewClass("_io", "TextIOWrapper", []*object.Class{st.TextIOBase})
	c.InC = true
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &Text{st: st}), nil
	}
	for name, f := range map[string]func(*Text, *starlark.Thread, starlark.Tuple) (starlark.Value, error){
		"read": (*Text).read, "readline": (*Text).readline, st.next(): (*Text).next,
		"write": (*Text).write, "flush": (*Text).flush, "close": (*Text).close, "detach": (*Text).detach,
		"seek": (*Text).seek, "tell": (*Text).tell, "truncate": (*Text).truncate,
	} {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			t := self.(*object.Instance).Native.(*Text)
			if t.buffer == nil {
				return nil, st.RT.Errorf("ValueError", "underlying buffer has been detached")
			}
			if err := st.textArity(name, args, kwargs); err != nil {
				return nil, err
			}
			return f(t, thread, args)
		}))
	}
	for _, name := range []string{"fileno", "isatty", "readable", "writable", "seekable"} {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			t := self.(*object.Instance).Native.(*Text)
			if err := st.textArity(name, args, kwargs); err != nil {
				return nil, err
			}
			if t.buffer == nil {
				return nil, t.check()
			}
			return st.call(thread, t.buffer, name)
		}))
	}
	c.Define(
		object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var buffer, encoding, errors, newline, lines, through starlark.Value
			sig := object.Sig{Name: "TextIOWrapper", Min: 1, Max: 6, Names: []string{"buffer", "encoding", "errors", "newline", "line_buffering", "write_through"}}
			if err := sig.Unpack(st.RT, args, kwargs, &buffer, &encoding, &errors, &newline, &lines, &through); err != nil {
				return nil, err
			}
			t := self.(*object.Instance).Native.(*Text)
			if err := t.setUp(thread, "TextIOWrapper", buffer, encoding, errors, newline); err != nil {
				return nil, err
			}
			t.lineBuffering = lines != nil && bool(lines.Truth())
			t.writeThrough = through != nil && bool(through.Truth())
			return starlark.None, nil
		}),
		object.NewMethod("__repr__", st.textRepr),
	)
	if st.RT.Py3() {
		c.Define(object.NewMethod("reconfigure", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.None, self.(*object.Instance).Native.(*Text).reconfigure(thread, args, kwargs)
		}))
	}
	show := func(name string, get func(*Text) starlark.Value) {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) { return get(x.Native.(*Text)), nil }})
	}
	show("encoding", func(t *Text) starlark.Value { return st.RT.Text(t.encoding) })
	show("errors", func(t *Text) starlark.Value { return st.RT.Text(t.errors) })
	show("line_buffering", func(t *Text) starlark.Value { return starlark.Bool(t.lineBuffering) })
	show("write_through", func(t *Text) starlark.Value { return starlark.Bool(t.writeThrough) })
	show("newlines", func(t *Text) starlark.Value { return t.newline.Seen(st.RT) })
	show("buffer", func(t *Text) starlark.Value { return t.buffer })
	c.DefineAttrs(&object.GetSet{AttrName: "mode",
		Get: func(x *object.Instance) (starlark.Value, error) {
			if v, ok := x.Own("mode"); ok {
				return v, nil
			}
			if t := x.Native.(*Text); t.mode != "" {
				return st.RT.Text(t.mode), nil
			}
			return nil, st.RT.Errorf("AttributeError", "'%s' object has no attribute 'mode'", x.Class().QualName())
		},
		Set: func(x *object.Instance, v starlark.Value) error { x.SetOwn("mode", v); return nil },
	})
	for _, name := range []string{"closed", "name"} {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			t := x.Native.(*Text)
			if t.buffer == nil {
				return nil, st.RT.Errorf("ValueError", "underlying buffer has been detached")
			}
			return st.attr(t.buffer, name)
		}})
	}
	return c
}

// textArity checks how many arguments a method is given.
func (st *State) textArity(name string, args starlark.Tuple, kwargs []starlark.Tuple) error {
	sig := object.Sig{Name: name, Class: "TextIOWrapper"}
	switch name {
	case "seek":
		return st.seekArity(args, kwargs)
	case "truncate":
		sig.Max = 1
	case "read", "readline":
		if len(kwargs) == 0 && len(args) > 1 && st.RT.Py3() {
			return st.RT.Errorf("TypeError", "%s expected at most 1 argument, got %d", name, len(args))
		}
		sig.Max = 1
	case "write":
		sig.Min, sig.Max = 1, 1
	}
	return sig.Unpack(st.RT, args, kwargs, new(starlark.Value), new(starlark.Value))
}

func (st *State) textRepr(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := self.(*object.Instance)
	t := x.Native.(*Text)
	var b strings.Builder
	b.WriteString("<" + x.Class().QualName())
	names := []string{"name", "mode"}
	if !st.RT.Py3() {
		names = names[:1]
	}
	for _, name := range names {
		if v, err := x.Attr(name); err == nil {
			text, err := st.RT.Repr(thread, v)
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, " %s=%s", name, text)
		}
	}
	fmt.Fprintf(&b, " encoding='%s'>", t.encoding)
	return st.RT.Text(b.String()), nil
}
