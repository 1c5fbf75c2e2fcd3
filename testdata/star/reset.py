# A connection that the other side throws away instead of closing it.
import select
import socket
import struct


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
client = socket.socket()
client.connect(listener.getsockname())
conn, peer = listener.accept()

# A linger time of nothing makes close send a reset.
conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
conn.close()
select.select([client], [], [], 10)
attempt(client.recv, 10)
attempt(client.recv, 10)
attempt(client.send, "x")
client.close()
listener.close()
