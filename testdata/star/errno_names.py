# Error numbers and their names.
import errno
import os

for name in "EPERM", "ENOENT", "EINTR", "EBADF", "EAGAIN", "EWOULDBLOCK", "EACCES", "EINVAL", "EPIPE":
    print name, getattr(errno, name)
for name in "EADDRINUSE", "EADDRNOTAVAIL", "ECONNREFUSED", "ECONNRESET", "EINPROGRESS", "EISCONN", "ENOTCONN", "ETIMEDOUT":
    print name, getattr(errno, name)
print errno.errorcode[errno.ECONNREFUSED], errno.errorcode[111], errno.errorcode.get(0)
for number in 1, 2, 9, 11, 32, 98, 104, 107, 111, 0, 9999:
    print number, os.strerror(number)
print hasattr(errno, "ENOSUCHERROR")
