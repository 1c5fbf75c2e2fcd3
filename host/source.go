package host

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/resolve"
	"go.starlark.net/syntax"
)

// sources keeps the texts and trees of the files of a run, for tracebacks and
// messages. Threads report errors at the same time.
type sources struct {
	mu    sync.Mutex
	texts map[string][]byte
	trees map[string]*syntax.File
	defs  map[string][]lower.Signature // of Python files

	modules map[string]*ast.Module // the Python files that errors were shown of
	futures map[string]ast.Future  // of Python files that have some
}

func (s *sources) add(filename string, src []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.texts == nil {
		s.texts = map[string][]byte{}
	}
	s.texts[filename] = src
}

func (s *sources) tree(filename string, f *syntax.File) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.trees == nil {
		s.trees = map[string]*syntax.File{}
	}
	s.trees[filename] = f
}

func (s *sources) signatures(filename string, defs []lower.Signature) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.defs == nil {
		s.defs = map[string][]lower.Signature{}
	}
	s.defs[filename] = defs
}

// code notes what is known of a Python source.
func (s *sources) code(filename string, defs []lower.Signature, future ast.Future) {
	s.signatures(filename, defs)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.futures == nil {
		s.futures = map[string]ast.Future{}
	}
	if future != 0 {
		s.futures[filename] = future
	} else {
		delete(s.futures, filename)
	}
}

// futureOf returns the features of __future__ that a file asked for.
func (s *sources) futureOf(filename string) ast.Future {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.futures[filename]
}

// line returns a line of a file, counted from 1.
func (s *sources) line(filename string, n int) (string, bool) {
	s.mu.Lock()
	src, ok := s.texts[filename]
	s.mu.Unlock()
	if !ok || n < 1 {
		return "", false
	}
	for ; n > 1; n-- {
		i := bytes.IndexByte(src, '\n')
		if i < 0 {
			return "", false
		}
		src = src[i+1:]
	}
	if i := bytes.IndexByte(src, '\n'); i >= 0 {
		src = src[:i]
	}
	return strings.TrimSuffix(string(src), "\r"), true
}

// arity finds the function of a name whose body holds or follows a line. Of
// lambdas, which may share a line, it is the last that begins before col.
func (s *sources) arity(filename, name string, line, col int) (a object.Arity, ok bool) {
	s.mu.Lock()
	tree, defs := s.trees[filename], s.defs[filename]
	s.mu.Unlock()
	begins := 0
	for _, d := range defs {
		if d.Name != name || line < d.Line || d.EndLine < line {
			continue
		}
		isLambda := name == "lambda"
		if isLambda && d.Line == line {
			if d.Col > col || d.Col < begins {
				continue
			}
			begins = d.Col
		}
		if a, ok = arityOf(d), true; !isLambda {
			break
		}
	}
	if ok {
		return a, ok
	}
	if tree == nil {
		return a, false
	}
	syntax.Walk(tree, func(n syntax.Node) bool {
		var params []syntax.Expr
		switch n := n.(type) {
		case *syntax.DefStmt:
			if n.Name.Name != name {
				return true
			}
			params = n.Params
		case *syntax.LambdaExpr:
			if name != "lambda" {
				return true
			}
			params = n.Params
		default:
			return true
		}
		start, end := n.Span()
		if int(start.Line) <= line && line <= int(end.Line) && (name != "lambda" || int(start.Line) < line || int(start.Col) <= col) {
			a, ok = countParams(params), true
		}
		return true
	})
	return a, ok
}

func countParams(params []syntax.Expr) (a object.Arity) {
	for _, p := range params {
		switch p := p.(type) {
		case *syntax.Ident:
			if !a.Varargs {
				a.Required++
				a.Total++
			}
		case *syntax.BinaryExpr:
			a.Total++
		case *syntax.UnaryExpr:
			a.Varargs = a.Varargs || p.Op == syntax.STAR
		}
	}
	return a
}

// SyntaxError is a script that cannot be read. Line and Col count from 1; 0
// where they are not known.
type SyntaxError struct {
	Class     string // "SyntaxError", "IndentationError", ...; "NameError" for an undefined name in .star
	Filename  string
	Line, Col int
	Message   string
	Text      string // the line of source

	report string
	python *parse.Error // of a Python source; or nil
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Filename, e.Line, e.Col, e.Message)
}

// Traceback is the text that Python prints for the error, with its line end.
func (e *SyntaxError) Traceback() string { return e.report }

func (r *run) newSyntaxError(pos syntax.Position, msg string) *SyntaxError {
	e := &SyntaxError{Class: "SyntaxError", Filename: pos.Filename(), Line: int(pos.Line), Col: int(pos.Col), Message: msg}
	if name, ok := strings.CutPrefix(msg, "undefined: "); ok {
		e.Class = "NameError"
		name, _, _ := strings.Cut(name, " ")
		e.Message = fmt.Sprintf("name '%s' is not defined", name)
		if near := r.suggest(e.Filename, name); near != "" {
			e.Message += fmt.Sprintf(". Did you mean: '%s'?", near)
		}
	}
	line, _ := r.sources.line(e.Filename, e.Line)
	text := strings.TrimLeft(line, " \t")
	e.Text = strings.TrimRight(text, " \t\r")
	var b strings.Builder
	fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
	if e.Text != "" {
		b.WriteString("    " + e.Text + "\n")
		if n := e.Col - 1 - (utf8.RuneCountInString(line) - utf8.RuneCountInString(text)); n >= 0 {
			b.WriteString("    " + strings.Repeat(" ", n) + "^\n")
		}
	}
	fmt.Fprintf(&b, "%s: %s\n", e.Class, e.Message)
	e.report = b.String()
	return e
}

func resolveErrors(err error) (resolve.ErrorList, bool) {
	var list resolve.ErrorList
	return list, errors.As(err, &list) && len(list) > 0
}

func arityOf(d lower.Signature) object.Arity {
	return object.Arity{Required: d.Required, Total: d.Total, PosOnly: d.PosOnly, Names: d.Names, Varargs: d.Varargs, Kwargs: d.Kwargs, Qualname: d.Qualname}
}
