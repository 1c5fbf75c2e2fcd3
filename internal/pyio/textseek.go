package pyio

import (
	"sort"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// canSeek is the beginning of seek and tell.
func (t *Text) canSeek(thread *starlark.Thread) error {
	if err := t.check(); err != nil {
		return err
	}
	able, err := t.st.call(thread, t.buffer, "seekable")
	if err == nil && !able.Truth() {
		err = t.st.unsupported("underlying stream is not seekable")
	}
	return err
}

// tell is the position in bytes of what is read next. CPython's is the same
// number unless a codec has a state there.
func (t *Text) tell(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if err := t.canSeek(thread); err != nil {
		return nil, err
	}
	if t.looping {
		return nil, t.st.RT.Errorf("OSError", "telling position disabled by next() call")
	}
	if _, err := t.flush(thread, nil); err != nil {
		return nil, err
	}
	v, err := t.st.call(thread, t.buffer, "tell")
	if err != nil {
		return nil, err
	}
	at, err := t.st.RT.Int64(v)
	return t.st.RT.Long(starlark.MakeInt64(at - int64(len(t.undone)) - int64(len(t.fed)-t.used()))), err
}

// used is how many bytes of fed became the characters that were taken.
func (t *Text) used() int {
	if t.chars == "" && !t.newline.cr {
		return len(t.fed)
	}
	count := func(n int) int {
		text, _, err := t.st.decode(t.codec, t.errors, t.fed[:n], false)
		if err != nil {
			return utf8.RuneCountInString(t.fed[:n])
		}
		nl := t.newline
		nl.cr = false
		return object.NewText(nl.Decode(text, true)).Len()
	}
	n := sort.Search(len(t.fed), func(n int) bool { return count(n) >= t.taken })
	if t.newline.Translate && n > 0 && n < len(t.fed) && t.fed[n-1] == '\r' && t.fed[n] == '\n' {
		n++
	}
	return n
}

func (t *Text) seek(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	rt := t.st.RT
	whence := 0
	var err error
	if len(args) == 2 {
		if whence, err = rt.Int(args[1]); err != nil {
			return nil, err
		}
	}
	absolute := whence == 0
	if err := t.canSeek(thread); err != nil {
		return nil, err
	}
	to, err := rt.Int64(args[0])
	if err != nil {
		return nil, err
	}
	switch {
	case whence == 1 && to != 0:
		return nil, t.st.unsupported("can't do nonzero cur-relative seeks")
	case whence == 2 && to != 0:
		return nil, t.st.unsupported("can't do nonzero end-relative seeks")
	case whence < 0 || whence > 2:
		return nil, rt.Errorf("ValueError", "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 1:
		v, err := t.tell(thread, nil)
		if err != nil {
			return nil, err
		}
		if to, err = rt.Int64(v); err != nil {
			return nil, err
		}
		whence = 0
	case to < 0:
		return nil, rt.Errorf("ValueError", "negative seek position %d", to)
	}
	if _, err := t.flush(thread, nil); err != nil {
		return nil, err
	}
	v, err := t.st.call(thread, t.buffer, "seek", starlark.MakeInt64(to), starlark.MakeInt(whence))
	if err != nil {
		return nil, err
	}
	t.forget()
	t.begun = t.begun && to != 0
	if absolute {
		return args[0], nil
	}
	return v, nil
}

func (t *Text) truncate(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if _, err := t.flush(thread, nil); err != nil {
		return nil, err
	}
	if len(args) == 0 || args[0] == starlark.None {
		if !t.writable {
			return nil, t.st.unsupported("truncate")
		}
		at, err := t.tell(thread, nil)
		if err != nil {
			return nil, err
		}
		args = starlark.Tuple{at}
	}
	return t.st.call(thread, t.buffer, "truncate", args...)
}

// reconfigure changes what the constructor was told.
func (t *Text) reconfigure(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	st := t.st
	var encoding, handler, newline, lines, through starlark.Value
	sig := object.Sig{Name: "reconfigure", Class: "TextIOWrapper", Max: 5, Names: []string{"encoding", "errors", "newline", "line_buffering", "write_through"}}
	if len(args) > 0 {
		return st.RT.Errorf("TypeError", "reconfigure() takes no positional arguments")
	}
	if err := sig.Unpack(st.RT, nil, kwargs, &encoding, &handler, &newline, &lines, &through); err != nil {
		return err
	}
	if t.fed != "" && (encoding != nil && encoding != starlark.None || newline != nil) {
		return st.unsupported("It is not possible to set the encoding or newline of stream after the first read")
	}
	if _, err := t.flush(thread, nil); err != nil {
		return err
	}
	name, errs := t.encoding, t.errors
	if encoding != nil && encoding != starlark.None {
		errs = "strict"
	}
	if err := st.optional("reconfigure", "encoding", encoding, &name); err != nil {
		return err
	}
	if err := st.optional("reconfigure", "errors", handler, &errs); err != nil {
		return err
	}
	norm, err := st.findCodec(name)
	if err != nil {
		return err
	}
	if newline != nil {
		if t.newline, err = st.ParseNewline("reconfigure", newline); err != nil {
			return err
		}
	}
	t.encoding, t.errors, t.codec = name, errs, norm
	if lines != nil && lines != starlark.None {
		t.lineBuffering = bool(lines.Truth())
	}
	if through != nil && through != starlark.None {
		t.writeThrough = bool(through.Truth())
	}
	return nil
}
