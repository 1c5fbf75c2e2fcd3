# The queue of connections that accept has not taken yet.
# rows: S073 S074 S162
import socket

print socket.SOMAXCONN > 0
for backlog in 0, -1, 1, 5, 100000:
    s = socket.socket()
    s.bind(("127.0.0.1", 0))
    print backlog, s.listen(backlog)
    s.close()

# The kernel completes a connection before anyone calls accept: words may wait in it.
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(5)
clients = []
for i in range(3):
    c = socket.socket()
    c.connect(s.getsockname())
    c.send("client %d" % i)
    clients.append(c)
for c in clients:
    conn, peer = s.accept()
    print conn.recv(100), peer == c.getsockname()
    conn.close()
    c.close()
s.close()

# A full queue refuses nobody on Linux: who comes too late waits in vain.
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(0)
clients = []
errors = []
for i in range(4):
    c = socket.socket()
    c.settimeout(0.2)
    clients.append(c)
    try:
        c.connect(s.getsockname())
    except socket.error, error:
        errors.append(str(error))
print "the first got in:", len(errors) < 4
print "some wait:", "timed out" in errors, "refused:", "[Errno 111] Connection refused" in errors
for c in clients:
    c.close()
s.close()
