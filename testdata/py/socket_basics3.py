# Creating sockets and asking them things, in Python 3.
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print(s.family, s.type, s.proto, s.fileno() > 2, s.gettimeout(), s.getblocking(), s.getsockname(), type(s),
    repr(s).split("fd=")[0], repr(s).split(", ", 1)[1])
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE),
    len(s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)), s.get_inheritable())
s.bind(("127.0.0.1", 0))
s.listen()
host, port = s.getsockname()
print(host, port > 0)
c = socket.socket()
print(c.connect((host, port)), c.connect_ex((host, port)), c.getpeername() == s.getsockname())
conn, addr = s.accept()
print(addr == c.getsockname(), addr[0], type(conn).__name__, conn.getpeername() == c.getsockname())
print(conn.send(b"hello"), c.recv(2), c.recv(100), c.sendall(b"x" * 10), len(conn.recv(1024)),
    conn.send(memoryview(b"buf")), c.recv(10), conn.send(bytearray(b"ba")), c.recv(10))
buffer = bytearray(8)
print(conn.sendmsg([b"a", b"bc"]), c.recv_into(buffer), buffer, conn.send(b"peek"), c.recv(4, socket.MSG_PEEK),
    c.recvmsg(10)[0])
f = c.makefile("rb")
conn.sendall(b"line one\nline two\nrest")
conn.shutdown(socket.SHUT_WR)
print(f.readline(), [line for line in f], c.recv(10), f.close())
c.close()
print(conn.recv(10), conn.close(), s.close(), s, s.fileno())
for bad in (lambda: s.send(b"x"), lambda: s.getsockname(), lambda: c.recv(1), lambda: socket.socket().recv(1),
            lambda: socket.socket().getpeername(), lambda: socket.socket().connect((host, port)),
            lambda: socket.socket().bind((host, 70000)),
            lambda: socket.socket().connect("x"), lambda: socket.socket().send("text"), lambda: socket.socket().send(5),
            lambda: socket.socket().settimeout(-1), lambda: socket.socket(99), lambda: socket.inet_aton("1.2.3.4.5"),
            lambda: socket.gethostbyname("no such host"), lambda: socket.socket().connect((host, "80")),
            lambda: socket.socket().sendall("x"), lambda: socket.socket().recv(-1),
            lambda: socket.socket().listen("x")):
    try:
        print(bad())
    except (OSError, TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(socket.inet_ntoa(b"\x7f\0\0\1"), socket.inet_aton("10.0.0.1"), socket.inet_pton(socket.AF_INET6, "::1"),
    socket.ntohs(258), socket.htonl(1), socket.gethostbyname("127.0.0.1"), socket.getservbyname("http"),
    socket.getservbyport(80), socket.has_ipv6, socket.getdefaulttimeout())
print(socket.SOCK_STREAM, int(socket.AF_UNIX), socket.SHUT_RDWR, socket.SO_REUSEADDR, socket.error, socket.timeout,
    int(socket.AF_INET), socket.AF_INET == 2, "%d" % socket.AF_INET, f"{socket.SOCK_DGRAM}")
