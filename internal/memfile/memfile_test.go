package memfile_test

import (
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/memfile"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// A row is a call of a method in a run of calls on one file, and what CPython's
// cStringIO (2.7.18) and io.BytesIO (3.13.0) answer: repr of the result, or the
// exception. "r" reads "one\ntwo\nthree", "w" is an empty file to write to, and
// a reader that only one Python can write to is left alone by the other.
var rows = []struct {
	file, call string
	args       []any
	py2, py3   string
}{
	{"r", "read", []any{2}, `'on'`, `b'on'`},
	{"r", "readline", nil, `'e\n'`, `b'e\n'`},
	{"r", "readline", []any{2}, `'tw'`, `b'tw'`},
	{"r", "tell", nil, `6`, `6`},
	{"r", "readline", []any{-1}, `'o\n'`, `b'o\n'`},
	{"r", "read", []any{"x"}, `TypeError: an integer is required`, `TypeError: argument should be integer or None, not 'str'`},
	{"r", "read", []any{1.5}, `TypeError: integer argument expected, got float`, `TypeError: argument should be integer or None, not 'float'`},
	{"r", "read", nil, `'three'`, `b'three'`},
	{"r", "readline", nil, `''`, `b''`},
	{"r", "seek", []any{1}, `None`, `1`},
	{"r", "readlines", nil, `['ne\n', 'two\n', 'three']`, `[b'ne\n', b'two\n', b'three']`},
	{"r", "seek", []any{-3, 2}, `None`, `10`},
	{"r", "read", nil, `'ree'`, `b'ree'`},
	{"r", "seek", []any{0}, `None`, `0`},
	{"r", "readlines", []any{1}, `['one\n']`, `[b'one\n']`},
	{"r", "readlines", []any{5}, `['two\n', 'three']`, `[b'two\n', b'three']`},
	{"r", "seek", []any{0}, `None`, `0`},
	{"r", "list", nil, `['one\n', 'two\n', 'three']`, `[b'one\n', b'two\n', b'three']`},
	{"r", "seek", []any{4}, `None`, `4`},
	{"r", "seek", []any{1, 1}, `None`, `5`},
	{"r", "tell", nil, `5`, `5`},
	{"r", "seek", []any{20}, `None`, `20`},
	{"r", "read", nil, `''`, `b''`},
	{"r", "tell", nil, `20`, `20`},
	{"r", "getvalue", nil, `'one\ntwo\nthree'`, `b'one\ntwo\nthree'`},
	{"r", "isatty", nil, `False`, `False`},
	{"r", "flush", nil, `None`, `None`},
	{"r", "closed", nil, `False`, `False`},
	{"r", "seek", nil, `TypeError: seek() takes at least 1 argument (0 given)`, ""},
	{"r", "tell", []any{1}, `TypeError: tell() takes no arguments (1 given)`, `TypeError: BytesIO.tell() takes no arguments (1 given)`},
	{"r", "foo", nil, `AttributeError: 'cStringIO.StringI' object has no attribute 'foo'`, `AttributeError: '_io.BytesIO' object has no attribute 'foo'`},
	{"r", "truncate", []any{2}, `None`, `2`},
	{"r", "getvalue", nil, `'on'`, `b'on'`},
	{"r", "truncate", []any{-1}, `IOError: [Errno 22] Invalid argument`, `ValueError: negative size value -1`},
	{"w", "write", []any{starlark.Bytes("abc")}, `None`, `3`},
	{"w", "write", []any{5}, `TypeError: write() argument 1 must be string or buffer, not int`, `TypeError: a bytes-like object is required, not 'int'`},
	{"w", "write", []any{nil}, `TypeError: write() argument 1 must be string or buffer, not None`, `TypeError: a bytes-like object is required, not 'NoneType'`},
	{"w", "writelines", []any{[]any{starlark.Bytes("x"), starlark.Bytes("y")}}, `None`, `None`},
	{"w", "writelines", []any{5}, `TypeError: 'int' object is not iterable`, `TypeError: 'int' object is not iterable`},
	{"w", "writelines", []any{[]any{5}}, `TypeError: expected string or Unicode object, int found`, `TypeError: a bytes-like object is required, not 'int'`},
	{"w", "getvalue", nil, `'abcxy'`, `b'abcxy'`},
	{"w", "seek", []any{1}, `None`, `1`},
	{"w", "write", []any{starlark.Bytes("Q")}, `None`, `1`},
	{"w", "getvalue", []any{true}, `'aQ'`, `TypeError: BytesIO.getvalue() takes no arguments (1 given)`},
	{"w", "read", nil, `'cxy'`, `b'cxy'`},
	{"w", "seek", []any{7}, `None`, `7`},
	{"w", "write", []any{starlark.Bytes("Z")}, `None`, `1`},
	{"w", "getvalue", nil, `'aQcxy\x00\x00Z'`, `b'aQcxy\x00\x00Z'`},
	{"w", "seek", []any{3}, `None`, `3`},
	{"w", "truncate", nil, `None`, `3`},
	{"w", "truncate", []any{9}, `None`, `9`},
	{"w", "getvalue", nil, `'aQc'`, `b'aQc'`},
	{"w", "truncate", []any{1}, `None`, `1`},
	{"w", "tell", nil, `1`, `3`},
	{"w", "getvalue", nil, `'a'`, `b'a'`},
	{"w", "close", nil, `None`, `None`},
	{"w", "close", nil, `None`, `None`},
	{"w", "closed", nil, `True`, `True`},
	{"w", "read", nil, `ValueError: I/O operation on closed file`, `ValueError: I/O operation on closed file.`},
	{"w", "write", []any{starlark.Bytes("x")}, `ValueError: I/O operation on closed file`, `ValueError: I/O operation on closed file.`},
	{"w", "getvalue", nil, `ValueError: I/O operation on closed file`, `ValueError: I/O operation on closed file.`},
}

func TestMethods(t *testing.T) {
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		t.Run(d.String(), func(t *testing.T) {
			in := interp.New()
			rt := object.New(in, d)
			star := &starlark.Thread{}
			_, end := in.NewThread(star)
			defer end()
			files := map[string]*object.Instance{"r": memfile.NewReader(rt, "one\ntwo\nthree"), "w": memfile.NewWriter(rt)}
			for i, row := range rows {
				want := rt.Pick(row.py2, row.py3)
				got := answer(rt, star, files[row.file], row.call, row.args)
				if want != "" && got != want {
					t.Errorf("row %d: %s.%s(%v) = %s, want %s", i, row.file, row.call, row.args, got, want)
				}
			}
		})
	}
}

