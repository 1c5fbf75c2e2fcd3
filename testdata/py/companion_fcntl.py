# fcntl, ioctl and locks on files.
from __future__ import print_function
import array
import fcntl
import os
import socket
import struct
import tempfile


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def address(interface):
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        return socket.inet_ntoa(fcntl.ioctl(s.fileno(), 0x8915, struct.pack('256s', interface))[20:24])
    finally:
        s.close()


show(lambda: address(b'lo'))
show(lambda: address(b'nosuch0'))
s = socket.socket()
flags = fcntl.fcntl(s, fcntl.F_GETFL)
print(bool(flags & os.O_NONBLOCK), bool(flags & os.O_RDWR))
s.bind(('127.0.0.1', 0))
s.listen(1)
fcntl.fcntl(s, fcntl.F_SETFL, flags | os.O_NONBLOCK)
print(bool(fcntl.fcntl(s, fcntl.F_GETFL) & os.O_NONBLOCK))
try:
    s.accept()
except socket.error as e:
    print(e.args[0] == 11, e)
s.setblocking(True)
print(bool(fcntl.fcntl(s, fcntl.F_GETFL) & os.O_NONBLOCK))
flags = fcntl.fcntl(s, fcntl.F_GETFD)
fcntl.fcntl(s, fcntl.F_SETFD, flags | fcntl.FD_CLOEXEC)
print(fcntl.fcntl(s.fileno(), fcntl.F_GETFD) & fcntl.FD_CLOEXEC)

# How much there is to read.
a, b = socket.socketpair()
a.sendall(b'12345')
print(struct.unpack('i', fcntl.ioctl(b, 0x541b, b'\0' * 4)))
buf = array.array('i', [0])
print(fcntl.ioctl(b, 0x541b, buf), buf)

f = tempfile.TemporaryFile()
print(fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB), fcntl.lockf(f, fcntl.LOCK_EX), fcntl.lockf(f, fcntl.LOCK_UN), fcntl.flock(f, fcntl.LOCK_UN))
for call in (lambda: fcntl.fcntl(9999, fcntl.F_GETFD), lambda: fcntl.fcntl('x', 1), lambda: fcntl.ioctl(-1, 1)):
    show(call)
