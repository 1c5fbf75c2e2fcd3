# What a Python 2 server says of an error in a handler: printed, and the server goes on.
import socket
import sys
import SocketServer
from StringIO import StringIO


class Fails(SocketServer.BaseRequestHandler):
    def handle(self):
        raise ValueError("in the handler")

    def finish(self):
        print "finish"


server = SocketServer.TCPServer(("127.0.0.1", 0), Fails)
c = socket.create_connection(server.server_address)
kept, sys.stdout = sys.stdout, StringIO()
sys.stderr = StringIO()
try:
    server.handle_request()
finally:
    text, sys.stdout = sys.stdout.getvalue(), kept
    errors, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
print text.replace(str(c.getsockname()[1]), "PORT"),
print errors.splitlines()[0], errors.splitlines()[-1]
print repr(c.recv(10))
c.close()


class Own(SocketServer.TCPServer):
    def handle_error(self, request, client_address):
        print "own", sys.exc_info()[0].__name__, sys.exc_info()[1], client_address[0]


own = Own(("127.0.0.1", 0), Fails)
c = socket.create_connection(own.server_address)
own.handle_request()
c.close()
for bad in (lambda: SocketServer.TCPServer(own.server_address, Fails),
            lambda: SocketServer.TCPServer(("127.0.0.1", 70000), Fails), lambda: SocketServer.TCPServer("x", Fails),
            lambda: SocketServer.TCPServer(("127.0.0.1", 0))):
    try:
        bad()
    except Exception, e:
        print e.__class__.__name__, e
own.server_close()
server.server_close()
try:
    own.fileno()
except socket.error, e:
    print e
