package star

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A string literal of the tutorial's kind, '\xdeL\xd8\x10', holds any bytes.
// Starlark's strings can, but its scanner refuses escapes above \x7f. So the
// escape is replaced in the source by another of the same length before the
// scanner sees it, and the literal gets its true value in the tree.

// hideBytes returns the source with such escapes hidden, and the values of the
// literals that had one, by their positions. Positions do not change.
func hideBytes(src []byte) ([]byte, map[position]string) {
	if !bytes.Contains(src, []byte(`\x`)) && !bytes.Contains(src, []byte(`\`)) {
		return src, nil
	}
	s := literals{src: src, line: 1, col: 1}
	s.scan()
	if s.odd == nil {
		return src, nil
	}
	return s.out, s.odd
}

// literals walks over a source and finds its string literals.
type literals struct {
	src       []byte
	out       []byte // a copy of src, once something was hidden
	i         int
	line, col int32
	odd       map[position]string
}

func (s *literals) advance(n int) {
	for end := s.i + n; s.i < end && s.i < len(s.src); {
		if s.src[s.i] == '\n' {
			s.line++
			s.col = 1
			s.i++
			continue
		}
		_, size := utf8.DecodeRune(s.src[s.i:])
		s.col++
		s.i += size
	}
}

func (s *literals) scan() {
	for s.i < len(s.src) {
		switch c := s.src[s.i]; {
		case c == '#':
			if n := bytes.IndexByte(s.src[s.i:], '\n'); n >= 0 {
				s.advance(n)
			} else {
				s.i = len(s.src)
			}
		case c == '"' || c == '\'':
			s.literal("")
		case isLetter(c):
			start := s.i
			for s.i < len(s.src) && (isLetter(s.src[s.i]) || '0' <= s.src[s.i] && s.src[s.i] <= '9') {
				s.i++
			}
			word := string(s.src[start:s.i])
			s.i = start
			if end := start + len(word); end < len(s.src) && (s.src[end] == '"' || s.src[end] == '\'') {
				switch word {
				case "r", "b", "rb":
					s.literal(word)
					continue
				}
			}
			s.advance(len(word))
		default:
			s.advance(1)
		}
	}
}

func isLetter(c byte) bool {
	return c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf
}

// literal passes over a string literal at s.i.
func (s *literals) literal(prefix string) {
	pos := position{s.line, s.col}
	start := s.i
	body := start + len(prefix)
	quote := string(s.src[body])
	if t := strings.Repeat(quote, 3); bytes.HasPrefix(s.src[body:], []byte(t)) {
		quote = t
	}
	body += len(quote)
	end, high := body, false
	for end < len(s.src) && !bytes.HasPrefix(s.src[end:], []byte(quote)) {
		if len(quote) == 1 && s.src[end] == '\n' {
			break // unterminated: the scanner will say so
		}
		if s.src[end] == '\\' && end+1 < len(s.src) {
			high = high || highEscape(s.src[end:])
			end++
		}
		end++
	}
	if high && prefix == "" && end <= len(s.src) {
		if s.out == nil {
			s.out = bytes.Clone(s.src)
			s.odd = map[position]string{}
		}
		s.odd[pos] = s.unquote(body, min(end, len(s.src)))
	}
	s.advance(min(end+len(quote), len(s.src)) - start)
}

// highEscape reports whether s begins with \x80 to \xff or \200 to \377.
func highEscape(s []byte) bool {
	if len(s) < 4 {
		return false
	}
	if s[1] == 'x' {
		return unhex(s[2]) >= 8 && unhex(s[3]) >= 0
	}
	return (s[1] == '2' || s[1] == '3') && isOctal(s[2]) && isOctal(s[3])
}

// unhex is the value of a hexadecimal digit, or -1.
func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func isOctal(c byte) bool { return '0' <= c && c <= '7' }

// unquote decodes the body of a literal as Python 2 does, and hides its high
// escapes in s.out.
func (s *literals) unquote(from, to int) string {
	var b strings.Builder
	for i := from; i < to; {
		c := s.src[i]
		if c != '\\' || i+1 >= to {
			b.WriteByte(c)
			i++
			continue
		}
		n := i + 2
		switch e := s.src[i+1]; e {
		case '\n':
		case '\\', '\'', '"':
			b.WriteByte(e)
		case 'a':
			b.WriteByte('\a')
		case 'b':
			b.WriteByte('\b')
		case 'f':
			b.WriteByte('\f')
		case 'n':
			b.WriteByte('\n')
		case 'r':
			b.WriteByte('\r')
		case 't':
			b.WriteByte('\t')
		case 'v':
			b.WriteByte('\v')
		case 'x':
			if i+3 < to && unhex(s.src[i+2]) >= 0 && unhex(s.src[i+3]) >= 0 {
				b.WriteByte(byte(unhex(s.src[i+2])<<4 | unhex(s.src[i+3])))
				n = i + 4
			} else {
				b.WriteString(`\x`)
			}
		case '0', '1', '2', '3', '4', '5', '6', '7':
			v := 0
			for n = i + 1; n < to && n < i+4 && isOctal(s.src[n]); n++ {
				v = v<<3 | int(s.src[n]-'0')
			}
			b.WriteByte(byte(v))
		default:
			b.WriteByte('\\')
			b.WriteByte(e)
		}
		if highEscape(s.src[i:to]) {
			copy(s.out[i:i+4], `\x20`)
		}
		i = n
	}
	return b.String()
}
