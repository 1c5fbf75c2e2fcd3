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
	codec    string         // the normal name of encoding
	encoding string
	errors   string
	newline  Newline
	mode     string // of open; "" if it was not asked

	readable, writable bool

	lineBuffering bool
	writeThrough  bool
	direct        bool // the buffer keeps nothing back either

	pending []byte // encoded and not yet given to the buffer
	undone  string // bytes of a character that is not complete
	chars   string // decoded and not yet read
	fed     string // the bytes that chars and what was taken before came from
	taken   int    // characters of fed that were taken
	ended   bool   // the last read found the end
	begun   bool   // reading or writing is past the byte order mark
	looping bool   // next() was called, so tell may not be
}

// chunkSize is how much is read at once, and written.
const chunkSize = 8192

// NewText makes a TextIOWrapper. Arguments that were not given are nil.
func (st *State) NewText(thread *starlark.Thread, buffer, encoding, errors, newline starlark.Value) (*object.Instance, error) {
	t := &Text{st: st}
	if err := t.setUp(thread, "TextIOWrapper", buffer, encoding, errors, newline); err != nil {
		return nil, err
	}
	return object.NewInstance(st.TextIOWrapper, t), nil
}

// OpenText is NewText for open(name, mode, ...).
func (st *State) OpenText(thread *starlark.Thread, buffer, encoding, errors, newline starlark.Value, mode string, lineBuffering bool) (*object.Instance, error) {
	t := &Text{st: st}
	if err := t.setUp(thread, "open", buffer, encoding, errors, newline); err != nil {
		return nil, err
	}
	t.mode, t.lineBuffering = mode, lineBuffering
	return object.NewInstance(st.TextIOWrapper, t), nil
}

func (t *Text) setUp(thread *starlark.Thread, function string, buffer, encoding, errors, nl starlark.Value) error {
	st := t.st
	*t = Text{st: st, encoding: "UTF-8", errors: "strict"}
	for _, a := range []struct {
		name string
		v    starlark.Value
		to   *string
	}{{"encoding", encoding, &t.encoding}, {"errors", errors, &t.errors}} {
		if err := st.optional(function, a.name, a.v, a.to); err != nil {
			return err
		}
	}
	if t.encoding == "locale" {
		t.encoding = "UTF-8"
	}
	var err error
	if t.newline, err = st.ParseNewline(function, nl); err != nil {
		return err
	}
	if t.codec, err = st.findCodec(t.encoding); err != nil {
		return err
	}
	t.buffer = buffer
	for _, ask := range []struct {
		name string
		to   *bool
	}{{"readable", &t.readable}, {"writable", &t.writable}} {
		v, err := st.call(thread, buffer, ask.name)
		if err != nil {
			return err
		}
		*ask.to = bool(v.Truth())
	}
	if x, ok := buffer.(*object.Instance); ok {
		switch b := x.Native.(type) {
		case *Writer:
			t.direct = b.through
		case *Random:
			t.direct = b.w.through
		case Direct:
			t.direct = true
		}
	}
	return nil
}

// optional reads an argument that is text or None.
func (st *State) optional(function, name string, v starlark.Value, to *string) error {
	if v == nil || v == starlark.None {
		return nil
	}
	s, ok := object.AsText(v)
	if !ok {
		return st.RT.Errorf("TypeError", "%s() argument '%s' must be str or None, not %s", function, name, st.RT.TypeName(v))
	}
	*to = s
	return nil
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
	if all = all || whole(t.codec); all {
		v, err = t.st.call(thread, t.buffer, "read")
	} else {
		v, err = t.readSome(thread)
	}
	if err != nil {
		return err
	}
	data, ok := t.st.RT.AsBytes(v)
	if !ok && v != starlark.None {
		return t.st.RT.Errorf("TypeError", "underlying read1() should have returned a bytes-like object, not '%s'", t.st.RT.TypeName(v))
	}
	t.ended = data == "" || all
	if t.chars == "" {
		t.fed, t.taken = "", 0
	}
	data = t.undone + data
	if t.codec == "utf-8-sig" && !t.begun {
		if !t.ended && len(data) < len(bom) && strings.HasPrefix(bom, data) {
			t.undone = data
			return nil
		}
		data = strings.TrimPrefix(data, bom)
	}
	t.begun = true
	text, left, err := t.st.decode(t.codec, t.errors, data, t.ended)
	if err != nil {
		t.undone = ""
		return err
	}
	t.fed += data[:len(data)-len(left)]
	t.undone = left
	t.chars += t.newline.Decode(text, t.ended)
	return nil
}

