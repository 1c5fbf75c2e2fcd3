package scan

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

const (
	maxFStrings = 150 // CPython's MAXFSTRINGLEVEL
	maxFields   = 3   // replacement fields inside one another: CPython's MAX_EXPR_NESTING
)

// fstring is the state of an f-string that is being scanned. Its literal parts
// are scanned by fstringPart, its replacement fields like other source.
type fstring struct {
	quote     byte
	triple    bool
	raw       bool
	literal   bool    // in a literal part or format specification, not in an expression
	fields    []int   // for each open replacement field, how many brackets were open with its own
	spec      bool    // in the format specification of the innermost field
	start     ast.Pos // of the prefix
	lineStart int
}

// leaveField notes that the innermost replacement field is closed.
func (f *fstring) leaveField() {
	f.fields = f.fields[:len(f.fields)-1]
	f.literal = true
	f.spec = len(f.fields) > 0 // a field can only be inside another one's format specification
}

// replacement returns the f-string in whose replacement field the scanner is, or nil.
func (s *Scanner) replacement() *fstring {
	if n := len(s.fstrings); n > 0 && len(s.fstrings[n-1].fields) > 0 {
		return &s.fstrings[n-1]
	}
	return nil
}

// endOfReplacement reports whether c, a colon or exclamation mark, ends the
// expression of a replacement field.
func (s *Scanner) endOfReplacement(c byte) bool {
	f := s.replacement()
	if f == nil || f.fields[len(f.fields)-1] != len(s.brackets) {
		return false
	}
	return c == ':' || !strings.HasPrefix(s.text[s.off:], "!=")
}

// enterFormatSpec notes that a colon has begun a format specification.
func (s *Scanner) enterFormatSpec() {
	f := s.replacement()
	f.literal, f.spec = true, true
}

// quotes returns the quotes of the f-string.
func (f *fstring) quotes() string {
	if f.triple {
		return strings.Repeat(string(f.quote), 3)
	}
	return string(f.quote)
}

// fstringStart returns the prefix, which starts at lo, and the quotes at off.
func (s *Scanner) fstringStart(lo int, raw bool) (Token, *Error) {
	f := fstring{quote: s.text[s.off], raw: raw, literal: true, start: s.pos(lo), lineStart: s.lineStart}
	f.triple = strings.HasPrefix(s.text[s.off:], strings.Repeat(string(f.quote), 3))
	s.off += len(f.quotes())
	if len(s.fstrings) >= maxFStrings {
		return Token{}, s.fstringError(s.off-1, "too many nested f-strings")
	}
	s.fstrings = append(s.fstrings, f)
	return s.token(FStringStart, lo), nil
}

func (s *Scanner) fstringError(off int, msg string) *Error {
	p := s.pos(off)
	return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, "f-string: "+msg)
}

// fstringPart returns the next token of a literal part: the part, the brace after
// it, or the end of the f-string. "{{" and "}}" end a part, which holds the first of the two.
func (s *Scanner) fstringPart() (Token, *Error) {
	f := &s.fstrings[len(s.fstrings)-1]
	quotes := f.quotes()
	lo, start := s.off, s.pos(s.off)
	named := false // inside \N{...}
	part := func() (Token, *Error) {
		t := s.token(FStringMiddle, lo)
		t.Start = start
		return t, nil
	}
	for {
		rest := s.text[s.off:]
		switch {
		case strings.HasPrefix(rest, quotes) && s.off == lo:
			s.off += len(quotes)
			s.fstrings = s.fstrings[:len(s.fstrings)-1]
			return s.token(FStringEnd, lo), nil
		case strings.HasPrefix(rest, quotes):
			return part()
		case rest == "" || rest[0] == '\n' && !f.triple:
			if rest != "" && f.spec {
				f.literal = false // the newline ends the specification
				if s.off == lo {
					return s.Scan()
				}
				return part()
			}
			return Token{}, s.unterminatedFString(f)
		case rest[0] == '{' && len(rest) > 1 && rest[1] == '{' && !f.spec:
			return s.doubledBrace(part)
		case rest[0] == '{':
			if s.off > lo {
				return part()
			}
			return s.openField(f)
		case rest[0] == '}' && named:
			named = false
			s.off++
		case rest[0] == '}' && len(rest) > 1 && rest[1] == '}' && !f.spec:
			return s.doubledBrace(part)
		case rest[0] == '}':
			if s.off > lo {
				return part()
			}
			if len(f.fields) == 0 {
				return Token{}, s.fstringError(s.off, "single '}' is not allowed")
			}
			f.literal = false
			return s.Scan()
		case rest[0] == '\\' && len(rest) > 1:
			s.off++
			switch {
			case rest[1] == '{' || rest[1] == '}':
				continue // the backslash stands for itself
			case rest[1] == 'N' && !f.raw && len(rest) > 2 && rest[2] == '{':
				named = true
				s.off++
			case rest[1] == '\n':
				s.off++
				s.advanceLine()
				continue
			}
			s.off++
		case rest[0] == '\n':
			s.off++
			s.advanceLine()
		default:
			s.off++
		}
	}
}

// doubledBrace returns the part up to the first of two braces, and passes the second.
func (s *Scanner) doubledBrace(part func() (Token, *Error)) (Token, *Error) {
	s.off++
	t, err := part()
	s.off++
	t.Stop.Col++
	return t, err
}

// openField returns the brace that opens a replacement field.
func (s *Scanner) openField(f *fstring) (Token, *Error) {
	if len(f.fields) >= maxFields {
		return Token{}, s.fstringError(s.off-1, "expressions nested too deeply")
	}
	f.literal, f.spec = false, false
	lo := s.off
	if len(s.brackets) >= maxBrackets {
		return s.operator('{')
	}
	s.brackets = append(s.brackets, bracket{'{', s.pos(lo)})
	f.fields = append(f.fields, len(s.brackets))
	s.off++
	return s.token(LBrace, lo), nil
}

func (s *Scanner) unterminatedFString(f *fstring) *Error {
	detected := int(s.line)
	if s.off >= len(s.text) && s.lineStart == s.off {
		detected--
	}
	msg := "unterminated f-string literal (detected at line %d)"
	if f.triple {
		msg = "unterminated triple-quoted f-string literal (detected at line %d)"
	}
	err := s.src.NewError(SyntaxError, f.start, ast.Pos{Line: f.start.Line, Col: -1}, fmt.Sprintf(msg, detected))
	err.AtEOF = f.triple
	return err
}
