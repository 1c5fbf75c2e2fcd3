package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/parse"
)

// TestWarnings has CPython's warnings, with their lines.
func TestWarnings(t *testing.T) {
	const comma = "; perhaps you missed a comma?"
	for _, test := range []struct {
		version ast.Version
		src     string
		want    string
	}{
		{ast.Python3, `a = "\d \w"`, `1: invalid escape sequence '\d'`},
		{ast.Python3, "a = '''\none \\q\ntwo \\z'''", `1: invalid escape sequence '\q'`},
		{ast.Python3, "a = ('a'\n 'b\\d'\n 'c\\e\\f')", `2: invalid escape sequence '\d'; 3: invalid escape sequence '\e'`},
		{ast.Python3, `a = b"\x41\d"`, `1: invalid escape sequence '\d'`},
		{ast.Python3, `a = b"\u1234"`, `1: invalid escape sequence '\u'`},
		{ast.Python3, `a = f"a\d{x}\w"`, `1: invalid escape sequence '\d'; 1: invalid escape sequence '\w'`},
		{ast.Python3, "a = f\"\"\"\n{x}\n\\q\"\"\"", `3: invalid escape sequence '\q'`},
		{ast.Python3, `a = r"\d"`, ``},
		{ast.Python3, `a = "\8"`, `1: invalid escape sequence '\8'`},
		{ast.Python3, `a = "\400"`, `1: invalid octal escape sequence '\400'`},
		{ast.Python3, "a = \"\\\nok\\p\"", `1: invalid escape sequence '\p'`},
		{ast.Python2, `a = "\d"`, ``},
		{ast.Python3, `x is 1`, `1: "is" with 'int' literal. Did you mean "=="?`},
		{ast.Python3, `x is not "a"`, `1: "is not" with 'str' literal. Did you mean "!="?`},
		{ast.Python3, `1 is x`, `1: "is" with 'int' literal. Did you mean "=="?`},
		{ast.Python3, `x is ()`, `1: "is" with 'tuple' literal. Did you mean "=="?`},
		{ast.Python3, `x is (1, 2)`, `1: "is" with 'tuple' literal. Did you mean "=="?`},
		{ast.Python3, `x is (x, 2)`, ``},
		{ast.Python3, `x is -1`, `1: "is" with 'int' literal. Did you mean "=="?`},
		{ast.Python3, `x is x is 5.5`, `1: "is" with 'float' literal. Did you mean "=="?`},
		{ast.Python3, `x is None or x is True or x is [1]`, ``},
		{ast.Python2, `x is 1`, ``},
		{ast.Python3, `assert (x, "msg")`, `1: assertion is always true, perhaps remove parentheses?`},
		{ast.Python2, `assert (x, "msg")`, `1: assertion is always true, perhaps remove parentheses?`},
		{ast.Python3, `assert (), "a"`, ``},
		{ast.Python3, `(1, 2)(3)`, `1: 'tuple' object is not callable` + comma},
		{ast.Python3, `"a"(1)`, `1: 'str' object is not callable` + comma},
		{ast.Python3, `None()`, `1: 'NoneType' object is not callable` + comma},
		{ast.Python3, `[x for x in y](3)`, `1: 'list' object is not callable` + comma},
		{ast.Python3, `(lambda: 1)()`, ``},
		{ast.Python3, `(lambda: 1)[0]`, `1: 'function' object is not subscriptable` + comma},
		{ast.Python3, `5[0]`, `1: 'int' object is not subscriptable` + comma},
		{ast.Python3, `{1}[0]`, `1: 'set' object is not subscriptable` + comma},
		{ast.Python3, `[1, 2]["a"]`, `1: list indices must be integers or slices, not str` + comma},
		{ast.Python3, `"abc"["a"]`, `1: str indices must be integers or slices, not str` + comma},
		{ast.Python3, `[1][1, 2]`, `1: list indices must be integers or slices, not tuple` + comma},
		{ast.Python3, `[1][None]`, `1: list indices must be integers or slices, not NoneType` + comma},
		{ast.Python3, `[1][True], [1, 2][0:1], {1: 2}["a"]`, ``},
		{ast.Python2, "def f():\n    print x\n    global x", `3: name 'x' is used prior to global declaration`},
		{ast.Python2, "def f():\n    x = 1\n    global x", `3: name 'x' is assigned to before global declaration`},
		{ast.Python2, "def f():\n    global x\n    x = 1", ``},
	} {
		mod, err := parse.File("m.py", []byte(test.src+"\n"), test.version, 0)
		if err != nil {
			t.Errorf("%q: %v", test.src, err)
			continue
		}
		var got []string
		for _, w := range mod.Warnings {
			got = append(got, fmt.Sprintf("%d: %s", w.Line, w.Msg))
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%q: %s, want %s", test.src, s, test.want)
		}
	}
}
