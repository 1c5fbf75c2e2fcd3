package lang

import (
	"errors"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func formatHelpers(name string) function {
	switch name {
	case "$format":
		return ctx.formatHelper
	}
	return nil
}

// formatHelper is x.format(...): str.format, or an attribute of anything else.
func (c ctx) formatHelper(args tuple, kwargs keywords) (value, error) {
	if t, s, ok := c.stringType(args[0]); ok && t != format.Bytes3 {
		return c.brace(t, s, args[1:], kwargs)
	}
	f, err := c.getattr(args[0], "format")
	if err != nil {
		return nil, err
	}
	return c.Call(c.thread, f, args[1:], kwargs)
}

// stringType classifies a string for the format package.
func (l *lang) stringType(v value) (t format.Type, s string, ok bool) {
	switch v := v.(type) {
	case starlark.String:
		if l.Py3() {
			return format.Str3, string(v), true
		}
		return format.Str2, string(v), true
	case object.Text:
		if l.Py3() {
			return format.Str3, v.GoString(), true
		}
		return format.Unicode2, v.GoString(), true
	case starlark.Bytes:
		if l.Py3() {
			return format.Bytes3, string(v), true
		}
		return format.Str2, string(v), true
	case *object.ByteArray:
		if l.Py3() {
			return format.Bytes3, string(v.Bytes()), true
		}
		return format.Str2, string(v.Bytes()), true
	case *object.Instance: // of a class of text
		if p := plainText(v); p != value(v) {
			return l.stringType(p)
		}
	}
	return 0, "", false
}

// textValue makes a string of type t.
func (l *lang) textValue(t format.Type, s string) value {
	switch t {
	case format.Unicode2:
		return object.NewText(s)
	case format.Str3:
		return l.Text(s)
	case format.Bytes3:
		return starlark.Bytes(s)
	}
	return starlark.String(s)
}

// plain is s % y where s has only %s and %d, and y only str and int for them:
// most formatting is that. ok is false for all else.
func plain(s string, y value) (text string, ok bool) {
	if v, ok := y.(starlark.String); ok && s == "%s" {
		return string(v), true
	}
	args, isTuple := y.(tuple)
	var out []byte
	used := 0
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		if i+1 >= len(s) || isTuple && used >= len(args) || !isTuple && used > 0 {
			return "", false
		}
		arg := y
		if isTuple {
			arg = args[used]
		}
		used++
		if out == nil {
			out = make([]byte, 0, len(s)+32)
		}
		out = append(out, s[:i]...)
		switch v := arg.(type) {
		case starlark.String:
			if s[i+1] != 's' {
				return "", false
			}
			out = append(out, v...)
		case starlark.Int:
			n, small := v.Int64()
			if !small || s[i+1] != 's' && s[i+1] != 'd' {
				return "", false
			}
			out = strconv.AppendInt(out, n, 10)
		default:
			return "", false
		}
		s = s[i+2:]
	}
	if used == 0 || isTuple && used != len(args) {
		return "", false
	}
	out = append(out, s...)
	return unsafe.String(unsafe.SliceData(out), len(out)), true
}

// percent is s % y for a string s of type t.
func (c ctx) percent(t format.Type, s string, y value) (value, error) {
	if t == format.Str2 || t == format.Str3 {
		if text, ok := plain(s, y); ok {
			return c.textValue(t, text), nil
		}
	}
	o := operands.Get().(*operand)
	o.ctx, o.v = c, y
	o.tuple, o.isTuple = object.Plain(y).(tuple)
	if x, ok := y.(*object.StructSeq); ok {
		o.tuple, o.isTuple = x.Tuple(), true
	}
	if k := c.wraps(y); k != nil && k == c.BuiltinType("tuple") {
		elems, err := c.collect(y)
		if err != nil {
			return nil, err
		}
		o.tuple, o.isTuple = elems, true
	}
	text, result, err := format.Percent(t, s, o)
	*o = operand{}
	operands.Put(o)
	if err != nil && t == format.Str2 && c.UTF8 && utf8.ValidString(s) && undecodable(err) {
		return c.percent(format.Unicode2, s, y)
	}
	if err != nil {
		return nil, c.formatError(err)
	}
	return c.textValue(result, text), nil
}

// undecodable reports whether a str did not become a unicode.
func undecodable(err error) bool {
	var ue *format.UnicodeError
	return errors.As(err, &ue) && ue.Kind == "UnicodeDecodeError"
}

// formatError makes the exception of an error of the format package.
func (c ctx) formatError(err error) error {
	var fe *format.Error
	if errors.As(err, &fe) {
		if fe.Kind == "binascii.Error" {
			return c.Raise(c.binasciiError(), c.Text(fe.Msg))
		}
		if fe.Msg == "" {
			return c.Raise(c.Exc(fe.Kind))
		}
		return c.Errorf(fe.Kind, "%s", fe.Msg)
	}
	var ue *format.UnicodeError
	if errors.As(err, &ue) {
		return c.unicodeError(ue)
	}
	return err
}

// operand is the right operand of %, as format.Percent asks about it.
type operand struct {
	ctx
	v       value
	tuple   tuple
	isTuple bool
}

var operands = sync.Pool{New: func() any { return new(operand) }}

func (o *operand) Len() int {
	if o.isTuple {
		return len(o.tuple)
	}
	return -1
}

func (o *operand) At(i int) any {
	if o.isTuple {
		return o.tuple[i]
	}
	return o.v
}

func (o *operand) IsMapping() bool {
	if o.isTuple {
		return false
	}
	switch v := o.v.(type) {
	case starlark.String, object.Text:
		return false
	case starlark.Bytes:
		return o.Py3()
	case *object.ByteArray, *starlark.Dict, *starlark.List:
		return true
	case *object.Instance:
		return v.HasSpecial("__getitem__")
	case starlark.Mapping, starlark.Indexable:
		return true
	}
	return false
}

