package socket

import (
	"strings"
	"time"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

// socketIO is the state of a SocketIO: the raw stream under files of sockets.
type socketIO struct {
	m        *module
	sock     *object.Instance // nil when closed
	reading  bool
	writing  bool
	timedOut bool
}

func (m *module) newSocketIO(s *object.Instance, reading, writing bool) *object.Instance {
	if real := sock.Of(s).Socket(); real != nil {
		real.Use()
	}
	return object.NewInstance(m.socketIO, &socketIO{m: m, sock: s, reading: reading, writing: writing})
}

// IsClosed reports whether the stream was closed.
func (f *socketIO) IsClosed() bool { return f.sock == nil }

// Raw returns f for a SocketIO that no script derived from.
func (f *socketIO) Raw(x *object.Instance) pyio.Raw {
	if x.Class() == f.m.socketIO {
		return f
	}
	return nil
}

// direct returns the socket if its method is the class's own.
func (f *socketIO) direct(method string) *sock.Socket {
	if f.sock.Class() != f.m.Class {
		ours, _ := f.m.Raw.Own(method)
		if v, _ := f.sock.Class().Lookup(method); v != ours {
			return nil
		}
	}
	return sock.Of(f.sock).Socket()
}

func (f *socketIO) check(able bool, what string) error {
	switch {
	case f.sock == nil:
		return f.m.RT.Errorf("ValueError", "I/O operation on closed file.")
	case !able:
		return f.m.RT.Raise(pyio.For(f.m.RT).Unsupported, f.m.RT.Text("File or stream is not "+what+"."))
	}
	return nil
}

// Read receives once. After a timeout nothing can be read any more.
func (f *socketIO) Read(thread *starlark.Thread, size int) (data string, ready bool, err error) {
	if err := f.check(f.reading, "readable"); err != nil {
		return "", false, err
	}
	if f.timedOut {
		return "", false, f.m.Text("cannot read from timed out object")
	}
	if s := f.direct("recv_into"); s == nil {
		data, err = f.readInto(thread, size)
	} else if size > 0 {
		data, err = f.m.receive(thread, s, size)
	}
	switch {
	case err == nil:
		return data, true, nil
	case f.m.RT.Matches(err, "BlockingIOError"):
		return "", false, nil
	case f.m.RT.Matches(err, "TimeoutError"):
		f.timedOut = true
	}
	return "", false, err
}

// readInto is Read through the recv_into of a script's class.
func (f *socketIO) readInto(thread *starlark.Thread, size int) (string, error) {
	buf := f.m.RT.NewByteArray(make([]byte, size))
	v, err := f.m.RT.CallMethod(thread, f.sock, "recv_into", buf)
	if err != nil {
		return "", err
	}
	n, err := f.m.RT.Int(v)
	return string(buf.Bytes()[:max(0, min(n, size))]), err
}

// Write sends once.
func (f *socketIO) Write(thread *starlark.Thread, data string) (n int, ready bool, err error) {
	if err := f.check(f.writing, "writable"); err != nil {
		return 0, false, err
	}
	var v starlark.Value
	if f.direct("send") != nil {
		v, err = f.m.send(thread, f.sock, starlark.Tuple{starlark.Bytes(data)}, nil)
	} else {
		v, err = f.m.RT.CallMethod(thread, f.sock, "send", starlark.Bytes(data))
	}
	if err == nil {
		n, err = f.m.RT.Int(v)
	}
	if err != nil && f.m.RT.Matches(err, "BlockingIOError") {
		return 0, false, nil
	}
	return n, true, err
}

// Finish sends what a dropped writer left, in the background, and gives up when
// the peer does not take it.
func (f *socketIO) Finish(data []byte) {
	if f.sock == nil {
		return
	}
	if s := sock.Of(f.sock).Socket(); s != nil {
		finish(s, data)
	}
}

// patience is how long what a dropped file had written is tried to be sent.
const patience = 10 * time.Second

// finish sends in the background.
func finish(s *sock.Socket, data []byte) {
	fd := s.FD()
	if fd == nil {
		return
	}
	go func() {
		op := fd.SendAll(data, 0)
		op.SetDeadline(time.Now().Add(patience))
		op.Run()
		op.Free()
		s.State.RT.In.Opened() // the descriptor may be dropped now
	}()
}

// socketIOClass makes the class SocketIO.
func (m *module) socketIOClass() *object.Class {
	c := m.RT.NewClass("socket", "SocketIO", []*object.Class{pyio.For(m.RT).RawIOBase})
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &socketIO{m: m}), nil
	}
	for name, f := range map[string]func(*socketIO, *starlark.Thread, starlark.Value, starlark.Tuple) (starlark.Value, error){
		"__init__": (*socketIO).init, "readinto": (*socketIO).readinto, "write": (*socketIO).write, "close": (*socketIO).close,
		"readable": (*socketIO).readable, "writable": (*socketIO).writableMethod, "seekable": (*socketIO).seekable, "fileno": (*socketIO).fileno,
	} {
		c.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return f(self.(*object.Instance).Native.(*socketIO), thread, self, args)
		}))
	}
	attr := func(name string, get func(*socketIO, *object.Instance) (starlark.Value, error)) {
		c.DefineAttrs(&object.GetSet{AttrName: name, Get: func(x *object.Instance) (starlark.Value, error) {
			return get(x.Native.(*socketIO), x)
		}})
	}
	attr("closed", func(f *socketIO, _ *object.Instance) (starlark.Value, error) {
		return starlark.Bool(f.sock == nil), nil
	})
	attr("mode", func(f *socketIO, _ *object.Instance) (starlark.Value, error) { return m.RT.Text(f.mode()), nil })
	attr("name", func(f *socketIO, x *object.Instance) (starlark.Value, error) {
		if f.sock == nil {
			return starlark.MakeInt(-1), nil
		}
		if s := f.direct("fileno"); s != nil {
			return starlark.MakeInt(s.Num()), nil
		}
		fileno, err := f.sock.Attr("fileno")
		if err != nil {
			return nil, err
		}
		return m.RT.Call(m.RT.In.Current().Star, fileno, nil, nil)
	})
	attr("_sock", func(f *socketIO, _ *object.Instance) (starlark.Value, error) {
		if f.sock == nil {
			return starlark.None, nil
		}
		return f.sock, nil
	})
	return c
}

