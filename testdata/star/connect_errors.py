# connect raises, connect_ex answers with the number of the error.
# rows: S068 S072
import errno
import socket


def attempt(label, f, *args):
    try:
        result = f(*args)
        print label, "->", result
    except Exception, error:
        print label, "-> %s: %s" % (error.__class__.__name__, error)


# A port where nobody listens: bound, but never told to listen.
silent = socket.socket()
silent.bind(("127.0.0.1", 0))
nobody = silent.getsockname()
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
somebody = listener.getsockname()

s = socket.socket()
attempt("refused", s.connect, nobody)
attempt("refused", s.connect_ex, nobody)
print s.connect_ex(nobody) == errno.ECONNREFUSED
attempt("the same socket elsewhere", s.connect_ex, somebody)
attempt("connected already", s.connect_ex, somebody)
attempt("connected already", s.connect, somebody)
s.close()

s = socket.socket()
attempt("impossible name", s.connect, ("a..b", 80))
attempt("impossible name", s.connect_ex, ("a..b", 80))
attempt("port", s.connect_ex, ("127.0.0.1", 70000))
attempt("type", s.connect_ex, "127.0.0.1")
attempt("length", s.connect_ex, ("127.0.0.1",))
attempt("count", s.connect)
s.close()

u = socket.socket(socket.AF_UNIX)
attempt("no such path", u.connect, "/no/such/socket")
attempt("no such path", u.connect_ex, "/no/such/socket")
u.close()
silent.close()
listener.close()
