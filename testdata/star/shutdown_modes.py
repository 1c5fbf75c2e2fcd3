# Closing one direction of a connection, or both.
# rows: S057 S058 S059 S060
import socket
import time


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)


def pair():
    client = socket.socket()
    client.connect(listener.getsockname())
    conn, peer = listener.accept()
    return client, conn


print socket.SHUT_RD, socket.SHUT_WR, socket.SHUT_RDWR
s = socket.socket()
attempt(s.shutdown, socket.SHUT_WR)
s.close()

print "no more sending"
client, conn = pair()
conn.send("the last words")
conn.shutdown(socket.SHUT_WR)
attempt(conn.send, "more")
print repr(client.recv(100)), repr(client.recv(100))
client.send("the other way still works")
print conn.recv(100)
client.close()
conn.close()

print "no more receiving"
client, conn = pair()
client.shutdown(socket.SHUT_RD)
print repr(client.recv(100))
client.send("sending still works")
print conn.recv(100)
# Linux delivers what comes later all the same.
conn.send("late")
deadline = time.time() + 10
late = ""
while not late and time.time() < deadline:
    late = client.recv(100)
print late
client.close()
conn.close()

print "neither"
client, conn = pair()
conn.shutdown(socket.SHUT_RDWR)
attempt(conn.send, "more")
print repr(conn.recv(100)), repr(client.recv(100))
client.close()
conn.close()

client, conn = pair()
attempt(conn.shutdown, 3)
attempt(conn.shutdown, -1)
attempt(conn.shutdown, "both")
attempt(conn.shutdown)
client.close()
conn.close()
listener.close()
