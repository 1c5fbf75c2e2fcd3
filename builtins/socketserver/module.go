package socketserver

import (
	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// library is the module of one runtime. It is complete once Module returns,
// and not changed after.
type library struct {
	rt     *object.Runtime
	module *object.Module
	socket *object.Module // whose names are looked up at each use: a script may replace them

	// Methods that cost less while nobody overrides them.
	setup, finish, serviceActions, tcpFileno, handlerInit *object.Method
	processRequestThread, finishRequestMethod             *object.Method

	threadingMix       *object.Class
	handlerClass       *object.Class
	threads, noThreads *object.Class // Python 3
	socketWriter       *object.Class // Python 3
}

// Module makes the module SocketServer (Python 3: socketserver), or returns the
// one that the thread's interpreter has already.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	name := rt.Pick("SocketServer", "socketserver")
	if m, ok := rt.Modules[name]; ok {
		return m, nil
	}
	v, err := socket.Module(thread)
	if err != nil {
		return nil, err
	}
	l := &library{rt: rt, module: rt.NewModule(name, nil, nil), socket: v.(*object.Module)}
	l.define()
	rt.Modules[name] = l.module
	return l.module, nil
}

// define makes the classes.
func (l *library) define() {
	base := l.baseServer()
	tcp := l.tcpServer(base)
	udp := l.udpServer(tcp)
	unixStream := l.derive("UnixStreamServer", tcp)
	unixDatagram := l.derive("UnixDatagramServer", udp)
	unixStream.Set("address_family", l.constant("AF_UNIX"))
	unixDatagram.Set("address_family", l.constant("AF_UNIX"))

	forking := l.forkingMixIn()
	l.derive("ForkingUDPServer", forking, udp)
	l.derive("ForkingTCPServer", forking, tcp)
	threading := l.threadingMixIn()
	l.derive("ThreadingUDPServer", threading, udp)
	l.derive("ThreadingTCPServer", threading, tcp)
	l.derive("ThreadingUnixStreamServer", threading, unixStream)
	l.derive("ThreadingUnixDatagramServer", threading, unixDatagram)
	if l.rt.Py3() {
		l.derive("ForkingUnixStreamServer", forking, unixStream)
		l.derive("ForkingUnixDatagramServer", forking, unixDatagram)
		l.socketWriter = l.writerClass()
	}

	handler := l.baseHandler()
	l.streamHandler(handler)
	l.datagramHandler(handler)

	l.module.Set("__version__", l.rt.Text("0.4"))
	l.module.Set("__all__", l.public())
	l.module.Set("socket", l.socket)
}

// class makes a class of the module. Those of Python 2 are classic ones.
func (l *library) class(name string, bases []*object.Class, methods ...*object.Method) *object.Class {
	c := l.rt.NewClass(l.module.Name(), name, bases, methods...)
	c.OldStyle = !l.rt.Py3()
	l.module.Set(name, c)
	return c
}

func (l *library) derive(name string, bases ...*object.Class) *object.Class {
	return l.class(name, bases)
}

// constant is a constant of the socket module.
func (l *library) constant(name string) starlark.Value {
	v, ok := l.socket.Lookup(name)
	if !ok {
		return starlark.None
	}
	return v
}

// public is __all__, in CPython's order.
func (l *library) public() *starlark.List {
	names := []string{
		"TCPServer", "UDPServer", "ForkingUDPServer", "ForkingTCPServer",
		"ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
		"StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "ForkingMixIn",
		"UnixStreamServer", "UnixDatagramServer", "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer",
	}
	if l.rt.Py3() {
		names = []string{
			"BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer",
			"BaseRequestHandler", "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn",
			"ForkingUDPServer", "ForkingTCPServer", "ForkingMixIn",
			"UnixStreamServer", "UnixDatagramServer", "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer",
			"ForkingUnixStreamServer", "ForkingUnixDatagramServer",
		}
	}
	values := make([]starlark.Value, len(names))
	for i, n := range names {
		values[i] = l.rt.Text(n)
	}
	return starlark.NewList(values)
}
