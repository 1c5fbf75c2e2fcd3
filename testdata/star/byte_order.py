# Numbers in the order of the network.
# rows: S124 S125 S126 S127 S128 S129 S130 S131 S132
import socket
import struct


def attempt(f, *args):
    try:
        print f(*args)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


print socket.htons(20000), socket.htonl(20000), socket.ntohl(541982720), socket.ntohs(8270)
print socket.ntohs(socket.htons(443)), socket.ntohl(socket.htonl(0x7f000001))
print socket.htons(0), socket.htons(65535), socket.htonl(0), socket.htonl(0xffffffff)
print socket.htonl(1) == struct.unpack("I", struct.pack("!I", 1))[0]

# Too large a number is cut, a negative one refused.
attempt(socket.htons, 65536)
attempt(socket.htons, 65537)
attempt(socket.ntohs, 65536)
attempt(socket.htonl, 1 << 32)
attempt(socket.ntohl, (1 << 32) + 1)
attempt(socket.htons, -1)
attempt(socket.ntohs, -1)
attempt(socket.htonl, -1)
attempt(socket.ntohl, -1)
attempt(socket.htons, "80")
attempt(socket.htonl, "80")
attempt(socket.htons)
attempt(socket.htonl, 1, 2)

# The tutorial misspells ntohl.
try:
    socket.nthol(1)
except AttributeError, error:
    print error.__class__.__name__, error
