package pyio

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Newline is how a text stream ends lines: its argument newline.
type Newline struct {
	Translate bool   // reading turns every line end into '\n'
	Universal bool   // lines end with any
	End       string // else with this
	Write     string // what '\n' is written as

	seen int  // bits of the line ends that were read
	cr   bool // a '\r' was read and maybe a '\n' follows
}

const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// ParseNewline reads the argument newline of function; nil is None.
func (st *State) ParseNewline(function string, v starlark.Value) (n Newline, err error) {
	if v == nil || v == starlark.None {
		return Newline{Translate: true, End: "\n", Write: "\n"}, nil
	}
	s, ok := object.AsText(v)
	switch {
	case !ok:
		return n, st.RT.Errorf("TypeError", st.RT.Pick("%[1]s() argument 5 must be string or None, not %[2]s", "%s() argument 'newline' must be str or None, not %s"), function, st.RT.TypeName(v))
	case s == "":
		return Newline{Universal: true, Write: "\n"}, nil
	case s == "\n" || s == "\r" || s == "\r\n":
		return Newline{End: s, Write: s}, nil
	}
	return n, st.RT.Errorf("ValueError", "illegal newline value: %s", s)
}

// Decode notes the line ends in new text, and translates them if that is the
// mode. A '\r' at the end of text that is not the last is kept for later.
func (n *Newline) Decode(text string, last bool) string {
	if !n.Translate && !n.Universal {
		return text
	}
	if n.cr {
		text = "\r" + text
		n.cr = false
	}
	if strings.HasSuffix(text, "\r") && !last {
		text = text[:len(text)-1]
		n.cr = true
	}
	if strings.IndexByte(text, '\r') < 0 {
		if strings.IndexByte(text, '\n') >= 0 {
			n.seen |= seenLF
		}
		return text
	}
	crlf := strings.Count(text, "\r\n")
	for bit, count := range map[int]int{seenCRLF: crlf, seenCR: strings.Count(text, "\r") - crlf, seenLF: strings.Count(text, "\n") - crlf} {
		if count > 0 {
			n.seen |= bit
		}
	}
	if n.Translate {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return text
}

// Encode puts the line ends of the mode into text.
func (n *Newline) Encode(text string) string {
	if n.Write != "\n" {
		text = strings.ReplaceAll(text, "\n", n.Write)
	}
	return text
}

// LineEnd is where the first line of s ends; 0 if it does not yet.
func (n *Newline) LineEnd(s string) int {
	if !n.Universal {
		if i := strings.Index(s, n.End); i >= 0 {
			return i + len(n.End)
		}
		return 0
	}
	i := strings.IndexAny(s, "\r\n")
	switch {
	case i < 0:
		return 0
	case strings.HasPrefix(s[i:], "\r\n"):
		return i + 2
	}
	return i + 1
}

// Seen is the attribute newlines: what line ends were read so far.
func (n *Newline) Seen(rt *object.Runtime) starlark.Value {
	var seen starlark.Tuple
	for i, end := range []string{"\r", "\n", "\r\n"} {
		if n.seen&(1<<i) != 0 {
			seen = append(seen, rt.Text(end))
		}
	}
	switch len(seen) {
	case 0:
		return starlark.None
	case 1:
		return seen[0]
	}
	return seen
}
