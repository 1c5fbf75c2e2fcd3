# What a Python 3 server says of an error in a handler: printed to stderr, and the server goes on.
import io
import socket
import socketserver
import sys
import contextlib


class Fails(socketserver.BaseRequestHandler):
    def handle(self):
        raise ValueError("in the handler")

    def finish(self):
        print("finish")


err = io.StringIO()
with socketserver.TCPServer(("127.0.0.1", 0), Fails) as server:
    with socket.create_connection(server.server_address) as c, contextlib.redirect_stderr(err):
        server.handle_request()
        print(c.recv(10))
lines = err.getvalue().splitlines()
print(lines[0], lines[-1], sep="\n")
print(lines[1].split(" from ")[0], lines[1].count("127.0.0.1"), lines[2], lines[-2])


class Own(socketserver.TCPServer):
    def handle_error(self, request, client_address):
        print("own", sys.exc_info()[0].__name__, sys.exc_info()[1], client_address[0])


class Leaves(socketserver.BaseRequestHandler):
    def handle(self):
        sys.exit(5)


with Own(("127.0.0.1", 0), Fails) as own:
    with socket.create_connection(own.server_address):
        own.handle_request()
    own.RequestHandlerClass = Leaves
    with socket.create_connection(own.server_address):
        try:
            own.handle_request()
        except SystemExit as e:
            print("SystemExit", e.code)
    for bad in (lambda: socketserver.TCPServer(own.server_address, Fails),
                lambda: socketserver.TCPServer(("127.0.0.1", 70000), Fails), lambda: socketserver.TCPServer("x", Fails),
                lambda: socketserver.TCPServer(("127.0.0.1", 0))):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, str(e).replace("BaseServer", "TCPServer"))
print(own.fileno(), server.socket.fileno())
