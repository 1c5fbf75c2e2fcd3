package parse

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// writer writes a tree as testdata/trees.py writes CPython's: Type(Field=value ...).
type writer struct {
	strings.Builder
	places bool
}

func (w *writer) value(v any) {
	switch x := v.(type) {
	case string:
		w.quoted(x)
		return
	case bool:
		w.WriteString(map[bool]string{true: "True", false: "False"}[x])
		return
	case ast.Op:
		w.WriteString("'" + x.String() + "'")
		return
	case ast.Context:
		w.WriteString([]string{"Load", "Store", "Del"}[x])
		return
	case ast.Singleton:
		w.WriteString([]string{"None", "False", "True"}[x])
		return
	case float64:
		w.WriteString(float17(x))
		return
	case complex128:
		w.WriteString(float17(imag(x)) + "j")
		return
	case *big.Int:
		w.WriteString(x.String())
		return
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Invalid:
		w.WriteString("None")
	case reflect.Slice:
		w.WriteByte('[')
		for i := range r.Len() {
			if i > 0 {
				w.WriteByte(',')
			}
			w.value(r.Index(i).Interface())
		}
		w.WriteByte(']')
	case reflect.Pointer:
		if r.IsNil() {
			w.WriteString("None")
		} else {
			w.node(v.(ast.Node), r.Elem())
		}
	default:
		fmt.Fprint(w, v)
	}
}

func (w *writer) node(n ast.Node, r reflect.Value) {
	w.WriteString(r.Type().Name() + "(")
	var parts []string
	switch n.(type) {
	case *ast.Arguments, *ast.Comprehension, *ast.WithItem: // CPython's have no place
	default:
		if w.places {
			parts = append(parts, fmt.Sprintf("@%d:%d-%d:%d", n.Pos().Line, n.Pos().Col, n.End().Line, n.End().Col))
		}
	}
	for i := range r.NumField() {
		name := r.Type().Field(i).Name
		if name == "Span" {
			continue
		}
		if _, ok := n.(*ast.ExceptHandler); ok && name == "Name" && w.places && !r.Field(i).IsNil() {
			parts = append(parts, "Name=Name()") // a string in CPython 3
			continue
		}
		field := writer{places: w.places}
		field.value(r.Field(i).Interface())
		parts = append(parts, name+"="+field.String())
	}
	w.WriteString(strings.Join(parts, " ") + ")")
}

func (w *writer) quoted(s string) {
	w.WriteByte('"')
	for _, c := range []byte(s) {
		if c < ' ' || c > '~' || c == '"' || c == '\\' {
			fmt.Fprintf(w, "\\x%02x", c)
		} else {
			w.WriteByte(c)
		}
	}
	w.WriteByte('"')
}

func float17(f float64) string {
	return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(f, 'g', 17, 64), "+"))
}

// TestTrees compares trees with CPython's: testdata/trees.json is written by testdata/trees.py.
func TestTrees(t *testing.T) {
	data, err := os.ReadFile("testdata/trees.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		Source, Version string
		Tree            []string
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		v := ast.Python3
		if row.Version == "2.7" {
			v = ast.Python2
		}
		m, err := File("t.py", latin1(row.Source), v, SkipCheck)
		if err != nil {
			if err.(*Error).Kind != scan.Unsupported {
				t.Errorf("Python %s: %q: %v", v, row.Source, err)
			}
			continue
		}
		var got []string
		for _, s := range m.Body {
			w := writer{places: v == ast.Python3}
			w.value(s)
			got = append(got, w.String())
		}
		if !reflect.DeepEqual(got, row.Tree) && len(got)+len(row.Tree) > 0 {
			t.Errorf("Python %s: %q\n got: %s\nwant: %s", v, row.Source, strings.Join(got, "\n      "), strings.Join(row.Tree, "\n      "))
		}
	}
}
