// Package scan implements a scanner for Python source: the lexical analysis of
// the Language Reference, section 2, of Python 2.7 and Python 3.13.
//
// [Decode] makes text of a file's bytes, [New] makes a scanner for it, and
// repeated calls of [Scanner.Scan] return its tokens. Comments, blank lines, joined
// lines and indentation are dealt with; names are told from keywords.
// Errors are in that Python's own words.
package scan

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
)

const (
	maxIndents  = 100 // CPython's MAXINDENT
	maxBrackets = 200 // CPython 3's MAXLEVEL
)

// A Scanner holds the state of scanning one source.
type Scanner struct {
	src      *Source
	text     string
	v3       bool
	keywords map[string]Kind

	off       int   // offset of the next character
	line      int32 // line number of off
	lineStart int   // offset of the line's start

	bol      bool      // off is at the start of a line that may change the indentation
	blank    bool      // no token has been on this logical line yet
	indents  []indent  // the indentations that are open
	dedents  int       // dedents yet to be returned
	brackets []bracket // the brackets that are open
	fstrings []fstring // the f-strings that are open
}

type bracket struct {
	char byte
	pos  ast.Pos
}

// New returns a scanner for src.
func New(src *Source) *Scanner {
	s := &Scanner{src: src, text: src.Text, v3: src.Version == ast.Python3, line: 1, bol: true, blank: true, keywords: keywords2}
	if s.v3 {
		s.keywords = keywords3
	}
	return s
}

// InFString reports whether the scanner is inside an f-string (3).
func (s *Scanner) InFString() bool { return len(s.fstrings) > 0 }

// NeverClosed returns Python 3's error about the innermost bracket that is open, or nil if none is.
func (s *Scanner) NeverClosed() *Error {
	if len(s.brackets) == 0 {
		return nil
	}
	b := s.brackets[len(s.brackets)-1]
	err := s.src.NewError(SyntaxError, b.pos, ast.Pos{Line: b.pos.Line, Col: -1}, fmt.Sprintf("'%c' was never closed", b.char))
	err.AtEOF = true
	return err
}

// Scan returns the next token. At the end of the file, and again after it, it
// is an EOF. After an error there is nothing more to scan.
func (s *Scanner) Scan() (Token, *Error) {
	t, err := s.scan()
	if s.src.nul != nil && s.off >= len(s.text) && (err != nil || t.Kind == EOF || t.Kind == Dedent) {
		return Token{}, s.src.nul
	}
	return t, err
}

func (s *Scanner) scan() (Token, *Error) {
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].literal {
		return s.fstringPart()
	}
	if s.bol {
		s.bol = false
		if err := s.indentation(); err != nil {
			return Token{}, err
		}
	}
	if s.dedents > 0 {
		s.dedents--
		return s.layout(Dedent), nil
	}
	if s.dedents < 0 {
		s.dedents = 0
		return s.layout(Indent), nil
	}
	if err := s.skipSpace(); err != nil {
		return Token{}, err
	}
	if s.off >= len(s.text) {
		return s.endOfFile()
	}
	c := s.text[s.off]
	switch {
	case c == '\n' || c == '#':
		return s.newline()
	case isNameStart(c):
		return s.name()
	case isDigit(c), c == '.' && s.off+1 < len(s.text) && isDigit(s.text[s.off+1]):
		return s.number()
	case c == '"' || c == '\'':
		return s.stringLiteral(s.off)
	}
	return s.operator(c)
}

// pos returns the place of an offset on the current line.
func (s *Scanner) pos(off int) ast.Pos {
	return ast.Pos{Line: s.line, Col: int32(off - s.lineStart)}
}

// token returns the token from lo to the current offset, on one line, and ends the blank state.
func (s *Scanner) token(kind Kind, lo int) Token {
	s.blank = false
	return Token{Kind: kind, Span: ast.Span{Start: s.pos(lo), Stop: s.pos(s.off)}, Lo: int32(lo), Hi: int32(s.off), Depth: s.depth()}
}

func (s *Scanner) depth() uint8 { return uint8(min(len(s.brackets), 255)) }

// layout returns an Indent or Dedent. Like CPython's it has no width, and its
// place is such that an error about it is at the end of the indentation.
func (s *Scanner) layout(kind Kind) Token {
	p := s.pos(s.off - 1)
	return Token{Kind: kind, Span: ast.Span{Start: p, Stop: p}, Lo: int32(s.off), Hi: int32(s.off)}
}

