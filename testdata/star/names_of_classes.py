# How classes, and methods that are asked of a class, show themselves.
import socket
import SocketServer


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        pass


class Shape(object):
    pass


print SocketServer.TCPServer, Handler, Shape, socket.error, socket.socket
print "%s %s" % (SocketServer.UDPServer, Handler), "{} {}".format(SocketServer.UDPServer, Handler)
print repr(SocketServer.TCPServer).split(" at ")[0], [repr(c).split(" at ")[0] for c in Handler.__bases__]
print SocketServer.TCPServer.handle_request, SocketServer.ThreadingTCPServer.handle_request, Handler.setup


def tell(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


tell(SocketServer.ThreadingTCPServer.handle_request)
tell(SocketServer.ThreadingTCPServer.handle_request, 5)


# Names that happen to be those of types stay what they are.
def string(list):
    pass


tell(string)
tell(string, 1, 2)
tell(string, string=1)
tell(string, 1, list=2)
tell(lambda: (1).string)
tell(lambda: "a"["b"])

# Several lambdas of one line.
lambdas = [lambda x, y: (x, y), lambda: 1, lambda p, q, r=1: (p, q)]
for f in lambdas:
    tell(f, 1)

# Arguments of methods that CPython has in C.
s = socket.socket()
tell(s.shutdown, 1.9)
tell(s.shutdown, 1 << 40)
tell(s.close, 1, 2, 3, 4)
