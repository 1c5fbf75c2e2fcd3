package pyio

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Text is the state of a TextIOWrapper: characters over a buffered stream.
type Text struct {
	st       *State
	buffer   starlark.Value // nil when detached
	codec    codec
	encoding string
	errors   string
	newline  newline

	readable, writable bool

	pending []byte // encoded and not yet given to the buffer
	undone  string // bytes of a character that is not complete
	cr      bool   // a '\r' was read and maybe a '\n' follows
	chars   string // decoded and not yet read
	ended   bool   // the last read found the end
	seen    int    // bits of the line ends that were read
}

// newline is the mode in which lines end; see io.TextIOWrapper.
type newline struct {
	translate bool   // reading turns every line end into '\n'
	universal bool   // lines end with any
	end       string // else with this
	write     string // what '\n' is written as
}

const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// chunkSize is how much is read at once, and written.
const chunkSize = 8192

// NewText makes a TextIOWrapper. Arguments that were not given are nil.
func (st *State) NewText(thread *starlark.Thread, buffer, encoding, errors, newline starlark.Value) (*object.Instance, error) {
	t := &Text{st: st}
	if err := t.setUp(thread, buffer, encoding, errors, newline); err != nil {
		return nil, err
	}
	return object.NewInstance(st.TextIOWrapper, t), nil
}

func (t *Text) setUp(thread *starlark.Thread, buffer, encoding, errors, nl starlark.Value) error {
	st := t.st
	*t = Text{st: st, encoding: "UTF-8", errors: "strict"}
	for _, a := range []struct {
		name string
		v    starlark.Value
		to   *string
	}{{"encoding", encoding, &t.encoding}, {"errors", errors, &t.errors}} {
		if a.v == nil || a.v == starlark.None {
			continue
		}
		s, ok := object.AsText(a.v)
		if !ok {
			return st.RT.Errorf("TypeError", "TextIOWrapper() argument '%s' must be str or None, not %s", a.name, st.RT.TypeName(a.v))
		}
		*a.to = s
	}
	if err := t.setNewline(nl); err != nil {
		return err
	}
	var ok bool
	if t.codec, ok = findCodec(t.encoding); !ok {
		return st.RT.Errorf("LookupError", "unknown encoding: %s", t.encoding)
	}
	t.buffer = buffer
	for name, to := range map[string]*bool{"readable": &t.readable, "writable": &t.writable} {
		v, err := st.call(thread, buffer, name)
		if err != nil {
			return err
		}
		*to = bool(v.Truth())
	}
	return nil
}

func (t *Text) setNewline(v starlark.Value) error {
	if v == nil || v == starlark.None {
		t.newline = newline{translate: true, end: "\n", write: "\n"}
		return nil
	}
	s, ok := object.AsText(v)
	if !ok {
		return t.st.RT.Errorf("TypeError", "TextIOWrapper() argument 'newline' must be str or None, not %s", t.st.RT.TypeName(v))
	}
	switch s {
	case "":
		t.newline = newline{universal: true, write: "\n"}
	case "\n", "\r", "\r\n":
		t.newline = newline{end: s, write: s}
	default:
		return t.st.RT.Errorf("ValueError", "illegal newline value: %s", s)
	}
	return nil
}

// newlines is what line ends were read so far.
func (t *Text) newlines() starlark.Value {
	var seen starlark.Tuple
	for bit, end := range map[int]string{seenCR: "\r", seenLF: "\n", seenCRLF: "\r\n"} {
		if t.seen == bit {
			return starlark.String(end)
		}
	}
	for i, end := range []string{"\r", "\n", "\r\n"} {
		if t.seen&(1<<i) != 0 {
			seen = append(seen, starlark.String(end))
		}
	}
	if seen == nil {
		return starlark.None
	}
	return seen
}

// check fails if the stream is closed.
func (t *Text) check() error {
	if t.buffer == nil {
		return t.st.RT.Errorf("ValueError", "underlying buffer has been detached")
	}
	return t.st.open(t.buffer)
}

// canRead is the beginning of every read. What was written goes out first.
func (t *Text) canRead(thread *starlark.Thread) error {
	if err := t.check(); err != nil {
		return err
	}
	if !t.readable {
		return t.st.unsupported("not readable")
	}
	return t.pass(thread)
}

// receive reads and decodes once more.
func (t *Text) receive(thread *starlark.Thread, all bool) error {
	var v starlark.Value
	var err error
	if all {
		v, err = t.st.call(thread, t.buffer, "read")
	} else {
		v, err = t.st.call(thread, t.buffer, "read1", starlark.MakeInt(chunkSize))
	}
	if err != nil {
		return err
	}
	data, ok := t.st.RT.AsBytes(v)
	if !ok && v != starlark.None {
		return t.st.RT.Errorf("TypeError", "underlying read1() should have returned a bytes-like object, not '%s'", t.st.RT.TypeName(v))
	}
	t.ended = data == "" || all
	text, left, err := t.st.decode(nil, t.codec, t.errors, t.undone+data, t.ended)
	t.undone = left
	if err != nil {
		return err
	}
	t.chars += t.ends(string(text))
	return nil
}

