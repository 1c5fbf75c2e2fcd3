# A handler that reads and writes files: rfile and wfile.
# rows: S184 S200 S202
import socket
from SocketServer import StreamRequestHandler, TCPServer


class Handler(StreamRequestHandler):
    def setup(self):
        StreamRequestHandler.setup(self)
        self.wfile.write("ready\n")

    def handle(self):
        print self.connection is self.request, self.rfile.bufsize, self.wfile.bufsize
        for line in self.rfile:
            words = line.split()
            self.wfile.write("%d words, last %r\n" % (len(words), words[-1]))

    def finish(self):
        self.wfile.write("bye\n")
        StreamRequestHandler.finish(self)
        print self.rfile.closed, self.wfile.closed


server = TCPServer(("127.0.0.1", 0), Handler)
c = socket.create_connection(server.server_address)
c.sendall("one two three\nfour five\nsix")
c.shutdown(socket.SHUT_WR)
server.handle_request()
print c.makefile().read()
c.close()
server.server_close()


# Buffered writing leaves with finish; a timeout and Nagle's algorithm can be chosen.
class Buffered(StreamRequestHandler):
    wbufsize = -1
    timeout = 0.05
    disable_nagle_algorithm = True

    def handle(self):
        print self.wfile.bufsize, self.request.gettimeout()
        print self.request.getsockopt(socket.SOL_TCP, socket.TCP_NODELAY)
        self.wfile.write("kept ")
        self.wfile.write("together")
        try:
            self.rfile.readline()
        except socket.timeout, error:
            print repr(error)


server = TCPServer(("127.0.0.1", 0), Buffered)
c = socket.create_connection(server.server_address)
server.handle_request()
print c.recv(100)
c.close()
server.server_close()


# A handler may close its files itself.
class Closes(StreamRequestHandler):
    def handle(self):
        self.wfile.write("closed by hand")
        self.wfile.close()
        self.rfile.close()


server = TCPServer(("127.0.0.1", 0), Closes)
c = socket.create_connection(server.server_address)
server.handle_request()
print c.recv(100), repr(c.recv(100))
c.close()
server.server_close()
