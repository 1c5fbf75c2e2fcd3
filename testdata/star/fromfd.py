# Sockets over descriptors: fromfd, fileno, dup.
# rows: S051 S052 S053 S054
import socket
import sys


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


a, b = socket.socketpair()
print a.fileno() > 2, a.fileno() != b.fileno()

# fromfd wants the family too, and duplicates the descriptor.
attempt(socket.fromfd, a.fileno(), socket.SOCK_STREAM)
c = socket.fromfd(a.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)
print c.fileno() != a.fileno(), c.family == socket.AF_UNIX, c.type, c.proto
c.send("through the copy")
print b.recv(100)
a.close()
c.send("the copy lives on")
print b.recv(100)
c.close()
print repr(b.recv(100))
b.close()

# dup shares one connection as well.
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
d = s.dup()
print d.getsockname() == s.getsockname(), isinstance(d, socket.socket)
s.close()
d.sendto("to myself", d.getsockname())
print d.recv(100)
d.close()
attempt(d.fileno)

# Any descriptor is accepted; the first use shows that it is no socket.
f = socket.fromfd(sys.stdin.fileno(), socket.AF_INET, socket.SOCK_STREAM)
attempt(f.recv, 10)
attempt(f.getsockname)
f.close()
attempt(socket.fromfd, -1, socket.AF_INET, socket.SOCK_STREAM)
attempt(socket.fromfd, "0", socket.AF_INET, socket.SOCK_STREAM)
