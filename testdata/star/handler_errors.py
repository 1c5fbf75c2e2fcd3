# Which of setup, handle and finish run when one of them raises.
# rows: S166 S181 S182
import socket
import SocketServer
import sys


class Handler(SocketServer.BaseRequestHandler):
    def step(self, name):
        print "-", name
        if self.server.failing == name:
            raise RuntimeError(name + " failed")

    def setup(self):
        self.step("setup")

    def handle(self):
        self.step("handle")

    def finish(self):
        self.step("finish")


class Server(SocketServer.TCPServer):
    def handle_error(self, request, client_address):
        kind, error, traceback = sys.exc_info()
        print "handle_error:", kind.__name__, error

    def shutdown_request(self, request):
        print "shutdown_request"
        SocketServer.TCPServer.shutdown_request(self, request)


server = Server(("127.0.0.1", 0), Handler)
for name in "nothing", "setup", "handle", "finish":
    print name, "fails"
    server.failing = name
    c = socket.create_connection(server.server_address)
    server.handle_request()
    print repr(c.recv(10))
    c.close()
server.server_close()
