# getaddrinfo and getnameinfo with numeric addresses.
import socket


def attempt(f, *args):
    try:
        print f(*args)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


for entry in socket.getaddrinfo("127.0.0.1", 80):
    print entry
attempt(socket.getaddrinfo, "127.0.0.1", "http", socket.AF_INET, socket.SOCK_STREAM)
attempt(socket.getaddrinfo, "127.0.0.1", "80", 0, socket.SOCK_DGRAM)
attempt(socket.getaddrinfo, "127.0.0.1", None, 0, socket.SOCK_STREAM)
attempt(socket.getaddrinfo, None, 80, socket.AF_INET, socket.SOCK_STREAM)
attempt(socket.getaddrinfo, None, 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)
attempt(socket.getaddrinfo, "127.0.0.1", 80, 0, 0, socket.IPPROTO_TCP)
attempt(socket.getaddrinfo, "127.0.0.1", 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_CANONNAME)
attempt(socket.getaddrinfo, "::1", 80, socket.AF_INET6, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)
attempt(socket.getaddrinfo, "127.0.0.1", 65536, socket.AF_INET, socket.SOCK_STREAM)
attempt(socket.getaddrinfo, "::1", 80, socket.AF_INET)
attempt(socket.getaddrinfo, "localhost", 80, 0, 0, 0, socket.AI_NUMERICHOST)
attempt(socket.getaddrinfo, "a..b", 80)
attempt(socket.getaddrinfo, "127.0.0.1", "no-such-service")
attempt(socket.getaddrinfo, "127.0.0.1", 80, 99)
attempt(socket.getaddrinfo, "127.0.0.1", 80, 0, 99)
attempt(socket.getaddrinfo, None, None)
attempt(socket.getaddrinfo, 127, 80)
attempt(socket.getaddrinfo, "127.0.0.1", 1.5)

flags = socket.NI_NUMERICHOST | socket.NI_NUMERICSERV
attempt(socket.getnameinfo, ("127.0.0.1", 80), flags)
attempt(socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST)
attempt(socket.getnameinfo, ("127.0.0.1", 53), socket.NI_NUMERICHOST | socket.NI_DGRAM)
attempt(socket.getnameinfo, ("::1", 80, 0, 0), flags)
attempt(socket.getnameinfo, ("a..b", 80), flags)
attempt(socket.getnameinfo, "127.0.0.1", 0)
attempt(socket.getnameinfo, ("127.0.0.1",), 0)
