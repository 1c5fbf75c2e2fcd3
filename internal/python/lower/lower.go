// Package lower turns the tree of a Python source (package ast) into a tree of
// go.starlark.net (package syntax) that the engine compiles and runs.
//
// What Starlark can say is said in Starlark; all else becomes a call of a helper
// whose name begins with "$", which no script can spell. Helpers are provided by
// the host as predeclared names. Names that begin with "." are variables of the
// lowered code itself.
//
//   - Names are resolved here, as Python resolves them. A variable that is assigned
//     by more than one Starlark function lives in an explicit cell, "x.v".
//   - The body, handlers, else and finally of a try, and the body of a with,
//     become functions that a helper runs. Such a function returns None when it falls
//     off its end, 1 for break, 2 for continue, and (value,) for return.
//   - A generator's body becomes a function of one parameter, ".yield".
//
// The name of a lowered function is NAME, NAME@QUALNAME, NAME@QUALNAME@NUMBER, or NAME$KIND for
// one of the functions made of a part of NAME's body, whose frame belongs to that of
// NAME. A parameter that cannot be given by keyword is called "/name".
package lower

import (
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
	"go.starlark.net/syntax"
)

// Error is why a tree is refused.
type Error = scan.Error

// Options says what the lowered code is for.
type Options struct {
	// Module is the value of __name__, such as "__main__".
	Module string
	// Package is the value of __package__: the dotted name that relative imports start from.
	Package string

	// Builtin reports whether a name is one of Python's built-in names. It must not be nil.
	Builtin func(name string) bool

	// Star returns the names that "from module import *" binds, if they are known
	// before the program runs. If it is nil or returns nil, every name that the file
	// mentions is looked for when the import runs.
	Star func(module string, level int) []string

	// Settable makes cells of the module's variables that are bound by assignment,
	// so that "module.name = value" from elsewhere reaches the module's own code.
	Settable bool

	// Dynamic is for the code of exec and eval: names of the module's scope are
	// looked up in, and stored to, the predeclared namespace "$ns".
	Dynamic bool

	// Future is added to the source's own future features: exec and eval inherit them.
	Future ast.Future
}

// A Result is a lowered source.
type Result struct {
	File *syntax.File

	// Constants are the values of predeclared names: constants that are not
	// literals of the engine.
	Constants map[string]Constant

	// Globals has the names of the module's namespace, and whether each lives in a cell.
	// The engine's globals have other names too, none of which is a Python identifier.
	Globals map[string]bool

	// Bound has the names that the source binds in the module's namespace, in order.
	Bound []string

	// Doc is the module's docstring; HasDoc tells whether there is one.
	Doc    string
	HasDoc bool

	// Signatures describe the functions, outer ones before the functions within them.
	Signatures []Signature

	// Names are the helpers, constants and built-in functions that the code may
	// mention: what the host has to predeclare.
	Names []string
}

// A ConstantKind says what a [Constant] is.
type ConstantKind uint8

const (
	Text    ConstantKind = iota // Python 3's str that is not ASCII, 2.7's unicode
	Long                        // 2.7's long that is small
	Complex                     // a complex number
	Ellipsis
)

// A Constant is a value that the engine has no literal for.
type Constant struct {
	Kind    ConstantKind
	Text    string     // of Text: UTF-8, a lone surrogate in three bytes
	Int     int64      // of Long
	Complex complex128 // of Complex
}

// A Signature describes a function's parameters, for the messages of TypeErrors.
type Signature struct {
	Name          string   // the name of the lowered function
	Qualname      string   // of a lambda, whose name does not tell it
	Line, EndLine int      // the lines of its definition
	Col           int      // the column where it begins
	Required      int      // positional parameters without default
	Total         int      // positional parameters
	PosOnly       int      // how many of these cannot be given by keyword
	Names         []string // of the positional, then of the keyword-only parameters
	Varargs       bool     // has *args
	Kwargs        bool     // has **kwargs
}

// FileOptions are the options of the engine that lowered code needs.
func FileOptions() *syntax.FileOptions {
	return &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
}

// Module lowers a source file. The error is an [*Error].
func Module(mod *ast.Module, opts Options) (*Result, error) {
	return lower(mod, opts, (*lowerer).runModule)
}

// Expr lowers the source of an eval, whose Body is one ExprStmt. Its value is left
// in the global variable ".result".
func Expr(mod *ast.Module, opts Options) (*Result, error) {
	return lower(mod, opts, (*lowerer).result)
}

func lower(mod *ast.Module, opts Options, run func(*lowerer)) (res *Result, err error) {
	l := &lowerer{
		mod: mod, opts: opts, v3: mod.Version == ast.Python3, future: mod.Future | opts.Future,
		file:   mod.Filename,
		scopes: map[ast.Node]*scope{},
		names:  map[string]bool{}, aliases: map[string]bool{},
		atTop: map[string]bool{},
		res:   &Result{Constants: map[string]Constant{}, Globals: map[string]bool{}},
	}
	l.res.File = &syntax.File{Path: mod.Filename, Options: FileOptions()}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			res, err = nil, e
		default:
			panic(e)
		}
	}()
	l.kinds = findKinds(mod, l.v3, l.opts.Settable)
	l.notes = l.v3 && mentionsAnnotations(mod.Text)
	l.analyze()
	run(l)
	l.res.Names = sortedKeys(l.names)
	return l.res, nil
}

// lowerer holds the state of lowering one source.
type lowerer struct {
	mod    *ast.Module
	opts   Options
	v3     bool
	future ast.Future
	file   string
	res    *Result

	scopes  map[ast.Node]*scope
	hoisted map[*ast.NamedExpr]bool // evaluated before the statement they stand in
	outer   map[*ast.Name]outerRead
	starred map[*ast.ImportFrom]starImport
	stored  map[string]bool // attributes that are assigned to what may be a function
	kinds   *kinds
	notes   bool            // see mentionsAnnotations
	names   map[string]bool // predeclared names in use
	aliases map[string]bool // those that are made variables of the module, and constants

	scope   *scope
	shadows []shadow          // the comprehensions around the place that is lowered
	fn      *function         // the Starlark function that is built
	out     []syntax.Stmt     // the statements of the block that is built
	top     []syntax.Stmt     // definitions to stand at the top of the module
	atTop   map[string]bool   // their names
	line    int32             // 2.7: the line that CPython would note for the next operation
	depth   int               // nesting
	count   int               // of generated names
	texts   map[string]string // names of text constants
}