// ends notes the line ends in new text, and translates them if that is the mode.
func (t *Text) ends(text string) string {
	if !t.newline.translate && !t.newline.universal {
		return text
	}
	if t.cr {
		text = "\r" + text
		t.cr = false
	}
	if strings.HasSuffix(text, "\r") && !t.ended {
		text = text[:len(text)-1]
		t.cr = true
	}
	crlf := strings.Count(text, "\r\n")
	for bit, n := range map[int]int{seenCRLF: crlf, seenCR: strings.Count(text, "\r") - crlf, seenLF: strings.Count(text, "\n") - crlf} {
		if n > 0 {
			t.seen |= bit
		}
	}
	if t.newline.translate {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return text
}

// take takes n bytes of characters.
func (t *Text) take(n int) starlark.Value {
	s := t.chars[:n]
	t.chars = t.chars[n:]
	return t.st.RT.Text(s)
}

func (t *Text) read(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	n, err := t.st.sizeArg("read", args)
	if err != nil {
		return nil, err
	}
	if err := t.canRead(thread); err != nil {
		return nil, err
	}
	if n < 0 {
		err := t.receive(thread, true)
		if err != nil {
			return nil, err
		}
		return t.take(len(t.chars)), nil
	}
	for {
		if at, enough := prefix(t.chars, n); enough {
			return t.take(at), nil
		}
		if err := t.receive(thread, false); err != nil {
			return nil, err
		}
		if t.ended {
			at, _ := prefix(t.chars, n)
			return t.take(at), nil
		}
	}
}

// prefix is how many bytes the first n characters of s have, and whether there
// are so many.
func prefix(s string, n int) (at int, enough bool) {
	for ; n > 0 && at < len(s); n-- {
		size := 1
		if s[at] >= utf8.RuneSelf {
			r, k := utf8.DecodeRuneInString(s[at:])
			if size = k; r == utf8.RuneError && k == 1 {
				size = min(3, len(s)-at) // a lone surrogate
			}
		}
		at += size
	}
	return at, n == 0
}

func (t *Text) readline(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	n := -1
	if len(args) > 0 {
		size, err := t.st.RT.Int64(args[0])
		if err != nil {
			return nil, err
		}
		n = int(size)
	}
	return t.line(thread, n)
}

// line reads a line of at most n characters, if n is not negative.
func (t *Text) line(thread *starlark.Thread, n int) (starlark.Value, error) {
	if err := t.canRead(thread); err != nil {
		return nil, err
	}
	for {
		end := t.lineEnd()
		if n >= 0 {
			if at, enough := prefix(t.chars, n); enough && (end == 0 || at < end) {
				return t.take(at), nil
			}
		}
		if end > 0 {
			return t.take(end), nil
		}
		if err := t.receive(thread, false); err != nil {
			return nil, err
		}
		if t.ended {
			if end = t.lineEnd(); end == 0 {
				end = len(t.chars)
			}
			return t.take(end), nil
		}
	}
}

// lineEnd is where the first line ends; 0 if it does not yet.
func (t *Text) lineEnd() int {
	if !t.newline.universal {
		if i := strings.Index(t.chars, t.newline.end); i >= 0 {
			return i + len(t.newline.end)
		}
		return 0
	}
	i := strings.IndexAny(t.chars, "\r\n")
	switch {
	case i < 0:
		return 0
	case strings.HasPrefix(t.chars[i:], "\r\n"):
		return i + 2
	}
	return i + 1
}

func (t *Text) next(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	line, err := t.line(thread, -1)
	if err != nil {
		return nil, err
	}
	if starlark.Len(line) == 0 {
		return nil, t.st.RT.Raise(t.st.RT.Exc("StopIteration"))
	}
	return line, nil
}

func (t *Text) write(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	rt := t.st.RT
	s, ok := object.AsText(args[0])
	if !ok {
		return nil, rt.Errorf("TypeError", "write() argument must be str, not %s", rt.TypeName(args[0]))
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	if !t.writable {
		return nil, t.st.unsupported("not writable")
	}
	count := starlark.Len(rt.Text(s))
	if t.newline.write != "\n" {
		s = strings.ReplaceAll(s, "\n", t.newline.write)
	}
	data, err := t.st.encode(t.codec, t.errors, s)
	if err != nil {
		return nil, err
	}
	if len(t.pending)+len(data) > chunkSize {
		if err := t.pass(thread); err != nil {
			return nil, err
		}
	}
	t.pending = append(t.pending, data...)
	if len(t.pending) >= chunkSize {
		if err := t.pass(thread); err != nil {
			return nil, err
		}
	}
	return starlark.MakeInt(count), nil
}

// pass gives what is pending to the buffer.
func (t *Text) pass(thread *starlark.Thread) error {
	if len(t.pending) == 0 {
		return nil
	}
	data := string(t.pending)
	t.pending = nil
	_, err := t.st.call(thread, t.buffer, "write", starlark.Bytes(data))
	return err
}

func (t *Text) flush(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	if err := t.pass(thread); err != nil {
		return nil, err
	}
	return t.st.call(thread, t.buffer, "flush")
}

func (t *Text) close(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	closed, err := t.st.isClosed(t.buffer)
	if closed || err != nil {
		return starlark.None, err
	}
	_, err = t.flush(thread, nil)
	if _, closeErr := t.st.call(thread, t.buffer, "close"); err == nil {
		err = closeErr
	}
	return starlark.None, err
}

func (t *Text) detach(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if _, err := t.flush(thread, nil); err != nil {
		return nil, err
	}
	buffer := t.buffer
	t.buffer = nil
	return buffer, nil
}

func (t *Text) seek(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	return nil, t.st.unsupported("underlying stream is not seekable")
}
