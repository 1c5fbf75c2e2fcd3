# poll: the same question, asked with registered descriptors.
# rows: S112
import select
import socket


def attempt(f, *args):
    try:
        print f(*args)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
print select.POLLIN, select.POLLPRI, select.POLLOUT, select.POLLERR, select.POLLHUP, select.POLLNVAL

p = select.poll()
print p.poll(0)
print p.register(listener, select.POLLIN)
print p.poll(0), p.poll(20)

client = socket.socket()
client.connect(listener.getsockname())
events = p.poll(10000)
print type(events).__name__, len(events), type(events[0]).__name__
print events == [(listener.fileno(), select.POLLIN)]
conn, peer = listener.accept()

p.register(conn.fileno())
client.send("x")
events = dict(p.poll(10000))
print events.keys() == [conn.fileno()]
print events[conn.fileno()] == select.POLLIN | select.POLLOUT or events
p.modify(conn, select.POLLOUT)
print p.poll(10000) == [(conn.fileno(), select.POLLOUT)]
print p.unregister(conn), p.poll(0)

try:
    p.unregister(conn)
except KeyError, error:
    print error.__class__.__name__, len(error.args)
attempt(p.modify, conn, select.POLLIN)
attempt(p.register, "text")
attempt(p.register, -1)
attempt(p.poll, "soon")

# A descriptor that is closed in the meantime is reported, not raised.
number = conn.fileno()
p.register(conn, select.POLLIN)
conn.close()
print p.poll(0) == [(number, select.POLLNVAL)]
client.close()
listener.close()
