// Package jsonmod is the module _json: the part of the json package
// (internal/pylib) that is worth being native. It knows the usual case only, and
// answers None for all else, which json then does in Python; so every error and
// every hook is json's own.
//
//	scan(s, i, strict)     the value at s[i] and where it ends, or None
//	encode(o, ensure_ascii, allow_nan, sort_keys, indent, item_separator, key_separator)
//	                       the text of a value, or None
package jsonmod

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// maxDepth is how deep values may nest here: json itself meets Python's limit.
const maxDepth = 200

// Module returns the module _json of the thread's interpreter.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["_json"]; ok {
		return m, nil
	}
	m := rt.NewModule("_json", nil, nil)
	m.Func("scan", scan)
	m.Func("encode", encode)
	rt.Modules["_json"] = m
	return m, nil
}

func scan(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	sig := object.Sig{Name: "scan", Min: 3, Max: 3}
	var text, start, strict starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &text, &start, &strict); err != nil {
		return nil, err
	}
	n, err := starlark.AsInt32(start)
	if err != nil || n < 0 {
		return starlark.None, nil
	}
	d := decoder{rt: rt, strict: bool(strict.Truth())}
	wide := false
	switch s := text.(type) {
	case starlark.String:
		d.s, d.encoded = string(s), !rt.Py3()
	case object.Text:
		d.s = s.GoString()
		wide = s.Len() != len(d.s)
		if n <= s.Len() {
			n = s.Offset(n)
		}
	default:
		return starlark.None, nil
	}
	v, end, ok := d.value(n, 0)
	if !ok {
		return starlark.None, nil
	}
	if wide {
		end = object.NewText(d.s[:end]).Len()
	}
	return starlark.Tuple{v, starlark.MakeInt(end)}, nil
}

func encode(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := object.For(thread)
	sig := object.Sig{Name: "encode", Min: 7, Max: 7}
	var v, ascii, nan, sorted, indent, item, key starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &v, &ascii, &nan, &sorted, &indent, &item, &key); err != nil {
		return nil, err
	}
	e := encoder{rt: rt, ascii: bool(ascii.Truth()), nan: bool(nan.Truth()), sorted: bool(sorted.Truth())}
	var ok1, ok2 bool
	if e.item, ok1 = plain(rt, item); !ok1 {
		return starlark.None, nil
	}
	if e.key, ok2 = plain(rt, key); !ok2 || !e.ascii && !rt.Py3() {
		return starlark.None, nil
	}
	switch x := object.Plain(indent).(type) {
	case starlark.NoneType:
	case starlark.Int:
		n, err := starlark.AsInt32(x)
		if err != nil || n > 1000 {
			return starlark.None, nil
		}
		e.pretty = true
		for range n {
			e.indent += " "
		}
	default:
		if e.indent, e.pretty = plain(rt, indent); !e.pretty {
			return starlark.None, nil
		}
	}
	if !e.value(v, "\n", 0) {
		return starlark.None, nil
	}
	return rt.Text(string(e.b)), nil
}

// plain is a part of the text that stays what it is: in Python 2 a unicode would
// make the result one.
func plain(rt *object.Runtime, v starlark.Value) (string, bool) {
	if s, ok := v.(starlark.String); ok {
		return string(s), true
	}
	if s, ok := v.(object.Text); ok && rt.Py3() {
		return s.GoString(), true
	}
	return "", false
}
