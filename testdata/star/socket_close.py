# Closing: every method of a closed socket says so, and the peer sees the end.
# rows: S054 S055 S056
import socket


def attempt(label, f, *args):
    try:
        result = f(*args)
        print label, repr(result)
    except Exception, error:
        print label, "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)

s = socket.socket()
attempt("close", s.close)
attempt("close again", s.close)
attempt("fileno", s.fileno)
attempt("bind", s.bind, ("127.0.0.1", 0))
attempt("connect", s.connect, listener.getsockname())
attempt("listen", s.listen, 1)
attempt("accept", s.accept)
attempt("send", s.send, "x")
attempt("recv", s.recv, 1)
attempt("getsockname", s.getsockname)
attempt("gettimeout", s.gettimeout)
attempt("settimeout", s.settimeout, 1)
attempt("setblocking", s.setblocking, 1)
attempt("setsockopt", s.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
attempt("shutdown", s.shutdown, 2)
attempt("makefile", lambda: s.makefile().read())
attempt("dup", lambda: s.dup().fileno())
attempt("family", lambda: s.family)

# The connection ends when its last holder lets go.
client = socket.socket()
client.connect(listener.getsockname())
conn, peer = listener.accept()
copy = conn.dup()
conn.close()
copy.send("not over yet")
print client.recv(100)
copy.close()
print repr(client.recv(100))
client.close()


# A connection that nobody refers to any more is closed without being asked.
def connect_and_forget(address):
    s = socket.socket()
    s.connect(address)
    s.send("gone")


connect_and_forget(listener.getsockname())
conn, peer = listener.accept()
conn.settimeout(10)
print repr(conn.recv(100)), repr(conn.recv(100))
conn.close()
listener.close()
