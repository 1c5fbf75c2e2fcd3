# A call that would have to wait says so at once.
# rows: S103 S104 S105 S106 S108
import errno
import select
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
print listener.gettimeout()
print listener.setblocking(0), listener.gettimeout()
try:
    listener.accept()
except socket.error, error:
    print error.__class__.__name__, error.errno == errno.EAGAIN, error[0] == errno.EWOULDBLOCK
    print error, repr(error)

# A connected socket is blocking, whatever its listener is.
client = socket.socket()
client.connect(listener.getsockname())
select.select([listener], [], [], 10)
conn, peer = listener.accept()
print conn.gettimeout()

client.setblocking(False)
attempt(client.recv, 10)
attempt(client.recvfrom, 10)
conn.send("now")
select.select([client], [], [], 10)
attempt(client.recv, 10)

# Sending stops when the buffers of both sides are full.
conn.setblocking(0)
sent = 0
try:
    while True:
        sent += conn.send("x" * 65536)
except socket.error, error:
    print sent > 0, error

# What was sent arrives, not more.
client.setblocking(1)
conn.close()
received = 0
while True:
    data = client.recv(65536)
    if not data:
        break
    received += len(data)
print received == sent
client.close()

# A connection under way.
c = socket.socket()
c.setblocking(0)
first = c.connect_ex(listener.getsockname())
print first == errno.EINPROGRESS, first
select.select([], [c], [], 10)
print c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
print c.connect_ex(listener.getsockname()) in (0, errno.EISCONN)
c.close()
c = socket.socket()
c.setblocking(0)
attempt(c.connect, listener.getsockname())
c.close()

attempt(listener.setblocking, "no")
attempt(listener.setblocking)
listener.setblocking(2)
print listener.gettimeout()
listener.close()