// advanceLine notes that the newline before off has been passed.
func (s *Scanner) advanceLine() {
	s.line++
	s.lineStart = s.off
}

func (s *Scanner) skipComment() {
	if i := strings.IndexByte(s.text[s.off:], '\n'); i >= 0 {
		s.off += i
	} else {
		s.off = len(s.text)
	}
}

// skipSpace passes over blanks and joined lines, and inside brackets over
// newlines and comments too.
func (s *Scanner) skipSpace() *Error {
	for s.off < len(s.text) {
		switch c := s.text[s.off]; c {
		case ' ', '\t', '\f':
			s.off++
		case '\n':
			if len(s.brackets) == 0 {
				return nil
			}
			s.off++
			s.advanceLine()
		case '#':
			if len(s.brackets) == 0 {
				return nil
			}
			s.skipComment()
		case '\\':
			if err := s.joinLine(); err != nil {
				return err
			}
		default:
			return nil
		}
	}
	return nil
}

// joinLine passes over a backslash at the end of a line.
func (s *Scanner) joinLine() *Error {
	if s.off+1 < len(s.text) && s.text[s.off+1] != '\n' {
		msg := "unexpected character after line continuation character"
		p := s.pos(s.off + 1)
		if !s.v3 {
			p = s.pos(s.lineEnd())
		}
		return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, msg)
	}
	backslash := s.off
	s.off += 2
	if s.off >= len(s.text) {
		s.off = len(s.text)
		if !s.v3 {
			s.advanceLine()
			return nil // 2.7 takes the end of the file for a newline
		}
		if len(s.brackets) > 0 {
			return s.NeverClosed()
		}
		p := s.pos(backslash + 1)
		if backslash == s.lineStart {
			p.Col = -1
		}
		err := s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, "unexpected EOF while parsing")
		err.AtEOF = true
		return err
	}
	s.advanceLine()
	return nil
}

// newline returns the end of the logical line, which in CPython begins at its comment.
func (s *Scanner) newline() (Token, *Error) {
	lo := s.off
	s.skipComment()
	t := s.token(Newline, lo)
	s.off++
	if !s.v3 {
		t.Stop.Col++
	}
	s.advanceLine()
	s.bol, s.blank = true, true
	return t, nil
}

// endOfFile returns what remains to be returned: a newline that is missing, the dedents, EOF.
func (s *Scanner) endOfFile() (Token, *Error) {
	if len(s.brackets) > 0 && s.v3 {
		return Token{}, s.NeverClosed()
	}
	if !s.blank && len(s.brackets) == 0 && s.off > 0 {
		s.blank = true
		t := s.token(Newline, s.off)
		s.blank = true
		return t, nil
	}
	kind := EOF
	if n := len(s.indents); n > 0 && len(s.brackets) == 0 {
		s.indents = s.indents[:n-1]
		kind = Dedent
	}
	t := Token{Kind: kind, Lo: int32(s.off), Hi: int32(s.off)}
	if s.v3 {
		// CPython 3 is still on the last line, before its first column.
		t.Start = ast.Pos{Line: max(s.line-1, 1), Col: -1}
	} else {
		// CPython 2.7 is on the line after, as far as the line before was long.
		last := strings.LastIndexByte(strings.TrimSuffix(s.text, "\n"), '\n')
		t.Start = ast.Pos{Line: s.line, Col: int32(len(s.text) - last - 2)}
	}
	t.Stop = t.Start
	return t, nil
}

// name returns a name, a keyword, or the string of which it is the prefix.
func (s *Scanner) name() (Token, *Error) {
	lo := s.off
	ascii := true
	for s.off < len(s.text) {
		c := s.text[s.off]
		if c >= utf8.RuneSelf && s.v3 {
			ascii = false
		} else if !isNameChar(c) || c >= utf8.RuneSelf {
			break
		}
		s.off++
	}
	if s.off == lo { // 2.7, no ASCII
		return s.operator(s.text[lo])
	}
	if n := s.off - lo; n <= 2 && s.off < len(s.text) && (s.text[s.off] == '"' || s.text[s.off] == '\'') {
		if raw, f, ok := s.stringPrefix(s.text[lo:s.off]); ok {
			if f {
				return s.fstringStart(lo, raw)
			}
			return s.stringLiteral(lo)
		}
	}
	if !ascii {
		if err := s.checkName(lo); err != nil {
			return Token{}, err
		}
		return s.token(Name, lo), nil
	}
	if n := s.off - lo; n >= 2 && n <= 8 {
		if kind, ok := s.keywords[s.text[lo:s.off]]; ok {
			return s.token(kind, lo), nil
		}
	}
	return s.token(Name, lo), nil
}

