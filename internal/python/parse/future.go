package parse

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// futureFeatures are the features of __future__ that a program may ask for, with the flag of those that
// change its meaning (Library Reference, "__future__").
var futureFeatures = map[string]ast.Future{
	"nested_scopes": 0, "generators": 0, "with_statement": 0,
	"division":         ast.FutureDivision,
	"absolute_import":  ast.FutureAbsoluteImport,
	"print_function":   ast.FuturePrintFunction,
	"unicode_literals": ast.FutureUnicodeLiterals,
}

// futureFeatures3 are those that only Python 3 knows.
var futureFeatures3 = map[string]ast.Future{
	"barry_as_FLUFL": 0, "generator_stop": 0, "annotations": ast.FutureAnnotations,
}

// futures returns the features that src asks for. They hold for all of it,
// its docstring included, so they must be known before it is parsed.
func futures(src *scan.Source) (f ast.Future) {
	if !strings.Contains(src.Text, "__future__") {
		return 0
	}
	s := scan.New(src)
	next := func() (scan.Token, string) {
		t, err := s.Scan()
		if err != nil {
			return scan.Token{}, ""
		}
		return t, src.Text[t.Lo:t.Hi]
	}
	t, text := next()
	for {
		for t.Kind == scan.String || t.Kind == scan.Newline || t.Kind == scan.Semi {
			t, text = next()
		}
		if t.Kind != scan.From {
			return f
		}
		if _, text = next(); text != "__future__" {
			return f
		}
		for t.Kind != scan.Newline && t.Kind != scan.Semi && t.Kind != scan.Invalid && t.Kind != scan.EOF {
			t, text = next()
			if src.Version == ast.Python2 {
				f |= futureFeatures[text]
			} else {
				f |= futureFeatures3[text]
			}
		}
	}
}
