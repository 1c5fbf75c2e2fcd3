// Package iomod is Python's io module.
package iomod

import (
	"github.com/pysock/pysock/internal/memfile"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
)

// Module returns Python's io module, in both versions: open, the classes of
// files by name (FileIO, BufferedReader, BufferedWriter, BufferedRandom,
// TextIOWrapper) and in memory (BytesIO, StringIO), and what all derive from.
// A file gets what is written at once, whatever the buffers' size.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["io"]; ok {
		return m, nil
	}
	m := rt.NewModule("io", nil, nil)
	io := pyio.For(rt)
	for _, c := range []*object.Class{
		io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase,
		pyfile.FileIO(rt), io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper,
		memfile.BytesIO(rt), memfile.StringIO(rt), io.Unsupported,
	} {
		m.Set(c.Name(), c)
	}
	m.Set("open", pyfile.IOOpen(rt))
	m.Set("DEFAULT_BUFFER_SIZE", starlark.MakeInt(pyio.DefaultBufferSize))
	for i, name := range []string{"SEEK_SET", "SEEK_CUR", "SEEK_END"} {
		m.Set(name, starlark.MakeInt(i))
	}
	if rt.Py3() {
		m.Set("BlockingIOError", rt.Exc("BlockingIOError"))
		m.Func("open_code", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var path starlark.Value
			sig := object.Sig{Name: "open_code", Min: 1, Max: 1, Names: []string{"path"}}
			if err := sig.Unpack(rt, args, kwargs, &path); err != nil {
				return nil, err
			}
			return starlark.Call(thread, pyfile.IOOpen(rt), starlark.Tuple{path, rt.Text("rb")}, nil)
		})
		m.Func("text_encoding", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var encoding, level starlark.Value
			sig := object.Sig{Name: "text_encoding", Min: 1, Max: 2}
			if err := sig.Unpack(rt, args, kwargs, &encoding, &level); err != nil {
				return nil, err
			}
			if encoding == starlark.None {
				return rt.Text("locale"), nil
			}
			return encoding, nil
		})
	} else {
		m.Set("OpenWrapper", pyfile.IOOpen(rt))
	}
	rt.Modules["io"] = m
	return m, nil
}
