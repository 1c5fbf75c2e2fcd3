# A socket's end: an address and a port, and which values they may have.
# rows: S001 S002 S003 S004 S005 S006 S007
import errno
import socket


def attempt(label, f, *args):
    try:
        result = f(*args)
        print label, "->", repr(result)
    except Exception, error:
        print label, "-> %s: %s" % (error.__class__.__name__, error)


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print "before bind:", s.getsockname()
s.bind(("127.0.0.1", 0))
host, port = s.getsockname()
print "after bind:", host, port > 0
s.close()

attempt("octets", socket.inet_aton, "220.176.36.76")
attempt("octet 256", socket.inet_aton, "256.1.1.1")
attempt("octet -1", socket.inet_aton, "1.2.3.-1")
attempt("commas", socket.inet_aton, "220,176,36,76")
attempt("empty", socket.inet_aton, "")
attempt("this host", socket.inet_aton, "127.0.0.1")
attempt("private", socket.inet_aton, "192.168.1.4")
attempt("private", socket.inet_aton, "10.0.0.1")

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for port in 65536, -1:
    attempt("bind", s.bind, ("127.0.0.1", port))
    attempt("connect", s.connect, ("127.0.0.1", port))
    attempt("connect_ex", s.connect_ex, ("127.0.0.1", port))
    attempt("sendto", u.sendto, "x", ("127.0.0.1", port))
s.close()
u.close()

# A reserved port is for the privileged; everybody else is told so.
print "first port that is not reserved:", socket.IPPORT_RESERVED
s = socket.socket()
try:
    s.bind(("127.0.0.1", socket.IPPORT_RESERVED - 1))
    print True
except socket.error, error:
    print error.errno in (errno.EACCES, errno.EADDRINUSE)
s.close()
