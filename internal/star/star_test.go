package star_test

import (
	"testing"

	"github.com/pysock/pysock/internal/star"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// eval runs src with helpers that record their calls, and returns r.
func eval(t *testing.T, src string) starlark.Value {
	t.Helper()
	f, err := star.Parse("test.star", []byte(src), func(name string) bool { return name == "decode" })
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	record := func(name string) *starlark.Builtin {
		return starlark.NewBuiltin(name, func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return append(starlark.Tuple{starlark.String(name)}, args...), nil
		})
	}
	env := starlark.StringDict{star.Mod: operator{starlark.Tuple{starlark.String("mod")}}, star.Format: record("format"), star.Method: record("method")}
	prog, err := starlark.FileProgram(f, env.Has)
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	globals, err := prog.Init(&starlark.Thread{}, env)
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return globals["r"]
}

// operator gathers its name and its operands.
type operator struct{ starlark.Tuple }

func (o operator) Binary(_ syntax.Token, y starlark.Value, _ starlark.Side) (starlark.Value, error) {
	all := append(o.Tuple[:len(o.Tuple):len(o.Tuple)], y)
	if len(all) == 3 {
		return all, nil
	}
	return operator{all}, nil
}

func TestRewrite(t *testing.T) {
	tests := []struct{ src, want string }{
		{`r = "%d" % 5`, `("mod", "%d", 5)`},
		{`r = [7 % x for x in [2]]`, `[("mod", 7, 2)]`},
		{"r = 7\nr %= 4", `("mod", 7, 4)`},
		{`r = "{}".format(1)`, `("format", "{}", 1)`},
		{`r = "ff".decode("hex")`, `("method", "decode", "ff", "hex")`},
		{`r = (lambda x: "%s" % x)(1)`, `("mod", "%s", 1)`},
		{"def f(x):\n    while True:\n        return x % 2\nr = f(5)", `("mod", 5, 2)`},
		{`r = {"a" % 1: "b".upper()}.values()`, `["B"]`},
	}
	for _, tt := range tests {
		if got := eval(t, tt.src).String(); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestBytesInLiterals(t *testing.T) {
	tests := []struct {
		src  string
		want string
	}{
		{`r = '\xdeL\xd8\x10'`, "\xdeL\xd8\x10"},
		{`r = "\377\200\0"`, "\xff\x80\x00"},
		{`r = "\x41\xFF\n\t\\\"\'"`, "A\xff\n\t\\\"'"},
		{"r = '''a\\xe4\nb'''", "a\xe4\nb"},
		{`r = "caf\xc3\xa9" + "é"`, "caf\xc3\xa9é"},
		{`r = r"\xde"`, `\xde`},
		{`x = "# \xff"; r = "plain"`, "plain"},
		{"# '\\xff\nr = 'é\\xff'", "é\xff"},
	}
	for _, tt := range tests {
		got, ok := starlark.AsString(eval(t, tt.src))
		if !ok || got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.src, got, tt.want)
		}
	}
}

// Hidden escapes do not move anything.
func TestPositions(t *testing.T) {
	_, err := star.Parse("test.star", []byte("x = '\\xde\\xad'; y = = 1\n"), func(string) bool { return false })
	se, ok := err.(syntax.Error)
	if !ok || se.Pos.Line != 1 || se.Pos.Col != 21 {
		t.Errorf("got %v, want an error at 1:21", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`x = '\xde' % (1,)`))
	f.Add([]byte(`"`))
	f.Add([]byte(`'''\xff`))
	f.Add([]byte("r\"\\\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		_, _ = star.Parse("fuzz.star", src, func(string) bool { return true })
	})
}
