package sock

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// What select.select says of its arguments; answers of CPython 2.7.18 and 3.13.0.
func TestFilenoOf(t *testing.T) {
	const class = "def fail(class_, text): throw(class_(text))\n" +
		"def F(v): return type('F', (object,), {'fileno': lambda self: v})()\n"
	const noInt2 = "TypeError: argument must be an int, or have a fileno() method"
	const noInt3 = noInt2 + "."
	const negative = "ValueError: file descriptor cannot be a negative integer (-1)"
	const tooLarge = "OverflowError: Python int too large to convert to C int"
	tests := []struct{ expr, py2, py3 string }{
		{"7", "7", "7"},
		{"True", "1", "1"},
		{"F(7)", "7", "7"},
		{"F('x')", "TypeError: fileno() returned a non-integer", "TypeError: fileno() returned a non-integer"},
		{"F(1.5)", "TypeError: fileno() returned a non-integer", "TypeError: fileno() returned a non-integer"},
		{"F(-1)", negative, negative},
		{"F(1 << 40)", negative, tooLarge},
		{"type('F', (object,), {'fileno': lambda self: fail(AttributeError, 'x')})()", "AttributeError: x", "AttributeError: x"},
		{"type('F', (object,), {'fileno': lambda self: fail(ValueError, 'x')})()", "ValueError: x", "ValueError: x"},
		{"'x'", noInt2, noInt3},
		{"None", noInt2, noInt3},
		{"1.5", noInt2, noInt3},
		{"object()", noInt2, noInt3},
		{"-1", negative, negative},
		{"1 << 40", negative, tooLarge},
		{"1 << 70", negative, tooLarge},
	}
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		s := calltest.New(d)
		s.Names["throw"] = starlark.NewBuiltin("throw", func(thread *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return nil, s.ToRaise(thread, args[0])
		})
		globals, err := s.Exec(class)
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range globals {
			s.Names[name] = v
		}
		for _, tt := range tests {
			want := tt.py2
			if d == object.Py3 {
				want = tt.py3
			}
			v, err := s.Eval(tt.expr)
			if err != nil {
				t.Fatal(s.Error(err))
			}
			var got string
			if n, err := FilenoOf(s.Star, v); err != nil {
				got = s.Error(err)
			} else {
				got = starlark.MakeInt(n).String()
			}
			if got != want {
				t.Errorf("%v: %s: got %s, want %s", d, tt.expr, got, want)
			}
		}
		s.End()
	}
}
