// Package socketserver is Python's module of servers on sockets: SocketServer
// of 2.7, for Starlark and Python 2, and socketserver of 3.13, for Python 3.
//
// A script derives a handler, gives it to a server and lets that serve:
//
//	def handle(self):
//	    self.request.sendall(self.request.recv(1024))
//
//	Echo = type("Echo", (SocketServer.BaseRequestHandler,), {"handle": handle})
//	server = SocketServer.ThreadingTCPServer(("127.0.0.1", 1334), Echo)
//	server.serve_forever()
//
// All classes are values that a script may derive from, alone or mixed, and
// every method below may be overridden on a class or an instance. In Python 2
// and Starlark they are classic classes, as in 2.7: methods of a base are called
// as SocketServer.TCPServer.server_bind(self).
//
// # Servers
//
//	BaseServer(server_address, RequestHandlerClass)
//	TCPServer(server_address, RequestHandlerClass, bind_and_activate=True)
//	UDPServer                a TCPServer whose requests are datagrams
//	UnixStreamServer         a TCPServer on AF_UNIX
//	UnixDatagramServer       a UDPServer on AF_UNIX
//	ThreadingMixIn           a thread for each request; stands before the server among the bases
//	ThreadingTCPServer, ThreadingUDPServer, ThreadingUnixStreamServer, ThreadingUnixDatagramServer
//	ForkingMixIn, ForkingTCPServer, ForkingUDPServer (3: ForkingUnixStreamServer, ForkingUnixDatagramServer)
//
// Forking servers cannot be constructed yet: NotImplementedError.
//
// A caller uses
//
//	serve_forever(poll_interval=0.5)   serves until shutdown
//	shutdown()                         ends serve_forever, and waits for its end
//	handle_request()                   serves one request, or calls handle_timeout
//	server_close()                     closes the socket; 3: waits for threads that are no daemons
//	fileno()                           the socket's descriptor
//	with server: ...                   3: server_close at the end
//
// and may read or set
//
//	server_address       as given, once bound as the system says
//	RequestHandlerClass  called as RequestHandlerClass(request, client_address, server); any callable
//	socket               the listening socket
//	timeout              None; seconds that handle_request waits
//	address_family       AF_INET
//	socket_type          SOCK_STREAM, SOCK_DGRAM
//	request_queue_size   5; the backlog
//	allow_reuse_address  False; SO_REUSEADDR before binding
//	allow_reuse_port     3: False; SO_REUSEPORT before binding
//	max_packet_size      8192; the largest datagram, more is cut
//	daemon_threads       False; whether the script may end before its requests do
//	block_on_close       3: True; whether server_close waits
//
// The hooks are called in this order.
//
//	construction      server_bind, server_activate; after an error server_close
//	a request         get_request -> (request, client_address)
//	                  verify_request(request, client_address), if false shutdown_request
//	                  process_request(request, client_address)
//	                      finish_request(request, client_address): makes the handler
//	                      shutdown_request(request)
//	                          close_request(request)
//	after an error    handle_error(request, client_address), shutdown_request
//	no request came   handle_timeout, from handle_request only
//	each turn         3: service_actions, from serve_forever only
//
// With ThreadingMixIn process_request starts a thread named Thread-N, which
// calls process_request_thread(request, client_address); that does the rest.
//
// A socket.error of get_request is forgotten; other errors of get_request and
// verify_request reach the caller. From process_request on, handle_error gets
// every exception in Python 2, SystemExit and KeyboardInterrupt too; in Python
// 3 only Exceptions. It prints a traceback, in Python 2 within lines that go to
// standard output, and the server goes on.
//
// shutdown called before serve_forever waits until that has come and gone;
// called by the thread that serves, it waits forever. Ctrl-C ends both.
//
// # Handlers
//
//	BaseRequestHandler(request, client_address, server)
//	StreamRequestHandler       rfile and wfile on a connection
//	DatagramRequestHandler     rfile and wfile in memory; what was written is sent at the end
//
// The constructor sets request, client_address and server and calls setup,
// handle and finish. finish is called when handle fails, too, but not when setup
// does. A stream's request is the accepted socket, a datagram's is (data,
// socket).
//
//	rbufsize  -1, wbufsize  0   the files' buffers; 0 for none
//	timeout                     None; seconds, for the connection
//	disable_nagle_algorithm     False; TCP_NODELAY
//	connection, packet, socket  the request, and its parts for a datagram
//
// # Differences from CPython
//
// serve_forever waits in the poller and is woken by shutdown, and by whoever
// sets _BaseServer__shutdown_request; it looks every poll_interval only if a
// script overrides service_actions (3) or fileno (2). So shutdown does not take
// up to half a second. Where the system runs out of descriptors or memory the
// loop rests for a moment between two attempts to accept, and where another
// thread closed the server under the loop it rests for poll_interval; CPython
// spins. Tracebacks show the script's frames only.
package socketserver
