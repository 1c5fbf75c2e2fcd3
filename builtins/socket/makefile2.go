package socket

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

// file2 is the state of 2.7's _fileobject: reading and writing through a buffer
// each, whatever mode was asked for.
type file2 struct {
	m     *module
	open  bool
	s     *sock.Socket   // what the file is made of; nil if that is not a socket of ours
	other starlark.Value // then this is
	rbuf  string         // received and not yet read
	wbuf  *pending       // written and not yet sent; made by the first write
	rsize int            // of a recv in readline
	wsize int            // 0: send at once; 1: after a line; else when so much is there
	close bool           // the file's close closes the socket
}

const defaultBufsize = 8192

// fileClass2 makes the class _fileobject of 2.7.
func (m *module) fileClass2() *object.Class {
	c := m.RT.NewClass("socket", "_fileobject", nil)
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &file2{m: m}), nil
	}
	c.Set("default_bufsize", starlark.MakeInt(defaultBufsize))
	c.Set("name", starlark.String("<socket>"))
	for name, f := range map[string]func(*file2, *starlark.Thread, starlark.Tuple) (starlark.Value, error){
		"read": (*file2).read, "readline": (*file2).readline, "readlines": (*file2).readlines, "next": (*file2).next,
		"write": (*file2).write, "writelines": (*file2).writelines, "flush": (*file2).flush, "close": (*file2).closeFile,
		"fileno": (*file2).fileno,
	} {
		c.Define(object.NewMethod(name, m.fileMethod(name, f)))
	}
	c.Define(
		object.NewMethod("__init__", m.initFile2),
		object.NewMethod("__iter__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return self, nil
		}),
	)
	c.DefineAttrs(
		fileAttr("closed", func(f *file2) starlark.Value { return starlark.Bool(!f.open) }),
		fileAttr("_sock", (*file2).source),
	)
	names := []string{"mode", "bufsize", "softspace", "_sock", "_rbufsize", "_wbufsize", "_rbuf", "_wbuf", "_wbuf_len", "_close"}
	c.Set("__slots__", object.NewSlots(starlark.NewList(texts(m.RT, names)), names))
	return c
}

func fileAttr(name string, get func(*file2) starlark.Value) *object.GetSet {
	return &object.GetSet{
		AttrName: name,
		Get: func(x *object.Instance) (starlark.Value, error) {
			return get(x.Native.(*file2)), nil
		},
		Set: func(x *object.Instance, _ starlark.Value) error {
			return x.Runtime().Errorf("AttributeError", "can't set attribute")
		},
	}
}

// fileArity is how many arguments a method of _fileobject takes, without self.
var fileArity = map[string][]string{
	"read": {"size"}, "readline": {"size"}, "readlines": {"sizehint"}, "write": {"data"}, "writelines": {"list"},
}

func (m *module) fileMethod(name string, f func(*file2, *starlark.Thread, starlark.Tuple) (starlark.Value, error)) method {
	def := object.Def{Name: name, Names: fileArity[name], Method: true}
	if strings.HasPrefix(name, "read") {
		def.Defaults = 1
	}
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) != len(def.Names) || len(kwargs) > 0 {
			if len(args)+len(kwargs) == 0 && def.Defaults > 0 {
				return f(self.(*object.Instance).Native.(*file2), thread, nil)
			}
			var v starlark.Value
			into := []*starlark.Value{&v}[:len(def.Names)]
			if err := def.Unpack(m.RT, args, kwargs, into...); err != nil {
				return nil, err
			}
			args = starlark.Tuple{v}
		}
		return f(self.(*object.Instance).Native.(*file2), thread, args)
	}
}

var fileDef2 = object.Def{Name: "__init__", Names: []string{"sock", "mode", "bufsize", "close"}, Defaults: 3, Method: true}

// initFile2 is _fileobject(sock, mode='rb', bufsize=-1, close=False).
func (m *module) initFile2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var sk, mode, bufsize, closes starlark.Value
	if err := fileDef2.Unpack(m.RT, args, kwargs, &sk, &mode, &bufsize, &closes); err != nil {
		return nil, err
	}
	if mode == nil {
		mode = starlark.String("rb")
	}
	x := self.(*object.Instance)
	f := x.Native.(*file2)
	f.s, f.other = nil, sk
	if y, ok := sk.(*object.Instance); ok && (y.Class() == m.Raw || y.Class() == m.Class) {
		f.use(sock.Of(y).Socket())
	}
	f.setUp(x, mode, bufsize, closes != nil && bool(closes.Truth()))
	return starlark.None, nil
}

// use makes s what the file is made of, if it is not nil.
func (f *file2) use(s *sock.Socket) {
	if s != nil {
		f.s = s
		s.Use()
	}
}

// source is what _sock shows.
func (f *file2) source() starlark.Value {
	switch {
	case !f.open:
		return starlark.None
	case f.other == nil:
		f.other = f.m.rawObject(f.s)
	}
	return f.other
}

// setUp opens the file x.
func (f *file2) setUp(x *object.Instance, mode, bufsize starlark.Value, closes bool) {
	size := -1
	if bufsize != nil {
		i, ok := object.AsInt(bufsize)
		if n, small := i.Int64(); ok && small {
			size = int(n)
		} else if ok {
			size = 1 << 30
		} else if _, isText := object.AsText(bufsize); isText {
			size = 1 << 30 // in 2.7 a str is greater than any number
		}
	}
	if size < 0 {
		size = defaultBufsize
	}
	f.rsize, f.wsize = size, size
	switch size {
	case 0:
		f.rsize = 1
	case 1:
		f.rsize = defaultBufsize
	}
	f.open, f.close = true, closes
	x.SetOwn("mode", mode)
	if bufsize == nil || size == defaultBufsize {
		bufsize = starlark.MakeInt(size)
	}
	x.SetOwn("bufsize", bufsize)
	x.SetOwn("softspace", starlark.False)
}

// makefile2 is makefile of 2.7's socket object.
func (m *module) makefile2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var mode, bufsize starlark.Value
	def := object.Def{Name: "makefile", Names: []string{"mode", "bufsize"}, Defaults: 2, Method: true}
	if err := def.Unpack(m.RT, args, kwargs, &mode, &bufsize); err != nil {
		return nil, err
	}
	if mode == nil {
		mode = starlark.String("r")
	}
	f := &file2{m: m}
	x := object.NewInstance(m.file2, f)
	f.use(sock.Of(self.(*object.Instance)).Socket())
	if f.s == nil {
		f.other = self // a file of a closed socket: every use of it says so
	}
	f.setUp(x, mode, bufsize, false)
	return x, nil
}
