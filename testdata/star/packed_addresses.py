# Addresses as four packed bytes, and the reserved ones as numbers.
# rows: S030 S031 S032 S033 S034 S035 S036
import socket
import struct


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


packed = socket.inet_aton("222.76.216.16")
print repr(packed), len(packed)
print socket.inet_ntoa(packed)
print socket.inet_ntoa("\xdeL\xd8\x10")
attempt(socket.inet_ntoa, "\xdeL\xd8")
attempt(socket.inet_ntoa, "12345")
attempt(socket.inet_ntoa, "")

# These are numbers, not packed bytes.
for number in socket.INADDR_ANY, socket.INADDR_BROADCAST, socket.INADDR_LOOPBACK, socket.INADDR_NONE:
    print number, type(number).__name__, socket.inet_ntoa(struct.pack("!L", number))
attempt(socket.inet_ntoa, socket.INADDR_LOOPBACK)
s = socket.socket()
attempt(s.bind, (socket.INADDR_LOOPBACK, 0))
s.close()

attempt(socket.inet_pton, socket.AF_INET, "222.76.216.16")
attempt(socket.inet_pton, socket.AF_INET, "222.76.216")
attempt(socket.inet_pton, socket.AF_INET6, "::1")
attempt(socket.inet_pton, socket.AF_INET6, "fe80::1ff:fe23:4567:890a")
attempt(socket.inet_pton, socket.AF_INET6, "::12345")
attempt(socket.inet_pton, 99, "::1")
attempt(socket.inet_ntop, socket.AF_INET, "\x7f\x00\x00\x01")
attempt(socket.inet_ntop, socket.AF_INET6, "\x00" * 15 + "\x01")
attempt(socket.inet_ntop, socket.AF_INET6, "\x00" * 10 + "\xff\xff\x7f\x00\x00\x01")
attempt(socket.inet_ntop, socket.AF_INET6, "\x00")
attempt(socket.inet_ntop, 99, "\x00")
