# What handle_error writes to standard output. The traceback goes to standard error.
# rows: S166 S176
import socket
import SocketServer
import sys


# The client's port is another each time, so this server tells of a fixed one.
class Server(SocketServer.TCPServer):
    def get_request(self):
        request, address = SocketServer.TCPServer.get_request(self)
        return request, ("127.0.0.1", 1334)


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        word = self.request.recv(100)
        if word == "number":
            int(word)
        if word == "exit":
            sys.exit(3)
        if word == "raise":
            raise ValueError("on purpose")
        self.request.send("fine")


server = Server(("127.0.0.1", 0), Handler)
for word in "number", "all is well", "raise", "exit":
    c = socket.create_connection(server.server_address)
    c.send(word)
    server.handle_request()
    print word, "->", repr(c.recv(100))
    c.close()
server.server_close()
