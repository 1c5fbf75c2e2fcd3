# create_connection: look up, connect, set a timeout, in one call.
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
host, port = listener.getsockname()

s = socket.create_connection((host, port))
print isinstance(s, socket.socket), s.getpeername() == (host, port), s.gettimeout()
s.close()
s = socket.create_connection((host, port), 5)
print s.gettimeout()
s.close()
s = socket.create_connection((host, port), timeout=2.5, source_address=("127.0.0.1", 0))
print s.gettimeout(), s.getsockname()[0]
s.close()

# A name is tried at each of its addresses.
s = socket.create_connection(("localhost", port))
print s.getpeername() == (host, port)
s.close()
listener.close()

silent = socket.socket()
silent.bind(("127.0.0.1", 0))
attempt(socket.create_connection, silent.getsockname())
attempt(socket.create_connection, ("a..b", 80))
attempt(socket.create_connection, ("127.0.0.1",))
attempt(socket.create_connection)
silent.close()
