package scan

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
)

// A Source is a decoded file.
type Source struct {
	Filename string
	Version  ast.Version
	Encoding string // canonical name, see [ast.Module]
	Text     string // UTF-8 (2.7 in UTF-8: as the bytes are), every line end as \n, the last line's too
	bom      bool   // the file starts with a byte order mark
	noEOL    bool   // the file's last line has no line end
	nul      *Error // 3: there is a NUL on the line where Text ends
}

// cookie matches an encoding declaration (Language Reference 2.1.4).
var cookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

var byteOrderMark = []byte("\xef\xbb\xbf")

// Decode decodes the bytes of a file by its byte order mark, its encoding
// declaration or the language's default: ASCII in 2.7, UTF-8 in 3.
// The error is an [*Error].
func Decode(filename string, src []byte, v ast.Version) (*Source, error) {
	s := &Source{Filename: filename, Version: v}
	if s.bom = bytes.HasPrefix(src, byteOrderMark); s.bom {
		src = src[len(byteOrderMark):]
	}
	text := normalizeNewlines(src)
	name, line := declaredEncoding(text)
	encoding := canonicalEncoding(name)
	switch {
	case name == "" && s.bom:
		s.Encoding = "utf-8"
	case name == "":
		s.Encoding = "ascii"
		if v == ast.Python3 {
			s.Encoding = "utf-8"
		}
	case encoding == "":
		return nil, s.encodingError(line, "encoding problem: "+name)
	case s.bom && normalName(name) != "utf-8":
		return nil, s.encodingError(line, "encoding problem: "+normalName(name)+" with BOM")
	default:
		s.Encoding = encoding
	}
	declared := name != "" || s.bom
	if v == ast.Python2 {
		text = cutNULs(text)
	}
	text, err := s.decode(text, declared)
	if err != nil {
		return nil, err
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		line := strings.LastIndexByte(text[:i], '\n') + 1
		s.nul = s.encodingError(lineOf(text, i), "source code cannot contain null bytes")
		s.nul.Line = lineOf(text, i)
		s.nul.Text, s.nul.HasText = text[line:i], true
		text = text[:line]
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
		s.noEOL = true
	}
	s.Text = text
	return s, nil
}

// FromString is the source of a text that is not read from a file: it declares no
// encoding. To complete is to treat the last line as if it had its line end.
func FromString(filename, text string, v ast.Version, complete bool) *Source {
	s := &Source{Filename: filename, Version: v, Encoding: "utf-8", Text: normalizeNewlines([]byte(text))}
	if s.Text != "" && !strings.HasSuffix(s.Text, "\n") {
		s.Text += "\n"
		s.noEOL = !complete
	}
	return s
}

// declaredEncoding finds the encoding declaration in the first two lines: the
// name as written, and its line number. A second line counts only after a
// blank or comment line.
func declaredEncoding(text string) (name string, line int) {
	for line = 1; line <= 2; line++ {
		first, rest, _ := strings.Cut(text, "\n")
		if m := cookie.FindStringSubmatch(first); m != nil {
			return m[1], line
		}
		if blank := strings.TrimLeft(first, " \t\f"); blank != "" && blank[0] != '#' {
			break
		}
		text = rest
	}
	return "", 0
}

// canonicalEncoding maps the spellings of the encodings that are known, as
// Python's encodings.aliases does; it returns "" for any other.
func canonicalEncoding(name string) string {
	if n := normalName(name); n == "utf-8" || n == "iso-8859-1" {
		return n
	}
	switch strings.ReplaceAll(strings.ToLower(name), "_", "-") {
	case "utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001":
		return "utf-8"
	case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us", "us", "cp367", "ibm367":
		return "ascii"
	case "latin1", "latin", "l1", "iso8859-1", "8859", "cp819", "ibm819":
		return "iso-8859-1"
	case "iso-8859-15", "iso8859-15", "latin-9", "latin9", "l9":
		return "iso-8859-15"
	case "cp1252", "windows-1252", "1252":
		return "cp1252"
	}
	return ""
}

