# Flags of send and recv: peeking, urgent data, direct delivery.
# rows: S091 S092 S093 S094 S095 S096
import select
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
p = socket.socket()
p.connect(listener.getsockname())
q, peer = listener.accept()
print socket.MSG_OOB, socket.MSG_PEEK, socket.MSG_DONTROUTE

# What is peeked at stays.
p.send("hello")
print repr(q.recv(1024, socket.MSG_PEEK))
print repr(q.recv(1024, socket.MSG_PEEK))
print repr(q.recv(2, socket.MSG_PEEK))
print repr(q.recv(1024))

# The last byte of urgent data waits apart from the stream.
attempt(q.recv, 1, socket.MSG_OOB)
print p.send("abc", socket.MSG_OOB)
select.select([], [], [q], 10)
print repr(q.recv(1, socket.MSG_OOB))
print repr(q.recv(1024))

# To a neighbour no route is needed.
print p.send("straight", socket.MSG_DONTROUTE)
print q.recv(1024)

# MSG_WAITALL waits for as much as was asked.
p.send("ab")
p.send("cd")
print q.recv(4, socket.MSG_WAITALL)
p.close()
q.close()
listener.close()