func answer(rt *object.Runtime, star *starlark.Thread, x *object.Instance, name string, args []any) string {
	v, err := func() (starlark.Value, error) {
		switch name {
		case "closed":
			return x.Attr(name)
		case "list":
			var lines []starlark.Value
			iter := starlark.Iterate(x)
			defer iter.Done()
			var line starlark.Value
			for iter.Next(&line) {
				lines = append(lines, line)
			}
			return starlark.NewList(lines), nil
		}
		return rt.CallMethod(star, x, name, values(args)...)
	}()
	if err != nil {
		e := rt.Catch(star, err)
		return rt.ExceptionLine(star, e.Value, false)
	}
	s, _ := rt.Repr(star, v)
	return s
}

func values(args []any) []starlark.Value {
	var vs []starlark.Value
	for _, a := range args {
		switch a := a.(type) {
		case nil:
			vs = append(vs, starlark.None)
		case int:
			vs = append(vs, starlark.MakeInt(a))
		case float64:
			vs = append(vs, starlark.Float(a))
		case bool:
			vs = append(vs, starlark.Bool(a))
		case string:
			vs = append(vs, starlark.String(a))
		case []any:
			vs = append(vs, starlark.NewList(values(a)))
		case starlark.Value:
			vs = append(vs, a)
		}
	}
	return vs
}

// A reader of Python 2 has no methods that write.
func TestReadOnly(t *testing.T) {
	in := interp.New()
	rt := object.New(in, object.Py2)
	star := &starlark.Thread{}
	_, end := in.NewThread(star)
	defer end()
	got := answer(rt, star, memfile.NewReader(rt, "x"), "write", []any{"y"})
	if want := "AttributeError: 'cStringIO.StringI' object has no attribute 'write'"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
