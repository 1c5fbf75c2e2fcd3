# send and recv on a stream, and what they refuse.
# rows: S078 S082 S087 S088 S089 S090 S091 S092 S106
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
a = socket.socket()
a.connect(listener.getsockname())
b, peer = listener.accept()

# recv gives at most as much as asked; the rest stays.
print a.send("hello, world")
print repr(b.recv(5)), repr(b.recv(2)), repr(b.recv(1024))
print a.send("flags are numbers", 0)
print repr(b.recv(5, 0)), repr(b.recv(1024, socket.MSG_PEEK | socket.MSG_DONTWAIT)), repr(b.recv(1024))
print a.send(""), a.sendall("everything"), b.recv(1024)

# A stream has no sender's address to tell.
a.send("who is it?")
data, sender = b.recvfrom(1024)
print data, sender

# Any byte travels.
a.send("\x00\x7f\x80\xff\n\r")
print repr(b.recv(1024))

attempt(b.recv, -1)
attempt(b.recvfrom, -1)
attempt(b.recv, "10")
attempt(b.recv)
attempt(b.recv, 1, 2, 3)
attempt(a.send)
attempt(a.send, 5)
attempt(a.send, None)
attempt(a.send, ["list"])
attempt(a.sendall, 5)
attempt(b.recv, 10, socket.MSG_DONTWAIT)

# The end of the stream is the empty string, as often as one asks.
a.send("last")
a.close()
print repr(b.recv(1024)), repr(b.recv(1024)), repr(b.recv(1024))
b.close()

s = socket.socket()
attempt(s.send, "not connected")
attempt(s.recv, 10)
s.close()
listener.close()
