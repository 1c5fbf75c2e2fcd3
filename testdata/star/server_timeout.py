# handle_request waits at most for the server's timeout, then calls handle_timeout.
# rows: S162 S192
import socket
import SocketServer


class Server(SocketServer.TCPServer):
    timeout = 0.05

    def handle_timeout(self):
        print "nobody came"


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        print "somebody came"


server = Server(("127.0.0.1", 0), Handler)
server.handle_request()
server.handle_request()

c = socket.create_connection(server.server_address)
server.timeout = 10
server.handle_request()
c.close()

# The shorter of the socket's timeout and the server's counts.
server.socket.settimeout(0.05)
server.handle_request()
server.timeout = None
server.handle_request()
server.timeout = 0
server.socket.settimeout(None)
server.handle_request()
server.server_close()

# Without an override nothing happens at all.
server = SocketServer.TCPServer(("127.0.0.1", 0), Handler)
server.timeout = 0.01
print server.handle_request()
server.server_close()
