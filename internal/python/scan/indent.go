package scan

import (
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

// indent is the width of an indentation: with tabs to multiples of eight, and with
// tabs of one column. Python 3 wants both to agree.
type indent struct{ col, alt int }

// indentation measures the start of a line and compares it with the line
// before. Blank lines and lines of only a comment are passed over.
func (s *Scanner) indentation() *Error {
	for {
		col, alt := 0, 0
		joined := indent{} // the indentation before a backslash that joins the line to the next counts
	measure:
		for ; s.off < len(s.text); s.off++ {
			switch s.text[s.off] {
			case ' ':
				col++
				alt++
			case '\t':
				col = (col/8 + 1) * 8
				alt++
			case '\f':
				col, alt = 0, 0
			case '\\':
				if !s.v3 || !strings.HasPrefix(s.text[s.off+1:], "\n") || s.off+2 >= len(s.text) {
					break measure
				}
				if joined.col == 0 {
					joined = indent{col, alt}
				}
				s.off++
				s.line++
				s.lineStart = s.off + 1
			default:
				break measure
			}
		}
		if joined.col > 0 {
			col, alt = joined.col, joined.alt
		}
		if s.off < len(s.text) && s.text[s.off] == '#' {
			s.skipComment()
		}
		if s.off >= len(s.text) {
			return nil
		}
		if s.text[s.off] != '\n' {
			return s.reindent(col, alt)
		}
		s.off++
		s.advanceLine()
	}
}

// reindent turns a change of indentation into tokens to be returned.
func (s *Scanner) reindent(col, alt int) *Error {
	if len(s.brackets) > 0 {
		return nil
	}
	s.blank = true
	top := indent{}
	if n := len(s.indents); n > 0 {
		top = s.indents[n-1]
	}
	switch {
	case col == top.col:
		if s.v3 && alt != top.alt {
			return s.tabError()
		}
	case col > top.col:
		if len(s.indents)+1 >= maxIndents {
			return s.lineError(IndentationError, "too many levels of indentation")
		}
		if s.v3 && alt <= top.alt {
			return s.tabError()
		}
		s.indents = append(s.indents, indent{col, alt})
		s.dedents = -1
	default:
		for len(s.indents) > 0 && col < s.indents[len(s.indents)-1].col {
			s.indents = s.indents[:len(s.indents)-1]
			s.dedents++
		}
		top = indent{}
		if n := len(s.indents); n > 0 {
			top = s.indents[n-1]
		}
		if col != top.col {
			end := s.pos(s.lineEnd() - 1) // the error is just after the line's newline
			if !s.v3 {
				end.Col--
			}
			end.Col++
			return s.src.NewError(IndentationError, end, ast.Pos{Line: end.Line, Col: -2}, "unindent does not match any outer indentation level")
		}
		if s.v3 && alt != top.alt {
			return s.tabError()
		}
	}
	return nil
}

// lineEnd returns the offset of the newline that ends the current line.
func (s *Scanner) lineEnd() int {
	if i := strings.IndexByte(s.text[s.off:], '\n'); i >= 0 {
		return s.off + i
	}
	return len(s.text)
}

func (s *Scanner) tabError() *Error {
	return s.lineError(TabError, "inconsistent use of tabs and spaces in indentation")
}

// lineError is an error about a line: Python 3 gives its start, 2.7 its end.
func (s *Scanner) lineError(kind ErrorKind, msg string) *Error {
	p := s.pos(s.lineStart)
	if !s.v3 {
		p = s.pos(s.lineEnd())
	}
	return s.src.NewError(kind, p, ast.Pos{Line: p.Line, Col: -1}, msg)
}
