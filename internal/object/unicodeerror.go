package object

import (
	"errors"
	"fmt"

	"github.com/pysock/pysock/internal/format"
	"go.starlark.net/starlark"
)

// UnicodeError makes the exception of an encoding or decoding that failed,
// with its five arguments.
func (rt *Runtime) UnicodeError(e *format.UnicodeError) *Error {
	subject := rt.Bytes(e.Object)
	if e.Kind != "UnicodeDecodeError" {
		subject = rt.Text(e.Object)
		if rt.Dialect == Py2 {
			subject = NewText(e.Object)
		}
	}
	return rt.Raise(rt.Exc(e.Kind), rt.Text(e.Encoding), subject, starlark.MakeInt(e.Start), starlark.MakeInt(e.End), rt.Text(e.Reason))
}

// CodecError makes the exception of what the package codec returned.
func (rt *Runtime) CodecError(err error) error {
	var ue *format.UnicodeError
	var fe *format.Error
	switch {
	case errors.As(err, &ue):
		return rt.UnicodeError(ue)
	case errors.As(err, &fe):
		return rt.Errorf(fe.Kind, "%s", fe.Msg)
	}
	return err
}

// unicodeAttrs are encoding, object, start, end and reason.
func unicodeAttrs() []*GetSet {
	names := [...]string{"encoding", "object", "start", "end", "reason"}
	attrs := make([]*GetSet, len(names))
	for i, name := range names {
		attrs[i] = &GetSet{AttrName: name,
			Get: func(x *Instance) (starlark.Value, error) {
				if v, ok := x.Own(name); ok {
					return v, nil
				}
				if e := x.Exception(); i < len(e.Args) {
					return e.Args[i], nil
				}
				return starlark.None, nil
			},
			Set: func(x *Instance, v starlark.Value) error { x.SetOwn(name, v); return nil },
		}
	}
	return attrs
}

// unicodeStr is str of a UnicodeDecodeError or UnicodeEncodeError, as
// UnicodeDecodeError_str and UnicodeEncodeError_str of CPython write it.
func (rt *Runtime) unicodeStr(x *Instance) (string, bool) {
	field := func(name string) starlark.Value {
		v, _ := x.Attr(name)
		return v
	}
	encoding, ok1 := AsText(field("encoding"))
	reason, ok2 := AsText(field("reason"))
	start, err1 := starlark.AsInt32(field("start"))
	end, err2 := starlark.AsInt32(field("end"))
	if !ok1 || !ok2 || err1 != nil || err2 != nil {
		return "", false
	}
	if x.class.IsSubclass(rt.Exc("UnicodeDecodeError")) {
		s, ok := rt.AsBytes(field("object"))
		if ok && start >= 0 && start < len(s) && end == start+1 {
			return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", encoding, s[start], start, reason), true
		}
		return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", encoding, start, end-1, reason), ok
	}
	s, ok := AsText(field("object"))
	t := NewText(s)
	if ok && start >= 0 && start < t.n && end == start+1 {
		at := t.Offset(start)
		return fmt.Sprintf("'%s' codec can't encode character %s in position %d: %s", encoding, rt.showRune(s[at:at+RuneLen(s[at:])]), start, reason), true
	}
	return fmt.Sprintf("'%s' codec can't encode characters in position %d-%d: %s", encoding, start, end-1, reason), ok
}

// showRune is a character as these messages show it: always escaped.
func (rt *Runtime) showRune(s string) string {
	q := format.AppendASCII(nil, s)
	if rt.Py3() {
		return string(q)
	}
	return "u" + string(q)
}

// initUnicode is __init__ of UnicodeDecodeError and UnicodeEncodeError.
func initUnicode(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := For(thread)
	if len(args) != 5 {
		return nil, rt.Errorf("TypeError", "function takes exactly 5 arguments (%d given)", len(args))
	}
	for _, i := range []int{0, 4} {
		if _, ok := AsText(args[i]); !ok {
			return nil, rt.Errorf("TypeError", "argument %d must be str, not %s", i+1, rt.TypeName(args[i]))
		}
	}
	self.(*Instance).Exception().Args = args
	return starlark.None, nil
}
