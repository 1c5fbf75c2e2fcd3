# Errors outside the handler: some are swallowed, some reach the caller.
# rows: S163
import socket
import SocketServer
import sys


class Server(SocketServer.TCPServer):
    trouble = None

    def get_request(self):
        if self.trouble == "get_request socket.error":
            raise socket.error(104, "Connection reset by peer")
        if self.trouble == "get_request":
            raise ValueError("from get_request")
        return SocketServer.TCPServer.get_request(self)

    def verify_request(self, request, client_address):
        if self.trouble == "verify_request":
            raise ValueError("from verify_request")
        return True

    def process_request(self, request, client_address):
        if self.trouble == "process_request":
            raise ValueError("from process_request")
        SocketServer.TCPServer.process_request(self, request, client_address)

    def handle_error(self, request, client_address):
        print "handle_error:", sys.exc_info()[1]


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        self.request.send("served")


def outcome(f):
    try:
        f()
    except Exception, error:
        return error


server = Server(("127.0.0.1", 0), Handler)
c = socket.create_connection(server.server_address)
for trouble in "get_request socket.error", "get_request":
    server.trouble = trouble
    error = outcome(server.handle_request)
    print trouble, "->", repr(error)
server.trouble = None
server.handle_request()
print c.recv(100)
c.close()
for trouble in "verify_request", "process_request":
    server.trouble = trouble
    c = socket.create_connection(server.server_address)
    error = outcome(server.handle_request)
    print trouble, "->", repr(error)
    c.close()
server.server_close()
error = outcome(server.handle_request)
print error.__class__.__name__, error.args[0]
