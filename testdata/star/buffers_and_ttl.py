# The size of the sending buffer, and how far a packet may travel.
# rows: S121 S122 S123
from socket import *

s = socket(AF_INET, SOCK_STREAM)
s.setsockopt(SOL_SOCKET, SO_SNDBUF, 65535)
print "asked for 65535, got", s.getsockopt(SOL_SOCKET, SO_SNDBUF)
s.setsockopt(SOL_SOCKET, SO_RCVBUF, 8192)
print "asked for 8192, got", s.getsockopt(SOL_SOCKET, SO_RCVBUF)

default = s.getsockopt(SOL_IP, IP_TTL)
print type(default).__name__, default > 0, default < 256
s.setsockopt(SOL_IP, IP_TTL, 32)
print s.getsockopt(SOL_IP, IP_TTL), s.getsockopt(IPPROTO_IP, IP_TTL)
for ttl in 255, 256, 0:
    try:
        s.setsockopt(SOL_IP, IP_TTL, ttl)
        print ttl, None
    except error, e:
        print ttl, e
s.setsockopt(SOL_IP, IP_TOS, 16)
print s.getsockopt(SOL_IP, IP_TOS)
s.close()

u = socket(AF_INET, SOCK_DGRAM)
print u.getsockopt(SOL_IP, IP_MULTICAST_TTL), u.getsockopt(SOL_IP, IP_MULTICAST_LOOP)
u.setsockopt(SOL_IP, IP_MULTICAST_TTL, 4)
print u.getsockopt(SOL_IP, IP_MULTICAST_TTL)
u.close()
