// Package ast declares the types of the syntax tree of a Python source file,
// for both languages that are parsed: Python 2.7 and Python 3.13.
//
// The nodes are those of Python's own ast module (Library Reference, "ast —
// Abstract Syntax Trees") under the same names, with these differences:
//
//   - One tree serves both languages. What only one of them has says so.
//   - The statement Expr is [ExprStmt], as [Expr] is the interface of expressions.
//   - Constants have a node for each kind: [Num], [Bytes], [Unicode],
//     [NameConstant], [Ellipsis].
//   - A default value is part of its parameter ([Arg]).
//   - AsyncFunctionDef, AsyncFor, AsyncWith are flags of [FunctionDef], [For], [With].
//   - Python 2.7's TryExcept and TryFinally are one [Try], its nested Withs are
//     one [With], its ExtSlice is a [Tuple] of slices, its starargs and kwargs
//     are a [Starred] argument and a [Keyword] without a name.
//
// A field that holds an absent part is nil (or empty). Slices never hold nil,
// but for [Dict.Keys]. The parser builds a tree without sharing: no node has two
// parents. The package has no behaviour beyond positions and [Walk].
package ast

// Version is a language: which Python a source is written in.
type Version uint8

const (
	Python3 Version = iota // Python 3.13
	Python2                // Python 2.7
)

// String returns the language's version number, "2.7" or "3.13".
func (v Version) String() string {
	if v == Python2 {
		return "2.7"
	}
	return "3.13"
}

// Pos is a place in the source text. The zero Pos is no place.
type Pos struct {
	Line int32 // line number, from 1
	Col  int32 // offset in the line, from 0, in bytes of the line's UTF-8 form
}

// IsValid reports whether p is a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

// Before reports whether p comes before q.
func (p Pos) Before(q Pos) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}

// Span is the stretch of source text of a node. Every node embeds one.
// Start and End are what CPython 3.13 gives as lineno, col_offset and
// end_lineno, end_col_offset: parentheses around an expression do not belong to
// it (those of a tuple or generator expression do), a decorated function
// starts at its "def", and a compound statement ends with its last statement
// (and a semicolon after that).
type Span struct {
	Start Pos // first byte
	Stop  Pos // just after the last byte
}

// Pos returns the place of the node's first byte.
func (s *Span) Pos() Pos { return s.Start }

// End returns the place just after the node's last byte.
func (s *Span) End() Pos { return s.Stop }

// Extent returns the whole span.
func (s *Span) Extent() Span { return *s }

// Node is implemented by every node, always as a pointer.
type Node interface {
	Pos() Pos
	End() Pos
	Extent() Span
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// Expr is an expression. [Starred], [Slice] and [FormattedValue] are
// expressions that occur in certain places only.
type Expr interface {
	Node
	exprNode()
}

// Context says what happens to the thing that a [Name], [Attribute],
// [Subscript], [Starred], [List] or [Tuple] denotes.
type Context uint8

const (
	Load  Context = iota // it is read
	Store                // it is assigned, bound
	Del                  // it is deleted
)

// Future is a set of features asked for by "from __future__ import".
// Only those that change the meaning of a program are kept.
type Future uint8

const (
	FutureDivision        Future = 1 << iota // 2.7: / is true division
	FuturePrintFunction                      // 2.7: print is a function; the tree has no Print
	FutureUnicodeLiterals                    // 2.7: '...' is a Unicode
	FutureAbsoluteImport                     // 2.7: import x never looks in the importer's package
	FutureAnnotations                        // 3: annotations are not evaluated
)

// Module is a source file, or the expression of an eval.
type Module struct {
	Span
	Version  Version
	Future   Future
	Filename string
	Encoding string // the file's encoding: "utf-8", "ascii", "iso-8859-1", "iso-8859-15" or "cp1252"
	Text     string // the source in UTF-8, without byte order mark, every line end as \n
	Body     []Stmt // empty for an empty file

	Warnings []Warning // in CPython's order
}

// A Warning is what CPython warns of when it compiles a source: a SyntaxWarning.
type Warning struct {
	Line int
	Msg  string
}
