# Socket options: numbers, and buffers for those who want them.
# rows: S113 S114 S115 S116 S117 S118 S119 S120
import socket
import struct
from socket import SOL_SOCKET, SO_REUSEADDR


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


print socket.SOL_SOCKET, socket.SOL_TCP, socket.SOL_IP, socket.SOL_UDP

s = socket.socket()
print s.getsockopt(SOL_SOCKET, SO_REUSEADDR)
print s.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1), s.getsockopt(SOL_SOCKET, SO_REUSEADDR)
s.setsockopt(SOL_SOCKET, SO_REUSEADDR, False)
print s.getsockopt(SOL_SOCKET, SO_REUSEADDR)
s.setsockopt(SOL_SOCKET, SO_REUSEADDR, struct.pack("i", 1))
print s.getsockopt(SOL_SOCKET, SO_REUSEADDR)

s.setsockopt(socket.SOL_TCP, socket.TCP_NODELAY, 1)
print s.getsockopt(socket.SOL_TCP, socket.TCP_NODELAY), s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
s.setsockopt(SOL_SOCKET, socket.SO_KEEPALIVE, True)
print s.getsockopt(SOL_SOCKET, socket.SO_KEEPALIVE)
print s.getsockopt(SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM, s.getsockopt(SOL_SOCKET, socket.SO_ERROR)

# With a length the answer is a string of at most so many bytes.
print struct.unpack("i", s.getsockopt(SOL_SOCKET, SO_REUSEADDR, 4))
print len(s.getsockopt(SOL_SOCKET, SO_REUSEADDR, 100)), repr(s.getsockopt(SOL_SOCKET, SO_REUSEADDR, 1))
print s.getsockopt(SOL_SOCKET, SO_REUSEADDR, 0)
s.setsockopt(SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
print struct.unpack("ii", s.getsockopt(SOL_SOCKET, socket.SO_LINGER, 8))

attempt(s.setsockopt, SOL_SOCKET, SO_REUSEADDR, "x")
attempt(s.setsockopt, SOL_SOCKET, SO_REUSEADDR, None)
attempt(s.setsockopt, SOL_SOCKET, SO_REUSEADDR, 1.5)
attempt(s.setsockopt, SOL_SOCKET, SO_REUSEADDR)
attempt(s.setsockopt, SOL_SOCKET, 9999, 1)
attempt(s.setsockopt, 9999, 1, 1)
attempt(s.getsockopt, SOL_SOCKET, 9999)
attempt(s.getsockopt, SOL_SOCKET, SO_REUSEADDR, -1)
attempt(s.getsockopt, SOL_SOCKET, SO_REUSEADDR, 1025)
attempt(s.getsockopt, SOL_SOCKET)
attempt(s.getsockopt, "level", "name")
s.close()

u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print u.getsockopt(SOL_SOCKET, socket.SO_BROADCAST)
u.setsockopt(SOL_SOCKET, socket.SO_BROADCAST, 1)
print u.getsockopt(SOL_SOCKET, socket.SO_BROADCAST)
attempt(u.setsockopt, socket.SOL_TCP, socket.TCP_NODELAY, 1)
u.close()

# SO_REUSEPORT lets two sockets have one address.
if hasattr(socket, "SO_REUSEPORT"):
    a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for sock in a, b:
        sock.setsockopt(SOL_SOCKET, socket.SO_REUSEPORT, 1)
    a.bind(("127.0.0.1", 0))
    attempt(b.bind, a.getsockname())
    a.close()
    b.close()
