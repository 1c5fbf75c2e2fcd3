# Two connected sockets in one call.
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


a, b = socket.socketpair()
print a.family == socket.AF_UNIX, a.type == socket.SOCK_STREAM, a.proto
print repr(a.getsockname()), repr(a.getpeername())
print a.send("to b"), b.recv(10), b.send("to a"), a.recv(10)
a.close()
print repr(b.recv(10))
attempt(b.send, "too late")
b.close()

a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send("one")
a.send("two")
print b.recv(10), b.recv(10)
a.close()
b.close()

attempt(socket.socketpair, socket.AF_INET)
attempt(socket.socketpair, "unix")
attempt(socket.socketpair, 1, 1, 0, 0)
