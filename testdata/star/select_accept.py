# select tells when accept or recv would not wait.
# rows: S111
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
print select.select([listener], [], [], 0)

client = socket.socket()
client.connect(listener.getsockname())
readable, writable, exceptional = select.select([listener], [], [], 10)
print readable == [listener], writable, exceptional
conn, peer = listener.accept()

print select.select([conn], [], [], 0.02)
readable, writable, exceptional = select.select([conn], [conn], [conn], 0)
print readable, writable == [conn], exceptional
client.send("x")
readable, writable, exceptional = select.select([conn, listener], [conn], [], 10)
print readable == [conn], writable == [conn]

# Numbers stand for sockets, and the answer holds what was asked with.
readable, writable, exceptional = select.select([conn.fileno()], (), (), 10)
print readable == [conn.fileno()], writable
print conn.recv(10)

# The end of a connection can be read without waiting, too.
client.close()
readable, writable, exceptional = select.select([conn], [], [])
print len(readable), repr(conn.recv(10))
conn.close()

attempt(select.select, [], [], [], 0)
attempt(select.select, ["text"], [], [], 0)
attempt(select.select, [-1], [], [], 0)
attempt(select.select, 5, [], [], 0)
attempt(select.select, [], [], [], "soon")
attempt(select.select, [], [])
try:
    select.select([conn], [], [], 0)
except Exception, error:
    print error.__class__.__name__, error.args
listener.close()
