# What a server tells of itself.
# rows: S160 S172 S173 S174 S175 S187
import select
import socket
import SocketServer


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        print "handler:", self.server is server, self.server.motto, self.server.server_address == server.server_address


class Server(SocketServer.TCPServer):
    request_queue_size = 2
    allow_reuse_address = True


server = Server(("127.0.0.1", 0), Handler)
server.motto = "one at a time"
print server.fileno() == server.socket.fileno(), server.fileno() > 2
print server.address_family == socket.AF_INET, server.socket_type == socket.SOCK_STREAM
host, port = server.server_address
print host, port > 0, server.server_address == server.socket.getsockname()
print server.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
print server.request_queue_size, server.allow_reuse_address, server.timeout, isinstance(server, SocketServer.BaseServer)

c = socket.create_connection(server.server_address)
print select.select([server], [], [], 10)[0] == [server]
server.handle_request()
c.close()
server.server_close()
try:
    server.fileno()
except socket.error, error:
    print error

# Bound by hand: nothing has happened yet.
server = SocketServer.TCPServer(("127.0.0.1", 0), Handler, bind_and_activate=False)
print server.server_address, server.socket.getsockname()
server.allow_reuse_address = True
server.server_bind()
print server.server_address[1] > 0, server.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
try:
    socket.create_connection(server.server_address)
except socket.error, error:
    print error
server.server_activate()
c = socket.create_connection(server.server_address)
server.motto = "by hand"
server.handle_request()
c.close()
server.server_close()
