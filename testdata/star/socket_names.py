# getsockname and getpeername: both ends of one connection.
# rows: S101 S102
import socket

NAMES = {str: "string", int: "int", tuple: "tuple"}

listener = socket.socket()
print listener.getsockname()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
try:
    listener.getpeername()
except socket.error, error:
    print error.__class__.__name__, error

client = socket.socket()
client.connect(listener.getsockname())
conn, peer = listener.accept()
print client.getpeername() == listener.getsockname()
print client.getpeername() == conn.getsockname(), client.getsockname() == conn.getpeername()
print client.getsockname() == peer, NAMES[type(peer)], len(peer)
host, port = client.getpeername()
print NAMES[type(host)], host, NAMES[type(port)], port > 1023

client.close()
print repr(conn.recv(10))
conn.close()
try:
    conn.getpeername()
except socket.error, error:
    print error
listener.close()