func (f *socketIO) mode() string {
	mode := "b"
	if f.writing {
		mode = "wb"
	}
	if f.reading {
		mode = "r" + mode
	}
	return mode
}

func (f *socketIO) init(thread *starlark.Thread, self starlark.Value, args starlark.Tuple) (starlark.Value, error) {
	rt := f.m.RT
	var s, mode starlark.Value
	def := object.Def{Name: "__init__", Class: "SocketIO", Names: []string{"sock", "mode"}, Method: true}
	if err := def.Unpack(rt, args, nil, &s, &mode); err != nil {
		return nil, err
	}
	name, _ := object.AsText(mode)
	switch name {
	case "r", "w", "rw", "rb", "wb", "rwb":
	default:
		shown, err := rt.Repr(thread, mode)
		if err != nil {
			return nil, err
		}
		return nil, rt.Errorf("ValueError", "invalid mode: %s", shown)
	}
	x, ok := s.(*object.Instance)
	if !ok || sock.Of(x) == nil {
		return nil, rt.Errorf("TypeError", "SocketIO needs a socket, not '%s'", rt.TypeName(s))
	}
	f.sock, f.reading, f.writing = x, strings.Contains(name, "r"), strings.Contains(name, "w")
	return starlark.None, nil
}

func (f *socketIO) readinto(thread *starlark.Thread, self starlark.Value, args starlark.Tuple) (starlark.Value, error) {
	if len(args) != 1 {
		def := object.Def{Name: "readinto", Class: "SocketIO", Names: []string{"b"}, Method: true}
		return nil, def.Unpack(f.m.RT, args, nil, new(starlark.Value))
	}
	if err := f.check(f.reading, "readable"); err != nil {
		return nil, err
	}
	w := f.m.writable(args[0])
	if w == nil {
		return nil, f.m.RT.Errorf("TypeError", "recv_into() argument 1 must be read-write bytes-like object, not %s", f.m.RT.TypeName(args[0]))
	}
	data, ready, err := f.Read(thread, len(w.Bytes()))
	if err != nil || !ready {
		return starlark.None, err
	}
	return starlark.MakeInt(copy(w.Bytes(), data)), nil
}

func (f *socketIO) write(thread *starlark.Thread, self starlark.Value, args starlark.Tuple) (starlark.Value, error) {
	if len(args) != 1 {
		def := object.Def{Name: "write", Class: "SocketIO", Names: []string{"b"}, Method: true}
		return nil, def.Unpack(f.m.RT, args, nil, new(starlark.Value))
	}
	if err := f.check(f.writing, "writable"); err != nil {
		return nil, err
	}
	data, err := f.m.data("send", args[0])
	if err != nil {
		return nil, err
	}
	n, ready, err := f.Write(thread, data)
	if err != nil || !ready {
		return starlark.None, err
	}
	return starlark.MakeInt(n), nil
}

// close lets go of the socket, which closes it if it waits for that.
func (f *socketIO) close(thread *starlark.Thread, self starlark.Value, args starlark.Tuple) (starlark.Value, error) {
	if f.sock == nil {
		return starlark.None, nil
	}
	_, err := f.m.RT.CallMethod(thread, self.(*object.Instance), "flush")
	s := f.sock
	f.sock = nil
	if _, closeErr := f.m.RT.CallMethod(thread, s, "_decref_socketios"); err == nil {
		err = closeErr
	}
	return starlark.None, err
}

func (f *socketIO) open() error {
	if f.sock == nil {
		return f.m.RT.Errorf("ValueError", "I/O operation on closed socket.")
	}
	return nil
}

func (f *socketIO) readable(*starlark.Thread, starlark.Value, starlark.Tuple) (starlark.Value, error) {
	return starlark.Bool(f.reading), f.open()
}

func (f *socketIO) writableMethod(*starlark.Thread, starlark.Value, starlark.Tuple) (starlark.Value, error) {
	return starlark.Bool(f.writing), f.open()
}

func (f *socketIO) seekable(*starlark.Thread, starlark.Value, starlark.Tuple) (starlark.Value, error) {
	return starlark.False, f.open()
}

func (f *socketIO) fileno(thread *starlark.Thread, self starlark.Value, args starlark.Tuple) (starlark.Value, error) {
	if err := f.check(true, ""); err != nil {
		return nil, err
	}
	return f.m.RT.CallMethod(thread, f.sock, "fileno")
}
