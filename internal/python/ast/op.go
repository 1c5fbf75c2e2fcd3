package ast

// Op is an operator of a BoolOp, BinOp, AugAssign, UnaryOp or Compare.
type Op uint8

const (
	And Op = iota // of BoolOp
	Or

	Add // of BinOp and AugAssign
	Sub
	Mult
	MatMult // 3
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv

	Invert // of UnaryOp
	Not
	UAdd
	USub

	Eq // of Compare
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

var opText = [...]string{
	And: "and", Or: "or",
	Add: "+", Sub: "-", Mult: "*", MatMult: "@", Div: "/", Mod: "%", Pow: "**",
	LShift: "<<", RShift: ">>", BitOr: "|", BitXor: "^", BitAnd: "&", FloorDiv: "//",
	Invert: "~", Not: "not", UAdd: "+", USub: "-",
	Eq: "==", NotEq: "!=", Lt: "<", LtE: "<=", Gt: ">", GtE: ">=",
	Is: "is", IsNot: "is not", In: "in", NotIn: "not in",
}

// String returns the operator as it is written in source.
func (op Op) String() string { return opText[op] }
