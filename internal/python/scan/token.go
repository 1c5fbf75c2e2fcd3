package scan

import "github.com/pysock/pysock/internal/python/ast"

// Kind is the kind of a [Token].
type Kind uint8

// A Token is a piece of source. The text of a token is text[Lo:Hi] of the
// [Scanner]'s Text.
type Token struct {
	ast.Span
	Lo, Hi int32 // offsets in the text
	Kind   Kind
	Depth  uint8 // how many brackets are open after the token
}

const (
	Invalid       Kind = iota // a character that no token starts with, such as $ or ?
	EOF                       // end of the file
	Newline                   // end of a logical line
	Indent                    // a line is indented deeper than the one before
	Dedent                    // an indentation ends
	Name                      // identifier
	Number                    // number, with its suffix
	String                    // string literal, with its prefix and quotes
	FStringStart              // 3: prefix and opening quotes of an f-string
	FStringMiddle             // 3: literal part of an f-string, up to a brace or the end
	FStringEnd                // 3: closing quotes of an f-string

	LPar         // (
	RPar         // )
	LSqb         // [
	RSqb         // ]
	LBrace       // {
	RBrace       // }
	Colon        // :
	Comma        // ,
	Semi         // ;
	Plus         // +
	Minus        // -
	Star         // *
	Slash        // /
	VBar         // |
	Amper        // &
	Less         // <
	Greater      // >
	Equal        // =
	Dot          // .
	Percent      // %
	Backquote    // ` (2.7)
	EqEqual      // ==
	NotEqual     // !=, and 2.7's <>
	LessGreater  // 3: <>, which no rule has
	LessEqual    // <=
	GreaterEqual // >=
	Tilde        // ~
	Circumflex   // ^
	LeftShift    // <<
	RightShift   // >>
	DoubleStar   // **
	DoubleSlash  // //
	At           // @
	Arrow        // 3: ->
	Ellipsis     // 3: ...
	ColonEqual   // 3: :=
	Exclamation  // 3: !

	PlusEqual // +=, the first assignment operator; those after it are in the order of ast.Add and on
	MinusEqual
	StarEqual
	AtEqual // 3
	SlashEqual
	PercentEqual
	DoubleStarEqual
	LeftShiftEqual
	RightShiftEqual
	VBarEqual
	CircumflexEqual
	AmperEqual
	DoubleSlashEqual

	And // the first keyword
	As
	Assert
	Async // 3
	Await // 3
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Exec  // 2.7
	False // 3
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	None     // 3; in 2.7 a Name
	Nonlocal // 3
	Not
	Or
	Pass
	Print // 2.7; with print_function the parser takes it for a Name
	Raise
	Return
	True // 3
	Try
	While
	With
	Yield
)

var keywords2 = map[string]Kind{
	"and": And, "as": As, "assert": Assert, "break": Break, "class": Class, "continue": Continue, "def": Def,
	"del": Del, "elif": Elif, "else": Else, "except": Except, "exec": Exec, "finally": Finally, "for": For,
	"from": From, "global": Global, "if": If, "import": Import, "in": In, "is": Is, "lambda": Lambda,
	"not": Not, "or": Or, "pass": Pass, "print": Print, "raise": Raise, "return": Return, "try": Try,
	"while": While, "with": With, "yield": Yield,
}

var keywords3 = map[string]Kind{
	"False": False, "None": None, "True": True, "and": And, "as": As, "assert": Assert, "async": Async,
	"await": Await, "break": Break, "class": Class, "continue": Continue, "def": Def, "del": Del, "elif": Elif,
	"else": Else, "except": Except, "finally": Finally, "for": For, "from": From, "global": Global, "if": If,
	"import": Import, "in": In, "is": Is, "lambda": Lambda, "nonlocal": Nonlocal, "not": Not, "or": Or,
	"pass": Pass, "raise": Raise, "return": Return, "try": Try, "while": While, "with": With, "yield": Yield,
}
