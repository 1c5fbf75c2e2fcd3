package scan

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

// stringLiteral returns the string whose prefix starts at lo and whose quote is at off.
func (s *Scanner) stringLiteral(lo int) (Token, *Error) {
	start := s.pos(lo)
	quote := s.text[s.off]
	triple := strings.HasPrefix(s.text[s.off:], strings.Repeat(string(quote), 3))
	if triple {
		s.off += 3
	} else {
		s.off++
	}
	escaped := false // there was an escaped quote
	for {
		if s.off >= len(s.text) || s.text[s.off] == '\n' && !triple {
			return Token{}, s.unterminated(start, quote, triple, escaped)
		}
		switch c := s.text[s.off]; {
		case c == '\\':
			s.off++
			if s.off < len(s.text) {
				escaped = escaped || s.text[s.off] == quote
				s.off++
				if s.text[s.off-1] == '\n' {
					s.advanceLine()
				}
			}
		case c == '\n':
			s.off++
			s.advanceLine()
		case c == quote && !triple:
			s.off++
			return s.stringToken(start, lo), nil
		case c == quote && s.off+2 < len(s.text) && s.text[s.off+1] == quote && s.text[s.off+2] == quote:
			s.off += 3
			return s.stringToken(start, lo), nil
		default:
			s.off++
		}
	}
}

func (s *Scanner) stringToken(start ast.Pos, lo int) Token {
	t := s.token(String, lo)
	t.Start = start
	return t
}

// unterminated is the error about a string that began at start and does not end.
func (s *Scanner) unterminated(start ast.Pos, quote byte, triple, escaped bool) *Error {
	stop := ast.Pos{Line: start.Line, Col: -1}
	detected := int(s.line)
	if s.off >= len(s.text) && s.lineStart == s.off {
		detected-- // the file's last newline does not begin a line
	}
	switch {
	case s.v3:
		if f := s.replacement(); f != nil && f.quote == quote && f.triple == triple {
			return s.src.NewError(SyntaxError, start, stop, "f-string: expecting '}'")
		}
		msg := "unterminated string literal (detected at line %d)"
		if triple {
			msg = "unterminated triple-quoted string literal (detected at line %d)"
		} else if escaped {
			msg += "; perhaps you escaped the end quote?"
		}
		err := s.src.NewError(SyntaxError, start, stop, fmt.Sprintf(msg, detected))
		err.AtEOF = triple
		return err
	case s.off >= len(s.text):
		return s.unterminatedAtEOF(triple)
	}
	p := s.pos(s.off)
	if s.src.noEOL && s.off == len(s.text)-1 {
		p.Col--
	}
	return s.src.NewError(SyntaxError, p, p, "EOL while scanning string literal")
}

// unterminatedAtEOF is the same for 2.7 at the end of the file. CPython 2.7 is then on an empty line,
// unless the last line has no line end.
func (s *Scanner) unterminatedAtEOF(triple bool) *Error {
	p, msg := ast.Pos{Line: s.line}, "EOL while scanning string literal"
	if triple {
		msg = "EOF while scanning triple-quoted string literal"
		if !s.src.noEOL {
			p.Line++
		}
	}
	err := s.src.NewError(SyntaxError, p, p, msg)
	if s.src.noEOL {
		last := strings.LastIndexByte(strings.TrimSuffix(s.text, "\n"), '\n')
		err.Text = strings.TrimSuffix(s.text[last+1:], "\n")
		err.Offset = len(err.Text)
	}
	err.AtEOF = triple
	return err
}
