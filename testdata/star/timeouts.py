# Waiting only so long.
# rows: S103 S105
import socket
import time


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


s = socket.socket()
print s.gettimeout(), socket.getdefaulttimeout()
for timeout in 0.5, 3, None, 0, 0.0, True:
    s.settimeout(timeout)
    print s.gettimeout()
s.setblocking(1)
print s.gettimeout()
attempt(s.settimeout, -1)
attempt(s.settimeout, "1")
attempt(s.settimeout)
s.close()

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
listener.settimeout(0.05)
started = time.time()
try:
    listener.accept()
except socket.timeout, error:
    print error, repr(error), error.errno, error.strerror, error.args
    print isinstance(error, socket.timeout), isinstance(error, socket.error), isinstance(error, IOError), isinstance(error, OSError)
waited = time.time() - started
print waited > 0.04, waited < 5

client = socket.socket()
client.connect(listener.getsockname())
conn, peer = listener.accept()
print conn.gettimeout()
conn.settimeout(0.05)
attempt(conn.recv, 10)
client.send("in time")
attempt(conn.recv, 100)

# A timeout leaves the connection as it was.
attempt(conn.recv, 10)
client.send("later")
conn.settimeout(10)
attempt(conn.recv, 10)
client.close()
conn.close()
listener.close()

# The default for sockets to come.
socket.setdefaulttimeout(7)
print socket.getdefaulttimeout()
s = socket.socket()
a, b = socket.socketpair()
print s.gettimeout(), a.gettimeout()
socket.setdefaulttimeout(None)
print s.gettimeout(), socket.socket().gettimeout()
attempt(socket.setdefaulttimeout, -2)
attempt(socket.setdefaulttimeout, "never")
for sock in s, a, b:
    sock.close()
