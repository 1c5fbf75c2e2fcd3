# A plain server serves one connection at a time; the next waits in the queue.
# rows: S139 S156
import socket
import SocketServer


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        self.request.send("hello %s" % self.request.recv(100))


server = SocketServer.TCPServer(("127.0.0.1", 0), Handler)
first = socket.create_connection(server.server_address)
second = socket.create_connection(server.server_address)
second.send("second")
first.send("first")
server.handle_request()
print first.recv(100)
second.settimeout(0.05)
try:
    second.recv(100)
except socket.timeout, error:
    print error
second.settimeout(10)
server.handle_request()
print second.recv(100)
first.close()
second.close()
server.server_close()
