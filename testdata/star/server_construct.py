# Servers that cannot be made.
# rows: S150 S151 S159
import socket
import SocketServer


def attempt(f, *args):
    try:
        server = f(*args)
        print "made"
        server.server_close()
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


class Careful(SocketServer.TCPServer):
    def server_close(self):
        print "server_close"
        SocketServer.TCPServer.server_close(self)


Handler = SocketServer.BaseRequestHandler

# The address must be one of this machine's.
attempt(Careful, ("203.0.113.20", 0), Handler)
attempt(Careful, ("127.0.0.1", 65536), Handler)
attempt(Careful, "127.0.0.1", Handler)

first = SocketServer.TCPServer(("127.0.0.1", 0), Handler)
attempt(Careful, first.server_address, Handler)
first.server_close()
attempt(SocketServer.UDPServer, ("203.0.113.20", 0), Handler)
attempt(SocketServer.UnixStreamServer, "/no/such/folder/socket", Handler)
attempt(SocketServer.UnixStreamServer, "/tmp/" + "x" * 200, Handler)
attempt(SocketServer.TCPServer, ("127.0.0.1", 0))
attempt(SocketServer.TCPServer)
attempt(SocketServer.ThreadingTCPServer, ("127.0.0.1", 0), Handler)
attempt(SocketServer.ThreadingUDPServer, ("127.0.0.1", 0), Handler)


# A handler is any callable that takes three arguments.
def handler(request, client_address, server):
    request.sendall("a plain function")


server = SocketServer.TCPServer(("127.0.0.1", 0), handler)
c = socket.create_connection(server.server_address)
server.handle_request()
print c.recv(100)
c.close()
server.server_close()

# The base class has no socket of its own.
base = SocketServer.BaseServer(("127.0.0.1", 0), Handler)
print base.server_address, hasattr(base, "socket"), base.timeout


# A handler by hand does its work in the constructor.
class Loud(Handler):
    def handle(self):
        print "handled", self.request, self.client_address, self.server


Loud("request", "client", "server")
