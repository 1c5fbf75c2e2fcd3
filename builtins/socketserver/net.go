package socketserver

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func (l *library) tcpServer(base *object.Class) *object.Class {
	m := func(name string, do body, params ...string) *object.Method {
		return l.method("TCPServer", name, do, params...)
	}
	c := l.class("TCPServer", []*object.Class{base},
		m("__init__", l.initTCP, "server_address", "RequestHandlerClass", "bind_and_activate="),
		m("server_bind", l.serverBind),
		m("server_activate", l.listen),
		m("server_close", l.serverClose),
		m("fileno", l.socketFileno),
		m("get_request", l.acceptRequest),
		m("shutdown_request", l.shutdownStream, "request"),
		m("close_request", l.closeStream, "request"),
	)
	l.tcpFileno = own(c, "fileno")
	c.Set("address_family", l.constant("AF_INET"))
	c.Set("socket_type", l.constant("SOCK_STREAM"))
	c.Set("request_queue_size", starlark.MakeInt(5))
	c.Set("allow_reuse_address", starlark.False)
	if l.rt.Py3() {
		c.Set("allow_reuse_port", starlark.False)
	}
	return c
}

func (l *library) initTCP(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.initBase(thread, x, args[:2]); err != nil {
		return nil, err
	}
	family, err := x.Attr("address_family")
	if err != nil {
		return nil, err
	}
	typ, err := x.Attr("socket_type")
	if err != nil {
		return nil, err
	}
	class, err := l.socket.Attr("socket")
	if err != nil {
		return nil, err
	}
	s, err := l.rt.Call(thread, class, starlark.Tuple{family, typ}, nil)
	if err != nil {
		return nil, err
	}
	if err := x.SetField("socket", s); err != nil {
		return nil, err
	}
	if args[2] != nil && !bool(args[2].Truth()) {
		return starlark.None, nil
	}
	_, err = l.rt.CallMethod(thread, x, "server_bind")
	if err == nil {
		_, err = l.rt.CallMethod(thread, x, "server_activate")
	}
	if err != nil {
		return nil, l.abandon(thread, x, err)
	}
	return starlark.None, nil
}

// abandon closes a server that could not be bound, and raises err again.
func (l *library) abandon(thread *starlark.Thread, x *object.Instance, err error) error {
	e := l.rt.FromError(thread, err)
	if e == nil {
		return err
	}
	return l.handling(thread, e, func() error {
		if _, err := l.rt.CallMethod(thread, x, "server_close"); err != nil {
			return err
		}
		return again(e, err)
	})
}

func (l *library) serverBind(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	if err := l.reuse(thread, x, "allow_reuse_address", unix.SO_REUSEADDR); err != nil {
		return nil, err
	}
	if l.rt.Py3() {
		if err := l.reuse(thread, x, "allow_reuse_port", unix.SO_REUSEPORT); err != nil {
			return nil, err
		}
	}
	address, err := x.Attr("server_address")
	if err != nil {
		return nil, err
	}
	if _, err := l.callAttr(thread, x, "socket", "bind", address); err != nil {
		return nil, err
	}
	bound, err := l.callAttr(thread, x, "socket", "getsockname")
	if err != nil {
		return nil, err
	}
	return starlark.None, x.SetField("server_address", bound)
}

// reuse sets an option of the socket if the attribute says so.
func (l *library) reuse(thread *starlark.Thread, x *object.Instance, attr string, option int) error {
	allowed, err := truth(x, attr)
	if !allowed || err != nil {
		return err
	}
	_, err = l.callAttr(thread, x, "socket", "setsockopt", starlark.MakeInt(unix.SOL_SOCKET), starlark.MakeInt(option), starlark.MakeInt(1))
	return err
}

func (l *library) listen(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	backlog, err := x.Attr("request_queue_size")
	if err != nil {
		return nil, err
	}
	if _, err := l.callAttr(thread, x, "socket", "listen", backlog); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) serverClose(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	if _, err := l.callAttr(thread, x, "socket", "close"); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) socketFileno(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	return l.callAttr(thread, x, "socket", "fileno")
}

func (l *library) acceptRequest(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	return l.callAttr(thread, x, "socket", "accept")
}

// shutdownStream tells the peer that no more comes, which close alone would do
// only once nobody else holds the connection.
func (l *library) shutdownStream(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.call(thread, args[0], "shutdown", starlark.MakeInt(unix.SHUT_WR)); err != nil && !l.isSocketError(err) {
		return nil, err
	}
	return l.closeOnly(thread, x, args)
}

func (l *library) closeStream(thread *starlark.Thread, _ *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	if _, err := l.call(thread, args[0], "close"); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

func (l *library) udpServer(tcp *object.Class) *object.Class {
	m := func(name string, do body, params ...string) *object.Method {
		return l.method("UDPServer", name, do, params...)
	}
	c := l.class("UDPServer", []*object.Class{tcp},
		m("get_request", l.receiveRequest),
		m("server_activate", nothing),
		m("shutdown_request", l.closeOnly, "request"),
		m("close_request", nothing, "request"),
	)
	c.Set("allow_reuse_address", starlark.False)
	if l.rt.Py3() {
		c.Set("allow_reuse_port", starlark.False)
	}
	c.Set("socket_type", l.constant("SOCK_DGRAM"))
	c.Set("max_packet_size", starlark.MakeInt(8192))
	return c
}

// receiveRequest gets a datagram: the request is the data and the socket to
// answer by.
func (l *library) receiveRequest(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	size, err := x.Attr("max_packet_size")
	if err != nil {
		return nil, err
	}
	v, err := l.callAttr(thread, x, "socket", "recvfrom", size)
	if err != nil {
		return nil, err
	}
	received, err := l.pair(v)
	if err != nil {
		return nil, err
	}
	s, err := x.Attr("socket")
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{starlark.Tuple{received[0], s}, received[1]}, nil
}
