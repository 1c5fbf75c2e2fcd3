# Datagrams: one sendto is one recvfrom, with the sender's address.
# rows: S009 S079 S080 S082 S089 S090
import socket


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
server.settimeout(10)
address = server.getsockname()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.bind(("127.0.0.1", 0))

print client.sendto("first", address), client.sendto("second", address)
data, sender = server.recvfrom(100)
print data, sender == client.getsockname(), type(sender).__name__, len(sender)
print server.recv(100)

# What does not fit is thrown away, and an empty datagram is one.
client.sendto("0123456789", address)
client.sendto("", address)
client.sendto("next", address)
print repr(server.recv(4)), repr(server.recv(4)), repr(server.recv(4))

# Flags stand between the data and the address.
print client.sendto("with flags", 0, address)
print server.recvfrom(100, socket.MSG_PEEK)[0], server.recvfrom(100, 0)[0]

attempt(client.sendto, "x")
attempt(client.sendto, "x", 0, address, 1)
attempt(client.sendto, "x", "flags", address)
attempt(client.sendto, 5, address)
attempt(client.sendto, "x", "127.0.0.1")
attempt(client.sendto, "x", ("127.0.0.1",))
attempt(client.send, "to whom?")
attempt(client.sendto, "x" * 70000, address)
attempt(client.sendto, "x", ("a..b", 1))
client.settimeout(0.05)
attempt(client.recvfrom, 10)
attempt(client.recvfrom, -1)
client.close()
server.close()
