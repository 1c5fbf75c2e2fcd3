package ast

// FunctionDef is a "def" or "async def".
type FunctionDef struct {
	Span       // from "def" or "async"
	Name       string
	Args       *Arguments // never nil
	Body       []Stmt     // at least one
	Decorators []Expr     // in source order; applied last to first
	Returns    Expr       // 3: annotation after "->"; or nil
	Async      bool       // 3
}

// ClassDef is a "class".
type ClassDef struct {
	Span       // from "class"
	Name       string
	Bases      []Expr     // 3: may hold Starred
	Keywords   []*Keyword // 3
	Body       []Stmt     // at least one
	Decorators []Expr     // in source order; applied last to first
}

// Return is a "return".
type Return struct {
	Span
	Value Expr // or nil
}

// Delete is a "del".
type Delete struct {
	Span
	Targets []Expr // at least one: Name, Attribute, Subscript, Tuple or List
}

// Assign is "a = b = value".
type Assign struct {
	Span
	Targets []Expr // at least one, assigned left to right: Name, Attribute, Subscript, Tuple, List (3: Starred inside these)
	Value   Expr
}

// AugAssign is "target op= value".
type AugAssign struct {
	Span
	Target Expr // Name, Attribute or Subscript
	Op     Op   // Add to FloorDiv
	Value  Expr
}

// AnnAssign is "target: annotation = value" (3).
type AnnAssign struct {
	Span
	Target     Expr // Name, Attribute or Subscript
	Annotation Expr
	Value      Expr // or nil
	Simple     bool // Target is a Name without parentheses
}

// Print is 2.7's "print >>dest, values".
type Print struct {
	Span
	Dest   Expr   // after ">>"; or nil for sys.stdout
	Values []Expr // may be empty
	NL     bool   // write a newline at the end: there was no trailing comma
}

// Exec is 2.7's "exec body in globals, locals". The form exec(body, globals,
// locals), which looks like a call, comes with the tuple taken apart.
type Exec struct {
	Span
	Body    Expr
	Globals Expr // or nil
	Locals  Expr // or nil
}

// For is "for target in iter".
type For struct {
	Span
	Target Expr
	Iter   Expr
	Body   []Stmt // at least one
	Orelse []Stmt // may be empty
	Async  bool   // 3
}

// While is "while test".
type While struct {
	Span
	Test   Expr
	Body   []Stmt // at least one
	Orelse []Stmt // may be empty
}

// If is "if test". An "elif" is an If alone in Orelse.
type If struct {
	Span
	Test   Expr
	Body   []Stmt // at least one
	Orelse []Stmt // may be empty
}

// With is "with items".
type With struct {
	Span
	Items []*WithItem // at least one, entered left to right
	Body  []Stmt      // at least one
	Async bool        // 3
}

// WithItem is "context as vars", one manager of a With.
type WithItem struct {
	Span
	Context Expr
	Vars    Expr // target; or nil
}

// Raise is 2.7's "raise exc, value, traceback" and 3's "raise exc from cause".
type Raise struct {
	Span
	Exc       Expr // or nil: raise again
	Value     Expr // 2.7; or nil
	Traceback Expr // 2.7; or nil
	Cause     Expr // 3: after "from"; or nil
}

// Try is a "try" with at least one of Handlers and Finalbody.
type Try struct {
	Span
	Body      []Stmt // at least one
	Handlers  []*ExceptHandler
	Orelse    []Stmt // only with Handlers
	Finalbody []Stmt
}

// ExceptHandler is one "except" of a Try.
type ExceptHandler struct {
	Span
	Type Expr   // or nil: catches everything; only the last handler
	Name Expr   // after "as" (2.7: or a comma): 3 a Name, 2.7 any target; or nil
	Body []Stmt // at least one
}

// Assert is an "assert".
type Assert struct {
	Span
	Test Expr
	Msg  Expr // or nil
}

// Import is "import a.b as c, d".
type Import struct {
	Span
	Names []*Alias // at least one
}

// ImportFrom is "from module import names".
type ImportFrom struct {
	Span
	Module string // dotted; empty for "from . import x"
	Names  []*Alias
	Level  int // number of leading dots
}

// Alias is "name as asname" in an import.
type Alias struct {
	Span
	Name   string // dotted in Import; "*" in "from m import *"
	AsName string // or empty
}

// Global is a "global".
type Global struct {
	Span
	Names []string // at least one
}

// Nonlocal is a "nonlocal" (3).
type Nonlocal struct {
	Span
	Names []string // at least one
}

// ExprStmt is an expression as a statement. As the first statement of a
// module, class or function, a Unicode (2.7: or Bytes) is its docstring.
type ExprStmt struct {
	Span
	Value Expr
}

// Pass is a "pass".
type Pass struct{ Span }

// Break is a "break".
type Break struct{ Span }

// Continue is a "continue".
type Continue struct{ Span }

func (*FunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()    {}
func (*Return) stmtNode()      {}
func (*Delete) stmtNode()      {}
func (*Assign) stmtNode()      {}
func (*AugAssign) stmtNode()   {}
func (*AnnAssign) stmtNode()   {}
func (*Print) stmtNode()       {}
func (*Exec) stmtNode()        {}
func (*For) stmtNode()         {}
func (*While) stmtNode()       {}
func (*If) stmtNode()          {}
func (*With) stmtNode()        {}
func (*Raise) stmtNode()       {}
func (*Try) stmtNode()         {}
func (*Assert) stmtNode()      {}
func (*Import) stmtNode()      {}
func (*ImportFrom) stmtNode()  {}
func (*Global) stmtNode()      {}
func (*Nonlocal) stmtNode()    {}
func (*ExprStmt) stmtNode()    {}
func (*Pass) stmtNode()        {}
func (*Break) stmtNode()       {}
func (*Continue) stmtNode()    {}
