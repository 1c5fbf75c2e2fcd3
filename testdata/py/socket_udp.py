# Datagrams: sendto, recvfrom, connected sockets, whole messages.
from __future__ import print_function

import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(("127.0.0.1", 0))
b.bind(("127.0.0.1", 0))
print(a.sendto(b"one", b.getsockname()), a.sendto(b"two", b.getsockname()), a.sendto(b"", b.getsockname()))
data, addr = b.recvfrom(100)
print(data.decode(), addr == a.getsockname(), addr[0])
print(b.recv(2).decode(), repr(b.recvfrom(10)[0].decode()) in ("''", "u''"))
b.connect(a.getsockname())
print(b.send(b"connected"), a.recvfrom(100)[0].decode(), b.getpeername() == a.getsockname())
buffer = bytearray(4)
a.sendto(b"into", b.getsockname())
n, sender = b.recvfrom_into(buffer)
print(n, buffer.decode(), sender == a.getsockname(), a.sendto(b"flags", 0, b.getsockname()),
    b.recv(100, socket.MSG_PEEK).decode(), b.recv(100).decode())
a.settimeout(0.02)
try:
    a.recvfrom(10)
except socket.timeout as e:
    print(e)
for bad in (lambda: a.sendto(b"x"), lambda: a.sendto(b"x", "nowhere"), lambda: a.sendto(b"x", ("127.0.0.1", 0x10000)),
            lambda: a.send(b"not connected"), lambda: a.listen(1), lambda: a.sendto(b"x" * 70000, b.getsockname()),
            lambda: a.sendto(b"x", ("127.0.0.1", "port"))):
    try:
        bad()
    except (socket.error, TypeError, OverflowError) as e:
        print(type(e).__name__ if isinstance(e, (TypeError, OverflowError)) else e)
a.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
print(a.getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST), a.type == socket.SOCK_DGRAM)
a.close()
b.close()
