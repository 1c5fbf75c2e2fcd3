package format

import (
	"bufio"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The files in testdata hold one case a line, in fields parted by tabs, whose
// results CPython 2.7.18 and 3.13.0 wrote:
//
//	type  input...  =  result      (=u: the result is 2.7's unicode)
//	type  input...  !  class  message
//
// Bytes that are no visible ASCII are written \xNN.
type testCase struct {
	where   string
	t       Type
	in      []string
	want    string
	unicode bool
	kind    string // of the exception, or ""
}

var typeNames = map[string]Type{"Str2": Str2, "Unicode2": Unicode2, "Str3": Str3, "Bytes3": Bytes3}

func readCases(t *testing.T, name string) []testCase {
	t.Helper()
	path := filepath.Join("testdata", name)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var cases []testCase
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		f := strings.Split(lines.Text(), "\t")
		c := testCase{where: fmt.Sprintf("%s:%d: %.200s", name, n, lines.Text()), t: typeNames[f[0]]}
		last := len(f) - 1
		c.want = unescape(f[last])
		if last >= 2 && f[last-2] == "!" {
			c.kind = f[last-1]
			c.in = f[1 : last-2]
		} else {
			c.unicode = f[last-1] == "=u"
			c.in = f[1 : last-1]
		}
		cases = append(cases, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 100 {
		t.Fatalf("%s: only %d cases", path, len(cases))
	}
	return cases
}

func unescape(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			n, err := strconv.ParseUint(s[i+2:i+4], 16, 8)
			if err != nil {
				panic(err)
			}
			b = append(b, byte(n))
			i += 3
		} else {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// anyMessage is a message that the values' own errors have here: only the
// class of such an error is compared.
const anyMessage = "*"

// check compares a result, or an error, with CPython's.
func (c *testCase) check(t *testing.T, got string, err error) {
	t.Helper()
	kind, msg := "", got
	var e *Error
	var u *UnicodeError
	switch {
	case errors.As(err, &e):
		kind, msg = e.Kind, e.Msg
	case errors.As(err, &u):
		kind, msg = u.Kind, unicodeMessage(u)
	case err != nil:
		t.Errorf("%s\ngot %v", c.where, err)
		return
	}
	if kind != c.kind || msg != c.want && !(kind != "" && msg == anyMessage) {
		t.Errorf("%s\ngot  %s %q\nwant %s %q", c.where, kind, msg, c.kind, c.want)
	}
}

// unicodeMessage is str() of a UnicodeError in 2.7.
func unicodeMessage(e *UnicodeError) string {
	if e.Kind == "UnicodeDecodeError" {
		return fmt.Sprintf("'%s' codec can't decode byte 0x%x in position %d: %s",
			e.Encoding, e.Object[e.Start], e.Start, e.Reason)
	}
	if e.End > e.Start+1 {
		return fmt.Sprintf("'%s' codec can't encode characters in position %d-%d: %s",
			e.Encoding, e.Start, e.End-1, e.Reason)
	}
	bad := e.Object[prefixLen(Unicode2, e.Object, e.Start):prefixLen(Unicode2, e.Object, e.End)]
	shown := strings.Trim(QuoteUnicode(bad), "u'")
	if !strings.HasPrefix(shown, `\`) {
		shown = `\u` + shown
	}
	return fmt.Sprintf("'%s' codec can't encode character u'%s' in position %d: %s",
		e.Encoding, shown, e.Start, e.Reason)
}

// Values of the cases: Int, float64, text (2.7's unicode, 3.x's str),
// raw (2.7's str, 3.x's bytes), bool, nil, and three classes of the cases' own.
type (
	text string
	raw  string
	obj  struct{} // str() is OBJ, repr() is OBJ!
	box  struct{} // has attributes, items and a __format__
)

func parseValue(s string) any {
	switch rest := s[1:]; s[0] {
	case 'i', 'L':
		n, ok := new(big.Int).SetString(rest, 10)
		if !ok {
			panic(s)
		}
		v := NewBigInt(n)
		v.Long = v.Long || s[0] == 'L'
		return v
	case 'f':
		x, err := ParseFloat(Str3, rest)
		if err != nil {
			panic(err)
		}
		return x
	case 'u':
		return text(unescape(rest))
	case 'b':
		return raw(unescape(rest))
	case 't':
		return true
	case 'n':
		return nil
	case 'o':
		return obj{}
	case 'X':
		return box{}
	}
	panic(s)
}

func typeName(v Version, value any) string {
	switch value := value.(type) {
	case Int:
		if v == Py2 && value.isLong() {
			return "long"
		}
		return "int"
	case float64:
		return "float"
	case text:
		if v == Py2 {
			return "unicode"
		}
		return "str"
	case raw:
		if v == Py2 {
			return "str"
		}
		return "bytes"
	case bool:
		return "bool"
	case nil:
		return "NoneType"
	case obj:
		return "Obj"
	}
	return "Box"
}

// reprOf is repr(value).
func reprOf(v Version, value any) (string, error) {
	switch value := value.(type) {
	case Int:
		return value.Repr(v)
	case text:
		if v == Py2 {
			return QuoteUnicode(string(value)), nil
		}
		return QuoteText(string(value)), nil
	case raw:
		if v == Py2 {
			return QuoteBytes(string(value)), nil
		}
		return QuoteB(string(value)), nil
	case float64:
		return FloatRepr(value), nil
	case obj:
		return "OBJ!", nil
	}
	return strOf(v, value)
}

// strOf is str(value) of a value that is no string.
func strOf(v Version, value any) (string, error) {
	switch value := value.(type) {
	case Int:
		return value.Str(v)
	case float64:
		return FloatStr(v, value), nil
	case bool:
		if value {
			return "True", nil
		}
		return "False", nil
	case nil:
		return "None", nil
	case obj:
		return "OBJ", nil
	case box:
		return "BOX", nil
	}
	return reprOf(v, value)
}
