package scan

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
)

// ErrorKind is the class of an [Error].
type ErrorKind uint8

const (
	SyntaxError      ErrorKind = iota
	IndentationError           // a subclass of SyntaxError
	TabError                   // a subclass of IndentationError
	MemoryError                // the source is nested too deeply for Python's parser
	ValueError                 // 2.7: a bad \x escape
	Unsupported                // valid Python that pysock does not run; raised as a SyntaxError
)

var errorKindName = [...]string{
	SyntaxError: "SyntaxError", IndentationError: "IndentationError", TabError: "TabError",
	MemoryError: "MemoryError", ValueError: "ValueError", Unsupported: "SyntaxError",
}

// String returns the name of Python's exception class.
func (k ErrorKind) String() string { return errorKindName[k] }

// An Error says why a source cannot be used. Its fields are the attributes of
// Python's SyntaxError (Library Reference, "Built-in Exceptions") as that Python
// sets them for a file, so that it can be raised as one.
type Error struct {
	Version   ast.Version
	Kind      ErrorKind
	Msg       string // Python's message
	Filename  string
	Line      int    // lineno; 0 is None
	Offset    int    // offset, from 1, in characters (2.7: bytes of UTF-8); NoOffset is None
	EndLine   int    // 3: end_lineno
	EndOffset int    // 3: end_offset, the character after the last
	Text      string // the source line with its newline; meaningful if HasText
	HasText   bool
	AtEOF     bool // more source might mend it: what a prompt that reads lines asks
}

// NoOffset is the Offset of an error that Python locates by line only.
const NoOffset = -1 << 31

// Error returns the message and its place in one line.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s: %s", e.Filename, e.Kind, e.Msg)
	}
	return fmt.Sprintf("%s:%d: %s: %s", e.Filename, e.Line, e.Kind, e.Msg)
}

// Report returns what that Python prints when a file with this error is run.
func (e *Error) Report() string {
	var b strings.Builder
	if e.Kind == MemoryError && e.Version == ast.Python2 {
		b.WriteString(e.Msg + "\nMemoryError\n")
		return b.String()
	}
	if e.Line > 0 && e.Kind != ValueError && e.Kind != MemoryError {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
		if e.HasText {
			if e.Version == ast.Python2 {
				e.excerpt2(&b)
			} else {
				e.excerpt3(&b)
			}
		}
	}
	b.WriteString(e.Kind.String())
	if e.Msg != "" {
		b.WriteString(": " + e.Msg)
	}
	b.WriteByte('\n')
	return b.String()
}

// excerpt2 writes the line and caret as Python 2.7's print_error_text does.
func (e *Error) excerpt2(b *strings.Builder) {
	text, offset := e.Text, e.Offset
	if offset >= 0 {
		if offset > 0 && offset == len(text) && strings.HasSuffix(text, "\n") {
			offset--
		}
		trimmed := strings.TrimLeft(text, " \t")
		offset -= len(text) - len(trimmed)
		text = trimmed
	} else {
		text = strings.TrimLeft(text, " \t")
	}
	b.WriteString("    " + strings.TrimSuffix(text, "\n") + "\n")
	if e.Offset >= 0 {
		b.WriteString("    " + strings.Repeat(" ", max(offset-1, 0)) + "^\n")
	}
}

// excerpt3 writes the line and carets as Python 3.13's traceback module does.
func (e *Error) excerpt3(b *strings.Builder) {
	right := []rune(strings.TrimRight(e.Text, "\n"))
	left := []rune(strings.TrimLeft(string(right), " \n\f"))
	spaces := len(right) - len(left)
	b.WriteString("    " + string(left) + "\n")
	offset, end := e.Offset, e.EndOffset
	if offset == NoOffset {
		return
	}
	if e.EndLine != e.Line {
		end = len(right) + 1
	} else if end == 0 {
		end = offset
	}
	size := utf8.RuneCountInString(e.Text)
	if size > 0 && offset > size {
		offset = len(right) + 1
	}
	if size > 0 && end > size {
		end = len(right) + 1
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	column := offset - 1 - spaces
	if column < 0 {
		return
	}
	b.WriteString("    ")
	for i := range min(column, len(left)) {
		if unicode.IsSpace(left[i]) {
			b.WriteRune(left[i])
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString(strings.Repeat("^", end-offset) + "\n")
}
