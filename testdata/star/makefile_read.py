# Reading a connection like a file.
# rows: S097 S098
import socket


def connection():
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(1)
    a = socket.socket()
    a.connect(listener.getsockname())
    b, peer = listener.accept()
    listener.close()
    return a, b


a, b = connection()
a.sendall("one\ntwo\r\n\nfour without end")
a.close()
f = b.makefile()
print repr(f.readline()), repr(f.readline()), repr(f.readline())
print repr(f.readline(4)), repr(f.readline()), repr(f.readline())
f.close()
b.close()

a, b = connection()
a.sendall("0123456789\nabc\n")
a.close()
f = b.makefile("rb")
print repr(f.read(4)), repr(f.read(0)), repr(f.read(5)), repr(f.read()), repr(f.read()), repr(f.read(1))
f.close()
b.close()

a, b = connection()
a.sendall("first\nsecond\nthird")
a.close()
f = b.makefile("r")
print f.readlines(), f.readlines()
f.close()
b.close()

a, b = connection()
a.sendall("".join(["line %d\n" % i for i in range(100)]))
a.close()
f = b.makefile("r", 16)
print f.readlines(20)
print len(f.readlines())
f.close()
b.close()

# Iterating gives the lines; read goes on where the loop stopped.
a, b = connection()
a.sendall("red\ngreen\nblue\nthe rest")
a.close()
f = b.makefile()
for line in f:
    print repr(line)
    if line == "green\n":
        break
print repr(f.readline()), repr(f.read())
f.close()
b.close()

# A file object is not a real file: it has no place in it to seek.
a, b = connection()
f = b.makefile("zz", 7)
print f.mode, f.bufsize, f.name, f.closed, f.fileno() == b.fileno()
print hasattr(f, "seek"), hasattr(f, "tell"), hasattr(f, "next")
f.close()
print f.closed, f.close()
try:
    f.read()
except AttributeError, error:
    print error.__class__.__name__
a.close()
b.close()
