# The full name of a host, as far as this machine knows it.
# rows: S037 S038
import socket

name = socket.getfqdn()
print "string" if isinstance(name, str) else type(name), len(name) > 0
print name == socket.getfqdn(""), name == socket.getfqdn("0.0.0.0")
print socket.getfqdn("a..b")
print socket.getfqdn("127.0.0.1") == socket.getfqdn("localhost")
