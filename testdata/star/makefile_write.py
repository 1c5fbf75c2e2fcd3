# Writing a connection like a file: when the words really leave.
# rows: S097 S098 S099
import errno
import select
import socket


def arrived(sock):
    """What the socket holds now, without waiting."""
    try:
        return sock.recv(65536, socket.MSG_DONTWAIT)
    except socket.error, error:
        return error.errno == errno.EAGAIN and "nothing"


def more(sock):
    select.select([sock], [], [], 10)
    return sock.recv(65536)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
a = socket.socket()
a.connect(listener.getsockname())
b, peer = listener.accept()

print "buffered"
f = a.makefile("w")
print f.write("kept "), f.write("back"), arrived(b)
print f.flush(), more(b)
f.write("until close")
f.close()
print more(b)
print a.send("the socket is still open"), more(b)

print "unbuffered"
f = a.makefile("w", 0)
f.write("at once")
print more(b)
f.close()

print "by lines"
f = a.makefile("w", 1)
f.write("half a line, ")
print arrived(b)
f.write("the other half\n")
print repr(more(b))
f.close()

print "by size"
f = a.makefile("w", 10)
f.write("0123")
f.write("4567")
print arrived(b)
f.write("89abc")
print more(b)
f.writelines(["one ", "two ", "three"])
f.flush()
print more(b)

print "anything is written as str shows it"
f.write(42)
f.write(None)
f.write(["list"])
f.write("")
f.flush()
print more(b)
f.close()

# The file keeps the connection when the socket is closed first.
f = a.makefile("w", 0)
a.close()
f.write("one more thing")
print more(b)
f.close()
print repr(b.recv(10))
b.close()
listener.close()
