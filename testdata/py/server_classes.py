# The server classes: their attributes and the order of their hooks.
from __future__ import print_function

try:
    import SocketServer as socketserver
except ImportError:
    import socketserver
import socket


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup")

    def handle(self):
        print("handle", self.client_address[0], type(self.request).__name__ in ("_socketobject", "socket"),
            self.server is server)
        self.request.sendall(self.request.recv(1024).upper())

    def finish(self):
        print("finish")


class Server(socketserver.TCPServer):
    allow_reuse_address = True
    request_queue_size = 3

    def server_bind(self):
        print("server_bind")
        socketserver.TCPServer.server_bind(self)

    def server_activate(self):
        print("server_activate")
        socketserver.TCPServer.server_activate(self)

    def get_request(self):
        print("get_request")
        return socketserver.TCPServer.get_request(self)

    def verify_request(self, request, client_address):
        print("verify_request", client_address[0])
        return self.welcome

    def process_request(self, request, client_address):
        print("process_request")
        socketserver.TCPServer.process_request(self, request, client_address)

    def finish_request(self, request, client_address):
        print("finish_request")
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        print("shutdown_request")
        socketserver.TCPServer.shutdown_request(self, request)

    def close_request(self, request):
        print("close_request")
        request.close()

    def handle_timeout(self):
        print("handle_timeout")

    def server_close(self):
        print("server_close")
        socketserver.TCPServer.server_close(self)


server = Server(("127.0.0.1", 0), Handler)
print(server.server_address[0], server.server_address[1] > 0, server.server_address == server.socket.getsockname(),
    server.fileno() == server.socket.fileno(), server.address_family == socket.AF_INET,
    server.socket_type == socket.SOCK_STREAM, server.timeout, server.RequestHandlerClass is Handler)
server.welcome = True
c = socket.create_connection(server.server_address)
c.sendall(b"hello")
server.handle_request()
print(c.recv(100).decode(), len(c.recv(1)))
server.welcome = False
c2 = socket.create_connection(server.server_address)
server.handle_request()
print(len(c2.recv(100)))
server.timeout = 0.02
server.handle_request()
c.close()
c2.close()
server.server_close()
print([k.__name__ for k in (socketserver.ThreadingTCPServer.__mro__ if hasattr(socketserver.ThreadingTCPServer, "__mro__") else socketserver.ThreadingTCPServer.__bases__)][:3][-1] != "",
    issubclass(Server, socketserver.BaseServer), socketserver.UDPServer.max_packet_size,
    socketserver.UDPServer.socket_type == socket.SOCK_DGRAM, socketserver.TCPServer.allow_reuse_address,
    socketserver.ThreadingMixIn.daemon_threads)
