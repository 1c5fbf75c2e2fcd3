package socketserver

import (
	"github.com/pysock/pysock/internal/memfile"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func (l *library) baseHandler() *object.Class {
	m := func(name string, do body, params ...string) *object.Method {
		return l.method("BaseRequestHandler", name, do, params...)
	}
	c := l.class("BaseRequestHandler", nil,
		m("__init__", l.initHandler, "request", "client_address", "server"),
		m("setup", nothing),
		m("handle", nothing),
		m("finish", nothing),
	)
	l.handlerClass, l.handlerInit = c, own(c, "__init__")
	l.setup, l.finish = own(c, "setup"), own(c, "finish")
	return c
}

// initHandler does all the work of a request.
func (l *library) initHandler(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if err := l.beginHandler(thread, x, args); err != nil {
		return nil, err
	}
	_, err := l.rt.CallMethod(thread, x, "handle")
	if err := l.endHandler(thread, x, err); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

// beginHandler is what the constructor does before handle.
func (l *library) beginHandler(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) error {
	if err := setRequest(x, args); err != nil {
		return err
	}
	if x.Overridden("setup", l.setup) {
		_, err := l.rt.CallMethod(thread, x, "setup")
		return err
	}
	return nil
}

// endHandler is what it does after handle, which returned err.
func (l *library) endHandler(thread *starlark.Thread, x *object.Instance, err error) error {
	if err != nil {
		return l.finishFailed(thread, x, err)
	}
	if x.Overridden("finish", l.finish) {
		_, err = l.rt.CallMethod(thread, x, "finish")
	}
	return err
}

func setRequest(x *object.Instance, args starlark.Tuple) error {
	if err := x.SetField("request", args[0]); err != nil {
		return err
	}
	if err := x.SetField("client_address", args[1]); err != nil {
		return err
	}
	return x.SetField("server", args[2])
}

// finishFailed calls finish after a handle that raised err, as finally does,
// and raises err again.
func (l *library) finishFailed(thread *starlark.Thread, x *object.Instance, err error) error {
	e := l.rt.FromError(thread, err)
	if e == nil {
		return err
	}
	l.rt.TraceBelow(thread, e, err)
	finish := func() error {
		if _, err := l.rt.CallMethod(thread, x, "finish"); err != nil {
			return err
		}
		return again(e, err)
	}
	if !l.rt.Py3() {
		return finish() // a finally clause of Python 2 does not set sys.exc_info
	}
	return l.handling(thread, e, finish)
}

func (l *library) streamHandler(base *object.Class) *object.Class {
	c := l.class("StreamRequestHandler", []*object.Class{base},
		l.method("StreamRequestHandler", "setup", l.setupStream),
		l.method("StreamRequestHandler", "finish", l.finishStream),
	)
	c.Set("rbufsize", starlark.MakeInt(-1))
	c.Set("wbufsize", starlark.MakeInt(0))
	c.Set("timeout", starlark.None)
	c.Set("disable_nagle_algorithm", starlark.False)
	return c
}

func (l *library) setupStream(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	request, err := x.Attr("request")
	if err != nil {
		return nil, err
	}
	if err := x.SetField("connection", request); err != nil {
		return nil, err
	}
	timeout, err := x.Attr("timeout")
	if err != nil {
		return nil, err
	}
	if timeout != starlark.None {
		if _, err := l.callAttr(thread, x, "connection", "settimeout", timeout); err != nil {
			return nil, err
		}
	}
	if noDelay, err := truth(x, "disable_nagle_algorithm"); err != nil {
		return nil, err
	} else if noDelay {
		if _, err := l.callAttr(thread, x, "connection", "setsockopt", starlark.MakeInt(unix.IPPROTO_TCP), starlark.MakeInt(unix.TCP_NODELAY), starlark.True); err != nil {
			return nil, err
		}
	}
	if err := l.makefile(thread, x, "rfile", "rb", "rbufsize"); err != nil {
		return nil, err
	}
	if l.rt.Py3() {
		size, err := x.Attr("wbufsize")
		if err != nil {
			return nil, err
		}
		if zero, err := starlark.Equal(size, starlark.MakeInt(0)); err != nil {
			return nil, err
		} else if zero {
			s, err := x.Attr("connection")
			if err != nil {
				return nil, err
			}
			return starlark.None, x.SetField("wfile", object.NewInstance(l.socketWriter, &writer{sock: s}))
		}
	}
	return starlark.None, l.makefile(thread, x, "wfile", "wb", "wbufsize")
}

// makefile makes one of the handler's files of its connection.
func (l *library) makefile(thread *starlark.Thread, x *object.Instance, attr, mode, bufsize string) error {
	size, err := x.Attr(bufsize)
	if err != nil {
		return err
	}
	f, err := l.callAttr(thread, x, "connection", "makefile", l.rt.Text(mode), size)
	if err != nil {
		return err
	}
	return x.SetField(attr, f)
}

// finishStream flushes what was written. The peer may be gone by now: that is
// no error.
func (l *library) finishStream(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	wfile, err := x.Attr("wfile")
	if err != nil {
		return nil, err
	}
	closed, err := l.attr(wfile, "closed")
	if err != nil {
		return nil, err
	}
	if !closed.Truth() {
		if _, err := l.call(thread, wfile, "flush"); err != nil && !l.isSocketError(err) {
			return nil, err
		}
	}
	if _, err := l.callAttr(thread, x, "wfile", "close"); err != nil {
		return nil, err
	}
	if _, err := l.callAttr(thread, x, "rfile", "close"); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) datagramHandler(base *object.Class) *object.Class {
	return l.class("DatagramRequestHandler", []*object.Class{base},
		l.method("DatagramRequestHandler", "setup", l.setupDatagram),
		l.method("DatagramRequestHandler", "finish", l.finishDatagram),
	)
}

func (l *library) setupDatagram(_ *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	v, err := x.Attr("request")
	if err != nil {
		return nil, err
	}
	request, err := l.pair(v)
	if err != nil {
		return nil, err
	}
	if err := x.SetField("packet", request[0]); err != nil {
		return nil, err
	}
	if err := x.SetField("socket", request[1]); err != nil {
		return nil, err
	}
	packet, err := x.Attr("packet")
	if err != nil {
		return nil, err
	}
	data, ok := l.rt.AsBytes(packet)
	if !ok {
		return nil, l.rt.Errorf("TypeError", l.rt.Pick("expected read buffer, %s found", "a bytes-like object is required, not '%s'"), l.rt.TypeName(packet))
	}
	if err := x.SetField("rfile", memfile.NewReader(l.rt, data)); err != nil {
		return nil, err
	}
	return starlark.None, x.SetField("wfile", memfile.NewWriter(l.rt))
}

// finishDatagram sends what was written, be it nothing.
func (l *library) finishDatagram(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	answer, err := l.callAttr(thread, x, "wfile", "getvalue")
	if err != nil {
		return nil, err
	}
	to, err := x.Attr("client_address")
	if err != nil {
		return nil, err
	}
	if _, err := l.callAttr(thread, x, "socket", "sendto", answer, to); err != nil {
		return nil, err
	}
	return starlark.None, nil
}