// stringPrefix reports whether letters are the prefix of a string.
func (s *Scanner) stringPrefix(letters string) (raw, f, ok bool) {
	switch strings.ToLower(letters) {
	case "r":
		return true, false, true
	case "b", "u":
		return false, false, true
	case "br":
		return true, false, true
	case "ur":
		return true, false, !s.v3
	case "rb":
		return true, false, s.v3
	case "f":
		return false, s.v3, s.v3
	case "fr", "rf":
		return true, s.v3, s.v3
	}
	return false, false, false
}

// checkName refuses a name with characters that no identifier has (3).
func (s *Scanner) checkName(lo int) *Error {
	for i, r := range s.text[lo:s.off] {
		if r == utf8.RuneError && !strings.HasPrefix(s.text[lo+i:], "\uFFFD") {
			return s.invalidUTF8(lo, lo, s.off)
		}
		if r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) ||
			i > 0 && (unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || unicode.Is(unicode.Pc, r) || unicode.Is(unicode.Other_ID_Continue, r)) {
			continue
		}
		p := s.pos(lo + i)
		if unicode.IsPrint(r) {
			return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, fmt.Sprintf("invalid character '%c' (U+%04X)", r, r))
		}
		return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, fmt.Sprintf("invalid non-printable character U+%04X", r))
	}
	return nil
}

// invalidUTF8 is the error about bytes in the token that starts at tok (3).
func (s *Scanner) invalidUTF8(tok, lo, hi int) *Error {
	return s.src.NewError(SyntaxError, s.pos(tok), s.pos(hi), UnicodeError(s.text[lo:hi]))
}

// operator returns an operator or delimiter.
func (s *Scanner) operator(c byte) (Token, *Error) {
	lo := s.off
	switch c {
	case '(', '[', '{':
		if s.v3 && len(s.brackets) >= maxBrackets {
			p := s.pos(lo)
			return Token{}, s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, "too many nested parentheses")
		}
		s.brackets = append(s.brackets, bracket{c, s.pos(lo)})
	case ')', ']', '}':
		if err := s.closeBracket(c); err != nil {
			return Token{}, err
		}
	case ':', '!':
		if s.endOfReplacement(c) {
			s.off++
			kind := Colon
			if c == '!' {
				kind = Exclamation
			} else {
				s.enterFormatSpec()
			}
			return s.token(kind, lo), nil
		}
	}
	kind, n := operatorAt(s.text[lo:], s.v3)
	if kind == Invalid {
		if s.v3 && (c < ' ' || c == 0x7f) {
			p := s.pos(lo)
			return Token{}, s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, fmt.Sprintf("invalid non-printable character U+%04X", c))
		}
		n = 1
	}
	s.off += n
	return s.token(kind, lo), nil
}

// closeBracket checks c against the bracket that is open, which 2.7 leaves to its parser.
func (s *Scanner) closeBracket(c byte) *Error {
	fail := func(format string, args ...any) *Error {
		p := s.pos(s.off)
		return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, fmt.Sprintf(format, args...))
	}
	n := len(s.brackets)
	if !s.v3 {
		if n > 0 {
			s.brackets = s.brackets[:n-1]
		}
		return nil
	}
	if n == 0 {
		return fail("unmatched '%c'", c)
	}
	open := s.brackets[n-1]
	f := s.replacement()
	switch {
	case open.char+1 == c || open.char+2 == c: // ( and ) are neighbours in ASCII, [ and ], { and } have one between them
	case f != nil && open.char == '{' && f.fields[len(f.fields)-1] == n:
		return fail("f-string: unmatched '%c'", c)
	case open.pos.Line != s.line:
		return fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, open.char, open.pos.Line)
	default:
		return fail("closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.char)
	}
	if f != nil && f.fields[len(f.fields)-1] == n {
		f.leaveField()
	}
	s.brackets = s.brackets[:n-1]
	return nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNameStart(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isNameChar(c byte) bool { return isNameStart(c) || isDigit(c) }
