package parse

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// strings parses adjacent string literals, which make one constant. With an
// f-string among them (3) they make a JoinedStr.
func (p *parser) strings() ast.Expr {
	start := p.tok.Start
	if p.tok.Kind == scan.String && !isString(p.peek().Kind) {
		text, isBytes := p.stringToken(p.tok)
		p.next()
		if isBytes {
			return &ast.Bytes{Value: text, Span: p.span(start)}
		}
		return &ast.Unicode{Value: text, Span: p.span(start)}
	}
	j := &joiner{p: p}
	for isString(p.tok.Kind) {
		if p.tok.Kind == scan.FStringStart {
			p.fstring(j)
			j.text = true
			continue
		}
		at := p.tok.Span
		text, isBytes := p.stringToken(p.tok)
		p.next()
		if isBytes {
			j.bytes = true
			j.addBytes(text, at)
		} else {
			j.text = true
			j.add(text, at)
		}
	}
	if p.v3 && j.bytes && j.text {
		p.mistakeHere("cannot mix bytes and nonbytes literals")
	}
	return j.result(p.span(start))
}

func isString(k scan.Kind) bool { return k == scan.String || k == scan.FStringStart }

// joiner joins adjacent literals.
type joiner struct {
	p           *parser
	bytes, text bool // kinds of literals seen
	formatted   bool // an f-string has been seen
	values      []ast.Expr
	part        strings.Builder
	span        ast.Span // of part
	raw         string   // 2.7: the bytes before the first text
}

func (j *joiner) add(s string, span ast.Span) {
	if j.part.Len() == 0 {
		j.span.Start = span.Start
	}
	if s != "" {
		j.span.Stop = span.Stop
	}
	j.part.WriteString(s)
}

// addBytes adds a byte string. 2.7 decodes one that is next to a text as ASCII.
func (j *joiner) addBytes(s string, span ast.Span) {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			j.raw = s
			break
		}
	}
	j.add(s, span)
}

// addValue adds a replacement field after what has been added so far.
func (j *joiner) addValue(x ast.Expr) {
	j.flush()
	j.values = append(j.values, x)
}

func (j *joiner) flush() {
	if j.part.Len() > 0 {
		j.values = append(j.values, &ast.Unicode{Value: j.part.String(), Span: j.span})
		j.part.Reset()
	}
}

func (j *joiner) result(span ast.Span) ast.Expr {
	switch {
	case j.formatted:
		j.flush()
		return &ast.JoinedStr{Values: j.values, Span: span}
	case !j.text:
		return &ast.Bytes{Value: j.part.String(), Span: span}
	}
	if j.raw != "" {
		i := strings.IndexFunc(j.raw, func(r rune) bool { return r >= utf8.RuneSelf })
		j.p.later(span.Stop.Line, "(unicode error) 'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", j.raw[i], i)
	}
	return &ast.Unicode{Value: j.part.String(), Span: span}
}

// stringToken returns the value of a string literal.
func (p *parser) stringToken(t scan.Token) (value string, isBytes bool) {
	text := p.text(t)
	isBytes = !p.v3 && p.future&ast.FutureUnicodeLiterals == 0
	raw := false
	i := 0
	for ; text[i] != '"' && text[i] != '\''; i++ {
		switch text[i] {
		case 'b', 'B':
			isBytes = true
		case 'u', 'U':
			isBytes = false
		case 'r', 'R':
			raw = true
		}
	}
	quotes := 1
	if len(text)-i >= 6 && text[i+1] == text[i] && text[i+2] == text[i] {
		quotes = 3
	}
	text = text[i+quotes : len(text)-quotes]
	u := unquoter{p: p, at: t, bytes: isBytes}
	if p.v3 && isBytes {
		if i := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }); i >= 0 {
			p.mistake(t.Start, t.Stop, "bytes can only contain ASCII literal characters")
		}
	}
	return u.value(text, raw), isBytes
}

// unquoter decodes the escapes of one literal (Language Reference 2.4.1).
type unquoter struct {
	p     *parser
	at    scan.Token // the literal
	bytes bool
	b     strings.Builder
	shift int // by how much CPython's positions differ from offsets

	warned bool // of an escape: CPython does so once for a literal
}

