# Timeouts and non-blocking calls.
from __future__ import print_function

import errno
import socket

s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(1)
print(s.gettimeout(), s.settimeout(0.02), s.gettimeout())
try:
    s.accept()
except socket.timeout as e:
    print("timed out:", e, isinstance(e, socket.error), e.errno)
c = socket.create_connection(s.getsockname(), 5)
conn, _ = s.accept()
print(c.gettimeout(), conn.gettimeout())
c.settimeout(0.02)
try:
    c.recv(1)
except socket.timeout as e:
    print(e)
c.setblocking(False)
print(c.gettimeout())
try:
    c.recv(1)
except socket.error as e:
    print(e.errno in (errno.EAGAIN, errno.EWOULDBLOCK), e)
c.setblocking(True)
print(c.gettimeout(), c.settimeout(None), c.settimeout(1), c.gettimeout(), c.settimeout(0), c.gettimeout())
sent = 0
try:
    while True:
        sent += c.send(b"x" * 65536)
except socket.error as e:
    print(sent > 65536, e.errno in (errno.EAGAIN, errno.EWOULDBLOCK))
total = 0
while total < sent:
    total += len(conn.recv(65536))
print(total == sent)
socket.setdefaulttimeout(0.5)
d = socket.socket()
print(d.gettimeout(), socket.getdefaulttimeout())
socket.setdefaulttimeout(None)
print(socket.socket().gettimeout(), d.connect_ex(s.getsockname()))
n = socket.socket()
n.setblocking(False)
status = n.connect_ex(s.getsockname())
print(status in (0, errno.EINPROGRESS))
for bad in (lambda: c.settimeout(-1), lambda: c.settimeout("x"), lambda: socket.setdefaulttimeout(-5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
for x in s, c, conn, d, n:
    x.close()
