# errno: names, numbers and what errors carry.
from __future__ import print_function

import errno
import os
import socket

print(errno.ENOENT, errno.EINTR, errno.EBADF, errno.EACCES, errno.EEXIST, errno.EINVAL, errno.EPIPE, errno.errorcode[2],
    errno.errorcode[errno.EPIPE], errno.EWOULDBLOCK == errno.EAGAIN)
for name in "EADDRINUSE", "ECONNREFUSED", "ECONNRESET", "EINPROGRESS", "ENOTCONN", "ETIMEDOUT", "EAGAIN", "EISCONN":
    number = getattr(errno, name)
    print(name, errno.errorcode[number] == name, os.strerror(number))
try:
    open("/no/such/file")
except IOError as e:
    print(e.errno == errno.ENOENT, e.strerror, e.filename)
s = socket.socket()
s.bind(("127.0.0.1", 0))
try:
    other = socket.socket()
    other.bind(s.getsockname())
except socket.error as e:
    print(e.errno == errno.EADDRINUSE, errno.errorcode[e.errno], e.args[0] == e.errno)
s.setblocking(False)
s.listen(1)
try:
    s.accept()
except socket.error as e:
    print(e.errno in (errno.EAGAIN, errno.EWOULDBLOCK))
address = s.getsockname()
s.close()
other.close()
c = socket.socket()
print(c.connect_ex(address) == errno.ECONNREFUSED)
c.close()
try:
    c.send(b"x")
except socket.error as e:
    print(e.errno == errno.EBADF, e)
print(len(errno.errorcode) > 50, isinstance(errno.errorcode, dict))
