package pyio

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// What reads ahead or writes late is not where the stream below is.

func (st *State) bufferedSeek(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s := self.(*object.Instance).Native.(rawStream)
	b := s.base()
	if err := st.seekArity(args, kwargs); err != nil {
		return nil, err
	}
	whence := 0
	var err error
	if len(args) == 2 {
		if whence, err = st.RT.Int(args[1]); err != nil {
			return nil, err
		}
	}
	if whence < 0 || whence > 2 {
		return nil, st.RT.Errorf("ValueError", "%s", st.badWhence(whence))
	}
	if err := b.check("seek of closed file"); err != nil {
		return nil, err
	}
	if err := st.able(thread, b.raw, "seekable"); err != nil {
		return nil, err
	}
	n, err := st.RT.Int64(args[0])
	if err != nil {
		return nil, err
	}
	if err := s.flush(thread); err != nil {
		return nil, err
	}
	ahead := s.ahead()
	if ahead != nil && whence == 1 {
		n -= int64(len(*ahead))
	}
	at, err := st.call(thread, b.raw, "seek", starlark.MakeInt64(n), starlark.MakeInt(whence))
	if err == nil && ahead != nil {
		*ahead = ""
	}
	return at, err
}

func (st *State) badWhence(whence int) string {
	n := starlark.MakeInt(whence).String()
	return st.RT.Pick("whence must be between 0 and 2, not "+n, "whence value "+n+" unsupported")
}

func (st *State) seekArity(args starlark.Tuple, kwargs []starlark.Tuple) error {
	switch {
	case len(kwargs) > 0:
		return st.RT.Errorf("TypeError", "seek() takes no keyword arguments")
	case len(args) < 1 && st.RT.Py3():
		return st.RT.Errorf("TypeError", "seek expected at least 1 argument, got 0")
	case len(args) > 2 && st.RT.Py3():
		return st.RT.Errorf("TypeError", "seek expected at most 2 arguments, got %d", len(args))
	}
	sig := object.Sig{Name: "seek", Min: 1, Max: 2}
	return sig.Unpack(st.RT, args, nil, new(starlark.Value), new(starlark.Value))
}

func (st *State) bufferedTell(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s := self.(*object.Instance).Native.(rawStream)
	at, err := s.base().tell(thread)
	if err != nil {
		return nil, err
	}
	if ahead := s.ahead(); ahead != nil {
		at -= int64(len(*ahead))
	}
	if w, ok := s.(interface{ waiting() int }); ok {
		at += int64(w.waiting())
	}
	return st.RT.Long(starlark.MakeInt64(at)), nil
}

// tell is where the stream below is.
func (b *buffered) tell(thread *starlark.Thread) (int64, error) {
	if err := b.check(""); err != nil {
		return 0, err
	}
	v, err := b.st.call(thread, b.raw, "tell")
	if err != nil {
		return 0, err
	}
	at, err := b.st.RT.Int64(v)
	if err == nil && at < 0 {
		err = b.st.RT.Errorf("OSError", "Raw stream returned invalid position %d", at)
	}
	return at, err
}

// waiting is how much is still to be written.
func (w *Writer) waiting() int { return len(w.rest.data) }

func (st *State) bufferedTruncate(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s := self.(*object.Instance).Native.(rawStream)
	b := s.base()
	var pos starlark.Value
	sig := object.Sig{Name: "truncate", Max: 1}
	if err := sig.Unpack(st.RT, args, kwargs, &pos); err != nil {
		return nil, err
	}
	if err := b.check("truncate of closed file"); err != nil {
		return nil, err
	}
	able, err := st.call(thread, b.raw, "writable")
	if err != nil {
		return nil, err
	}
	if !able.Truth() {
		return nil, st.unsupported("truncate")
	}
	if err := s.flush(thread); err != nil {
		return nil, err
	}
	if pos == nil || pos == starlark.None {
		if pos, err = st.call(thread, self, "tell"); err != nil {
			return nil, err
		}
	}
	return st.call(thread, b.raw, "truncate", pos)
}
