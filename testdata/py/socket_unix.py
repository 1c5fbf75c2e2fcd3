# Unix domain sockets: paths, credentials of the address, stream and datagram.
from __future__ import print_function

import os
import socket
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "sock")
s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
s.bind(path)
s.listen(1)
print(os.path.exists(path), os.path.basename(s.getsockname()), repr(s.getpeername) != "")
c = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
c.connect(path)
conn, addr = s.accept()
print(addr in ("", None), repr(c.getsockname()).lstrip("b"), os.path.basename(c.getpeername()))
c.sendall(b"over a path")
print(conn.recv(100).decode(), conn.sendall(b"back"), c.recv(100).decode())
other = socket.socket(socket.AF_UNIX)
for bad in (lambda: other.bind(path), lambda: other.connect(path + ".none"), lambda: other.bind("x" * 200),
            lambda: other.bind(("127.0.0.1", 1))):
    try:
        bad()
    except (socket.error, TypeError) as e:
        print(type(e).__name__ if isinstance(e, TypeError) else str(e).replace(folder, "FOLDER"))
for x in s, c, conn, other:
    x.close()
print(os.path.exists(path))
os.unlink(path)
a = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
a.bind(os.path.join(folder, "a"))
b.bind(os.path.join(folder, "b"))
a.sendto(b"datagram", os.path.join(folder, "b"))
data, addr = b.recvfrom(100)
print(data.decode(), os.path.basename(addr))
a.close()
b.close()
for name in "a", "b":
    os.remove(os.path.join(folder, name))
os.rmdir(folder)
p, q = socket.socketpair()
print(p.family == socket.AF_UNIX, p.send(b"pair"), q.recv(10).decode(), p.close(), len(q.recv(10)), q.close())