// normalName is the name that CPython's tokenizer compares and puts in its message: it
// knows some spellings of two encodings, and keeps others as written.
func normalName(name string) string {
	n := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch {
	case n == "utf-8" || strings.HasPrefix(n, "utf-8-"):
		return "utf-8"
	case n == "latin-1" || n == "iso-8859-1" || n == "iso-latin-1" ||
		strings.HasPrefix(n, "latin-1-") || strings.HasPrefix(n, "iso-8859-1-") || strings.HasPrefix(n, "iso-latin-1-"):
		return "iso-8859-1"
	}
	return name
}

// encodingError is an error of the declaration in that line. Python 3 gives no place.
func (s *Source) encodingError(line int, msg string) *Error {
	e := &Error{Version: s.Version, Filename: s.Filename, Msg: msg, Offset: NoOffset}
	if s.Version == ast.Python2 {
		e.Line = line
	}
	return e
}

// normalizeNewlines returns src with every "\r\n" and "\r" as "\n".
func normalizeNewlines(src []byte) string {
	text := string(src)
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n")
}

// cutNULs drops each NUL and what follows it up to and with the line end: Python
// 2.7 reads lines as C strings, and joins a line that has lost its end to the next.
func cutNULs(text string) string {
	if strings.IndexByte(text, 0) < 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if i := strings.IndexByte(line, 0); i >= 0 {
			line = line[:i]
		}
		b.WriteString(line)
	}
	return b.String()
}

