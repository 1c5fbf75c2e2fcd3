# verify_request decides who is served.
# rows: S164 S165
import socket
import SocketServer


class Server(SocketServer.TCPServer):
    seen = 0

    def verify_request(self, request, client_address):
        self.seen += 1
        print "verify", client_address[0], self.seen
        return self.seen % 2 == 0

    def process_request(self, request, client_address):
        print "process"
        SocketServer.TCPServer.process_request(self, request, client_address)

    def shutdown_request(self, request):
        print "shutdown"
        SocketServer.TCPServer.shutdown_request(self, request)


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        self.request.sendall("welcome")


server = Server(("127.0.0.1", 0), Handler)
for i in range(4):
    c = socket.create_connection(server.server_address)
    server.handle_request()
    print repr(c.recv(100))
    c.close()
print server.seen, Server.seen
server.server_close()
