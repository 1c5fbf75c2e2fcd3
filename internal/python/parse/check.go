package parse

import (
	"fmt"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// check makes the checks that CPython makes after parsing, in its order: the
// __future__ imports, the names of each scope, the places of statements. At last it
// refuses what pysock leaves out.
func check(src *scan.Source, m *ast.Module) (err *Error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			err = e
		default:
			panic(e)
		}
	}()
	c := &checker{src: src, module: m, v3: src.Version == ast.Python3, early: map[*ast.ImportFrom]bool{}}
	c.futures(m)
	c.scopes(m)
	c.places(m)
	warn(m)
	if c.unsupported != nil {
		panic(c.unsupported)
	}
	return nil
}

// checker reports the first error by panicking with it.
type checker struct {
	src         *scan.Source
	module      *ast.Module
	v3          bool
	unsupported *Error                   // the first use of what pysock leaves out
	early       map[*ast.ImportFrom]bool // the __future__ imports that come first
}

// failAt reports an error about the source from start to stop. 2.7 shows the line of start only.
func (c *checker) failAt(start, stop ast.Pos, format string, args ...any) {
	msg := fmt.Sprintf(format, args...)
	if !c.v3 {
		panic(c.src.LineError(scan.SyntaxError, start.Line, msg))
	}
	panic(c.src.NewError(scan.SyntaxError, start, stop, msg))
}

// fail reports an error about a node.
func (c *checker) fail(n ast.Node, format string, args ...any) {
	c.failAt(n.Pos(), n.End(), format, args...)
}

// refuse notes that n is left out.
func (c *checker) refuse(n ast.Node, what string) {
	if c.unsupported == nil {
		c.unsupported = unsupported(c.src, n.Pos(), n.End(), what)
	}
}

// futures checks that __future__ imports come first and ask for what there is.
func (c *checker) futures(m *ast.Module) {
	early := true // only a docstring and __future__ imports so far
	for i, s := range m.Body {
		switch s := s.(type) {
		case *ast.ImportFrom:
			if s.Module == "__future__" && s.Level == 0 {
				if !early {
					c.lateFuture(s)
				}
				c.early[s] = true
				c.futureNames(s)
				continue
			}
			early = false
		case *ast.ExprStmt:
			_, isText := s.Value.(*ast.Unicode)
			_, isBytes := s.Value.(*ast.Bytes)
			if i == 0 && (isText || isBytes && !c.v3) {
				continue
			}
			early = false
		default:
			early = false
		}
	}
}

func (c *checker) lateFuture(s *ast.ImportFrom) {
	c.fail(s, "from __future__ imports must occur at the beginning of the file")
}

func (c *checker) futureNames(s *ast.ImportFrom) {
	for _, a := range s.Names {
		_, ok := futureFeatures[a.Name]
		if _, ok3 := futureFeatures3[a.Name]; ok || c.v3 && ok3 {
			continue
		}
		stop := ast.Pos{Line: s.Start.Line, Col: -2}
		if a.Name == "braces" {
			c.failAt(s.Start, stop, "not a chance")
		}
		c.failAt(s.Start, stop, "future feature %s is not defined", a.Name)
	}
}