func (o *operand) Lookup(t format.Type, key string) (any, error) {
	return o.getitem(o.v, o.textValue(t, key))
}

func (o *operand) AppendText(dst []byte, t format.Type, v_ any, conv byte) ([]byte, error) {
	v := v_.(value)
	if conv == 's' {
		switch t {
		case format.Str2:
			switch v := v.(type) {
			case starlark.String:
				return append(dst, v...), nil
			case object.Text:
				return dst, format.ErrUnicode
			}
		case format.Unicode2:
			s, err := o.unicodeOf(v)
			return append(dst, s...), err
		case format.Bytes3:
			return o.appendBytes(dst, v)
		}
		if x, ok := v.(*object.Instance); ok && t == format.Str2 {
			r, err := o.strValue(x)
			if err != nil {
				return dst, err
			}
			if _, ok := r.(object.Text); ok {
				return dst, format.ErrUnicode
			}
			s, _ := object.AsText(r)
			return append(dst, s...), nil
		}
		s, err := o.Str(o.thread, v)
		return append(dst, s...), err
	}
	s, err := o.Repr(o.thread, v)
	if err != nil {
		return dst, err
	}
	if conv == 'a' {
		s = asciiOnly(s)
	}
	return append(dst, s...), nil
}

// appendBytes appends what %s takes of v in Python 3's bytes.
func (o *operand) appendBytes(dst []byte, v value) ([]byte, error) {
	switch v := v.(type) {
	case starlark.Bytes:
		return append(dst, v...), nil
	case *object.ByteArray:
		return append(dst, v.Bytes()...), nil
	case *object.Instance:
		r, found, err := v.Special(o.thread, "__bytes__")
		if err != nil {
			return dst, err
		}
		if found {
			b, ok := r.(starlark.Bytes)
			if !ok {
				return dst, o.Errorf("TypeError", "__bytes__ returned non-bytes (type %s)", o.TypeName(r))
			}
			return append(dst, b...), nil
		}
	}
	return dst, format.ErrType
}

func (o *operand) AppendChar(dst []byte, t format.Type, v_ any) ([]byte, bool, error) {
	switch v := v_.(type) {
	case starlark.String:
		if t != format.Bytes3 {
			return append(dst, v...), true, nil
		}
	case object.Text:
		switch t {
		case format.Str2:
			return dst, false, format.ErrUnicode
		case format.Unicode2, format.Str3:
			return append(dst, v.GoString()...), true, nil
		}
	case starlark.Bytes:
		if t != format.Str3 {
			return append(dst, v...), true, nil
		}
	case *object.ByteArray:
		if t == format.Bytes3 {
			return append(dst, v.Bytes()...), true, nil
		}
	}
	return dst, false, nil
}

func (o *operand) Int(t format.Type, v_ any, conv byte) (format.Int, error) {
	switch v := v_.(type) {
	case starlark.Int:
		return formatInt(v), nil
	case starlark.Bool:
		if v {
			return format.NewInt(1), nil
		}
		return format.NewInt(0), nil
	case starlark.Float:
		index := conv == 'o' || conv == 'x' || conv == 'X' || conv == 'c'
		if o.Py3() && index || t == format.Str2 && conv == 'c' {
			return format.Int{}, format.ErrType
		}
		n, err := format.FloatInt(float64(v))
		if err != nil && !o.Py3() {
			err = format.ErrType
		}
		return n, err
	case *object.Instance:
		if n, ok := object.AsInt(v); ok {
			return formatInt(n), nil
		}
		return o.instanceInt(v, conv)
	}
	return format.Int{}, format.ErrType
}

func (o *operand) instanceInt(x *object.Instance, conv byte) (format.Int, error) {
	names := []string{"__int__", "__index__"}
	if o.Py3() && (conv == 'o' || conv == 'x' || conv == 'X' || conv == 'c') {
		names = names[1:]
	}
	for _, name := range names {
		r, found, err := x.Special(o.thread, name)
		if err != nil {
			if !o.Py3() || o.Matches(err, "TypeError") {
				err = format.ErrType
			}
			return format.Int{}, err
		}
		if i, ok := object.AsInt(r); found && ok {
			return formatInt(i), nil
		}
	}
	return format.Int{}, format.ErrType
}

func (o *operand) Star(v any) (format.Int, bool) {
	switch v := v.(type) {
	case starlark.Int:
		return formatInt(v), true
	case starlark.Bool, *object.Instance:
		if n, ok := number(v.(value)).(starlark.Int); ok && !o.IsLong(v.(value)) {
			return formatInt(n), true
		}
	}
	return format.Int{}, false
}

func (o *operand) Float(v_ any) (float64, error) {
	switch v := v_.(type) {
	case starlark.Float:
		return float64(v), nil
	case starlark.Int:
		f, err := formatInt(v).Float(o.Version())
		return f, err
	case starlark.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case *object.Instance:
		f, err := o.Runtime.Float(v)
		if err != nil && o.Matches(err, "TypeError") {
			err = format.ErrType
		}
		return f, err
	}
	return 0, format.ErrType
}

func (o *operand) TypeName(v any) string { return o.Runtime.TypeName(v.(value)) }

// formatInt is v for the format package.
func formatInt(v starlark.Int) format.Int {
	if n, ok := v.Int64(); ok {
		return format.NewInt(n)
	}
	return format.NewBigInt(v.BigInt())
}

// makeInt is the value of an integer of the format package.
func makeInt(n format.Int) starlark.Int {
	if n.Big != nil {
		return starlark.MakeBigInt(n.Big)
	}
	return starlark.MakeInt64(n.Small)
}
