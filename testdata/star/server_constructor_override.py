# Servers and handlers with constructors of their own.
# rows: S169 S171
import socket
import SocketServer


class Server(SocketServer.TCPServer):
    def __init__(self, address, greeting):
        self.greeting = greeting
        self.count = 0
        SocketServer.TCPServer.__init__(self, address, None)

    def finish_request(self, request, client_address):
        self.count += 1
        Handler(request, client_address, self, self.count)


class Handler(SocketServer.BaseRequestHandler):
    def __init__(self, request, client_address, server, number):
        self.number = number
        SocketServer.BaseRequestHandler.__init__(self, request, client_address, server)

    def handle(self):
        self.request.sendall("%s, number %d" % (self.server.greeting, self.number))


server = Server(("127.0.0.1", 0), "welcome")
for i in range(3):
    c = socket.create_connection(server.server_address)
    server.handle_request()
    print c.recv(100)
    c.close()
print server.count
server.server_close()
