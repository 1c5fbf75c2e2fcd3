# Unix addresses that live in the kernel alone: they begin with a zero byte.
import os
import socket

name = "\x00pysock-abstract-%d" % os.getpid()
listener = socket.socket(socket.AF_UNIX)
listener.bind(name)
listener.listen(1)
print listener.getsockname() == name

client = socket.socket(socket.AF_UNIX)
client.connect(name)
conn, peer = listener.accept()
client.send("no file was made")
print conn.recv(100), client.getpeername() == name, repr(peer)
client.close()
conn.close()

other = socket.socket(socket.AF_UNIX)
try:
    other.bind(name)
except socket.error, error:
    print error
other.close()
listener.close()

# The name is free as soon as the socket is closed.
client = socket.socket(socket.AF_UNIX)
try:
    client.connect(name)
except socket.error, error:
    print error
client.close()

# Bytes of any kind may follow, zeros too.
s = socket.socket(socket.AF_UNIX)
s.bind("\x00a\x00b\xff%d" % os.getpid())
print repr(s.getsockname()[:5])
s.close()

# An empty name asks the kernel for one.
s = socket.socket(socket.AF_UNIX)
s.bind("")
print len(s.getsockname()), repr(s.getsockname()[0])
s.close()
