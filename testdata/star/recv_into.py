# Receiving into a buffer that exists already.
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


a, b = socket.socketpair()
buf = bytearray(10)
print len(buf), repr(buf)
a.send("hello")
print b.recv_into(buf), repr(buf), str(buf[:5])
a.send("0123456789abc")
print b.recv_into(buf, 3), repr(buf)
print b.recv_into(buf), repr(buf)
attempt(b.recv_into, buf, 20)
attempt(b.recv_into, buf, -1)
attempt(b.recv_into, "not a buffer")
attempt(b.recv_into)
a.close()
print b.recv_into(buf)
b.close()

u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(("127.0.0.1", 0))
u.sendto("datagram", u.getsockname())
n, sender = u.recvfrom_into(buf)
print n, sender == u.getsockname(), repr(buf)
u.sendto("datagram", u.getsockname())
n, sender = u.recvfrom_into(buf, 4, 0)
print n, repr(buf)

# A buffer can be sent too, and changed byte by byte.
buf = bytearray("pysock")
buf[0] = 80
buf.append(33)
buf.extend("?")
print u.sendto(buf, u.getsockname()), u.recv(100), buf[1], len(buf), "sock" in buf
u.close()
