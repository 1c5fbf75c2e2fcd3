package scan

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
)

// peek returns the character at off, or 0 at the end.
func (s *Scanner) peek() byte {
	if s.off < len(s.text) {
		return s.text[s.off]
	}
	return 0
}

// number returns a number: digits with a base, fraction, exponent and suffix
// (Language Reference 2.4.4 in 2.7, 2.4.5 in 3).
func (s *Scanner) number() (Token, *Error) {
	lo := s.off
	var err *Error
	if s.v3 {
		err = s.number3(lo)
	} else {
		err = s.number2(lo)
	}
	if err != nil {
		return Token{}, err
	}
	return s.token(Number, lo), nil
}

// digits passes over the digits of a base.
func (s *Scanner) digits(is func(byte) bool) (any bool) {
	for s.off < len(s.text) && is(s.text[s.off]) {
		s.off++
		any = true
	}
	return any
}

func isHexDigit(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
func isOctalDigit(c byte) bool  { return '0' <= c && c <= '7' }
func isBinaryDigit(c byte) bool { return c == '0' || c == '1' }

// lower returns the letter c in lower case; other characters may change.
func lower(c byte) byte { return c | 0x20 }

func (s *Scanner) number2(lo int) *Error {
	invalid := func() *Error {
		p := s.pos(s.off - 1)
		return s.src.NewError(SyntaxError, p, p, "invalid token")
	}
	if s.text[lo] == '0' {
		s.off++
		base := isHexDigit
		switch lower(s.peek()) {
		case 'o':
			base = isOctalDigit
		case 'b':
			base = isBinaryDigit
		case 'x':
		default:
			base = nil
		}
		if base != nil {
			s.off++
			if !s.digits(base) {
				return invalid()
			}
			s.longSuffix()
			return nil
		}
		s.digits(isOctalDigit)
		decimal := s.digits(isDigit)
		if c := s.peek(); c != '.' && lower(c) != 'e' && lower(c) != 'j' {
			if decimal {
				return invalid()
			}
			s.longSuffix()
			return nil
		}
	} else {
		s.digits(isDigit)
		if lower(s.peek()) == 'l' {
			s.off++
			return nil
		}
	}
	if s.peek() == '.' {
		s.off++
		s.digits(isDigit)
	}
	if lower(s.peek()) == 'e' {
		e := s.off
		s.off++
		if c := s.peek(); c == '+' || c == '-' {
			s.off++
			if !isDigit(s.peek()) {
				return invalid()
			}
		}
		if !s.digits(isDigit) {
			s.off = e
			return nil
		}
	}
	if lower(s.peek()) == 'j' {
		s.off++
	}
	return nil
}

func (s *Scanner) longSuffix() {
	if lower(s.peek()) == 'l' {
		s.off++
	}
}

// numberError is an error at the last character that was passed.
func (s *Scanner) numberError(format string, args ...any) *Error {
	p := s.pos(s.off - 1)
	return s.src.NewError(SyntaxError, p, ast.Pos{Line: p.Line, Col: -1}, fmt.Sprintf(format, args...))
}

func (s *Scanner) number3(lo int) *Error {
	if s.text[lo] == '0' {
		s.off++
		switch lower(s.peek()) {
		case 'x':
			return s.based(isHexDigit, "hexadecimal")
		case 'o':
			return s.based(isOctalDigit, "octal")
		case 'b':
			return s.based(isBinaryDigit, "binary")
		}
		for {
			if s.peek() == '_' {
				s.off++
				if !isDigit(s.peek()) {
					return s.numberError("invalid decimal literal")
				}
			}
			if s.peek() != '0' {
				break
			}
			s.off++
		}
		zeros := s.off
		decimal := isDigit(s.peek())
		if decimal {
			if err := s.decimal(); err != nil {
				return err
			}
		}
		if c := s.peek(); c != '.' && lower(c) != 'e' && lower(c) != 'j' {
			if decimal {
				return s.src.NewError(SyntaxError, s.pos(lo), s.pos(zeros),
					"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
			}
			return s.endOfNumber("decimal")
		}
	} else if s.text[lo] != '.' {
		if err := s.decimal(); err != nil {
			return err
		}
	}
	if s.peek() == '.' {
		s.off++
		if isDigit(s.peek()) {
			if err := s.decimal(); err != nil {
				return err
			}
		}
	}
	if lower(s.peek()) == 'e' {
		e := s.off
		s.off++
		if c := s.peek(); c == '+' || c == '-' {
			s.off++
			if !isDigit(s.peek()) {
				return s.numberError("invalid decimal literal")
			}
		} else if !isDigit(c) {
			s.off = e
			return s.endOfNumber("decimal")
		}
		if err := s.decimal(); err != nil {
			return err
		}
	}
	if lower(s.peek()) == 'j' {
		s.off++
		return s.endOfNumber("imaginary")
	}
	return s.endOfNumber("decimal")
}

// based passes over the digits of 0x, 0o or 0b, at whose letter it starts.
func (s *Scanner) based(is func(byte) bool, name string) *Error {
	s.off++
	for {
		if s.peek() == '_' {
			s.off++
		}
		if !s.digits(is) {
			if isDigit(s.peek()) {
				s.off++
				return s.numberError("invalid digit '%c' in %s literal", s.text[s.off-1], name)
			}
			return s.numberError("invalid %s literal", name)
		}
		if s.peek() != '_' {
			break
		}
	}
	if isDigit(s.peek()) {
		s.off++
		return s.numberError("invalid digit '%c' in %s literal", s.text[s.off-1], name)
	}
	return s.endOfNumber(name)
}

// decimal passes over digits with single underscores between them.
func (s *Scanner) decimal() *Error {
	for {
		s.digits(isDigit)
		if s.peek() != '_' {
			return nil
		}
		s.off++
		if !isDigit(s.peek()) {
			return s.numberError("invalid decimal literal")
		}
	}
}

// endOfNumber refuses a letter after a number unless a keyword that may follow one begins there.
func (s *Scanner) endOfNumber(name string) *Error {
	rest := s.text[s.off:]
	for _, keyword := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		if strings.HasPrefix(rest, keyword) {
			return nil
		}
	}
	if c := s.peek(); c < 0x80 && isNameChar(c) {
		return s.numberError("invalid %s literal", name)
	}
	return nil
}
