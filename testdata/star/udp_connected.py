# connect on a datagram socket chooses the peer: send needs no address any more.
# rows: S077 S080 S081
import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(("127.0.0.1", 0))
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b.bind(("127.0.0.1", 0))
stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
stranger.bind(("127.0.0.1", 0))
for s in a, b, stranger:
    s.settimeout(10)

try:
    a.getpeername()
except socket.error, error:
    print error
print a.connect(b.getsockname()), a.getpeername() == b.getsockname()
print a.send("to b"), b.recv(100)
a.sendall("all of it")
print b.recv(100)

# Only the peer is heard.
stranger.sendto("not for you", a.getsockname())
b.sendto("from b", a.getsockname())
print a.recv(100)

# Another connect chooses another peer.
a.connect(stranger.getsockname())
a.send("hello stranger")
print stranger.recvfrom(100)[0]

# A refusal comes back with the next call.
gone = stranger.getsockname()
stranger.close()
a.send("is anybody there?")
try:
    a.recv(100)
except socket.error, error:
    print error.__class__.__name__, error
a.close()
b.close()