// decode converts text from the source's encoding to UTF-8.
func (s *Source) decode(text string, declared bool) (string, error) {
	high := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if high < 0 {
		return text, nil
	}
	if s.Encoding == "utf-8" {
		if s.Version == ast.Python2 || declared || utf8.ValidString(text) {
			return text, nil // where it is declared, bad bytes are found in the tokens they are in
		}
		for i, r := range text {
			if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
				return "", s.encodingError(0, fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
					"see https://peps.python.org/pep-0263/ for details", text[i], s.Filename, lineOf(text, i)))
			}
		}
	}
	if s.Encoding == "ascii" && !declared {
		line := lineOf(text, high)
		return "", s.encodingError(line, fmt.Sprintf("Non-ASCII character '\\x%02x' in file %s on line %d, but no encoding declared; "+
			"see http://python.org/dev/peps/pep-0263/ for details", text[high], s.Filename, line))
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := range len(text) {
		r := s.decodeByte(text[i])
		if r < 0 {
			line, codec := lineOf(text, i), "charmap"
			column := i - strings.LastIndexByte(text[:i], '\n') - 1
			reason := "character maps to <undefined>"
			if s.Encoding == "ascii" {
				codec, reason = "ascii", "ordinal not in range(128)"
			}
			if s.Version == ast.Python3 {
				return "", s.encodingError(0, "encoding problem: "+s.Encoding)
			}
			return "", s.encodingError(line, fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", codec, text[i], column, reason))
		}
		b.WriteRune(r)
	}
	return b.String(), nil
}

func lineOf(text string, i int) int { return 1 + strings.Count(text[:i], "\n") }

// decodeByte returns the character of a byte in a single-byte encoding, or -1.
func (s *Source) decodeByte(c byte) rune {
	if c < utf8.RuneSelf {
		return rune(c)
	}
	switch s.Encoding {
	case "iso-8859-1":
		return rune(c)
	case "iso-8859-15":
		if r, ok := latin9[c]; ok {
			return r
		}
		return rune(c)
	case "cp1252":
		if c < 0xA0 {
			return cp1252[c-0x80]
		}
		return rune(c)
	}
	return -1
}

// Encode converts text back to the bytes it has in the file's encoding.
func (s *Source) Encode(text string) string {
	if s.Encoding == "utf-8" || s.Encoding == "ascii" || isASCII(text) {
		return text
	}
	b := make([]byte, 0, len(text))
	for _, r := range text {
		b = append(b, s.encodeRune(r))
	}
	return string(b)
}

func (s *Source) encodeRune(r rune) byte {
	switch s.Encoding {
	case "iso-8859-15":
		for c, l := range latin9 {
			if l == r {
				return c
			}
		}
	case "cp1252":
		for i, l := range cp1252 {
			if l == r {
				return byte(0x80 + i)
			}
		}
	}
	return byte(r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// latin9 is where ISO 8859-15 differs from ISO 8859-1.
var latin9 = map[byte]rune{
	0xA4: '€', 0xA6: 'Š', 0xA8: 'š', 0xB4: 'Ž', 0xB8: 'ž', 0xBC: 'Œ', 0xBD: 'œ', 0xBE: 'Ÿ',
}

// cp1252 is Windows-1252 from 0x80 to 0x9F; -1 is undefined.
var cp1252 = [32]rune{
	'€', -1, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', -1, 'Ž', -1,
	-1, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', -1, 'ž', 'Ÿ',
}

// Line returns a line of the source, from 1, with its newline unless it is the
// last and the file has none there. Beyond the end it returns "" and false.
func (s *Source) Line(n int) (string, bool) {
	text := s.Text
	for i := 1; i < n; i++ {
		j := strings.IndexByte(text, '\n')
		if j < 0 {
			return "", false
		}
		text = text[j+1:]
	}
	if text == "" || n < 1 {
		return "", false
	}
	if j := strings.IndexByte(text, '\n'); j >= 0 && (j+1 < len(text) || !s.noEOL) {
		text = text[:j+1]
	} else {
		text = strings.TrimSuffix(text, "\n")
	}
	if n == 1 && s.bom && s.Version == ast.Python3 {
		text = "\uFEFF" + text
	}
	return text, true
}

// NewError makes an Error about the source from start to stop. It translates
// the byte columns to Python's offsets. A negative column stays what Python makes of it: an offset of 0.
func (s *Source) NewError(kind ErrorKind, start, stop ast.Pos, msg string) *Error {
	e := &Error{Version: s.Version, Kind: kind, Msg: msg, Filename: s.Filename, Line: int(start.Line), EndLine: int(stop.Line)}
	e.Text, e.HasText = s.excerpt(e.Line)
	e.HasText = e.HasText || s.Version == ast.Python2
	e.Offset = s.offset(e.Line, start.Col)
	if s.Version == ast.Python3 {
		e.EndOffset = s.offset(e.EndLine, stop.Col)
	}
	return e
}

// excerpt is the text of an error about a line: in 2.7 the file's own bytes.
// CPython 3 reads lines into a small buffer and keeps what was read last.
func (s *Source) excerpt(line int) (string, bool) {
	text, ok := s.Line(line)
	if s.Version == ast.Python2 {
		return s.bytes(text), ok
	}
	if len(text) >= lineBuffer {
		text = text[(len(text)-1)/(lineBuffer-1)*(lineBuffer-1):]
	}
	return strings.ToValidUTF8(text, "\uFFFD"), ok
}

// lineBuffer is the size of the buffer into which CPython reads lines for error messages.
const lineBuffer = 1000

// bytes is how 2.7 restores the file's encoding for an error message.
func (s *Source) bytes(text string) string {
	switch s.Encoding {
	case "iso-8859-1":
		return strings.Map(func(r rune) rune {
			if r >= utf8.RuneSelf {
				return '?'
			}
			return r
		}, text)
	case "utf-8":
		return strings.ToValidUTF8(text, "\uFFFD")
	}
	return s.Encode(text)
}

// LineError makes an Error about a line, as 2.7's compiler does.
func (s *Source) LineError(kind ErrorKind, line int32, msg string) *Error {
	e := s.NewError(kind, ast.Pos{Line: line}, ast.Pos{Line: line}, msg)
	e.Offset = NoOffset
	if len(e.Text) >= lineBuffer {
		e.Text = e.Text[(len(e.Text)-1)/(lineBuffer-1)*(lineBuffer-1):]
	}
	return e
}

// offset is the offset of the character at that byte column.
func (s *Source) offset(line int, column int32) int {
	text, _ := s.Line(line)
	if s.Version == ast.Python2 {
		if n := int(column) + 1; n <= 0 || n > len(text) {
			return n
		}
		return len(s.bytes(text[:column+1]))
	}
	text, _ = s.excerpt(line)
	n, i := 0, 0
	for i <= int(column) && i < len(text) {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
		n++
	}
	if i <= int(column) {
		n++ // beyond the end: at most one more
	}
	return n
}
