# What bind, listen and accept refuse.
# rows: S062 S063 S064 S151 S194
import socket


def attempt(label, f, *args):
    try:
        result = f(*args)
        print label, "->", repr(result)
    except Exception, error:
        print label, "-> %s: %s" % (error.__class__.__name__, error)


s = socket.socket()
attempt("an address elsewhere", s.bind, ("203.0.113.1", 0))
attempt("a list", s.bind, ["127.0.0.1", 0])
attempt("a string", s.bind, "127.0.0.1")
attempt("two arguments", s.bind, "127.0.0.1", 0)
attempt("one element", s.bind, ("127.0.0.1",))
attempt("three elements", s.bind, ("127.0.0.1", 0, 0))
attempt("a text port", s.bind, ("127.0.0.1", "http"))
attempt("no host", s.bind, (None, 0))
attempt("an impossible name", s.bind, ("a..b", 0))
attempt("accept before listen", s.accept)
attempt("a name", s.bind, ("localhost", 0))
print s.getsockname()[0], s.getsockname()[1] > 0
attempt("a second time", s.bind, ("127.0.0.1", 0))
attempt("listen without backlog", s.listen)
attempt("listen in words", s.listen, "five")
attempt("listen", s.listen, 5)

other = socket.socket()
attempt("a port in use", other.bind, s.getsockname())
other.close()
s.close()

s = socket.socket()
attempt("every address", s.bind, ("", 0))
print s.getsockname()[0]
s.close()

u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
attempt("listen on UDP", u.listen, 1)
attempt("broadcast", u.bind, ("<broadcast>", 0))
print u.getsockname()[0]
u.close()
