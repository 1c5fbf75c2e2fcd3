"""Two socket objects of one descriptor: detach of one leaves it to the other."""
import os
import socket


def pair():
    a, b = socket.socketpair()
    b.settimeout(5)
    return a, b


a, b = pair()
t = socket.socket(fileno=a.fileno())
print(a.detach() == t.fileno(), a.fileno())
t.sendall(b'x')
print(b.recv(5), t.family == b.family, t.type == b.type)
t.close()
print(b.recv(5))

a, b = pair()
t = socket.socket(fileno=a.fileno())
t.detach()
a.sendall(b'y')
print(b.recv(5), t.fileno())
a.close()
print(b.recv(5))

a, b = pair()
t = socket.socket(fileno=a.fileno())
a.detach()
number = t.detach()
os.write(number, b'z')
print(b.recv(5))
again = socket.socket(fileno=number)
again.sendall(b'again')
print(b.recv(5))
again.close()
print(b.recv(5))

a, b = pair()
t = socket.socket(fileno=a.fileno())
number = a.detach()
os.close(number)
print(b.recv(5))
try:
    t.sendall(b'x')
except OSError as e:
    print(e)
t.detach()
