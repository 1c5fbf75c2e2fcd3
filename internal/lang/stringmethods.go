package lang

import (
	"unicode"

	"github.com/pysock/pysock/internal/format"
)

// stringMethods are those that all string types have: str, unicode, bytes and
// bytearray.
var stringMethods = []methodEntry{
	{"capitalize", allOf, converted("capitalize", str.capitalize)},
	{"center", allOf, ctx.strCenter},
	{"count", allOf, ctx.strCount},
	{"endswith", allOf, ctx.strEndsWith},
	{"expandtabs", allOf, ctx.strExpandTabs},
	{"find", allOf, ctx.strFind},
	{"index", allOf, ctx.strIndex},
	{"isalnum", allOf, predicate("isalnum", func(x str, r rune) bool { return x.isAlpha(r) || x.isNumeric(r) })},
	{"isalpha", allOf, predicate("isalpha", str.isAlpha)},
	{"isascii", inPy3, predicate("isascii", func(x str, r rune) bool { return r < 0x80 })},
	{"isdigit", allOf, predicate("isdigit", str.isDigit)},
	{"islower", allOf, casePredicate("islower", str.isLower)},
	{"isspace", allOf, predicate("isspace", str.isSpace)},
	{"istitle", allOf, ctx.strIsTitle},
	{"isupper", allOf, casePredicate("isupper", str.isUpper)},
	{"join", allOf, ctx.strJoin},
	{"ljust", allOf, ctx.strLJust},
	{"lower", allOf, converted("lower", str.lower)},
	{"lstrip", allOf, ctx.strLStrip},
	{"partition", allOf, ctx.strPartition},
	{"removeprefix", inStar | inPy3, ctx.strRemovePrefix},
	{"removesuffix", inStar | inPy3, ctx.strRemoveSuffix},
	{"replace", allOf, ctx.strReplace},
	{"rfind", allOf, ctx.strRFind},
	{"rindex", allOf, ctx.strRIndex},
	{"rjust", allOf, ctx.strRJust},
	{"rpartition", allOf, ctx.strRPartition},
	{"rsplit", allOf, ctx.strRSplit},
	{"rstrip", allOf, ctx.strRStrip},
	{"split", allOf, ctx.strSplit},
	{"splitlines", allOf, ctx.strSplitLines},
	{"startswith", allOf, ctx.strStartsWith},
	{"strip", allOf, ctx.strStrip},
	{"swapcase", allOf, converted("swapcase", str.swapcase)},
	{"title", allOf, converted("title", str.title)},
	{"translate", allOf, ctx.strTranslate},
	{"upper", allOf, converted("upper", str.upper)},
	{"zfill", allOf, ctx.strZFill},
	{"decode", inTwo, ctx.strDecode},
}

// textMethods are those that str and unicode have and bytes have not.
var textMethods = []methodEntry{
	{"casefold", inPy3, converted("casefold", str.casefold)},
	{"encode", allOf, ctx.strEncode},
	{"format", allOf, ctx.strFormat},
	{"format_map", inPy3, ctx.strFormatMap},
	{"isidentifier", inPy3, ctx.strIsIdentifier},
	{"isprintable", inPy3, predicate("isprintable", func(x str, r rune) bool { return format.Printable(r) })},
}

// unicodeMethods are those that Python 2's unicode and Python 3's str have.
var unicodeMethods = []methodEntry{
	{"isdecimal", inPy2 | inPy3, predicate("isdecimal", func(x str, r rune) bool { return unicode.Is(unicode.Nd, r) })},
	{"isnumeric", inPy2 | inPy3, predicate("isnumeric", str.isNumeric)},
}

// bytesMethods are those of bytes and bytearray alone.
var bytesMethods = []methodEntry{
	{"decode", allOf, ctx.strDecode},
	{"hex", inPy3, ctx.bytesHex},
}