// warn notes what Python 3 says of an escape that is none.
func (u *unquoter) warn(format, escape string) {
	if u.p.v3 && !u.warned {
		u.warned = true
		u.p.warnings = append(u.p.warnings, ast.Warning{Line: int(u.at.Start.Line), Msg: fmt.Sprintf(format, escape)})
	}
}

const notEscape = "invalid escape sequence '%s'"

// value returns the value of a literal's text between its quotes.
func (u *unquoter) value(text string, raw bool) string {
	if !u.bytes && !utf8.ValidString(text) {
		msg := scan.UnicodeError(text)
		if !u.p.v3 {
			msg = strings.Replace(msg, "'utf-8'", "'utf8'", 1)
		}
		if u.p.v3 {
			u.p.mistake(u.at.Start, ast.Pos{Line: u.at.Start.Line, Col: -1}, "%s", msg)
		}
		u.fail(msg)
		return ""
	}
	if u.bytes && !u.p.v3 {
		text = u.encode(text)
	}
	if raw && !u.p.v3 && !u.bytes {
		return u.rawUnicode(text)
	}
	i := strings.IndexByte(text, '\\')
	if raw || i < 0 {
		return text
	}
	u.shift = widening(text[:i])
	for i >= 0 {
		u.b.WriteString(text[:i])
		n := u.escape(text[i:], i)
		u.shift += i + n
		text = text[i+n:]
		if i = strings.IndexByte(text, '\\'); i >= 0 {
			u.shift += widening(text[:i])
		}
	}
	u.b.WriteString(text)
	return u.b.String()
}

// widening is how much longer CPython makes text before it decodes it: it writes
// characters that are not ASCII as \U escapes.
func widening(text string) (n int) {
	for _, r := range text {
		if r >= utf8.RuneSelf {
			n += len(`\U00000000`) - utf8.RuneLen(r)
		}
	}
	return n
}

// encode turns 2.7's text into the bytes of the file.
func (u *unquoter) encode(text string) string { return u.p.src.Encode(text) }

// fail is an error in a literal.
func (u *unquoter) fail(msg string) {
	if u.p.v3 {
		u.p.mistake(u.at.Start, u.at.Stop, "%s", msg)
	}
	u.p.later(u.at.Stop.Line, "%s", msg)
}

// escape decodes the escape at the start of text, at offset i, and returns its length.
func (u *unquoter) escape(text string, i int) int {
	if len(text) < 2 { // before a brace in an f-string
		u.b.WriteByte('\\')
		return 1
	}
	switch c := text[1]; c {
	case '\n':
	case '\\', '\'', '"':
		u.b.WriteByte(c)
	case 'a':
		u.b.WriteByte('\a')
	case 'b':
		u.b.WriteByte('\b')
	case 'f':
		u.b.WriteByte('\f')
	case 'n':
		u.b.WriteByte('\n')
	case 'r':
		u.b.WriteByte('\r')
	case 't':
		u.b.WriteByte('\t')
	case 'v':
		u.b.WriteByte('\v')
	case '0', '1', '2', '3', '4', '5', '6', '7':
		n, v := 1, rune(0)
		for ; n < 4 && n < len(text) && '0' <= text[n] && text[n] <= '7'; n++ {
			v = v*8 + rune(text[n]-'0')
		}
		if v > 0o377 {
			u.warn("invalid octal escape sequence '%s'", text[:n])
		}
		u.put(v)
		return n
	case 'x':
		return u.hex(text, i, 2)
	case 'u':
		if !u.bytes {
			return u.hex(text, i, 4)
		}
		u.warn(notEscape, text[:2])
		u.b.WriteString(text[:2])
	case 'U':
		if !u.bytes {
			return u.hex(text, i, 8)
		}
		u.warn(notEscape, text[:2])
		u.b.WriteString(text[:2])
	case 'N':
		if !u.bytes {
			return u.named(text, i)
		}
		u.warn(notEscape, text[:2])
		u.b.WriteString(text[:2])
	default: // not an escape: the backslash stays
		_, n := utf8.DecodeRuneInString(text[1:])
		u.warn(notEscape, text[:1+n])
		u.b.WriteByte('\\')
		return 1
	}
	return 2
}

