# Making sockets: families, types and protocols.
# rows: S039 S040 S041 S042 S043 S044 S045 S046 S047 S048 S049
import errno
import socket as sockets
from socket import *


def attempt(*args):
    try:
        s = socket(*args)
        print s.family, s.type, s.proto
        s.close()
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


s = socket(AF_INET, SOCK_STREAM)
print s.family == AF_INET, s.type == SOCK_STREAM, s.proto, isinstance(s, socket)
s.close()

print AF_INET, SOCK_STREAM, SOCK_DGRAM, AF_UNIX, SOCK_RAW
print IPPROTO_TCP, IPPROTO_UDP, IPPROTO_RAW, IPPROTO_ICMP
print SocketType is socket

attempt()
attempt(AF_INET)
attempt(AF_INET, SOCK_DGRAM)
attempt(AF_INET, SOCK_STREAM, IPPROTO_TCP)
attempt(AF_INET, SOCK_DGRAM, getprotobyname("udp"))
attempt(AF_UNIX, SOCK_DGRAM)
s = socket(type=SOCK_DGRAM, proto=IPPROTO_UDP)
print s.family, s.type, s.proto
s.close()

attempt(AF_INET, SOCK_STREAM, IPPROTO_UDP)
attempt(99)
attempt(AF_INET, 99)
attempt("AF_INET")
attempt(2, 1, 0, None, 5)

# Raw sockets are for the privileged; everybody else is told so.
try:
    s = socket(AF_INET, SOCK_RAW, IPPROTO_RAW)
    print "raw:", s.type == SOCK_RAW
    s.close()
except sockets.error, error:
    print "raw:", error.errno == errno.EPERM
