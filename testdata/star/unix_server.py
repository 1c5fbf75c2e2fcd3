# Servers on a path: streams and datagrams.
# rows: S137 S138 S147 S148 S186
import os
import socket
import SocketServer
import sys

path = "/tmp/pysock-server-%d" % os.getpid()


class Stream(SocketServer.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline()
        print repr(line), repr(self.client_address)
        self.wfile.write(line.upper())


for name in "UnixStreamServer", "ThreadingUnixStreamServer":
    server = getattr(SocketServer, name)(path, Stream)
    print name, server.server_address == path, server.address_family == socket.AF_UNIX
    c = socket.socket(socket.AF_UNIX)
    c.connect(path)
    c.send("by path\n")
    server.handle_request()
    print repr(c.recv(100)), repr(c.recv(100))
    c.close()
    server.server_close()
    # The path is left to the script.
    try:
        getattr(SocketServer, name)(path, Stream)
    except socket.error, error:
        print error
    os.unlink(path)


class Datagram(SocketServer.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        print repr(data), self.client_address == path + ".client", self.client_address is None
        sock.sendto("got %d bytes" % len(data), self.client_address)


class Server(SocketServer.UnixDatagramServer):
    def handle_error(self, request, client_address):
        print "handle_error:", sys.exc_info()[0].__name__, client_address


server = Server(path, Datagram)
c = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
c.bind(path + ".client")
c.sendto("a name to answer to", path)
server.handle_request()
print c.recv(100)
c.close()
os.unlink(path + ".client")

# Nobody can answer who has no name.
c = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
c.sendto("no name", path)
server.handle_request()
c.close()
server.server_close()
os.unlink(path)
print issubclass(SocketServer.ThreadingUnixDatagramServer, SocketServer.UnixDatagramServer)