// put writes a character, or byte, by its number.
func (u *unquoter) put(v rune) {
	if u.bytes {
		u.b.WriteByte(byte(v))
		return
	}
	if v >= 0xD800 && v < 0xE000 {
		u.b.Write([]byte{0xED, 0x80 | byte(v>>6&0x3F), 0x80 | byte(v&0x3F)})
		return
	}
	u.b.WriteRune(v)
}

var escapeName = map[int]string{2: `\xXX`, 4: `\uXXXX`, 8: `\UXXXXXXXX`}

// hex decodes an escape of n hexadecimal digits.
func (u *unquoter) hex(text string, i, n int) int {
	var v rune
	digits := 0
	for ; digits < n && 2+digits < len(text) && isHex(text[2+digits]); digits++ {
		v = v*16 + hexValue(text[2+digits])
	}
	from := u.shift + i
	switch {
	case digits == n && uint32(v) <= utf8.MaxRune:
		u.put(v)
	case digits == n:
		u.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character", from, from+1+n))
	case u.bytes && u.p.v3:
		u.fail(fmt.Sprintf("(value error) invalid \\x escape at position %d", from))
	case u.bytes:
		if u.p.deferred == nil {
			u.p.deferred = u.p.src.LineError(scan.ValueError, u.at.Stop.Line, `invalid \x escape`)
		}
	default:
		where := fmt.Sprintf("bytes in position %d-%d", from, from+1+digits)
		u.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode %s: truncated %s escape", where, escapeName[n]))
	}
	return 2 + digits
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func hexValue(c byte) rune {
	switch {
	case c <= '9':
		return rune(c - '0')
	case c >= 'a':
		return rune(c-'a') + 10
	}
	return rune(c-'A') + 10
}

// named refuses "\N{...}", for which the names of all characters would be needed.
func (u *unquoter) named(text string, i int) int {
	from := u.shift + i
	end := strings.IndexByte(text, '}')
	if len(text) > 2 && text[2] == '{' && end > 3 {
		u.p.unsupported(u.at.Start, u.at.Stop, `\N{...} escape is`)
	}
	to := from + 1
	if len(text) > 2 && text[2] == '{' {
		if to = from + len(text) - 1; end >= 0 {
			to = from + end - 1
		}
	}
	u.fail(fmt.Sprintf(`(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: malformed \N character escape`, from, to))
	return 2
}

// rawUnicode decodes 2.7's ur"...", in which \u and \U after an odd number of backslashes are escapes.
func (u *unquoter) rawUnicode(text string) string {
	for i := 0; i < len(text); {
		if text[i] != '\\' {
			u.b.WriteByte(text[i])
			i++
			continue
		}
		n := i
		for n < len(text) && text[n] == '\\' {
			n++
		}
		if (n-i)%2 == 0 || n == len(text) || text[n] != 'u' && text[n] != 'U' {
			u.b.WriteString(text[i:n])
			i = n
			continue
		}
		u.b.WriteString(text[i : n-1])
		digits := 4
		if text[n] == 'U' {
			digits = 8
		}
		u.shift = 0
		u.rawHex(text, n-1, digits)
		i = min(n+1+digits, len(text))
	}
	return u.b.String()
}

// rawHex decodes the \u or \U escape at offset i.
func (u *unquoter) rawHex(text string, i, n int) {
	var v rune
	for d := range n {
		if i+2+d >= len(text) || !isHex(text[i+2+d]) {
			u.fail(fmt.Sprintf("(unicode error) 'rawunicodeescape' codec can't decode bytes in position %d-%d: truncated \\uXXXX", i, i+1+d))
			return
		}
		v = v*16 + hexValue(text[i+2+d])
	}
	if uint32(v) > utf8.MaxRune {
		u.fail(fmt.Sprintf("(unicode error) 'rawunicodeescape' codec can't decode bytes in position %d-%d: \\Uxxxxxxxx out of range", i, i+1+n))
		return
	}
	u.put(v)
}