// readSome reads what the buffer can give at once.
func (t *Text) readSome(thread *starlark.Thread) (starlark.Value, error) {
	name := "read1"
	if x, ok := t.buffer.(*object.Instance); !ok {
		if a, err := t.st.attr(t.buffer, name); a == nil || err != nil {
			name = "read"
		}
	} else if _, ok := x.Class().Lookup(name); !ok {
		name = "read"
	}
	return t.st.call(thread, t.buffer, name, starlark.MakeInt(chunkSize))
}

// take takes n bytes of characters.
func (t *Text) take(n int) starlark.Value {
	s := t.chars[:n]
	t.chars = t.chars[n:]
	v := t.st.RT.Unicode(s)
	t.taken += starlark.Len(v)
	return v
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
			size = object.RuneLen(s[at:])
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
		end := t.newline.LineEnd(t.chars)
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
			if end = t.newline.LineEnd(t.chars); end == 0 {
				end = len(t.chars)
			}
			return t.take(end), nil
		}
	}
}

func (t *Text) next(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	line, err := t.line(thread, -1)
	if err != nil {
		return nil, err
	}
	t.looping = starlark.Len(line) > 0
	if !t.looping {
		return nil, t.st.RT.Raise(t.st.RT.Exc("StopIteration"))
	}
	return line, nil
}

func (t *Text) write(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	rt := t.st.RT
	s, ok := t.st.asText(args[0])
	if !ok {
		return nil, rt.Errorf("TypeError", rt.Pick("write() argument 1 must be unicode, not %s", "write() argument must be str, not %s"), rt.TypeName(args[0]))
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	if !t.writable {
		return nil, t.st.unsupported("not writable")
	}
	count := starlark.Len(args[0])
	flush := t.writeThrough || t.direct || t.lineBuffering && strings.ContainsAny(s, "\r\n")
	data, err := t.encode(t.newline.Encode(s))
	if err != nil {
		return nil, err
	}
	if len(t.pending)+len(data) > chunkSize {
		if err := t.pass(thread); err != nil {
			return nil, err
		}
	}
	t.pending = append(t.pending, data...)
	if len(t.pending) >= chunkSize || flush {
		if err := t.pass(thread); err != nil {
			return nil, err
		}
	}
	if flush && t.lineBuffering {
		if _, err := t.st.call(thread, t.buffer, "flush"); err != nil {
			return nil, err
		}
	}
	t.forget() // the position is behind what was written
	return t.st.RT.Long(starlark.MakeInt(count)), nil
}

// encode encodes s; only what is written first gets a byte order mark.
func (t *Text) encode(s string) (string, error) {
	name := t.codec
	if t.begun {
		switch name {
		case "utf-8-sig":
			name = "utf-8"
		case "utf-16", "utf-32":
			name += "-le"
		}
	}
	t.begun = t.begun || s != ""
	return t.st.encode(name, t.errors, s)
}

// forget drops what was read ahead.
func (t *Text) forget() {
	t.chars, t.undone, t.fed, t.taken, t.ended, t.looping = "", "", "", 0, false, false
	t.newline.cr, t.newline.seen = false, 0
}

// pass gives what is pending to the buffer.
func (t *Text) pass(thread *starlark.Thread) error {
	if len(t.pending) == 0 {
		return nil
	}
	data := string(t.pending)
	t.pending = nil
	_, err := t.st.call(thread, t.buffer, "write", t.st.RT.Bytes(data))
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
