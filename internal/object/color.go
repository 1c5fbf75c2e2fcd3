package object

import (
	"fmt"
	"strings"
)

// The colors of Python 3.13's tracebacks at a terminal: its traceback.py.
const (
	red         = "\x1b[31m"
	boldRed     = "\x1b[1;31m"
	magenta     = "\x1b[35m"
	boldMagenta = "\x1b[1;35m"
	plain       = "\x1b[0m"
)

// colorFrame is the line above a frame's excerpt.
func colorFrame(file string, line int, name string) string {
	return fmt.Sprintf("  File %s\"%s\"%s, line %s%d%s, in %s%s%s\n", magenta, file, plain, magenta, line, plain, magenta, name, plain)
}

// colorExcerpt colors source lines as the carets below them say.
func colorExcerpt(text string) string {
	lines := strings.SplitAfter(text, "\n")
	var b strings.Builder
	for i := 0; i < len(lines); i++ {
		if i+1 < len(lines) && isCarets(lines[i+1]) {
			source, carets := colorPair(strings.TrimSuffix(lines[i], "\n"), strings.TrimSuffix(lines[i+1], "\n"))
			b.WriteString(source + "\n" + carets + "\n")
			i++
			continue
		}
		b.WriteString(lines[i])
	}
	return b.String()
}

// isCarets reports whether a line points at what stands above it.
func isCarets(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.Trim(line, " ~^") == ""
}

// colorPair colors a line and the carets below it, character by character.
func colorPair(source, carets string) (string, string) {
	s, c := []rune(source), []rune(carets)
	var above, below strings.Builder
	for i := 0; i < len(c); {
		j := i
		for j < len(c) && c[j] == c[i] {
			j++
		}
		chars, marks := string(s[min(i, len(s)):min(j, len(s))]), string(c[i:j])
		switch c[i] {
		case '^':
			chars, marks = boldRed+chars+plain, boldRed+marks+plain
		case '~':
			chars, marks = red+chars+plain, red+marks+plain
		}
		above.WriteString(chars)
		below.WriteString(marks)
		i = j
	}
	above.WriteString(string(s[min(len(c), len(s)):]))
	return above.String(), below.String()
}

// colorLast colors the line that names the exception.
func colorLast(line string) string {
	name, message, found := strings.Cut(line, ": ")
	if !found {
		return boldMagenta + line + plain
	}
	return boldMagenta + name + plain + ": " + magenta + message + plain
}

// ColorSyntax colors the report of a SyntaxError: its place, the line, the
// carets, the message. What follows stays as it is.
func ColorSyntax(report string) string {
	var b strings.Builder
	place := true
	for _, line := range strings.SplitAfter(colorExcerpt(report), "\n") {
		text := strings.TrimSuffix(line, "\n")
		switch {
		case place && strings.HasPrefix(text, `  File "`):
			file, number, _ := strings.Cut(strings.TrimPrefix(text, `  File `), ", line ")
			text = "  File " + magenta + file + plain + ", line " + magenta + number + plain
		case place && text != "" && text[0] != ' ':
			text = colorLast(text)
			place = false
		}
		b.WriteString(text + line[len(strings.TrimSuffix(line, "\n")):])
	}
	return b.String()
}
