package ast

// BoolOp is "a and b and c" or "a or b or c".
type BoolOp struct {
	Span
	Op     Op     // And or Or
	Values []Expr // at least two
}

// NamedExpr is "target := value" (3).
type NamedExpr struct {
	Span
	Target *Name
	Value  Expr
}

// BinOp is "left op right".
type BinOp struct {
	Span
	Left  Expr
	Op    Op // Add to FloorDiv
	Right Expr
}

// UnaryOp is "op operand". In 2.7 a minus directly before a number is part of
// the Num, as in CPython 2.7, where -9223372036854775808 is an int.
type UnaryOp struct {
	Span
	Op      Op // Invert, Not, UAdd or USub
	Operand Expr
}

// Lambda is a "lambda".
type Lambda struct {
	Span
	Args *Arguments // never nil
	Body Expr
}

// IfExp is "body if test else orelse".
type IfExp struct {
	Span
	Test   Expr
	Body   Expr
	Orelse Expr
}

// Dict is "{key: value}".
type Dict struct {
	Span
	Keys   []Expr // nil (3) for "**value"
	Values []Expr // as many as Keys
}

// Set is "{a, b}".
type Set struct {
	Span
	Elts []Expr // at least one; 3: may hold Starred
}

// ListComp is "[elt for ...]". In 2.7 it has no scope of its own.
type ListComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension // at least one
}

// SetComp is "{elt for ...}".
type SetComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension // at least one
}

// DictComp is "{key: value for ...}".
type DictComp struct {
	Span
	Key        Expr
	Value      Expr
	Generators []*Comprehension // at least one
}

// GeneratorExp is "(elt for ...)".
type GeneratorExp struct {
	Span
	Elt        Expr
	Generators []*Comprehension // at least one
}

// Comprehension is one "for target in iter if cond if cond" of a
// comprehension or generator expression.
type Comprehension struct {
	Span
	Target Expr
	Iter   Expr
	Ifs    []Expr // may be empty
	Async  bool   // 3
}

// Await is "await value" (3).
type Await struct {
	Span
	Value Expr
}

// Yield is "yield value".
type Yield struct {
	Span
	Value Expr // or nil
}

// YieldFrom is "yield from value" (3).
type YieldFrom struct {
	Span
	Value Expr
}

// Compare is "left op comparator op comparator", chained: each comparator is
// evaluated once.
type Compare struct {
	Span
	Left        Expr
	Ops         []Op   // Eq to NotIn; at least one
	Comparators []Expr // as many as Ops
}

// Call is "func(args, keywords)". Within Args and within Keywords the order is
// the source's. 2.7 evaluates Keywords before a Starred argument and a
// Keyword without a name last; there is at most one of each.
type Call struct {
	Span
	Func     Expr
	Args     []Expr     // may hold Starred
	Keywords []*Keyword // "**value" is one without Name
}

// Keyword is "name=value" or "**value" in a Call or ClassDef.
type Keyword struct {
	Span
	Name  string // empty for "**value"
	Value Expr
}

// Repr is 2.7's "`value`".
type Repr struct {
	Span
	Value Expr // a Tuple for `a, b`
}

// Num is a number.
type Num struct {
	Span
	Value any  // int64, *big.Int (only what does not fit an int64), float64 or complex128 (imaginary)
	Long  bool // 2.7: an int of type long, by its L or its size
}

// Bytes is a byte string: 2.7's '...' and b'...', 3's b'...'.
// Adjacent literals are joined.
type Bytes struct {
	Span
	Value string // the bytes; in 2.7 as they are in the file, in its encoding
}

// Unicode is a text string: 2.7's u'...', and '...' under unicode_literals,
// 3's '...'. Adjacent literals are joined.
type Unicode struct {
	Span
	Value string // UTF-8; a lone surrogate ("\ud800") is three bytes, as UTF-8 would encode it if it could
}

// JoinedStr is an f-string, or adjacent literals one of which is (3).
type JoinedStr struct {
	Span
	Values []Expr // Unicode (never empty or adjacent) and FormattedValue; may be empty
}

// FormattedValue is a "{value!conversion:spec}" in a JoinedStr (3). For "{value=}"
// the text "value=" is part of the Unicode before it.
type FormattedValue struct {
	Span
	Value      Expr
	Conversion byte       // 's', 'r', 'a', or 0 for none
	FormatSpec *JoinedStr // or nil
}

// NameConstant is None, and in 3 True or False (in 2.7 these are names).
type NameConstant struct {
	Span
	Value Singleton
}

// Singleton says which constant a NameConstant is.
type Singleton uint8

const (
	None Singleton = iota
	False
	True
)

// Ellipsis is "...": in 3 anywhere, in 2.7 directly in a subscript only.
type Ellipsis struct{ Span }

// Attribute is "value.attr". Attr is not mangled.
type Attribute struct {
	Span
	Value Expr
	Attr  string
	Ctx   Context
}

// Subscript is "value[index]".
type Subscript struct {
	Span
	Value Expr
	Index Expr // a Slice, a Tuple that may hold Slice (3: Starred), or an expression
	Ctx   Context
}

// Slice is "lower:upper:step" directly in a Subscript or its Tuple.
type Slice struct {
	Span
	Lower Expr // or nil
	Upper Expr // or nil
	Step  Expr // or nil; 2.7: a NameConstant None for "a:b:", which is no simple slice
}

// Starred is "*value" in a Call, a Store target, or (3) a display.
type Starred struct {
	Span
	Value Expr
	Ctx   Context
}

// Name is an identifier, not mangled. In 3 it is in normal form NFKC if it is
// ASCII, and as written otherwise.
type Name struct {
	Span
	ID  string
	Ctx Context
}

// List is "[a, b]".
type List struct {
	Span
	Elts []Expr // may be empty; 3: may hold Starred
	Ctx  Context
}

// Tuple is "a, b", "(a, b)" or "()".
type Tuple struct {
	Span
	Elts []Expr // may be empty; 3: may hold Starred
	Ctx  Context
}

// Arguments are the parameters of a function or lambda, in source order
// PosOnly, Args, Vararg, KwOnly, Kwarg.
type Arguments struct {
	Span           // from the first parameter to the last; empty if there is none
	PosOnly []*Arg // 3: before "/"
	Args    []*Arg
	Vararg  *Arg   // after "*"; or nil
	KwOnly  []*Arg // 3: after "*" or Vararg
	Kwarg   *Arg   // after "**"; or nil
}

// Arg is a parameter. Of PosOnly and Args together those with a Default are last;
// a KwOnly without one is required.
type Arg struct {
	Span
	Name       string // empty if Tuple is set
	Tuple      *Tuple // 2.7: "(a, (b, c))", a Store target of Names and such Tuples; or nil
	Annotation Expr   // 3; or nil
	Default    Expr   // or nil
}

func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*ListComp) exprNode()       {}
func (*SetComp) exprNode()        {}
func (*DictComp) exprNode()       {}
func (*GeneratorExp) exprNode()   {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*Repr) exprNode()           {}
func (*Num) exprNode()            {}
func (*Bytes) exprNode()          {}
func (*Unicode) exprNode()        {}
func (*JoinedStr) exprNode()      {}
func (*FormattedValue) exprNode() {}
func (*NameConstant) exprNode()   {}
func (*Ellipsis) exprNode()       {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Slice) exprNode()          {}
func (*Starred) exprNode()        {}
func (*Name) exprNode()           {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
