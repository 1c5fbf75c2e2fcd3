package lower

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
)

// Excerpt returns the lines that Python 3.13 shows for c below "File ..., line ..., in ...":
// source lines and marks, each indented by four spaces and with its newline
// (traceback.StackSummary.format_frame_summary). text is the source.
func (c Caret) Excerpt(text string) string {
	lines := c.lines(text)
	if len(lines) == 0 || strings.TrimSpace(strings.Join(lines, "")) == "" {
		return ""
	}
	e := excerpt{c: c, lines: lines, dedent: commonIndent(lines)}
	show := e.marked()
	var out []string
	significant := e.significant()
	for i, n := range significant {
		if i > 0 {
			switch skipped := n - significant[i-1] - 1; {
			case skipped == 1:
				out = e.line(out, n-1, show)
			case skipped > 1:
				out = append(out, fmt.Sprintf("...<%d lines>...", skipped))
			}
		}
		out = e.line(out, n, show)
	}
	var b strings.Builder
	indent := commonIndent(out)
	for _, s := range out {
		b.WriteString("    " + s[min(indent, len(s)):] + "\n")
	}
	return b.String()
}

// lines are the source lines that c touches, without trailing space.
func (c Caret) lines(text string) []string {
	var lines []string
	for n := c.Start.Line; n <= c.Stop.Line; n++ {
		s, ok := lineOf(text, int(n))
		if !ok {
			break
		}
		lines = append(lines, strings.TrimRight(s, " \t\r\n\f\v"))
	}
	return lines
}

// commonIndent is how many bytes textwrap.dedent takes off each line.
func commonIndent(lines []string) int {
	margin, found := "", false
	for _, s := range lines {
		blank := strings.TrimLeft(s, " \t")
		if blank == "" {
			continue
		}
		indent := s[:len(s)-len(blank)]
		if !found {
			margin, found = indent, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	return len(margin)
}

type excerpt struct {
	c      Caret
	lines  []string
	dedent int
}

// index is the index of a source line among the lines.
func (e *excerpt) index(p ast.Pos) int { return int(p.Line - e.c.Start.Line) }

// marked reports whether there are marks at all: not if all of the lines would be marked alike.
func (e *excerpt) marked() bool {
	first, last := e.lines[0], e.lines[len(e.lines)-1]
	before := strings.TrimSpace(first[:min(int(e.c.Start.Col), len(first))])
	after := strings.TrimSpace(last[min(int(e.c.Stop.Col), len(last)):])
	if e.c.whole && after == "" {
		return false
	}
	return e.c.AnchorStart.IsValid() || before != "" || after != ""
}

// significant are the lines to be shown: the first, the last, those around the anchors.
func (e *excerpt) significant() []int {
	show := []int{0, len(e.lines) - 1}
	if e.c.AnchorStart.IsValid() {
		for _, p := range []ast.Pos{e.c.AnchorStart, e.c.AnchorStop} {
			i := e.index(p)
			show = append(show, i-1, i, i+1)
		}
	}
	slices.Sort(show)
	show = slices.Compact(show)
	return slices.DeleteFunc(show, func(i int) bool { return i < 0 || i >= len(e.lines) })
}

// line appends a line and its marks.
func (e *excerpt) line(out []string, n int, show bool) []string {
	s := e.lines[n]
	out = append(out, s[min(e.dedent, len(s)):])
	if !show {
		return out
	}
	stop := len(s)
	if n == len(e.lines)-1 {
		stop = min(int(e.c.Stop.Col), len(s))
	}
	start := len(s) - len(strings.TrimLeft(s, " \t\f"))
	if n == 0 {
		start = max(start, int(e.c.Start.Col))
	}
	var b strings.Builder
	for i := e.dedent; i < stop; {
		r, size := utf8.DecodeRuneInString(s[i:])
		mark := byte('^')
		switch {
		case i < start:
			mark = ' '
		case e.c.AnchorStart.IsValid() && !e.anchored(n, i):
			mark = '~'
		}
		b.WriteByte(mark)
		if wide(r) {
			b.WriteByte(mark)
		}
		i += size
	}
	return append(out, b.String())
}

// anchored reports whether a byte is between the anchors.
func (e *excerpt) anchored(line, col int) bool {
	p := ast.Pos{Line: e.c.Start.Line + int32(line), Col: int32(col)}
	return !p.Before(e.c.AnchorStart) && p.Before(e.c.AnchorStop)
}

// wide reports whether a character takes two columns: East Asian Width W or F, by blocks.
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f, 0x231a <= r && r <= 0x231b, 0x2e80 <= r && r <= 0x303e, 0x3041 <= r && r <= 0x33ff,
		0x3400 <= r && r <= 0x4dbf, 0x4e00 <= r && r <= 0x9fff, 0xa000 <= r && r <= 0xa4cf, 0xa960 <= r && r <= 0xa97c,
		0xac00 <= r && r <= 0xd7a3, 0xf900 <= r && r <= 0xfaff, 0xfe30 <= r && r <= 0xfe6f, 0xff01 <= r && r <= 0xff60,
		0xffe0 <= r && r <= 0xffe6, 0x1f300 <= r && r <= 0x1f64f, 0x1f680 <= r && r <= 0x1f6ff, 0x1f900 <= r && r <= 0x1f9ff,
		0x20000 <= r && r <= 0x3fffd:
		return true
	}
	return false
}
