# Sockets with a path in the file system for an address.
import os
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


path = "/tmp/pysock-unix-%d" % os.getpid()
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
print repr(listener.getsockname())
listener.bind(path)
print listener.getsockname() == path
listener.listen(1)

client = socket.socket(socket.AF_UNIX)
client.connect(path)
conn, peer = listener.accept()
print repr(peer), repr(client.getsockname()), client.getpeername() == path
client.send("by way of the file system")
print conn.recv(100)
client.close()
conn.close()
listener.close()

# The path outlives the socket.
attempt(lambda: socket.socket(socket.AF_UNIX).bind(path))
attempt(lambda: socket.socket(socket.AF_UNIX).connect(path))
print os.unlink(path)
attempt(lambda: socket.socket(socket.AF_UNIX).connect(path))

# Datagrams: only a sender with an address of its own can be answered.
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(path)
nameless = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
nameless.sendto("no name", path)
print server.recvfrom(100)
named = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
named.bind(path + ".client")
named.sendto("with a name", path)
data, sender = server.recvfrom(100)
print data, sender == path + ".client"
server.sendto("reply to %d bytes" % len(data), sender)
print named.recv(100)
for s in server, nameless, named:
    s.close()
os.unlink(path)
os.unlink(path + ".client")

s = socket.socket(socket.AF_UNIX)
attempt(s.bind, ("127.0.0.1", 80))
attempt(s.bind, "/tmp/" + "x" * 103)
attempt(s.bind, "/no/such/folder/socket")
attempt(s.bind, 5)
s.close()
