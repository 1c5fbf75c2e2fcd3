# An unbuffered file takes from the socket only what it gives out.
# rows: S098 S099
import socket

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
a = socket.socket()
a.connect(listener.getsockname())
b, peer = listener.accept()

a.sendall("head\nbody\ntail")
f = b.makefile("r", 0)
print repr(f.readline())
print repr(f.read(2))
print repr(b.recv(100))
f.close()

# A buffered one takes all it can get, and the socket has less.
a.sendall("head\nbody\ntail")
f = b.makefile("r")
print repr(f.readline())
b.settimeout(0.05)
try:
    b.recv(100)
except socket.timeout, error:
    print repr(error)
print repr(f.readline()), repr(f.read(4))

# A timeout in the middle of a line loses the part that was read already.
a.sendall("lost")
try:
    f.readline()
except socket.timeout, error:
    print repr(error)
a.sendall("found\n")
print repr(f.readline())

# The default buffer size.
print f.bufsize, f.default_bufsize, b.makefile("r", -1).bufsize, b.makefile("r", 0).bufsize
f.close()
a.close()
print repr(b.recv(10))
b.close()
listener.close()
