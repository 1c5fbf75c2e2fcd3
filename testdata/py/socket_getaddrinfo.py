# Names, addresses and services of the loopback, and numbers that need no look-up.
from __future__ import print_function

import socket

for answer in socket.getaddrinfo("127.0.0.1", 80, socket.AF_INET, socket.SOCK_STREAM):
    print(tuple(int(x) if not isinstance(x, (str, tuple)) else x for x in answer))
print(socket.getaddrinfo(None, 0, socket.AF_INET, socket.SOCK_DGRAM, 0, socket.AI_PASSIVE)[0][4],
    socket.getaddrinfo("127.0.0.1", "http", socket.AF_INET, socket.SOCK_STREAM)[0][4],
    socket.getaddrinfo("::1", 1, socket.AF_INET6, socket.SOCK_STREAM)[0][4])
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV),
    socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST)[1], socket.gethostbyname("localhost"),
    socket.gethostbyname_ex("127.0.0.1")[2], isinstance(socket.gethostname(), str), isinstance(socket.getfqdn(), str))
print(socket.inet_pton(socket.AF_INET, "1.2.3.4") == b"\1\2\3\4", socket.inet_ntop(socket.AF_INET6, b"\0" * 15 + b"\1"),
    socket.getservbyname("ftp", "tcp"), socket.getservbyname("domain", "udp"), socket.getprotobyname("udp"))
for bad in (lambda: socket.getservbyname("nosuch"), lambda: socket.getaddrinfo("127.0.0.1", "nosuch"),
            lambda: socket.inet_pton(socket.AF_INET, "x"), lambda: socket.inet_ntoa(b"x"),
            lambda: socket.getprotobyname("nosuch"), lambda: socket.inet_ntop(99, b"")):
    try:
        bad()
        print("fine")
    except (socket.error, ValueError) as e:
        print(type(e).__name__.replace("OSError", "error"), e)
