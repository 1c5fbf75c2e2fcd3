# A datagram handler: reads the message as a file, sends what was written when it ends.
# rows: S185 S201 S202
import socket
import SocketServer
import sys


class Server(SocketServer.UDPServer):
    def handle_error(self, request, client_address):
        print "handle_error:", sys.exc_info()[1]


class Handler(SocketServer.DatagramRequestHandler):
    def handle(self):
        first = self.rfile.readline()
        print repr(first), repr(self.packet), self.socket is self.server.socket
        if first == "quiet\n":
            return
        if first == "fail\n":
            self.wfile.write("so far")
            raise ValueError("in the middle")
        self.wfile.write("first line %r, " % first)
        self.wfile.write("then %r" % self.rfile.read())


server = Server(("127.0.0.1", 0), Handler)
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(10)
for text in "hello\nand\nmore", "quiet\n", "fail\n":
    client.sendto(text, server.server_address)
    server.handle_request()
    print repr(client.recv(100))
client.close()
server.server_close()
