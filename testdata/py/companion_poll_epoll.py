# poll and epoll objects.
from __future__ import print_function

import select
import socket

a, b = socket.socketpair()
p = select.poll()
p.register(a, select.POLLIN)
p.register(b.fileno(), select.POLLIN | select.POLLOUT)
names = {a.fileno(): "a", b.fileno(): "b"}


def shown(events):
    return sorted((names[fd], event) for fd, event in events)


print(shown(p.poll(0)), select.POLLIN, select.POLLPRI, select.POLLOUT, select.POLLERR, select.POLLHUP, select.POLLNVAL)
b.send(b"x")
print(shown(p.poll(1000)))
p.modify(b, select.POLLIN)
print(shown(p.poll(1000)), a.recv(5).decode(), p.poll(10))
p.unregister(b)
b.close()
events = p.poll(1000)
print([bool(e & select.POLLHUP) for fd, e in events], [bool(e & select.POLLIN) for fd, e in events])
p.unregister(a)
for bad in (lambda: p.unregister(a), lambda: p.modify(a, select.POLLIN), lambda: p.register("x"), lambda: p.poll("x")):
    try:
        bad()
    except (KeyError, TypeError, EnvironmentError) as e:
        print(type(e).__name__, type(e) is KeyError or str(e))
a.close()
if hasattr(select, "epoll"):
    a, b = socket.socketpair()
    names = {a.fileno(): "a", b.fileno(): "b"}
    e = select.epoll()
    e.register(a.fileno(), select.EPOLLIN)
    e.register(b.fileno(), select.EPOLLIN | select.EPOLLET)
    print(e.poll(0), e.fileno() > 2, e.closed, select.EPOLLIN, select.EPOLLOUT, select.EPOLLHUP)
    b.send(b"y")
    print(shown(e.poll(1)), shown(e.poll(1, 1)), a.recv(5).decode(), e.poll(0.01))
    e.modify(a.fileno(), select.EPOLLOUT)
    print(shown(e.poll(1)))
    for bad in (lambda: e.register(a.fileno()), lambda: e.unregister(999), lambda: e.modify(999, 1)):
        try:
            bad()
        except EnvironmentError as error:
            print(error)
    e.unregister(a.fileno())
    e.close()
    print(e.closed)
    try:
        e.poll(0)
    except ValueError as error:
        print(error)
    a.close()
    b.close()
