package socketserver

import (
	"errors"
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func (l *library) baseServer() *object.Class {
	m := func(name string, do body, params ...string) *object.Method {
		return l.method("BaseServer", name, do, params...)
	}
	c := l.class("BaseServer", nil,
		m("__init__", l.initBase, "server_address", "RequestHandlerClass"),
		m("server_activate", nothing),
		m("serve_forever", l.serveForever, "poll_interval="),
		m("shutdown", l.shutdown),
		m("handle_request", l.handleRequest),
		m("_handle_request_noblock", l.handleNoblock),
		m("handle_timeout", nothing),
		m("verify_request", accept, "request", "client_address"),
		m("process_request", l.processRequest, "request", "client_address"),
		m("server_close", nothing),
		m("finish_request", l.finishRequest, "request", "client_address"),
		m("shutdown_request", l.closeOnly, "request"),
		m("close_request", nothing, "request"),
		m("handle_error", l.handleError, "request", "client_address"),
	)
	if l.rt.Py3() {
		c.Define(
			m("service_actions", nothing),
			m("__enter__", itself),
			object.NewMethod("__exit__", l.exit),
		)
		l.serviceActions = own(c, "service_actions")
	}
	l.finishRequestMethod = own(c, "finish_request")
	c.Set("timeout", starlark.None)
	c.DefineAttrs(shutdownAttr())
	return c
}

// own is a method as the class holds it, to ask Overridden about.
func own(c *object.Class, name string) *object.Method {
	v, _ := c.Own(name)
	return v.(*object.Method)
}

func nothing(*starlark.Thread, *object.Instance, starlark.Tuple) (starlark.Value, error) {
	return starlark.None, nil
}

func accept(*starlark.Thread, *object.Instance, starlark.Tuple) (starlark.Value, error) {
	return starlark.True, nil
}

func itself(_ *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	return x, nil
}

func (l *library) exit(thread *starlark.Thread, self starlark.Value, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	if _, err := l.call(thread, self, "server_close"); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) initBase(_ *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	for _, a := range []struct {
		name string
		v    starlark.Value
	}{
		{"server_address", args[0]},
		{"RequestHandlerClass", args[1]},
		{isShutDown, &event{rt: l.rt}},
		{shutdownRequest, starlark.False},
	} {
		if err := x.SetField(a.name, a.v); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

// serveForever brackets the loop: the event says that it has ended, however
// that came.
func (l *library) serveForever(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	ev, err := l.eventOf(x)
	if err != nil {
		return nil, err
	}
	ev.set = false
	interval := args[0]
	if interval == nil {
		interval = starlark.Float(0.5)
	}
	err = l.serve(thread, x, ev, interval)
	setShutdown(x, starlark.False)
	ev.signal()
	if err != nil {
		return nil, err
	}
	return starlark.None, nil
}

// serve is the loop. It wakes for a request and for shutdown; every
// poll_interval only where a script could see that it did not.
func (l *library) serve(thread *starlark.Thread, x *object.Instance, ev *event, poll starlark.Value) error {
	w := &watch{l: l, server: x, t: l.rt.Thread(thread), ev: ev}
	if l.rt.Py3() {
		if err := w.register(); err != nil {
			return err
		}
	}
	for {
		if stop, err := truth(x, shutdownRequest); stop || err != nil {
			return err
		}
		interval, err := l.timeout(poll)
		if err != nil {
			return err
		}
		d := interval
		if !l.needsTicks(x) {
			d = netfd.Forever
		}
		ready, err := w.wait(d)
		if err != nil {
			return err
		}
		if stop, err := truth(x, shutdownRequest); stop || err != nil {
			return err
		}
		if ready {
			if _, err := l.rt.CallMethod(thread, x, "_handle_request_noblock"); err != nil {
				return err
			}
		}
		if l.rt.Py3() && x.Overridden("service_actions", l.serviceActions) {
			if _, err := l.rt.CallMethod(thread, x, "service_actions"); err != nil {
				return err
			}
		}
		if ready && w.broken() {
			// CPython spins here until somebody calls shutdown.
			if err := w.rest(interval); err != nil {
				return err
			}
		}
	}
}

// needsTicks reports whether a hook counts on being called each poll_interval.
func (l *library) needsTicks(x *object.Instance) bool {
	if l.rt.Py3() {
		return x.Overridden("service_actions", l.serviceActions)
	}
	return x.Overridden("fileno", l.tcpFileno)
}

func (l *library) shutdown(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	ev, err := l.eventOf(x)
	if err != nil {
		return nil, err
	}
	setShutdown(x, starlark.True)
	return starlark.None, ev.wait(thread, starlark.None)
}

func (l *library) handleRequest(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	d, err := l.requestTimeout(thread, x)
	if err != nil {
		return nil, err
	}
	w := &watch{l: l, server: x, t: l.rt.Thread(thread)}
	if l.rt.Py3() {
		if err := w.register(); err != nil {
			return nil, err
		}
	}
	ready, err := w.wait(d)
	if err != nil {
		return nil, err
	}
	hook := "_handle_request_noblock"
	if !ready {
		hook = "handle_timeout"
	}
	v, err := l.rt.CallMethod(thread, x, hook)
	if err != nil || l.rt.Py3() {
		return v, err
	}
	return starlark.None, nil
}

// requestTimeout is the smaller of the socket's timeout and the server's.
func (l *library) requestTimeout(thread *starlark.Thread, x *object.Instance) (time.Duration, error) {
	limit, err := l.callAttr(thread, x, "socket", "gettimeout")
	if err != nil {
		return 0, err
	}
	own, err := x.Attr("timeout")
	if err != nil {
		return 0, err
	}
	d, err := l.limit(limit)
	if err != nil {
		return 0, err
	}
	e, err := l.limit(own)
	if err != nil {
		return 0, err
	}
	if d == netfd.Forever || e != netfd.Forever && e < d {
		return e, nil
	}
	return d, nil
}

// limit is timeout with the words of handle_request, which in Python 3 adds
// the timeout to the time.
func (l *library) limit(v starlark.Value) (time.Duration, error) {
	if v != starlark.None && l.rt.Py3() {
		if _, err := l.rt.Float(v); err != nil {
			return 0, l.rt.Errorf("TypeError", "unsupported operand type(s) for +: 'float' and '%s'", l.rt.TypeName(v))
		}
	}
	return l.timeout(v)
}

func (l *library) handleNoblock(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	v, err := l.rt.CallMethod(thread, x, "get_request")
	if err != nil {
		if !l.isSocketError(err) {
			return nil, err
		}
		return starlark.None, l.recover(thread, err)
	}
	request, err := l.pair(v)
	if err != nil {
		return nil, err
	}
	ok, err := l.rt.CallMethod(thread, x, "verify_request", request...)
	if err != nil {
		return nil, err
	}
	if !ok.Truth() {
		_, err := l.rt.CallMethod(thread, x, "shutdown_request", request[:1]...)
		return starlark.None, err
	}
	if _, err := l.rt.CallMethod(thread, x, "process_request", request...); err != nil {
		return starlark.None, l.failed(thread, x, request, err)
	}
	return starlark.None, nil
}

// isSocketError reports whether err is socket.error (in Python 3, OSError).
func (l *library) isSocketError(err error) bool {
	var e *object.Error
	return errors.As(err, &e) && e.Value.Class().IsSubclass(sock.ErrorClass(l.rt))
}

// starved is how long a loop rests that has a request but nothing to accept it
// with.
const starved = 10 * time.Millisecond

// recover rests after a get_request that failed because the process or the
// system is out of descriptors or memory: the request still waits, and to try
// again at once would only keep the others from ending theirs.
func (l *library) recover(thread *starlark.Thread, err error) error {
	var e *object.Error
	errors.As(err, &e)
	n, _ := e.Value.Exception().Errno.(starlark.Int)
	switch num, _ := n.Int64(); unix.Errno(num) {
	case unix.EMFILE, unix.ENFILE, unix.ENOBUFS, unix.ENOMEM:
		return l.rt.Thread(thread).Sleep(starved)
	}
	return nil
}

func (l *library) processRequest(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.rt.CallMethod(thread, x, "finish_request", args...); err != nil {
		return nil, err
	}
	if _, err := l.rt.CallMethod(thread, x, "shutdown_request", args[:1]...); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

// finishRequest calls the handler: a class of ours or of a script without a
// frame of the engine, anything else as a script would.
func (l *library) finishRequest(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	h, err := x.Attr("RequestHandlerClass")
	if err != nil {
		return nil, err
	}
	all := starlark.Tuple{args[0], args[1], x}
	if c, ok := h.(*object.Class); ok {
		_, err = c.CallInternal(thread, all, nil)
	} else {
		_, err = l.rt.Call(thread, h, all, nil)
	}
	if err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) closeOnly(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.rt.CallMethod(thread, x, "close_request", args...); err != nil {
		return nil, err
	}
	return starlark.None, nil
}
