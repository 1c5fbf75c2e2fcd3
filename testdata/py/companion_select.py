# select.select with sockets and pipes, and its errors.
from __future__ import print_function

import os
import select
import socket

a, b = socket.socketpair()
print(select.select([a], [], [], 0), select.select([], [a], [], 0) == ([], [a], []), select.select([], [], [], 0.01),
    select.select([a, b], [a, b], [a], 0)[1] == [a, b])
b.send(b"data")
r, w, x = select.select([a, b], [], [], 5)
print(r == [a], w, x, a.recv(10).decode())
b.close()
r, w, x = select.select([a], [a], [], 5)
print(r == [a], len(a.recv(10)), select.select([a.fileno()], [], [], 1)[0] == [a.fileno()])
a.close()


class Wrapper(object):
    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        return self.fd


read, write = os.pipe()
wrapped = Wrapper(read)
os.write(write, b"x")
print(select.select([wrapped], [], [], 5)[0][0] is wrapped,
    select.select((read,), {write: 1}, [], 1) == ([read], [write], []))
os.close(read)
os.close(write)
for bad in (lambda: select.select([a], [], [], 0), lambda: select.select(["x"], [], [], 0),
            lambda: select.select([-1], [], [], 0), lambda: select.select(5, [], []),
            lambda: select.select([], [], [], "x"), lambda: select.select([], [], [], -1),
            lambda: select.select([read], [], [], 0), lambda: select.select([])):
    try:
        bad()
    except (select.error, ValueError, TypeError, socket.error) as e:
        print(type(e).__name__, e)
server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(5)
clients = [socket.create_connection(server.getsockname()) for _ in range(2)]
waiting, got = [server], []
while len(got) < 2:
    for s in select.select(waiting, [], [], 5)[0]:
        if s is server:
            waiting.append(server.accept()[0])
            clients[len(waiting) - 2].send(b"hello %d" % (len(waiting) - 1) if str is not bytes else "hello %d" % (len(waiting) - 1))
        else:
            got.append(s.recv(100).decode())
            waiting.remove(s)
            s.close()
print(sorted(got), len(waiting))
for s in clients + [server]:
    s.close()
