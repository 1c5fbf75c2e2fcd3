# Creating sockets and asking them things, in Python 2.
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print s.family == socket.AF_INET, s.type == socket.SOCK_STREAM, s.proto, s.fileno() > 2, s.gettimeout()
print s.getsockname(), type(s).__name__, repr(s)[:28]
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE)
print len(s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))
s.bind(("127.0.0.1", 0))
s.listen(1)
host, port = s.getsockname()
print host, port > 0
c = socket.socket()
print c.connect((host, port)), c.connect_ex((host, port)), c.getpeername() == s.getsockname()
conn, addr = s.accept()
print addr == c.getsockname(), addr[0], type(conn).__name__, conn.getpeername() == c.getsockname()
print conn.send("hello"), c.recv(2), repr(c.recv(100)), c.sendall("x" * 10), len(conn.recv(1024))
print conn.send(buffer("buf")), c.recv(10), conn.send(bytearray("ba")), c.recv(10), conn.send(u"uni"), repr(c.recv(10))
f = c.makefile("rb")
conn.sendall("line one\nline two\nrest")
conn.shutdown(socket.SHUT_WR)
print repr(f.readline()), [line for line in f], repr(c.recv(10)), f.close()
c.close()
print repr(conn.recv(10)), conn.close(), s.close()
for bad in (lambda: s.send("x"), lambda: s.getsockname(), lambda: c.recv(1), lambda: socket.socket().recv(1),
            lambda: socket.socket().getpeername(), lambda: socket.socket().connect((host, port)),
            lambda: socket.socket().bind((host, 70000)),
            lambda: socket.socket().connect("x"), lambda: socket.socket().send(5),
            lambda: socket.socket().settimeout(-1), lambda: socket.socket(99), lambda: socket.inet_aton("1.2.3.4.5"),
            lambda: socket.gethostbyname("no such host"), lambda: socket.socket().connect((host, "80"))):
    try:
        print bad()
    except (socket.error, TypeError, OverflowError, ValueError), e:
        print e.__class__.__name__, e
print socket.inet_ntoa("\x7f\0\0\1"), repr(socket.inet_aton("10.0.0.1")), socket.ntohs(258), socket.htons(1)
print socket.htonl(1), socket.ntohl(16777216), socket.gethostbyname("127.0.0.1"), socket.getservbyname("http")
print socket.getservbyport(80), socket.getprotobyname("tcp"), socket.has_ipv6, socket.getdefaulttimeout()
print socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.AF_UNIX, socket.AF_INET, socket.SOL_SOCKET, socket.SOMAXCONN >= 128
print socket.INADDR_ANY, socket.SHUT_RDWR, socket.error.__name__, socket.SocketType is socket.socket
print socket._fileobject.__name__
