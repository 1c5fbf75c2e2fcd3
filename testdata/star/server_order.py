# Every hook of a server and its handler, in the order of the calls.
# rows: S159 S160 S161 S162 S163 S164 S165 S167 S169 S170 S171 S177 S178 S179 S180 S181 S184
import socket
from SocketServer import BaseRequestHandler, TCPServer


class Server(TCPServer):
    def server_bind(self):
        print "server_bind"
        TCPServer.server_bind(self)

    def server_activate(self):
        print "server_activate"
        TCPServer.server_activate(self)

    def server_close(self):
        print "server_close"
        TCPServer.server_close(self)

    def handle_request(self):
        print "handle_request"
        TCPServer.handle_request(self)

    def get_request(self):
        print "get_request"
        return TCPServer.get_request(self)

    def verify_request(self, request, client_address):
        print "verify_request"
        return TCPServer.verify_request(self, request, client_address)

    def process_request(self, request, client_address):
        print "process_request"
        TCPServer.process_request(self, request, client_address)

    def finish_request(self, request, client_address):
        print "finish_request"
        TCPServer.finish_request(self, request, client_address)

    def shutdown_request(self, request):
        print "shutdown_request"
        TCPServer.shutdown_request(self, request)

    def close_request(self, request):
        print "close_request"
        TCPServer.close_request(self, request)

    def handle_error(self, request, client_address):
        print "handle_error"
        TCPServer.handle_error(self, request, client_address)

    def handle_timeout(self):
        print "handle_timeout"
        TCPServer.handle_timeout(self)


class Handler(BaseRequestHandler):
    def setup(self):
        print "- setup"

    def handle(self):
        print "- handle", repr(self.request.recv(100))
        print "- the server is known:", self.server.server_address == self.request.getsockname()
        print "- the client is known:", self.client_address == self.request.getpeername()

    def finish(self):
        print "- finish"


print "== made"
server = Server(("127.0.0.1", 0), Handler)
print server.RequestHandlerClass is Handler
c = socket.create_connection(server.server_address)
c.send("hello")
print "== one request"
server.handle_request()
print "== the client sees the end:", repr(c.recv(100))
c.close()
print "== nobody comes"
server.timeout = 0.05
server.handle_request()
print "== closed"
server.server_close()
